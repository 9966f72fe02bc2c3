#include "compiler/syntax/parse_mistakes.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/syntax/vocabulary.h"

namespace kvs::syntax {

using diag::Message;
using P = KvsParser;

namespace {

constexpr std::size_t end_of_line = antlr4::Token::EOF;

bool is_kind(std::size_t type) { return (type >= P::KVALITETSSTANDARD && type <= P::YDELSE) || type == P::FAELLES || type == P::AFSNIT; }

bool compares(std::size_t type) {
    constexpr std::array<std::size_t, 8> words{P::MINDST, P::HOEJST, P::MERE, P::MINDRE, P::OVER, P::UNDER, P::MELLEM, P::NUMBER};
    return std::find(words.begin(), words.end(), type) != words.end();
}

}  // namespace

// --- small things ----------------------------------------------------------------------------------------------------------------

std::string_view Mistakes::slice(const Token& token) const {
    const auto end = std::min<std::size_t>(token.end, source_.text.size());
    return std::string_view(source_.text).substr(token.begin, end - token.begin);
}

base::Span Mistakes::span(const Token& token) const {
    // a caret needs something to stand under: the line's end points behind the last word
    return {source_.id, token.begin, std::min(token.end, static_cast<std::uint32_t>(source_.text.size()))};
}

base::Span Mistakes::span(const Token& first, const Token& last) const { return {source_.id, first.begin, last.end}; }

bool Mistakes::is_name(const Token& token) const { return token.type == P::ID || is_soft(token.type); }

Mistakes::Tokens Mistakes::without(std::size_t at) const {
    auto result = tokens_;
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(at));
    return result;
}

Mistakes::Tokens Mistakes::with(std::size_t at, std::size_t type) const {
    auto result = tokens_;
    const auto place = at == 0 ? result[0].begin : result[at - 1].end;
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(at), Token{type, place, place});
    return result;
}

Mistakes::Tokens Mistakes::retyped(std::size_t at, std::size_t type) const {
    auto result = tokens_;
    result[at].type = type;
    return result;
}

std::optional<Name> Mistakes::probable_name(const std::vector<Token>& tokens) const {
    const auto at = tokens.size() > 2 && is_kind(tokens[0].type) && is_name(tokens[1]) ? 1u : 0u;
    if (!is_name(tokens[at])) return std::nullopt;
    return Name{std::string(slice(tokens[at])), span(tokens[at])};
}

// --- the order of guesses ----------------------------------------------------------------------------------------------------------

bool Mistakes::mend_reserved_name(std::vector<Token>& tokens) {
    std::size_t at = 0;
    if (is_kind(tokens[0].type) && tokens[1].type != P::COLON) at = 1;
    if (!is_reserved(tokens[at].type)) return false;
    const auto after = tokens[at + 1].type == P::STRING && at == 0 ? at + 2 : at + 1;
    if (tokens[after].type != P::COLON) return false;
    tokens_ = tokens;
    auto without_colon = without(after);
    if (at == 0 && readable(without_colon)) {
        auto& said = sink_.say(Message::colon_after_heading, span(tokens[after]), {{"word", std::string(slice(tokens[0]))}});
        said.fix = diag::Fix{span(tokens[after]), ""};
        tokens = std::move(without_colon);
        return true;
    }
    const auto word = std::string(slice(tokens[at]));
    sink_.say(Message::reserved_name, span(tokens[at]), {{"word", word}, {"example", word + "_1"}});
    tokens[at].type = P::ID;
    return true;
}

std::optional<std::vector<Token>> Mistakes::explain(const std::vector<Token>& tokens, std::size_t failed_at) {
    tokens_ = tokens;
    failed_ = std::min(failed_at, tokens.size() - 1);
    mended_.reset();
    if (odd_sign(failed_) || year_missing() || and_or() || sentence() || misspelt() || unit_first() || decimal_point() ||
        colon_too_many() || colon_missing() || unit_missing() || word_missing() || word_too_many())
        return mended_;
    for (auto at = failed_ + 1; at < tokens_.size(); ++at)
        if (odd_sign(at)) return mended_;
    say_unexpected();
    return std::nullopt;
}

// --- signs that are no words of the language ----------------------------------------------------------------------------------------

bool Mistakes::odd_sign(std::size_t at) {
    const auto token = tokens_[at];
    switch (token.type) {
        case P::OPEN_STRING: return open_quote(token, at);
        case P::OPEN_MARK: return open_mark(token, at);
        case P::WORD_QUOTE: return word_quote(token, at);
        case P::OTHER: return sign(token);
        default: return false;
    }
}

