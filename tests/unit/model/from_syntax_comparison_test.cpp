#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

namespace {

const std::string facts = R"(skala grad: ingen, let, middel, svær
oplysning tyngde: skala grad
oplysning bolig: valg mellem egen_bolig, plejebolig, botilbud
oplysning forsinkelse: antal minutter
oplysning pleje: antal minutter pr. uge
oplysning ventetid: antal timer
oplysning født: dato
)";

Resolved with(const std::string& condition) { return resolve("    målgruppe\n        a: " + condition + "\n", facts); }

Compares compares(const Resolved& it) {
    REQUIRE(it.codes() == "");
    return std::get<Compares>(it.norm("a").condition->test);
}

}  // namespace

TEST_CASE("comparisons of every type") {
    CHECK(compares(with("alder er mindst 18 år")).values == std::vector<std::int64_t>{18});
    CHECK(compares(with("alder er mere end 18 år")).comparison == Comparison::over);
    CHECK(compares(with("alder er fra 18 til og med 23 år")).values == std::vector<std::int64_t>{18, 23});
    CHECK(compares(with("tyngde er middel")).values == std::vector<std::int64_t>{2});
    CHECK(compares(with("tyngde er mindst let")).comparison == Comparison::at_least);
    CHECK(compares(with("bolig er en af plejebolig, botilbud eller lignende")).open_list);
    CHECK(compares(with("bolig er ikke plejebolig")).comparison == Comparison::not_equal);
    CHECK(compares(with("født er mindst 1. januar 1970")).values == std::vector<std::int64_t>{0});
}

TEST_CASE("hours and minutes are compared exactly, other units never") {
    CHECK(compares(with("pleje er mere end 20 timer pr. uge")).values == std::vector<std::int64_t>{1200});
    CHECK(compares(with("forsinkelse er mere end 1 time")).values == std::vector<std::int64_t>{60});
    CHECK(with("ventetid er mere end 20 minutter").codes() == "K0314");
    CHECK(with("alder er mindst 216 måneder").codes() == "K0301");
    CHECK(with("alder er mindst 18 kr.").codes() == "K0233");
    CHECK(with("pleje er mere end 80 timer pr. måned").codes() == "K0302");
}

TEST_CASE("over and mellem need a reading, and the message lists them") {
    const auto over = with("alder er over 18 år");
    CHECK(over.codes() == "K0315");
    CHECK(over.first().find("»læses mindst 18 år«, »læses mindst 19 år«") != std::string::npos);
    CHECK(with("alder er under 18 år").first().find("»læses højst 17 år«, »læses højst 18 år«") != std::string::npos);
    const auto between = with("alder er mellem 18 og 23 år");
    CHECK(between.codes() == "K0316");
    CHECK(between.first().find("»læses fra 18 til og med 23 år«") != std::string::npos);
    CHECK(between.first().find("»læses fra 19 til og med 22 år«") != std::string::npos);
    CHECK(compares(with("alder er mellem 18 og 23 år, læses fra 18 til og med 23 år")).comparison == Comparison::between);
    CHECK(with("alder er mindst 18 år, læses mindst 18 år").codes() == "K0318");
    CHECK(with("alder er over 18 år, læses over 18 år").codes() == "K0315");
}

TEST_CASE("two neighbours on a scale leave one reading only") {
    CHECK(compares(with("tyngde er mellem middel og svær")).values == std::vector<std::int64_t>{2, 3});
    CHECK(with("tyngde er mellem let og svær").codes() == "K0316");
}

TEST_CASE("values that do not fit") {
    CHECK(with("tyngde er tung").codes() == "K0208");
    CHECK(with("bolig er mindst plejebolig").codes() == "K0234");
    CHECK(with("bor_sammen er 1 år").codes() == "K0232");
    CHECK(with("alder er mindst let").codes() == "K0233");
    CHECK(with("alder er en af let, svær").codes() == "K0233");
    CHECK(with("alder er fra 23 til og med 18 år").codes() == "K0310");
}
