#pragma once
// From C code to what loads it: a C compiler's shared library, or a WebAssembly module by clang and wasm-ld.
#include <string>
#include <vector>

#include "compiler/driver/files.h"
#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// Turns <name>.c among the files into <name>.so. False: said why.
bool make_shared(Workspace& workspace, const std::string& name, std::vector<OutputFile>& files);
/// Turns <name>.c among the files into <name>.wasm, and takes its header away. Made smaller with wasm-opt where that is. False: said why.
bool make_wasm(Workspace& workspace, const std::string& name, std::vector<OutputFile>& files);

}  // namespace kvs::driver
