#include "compiler/syntax/line_words.h"

#include <utility>

namespace kvs::syntax {

LineWords::LineWords(const base::SourceFile& source, std::uint32_t begin, std::uint32_t end)
    : file_(source.id), begin_(begin), written_(std::string_view(source.text).substr(begin, end - begin)) {}

LineWords::LineWords(const base::SourceFile& source, std::uint32_t begin, std::uint32_t end, Edit edit) : LineWords(source, begin, end) {
    edited_ = std::string(written_.substr(0, edit.begin - begin)) + edit.text + std::string(written_.substr(edit.end - begin));
    edit_ = std::move(edit);
}

std::uint32_t LineWords::place(std::uint32_t offset, bool closing) const {
    if (!edit_ || offset < edit_->begin) return offset;
    const auto length = static_cast<std::uint32_t>(edit_->text.size());
    if (offset > edit_->begin + length || (offset == edit_->begin + length && !(closing && length > 0))) return offset - length + (edit_->end - edit_->begin);
    return closing ? edit_->end : edit_->begin;
}

}  // namespace kvs::syntax
