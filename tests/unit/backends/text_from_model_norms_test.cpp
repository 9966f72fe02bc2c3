#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::Format;
using kvs::backends::text::View;

TEST_CASE("Sentences run on in one paragraph; a full paragraph makes room for the next") {
    Builder b;
    const auto section = b.section(SectionKind::procedure);
    b.norm(section, "a", {written("Du skal søge.")});
    b.norm(section, "b", {written("Vi svarer.")});
    b.norm(section, "c", {written(std::string(330, 'x') + ".")});
    CHECK(has(b.markdown(), "\nDu skal søge. Vi svarer.\n\nxxx"));
}

TEST_CASE("Fragments become bullets, also between sentences") {
    Builder b;
    const auto section = b.section(SectionKind::covers);
    b.norm(section, "a", {written("Hjælpen er planlagt.")});
    b.norm(section, "b", {written("pleje")});
    b.norm(section, "c", {written("indkøb")});
    b.norm(section, "d", {written("Vi aftaler resten.")});
    CHECK(has(b.markdown(), "\nHjælpen er planlagt.\n\n- pleje\n- indkøb\n\nVi aftaler resten.\n"));
}

TEST_CASE("A sentence with an address after it is no fragment; the next sentence begins anew") {
    Builder b;
    const auto section = b.section(SectionKind::price);
    b.standard.norms[b.norm(section, "a", {written("Du betaler for opholdet.")})].clause_web = "https://ballerup.dk/takster";
    b.norm(section, "b", {written("Beløbet reguleres hvert år.")});
    CHECK(has(b.markdown(), "\nDu betaler for opholdet. <https://ballerup.dk/takster>\n\nBeløbet reguleres hvert år.\n"));
}

TEST_CASE("What stands under an introduction is a list without a lead") {
    Builder b;
    const auto section = b.section(SectionKind::covers);
    const auto stay = b.norm(section, "ophold", {written("Opholdet skal:")});
    b.standard.norms[stay].group = Quantifier::all;
    b.child(stay, "pleje", {written("dække behovet for pleje")});
    b.child(stay, "samvær", {written("tilbyde samvær")});
    CHECK(has(b.markdown(), "\nOpholdet skal:\n\n- dække behovet for pleje\n- tilbyde samvær\n"));
}

TEST_CASE("An author's sentence stands for the bare conditions under it, for citizens; caseworkers see them") {
    Builder b;
    const auto section = b.section(SectionKind::eligibility);
    const auto adult = b.norm(section, "voksen", {written("Du passer en voksen pårørende.", "Omsorgsyder passer en voksen.")});
    b.standard.norms[adult].group = Quantifier::all;
    b.child(adult, "nedsat", {generated("Funktionsevnen er nedsat.")});
    CHECK_FALSE(has(b.markdown(), "Funktionsevnen"));
    CHECK(has(b.markdown(View::case_worker), "Omsorgsyder passer en voksen."));
    CHECK(has(b.markdown(View::case_worker), "Funktionsevnen er nedsat."));
}

TEST_CASE("When one condition of a group has a sentence, all are shown, under a lead") {
    Builder b;
    const auto section = b.section(SectionKind::scope);
    const auto exception = b.norm(section, "dispensation", {written("Vi kan dispensere.")});
    auto one = b.child(exception, "ventet", {written("Du har ventet længe.")});
    auto two = b.child(exception, "alder", {generated("Forældrene er gamle.")});
    Guard guard;
    Group group;
    for (const auto id : {one, two}) {
        b.standard.norms[id].guarding = true;
        Condition holds;
        holds.test = NormHolds{id, {}, {}};
        group.parts.push_back(holds);
    }
    guard.condition.test = group;
    b.standard.norms[exception].guards.push_back(guard);
    CHECK(has(b.markdown(), "Vi kan dispensere.\n\nDet gælder, når alle disse forhold er til stede:\n\n- Du har ventet længe.\n- Forældrene er gamle.\n"));
}

TEST_CASE("A norm without an author's sentence is said in the compiler's words") {
    Builder b;
    const auto section = b.section(SectionKind::price);
    b.norm(section, "pris", {generated("Hjælpen er gratis.")});
    CHECK(has(b.markdown(), "Hjælpen er gratis."));
}

