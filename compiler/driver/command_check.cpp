// kvs check PATH…: everything that can be said without running.
#include "compiler/decision/print.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/report.h"
#include "compiler/driver/siblings.h"
#include "compiler/model/print.h"
#include "compiler/syntax/print.h"

namespace kvs::driver {

namespace {

/// A form of the standard as a dump: for tests and for people who look for a bug.
std::string dump(const Workspace& workspace, const Checked& checked, std::string_view form) {
    if (checked.unit.files.empty()) return "";
    const auto main = static_cast<std::size_t>(checked.unit.files.front());
    if (form == "syntax") return workspace.trees[main] ? syntax::print(*workspace.trees[main]) : "";
    if (form == "model") return checked.standard ? model::print(*checked.standard) : "";
    if (!checked.sound() || checked.standard->is_module) return "";
    return decision::print(program_of(workspace, checked));
}

}  // namespace

std::vector<std::string> all_standards(Workspace& workspace, const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths) {
        const auto found = standards_at(path, workspace.common.language);
        if (!found) say_unreadable(workspace, found.failure());
        else if (found->empty()) {
            workspace.sink.say(diag::Message::no_standards_here, diag::no_place, {{"path", path}});
            workspace.worsen(Exit::world);
        } else files.insert(files.end(), found->begin(), found->end());
    }
    return files;
}

Exit check(const CheckOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    const auto files = all_standards(workspace, options.paths);
    const Siblings siblings(workspace, files);
    for (const auto& file : files) {
        const auto checked = check_standard(workspace, file, {options.date, siblings.known_to(file), options.lix});
        if (!options.show.empty()) put(workspace, dump(workspace, checked, options.show));
    }
    if (options.show.empty()) report_to_output(workspace, options.format);
    else report_to_error(workspace);
    return exit_of(workspace, options.deny_warnings);
}

}  // namespace kvs::driver
