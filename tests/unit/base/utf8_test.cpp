#include <catch2/catch.hpp>

#include "compiler/base/utf8.h"

using namespace kvs::base;

TEST_CASE("code points are counted, not bytes") {
    CHECK(code_points("") == 0);
    CHECK(code_points("æøå") == 3);
    CHECK(code_points("a€😀") == 3);
}

TEST_CASE("what is no UTF-8 is found where it begins") {
    CHECK_FALSE(first_invalid_utf8("rødgrød med fløde € 😀"));
    CHECK(first_invalid_utf8("ab\xE6") == 2u);            // Latin-1 æ
    CHECK(first_invalid_utf8("a\xC0\xAF") == 1u);         // overlong slash
    CHECK(first_invalid_utf8("\xE0\x80\x80") == 0u);      // overlong of three
    CHECK(first_invalid_utf8("\xF0\x80\x80\x80") == 0u);  // overlong of four
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0u);      // a surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // beyond U+10FFFF
    CHECK(first_invalid_utf8("x\x80") == 1u);             // a continuation alone
    CHECK(first_invalid_utf8("\xE2\x82") == 0u);          // cut short
}

TEST_CASE("every code point survives writing and reading") {
    for (const char32_t c : {0x0u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xFFFDu, 0xFFFFu, 0x10000u, 0x10FFFFu}) {
        std::string text;
        append_utf8(text, c);
        std::size_t offset = 0;
        CHECK(next_code_point(text, offset) == c);
        CHECK(offset == text.size());
        CHECK_FALSE(first_invalid_utf8(text));
    }
}

TEST_CASE("capitals of Danish letters") {
    CHECK(capitalised("du") == "Du");
    CHECK(capitalised("ægtefælle") == "Ægtefælle");
    CHECK(capitalised("Åbent") == "Åbent");
    CHECK(capitalised("§ 84") == "§ 84");
    CHECK(capitalised("÷") == "÷");
    CHECK(capitalised("").empty());
}

TEST_CASE("names for emitted code") {
    CHECK(ascii_identifier("målgruppe") == "maalgruppe");
    CHECK(ascii_identifier("ægte_ønske") == "aegte_oenske");
    CHECK(ascii_identifier("a.b-c") == "a_b_c");
}

TEST_CASE("the first letter in lower case") {
    CHECK(kvs::base::decapitalised("Ærlig") == "ærlig");
    CHECK(kvs::base::decapitalised("Mandag") == "mandag");
    CHECK(kvs::base::decapitalised("×2") == "×2");
    CHECK(kvs::base::decapitalised("") == "");
}
