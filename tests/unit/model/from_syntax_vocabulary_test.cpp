#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("parts, scales, units, tariffs, calendars") {
    const auto it = resolve("", R"(
    også "jer" / "borgeren og den pårørende"
skala grad: let, middel, svær
    forklaring "Graden"
enhed ydelsespakke: "rengøring"
    også "pakke" / "pakker"
takst kost: kr. pr. døgn, reguleres hvert år af "Byrådet"
    fra 1. januar 2026: 110 kr.
    fra 1. januar 2025: ukendt
kalender kommune: hverdage er mandag-fredag
    lukket helligdage, juleaften
)");
    // "også" under a hændelse is misplaced: the block above belongs to the line before it.
    CHECK(it.codes() == "K0216");
    const auto& s = it.standard;
    REQUIRE(s.scales.size() == 1);
    CHECK(s.scales.begin()->values == std::vector<std::string>{"let", "middel", "svær"});
    REQUIRE(s.tariffs.size() == 1);
    const auto& tariff = *s.tariffs.begin();
    REQUIRE(tariff.rates.size() == 2);
    CHECK(tariff.rates[0].from == kvs_day_of(2025, 1, 1));
    CHECK_FALSE(tariff.rates[0].oere);
    CHECK(tariff.rates[1].oere == 11000);
    CHECK(tariff.regulated_by == "Byrådet");
    REQUIRE(s.calendars.size() == 1);
    CHECK(s.calendars.begin()->weekdays == 0x1f);
    CHECK(s.calendars.begin()->closed == (KVS_CLOSED_HOLIDAYS | KVS_CLOSED_CHRISTMAS_EVE));
    const auto& unit = s.units[{static_cast<std::uint32_t>(s.units.size() - 1)}];
    CHECK(unit.singular == "pakke");
    CHECK(unit.plural == "pakker");
}

TEST_CASE("a calendar's week may go round the weekend") {
    const auto it = resolve("", "kalender aften: hverdage er fredag-mandag\n");
    REQUIRE(it.codes() == "");
    CHECK(it.standard.calendars.begin()->weekdays == 0b1110001);
}

TEST_CASE("what a vocabulary may not say") {
    CHECK(resolve("", "oplysning alder: antal år\n").codes() == "K0204");
    CHECK(resolve("", "skala grad: let, let\n").codes() == "K0209");
    CHECK(resolve("", "kalender k: hverdage er mandag-fredg\n").codes() == "K0225");
    CHECK(resolve("", "kalender k: hverdage er mandag-fredag\n    lukket jul\n").codes() == "K0226");
    CHECK(resolve("", "takst t: kr. pr. døgn\n    fra 1. januar 2025: 1 kr.\n    fra 1. januar 2025: 2 kr.\n").codes() == "K0227");
    CHECK(resolve("", "enhed døgn: \"24 timer\"\n").codes() == "K0204");
    CHECK(resolve("", "part anden: du / \"den anden\"\n").codes() == "K0228");
    CHECK(resolve("", "part anden: \"den anden\" / \"borgeren\"\n").codes() == "K0229");
    CHECK(resolve("", "pris\n    pris: gratis\n").codes() == "K0218");
    CHECK(resolve("", "", "kommune Haderslev\n").codes() == "K0217");
}

TEST_CASE("clauses of things that have none") {
    for (const auto* line : {"part nabo: \"din nabo\" / \"naboen\", af borger\n", "skala grad: let, svær, af borger\n", "kontakt k: \"K\", af borger\n",
                             "begreb b: \"B\", af borger\n", "enhed pakke: \"P\", af borger\n", "lov l: \"L\", af borger\n", "kalender k: hverdage er mandag-fredag, af borger\n",
                             "oplysning a: ja eller nej\n    spørgsmål \"A?\", af borger\n"}) {
        INFO(line);
        CHECK(resolve("", line).codes() == "K0219");
    }
    CHECK(resolve("", "takst t: kr. pr. døgn, reguleres hvert år\n    fra 1. januar 2025: 1 kr.\n").codes() == "");
}

TEST_CASE("what a vocabulary says twice") {
    CHECK(resolve("", "skala grad: let, svær\n    forklaring \"A\"\n    forklaring \"B\"\n").codes() == "K0214");
    CHECK(resolve("", "enhed pakke: \"P\"\n    også \"pakke\" / \"pakker\"\n    også \"kasse\" / \"kasser\"\n").codes() == "K0214");
    CHECK(resolve("", "takst t: kr. pr. døgn, reguleres hvert år\n    reguleres hver måned\n    fra 1. januar 2025: 1 kr.\n").codes() == "K0214");
}

TEST_CASE("the days of a calendar, as they are often written") {
    const auto fix = [](const std::string& days) {
        const auto it = resolve("", "kalender k: hverdage er " + days + "\n    lukket helligdage\n");
        REQUIRE(it.codes() == "K0225");
        return it.sink.diagnostics[0].fix ? it.sink.diagnostics[0].fix->replacement : std::string{};
    };
    CHECK(fix("man-fre") == "mandag-fredag");
    CHECK(fix("Mandag-Fredag") == "mandag-fredag");
    CHECK(fix("mandag-fredg") == "mandag-fredag");
    CHECK(fix("hverdag").empty());
    const auto closed = resolve("", "kalender k: hverdage er mandag-fredag\n    lukket helligdag, jul\n");
    CHECK(closed.codes() == "K0226");
    CHECK(closed.sink.diagnostics[0].fix->replacement == "helligdage");
}

TEST_CASE("what does not fit after the colon is shown with what does") {
    CHECK(resolve("", "kalender k: let, svær\n").first() == "Det, der står efter kolon, passer ikke til »kalender«. Skriv fx: hverdage er mandag-fredag");
    CHECK(resolve("", "oplysning a:\n").first() == "Efter kolon står der ikke noget. Skriv fx: ja eller nej");
}

TEST_CASE("neighbouring lines that must be indented are told of once, and a missing head alone") {
    CHECK(resolve("", "", "kommune Haderslev\nudgave 2024\n").codes() == "K0217");
    CHECK(resolve("", "", "kommune Haderslev\nbegreb b: \"B\"\nudgave 2024\n").codes() == "K0217 K0217");
    CHECK(resolve_files({"kommune Haderslev\nudgave 2024\nbegreb b: \"B\"\n"}).codes() == "K0211");
}
