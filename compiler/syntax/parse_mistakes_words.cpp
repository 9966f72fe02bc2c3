// Words of the language: misspelt, said another way, missing, too many.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "compiler/syntax/parse_mistakes.h"
#include "compiler/syntax/parse_vocabulary.h"
#include "compiler/syntax/phrases.h"

namespace kvs::syntax {

using diag::Message;
using P = KvsParser;

namespace {

bool compares(std::size_t type) {
    constexpr std::array<std::size_t, 8> words{P::MINDST, P::HOEJST, P::MERE, P::MINDRE, P::OVER, P::UNDER, P::MELLEM, P::NUMBER};
    return std::find(words.begin(), words.end(), type) != words.end();
}

bool is_date(std::size_t type) { return type == P::ORDINAL || type == P::ISO_DATE || type == P::DK_DATE; }

bool is_period(std::string_view word) {
    constexpr std::array words{"time", "dag", "døgn", "uge", "måned", "kvartal", "halvår", "år", "kalenderår", "gang"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Small words that say nothing by themselves: without one too many of them the line says the same.
bool is_small(std::size_t type) {
    switch (type) {
        case P::AF: case P::TIL: case P::VED: case P::FRA: case P::HOS: case P::VIA: case P::MED: case P::FOR: case P::OM: case P::PAA: case P::I:
        case P::EFTER: case P::DEN: case P::ER: case P::OG: case P::SOM: case P::END: return true;
        default: return false;
    }
}

/// In these sections a comparison is a condition, never a limit.
bool asks(const std::optional<SectionWord>& section) {
    return section == SectionWord::target_group || section == SectionWord::not_for || section == SectionWord::assessment;
}

/// The words of a phrase.
std::vector<std::string_view> words_of(std::string_view phrase) {
    std::vector<std::string_view> result;
    while (!phrase.empty()) {
        const auto end = std::min(phrase.find(' '), phrase.size());
        result.push_back(phrase.substr(0, end));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return result;
}

}  // namespace

// --- said another way ----------------------------------------------------------------------------------------------------------------------

bool Mistakes::phrase() {
    std::vector<Edit> found;
    for (std::size_t at = 0; at + 1 < count(); ++at) {
        for (const auto& each : phrases()) {
            const auto words = words_of(each.found);
            if (at + words.size() >= count()) continue;
            std::vector<std::string> repeated;
            bool same = true;
            for (std::size_t i = 0; same && i < words.size(); ++i) {
                const bool any = words[i] == "#" || words[i] == "_";
                same = words[i] == "#" ? is(at + i, P::NUMBER) : words[i] == "_" ? is_word(at + i) : lower_case(slice(at + i)) == words[i];
                if (same && any) repeated.push_back(written(at + i));
            }
            if (!same) continue;
            auto edit = replace(at, at + words.size() - 1, std::string(each.ours));
            std::size_t place = 0;
            for (const auto& word : repeated) {
                place = edit.text.find_first_of("#_", place);
                edit.text.replace(place, 1, word);
                place += word.size();
            }
            found.push_back(std::move(edit));
        }
    }
    for (const auto& edit : found)
        if (other_wording(edit)) return true;
    // "højst én gang om ugen" has two, and so has "max 10 gange per år"
    for (std::size_t at = 0; at + 1 < count(); ++at)
        if (is(at, P::ID))
            if (auto meant = word_meant(slice(at)); !meant.empty()) found.push_back(replace(at, at, std::move(meant)));
    for (const auto& first : found)
        for (const auto& second : found)
            if (first.end <= second.begin &&
                other_wording(Edit{first.begin, second.end, first.text + std::string(bytes(first.end, second.begin)) + second.text}))
                return true;
    return false;
}

/// folkepensionist er ja · kan_handle er nej
bool Mistakes::yes_or_no() {
    for (std::size_t at = 1; at + 1 < count(); ++at) {
        const bool equals = is(at, P::ER) || slice(at) == "=" || (is(at, P::COLON) && around_.under == Under::given);
        if (!equals || !is_name(at - 1) || !(is(at + 1, P::JA) || is(at + 1, P::NEJ)) || (at > 1 && is(at - 2, P::IKKE))) continue;
        if (other_wording(replace(at - 1, at + 1, (is(at + 1, P::JA) ? "" : "ikke ") + written(at - 1)))) return true;
    }
    return false;
}

/// alder er 18-65 år
bool Mistakes::range_of_values() {
    for (std::size_t at = 1; at + 3 < count(); ++at)
        if (is(at, P::ER) && is(at + 1, P::NUMBER) && is(at + 2, P::DASH) && is(at + 3, P::NUMBER) &&
            other_wording(replace(at, at + 3, fmt::format("er fra {} til og med {}", slice(at + 1), slice(at + 3)))))
            return true;
    return false;
}

/// Under `givet`: alder: 42 år · bor_alene: ja
bool Mistakes::trial_colon() {
    if (around_.under != Under::given || !is_name(0) || !is(1, P::COLON)) return false;
    return yes_or_no() || other_wording(replace(0, 1, written(0) + " er")) || colon_too_many();
}

/// bolig er hus eller lejlighed
bool Mistakes::one_of() {
    for (std::size_t at = 1; at + 3 < count(); ++at) {
        if (!is(at, P::ER) || !is_name(at + 1)) continue;
        auto last = at + 1;
        auto list = written(last);
        bool choice = false;
        while ((is(last + 1, P::COMMA) || is(last + 1, P::ELLER)) && is_name(last + 2) && !known_.all.contains(slice(last + 2))) {
            choice = choice || is(last + 1, P::ELLER);
            list += ", " + written(last += 2);
        }
        if (choice && other_wording(replace(at, last, "er en af " + list))) return true;
    }
    return false;
}

bool Mistakes::and_or() {
    const auto say_block = [&](std::size_t first, std::size_t last, std::string word, std::string block) {
        if (around_.under == Under::given) block = "givet";
        if (around_.under == Under::expected) block = "forvent";
        say(Message::and_or_on_line, span(first, last), {{"word", std::move(word)}, {"block", std::move(block)}});
        return true;
    };
    constexpr std::array<std::array<const char*, 3>, 3> pairs{{{"hverken", "eller", "ingen af"}, {"både", "og", "alle af"}, {"enten", "eller", "mindst en af"}}};
    for (std::size_t at = 0; at <= failed_; ++at)
        for (const auto& [first, second, block] : pairs)
            if (is(at, P::ID) && lower_case(slice(at)) == first && is_name(at + 1) && at + 3 < count() && slice(at + 2) == second && is_name(at + 3))
                return say_block(at, at + 2, fmt::format("{} … {}", first, second), block);
    // `x: a, b`: read to its end as the beginning of `a, b indgår i …`, but what stands there are conditions
    if (failed_ > 2 && ends_line(failed_) && is(failed_ - 2, P::COMMA) && is_name(failed_ - 1) && known_.facts.contains(slice(failed_ - 3)) && known_.facts.contains(slice(failed_ - 1)))
        return say_block(failed_ - 2, failed_ - 2, ",", "alle af / mindst en af");
    if (failed_ == 0 || failed_ + 1 >= count()) return false;
    // `a, b` where both are known: a comma between conditions says neither og nor eller
    if (is(failed_ - 1, P::COMMA) && failed_ > 1 && is_name(failed_) && (ends_line(failed_ + 1) || is(failed_ + 1, P::COMMA) || is(failed_ + 1, P::OG) || is(failed_ + 1, P::ELLER)) &&
        known_.facts.contains(slice(failed_ - 2)) && known_.facts.contains(slice(failed_)))
        return say_block(failed_ - 1, failed_ - 1, ",", "alle af / mindst en af");
    const auto both = is(failed_, P::SLASH) ? failed_ - 1 : failed_;
    if (is(both, P::OG) && is(both + 1, P::SLASH) && is(both + 2, P::ELLER)) return say_block(both, both + 2, "og/eller", "mindst en af");
    const bool also = lower_case(slice(failed_)) == "samt";
    if (!is(failed_, P::OG) && !is(failed_, P::ELLER) && !also) return false;
    if ((has_colon() && !also) || !is_name(failed_ - 1) || !(is_name(failed_ + 1) || is(failed_ + 1, P::IKKE))) return false;
    return say_block(failed_, failed_, written(failed_), is(failed_, P::ELLER) ? "mindst en af" : "alle af");
}

// --- misspelt --------------------------------------------------------------------------------------------------------------------------------

/// `Ydelse hjælp: …`: a heading's capital letter does not make it a sentence.
bool Mistakes::first_word() { return starts_with_capital(slice(0)) && misspelt_at(0); }

bool Mistakes::misspelt() {
    if (misspelt_at(failed_)) return true;
    for (std::size_t back = 1; back <= 2 && back <= failed_; ++back)
        if (misspelt_at(failed_ - back)) return true;
    return misspelt_at(0);
}

bool Mistakes::misspelt_at(std::size_t at) {
    if (!is(at, P::ID) && !(at == 0 && is_name(0))) return false;
    if (known_.facts.contains(slice(at))) return false;
    for (const auto& [type, meant] : words_near(slice(at))) {
        const auto edit = replace(at, at, meant);
        if (type == token(at).type || !reads(edit)) continue;
        say(Message::misspelt_word, span(at), {{"found", written(at)}, {"meant", meant}}, edit);
        return true;
    }
    return false;
}

// --- colons ------------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::colon_too_many() {
    const auto colon = static_cast<std::size_t>(std::find_if(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::COLON; }) - tokens_->begin());
    if (colon == count() || colon == 0 || token(0).type == P::ID) return false;
    const auto edit = replace(colon, colon, "");
    if (!reads(edit)) return false;
    say(Message::colon_after_heading, span(colon), {{"word", written(0, colon - 1)}}, edit);
    return true;
}

/// `kommune: Prøveby` and `ydelse: "Hjælp"` are norms to the grammar; where they stand shows what they are.
std::optional<Meant> Mistakes::told_of_readable() {
    if (trial_colon() || range_of_values() || one_of()) return meant_;
    const bool among_norms = around_.under == Under::section || around_.under == Under::norm || around_.under == Under::unknown;
    if (among_norms && capital_word()) return meant_;
    if (!is_soft(token(0).type) || !(is(1, P::COLON) || (is(1, P::STRING) && is(2, P::COLON)))) return std::nullopt;
    if (among_norms) return std::nullopt;
    if (is(1, P::COLON) && is(2, P::STRING) && titled(insert_after(0, ""))) return meant_;
    if (colon_too_many()) return meant_;
    return std::nullopt;
}

bool Mistakes::colon_missing() {
    if (around_.under == Under::given || around_.under == Under::expected || has_colon()) return false;
    if (is_name(0) && compares(token(1).type) && (known_.facts.contains(slice(0)) || asks(around_.section))) return false;
    if (is(0, P::MODUL) && is_name(1)) return false;
    const bool kind = is_kind(token(0).type) && count() > 2 && is_name(1);
    const bool title = count() > 2 && is(1, P::STRING);
    const std::size_t at = kind ? 1 : 0;
    // two names alone: `samliv bor_sammen` is a norm and its condition only when the second is one
    if (!kind && is_name(1) && ends_line(2) && !known_.all.contains(slice(1)) && slice(1).find('_') == std::string_view::npos) return false;
    if (!is_name(at)) return false;
    // what stands in quotes after a name is its title, or all that it says
    for (const auto behind : {title ? std::size_t{1} : at, at}) {
        const auto edit = insert_after(behind, ":");
        if (!reads(edit)) continue;
        say(Message::missing_colon, span(at), {{"name", written(at)}}, edit);
        return true;
    }
    return false;
}

// --- missing -----------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::word_missing() {
    if (failed_ == 0) return false;
    const auto before = token(failed_ - 1).type, here = token(failed_).type;
    const auto earlier = [&](auto... types) {
        return std::any_of(tokens_->begin(), tokens_->begin() + static_cast<std::ptrdiff_t>(failed_), [&](const Token& each) { return ((each.type == static_cast<std::size_t>(types)) || ...); });
    };
    const bool fact = is_name(failed_ - 1) && !known_.yes_no.contains(slice(failed_ - 1));
    const bool known = known_.facts.contains(slice(failed_ - 1));
    // `svar: 4 uger efter ansøgning` is a deadline without its word, not an amount and a clause
    const bool counted = (here == P::EFTER || here == P::FOER) && failed_ > 1 && is(failed_ - 2, P::NUMBER) && reads(insert_before(failed_ - 2, "senest "));
    const struct {
        std::size_t type;
        bool likely;    // a name after a comma could follow any small word: each is tried only where it is what people forget
    } candidates[] = {
        {P::FRA, before == P::UNDTAGELSE || before == P::GAELDER},
        {P::EFTER, earlier(P::SENEST, P::INDEN, P::TIDLIGST)},
        {P::FOER, earlier(P::SENEST, P::INDEN, P::TIDLIGST)},
        {P::ER, fact && (known || (compares(here) && (asks(around_.section) || around_.under == Under::given)))},
        {P::AF, before == P::ALLE || before == P::INGEN || before == P::EN || before == P::NUMBER || earlier(P::GODKENDT, P::BETALES, P::ACCEPTERET)},
        {P::COMMA, is_reserved(here) && before != P::COMMA && !counted},
        {P::PER, is_period(slice(failed_))},
        {P::DEN, is_date(here)},
        {P::TIL, earlier(P::FRA) || before == P::SVARER},
        {P::END, before == P::MERE || before == P::MINDRE},
        {P::KL, here == P::NUMBER || here == P::CLOCK},
        {P::KR, before == P::NUMBER},
        {P::FOR, earlier(P::GAELDER, P::PROEVE)},
        {P::STK, here == P::NUMBER && earlier(P::PARAGRAPH)},
        {P::PARAGRAPH, here == P::NUMBER && is_name(failed_ - 1) && (around_.section == SectionWord::legal_basis || earlier(P::EFTER))},
        {P::DOT, is(0, P::BRUG) && is_word(failed_)},
        {P::COLON, is(0, P::FRA) || is(0, P::PARAGRAPH) || is(0, P::MODUL)},
    };
    for (const auto& [type, likely] : candidates) {
        if (!likely) continue;
        const auto word = std::string(AntlrLine::spelling(type));
        const bool sign = type == P::COMMA || type == P::COLON;
        const auto edit = type == P::DOT ? Edit{token(failed_ - 1).end, token(failed_).begin, "."} : insert_after(failed_ - 1, sign ? word : ' ' + word);
        if (!reads(edit)) continue;
        if (type == P::COMMA) say(Message::missing_comma, span(failed_), {{"word", written(failed_)}}, edit);
        else if (type == P::COLON && is(0, P::MODUL)) say(Message::missing_colon, span(1, failed_ - 1), {{"name", written(1, failed_ - 1)}}, edit);
        else if (ends_line(failed_)) say(Message::missing_word_at_end, span(failed_ - 1), {{"word", word}}, edit);
        else say(Message::missing_word, span(failed_), {{"word", word}, {"before", written(failed_)}}, edit);
        return true;
    }
    if (counted) {
        const auto edit = insert_before(failed_ - 2, "senest ");
        say(Message::missing_word, span(failed_ - 2), {{"word", "senest"}, {"before", written(failed_ - 2)}});
        meant_ = Meant{edit, {}};
        return true;
    }
    if (!is_date(here) || before == P::COMMA) return false;
    const auto edit = insert_after(failed_ - 1, ", den");
    if (!reads(edit)) return false;
    say(Message::missing_word, span(failed_), {{"word", ", den"}, {"before", written(failed_)}}, edit);
    return true;
}

// --- too many ----------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::word_too_many() {
    if (failed_ == 0) return false;
    // a comma or full stop too many is found late, at what follows it; any other word is where the reading stopped
    const bool late = is(failed_ - 1, P::COMMA) || is(failed_ - 1, P::DOT);
    for (const auto at : {late ? failed_ - 1 : failed_, failed_}) {
        const auto type = token(at).type;
        const bool sign = type == P::COMMA || type == P::DOT || type == P::SLASH || type == P::DASH || (type == P::COLON && is(at - 1, P::COLON));
        const bool again = is_word(at) && at > 0 && token(at - 1).type == type && slice(at - 1) == slice(at);
        // numbers, names and words that carry meaning are nobody's to delete
        if (at == 0 || ends_line(at) || !(sign || again || is_small(type))) continue;
        const auto edit = remove(at);
        if (!reads(edit)) continue;
        say(Message::superfluous_word, span(at), {{"word", written(at)}}, edit);
        return true;
    }
    return false;
}

}  // namespace kvs::syntax
