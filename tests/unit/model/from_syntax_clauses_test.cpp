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
