#pragma once
// A line that is none -> one message that says what its author most likely meant. Guesses are tried: a change is only proposed when
// the line with it can be read. ANTLR's token types come in, its trees and its words for things do not come out.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/ast.h"

namespace kvs::syntax {

class Mistakes {
public:
    Mistakes(const base::SourceFile& source, AntlrLine& antlr, diag::Sink& sink) : source_(source), antlr_(antlr), sink_(sink) {}

    /// Facts and assessments defined so far: `alder mindst 18 år` lacks an `er` when alder is one, and a colon when it is not.
    std::set<std::string, std::less<>> facts;

    /// A reserved word where a name is defined is told and becomes the name. True when something was said.
    bool mend_reserved_name(std::vector<Token>& tokens);

    /// Says what is wrong with a line that failed at `failed_at`. Returns the tokens as they were meant, when that is clear.
    std::optional<std::vector<Token>> explain(const std::vector<Token>& tokens, std::size_t failed_at);

    /// What a line that stays unreadable most likely defines.
    std::optional<Name> probable_name(const std::vector<Token>& tokens) const;

private:
    using Tokens = std::vector<Token>;
    using Mended = std::optional<Tokens>;

    // Each says its message and returns true when it is the explanation; `mended_` is the line as meant.
    bool odd_sign(std::size_t at);
    bool open_quote(const Token& token, std::size_t at);
    bool open_mark(const Token& token, std::size_t at);
    bool word_quote(const Token& token, std::size_t at);
    bool sign(const Token& token);
    bool year_missing();
    bool and_or();
    bool sentence();
    bool misspelt();
    bool misspelt_at(std::size_t at);
    bool unit_first();
    bool decimal_point();
    bool colon_too_many();
    bool colon_missing();
    bool unit_missing();
    bool word_missing();
    bool word_too_many();
    void say_unexpected();

    std::string expected() const;
    bool readable(const Tokens& tokens) const { return antlr_.reach(tokens) >= tokens.size(); }
    bool is_name(const Token& token) const;
    std::string_view slice(const Token& token) const;
    base::Span span(const Token& token) const;
    base::Span span(const Token& first, const Token& last) const;
    Tokens without(std::size_t at) const;
    Tokens with(std::size_t at, std::size_t type) const;
    Tokens retyped(std::size_t at, std::size_t type) const;

    const base::SourceFile& source_;
    AntlrLine& antlr_;
    diag::Sink& sink_;
    Tokens tokens_;
    std::size_t failed_ = 0;
    Mended mended_;
};

}  // namespace kvs::syntax
