#pragma once
// Layout is structure: text -> logical lines with their depth, before any word is read. Rules: blank lines and comment lines do not
// count; a line deeper than the one above opens a block under it; a line that fits no open level is told once and joins the nearer
// level; a tab has been told by read_text and counts as the levels around it suggest; """ … """ is one line, however many it spans.
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/limits.h"

namespace kvs::syntax {

/// One line of the language: the bytes [begin, end) without indentation and line end.
struct LogicalLine {
    std::uint32_t begin = 0, end = 0;
    int depth = 0;            // 0 for the outermost; at most one more than that of the line before
    bool readable = true;     // false: a mistake on it has been told already (an unclosed long text)
};

/// Columns a tab in the indentation stands for: in a file of tabs each is a level of four; in a file of spaces it was typed where an
/// editor shows eight.
std::size_t tab_width(std::string_view text);

/// Nothing but a message when a limit is exceeded.
std::vector<LogicalLine> lay_out(const base::SourceFile& source, const Limits& limits, diag::Sink& sink);

}  // namespace kvs::syntax
