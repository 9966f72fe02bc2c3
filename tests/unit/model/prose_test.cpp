#include "compiler/model/prose.h"

#include <limits>

#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "compiler/model/units.h"
#include "resolved.h"

using namespace kvs::model;

TEST_CASE("numbers and money as Danes write them") {
    CHECK(number_words(250, 2) == "2,5");
    CHECK(number_words(205, 2) == "2,05");
    CHECK(number_words(200, 2) == "2");
    CHECK(number_words(1250, 0) == "1.250");
    CHECK(number_words(999, 0) == "999");
    CHECK(number_words(1234567, 0) == "1.234.567");
    CHECK(number_words(-1050, 2) == "-10,5");
    CHECK(number_words(std::numeric_limits<std::int64_t>::min(), 0) == "-9.223.372.036.854.775.808");
    CHECK(money_words(125050) == "1.250,50\u00A0kr.");
    CHECK(money_words(10000) == "100\u00A0kr.");
    CHECK(money_words(5) == "0,05\u00A0kr.");
}

TEST_CASE("a unit agrees with its number") {
    const auto units = built_in_units();
    const auto words = [&](std::int64_t amount, const char* unit) { return amount_words(units[find_unit(units, unit)], amount); };
    CHECK(words(1, "måneder") == "1 måned");
    CHECK(words(2, "måneder") == "2 måneder");
    CHECK(words(0, "uger") == "0 uger");
    CHECK(words(100, "timer") == "1 time");
    CHECK(words(150, "timer") == "1,5 time");
    CHECK(words(50, "døgn") == "50 døgn");
    CHECK(quantity_words(units, {300, 100, false, find_unit(units, "timer")}) == "1–3 timer");
    CHECK(quantity_number(units, {300, 100, false, find_unit(units, "timer")}) == "1–3");
    CHECK(quantity_words(units, {14, 0, true, find_unit(units, "døgn")}) == "14 døgn");
}

TEST_CASE("dates, clock and cadence") {
    CHECK(date_words(kvs_day_of(2025, 6, 2)) == "2. juni 2025");
    CHECK(cadence_words({1, Period::calendar_year, true}) == "pr. kalenderår");
    CHECK(cadence_words({1, Period::year, false}) == "hvert år");
    CHECK(cadence_words({2, Period::week, false}) == "hver 2. uge");
    CHECK(cadence_words({1, Period::week, false}) == "hver uge");
    CHECK(cadence_words({3, Period::month, true}) == "pr. kvartal");
    CHECK(cadence_words({}) == "");
    CHECK(hours_words({{540, 720}}) == "kl. 9–12");
    CHECK(hours_words({{510, 720}, {780, 840}}) == "kl. 8.30–12.00 og 13.00–14.00");
    CHECK(hours_words({}) == "");
}

TEST_CASE("limits read as they were written") {
    const auto units = built_in_units();
    const auto days = find_unit(units, "døgn");
    CHECK(limit_words(units, {BoundKind::at_most, {50, {}, false, days}, {1, Period::calendar_year, true}}) == "højst 50 døgn pr. kalenderår");
    CHECK(limit_words(units, {BoundKind::from_to, {14, 0, true, days}, {}}) == "fra få døgn til 14 døgn");
    CHECK(limit_words(units, {BoundKind::from_to, {14, 3, false, days}, {}}) == "fra 3 til 14 døgn");
    CHECK(limit_words(units, {BoundKind::exactly, {3, {}, false, days}, {}}) == "3 døgn");
}

TEST_CASE("genitive") {
    CHECK(genitive("borgeren") == "borgerens");
    CHECK(genitive("Hans") == "Hans'");
    CHECK(genitive("") == "");
}

TEST_CASE("conditions as words") {
    const auto it = resolve("    målgruppe\n        voksen: alder er fra 18 til og med 23 år\n        samliv: ikke bor_sammen\n");
    REQUIRE(it.codes() == "");
    CHECK(condition_words(it.standard, *it.norm("voksen").condition) == "alder er fra 18 til og med 23 år");
    CHECK(condition_words(it.standard, *it.norm("samliv").condition) == "ikke bor sammen");
}

TEST_CASE("a declared noun shows its gender and number by its article") {
    using kvs::model::yours;
    CHECK(yours({"alder", "alderen"}) == "din alder");
    CHECK(yours({"behov", "behovet"}) == "dit behov");
    CHECK(yours({"begrænsninger", "begrænsningerne"}) == "dine begrænsninger");
}

TEST_CASE("an amount spoken of before has its article") {
    const auto units = kvs::model::built_in_units();
    const auto definite = [&](std::string_view unit, std::int64_t amount) { return kvs::model::definite_quantity(units[find_unit(units, unit)], amount); };
    CHECK(definite("timer", 100) == "den ene time");
    CHECK(definite("timer", 150) == "de 1,5 timer");
    CHECK(definite("døgn", 1) == "det ene døgn");
    CHECK(definite("uger", 8) == "de 8 uger");
}
