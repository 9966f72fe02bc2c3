// kvs test PATH…: the prøver of standards, through the interpreter.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/decision/case_error.h"
#include "compiler/decision/from_model_trial.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

using diag::Message;
using Json = nlohmann::ordered_json;

struct Tried {
    const model::Trial* trial = nullptr;
    decision::TrialRun run;
};

/// One standard's prøver as they went.
struct Suite {
    Checked checked;
    std::string path;
    std::vector<Tried> tried;
    std::vector<std::string> undecisive;    // norms that decided nothing, when asked for

    std::size_t failed() const {
        return static_cast<std::size_t>(std::count_if(tried.begin(), tried.end(), [](const auto& t) { return !t.run.passed(); }));
    }
};

void say_failure(Workspace& workspace, const decision::Program& program, const Tried& tried) {
    const auto& name = tried.trial->name;
    if (tried.run.decided.error) {
        const auto why = decision::explain_error(program, tried.run.case_json, *tried.run.decided.error, workspace.common.language);
        workspace.sink.say(Message::trial_not_run, tried.trial->span, {{"trial", name}, {"reason", diag::text_of(why.message, why.arguments, workspace.common.language)}});
        return;
    }
    for (const auto& difference : tried.run.differences)
        workspace.sink.say(Message::trial_differs, difference.span == base::Span{} ? tried.trial->span : difference.span,
                           {{"trial", name}, {"what", difference.what}, {"expected", difference.expected}, {"came", difference.came}});
}

/// Says the norms that were deciding in no prøve, at their place in the file.
void say_coverage(Workspace& workspace, const decision::Program& program, Suite& suite) {
    std::set<std::string> decided;
    for (const auto& tried : suite.tried) {
        const auto decision = Json::parse(tried.run.decided.json, nullptr, false);
        if (decision.is_discarded()) continue;
        const auto service = decision["ydelse"].is_string() ? decision["ydelse"].get<std::string>() : "";
        for (const auto& norm : decision["normer"])
            if (norm["afgør"] == true) decided.insert(service + "." + norm["norm"].get<std::string>());
    }
    const auto& standard = *suite.checked.standard;
    for (const auto& norm : standard.norms) {
        if (!norm.service) continue;
        const auto& service = standard.services[norm.service].name;
        const auto in_program = std::find_if(program.norms.begin(), program.norms.end(), [&](const auto& n) {
            return n.path == norm.path && program.services[n.service].id == service && n.role != KVS_ROLE_RULE;
        });
        if (in_program == program.norms.end() || decided.contains(service + "." + norm.path)) continue;
        suite.undecisive.push_back(norm.path);
        workspace.sink.say(Message::norm_never_decides, norm.name_span, {{"norm", norm.path}});
    }
}

void run_suite(Workspace& workspace, const TestOptions& options, Suite& suite) {
    const auto program = program_of(workspace, suite.checked);
    const decision::Engine engine(program);
    for (const auto& trial : suite.checked.standard->trials) {
        if (trial.name.find(options.filter) == std::string::npos) continue;
        Tried tried{&trial, decision::run_trial(*suite.checked.standard, trial, [&](std::string_view text) { return engine.decide(text); })};
        if (!tried.run.passed()) say_failure(workspace, program, tried);
        suite.tried.push_back(std::move(tried));
    }
    if (suite.tried.empty())
        workspace.sink.say(Message::no_trials, suite.checked.standard->span,
                           {{"path", suite.path}, {"filter", options.filter.empty() ? "" : fmt::format(" »{}«", options.filter)}});
    if (options.coverage) say_coverage(workspace, program, suite);
}

std::uint32_t line_of(const Workspace& workspace, base::Span span) {
    const auto index = static_cast<std::size_t>(span.file);
    return index < workspace.sources.size() ? base::line_column(workspace.sources[index], span.begin).line : 0;
}

std::string as_json(const Workspace& workspace, const std::vector<Suite>& suites) {
    Json files = Json::array();
    std::size_t passed = 0, failed = 0;
    for (const auto& suite : suites) {
        Json tests = Json::array();
        for (const auto& tried : suite.tried) {
            Json differences = Json::array();
            for (const auto& d : tried.run.differences)
                differences.push_back({{"what", d.what}, {"expected", d.expected}, {"came", d.came}, {"line", line_of(workspace, d.span)}});
            tests.push_back({{"name", tried.trial->name}, {"line", line_of(workspace, tried.trial->span)}, {"passed", tried.run.passed()}, {"differences", differences}});
        }
        files.push_back({{"file", suite.path}, {"tests", tests}, {"norms_never_deciding", suite.undecisive}});
        failed += suite.failed();
        passed += suite.tried.size() - suite.failed();
    }
    return Json{{"files", files}, {"passed", passed}, {"failed", failed}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_junit(const Workspace& workspace, const std::vector<Suite>& suites) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kvs test\">\n";
    for (const auto& suite : suites) {
        const auto file = diag::xml_escaped(suite.path);
        out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n", file, suite.tried.size(), suite.failed());
        for (const auto& tried : suite.tried) {
            out += fmt::format("    <testcase name=\"{}\" classname=\"{}\"", diag::xml_escaped(tried.trial->name), file);
            if (tried.run.passed()) {
                out += "/>\n";
                continue;
            }
            out += ">\n";
            for (const auto& d : tried.run.differences) {
                const auto words = workspace.danish() ? fmt::format("{} skulle være {}, men blev {}", d.what, d.expected, d.came)
                                                      : fmt::format("{} should be {}, but came out as {}", d.what, d.expected, d.came);
                out += fmt::format("      <failure message=\"{}\">{}:{}</failure>\n", diag::xml_escaped(words), file, line_of(workspace, d.span));
            }
            out += "    </testcase>\n";
        }
        out += "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

std::string as_text(const Workspace& workspace, const std::vector<Suite>& suites) {
    std::string out;
    for (const auto& suite : suites) {
        const auto passed = suite.tried.size() - suite.failed();
        out += workspace.danish() ? fmt::format("{}: {} af {} prøver bestået\n", suite.path, passed, suite.tried.size())
                                  : fmt::format("{}: {} of {} tests passed\n", suite.path, passed, suite.tried.size());
    }
    return out;
}

}  // namespace

Exit test(const TestOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    std::vector<Suite> suites;
    for (const auto& path : all_standards(workspace, options.paths)) {
        Suite suite{check_standard(workspace, path), path, {}, {}};
        if (suite.checked.sound() && !suite.checked.standard->is_module) suites.push_back(std::move(suite));
    }
    drop_remarks(workspace);
    for (auto& suite : suites) run_suite(workspace, options, suite);
    report_to_error(workspace);
    put(workspace, options.format == "json" ? as_json(workspace, suites) : options.format == "junit" ? as_junit(workspace, suites) : as_text(workspace, suites));
    return exit_of(workspace);
}

}  // namespace kvs::driver
