// Quotes, marks, and signs that are no words of the language.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "compiler/base/utf8.h"
#include "compiler/syntax/parse_mistakes.h"
#include "compiler/syntax/parse_vocabulary.h"

namespace kvs::syntax {

using diag::Message;
using P = KvsParser;

namespace {

/// Where the mark begins that ends these words; npos when none does.
std::size_t mark_at_end(std::string_view words) {
    const auto last = words.find_last_not_of(' ');
    if (last == std::string_view::npos || words[last] != ']') return std::string_view::npos;
    return words.rfind('[');
}

/// The curly quote that these words end with, or "".
std::string_view curly_end(std::string_view words) {
    for (const auto* quote : {"”", "“", "„", "‟", "»", "«"})
        if (words.ends_with(quote)) return words.substr(words.size() - std::string_view(quote).size());
    return {};
}

std::string_view trimmed(std::string_view words) { return words.substr(0, words.find_last_not_of(' ') + 1); }

/// How far a mark goes: S2-47, S2-48 and no further.
std::size_t mark_length(std::string_view words) {
    std::size_t end = 1;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto c = static_cast<unsigned char>(words[at]);
        const bool fits = c >= 0x80 || c == '-' || c == ',' || c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!fits) break;
        if (c != ' ' && c != ',') end = at + 1;
    }
    return end;
}

}  // namespace

bool Mistakes::odd_sign(std::size_t at) {
    switch (token(at).type) {
        case P::OPEN_STRING: return open_quote(at);
        case P::OPEN_MARK: return open_mark(at);
        case P::WORD_QUOTE: return word_quote(at);
        case P::OTHER: return sign(at);
        default: return false;
    }
}

// --- quotes ------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::open_quote(std::size_t at) {
    if (opening_quote_missing(at)) return true;
    auto words = trimmed(slice(at));
    if (words == "\"" && at > 0 && touches_next(at - 1))
        if (const auto edit = remove(at); reads(edit)) {
            say(Message::superfluous_word, span(at), {{"word", "\""}}, edit);
            return true;
        }
    // a mark at the end of the line was swallowed by the text; the quote belongs before it
    const auto mark = mark_at_end(words);
    if (mark != std::string_view::npos && mark > 1) words = trimmed(words.substr(0, mark));
    const auto end = token(at).begin + static_cast<std::uint32_t>(words.size());
    if (const auto curly = curly_end(words); !curly.empty() && words.size() > curly.size() + 1) {
        const Edit edit{end - static_cast<std::uint32_t>(curly.size()), end, "\""};
        say(Message::word_quote, span(edit), {{"quote", std::string(curly)}}, edit);
        return true;
    }
    // a comment that the open text swallowed is not part of it, but nobody can say where it begins
    say(Message::unclosed_quote, {source_.id, token(at).begin, end}, {}, Edit{end, end, "\""});
    return true;
}

/// `gratis Hjælpen er gratis."`: the quote closes a text that was never opened.
bool Mistakes::opening_quote_missing(std::size_t failed) {
    const auto lone = std::find_if(tokens_->begin(), tokens_->end(), [](const Token& each) { return each.type == P::OPEN_STRING; });
    if (lone == tokens_->end()) return false;
    const auto at = static_cast<std::size_t>(lone - tokens_->begin());
    const auto words = trimmed(slice(at));
    const auto mark = mark_at_end(words);
    if (at == 0 || (words != "\"" && !(mark != std::string_view::npos && trimmed(words.substr(0, mark)) == "\""))) return false;
    if (token(at - 1).type == P::STRING || token(at - 1).type == P::LONG_TEXT) return false;
    // the text begins with a capital letter, or where the reading stopped
    const auto close = token(at).begin + 1;
    std::optional<std::size_t> begin;
    for (std::size_t from = 0; !begin && from < at; ++from)
        if (is_word(from) && starts_with_capital(slice(from)) && reads(Edit{token(from).begin, close, '"' + std::string(bytes(token(from).begin, close))})) begin = from;
    if (!begin) {
        say(Message::opening_quote_missing, span(std::min(failed, at), at), {{"word", written(std::min(failed, at - 1))}});
        return true;
    }
    const auto first = token(*begin).begin;
    auto& said = say(Message::opening_quote_missing, {source_.id, first, close}, {{"word", written(*begin)}});
    said.fix = diag::Fix{{source_.id, first, first}, "\""};
    meant_ = Meant{Edit{first, close, '"' + std::string(bytes(first, close))}, {}};
    return true;
}

