#include <algorithm>
#include <string>

#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/writers.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::text {

namespace {

constexpr std::size_t width = 80;

std::string words_of(const Inlines& runs) {
    std::string result;
    for (const auto& run : runs) {
        if (run.line_break) {
            result += '\n';
            continue;
        }
        result += run.words;
        // Where a link leads, when its words do not say it themselves.
        if (!run.link.empty() && run.link.find(run.words) == std::string::npos && run.link.substr(0, 4) != "tel:") result += " (" + run.link + ")";
    }
    return result;
}

/// Lines of at most `columns` code points, broken at ordinary spaces only; no-break spaces stay what they are.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines{""};
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\n') {
            lines.emplace_back();
            used = 0;
            ++i;
            continue;
        }
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        const auto end = std::min(text.find_first_of(" \n", i), text.size());
        const auto word = text.substr(i, end - i);
        const auto length = base::code_points(word);
        if (used > 0 && used + 1 + length > columns) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += length;
        i = end;
    }
    return lines;
}

class Sheet {
public:
    std::string write(const Document& document) {
        underlined(document.title, '=');
        for (const auto& part : {document.publisher, document.subtitle, document.view_label})
            if (!part.empty()) paragraph(part, "", "");
        out_ += '\n';
        blocks(document.body, "");
        if (!document.footer.empty()) {
            gap();
            out_ += std::string(width, '-') + '\n';
            for (const auto& [label, value] : document.footer) paragraph(label + ": " + value, "", "");
        }
        while (out_.size() > 1 && out_[out_.size() - 1] == '\n' && out_[out_.size() - 2] == '\n') out_.pop_back();
        return std::move(out_);
    }

private:
    std::string out_;

    /// One empty line, not two.
    void gap() {
        if (out_.size() > 1 && out_.substr(out_.size() - 2) != "\n\n") out_ += '\n';
    }

    void paragraph(std::string_view text, const std::string& first, const std::string& rest) {
        const auto columns = width - std::min(base::code_points(rest), width / 2);
        bool is_first = true;
        for (const auto& line : wrapped(text, columns)) {
            const auto& lead = is_first ? first : rest;
            out_ += line.empty() ? std::string(trimmed(lead)) : lead + line;
            out_ += '\n';
            is_first = false;
        }
    }

    void underlined(std::string_view title, char under) {
        std::size_t longest = 0;
        for (const auto& line : wrapped(title, width)) {
            out_ += line + '\n';
            longest = std::max(longest, base::code_points(line));
        }
        out_ += std::string(longest, under) + '\n';
    }

    void blocks(const Blocks& list, const std::string& indent) {
        for (const auto& one : list) {
            std::visit([&](const auto& what) { block(what, indent); }, one.what);
        }
    }

    void block(const Heading& heading, const std::string&) {
        gap();
        if (heading.level == 2) out_ += '\n';
        underlined(words_of(heading.words), heading.level == 2 ? '-' : '~');
        out_ += '\n';
    }

    void block(const Paragraph& what, const std::string& indent) {
        if (what.role == Paragraph::Role::detail) {
            // Belongs to the words above it.
            if (out_.size() > 1 && out_.substr(out_.size() - 2) == "\n\n") out_.pop_back();
            paragraph("[" + words_of(what.words) + "]", indent + "  ", indent + "   ");
        } else {
            paragraph(words_of(what.words), indent, indent);
        }
        out_ += '\n';
    }

    /// An item's first block stands behind its marker.
    void item(const Blocks& parts, const std::string& first, const std::string& rest) {
        std::size_t from = 0;
        if (!parts.empty())
            if (const auto* opening = std::get_if<Paragraph>(&parts.front().what)) {
                paragraph(words_of(opening->words), first, rest);
                from = 1;
            }
        if (from == 0) out_ += std::string(trimmed(first)) + '\n';
        blocks(Blocks(parts.begin() + static_cast<std::ptrdiff_t>(from), parts.end()), rest);
        while (out_.size() > 1 && out_.substr(out_.size() - 2) == "\n\n") out_.pop_back();
    }

    void block(const List& list, const std::string& indent) {
        int number = list.start;
        for (const auto& one : list.items) {
            const std::string marker = list.ordered ? std::to_string(number++) + ". " : "- ";
            item(one.blocks, indent + marker, indent + std::string(marker.size(), ' '));
        }
        out_ += '\n';
    }

    void block(const Table& table, const std::string& indent) {
        for (const auto& row : table.rows) {
            if (!row.cells.empty()) item(row.cells[0], indent + "- ", indent + "  ");
            for (std::size_t i = 1; i < row.cells.size(); ++i) {
                if (row.cells[i].empty()) continue;
                auto cell = row.cells[i];
                if (i < table.columns.size())
                    if (auto* opening = std::get_if<Paragraph>(&cell.front().what))
                        opening->words.insert(opening->words.begin(), Run{.words = plain_words(table.columns[i]) + ": "});
                item(cell, indent + "  ", indent + "  ");
            }
        }
        out_ += '\n';
    }

    void block(const DefinitionList& list, const std::string& indent) {
        for (const auto& definition : list.items) {
            const auto term = plain_words(definition.term) + ": ";
            bool first = true;
            for (auto meaning : definition.meanings) {
                auto* opening = meaning.empty() ? nullptr : std::get_if<Paragraph>(&meaning.front().what);
                if (first && opening) opening->words.insert(opening->words.begin(), Run{.words = term});
                item(meaning, indent + (first ? "" : "  "), indent + "  ");
                first = false;
            }
        }
        out_ += '\n';
    }

    void block(const Quote& quote, const std::string& indent) { blocks(quote.blocks, indent + "    "); }

    void block(const Verbatim& verbatim, const std::string& indent) {
        std::string_view text = verbatim.words;
        while (!text.empty()) {
            const auto end = text.find('\n');
            out_ += indent + "    " + std::string(text.substr(0, end)) + '\n';
            text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        }
        out_ += '\n';
    }
};

}  // namespace

std::string write_plain(const Document& document) { return Sheet().write(document); }

}  // namespace kvs::backends::text
