#pragma once
// UTF-8 as bytes: counting, stepping, validating. What Unicode says about characters is ICU's business (syntax/unicode.cpp).
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kvs::base {

/// Number of code points; `text` must be valid UTF-8.
std::size_t code_points(std::string_view text);

/// Offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and > U+10FFFF are invalid), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The code point at `offset`, which is moved past it; `text` must be valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends one code point.
void append_utf8(std::string& text, char32_t code_point);

/// First letter in upper case (Danish letters and ASCII); the rest untouched.
std::string capitalised(std::string_view text);

/// First letter in lower case (Danish letters and ASCII); the rest untouched.
std::string decapitalised(std::string_view text);

/// ASCII name for emitted code: æ ø å become ae oe aa, other non-alphanumerics '_'. May be empty or a keyword: the caller's care.
std::string ascii_identifier(std::string_view text);

}  // namespace kvs::base
