#include "compiler/decision/from_model_trial.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;
using namespace kvs::test;

namespace {

InputId input_named(const model::Standard& s, std::string_view name) {
    for (std::size_t i = 0; i < s.inputs.size(); ++i)
        if (s.inputs[s.inputs.id_at(i)].name == name) return s.inputs.id_at(i);
    return {};
}
NormId norm_at(const model::Standard& s, std::string_view path) {
    for (std::size_t i = 0; i < s.norms.size(); ++i)
        if (s.norms[s.norms.id_at(i)].path == path) return s.norms.id_at(i);
    return {};
}

/// The sample's prøve: everything holds, 16 days wished on the step of 15.
struct Tried {
    Maker maker = sample_maker();
    decision::Program program = decision::from_model(maker.standard);
    model::Trial trial;

    Tried() {
        trial.name = "16 døgn";
        trial.service = maker.service;
        trial.date = kvs_day_of(2025, 3, 4);
        give("alder", 42);
        give("int", 1);
        assess("egnet", 1);
        assess("antal_døgn", 16);
        assess("begrænsning", 1);
        give("modtaget_ansøgning", kvs_day_of(2025, 1, 6));
        trial.wishes.push_back({16, maker.unit("døgn"), model::Cadence{1, model::Period::calendar_year, true}, {}, {}, {}});
        trial.expect.unit = maker.unit("døgn");
    }
    void give(std::string_view name, std::optional<std::int64_t> value) { trial.given.push_back({input_named(maker.standard, name), value, {}, {}, {}, {}, {}, {}}); }
    void assess(std::string_view name, std::int64_t value) {
        trial.given.push_back({input_named(maker.standard, name), value, {}, "Lene Holm", {}, "set på stedet", {}, {}});
    }
    decision::TrialRun run() {
        return decision::run_trial(maker.standard, trial, [&](std::string_view text) { return decision::decide_json(program, text); });
    }
    std::vector<decision::Difference> differences() { return run().differences; }
};

using Kind = decision::TrialValue::Kind;
using What = decision::Difference::What;
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A prøve becomes the case it describes") {
    Tried t;
    t.give("alder", std::nullopt);
    t.trial.given.erase(t.trial.given.begin());  // the age is now "ved ikke"
    t.trial.uses.push_back({3, t.maker.unit("døgn"), kvs_day_of(2025, 2, 1), {}, {}});
    CHECK(decision::case_json_of(t.maker.standard, t.trial) ==
          R"({"ydelse":"hjælp","afgørelsesdato":"2025-03-04","oplysninger":{"int":true,"alder":{"ved_ikke":true}},)"
          R"("skøn":{"egnet":{"svar":true,"af":"Lene Holm","rolle":"visitator","tid":"2025-03-04","fordi":"set på stedet"},)"
          R"("antal_døgn":{"svar":16,"af":"Lene Holm","rolle":"visitator","tid":"2025-03-04","fordi":"set på stedet"},)"
          R"("begrænsning":{"svar":"moderate","af":"Lene Holm","rolle":"visitator","tid":"2025-03-04","fordi":"set på stedet"}},)"
          R"("hændelser":{"modtaget_ansøgning":"2025-01-06"},"forbrug":[{"ydelse":"hjælp","mængde":3,"enhed":"døgn","dato":"2025-02-01"}],)"
          R"("ønsker":[{"mængde":16,"enhed":"døgn","periode":"kalenderår"}]})");
}

TEST_CASE("A prøve that expects what comes passes, whatever it leaves out") {
    Tried t;
    CHECK(t.run().passed());
    auto& e = t.trial.expect;
    e.outcome = model::Outcome::partly;
    e.amount = 15;
    e.ceiling = 15;
    e.prices.push_back({norm_at(t.maker.standard, "pris"), model::PriceKind::amount, 12550, {}});
    e.deadlines.push_back({norm_at(t.maker.standard, "afgørelsestid"), kvs_day_of(2025, 3, 3), {}});
    e.norms = {norm_at(t.maker.standard, "trin.moderate")};
    CHECK(t.run().passed());
}

