// The meaning of norms (R14-R24), from a model made by hand to the decision in JSON.
#include "compiler/decision/from_model.h"

#include <catch2/catch.hpp>

#include "compiler/decision/json_tree.h"
#include "tests/unit/decision/make_standard.h"

using namespace kvs;
using namespace kvs::test;
using model::Quantifier;
using model::SectionKind;

namespace {

struct Outcome {
    decision::JsonTree json;
    const std::string& outcome() const { return json["udfald"].text; }
    std::string truth(std::string_view norm) const {
        for (const auto& [name, entry] : json["normer"].members)
            if (entry["norm"].text == norm) return entry["sandhed"].text;
        return "-";
    }
    std::string decided() const {
        std::string names;
        for (const auto& [name, entry] : json["normer"].members)
            if (entry["afgør"].yes) names += (names.empty() ? "" : " ") + entry["norm"].text;
        return names;
    }
    std::string listed(std::string_view list, std::string_view key) const {
        std::string names;
        for (const auto& [name, entry] : json[list].members) names += (names.empty() ? "" : " ") + entry[key].text;
        return names;
    }
};

Outcome decide(const Maker& m, const std::string& case_json) {
    const auto program = decision::from_model(m.standard);
    const auto broken = decision::verify(program);
    INFO((broken.empty() ? "" : broken.front()));
    REQUIRE(broken.empty());
    const auto decided = decision::decide_json(program, case_json);
    INFO(case_json);
    if (decided.error) {
        INFO("error " << decided.error->code << " " << decided.error->key);
        FAIL();
    }
    return {*decision::read_json(decided.json)};
}

}  // namespace

TEST_CASE("R17: the base is målgruppe, gælder ikke for and vurdering") {
    Maker m;
    const auto adult = m.input("voksen"), home = m.input("plejebolig"), asked = m.assessment("behov");
    m.norm(m.section(SectionKind::eligibility), "alder", yes(adult));
    m.norm(m.section(SectionKind::not_for), "bolig", yes(home));
    m.norm(m.section(SectionKind::assessment), "behovet", yes(asked));
    const std::string good = R"("voksen":true,"plejebolig":false)";
    CHECK(decide(m, a_case(good, assessed("behov", "true"))).outcome() == "FORSLAG");
    const auto open = decide(m, a_case(good));
    CHECK(open.outcome() == "SKØN");
    CHECK(open.listed("skøn_åbne", "skøn") == "behov");
    const auto outside = decide(m, a_case(R"("voksen":false,"plejebolig":true)"));
    CHECK(outside.outcome() == "UDENFOR");
    CHECK(outside.decided() == "alder bolig");  // all that fail, in the file's order
    const auto missing = decide(m, a_case(R"("voksen":true)"));
    CHECK(missing.outcome() == "MANGLER");
    CHECK(missing.listed("mangler", "oplysning") == "plejebolig");
    CHECK(decide(m, a_case(good, assessed("behov", "false"))).outcome() == "UDENFOR");
}

TEST_CASE("R18: under ingen af a fact's norm is met when the fact is false") {
    Maker m;
    const auto alone = m.input("alene"), calls = m.input("kalder");
    const auto watch = m.norm(m.section(SectionKind::eligibility), "tilsyn");
    m.at(watch).group = Quantifier::none;
    m.under(watch, "alene", yes(alone));
    m.under(watch, "kalder", yes(calls));
    const auto outside = decide(m, a_case(R"("alene":true,"kalder":false)"));
    CHECK(outside.outcome() == "UDENFOR");
    CHECK(outside.truth("tilsyn") == "falsk");
    CHECK(outside.truth("tilsyn.alene") == "falsk");
    CHECK(outside.truth("tilsyn.kalder") == "sand");
    CHECK(outside.decided() == "tilsyn tilsyn.alene");
    CHECK(decide(m, a_case(R"("alene":false,"kalder":false)")).outcome() == "FORSLAG");
}

