#include "compiler/decision/case_place.h"

#include <catch2/catch.hpp>

using namespace kvs::decision;

namespace {

const std::string text = R"({"a": 1, "skøn": {"x": {"svar": true, "af": "N"}}, "liste": [{"k": 1}, {"k": 2, "l": 3}]})";

CasePlace at(std::string_view words) { return place_of(text, text.find(words)); }

}  // namespace

TEST_CASE("a place is known by the keys that lead to it and what stands beside it") {
    CHECK(at("\"af\"").keys() == std::vector<std::string>{"skøn", "x", "af"});
    CHECK(at("\"N\"").keys() == std::vector<std::string>{"skøn", "x", "af"});
    CHECK(at("\"N\"").beside().size() == 2);
    CHECK(at("\"N\"").beside()[0].key_at == text.find("\"svar\""));
    CHECK(at("3}").keys() == std::vector<std::string>{"liste", "l"});
    REQUIRE(at("3}").levels.size() == 3);
    CHECK(at("3}").levels[1].entries == 2);
    CHECK(at("{\"a\"").keys().empty());
    CHECK(place_of("", 0).levels.empty());
    CHECK(place_of("{\"a\": ", 3).keys().size() == 1);  // as far as it can be read
}

TEST_CASE("a value is found by its keys") {
    CHECK(value_at(text, {"skøn", "x", "svar"}) == text.find("true"));
    CHECK(value_at(text, {"a"}) == text.find("1,"));
    CHECK_FALSE(value_at(text, {"skøn", "y"}));
    CHECK_FALSE(value_at(text, {"a", "b"}));
    CHECK_FALSE(value_at("[1]", {"a"}));
}
