#pragma once
// What goes with a decision module in WebAssembly: an ES module that loads it, its TypeScript types, and a WIT description.
//
// The .wasm itself is the C module, compiled without a libc (the driver calls the tools); so nothing here knows a node of the program.
#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends::wasm {

/// <name>.mjs, <name>.d.ts (also as <name>.d.mts, the name TypeScript looks for beside .mjs) and <name>.wit.
base::Artifact emit(const decision::Program& program, const base::EmitOptions& options);

}  // namespace kvs::backends::wasm
