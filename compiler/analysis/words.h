#pragma once
// Danish text as the checks see it: words, sentences, numbers. Simple on purpose: what it cannot tell for certain it leaves alone.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kvs::analysis {

/// A word or a number of a text. `{…}` (interpolation) is one token of kind `filled`; punctuation is skipped, but remembered.
struct Token {
    enum class Kind { word, number, filled } kind = Kind::word;
    std::string text;         // lower case; for `filled` what stands between the braces, as written
    std::size_t begin = 0;    // bytes in the text
    std::size_t end = 0;
    bool starts_sentence = false;
    char before = ' ';        // the punctuation right before it, or ' '
    char after = ' ';         // and right after it
};

/// Takes a text apart. Numbers keep their dots and commas: "1.250,50", "9.00".
std::vector<Token> tokens_of(std::string_view text);

/// Danish letters and ASCII in lower case; other characters untouched.
std::string lower(std::string_view text);

/// The text without the full stops and spaces it ends with.
std::string_view without_full_stop(std::string_view text);

/// True when one of the words stands in the text (lower case, whole words).
bool has_any(const std::vector<Token>& tokens, const std::vector<std::string_view>& words);
/// True when the words stand one right after the other.
bool has_phrase(const std::vector<Token>& tokens, const std::vector<std::string>& phrase);

/// A whole number written in digits ("50", "1.250") or, from two to twelve, in letters ("otte"). `decimals` digits after the comma
/// are scaled away: with 2 decimals "37,50" and "37,5" are 3750. None: not such a number.
std::optional<std::int64_t> number_of(const Token& token, int decimals);

/// The sentences of a text, each with its words counted. Abbreviations (pr., stk., fx., ca.), dates and numbers do not end one.
struct Sentence {
    std::string_view text;
    std::size_t words = 0;
    std::size_t long_words = 0;  // more than six letters
};
std::vector<Sentence> sentences_of(std::string_view text);

/// "kan_være_alene" -> kan, være, alene.
std::vector<std::string> words_of_name(std::string_view name);

/// Each of the words stands in the text (lower case) in some inflection: "akut indsats" in "den akutte indsats", "barn" in "dine børn".
bool uses_words(const std::string& text, const std::vector<std::string>& words);

/// Danish telephone numbers in a text: eight digits, together or in groups of two or four, with or without the country's number in front.
struct Phone {
    std::string digits;     // the eight
    std::size_t begin = 0;  // bytes in the text
    std::size_t end = 0;
};
std::vector<Phone> phones_in(std::string_view text);

}  // namespace kvs::analysis
