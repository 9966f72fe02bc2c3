// R43, R44: ages and sums, from a model made by hand to the decision in JSON.
#include <catch2/catch.hpp>

#include <optional>

#include "compiler/decision/json_tree.h"
#include "compiler/model/reckoned.h"
#include "tests/unit/decision/make_standard.h"

using namespace kvs;
using namespace kvs::test;
using model::Comparison;
using model::ComparesReckoned;
using model::SectionKind;

namespace {

Condition reckoned(ComparesReckoned::Of of, std::vector<InputId> inputs, Comparison comparison, std::vector<std::int64_t> values) {
    return {false, ComparesReckoned{of, std::move(inputs), comparison, std::move(values)}, {}};
}

std::string truth(const Maker& m, const std::string& facts, const std::string& events = {}) {
    const auto program = decision::from_model(m.standard);
    REQUIRE(decision::verify(program).empty());
    const auto decided = decision::decide_json(program, a_case(facts, "", "", events.empty() ? "" : ",\"hændelser\":{" + events + "}"));
    INFO(facts << (decided.error ? decided.error->key : ""));
    REQUIRE(!decided.error);
    return decision::read_json(decided.json)->operator[]("normer").members.front().second["sandhed"].text;
}

bool holds(Comparison comparison, const std::vector<std::int64_t>& values, std::int64_t age) {
    switch (comparison) {
        case Comparison::equal: return age == values[0];
        case Comparison::not_equal: return age != values[0];
        case Comparison::at_least: return age >= values[0];
        case Comparison::at_most: return age <= values[0];
        case Comparison::over: return age > values[0];
        case Comparison::under: return age < values[0];
        case Comparison::between: return age >= values[0] && age <= values[1];
        case Comparison::one_of: break;
    }
    return false;
}

}  // namespace

TEST_CASE("R43: every comparison of an age agrees with the age itself, around every birthday") {
    using Test = std::pair<Comparison, std::vector<std::int64_t>>;
    const auto test = GENERATE(values<Test>({{Comparison::equal, {18}}, {Comparison::not_equal, {18}}, {Comparison::at_least, {18}}, {Comparison::at_most, {18}},
                                             {Comparison::over, {18}}, {Comparison::under, {18}}, {Comparison::between, {17, 18}}}));
    Maker m;
    const auto born = m.input("født", model::InputType::date);
    m.norm(m.section(SectionKind::eligibility), "alder", reckoned(ComparesReckoned::Of::age, {born}, test.first, test.second));
    for (const int year : {2005, 2006, 2007, 2008, 2025, 2026})
        for (const int day : {3, 4, 5}) {
            const auto age = model::age_on(kvs_day_of(year, 3, day), kvs_day_of(2025, 3, 4));
            INFO(year << "-03-0" << day << " is " << age);
            CHECK(truth(m, "\"født\":\"" + std::to_string(year) + "-03-0" + std::to_string(day) + "\"") == (holds(test.first, test.second, age) ? "sand" : "falsk"));
        }
}

TEST_CASE("R43: an age on the day of an event; missing when either day is") {
    Maker m;
    const auto born = m.input("født", model::InputType::date), applied = m.event("ansøgt");
    m.norm(m.section(SectionKind::eligibility), "alder", reckoned(ComparesReckoned::Of::age, {born, applied}, Comparison::at_least, {18}));
    const std::string leap = "\"født\":\"2004-02-29\"";
    CHECK(truth(m, leap, "\"ansøgt\":\"2022-02-27\"") == "falsk");
    CHECK(truth(m, leap, "\"ansøgt\":\"2022-02-28\"") == "sand");
    CHECK(truth(m, leap, "\"ansøgt\":\"2022-03-01\"") == "sand");
    CHECK(truth(m, leap) == "mangler");
    CHECK(truth(m, "", "\"ansøgt\":\"2022-02-27\"") == "mangler");
}

TEST_CASE("R44: a sum is compared as one number, and is missing when a part is") {
    Maker m;
    const auto care = m.number("pleje", "timer"), home = m.number("praktisk", "timer");
    m.norm(m.section(SectionKind::eligibility), "i_alt", reckoned(ComparesReckoned::Of::sum, {care, home}, Comparison::over, {2000}));
    CHECK(truth(m, R"("pleje":12.5,"praktisk":7.5)") == "falsk");
    CHECK(truth(m, R"("pleje":12.5,"praktisk":7.51)") == "sand");
    CHECK(truth(m, R"("pleje":25)") == "mangler");
}
