#include "compiler/driver/report.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "compiler/driver/files.h"

namespace kvs::driver {

namespace {

void put_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

diag::Report report_of(const Workspace& workspace) {
    return {diag::in_order(workspace.sink.diagnostics), workspace.sources, workspace.common.language};
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

void report_to_output(Workspace& workspace, std::string_view format) {
    const auto report = report_of(workspace);
    if (format == "json") put(workspace, diag::render_json(report));
    else if (format == "sarif") put(workspace, diag::render_sarif(report, KVS_VERSION));
    else if (format == "junit") put(workspace, diag::render_junit(report));
    else if (format == "github") put(workspace, diag::render_github(report));
    else {
        const bool colour = colour_on(workspace.common, STDOUT_FILENO);
        put(workspace, diag::render_text(report, colour) + diag::summary(report, colour));
    }
}

void report_to_error(Workspace& workspace) {
    const auto report = report_of(workspace);
    const bool colour = colour_on(workspace.common, STDERR_FILENO);
    put_error(diag::render_text(report, colour) + diag::summary(report, colour));
}

Exit exit_of(const Workspace& workspace, bool deny_warnings) {
    const auto count = diag::tally(workspace.sink.diagnostics);
    const bool found = count.errors > 0 || (deny_warnings && count.warnings > 0);
    return std::max(workspace.exit, found ? Exit::findings : Exit::well);
}

}  // namespace kvs::driver
