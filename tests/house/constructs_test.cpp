// docs/language/constructs.md promises, for each kind of statement, a line that stands in a standard and a text that kvs writes of it.
#include <catch2/catch.hpp>
#include <unistd.h>

#include <map>
#include <regex>
#include <set>

#include "compiler/backends/text/text.h"
#include "compiler/driver/pipeline.h"
#include "repository.h"

using namespace house;
using namespace kvs;

namespace {

/// How many kinds of statement each group has.
const std::map<char, int> groups{{'A', 18}, {'B', 10}, {'C', 5}, {'D', 22}, {'E', 12}, {'F', 27}, {'G', 10}, {'H', 12},
                                 {'I', 10}, {'J', 9},  {'K', 6}, {'L', 5},  {'M', 4},  {'N', 5},  {'O', 3}};

/// Words with one space between them; a no-break space is a space.
std::string one_spaced(std::string text) {
    for (const std::string wide : {"\u00a0", "\u202f"})
        for (auto at = text.find(wide); at != std::string::npos; at = text.find(wide)) text.replace(at, wide.size(), " ");
    std::istringstream in(text);
    std::string all;
    for (std::string word; in >> word;) all += (all.empty() ? "" : " ") + word;
    return all;
}

std::vector<std::string> split(const std::string& text, const std::string& mark) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, from)) {
        parts.push_back(one_spaced(text.substr(from, at - from)));
        from = at + mark.size();
    }
    parts.push_back(one_spaced(text.substr(from)));
    return parts;
}

/// The cells of a row of a table; empty for any other line.
std::vector<std::string> cells_of(const std::string& line) {
    if (!line.starts_with("| ")) return {};
    auto cells = split(line, "|");
    cells.erase(cells.begin());
    cells.pop_back();
    return cells;
}

struct Row {
    std::string id, where;
    std::vector<std::string> lines, texts;
};

/// A standard as the page speaks of it.
struct Source {
    std::vector<std::string> lines;    // without indentation and marks
    std::string text;                  // the citizen's, on one line, without bullets
};

struct Page {
    std::map<std::string, std::string> files;    // short name -> path from the root
    std::vector<Row> rows;
    std::string example;
};

Page page() {
    Page found;
    bool inside = false;
    static const std::regex id("[A-O][0-9]+"), link(R"(\[.*\]\(\.\./\.\./(standards/.*\.kvs)\))");
    for (const auto& line : lines_of(read(root() / "docs/language/constructs.md"))) {
        if (line.starts_with("```")) inside = line == "```kvs";
        else if (inside) found.example += line + "\n";
        const auto cells = cells_of(line);
        std::smatch match;
        if (cells.size() == 3 && std::regex_match(cells[2], match, link)) found.files[cells[0]] = match[1];
        if (cells.size() == 5 && std::regex_match(cells[0], id)) {
            Row row{cells[0], cells[2], split(cells[3], "<br>"), split(cells[4], "<br>")};
            for (auto& code : row.lines)
                if (code.size() > 2 && code.front() == '`' && code.back() == '`') code = code.substr(1, code.size() - 2);
            found.rows.push_back(row);
        }
    }
    return found;
}

Source source_of(const std::string& path) {
    Source found;
    static const std::regex mark(R"(\s*\[S[0-9][-0-9, S]*\]\s*$)");
    for (const auto& line : lines_of(read(path))) found.lines.push_back(one_spaced(std::regex_replace(line, mark, "")));
    driver::Workspace workspace;
    const auto checked = driver::check_standard(workspace, path);
    INFO(path);
    REQUIRE(checked.sound());
    backends::text::Options as_text;
    as_text.format = backends::text::Format::plain;
    for (auto line : lines_of(backends::text::emit(*checked.standard, as_text))) {
        line = one_spaced(line);
        if (line.starts_with("- ")) line = line.substr(2);
        found.text += line + " ";
    }
    found.text = one_spaced(found.text);
    return found;
}

/// A line as the page shows it is this line of the file; "…" at its end stands for any text.
bool is_line(const std::string& shown, const std::string& line) {
    const std::string any = "\"…\"";
    if (!shown.ends_with(any)) return shown == line;
    const auto before = shown.substr(0, shown.size() - any.size() + 1);
    return line.size() > before.size() && line.starts_with(before) && line.ends_with('"');
}

/// What the page says of a row that is not so; empty when all is.
std::string wrong_with(const Row& row, const Source& source) {
    auto from = source.lines.begin();
    for (const auto& shown : row.lines) {
        from = std::find_if(from, source.lines.end(), [&](const auto& line) { return is_line(shown, line); });
        if (from == source.lines.end()) return "no line, or not in this order: " + shown;
        ++from;
    }
    for (const auto& text : row.texts)
        if (text.empty() || source.text.find(text) == std::string::npos) return "not in what the citizen reads: " + text;
    return "";
}

}  // namespace

TEST_CASE("every construct stands once in docs/language/constructs.md") {
    std::set<std::string> ids;
    for (const auto& row : page().rows) {
        INFO(row.id);
        CHECK(ids.insert(row.id).second);
    }
    std::size_t count = 0;
    for (const auto& [group, size] : groups)
        for (int number = 1; number <= size; ++number, ++count) {
            INFO(group << number);
            CHECK(ids.contains(group + std::to_string(number)));
        }
    CHECK(count == 158);
    CHECK(ids.size() == count);
}

TEST_CASE("every line and every text of docs/language/constructs.md is real") {
    const auto shown = page();
    const auto example = fs::temp_directory_path() / ("kvs-constructs-" + std::to_string(::getpid()) + ".kvs");
    std::ofstream(example) << shown.example;
    std::map<std::string, Source> sources{{"Eksempel", source_of(example.string())}};
    fs::remove(example);
    for (const auto& [name, path] : shown.files) sources[name] = source_of((root() / path).string());
    CHECK(sources.size() == 6);
    for (const auto& row : shown.rows) {
        INFO(row.id << " " << row.where);
        REQUIRE(sources.contains(row.where));
        CHECK(wrong_with(row, sources[row.where]) == "");
    }
}

TEST_CASE("a row of constructs.md that is not so is seen") {
    const Source source{{"loft: højst 50 døgn", "pris: gratis \"Det er gratis.\""}, "Højst 50 døgn. Det er gratis."};
    CHECK(wrong_with({"F1", "", {"loft: højst 50 døgn", "pris: gratis \"…\""}, {"Højst 50 døgn."}}, source) == "");
    CHECK(wrong_with({"F1", "", {"loft: højst 51 døgn"}, {"Højst 50 døgn."}}, source) != "");
    CHECK(wrong_with({"F1", "", {"loft: højst 50"}, {"Højst 50 døgn."}}, source) != "");
    CHECK(wrong_with({"F1", "", {"pris: gratis \"…\"", "loft: højst 50 døgn"}, {"Højst 50 døgn."}}, source) != "");
    CHECK(wrong_with({"F1", "", {"pris: \"…\""}, {"Det er gratis."}}, source) != "");
    CHECK(wrong_with({"F1", "", {"loft: højst 50 døgn"}, {"Højst 51 døgn."}}, source) != "");
    CHECK(wrong_with({"F1", "", {"loft: højst 50 døgn"}, {""}}, source) != "");
}
