// oracle FOLDER COMPILER [programs [cases [modules [seed]]]]: random standards, random cases, and three evaluators that must say the same.
// Environment: KVS_ORACLE=programs overrules the number of programs (10000 is the whole of it).
#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

#include "compiler/decision/decide.h"
#include "compiler/decision/from_model.h"
#include "compiler/decision/print.h"
#include "compiler/decision/verify.h"
#include "compiler/model/from_syntax.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/parse.h"
#include "tests/oracle/generate.h"
#include "tests/oracle/modules.h"
#include "tests/oracle/naive.h"

namespace kvs::oracle {
namespace {

struct Made {
    model::Standard standard;
    std::string formatted, errors;
};

Made made_from(const std::string& text) {
    Made made;
    diag::Sink sink;
    const auto source = base::make_source(base::FileId{0}, "tilfældig.kvs", text);
    std::vector<syntax::File> files{syntax::parse(source, {}, sink)};
    made.standard = model::from_syntax(files, sink);
    for (const auto& said : sink.diagnostics)
        if (diag::entry(said.message).severity == diag::Severity::error)
            made.errors += fmt::format("{}: {}\n    {}\n", diag::entry(said.message).code, diag::text_of(said.message, said.arguments, diag::Language::danish),
                                       base::line_text(source, base::line_column(source, said.span.begin).line));
    if (made.errors.empty() && !made.standard.sound) made.errors = "not sound\n";
    if (made.errors.empty()) made.formatted = syntax::formatted(source, files[0]);
    return made;
}

std::string difference(const std::vector<std::string>& naive, const std::vector<std::string>& engine) {
    std::string out;
    for (const auto& line : naive)
        if (std::find(engine.begin(), engine.end(), line) == engine.end()) out += "    semantics.md: " + line + "\n";
    for (const auto& line : engine)
        if (std::find(naive.begin(), naive.end(), line) == naive.end()) out += "    the engine:   " + line + "\n";
    return out;
}

/// What is wrong with one case; empty: nothing.
std::string trouble(const Norms& norms, const decision::Engine& engine, const Case& asked) {
    const auto& standard = norms.standard();
    const auto decided = engine.decide(json_of(standard, asked));
    if (decided.error) return fmt::format("    error {} at {} {} {}\n", decided.error->code, decided.error->offset, decided.error->key, decided.error->expected);
    return difference(verdict(norms, asked), verdict_in(standard, asked, decided.json));
}

std::string outcome_of(const std::string& json) {
    const auto at = json.find("\"udfald\":\"") + 10;
    return json.substr(at, json.find('"', at) - at);
}

/// Cases one after another, half of them near the last one that led to something.
class Cases {
public:
    Cases(const model::Standard& standard, std::uint64_t seed) : standard_(standard), random_{seed} {}
    Case next() { return good_ && random_.once_in(2) ? varied(standard_, *good_, random_) : random_case(standard_, random_); }
    void learn(const Case& asked, const std::string& outcome) {
        if (outcome == "FORSLAG" || outcome == "DELVIST" || (outcome == "SKØN" && !good_)) good_ = asked;
    }
    Random& random() { return random_; }

private:
    const model::Standard& standard_;
    Random random_;
    std::optional<Case> good_{};
};

/// The first case of some seeds that is decided wrongly; so that a standard can be made smaller while there is one.
std::optional<Case> failing_case(const Made& made, const decision::Engine& engine, std::uint64_t seed, std::size_t cases) {
    Cases made_cases(made.standard, seed);
    const Norms norms(made.standard);
    for (std::size_t i = 0; i < cases; ++i) {
        auto asked = made_cases.next();
        if (!trouble(norms, engine, asked).empty()) return asked;
        made_cases.learn(asked, outcome_of(engine.decide(json_of(made.standard, asked)).json));
    }
    return {};
}

/// Makes standard and case as small as they can be and still differ.
std::string smallest(Line tree, std::uint64_t seed, std::size_t cases) {
    const auto fails = [&](const Line& candidate) {
        const auto made = made_from(text_of(candidate));
        if (!made.errors.empty() || made.standard.services.empty()) return false;
        const auto program = decision::from_model(made.standard);
        return failing_case(made, decision::Engine(program), seed, 4 * cases).has_value();
    };
    for (bool going = true; going;) {
        going = false;
        for (auto& less : smaller(tree))
            if (fails(less)) {
                tree = std::move(less);
                going = true;
                break;
            }
    }
    const auto made = made_from(text_of(tree));
    const auto program = decision::from_model(made.standard);
    const decision::Engine engine(program);
    const Norms norms(made.standard);
    auto asked = failing_case(made, engine, seed, 4 * cases);
    if (!asked) return text_of(tree);
    for (bool going = true; going;) {
        going = false;
        for (auto& less : smaller(*asked))
            if (!trouble(norms, engine, less).empty()) {
                asked = std::move(less);
                going = true;
                break;
            }
    }
    return fmt::format("{}\n{}\n{}", text_of(tree), json_of(made.standard, *asked), trouble(norms, engine, *asked));
}

/// R25: without an assessed amount the first one in the file says what a service is measured in; there the order is part of what is said.
bool measured_alike(const model::Standard& a, const model::Standard& b) {
    for (std::size_t i = 0; i < a.services.size(); ++i)
        if (!(a.services[a.services.id_at(i)].amount_per == b.services[b.services.id_at(i)].amount_per)) return false;
    return true;
}

struct Count {
    std::size_t programs = 0, cases = 0, mismatches = 0, modules = 0, module_cases = 0, added = 0, reordered = 0, formatted = 0;
    std::map<std::string, std::size_t> outcomes{};
};

struct Run {
    std::size_t programs, cases, modules;
    std::uint64_t seed;
    std::string folder, compiler;
    Count count{};
    std::vector<decision::Program> kept{};
    std::vector<std::pair<std::string, std::string>> kept_cases{};  // case, decision: `cases` for each program
    std::size_t shown = 0;

