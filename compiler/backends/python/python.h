#pragma once
// The Python binding of a decision module: ctypes over kvs/module.h, with type hints of the standard's own names.
#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends::python {

/// <name>.py.
base::Artifact emit(const decision::Program& program, const base::EmitOptions& options);

}  // namespace kvs::backends::python
