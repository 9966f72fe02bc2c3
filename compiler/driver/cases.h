#pragma once
// The cases of a file: one, or many after one another.
#include <cstdint>
#include <string_view>
#include <vector>

namespace kvs::driver {

struct CaseText {
    std::uint32_t start = 0;  // byte in the file
    std::string_view text;
};

/// The byte order mark that some editors put first; empty when there is none. JSON has none.
std::string_view byte_order_mark_of(std::string_view bytes);

/// The cases in order. A file of JSON lines has one on each line, so that a broken line spoils no other; any other file has one JSON value after
/// the other, and what cannot be read reaches to its end. Nothing but space: none.
std::vector<CaseText> cases_in(std::string_view bytes);

}  // namespace kvs::driver