    void fail(const std::string& what, const std::string& details) {
        ++count.mismatches;
        if (++shown <= 5) fmt::print("FAILED: {}\n{}\n", what, details);
    }

    void one(std::uint64_t number) {
        const std::uint64_t own = (seed + number) * 0x9E3779B97F4A7C15ull | 1;
        Random random{own};
        for (int i = 0; i < 4; ++i) random.next();
        const Line tree = random_standard(random);
        const auto text = text_of(tree);
        const auto made = made_from(text);
        ++count.programs;
        if (!made.errors.empty()) return fail(fmt::format("program {} is not well typed", number), made.errors + text);
        auto program = decision::from_model(made.standard);
        for (const auto& broken : decision::verify(program)) return fail("the program is not sound: " + broken, text);
        layout(made, program, text);
        const decision::Engine engine(program);
        const auto other_text = text_of(reordered(tree, random));
        const auto other = made_from(other_text);
        if (!other.errors.empty()) return fail("reordered norms are not well typed", other.errors + other_text);
        const auto other_program = decision::from_model(other.standard);
        const decision::Engine other_engine(other_program);
        const Norms norms(made.standard);
        const bool keeps = kept.size() < modules;
        const std::uint64_t case_seed = random.next() | 1;
        Cases made_cases(made.standard, case_seed);
        for (std::size_t i = 0; i < cases; ++i) {
            const Case asked = made_cases.next();
            const auto json = json_of(made.standard, asked);
            const auto decided = engine.decide(json);
            ++count.cases;
            if (keeps) kept_cases.emplace_back(json, decided.json);
            const auto naive = verdict(norms, asked);
            if (decided.error || naive != verdict_in(made.standard, asked, decided.json)) {
                ++count.mismatches;
                if (++shown <= 5) fmt::print("FAILED: program {} case {}\n{}\n", number, i, shown == 1 || std::getenv("KVS_ORACLE_SMALL") ? smallest(tree, case_seed, cases) : trouble(norms, engine, asked));
                break;
            }
            const auto outcome = outcome_of(decided.json);
            ++count.outcomes[outcome];
            made_cases.learn(asked, outcome);
            if (outcome == "FORSLAG") one_more_fact(made.standard, text, engine, asked, made_cases.random());
            if (i % 10 != 0 || other_text == text || !measured_alike(made.standard, other.standard)) continue;
            ++count.reordered;
            const auto again = other_engine.decide(json);
            if (again.error || verdict_in(made.standard, asked, again.json) != naive)
                fail("another order of norms gives another decision", text + "\n" + other_text + "\n" + json + "\n" + difference(naive, verdict_in(made.standard, asked, again.json)));
        }
        if (keeps) kept.push_back(std::move(program));
    }

