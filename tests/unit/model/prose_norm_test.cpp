#include "compiler/model/prose_norm.h"

#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

namespace {

const Text& made(const Resolved& it, std::string_view path) {
    const auto& texts = it.norm(path).texts;
    REQUIRE(texts.size() == 1);
    CHECK_FALSE(texts[0].written);
    return texts[0];
}

}  // namespace

TEST_CASE("a norm without a sentence gets one, in both voices") {
    const auto it = resolve(R"(
    målgruppe alle af
        bor_sammen
        voksen: alder er mindst 18 år
        ikke_alene: ingen af
            bor_sammen
    omfang
        loft: som hovedregel højst 50 døgn pr. kalenderår
        flere: i helt særlige tilfælde undtagelse fra loft
        opsparing: overføres ikke
    pris
        pris: gratis
    frister
        svar: senest 8 uger efter modtaget_ansøgning
    leverandør
        valg_af_sted: intet valg
)");
    REQUIRE(it.codes() == "");
    CHECK(made(it, "bor_sammen").citizen == "Du bor sammen med den pårørende.");
    CHECK(made(it, "bor_sammen").case_worker == "Borgeren bor sammen med den pårørende.");
    CHECK(made(it, "voksen").citizen == "Din pårørendes alder skal være mindst 18 år.");
    CHECK(made(it, "voksen").case_worker == "Den pårørendes alder skal være mindst 18 år.");
    CHECK(made(it, "ikke_alene").citizen == "Ingen af disse forhold må gøre sig gældende:");
    CHECK(made(it, "ikke_alene.bor_sammen").citizen == "Du bor ikke sammen med den pårørende.");
    CHECK(made(it, "loft").citizen == "Der kan som hovedregel bevilges højst 50 døgn pr. kalenderår.");
    CHECK(made(it, "flere").citizen == "I helt særlige tilfælde kan der gøres undtagelse fra »loft«.");
    CHECK(made(it, "opsparing").citizen == "Ubrugt hjælp kan ikke overføres til næste periode.");
    CHECK(made(it, "pris").citizen == "Hjælpen er gratis.");
    CHECK(made(it, "svar").citizen == "Det sker senest 8 uger efter den dag, kommunen har modtaget ansøgningen.");
    CHECK(made(it, "valg_af_sted").citizen == "Der er ikke frit valg.");
}

TEST_CASE("outside målgruppe and vurdering a condition describes, it does not demand") {
    const auto it = resolve("    gælder ikke for\n        boform: bolig er plejebolig\n",
                            "oplysning bolig: valg mellem egen_bolig, plejebolig\n");
    REQUIRE(it.codes() == "");
    CHECK(made(it, "boform").citizen == "Bolig er plejebolig.");
}

TEST_CASE("a part declared anew in a service is spoken of as it is there") {
    const auto it = resolve("    målgruppe\n        bor_sammen\n", "", R"(ydelse ophold: "Ophold"
    part pårørende: du / "gæsten"
    vurdering
        konkret: altid skøn behovet
    målgruppe
        voksen: alder er mindst 18 år
)");
    REQUIRE(it.codes() == "");
    CHECK(made(it, "voksen").citizen == "Alder skal være mindst 18 år.");
    CHECK(made(it, "voksen").case_worker == "Gæstens alder skal være mindst 18 år.");
}

TEST_CASE("a declared noun is what the sentence is about: with its owner, or with its article") {
    const auto it = resolve("    målgruppe alle af\n        ældre: alder_nu er mindst 18 år\n        behovet: behov_nu er moderate\n        grad: størrelse er mindst moderate\n",
                            "skala grader: lette, moderate, svære\n"
                            "oplysning alder_nu: antal år, om borger, fra cpr\n    ord \"alder\" / \"alderen\"\n"
                            "oplysning behov_nu: skala grader, om borger\n    ord \"behov\" / \"behovet\"\n"
                            "oplysning størrelse: skala grader\n    ord \"begrænsninger\" / \"begrænsningerne\"\n");
    REQUIRE(it.codes() == "");
    CHECK(made(it, "ældre").citizen == "Din alder skal være mindst 18 år.");
    CHECK(made(it, "ældre").case_worker == "Borgerens alder skal være mindst 18 år.");
    CHECK(made(it, "behovet").citizen == "Dit behov skal være moderate.");
    CHECK(made(it, "grad").citizen == "Begrænsningerne skal være mindst moderate.");
}

TEST_CASE("what the citizen pays, complains of and has said is said to her, with one full stop") {
    const auto it = resolve("    målgruppe\n        midler: formue er højst 500 kr.\n"
                            "    omfang\n        hjælp: ophører, hvis bor_sammen\n"
                            "    pris\n        gebyr: 25 kr., betales af borger\n        andet: egen udgift, betales af borger\n"
                            "    klage\n        klagefrist: inden 4 uger efter modtaget_ansøgning, af borger\n",
                            "oplysning formue: antal kr., om borger\n    ord \"formue\" / \"formuen\"\n");
    REQUIRE(it.codes() == "");
    CHECK(made(it, "midler").citizen == "Din formue skal være højst 500\u00a0kr.");
    CHECK(made(it, "hjælp").citizen == "Hjælpen ophører. Det gælder, hvis du bor sammen med den pårørende.");
    CHECK(made(it, "gebyr").citizen == "Prisen er 25\u00a0kr. Du betaler prisen.");
    CHECK(made(it, "gebyr").case_worker == "Prisen er 25\u00a0kr. Prisen betales af borgeren.");
    CHECK(made(it, "andet").citizen == "Du betaler udgiften.");
    CHECK(made(it, "klagefrist").citizen == "Du kan klage inden 4 uger efter den dag, kommunen har modtaget ansøgningen.");
    CHECK(made(it, "klagefrist").case_worker == "Borgeren kan klage inden 4 uger efter den dag, kommunen har modtaget ansøgningen.");
}
