#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("limits") {
    const auto it = resolve("    omfang\n        a: fra få døgn til 14 døgn\n        b: fra 3 til 14 døgn\n        c: op til 10 døgn pr. kalenderår\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("a").limit->bound == BoundKind::from_to);
    CHECK(it.norm("a").limit->quantity.few);
    CHECK(it.norm("b").limit->quantity.low == 3);
    CHECK(it.norm("c").limit->bound == BoundKind::up_to);
    CHECK(it.norm("c").limit->per.period == Period::calendar_year);
}

TEST_CASE("deadlines") {
    const auto it = resolve(R"(
    frister
        a: senest 8 uger efter modtaget_ansøgning
        b: inden 10 hverdage efter modtaget_ansøgning, første dag med
        c: hurtigst muligt
        d: ukendt frist
        e: senest 1. marts 2025
        f: tidligst 2 dage før modtaget_ansøgning
)",
                            "kalender kommune: hverdage er mandag-fredag\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("a").deadlines[0].kind == DeadlineKind::latest);
    CHECK(it.norm("a").deadlines[0].length->amount == 8);
    CHECK(it.norm("a").deadlines[0].calendar);
    CHECK(it.norm("b").deadlines[0].first_day_counts);
    CHECK(it.norm("c").deadlines[0].kind == DeadlineKind::soonest);
    CHECK(it.norm("d").deadlines[0].kind == DeadlineKind::unknown);
    CHECK(it.norm("e").deadlines[0].date == kvs_day_of(2025, 3, 1));
    CHECK(it.norm("f").deadlines[0].before_event);
}

TEST_CASE("prices") {
    const auto it = resolve(R"(
    pris
        a: takst kost pr. døgn, betales af borger
            dækker forplejning, tøjvask og linnedservice
        b: 37,50 kr. pr. time
        c: ukendt
        d: skal modregnes
)",
                            "takst kost: kr. pr. døgn\n    fra 1. januar 2025: 100 kr.\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("a").price->kind == PriceKind::tariff);
    CHECK(it.norm("a").price->payer);
    CHECK(it.norm("a").price->covers.size() == 3);
    CHECK(it.norm("b").price->oere == 3750);
    CHECK(it.standard.units[it.norm("b").price->per_unit].name == "timer");
    CHECK(it.norm("c").price->kind == PriceKind::unknown);
    CHECK(it.norm("d").price->kind == PriceKind::set_off);
}

TEST_CASE("amounts that say too little or too much") {
    const auto scope = [](const std::string& norm) { return resolve("    omfang\n        a: " + norm + "\n").codes(); };
    CHECK(scope("højst 2 pakker pr. uge") == "K0303");
    CHECK(scope("højst 50 dogn pr. uge") == "K0304");
    CHECK(scope("højst 2,5 døgn pr. uge") == "K0327");
    CHECK(scope("højst 2,125 timer pr. uge") == "K0305");
    CHECK(scope("højst 3 min pr. uge") == "K0304");
    CHECK(scope("højst 900000000000000000 timer pr. uge") == "K0306");
    CHECK(scope("højst 50 døgn pr. person") == "K0307");
    CHECK(scope("højst 50 døgn pr. kalenderaar") == "K0331");
    CHECK(scope("højst 50 døgn hver 2000. uge") == "");
    CHECK(scope("højst 3-3 døgn") == "K0310");
    CHECK(scope("3-3 døgn") == "K0310");
    CHECK(scope("fra 1-2 døgn til 5 døgn") == "K0313");
    CHECK(scope("over 3-5 døgn") == "K0313");
    CHECK(scope("fra 14 til 3 døgn") == "K0310");
    CHECK(scope("fra 2 dage til 14 døgn") == "K0311");
    CHECK(scope("højst få døgn") == "K0312");
    CHECK(scope("højst 1-3 timer pr. uge") == "K0313");
    CHECK(scope("under 50 døgn pr. uge") == "K0317");
    CHECK(scope("under 50 døgn pr. uge, læses højst 49 døgn pr. uge") == "K0317");
    CHECK(resolve("    omfang\n        a: under 50 døgn pr. uge\n").first().find("»mindre end 50 døgn pr. uge«") != std::string::npos);
    CHECK(scope("højst 5 hverdage") == "K0319");
    CHECK(resolve("    frister\n        a: senest 2-3 uger efter modtaget_ansøgning\n").codes() == "K0320");
    CHECK(resolve("    frister\n        a: senest 3 timer efter modtaget_ansøgning\n").codes() == "K0320");
    CHECK(resolve("    frister\n        a: senest 3-3 uger efter modtaget_ansøgning\n").codes() == "K0310");
    CHECK(resolve("    frister\n        a: senest 3 uger efter alder\n").codes() == "K0203");
    const auto no_event = resolve("    frister\n        a: senest 3 uger efter ansøgning\n");
    CHECK(no_event.first() == "»ansøgning« findes ikke. Definér det, eller ret navnet. Her kan stå: hændelse.");
    CHECK(resolve("    pris\n        a: takst kost pr. time\n", "takst kost: kr. pr. døgn\n    fra 1. januar 2025: 1 kr.\n").codes() == "K0257");
}

TEST_CASE("working days are asked for once, and not when the calendar could not be read") {
    const std::string two = "    frister\n        a: senest 5 hverdage efter modtaget_ansøgning\n        b: senest 9 hverdage efter modtaget_ansøgning\n";
    CHECK(resolve(two).codes() == "K0319");
    const auto broken = resolve(two, "kalender kommune hverdage er mandag-fredag\n");
    CHECK(broken.codes().find("K0319") == std::string::npos);
}

TEST_CASE("an amount that can only be meant as something else") {
    const auto codes = [](const std::string& section, const std::string& norm) { return resolve("    " + section + "\n        a: " + norm + "\n").codes(); };
    CHECK(codes("målgruppe", "mindst 18 år") == "K0288");
    CHECK(resolve("    målgruppe\n        a: mindst 18 år\n").first() == "»a« siger ikke, hvad der skal være mindst 18 år. Skriv fx: alder er mindst 18 år");
    CHECK(resolve("    målgruppe\n        a: 18-67 år\n").first() == "»a« siger ikke, hvad der skal være fra 18 til og med 67 år. Skriv fx: alder er fra 18 til og med 67 år");
    CHECK(codes("målgruppe", "mindst 18 døgn") == "K0246");  // no fact is counted in døgn
    CHECK(codes("frister", "højst 8 uger") == "K0289");
    CHECK(resolve("    klage\n        a: 4 uger\n").first() == "»a« siger ikke, hvilken dag der regnes fra. Skriv fx: senest 4 uger efter modtaget_ansøgning");
    CHECK(codes("frister", "højst 8 timer pr. uge") == "K0246");
}
