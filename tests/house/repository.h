#pragma once
// The repository as the house tests read it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace house {

namespace fs = std::filesystem;

inline fs::path root() { return KVS_SOURCE_DIR; }

inline std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// All ordinary files below a folder of the repository, sorted; build trees, installed packages and .git (in a worktree a file) left out.
inline std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> found;
    if (!fs::exists(folder)) return found;
    for (auto walk = fs::recursive_directory_iterator(folder); walk != fs::recursive_directory_iterator(); ++walk) {
        const auto name = walk->path().filename().string();
        if (walk->is_directory() && (name == "build" || name == "node_modules" || name == ".git")) walk.disable_recursion_pending();
        else if (walk->is_regular_file() && name != ".git") found.push_back(walk->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

inline std::string from_root(const fs::path& path) { return fs::relative(path, root()).generic_string(); }

inline bool is_code(const fs::path& path) {
    const auto extension = path.extension();
    return extension == ".cpp" || extension == ".h" || extension == ".c" || extension == ".mjs" || extension == ".g4" || extension == ".def" || extension == ".cmake" ||
           extension == ".sh";
}

}  // namespace house