/// `"Hjælpen er "gratis"."`: the text ends at the quote inside it.
bool Mistakes::quote_inside() {
    const auto touch = [&](std::size_t at) {
        return at + 2 < count() && token(at).end == token(at + 1).begin && (token(at).type == P::STRING) != (token(at + 1).type == P::STRING) &&
               token(at + 1).type != P::COMMA && token(at).type != P::COMMA && token(at).type != P::SLASH && token(at + 1).type != P::SLASH &&
               token(at + 1).type != P::COLON && token(at + 1).type != P::MARK;
    };
    std::size_t first = 0;
    while (first + 1 < count() && token(first).type != P::STRING) ++first;
    bool inside = false;
    auto last = first;
    for (auto at = first; at + 1 < count() && token(at).type != P::MARK; ++at) {
        inside = inside || touch(at);
        if (token(at).type == P::STRING) last = at;
    }
    if (!inside || last == first) return false;
    std::string text(slice(first, last));
    bool open = true;
    for (auto quote = text.find('"', 1); quote + 1 < text.size(); quote = text.find('"', quote)) {
        text.replace(quote, 1, open ? "»" : "«");
        open = !open;
    }
    if (!open) return false;
    const auto edit = replace(first, last, text);
    const auto ends = token(first).end;
    if (!reads(edit)) return false;
    say(Message::quote_inside, {source_.id, ends - 1, ends}, {}, edit);
    return true;
}

bool Mistakes::word_quote(std::size_t at) {
    const auto quote = written(at);
    // three of them in a row are the quotes of a long text
    if (at + 2 < count() && token(at + 1).type == P::WORD_QUOTE && token(at + 2).type == P::WORD_QUOTE && touches_next(at) && touches_next(at + 1)) {
        const Edit edit{token(at).begin, token(at + 2).end, "\"\"\""};
        say(Message::word_quote, span(edit), {{"quote", std::string(bytes(edit.begin, edit.end))}}).fix = diag::Fix{span(edit), edit.text};
        return true;
    }
    auto close = at + 1;
    while (close < count() && token(close).type != P::WORD_QUOTE && token(close).type != P::OPEN_STRING) ++close;
    if (close == count()) {
        say(Message::word_quote, span(at), {{"quote", quote}});
        return true;
    }
    const bool straight = token(close).type == P::OPEN_STRING;    // „tekst": only the first was curled
    const auto from = token(at).end, to = token(close).begin, end = straight ? token(close).begin + 1 : token(close).end;
    const Edit edit{token(at).begin, end, fmt::format("\"{}\"", bytes(from, to))};
    if (bytes(from, to).find('"') != std::string_view::npos) {
        say(Message::word_quote, span(at), {{"quote", quote}});
        return true;
    }
    auto& said = say(Message::word_quote, span(at), {{"quote", quote}}, edit);
    // the line has another mistake too; the quotes are to be mended all the same
    if (!said.fix) said.fix = diag::Fix{span(edit), edit.text};
    return true;
}

// --- marks -------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::open_mark(std::size_t at) {
    const auto end = token(at).begin + static_cast<std::uint32_t>(mark_length(slice(at)));
    say(Message::unclosed_mark, {source_.id, token(at).begin, end}, {}, Edit{end, end, "]"});
    return true;
}

/// `S2-14]` and `(S2-14)`: the words before are the sentence's number, and only brackets are missing.
bool Mistakes::mark_not_opened() {
    for (std::size_t at = 2; at < count(); ++at) {
        const bool bracket = slice(at) == "]";
        if (!bracket && slice(at) != ")") continue;
        auto first = at;
        while (first > 0 && (is(first - 1, P::NUMBER) || is(first - 1, P::DASH) || is(first - 1, P::ID)) && token(first - 1).end == token(first).begin) --first;
        if (first + 2 > at || (!bracket && (first == 0 || slice(first - 1) != "("))) continue;
        if (other_wording(Edit{token(bracket ? first : first - 1).begin, token(at).end, fmt::format("[{}]", slice(first, at - 1))})) return true;
    }
    return false;
}