    /// Laid out by `kvs fmt` it is the same program, and laid out already.
    void layout(const Made& made, const decision::Program& program, const std::string& text) {
        const auto again = made_from(made.formatted);
        ++count.formatted;
        if (!again.errors.empty() || again.formatted != made.formatted) return fail("the formatter changes what it has laid out", text);
        if (decision::print(decision::from_model(again.standard)) != decision::print(program)) fail("the formatter changes the program", text);
    }

    /// A fact that nobody has given yet turns no proposal into a question, except one that says that a period runs (R29).
    void one_more_fact(const model::Standard& standard, const std::string& text, const decision::Engine& engine, const Case& asked, Random& random) {
        const Case other = random_case(standard, random);
        for (std::size_t i = 0; i < asked.answers.size(); ++i) {
            const auto& input = standard.inputs[standard.inputs.id_at(i)];
            if (asked.answers[i].given || !other.answers[i].given || other.answers[i].dont_know || input.kind != model::InputKind::fact) continue;
            if (text.find("mens " + input.name) != std::string::npos) continue;
            Case more = asked;
            more.answers[i] = other.answers[i];
            ++count.added;
            const auto decided = engine.decide(json_of(standard, more));
            if (decided.error || outcome_of(decided.json) == "MANGLER") fail("one more fact, and something is missing", text + "\n" + json_of(standard, asked) + "\n" + json_of(standard, more));
        }
    }

    void compiled() {
        const auto apis = built_together(kept, folder, compiler);
        if (apis.size() != kept.size()) return fail("the modules do not compile", folder + "/modules.c");
        std::string answer(256 * 1024, ' ');
        std::size_t at = 0;
        for (std::size_t i = 0; i < apis.size(); ++i) {
            ++count.modules;
            for (std::size_t j = 0; j < cases; ++j, ++at) {
                const auto& [asked, expected] = kept_cases[at];
                kvs_error error{};
                std::size_t needed = 0;
                const auto code = apis[i]->decide_json(asked.data(), asked.size(), answer.data(), answer.size(), &needed, &error);
                ++count.module_cases;
                if (code != KVS_OK || answer.compare(0, needed, expected) != 0) fail(fmt::format("module {} decides otherwise", i), asked);
            }
        }
    }

    int all() {
        const auto begun = std::chrono::steady_clock::now();
        for (std::uint64_t i = 0; i < programs; ++i) one(i);
        if (count.mismatches == 0) compiled();
        fmt::print("{} programs x {} cases = {} cases: semantics.md = interpreter\n", count.programs, cases, count.cases);
        for (const auto& [outcome, times] : count.outcomes) fmt::print("    {:8} {}\n", outcome, times);
        fmt::print("{} compiled modules, {} cases: interpreter = module, byte for byte\n", count.modules, count.module_cases);
        fmt::print("{} proposals with one more fact, {} cases with norms in another order, {} programs laid out again\n", count.added, count.reordered, count.formatted);
        if (programs >= 100 && count.outcomes.size() < 5) fail("the cases do not come to every outcome", "");
        fmt::print("{} mismatches, {:.0f} s\n", count.mismatches, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
        return count.mismatches == 0 ? 0 : 1;
    }
};

}  // namespace
}  // namespace kvs::oracle

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print("use: oracle FOLDER COMPILER [PROGRAMS [CASES [MODULES [SEED]]]]\n");
        return 2;
    }
    const auto number = [&](int i, std::uint64_t otherwise) { return argc > i ? std::strtoull(argv[i], nullptr, 10) : otherwise; };
    const char* asked = std::getenv("KVS_ORACLE");
    const auto programs = asked ? std::strtoull(asked, nullptr, 10) : number(3, 1000);
    kvs::oracle::Run run{programs, number(4, 100), number(5, 200), number(6, 1), argv[1], argv[2]};
    return run.all();
}
