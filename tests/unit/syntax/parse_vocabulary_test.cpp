#include <catch2/catch.hpp>

#include "KvsParser.h"
#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/parse_vocabulary.h"
#include "parsed.h"

using namespace kvs::syntax;

TEST_CASE("a word is soft here exactly when the grammar lets it be a name") {
    for (std::size_t type = KvsParser::KVALITETSSTANDARD; type <= KvsParser::OUTCOME; ++type) {
        const std::string word(AntlrLine::spelling(type));
        REQUIRE_FALSE(word.empty());
        const auto it = testing::parsed("brug a." + word + "\n");
        INFO(word);
        CHECK(is_soft(type) == it.messages().empty());
        CHECK(is_reserved(type) != is_soft(type));
    }
    CHECK_FALSE(is_soft(KvsParser::ID));
    CHECK_FALSE(is_reserved(KvsParser::ID));
    CHECK_FALSE(is_reserved(KvsParser::NUMBER));
}

TEST_CASE("near words: misspelt, in capitals, without their full stop, or another word for the same") {
    const auto first = [](const char* word) {
        const auto near = words_near(word);
        return near.empty() ? std::string() : near.front().second;
    };
    CHECK(first("højest") == "højst");
    CHECK(first("Hvis") == "hvis");
    CHECK(first("pr") == "pr.");
    CHECK(first("kr") == "kr.");
    CHECK(first("maksimalt") == "højst");
    CHECK(first("såfremt") == "hvis");
    CHECK(first("omsorgsyder").empty());
}

TEST_CASE("examples are few and in the language itself") {
    CHECK(examples_of([](std::size_t) { return false; }).empty());
    CHECK(examples_of([](std::size_t type) { return type == KvsParser::NUMBER || type == KvsParser::FAA; }) == "50, få");
    CHECK(examples_of([](std::size_t type) { return type == KvsParser::COMMA; }) == "»,«");
    CHECK(examples_of([](std::size_t) { return true; }) == "et navn, 50, \"en tekst\", 1. januar 2025, 9.00, »,«");
}
