#include <catch2/catch.hpp>

#include "compiler/analysis/words.h"

namespace kvs::analysis {

TEST_CASE("words: tokens are words, numbers and what is filled in") {
    const auto tokens = tokens_of("Får du 1.250,50 kr., Åse? Se {loft.tal} og e-mail.");
    REQUIRE(tokens.size() == 9);
    CHECK(tokens[0].text == "får");
    CHECK(tokens[2].kind == Token::Kind::number);
    CHECK(tokens[2].text == "1.250,50");
    CHECK(tokens[4].text == "åse");
    CHECK(tokens[6].kind == Token::Kind::filled);
    CHECK(tokens[6].text == "loft.tal");
    CHECK(tokens[8].text == "e-mail");
}

TEST_CASE("words: a broken brace ends with the text") {
    const auto tokens = tokens_of("{loft");
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].text == "loft");
}

TEST_CASE("words: numbers in digits and letters, scaled by the unit's decimals") {
    const auto number = [](std::string_view text, int decimals) { return number_of(tokens_of(text).front(), decimals); };
    CHECK(number("50", 0) == 50);
    CHECK(number("1.250", 0) == 1250);
    CHECK(number("37,5", 2) == 3750);
    CHECK(number("otte", 0) == 8);
    CHECK_FALSE(number("9.00", 0));
    CHECK_FALSE(number("37,505", 2));
    CHECK_FALSE(number("en", 0));
    CHECK_FALSE(number("99999999999999999999", 0));
}

TEST_CASE("words: abbreviations, dates and times do not end a sentence") {
    CHECK(sentences_of("Du får højst 3 timer pr. uge, jf. stk. 2. Ring kl. 9.00 den 1. juli 2025.").size() == 2);
    CHECK(sentences_of("En. To! Tre?").size() == 3);
    CHECK(sentences_of("").empty());
}

TEST_CASE("words: sentences count their words and their long words") {
    const auto sentences = sentences_of("Bevillingen forudsætter, at funktionsnedsættelsen er veldokumenteret.");
    REQUIRE(sentences.size() == 1);
    CHECK(sentences[0].words == 6);
    CHECK(sentences[0].long_words == 4);
}

TEST_CASE("words: Danish letters in lower case") { CHECK(lower("ÆØÅ Ét ÜBER ×") == "æøå ét über ×"); }

TEST_CASE("words: telephone numbers") {
    const auto digits = [](const char* text) {
        const auto phones = phones_in(text);
        return phones.size() == 1 ? phones.front().digits : std::to_string(phones.size());
    };
    for (const auto* text : {"på 12 34 56 78.", "12345678", "1234 5678", "+45 12 34 56 78", "0045 12345678", "+4512345678", "12.34.56.78"}) CHECK(digits(text) == "12345678");
    for (const auto* text : {"50 døgn", "den 4. marts 2025", "12 345 678", "1.234.567,50 kr."}) CHECK(digits(text) == "0");
}

TEST_CASE("words: names and phrases") {
    CHECK(words_of_name("kan_være_alene") == std::vector<std::string>{"kan", "være", "alene"});
    CHECK(has_phrase(tokens_of("Du kan IKKE være alene."), {"kan", "ikke", "være"}));
    CHECK_FALSE(has_phrase(tokens_of("Du kan være alene."), {"kan", "alene"}));
}

}  // namespace kvs::analysis
