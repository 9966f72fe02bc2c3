#include "compiler/analysis/words.h"

#include <algorithm>
#include <array>

#include "compiler/base/utf8.h"

namespace kvs::analysis {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Length of the letter at `i` (1 for ASCII, 2 for the Danish and other Latin-1 letters), 0 when it is none.
std::size_t letter_at(std::string_view text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return 1;
    if (c != 0xC3 || i + 1 >= text.size()) return 0;
    const auto d = static_cast<unsigned char>(text[i + 1]);
    return d >= 0x80 && d != 0x97 && d != 0xB7 ? 2 : 0;  // not × and ÷
}

constexpr std::array<std::string_view, 20> abbreviations{"pr", "stk", "nr", "kl", "ca", "fx", "evt", "bl", "a", "m", "v", "mv", "mm", "kr", "tlf", "jf", "inkl", "ekskl", "maks", "min"};

bool ends_with_abbreviation(std::string_view before_dot) {
    std::size_t begin = before_dot.size();
    while (begin > 0 && before_dot[begin - 1] != ' ' && before_dot[begin - 1] != '.' && before_dot[begin - 1] != '(') --begin;
    const auto word = before_dot.substr(begin);
    return std::find(abbreviations.begin(), abbreviations.end(), lower(word)) != abbreviations.end();
}

constexpr std::array<std::string_view, 11> number_words{"to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"};

}  // namespace

std::string lower(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto c = static_cast<unsigned char>(result[i]);
        if (c >= 'A' && c <= 'Z') result[i] = static_cast<char>(c - 'A' + 'a');
        if (c == 0xC3 && i + 1 < result.size()) {
            const auto d = static_cast<unsigned char>(result[i + 1]);
            if (d >= 0x80 && d <= 0x9E && d != 0x97) result[i + 1] = static_cast<char>(d + 0x20);
        }
    }
    return result;
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    bool fresh = true;
    char before = ' ';
    for (std::size_t i = 0; i < text.size();) {
        Token token;
        token.begin = i;
        token.before = before;
        token.starts_sentence = fresh;
        std::size_t j = i;
        if (text[i] == '{') {
            j = text.find('}', i);
            j = j == std::string_view::npos ? text.size() : j + 1;
            token.kind = Token::Kind::filled;
            token.text = std::string(text.substr(i + 1, j - i - (text[j - 1] == '}' ? 2 : 1)));
        } else if (is_digit(text[i])) {
            while (j < text.size() && (is_digit(text[j]) || ((text[j] == '.' || text[j] == ',') && j + 1 < text.size() && is_digit(text[j + 1])))) ++j;
            token.kind = Token::Kind::number;
            token.text = std::string(text.substr(i, j - i));
        } else if (letter_at(text, i) > 0) {
            // A hyphen inside a word belongs to it ("e-mail"), and so does a digit after a letter ("A2").
            while (j < text.size()) {
                if (const auto length = letter_at(text, j); length > 0) j += length;
                else if (is_digit(text[j]) || (text[j] == '-' && j + 1 < text.size() && letter_at(text, j + 1) > 0)) ++j;
                else break;
            }
            token.text = lower(text.substr(i, j - i));
        } else {
            if (text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == ':') fresh = text[i] != '.' || !ends_with_abbreviation(text.substr(0, i));
            // "§" and other signs of two bytes are remembered by their last byte.
            if (text[i] != ' ' || before != '\xA7') before = text[i];
            ++i;
            continue;
        }
        token.end = j;
        token.after = j < text.size() ? text[j] : ' ';
        tokens.push_back(std::move(token));
        fresh = false;
        before = ' ';
        i = j;
    }
    return tokens;
}

std::string_view without_full_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
    return text;
}

bool has_any(const std::vector<Token>& tokens, const std::vector<std::string_view>& words) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.kind == Token::Kind::word && std::find(words.begin(), words.end(), token.text) != words.end();
    });
}

bool has_phrase(const std::vector<Token>& tokens, const std::vector<std::string>& phrase) {
    if (phrase.empty()) return false;
    return std::search(tokens.begin(), tokens.end(), phrase.begin(), phrase.end(), [](const Token& token, const std::string& word) { return token.text == word; }) != tokens.end();
}

std::optional<std::int64_t> number_of(const Token& token, int decimals) {
    if (token.kind == Token::Kind::word) {
        const auto found = std::find(number_words.begin(), number_words.end(), token.text);
        if (found == number_words.end()) return std::nullopt;
        std::int64_t value = found - number_words.begin() + 2;
        for (int i = 0; i < decimals; ++i) value *= 10;
        return value;
    }
    if (token.kind != Token::Kind::number) return std::nullopt;
    std::int64_t value = 0;
    int places = -1;  // after the comma; -1: before it
    std::size_t since_dot = 0;
    bool dotted = false;
    for (const char c : token.text) {
        if (c == '.') {
            if (places >= 0 || (dotted && since_dot != 3)) return std::nullopt;
            dotted = true;
            since_dot = 0;
        } else if (c == ',') {
            if (places >= 0 || (dotted && since_dot != 3)) return std::nullopt;
            places = 0;
        } else {
            if (value > 1'000'000'000'000) return std::nullopt;
            value = value * 10 + (c - '0');
            ++since_dot;
            if (places >= 0) ++places;
        }
    }
    if (dotted && places < 0 && since_dot != 3) return std::nullopt;  // "9.00" is a time of day, "2.6" a date
    for (places = std::max(places, 0); places < decimals; ++places) value *= 10;
    if (places > decimals) return std::nullopt;
    return value;
}

