#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/utf8.h"
#include "compiler/diag/render.h"
#include "compiler/diag/words.h"

namespace kvs::diag {

namespace {

struct Paint {
    bool on;
    std::string operator()(std::string_view code, std::string_view text) const {
        return on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
    }
};
constexpr std::string_view bold = "1", red = "1;31", yellow = "1;33", blue = "1;34", green = "32";

std::string_view severity_colour(Severity severity) {
    return severity == Severity::error ? red : severity == Severity::warning ? yellow : blue;
}

/// Characters that are invisible, or that turn the reading direction: a line shown on a terminal must not lie about what stands in the file.
bool must_be_spelled_out(char32_t c) {
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0x061C || c == 0xFEFF || c == 0x2028 || c == 0x2029 || c == 0xAD;
}

/// A piece of a source line fit for the screen, cut to a window around the spot.
struct Excerpt {
    std::string line;
    std::size_t mark_at = 0;     // columns before the mark
    std::size_t mark_width = 1;
};

constexpr std::size_t window = 110, margin = 40;

/// `from` and `to` are byte offsets within the line.
Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to) {
    struct Cell {
        std::string shown;
        std::size_t width, offset;
    };
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t start = i;
        const char32_t c = base::next_code_point(line, i);
        if (c == '\t') cells.push_back({"    ", 4, start});
        else if (must_be_spelled_out(c)) {
            cells.push_back({fmt::format("<U+{:04X}>", static_cast<unsigned>(c)), 8, start});
            cells.back().width = cells.back().shown.size();
        } else cells.push_back({std::string(line.substr(start, i - start)), 1, start});
    }
    std::size_t first = 0;
    while (first < cells.size() && cells[first].offset < from) ++first;
    std::size_t last = first;
    while (last < cells.size() && cells[last].offset < to) ++last;

    const std::size_t begin = cells.size() > window && first > margin ? first - margin : 0;
    const std::size_t end = std::min(cells.size(), begin + window);
    Excerpt result;
    if (begin > 0) {
        result.line = "…";
        result.mark_at = 1;
    }
    result.mark_width = 0;
    for (std::size_t i = begin; i < end; ++i) {
        result.line += cells[i].shown;
        if (i < first) result.mark_at += cells[i].width;
        else if (i < last) result.mark_width += cells[i].width;
    }
    if (end < cells.size()) result.line += "…";
    result.mark_width = std::max<std::size_t>(result.mark_width, 1);
    return result;
}

/// The first line of a text, cut where it gets long: enough to recognise it.
std::string beginning(std::string_view text) {
    constexpr std::size_t longest = 60;
    const auto line = text.substr(0, text.find('\n'));
    std::size_t end = 0;
    for (std::size_t letters = 0; end < line.size() && letters < longest; ++letters) base::next_code_point(line, end);
    return std::string(line.substr(0, end)) + (end < text.size() ? "…" : "");
}

struct Writer {
    const Report& report;
    Paint paint;
    bool danish = report.language == Language::danish;
    std::string out;

    const base::SourceFile* source(const base::Span& span) const {
        const auto index = static_cast<std::size_t>(span.file);
        return index < report.sources.size() ? &report.sources[index] : nullptr;
    }

    void place(const base::Span& span, std::string_view mark_colour) {
        const auto* file = source(span);
        if (!file) return;
        const auto at = base::line_column(*file, span.begin);
        const auto number = std::to_string(at.line);
        const std::string gutter(number.size(), ' ');
        out += fmt::format("{} {} {}:{}:{}\n", gutter, paint(blue, "-->"), file->path, at.line, at.column);
        const auto line = base::line_text(*file, at.line);
        const std::size_t start = file->line_starts[at.line - 1];
        const std::size_t from = std::min<std::size_t>(span.begin - start, line.size());
        const std::size_t to = std::min<std::size_t>(std::max(span.end, span.begin) - start, line.size());
        const auto cut = excerpt(line, from, to);
        const auto bar = paint(blue, "|");
        out += fmt::format("{} {}\n", gutter, bar);
        out += fmt::format("{} {} {}\n", paint(blue, number), bar, cut.line);
        out += fmt::format("{} {} {}{}\n", gutter, bar, std::string(cut.mark_at, ' '), paint(mark_colour, std::string(cut.mark_width, '^')));
    }

