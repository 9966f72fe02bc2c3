#include "compiler/driver/report.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "compiler/driver/files.h"

namespace kvs::driver {

namespace {

void put_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

diag::Report report_of(const Workspace& workspace) {
    return {diag::in_order(workspace.sink.diagnostics), workspace.sources, workspace.common.language, diag::in_order(workspace.accepted)};
}

/// What a terminal shows: of each file at most `limit` findings, the worst kept, and how many are not shown. A file that the parser gave up has
/// said itself that there is more.
diag::Report for_reading(diag::Report report, std::size_t limit) {
    std::map<std::uint32_t, std::vector<std::size_t>> of_file;
    std::set<std::uint32_t> given_up;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const auto file = static_cast<std::uint32_t>(report.findings[i].span.file);
        if (report.findings[i].message == diag::Message::too_many_mistakes) given_up.insert(file);
        else of_file[file].push_back(i);
    }
    std::vector<bool> left_out(report.findings.size(), false);
    std::vector<diag::Diagnostic> remarks;
    for (auto& [file, indices] : of_file) {
        if (indices.size() <= limit || file >= report.sources.size()) continue;
        std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
            return diag::entry(report.findings[a].message).severity < diag::entry(report.findings[b].message).severity;
        });
        for (std::size_t i = limit; i < indices.size(); ++i) left_out[indices[i]] = true;
        if (!given_up.contains(file)) remarks.push_back({diag::Message::findings_not_shown, diag::no_place,
                           {{"path", report.sources[file].path}, {"count", std::to_string(indices.size() - limit)}, {"all", std::to_string(indices.size())}}, {}, {}});
    }
    std::vector<diag::Diagnostic> kept;
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        if (!left_out[i]) kept.push_back(std::move(report.findings[i]));
    kept.insert(kept.end(), remarks.begin(), remarks.end());
    report.findings = std::move(kept);
    return report;
}

/// The findings and their number, for a person. The number counts what is not shown too.
std::string text_for_reading(const Workspace& workspace, diag::Report report, int descriptor) {
    const bool colour = colour_on(workspace.common, descriptor);
    std::vector<base::SourceFile> named;
    if (std::any_of(workspace.sources.begin(), workspace.sources.end(), [](const auto& source) { return source.path == dash; })) {
        named = workspace.sources;
        for (auto& source : named) source.path = shown_path(source.path, workspace.common.language);
        report.sources = named;
    }
    const auto count = diag::summary(report, colour);
    return diag::render_text(for_reading(std::move(report), workspace.common.limits.text.max_mistakes), colour) + count;
}

}  // namespace

bool colour_on(const Common& common, int descriptor) {
    if (common.colour != Colour::automatic) return common.colour == Colour::always;
    const char* none = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return !(none && *none) && !(terminal && std::string_view(terminal) == "dumb") && ::isatty(descriptor) == 1;
}

void put(Workspace& workspace, std::string_view text) {
    if (const auto failed = write_out(text, workspace.common.language)) {
        Workspace own;
        own.common = workspace.common;
        say_unwritable(own, *failed);
        report_to_error(own);
        workspace.worsen(Exit::world);
    }
}

void report_to_output(Workspace& workspace, std::string_view format, bool deny_warnings) {
    const auto report = report_of(workspace);
    if (format == "json") put(workspace, diag::render_json(report));
    else if (format == "sarif") put(workspace, diag::render_sarif(report, KVS_VERSION));
    else if (format == "junit") put(workspace, diag::render_junit(report, deny_warnings));
    else if (format == "github") put(workspace, diag::render_github(report));
    else put(workspace, text_for_reading(workspace, report, STDOUT_FILENO));
}

void report_to_error(Workspace& workspace) {
    put_error(text_for_reading(workspace, report_of(workspace), STDERR_FILENO));
}

Exit exit_of(const Workspace& workspace, bool deny_warnings) {
    const auto count = diag::tally(workspace.sink.diagnostics);
    const bool found = count.errors > 0 || (deny_warnings && count.warnings > 0);
    return std::max(workspace.exit, found ? Exit::findings : Exit::well);
}

}  // namespace kvs::driver
