#pragma once
// One line through ANTLR: words out of bytes, a tree out of words. The one place where lexer, token source and parser are put
// together; only parse*.cpp include it. Prediction is SLL first and full LL when that fails; exceptions die here.
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "KvsParser.h"

namespace kvs::syntax {

/// A word or sign: its KvsParser token type and its bytes, counted as its line counts them (line_words.h).
struct Token {
    std::size_t type = 0;
    std::uint32_t begin = 0, end = 0;
};

class AntlrLine {
public:
    AntlrLine();
    ~AntlrLine();
    AntlrLine(const AntlrLine&) = delete;
    AntlrLine& operator=(const AntlrLine&) = delete;

    /// The tokens of a text that lies at offset `begin`, comments and spaces left out, with an EOF token last.
    std::vector<Token> lex(std::string_view text, std::uint32_t begin);

    /// The tree of a line; its ANTLR tokens carry the tokens' byte offsets in start and stop (stop is the last byte). Valid until the
    /// next call. nullptr when the tokens are no line: then `failed_at()` is the index of the first token that fits nothing.
    KvsParser::One_lineContext* parse(const std::vector<Token>& tokens);
    std::size_t failed_at() const { return failed_at_; }

    /// How far a parse of these tokens would come; tokens.size() when they are a line. Builds no tree.
    std::size_t reach(const std::vector<Token>& tokens);

    /// The word as the grammar spells it ("efter"), or "" for a class of words (names, numbers, texts).
    static std::string_view spelling(std::size_t token_type);
    /// Number of token types; types are 1 to this.
    static std::size_t type_count();

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
    std::size_t failed_at_ = 0;
};

}  // namespace kvs::syntax
