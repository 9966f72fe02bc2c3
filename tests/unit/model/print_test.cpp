#include "compiler/model/print.h"

#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("the dump names everything by its name") {
    const auto it = resolve(R"(
    omfang
        loft: som hovedregel højst 50 døgn pr. kalenderår    [S1-01]
            "Du får højst {loft}."
    klage
        klagefrist: inden 4 uger efter modtaget_ansøgning, af pårørende
)",
                            "", "prøve \"Karen\" for hjælp\n    givet\n        alder er 42 år\n    forvent\n        SKØN\n");
    REQUIRE(it.codes() == "");
    const auto dump = print(it.standard);
    const auto has = [&](std::string_view line) { return dump.find(line) != std::string::npos; };
    CHECK(has("norm loft som hovedregel (soft) [S1-01]\n"));
    CHECK(has("limit højst 50 døgn pr. kalenderår\n"));
    CHECK(has("citizen \"Du får højst 50 døgn.\""));
    CHECK(has("case \"Borgeren får højst 50 døgn.\""));
    CHECK(has("role af pårørende"));
    CHECK(has("deadline inden 4 uger efter den dag, kommunen har modtaget ansøgningen\n"));
    CHECK(has("given alder = 42 år\n"));
    CHECK(has("expect SKØN\n"));
    CHECK(dump == print(it.standard));
}