namespace {

/// Past the brackets and quotation marks that close right after a full stop: they belong to its sentence.
std::size_t end_of_closing(std::string_view text, std::size_t at) {
    for (bool closing = true; closing;) {
        closing = false;
        for (const std::string_view mark : {")", "\"", "«", "”"}) {
            if (!text.substr(at).starts_with(mark)) continue;
            at += mark.size();
            closing = true;
        }
    }
    return at;
}

/// The next word begins with a small letter.
bool continues_small(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    const auto length = at < text.size() ? letter_at(text, at) : 0;
    return length > 0 && lower(text.substr(at, length)) == text.substr(at, length);
}

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text) {
    std::vector<Sentence> result;
    const auto add = [&](std::size_t begin, std::size_t end) {
        while (begin < end && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
        Sentence sentence{text.substr(begin, end - begin)};
        for (const auto& token : tokens_of(sentence.text)) {
            ++sentence.words;
            if (token.kind == Token::Kind::word && base::code_points(token.text) > 6) ++sentence.long_words;
        }
        if (sentence.words > 0) result.push_back(sentence);
    };
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool paragraph = c == '\n' && i + 1 < text.size() && text[i + 1] == '\n';
        const auto after = c == '\n' ? i + 1 : end_of_closing(text, i + 1);
        const bool full_stop = (c == '.' || c == '!' || c == '?' || c == ':') && (after == text.size() || text[after] == ' ' || text[after] == '\n');
        if (!paragraph && !full_stop) continue;
        if (c == '.' && (ends_with_abbreviation(text.substr(0, i)) || (i > 0 && is_digit(text[i - 1]) && continues_small(text, i + 1))))
            continue;  // "pr. uge", "1. juli"
        if (full_stop && after > i + 1 && continues_small(text, after)) continue;  // "(se kl. 8.) og"
        add(begin, after);
        begin = after;
        i = after - 1;
    }
    add(begin, text.size());
    return result;
}

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> result;
    std::string word;
    for (const char c : lower(name)) {
        if (c == '_' || c == '.' || c == ' ') {
            if (!word.empty()) result.push_back(std::move(word));
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty()) result.push_back(std::move(word));
    return result;
}

namespace {

/// What a word's inflections begin with: the word without its last letter when it is long; without the e of its last syllable ("middel", "midler");
/// and the words whose vowel changes.
std::vector<std::string> stems_of(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> changing{{{"barn", "børn"}, {"mand", "mænd"}, {"hånd", "hænd"}, {"tand", "tænd"}, {"nat", "næt"}, {"fod", "fød"},
        {"bog", "bøg"}, {"datter", "døtr"}, {"broder", "brødr"}, {"bror", "brødr"}, {"moder", "mødr"}, {"mor", "mødr"}, {"fader", "fædr"}, {"far", "fædr"}}};
    std::vector<std::string> stems{word.size() > 5 ? word.substr(0, word.size() - 1) : word};
    for (const auto* ending : {"el", "er", "en"}) {
        if (word.size() < 6 || !word.ends_with(ending)) continue;
        auto root = word.substr(0, word.size() - 2);
        if (root[root.size() - 1] == root[root.size() - 2]) root.pop_back();
        stems.push_back(root + word.back());
    }
    for (const auto& [one, many] : changing)
        if (word.ends_with(one)) stems.push_back(word.substr(0, word.size() - one.size()) + std::string(many));
    return stems;
}

}  // namespace

bool uses_words(const std::string& text, const std::vector<std::string>& words) {
    return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        const auto stems = stems_of(word);
        return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return text.find(stem) != std::string::npos; });
    });
}

std::vector<Phone> phones_in(std::string_view text) {
    const auto tokens = tokens_of(text);
    const auto is_group = [&](std::size_t i) { return i < tokens.size() && tokens[i].kind == Token::Kind::number && tokens[i].text.find(',') == std::string::npos; };
    std::vector<Phone> phones;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_group(i)) continue;
        // "+45 12 34 56 78", "0045 12345678", "+4512345678"
        const auto begin = tokens[i].begin;
        const bool abroad = tokens[i].before == '+';
        if (((abroad && tokens[i].text == "45") || tokens[i].text == "0045") && is_group(i + 1)) ++i;
        std::string digits;
        std::size_t groups = 0, end = i;
        for (; is_group(end) && digits.size() < 8 && (end == i || tokens[end].begin == tokens[end - 1].end + 1); ++end) {
            for (const char c : tokens[end].text) {
                if (c == '.') ++groups;  // "12.34.56.78"
                else digits += c;
            }
            ++groups;
        }
        if (abroad && digits.size() == 10 && digits.starts_with("45")) digits.erase(0, 2);
        if (digits.size() == 8 && (groups == 1 || groups == 2 || groups == 4)) {
            phones.push_back({digits, begin, tokens[end - 1].end});
            i = end - 1;
        }
    }
    return phones;
}

}  // namespace kvs::analysis
