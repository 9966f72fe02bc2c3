// Rules of docs/language/semantics.md about a decision as a whole, that no single source file is the home of.
#include <catch2/catch.hpp>

#include <set>

#include "compiler/decision/json_tree.h"
#include "tests/unit/decision/make_standard.h"

using namespace kvs;
using namespace kvs::test;
using model::Quantifier;
using model::SectionKind;

namespace {

decision::JsonTree decide(const Maker& m, const std::string& case_json) {
    const auto program = decision::from_model(m.standard);
    REQUIRE(decision::verify(program).empty());
    const auto decided = decision::decide_json(program, case_json);
    INFO(case_json);
    REQUIRE(!decided.error);
    return *decision::read_json(decided.json);
}

std::string truth(const decision::JsonTree& json, std::string_view norm) {
    for (const auto& [name, entry] : json["normer"].members)
        if (entry["norm"].text == norm) return entry["sandhed"].text;
    return "-";
}

std::string listed(const decision::JsonTree& json, std::string_view list, std::string_view key) {
    std::string names;
    for (const auto& [name, entry] : json[list].members) names += (names.empty() ? "" : " ") + (key.empty() ? entry.text : entry[key].text);
    return names;
}

/// Two facts in a group, one assessment, a cap on days: enough for every outcome.
struct Everything : Maker {
    InputId adult, alone, asked;
    NormId cap;
    Everything() {
        amount("døgn", model::Period::calendar_year);
        adult = input("voksen");
        alone = input("bor_alene");
        asked = assessment("behov");
        const auto eligible = section(SectionKind::eligibility);
        norm(eligible, "alder", yes(adult));
        norm(eligible, "husstand", yes(alone));
        norm(section(SectionKind::assessment), "behovet", yes(asked));
        cap = norm(section(SectionKind::scope), "loft");
        at(cap).limit = at_most(14, "døgn", model::Period::calendar_year);
    }
};

const std::string good_facts = R"("voksen":true,"bor_alene":true)";

}  // namespace

TEST_CASE("R1: a decision depends on nothing but the case: not on the order of its keys, nor on what was decided before") {
    Everything m;
    const auto program = decision::from_model(m.standard);
    const decision::Engine engine(program);
    const auto one = a_case(good_facts, assessed("behov", "true"), R"({"mængde":20,"enhed":"døgn"})");
    const auto other = R"({"ønsker":[{"enhed":"døgn","mængde":20}],"skøn":{)" + assessed("behov", "true") + R"(},"oplysninger":{"bor_alene":true,"voksen":true},"afgørelsesdato":"2025-03-04"})";
    const auto first = engine.decide(one).json;
    CHECK(engine.decide(a_case(R"("voksen":false)")).json != first);
    CHECK(engine.decide(other).json == first);
    CHECK(engine.decide(one).json == first);
}

TEST_CASE("R2, R3: every state of the inputs has an outcome, and no outcome is a refusal") {
    Everything m;
    const auto program = decision::from_model(m.standard);
    const decision::Engine engine(program);
    std::set<std::string> outcomes;
    const auto answers = {"", "true", "false", "{\"ved_ikke\":true}"};
    for (const std::string adult : answers)
        for (const std::string alone : answers)
            for (const std::string asked : {"", "true", "false"})
                for (const std::string wish : {"", "0", "14", "15", "9000000"}) {
                    const auto facts = (adult.empty() ? "" : "\"voksen\":" + adult) + (adult.empty() || alone.empty() ? "" : ",") + (alone.empty() ? "" : "\"bor_alene\":" + alone);
                    const auto decided = engine.decide(a_case(facts, asked.empty() ? "" : assessed("behov", asked), wish.empty() ? "" : "{\"mængde\":" + wish + ",\"enhed\":\"døgn\"}"));
                    REQUIRE(!decided.error);
                    outcomes.insert((*decision::read_json(decided.json))["udfald"].text);
                }
    CHECK(outcomes == std::set<std::string>{"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"});
}

TEST_CASE("R9: every norm's truth is reported, also where another has settled the outcome") {
    Everything m;
    const auto json = decide(m, a_case(R"("voksen":false)", {}, R"({"mængde":20,"enhed":"døgn"})"));
    CHECK(json["udfald"].text == "UDENFOR");
    CHECK(truth(json, "alder") == "falsk");
    CHECK(truth(json, "husstand") == "mangler");
    CHECK(truth(json, "behovet") == "skøn");
    CHECK(truth(json, "loft") == "falsk");
}

