#include "compiler/driver/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "compiler/base/utf8.h"

extern char** environ;

namespace kvs::driver {

namespace fs = std::filesystem;

Finished run_program(const std::vector<std::string>& words) {
    int ends[2];
    if (words.empty() || ::pipe2(ends, O_CLOEXEC) != 0) return {127, ""};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    Finished result;
    if (failed) {
        ::close(ends[0]);
        return {127, ""};
    }
    char buffer[4096];
    for (;;) {
        const auto got = ::read(ends[0], buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        result.output.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

std::string first_line(const std::string& output) {
    constexpr std::size_t longest = 200;
    std::istringstream in(output);
    for (std::string line; std::getline(in, line);) {
        for (auto& c : line)
            if (static_cast<unsigned char>(c) < 0x20) c = ' ';
        while (const auto bad = base::first_invalid_utf8(line)) line[*bad] = '?';
        if (line.find_first_not_of(' ') == std::string::npos) continue;
        if (line.size() <= longest) return line;
        auto end = longest;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        return line.substr(0, end) + "…";
    }
    return "";
}

std::optional<std::string> find_program(const std::string& name) {
    if (name.find('/') != std::string::npos) return ::access(name.c_str(), X_OK) == 0 ? std::optional(name) : std::nullopt;
    const char* path = std::getenv("PATH");
    std::string rest = path ? path : "";
    while (!rest.empty()) {
        const auto colon = rest.find(':');
        const auto candidate = fs::path(rest.substr(0, colon)) / name;
        std::error_code error;
        if (fs::is_regular_file(candidate, error) && ::access(candidate.c_str(), X_OK) == 0) return candidate.string();
        rest = colon == std::string::npos ? "" : rest.substr(colon + 1);
    }
    return {};
}

ScratchFolder::ScratchFolder() {
    std::error_code error;
    const auto base = fs::temp_directory_path(error);
    std::string name = (error ? fs::path("/tmp") : base) / "kvs-XXXXXX";
    if (::mkdtemp(name.data())) path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace kvs::driver
