#pragma once
// What a typesetter does to words before they are printed, and the small questions about sentences that layout depends on.
#include <string>
#include <string_view>

#include "compiler/backends/text/document.h"

namespace kvs::backends::text {

/// No-break spaces where a line must not end (§ 84, stk. 1, 50 døgn, 4. februar, kl. 9, 100 kr.), an en
/// dash between the ends of a stretch (kl. 9–12), and » « for straight or curly quotes.
std::string typeset(std::string_view text);

/// Typeset words with web and mail addresses made into links.
Inlines linked(std::string_view text);

/// Ends as a sentence does (. ! ? : or such before a closing mark); a bullet's fragment does not.
bool is_sentence(std::string_view text);

/// Ends in a colon: what follows belongs under it.
bool is_introduction(std::string_view text);

/// Without the white space at both ends.
std::string_view trimmed(std::string_view text);

/// No-break spaces as ordinary ones: to compare words that may have been typeset with words that have not.
std::string with_plain_spaces(std::string_view text);

/// `number` stands in `text` as a number of its own: "15" in "op til 15 døgn" but not in "2015".
bool mentions_number(std::string_view text, std::string_view number);

}  // namespace kvs::backends::text
