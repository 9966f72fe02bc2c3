#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using testing::told;

TEST_CASE("a number is written as in Danish, and never cut") {
    CHECK(told("pris", "x: 1250.50 kr.") == "K0134 x: 1250,50 kr.");
    CHECK(told("pris", "x: 37.5 kr.") == "K0134 x: 37,5 kr.");
    CHECK(told("pris", "x: 1 250,50 kr.") == "K0134 x: 1.250,50 kr.");
    CHECK(told("pris", "x: 1,250.50 kr.") == "K0134 x: 1.250,50 kr.");
    CHECK(told("omfang", "x: højst 2.5 timer pr. uge") == "K0134 x: højst 2,5 timer pr. uge");
    CHECK(told("omfang", "x: højst 10 50 døgn") == "K0142");
    CHECK(told("hjemmel", "serviceloven § 84.1") == "K0168 serviceloven § 84, stk. 1");
}

TEST_CASE("an amount is written in one way") {
    CHECK(told("pris", "x: kr. 37,50") == "K0132 x: 37,50 kr.");
    CHECK(told("pris", "x: kr 37,50 pr. time") == "K0132 x: 37,50 kr. pr. time");
    CHECK(told("pris", "x: Kr. 37,50") == "K0132 x: 37,50 kr.");
    CHECK(told("pris", "x: 48,-") == "K0168 x: 48 kr.");
    CHECK(told("pris", "x: 48,- kr.") == "K0168 x: 48 kr.");
    CHECK(told("pris", "x: 48,-/gang") == "K0168 x: 48 kr. pr. gang");
    CHECK(told("pris", "x: 48 kr./gang") == "K0168 x: 48 kr. pr. gang");
    CHECK(told("pris", "x: 37,50 Kr.") == "K0161 x: 37,50 kr.");
    CHECK(told("pris", "x: 37,50 KR pr. time") == "K0161 x: 37,50 kr. pr. time");
    CHECK(told("pris", "x: 37,50 DKK") == "K0161 x: 37,50 kr.");
    CHECK(told("pris", "x: 37,50 kroner pr. time") == "K0161 x: 37,50 kr. pr. time");
    // and is read so
    CHECK(print(parsed("x: 37,50 kroner pr. time\n").tree) == print(parsed("x: 37,50 kr. pr. time\n").tree));
    CHECK(print(parsed("x: 1250.50 kr.\n").tree) == print(parsed("x: 1250,50 kr.\n").tree));
}

TEST_CASE("a date is written in one way") {
    CHECK(told("takst", "fra 1. jan. 2025: ukendt") == "K0127 fra 1. januar 2025: ukendt");
    CHECK(told("takst", "fra 1. sept 2025: ukendt") == "K0127 fra 1. september 2025: ukendt");
    CHECK(told("takst", "fra 1 januar 2025: ukendt") == "K0168 fra 1. januar 2025: ukendt");
    CHECK(told("takst", "fra 1.1.2026: ukendt") == "K0168 fra 1-1-2026: ukendt");
    CHECK(told("takst", "fra 01.01.2026: ukendt") == "K0168 fra 01-01-2026: ukendt");
    CHECK(told("takst", "fra 1/1 2026: ukendt") == "K0168 fra 1-1-2026: ukendt");
    CHECK(told("takst", "fra 1-1-25: ukendt") == "K0154");
    CHECK(told("takst", "fra 1 januar 25: ukendt") == "K0154");
    CHECK(told("takst", "fra 1. januar: ukendt") == "K0133");
    CHECK(told("givet", "d. 3. december 2025") == "K0168 den 3. december 2025");
    CHECK(told("ydelse", "10. februar 2026") == "K0168 den 10. februar 2026");
    CHECK(told("givet", "modtaget_ansøgning 2. juni 2025") == "K0130 modtaget_ansøgning, den 2. juni 2025");
}

TEST_CASE("a date that does not exist is none") {
    const auto it = parsed("takst t: kr. pr. døgn\n    fra 31. april 2024: 10,00 kr.\n");
    CHECK(std::get<RateStep>(it.tree.lines.at(0).block.at(0).head).from.precision == Date::Precision::none);
    CHECK(it.tree.lines.at(0).block.at(0).mended);
}

TEST_CASE("clocks") {
    CHECK(told("kontakt", "åbent mandag kl. 9:30-12:00") == "K0155 åbent mandag kl. 9.30-12.00");
    CHECK(told("kontakt", "åbent mandag kl. 9 til 12") == "K0168 åbent mandag kl. 9-12");
    CHECK(told("kontakt", "åbent hverdage kl. 9-12, 13-15") == "K0135 åbent hverdage kl. 9-12 og 13-15");
    CHECK(told("kontakt", "åbent hverdage kl. 9-12, kl. 13-15").empty());
    CHECK(print(parsed("åbent hverdage kl. 9-12, kl. 13-15\n").tree) == print(parsed("åbent hverdage kl. 9-12 og 13-15\n").tree));
}

TEST_CASE("paragraphs") {
    CHECK(told("hjemmel", "serviceloven §§ 83 og 84") == "K0183");
    CHECK(told("hjemmel", "serviceloven § 83 og § 84") == "K0183");
    CHECK(told("hjemmel", "serviceloven § 83, § 84") == "K0183");
    CHECK(told("hjemmel", "serviceloven § 84, 1") == "K0130 serviceloven § 84, stk. 1");
    CHECK(told("hjemmel", "serviceloven § 84 stykke 1") == "K0168 serviceloven § 84 stk. 1");
    CHECK(told("hjemmel", "serviceloven 84") == "K0130 serviceloven § 84");
    CHECK(told("hjemmel", "serviceloven paragraf 84") == "K0168 serviceloven § 84");
    CHECK(told("hjemmel", "serviceloven § 84, nr. 2)") == "K0141 serviceloven § 84, nr. 2");
    CHECK(told("hjemmel", "serviceloven § 84 ab") == "K0163");
    CHECK(told("hjemmel", "serviceloven § 84 å").empty());
    CHECK(told("lov", "§ 84, stk. 1 skal") == "K0130 § 84, stk. 1: skal");
    CHECK(told("takst", "fra 1. januar 2025 132,50 kr.") == "K0130 fra 1. januar 2025: 132,50 kr.");
}
