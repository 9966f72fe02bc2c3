#pragma once
// A line as it is read: as it stands in the file, or with one edit, as it was meant. Offsets count from the line's place in the file;
// behind an edit they are those of the words as read, and `in_file` says where that is in the file.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/source.h"

namespace kvs::syntax {

/// A change of a line: the bytes [begin, end) of the file become `text`.
struct Edit {
    std::uint32_t begin = 0, end = 0;
    std::string text;
};

class LineWords {
public:
    /// The bytes [begin, end) of the file as they are. The file must outlive this.
    LineWords(const base::SourceFile& source, std::uint32_t begin, std::uint32_t end);
    /// The same with an edit that lies within them.
    LineWords(const base::SourceFile& source, std::uint32_t begin, std::uint32_t end, Edit edit);

    std::string_view text() const { return edit_ ? std::string_view(edited_) : written_; }
    std::uint32_t begin() const { return begin_; }
    /// What is read from one offset to another.
    std::string_view slice(std::uint32_t from, std::uint32_t to) const { return text().substr(from - begin_, to - from); }
    /// Where that stands in the file; words that an edit brought stand where it was made.
    base::Span in_file(std::uint32_t from, std::uint32_t to) const { return {file_, place(from, false), place(to, true)}; }

private:
    std::uint32_t place(std::uint32_t offset, bool closing) const;

    base::FileId file_;
    std::uint32_t begin_;
    std::string_view written_;
    std::optional<Edit> edit_;
    std::string edited_;
};

}  // namespace kvs::syntax