TEST_CASE("R18: a condition and sub-norms must both hold; mindst en af over routes") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b"), c = m.input("c");
    const auto section = m.section(SectionKind::eligibility);
    const auto route = m.norm(section, "vej", yes(a));
    m.at(route).group = Quantifier::any;
    m.under(route, "en", yes(b));
    m.under(route, "to", yes(c));
    CHECK(decide(m, a_case(R"("a":true,"b":false,"c":true)")).outcome() == "FORSLAG");
    CHECK(decide(m, a_case(R"("a":false,"b":true,"c":true)")).outcome() == "UDENFOR");
    CHECK(decide(m, a_case(R"("a":true,"b":false,"c":false)")).outcome() == "UDENFOR");
    CHECK(decide(m, a_case(R"("a":true,"b":false)")).outcome() == "MANGLER");
}

TEST_CASE("R14, R15: a soft condition that is false is for a person; a textual one takes no part") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b");
    const auto section = m.section(SectionKind::eligibility);
    m.at(m.norm(section, "blød", yes(a))).hardness = model::Hardness::soft;
    m.at(m.norm(section, "tekst", yes(b))).hardness = model::Hardness::textual;
    const auto soft = decide(m, a_case(R"("a":false,"b":false)"));
    CHECK(soft.outcome() == "SKØN");
    CHECK(soft.truth("blød") == "skøn");
    CHECK(decide(m, a_case(R"("a":true,"b":false)")).outcome() == "FORSLAG");
    CHECK(decide(m, a_case(R"("b":false)")).outcome() == "MANGLER");
}

TEST_CASE("R16: an open list never excludes") {
    Maker m;
    const auto home = m.choice("bolig", {"plejebolig", "botilbud", "eget_hjem"});
    auto condition = compares(home, model::Comparison::one_of, {0, 1});
    std::get<model::Compares>(condition.test).open_list = true;
    m.norm(m.section(SectionKind::eligibility), "hjem", condition);
    CHECK(decide(m, a_case(R"("bolig":"botilbud")")).outcome() == "FORSLAG");
    CHECK(decide(m, a_case(R"("bolig":"eget_hjem")")).outcome() == "SKØN");
}

TEST_CASE("R19: hvis and medmindre") {
    Maker m;
    const auto child = m.input("barn"), school = m.input("skole");
    const auto section = m.section(SectionKind::eligibility);
    const auto norm = m.norm(section, "krav", yes(school));
    SECTION("hvis") {
        m.at(norm).guards.push_back({model::GuardKind::when, yes(child)});
        const auto irrelevant = decide(m, a_case(R"("barn":false,"skole":false)"));
        CHECK(irrelevant.outcome() == "FORSLAG");
        CHECK(irrelevant.truth("krav") == "-");
        CHECK(decide(m, a_case(R"("barn":true,"skole":false)")).outcome() == "UDENFOR");
        CHECK(decide(m, a_case(R"("skole":true)")).outcome() == "FORSLAG");  // either way it is met
        CHECK(decide(m, a_case(R"("skole":false)")).outcome() == "MANGLER");
    }
    SECTION("medmindre") {
        m.at(norm).guards.push_back({model::GuardKind::unless, yes(child)});
        CHECK(decide(m, a_case(R"("barn":true,"skole":false)")).outcome() == "FORSLAG");
        CHECK(decide(m, a_case(R"("barn":false,"skole":false)")).outcome() == "UDENFOR");
    }
    SECTION("in mindst en af a norm that is not relevant helps nobody") {
        m.standard.sections[section].quantifier = Quantifier::any;
        m.at(norm).guards.push_back({model::GuardKind::when, yes(child)});
        const auto other = m.input("andet");
        m.norm(section, "anden_vej", yes(other));
        CHECK(decide(m, a_case(R"("barn":false,"skole":true,"andet":false)")).outcome() == "UDENFOR");
        CHECK(decide(m, a_case(R"("barn":true,"skole":true,"andet":false)")).outcome() == "FORSLAG");
    }
}

