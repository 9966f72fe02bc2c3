#include "compiler/driver/pipeline.h"

#include <algorithm>
#include <iterator>

#include "compiler/backends/json/schema.h"
#include "compiler/decision/from_model.h"
#include "compiler/driver/consequences.h"
#include "compiler/driver/hash.h"
#include "compiler/driver/report.h"
#include "compiler/model/from_syntax.h"

namespace kvs::driver {

namespace {

bool has_errors_in(const diag::Sink& sink, base::FileId file) {
    return std::any_of(sink.diagnostics.begin(), sink.diagnostics.end(), [&](const auto& d) {
        return d.span.file == file && diag::entry(d.message).severity == diag::Severity::error;
    });
}

}  // namespace

Checked check_standard(Workspace& workspace, const std::string& path, const analysis::Options& options) {
    Checked checked;
    checked.unit = read_unit(workspace, path);                          // disk -> text -> syntax, modules too
    if (!checked.unit.complete) return checked;                         // names would be missing: nothing more can be judged

    std::vector<syntax::File> files;
    bool readable = true;
    for (const auto id : checked.unit.files) {
        files.push_back(*workspace.trees[static_cast<std::size_t>(id)]);
        readable = readable && !has_errors_in(workspace.sink, id);
    }
    diag::Sink sink;                                                    // its own: another standard's mistakes are not this one's
    checked.standard = model::from_syntax(files, sink);                 // syntax -> model
    if (!readable || sink.has_errors()) checked.standard->sound = false;

    checked.findings = analysis::analyse(*checked.standard, options, sink);    // what is true of it
    if (sink.has_errors()) checked.standard->sound = false;
    drop_consequences(workspace, sink);
    std::move(sink.diagnostics.begin(), sink.diagnostics.end(), std::back_inserter(workspace.sink.diagnostics));
    return checked;
}

std::optional<Checked> standard_to_use(Workspace& workspace, const std::string& path, const std::function<void(const Checked&)>& before_forgetting) {
    auto checked = check_standard(workspace, path);
    if (checked.standard && checked.standard->is_module) {
        workspace.sink.say(diag::Message::nothing_to_decide, checked.standard->span, {{"path", path}});
        workspace.worsen(Exit::misuse);
        return {};
    }
    if (!checked.sound()) {
        drop_remarks(workspace);
        workspace.worsen(Exit::findings);
        return {};
    }
    if (before_forgetting) before_forgetting(checked);
    drop_remarks(workspace);
    return checked;
}

void drop_remarks(Workspace& workspace) {
    std::erase_if(workspace.sink.diagnostics, [](const auto& d) { return diag::entry(d.message).severity != diag::Severity::error; });
}

decision::Program program_of(const Workspace& workspace, const Checked& checked) {
    auto program = decision::from_model(*checked.standard);             // model -> what a machine must do
    program.source_hash = source_hash(workspace, checked.unit);
    program.compiler = compiler_name();
    program.case_schema = backends::json::case_schema(program);
    program.decision_schema = backends::json::decision_schema(program);
    return program;
}

std::string source_hash(const Workspace& workspace, const Unit& unit) {
    std::vector<std::string_view> texts;
    for (const auto id : unit.files) texts.push_back(workspace.sources[static_cast<std::size_t>(id)].text);
    return hash_of(texts);
}

std::string compiler_name() { return "kvs " KVS_VERSION; }

}  // namespace kvs::driver
