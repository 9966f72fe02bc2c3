#include "compiler/backends/c/literals.h"

#include <catch2/catch.hpp>

using namespace kvs::backends::c;

TEST_CASE("A string literal is ASCII that reads back as the text") {
    CHECK(string_literal("abc") == "\"abc\"");
    CHECK(string_literal("\"\\") == "\"\\\"\\\\\"");
    CHECK(string_literal("æ1") == "\"\\303\\2461\"");   // three digits, so that the 1 stays a 1
    CHECK(string_literal("?" "?/\n") == "\"\\?\\?/\\012\"");  // no trigraph
    CHECK(string_literal(std::string_view("\0x", 2)) == "\"\\000x\"");
    CHECK(literal_or_null("") == "NULL");
}

TEST_CASE("Integers, the least one too") {
    CHECK(integer_literal(5) == "INT64_C(5)");
    CHECK(integer_literal(-5) == "(-INT64_C(5))");
    CHECK(integer_literal(INT64_MIN) == "(-INT64_C(9223372036854775807) - 1)");
}

TEST_CASE("Names are ASCII, unique, and never a keyword") {
    Names names;
    CHECK(names.take("æble") == "aeble");
    CHECK(names.take("aeble") == "aeble_2");
    CHECK(names.take("int") == "int_");
    CHECK(names.take("class") == "class_");
    CHECK(names.take("2_gange") == "n_2_gange");
    CHECK(names.take("_skjult") == "n_skjult");
    CHECK(names.take("") == "n_");
}
