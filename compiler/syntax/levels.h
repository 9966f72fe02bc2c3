#pragma once
// Layout is structure: which open line a line stands under. A line deeper than the one above opens a block under it; a line that fits no
// open level, or that can be nothing where its indentation puts it, is told once and joins the level it must have been meant for, so that
// the lines after it stand as they stood.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/layout.h"

namespace kvs::syntax {

/// What a line stands under. Some guesses make sense only there: under a heading no line is another heading.
enum class Under { file, head, definition, service, section, norm, trial, given, expected, unknown };

struct Surroundings {
    Under under = Under::unknown;
    std::optional<SectionWord> section;    // of lines under a heading, at any depth
};

/// What the lines of this line's block stand under.
Under under(const Line& line);

class Levels {
public:
    Levels(const base::SourceFile& source, const Limits& limits, diag::Sink& sink) : source_(source), limits_(limits), sink_(sink) {}

    /// Where this line stands, by its indentation alone. Says nothing.
    Surroundings around(const LogicalLine& where) const;

    /// The depth of the line: 0 for the outermost, at most one more than that of the line before. Nothing when that is too deep (it has
    /// been said). `line` is what was read, `rest` the lines after it.
    std::optional<std::size_t> place(const LogicalLine& where, const Line& line, std::span<const LogicalLine> rest = {});

private:
    struct Open {
        std::size_t width = 0;
        Under opens = Under::unknown;
        bool text = false;
        std::optional<SectionWord> section;
        std::string label;
    };

    /// Lines that stand where they do because of a line that has been told: as much further in as it.
    struct Shift {
        std::size_t by = 0;
        std::uint32_t until = 0;    // offset of the first line behind them
    };

    std::size_t width_of(const LogicalLine& where) const { return where.width + (where.begin < shift_.until ? shift_.by : 0); }
    std::size_t depth_of(std::size_t width) const;
    Under parent(std::size_t depth) const { return depth == 0 ? Under::file : open_[depth - 1].opens; }
    bool fits(const Line& line, std::size_t depth) const;
    std::optional<std::size_t> meant_depth(const Line& line) const;
    std::size_t width_at(std::size_t depth) const;
    void outdent_file(const LogicalLine& where);
    void tell(const LogicalLine& where, const Line& line, std::size_t depth, std::size_t width, bool on_level, std::span<const LogicalLine> rest);
    std::string_view words(const LogicalLine& where) const { return std::string_view(source_.text).substr(where.begin, where.end - where.begin); }

    const base::SourceFile& source_;
    const Limits& limits_;
    diag::Sink& sink_;
    std::vector<Open> open_;    // the last line and those it stands under
    Shift shift_;
};

}  // namespace kvs::syntax
