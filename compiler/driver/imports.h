#pragma once
// Which file a `brug a.b` means, and all files a standard stands on.
#include <string>
#include <vector>

#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// A standard's files: itself first, then its modules in the order they are first used. `complete` is false when something could not be read,
/// found or used (it has been said): then names would be missing, and what comes after must not be judged.
struct Unit {
    std::vector<base::FileId> files;
    bool complete = true;
};

/// Reads and parses the file at `path` ("-": standard input) and all it uses.
Unit read_unit(Workspace& workspace, const std::string& path);

/// The file names a module may have, best first: "fælles/kalender.kvs", "faelles/kalender.kvs".
std::vector<std::string> module_files(const std::vector<std::string>& names);

}  // namespace kvs::driver
