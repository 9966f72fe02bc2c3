#include "compiler/driver/cases.h"

#include <kvs/json.h>

#include <algorithm>

namespace kvs::driver {

namespace {

constexpr std::string_view space = " \t\r\n";

/// Bytes of the JSON value that `text` begins with; 0 when it is broken.
std::size_t value_size(std::string_view text) {
    kvs_json_reader reader = kvs_json_open(text.data(), text.size());
    return kvs_json_skip(&reader, kvs_json_next(&reader)) ? reader.at : 0;
}

std::vector<CaseText> lines_of(std::string_view bytes) {
    std::vector<CaseText> lines;
    for (std::size_t start = 0; start < bytes.size();) {
        const auto end = std::min(bytes.find('\n', start), bytes.size());
        const auto line = bytes.substr(start, end - start);
        if (line.find_first_not_of(space) != std::string_view::npos) lines.push_back({static_cast<std::uint32_t>(start), line});
        start = end + 1;
    }
    return lines;
}

/// Lines that are cases each: all begin one, or at least half are whole. A case laid out over several lines has neither.
bool are_json_lines(const std::vector<CaseText>& lines) {
    std::size_t begun = 0, whole = 0;
    for (const auto& [start, line] : lines) {
        if (!line.starts_with('{')) continue;
        ++begun;
        const auto size = value_size(line);
        if (size > 0 && line.find_first_not_of(space, size) == std::string_view::npos) ++whole;
    }
    return lines.size() > 1 && (begun == lines.size() || whole * 2 >= lines.size());
}

}  // namespace

std::string_view byte_order_mark_of(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(0, 3) : std::string_view(); }

std::vector<CaseText> cases_in(std::string_view bytes) {
    auto lines = lines_of(bytes);
    if (are_json_lines(lines)) return lines;
    std::vector<CaseText> cases;
    for (std::size_t at = bytes.find_first_not_of(space); at != std::string_view::npos;) {
        const auto size = value_size(bytes.substr(at));
        const auto next = size == 0 ? std::string_view::npos : bytes.find_first_not_of(space, at + size);
        // What follows and is no case of its own belongs to this one, which then says what is wrong with it.
        const bool ends = next == std::string_view::npos || bytes[next] == '{';
        const auto text = size != 0 && ends ? bytes.substr(at, size) : bytes.substr(at);
        cases.push_back({static_cast<std::uint32_t>(at), text});
        at = ends ? next : std::string_view::npos;
    }
    return cases;
}

}  // namespace kvs::driver
