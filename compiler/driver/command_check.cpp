// kvs check PATH…: everything that can be said without running.
#include <fmt/format.h>
#include <unistd.h>

#include <kvs/calendar.h>

#include "compiler/decision/print.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/dictionary.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/progress.h"
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

diag::AcceptedFinding as_told(const analysis::Accepted& accepted) {
    const auto& by = accepted.acceptance;
    std::string date(KVS_DATE_SIZE, ' ');
    kvs_format_date(by.date, date.data());
    return {{accepted.finding.message, accepted.span, accepted.arguments, {}, {}}, by.by, by.role, std::move(date), by.reason, by.span};
}

/// For a person who would otherwise see nothing and wonder whether anything happened.
std::string nothing_found(const Common& common, std::size_t files) {
    if (common.language == diag::Language::danish) return fmt::format("{} {} set efter, intet at bemærke.\n", files, files == 1 ? "fil" : "filer");
    return fmt::format("{} {} looked over, nothing to remark.\n", files, files == 1 ? "file" : "files");
}

}  // namespace

std::vector<std::string> all_standards(Workspace& workspace, const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    for (const auto& path : paths) {
        const auto found = standards_at(path, workspace.common.language);
        if (!found) say_unreadable(workspace, found.failure());
        else if (found->empty()) {
            workspace.sink.say(diag::Message::no_standards_here, diag::no_place, {{"path", shown_path(path, workspace.common.language)}});
            workspace.worsen(Exit::world);
        } else files.insert(files.end(), found->begin(), found->end());
    }
    return files;
}

Exit check(const CheckOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    const auto files = all_standards(workspace, options.paths);
    const bool spelling = options.spelling || !options.dictionary.empty();
    const auto dictionary = spelling ? open_dictionary(options.dictionary) : std::nullopt;
    if (spelling && !dictionary) {
        workspace.sink.say(diag::Message::no_dictionary, diag::no_place, {});
        workspace.worsen(Exit::world);
    }
    const Siblings siblings(workspace, files);
    {
        Progress progress(common, files.size());
        for (const auto& file : files) {
            progress.next(file);
            const auto checked = check_standard(workspace, file, {options.date, siblings.known_to(file), options.lix, dictionary ? &*dictionary : nullptr});
            for (const auto& accepted : checked.findings.accepted) workspace.accepted.push_back(as_told(accepted));
            if (!options.show.empty()) put(workspace, dump(workspace, checked, options.show));
        }
    }
    if (!options.show.empty()) report_to_error(workspace);
    else report_to_output(workspace, options.format, options.deny_warnings);
    if (options.show.empty() && options.format == "text" && workspace.sink.diagnostics.empty() && workspace.accepted.empty() && ::isatty(STDOUT_FILENO) == 1) put(workspace, nothing_found(common, files.size()));
    return exit_of(workspace, options.deny_warnings);
}

}  // namespace kvs::driver
