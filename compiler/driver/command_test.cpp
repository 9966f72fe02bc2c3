// kvs test PATH…: the prøver of standards, through the interpreter.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/decision/from_model_trial.h"
#include "compiler/diag/words.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/progress.h"
#include "compiler/driver/report.h"
#include "compiler/driver/trial_gaps.h"
#include "compiler/driver/trial_messages.h"
#include "compiler/model/prose.h"

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
    std::vector<TrialGap> gaps;             // what the prøver leave out, when asked for

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

/// The message for a gap; the numbers in the words of the norm's unit.
void say_gap(Workspace& workspace, const model::Standard& standard, const TrialGap& gap) {
    using Kind = TrialGap::Kind;
    std::vector<std::string> edges;
    for (const auto edge : gap.edges) edges.push_back(gap.unit ? model::amount_words(standard.units[gap.unit], edge) : model::number_words(edge, 0));
    auto& sink = workspace.sink;
    switch (gap.kind) {
        case Kind::never_decides: sink.say(Message::norm_never_decides, gap.span, {{"norm", gap.name}, {"service", gap.service}}); break;
        case Kind::never_fails_alone: sink.say(Message::norm_never_fails_alone, gap.span, {{"service", gap.service}, {"norm", gap.name}}); break;
        case Kind::never_fails: sink.say(Message::norm_never_fails, gap.span, {{"service", gap.service}, {"norm", gap.name}}); break;
        case Kind::never_unknown: sink.say(Message::fact_never_unknown, gap.span, {{"fact", gap.name}, {"service", gap.service}}); break;
        case Kind::never_open: sink.say(Message::assessment_never_open, gap.span, {{"assessment", gap.name}, {"service", gap.service}}); break;
        case Kind::edge_not_tried: sink.say(Message::edge_not_tried, gap.span, {{"service", gap.service}, {"norm", gap.name}, {"numbers", diag::joined(edges, workspace.common.language)}}); break;
        case Kind::one_wish_only: sink.say(Message::one_wish_only, gap.span, {{"service", gap.name}}); break;
    }
}

/// What the prøver leave out, at its place in the file.
void say_coverage(Workspace& workspace, const decision::Program& program, Suite& suite) {
    std::vector<TriedTrial> tried;
    for (const auto& one : suite.tried) tried.push_back({one.trial, &one.run});
    suite.gaps = trial_gaps(*suite.checked.standard, program, tried);
    for (const auto& gap : suite.gaps) say_gap(workspace, *suite.checked.standard, gap);
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
        Json undecisive = Json::array(), gaps = Json::array();
        for (const auto& gap : suite.gaps) {
            if (gap.kind == TrialGap::Kind::never_decides) undecisive.push_back(gap.name);
            gaps.push_back({{"kind", word_of(gap.kind)}, {"service", gap.service}, {"name", gap.name}, {"line", line_of(workspace, gap.span)}});
        }
        files.push_back({{"file", suite.path}, {"errors", errors}, {"tests", tests}, {"norms_never_deciding", undecisive}, {"gaps", gaps}});
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
