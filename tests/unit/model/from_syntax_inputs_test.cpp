#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("facts, their types and where they come from") {
    const auto it = resolve("", R"(skala grad: let, svær
oplysning timer: antal timer pr. uge, fra sagen
oplysning indkomst: antal kr., fra skat
oplysning tyngde: skala grad, om pårørende, af pårørende
oplysning bolig: valg mellem egen_bolig, plejebolig
oplysning født: dato, fra cpr
oplysning papirer: ja eller nej, fra erklæringer
skøn egnet: ja eller nej, ved visitator
    metode "VUM"
)");
    REQUIRE(it.codes() == "");
    CHECK(it.input("timer").type == InputType::number);
    CHECK(it.standard.units[it.input("timer").unit].name == "timer");
    CHECK(it.input("timer").per->period == Period::week);
    CHECK(it.input("timer").source == SourceKind::authority);
    CHECK(it.standard.units[it.input("indkomst").unit].name == "kr");
    CHECK(it.input("indkomst").source == SourceKind::register_);
    CHECK(it.input("tyngde").ordered);
    CHECK(it.input("tyngde").choices == std::vector<std::string>{"let", "svær"});
    CHECK(it.input("tyngde").source == SourceKind::party);
    CHECK(it.standard.parts[it.input("tyngde").about].name == "pårørende");
    CHECK_FALSE(it.input("bolig").ordered);
    CHECK(it.input("bolig").choice_labels[0] == "egen bolig");
    CHECK(it.input("født").type == InputType::date);
    CHECK(it.input("papirer").source == SourceKind::documented);
    CHECK(it.input("egnet").method == "VUM");
    CHECK(it.standard.parts[it.input("egnet").from_part].name == "visitator");
    CHECK(it.input("modtaget_ansøgning").event_text == "den dag, kommunen har modtaget ansøgningen");
    CHECK(it.input("bor_sammen").yes == "bor sammen med den pårørende");
}

TEST_CASE("what a fact or assessment may not say") {
    CHECK(resolve("", "skøn egnet: ja eller nej\n").codes() == "K0224");
    CHECK(resolve("", "oplysning a: ja eller nej, om nabo\n").codes() == "K0201");
    CHECK(resolve("", "oplysning a: ja eller nej, om alder\n").codes() == "K0203");
    CHECK(resolve("", "oplysning a: skala vægt\n").codes() == "K0201");
    CHECK(resolve("", "oplysning a: antal pakker\n").codes() == "K0303");
    CHECK(resolve("", "oplysning a: antal timr\n").codes() == "K0304");
    CHECK(resolve("", "oplysning a: ja eller nej, hvis bor_sammen\n").codes() == "K0219");
    CHECK(resolve("", "oplysning a: ja eller nej\n    metode \"VUM\"\n").codes() == "K0216");
}

TEST_CASE("who may assess") {
    const auto by = resolve("", "skøn egnet: ja eller nej, af visitator\n");
    CHECK(by.codes() == "K0290");
    CHECK(by.sink.diagnostics[0].fix->replacement == "ved");
    const auto quoted = resolve("", "skøn egnet: ja eller nej, ved \"visitator\"\n");
    CHECK(quoted.codes() == "K0224");
    CHECK(quoted.sink.diagnostics[0].fix->replacement == "visitator");
    CHECK_FALSE(resolve("", "skøn egnet: ja eller nej, ved \"lægen\"\n").sink.diagnostics[0].fix);
    CHECK(resolve("", "skøn egnet: ja eller nej, ved borger\n").codes() == "K0285");
    CHECK(resolve("", "skøn egnet: ja eller nej, ved pårørende\n").codes() == "");
    CHECK(resolve("", "skøn egnet: let, svær\n").codes() == "K0223");
    CHECK(resolve("", "skøn egnet: ja eller nej, ved visitator, ved pårørende\n").codes() == "K0214");
}

TEST_CASE("what a fact says twice") {
    CHECK(resolve("", "oplysning a: ja eller nej, om borger, om pårørende\n").codes() == "K0214");
    CHECK(resolve("", "oplysning a: ja eller nej, af borger, af pårørende\n").codes() == "K0214");
    CHECK(resolve("", "oplysning a: ja eller nej, fra cpr, fra skat\n").codes() == "K0214");
    CHECK(resolve("", "oplysning a: ja eller nej, om pårørende, af borger\n").codes() == "");
    CHECK(resolve("", "skøn egnet: ja eller nej, ved visitator\n    metode \"A\"\n    metode \"B\"\n").codes() == "K0214");
}

TEST_CASE("a definition inside another thing is told where it belongs, and not missed where it is used") {
    const auto it = resolve("    målgruppe\n        a: syg\n    oplysning syg: ja eller nej\n");
    CHECK(it.codes() == "K0292");
    CHECK(resolve("    målgruppe\n        a: syg\n", "skala grad: let, svær\n    oplysning syg: ja eller nej\n").codes() == "K0292");
}
