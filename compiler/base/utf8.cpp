#include "compiler/base/utf8.h"

namespace kvs::base {

namespace {

bool is_continuation(unsigned char byte) { return (byte & 0xC0u) == 0x80u; }

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

}  // namespace

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += !is_continuation(static_cast<unsigned char>(c));
    return count;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto length = sequence_length(lead);
        if (length == 0 || i + length > text.size()) return i;
        for (std::size_t k = 1; k < length; ++k)
            if (!is_continuation(static_cast<unsigned char>(text[i + k]))) return i;
        const auto second = length > 1 ? static_cast<unsigned char>(text[i + 1]) : 0;
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
            (lead == 0xF4 && second > 0x8F))
            return i;
        i += length;
    }
    return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    const auto length = lead < 0x80 ? 1u : lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u;
    char32_t value = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length && offset + k < text.size(); ++k)
        value = (value << 6) | (static_cast<unsigned char>(text[offset + k]) & 0x3Fu);
    offset += length;
    return value;
}

void append_utf8(std::string& text, char32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

namespace {

std::string with_first(std::string_view text, char32_t first_ascii, char32_t first_latin1, char32_t shift) {
    if (text.empty()) return {};
    std::size_t offset = 0;
    char32_t first = next_code_point(text, offset);
    const bool ascii = first >= first_ascii && first < first_ascii + 26;
    const bool latin1 = first >= first_latin1 && first < first_latin1 + 31 && first != first_latin1 + 23;  // but × and ÷
    if (ascii || latin1) first += shift;
    std::string result;
    append_utf8(result, first);
    result += text.substr(offset);
    return result;
}

}  // namespace

std::string capitalised(std::string_view text) { return with_first(text, U'a', 0xE0, static_cast<char32_t>(-0x20)); }

std::string decapitalised(std::string_view text) { return with_first(text, U'A', 0xC0, 0x20); }

std::string ascii_identifier(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        const bool digit = c >= U'0' && c <= U'9';
        const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        switch (c) {
            case U'æ': result += "ae"; break;
            case U'ø': result += "oe"; break;
            case U'å': result += "aa"; break;
            case U'Æ': result += "Ae"; break;
            case U'Ø': result += "Oe"; break;
            case U'Å': result += "Aa"; break;
            default:
                if (digit && result.empty()) result += '_';
                result += digit || letter ? static_cast<char>(c) : '_';
        }
    }
    return result;
}

}  // namespace kvs::base
