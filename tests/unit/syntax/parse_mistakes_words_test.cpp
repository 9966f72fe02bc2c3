#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using testing::told;

TEST_CASE("natural Danish that the language says in one way") {
    struct Phrase {
        const char *place, *line, *ours;
    };
    const auto phrase = GENERATE(values<Phrase>({
        {"omfang", "x: højst 1 gang om ugen", "x: højst 1 gang pr. uge"},
        {"omfang", "x: højst 50 døgn om året", "x: højst 50 døgn pr. år"},
        {"omfang", "x: højst 50 døgn i kalenderåret", "x: højst 50 døgn pr. kalenderår"},
        {"omfang", "x: højst 2 timer ugentligt", "x: højst 2 timer pr. uge"},
        {"fil", "takst t: kr. pr. time, reguleres årligt", "takst t: kr. pr. time, reguleres hvert år"},
        {"levering", "x: hver anden uge", "x: hver 2. uge"},
        {"levering", "x: hver 2 uge", "x: hver 2. uge"},
        {"omfang", "x: højst 3 gange pr. 3 måneder", "x: højst 3 gange hver 3. måned"},
        {"omfang", "x: højst én gang pr. uge", "x: højst 1 gang pr. uge"},
        {"omfang", "x: højst én gang om ugen", "x: højst 1 gang pr. uge"},
        {"frister", "x: inden to uger efter bevilling", "x: inden 2 uger efter bevilling"},
        {"omfang", "x: maks. 1 gang pr. uge", "x: højst 1 gang pr. uge"},
        {"omfang", "x: mellem 5 og 10 døgn", "x: fra 5 til 10 døgn"},
        {"målgruppe alle af", "x: alder er fyldt 18 år", "x: alder er mindst 18 år"},
        {"målgruppe alle af", "x: alder er ældre end 18 år", "x: alder er mere end 18 år"},
        {"målgruppe alle af", "x: alder er 18-65 år", "x: alder er fra 18 til og med 65 år"},
        {"målgruppe alle af", "x: bolig er hus eller lejlighed", "x: bolig er en af hus, lejlighed"},
        {"målgruppe alle af", "x: bor_alene = ja", "x: bor_alene"},
        {"omfang", "x: max 10 gange per år", "x: højst 10 gange pr. år"},
        {"omfang", "x: ca. 18 gange pr. år", "x: typisk 18 gange pr. år"},
        {"givet", "alder: 42 år", "alder er 42 år"},
        {"givet", "bor_alene: nej", "ikke bor_alene"},
        {"målgruppe alle af", "x: alder er mellem 18-23 år", "x: alder er mellem 18 og 23 år"},
        {"målgruppe alle af", "bor_alene er ja", "bor_alene"},
        {"målgruppe alle af", "x: kan_handle er nej", "x: ikke kan_handle"},
        {"målgruppe alle af", "bolig er hus eller lejlighed", "bolig er en af hus, lejlighed"},
        {"levering", "x: holder pause, mens bor_alene", "x: sættes på pause, mens bor_alene"},
        {"fil", "oplysning x: ja/nej", "oplysning x: ja eller nej"},
    }));
    INFO(phrase.line);
    CHECK(told(phrase.place, phrase.line) == "K0168 " + std::string(phrase.ours));
}

TEST_CASE("og and eller between conditions") {
    CHECK(told("målgruppe alle af", "bor_alene og kan_handle") == "K0140");
    CHECK(told("målgruppe alle af", "bor_alene samt kan_handle") == "K0140");
    CHECK(told("målgruppe alle af", "x: bor_alene samt kan_handle") == "K0140");
    CHECK(told("målgruppe alle af", "bor_alene og/eller kan_handle") == "K0140");
    CHECK(told("målgruppe alle af", "x: bor_alene og/eller kan_handle") == "K0140");
    CHECK(told("målgruppe alle af", "x: hverken bor_alene eller kan_handle") == "K0140");
    CHECK(told("målgruppe alle af", "bor_alene, bor_sammen") == "K0140");
    CHECK(told("målgruppe alle af", "x: bor_alene, bor_sammen") == "K0140");
    CHECK(told("målgruppe alle af", "bolig er en af hus, lejlighed").empty());
}