TEST_CASE("A guard over named lines says when, not what") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b"), c = m.input("c");
    const auto norm = m.norm(m.section(SectionKind::eligibility), "krav", yes(c));
    const auto first = m.under(norm, "en", yes(a)), second = m.under(norm, "to", yes(b));
    m.at(norm).guards.push_back({model::GuardKind::when, group(Quantifier::any, {named(first), named(second)})});
    CHECK(decide(m, a_case(R"("a":false,"b":false,"c":false)")).outcome() == "FORSLAG");
    CHECK(decide(m, a_case(R"("a":false,"b":true,"c":true)")).outcome() == "FORSLAG");
    CHECK(decide(m, a_case(R"("a":false,"b":true,"c":false)")).outcome() == "UDENFOR");
}

TEST_CASE("R20: norms of other sections are rules, and decide nothing") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b");
    m.norm(m.section(SectionKind::eligibility), "krav", yes(a));
    m.norm(m.section(SectionKind::duties), "pligt", yes(b));
    const auto result = decide(m, a_case(R"("a":true,"b":false)"));
    CHECK(result.outcome() == "FORSLAG");
    CHECK(result.truth("pligt") == "falsk");
    CHECK(result.decided() == "krav");
}

TEST_CASE("R21: a norm's name is its truth; opfylder … undtagen leaves norms out") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b"), c = m.input("c");
    const auto first = m.section(SectionKind::eligibility);
    const auto group_norm = m.norm(first, "gruppe");
    m.at(group_norm).group = Quantifier::all;
    m.under(group_norm, "a", yes(a));
    const auto b_norm = m.under(group_norm, "b", yes(b));
    const auto rule = m.norm(m.section(SectionKind::duties), "i_øvrigt", named(group_norm, {b_norm}));
    m.norm(m.section(SectionKind::duties), "navngivet", named(group_norm));
    (void)rule;
    (void)c;
    const auto result = decide(m, a_case(R"("a":true,"b":false)"));
    CHECK(result.outcome() == "UDENFOR");
    CHECK(result.truth("i_øvrigt") == "sand");
    CHECK(result.truth("navngivet") == "falsk");
}

TEST_CASE("R21: a whole section of another service") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b");
    const auto section = m.section(SectionKind::eligibility);
    m.norm(section, "a", yes(a));
    const auto b_norm = m.norm(section, "b", yes(b));
    model::Service other;
    other.name = "anden";
    m.service = m.standard.services.add(other);
    Condition condition{false, model::NormHolds{{}, section, {b_norm}}, {}};
    m.norm(m.section(SectionKind::eligibility), "øvrigt", condition);
    const auto second = [&](const std::string& facts) {
        return decide(m, R"({"ydelse":"anden","afgørelsesdato":"2025-03-04","oplysninger":{)" + facts + "}}");
    };
    CHECK(second(R"("a":true,"b":false)").outcome() == "FORSLAG");
    const auto missing = second("");
    CHECK(missing.outcome() == "MANGLER");
    CHECK(missing.listed("mangler", "oplysning") == "a");  // what is left out is not asked for
}

TEST_CASE("R22-R24: exceptions to conditions, and exceptions to exceptions") {
    Maker m;
    const auto together = m.input("bor_sammen"), ill = m.input("syg"), abroad = m.input("udlandet");
    const auto section = m.section(SectionKind::eligibility);
    const auto norm = m.norm(section, "samliv", yes(together));
    const auto exception = m.norm(section, "sygdom", yes(ill));
    m.at(exception).exception_of = {norm};
    const auto counter = m.norm(section, "rejse", yes(abroad));
    m.at(counter).exception_of = {exception};
    const auto with = [&](const std::string& t, const std::string& i, const std::string& a) {
        return decide(m, a_case("\"bor_sammen\":" + t + ",\"syg\":" + i + ",\"udlandet\":" + a));
    };
    CHECK(with("false", "false", "false").outcome() == "UDENFOR");
    const auto excepted = with("false", "true", "false");
    CHECK(excepted.outcome() == "FORSLAG");
    CHECK(excepted.decided() == "samliv sygdom");
    CHECK(with("false", "true", "true").outcome() == "UDENFOR");
    const auto missing = decide(m, a_case(R"("bor_sammen":false,"udlandet":false)"));
    CHECK(missing.outcome() == "MANGLER");
    CHECK(missing.listed("mangler", "oplysning") == "syg");
}

