#include <catch2/catch.hpp>

#include "compiler/syntax/known_names.h"

using namespace kvs::syntax;

TEST_CASE("names are known wherever in the file they are defined") {
    const auto known = names_defined_in("målgruppe alle af\n    voksen: alder er mindst 18 år\n# oplysning x: dato\noplysning alder: antal år\n  Oplysning bor_alene: ja eller nej\nskøn grad: skala g\npart borger\n");
    CHECK(known.facts == KnownNames::Names{"alder", "bor_alene", "grad"});
    CHECK(known.yes_no == KnownNames::Names{"bor_alene"});
    CHECK(known.all == KnownNames::Names{"alder", "bor_alene", "borger", "grad", "voksen"});
}

TEST_CASE("which modules a file uses is seen from its lines") {
    CHECK(modules_used_in("brug lov.serviceloven som sl\nydelse y: \"brug ikke\"\n  brug fælles.kalender # dage\nbrug\nbruger x\n") ==
          std::vector<std::string>{"lov.serviceloven", "fælles.kalender"});
}
