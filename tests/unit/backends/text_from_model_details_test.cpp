#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::View;

namespace {

std::string line_of(const Builder& b) { return b.markdown(View::case_worker); }

}  // namespace

TEST_CASE("The line has name, sentences, modality and what it means") {
    Builder b;
    const auto id = b.norm(b.section(SectionKind::scope), "loft", {written("Højst 50 døgn.")});
    auto& norm = b.standard.norms[id];
    norm.marks = {"S2-34", "S2-35"};
    norm.modality = Modality::main_rule;
    norm.hardness = Hardness::soft;
    norm.limit = Limit{BoundKind::at_most, Quantity{50, {}, false, b.days}, Cadence{1, Period::calendar_year, true}};
    CHECK(has(line_of(b), "`loft` *· S2-34, S2-35 · som hovedregel (kan fraviges efter vurdering) · højst 50 døgn pr. kalenderår*\n"));
    CHECK_FALSE(has(b.markdown(), "S2-34"));
}

TEST_CASE("Conditions are named, and who assesses") {
    Builder b;
    Part part;
    part.name = "visitator";
    part.forms = {{"din visitator", "visitator", {}}};
    const auto visitator = b.standard.parts.add(part);
    const auto fact = b.input("bor_sammen");
    const auto assessed = b.input("egnet", InputKind::assessment);
    b.standard.inputs[assessed].from_part = visitator;
    const auto id = b.norm(b.section(SectionKind::assessment), "egnethed", {written("Vi vurderer det.")});
    b.standard.norms[id].condition = b.is(assessed);
    b.standard.norms[id].guards.push_back({GuardKind::unless, b.is(fact)});
    CHECK(has(line_of(b), "betingelse: »egnet« er ja · medmindre bor sammen · vurderes af visitator"));
    b.standard.inputs[assessed].yes = "er egnet";
    CHECK(has(line_of(b), "betingelse: er egnet · medmindre"));
}

TEST_CASE("Readings, laws, remarks and acceptances are told") {
    Builder b;
    const auto law = b.standard.laws.add({.name = "serviceloven", .title = "", .provisions = {}, .span = {}});
    const auto id = b.norm(b.section(SectionKind::eligibility), "voksen", {written("Du er over 18 år.")});
    auto& norm = b.standard.norms[id];
    norm.as_written = "over 18 år";
    norm.reading = "mindst 18 år";
    norm.laws.push_back({law, "107", std::nullopt, std::nullopt, {}});
    norm.remarks.push_back("kilden er uklar");
    norm.acceptances.push_back({"K0412", "Kirsten Holm", "jurist", "aftalt", 19786, {}});
    const auto text = line_of(b);
    CHECK(has(text, "serviceloven § 107"));
    CHECK(has(text, "»over 18 år« læses som mindst 18 år"));
    CHECK(has(text, "bemærk: kilden er uklar"));
    CHECK(has(text, "K0412 er accepteret af Kirsten Holm (jurist) den 4. marts 2024: aftalt"));
}

TEST_CASE("Deadlines, prices and roles have their words") {
    Builder b;
    const auto event = b.input("modtaget_ansøgning", InputKind::event);
    const auto weeks = b.standard.units.add({.name = "uger", .singular = "uge", .plural = "uger", .decimals = 0, .neuter = false, .span = {}});
    Deadline deadline;
    deadline.kind = DeadlineKind::latest;
    deadline.length = Quantity{8, {}, false, weeks};
    deadline.event = event;
    const auto id = b.norm(b.section(SectionKind::deadlines), "svar", {written("Du får svar.")});
    b.standard.norms[id].deadlines.push_back(deadline);
    b.standard.norms[id].roles.push_back({RoleKind::by, {}, {}, "kommunen", ""});
    const auto price = b.norm(b.section(SectionKind::price), "pris", {written("Det koster.")});
    b.standard.norms[price].price = Price{PriceKind::amount, 3750, {}, std::nullopt, b.days, {}, {"forplejning"}, {}};
    const auto text = line_of(b);
    CHECK(has(text, "af kommunen · senest 8 uger efter modtaget ansøgning"));
    CHECK(has(text, "37,50 kr. pr. døgn, dækker forplejning"));
}

TEST_CASE("A part of ingen af must not be so") {
    Builder b;
    const auto section = b.section(SectionKind::eligibility);
    const auto none = b.norm(section, "tilsyn", {written("Du har brug for tilsyn.")});
    b.standard.norms[none].group = Quantifier::none;
    const auto alone = b.child(none, "alene", {generated("Du kan ikke være alene.")});
    b.standard.norms[alone].condition = b.is(b.input("kan_være_alene"));
    CHECK(has(line_of(b), "må ikke gælde: »kan være alene« er ja"));
}

TEST_CASE("What is only for special cases is an assessment where one is asked for, and only there") {
    Builder b;
    const auto id = b.norm(b.section(SectionKind::quality_goals), "ændring", {written("Det kan være nødvendigt at ændre en aftale.")});
    b.standard.norms[id].modality_words = "i særlige tilfælde";
    b.standard.norms[id].hardness = Hardness::discretionary;
    CHECK(has(line_of(b), "· i særlige tilfælde*"));
    b.standard.norms[b.child(id, "særligt", {written("Det er særligt.")})].assessment = true;
    CHECK(has(line_of(b), "· i særlige tilfælde (kun efter et skøn)*"));
}

TEST_CASE("An event is told to the caseworker in her own voice") {
    Builder b;
    b.standard.parts.add({"borger", true, {{"du", "borgeren", {}}}, {}, {}});
    Input event;
    event.name = "modtaget_afgørelse";
    event.kind = InputKind::event;
    event.event_text = "den dag, du har modtaget afgørelsen";
    Deadline deadline;
    deadline.kind = DeadlineKind::within;
    deadline.length = Quantity{4, {}, false, b.days};
    deadline.event = b.standard.inputs.add(event);
    const auto id = b.norm(b.section(SectionKind::complaint), "klagefrist", {written("Du kan klage.", "Borgeren kan klage.")});
    b.standard.norms[id].deadlines = {deadline};
    CHECK(has(line_of(b), "inden 4 døgn efter den dag, borgeren har modtaget afgørelsen"));
    CHECK_FALSE(has(line_of(b), "du har"));
}

TEST_CASE("What sets off is said once, though the norm is both a setting off and a price") {
    Builder b;
    auto& norm = b.standard.norms[b.norm(b.section(SectionKind::price), "modregning", {written("Tillægget modregnes.")})];
    norm.sets_off = true;
    norm.price.emplace().kind = PriceKind::set_off;
    CHECK(has(line_of(b), "`modregning` *· modregnes*\n"));
}
