#pragma once
// The C backend: a Program as one C11 file that holds everything it needs, and a header with names for the typed entry.
//
// The module has no includes but <stddef.h>, <stdint.h>, <stdbool.h> and <string.h>, allocates nothing, keeps nothing, and exports one
// symbol, kvs_module. The same program and name give the same bytes.
#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends::c {

/// <name>.c and <name>.h. The program must be sound (decision::verify).
base::Artifact emit(const decision::Program& program, const base::EmitOptions& options);

}  // namespace kvs::backends::c