bool Mistakes::open_quote(const Token& token, std::size_t at) {
    // a mark at the end of the line was swallowed by the text; the quote belongs before it
    const auto words = slice(token);
    auto text_end = words.find_last_not_of(' ') + 1;
    auto mark_begin = std::string_view::npos;
    if (text_end > 0 && words[text_end - 1] == ']') mark_begin = words.rfind('[');
    if (mark_begin != std::string_view::npos && mark_begin > 0) text_end = words.find_last_not_of(' ', mark_begin - 1) + 1;
    const auto end = token.begin + static_cast<std::uint32_t>(text_end);
    auto& said = sink_.say(Message::unclosed_quote, {source_.id, token.begin, end});
    said.fix = diag::Fix{{source_.id, end, end}, "\""};
    auto meant = retyped(at, P::STRING);
    // the decoder takes one byte off each end: give it the one behind the text
    meant[at].end = std::min(end + 1, static_cast<std::uint32_t>(source_.text.size()));
    if (mark_begin != std::string_view::npos && mark_begin > 0) {
        const Token mark{P::MARK, token.begin + static_cast<std::uint32_t>(mark_begin), token.end};
        meant.insert(meant.begin() + static_cast<std::ptrdiff_t>(at) + 1, mark);
    }
    if (readable(meant)) mended_ = std::move(meant);
    return true;
}

bool Mistakes::open_mark(const Token& token, std::size_t at) {
    const auto written = slice(token);
    const auto end = token.begin + static_cast<std::uint32_t>(written.find_last_not_of(' ') + 1);
    auto& said = sink_.say(Message::unclosed_mark, {source_.id, token.begin, end});
    said.fix = diag::Fix{{source_.id, end, end}, "]"};
    auto meant = without(at);
    if (readable(meant)) mended_ = std::move(meant);
    return true;
}

bool Mistakes::word_quote(const Token& token, std::size_t at) {
    auto close = at + 1;
    while (close < tokens_.size() && tokens_[close].type != P::WORD_QUOTE) ++close;
    auto& said = sink_.say(Message::word_quote, span(token), {{"quote", std::string(slice(token))}});
    if (close == tokens_.size()) return true;
    const auto inside = std::string_view(source_.text).substr(token.end, tokens_[close].begin - token.end);
    if (inside.find('"') == std::string_view::npos) said.fix = diag::Fix{span(token, tokens_[close]), fmt::format("\"{}\"", inside)};
    // read as if the text were not there: the rest of the norm is what other lines refer to
    auto meant = tokens_;
    meant.erase(meant.begin() + static_cast<std::ptrdiff_t>(at), meant.begin() + static_cast<std::ptrdiff_t>(close) + 1);
    if (readable(meant)) mended_ = std::move(meant);
    return true;
}

bool Mistakes::sign(const Token& token) {
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {">=", "er mindst"}, {"<=", "er højst"}, {"=>", "er mindst"}, {"=<", "er højst"}, {"!=", "er ikke"}, {"<>", "er ikke"},
        {"==", "er"},        {"=", "er"},        {">", "er mere end"}, {"<", "er mindre end"}, {"&&", "og"},   {"&", "og"},
        {"||", "eller"},     {"|", "eller"},     {";", ","},           {"≥", "er mindst"},  {"≤", "er højst"}, {"≠", "er ikke"},
    };
    const auto rest = std::string_view(source_.text).substr(token.begin);
    for (const auto& [sign, word] : words) {
        if (!rest.starts_with(sign)) continue;
        const base::Span where{source_.id, token.begin, token.begin + static_cast<std::uint32_t>(sign.size())};
        sink_.say(Message::sign_for_word, where, {{"sign", std::string(sign)}, {"word", std::string(word)}}).fix =
            diag::Fix{where, std::string(word)};
        return true;
    }
    const auto character = slice(token);
    if (character == "(" || character == ")") sink_.say(Message::parentheses, span(token));
    else if (character == "{" || character == "}") sink_.say(Message::braces_outside_text, span(token));
    else {
        std::size_t at = 0;
        const auto code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(base::next_code_point(character, at)));
        sink_.say(Message::unknown_sign, span(token), {{"sign", std::string(character)}, {"code", code}});
    }
    return true;
}

// --- words ---------------------------------------------------------------------------------------------------------------------------

bool Mistakes::year_missing() {
    if (failed_ < 2 || tokens_[failed_].type == P::NUMBER || tokens_[failed_ - 1].type != P::ID || tokens_[failed_ - 2].type != P::ORDINAL)
        return false;
    const auto where = span(tokens_[failed_ - 2], tokens_[failed_ - 1]);
    const auto written = std::string_view(source_.text).substr(where.begin, where.end - where.begin);
    sink_.say(Message::year_missing, where, {{"date", std::string(written)}});
    // any year will do for reading the rest of the line
    const Token day = tokens_[failed_ - 2];
    auto meant = with(failed_, P::NUMBER);
    meant[failed_] = {P::NUMBER, day.begin, day.end};
    if (readable(meant)) mended_ = std::move(meant);
    return true;
}

