#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("siblings come before the top of the service") {
    const auto it = resolve(R"(
    omfatter ikke
        transport: "Transport"
            flytning: undtagelse fra transport, hvis bor_sammen
        andet: "Andet"
            transport: "Kørsel"
            kort: undtagelse fra transport, hvis bor_sammen
)");
    REQUIRE(it.codes() == "");
    CHECK(it.standard.norms[it.norm("transport.flytning").exception_of[0]].path == "transport");
    CHECK(it.standard.norms[it.norm("andet.kort").exception_of[0]].path == "andet.transport");
}

TEST_CASE("a suggestion comes with its fix") {
    const auto it = resolve("    målgruppe\n        a: bor_samen\n");
    REQUIRE(it.codes() == "K0202");
    REQUIRE(it.sink.diagnostics[0].fix);
    CHECK(it.sink.diagnostics[0].fix->replacement == "bor_sammen");
}

TEST_CASE("names of a module may be written with its name in front") {
    const auto it = resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
brug fælles.grader som f
part visitator: "visitator" / "visitator"
skøn behovet: ja eller nej, ved visitator
ydelse hjælp: "Hjælp"
    vurdering
        konkret: altid skøn behovet
    målgruppe
        syg: f.indlagt
)", "modul fælles.grader: \"Grader\"\noplysning indlagt: ja eller nej\n"});
    CHECK(it.codes() == "");
    CHECK(it.input("indlagt").imported);
}

TEST_CASE("the second of two definitions names the first") {
    const auto it = resolve("", "oplysning alder: antal år\n");
    REQUIRE(it.codes() == "K0204");
    CHECK(it.sink.diagnostics[0].related.size() == 1);
}