TEST_CASE("R27: within is the least of the wish and the limits, ceiling of the limits that are known, beyond the rest") {
    Everything m;
    const auto longest = m.norm(m.section(SectionKind::scope), "ophold");
    m.at(longest).limit = m.at_most(10, "døgn", model::Period::calendar_year);
    const auto part = [&](const std::string& wish) {
        const auto json = decide(m, a_case(good_facts, assessed("behov", "true"), "{\"mængde\":" + wish + ",\"enhed\":\"døgn\"}", R"(,"forbrug":[{"mængde":3,"enhed":"døgn","dato":"2025-01-05"}])"));
        const auto& first = json["ønsker"].members.front().second;
        return first["omfang"]["mængde"].text + " " + first["højst"]["mængde"].text + " " + first["ud_over"].text;
    };
    CHECK(part("6") == "6 7 0");
    CHECK(part("7") == "7 7 0");
    CHECK(part("12") == "7 7 5");
}

TEST_CASE("R27: a usual amount caps nothing, and of what is below the least nothing is within") {
    Everything m;
    m.at(m.cap).modality = model::Modality::typically;
    m.at(m.cap).hardness = model::Hardness::soft;
    const auto least = m.norm(m.section(SectionKind::scope), "mindst");
    m.at(least).limit = m.at_most(2, "døgn", model::Period::calendar_year);
    m.at(least).limit->bound = model::BoundKind::at_least;
    const auto outcome = [&](const std::string& wish) { return decide(m, a_case(good_facts, assessed("behov", "true"), "{\"mængde\":" + wish + ",\"enhed\":\"døgn\"}")); };
    CHECK(outcome("14")["udfald"].text == "FORSLAG");
    CHECK(outcome("15")["udfald"].text == "SKØN");
    CHECK(outcome("15")["ønsker"].members.front().second["højst"]["mængde"].text.empty());
    CHECK(outcome("1")["udfald"].text == "UDENFOR");
}

TEST_CASE("R33a: whom to turn to follows from what has been before, and an offer is no direction") {
    Everything m;
    const auto before = m.input("været_der_før");
    model::Contact centre, office;
    centre.name = "centret";
    centre.title = "Centret";
    office.name = "visitationen";
    office.title = "Visitationen";
    const auto to_centre = m.standard.contacts.add(centre), to_office = m.standard.contacts.add(office);
    const auto procedure = m.section(SectionKind::procedure);
    const auto send = [&](const std::string& name, base::Id<model::Contact> contact, std::optional<Condition> when) {
        const auto id = m.norm(procedure, name);
        model::Role role;
        role.kind = model::RoleKind::to;
        role.contact = contact;
        m.at(id).modality = model::Modality::must;
        m.at(id).roles.push_back(role);
        if (when) m.at(id).guards.push_back({model::GuardKind::when, *when});
        return id;
    };
    send("kendt", to_centre, yes(before));
    send("ny", to_office, no(before));
    m.at(send("tilbud", to_office, {})).modality = model::Modality::can;
    CHECK(listed(decide(m, a_case(good_facts + R"(,"været_der_før":true)", assessed("behov", "true"))), "henvendelse", "norm") == "kendt");
    CHECK(listed(decide(m, a_case(good_facts + R"(,"været_der_før":false)", assessed("behov", "true"))), "henvendelse", "til") == "Visitationen");
    CHECK(listed(decide(m, a_case(good_facts, assessed("behov", "true"))), "henvendelse", "sandhed") == "mangler mangler");
}

TEST_CASE("R35: the party is heard about known facts that count against it and that it did not give itself") {
    Everything m;
    m.standard.inputs[m.adult].source = model::SourceKind::register_;
    m.standard.inputs[m.alone].source = model::SourceKind::party;
    CHECK(listed(decide(m, a_case(R"("voksen":false,"bor_alene":false)", assessed("behov", "true"))), "partshøring", "") == "voksen");
    CHECK(listed(decide(m, a_case(R"("voksen":true,"bor_alene":false)", assessed("behov", "true"))), "partshøring", "").empty());
    CHECK(listed(decide(m, a_case(R"("bor_alene":true)", assessed("behov", "true"))), "partshøring", "").empty());
}

TEST_CASE("R42: outside the standard's validity there is an error and no decision") {
    Everything m;
    m.standard.valid_from = 20151;  // 4 March 2025
    m.standard.valid_to = 20151;
    const auto program = decision::from_model(m.standard);
    const auto on = [&](const std::string& date) { return decision::decide_json(program, "{\"afgørelsesdato\":\"" + date + "\"}"); };
    CHECK(!on("2025-03-04").error);
    for (const auto* date : {"2025-03-03", "2025-03-05"}) {
        REQUIRE(on(date).error);
        CHECK(on(date).error->code == KVS_E_VALIDITY);
        CHECK(on(date).json.empty());
    }
}
