// The order of the guesses, how a guess is tried, and what is said when none fits.
#include "compiler/syntax/parse_mistakes.h"

#include <algorithm>
#include <utility>

#include "compiler/syntax/parse_vocabulary.h"

namespace kvs::syntax {

using diag::Message;
using P = KvsParser;

namespace {

constexpr std::size_t end_of_line = antlr4::Token::EOF;

/// A line with more words than this is no slip of the pen, and trying every guess on it would cost.
constexpr std::size_t most_tokens_to_guess_on = 250;

bool is_text(std::size_t type) { return type == P::STRING || type == P::LONG_TEXT; }

}  // namespace

void Mistakes::look_at(std::uint32_t begin, std::uint32_t end, const std::vector<Token>& tokens, const Surroundings& around) {
    begin_ = begin;
    end_ = end;
    tokens_ = &tokens;
    around_ = around;
    failed_ = 0;
    meant_.reset();
}

std::optional<Meant> Mistakes::explain(std::size_t failed_at) {
    failed_ = std::min(failed_at, count() - 1);
    if (count() > most_tokens_to_guess_on) {
        say_unexpected();
        return std::nullopt;
    }
    // what is certain first, then what a word of the language was meant for, then what is missing, then what is too much
    const bool told = odd_sign(failed_) || quote_inside() || opening_quote_missing(failed_) || mark_not_opened() || mark_not_last() || trial_colon() || odd_date() || year_missing() || odd_amount() || odd_number() ||
                      odd_clock() || clocks_after_comma() || days_on_one_line() || several_paragraphs() || reserved_list_word() || phrase() || yes_or_no() || one_of() ||
                      first_word() || name_missing() || colon_too_many() || bullet() || unnamed() || and_or() || name_of_words() || known_name_of_words() ||
                      proper_name() || misspelt() || sentence() || unit_first() || colon_missing() || unit_missing() || word_missing() || word_too_many();
    for (auto at = failed_ + 1; !told && at < count(); ++at)
        if (odd_sign(at)) return meant_;
    if (!told) say_unexpected();
    return meant_;
}

std::optional<Name> Mistakes::probable_name() const {
    const std::size_t at = count() > 2 && is_kind(token(0).type) && is_word(1) ? 1 : 0;
    if (!is_word(at)) return std::nullopt;
    return Name{written(at), span(at)};
}

// --- trying --------------------------------------------------------------------------------------------------------------------------

Mistakes::Tokens Mistakes::edited(const Edit& edit) const {
    // words that touch the change are read anew, for a letter more can make another word of them; a text is a text
    const auto& tokens = *tokens_;
    const auto words_end = tokens.size() - 1;
    std::size_t first = 0;
    while (first < words_end && (tokens[first].end < edit.begin || (tokens[first].end == edit.begin && is_text(tokens[first].type)))) ++first;
    auto last = first;
    while (last < words_end && (tokens[last].begin < edit.end || (tokens[last].begin == edit.end && !is_text(tokens[last].type)))) ++last;
    const auto from = last > first ? std::min(edit.begin, tokens[first].begin) : edit.begin;
    const auto to = last > first ? std::max(edit.end, tokens[last - 1].end) : edit.end;
    auto text = std::string(bytes(from, edit.begin)) + edit.text + std::string(bytes(edit.end, to));

    Tokens result(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(first));
    auto fresh = antlr_.lex(text, from);
    fresh.pop_back();
    result.insert(result.end(), fresh.begin(), fresh.end());
    const auto longer = static_cast<std::uint32_t>(edit.text.size()) - (edit.end - edit.begin);    // may wrap: added below, it wraps back
    for (auto at = last; at < tokens.size(); ++at) result.push_back({tokens[at].type, tokens[at].begin + longer, tokens[at].end + longer});
    return result;
}

bool Mistakes::reads(const Edit& edit) const {
    const auto tokens = edited(edit);
    return reads(tokens) && makes_sense(tokens);
}

bool Mistakes::makes_sense(const Tokens& tokens) const {
    const auto first = tokens[0].type, second = tokens.size() > 1 ? tokens[1].type : end_of_line;
    const bool colon = std::any_of(tokens.begin(), tokens.end(), [](const Token& each) { return each.type == P::COLON; });
    const bool definition = colon && (is_kind(first) || first == P::MODUL) && second != P::COLON;
    const bool heading = !colon && is_heading(first, second);
    const bool of_trial = !colon && (first == P::PROEVE || first == P::GIVET || first == P::FORVENT || first == P::OENSKER);
    switch (around_.under) {
        case Under::section:
        case Under::norm: return !definition && !heading && !of_trial && first != P::BRUG && first != P::KOMMUNE && first != P::UDGAVE;
        case Under::head:
        case Under::definition: return !definition && !heading && !of_trial;
        case Under::service: return !of_trial && first != P::BRUG;
        case Under::given: return !colon && !heading;
        case Under::expected: return !colon && (!heading || (second != end_of_line && !is_text(second)));
        case Under::trial: return !colon && !heading;
        default: return true;
    }
}

diag::Diagnostic& Mistakes::say(Message message, base::Span where, diag::Arguments arguments, const Edit& edit) {
    auto& said = sink_.say(message, where, std::move(arguments));
    if (reads(edit)) {
        said.fix = diag::Fix{span(edit), edit.text};
        meant_ = Meant{edit, {}};
    }
    return said;
}

bool Mistakes::other_wording(const Edit& edit) {
    if (!reads(edit)) return false;
    say(Message::other_wording, span(edit), {{"found", std::string(bytes(edit.begin, edit.end))}, {"ours", edit.text}}, edit);
    return true;
}

// --- small things ----------------------------------------------------------------------------------------------------------------------

std::string_view Mistakes::bytes(std::uint32_t begin, std::uint32_t end) const {
    const auto size = static_cast<std::uint32_t>(source_.text.size());
    return std::string_view(source_.text).substr(std::min(begin, size), std::min(end, size) - std::min(begin, size));
}

std::string_view Mistakes::slice(std::size_t first, std::size_t last) const { return bytes(token(first).begin, token(last).end); }

base::Span Mistakes::span(std::size_t first, std::size_t last) const {
    // a caret needs something to stand under: the line's end points behind the last word
    return {source_.id, token(first).begin, std::min(token(last).end, static_cast<std::uint32_t>(source_.text.size()))};
}

bool Mistakes::is_name(std::size_t at) const { return at < count() && (token(at).type == P::ID || is_soft(token(at).type)); }

bool Mistakes::is_word(std::size_t at) const { return is_name(at) || (at < count() && is_reserved(token(at).type)); }

bool Mistakes::ends_line(std::size_t at) const { return at >= count() || token(at).type == end_of_line || token(at).type == P::MARK; }

bool Mistakes::has_colon() const {
    return std::any_of(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::COLON; });
}

