#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("modal words and how hard they are") {
    CHECK(hardness_of(Modality::none) == Hardness::hard);
    for (const auto modality : {Modality::must, Modality::only, Modality::may_not, Modality::always}) CHECK(hardness_of(modality) == Hardness::hard);
    for (const auto modality : {Modality::main_rule, Modality::starting_point_not, Modality::normally}) CHECK(hardness_of(modality) == Hardness::soft);
    for (const auto modality : {Modality::typically, Modality::often, Modality::preferably, Modality::example, Modality::experienced})
        CHECK(hardness_of(modality) == Hardness::textual);
    CHECK(hardness_of(Modality::special_cases) == Hardness::discretionary);
}

TEST_CASE("typisk with a limit in omfang is soft, elsewhere it only describes") {
    const auto it = resolve("    omfang\n        uger: typisk 3 uger pr. kalenderår\n    målgruppe\n        voksen: typisk alder er mindst 18 år\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("uger").hardness == Hardness::soft);
    CHECK(it.norm("voksen").hardness == Hardness::textual);
}

TEST_CASE("what a norm's core says") {
    const auto it = resolve(R"(
    målgruppe
        skøn behovet
    omfang
        udmåling: skøn antal_døgn
        loft: højst 50 døgn pr. kalenderår
        flere: i ganske særlige tilfælde undtagelse fra loft
        opsparing: overføres ikke
        trin: efter begrænsning
            let "Lidt": højst 5 døgn pr. kalenderår
    levering
        tid: skal +/- 1 time
    leverandør
        hjælper: frit valg
)",
                            "skala grad: let, svær\nskøn begrænsning: skala grad, ved visitator\nskøn antal_døgn: antal døgn pr. kalenderår, ved visitator\n");
    REQUIRE(it.codes() == "");
    CHECK(it.norm("behovet").assessment);
    CHECK(it.norm("udmåling").amount);
    CHECK(it.norm("udmåling").assessment);
    CHECK(it.norm("loft").limit->quantity.amount == 50);
    CHECK(it.norm("flere").exception_of.size() == 1);
    CHECK(it.norm("flere").modality_words == "i ganske særlige tilfælde");
    CHECK(it.norm("flere").hardness == Hardness::discretionary);
    CHECK(it.norm("opsparing").no_carry_over);
    REQUIRE(it.norm("trin").tiers);
    REQUIRE(it.norm("trin").tiers->rows.size() == 1);
    CHECK(it.norm("trin").tiers->rows[0].first == 0);
    CHECK(it.norm("tid").tolerance->amount == 100);
    CHECK(it.norm("hjælper").choice->free);
    const auto& service = *it.standard.services.begin();
    CHECK(it.standard.units[service.amount_unit].name == "døgn");
    CHECK(service.amount_per.period == Period::calendar_year);
}

TEST_CASE("a declared reading is taken, and the words it settles are kept") {
    const auto it = resolve("    målgruppe\n        voksen: alder er over 18 år, læses mindst 18 år\n            \"Du er over {voksen.tal} år.\"\n");
    REQUIRE(it.codes() == "");
    const auto& norm = it.norm("voksen");
    CHECK(norm.reading_declared);
    CHECK(norm.as_written == "over 18 år");
    CHECK(norm.reading == "mindst 18 år");
    CHECK(std::get<Compares>(norm.condition->test).comparison == Comparison::at_least);
    CHECK(norm.texts[0].citizen == "Du er over 18 år.");
}

TEST_CASE("tiers are named as the values") {
    const std::string scale = "skala grad: let, svær\nskøn begrænsning: skala grad, ved visitator\n";
    CHECK(resolve("    omfang\n        trin: efter begrænsning\n            svr: højst 5 døgn pr. uge\n", scale).codes() == "K0258");
    CHECK(resolve("    omfang\n        trin: efter begrænsning\n            let: \"Let\"\n", scale).codes() == "K0259");
    CHECK(resolve("    omfang\n        trin: efter begrænsning\n", scale).codes() == "K0260");
    // A row's limit may stand below it, and what could not be read is not missed.
    CHECK(resolve("    omfang\n        trin: efter begrænsning\n            let: \"Let\"\n                højst 5 dogn\n", scale).codes() == "K0304");
    CHECK(resolve("    omfang\n        trin: efter begrænsning\n            let: ukendt\n", scale).codes() == "K0259");
    CHECK(resolve("    målgruppe\n        trin: efter begrænsning\n            let: højst 5 døgn\n", scale).codes() == "K0247");
    CHECK(resolve("    levering\n        trin: efter begrænsning\n", scale).codes() == "K0247");
}

TEST_CASE("a modal word with ikke demands that what follows is not so") {
    for (const auto* words : {"skal ikke", "må ikke", "kan ikke", "som udgangspunkt ikke", "som hovedregel ikke", "normalvis ikke"}) {
        INFO(words);
        const auto it = resolve(std::string("    målgruppe\n        alene: ") + words + " bor_sammen\n        to: " + words + " ikke bor_sammen\n        barn: " + words + " alder er mindst 18 år\n        egnet: " + words + " skøn behovet\n");
        REQUIRE(it.codes() == "");
        CHECK(it.norm("alene").condition->negated);
        CHECK_FALSE(it.norm("to").condition->negated);
        CHECK(it.norm("barn").condition->negated);
        CHECK(it.norm("egnet").condition->negated);
    }
    CHECK(resolve("    målgruppe\n        tilsyn: skal ikke alle af\n            bor_sammen\n").codes() == "K0332");
    CHECK(resolve("    målgruppe\n        tilsyn: må ikke mindst en af\n            bor_sammen\n").codes() == "K0332");
}
