// Golden tests: an input with what kvs must say about it, side by side in one file that a caseworker can read.
//
//   golden <kvs> <folder> [--accept]
//
// messages/*.kvs   are checked; what must be said stands at the end of the file as comments, a line a finding in each language:
//                      #! da 12:9 fejl K0201: …         #! en 12:9 error K0201: …
//                  A file that cannot end in comments (it is empty, or no text) has them in <file>.expected beside it. A line `#? …` holds
//                  options for `kvs check`.
// cases/*.json     are decided with cases/standard.kvs; what must be said stands in <file>.expected.
// commands/*.cmd   hold command lines after `$ ` and, under each, what they must print and how they must end. They run in their folder.
//
// --accept writes what came into the files instead of comparing: read the change before you commit it.
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Run {
    std::string output;
    int exit = 0;
};

/// Runs a command line in a folder with the given kvs first on the path; standard output and error together, as on a terminal.
Run run(const std::string& command, const fs::path& folder, const fs::path& kvs, bool errors_too) {
    const auto line = "cd '" + folder.string() + "' && export PATH=\"" + kvs.parent_path().string() + ":$PATH\" && " +
                      (errors_too ? "{ " + command + "\n} 2>&1 </dev/null" : "{ " + command + "\n} 2>/dev/null");
    Run result;
    FILE* pipe = ::popen(line.c_str(), "r");
    if (!pipe) return {"popen failed", 127};
    char buffer[4096];
    while (const auto got = std::fread(buffer, 1, sizeof buffer, pipe)) result.output.append(buffer, got);
    const int status = ::pclose(pipe);
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// "da 12:9 fejl K0201: …" for each finding of the JSON report.
std::string findings(const std::string& report, const std::string& language) {
    const auto json = nlohmann::json::parse(report, nullptr, false);
    if (json.is_discarded()) return language + " (ingen rapport) " + report + "\n";
    std::string out;
    for (const auto& finding : json["findings"]) {
        const std::string severity = finding["severity"];
        const std::string word = language == "en" ? severity : severity == "error" ? "fejl" : severity == "warning" ? "advarsel" : "bemærk";
        const std::string place = finding["line"].is_null() ? "-" : std::to_string(finding["line"].get<int>()) + ":" + std::to_string(finding["column"].get<int>());
        out += language + " " + place + " " + word + " " + finding["code"].get<std::string>() + ": " + finding["message"].get<std::string>() + "\n";
        for (const auto& other : finding["related"])
            out += language + "     " + (other["line"].is_null() ? "-" : std::to_string(other["line"].get<int>()) + ":" + std::to_string(other["column"].get<int>())) + " " +
                   other["code"].get<std::string>() + ": " + other["message"].get<std::string>() + "\n";
        if (!finding["fix"].is_null()) {
            const auto text = nlohmann::json(finding["fix"]["text"]).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            out += language + "     ret " + std::to_string(finding["fix"]["line"].get<int>()) + ":" + std::to_string(finding["fix"]["column"].get<int>()) + " " + text + "\n";
        }
    }
    return out;
}

class Golden {
public:
    Golden(fs::path kvs, fs::path folder, bool accept) : kvs_(std::move(kvs)), folder_(std::move(folder)), accept_(accept) {}

    int all() {
        for (const auto& path : inputs("messages", ".kvs")) message(path);
        for (const auto& path : inputs("cases", ".json")) decision(path);
        for (const auto& path : inputs("commands", ".cmd")) commands(path);
        std::cout << passed_ << " passed, " << failed_ << " failed" << (accept_ ? ", " + std::to_string(accepted_) + " accepted" : "") << "\n";
        return failed_ == 0 && passed_ > 0 ? 0 : 1;
    }

private:
    std::vector<fs::path> inputs(const char* below, const char* extension) const {
        std::vector<fs::path> found;
        if (!fs::exists(folder_ / below)) return found;
        for (const auto& entry : fs::directory_iterator(folder_ / below))
            if (entry.path().extension() == extension) found.push_back(entry.path());
        std::sort(found.begin(), found.end());
        return found;
    }

    void settle(const fs::path& shown, const fs::path& stored_in, const std::string& expected, const std::string& came, const std::string& whole) {
        if (expected == came) {
            ++passed_;
            return;
        }
        if (accept_) {
            std::ofstream(stored_in, std::ios::binary) << whole;
            ++accepted_;
            ++passed_;
            return;
        }
        ++failed_;
        std::cout << "FAILED " << fs::relative(shown, folder_).string() << "\n--- skulle sige\n" << expected << "--- sagde\n" << came << "\n";
    }

    void message(const fs::path& path) {
        const auto text = read(path);
        std::string options, body, expected;
        for (const auto& line : lines_of(text)) {
            if (line.starts_with("#? ")) options += " " + line.substr(3);
            if (line.starts_with("#! ")) expected += line.substr(3) + "\n";
            else body += line + "\n";
        }
        std::string came;
        int exits[2] = {0, 0};
        for (const std::string language : {"da", "en"}) {
            const auto result = run("kvs check '" + path.filename().string() + "' --format json --lang " + language + options, path.parent_path(), kvs_, false);
            came += findings(result.output, language);
            exits[language == "en"] = result.exit;
        }
        const bool error = came.find(" error ") != std::string::npos;
        if (exits[0] != exits[1] || exits[0] > 3 || (exits[0] == 0) == error) came += "da exit " + std::to_string(exits[0]) + ", en exit " + std::to_string(exits[1]) + "\n";

        const auto beside = fs::path(path.string() + ".expected");
        if (fs::exists(beside) || expected.empty()) {
            const bool comments_fit = !fs::exists(beside) && text.find('\0') == std::string::npos && text.find('\r') == std::string::npos && text.ends_with('\n');
            if (!comments_fit) {
                settle(path, beside, fs::exists(beside) ? read(beside) : "", came, came);
                return;
            }
        }
        std::string whole = body;
        if (expected.empty()) whole += "\n";
        for (const auto& line : lines_of(came)) whole += "#! " + line + "\n";
        settle(path, path, expected, came, whole);
    }

    void decision(const fs::path& path) {
        const auto beside = fs::path(path.string() + ".expected");
        std::string came;
        for (const std::string language : {"da", "en"}) {
            const auto result = run("kvs decide standard.kvs --case '" + path.filename().string() + "' --lang " + language, path.parent_path(), kvs_, true);
            came += "$ --lang " + language + "\n" + result.output + "[" + std::to_string(result.exit) + "]\n";
        }
        settle(path, beside, fs::exists(beside) ? read(beside) : "", came, came);
    }

    /// The comments and command lines of a file, without the output that stands between them (which may look like either).
    static std::vector<std::string> asked(const std::string& text) {
        std::vector<std::string> lines, comments;
        bool may_begin = true;    // nothing of an output has been seen since the last command, or it has ended with its [0]
        for (const auto& line : lines_of(text)) {
            const bool ends = line.size() > 2 && line.front() == '[' && line.back() == ']' && line.find_first_not_of("0123456789", 1) == line.size() - 1;
            const bool comment = line.starts_with("# "), command = line.starts_with("$ ");
            if (may_begin && comment) comments.push_back(line);
            if (may_begin && command) {
                lines.insert(lines.end(), comments.begin(), comments.end());
                lines.push_back(line);
            }
            if (ends || command || !comment) comments.clear();
            may_begin = ends || (may_begin && (comment || command));
        }
        return lines;
    }

    void commands(const fs::path& path) {
        const auto text = read(path);
        std::string came;
        for (const auto& line : asked(text)) {
            came += line + "\n";
            if (!line.starts_with("$ ")) continue;
            const auto result = run(line.substr(2), path.parent_path(), kvs_, true);
            came += result.output;
            if (!result.output.empty() && !result.output.ends_with('\n')) came += "\n";
            came += "[" + std::to_string(result.exit) + "]\n";
        }
        settle(path, path, text, came, came);
    }

    fs::path kvs_, folder_;
    bool accept_;
    std::size_t passed_ = 0, failed_ = 0, accepted_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "golden <kvs> <folder> [--accept]\n";
        return 2;
    }
    // What a golden shows must not hang on who runs it.
    ::setenv("LC_ALL", "C.UTF-8", 1);
    ::unsetenv("CC");
    const bool accept = count > 3 && std::string(arguments[3]) == "--accept";
    return Golden(fs::absolute(arguments[1]), fs::absolute(arguments[2]), accept).all();
}