/// `klagested: [S1] til kommunen`
bool Mistakes::mark_not_last() {
    std::size_t mark = 0;
    while (mark < count() && !is(mark, P::MARK)) ++mark;
    if (mark == 0 || ends_line(mark + 1)) return false;
    auto last = count() - 2;
    while (is(last, P::MARK)) --last;
    if (last <= mark) return false;
    const auto edit = replace(mark, last, written(mark + 1, last) + ' ' + written(mark));
    if (!reads(edit)) return false;
    say(Message::mark_not_last, span(mark), {{"mark", written(mark)}}, edit);
    return true;
}

// --- signs -------------------------------------------------------------------------------------------------------------------------------

bool Mistakes::sign(std::size_t at) {
    struct Sign {
        std::string_view sign;
        std::vector<std::string_view> words;    // the first is the usual one
    };
    static const std::vector<Sign> signs{
        {">=", {"er mindst", "mindst"}}, {"<=", {"er højst", "højst"}}, {"=>", {"er mindst", "mindst"}},     {"=<", {"er højst", "højst"}},
        {"!=", {"er ikke", "ikke"}},     {"<>", {"er ikke", "ikke"}},   {"==", {"er", ""}},                  {"=", {"er", ""}},
        {">", {"er mere end", "mere end"}}, {"<", {"er mindre end", "mindre end"}}, {"&&", {"og"}},          {"&", {"og"}},
        {"||", {"eller"}},               {"|", {"eller"}},              {"≥", {"er mindst", "mindst"}},      {"≤", {"er højst", "højst"}},
        {"≠", {"er ikke", "ikke"}},      {";", {",", ":"}},
    };
    const auto where = token(at);
    const auto rest = bytes(where.begin, end_);
    if (rest.starts_with('\'') || rest.starts_with("’") || rest.starts_with("‘")) {
        auto close = at + 1;
        while (close < count() && slice(close) != "'" && slice(close) != "’") ++close;
        if (close < count() && token(close).type == P::OTHER) {
            const auto edit = replace(at, close, fmt::format("\"{}\"", bytes(where.end, token(close).begin)));
            if (reads(edit)) {
                say(Message::word_quote, span(at), {{"quote", written(at)}}, edit);
                return true;
            }
        }
    }
    if (rest.starts_with(";") && at > 0) {
        if (const auto edit = remove(at); reads(edit)) {
            say(Message::superfluous_word, span(at), {{"word", ";"}}, edit);
            return true;
        }
    }
    if (yes_or_no()) return true;
    for (const auto& [sign, words] : signs) {
        if (!rest.starts_with(sign)) continue;
        const auto end = where.begin + static_cast<std::uint32_t>(sign.size());
        // `alder er >= 18` has its `er`; `loft: < 50 døgn` wants none
        auto word = words.front();
        for (const auto& each : words)
            if (!each.empty() && reads(Edit{where.begin, end, std::string(each)})) {
                word = each;
                break;
            }
        const Edit edit{where.begin, end, std::string(word)};
        say(Message::sign_for_word, span(edit), {{"sign", std::string(sign)}, {"word", std::string(word)}}, edit);
        return true;
    }
    const auto character = slice(at);
    if (mark_not_opened()) return true;
    if (bullet()) return true;
    if (at > 0 && (character == ")" || character == "]" || character == "?" || character == "!"))
        if (const auto edit = remove(at); reads(edit)) {
            say(Message::superfluous_word, span(at), {{"word", std::string(character)}}, edit);
            return true;
        }
    if (proper_name() || sentence()) return true;    // a text may have any sign
    if (character == "(" || character == ")") {
        say(Message::parentheses, span(at), {});
    } else if (character == "{" || character == "}") {
        say(Message::braces_outside_text, span(at), {});
    } else {
        std::size_t offset = 0;
        const auto code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(base::next_code_point(character, offset)));
        say(Message::unknown_sign, span(at), {{"sign", std::string(character)}, {"code", code}});
    }
    return true;
}

/// `- navn: …`, `2. navn: …`, `• navn`, `1) navn`: the line is right without it.
bool Mistakes::bullet() {
    std::size_t last = 0;
    const auto first = token(0).type;
    if (first == P::NUMBER && count() > 2 && slice(1) == ")") last = 1;
    else if (first != P::DASH && first != P::ORDINAL && slice(0) != "*" && slice(0) != "•" && slice(0) != "·" && slice(0) != "–") return false;
    if (last + 2 >= count()) return false;
    const Edit edit{token(0).begin, token(last + 1).begin, ""};
    if (!reads(edit)) return false;
    say(Message::superfluous_word, span(0, last), {{"word", written(0, last)}}, edit);
    return true;
}

}  // namespace kvs::syntax
