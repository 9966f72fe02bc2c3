#pragma once
// The JSON backend: the program itself, for tools that want to read what a standard means without our compiler. README.md has the shape.
#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends::json {

/// <name>.json
base::Artifact emit(const decision::Program& program, const base::EmitOptions& options);

/// The program as JSON text, indented, keys in a fixed order; integers only. The schemas are left out.
std::string program_json(const decision::Program& program);

}  // namespace kvs::backends::json
