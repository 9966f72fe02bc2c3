#include <algorithm>
#include <string>

#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/writers.h"

namespace kvs::backends::text {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80u); }

/// Words as words: what CommonMark would read as markup gets a backslash, and nothing else does.
std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        const char before = i > 0 ? text[i - 1] : ' ';
        bool special = std::string_view("\\`*[]<").find(c) != std::string_view::npos;
        if (c == '_') special = !((is_letter(before) || is_digit(before)) && (is_letter(next) || is_digit(next)));
        if (c == '&') special = next == '#' || is_letter(next);
        if (c == '!') special = next == '[';
        if (special) result += '\\';
        result += c;
    }
    return result;
}

/// A line's first character may not make the paragraph a heading, list, quote or rule.
std::string guarded(std::string line) {
    if (line.empty()) return line;
    const auto space_or_end = [&](std::size_t i) { return i >= line.size() || line[i] == ' ' || line[i] == '\n'; };
    const char c = line[0];
    if (c == '>' || c == '#' || c == '=' || c == '~') return '\\' + line;
    if ((c == '-' || c == '+') && (space_or_end(1) || line[1] == c)) return '\\' + line;
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    if (digits > 0 && digits <= 9 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') && space_or_end(digits + 1))
        line.insert(digits, 1, '\\');
    return line;
}

/// Backticks around code: one more than the longest row inside.
std::string code(std::string_view words) {
    std::size_t longest = 0, row = 0;
    for (const char c : words) {
        row = c == '`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    const std::string fence(longest + 1, '`');
    const bool pad = !words.empty() && (words.front() == '`' || words.back() == '`');
    return fence + (pad ? " " : "") + std::string(words) + (pad ? " " : "") + fence;
}

/// An address that is its own text is written as one; brackets round a target only when its signs need them.
std::string link(const std::string& text, std::string_view words, const std::string& target) {
    const bool simple = target.find_first_of(" ()<>\\") == std::string::npos;
    if (simple && (words == target || target == "mailto:" + std::string(words))) return "<" + std::string(words) + ">";
    return "[" + text + "](" + (simple ? target : "<" + target + ">") + ")";
}

/// Neighbours of one style as one run: `*a**b*` would not be read as two pieces of emphasis.
Inlines merged(const Inlines& runs) {
    Inlines result;
    for (const auto& run : runs) {
        const bool same = !result.empty() && !run.line_break && !result.back().line_break && result.back().strong == run.strong &&
                          result.back().emphasis == run.emphasis && result.back().code == run.code && result.back().link == run.link;
        if (same && !run.code)
            result.back().words += run.words;
        else
            result.push_back(run);
    }
    return result;
}

std::string inlines(const Inlines& runs) {
    std::string result;
    for (const auto& run : merged(runs)) {
        if (run.line_break) {
            result += "\\\n";
            continue;
        }
        const auto& plain = run.words;
        // Emphasis must hug its words, so white space at the ends moves outside.
        const auto core = trimmed(plain);
        if (core.empty()) {
            result += plain;
            continue;
        }
        const auto begin = static_cast<std::size_t>(core.data() - plain.data());
        std::string text = run.code ? code(core) : escaped(core);
        if (!run.link.empty()) text = link(text, core, run.link);
        if (run.emphasis) text = "*" + text + "*";
        if (run.strong) text = "**" + text + "**";
        result += plain.substr(0, begin) + text + plain.substr(begin + core.size());
    }
    return guarded(result);
}

/// Each line of `text` but the first behind `indent`; empty lines stay empty.
std::string indented(const std::string& text, const std::string& first, const std::string& rest) {
    std::string result = first;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n') result += rest;
    }
    return result;
}

std::string blocks(const Blocks& list);
std::string block(const List& list);
std::string block(const Quote& quote);
std::string block(const Verbatim& verbatim);
std::string block(const Table& table);
std::string block(const DefinitionList& list);

std::string block(const Heading& heading) { return std::string(static_cast<std::size_t>(heading.level), '#') + " " + inlines(heading.words) + "\n"; }

std::string block(const Paragraph& paragraph) {
    if (paragraph.role != Paragraph::Role::detail) return inlines(paragraph.words) + "\n";
    Inlines slanted = paragraph.words;
    for (auto& run : slanted) run.emphasis = !run.code;
    return inlines(slanted) + "\n";
}

/// Tight when every item is one paragraph (with a list in it at most).
bool is_tight(const List& list) {
    return std::all_of(list.items.begin(), list.items.end(), [](const ListItem& item) {
        return item.blocks.size() <= 1 || (item.blocks.size() == 2 && std::holds_alternative<List>(item.blocks[1].what));
    });
}

std::string block(const List& list) {
    std::string result;
    const bool tight = is_tight(list);
    int number = list.start;
    for (const auto& item : list.items) {
        const std::string marker = list.ordered ? std::to_string(number++) + ". " : "- ";
        if (!result.empty() && !tight) result += "\n";
        std::string inner;
        for (const auto& part : item.blocks) {
            if (!inner.empty() && !tight) inner += "\n";
            inner += std::visit([](const auto& what) { return block(what); }, part.what);
        }
        if (inner.empty()) inner = "\n";
        result += indented(inner, marker, std::string(marker.size(), ' '));
    }
    return result;
}

std::string block(const Quote& quote) {
    std::string result = "> ";
    const auto inner = blocks(quote.blocks);
    for (std::size_t i = 0; i < inner.size(); ++i) {
        result += inner[i];
        if (inner[i] == '\n' && i + 1 < inner.size()) result += inner[i + 1] == '\n' ? ">" : "> ";
    }
    return result;
}

std::string block(const Verbatim& verbatim) { return indented(verbatim.words, "    ", "    "); }

Inlines in_bold(Inlines runs) {
    for (auto& run : runs) run.strong = !run.line_break;
    return runs;
}

Inlines first_words(const Blocks& cell) {
    if (!cell.empty())
        if (const auto* paragraph = std::get_if<Paragraph>(&cell.front().what)) return paragraph->words;
    return {};
}

std::string block(const Table& table) {
    List list;
    for (const auto& row : table.rows) {
        ListItem item;
        if (!row.cells.empty()) {
            item.blocks.push_back({Paragraph{.words = in_bold(first_words(row.cells[0]))}});
            for (std::size_t i = 1; i < row.cells[0].size(); ++i) item.blocks.push_back(row.cells[0][i]);
        }
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            auto cell = row.cells[i];
            if (i < table.columns.size())
                if (auto* paragraph = std::get_if<Paragraph>(&cell.front().what))
                    paragraph->words.insert(paragraph->words.begin(), Run{.words = plain_words(table.columns[i]) + ": "});
            for (auto& part : cell) item.blocks.push_back(std::move(part));
        }
        list.items.push_back(std::move(item));
    }
    return block(list);
}

std::string block(const DefinitionList& list) {
    List as_list;
    for (const auto& definition : list.items) {
        ListItem item;
        bool first = true;
        for (auto meaning : definition.meanings) {
            auto* paragraph = meaning.empty() ? nullptr : std::get_if<Paragraph>(&meaning.front().what);
            if (first && paragraph) {
                auto term = in_bold(definition.term);
                term.push_back({.words = ": ", .strong = true});
                paragraph->words.insert(paragraph->words.begin(), term.begin(), term.end());
            }
            first = false;
            for (auto& part : meaning) item.blocks.push_back(std::move(part));
        }
        if (first) item.blocks.push_back({Paragraph{.words = in_bold(definition.term)}});
        as_list.items.push_back(std::move(item));
    }
    return block(as_list);
}

std::string blocks(const Blocks& list) {
    std::string result;
    const Block* before = nullptr;
    for (const auto& one : list) {
        if (before) result += "\n";
        // Two lists in a row would grow together; an empty comment is CommonMark's own way to keep them apart.
        const auto listlike = [](const Block& b) {
            return std::holds_alternative<List>(b.what) || std::holds_alternative<Table>(b.what) || std::holds_alternative<DefinitionList>(b.what);
        };
        if (before && listlike(*before) && (listlike(one) || std::holds_alternative<Verbatim>(one.what))) result += "<!-- -->\n\n";
        result += std::visit([](const auto& what) { return block(what); }, one.what);
        before = &one;
    }
    return result;
}

}  // namespace

std::string write_markdown(const Document& document) {
    std::string result = "# " + inlines(words(document.title)) + "\n";
    std::string head;
    for (const auto& part : {document.publisher, document.subtitle, document.view_label}) {
        if (part.empty()) continue;
        if (!head.empty()) head += " · ";
        head += part;
    }
    if (!head.empty()) result += "\n" + inlines(words(head)) + "\n";
    if (!document.body.empty()) result += "\n" + blocks(document.body);
    if (!document.footer.empty()) {
        result += "\n---\n\n";
        for (std::size_t i = 0; i < document.footer.size(); ++i) {
            const auto& [label, value] = document.footer[i];
            result += guarded(escaped(label + ": " + value)) + (i + 1 < document.footer.size() ? "\\\n" : "\n");
        }
    }
    return result;
}

}  // namespace kvs::backends::text
