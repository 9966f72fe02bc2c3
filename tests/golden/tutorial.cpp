// Does the tutorial tell the truth? Plays docs/laer-kvs.md as a reader would: types each excerpt where it says, runs each command, and compares
// what comes with what the tutorial shows. The whole file at the end must be the file that the steps have made.
//
//   tutorial <kvs> <tutorial.md> <work folder> [--accept]
//
// --accept writes what came into the tutorial, but for outputs with a `…` in them: those are the author's to shorten.
//
// ```kvs-uddrag                     the lines go last in the file
// ```kvs-uddrag over "ydelse"       … above the first line that begins so (indentation aside)
// ```kvs-uddrag efter "omfang"      … below that line and what stands under it
// ```kvs-uddrag i stedet for "x:"   … in place of that line and what stands under it
// ```console                        `$ command`, then what it prints; a line `…` stands for any lines
// ```kvs                            the file as it is now
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::size_t indent_of(const std::string& line) { return line.find_first_not_of(' ') == std::string::npos ? line.size() : line.find_first_not_of(' '); }

class Player {
public:
    Player(fs::path kvs, fs::path folder) : kvs_(std::move(kvs)), folder_(std::move(folder)) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        std::ofstream(folder_ / "indkoeb.kvs");
    }

    /// The block as it should be: as it is, or with what came in place of what it shows.
    Lines block(const std::string& info, const Lines& lines, std::size_t at) {
        at_ = at;
        if (info.starts_with("kvs-uddrag")) excerpt(info.substr(10), lines);
        else if (info == "console") return console(lines);
        else if (info == "kvs" && lines != file_) {
            wrong("hele filen er ikke den, trinene har givet", file_, lines);
            return file_;
        }
        return lines;
    }

    int failed() const { return failed_; }

private:
    void wrong(const std::string& what, const Lines& came, const Lines& expected) {
        ++failed_;
        std::cout << "linje " << at_ << ": " << what << "\n--- vejledningen\n";
        for (const auto& line : expected) std::cout << line << "\n";
        std::cout << "--- kvs\n";
        for (const auto& line : came) std::cout << line << "\n";
    }

    /// The line that begins so, and the one after what stands under it. {size, size}: there is none.
    std::pair<std::size_t, std::size_t> place(const std::string& begins) const {
        std::size_t first = 0;
        while (first < file_.size() && file_[first].compare(indent_of(file_[first]), begins.size(), begins) != 0) ++first;
        if (first == file_.size()) return {first, first};
        std::size_t last = first + 1, end = last;
        for (; last < file_.size() && (file_[last].empty() || indent_of(file_[last]) > indent_of(file_[first])); ++last)
            if (!file_[last].empty()) end = last + 1;
        return {first, end};
    }

    void excerpt(const std::string& where, const Lines& lines) {
        Lines added = lines;
        std::size_t at = file_.size();
        if (const auto quote = where.find('"'); quote != std::string::npos) {
            const auto begins = where.substr(quote + 1, where.rfind('"') - quote - 1);
            const auto [first, end] = place(begins);
            if (first == file_.size()) return wrong("der er ingen linje, der begynder med »" + begins + "«", {}, lines);
            if (where.find("i stedet for") != std::string::npos) {
                file_.erase(file_.begin() + static_cast<std::ptrdiff_t>(first), file_.begin() + static_cast<std::ptrdiff_t>(end));
                at = first;
            } else if (where.find("over") != std::string::npos) {
                at = first;
                added.push_back("");
            } else {
                at = end;
                if (indent_of(lines.front()) <= indent_of(file_[first])) added.insert(added.begin(), "");
            }
        } else if (!file_.empty()) {
            added.insert(added.begin(), "");
        }
        file_.insert(file_.begin() + static_cast<std::ptrdiff_t>(at), added.begin(), added.end());
        std::ofstream out(folder_ / "indkoeb.kvs", std::ios::binary);
        for (const auto& line : file_) out << line << "\n";
    }

    Lines run(const std::string& command) const {
        const auto line = "cd '" + folder_.string() + "' && export PATH=\"" + kvs_.parent_path().string() + ":$PATH\" && { " + command + "\n} 2>&1 </dev/null";
        std::string output;
        FILE* pipe = ::popen(line.c_str(), "r");
        if (pipe == nullptr) return {"popen failed"};
        char buffer[4096];
        while (const auto got = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, got);
        const int status = ::pclose(pipe);
        auto lines = lines_of(output);
        if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) lines.push_back("(kommandoen gik galt)");
        return lines;
    }

    /// A line `…` fits any lines, an empty line at the end none.
    static bool fits(const Lines& shown, std::size_t i, const Lines& came, std::size_t j) {
        if (i == shown.size()) return j == came.size() || (j + 1 == came.size() && came[j].empty());
        if (shown[i] == "…") {
            for (std::size_t rest = j; rest <= came.size(); ++rest)
                if (fits(shown, i + 1, came, rest)) return true;
            return false;
        }
        return j < came.size() && shown[i] == came[j] && fits(shown, i + 1, came, j + 1);
    }

    Lines console(const Lines& lines) {
        Lines right;
        for (std::size_t i = 0; i < lines.size();) {
            right.push_back(lines[i]);
            const auto command = lines[i].starts_with("$ ") ? lines[i].substr(2) : std::string();
            Lines shown;
            for (++i; i < lines.size() && !lines[i].starts_with("$ "); ++i) shown.push_back(lines[i]);
            const auto came = run(command);
            const bool said_wrong = !came.empty() && came.back() == "(kommandoen gik galt)";
            const bool good = !said_wrong && (shown.empty() || fits(shown, 0, came, 0));
            if (!good) wrong("»" + command + "« giver noget andet", came, shown);
            const bool shortened = std::find(shown.begin(), shown.end(), "…") != shown.end();
            const auto& kept = good || shortened ? shown : came;
            right.insert(right.end(), kept.begin(), kept.end());
        }
        return right;
    }

    fs::path kvs_, folder_;
    Lines file_;
    std::size_t at_ = 0;
    int failed_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::cerr << "tutorial <kvs> <tutorial.md> <work folder>\n";
        return 2;
    }
    ::setenv("LC_ALL", "C.UTF-8", 1);
    Player player(fs::absolute(arguments[1]), fs::absolute(arguments[3]));
    const auto lines = lines_of(read(arguments[2]));
    Lines right;
    int blocks = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        right.push_back(lines[i]);
        if (!lines[i].starts_with("```") || lines[i].size() == 3) continue;
        const auto info = lines[i].substr(3);
        const auto begin = i + 1;
        Lines block;
        for (++i; i < lines.size() && lines[i] != "```"; ++i) block.push_back(lines[i]);
        const auto should_be = player.block(info, block, begin);
        right.insert(right.end(), should_be.begin(), should_be.end());
        right.push_back("```");
        ++blocks;
    }
    std::cout << blocks << " stykker, " << player.failed() << " passer ikke\n";
    if (count > 4 && std::string(arguments[4]) == "--accept") {
        std::ofstream out(arguments[2], std::ios::binary);
        for (const auto& line : right) out << line << "\n";
        return 0;
    }
    return player.failed() == 0 && blocks > 0 ? 0 : 1;
}
