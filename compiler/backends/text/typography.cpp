#include "compiler/backends/text/typography.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kvs::backends::text {

namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view en_dash = "\u2013";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view word_before(std::string_view text, std::size_t space) {
    std::size_t begin = space;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
    return text.substr(begin, space - begin);
}

std::string_view word_after(std::string_view text, std::size_t space) {
    const std::size_t begin = space + 1;
    std::size_t end = begin;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    return text.substr(begin, end - begin);
}

std::string_view without_opening(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
    return word;
}

std::string_view without_closing(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:!?)\"").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return word;
}

template <std::size_t n>
bool among(std::string_view word, const std::array<std::string_view, n>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 12> months = {"januar", "februar", "marts",     "april",   "maj",      "juni",
                                                     "juli",   "august",  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 21> units = {"døgn",   "dag",    "dage",     "hverdag",    "hverdage", "time",      "timer",
                                                    "minut",  "minutter", "uge",    "uger",       "måned",    "måneders",  "måneder",
                                                    "år",     "gang",   "gange",    "kr",         "procent",  "pct",       "uges"};
constexpr std::array<std::string_view, 9> before_numbers = {"§", "§§", "stk.", "nr.", "kl.", "kap.", "tlf.", "ca.", "+/-"};

/// May the line not end at this space?
bool holds_together(std::string_view text, std::size_t space) {
    const auto before = without_opening(word_before(text, space));
    const auto after = word_after(text, space);
    if (before.empty() || after.empty()) return false;
    if (is_digit(after.front()) && among(before, before_numbers)) return true;
    if (!is_digit(before.front())) return false;
    const auto bare = without_closing(after);
    if (before.back() == '.' && among(bare, months)) return true;
    return is_digit(before.back()) && among(bare, units);
}

/// Is the hyphen at `i` the one between the ends of a stretch ("9.00-12.00", "1-3")? The word must be the two numbers and nothing else, and short:
/// "010101-1234" and "2023-12345" are numbers of a person and of a case.
bool stands_for_to(std::string_view text, std::size_t i) {
    constexpr std::size_t longest = 5;  // "12.00"
    std::size_t begin = i, end = i + 1;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    const auto is_end = [](std::string_view number) {
        if (number.empty() || number.size() > longest || !is_digit(number.front()) || !is_digit(number.back())) return false;
        std::size_t digits = 0;
        for (const char c : number) {
            if (!is_digit(c) && c != '.' && c != ',') return false;
            digits += is_digit(c);
        }
        return digits <= 4;
    };
    return is_end(without_opening(text.substr(begin, i - begin))) && is_end(without_closing(text.substr(i + 1, end - i - 1)));
}

/// The quotation mark at `i` and its length in bytes: straight or curly.
std::size_t quote_length(std::string_view text, std::size_t i) {
    if (text[i] == '"') return 1;
    for (const std::string_view curly : {"\u201C", "\u201D", "\u201E"})
        if (text.substr(i, curly.size()) == curly) return curly.size();
    return 0;
}

bool opens(std::string_view text, std::size_t i) {
    return i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '\n';
}

bool begins(std::string_view word, std::string_view with) { return word.substr(0, with.size()) == with; }

/// A host name that a reader would take for an address: letters, digits, dots and hyphens with a dot inside.
bool looks_like_address(std::string_view word) {
    const auto scheme = begins(word, "https://") ? 8u : begins(word, "http://") ? 7u : begins(word, "www.") ? 4u : 0u;
    if (scheme == 0 || word.size() <= scheme) return false;
    return std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return c >= 0x80 || std::isalnum(c) || std::string_view("-._~:/?#@!$&*+,;=%").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

bool looks_like_mail(std::string_view word) {
    const auto at = word.find('@');
    if (at == std::string_view::npos || at == 0 || word.find('@', at + 1) != std::string_view::npos) return false;
    const auto host = word.substr(at + 1);
    return host.find('.') != std::string_view::npos && host.front() != '.' &&
           std::all_of(word.begin(), word.end(),
                       [](unsigned char c) { return c >= 0x80 || std::isalnum(c) || std::string_view("@.-_+").find(static_cast<char>(c)) != std::string_view::npos; });
}

}  // namespace

std::string typeset(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size();) {
        if (const auto length = quote_length(text, i)) {
            result += opens(text, i) ? "»" : "«";
            i += length;
        } else if (text[i] == '-' && stands_for_to(text, i)) {
            result += en_dash;
            ++i;
        } else if (text[i] == ' ' && holds_together(text, i)) {
            result += no_break;
            ++i;
        } else {
            result += text[i++];
        }
    }
    return result;
}

Inlines linked(std::string_view text) {
    Inlines result;
    std::string pending;
    const auto flush = [&] {
        if (!pending.empty()) result.push_back({.words = typeset(pending)});
        pending.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto end = std::min(text.find_first_of(" \n", i), text.size());
        auto word = without_opening(text.substr(i, end - i));
        pending += text.substr(i, end - i - word.size());
        const auto core = without_closing(word);
        const bool web = looks_like_address(core);
        if (web || looks_like_mail(core)) {
            flush();
            const std::string scheme = !web ? "mailto:" : begins(core, "www.") ? "https://" : "";
            result.push_back({.words = std::string(core), .link = scheme + std::string(core)});
            pending += word.substr(core.size());
        } else {
            pending += word;
        }
        if (end < text.size()) pending += text[end];
        i = end + 1;
    }
    flush();
    return result;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \n\t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

bool is_sentence(std::string_view text) {
    text = trimmed(text);
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const std::string_view closing : {")", "\"", "«", "\u201D", "*"})
            if (text.size() >= closing.size() && text.substr(text.size() - closing.size()) == closing) {
                text.remove_suffix(closing.size());
                again = true;
            }
    }
    return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

bool is_introduction(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && text.back() == ':';
}

std::string with_plain_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i, no_break.size()) == no_break) {
            result += ' ';
            i += no_break.size();
        } else {
            result += text[i++];
        }
    }
    return result;
}

bool mentions_number(std::string_view text, std::string_view number) {
    if (number.empty()) return false;
    for (auto at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
        const auto end = at + number.size();
        const bool free_before = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != ',' && text[at - 1] != '.');
        const bool goes_on = end + 1 < text.size() && (text[end] == ',' || text[end] == '.') && is_digit(text[end + 1]);
        if (free_before && !goes_on && (end == text.size() || !is_digit(text[end]))) return true;
    }
    return false;
}

}  // namespace kvs::backends::text
