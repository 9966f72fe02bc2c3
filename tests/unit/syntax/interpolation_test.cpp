#include <catch2/catch.hpp>

#include "compiler/syntax/ast.h"

using namespace kvs::syntax;

namespace {

Text text(std::string raw, bool long_text = false) {
    const auto end = static_cast<std::uint32_t>(10 + raw.size() + 2);
    return {std::move(raw), {kvs::base::FileId{0}, 10, end}, long_text};
}

}  // namespace

TEST_CASE("a text is cut at its braces, each piece with its place") {
    const auto pieces = split_interpolation(text("Højst {loft.tal} døgn, henvend {dig/sig}."));
    REQUIRE(pieces.size() == 5);
    CHECK(pieces[0].words == "Højst ");
    CHECK(pieces[0].span.begin == 11);
    CHECK(pieces[1].kind == TextPiece::Kind::reference);
    CHECK(pieces[1].path == std::vector<std::string>{"loft", "tal"});
    CHECK(pieces[1].span.begin == 18);
    CHECK(pieces[1].span.end == 28);
    CHECK(pieces[2].words == " døgn, henvend ");
    CHECK(pieces[3].kind == TextPiece::Kind::pair);
    CHECK(pieces[3].words == "dig");
    CHECK(pieces[3].case_words == "sig");
    CHECK(pieces[4].words == ".");
}

TEST_CASE("pairs may be several words") {
    const auto pieces = split_interpolation(text("{I/Borgeren og de pårørende} får"));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].words == "I");
    CHECK(pieces[0].case_words == "Borgeren og de pårørende");
}

TEST_CASE("what is no reference stays words and is told") {
    for (const auto* raw : {"a {b", "a } b", "a {} b", "a {b c} d", "{a/b/c}", "{/b}", "{a/}", "{1x}", "{a.}", "{a {b}"}) {
        INFO(raw);
        std::vector<Span> malformed;
        std::string words;
        for (const auto& piece : split_interpolation(text(raw), &malformed)) words += piece.kind == TextPiece::Kind::words ? piece.words : "{b}";
        CHECK(malformed.size() == 1);
        CHECK(words == raw);
    }
}

TEST_CASE("nothing is lost of a text without braces, and an empty text has no pieces") {
    const auto pieces = split_interpolation(text("Du får hjælp."));
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].words == "Du får hjælp.");
    CHECK(split_interpolation(text("")).empty());
}

TEST_CASE("a piece of a long text has the place of the whole") {
    const auto pieces = split_interpolation(text("Højst {loft}.", true));
    for (const auto& piece : pieces) CHECK(piece.span.begin == 10);
}
