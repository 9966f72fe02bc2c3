#include <algorithm>
#include <map>
#include <string>

#include "compiler/backends/text/writers.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::text {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    return result;
}

/// A heading's id: its words in small ASCII letters, hyphens between them.
std::string slug(std::string_view text) {
    std::string result;
    for (const char c : base::ascii_identifier(text)) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (small == '_') {
            if (!result.empty() && result.back() != '-') result += '-';
        } else {
            result += small;
        }
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    if (result.empty() || !(result.front() >= 'a' && result.front() <= 'z')) result = "afsnit-" + result;
    return result;
}

class Page {
public:
    explicit Page(const Document& document) : document_(document) {}

    std::string write() {
        write_blocks(document_.body, 1);
        const std::string body = std::move(out_);
        out_.clear();
        line(0, "<!DOCTYPE html>");
        line(0, "<html lang=\"" + escaped(document_.language) + "\">");
        line(0, "<head>");
        line(1, "<meta charset=\"utf-8\">");
        line(1, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line(1, "<title>" + escaped(document_.title + (document_.publisher.empty() ? "" : " · " + document_.publisher)) + "</title>");
        out_ += "  <style>\n" + std::string(page_style()) + "  </style>\n";
        line(0, "</head>");
        line(0, "<body>");
        line(0, "<header>");
        if (!document_.publisher.empty()) line(1, "<p class=\"kommune\">" + escaped(document_.publisher) + "</p>");
        line(1, "<h1>" + escaped(document_.title) + "</h1>");
        if (!document_.subtitle.empty()) line(1, "<p class=\"udgave\">" + escaped(document_.subtitle) + "</p>");
        if (!document_.view_label.empty()) line(1, "<p class=\"visning\">" + escaped(document_.view_label) + "</p>");
        line(0, "</header>");
        write_contents();
        line(0, "<main>");
        out_ += body;
        line(0, "</main>");
        write_footer();
        line(0, "</body>");
        line(0, "</html>");
        return std::move(out_);
    }

private:
    const Document& document_;
    std::string out_;
    std::vector<std::pair<std::string, std::string>> contents_;    // id, words of the headings of level 2
    std::map<std::string, int> ids_{{"indholdsfortegnelse", 1}};    // taken by the table of contents

    void line(int depth, const std::string& text) { out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + '\n'; }

    std::string unique_id(const std::string& wanted) {
        std::string id = wanted;
        while (ids_[id]++ > 0) id = wanted + "-" + std::to_string(ids_[wanted]);
        return id;
    }

    std::string anchor(const std::string& name) { return name.empty() ? "" : " id=\"" + escaped(unique_id(name)) + "\""; }

    /// A short table of contents, when there is enough to look up.
    void write_contents() {
        if (contents_.size() < 5) return;
        line(0, "<nav aria-labelledby=\"indholdsfortegnelse\">");
        line(1, "<p id=\"indholdsfortegnelse\">På denne side</p>");
        line(1, "<ul>");
        for (const auto& [id, title] : contents_) line(2, "<li><a href=\"#" + id + "\">" + escaped(title) + "</a></li>");
        line(1, "</ul>");
        line(0, "</nav>");
    }

    void write_footer() {
        if (document_.footer.empty()) return;
        line(0, "<footer>");
        line(1, "<dl>");
        for (const auto& [label, value] : document_.footer)
            line(2, "<div><dt>" + escaped(label) + "</dt><dd>" + escaped(value) + "</dd></div>");
        line(1, "</dl>");
        line(0, "</footer>");
    }

    static std::string inlines(const Inlines& runs) {
        std::string result;
        for (const auto& run : runs) {
            if (run.line_break) {
                result += "<br>";
                continue;
            }
            std::string text = escaped(run.words);
            if (run.code) text = "<code>" + text + "</code>";
            if (run.emphasis) text = "<em>" + text + "</em>";
            if (run.strong) text = "<strong>" + text + "</strong>";
            if (!run.link.empty()) text = "<a href=\"" + escaped(run.link) + "\">" + text + "</a>";
            result += text;
        }
        return result;
    }

    void write_blocks(const Blocks& blocks, int depth) {
        for (const auto& block : blocks)
            std::visit([&](const auto& what) { write(what, depth); }, block.what);
    }

    /// A lone paragraph of a cell or item needs no <p>, unless its role or id must show.
    void write_cell(const std::string& open, const std::string& close, const Blocks& blocks, int depth) {
        const auto* only = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().what) : nullptr;
        if (only && only->role == Paragraph::Role::body && only->anchor.empty()) {
            line(depth, open + inlines(only->words) + close);
        } else if (blocks.empty()) {
            line(depth, open + close);
        } else {
            line(depth, open);
            write_blocks(blocks, depth + 1);
            line(depth, close);
        }
    }

    void write(const Heading& heading, int depth) {
        const auto title = plain_words(heading.words);
        const auto id = unique_id(slug(title));
        if (heading.level == 2) contents_.emplace_back(id, title);
        const auto tag = "h" + std::to_string(heading.level);
        line(depth, "<" + tag + " id=\"" + id + "\">" + inlines(heading.words) + "</" + tag + ">");
    }

    void write(const Paragraph& paragraph, int depth) {
        const auto role = paragraph.role == Paragraph::Role::lead     ? " class=\"manchet\""
                          : paragraph.role == Paragraph::Role::detail ? " class=\"detalje\""
                                                                      : "";
        line(depth, "<p" + anchor(paragraph.anchor) + role + ">" + inlines(paragraph.words) + "</p>");
    }

    void write(const List& list, int depth) {
        const std::string start = list.ordered && list.start != 1 ? " start=\"" + std::to_string(list.start) + "\"" : "";
        line(depth, list.ordered ? "<ol" + start + ">" : "<ul>");
        for (const auto& item : list.items) write_cell("<li" + anchor(item.anchor) + ">", "</li>", item.blocks, depth + 1);
        line(depth, list.ordered ? "</ol>" : "</ul>");
    }

    void write(const Table& table, int depth) {
        line(depth, "<table>");
        line(depth + 1, "<thead>");
        line(depth + 2, "<tr>");
        for (const auto& column : table.columns) line(depth + 3, "<th scope=\"col\">" + inlines(column) + "</th>");
        line(depth + 2, "</tr>");
        line(depth + 1, "</thead>");
        line(depth + 1, "<tbody>");
        for (const auto& row : table.rows) {
            line(depth + 2, "<tr" + anchor(row.anchor) + ">");
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                write_cell(i == 0 ? "<th scope=\"row\">" : "<td>", i == 0 ? "</th>" : "</td>", row.cells[i], depth + 3);
            line(depth + 2, "</tr>");
        }
        line(depth + 1, "</tbody>");
        line(depth, "</table>");
    }

    void write(const DefinitionList& list, int depth) {
        line(depth, "<dl>");
        for (const auto& item : list.items) {
            line(depth + 1, "<dt>" + inlines(item.term) + "</dt>");
            for (const auto& meaning : item.meanings) write_cell("<dd>", "</dd>", meaning, depth + 1);
        }
        line(depth, "</dl>");
    }

    void write(const Quote& quote, int depth) {
        line(depth, "<blockquote>");
        write_blocks(quote.blocks, depth + 1);
        line(depth, "</blockquote>");
    }

    void write(const Verbatim& verbatim, int depth) { line(depth, "<pre>" + escaped(verbatim.words) + "</pre>"); }
};

}  // namespace

std::string write_html(const Document& document) { return Page(document).write(); }

}  // namespace kvs::backends::text
