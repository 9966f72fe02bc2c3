#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("quantities are scaled by their unit's decimals") {
    const auto it = resolve("    omfang\n        a: højst 2,5 timer pr. uge\n        b: fx 1-3 timer\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("a").limit->quantity.amount == 250);
    CHECK(it.norm("b").limit->quantity.low == 100);
    CHECK(it.norm("b").limit->quantity.amount == 300);
    CHECK(it.norm("b").limit->bound == BoundKind::from_to);
}

TEST_CASE("cadences") {
    const auto it = resolve("    opfølgning\n        a: hvert år\n        b: hver 2. uge\n        c: hvert kvartal\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("a").cadence == Cadence{1, Period::year, false});
    CHECK(it.norm("b").cadence == Cadence{2, Period::week, false});
    CHECK(it.norm("c").cadence == Cadence{3, Period::month, false});
}

TEST_CASE("every modal word keeps its words") {
    for (const auto* words : {"skal", "kan", "kun", "altid", "som hovedregel", "som udgangspunkt", "typisk", "ofte", "normalvis", "fortrinsvis", "oplevet",
                              "i særlige tilfælde", "i ganske særlige tilfælde", "i helt særlige tilfælde", "må ikke", "kan ikke"}) {
        INFO(words);
        const auto it = resolve(std::string("    levering\n        a: ") + words + " \"Tekst\"\n");
        REQUIRE(it.codes() == "");
        CHECK(it.norm("a").modality_words == words);
        CHECK(it.norm("a").modality != Modality::none);
    }
}
