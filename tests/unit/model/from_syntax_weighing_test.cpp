#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

namespace {

constexpr std::string_view hours = "oplysning pleje: antal timer pr. uge, fra sagen\noplysning i_alt: antal timer pr. uge, fra sagen\n";
constexpr std::string_view choice = "skøn læsning: valg mellem snæver, bred, ved visitator\n";

std::string readings(const std::string& head) {
    return "    målgruppe\n        timer: " + head +
           "\n            snæver: pleje er mere end 20 timer pr. uge\n            bred: i_alt er mere end 20 timer pr. uge\n";
}

}  // namespace

TEST_CASE("indgår i names what is weighed, and in which assessments") {
    const auto it = resolve("    vurdering\n        husstand: bor_sammen og \"børnenes alder\" indgår i behovet, grad\n            \"Vi ser på husstanden.\"\n        helhed: indgår i behovet\n            \"Vi ser på det hele.\"\n",
                            "skøn grad: ja eller nej, ved visitator\n");
    REQUIRE(it.codes() == "");
    const auto& norm = it.norm("husstand");
    REQUIRE(norm.considers.size() == 2);
    CHECK(it.standard.inputs[norm.considers[0].input].name == "bor_sammen");
    CHECK_FALSE(norm.considers[1].input);
    CHECK(norm.considers[1].words == "børnenes alder");
    CHECK(norm.considered_in.size() == 2);
    CHECK_FALSE(norm.condition);
    CHECK(it.norm("helhed").considers.empty());
    CHECK(it.norm("helhed").considered_in.size() == 1);
}

TEST_CASE("indgår i must say what, and in an assessment") {
    CHECK(resolve("    vurdering\n        husstand: indgår i behovet\n").codes() == "K0341");
    CHECK(resolve("    vurdering\n        husstand: bor_sammen indgår i alder\n").codes() == "K0203");
    CHECK(resolve("    vurdering\n        husstand: bor_sammen indgår i behovt\n").codes() == "K0202");
}

TEST_CASE("a consideration without a sentence gets one, in both voices") {
    const auto it = resolve("    vurdering\n        husstand: bor_sammen og \"din families hverdag\" indgår i behovet\n");
    REQUIRE(it.norm("husstand").texts.size() == 1);
    CHECK(it.norm("husstand").texts[0].citizen == "I vurderingen af »behovet« indgår »bor sammen« og din families hverdag.");
    CHECK(it.norm("husstand").texts[0].case_worker == "I vurderingen af »behovet« indgår »bor sammen« og borgerens families hverdag.");
}

TEST_CASE("readings are rows by the values of the assessment that chooses") {
    const auto it = resolve(readings("uafklaret mellem, afgøres af skøn læsning"), std::string(hours) + std::string(choice));
    REQUIRE(it.codes() == "");
    const auto& norm = it.norm("timer");
    REQUIRE(norm.readings);
    CHECK(it.standard.inputs[norm.readings->chosen_by].name == "læsning");
    REQUIRE(norm.readings->rows.size() == 2);
    CHECK(norm.readings->rows[1].first == 1);
    CHECK(it.standard.norms[norm.readings->rows[1].second].path == "timer.bred");
}

TEST_CASE("what is unsettled has two readings at least, and one who chooses between just them") {
    const auto with = [](const std::string& head, const std::string& definition) { return resolve(readings(head), std::string(hours) + definition).codes(); };
    CHECK(with("uafklaret mellem", "") == "K0344");
    CHECK(with("uafklaret mellem, afgøres af skøn læsning", "skøn læsning: ja eller nej, ved visitator\n") == "K0345");
    CHECK(with("uafklaret mellem, afgøres af skøn læsning", "skøn læsning: valg mellem snæver, bred, begge, ved visitator\n") == "K0345");
    CHECK(with("uafklaret mellem, afgøres af skøn bor_sammen", "") == "K0203");
    CHECK(with("mindst en af, afgøres af skøn læsning", std::string(choice)) == "K0342");
    CHECK(resolve("    målgruppe\n        timer: uafklaret mellem, afgøres af skøn læsning\n            snæver: bor_sammen\n", std::string(choice)).codes() == "K0343");
}
