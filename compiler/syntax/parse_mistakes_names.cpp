// Names that are no names, names that are missing, and texts and proper names without their quotes.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "compiler/base/words.h"
#include "compiler/syntax/parse_mistakes.h"
#include "compiler/syntax/parse_vocabulary.h"

namespace kvs::syntax {

using diag::Message;
using P = KvsParser;

namespace {

constexpr std::size_t longest_name = 6;    // words that are taken for one name: kan_ikke_handle_ind_selv

bool is_text_property(std::size_t type) {
    switch (type) {
        case P::KILDE: case P::SUPPLERER: case P::FORKLARING: case P::OFFENTLIGGOERES: case P::SPOERGSMAAL: case P::JA: case P::NEJ: case P::ORD:
        case P::TELEFON: case P::MAIL: case P::ADRESSE: case P::WEB: return true;
        default: return false;
    }
}

bool wants_text(std::size_t type) { return type == P::FORDI || type == P::BEMAERK || type == P::TIL_SAGEN || type == P::ELLERS; }

bool names_somebody(std::size_t type) {
    switch (type) {
        case P::AF: case P::TIL: case P::VED: case P::FRA: case P::HOS: case P::VIA: case P::METODE: return true;
        default: return false;
    }
}

bool has_title(std::size_t type) {
    switch (type) {
        case P::KVALITETSSTANDARD: case P::MODUL: case P::LOV: case P::KONTAKT: case P::KODETABEL: case P::YDELSE: case P::FAELLES: case P::AFSNIT: return true;
        default: return false;
    }
}

/// "Hjælp til indkøb" -> hjælp_til_indkøb
std::string name_from(std::string_view title) {
    std::string result;
    bool gap = false;
    for (const char c : lower_case(title)) {
        const bool letter = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (!result.empty() && c >= '0' && c <= '9');
        if (letter && gap && !result.empty()) result += '_';
        gap = !letter;
        if (letter) result += c;
    }
    return result.empty() ? "navn" : result;
}

}  // namespace

// --- reserved words among names ------------------------------------------------------------------------------------------------------------

/// `skala grad: ingen, lidt, mere` · `brug lov.en`
bool Mistakes::reserved_list_word() {
    const bool in_list = is(0, P::SKALA) || is(0, P::BEGREB) || std::any_of(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::VALG; });
    // a last word that could begin a clause is found late, at the line's end
    for (const auto first : {failed_, ends_line(failed_) && failed_ > 0 ? failed_ - 1 : failed_}) {
        if (first == 0 || !is_reserved(token(first).type)) continue;
        const bool in_path = is(first - 1, P::DOT) && touches_next(first - 1);
        const bool listed = is(first - 1, P::COMMA) || is(first - 1, P::COLON) || is(first - 1, P::MELLEM) || is(first - 1, P::OG) || is(first - 1, P::ELLER);
        if (!in_path && !(in_list && listed)) continue;
        auto tokens = *tokens_;
        tokens[first].type = P::ID;
        for (auto at = antlr_.reach(tokens); at < tokens.size() && is_reserved(tokens[at].type); at = antlr_.reach(tokens)) tokens[at].type = P::ID;
        if (!reads(tokens)) continue;
        say(Message::reserved_name, span(first), {{"word", written(first)}, {"example", written(first) + "_1"}});
        meant_ = Meant{{begin_, begin_, ""}, std::move(tokens)};
        return true;
    }
    return false;
}

// --- a name is missing ----------------------------------------------------------------------------------------------------------------------

/// `ydelse "Praktisk hjælp"`
bool Mistakes::name_missing() { return is(1, P::STRING) && titled(insert_after(0, "")); }

/// `where`: between the word and its title, where the name belongs, with a colon when there is none.
bool Mistakes::titled(Edit where) {
    if (!has_title(token(0).type)) return false;
    const auto title = std::find_if(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::STRING; });
    if (title == tokens_->end()) return false;
    const auto words = bytes(title->begin, title->end);
    const auto name = name_from(words);
    where.text = ' ' + name + (is(1, P::COLON) ? "" : ":");
    if (!reads(where)) return false;
    say(Message::name_missing, span(0), {{"word", written(0)}, {"example", fmt::format("{} {}: {}", slice(0), name, words)}});
    meant_ = Meant{where, {}};
    return true;
}

