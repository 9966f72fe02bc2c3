#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using testing::told;

TEST_CASE("a name is one word") {
    CHECK(told("fil", "oplysning kan gå: ja eller nej") == "K0167 oplysning kan_gå: ja eller nej");
    CHECK(told("fil", "oplysning bor-for-sig: ja eller nej") == "K0167 oplysning bor_for_sig: ja eller nej");
    CHECK(told("fil", "part vores visitator: \"a\" / \"b\"") == "K0167 part vores_visitator: \"a\" / \"b\"");
    CHECK(told("målgruppe alle af", "samliv i hjemmet: bor_sammen") == "K0167 samliv_i_hjemmet: bor_sammen");
    CHECK(told("målgruppe alle af", "kan ikke selv: kan_handle") == "K0167 kan_ikke_selv: kan_handle");
    CHECK(told("målgruppe alle af", "sam-liv: bor_sammen") == "K0167 sam_liv: bor_sammen");
    CHECK(told("målgruppe alle af", "x: ikke kan handle") == "K0167 x: ikke kan_handle");
    CHECK(told("målgruppe alle af", "x: skal bor-alene") == "K0167 x: skal bor_alene");
    CHECK(told("målgruppe alle af", "bo sammen") == "K0167 bor_sammen");
    CHECK(told("givet", "bor sammen") == "K0167 bor_sammen");
    CHECK(told("fil", "oplysning 2_personer: ja eller nej") == "K0182");
    CHECK(told("målgruppe alle af", "1_kan") == "K0182");
    // two names that are two
    CHECK(told("målgruppe alle af", "samliv bor_sammen") == "K0125 samliv: bor_sammen");
    CHECK(told("målgruppe alle af", "samliv skal: bor_sammen") == "K0125 samliv: skal bor_sammen");
    CHECK(told("fil", "definition alder: \"x\"") == "K0144");
}

TEST_CASE("a name is missing") {
    CHECK(told("fil", "ydelse \"Praktisk hjælp\"") == "K0178");
    CHECK(told("fil", "ydelse: \"Praktisk hjælp\"") == "K0178");
    CHECK(print(parsed("afsnit \"Forord\"\n    \"Velkommen.\"\n").tree) == "afsnit(forord) \"Forord\"\n  tekst \"Velkommen.\"\n");
    CHECK(told("målgruppe alle af", "mindst en af\n            bor_alene\n            bor_sammen") == "K0174");
    CHECK(told("målgruppe alle af", "alle af\n            bor_alene") == "K0174");
    CHECK(told("pris", "gratis") == "K0174");
    CHECK(told("omfang", "x: undtagelse fra loft\n            undtagelse fra voksen") == "K0184");
}

TEST_CASE("words of the language where names are listed") {
    CHECK(told("fil", "skala grad: ingen, lidt, mere") == "K0124");
    CHECK(told("fil", "oplysning x: valg mellem hus, ukendt") == "K0124");
    CHECK(told("fil", "brug lov.en") == "K0124");
    CHECK(print(parsed("skala grad: ingen, lidt, mere\n").tree) == "skala(grad) navne(ingen, lidt, mere)\n");
}

TEST_CASE("proper names and texts need their quotes") {
    CHECK(told("hoved", "kommune Høje Taastrup") == "K0139 kommune \"Høje Taastrup\"");
    CHECK(told("hoved", "kommune Ringkøbing-Skjern") == "K0139 kommune \"Ringkøbing-Skjern\"");
    CHECK(told("hoved", "godkendt af Social- og Sundhedsudvalget den 4. februar 2021") == "K0139 godkendt af \"Social- og Sundhedsudvalget\" den 4. februar 2021");
    CHECK(told("klage", "x: fra Udbetaling Danmark") == "K0139 x: fra \"Udbetaling Danmark\"");
    CHECK(told("givet", "bor_alene, ved Lis Dam") == "K0139 bor_alene, ved \"Lis Dam\"");
    CHECK(told("kontakt", "web https://www.x.dk/a") == "K0139 web \"https://www.x.dk/a\"");
    CHECK(told("kontakt", "web www.x.dk") == "K0139 web \"www.x.dk\"");
    CHECK(told("kontakt", "telefon 12 34 56 78") == "K0139 telefon \"12 34 56 78\"");
    CHECK(told("kontakt", "telefon: 12 34 56 78") == "K0139 telefon \"12 34 56 78\"");
    CHECK(told("omfatter", "x: Indkøb") == "K0139 x: \"Indkøb\"");
    CHECK(told("omfatter", "x: bor_alene").empty());
    CHECK(told("oplysning", "spørgsmål Bor du alene?") == "K0139 spørgsmål \"Bor du alene?\"");
    CHECK(told("pris", "x: gratis Hjælpen er gratis.") == "K0139 x: gratis \"Hjælpen er gratis.\"");
    CHECK(told("pris", "Gratis hjælp") == "K0139 \"Gratis hjælp\"");
    CHECK(told("pris", "Velkommen.") == "K0139 \"Velkommen.\"");
    CHECK(told("pris", "x: hjælpen er gratis for alle.") == "K0139 x: \"hjælpen er gratis for alle.\"");
    CHECK(told("fil", "ydelse y: Afløsning i hjemmet") == "K0139 ydelse y: \"Afløsning i hjemmet\"");
    CHECK(told("fil", "ydelse y: Afløsning") == "K0139 ydelse y: \"Afløsning\"");
    CHECK(told("fil", "kontakt y: Visitationen") == "K0139 kontakt y: \"Visitationen\"");
    CHECK(told("fil", "begreb y: ægtefælle, børn").empty());
    CHECK(told("fil", "brug \"lov.serviceloven\"") == "K0168 brug lov.serviceloven");
}
