#pragma once
// The C# binding of a decision module: P/Invoke over kvs/module.h, with the standard's own names as enums and fields.
#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends::csharp {

/// <name>.cs.
base::Artifact emit(const decision::Program& program, const base::EmitOptions& options);

}  // namespace kvs::backends::csharp
