#include "compiler/model/sentence.h"

#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

namespace {

VoiceForms forms() {
    Standard standard;
    Part you{"omsorgsyder", true, {{"du", "omsorgsyder", {}}}, {}, {}};
    Part other{"plejekrævende", false, {{"din pårørende", "den plejekrævende", {}}, {"din nære pårørende", "den plejekrævende", {}}}, {}, {}};
    standard.parts.add(you);
    standard.parts.add(other);
    return voice_forms(standard, {});
}

}  // namespace

TEST_CASE("the case's voice exchanges whole words, the longest first") {
    const auto all = forms();
    CHECK(case_voice("Du bor sammen med din nære pårørende.", all) == "Omsorgsyder bor sammen med den plejekrævende.");
    CHECK(case_voice("din pårørende og dine børn", all) == "den plejekrævende og omsorgsyders børn");
    CHECK(case_voice("Din pårørendes behov", all) == "Den plejekrævendes behov");
    CHECK(case_voice("Du kan få det, du har brug for.", all) == "Omsorgsyder kan få det, omsorgsyder har brug for.");
}

TEST_CASE("words that only begin alike are left alone") {
    const auto all = forms();
    CHECK(case_voice("duelig, dinosaur, ditto, undu", all) == "duelig, dinosaur, ditto, undu");
    CHECK(case_voice("ædu duå", all) == "ædu duå");
    CHECK(case_voice("»du«, (dig)", all) == "»omsorgsyder«, (omsorgsyder)");
}

TEST_CASE("dig selv is never exchanged by itself") {
    CHECK(case_voice("at klare dig selv", forms()) == "at klare dig selv");
    const auto wanted = pairs_wanted("Du skal henvende dig til os og klare dig selv. Vi ringer til dig.");
    REQUIRE(wanted.size() == 2);
    CHECK(wanted[0].words == "henvende dig");
    CHECK(wanted[1].words == "dig selv");
    CHECK(pairs_wanted("Vi hjælper dig.").empty());
}

TEST_CASE("a pair is wanted where dig is the one who acts, and not where others act on her") {
    for (const auto* text : {"Henvend dig til visitationen.", "Så henvender du dig til os.", "Du skal, når du flytter, huske at du kan henvende dig.", "Hvis du selv kan klæde dig på."}) {
        INFO(text);
        CHECK(pairs_wanted(text).size() == 1);
    }
    for (const auto* text : {"Vi orienterer dig om afgørelsen.", "Personalet klæder dig på.", "Vi kan ikke vaske dig.", "Når du har søgt, orienterer vi dig.",
                             "Du får et brev, og kommunen orienterer dig.", "Du ved, at vi orienterer dig."}) {
        INFO(text);
        CHECK(pairs_wanted(text).empty());
    }
    CHECK(pairs_wanted("Så henvender du dig.")[0].words == "henvender du dig");
}

TEST_CASE("a part declared again inside a service has its words there only") {
    const auto it = resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
part omsorgsyder: du / "den pårørende"
part plejekrævende: "din pårørende" / "borgeren"
part visitator: "visitator" / "visitator"
skøn behovet: ja eller nej, ved visitator
ydelse afløsning: "Afløsning"
    vurdering
        konkret: altid skøn behovet
            "Du og din pårørende får hjælp."
ydelse ophold: "Ophold"
    part plejekrævende: du / "borgeren"
    vurdering
        konkret: altid skøn behovet
            "Du får hjælp."
)"});
    REQUIRE(it.codes() == "");
    CHECK(it.standard.norms[{0}].texts[0].case_worker == "Den pårørende og borgeren får hjælp.");
    CHECK(it.standard.norms[{1}].texts[0].case_worker == "Borgeren får hjælp.");
}
