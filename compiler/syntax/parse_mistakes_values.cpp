// Numbers, amounts, dates, clocks and paragraphs that are written another way than the language's.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "compiler/syntax/parse_mistakes.h"
#include "compiler/syntax/parse_vocabulary.h"

namespace kvs::syntax {

using diag::Message;
using P = KvsParser;

namespace {

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

/// What stands between the separators: 1, 250, 50 of 1,250.50. Empty when there is anything but digits.
std::vector<std::string_view> groups_of(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> result;
    for (;;) {
        const auto end = text.find_first_of(separators);
        result.push_back(text.substr(0, end));
        if (!all_digits(result.back())) return {};
        if (end == std::string_view::npos) return result;
        text.remove_prefix(end + 1);
    }
}

/// 1250.50 and 1,250.50 and 1 250,50 as they are written in Danish; empty when that is not certain.
std::string danish_number(std::string_view text) {
    auto groups = groups_of(text, "., ");
    if (groups.size() < 2) return {};
    const auto last_separator = text[text.size() - groups.back().size() - 1];
    const bool decimals = groups.back().size() <= 2;
    if (!decimals && (last_separator != ' ' || groups.back().size() != 3)) return {};
    // what separates thousands stands before groups of three
    const auto whole = groups.size() - (decimals ? 1 : 0);
    for (std::size_t i = 1; i < whole; ++i)
        if (groups[i].size() != 3 || groups[0].size() > 3) return {};
    if (decimals && last_separator == ' ') return {};
    std::string result;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0) result += i < whole ? '.' : ',';
        result += groups[i];
    }
    return result == text ? std::string() : result;
}

bool is_kroner(std::string_view word) {
    static constexpr std::array words{"kr", "kroner", "krone", "dkk"};
    const auto written = lower_case(word);
    return std::find(words.begin(), words.end(), written) != words.end();
}

bool is_number(std::size_t type) { return type == P::NUMBER || type == P::ORDINAL || type == P::CLOCK; }

}  // namespace

// --- beforehand --------------------------------------------------------------------------------------------------------------------------

std::optional<Meant> Mistakes::told_beforehand() {
    // a reserved word where a name is defined is told and becomes the name
    const std::size_t at = is_kind(token(0).type) && !is(1, P::COLON) ? 1 : 0;
    const auto after = at == 0 && is(1, P::STRING) ? 2 : at + 1;
    const bool code = is(0, P::KODE) && after == 2;    // `kode "27.36.08": "…"` in a code table
    if (is_reserved(token(at).type) && is(after, P::COLON) && !code) {
        if (colon_too_many()) return meant_;
        const auto word = written(at);
        say(Message::reserved_name, span(at), {{"word", word}, {"example", word + "_1"}});
        auto tokens = *tokens_;
        tokens[at].type = P::ID;
        return Meant{{begin_, begin_, ""}, std::move(tokens)};
    }
    for (std::size_t i = 1; i < count(); ++i) {
        if (token(i).type != P::ID || token(i - 1).type != P::NUMBER || !is_kroner(slice(i))) continue;
        const auto last = is(i + 1, P::DOT) && touches_next(i) ? i + 1 : i;
        const auto edit = replace(i, last, "kr.");
        if (!reads(edit)) continue;
        say(Message::kroner_spelling, span(edit), {{"found", written(i, last)}}, edit);
        return meant_;
    }
    return std::nullopt;
}

// --- dates -------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::year_missing() {
    if (failed_ < 2 || is(failed_, P::NUMBER) || !is(failed_ - 1, P::ID) || !is(failed_ - 2, P::ORDINAL) || month_meant(slice(failed_ - 1)).empty()) return false;
    say(Message::year_missing, span(failed_ - 2, failed_ - 1), {{"date", written(failed_ - 2, failed_ - 1)}});
    // read on as if there were a year; none that exists
    if (const auto edit = insert_after(failed_ - 1, " 0"); reads(edit)) meant_ = Meant{edit, {}};
    return true;
}

