#include "compiler/backends/c/literals.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "compiler/base/utf8.h"

namespace kvs::backends::c {
namespace {

/// C11's keywords, C++'s that are not among them (a header is read by both), and what the header itself uses.
constexpr std::array<std::string_view, 107> reserved{
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern", "float", "for", "goto", "if", "inline", "int",
    "long", "register", "restrict", "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile",
    "while", "_Alignas", "_Alignof", "_Atomic", "_Bool", "_Complex", "_Generic", "_Imaginary", "_Noreturn", "_Static_assert", "_Thread_local",
    "alignas", "alignof", "and", "and_eq", "asm", "bitand", "bitor", "bool", "catch", "char8_t", "char16_t", "char32_t", "class", "co_await", "co_return",
    "co_yield", "compl", "concept", "const_cast", "consteval", "constexpr", "constinit", "decltype", "delete", "dynamic_cast", "explicit", "export", "false",
    "friend", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public",
    "reinterpret_cast", "requires", "static_assert", "static_cast", "template", "this", "thread_local", "throw", "true", "try", "typeid", "typename", "using",
    "virtual", "wchar_t", "xor", "xor_eq", "errno", "linux", "unix", "NULL"};

}  // namespace

std::string string_literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\' || c == '?') {
            out += '\\';
            out += c;
        } else if (byte >= 0x20 && byte < 0x7F) {
            out += c;
        } else {
            out += fmt::format("\\{:03o}", byte);
        }
    }
    return out + '"';
}

std::string literal_or_null(std::string_view text) { return text.empty() ? "NULL" : string_literal(text); }

std::string integer_literal(std::int64_t n) {
    if (n == INT64_MIN) return "(-INT64_C(9223372036854775807) - 1)";
    return n < 0 ? fmt::format("(-INT64_C({}))", -n) : fmt::format("INT64_C({})", n);
}

std::string Names::take(std::string_view words) {
    std::string name = base::ascii_identifier(words);
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) name.insert(0, "n_");
    if (name[0] == '_') name.insert(0, "n");  // leading underscores belong to the implementation
    if (std::find(reserved.begin(), reserved.end(), name) != reserved.end()) name += '_';
    std::string unique = name;
    for (int i = 2; !taken_.insert(unique).second; ++i) unique = fmt::format("{}_{}", name, i);
    return unique;
}

}  // namespace kvs::backends::c