TEST_CASE("a word of the language is not taken for a sentence") {
    CHECK(told("fil", "Ydelse y: \"Y\"") == "K0127 ydelse y: \"Y\"");
    CHECK(told("fil", "Kvalitetsstandard x: \"X\"") == "K0127 kvalitetsstandard x: \"X\"");
    CHECK(told("hoved", "Gælder fra 1. januar 2025") == "K0127 gælder fra 1. januar 2025");
    CHECK(told("ydelse", "Målgruppe alle af") == "K0127 målgruppe alle af");
    CHECK(told("fil", "Brug lov.serviceloven") == "K0127 brug lov.serviceloven");
    CHECK(told("klage", "x: Skal til visitationen") == "K0127 x: skal til visitationen");
    CHECK(told("ydelse", "frist\n        x: hurtigst muligt") == "K0127 frister\n        x: hurtigst muligt");
}

TEST_CASE("where a line stands says what it was meant for") {
    CHECK(told("ydelse", "prisen \"Hvad koster det\"") == "K0127 pris \"Hvad koster det\"");
    CHECK(told("pris", "prisen \"Hvad det koster.\"") == "K0125 prisen: \"Hvad det koster.\"");
    CHECK(told("målgruppe alle af", "alder mindst 18 år") == "K0130 alder er mindst 18 år");
    CHECK(told("omfang", "uger mindst 18 uger") == "K0125 uger: mindst 18 uger");
    CHECK(told("givet", "alder 18 år") == "K0130 alder er 18 år");
    CHECK(told("givet", "modtaget_ansøgning den 2. juni 2025") == "K0129 modtaget_ansøgning, den 2. juni 2025");
    CHECK(told("givet", "behovet ved \"Per\", fordi \"x\"") == "K0129 behovet, ved \"Per\", fordi \"x\"");
    CHECK(told("forvent", "pris kosten er 25 kr.") == "K0141 pris kosten 25 kr.");
    CHECK(told("forvent", "BEVILGET") == "K0179");
    CHECK(told("forvent", "udenfor") == "K0127 UDENFOR");
    CHECK(told("forvent", "skøn") == "K0127 SKØN");
}

TEST_CASE("a deadline without its word is not a clause without its comma") {
    CHECK(told("frister", "x: 4 uger efter modtaget_ansøgning") == "K0130");
    CHECK(print(parsed("x: 4 uger efter y\n").tree) == print(parsed("x: senest 4 uger efter y\n").tree));
}

TEST_CASE("a heading or a property has no colon") {
    CHECK(told("hoved", "kommune: Prøveby") == "K0126 kommune Prøveby");
    CHECK(told("ydelse", "målgruppe: alle af") == "K0126 målgruppe alle af");
    CHECK(told("ydelse", "målgruppe alle af:") == "K0126 målgruppe alle af");
    CHECK(told("ydelse", "pris: \"Overskrift\"") == "K0126 pris \"Overskrift\"");
    CHECK(told("kontakt", "telefon: \"12 34 56 78\"") == "K0126 telefon \"12 34 56 78\"");
    CHECK(told("oplysning", "spørgsmål: \"Bor du alene?\"") == "K0126 spørgsmål \"Bor du alene?\"");
    // among the norms it is the name of one
    CHECK(told("pris", "pris: \"Hjælpen er gratis.\"").empty());
}

TEST_CASE("nothing that carries meaning is superfluous") {
    CHECK(told("målgruppe alle af", "x: skal bor_sammen ikke") == "K0142");
    CHECK(told("målgruppe alle af", "x: skal bor_sammen pårørende") == "K0142");
    CHECK(told("målgruppe alle af", "x: skal skal bor_sammen") == "K0141 x: skal bor_sammen");
    CHECK(told("målgruppe alle af", "x: skal bor_sammen.") == "K0141 x: skal bor_sammen");
    CHECK(told("målgruppe alle af", "x:: skal bor_sammen") == "K0141 x: skal bor_sammen");
    CHECK(told("klage", "x: til visitationen, og af borger") == "K0141 x: til visitationen, af borger");
    CHECK(told("klage", "x: til visitationen, af borger, \"Tekst.\"") == "K0141 x: til visitationen, af borger \"Tekst.\"");
    CHECK(told("klage", "x: til visitationen, borger") == "K0142");    // any small word could be missing
}

TEST_CASE("a module's title stands after a colon") { CHECK(told("fil", "modul lov.x \"Loven\"") == "K0125 modul lov.x: \"Loven\""); }
