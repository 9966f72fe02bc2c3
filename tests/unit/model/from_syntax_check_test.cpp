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

TEST_CASE("an assessment is one that asks a person") {
    const std::string head = "kvalitetsstandard e: \"E\"\npart visitator: \"visitator\" / \"visitator\"\noplysning bor_sammen: ja eller nej\nskøn behovet: ja eller nej, ved visitator\n";
    const auto codes = [&](const std::string& rest) { return resolve_files({head + rest}).codes(); };
    const std::string service = "ydelse a: \"A\"\n";
    CHECK(codes(service + "    vurdering\n") == "K0243");
    CHECK(codes(service + "    vurdering\n        konkret: \"Vi vurderer.\"\n") == "K0243");
    CHECK(codes(service + "    vurdering\n        konkret: bor_sammen\n") == "K0243");
    CHECK(codes(service + "    vurdering\n        konkret: altid skøn behovet\n") == "");
    // What could not be read may have asked.
    CHECK(codes(service + "    vurdering\n        konkret: altid skøn behvet\n") == "K0202");
    CHECK(codes(service + "    vurdering\n        skøn behovet, behovet\n") == "K0242");
    CHECK(codes("vurdering\n    konkret: altid skøn behovet\n" + service + "    formål\n        x: \"X\"\n") == "K0218");
    CHECK(codes(service + "    formål\n        x: \"X\"\nvurdering\n    konkret: altid skøn behovet\n") == "K0173");    // said in reading
    CHECK(codes("fælles f: \"F\"\n    vurdering\n        konkret: altid skøn behovet\n" + service) == "K0220");
    CHECK(codes("fælles f: \"F\"\n    gælder for b\n    vurdering\n        konkret: altid skøn behovet\n" + service) == "K0201");
    CHECK(codes("fælles f: \"F\"\n    klage\n        x: \"X\"\n" + service) == "K0220 K0243");
    // Another service's assessment counts where it is asked for.
    const std::string other = "ydelse b: \"B\"\n    vurdering\n        konkret: altid skøn behovet\n";
    CHECK(codes(service + "    vurdering\n        konkret: opfylder b.konkret\n" + other) == "");
}

TEST_CASE("what is usual does not decide what a service is measured in") {
    const auto it = resolve("    omfang\n        besøg: fx 1-3 timer pr. uge\n        loft: højst 50 døgn pr. kalenderår\n");
    REQUIRE(it.codes() == "");
    CHECK(it.standard.units[it.standard.services.begin()->amount_unit].name == "døgn");
    CHECK(it.standard.services.begin()->amount_per.period == Period::calendar_year);
    CHECK(it.norm("besøg").hardness == Hardness::textual);
    const auto alone = resolve("    omfang\n        besøg: typisk 3 timer pr. uge\n");
    REQUIRE(alone.codes() == "");
    CHECK(alone.standard.units[alone.standard.services.begin()->amount_unit].name == "timer");
    const auto two = resolve("    omfang\n        a: højst 5 døgn pr. uge\n        b: højst 5 dage pr. uge\n");
    REQUIRE(two.codes() == "K0321");
    CHECK(two.sink.diagnostics[0].span.end - two.sink.diagnostics[0].span.begin == std::string("højst 5 dage pr. uge").size());
    CHECK(two.sink.diagnostics[0].related[0].message == kvs::diag::Message::measured_here);
}

TEST_CASE("a ring is told by the norms and sections in it") {
    CHECK(resolve("    målgruppe alle af\n        a: b\n        b: a\n").first() == "Betingelserne går i ring: a → b → a.");
    CHECK(resolve("    målgruppe alle af\n        a: opfylder målgruppe\n").first() == "Betingelserne går i ring: a → målgruppe → a.");
    CHECK(resolve("    målgruppe alle af\n        pleje: alle af\n            tilsyn: pleje\n").first() == "Betingelserne går i ring: pleje → tilsyn → pleje.");
}

TEST_CASE("parts must be told apart wherever they can meet") {
    CHECK(resolve("", "part nabo: \"din nabo\" / \"naboen\"\n    også \"din genbo\" / \"borgeren\"\n").codes() == "K0229");
    CHECK(resolve("", "part nabo: \"din nabo\" / \"naboen\"\n    også \"din genbo\" / \"naboen\"\n").codes() == "");
    CHECK(resolve("    part nabo: \"din nabo\" / \"den pårørende\"\n").codes() == "K0229");
    CHECK(resolve("    part pårørende: du / \"den pårørende\"\n").codes() == "");       // in the place of the common one
    CHECK(resolve("    part nabo: du / \"borgeren\"\n").codes() == "");                 // nobody else is "du" there
    CHECK(resolve("", "part borger: \"din nabo\" / \"borgeren\"\n").codes() == "K0204");  // said once: the second is no part of its own
}

TEST_CASE("what the author's own file says again is blamed, not the module") {
    const auto it = resolve_files({"kvalitetsstandard e: \"E\"\npart borger: du / \"borgeren\"\noplysning alder: antal år\n",
                                   "modul m:\npart omsorgsyder: du / \"omsorgsyder\"\noplysning alder: ja eller nej\n"});
    REQUIRE(it.codes() == "K0204 K0228");
    for (const auto& diagnostic : it.sink.diagnostics) {
        CHECK(diagnostic.span.file == it.standard.main_file);
        CHECK(diagnostic.related[0].span.file != it.standard.main_file);
    }
}

TEST_CASE("a demand of the target group says what it demands") {
    CHECK(resolve("    målgruppe alle af\n        a: skal\n").codes() == "K0298");
    CHECK(resolve("    målgruppe alle af\n        a: skal\n            \"Du skal bo sammen.\"\n").codes() == "K0298");
    CHECK(resolve("    målgruppe alle af\n        a: skal \"Du skal bo sammen.\"\n").codes() == "K0298");
    CHECK(resolve("    målgruppe alle af\n        a: skal\n            bor_sammen\n", "oplysning bor_sammen: ja eller nej\n").codes().find("K0298") == std::string::npos);
    CHECK(resolve("    målgruppe alle af\n        a: \"Du bor sammen.\"\n").codes().empty());
    CHECK(resolve("    pligter\n        a: skal \"Du skal give besked.\"\n").codes().empty());
}
