#include "compiler/base/source.h"

#include <algorithm>

#include "compiler/base/utf8.h"

namespace kvs::base {

Span cover(const Span& first, const Span& last) {
    return {first.file, std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

SourceFile make_source(FileId id, std::string path, std::string text) {
    SourceFile file{id, std::move(path), std::move(text), {0}};
    for (std::uint32_t i = 0; i < file.text.size(); ++i)
        if (file.text[i] == '\n') file.line_starts.push_back(i + 1);
    return file;
}

LineColumn line_column(const SourceFile& file, std::uint32_t offset) {
    const auto next = std::upper_bound(file.line_starts.begin(), file.line_starts.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - file.line_starts.begin());
    const auto start = file.line_starts[line - 1];
    const auto stop = std::min<std::size_t>(offset, file.text.size());
    const auto columns = code_points(std::string_view(file.text).substr(start, stop - start));
    return {line, static_cast<std::uint32_t>(columns + 1)};
}

std::string_view line_text(const SourceFile& file, std::uint32_t line) {
    if (line == 0 || line > file.line_starts.size()) return {};
    const auto start = file.line_starts[line - 1];
    auto stop = file.text.find('\n', start);
    if (stop == std::string::npos) stop = file.text.size();
    return std::string_view(file.text).substr(start, stop - start);
}

}  // namespace kvs::base
