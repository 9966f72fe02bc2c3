#pragma once
// A line that is none -> one message that says what its author most likely meant. Guesses are tried: a change is only proposed when
// the line with it can be read. ANTLR's token types come in, its trees and its words for things do not come out. A guess is a method
// here, cut into files by what went wrong: parse_mistakes_signs.cpp, _values.cpp, _names.cpp, _words.cpp.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/known_names.h"
#include "compiler/syntax/levels.h"
#include "compiler/syntax/line_words.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

/// A line as it was meant. `tokens` when they cannot be had from the words: a reserved word that is read as a name.
struct Meant {
    Edit edit;
    std::optional<std::vector<Token>> tokens;
};

class Mistakes {
public:
    Mistakes(const base::SourceFile& source, AntlrLine& antlr, diag::Sink& sink, const KnownNames& known)
        : source_(source), antlr_(antlr), sink_(sink), known_(known) {}

    /// The line that is asked about; its tokens must outlive the questions.
    void look_at(std::uint32_t begin, std::uint32_t end, const std::vector<Token>& tokens, const Surroundings& around);

    /// What is told although ANTLR could read the line: a reserved word that names something, `50 kr`. Nothing when nothing is.
    std::optional<Meant> told_beforehand();
    /// The same of a line that ANTLR has read: a property or a heading with a colon is a norm to the grammar (`kommune: Prøveby`).
    std::optional<Meant> told_of_readable();

    /// Says what is wrong with a line that failed at `failed_at`. Returns how it was meant, when that is clear.
    std::optional<Meant> explain(std::size_t failed_at);

    /// What a line that stays unreadable most likely defines.
    std::optional<Name> probable_name() const;

private:
    using Tokens = std::vector<Token>;

    // Each says its message and returns true when it is the explanation; `meant_` is the line as meant, where it can be read so.
    // signs
    bool odd_sign(std::size_t at);
    bool open_quote(std::size_t at);
    bool opening_quote_missing(std::size_t at);
    bool quote_inside();
    bool open_mark(std::size_t at);
    bool mark_not_opened();
    bool mark_not_last();
    bool word_quote(std::size_t at);
    bool sign(std::size_t at);
    bool bullet();
    // numbers, amounts, dates, clocks
    bool year_missing();
    bool odd_date();
    bool odd_number();
    bool odd_amount();
    bool odd_clock();
    bool clocks_after_comma();
    bool days_on_one_line();
    bool unit_first();
    bool unit_missing();
    bool several_paragraphs();
    // names and texts
    bool reserved_list_word();
    bool name_missing();
    bool titled(Edit where);
    bool name_of_words();
    bool known_name_of_words();
    bool unnamed();
    bool proper_name();
    bool sentence();
    bool capital_word();
    // words
    bool phrase();
    bool yes_or_no();
    bool range_of_values();
    bool trial_colon();
    bool one_of();
    bool first_word();
    bool misspelt();
    bool misspelt_at(std::size_t at);
    bool and_or();
    bool colon_too_many();
    bool colon_missing();
    bool word_missing();
    bool word_too_many();
    void say_unexpected();

    std::string expected() const;

    // --- trying -------------------------------------------------------------------------------------------------------------------
    Tokens edited(const Edit& edit) const;
    /// The line with this edit can be read, and makes sense where it stands.
    bool reads(const Edit& edit) const;
    bool reads(const Tokens& tokens) const { return antlr_.reach(tokens) >= tokens.size(); }
    bool makes_sense(const Tokens& tokens) const;
    /// Says the message; when the line reads with the edit, the edit is its fix, and the line is read so.
    diag::Diagnostic& say(diag::Message message, base::Span where, diag::Arguments arguments, const Edit& edit);
    diag::Diagnostic& say(diag::Message message, base::Span where, diag::Arguments arguments) { return sink_.say(message, where, std::move(arguments)); }
    /// The line reads with the edit: says `Skriv »ours« i stedet for »found«` of the bytes that the edit replaces.
    bool other_wording(const Edit& edit);

    bool is_name(std::size_t at) const;
    /// A word of any kind: a name, or a word of the language.
    bool is_word(std::size_t at) const;
    bool is(std::size_t at, std::size_t type) const { return at < tokens_->size() && (*tokens_)[at].type == type; }
    bool ends_line(std::size_t at) const;
    bool has_colon() const;
    /// The tokens touch: no space between them.
    bool touches_next(std::size_t at) const;
    const Token& token(std::size_t at) const { return (*tokens_)[at]; }
    std::size_t count() const { return tokens_->size(); }
    std::string_view slice(std::size_t at) const { return slice(at, at); }
    std::string_view slice(std::size_t first, std::size_t last) const;
    std::string_view bytes(std::uint32_t begin, std::uint32_t end) const;
    std::string written(std::size_t first, std::size_t last) const { return std::string(slice(first, last)); }
    std::string written(std::size_t at) const { return std::string(slice(at)); }
    base::Span span(std::size_t at) const { return span(at, at); }
    base::Span span(std::size_t first, std::size_t last) const;
    base::Span span(const Edit& edit) const { return {source_.id, edit.begin, edit.end}; }
    Edit replace(std::size_t first, std::size_t last, std::string text) const { return {token(first).begin, token(last).end, std::move(text)}; }
    Edit insert_after(std::size_t at, std::string text) const { return {token(at).end, token(at).end, std::move(text)}; }
    Edit insert_before(std::size_t at, std::string text) const { return {token(at).begin, token(at).begin, std::move(text)}; }
    /// Without the word, and without the space before it.
    Edit remove(std::size_t at) const;
    std::string joined(std::size_t first, std::size_t last) const;

    const base::SourceFile& source_;
    AntlrLine& antlr_;
    diag::Sink& sink_;
    const KnownNames& known_;
    std::uint32_t begin_ = 0, end_ = 0;
    const Tokens* tokens_ = nullptr;
    Surroundings around_;
    std::size_t failed_ = 0;
    std::optional<Meant> meant_;
};

}  // namespace kvs::syntax
