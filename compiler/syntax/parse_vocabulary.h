#pragma once
// The words of the grammar as words: how a token type is spelt, which words are soft or reserved, which lie near a misspelt one.
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kvs::syntax {

/// A content word (pris, klage …): a keyword only where a line without a colon begins.
bool is_soft(std::size_t token_type);
/// A word of the grammar that can never be a name.
bool is_reserved(std::size_t token_type);

/// A word that begins a definition of one name: oplysning, ydelse …
bool is_kind(std::size_t token_type);
/// A line of these first two tokens, and without a colon, is a heading: målgruppe, gælder ikke for, omfatter …
bool is_heading(std::size_t first, std::size_t second);

/// Words of the language that `word` may be meant for, nearest first: misspellings, missing full stops, other case, common synonyms.
std::vector<std::pair<std::size_t, std::string>> words_near(std::string_view word);

/// The word of the language that `word` says otherwise: "hvis" for såfremt, "pr." for pr; empty when it is no such word.
std::string word_meant(std::string_view word);

/// "et navn, 50, "en tekst", hvis": what can stand somewhere, as examples in the language itself (so the same in each language of the
/// messages), the most useful first, at most six; empty when nothing can. `fits` is asked for token types.
std::string examples_of(const std::function<bool(std::size_t)>& fits);

}  // namespace kvs::syntax