TEST_CASE("Examples, reasons and consequences join the text unless it says them already") {
    Builder b;
    const auto section = b.section(SectionKind::ruling);
    const auto papers = b.norm(section, "papirer", {written("Behovet skal være dokumenteret.")});
    b.standard.norms[papers].examples = {"en erklæring fra lægen", "en udtalelse"};
    const auto no = b.norm(section, "nej", {written("Handleplan")});
    b.standard.norms[no].because = "støtten er til dig";
    const auto police = b.norm(section, "politi", {written("Svarer du ikke, kontakter personalet politiet.")});
    b.standard.norms[police].consequences = {"kontakter personalet politiet"};
    const auto text = b.markdown();
    CHECK(has(text, "Behovet skal være dokumenteret. Det kan for eksempel være en erklæring fra lægen eller en udtalelse."));
    CHECK(has(text, "Handleplan, fordi støtten er til dig"));
    CHECK(count_of(text, "ontakter personalet politiet") == 1);
}

TEST_CASE("A label stands in bold before its text") {
    Builder b;
    const auto section = b.section(SectionKind::covers);
    const auto way = b.norm(section, "vej", {written("Du skal have pleje.")});
    b.standard.norms[way].label = "Pleje";
    CHECK(has(b.markdown(), "**Pleje:** Du skal have pleje."));
}

TEST_CASE("A long text keeps its lists") {
    Builder b;
    const auto section = b.section(SectionKind::procedure);
    b.norm(section, "lang", {written("Først:\n\n1. ring\n2. vent")});
    CHECK(has(b.markdown(), "Først:\n\n1. ring\n2. vent\n"));
}

TEST_CASE("Caseworkers find each norm by an id") {
    Builder b;
    const auto section = b.section(SectionKind::duties);
    b.norm(section, "a", {written("du er hjemme")});
    b.norm(section, "b", {written("du rydder op")});
    CHECK(has(b.emit(Format::html, View::case_worker), "<li id=\"norm-hjælp-a\">"));
    CHECK_FALSE(has(b.emit(Format::html, View::citizen), "norm-hjælp"));
}

TEST_CASE("Under ingen af, the compiler's sentences say what must be so, and the author's what must not") {
    Builder b;
    const auto section = b.section(SectionKind::eligibility);
    const auto none = b.norm(section, "tilsyn", {written("Du har brug for tilsyn.")});
    b.standard.norms[none].group = Quantifier::none;
    b.child(none, "alene", {generated("Du kan ikke være alene.")});
    b.child(none, "ringe", {generated("Du kan ikke ringe.")});
    CHECK(has(b.markdown(View::case_worker), "Alle disse betingelser skal være opfyldt:"));
    CHECK_FALSE(has(b.markdown(View::case_worker), "Ingen af"));
    b.child(none, "flytte", {written("Du flytter.")});
    const auto text = b.markdown();
    CHECK(has(text, "Ingen af disse forhold må gælde:\n\n- Du flytter.\n"));
    CHECK(has(text, "Alle disse betingelser skal være opfyldt:\n\n- Du kan ikke være alene.\n- Du kan ikke ringe.\n"));
}

TEST_CASE("A consequence follows its fragment or sentence; who pays is said only when the author has not") {
    Builder b;
    Part part;
    part.name = "borger";
    part.is_you = true;
    part.forms = {{"du", "borgeren", {}}};
    b.standard.parts.add(part);
    const auto section = b.section(SectionKind::duties);
    const auto fragment = b.norm(section, "a", {written("hvis du ikke svarer")});
    b.standard.norms[fragment].consequences = {"kontakter vi politiet"};
    const auto paid = b.norm(section, "b", {written("du får regningen")});
    b.standard.norms[paid].consequences = {"betales af dig"};
    const auto bare = b.norm(section, "c", {generated("Låsesmed.")});
    b.standard.norms[bare].consequences = {"betales af dig"};
    CHECK(has(b.markdown(), "- hvis du ikke svarer, så kontakter vi politiet\n- du får regningen\n- Låsesmed. Udgiften betales af dig.\n"));
    CHECK(has(b.markdown(View::case_worker), "Udgiften betales af borgeren."));
}

TEST_CASE("What is added in whole sentences goes on in its item; fragments are a list of their own") {
    Builder b;
    const auto section = b.section(SectionKind::duties, {written("Vi forventer, at:")});
    const auto tools = b.norm(section, "redskaber", {written("du stiller redskaber til rådighed")});
    b.norm(section, "hjemme", {written("du er hjemme")});
    const auto added = b.child(tools, "materialer", {written("Materialerne skal opfylde kravene.")});
    CHECK(has(b.markdown(), "- du stiller redskaber til rådighed\n\n  Materialerne skal opfylde kravene.\n"));
    b.standard.norms[added].texts = {written("en kost")};
    CHECK(has(b.markdown(), "- du stiller redskaber til rådighed\n  - en kost\n"));
}
