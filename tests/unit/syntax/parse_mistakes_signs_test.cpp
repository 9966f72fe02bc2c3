#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using testing::told;

TEST_CASE("a quote is missing or of the wrong kind") {
    CHECK(told("pris", "x: gratis Hjælpen er gratis.\"") == "K0169 x: gratis \"Hjælpen er gratis.\"");
    CHECK(told("pris", "Du skal have pårørende.\" [S1]") == "K0169 \"Du skal have pårørende.\" [S1]");
    CHECK(told("pris", "x: gratis hjælpen er gratis.\"") == "K0169");    // nobody can say where it begins
    CHECK(told("pris", "x: gratis \"Hjælpen er gratis.\"\"") == "K0141 x: gratis \"Hjælpen er gratis.\"");
    CHECK(told("pris", "x: gratis \"Hjælpen.” [S1]") == "K0122 x: gratis \"Hjælpen.\" [S1]");
    CHECK(told("pris", "x: gratis ”Hjælpen.\"") == "K0122 x: gratis \"Hjælpen.\"");
    CHECK(told("pris", "x: gratis 'Hjælpen er gratis.'") == "K0122 x: gratis \"Hjælpen er gratis.\"");
    CHECK(told("pris", "x: gratis ’Hjælpen’") == "K0122 x: gratis \"Hjælpen\"");
    CHECK(told("pris", "\"Hjælpen er \"gratis\".\"") == "K0180 \"Hjælpen er »gratis«.\"");
    CHECK(told("pris", "x: \"en\" \"to\"") == "K0142");
    CHECK(told("pris", "x: gratis \"\"") == "K0175");
    CHECK(told("pris", "\" \"") == "K0175");
}

TEST_CASE("curly quotes everywhere are one mistake with one fix") {
    std::string text = "kvalitetsstandard x: ”X”\nydelse y: ”Y”\n    formål\n";
    for (int i = 0; i < 150; ++i) text += "        m" + std::to_string(i) + ": ”Mål.”\n";
    const auto it = parsed(text);
    CHECK(it.messages() == std::vector<std::string>{"K0170 1:22"});
    CHECK(parsed(it.mended()).messages().empty());
    // a few are told where they stand
    CHECK(parsed("kvalitetsstandard x: ”X”\nydelse y: ”Y”\n").messages().size() == 2);
}

TEST_CASE("a mark goes no further than its numbers") {
    CHECK(told("pris", "x: gratis [S2-14   # husk") == "K0123 x: gratis [S2-14]   # husk");
    CHECK(told("pris", "x: gratis [S2-14, S2-15") == "K0123 x: gratis [S2-14, S2-15]");
    CHECK(told("pris", "x: gratis [S2-14 \"tekst\"") == "K0123");
    CHECK(told("pris", "x: [S2-14] gratis \"Ja.\"") == "K0189 x: gratis \"Ja.\" [S2-14]");
    CHECK(told("pris", "x: gratis S2-14]") == "K0168 x: gratis [S2-14]");
    CHECK(told("pris", "x: gratis (S2-14)") == "K0168 x: gratis [S2-14]");
}

TEST_CASE("a sign for a word fits the words around it") {
    CHECK(told("målgruppe alle af", "x: alder er >= 18 år") == "K0135 x: alder er mindst 18 år");
    CHECK(told("målgruppe alle af", "x: alder >= 18 år") == "K0135 x: alder er mindst 18 år");
    CHECK(told("omfang", "loft: < 50 døgn") == "K0135 loft: mindre end 50 døgn");
    CHECK(told("målgruppe alle af", "samliv; skal bor_sammen") == "K0135 samliv: skal bor_sammen");
    CHECK(told("målgruppe alle af", "x: bor_sammen;") == "K0141 x: bor_sammen");
    CHECK(told("målgruppe alle af", "x: (bor_sammen)") == "K0136");
}

TEST_CASE("a bullet is deleted") {
    CHECK(told("målgruppe alle af", "- samliv: bor_sammen") == "K0141 samliv: bor_sammen");
    CHECK(told("målgruppe alle af", "2. samliv: bor_sammen") == "K0141 samliv: bor_sammen");
    CHECK(told("målgruppe alle af", "• bor_sammen") == "K0141 bor_sammen");
    CHECK(told("målgruppe alle af", "1) bor_sammen") == "K0141 bor_sammen");
    CHECK(told("målgruppe alle af", "* \"Du bor alene.\"") == "K0141 \"Du bor alene.\"");
}
