#pragma once
// The C++ binding of a decision module: one thin header over the module's C header.
#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends::cpp {

/// <name>.hpp, which includes the <name>.h of the C backend.
base::Artifact emit(const decision::Program& program, const base::EmitOptions& options);

}  // namespace kvs::backends::cpp
