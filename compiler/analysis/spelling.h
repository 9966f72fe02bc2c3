#pragma once
// Spelling: which words of a text are to be looked up, and whether a dictionary or the standard's own names have them.
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/standard.h"

namespace kvs::analysis {

/// A dictionary as two questions; the driver opens a real one.
struct Dictionary {
    std::function<bool(const std::string&)> knows;
    std::function<std::vector<std::string>(const std::string&)> suggestions;  // best first
};

/// A word of a text as it stands there.
struct SpelledWord {
    std::string_view text;
    std::size_t begin = 0;  // bytes in the text
    friend bool operator==(const SpelledWord&, const SpelledWord&) = default;
};

/// The words to look up, in order. Left out: {interpolations}, web and mail addresses, what has digits or an underscore, abbreviations with a full
/// stop inside, and words in capitals.
std::vector<SpelledWord> words_to_spell(std::string_view text);

/// The words (lower case) of the names a standard declares: its municipality, parts, contacts, laws, terms, units, tariffs, organs.
std::set<std::string> declared_words(const model::Standard& standard);

/// Known to the dictionary in this or lower case, known as an abbreviation, declared (with a Danish ending or not), or joined by hyphens of such words.
/// Compounds are the dictionary's matter: hunspell-da makes them itself, and splitting words here as well let 7 % of all misspellings through to
/// save one word in a thousand (measured over the standards' own texts).
bool is_spelled(const Dictionary& dictionary, const std::set<std::string>& declared, std::string_view word);

}  // namespace kvs::analysis
