#pragma once
// Small questions about words that several rooms ask: which known word is nearest, how a list reads.
#include <string>
#include <string_view>
#include <vector>

namespace kvs::base {

inline constexpr std::string_view danish_months[] = {"januar", "februar", "marts",     "april",   "maj",      "juni",
                                                     "juli",   "august",  "september", "oktober", "november", "december"};

/// Edit distance in code points (insert, delete, replace, swap of neighbours all cost 1), cut off at `limit` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate nearest to `word`, if near enough to be a misspelling (distance at most 1 for short words, 2 to 3 for longer, none for one or two letters); else "".
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "a", "a og b", "a, b og c".
std::string joined(const std::vector<std::string>& words, std::string_view last_separator = " og ");

}  // namespace kvs::base
