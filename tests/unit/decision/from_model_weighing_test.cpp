// Readings nobody has chosen between (R18a) and what is weighed (R18b).
#include <catch2/catch.hpp>

#include "compiler/decision/from_model.h"
#include "compiler/decision/json_tree.h"
#include "tests/unit/decision/make_standard.h"

using namespace kvs;
using namespace kvs::test;
using model::SectionKind;

namespace {

decision::JsonTree decide(const Maker& m, const std::string& case_json) {
    const auto program = decision::from_model(m.standard);
    REQUIRE(decision::verify(program).empty());
    const auto decided = decision::decide_json(program, case_json);
    INFO(case_json);
    REQUIRE_FALSE(decided.error);
    return *decision::read_json(decided.json);
}

std::string truth_of(const decision::JsonTree& json, std::string_view norm) {
    for (const auto& [name, entry] : json["normer"].members)
        if (entry["norm"].text == norm) return entry["sandhed"].text;
    return "-";
}

/// »timer« is unsettled between »snæver« (fact a) and »bred« (fact b); »læsning« chooses.
Maker unsettled() {
    Maker m;
    const auto a = m.input("a"), b = m.input("b"), need = m.assessment("behov");
    const auto chooses = m.choice("læsning", {"snæver", "bred"}, model::InputKind::assessment);
    const auto hours = m.norm(m.section(SectionKind::eligibility), "timer");
    const auto narrow = m.under(hours, "snæver", yes(a)), wide = m.under(hours, "bred", yes(b));
    m.at(hours).group = model::Quantifier::any;
    m.at(hours).readings = model::Readings{chooses, {{0, narrow}, {1, wide}}};
    m.norm(m.section(SectionKind::assessment), "behovet", yes(need));
    return m;
}

/// The outcome for the two facts (true, false, missing) and the choice (empty: not made).
std::string outcome(const Maker& m, const std::string& a, const std::string& b, const std::string& choice = "") {
    std::string facts, answers = assessed("behov", "true");
    if (!a.empty()) facts += "\"a\":" + a;
    if (!b.empty()) facts += (facts.empty() ? "" : ",") + ("\"b\":" + b);
    if (!choice.empty()) answers += "," + assessed("læsning", "\"" + choice + "\"");
    return decide(m, a_case(facts, answers))["udfald"].text;
}

}  // namespace

TEST_CASE("R18a: where the readings agree the case is clear, whoever would choose") {
    const Maker m = unsettled();
    for (const std::string choice : {"", "snæver", "bred"}) {
        CHECK(outcome(m, "true", "true", choice) == "FORSLAG");
        CHECK(outcome(m, "false", "false", choice) == "UDENFOR");
    }
}

TEST_CASE("R18a: where they differ, a person chooses, and then the chosen one counts") {
    const Maker m = unsettled();
    CHECK(outcome(m, "true", "false") == "SKØN");
    CHECK(outcome(m, "false", "true") == "SKØN");
    CHECK(outcome(m, "true", "false", "snæver") == "FORSLAG");
    CHECK(outcome(m, "true", "false", "bred") == "UDENFOR");
    CHECK(outcome(m, "false", "true", "snæver") == "UDENFOR");
    CHECK(outcome(m, "false", "true", "bred") == "FORSLAG");
    const auto json = decide(m, a_case("\"a\":true,\"b\":false", assessed("behov", "true")));
    REQUIRE(json["skøn_åbne"].members.size() == 1);
    CHECK(json["skøn_åbne"].members[0].second["skøn"].text == "læsning");
}

TEST_CASE("R18a: a missing fact is asked for while it can matter") {
    const Maker m = unsettled();
    CHECK(outcome(m, "true", "") == "MANGLER");
    CHECK(outcome(m, "", "false") == "MANGLER");
    CHECK(outcome(m, "", "true", "snæver") == "MANGLER");
    CHECK(outcome(m, "true", "", "snæver") == "FORSLAG");
}

TEST_CASE("R18b: what is weighed never decides, and is named with the assessment") {
    Maker m;
    const auto spouse = m.input("ægtefælle"), grade = m.assessment("grad"), need = m.assessment("behov");
    const auto section = m.section(SectionKind::assessment);
    m.norm(section, "behovet", yes(need));
    const auto weighed = m.norm(section, "husstand");
    m.at(weighed).considers = {{spouse, {}}, {grade, {}}, {{}, "børnenes alder"}};
    m.at(weighed).considered_in = {need};

    auto json = decide(m, a_case());
    CHECK(json["udfald"].text == "SKØN");
    CHECK(json["mangler"].members.empty());
    CHECK(truth_of(json, "husstand") == "mangler");
    REQUIRE(json["skøn_åbne"].members.size() == 1);
    CHECK(json["skøn_åbne"].members[0].second["skøn"].text == "behov");
    REQUIRE(json["skøn_åbne"].members[0].second["hensyn"].members.size() == 1);
    CHECK(json["skøn_åbne"].members[0].second["hensyn"].members[0].second.text == "husstand");

    CHECK(truth_of(decide(m, a_case("\"ægtefælle\":false")), "husstand") == "skøn");
    json = decide(m, a_case("\"ægtefælle\":false", assessed("grad", "false") + "," + assessed("behov", "true")));
    CHECK(json["udfald"].text == "FORSLAG");
    CHECK(truth_of(json, "husstand") == "sand");
    for (const auto& [name, norm] : json["normer"].members) CHECK((norm["norm"].text != "husstand" || (!norm["afgør"].yes && norm["rolle"].text == "hensyn")));
}
