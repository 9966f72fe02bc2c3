#pragma once
// C literals and identifiers that are right whatever the text: UTF-8, quotes, trigraphs, keywords, any length.
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace kvs::backends::c {

/// The text as a C string literal with its quotes: printable ASCII as it is, all else as three-digit octal escapes (a hexadecimal escape
/// would swallow the digits after it, and `??=` would be a trigraph).
std::string string_literal(std::string_view text);
/// string_literal, or NULL for an empty text.
std::string literal_or_null(std::string_view text);
/// A 64-bit constant; the least one, which has no literal of its own, as a difference.
std::string integer_literal(std::int64_t n);

/// Hands out ASCII names that are neither C keywords nor handed out before: "æble" is aeble, "int" is int_, a second "a" is a_2.
class Names {
public:
    /// A name for the words; never empty, never starting with a digit.
    std::string take(std::string_view words);

private:
    std::set<std::string> taken_;
};

}  // namespace kvs::backends::c
