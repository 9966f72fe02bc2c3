#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("each service has an individual assessment") {
    const std::string head = "kvalitetsstandard e: \"E\"\npart visitator: \"visitator\" / \"visitator\"\noplysning bor_sammen: ja eller nej\nskøn behovet: ja eller nej, ved visitator\n";
    CHECK(resolve_files({head + "ydelse a: \"A\"\n    målgruppe\n        x: bor_sammen\n"}).codes() == "K0243");
    CHECK(resolve_files({head + "ydelse a: \"A\"\n    målgruppe\n        x: skøn behovet\n"}).codes() == "");
}

TEST_CASE("norms that rest on themselves") {
    CHECK(resolve("    målgruppe alle af\n        a: b\n        b: a\n").codes() == "K0241");
    CHECK(resolve("    målgruppe alle af\n        a: opfylder målgruppe\n").codes() == "K0241");
    CHECK(resolve("    omfatter ikke\n        a: undtagelse fra b\n        b: undtagelse fra a\n").codes() == "K0244");
    CHECK(resolve("    omfatter ikke\n        a: undtagelse fra a\n").codes() == "K0244");
    CHECK(resolve("    omfang\n        a: højst 5 døgn pr. uge\n        b: i særlige tilfælde undtagelse fra a\n        c: i særlige tilfælde undtagelse fra b\n").codes() == "");
}

TEST_CASE("a condition must point at something that can hold") {
    CHECK(resolve("    formål\n        a: \"A\"\n    målgruppe\n        b: a\n").codes() == "K0240");
}

TEST_CASE("a service has one unit and one assessed amount") {
    CHECK(resolve("    omfang\n        a: højst 5 døgn pr. uge\n        b: højst 5 dage pr. uge\n").codes() == "K0321");
    CHECK(resolve("    omfang\n        a: skøn x\n        b: skøn y\n", "skøn x: antal døgn, ved visitator\nskøn y: antal døgn, ved visitator\n").codes() == "K0254");
}

TEST_CASE("a demand of the target group says what it demands") {
    CHECK(resolve("    målgruppe alle af\n        a: skal\n").codes() == "K0290");
    CHECK(resolve("    målgruppe alle af\n        a: skal\n            \"Du skal bo sammen.\"\n").codes() == "K0290");
    CHECK(resolve("    målgruppe alle af\n        a: skal \"Du skal bo sammen.\"\n").codes() == "K0290");
    CHECK(resolve("    målgruppe alle af\n        a: skal\n            bor_sammen\n", "oplysning bor_sammen: ja eller nej\n").codes().find("K0290") == std::string::npos);
    CHECK(resolve("    målgruppe alle af\n        a: \"Du bor sammen.\"\n").codes().empty());
    CHECK(resolve("    pligter\n        a: skal \"Du skal give besked.\"\n").codes().empty());
}
