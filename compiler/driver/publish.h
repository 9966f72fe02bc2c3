#pragma once
// PDF and Word: set by tools/publish, a Node program beside kvs, from the document as a tree. kvs itself links to none of it.
#include <optional>
#include <string>

#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// The bytes of the document as "pdf" or "docx". Nothing: said why (no Node, the publisher not installed, or it failed), and the run ends with Exit::world.
/// The publisher is looked for in the folder that KVS_PUBLISH names, in ../share/kvs/publish beside this program, and where kvs was built.
std::optional<std::string> published(Workspace& workspace, const std::string& tree, const std::string& format);

}  // namespace kvs::driver
