#pragma once
// Prose -> its headings, points and sentences: what `kvs new` makes of a document that was written before there was a `.kvs` file.
#include <string>
#include <string_view>
#include <vector>

namespace kvs::syntax {

/// Sentences under one heading, in the document's order. Points of a list are sentences of their own.
struct ProseSection {
    std::string heading;    // "" before the first heading
    std::vector<std::string> sentences;
};

/// `text` is plain text as it comes out of a PDF: wrapped lines, headings alone on a line, points with a bullet or a dash. Nothing is left
/// out but page numbers, and no word changes; spaces are made one.
std::vector<ProseSection> prose_sections(std::string_view text);

/// One paragraph, cut where a sentence ends: by Unicode's rules (UAX #29), but not behind a Danish abbreviation ("stk. 1", "f.eks.") or a
/// day of a month ("1. januar").
std::vector<std::string> sentences_of(std::string_view paragraph);

}  // namespace kvs::syntax
