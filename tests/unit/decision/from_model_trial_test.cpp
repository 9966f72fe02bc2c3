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
        trial.wishes.push_back({16, maker.unit("døgn"), model::Cadence{1, model::Period::calendar_year, true}, {}, {}});
        trial.expect.unit = maker.unit("døgn");
    }
    void give(std::string_view name, std::optional<std::int64_t> value) { trial.given.push_back({input_named(maker.standard, name), value, {}, {}, {}, {}, {}}); }
    void assess(std::string_view name, std::int64_t value) {
        trial.given.push_back({input_named(maker.standard, name), value, "Lene Holm", {}, "set på stedet", {}, {}});
    }
    std::vector<decision::Difference> differences() {
        return decision::run_trial(maker.standard, trial, [&](std::string_view text) { return decision::decide_json(program, text); }).differences;
    }
    std::string first() {
        const auto all = differences();
        return all.empty() ? "" : all.front().what + ": " + all.front().expected + " / " + all.front().came;
    }
};

}  // namespace

TEST_CASE("A prøve becomes the case it describes") {
    Tried t;
    t.give("alder", std::nullopt);
    t.trial.given.erase(t.trial.given.begin());  // the age is now "ved ikke"
    t.trial.uses.push_back({3, t.maker.unit("døgn"), kvs_day_of(2025, 2, 1), {}});
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
    CHECK(t.first() == "");
    auto& e = t.trial.expect;
    e.outcome = model::Outcome::partly;
    e.amount = 15;
    e.ceiling = 15;
    e.prices.push_back({norm_at(t.maker.standard, "pris"), model::PriceKind::amount, 12550, {}});
    e.deadlines.push_back({norm_at(t.maker.standard, "afgørelsestid"), kvs_day_of(2025, 3, 3), {}});
    e.norms = {norm_at(t.maker.standard, "trin.moderate")};
    CHECK(t.first() == "");
}

TEST_CASE("Each thing that comes out otherwise is told with what came") {
    Tried t;
    auto& e = t.trial.expect;
    SECTION("outcome") {
        e.outcome = model::Outcome::proposal;
        CHECK(t.first() == "udfald: FORSLAG / DELVIST");
    }
    SECTION("amount") {
        e.amount = 16;
        CHECK(t.first() == "omfang: 16 døgn / 15 døgn");
    }
    SECTION("no amount may be named") {
        e.no_amount = true;
        CHECK(t.first() == "omfang: ukendt / 15 døgn");
    }
    SECTION("ceiling") {
        e.ceiling = 50;
        CHECK(t.first() == "omfang højst: 50 døgn / 15 døgn");
    }
    SECTION("price") {
        e.prices.push_back({norm_at(t.maker.standard, "pris"), model::PriceKind::unknown, {}, {}});
        CHECK(t.first().find("pris pris: ukendt / beløb, 125,50") == 0);
    }
    SECTION("deadline") {
        e.deadlines.push_back({norm_at(t.maker.standard, "afgørelsestid"), kvs_day_of(2025, 3, 4), {}});
        CHECK(t.first() == "frist afgørelsestid: 4. marts 2025 / 3. marts 2025");
    }
    SECTION("a norm that does not decide") {
        e.norms = {norm_at(t.maker.standard, "voksen")};
        CHECK(t.first() == "norm voksen: afgør / afgør ikke (normen er sand)");
    }
    SECTION("no others may decide") {
        e.norms = {norm_at(t.maker.standard, "trin")};
        e.norms_exactly = true;
        const auto all = t.differences();
        REQUIRE(!all.empty());
        for (const auto& d : all) CHECK(d.what.find("norm trin") == std::string::npos);  // what stands under a named norm is allowed
    }
    SECTION("missing and open name all there is") {
        t.trial.given.erase(t.trial.given.begin());
        e.missing = {input_named(t.maker.standard, "int")};
        CHECK(t.first() == "mangler: int / alder");
    }
    SECTION("a case that cannot be decided") {
        t.trial.date = kvs_day_of(2020, 1, 1);
        CHECK(t.first() == "sagen: en sag, der kan afgøres / en fejl i sagen");
    }
}

TEST_CASE("Without a date a prøve is decided on the last day it mentions") {
    Tried t;
    t.trial.date.reset();
    CHECK(decision::case_json_of(t.maker.standard, t.trial).find("\"afgørelsesdato\":\"2025-01-06\"") != std::string::npos);
    t.trial.given.pop_back();
    CHECK(decision::case_json_of(t.maker.standard, t.trial).find("\"afgørelsesdato\":\"2024-01-01\"") != std::string::npos);
}
