#include "compiler/syntax/layout.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace kvs::syntax {

namespace {

using diag::Message;

constexpr std::string_view long_quote = "\"\"\"";

/// Where on a physical line a long text opens and is not closed on the same line; or nothing.
std::optional<std::size_t> open_long_text(std::string_view line) {
    for (std::size_t i = 0; i < line.size();) {
        if (line.substr(i).starts_with(long_quote)) {
            const auto close = line.find(long_quote, i + 3);
            if (close == std::string_view::npos) return i;
            i = close + 3;
        } else if (line[i] == '"') {
            const auto close = line.find('"', i + 1);
            if (close == std::string_view::npos) return std::nullopt;
            i = close + 1;
        } else if (line[i] == '#') {
            return std::nullopt;
        } else {
            ++i;
        }
    }
    return std::nullopt;
}

class Layout {
public:
    Layout(const base::SourceFile& source, const Limits& limits, diag::Sink& sink)
        : source_(source), limits_(limits), sink_(sink), text_(source.text), tab_width_(tab_width(source.text)) {}

    std::vector<LogicalLine> run() {
        for (std::size_t begin = 0; begin < text_.size();) {
            const auto end = line_end(begin);
            if (end - begin > limits_.max_line_bytes) return refuse_line(begin);
            const auto first = text_.find_first_not_of(" \t", begin);
            if (first == std::string_view::npos || first >= end || text_[first] == '#') {
                begin = end + 1;
                continue;
            }
            if (!place(begin, first)) return {};
            begin = finish_line(begin, first, end) + 1;
        }
        return std::move(lines_);
    }

private:
    std::size_t line_end(std::size_t begin) const { return std::min(text_.find('\n', begin), text_.size()); }

    std::size_t width(std::size_t begin, std::size_t first) const {
        std::size_t result = 0;
        for (auto i = begin; i < first; ++i) result = text_[i] == '\t' ? (result / tab_width_ + 1) * tab_width_ : result + 1;
        return result;
    }

    base::Span span(std::size_t begin, std::size_t end) const {
        return {source_.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::vector<LogicalLine> refuse_line(std::size_t begin) {
        sink_.say(Message::line_too_long, span(begin, begin), {{"limit", std::to_string(limits_.max_line_bytes / 1024)}});
        return {};
    }

    /// Puts the line that starts at `first` on its level; false when that is too deep.
    bool place(std::size_t begin, std::size_t first) {
        const auto wide = width(begin, first);
        if (wide > levels_.back() && !lines_.empty()) {
            levels_.push_back(wide);
            if (levels_.size() > limits_.max_depth) {
                sink_.say(Message::too_deep, span(first, first + 1), {{"limit", std::to_string(limits_.max_depth)}});
                return false;
            }
            return true;
        }
        const auto outer = [&] { return levels_[levels_.size() - 2]; };
        while (levels_.size() > 1 && wide < levels_.back() && (wide <= outer() || wide - outer() < levels_.back() - wide))
            levels_.pop_back();
        // a file that is indented as a whole is told so once, on its first line
        if (levels_.size() == 1 && wide < levels_.back()) levels_.back() = wide;
        if (wide != levels_.back()) {
            auto& said = sink_.say(Message::bad_indentation, span(begin, first),
                                   {{"found", std::to_string(wide)}, {"expected", std::to_string(levels_.back())}});
            said.fix = diag::Fix{span(begin, first), std::string(levels_.back(), ' ')};
            if (lines_.empty()) levels_.back() = wide;
        }
        return true;
    }

    /// Adds the line; returns the offset of the line end that closes it.
    std::size_t finish_line(std::size_t begin, std::size_t first, std::size_t end) {
        LogicalLine line{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end), static_cast<int>(levels_.size()) - 1, true};
        const auto indentation = text_.substr(begin, first - begin);
        const auto least = std::max<std::size_t>(width(begin, first), 1);
        for (auto from = first; const auto opening = open_long_text(text_.substr(from, end - from));) {
            const auto open = from + *opening;
            const auto close = text_.find(long_quote, open + 3);
            const auto outside = line_indented_less(end + 1, least);
            if (close == std::string_view::npos || (outside < close && odd_quotes_from(open))) {
                auto& said = sink_.say(Message::unclosed_long_text, span(open, open + 3));
                said.fix = diag::Fix{span(outside, outside), (text_[outside - 1] == '\n' ? "" : "\n") + std::string(indentation) + "\"\"\"\n"};
                line.readable = false;
                line.end = static_cast<std::uint32_t>(open + 3);
                lines_.push_back(line);
                return outside - 1;
            }
            // the line goes on behind the closing quotes, where another text might open
            from = close + 3;
            end = line_end(from);
            line.end = static_cast<std::uint32_t>(end);
        }
        lines_.push_back(line);
        return end;
    }

    /// Offset of the first line from `begin` on that is not blank and indented less than `least`; the text's end when there is none.
    std::size_t line_indented_less(std::size_t begin, std::size_t least) const {
        while (begin < text_.size()) {
            const auto end = line_end(begin);
            const auto first = text_.find_first_not_of(" \t", begin);
            if (first < end && width(begin, first) < least) return begin;
            begin = end + 1;
        }
        return text_.size();
    }

    /// Counted once: an author who indents a closed text sloppily has still closed it.
    bool odd_quotes_from(std::size_t begin) {
        if (quotes_.empty()) {
            for (auto at = text_.find(long_quote); at != std::string_view::npos; at = text_.find(long_quote, at + 3)) quotes_.push_back(at);
        }
        return (quotes_.end() - std::lower_bound(quotes_.begin(), quotes_.end(), begin)) % 2 == 1;
    }

    const base::SourceFile& source_;
    const Limits& limits_;
    diag::Sink& sink_;
    std::string_view text_;
    std::size_t tab_width_;
    std::vector<std::size_t> levels_{0};
    std::vector<std::size_t> quotes_;
    std::vector<LogicalLine> lines_;
};

}  // namespace

std::size_t tab_width(std::string_view text) {
    std::size_t tabs = 0, spaces = 0;
    for (std::size_t begin = 0; begin < text.size(); begin = std::min(text.find('\n', begin), text.size()) + 1) {
        tabs += text[begin] == '\t';
        spaces += text[begin] == ' ';
    }
    return tabs >= spaces ? 4 : 8;
}

std::vector<LogicalLine> lay_out(const base::SourceFile& source, const Limits& limits, diag::Sink& sink) {
    return Layout(source, limits, sink).run();
}

}  // namespace kvs::syntax
