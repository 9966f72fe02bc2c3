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
    CHECK(over.first().find("`læses mindst 18 år` eller `læses mindst 19 år`") != std::string::npos);
    CHECK(with("alder er under 18 år").first().find("`læses højst 17 år` eller `læses højst 18 år`") != std::string::npos);
    const auto between = with("alder er mellem 18 og 23 år");
    CHECK(between.codes() == "K0316");
    CHECK(between.first().find("`læses fra 18 til og med 23 år`") != std::string::npos);
    CHECK(between.first().find("`læses fra 19 til og med 22 år`") != std::string::npos);
    CHECK(compares(with("alder er mellem 18 og 23 år, læses fra 18 til og med 23 år")).comparison == Comparison::between);
    CHECK(with("alder er mindst 18 år, læses mindst 18 år").codes() == "K0318");
    CHECK(with("alder er over 18 år, læses over 18 år").codes() == "K0315");
}

TEST_CASE("a reading is one that the words can have") {
    for (const auto* reading : {"mindst 18 år", "mindst 19 år", "mere end 18 år"}) CHECK(with(std::string("alder er over 18 år, læses ") + reading).codes() == "");
    for (const auto* reading : {"højst 18 år", "mindst 81 år", "mindst 17 år", "18 år", "fra 18 til og med 67 år"})
        CHECK(with(std::string("alder er over 18 år, læses ") + reading).codes() == "K0325");
    CHECK(with("alder er over 18 år, læses mindst 21 år").first() ==
          "»over 18 år« kan ikke læses »mindst 21 år«. Det kan læses: `læses mindst 18 år`, `læses mindst 19 år`.");
    CHECK(with("alder er under 18 år, læses højst 17 år").codes() == "");
    CHECK(with("alder er under 18 år, læses mindst 17 år").codes() == "K0325");
    CHECK(with("forsinkelse er over 20 minutter, læses mere end 20 minutter").codes() == "");
    CHECK(with("forsinkelse er over 20 minutter, læses mindst 21 minutter").codes() == "");
    CHECK(with("forsinkelse er over 20 minutter, læses mindst 22 minutter").codes() == "K0325");
    for (const auto* reading : {"fra 18 til og med 67 år", "fra 18 til og med 66 år", "fra 19 til og med 66 år"})
        CHECK(with(std::string("alder er mellem 18 og 67 år, læses ") + reading).codes() == "");
    for (const auto* reading : {"mindst 50 år", "fra 19 til og med 67 år", "fra 18 til og med 70 år"})
        CHECK(with(std::string("alder er mellem 18 og 67 år, læses ") + reading).codes() == "K0325");
    CHECK(with("tyngde er mellem ingen og svær, læses fra let til og med middel").codes() == "");
    CHECK(with("tyngde er mellem ingen og svær, læses mindst let").codes() == "K0325");
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
    CHECK(with("bolig er plejebolg").codes() == "K0291");
    CHECK(with("alder er 17-18 år").codes() == "K0168");    // said in reading
    CHECK(with("alder er mindst 18").codes() == "K0328");
    CHECK(with("alder er mindst 18").sink.diagnostics[0].fix->replacement == "18 år");
    const auto periodic = with("alder er mindst 18 år pr. uge");
    CHECK(periodic.codes() == "K0326");
    CHECK(periodic.sink.diagnostics[0].fix->replacement.empty());
    CHECK(with("ventetid er mellem 20 og 30 minutter, læses fra 20 til og med 30 minutter").first().find("»20 minutter«") != std::string::npos);
    CHECK(with("bolig er 1 år").first() == "»bolig« er en af egen_bolig, plejebolig, botilbud og kan ikke sammenlignes med »1 år«.");
}

TEST_CASE("læses without anything to choose between can be left out with its comma") {
    const auto it = with("alder er mindst 18 år, læses mindst 18 år");
    REQUIRE(it.codes() == "K0318");
    const auto& diagnostic = it.sink.diagnostics[0];
    REQUIRE(diagnostic.fix);
    CHECK(diagnostic.fix->span.begin + 2 == diagnostic.span.begin);
    CHECK(diagnostic.fix->span.end == diagnostic.span.end);
}
