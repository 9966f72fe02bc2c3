#pragma once
// Source text and places in it. A place is a file number and a half-open byte range; line and column are derived when a
// message is written, never stored.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kvs::base {

/// Number of a source file within one run; index into Sources.
enum class FileId : std::uint32_t {};

/// Half-open range of bytes [begin, end) in one file.
struct Span {
    FileId file{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Smallest span that covers both; both must lie in one file.
Span cover(const Span& first, const Span& last);

/// Line and column as people count them: from 1, columns in code points.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// A file as read: valid UTF-8, LF line ends, no BOM (the driver and syntax::read_text see to that).
struct SourceFile {
    FileId id{};
    std::string path;                          // as the user wrote it; shown in messages
    std::string text;
    std::vector<std::uint32_t> line_starts;    // byte offset of each line's first byte
};

/// Builds the line table. `text` is taken as it is.
SourceFile make_source(FileId id, std::string path, std::string text);

LineColumn line_column(const SourceFile& file, std::uint32_t offset);
/// The line (counted from 1) without its line end.
std::string_view line_text(const SourceFile& file, std::uint32_t line);

}  // namespace kvs::base
