#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::View;

TEST_CASE("Headings speak to the reader of the view") {
    Builder b;
    b.norm(b.section(SectionKind::eligibility), "a", {written("Du er voksen.")});
    CHECK(has(b.markdown(), "\n## Hvem kan få hjælpen?\n\nDu er voksen.\n"));
    CHECK(has(b.markdown(View::case_worker), "\n## Målgruppe\n"));
}

TEST_CASE("A section's own heading wins in both views") {
    Builder b;
    const auto section = b.section(SectionKind::purpose);
    b.standard.sections[section].heading = "Om hjælp til selvhjælp";
    b.norm(section, "a", {written("Du klarer mere selv.")});
    CHECK(has(b.markdown(), "\n## Om hjælp til selvhjælp\n"));
    CHECK(has(b.markdown(View::case_worker), "\n## Om hjælp til selvhjælp\n"));
}

TEST_CASE("Sections of one kind in a row share a heading; another kind between them parts them; an own heading starts anew") {
    Builder b;
    b.norm(b.section(SectionKind::termination), "a", {written("Hjælpen stopper.")});
    b.norm(b.section(SectionKind::termination), "b", {written("Vi afgør det.")});
    CHECK(count_of(b.markdown(), "## Hvornår ophører hjælpen?") == 1);
    const auto own = b.section(SectionKind::termination);
    b.standard.sections[own].heading = "Ophør ved flytning";
    b.norm(own, "c", {written("Du flytter.")});
    b.norm(b.section(SectionKind::price), "d", {written("Det er gratis.")});
    b.norm(b.section(SectionKind::termination), "e", {written("Til sidst.")});
    CHECK(count_of(b.markdown(), "## Hvornår ophører hjælpen?") == 2);
    CHECK(count_of(b.markdown(), "## Ophør ved flytning") == 1);
}

TEST_CASE("The same heading again goes on, whatever the kinds, and after a free section too") {
    Builder b;
    b.standard.free_sections.push_back({.name = "forord", .title = "Forord", .citizen = "Velkommen.", .case_worker = "Velkommen.", .marks = {}, .span = {}, .before_services = true});
    const auto titled = [&](SectionKind kind, const std::string& heading, const std::string& text) {
        const auto id = b.section(kind);
        b.standard.sections[id].heading = heading;
        b.norm(id, text, {written(text)});
    };
    titled(SectionKind::assessment, "Forord", "Vi vurderer altid.");
    titled(SectionKind::covers, "Indhold", "Du får hjælp.");
    titled(SectionKind::supplier, "Indhold", "Vi vælger stedet.");
    titled(SectionKind::price, "Pris", "Det er gratis.");
    titled(SectionKind::covers, "Indhold", "Det var det.");
    CHECK(has(b.markdown(), "## Forord\n\nVelkommen.\n\nVi vurderer altid.\n\n## Indhold\n\nDu får hjælp.\n\nVi vælger stedet.\n\n## Pris"));
    CHECK(count_of(b.markdown(), "## Indhold") == 2);
}

TEST_CASE("Sections of a chapter stand one level below its heading") {
    Builder b;
    for (const auto* heading : {"For leverancen", "For borgeren"}) {
        const auto id = b.section(SectionKind::quality_goals);
        b.standard.sections[id].heading = heading;
        b.standard.sections[id].chapter = "Kvalitetsmål";
        b.norm(id, heading, {written("Et mål.")});
    }
    b.norm(b.section(SectionKind::price), "pris", {written("Det er gratis.")});
    CHECK(has(b.markdown(), "## Kvalitetsmål\n\n### For leverancen\n\nEt mål.\n\n### For borgeren\n\nEt mål.\n\n## Hvad koster det?"));
}

TEST_CASE("Conditions with a quantifier are a list under its lead, or under the author's introduction") {
    Builder b;
    const auto section = b.section(SectionKind::eligibility);
    b.standard.sections[section].quantifier = Quantifier::all;
    b.norm(section, "a", {written("Du bor her.")});
    b.norm(section, "b", {written("Du er voksen.")});
    CHECK(has(b.markdown(), "Alle disse betingelser skal være opfyldt:\n\n- Du bor her.\n- Du er voksen.\n"));
    b.standard.sections[section].texts = {written("Du kan få hjælp, når:")};
    CHECK(has(b.markdown(), "Du kan få hjælp, når:\n\n- Du bor her.\n- Du er voksen.\n"));
    CHECK_FALSE(has(b.markdown(), "Alle disse"));
}

TEST_CASE("One service needs no heading of its own; several each get one, with their sections below") {
    Builder b;
    b.norm(b.section(SectionKind::purpose), "a", {written("Et.")});
    CHECK_FALSE(has(b.markdown(), "## Hjælp i hjemmet"));
    b.service = b.add_service("anden", "Anden hjælp");
    b.norm(b.section(SectionKind::purpose), "a", {written("To.")});
    const auto text = b.markdown();
    CHECK(has(text, "\n## Hjælp i hjemmet\n\n### Formål\n\nEt.\n"));
    CHECK(has(text, "\n## Anden hjælp\n\n### Formål\n\nTo.\n"));
}