    /// The line as it would look: the best explanation of a fix. A fix over several lines is told in words.
    void fix(const Fix& fix) {
        const auto* file = source(fix.span);
        if (!file || fix.span.end > file->text.size()) return;
        const auto at = base::line_column(*file, fix.span.begin);
        const std::size_t start = file->line_starts[at.line - 1];
        const auto line = base::line_text(*file, at.line);
        const auto label = danish ? "forslag" : "suggestion";
        const auto number = std::to_string(at.line);
        if (fix.span.end > start + line.size() || fix.replacement.find('\n') != std::string::npos) {
            const auto was = beginning(std::string_view(file->text).substr(fix.span.begin, fix.span.end - fix.span.begin));
            const auto becomes = beginning(fix.replacement);
            out += fmt::format("{} {} {}\n", std::string(number.size(), ' '), paint(blue, "="),
                               danish ? fmt::format("{}: skriv »{}« i stedet for »{}«", label, becomes, was)
                                      : fmt::format("{}: write “{}” instead of “{}”", label, becomes, was));
            return;
        }
        const std::size_t from = fix.span.begin - start;
        const std::string mended =
            std::string(line.substr(0, from)) + fix.replacement + std::string(line.substr(fix.span.end - start));
        const auto cut = excerpt(mended, from, from + fix.replacement.size());
        out += fmt::format("{} {} {}\n", std::string(number.size(), ' '), paint(blue, "="), paint(green, fmt::format("{}:", label)));
        out += fmt::format("{} {} {}\n", paint(blue, number), paint(blue, "|"), paint(green, cut.line));
    }

    void finding(const Diagnostic& d) {
        const auto& about = entry(d.message);
        const auto colour = severity_colour(about.severity);
        out += fmt::format("{}: {}\n", paint(colour, fmt::format("{}[{}]", severity_word(about.severity, report.language), about.code)),
                           paint(bold, text_of(d.message, d.arguments, report.language)));
        place(d.span, colour);
        for (const auto& other : d.related) {
            out += fmt::format("  {}: {}\n", paint(blue, severity_word(Severity::note, report.language)),
                               text_of(other.message, other.arguments, report.language));
            place(other.span, blue);
        }
        if (d.fix) fix(*d.fix);
    }

    void accepted(const AcceptedFinding& a) {
        const auto& about = entry(a.finding.message);
        out += fmt::format("{}: {}\n", paint(green, fmt::format("{}[{}]", danish ? "accepteret" : "accepted", about.code)),
                           paint(bold, words_of(a.finding, report.language)));
        place(a.finding.span, green);
        const auto who = a.role.empty() ? a.by : fmt::format("{}, {}", a.by, a.role);
        out += fmt::format("  {} {}: {}\n", paint(blue, "="), fmt::format("{}, {}", who, date_words(a.date, report.language)), a.reason);
    }
};

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

}  // namespace

std::string render_text(const Report& report, bool colour) {
    Writer writer{report, Paint{colour}, report.language == Language::danish, {}};
    for (const auto& finding : report.findings) {
        writer.finding(finding);
        writer.out += '\n';
    }
    for (const auto& accepted : report.accepted) {
        writer.accepted(accepted);
        writer.out += '\n';
    }
    return std::move(writer.out);
}

std::string summary(const Report& report, bool colour) {
    if (report.findings.empty() && report.accepted.empty()) return "";
    const auto count = tally(report.findings);
    const bool danish = report.language == Language::danish;
    std::vector<std::string> parts;
    if (count.errors) parts.push_back(danish ? fmt::format("{} fejl", count.errors) : counted(count.errors, "error", "errors"));
    if (count.warnings)
        parts.push_back(danish ? counted(count.warnings, "advarsel", "advarsler") : counted(count.warnings, "warning", "warnings"));
    if (count.notes) parts.push_back(danish ? counted(count.notes, "bemærkning", "bemærkninger") : counted(count.notes, "note", "notes"));
    if (!report.accepted.empty()) parts.push_back(fmt::format("{} {}", report.accepted.size(), danish ? (report.accepted.size() == 1 ? "accepteret" : "accepterede") : "accepted"));
    std::string line;
    for (const auto& part : parts) line += (line.empty() ? "" : ", ") + part;

    if (report.findings.empty()) return fmt::format("{}.\n", Paint{colour}(bold, line));
    // The one to begin with: the first of the worst.
    const auto worst = std::min_element(report.findings.begin(), report.findings.end(),
                                        [](const auto& a, const auto& b) { return entry(a.message).severity < entry(b.message).severity; });
    const Paint paint{colour};
    return fmt::format("{}. {} kvs explain {}\n", paint(bold, line), danish ? "Læs mere:" : "Read more:", entry(worst->message).code);
}

}  // namespace kvs::diag
