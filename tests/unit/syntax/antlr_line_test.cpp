#include <catch2/catch.hpp>

#include "compiler/syntax/antlr_line.h"

using namespace kvs;
using namespace kvs::syntax;

TEST_CASE("tokens carry the bytes of the file, spaces and comments left out") {
    const std::string file = "å: 1\n  ærø: \"øl\" [S1]  # slut\n";
    AntlrLine antlr;
    const auto tokens = antlr.lex(std::string_view(file).substr(8), 8);
    std::vector<std::string> words;
    for (const auto& token : tokens)
        if (token.type != antlr4::Token::EOF) words.push_back(file.substr(token.begin, token.end - token.begin));
    CHECK(words == std::vector<std::string>{"ærø", ":", "\"øl\"", "[S1]"});
    REQUIRE(tokens.size() == 5);
    CHECK(tokens[4].begin == tokens[3].end);
}

TEST_CASE("the longest word wins: clocks, dates, thousands, ordinals, decimals") {
    AntlrLine antlr;
    std::vector<std::size_t> types;
    for (const auto& token : antlr.lex("7.00 1.250 2. 2,5 1.250,50 2021-02-04 3-3-2022 1-3 første  dag med", 0)) types.push_back(token.type);
    CHECK(types == std::vector<std::size_t>{KvsParser::CLOCK, KvsParser::NUMBER, KvsParser::ORDINAL, KvsParser::NUMBER, KvsParser::NUMBER,
                                            KvsParser::ISO_DATE, KvsParser::DK_DATE, KvsParser::NUMBER, KvsParser::DASH, KvsParser::NUMBER,
                                            KvsParser::FOERSTE_DAG_MED, antlr4::Token::EOF});
}

TEST_CASE("a failed parse says where, and leaves the parser fit for the next line") {
    AntlrLine antlr;
    const auto bad = antlr.lex("samliv skal bor", 0), good = antlr.lex("x: gratis", 16);
    for (int i = 0; i < 3; ++i) {
        CHECK(antlr.parse(bad) == nullptr);
        CHECK(antlr.failed_at() == 1);
        CHECK(antlr.reach(bad) == 1);
        CHECK(antlr.parse(good) != nullptr);
        CHECK(antlr.reach(good) == good.size());
    }
}

TEST_CASE("words of the grammar have a spelling, classes of words have none") {
    CHECK(AntlrLine::spelling(KvsParser::EFTER) == "efter");
    CHECK(AntlrLine::spelling(KvsParser::EN) == "en");
    CHECK(AntlrLine::spelling(KvsParser::PER) == "pr.");
    CHECK(AntlrLine::spelling(KvsParser::ID).empty());
    CHECK(AntlrLine::spelling(antlr4::Token::EOF).empty());
}