/// `mindst en af`, `gratis`, `undtagelse fra loft` alone on a line: what a norm says, and no norm.
bool Mistakes::unnamed() {
    switch (token(0).type) {
        case P::ALLE: case P::INGEN: case P::MINDST: case P::HOEJST: case P::GRATIS: case P::EGEN: case P::MOD: case P::UNDTAGELSE: case P::FRIT:
        case P::INTET: case P::OVERFOERES: case P::SAETTES: case P::OPHOERER: case P::MODREGNES: case P::STANDARD: break;
        default: return false;
    }
    if (around_.under == Under::given || around_.under == Under::expected || has_colon()) return false;
    const auto edit = insert_before(0, "navn: ");
    if (!reads(edit)) return false;
    if (is(0, P::UNDTAGELSE) && around_.under == Under::norm) {
        say(Message::exception_under_norm, span(0), {});
        meant_ = Meant{edit, {}};
        return true;
    }
    auto last = count() - 1;
    while (last > 0 && ends_line(last)) --last;
    const auto words = written(0, last);
    say(Message::nameless_line, span(0, last), {{"words", words}, {"example", "navn: " + words}});
    meant_ = Meant{edit, {}};
    return true;
}

// --- a name is one word ----------------------------------------------------------------------------------------------------------------------

/// `oplysning bor alene: …` · `samliv i hjemmet: …` · `sam-liv: …` · `oplysning 2_personer: …`
bool Mistakes::name_of_words() {
    const auto colon = static_cast<std::size_t>(std::find_if(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::COLON; }) - tokens_->begin());
    if (colon == count()) return false;
    const std::size_t first = is_kind(token(0).type) && colon > 1 ? 1 : 0;
    if (first == 0 && around_.under == Under::file) return false;    // no norm stands there
    auto last = colon - 1;
    if (first == 0 && last > 0 && is(last, P::STRING)) --last;
    if (colon == 0 || last < first || last - first >= longest_name || is(0, P::FRA) || is(0, P::PARAGRAPH)) return false;
    for (auto at = first; at <= last; ++at)
        if (!is_word(at) && !is(at, P::NUMBER) && !is(at, P::DASH)) return false;
    if (is(first, P::NUMBER)) {
        if (last != first + 1 || !is_word(last)) return false;
        const auto rest = written(last).substr(slice(last).starts_with('_') ? 1 : 0);
        const auto edit = replace(first, last, rest + '_' + written(first));
        if (rest.empty() || !reads(edit)) return false;
        say(Message::name_starts_with_digit, span(first, last), {{"found", written(first, last)}, {"example", edit.text}});
        meant_ = Meant{edit, {}};
        return true;
    }
    if (last == first) return false;
    // `samliv skal: bor_sammen`: the colon stands a word too late
    if (first == 0 && is_reserved(token(1).type))
        if (const Edit moved{token(0).end, token(colon).end, ": " + written(1, colon - 1)}; reads(moved)) {
            say(Message::missing_colon, span(0), {{"name", written(0)}}, moved);
            return true;
        }
    const auto edit = replace(first, last, joined(first, last));
    if (!reads(edit)) return false;
    say(Message::name_of_words, span(first, last), {{"found", written(first, last)}, {"name", edit.text}}, edit);
    return true;
}

/// `ikke kan handle` where kan_handle is known; `kan-handle`; `bo sammen` where bor_sammen is known
bool Mistakes::known_name_of_words() {
    const std::vector<std::string> all(known_.all.begin(), known_.all.end());
    const auto part = [&](std::size_t at) { return is_word(at) || is(at, P::NUMBER) || is(at, P::DASH); };
    if (is(0, P::NUMBER) && is_name(1) && token(0).end == token(1).begin && ends_line(2)) {
        const auto rest = written(1).substr(slice(1).starts_with('_') ? 1 : 0);
        say(Message::name_starts_with_digit, span(0, 1), {{"found", written(0, 1)}, {"example", rest + '_' + written(0)}});
        return true;
    }
    const auto from = failed_ > 3 ? failed_ - 3 : 0;
    for (auto first = from; first <= failed_; ++first) {
        if (!is_word(first)) continue;
        for (auto last = std::min(first + longest_name - 1, count() - 2); last > first; --last) {
            bool words = last >= failed_ || failed_ - last <= 1, hyphens = true;
            for (auto at = first; at <= last; ++at) {
                words = words && part(at);
                hyphens = hyphens && (at == last || token(at).end == token(at + 1).begin);
            }
            if (!words || !is_word(last)) continue;
            auto name = joined(first, last);
            if (!known_.all.contains(name) && starts_with_capital(name)) continue;    // a proper name, or a sentence
            if (!known_.all.contains(name) && !hyphens) name = base::nearest(name, all);
            if (name.find('_') == std::string::npos) continue;
            const auto edit = replace(first, last, name);
            if (!reads(edit)) continue;
            say(Message::name_of_words, span(first, last), {{"found", written(first, last)}, {"name", name}}, edit);
            return true;
        }
    }
    return false;
}

