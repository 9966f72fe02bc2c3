#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("braces are filled in with values as Danes write them") {
    const auto it = resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
    kommune Haderslev
part borger: du / "borgeren"
part visitator: "visitator" / "visitator"
skøn behovet: ja eller nej, ved visitator
hændelse bevilling: "den dag, hjælpen er bevilget"
kontakt enheden: "Enheden"
    telefon "88 72 45 23"
ydelse hjælp: "Hjælp"
    vurdering
        konkret: altid skøn behovet
    omfang
        loft: højst 50 døgn pr. kalenderår
            "Du får højst {loft.tal} døgn, altså {loft} {loft.periode}."
    frister
        start: senest 1 måned efter bevilling
            "Hjælpen starter inden {start}, altså {start.tal} {start.enhed}. Ring på {enheden.telefon} i {kommune}."
    pris
        pris: 37,50 kr. pr. time
            "Det koster {pris}."
    levering
        tid: skal +/- 1 time
            "Til tiden +/- {tid}."
afsnit forord: "Forord"
    """
    Du kan få {hjælp.loft} eller {loft}.

    Det er **godt** for {dig/borgeren}.
    """
)"});
    REQUIRE(it.codes() == "");
    CHECK(it.norm("loft").texts[0].citizen == "Du får højst 50 døgn, altså 50 døgn pr. kalenderår.");
    CHECK(it.norm("loft").texts[0].case_worker == "Borgeren får højst 50 døgn, altså 50 døgn pr. kalenderår.");
    CHECK(it.norm("loft").texts[0].raw == "Du får højst {loft.tal} døgn, altså {loft} {loft.periode}.");
    CHECK(it.norm("start").texts[0].citizen == "Hjælpen starter inden 1 måned, altså 1 måned. Ring på 88 72 45 23 i Haderslev.");
    CHECK(it.norm("pris").texts[0].citizen == "Det koster 37,50\u00A0kr. pr. time.");
    CHECK(it.norm("tid").texts[0].citizen == "Til tiden +/- 1 time.");
    REQUIRE(it.standard.free_sections.size() == 1);
    CHECK(it.standard.free_sections[0].citizen == "Du kan få 50 døgn eller 50 døgn.\n\nDet er **godt** for dig.");
    CHECK(it.standard.free_sections[0].case_worker == "Borgeren kan få 50 døgn eller 50 døgn.\n\nDet er **godt** for borgeren.");
    CHECK_FALSE(it.standard.free_sections[0].before_services);
}

TEST_CASE("each sentence keeps its own marks; the norm has them all") {
    const auto it = resolve(R"(
    formål
        a: "En."    [S1-01]
            "To."    [S1-02, S1-03]
            "Tre."
)");
    REQUIRE(it.codes() == "");
    const auto& norm = it.norm("a");
    CHECK(norm.marks == std::vector<std::string>{"S1-01", "S1-02", "S1-03"});
    REQUIRE(norm.texts.size() == 3);
    CHECK(norm.texts[1].marks == std::vector<std::string>{"S1-02", "S1-03"});
    CHECK(norm.texts[2].marks.empty());
}

TEST_CASE("til_sagen gives the sentence before it the case's own words") {
    const auto it = resolve("    formål\n        a: \"Du har det godt.\"\n            til_sagen \"Borgerens trivsel.\"\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("a").texts[0].citizen == "Du har det godt.");
    CHECK(it.norm("a").texts[0].case_worker == "Borgerens trivsel.");
    CHECK(resolve("    formål\n        a: til_sagen \"Alene.\"\n").codes() == "K0264");
}

TEST_CASE("texts that name what is not there, or need a pair") {
    const auto codes = [](const std::string& text) { return resolve("    formål\n        a: \"" + text + "\"\n").codes(); };
    CHECK(codes("Du får {loftt}.") == "K0201");
    CHECK(codes("Du får {a.tal}.") == "K0262");
    CHECK(codes("Du skal henvende dig.") == "K0263");
    CHECK(codes("Du skal henvende {dig/sig}.") == "");
}

TEST_CASE("a name in braces is mended, and the braces stay") {
    const auto it = resolve("    frister\n        klagefrist: senest 4 uger efter modtaget_ansøgning\n            \"Du kan klage inden {klagefristen}.\"\n");
    REQUIRE(it.codes() == "K0202");
    const auto& diagnostic = it.sink.diagnostics[0];
    REQUIRE(diagnostic.fix);
    CHECK(diagnostic.fix->replacement == "klagefrist");
    CHECK(diagnostic.fix->span.end - diagnostic.fix->span.begin == std::string("klagefristen").size());
    const auto part = resolve("    målgruppe\n        voksen: alder er mindst 18 år\n            \"Du er {Voksen.tal}.\"\n");
    REQUIRE(part.codes() == "K0202");
    CHECK(part.sink.diagnostics[0].fix->span.end - part.sink.diagnostics[0].fix->span.begin == std::string("Voksen").size());
}

TEST_CASE("what a norm or a contact has not, and what it has") {
    const std::string contact = "kontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n";
    const auto with = [&](const std::string& section, const std::string& norm, const std::string& text) {
        return resolve("    " + section + "\n        a: " + norm + "\n            \"" + text + "\"\n", contact);
    };
    CHECK(with("pris", "25 kr. pr. gang", "Det koster {a.tal}.").norm("a").texts[0].citizen == "Det koster 25.");
    CHECK(with("omfang", "højst 4 timer", "Højst {a.periode}.").first() == "»a.periode« kan ikke vises: »a« har ingen periode.");
    CHECK(with("formål", "\"A\"", "Skriv til {visitationen.mail}.").first() == "»visitationen.mail« kan ikke vises: »visitationen« har ingen mail.");
    CHECK(with("formål", "\"A\"", "Ring på {visitationen.telefn}.").codes() == "K0202");
    CHECK(with("formål", "\"A\"", "Ring på {visitationen.telefon}.").codes() == "");
    CHECK(with("omfang", "højst 4 tmer", "Højst {a}.").codes() == "K0304");
}

TEST_CASE("a sentence goes on across braces") {
    const auto codes = [](const std::string& text) {
        return resolve("    frister\n        a: senest 4 uger efter modtaget_ansøgning\n            \"" + text + "\"\n").codes();
    };
    CHECK(codes("Du skal inden {a} henvende dig.") == "K0263");
    CHECK(codes("Vi vil inden {a} orientere dig.") == "");
}
