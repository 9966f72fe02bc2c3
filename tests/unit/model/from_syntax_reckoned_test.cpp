// Ages and sums: what they are reckoned from, and what cannot be.
#include <catch2/catch.hpp>

#include <kvs/calendar.h>

#include "compiler/model/prose.h"
#include "compiler/model/reckoned.h"
#include "resolved.h"

using namespace kvs::model;

namespace {

const std::string facts = R"(oplysning født: dato, om borger
oplysning pleje: antal timer pr. uge
oplysning praktisk: antal timer pr. uge
oplysning træning: antal timer pr. måned
oplysning alene: ja eller nej
hændelse ansøgt: "den dag, vi har modtaget ansøgningen"
)";

Resolved with(const std::string& line) { return resolve("    målgruppe\n        " + line + "\n", facts); }

ComparesReckoned reckoned(const Resolved& it) {
    REQUIRE(it.codes() == "");
    return std::get<ComparesReckoned>(it.norm("a").condition->test);
}

std::string words(const Resolved& it) {
    REQUIRE(it.codes() == "");
    return condition_words(it.standard, *it.norm("a").condition);
}

std::string sentence(const Resolved& it) {
    REQUIRE(it.codes() == "");
    return it.norm("a").texts.at(0).citizen;
}

}  // namespace

TEST_CASE("an age is compared in every way a number is") {
    const auto age = reckoned(with("a: alder regnet fra født er mindst 18 år"));
    CHECK(age.of == ComparesReckoned::Of::age);
    CHECK(age.inputs.size() == 1);
    CHECK(age.values == std::vector<std::int64_t>{18});
    CHECK(reckoned(with("a: alder regnet fra født til ansøgt er mere end 18 år")).inputs.size() == 2);
    CHECK(reckoned(with("a: alder regnet fra født er højst 22 år")).comparison == Comparison::at_most);
    CHECK(reckoned(with("a: alder regnet fra født er mindre end 22 år")).comparison == Comparison::under);
    CHECK(reckoned(with("a: alder regnet fra født er fra 18 til og med 23 år")).values == std::vector<std::int64_t>{18, 23});
    CHECK(reckoned(with("a: alder regnet fra født er ikke 18 år")).comparison == Comparison::not_equal);
    CHECK(reckoned(with("a: alder regnet fra født er over 18 år, læses mindst 18 år")).comparison == Comparison::at_least);
    CHECK(reckoned(with("a: alder regnet fra født er mellem 18 og 23 år, læses fra 18 til og med 23 år")).comparison == Comparison::between);
}

TEST_CASE("what an age cannot be") {
    const auto over = with("a: alder regnet fra født er over 18 år");
    CHECK(over.codes() == "K0315");
    CHECK(over.first().find("`læses mindst 18 år` eller `læses mindst 19 år`") != std::string::npos);
    CHECK(with("a: alder regnet fra født er mellem 18 og 23 år").codes() == "K0316");
    CHECK(with("a: alder regnet fra født er over 18 år, læses mindst 21 år").codes() == "K0325");
    CHECK(with("a: alder regnet fra født er mindst 216 måneder").codes() == "K0301");
    CHECK(with("a: alder regnet fra født er mindst 18").codes() == "K0328");
    CHECK(with("a: alder regnet fra født er ukendt").codes() == "K0233");
    CHECK(with("a: alder regnet fra alene er mindst 18 år").codes() == "K0360");
    CHECK(with("a: alder regnet fra født til pleje er mindst 18 år").codes() == "K0360");
    CHECK(with("a: alder regnet fra født er højst 150 år").codes() == "");
    CHECK(with("a: alder regnet fra født er højst 151 år").codes() == "K0361");
    CHECK(with("a: tid regnet fra født er mindst 18 år").codes() == "K0362");
    CHECK(with("alder regnet fra født er mindst 18 år").codes() == "K0363");
}

TEST_CASE("a sum is of numbers of one unit and period, each once") {
    CHECK(reckoned(with("a: summen af pleje og praktisk er mere end 20 timer pr. uge")).values == std::vector<std::int64_t>{2000});
    CHECK(with("a: summen af pleje og alene er højst 20 timer pr. uge").codes() == "K0365");
    CHECK(with("a: summen af pleje og træning er højst 20 timer pr. uge").codes() == "K0366");
    CHECK(with("a: summen af pleje er højst 20 timer pr. uge").codes() == "K0367");
    CHECK(with("a: summen af pleje og pleje er højst 20 timer pr. uge").codes() == "K0368");
    CHECK(with("a: summen af pleje og praktisk er højst 20 timer pr. måned").codes() == "K0302");
    CHECK(with("a: summen af pleje og praktisk er højst 20 døgn").codes() == "K0301");
    CHECK(with("a: summen af pleje og praktisk er over 20 timer pr. uge").codes() == "K0315");
    CHECK(with("summen af pleje og praktisk er højst 20 timer pr. uge").codes() == "K0363");
}

TEST_CASE("the words of what is reckoned") {
    CHECK(words(with("a: alder regnet fra født til ansøgt er mindst 18 år")) == "alder regnet fra født til ansøgt er mindst 18 år");
    CHECK(words(with("a: ikke summen af pleje og praktisk er mindst 2,5 timer pr. uge")) == "ikke summen af pleje og praktisk er mindst 2,5 timer pr. uge");
    CHECK(sentence(with("a: alder regnet fra født er mindst 18 år")) == "Din alder skal være mindst 18 år, når afgørelsen træffes.");
    CHECK(sentence(with("a: alder regnet fra født til ansøgt er højst 22 år")) == "Din alder skal være højst 22 år den dag, vi har modtaget ansøgningen.");
    CHECK(sentence(with("a: summen af pleje og praktisk er mere end 20 timer pr. uge")) == "Summen af pleje og praktisk skal være mere end 20 timer pr. uge.");
}

TEST_CASE("R43: a year older on the birthday, and on 28 February when there is no 29th") {
    const auto born = kvs_day_of(2007, 3, 4);
    CHECK(age_on(born, kvs_day_of(2025, 3, 3)) == 17);
    CHECK(age_on(born, kvs_day_of(2025, 3, 4)) == 18);
    CHECK(age_on(born, kvs_day_of(2007, 3, 3)) == -1);
    const auto leap = kvs_day_of(2004, 2, 29);
    CHECK(age_on(leap, kvs_day_of(2022, 2, 27)) == 17);
    CHECK(age_on(leap, kvs_day_of(2022, 2, 28)) == 18);
    CHECK(age_on(leap, kvs_day_of(2024, 2, 28)) == 19);
    CHECK(age_on(leap, kvs_day_of(2024, 2, 29)) == 20);
}