bool Mistakes::odd_date() {
    for (std::size_t at = 0; at + 2 < count(); ++at) {
        // 1. jan. 2025 · 1 januar 2025
        const bool ordinal = is(at, P::ORDINAL);
        if ((ordinal || is(at, P::NUMBER)) && is(at + 1, P::ID)) {
            const auto month = month_meant(slice(at + 1));
            const auto year = is(at + 2, P::DOT) ? at + 3 : at + 2;
            if (month.empty() || !is(year, P::NUMBER)) continue;
            const auto spelt = replace(at + 1, year - 1, month);
            if (ordinal && reads(spelt)) {
                say(Message::misspelt_word, span(spelt), {{"found", written(at + 1, year - 1)}, {"meant", month}}, spelt);
                return true;
            }
            if (const auto none = replace(at, year, fmt::format("{}. {} 0", slice(at).substr(0, slice(at).find('.')), month)); slice(year).size() == 2 && reads(none)) {
                say(Message::year_out_of_range, span(at, year), {{"date", written(at, year)}});
                meant_ = Meant{none, {}};
                return true;
            }
            const auto date = fmt::format("{}{} {} {}", slice(at), ordinal ? "" : ".", month, slice(year));
            if (other_wording(replace(at, year, date)) || (at == 0 && other_wording(replace(at, year, "den " + date)))) return true;
            continue;
        }
        // 1.1.2026 · 01/01/2026 · 1/1 2026 · 1-1-25
        if (!is_number(token(at).type) || (at > 0 && token(at - 1).end == token(at).begin)) continue;
        auto last = at;
        while (touches_next(last) && (is_number(token(last + 1).type) || is(last + 1, P::SLASH) || is(last + 1, P::DOT) || is(last + 1, P::DASH))) ++last;
        auto groups = groups_of(slice(at, last), "./-");
        if (groups.size() == 2 && slice(at, last).find('/') != std::string_view::npos && is(last + 1, P::NUMBER)) groups.push_back(slice(++last));
        if (groups.size() != 3 || groups[0].size() > 2 || groups[1].size() > 2) continue;
        if (groups[2].size() == 4 && other_wording(replace(at, last, fmt::format("{}-{}-{}", groups[0], groups[1], groups[2])))) return true;
        // read on as a date; none that exists
        const auto edit = replace(at, last, "1-1-0000");
        if (groups[2].size() != 2 || !reads(edit)) continue;
        say(Message::year_out_of_range, span(at, last), {{"date", written(at, last)}});
        meant_ = Meant{edit, {}};
        return true;
    }
    return false;
}

// --- amounts and numbers ---------------------------------------------------------------------------------------------------------------------

bool Mistakes::odd_amount() {
    for (std::size_t at = 0; at + 1 < count(); ++at) {
        const bool kroner = is(at, P::KR) || (is(at, P::ID) && is_kroner(slice(at)));
        // kr. 37,50 · Kr. 37,50
        const auto number = at + (is(at, P::ID) && is(at + 1, P::DOT) ? 2 : 1);
        if (kroner && is(number, P::NUMBER)) {
            const auto edit = replace(at, number, written(number) + " kr.");
            if (reads(edit)) {
                say(Message::unit_before_number, span(edit), {{"number", written(number)}, {"unit", "kr."}}, edit);
                return true;
            }
        }
        // kr./gang · kr/gang
        const auto slash = is(at, P::ID) && is(at + 1, P::DOT) ? at + 2 : at + 1;
        if (kroner && is(slash, P::SLASH) && other_wording(replace(at, slash, "kr. pr. "))) return true;
        // 48,- · 48,- kr.
        if (is(at, P::NUMBER) && is(at + 1, P::COMMA) && is(at + 2, P::DASH) && touches_next(at)) {
            if (is(at + 3, P::SLASH) && other_wording(replace(at, at + 3, written(at) + " kr. pr. "))) return true;
            const bool said = is(at + 3, P::KR) || (is(at + 3, P::ID) && is_kroner(slice(at + 3)));
            if (other_wording(replace(at, said ? at + 3 : at + 2, written(at) + " kr."))) return true;
        }
        // 37,50 Kr.
        if (at > 0 && is(at, P::ID) && kroner && is(at - 1, P::NUMBER) && is(at + 1, P::DOT)) {
            const auto edit = replace(at, at + 1, "kr.");
            if (!reads(edit)) continue;
            say(Message::kroner_spelling, span(edit), {{"found", written(at, at + 1)}}, edit);
            return true;
        }
    }
    return false;
}

bool Mistakes::odd_number() {
    for (std::size_t at = 0; at + 1 < count() && at <= failed_; ++at) {
        if (!is_number(token(at).type)) continue;
        auto last = at;
        while (last + 2 < count() && (is_number(token(last + 1).type) || (touches_next(last) && (is(last + 1, P::DOT) || is(last + 1, P::COMMA))))) ++last;
        if (last == at && !is(at, P::CLOCK)) continue;
        const auto found = slice(at, last);
        // § 84.1
        if (at > 0 && is(at - 1, P::PARAGRAPH)) {
            const auto groups = groups_of(found, ".");
            if (groups.size() == 2 && other_wording(replace(at, last, fmt::format("{}, stk. {}", groups[0], groups[1])))) return true;
            continue;
        }
        const auto meant = danish_number(found);
        const auto edit = replace(at, last, meant);
        if (meant.empty() || !reads(edit)) continue;
        say(Message::decimal_point, span(edit), {{"found", std::string(found)}, {"meant", meant}}, edit);
        return true;
    }
    return false;
}

