#include <catch2/catch.hpp>

#include <set>

#include "compiler/backends/text/wording.h"

using namespace kvs::backends::text;
using namespace kvs::model;

TEST_CASE("Every kind of section has a heading of its own in each view") {
    for (const auto view : {View::citizen, View::case_worker}) {
        std::set<std::string> seen;
        for (int kind = 0; kind <= static_cast<int>(SectionKind::references); ++kind) {
            const auto heading = heading_of(static_cast<SectionKind>(kind), view);
            CHECK_FALSE(heading.empty());
            CHECK(seen.insert(heading).second);
        }
    }
}

TEST_CASE("A lead says how many of the parts must hold") {
    CHECK(lead_of(Quantifier::all, 0) == "Alle disse betingelser skal være opfyldt:");
    CHECK(lead_of(Quantifier::any, 0) == "Mindst én af disse betingelser skal være opfyldt:");
    CHECK(lead_of(Quantifier::none, 0) == "Ingen af disse forhold må gælde:");
    CHECK(lead_of(Quantifier::at_least, 2) == "Mindst 2 af disse betingelser skal være opfyldt:");
    CHECK(lead_of(Quantifier::at_most, 1) == "Højst 1 af disse forhold må gælde:");
    CHECK(lead_of_guard(GuardKind::when, Quantifier::any, 0) == "Det gælder, når mindst ét af disse forhold er til stede:");
    CHECK(lead_of_guard(GuardKind::unless, Quantifier::all, 0) == "Det gælder ikke, når alle disse forhold er til stede:");
}