TEST_CASE("A shared block with a title stands once, where the file has it; without all services or with other words in one, in each") {
    Builder b;
    kvs::base::Id<Section> last;
    const auto shared = [&](const std::string& heading, const std::string& text, std::uint32_t place) {
        last = b.section(SectionKind::complaint);
        b.standard.sections[last].heading = heading;
        b.standard.sections[last].shared_from = "generelt";
        b.standard.sections[last].span.begin = place;
        b.norm(last, "a", {written(text)});
    };
    const auto fill = [&](const std::string& own) {
        shared("Lukkedage", "Vi holder lukket.", 300);    // sorted in before its time: the block has it last
        shared("Klage", "Du kan klage.", 200);
        b.norm(b.section(SectionKind::purpose), "b", {written(own)});
    };
    fill("Et.");
    b.service = b.add_service("anden", "Anden hjælp");
    fill("To.");
    CHECK(count_of(b.markdown(), "Du kan klage.") == 2);
    b.standard.shared_chapters = {{"generelt", "Klage", false, {}}};
    CHECK(has(b.markdown(), "### Formål\n\nTo.\n\n## Klage\n\nDu kan klage.\n\n### Lukkedage\n\nVi holder lukket.\n"));
    CHECK(count_of(b.markdown(), "Du kan klage.") == 1);
    b.standard.shared_chapters[0].before_services = true;
    CHECK(has(b.markdown(), "### Lukkedage\n\nVi holder lukket.\n\n## Hjælp i hjemmet\n\n### Formål"));
    b.standard.norms[b.standard.sections[last].norms[0]].texts[0].case_worker = "Borgeren kan klage.";
    CHECK(count_of(b.markdown(), "Vi holder lukket.") == 1);
    CHECK(count_of(b.markdown(View::case_worker), "Vi holder lukket.") == 2);
    b.add_service("tredje", "Tredje hjælp");
    CHECK(count_of(b.markdown(), "Vi holder lukket.") == 2);
}

TEST_CASE("The law is quoted under its reference, titled in full the first time") {
    Builder b;
    const auto law = b.standard.laws.add({.name = "serviceloven", .title = "lov om social service", .provisions = {}, .span = {}});
    const auto section = b.section(SectionKind::legal_basis);
    LegalBasis first;
    first.reference = {law, "84", 1, std::nullopt, {}};
    first.modality = Modality::must;
    first.marks = {"S2-13"};
    LegalBasis second = first;
    second.reference = {law, "83 a", std::nullopt, std::nullopt, {}};
    second.marks.clear();
    b.standard.sections[section].bases = {first, second};
    CHECK(has(b.markdown(), "- Serviceloven (lov om social service) § 84, stk. 1\n- Serviceloven § 83 a\n"));
    b.standard.sections[section].bases[0].texts = {written("Kommunalbestyrelsen skal tilbyde aflastning.")};
    CHECK(has(b.markdown(), "**Serviceloven (lov om social service) § 84, stk. 1**\n\n> Kommunalbestyrelsen skal tilbyde aflastning.\n"));
    CHECK(has(b.markdown(View::case_worker), "*S2-13 · skal*"));
}

TEST_CASE("A paragraph named alone heads the quotations of its parts, for the citizen") {
    Builder b;
    const auto law = b.standard.laws.add({.name = "serviceloven", .title = "", .provisions = {}, .span = {}});
    const auto section = b.section(SectionKind::legal_basis);
    LegalBasis whole, part;
    whole.reference = {law, "84", std::nullopt, std::nullopt, {}};
    part.reference = {law, "84", 1, std::nullopt, {}};
    part.texts = {written("Kommunalbestyrelsen skal tilbyde aflastning.")};
    b.standard.sections[section].bases = {whole, part};
    CHECK(has(b.markdown(), "**Serviceloven § 84**\n\n> Kommunalbestyrelsen"));
    CHECK(has(b.markdown(View::case_worker), "**Serviceloven § 84, stk. 1**"));
}

TEST_CASE("A citizen is spared an empty section") {
    Builder b;
    b.section(SectionKind::staff);
    CHECK_FALSE(has(b.markdown(), "Personalet"));
}

TEST_CASE("A heading is told in the case's voice for caseworkers") {
    Builder b;
    Part part;
    part.name = "borger";
    part.is_you = true;
    part.forms = {{"du", "borgeren", {}}};
    b.standard.parts.add(part);
    const auto section = b.section(SectionKind::duties);
    b.standard.sections[section].heading = "Hvad forventes af dig?";
    b.norm(section, "a", {written("Du er hjemme.")});
    CHECK(has(b.markdown(), "## Hvad forventes af dig?"));
    CHECK(has(b.markdown(View::case_worker), "## Hvad forventes af borgeren?"));
}

TEST_CASE("What leads into the list is a paragraph of its own") {
    Builder b;
    const auto section = b.section(SectionKind::eligibility, {written("Hjælpen er for familier."), written("Du kan få den, når:")});
    b.norm(section, "a", {written("du bor her")});
    CHECK(has(b.markdown(), "Hjælpen er for familier.\n\nDu kan få den, når:\n\n- du bor her\n"));
}
