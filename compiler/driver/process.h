#pragma once
// Other programs: found on the path, run, and listened to. The C compiler of `build --target shared`, the publisher of `render --to pdf`.
#include <optional>
#include <string>
#include <vector>

namespace kvs::driver {

struct Finished {
    int exit = 0;          // 128 + n when signal n ended it; 127 when it could not start
    std::string output;    // standard output and error together
};

/// Runs a program (looked for on PATH) without a shell, its standard input empty, and waits for it.
Finished run_program(const std::vector<std::string>& words);

/// The first line of what a program said that holds something, fit to be shown; empty when it said nothing.
std::string first_line(const std::string& output);

/// The full path of a program on PATH (or itself, when it holds a '/'), or nothing.
std::optional<std::string> find_program(const std::string& name);

/// A folder that is removed with all it holds when this goes out of scope.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    /// Empty when it could not be made.
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace kvs::driver
