#include "compiler/decision/decide.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;
using namespace kvs::test;

TEST_CASE("One engine decides many cases, each as if it were the first") {
    const auto program = sample_program();
    const decision::Engine engine(program);
    const auto good = a_case(sample_facts(), sample_assessments());
    const auto first = engine.decide(good);
    REQUIRE(!first.error);
    CHECK(first.json.find("\"udfald\":\"FORSLAG\"") != std::string::npos);
    CHECK(engine.decide(a_case()).json.find("\"udfald\":\"MANGLER\"") != std::string::npos);
    CHECK(engine.decide("{").error.has_value());
    CHECK(engine.decide(good).json == first.json);
    CHECK(decision::decide_json(program, good).json == first.json);
}

TEST_CASE("A decision larger than the first buffer comes whole") {
    auto maker = sample_maker();
    maker.standard.norms[maker.standard.norms.id_at(0)].texts[0].citizen = std::string(40'000, 'x');
    const auto program = decision::from_model(maker.standard);
    const auto decided = decision::decide_json(program, a_case(sample_facts(), sample_assessments()));
    REQUIRE(!decided.error);
    CHECK(decided.json.size() > 40'000);
    CHECK(decided.json.back() == '}');
}

TEST_CASE("An error has its code, its key and its place") {
    const auto program = sample_program();
    const std::string text = R"({"afgørelsesdato":"2025-03-04","oplysninger":{"alder":"42"}})";
    const auto decided = decision::decide_json(program, text);
    REQUIRE(decided.error);
    CHECK(decided.json.empty());
    CHECK(decided.error->code == KVS_E_TYPE);
    CHECK(decided.error->key == "alder");
    CHECK(text.substr(decided.error->offset, 4) == "\"42\"");
    CHECK(decided.error->expected == "number");
}