bool Mistakes::and_or() {
    const auto word = tokens_[failed_].type;
    if ((word != P::OG && word != P::ELLER) || failed_ == 0 || failed_ + 1 >= tokens_.size()) return false;
    const auto colon = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) { return token.type == P::COLON; });
    const auto before = tokens_[failed_ - 1].type, after = tokens_[failed_ + 1].type;
    if (colon || (before != P::ID && !is_soft(before)) || !(after == P::ID || is_soft(after) || after == P::IKKE)) return false;
    sink_.say(Message::and_or_on_line, span(tokens_[failed_]),
              {{"word", std::string(slice(tokens_[failed_]))}, {"block", word == P::OG ? "alle af" : "mindst en af"}});
    return true;
}

bool Mistakes::sentence() {
    std::size_t begin = 0;
    while (begin < failed_ && tokens_[begin].type != P::COLON) ++begin;
    begin = tokens_[begin].type == P::COLON ? begin + 1 : 0;
    if (tokens_[begin].type != P::ID) return false;
    const auto first = slice(tokens_[begin]);
    std::size_t at = 0;
    const auto letter = base::next_code_point(first, at);
    const bool capital = (letter >= U'A' && letter <= U'Z') || (letter >= 0xC0 && letter <= 0xDE);
    auto end = begin;
    while (tokens_[end].type != end_of_line && tokens_[end].type != P::MARK && tokens_[end].type != P::STRING) ++end;
    if (!capital || end - begin < 3) return false;
    const auto where = span(tokens_[begin], tokens_[end - 1]);
    const auto words = std::string(source_.text.substr(where.begin, where.end - where.begin));
    sink_.say(Message::words_without_quotes, where, {{"words", words}}).fix = diag::Fix{where, '"' + words + '"'};
    return true;
}

bool Mistakes::misspelt() {
    if (misspelt_at(failed_)) return true;
    for (std::size_t back = 1; back <= 2 && back <= failed_; ++back)
        if (misspelt_at(failed_ - back)) return true;
    return failed_ > 2 && misspelt_at(0);
}

bool Mistakes::misspelt_at(std::size_t at) {
    if (tokens_[at].type != P::ID) return false;
    for (const auto& [type, meant] : words_near(slice(tokens_[at]))) {
        auto line = retyped(at, type);
        if (!readable(line)) continue;
        sink_.say(Message::misspelt_word, span(tokens_[at]), {{"found", std::string(slice(tokens_[at]))}, {"meant", meant}}).fix =
            diag::Fix{span(tokens_[at]), meant};
        mended_ = std::move(line);
        return true;
    }
    return false;
}

bool Mistakes::unit_first() {
    for (const auto at : {failed_, failed_ + 1}) {
        if (at == 0 || at >= tokens_.size() || tokens_[at].type != P::NUMBER || !is_name(tokens_[at - 1])) continue;
        auto line = tokens_;
        std::swap(line[at - 1], line[at]);
        if (!readable(line)) continue;
        const auto number = std::string(slice(tokens_[at])), unit = std::string(slice(tokens_[at - 1]));
        const auto where = span(tokens_[at - 1], tokens_[at]);
        sink_.say(Message::unit_before_number, where, {{"number", number}, {"unit", unit}}).fix = diag::Fix{where, number + ' ' + unit};
        mended_ = std::move(line);
        return true;
    }
    return false;
}

bool Mistakes::decimal_point() {
    for (std::size_t at = failed_ > 0 ? failed_ - 1 : 0; at <= failed_; ++at) {
        if (tokens_[at].type != P::CLOCK) continue;
        auto line = retyped(at, P::NUMBER);
        if (!readable(line)) continue;
        const auto found = std::string(slice(tokens_[at]));
        auto meant = found;
        std::replace(meant.begin(), meant.end(), '.', ',');
        sink_.say(Message::decimal_point, span(tokens_[at]), {{"found", found}, {"meant", meant}}).fix = diag::Fix{span(tokens_[at]), meant};
        mended_ = std::move(line);
        return true;
    }
    return false;
}

bool Mistakes::colon_too_many() {
    const auto colon = std::find_if(tokens_.begin(), tokens_.end(), [](const Token& token) { return token.type == P::COLON; });
    if (colon == tokens_.end() || colon == tokens_.begin() || tokens_[0].type == P::ID) return false;
    const auto at = static_cast<std::size_t>(colon - tokens_.begin());
    auto line = without(at);
    if (!readable(line)) return false;
    auto& said = sink_.say(Message::colon_after_heading, span(*colon), {{"word", std::string(slice(tokens_[at - 1]))}});
    said.fix = diag::Fix{span(*colon), ""};
    mended_ = std::move(line);
    return true;
}

