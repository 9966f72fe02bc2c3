// kvs test PATH…: the prøver of standards, through the interpreter.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/decision/from_model_trial.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/progress.h"
#include "compiler/driver/report.h"
#include "compiler/driver/trial_messages.h"

namespace kvs::driver {

namespace {

using diag::Message;
using Json = nlohmann::ordered_json;
using Diagnostics = std::vector<diag::Diagnostic>;

struct Tried {
    const model::Trial* trial = nullptr;
    decision::TrialRun run;
    Diagnostics said;    // what went otherwise; none: it passed
};

/// One standard's prøver as they went, or why they could not be run.
struct Suite {
    Checked checked;
    std::string path;
    Diagnostics errors;
    std::vector<Tried> tried;
    std::vector<std::string> undecisive;    // norms that decided nothing, when asked for

    bool sound() const { return checked.sound(); }
    std::size_t failed() const {
        return static_cast<std::size_t>(std::count_if(tried.begin(), tried.end(), [](const auto& t) { return !t.said.empty(); }));
    }
};

bool is_error(const diag::Diagnostic& d) { return diag::entry(d.message).severity == diag::Severity::error; }

/// The errors that keep a standard from being tested: those of its own files, and what was said while it was read.
Diagnostics errors_of(const Workspace& workspace, const Checked& checked, std::size_t said_before) {
    Diagnostics errors;
    for (std::size_t i = 0; i < workspace.sink.diagnostics.size(); ++i) {
        const auto& d = workspace.sink.diagnostics[i];
        const auto& files = checked.unit.files;
        if (is_error(d) && (i >= said_before || std::find(files.begin(), files.end(), d.span.file) != files.end())) errors.push_back(d);
    }
    return diag::in_order(std::move(errors));
}

/// The norms that a prøve tries: those that decided it, and those whose price or date it expects.
void tried_norms(const model::Standard& standard, const Tried& tried, std::set<std::string>& names) {
    const auto decision = Json::parse(tried.run.decided.json, nullptr, false);
    if (decision.is_discarded() || !tried.trial->service) return;
    const auto service = standard.services[tried.trial->service].name + ".";
    for (const auto& norm : decision["normer"])
        if (norm["afgør"] == true) names.insert(service + norm["norm"].get<std::string>());
    for (const auto& price : tried.trial->expect.prices) names.insert(service + standard.norms[price.norm].path);
    for (const auto& deadline : tried.trial->expect.deadlines) names.insert(service + standard.norms[deadline.norm].path);
}

/// Whether a norm can decide at all: a rule cannot, nor a deadline that is not the authority's (R32).
bool can_decide(const decision::Program& program, std::size_t index) {
    const auto& norm = program.norms[index];
    if (norm.role == KVS_ROLE_RULE) return false;
    if (norm.role != KVS_ROLE_DEADLINE) return true;
    const auto& deadlines = program.services[norm.service].deadlines;
    return std::any_of(deadlines.begin(), deadlines.end(), [&](const auto& d) { return d.norm == index && d.duty == KVS_DUTY_AUTHORITY; });
}

/// Says the norms that no prøve tries, at their place in the file.
void say_coverage(Workspace& workspace, const decision::Program& program, Suite& suite) {
    const auto& standard = *suite.checked.standard;
    std::set<std::string> tried;
    for (const auto& one : suite.tried) tried_norms(standard, one, tried);
    for (const auto& norm : standard.norms) {
        if (!norm.service) continue;
        const auto& service = standard.services[norm.service].name;
        const auto in_program = std::find_if(program.norms.begin(), program.norms.end(), [&](const auto& n) { return n.path == norm.path && program.services[n.service].id == service; });
        if (in_program == program.norms.end() || !can_decide(program, static_cast<std::size_t>(in_program - program.norms.begin()))) continue;
        if (tried.contains(service + "." + norm.path)) continue;
        suite.undecisive.push_back(norm.path);
        workspace.sink.say(Message::norm_never_decides, norm.name_span, {{"norm", norm.path}});
    }
}

void run_suite(Workspace& workspace, const TestOptions& options, Suite& suite) {
    const auto& standard = *suite.checked.standard;
    const auto program = program_of(workspace, suite.checked);
    const decision::Engine engine(program);
    for (const auto& trial : standard.trials) {
        if (trial.expect.empty() || trial.name.find(options.filter) == std::string::npos) continue;
        Tried tried{&trial, decision::run_trial(standard, trial, [&](std::string_view text) { return engine.decide(text); }), {}};
        tried.said = trial_messages(standard, program, trial, tried.run, workspace.common.language);
        for (const auto& message : tried.said) workspace.sink.diagnostics.push_back(message);
        suite.tried.push_back(std::move(tried));
    }
    if (standard.trials.empty()) workspace.sink.say(Message::no_trials, standard.span, {{"path", shown_path(suite.path, workspace.common.language)}});
    else if (options.coverage) say_coverage(workspace, program, suite);
}

std::uint32_t line_of(const Workspace& workspace, base::Span span) {
    const auto index = static_cast<std::size_t>(span.file);
    return index < workspace.sources.size() ? base::line_column(workspace.sources[index], span.begin).line : 0;
}

/// "aflastning.kvs:12"; nothing for what has no place.
std::string place_of(const Workspace& workspace, base::Span span) {
    const auto index = static_cast<std::size_t>(span.file);
    return index < workspace.sources.size() ? fmt::format("{}:{}", workspace.sources[index].path, line_of(workspace, span)) : "";
}

/// An error may stand in a module: it is named when the message is.
Json as_json(const Workspace& workspace, const diag::Diagnostic& d) {
    const auto index = static_cast<std::size_t>(d.span.file);
    return {{"code", diag::entry(d.message).code}, {"message", diag::text_of(d.message, d.arguments, workspace.common.language)},
            {"file", index < workspace.sources.size() ? Json(workspace.sources[index].path) : Json()}, {"line", line_of(workspace, d.span)}};
}

std::string as_json(const Workspace& workspace, const std::vector<Suite>& suites) {
    Json files = Json::array();
    std::size_t passed = 0, failed = 0, unsound = 0;
    for (const auto& suite : suites) {
        Json tests = Json::array(), errors = Json::array();
        for (const auto& error : suite.errors) errors.push_back(as_json(workspace, error));
        for (const auto& tried : suite.tried) {
            Json differences = Json::array();
            for (const auto& message : tried.said) differences.push_back(as_json(workspace, message));
            tests.push_back({{"name", tried.trial->name}, {"line", line_of(workspace, tried.trial->span)}, {"passed", tried.said.empty()}, {"differences", differences}});
        }
        files.push_back({{"file", suite.path}, {"errors", errors}, {"tests", tests}, {"norms_never_deciding", suite.undecisive}});
        failed += suite.failed();
        passed += suite.tried.size() - suite.failed();
        unsound += suite.sound() ? 0 : 1;
    }
    return Json{{"files", files}, {"passed", passed}, {"failed", failed}, {"files_with_errors", unsound}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// A case of JUnit with what is wrong with it: `kind` is failure or error.
std::string junit_case(const Workspace& workspace, const std::string& name, const std::string& file, const Diagnostics& said, std::string_view kind) {
    auto out = fmt::format("    <testcase name=\"{}\" classname=\"{}\"", diag::xml_escaped(name), file);
    if (said.empty()) return out + "/>\n";
    out += ">\n";
    for (const auto& message : said)
        out += fmt::format("      <{0} message=\"{1}\">{2}</{0}>\n", kind, diag::xml_escaped(diag::text_of(message.message, message.arguments, workspace.common.language)),
                           diag::xml_escaped(place_of(workspace, message.span)));
    return out + "    </testcase>\n";
}

std::string as_junit(const Workspace& workspace, const std::vector<Suite>& suites) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kvs test\">\n";
    for (const auto& suite : suites) {
        const auto file = diag::xml_escaped(suite.path);
        const std::size_t unsound = suite.sound() ? 0 : 1;
        out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n", file, suite.tried.size() + unsound, suite.failed(), unsound);
        if (unsound != 0) out += junit_case(workspace, suite.path, file, suite.errors, "error");
        for (const auto& tried : suite.tried) out += junit_case(workspace, tried.trial->name, file, tried.said, "failure");
        out += "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

std::string as_text(const Workspace& workspace, const TestOptions& options, const std::vector<Suite>& suites) {
    std::string out;
    for (const auto& suite : suites) {
        if (!suite.sound() || (!options.filter.empty() && suite.tried.empty())) continue;
        const auto passed = suite.tried.size() - suite.failed();
        const auto path = shown_path(suite.path, workspace.common.language);
        out += workspace.danish() ? fmt::format("{}: {} af {} prøver bestået\n", path, passed, suite.tried.size())
                                  : fmt::format("{}: {} of {} tests passed\n", path, passed, suite.tried.size());
    }
    return out;
}

/// What the run as a whole lacked.
void say_nothing_tried(Workspace& workspace, const TestOptions& options, const std::vector<Suite>& suites) {
    const bool tried = std::any_of(suites.begin(), suites.end(), [](const auto& s) { return !s.tried.empty(); });
    const bool unsound = std::any_of(suites.begin(), suites.end(), [](const auto& s) { return !s.sound(); });
    if (!options.filter.empty() && !tried && !unsound && !suites.empty()) workspace.sink.say(Message::no_trial_of_that_name, diag::no_place, {{"filter", options.filter}});
    if (suites.empty() && workspace.sink.diagnostics.empty()) workspace.sink.say(Message::only_modules, diag::no_place);
}

}  // namespace

Exit test(const TestOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    std::vector<Suite> suites;
    {
        const auto paths = all_standards(workspace, options.paths);
        Progress progress(common, paths.size());
        for (const auto& path : paths) {
            progress.next(path);
            const auto before = workspace.sink.diagnostics.size();
            Suite suite{check_standard(workspace, path), path, {}, {}, {}};
            if (suite.sound() && suite.checked.standard->is_module) continue;
            if (!suite.sound()) suite.errors = errors_of(workspace, suite.checked, before);
            suites.push_back(std::move(suite));
        }
    }
    drop_remarks(workspace);
    for (auto& suite : suites)
        if (suite.sound()) run_suite(workspace, options, suite);
    say_nothing_tried(workspace, options, suites);
    report_to_error(workspace);
    put(workspace, options.format == "json" ? as_json(workspace, suites) : options.format == "junit" ? as_junit(workspace, suites) : as_text(workspace, options, suites));
    return exit_of(workspace);
}

}  // namespace kvs::driver