bool Mistakes::touches_next(std::size_t at) const { return at + 2 < count() && token(at).end == token(at + 1).begin; }

Edit Mistakes::remove(std::size_t at) const { return {at == 0 ? token(0).begin : token(at - 1).end, at == 0 ? token(1).begin : token(at).end, ""}; }

std::string Mistakes::joined(std::size_t first, std::size_t last) const {
    std::string result;
    for (auto at = first; at <= last; ++at) {
        if (token(at).type == P::DASH || token(at).type == P::DOT) continue;
        result += (result.empty() ? "" : "_") + written(at);
    }
    return result;
}

// --- none of the guesses -----------------------------------------------------------------------------------------------------------------

std::string Mistakes::expected() const {
    auto probe = Tokens(tokens_->begin(), tokens_->begin() + static_cast<std::ptrdiff_t>(failed_));
    const auto place = token(failed_).begin;
    probe.push_back({0, place, place});
    probe.push_back({end_of_line, place, place + 1});
    return examples_of([&](std::size_t type) {
        probe[failed_].type = type;
        return antlr_.reach(probe) > failed_;
    });
}

void Mistakes::say_unexpected() {
    if (failed_ == 2 && is_kind(token(0).type) && is_name(1) && !has_colon()) {
        say(Message::missing_colon, span(1), {{"name", written(1)}});
        return;
    }
    if (failed_ == 0 || (failed_ == 1 && token(0).type == P::ID)) {
        say(Message::unknown_beginning, span(0), {{"word", written(0)}});
        return;
    }
    const bool early = ends_line(failed_);
    const auto at = early ? failed_ - 1 : failed_;
    const auto examples = count() > most_tokens_to_guess_on ? std::string() : expected();
    if (examples.empty()) say(Message::unexpected_alone, span(at), {{"found", written(at)}});
    else if (early) say(Message::line_ends_early, span(at), {{"last", written(at)}, {"expected", examples}});
    else say(Message::unexpected, span(at), {{"found", written(at)}, {"expected", examples}});
}

}  // namespace kvs::syntax