bool Mistakes::unit_first() {
    for (const auto at : {failed_, failed_ + 1}) {
        if (at == 0 || !is(at, P::NUMBER) || !is_name(at - 1)) continue;
        const auto edit = replace(at - 1, at, written(at) + ' ' + written(at - 1));
        if (!reads(edit)) continue;
        say(Message::unit_before_number, span(edit), {{"number", written(at)}, {"unit", written(at - 1)}}, edit);
        return true;
    }
    return false;
}

bool Mistakes::unit_missing() {
    if (failed_ == 0 || !is(failed_ - 1, P::NUMBER) || !reads(insert_after(failed_ - 1, " døgn"))) return false;
    say(Message::unit_missing, span(failed_ - 1), {{"number", written(failed_ - 1)}});
    return true;
}

// --- clocks ------------------------------------------------------------------------------------------------------------------------------

/// kl. 9:30-12:00 · kl. 9 til 12
bool Mistakes::odd_clock() {
    std::size_t first = 0;
    while (first < count() && !is(first, P::KL)) ++first;
    if (++first >= count()) return false;
    auto last = first;
    bool colon = false, til = false;
    std::string meant;
    for (auto at = first; is_number(token(at).type) || is(at, P::COLON) || is(at, P::DASH) || is(at, P::TIL) || is(at, P::OG); ++at) {
        colon = colon || is(at, P::COLON);
        til = til || is(at, P::TIL);
        meant += is(at, P::COLON) ? "." : is(at, P::TIL) ? "-" : is(at, P::OG) ? " og " : slice(at);
        last = at;
    }
    if (meant.empty() || (!colon && !til)) return false;
    const auto edit = replace(first, last, meant);
    if (!colon) return other_wording(edit);
    if (!reads(edit)) return false;
    say(Message::impossible_clock, span(edit), {{"found", written(first, last)}}, edit);
    return true;
}

/// kl. 9-12, 13-15
bool Mistakes::clocks_after_comma() {
    if (failed_ < 3 || !is_number(token(failed_).type) || !is(failed_ - 1, P::COMMA)) return false;
    if (std::none_of(tokens_->begin(), tokens_->begin() + static_cast<std::ptrdiff_t>(failed_), [](const Token& each) { return each.type == P::KL; })) return false;
    const auto edit = replace(failed_ - 1, failed_ - 1, " og");
    if (!reads(edit)) return false;
    say(Message::sign_for_word, span(edit), {{"sign", ","}, {"word", "og"}}, edit);
    return true;
}

/// åbent mandag kl. 9-12, tirsdag kl. 9-15
bool Mistakes::days_on_one_line() {
    if (!is(0, P::AABENT) || failed_ < 3 || !is(failed_ - 1, P::COMMA) || !is_name(failed_)) return false;
    auto last = count() - 1;
    while (last > failed_ && ends_line(last)) --last;
    if (std::none_of(tokens_->begin() + static_cast<std::ptrdiff_t>(failed_), tokens_->end(), [](const Token& each) { return each.type == P::KL; })) return false;
    const auto rest = replace(failed_ - 1, last, "");
    if (!reads(rest)) return false;
    say(Message::days_on_one_line, span(failed_, last), {{"example", "åbent " + written(failed_, last)}});
    meant_ = Meant{rest, {}};
    return true;
}

// --- paragraphs --------------------------------------------------------------------------------------------------------------------------

/// §§ 83 og 84 · § 83 og § 84
bool Mistakes::several_paragraphs() {
    for (std::size_t at = 0; at + 1 < count() && at <= failed_ + 1; ++at) {
        const bool two = is(at, P::PARAGRAPH) && is(at + 1, P::PARAGRAPH);
        const bool more = at > 1 && (is(at, P::OG) || (is(at, P::COMMA) && is(at + 1, P::PARAGRAPH))) && is(at - 1, P::NUMBER) && is(at - 2, P::PARAGRAPH) && (is(at + 1, P::PARAGRAPH) || is(at + 1, P::NUMBER));
        if (!two && !more) continue;
        say(Message::several_paragraphs, span(at, at + 1), {});
        return true;
    }
    return false;
}

}  // namespace kvs::syntax
