#pragma once
// What a backend hands over: named texts. Writing them is the driver's business.
#include <string>
#include <utility>
#include <vector>

namespace kvs::backends {

struct Artifact {
    std::vector<std::pair<std::string, std::string>> files;  // name (no folder), text
};

/// Choices that every machine backend knows.
struct Options {
    std::string name = "module";  // stem of the files, ASCII
};

}  // namespace kvs::backends
