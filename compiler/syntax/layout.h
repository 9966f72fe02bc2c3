#pragma once
// Text -> logical lines, before any word is read. Blank lines and comment lines do not count; a tab has been told by read_text and counts
// as the levels around it suggest; """ … """ is one line, however many it spans. What stands under what is levels.h.
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
    std::uint32_t indentation = 0;    // where its indentation begins
    std::size_t width = 0;            // columns of its indentation
    bool readable = true;             // false: a mistake on it has been told already (an unclosed long text)
};

struct LogicalLines {
    std::vector<LogicalLine> lines;
    bool whole = true;                // false: a limit is exceeded, which has been said; there are no lines
};

/// Columns a tab in the indentation stands for: four, or eight when that makes more of the tabbed lines meet a level of the others.
std::size_t tab_width(std::string_view text);

LogicalLines logical_lines(const base::SourceFile& source, const Limits& limits, diag::Sink& sink);

}  // namespace kvs::syntax
