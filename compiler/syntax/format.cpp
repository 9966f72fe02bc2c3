#include "compiler/syntax/format.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <vector>

#include "compiler/base/utf8.h"
#include "compiler/syntax/layout.h"

namespace kvs::syntax {

namespace {

constexpr std::size_t step = 4;
constexpr std::string_view long_quote = "\"\"\"";

/// How deep each line stands, in the file's order.
void collect_depths(const std::vector<Line>& lines, std::size_t depth, std::vector<std::size_t>& depths) {
    for (const auto& line : lines) {
        depths.push_back(depth);
        collect_depths(line.block, depth + 1, depths);
    }
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// One logical line, taken apart: what it says, its marks, its comment.
struct Content {
    std::string words;
    std::string marks;
    std::string comment;
};

/// Reads a logical line from left to right and writes it with the spaces it should have.
class LineFormatter {
public:
    /// `shift`: columns that the lines of a long text move to the right (negative: to the left).
    LineFormatter(std::string_view line, std::ptrdiff_t shift) : line_(line), shift_(shift) {}

    Content run() {
        while (at_ < line_.size()) {
            if (line_[at_] == ' ' || line_[at_] == '\t') {
                space_ = true;
                ++at_;
            } else if (line_.substr(at_).starts_with(long_quote)) {
                add(moved(taken(long_quote)));
            } else if (line_[at_] == '"') {
                add(std::string(taken("\"")));
            } else if (line_[at_] == '[') {
                mark(taken("]"));
            } else if (line_[at_] == '#') {
                result_.comment = trimmed(line_.substr(at_));
                at_ = line_.size();
            } else {
                sign();
            }
        }
        return std::move(result_);
    }

private:
    static std::string trimmed(std::string_view text) {
        const auto last = text.find_last_not_of(" \t");
        return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
    }

    /// From here to behind the next `close`.
    std::string_view taken(std::string_view close) {
        const auto begin = at_;
        const auto found = line_.find(close, at_ + close.size());
        at_ = found == std::string_view::npos ? line_.size() : found + close.size();
        return line_.substr(begin, at_ - begin);
    }

    /// A long text with its lines as far in as its line now is. They stay when one would lose more than its indentation.
    std::string moved(std::string_view text) const {
        std::string result;
        for (std::size_t begin = 0; begin <= text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            const auto line = text.substr(begin, end - begin);
            const auto indentation = std::min(line.find_first_not_of(' '), line.size());
            if (begin == 0 || indentation == line.size()) {
                result += line;
            } else {
                const auto wanted = static_cast<std::ptrdiff_t>(indentation) + shift_;
                if (wanted < 0 || line[indentation] == '\t') return std::string(text);
                result += std::string(static_cast<std::size_t>(wanted), ' ') + std::string(line.substr(indentation));
            }
            if (end < text.size()) result += '\n';
            begin = end + 1;
        }
        return result;
    }

    void mark(std::string_view text) {
        result_.marks += (result_.marks.empty() ? "" : " ") + std::string(text);
        space_ = true;
    }

    void sign() {
        const char sign = line_[at_];
        const bool joins_left = sign == ',' || sign == ':';
        if (joins_left) space_ = false;
        const auto begin = at_;
        // letters of more than one byte stay together
        for (++at_; at_ < line_.size() && (static_cast<unsigned char>(line_[at_]) & 0xC0) == 0x80;) ++at_;
        add(std::string(line_.substr(begin, at_ - begin)));
        const bool in_a_number = begin > 0 && is_digit(line_[begin - 1]) && at_ < line_.size() && is_digit(line_[at_]);
        if (joins_left && !in_a_number) space_ = true;
    }

    void add(const std::string& text) {
        if (space_ && !result_.words.empty()) result_.words += ' ';
        space_ = false;
        result_.words += text;
    }

    std::string_view line_;
    std::ptrdiff_t shift_;
    std::size_t at_ = 0;
    bool space_ = false;    // a space belongs before what comes next
    Content result_;
};

class FileFormatter {
public:
    FileFormatter(const base::SourceFile& source, const File& tree, const Limits& limits) : text_(source.text) {
        diag::Sink nothing_to_say;    // it was said when the file was parsed
        lines_ = logical_lines(source, limits, nothing_to_say).lines;
        collect_depths(tree.lines, 0, depths_);
    }

    std::string run() {
        assert(lines_.size() == depths_.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            between(at, lines_[i].indentation, i);
            line(i);
            at = std::min<std::size_t>(text_.find('\n', lines_[i].end), text_.size());
            if (at < text_.size()) ++at;
        }
        between(at, text_.size(), lines_.size());
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    /// Empty lines and comments from `begin` to `end`, before the line `next`.
    void between(std::size_t begin, std::size_t end, std::size_t next) {
        while (begin < end) {
            const auto stop = std::min(text_.find('\n', begin), end);
            const auto first = text_.find_first_not_of(" \t", begin);
            if (first >= stop) {
                if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
            } else {
                const auto content = std::string_view(text_).substr(first, stop - first);
                out_ += std::string(comment_depth(first - begin, next) * step, ' ') + std::string(content.substr(0, content.find_last_not_of(" \t") + 1)) + '\n';
            }
            begin = stop + 1;
        }
    }

    /// As deep as the line below it; last in a block, where it stands as deep as the line above or one that this line stands under, as that one.
    std::size_t comment_depth(std::size_t width, std::size_t next) const {
        if (next < lines_.size() && width <= lines_[next].width) return depths_[next];
        for (auto i = next; i-- > 0;) {
            if (lines_[i].width <= width) return depths_[i];
            if (depths_[i] == 0) break;
        }
        return next < lines_.size() ? depths_[next] : 0;
    }

    void line(std::size_t i) {
        const auto& where = lines_[i];
        const auto indentation = depths_[i] * step;
        const auto shift = static_cast<std::ptrdiff_t>(indentation) - static_cast<std::ptrdiff_t>(where.width);
        const auto content = LineFormatter(std::string_view(text_).substr(where.begin, where.end - where.begin), shift).run();
        out_ += std::string(indentation, ' ') + content.words;
        if (!content.marks.empty()) {
            const auto begin = out_.rfind('\n') + 1;    // npos + 1 is 0
            const auto used = base::code_points(std::string_view(out_).substr(begin));
            out_ += std::string(used < mark_column ? mark_column - used : 1, ' ') + content.marks;
        }
        if (!content.comment.empty()) out_ += "    " + content.comment;
        out_ += '\n';
    }

    const std::string& text_;
    std::vector<LogicalLine> lines_;
    std::vector<std::size_t> depths_;
    std::string out_;
};

}  // namespace

std::string formatted(const base::SourceFile& source, const File& tree, const Limits& limits) { return FileFormatter(source, tree, limits).run(); }

}  // namespace kvs::syntax
