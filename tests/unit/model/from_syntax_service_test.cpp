#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("shared norms count as written in each service, and a mistake in them is told once") {
    const auto it = resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
part borger: du / "borgeren"
part visitator: "visitator" / "visitator"
skøn behovet: ja eller nej, ved visitator
fælles fælles_del: "Fælles"
    gælder for alle ydelser
    vurdering
        konkret: altid skøn behovet
            "Vi vurderer dit behov."
    klage
        mundtlig: "Du kan klare dig selv."
ydelse første_ydelse: "En"
    målgruppe
        første: behovet
ydelse anden_ydelse: "To"
)"});
    CHECK(it.codes() == "K0263");
    CHECK(it.standard.norms.size() == 5);
    const auto& first = *it.standard.services.begin();
    REQUIRE(first.sections.size() == 3);
    // målgruppe, vurdering, klage: the usual order, since the service has none of the shared kinds itself
    CHECK(it.standard.sections[first.sections[0]].kind == SectionKind::eligibility);
    CHECK(it.standard.sections[first.sections[1]].kind == SectionKind::assessment);
    CHECK(it.standard.sections[first.sections[1]].shared_from == "fælles_del");
    CHECK(it.standard.sections[first.sections[2]].kind == SectionKind::complaint);
}

TEST_CASE("norms, their paths and their children") {
    const auto it = resolve(R"(
    målgruppe alle af    [S1-04]
        "Du kan få hjælp, hvis:"
        samliv: alle af    [S1-08]
            bor_sammen
            voksen "Voksen": alder er mindst 18 år
)");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("samliv").children.size() == 2);
    CHECK(it.norm("samliv.bor_sammen").name == "bor_sammen");
    CHECK(it.norm("samliv.voksen").label == "Voksen");
    CHECK(it.norm("samliv").group == Quantifier::all);
    CHECK(it.norm("samliv").marks == std::vector<std::string>{"S1-08"});
}

TEST_CASE("guards keep their own parts") {
    const auto it = resolve(R"(
    sagsgang
        kendt: "Du er kendt."
            hvis mindst en af
                bor_sammen
                voksen: alder er mindst 18 år
        ny: hvis ingen af
            "Du er ny."
            bor_sammen
)");
    REQUIRE(it.codes() == "");
    const auto& known = it.norm("kendt");
    REQUIRE(known.guards.size() == 1);
    const auto& group = std::get<Group>(known.guards[0].condition.test);
    CHECK(group.quantifier == Quantifier::any);
    CHECK(group.parts.size() == 2);
    CHECK(it.norm("kendt.voksen").guarding);
    CHECK(known.children.size() == 2);
    CHECK(std::get<Group>(it.norm("ny").guards[0].condition.test).quantifier == Quantifier::none);
    CHECK(it.norm("ny.bor_sammen").guarding);
    CHECK(it.norm("ny").texts[0].citizen == "Du er ny.");
}

TEST_CASE("what a service may not say") {
    CHECK(resolve("    formål\n        a: \"A\"\n    behov\n        a: \"B\"\n").codes() == "K0205");
    CHECK(resolve("    målgruppe\n        samliv: alle af\n            \"Tekst\"\n").codes() == "K0237");
    CHECK(resolve("    målgruppe\n        samliv: mindst 2 af\n            bor_sammen\n").codes() == "K0238");
    CHECK(resolve("    målgruppe\n        skøn behovet, behovet\n").codes() == "K0242");
    CHECK(resolve("", "", "fælles x: \"X\"\n    klage\n        a: \"A\"\n").codes() == "K0220");
    CHECK(resolve("", "", "fælles x: \"X\"\n    gælder for hjlp\n    klage\n        a: \"A\"\n").codes() == "K0202");
}