TEST_CASE("A discretionary exception without anything to assess is for a person alone") {
    Maker m;
    const auto together = m.input("bor_sammen");
    const auto section = m.section(SectionKind::eligibility);
    const auto norm = m.norm(section, "samliv", yes(together));
    const auto exception = m.norm(section, "særligt");
    m.at(exception).exception_of = {norm};
    m.at(exception).hardness = model::Hardness::discretionary;
    CHECK(decide(m, a_case(R"("bor_sammen":false)")).outcome() == "SKØN");
    CHECK(decide(m, a_case(R"("bor_sammen":true)")).outcome() == "FORSLAG");
}

TEST_CASE("An assessment of a scale counts when it is answered") {
    Maker m;
    const auto strain = m.choice("belastning", {"lav", "høj"}, model::InputKind::assessment);
    m.norm(m.section(SectionKind::assessment), "belastning", yes(strain));
    CHECK(decide(m, a_case()).outcome() == "SKØN");
    CHECK(decide(m, a_case({}, assessed("belastning", "\"lav\""))).outcome() == "FORSLAG");
}

TEST_CASE("A cycle the model should have refused ends, and is for a person") {
    Maker m;
    const auto a = m.input("a");
    const auto section = m.section(SectionKind::eligibility);
    const auto first = m.norm(section, "første", yes(a));
    const auto second = m.norm(section, "anden", named(first));
    m.at(first).condition = named(second);
    CHECK(decide(m, a_case(R"("a":true)")).outcome() == "SKØN");
}

TEST_CASE("What stands in the tables: sentences, both voices, inputs, parents") {
    Maker m;
    const auto a = m.input("a");
    const auto section = m.section(SectionKind::eligibility);
    const auto parent = m.norm(section, "gruppe");
    m.under(parent, "a", yes(a));
    m.norm(m.section(SectionKind::purpose), "formål");  // no truth: not in the tables
    const auto program = decision::from_model(m.standard);
    REQUIRE(program.norms.size() == 2);
    CHECK(program.norms[0].sentences == std::vector<std::string>{"S-gruppe"});
    CHECK(program.norms[0].citizen_text == "Du: gruppe");
    CHECK(program.norms[0].case_text == "Borgeren: gruppe");
    CHECK(program.norms[1].parent == 0);
    CHECK(program.norms[1].path == "gruppe.a");
    CHECK(program.norms[1].inputs == std::vector<std::uint16_t>{0});
}

TEST_CASE("a norm that says what is left out can be read without its heading") {
    Maker m;
    const auto home = m.input("plejebolig");
    m.norm(m.section(SectionKind::not_for), "bolig", yes(home));
    const auto covered = m.section(SectionKind::covers_not);
    m.norm(covered, "transport");
    const auto denied = m.norm(covered, "handleplan");
    m.at(denied).texts = {{"Der laves ikke en handleplan.", "Der laves ikke en handleplan.", "", {}, {}, true}};
    const auto program = decision::from_model(m.standard);
    CHECK(program.norms[0].case_text == "Gælder ikke for: Borgeren: bolig");
    CHECK(program.norms[1].citizen_text == "Omfatter ikke: Du: transport");
    CHECK(program.norms[2].citizen_text == "Der laves ikke en handleplan.");
}

TEST_CASE("R14: what stands under something typical is as typical") {
    Maker m;
    const auto a = m.input("a"), b = m.input("b");
    const auto section = m.section(SectionKind::eligibility);
    const auto typical = m.norm(section, "typisk");
    m.at(typical).hardness = model::Hardness::textual;
    m.at(typical).group = model::Quantifier::all;
    m.under(typical, "a", yes(a));
    m.norm(section, "b", yes(b));
    const auto outside = decide(m, a_case(R"("a":false,"b":false)"));
    CHECK(outside.outcome() == "UDENFOR");
    CHECK(outside.decided() == "b");
    CHECK(outside.truth("typisk") == "falsk");
    CHECK(outside.truth("typisk.a") == "falsk");
    const auto missing = decide(m, a_case());
    CHECK(missing.listed("mangler", "oplysning") == "b");    // nobody is asked what cannot matter
    CHECK(decide(m, a_case(R"("a":false,"b":true)")).outcome() == "FORSLAG");
}