TEST_CASE("Each thing that comes out otherwise is told with what came, where it is expected") {
    Tried t;
    auto& e = t.trial.expect;
    const auto only = [&] {
        const auto all = t.differences();
        REQUIRE(all.size() == 1);
        return all.front();
    };
    SECTION("outcome") {
        e.outcome = model::Outcome::proposal;
        e.outcome_span = {{}, 7, 9};
        const auto d = only();
        CHECK(d.expected.words == Words{"FORSLAG"});
        CHECK(d.came.words == Words{"DELVIST"});
        CHECK(d.span.begin == 7);
    }
    SECTION("what follows from another outcome is not told as well") {
        e.outcome = model::Outcome::proposal;
        e.amount = 16;
        e.norms = {norm_at(t.maker.standard, "voksen")};
        e.norms_exactly = true;
        CHECK(only().what == What::outcome);
    }
    SECTION("amount") {
        e.amount = 16;
        const auto d = only();
        CHECK(d.what == What::amount);
        CHECK(d.expected.number == 16);
        CHECK(d.came.number == 15);
        CHECK(d.came.unit == t.maker.unit("døgn"));
    }
    SECTION("no amount may be named") {
        e.no_amount = true;
        CHECK(only().expected.kind == Kind::none);
    }
    SECTION("ceiling") {
        e.ceiling = 50;
        CHECK(only().what == What::ceiling);
    }
    SECTION("price") {
        e.prices.push_back({norm_at(t.maker.standard, "pris"), model::PriceKind::unknown, {}, {}});
        const auto d = only();
        CHECK(d.norm == "pris");
        CHECK(d.expected.words == Words{"ukendt"});
        CHECK(d.came.kind == Kind::money);
        CHECK(d.came.number == 12550);
    }
    SECTION("deadline") {
        e.deadlines.push_back({norm_at(t.maker.standard, "afgørelsestid"), kvs_day_of(2025, 3, 4), {}});
        const auto d = only();
        CHECK(d.expected.number == kvs_day_of(2025, 3, 4));
        CHECK(d.came.number == kvs_day_of(2025, 3, 3));
        t.trial.given.pop_back();
        CHECK(only().came.kind == Kind::undated);
    }
    SECTION("a norm that does not decide, one that does not matter") {
        e.norms = {norm_at(t.maker.standard, "voksen")};
        CHECK(only().came.words == Words{"betingelse", "sand"});
        e.norms = {norm_at(t.maker.standard, "trin.svære")};
        CHECK(only().came.kind == Kind::unmentioned);
    }
    SECTION("no others may decide: one message, and prices and deadlines are no others") {
        e.norms = {norm_at(t.maker.standard, "trin")};
        e.norms_exactly = true;
        CHECK(t.differences().empty());  // what stands under a named norm is allowed
        e.norms = {norm_at(t.maker.standard, "trin.moderate")};
        const auto d = only();
        CHECK(d.what == What::other_norms);
        CHECK(d.came.words == Words{"trin"});
    }
    SECTION("a norm that must not decide") {
        e.not_deciding.push_back({norm_at(t.maker.standard, "voksen"), false, {}});
        CHECK(t.differences().empty());  // it is met, but the limit decides
        e.not_deciding.push_back({norm_at(t.maker.standard, "trin.moderate"), false, {{}, 5, 9}});
        const auto d = only();
        CHECK(d.what == What::not_norm);
        CHECK(d.norm == "trin.moderate");
        CHECK(d.span.begin == 5);
    }
    SECTION("what applies or not; what is not known is neither") {
        const auto exception = norm_at(t.maker.standard, "dispensation");
        e.rules.push_back({exception, true, {}});
        CHECK(only().came.words == Words{"undtagelse", "skøn"});
        e.rules.front().so = false;
        CHECK(only().expected.words == Words{"undtagelse", "falsk"});
        t.assess("ventet", 0);
        CHECK(t.differences().empty());
        e.rules.front().so = true;
        CHECK(only().came.words == Words{"undtagelse", "falsk"});
    }
    SECTION("a price that does not apply, a deadline without a date or none at all") {
        e.prices.push_back({norm_at(t.maker.standard, "pris"), model::PriceKind::unknown, {}, {}, true});
        CHECK(only().expected.kind == Kind::unmentioned);
        e.prices.clear();
        e.deadlines.push_back({norm_at(t.maker.standard, "afgørelsestid"), 0, {}, model::ExpectedDeadline::Kind::none});
        CHECK(only().came.kind == Kind::date);
        e.deadlines.front().kind = model::ExpectedDeadline::Kind::unknown;
        CHECK(only().expected.kind == Kind::undated);
        t.trial.given.pop_back();
        CHECK(t.differences().empty());
    }
    SECTION("missing and open name all there is") {
        t.trial.given.erase(t.trial.given.begin());
        e.missing = {input_named(t.maker.standard, "int")};
        const auto d = only();
        CHECK(d.expected.words == Words{"int"});
        CHECK(d.came.words == Words{"alder"});
    }
    SECTION("a case that cannot be decided") {
        t.trial.date = kvs_day_of(2020, 1, 1);
        CHECK(t.differences().empty());
        CHECK_FALSE(t.run().passed());
    }
}

TEST_CASE("Without a date a prøve is decided on the last day it mentions") {
    Tried t;
    t.trial.date.reset();
    CHECK(decision::case_json_of(t.maker.standard, t.trial).find("\"afgørelsesdato\":\"2025-01-06\"") != std::string::npos);
    t.trial.given.pop_back();
    CHECK(decision::case_json_of(t.maker.standard, t.trial).find("\"afgørelsesdato\":\"2024-01-01\"") != std::string::npos);
}
