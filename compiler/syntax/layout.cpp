#include "compiler/syntax/layout.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "compiler/syntax/words.h"

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

constexpr std::string_view curly_quotes[] = {"”", "“", "„", "‟"};

/// Three curly quotes in a row, or nothing: where, and how many bytes.
struct CurlyQuotes {
    std::size_t at = std::string_view::npos, length = 0;
};

CurlyQuotes curly_long_quotes(std::string_view text, std::size_t from) {
    for (auto at = text.find("\xE2\x80", from); at != std::string_view::npos; at = text.find("\xE2\x80", at + 1)) {
        auto end = at;
        int count = 0;
        for (bool found = true; found && count < 3; count += found) {
            found = std::any_of(std::begin(curly_quotes), std::end(curly_quotes), [&](auto quote) { return text.substr(end).starts_with(quote); });
            if (found) end += 3;
        }
        if (count == 3) return {at, end - at};
    }
    return {};
}

class Layout {
public:
    Layout(const base::SourceFile& source, const Limits& limits, diag::Sink& sink)
        : source_(source), limits_(limits), sink_(sink), text_(source.text), tab_width_(tab_width(source.text)) {}

    LogicalLines run() {
        for (std::size_t begin = 0; begin < text_.size();) {
            const auto end = line_end(begin);
            if (end - begin > limits_.max_line_bytes) {
                sink_.say(Message::line_too_long, span(begin, begin), {{"limit", std::to_string(limits_.max_line_bytes / 1024)}});
                return {{}, false};
            }
            const auto first = text_.find_first_not_of(" \t", begin);
            if (first == std::string_view::npos || first >= end || text_[first] == '#') {
                begin = end + 1;
                continue;
            }
            begin = add_line(begin, first, end) + 1;
        }
        return std::move(result_);
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

    /// Adds the line; returns the offset of the line end that closes it.
    std::size_t add_line(std::size_t begin, std::size_t first, std::size_t end) {
        LogicalLine line{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(begin), width(begin, first), true};
        if (const auto close = curly_long_text(first, end)) {
            line.readable = false;
            line.end = static_cast<std::uint32_t>(*close);
            result_.lines.push_back(line);
            return line_end(*close);
        }
        for (auto from = first; const auto opening = open_long_text(text_.substr(from, end - from));) {
            const auto open = from + *opening;
            const auto close = text_.find(long_quote, open + 3);
            const auto outside = line_behind(end + 1, std::max<std::size_t>(line.width, 1));
            if (close == std::string_view::npos || (outside < close && odd_quotes_from(open))) {
                auto& said = sink_.say(Message::unclosed_long_text, span(open, open + 3));
                said.fix = diag::Fix{span(outside, outside), (text_[outside - 1] == '\n' ? "" : "\n") + std::string(text_.substr(begin, first - begin)) + "\"\"\"\n"};
                line.readable = false;
                line.end = static_cast<std::uint32_t>(open + 3);
                result_.lines.push_back(line);
                return outside - 1;
            }
            // the line goes on behind the closing quotes, where another text might open
            from = close + 3;
            end = line_end(from);
            line.end = static_cast<std::uint32_t>(end);
        }
        result_.lines.push_back(line);
        return end;
    }

    /// A long text in curly quotes is told as a whole; nothing when there is none on this line. Else where its closing quotes end.
    std::optional<std::size_t> curly_long_text(std::size_t first, std::size_t end) {
        const auto open = curly_long_quotes(text_.substr(0, end), first);
        if (open.at == std::string_view::npos || text_.substr(first, open.at - first).find('"') != std::string_view::npos) return std::nullopt;
        auto close = curly_long_quotes(text_, open.at + open.length);
        if (const auto straight = text_.find(long_quote, open.at); straight < close.at) close = {straight, long_quote.size()};
        if (close.at == std::string_view::npos) return std::nullopt;
        const auto all = span(open.at, close.at + close.length);
        auto& said = sink_.say(Message::word_quote, span(open.at, open.at + open.length), {{"quote", std::string(text_.substr(open.at, open.length))}});
        const auto inside = text_.substr(open.at + open.length, close.at - open.at - open.length);
        said.fix = diag::Fix{all, std::string(long_quote) + std::string(inside) + std::string(long_quote)};
        return close.at + close.length;
    }

    /// The first line from `begin` on that an unclosed text cannot have swallowed: it is indented less than `least`. A text that stands
    /// outside its own indentation from its first line on reaches to the next line that can only be the language's.
    std::size_t line_behind(std::size_t begin, std::size_t least) const {
        bool first_line = true, sloppy = false;
        while (begin < text_.size()) {
            const auto end = line_end(begin);
            const auto first = text_.find_first_not_of(" \t", begin);
            if (first < end) {
                const bool less = width(begin, first) < least;
                const auto line = text_.substr(first, end - first);
                const bool block = begins_outermost(line) || begins_heading(line);
                sloppy = sloppy || (first_line && less && !block);
                if (sloppy ? block : less) return begin;
                first_line = false;
            }
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
    std::vector<std::size_t> quotes_;
    LogicalLines result_;
};

}  // namespace

std::size_t tab_width(std::string_view text) {
    // a tabbed line most likely stands beside the lines before or after it, or under the one before; at least on a level that some line has
    struct Indented {
        std::size_t tabs = 0, spaces = 0;
        std::string_view words;
    };
    std::vector<Indented> lines;
    std::set<std::size_t> levels;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto first = std::min(text.find_first_not_of(" \t", begin), end);
        const auto indentation = text.substr(begin, first - begin);
        const auto tabs = static_cast<std::size_t>(std::count(indentation.begin(), indentation.end(), '\t'));
        if (first < end && text[first] != '#') {
            lines.push_back({tabs, indentation.size() - tabs, text.substr(first, end - first)});
            if (tabs == 0) levels.insert(indentation.size());
        }
        begin = end + 1;
    }
    const auto under = [](std::string_view line, std::string_view above) {
        return (begins_heading(above) && !begins_heading(line)) || (begins_outermost(above) && !begins_outermost(line)) || (begins_norm(above) && line.starts_with('"'));
    };
    const auto alike = [](std::string_view one, std::string_view other) {
        return begins_heading(one) == begins_heading(other) && begins_norm(one) == begins_norm(other) && one.starts_with('"') == other.starts_with('"');
    };
    const auto meeting = [&](std::size_t width) {
        std::size_t result = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].tabs == 0 || lines[i].spaces > 0) continue;
            const auto column = lines[i].tabs * width;
            const auto stands = [&](std::size_t other, std::size_t deeper) { return other < lines.size() && lines[other].tabs == 0 && lines[other].spaces + deeper == column; };
            const bool below = i > 0 && under(lines[i].words, lines[i - 1].words) && stands(i - 1, 4);
            const bool beside = (i > 0 && alike(lines[i].words, lines[i - 1].words) && stands(i - 1, 0)) ||
                                (i + 1 < lines.size() && alike(lines[i].words, lines[i + 1].words) && stands(i + 1, 0));
            result += (below || beside ? 2u : 0u) + (levels.contains(column) ? 1u : 0u);
        }
        return result;
    };
    return meeting(8) > meeting(4) ? 8 : 4;
}

LogicalLines logical_lines(const base::SourceFile& source, const Limits& limits, diag::Sink& sink) { return Layout(source, limits, sink).run(); }

}  // namespace kvs::syntax