// --- texts without quotes ----------------------------------------------------------------------------------------------------------------------

/// `kommune Høje Taastrup` · `fra Udbetaling Danmark` · `godkendt af Social- og Sundhedsudvalget den …`
bool Mistakes::proper_name() {
    if (is(0, P::BRUG) && is(1, P::STRING) && other_wording(replace(1, 1, written(1).substr(1, slice(1).size() - 2)))) return true;
    for (auto at = std::min(failed_ + 1, count() - 1); at-- > 0;) {
        const bool municipality = at == 0 && is(0, P::KOMMUNE);
        if (!municipality && !names_somebody(token(at).type)) continue;
        auto last = at;
        while (!ends_line(last + 1) && !is(last + 1, P::COMMA) && !is(last + 1, P::STRING) && !is(last + 1, P::OPEN_MARK) && !is(last + 1, P::DEN) &&
               !is(last + 1, P::SOM) && !is(last + 1, P::FORDI))
            ++last;
        if (last < at + 2 || (!municipality && !(is(at + 1, P::ID) && starts_with_capital(slice(at + 1))))) continue;
        const auto words = written(at + 1, last);
        const auto edit = replace(at + 1, last, '"' + words + '"');
        if (words.find('"') != std::string::npos || !reads(edit)) continue;
        say(Message::words_without_quotes, span(edit), {{"words", words}}, edit);
        return true;
    }
    return false;
}

/// `b: Indkøb`: a name that nobody defines, with a capital letter, is a text.
bool Mistakes::capital_word() {
    auto at = has_colon() ? std::size_t{2} : std::size_t{0};
    if ((at == 2 && !(is_name(0) && is(1, P::COLON))) || !is(at, P::ID) || !ends_line(at + 1)) return false;
    if (!starts_with_capital(slice(at)) || known_.all.contains(slice(at)) || known_.all.contains(lower_case(slice(at)))) return false;
    const auto edit = replace(at, at, '"' + written(at) + '"');
    if (!reads(edit)) return false;
    say(Message::words_without_quotes, span(at), {{"words", written(at)}}, edit);
    return true;
}

bool Mistakes::sentence() {
    auto end = count() - 1;
    while (end > 0 && ends_line(end - 1)) --end;
    const auto quoted = [&](std::size_t begin) {
        const auto words = written(begin, end - 1);
        const auto edit = replace(begin, end - 1, '"' + words + '"');
        if (words.find('"') != std::string::npos || !reads(edit)) return false;
        say(Message::words_without_quotes, span(edit), {{"words", words}}, edit);
        return true;
    };
    // after these words stands a text, whatever it looks like
    if (is_text_property(token(0).type) && end > 1 && !is(1, P::COLON) && quoted(1)) return true;
    if (is_text_property(token(0).type) && end > 2 && is(1, P::COLON)) {
        const auto words = written(2, end - 1);
        const Edit edit{token(0).end, token(end - 1).end, " \"" + words + '"'};
        if (words.find('"') == std::string::npos && reads(edit)) {
            say(Message::words_without_quotes, span(2, end - 1), {{"words", words}}, edit);
            return true;
        }
    }
    for (std::size_t at = 0; at <= failed_ && at + 1 < end; ++at)
        if (wants_text(token(at).type) && quoted(at + 1)) return true;
    // else it must look like a sentence: a capital letter, or a full stop after several words
    const auto colon = static_cast<std::size_t>(std::find_if(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::COLON; }) - tokens_->begin());
    const auto last = slice(end - 1);
    const bool full_stop = last == "." || last == "?" || last == "!";
    for (const bool with_capital : {true, false}) {
        for (const auto begin : {colon + 1, std::size_t{0}, failed_, failed_ > 0 ? failed_ - 1 : 0}) {
            if (begin >= end || !is_word(begin)) continue;
            const auto words = end - begin - (full_stop ? 1 : 0);
            const bool capital = starts_with_capital(slice(begin)) && token(begin).type != P::OUTCOME;
            if (with_capital ? !capital || (words < 2 && !full_stop) : !full_stop || words < 3) continue;
            // `x: skal bor_sammen.` is a norm with a full stop
            if (!capital && (begin == 0 && colon < count())) continue;
            if (!capital && last == "." && reads(remove(end - 1))) continue;
            if (quoted(begin)) return true;
        }
    }
    return false;
}

}  // namespace kvs::syntax
