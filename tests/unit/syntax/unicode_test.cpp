#include <catch2/catch.hpp>

#include "compiler/syntax/unicode.h"

using namespace kvs::syntax;

TEST_CASE("characters are sorted by what they do to a reader") {
    CHECK(kind_of(U'å') == CharacterKind::ordinary);
    CHECK(kind_of(U'\t') == CharacterKind::ordinary);
    CHECK(kind_of(U'\x07') == CharacterKind::control);
    CHECK(kind_of(0x85) == CharacterKind::control);
    CHECK(kind_of(0x2028) == CharacterKind::control);
    CHECK(kind_of(0x202E) == CharacterKind::direction);
    CHECK(kind_of(0x2067) == CharacterKind::direction);
    CHECK(kind_of(0x200B) == CharacterKind::invisible);
    CHECK(kind_of(0xFEFF) == CharacterKind::invisible);
    CHECK(kind_of(0xA0) == CharacterKind::space);
    CHECK(code_of(0x2E) == "U+002E");
    CHECK(code_of(0x1F600) == "U+1F600");
}

TEST_CASE("composing") {
    CHECK(is_composed("ålder"));
    CHECK_FALSE(is_composed("a\u030Alder"));
    CHECK(composed("a\u030Alder") == "ålder");
}

TEST_CASE("letters of names are Latin and in ordinary use") {
    for (const char32_t letter : U"azÅøéüß") CHECK((letter == 0 || is_name_letter(letter)));
    CHECK_FALSE(is_name_letter(0x430));     // Cyrillic a
    CHECK_FALSE(is_name_letter(0x3BF));     // Greek omicron
    CHECK_FALSE(is_name_letter(0xFF41));    // fullwidth a
    CHECK_FALSE(is_name_letter(0x251));     // phonetic alpha
    CHECK(is_foreign_letter(0x430));
    CHECK_FALSE(is_foreign_letter(U'ø'));
    CHECK_FALSE(is_foreign_letter(U'1'));
}

TEST_CASE("lookalikes are found in Unicode's table") {
    CHECK(latin_lookalike(0x430) == "a");
    CHECK(latin_lookalike(0x3BF) == "o");
    CHECK_FALSE(latin_lookalike(U'中'));
    CHECK_FALSE(latin_lookalike(U'q'));
}
