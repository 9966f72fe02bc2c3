#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("clauses mean the same after a comma and on a line of their own") {
    const std::string calendar = "kalender kommune: hverdage er mandag-fredag\nkontakt enheden: \"Enheden\"\n";
    const auto line = resolve("    sagsgang\n        a: skal til enheden, ved visitator, på hverdage, kl. 8-9, fordi \"sådan\"\n            \"Tekst\"\n", calendar);
    const auto below = resolve("    sagsgang\n        a: skal til enheden\n            \"Tekst\"\n            ved visitator\n            på hverdage\n            kl. 8-9\n            fordi \"sådan\"\n", calendar);
    REQUIRE(line.codes() == "");
    REQUIRE(below.codes() == "");
    for (const auto* it : {&line, &below}) {
        const auto& norm = it->norm("a");
        REQUIRE(norm.roles.size() == 2);
        CHECK(norm.roles[0].kind == RoleKind::to);
        CHECK(norm.roles[0].words == "Enheden");
        CHECK(norm.roles[0].contact);
        CHECK(norm.roles[1].part);
        CHECK(norm.days == std::vector<std::string>{"på hverdage"});
        CHECK(norm.hours.size() == 1);
        CHECK(norm.because == "sådan");
    }
}

TEST_CASE("a text after fx, så and ellers is not the norm's own sentence") {
    const auto it = resolve(R"(
    pligter
        afbud: skal "Du melder afbud."
            fx "sygdom"
            så "tilbyder vi en ny tid"
            ellers "bortfalder besøget"
)");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("afbud").texts.size() == 1);
    CHECK(it.norm("afbud").examples == std::vector<std::string>{"sygdom"});
    CHECK(it.norm("afbud").consequences == std::vector<std::string>{"tilbyder vi en ny tid"});
    CHECK(it.norm("afbud").otherwise == std::vector<std::string>{"bortfalder besøget"});
}

TEST_CASE("efter: a norm, an event, an agreement") {
    const auto it = resolve("    pligter\n        første: \"A\"\n        anden: \"B\", efter første\n        tredje: \"C\", efter modtaget_ansøgning\n        fjerde: \"D\", efter aftale\n");
    REQUIRE(it.codes() == "");
    CHECK(it.standard.norms[it.norm("anden").follows].name == "første");
    CHECK(it.norm("tredje").after_event);
    CHECK(it.norm("fjerde").after_words == std::vector<std::string>{"aftale"});
    CHECK(resolve("    pligter\n        anden: \"B\", efter først\n        første: \"A\"\n").codes() == "K0202");
}

TEST_CASE("what may stand where") {
    CHECK(resolve("    levering\n        kørsel: 50 kr. pr. gang\n").codes() == "K0245");
    CHECK(resolve("    omfatter ikke\n        kørsel: egen udgift\n").codes() == "");
    CHECK(resolve("    levering\n        besøg: højst 3 timer pr. uge\n").codes() == "K0246");
    CHECK(resolve("    levering\n        opsparing: overføres ikke\n").codes() == "K0249");
    CHECK(resolve("    levering\n        hjælper: frit valg\n").codes() == "K0250");
    CHECK(resolve("    målgruppe\n        svar: senest 8 uger efter modtaget_ansøgning\n").codes() == "K0251");
    CHECK(resolve("    omfang\n        loft: højst 50 døgn pr. uge, højst 14 døgn\n").codes() == "K0252");
    CHECK(resolve("    omfang\n        loft: som hovedregel højst 50 døgn pr. uge, skal\n").codes() == "K0255");
    CHECK(resolve("    omfatter\n        kost: \"Kost\", betales af borger\n").codes() == "K0256");
    CHECK(resolve("    pligter\n        a: \"A\", af nabo\n").codes() == "K0201");
}

TEST_CASE("what is said twice, where the last would win") {
    const auto codes = [](const std::string& section, const std::string& norm) { return resolve("    " + section + "\n        a: " + norm + "\n").codes(); };
    CHECK(codes("levering", "\"A\", fordi \"x\", fordi \"y\"") == "K0214");
    CHECK(codes("levering", "\"A\", hver uge, hver måned") == "K0214");
    CHECK(codes("ophør", "\"A\", med 1 måneds varsel, med 2 ugers varsel") == "K0214");
    CHECK(codes("omfang", "højst 5 timer pr. uge, fordelt på 2 gange pr. uge, fordelt på 3 gange pr. uge") == "K0214");
    CHECK(codes("pligter", "\"A\", efter modtaget_ansøgning, efter modtaget_ansøgning") == "K0214");
    CHECK(codes("målgruppe", "alder er over 18 år, læses mindst 18 år, læses mindst 19 år") == "K0214");
    const auto it = resolve("    levering\n        a: \"A\", fordi \"x\"\n            fordi \"y\"\n");
    REQUIRE(it.codes() == "K0214");
    CHECK(it.first() == "»fordi« er sagt to gange. Lad det stå ét sted.");
    CHECK(it.sink.diagnostics[0].related.size() == 1);
    CHECK(codes("levering", "\"A\", hver uge, fordi \"x\"") == "");
}

TEST_CASE("a pause is about a period") {
    const auto with = [](const std::string& section, const std::string& norm) { return resolve("    " + section + "\n        a: " + norm + "\n"); };
    const auto when = with("levering", "sættes på pause, hvis bor_sammen");
    CHECK(when.codes() == "K0283");
    REQUIRE(when.sink.diagnostics[0].fix);
    CHECK(when.sink.diagnostics[0].fix->replacement == "mens");
    CHECK(with("levering", "sættes på pause, medmindre bor_sammen").codes() == "K0283");
    CHECK_FALSE(with("levering", "sættes på pause, medmindre bor_sammen").sink.diagnostics[0].fix);
    CHECK(with("levering", "sættes på pause, mens bor_sammen").codes() == "");
    CHECK(with("levering", "sættes på pause").codes() == "");
    CHECK(with("levering", "mens bor_sammen").codes() == "K0284");
    CHECK(with("levering", "kan mens bor_sammen").codes() == "");
    CHECK(with("omfatter ikke", "mens bor_sammen").codes() == "");
    CHECK(with("pligter", "mens bor_sammen").codes() == "");
    CHECK(with("omfang", "højst 3 timer pr. uge, mens bor_sammen").codes() == "");
}

TEST_CASE("a price that could not be read is not missed") {
    CHECK(resolve("    pris\n        a: takst kst pr. døgn, dækker \"mad\", betales af borger\n", "takst kost: kr. pr. døgn\n    fra 1. januar 2025: 1 kr.\n").codes() == "K0202");
    CHECK(resolve("    levering\n        a: dækker \"mad\", betales af borger\n").codes() == "K0256");
}

TEST_CASE("efter wants something that can be followed") {
    CHECK(resolve("    pligter\n        a: \"A\", efter alder\n").first() ==
          "»alder« er defineret som oplysning. Her kan stå: norm, hændelse, oplysning eller skøn med en skala.");
}

TEST_CASE("an undefined name is told once, however often it is used") {
    CHECK(resolve("    målgruppe alle af\n        a: noget_helt_andet\n        b: ikke noget_helt_andet\n").codes() == "K0201");
    CHECK(resolve("    målgruppe alle af\n        a: bor_samen\n        b: ikke bor_samen\n").codes() == "K0202 K0202");
}
