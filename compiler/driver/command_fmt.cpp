// kvs fmt PATH…: the one layout, in place; --check says which files would change, --diff shows it.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "compiler/driver/commands.h"
#include "compiler/driver/report.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/print.h"
#include "compiler/syntax/read_text.h"

namespace kvs::driver {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        result.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

/// One line of a comparison: ' ' in both, '-' in the old, '+' in the new.
struct Compared {
    char sign;
    std::string_view line;
};

/// The formatter changes a line in its place, leaves empty lines out and adds none, so old and new go side by side.
std::vector<Compared> compared(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after) {
    const auto blank = [](std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; };
    std::vector<Compared> result;
    std::size_t now = 0;
    for (const auto line : before) {
        if (now < after.size() && line == after[now]) {
            result.push_back({' ', after[now++]});
        } else {
            result.push_back({'-', line});
            if (now < after.size() && blank(line) == blank(after[now])) result.push_back({'+', after[now++]});
        }
    }
    for (; now < after.size(); ++now) result.push_back({'+', after[now]});
    // in a row of changes what was stands before what comes
    for (auto begin = result.begin(); begin != result.end();) {
        const auto end = std::find_if(begin, result.end(), [](const Compared& each) { return each.sign == ' '; });
        std::stable_partition(begin, end, [](const Compared& each) { return each.sign == '-'; });
        begin = std::find_if(end, result.end(), [](const Compared& each) { return each.sign != ' '; });
    }
    return result;
}

/// The changes as `diff -u` writes them, with three lines around each.
std::string unified(const std::string& path, const std::vector<Compared>& lines) {
    constexpr std::size_t around = 3;
    std::string result = fmt::format("--- {}\n+++ {}\n", path, path);
    std::size_t before = 0, after = 0;    // lines of old and new that have been passed
    const auto changed = [&](std::size_t at) { return lines[at].sign != ' '; };
    for (std::size_t at = 0; at < lines.size();) {
        auto next = at;
        while (next < lines.size() && !changed(next)) ++next;
        if (next == lines.size()) break;
        const auto begin = std::max(at, next - std::min(next, around));
        before += begin - at;
        after += begin - at;
        auto end = next;
        for (auto i = next; i < lines.size() && i <= end + 2 * around; ++i)
            if (changed(i)) end = i;
        end = std::min(lines.size(), end + 1 + around);
        std::size_t old_lines = 0, new_lines = 0;
        std::string body;
        for (auto i = begin; i < end; ++i) {
            old_lines += lines[i].sign != '+' ? 1 : 0;
            new_lines += lines[i].sign != '-' ? 1 : 0;
            body += fmt::format("{}{}\n", lines[i].sign, lines[i].line);
        }
        const auto range = [](std::size_t passed, std::size_t count) { return fmt::format("{},{}", count == 0 ? passed : passed + 1, count); };
        result += fmt::format("@@ -{} +{} @@\n{}", range(before, old_lines), range(after, new_lines), body);
        before += old_lines;
        after += new_lines;
        at = end;
    }
    return result;
}

class Formatting {
public:
    Formatting(Workspace& workspace, const FmtOptions& options) : workspace_(workspace), options_(options) {}

    void file(const std::string& path) {
        const auto& limits = workspace_.common.limits.text;
        const auto bytes = read_bytes(path, limits.max_file_bytes, workspace_.common.language);
        if (!bytes) return say_unreadable(workspace_, bytes.failure());
        const base::FileId id{static_cast<std::uint32_t>(workspace_.sources.size())};
        diag::Sink said;
        auto read = syntax::read_text(id, path, *bytes, limits, said);
        workspace_.sources.push_back(std::move(read.file));
        workspace_.trees.emplace_back();
        const auto& source = workspace_.sources.back();
        if (read.usable) {
            auto tree = syntax::parse(source, limits, said);
            if (tree.whole && only_tabs(said)) return lay_out(source, tree, *bytes);
        }
        // a file that cannot be read is not laid out: where its lines belong is a guess
        std::move(said.diagnostics.begin(), said.diagnostics.end(), std::back_inserter(workspace_.sink.diagnostics));
    }

private:
    /// No errors but tabs: those are what this command is for, and where their lines belong is seen by the lines around them.
    static bool only_tabs(const diag::Sink& said) {
        return std::all_of(said.diagnostics.begin(), said.diagnostics.end(), [](const diag::Diagnostic& each) {
            return each.message == diag::Message::tab || diag::entry(each.message).severity != diag::Severity::error;
        });
    }

    void lay_out(const base::SourceFile& source, const syntax::File& tree, const std::string& bytes) {
        const auto result = syntax::formatted(source, tree, workspace_.common.limits.text);
        check_meaning(source, tree, result);
        const bool to_output = source.path == dash && !options_.check && !options_.diff;
        if (to_output) return put(workspace_, result);
        if (result == bytes) return;
        const auto lines = compared(lines_of(bytes), lines_of(result));
        if (options_.diff) put(workspace_, unified(source.path, lines));
        if (options_.check) say_unformatted(source, lines);
        if (options_.diff) workspace_.worsen(Exit::findings);
        if (options_.check || options_.diff) return;
        // the file itself is written, also where the path is a link to it
        std::error_code error;
        const auto real = source.path == dash ? std::filesystem::path() : std::filesystem::canonical(source.path, error);
        const OutputFile output{error ? source.path : real.string(), result};
        if (const auto failed = write_whole({&output, 1}, workspace_.common.language)) say_unwritable(workspace_, *failed);
    }

    /// What is written in the author's place must be what she wrote: a formatter with a mistake in it stops here.
    void check_meaning(const base::SourceFile& source, const syntax::File& tree, const std::string& result) const {
        diag::Sink said;
        const auto& limits = workspace_.common.limits.text;
        const auto again = syntax::read_text(source.id, source.path, result, limits, said);
        if (!again.usable || syntax::print(syntax::parse(again.file, limits, said)) != syntax::print(tree))
            throw std::logic_error("fmt: " + source.path);
    }

    void say_unformatted(const base::SourceFile& source, const std::vector<Compared>& lines) {
        std::size_t line = 1;
        for (const auto& each : lines) {
            if (each.sign != ' ') break;
            ++line;
        }
        std::size_t begin = 0;
        for (std::size_t passed = 1; passed < line && begin < source.text.size(); ++passed) begin = std::min(source.text.find('\n', begin), source.text.size() - 1) + 1;
        const auto end = std::min(source.text.find('\n', begin), source.text.size());
        workspace_.sink.say(diag::Message::not_formatted, {source.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, {{"path", source.path}});
    }

    Workspace& workspace_;
    const FmtOptions& options_;
};

}  // namespace

Exit format_files(const FmtOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    Formatting formatting(workspace, options);
    for (const auto& path : all_standards(workspace, options.paths)) formatting.file(path);
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
