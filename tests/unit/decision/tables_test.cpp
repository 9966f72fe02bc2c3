#include "compiler/decision/tables.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;

TEST_CASE("The tables say what the program says") {
    const auto program = test::sample_program();
    const decision::Tables tables(program);
    const kvs_standard& s = tables.standard();
    REQUIRE(s.info.input_count == program.inputs.size());
    REQUIRE(s.info.norm_count == program.norms.size());
    CHECK(std::string(s.info.norms[0]) == "hjælp.voksen");
    CHECK(std::string(s.norms[0].path) == "voksen");
    CHECK(s.norms[0].label == nullptr);
    CHECK(s.norms[0].sentence_count == 1);
    CHECK(std::string(s.norms[0].sentences[0]) == "S-voksen");
    CHECK(s.info.inputs[4].choice_count == 3);
    CHECK(std::string(s.info.inputs[4].choices[2]) == "svære");
    CHECK(s.info.inputs[0].choices == nullptr);
    CHECK(s.info.inputs[0].adverse_needs_hearing == 1);
    CHECK(s.services[0].price_count == 1);
    CHECK(s.services[0].prices[0].cover_count == 2);
    CHECK(s.valid_from == kvs_day_of(2024, 1, 1));
    CHECK(s.valid_to == INT32_MAX);
    CHECK(s.quota_count == 1);
}

TEST_CASE("Moved tables still stand") {
    const auto program = test::sample_program();
    decision::Tables first(program);
    const decision::Tables second = std::move(first);
    CHECK(std::string(second.standard().services[0].id) == "hjælp");
}

TEST_CASE("An open end of validity is the end of time") {
    CHECK(decision::day_or("", INT32_MIN) == INT32_MIN);
    CHECK(decision::day_or("2025-06-10", 0) == kvs_day_of(2025, 6, 10));
}
