#pragma once
// What a machine backend is asked for and hands over: named texts. It stands here because no backend may see another, nor the list of them;
// writing the files is the driver's business.
#include <string>
#include <utility>
#include <vector>

namespace kvs::base {

struct Artifact {
    std::vector<std::pair<std::string, std::string>> files;  // name (no folder), text
};

/// Choices that every machine backend knows.
struct EmitOptions {
    std::string name = "module";  // stem of the files, ASCII
    bool texts = true;            // false: only what a machine needs, where the target has that
};

}  // namespace kvs::base
