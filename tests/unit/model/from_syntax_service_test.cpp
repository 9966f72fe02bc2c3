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

TEST_CASE("a line that was refused is counted: what is missing in a group may stand there") {
    const auto codes = [](const std::string& lines) { return resolve("    målgruppe\n        samliv: mindst 2 af\n            bor_sammen\n" + lines).codes(); };
    CHECK(codes("") == "K0238");
    CHECK(codes("            skøn behovet, behovet\n") == "K0242");
    CHECK(codes("            bor_sammen: alder er mindst 18 år\n") == "K0205");
    const auto broken = resolve("    målgruppe\n        samliv: alle af\n            §§\n");
    CHECK(broken.codes().find("K0237") == std::string::npos);
}

TEST_CASE("the lines below belong to one group only") {
    const std::string lines = "\n            bor_sammen\n            voksen: alder er mindst 18 år\n";
    CHECK(resolve("    pligter\n        a: hvis alle af, medmindre mindst en af" + lines).codes() == "K0239");
    CHECK(resolve("    målgruppe\n        a: alle af, hvis mindst en af" + lines).codes() == "K0239");
    CHECK(resolve("    pligter\n        a: hvis alle af" + lines).codes() == "");
    CHECK(resolve("    pligter\n        a: \"A\"\n            hvis alle af, medmindre ingen af\n                bor_sammen\n").codes() == "K0239");
}

TEST_CASE("a sentence right after a norm without one, a level too far out") {
    const auto it = resolve("    målgruppe alle af\n        \"Du kan få hjælp, når:\"\n        voksen: alder er mindst 18 år\n        \"Du er voksen.\"\n        \"Og mere.\"\n");
    CHECK(it.codes() == "K0282");
    CHECK(it.first() == "Hører teksten til »voksen«? Ryk den fire mellemrum ind.");
    CHECK(resolve("    målgruppe alle af\n        voksen: alder er mindst 18 år\n            \"Du er voksen.\"\n        \"Og mere.\"\n").codes() == "");
    CHECK(resolve("    målgruppe alle af\n        voksen: alle af\n            a: alder er mindst 18 år\n                \"Du er voksen.\"\n        \"Og mere.\"\n").codes() == "");
    CHECK(resolve("    formål\n        \"En.\"\n        \"To.\"\n").codes() == "");
}

TEST_CASE("the norms under one that was refused are not blamed where they are used") {
    CHECK(resolve("    formål\n        a: \"A\"\n    målgruppe\n        a: alle af\n            under_a: bor_sammen\n    pligter\n        b: hvis under_a\n").codes() == "K0205");
}

TEST_CASE("too many norms are told once, at the head") {
    std::string services, norms;
    for (int i = 0; i < 150; ++i) services += "ydelse y" + std::to_string(i) + ": \"Y\"\n    formål\n        eget: \"A\"\n";
    for (int i = 0; i < 200; ++i) norms += "        n" + std::to_string(i) + ": \"N\"\n";
    const auto it = resolve_files({"kvalitetsstandard stor: \"Stor\"\npart visitator: \"visitator\" / \"visitator\"\nskøn behovet: ja eller nej, ved visitator\n"
                                   "fælles fælles_alt: \"Alt\"\n    gælder for alle ydelser\n    vurdering\n        konkret: skøn behovet\n    pligter\n" + norms + services});
    CHECK(it.codes() == "K0221");
    CHECK(it.sink.diagnostics[0].span == it.standard.span);
}