bool Mistakes::colon_missing() {
    if (is_name(tokens_[0]) && facts.contains(slice(tokens_[0])) && compares(tokens_[1].type)) return false;
    const bool kind = is_kind(tokens_[0].type) && tokens_.size() > 2 && is_name(tokens_[1]);
    const bool title = tokens_.size() > 2 && tokens_[1].type == P::STRING;
    const std::size_t at = kind || title ? 2 : 1;
    const auto& name = tokens_[kind ? 1 : 0];
    auto line = with(at, P::COLON);
    if (!is_name(name) || !readable(line)) return false;
    const base::Span place{source_.id, tokens_[at - 1].end, tokens_[at - 1].end};
    sink_.say(Message::missing_colon, span(name), {{"name", std::string(slice(name))}}).fix = diag::Fix{place, ":"};
    mended_ = std::move(line);
    return true;
}

bool Mistakes::unit_missing() {
    if (failed_ == 0 || tokens_[failed_ - 1].type != P::NUMBER) return false;
    auto line = with(failed_, P::ID);
    if (!readable(line)) return false;
    const auto& number = tokens_[failed_ - 1];
    sink_.say(Message::unit_missing, span(number), {{"number", std::string(slice(number))}});
    return true;
}

bool Mistakes::word_missing() {
    constexpr std::array<std::size_t, 12> candidates{P::FRA, P::EFTER, P::ER, P::AF, P::COMMA, P::PER, P::DEN, P::TIL, P::END, P::KL, P::KR, P::FOR};
    if (failed_ == 0) return false;
    for (const auto type : candidates) {
        auto line = with(failed_, type);
        if (!readable(line)) continue;
        const auto& before = tokens_[failed_ - 1];
        const auto word = std::string(AntlrLine::spelling(type));
        const auto next = std::string(slice(tokens_[failed_]));
        const bool last = tokens_[failed_].type == end_of_line || tokens_[failed_].type == P::MARK;
        auto& said = type == P::COMMA ? sink_.say(Message::missing_comma, span(tokens_[failed_]), {{"word", next}})
                     : last           ? sink_.say(Message::missing_word_at_end, span(before), {{"word", word}})
                                      : sink_.say(Message::missing_word, span(tokens_[failed_]), {{"word", word}, {"before", next}});
        said.fix = diag::Fix{{source_.id, before.end, before.end}, type == P::COMMA ? word : ' ' + word};
        mended_ = std::move(line);
        return true;
    }
    return false;
}

bool Mistakes::word_too_many() {
    if (failed_ == 0 || tokens_[failed_].type == P::COLON) return false;
    // a comma too many is found late, at what follows it; any other word is where the reading stopped
    const bool comma = tokens_[failed_ - 1].type == P::COMMA;
    const auto type = tokens_[failed_].type;
    if (!comma && (type == end_of_line || type == P::STRING || type == P::LONG_TEXT)) return false;    // nobody's text is superfluous
    const auto at = comma ? failed_ - 1 : failed_;
    auto line = without(at);
    if (!readable(line)) return false;
    sink_.say(Message::superfluous_word, span(tokens_[at]), {{"word", std::string(slice(tokens_[at]))}}).fix =
        diag::Fix{{source_.id, tokens_[at - 1].end, tokens_[at].end}, ""};
    mended_ = std::move(line);
    return true;
}

// --- none of these ---------------------------------------------------------------------------------------------------------------------

std::string Mistakes::expected() const {
    auto probe = Tokens(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(failed_));
    const auto place = tokens_[failed_].begin;
    probe.push_back({0, place, place});
    probe.push_back({end_of_line, place, place + 1});
    return examples_of([&](std::size_t type) {
        probe[failed_].type = type;
        return antlr_.reach(probe) > failed_;
    });
}

void Mistakes::say_unexpected() {
    if (failed_ == 0 || (failed_ == 1 && tokens_[0].type == P::ID)) {
        sink_.say(Message::unknown_beginning, span(tokens_[0]), {{"word", std::string(slice(tokens_[0]))}});
    } else if (tokens_[failed_].type == end_of_line || tokens_[failed_].type == P::MARK) {
        const auto& last = tokens_[failed_ - 1];
        sink_.say(Message::line_ends_early, span(last), {{"last", std::string(slice(last))}, {"expected", expected()}});
    } else {
        sink_.say(Message::unexpected, span(tokens_[failed_]), {{"found", std::string(slice(tokens_[failed_]))}, {"expected", expected()}});
    }
}

}  // namespace kvs::syntax
