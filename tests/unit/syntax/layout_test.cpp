#include <catch2/catch.hpp>

#include "compiler/syntax/layout.h"
#include "compiler/syntax/levels.h"

using namespace kvs;
using namespace kvs::syntax;

namespace {

struct Laid {
    std::vector<std::string> lines;    // "1 norm": depth and text
    std::vector<std::string> codes;
};

Laid laid(std::string text, const Limits& limits = {}) {
    diag::Sink sink;
    const auto source = base::make_source(base::FileId{0}, "x.kvs", std::move(text));
    Laid result;
    Levels levels(source, limits, sink);
    for (const auto& line : logical_lines(source, limits, sink).lines) {
        const auto depth = levels.place(line, Line{});
        if (!depth) return {{}, {"K0107"}};
        result.lines.push_back(std::to_string(*depth) + ' ' + source.text.substr(line.begin, line.end - line.begin) + (line.readable ? "" : " !"));
    }
    for (const auto& said : sink.diagnostics) {
        const auto at = base::line_column(source, said.span.begin);
        result.codes.push_back(std::string(diag::entry(said.message).code) + ' ' + std::to_string(at.line));
    }
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("indentation is depth; blank lines and comments are nothing") {
    const auto it = laid("a\n\n    b\n  # kommentar\n        c\n    d\ne\n");
    CHECK(it.lines == Lines{"0 a", "1 b", "2 c", "1 d", "0 e"});
    CHECK(it.codes.empty());
}

TEST_CASE("a line between two levels is told and joins the nearer") {
    CHECK(laid("a\n    b\n        c\n       d\n    e\n").lines == Lines{"0 a", "1 b", "2 c", "2 d", "1 e"});
    CHECK(laid("a\n    b\n        c\n     d\n    e\n").lines == Lines{"0 a", "1 b", "2 c", "1 d", "1 e"});
    CHECK(laid("a\n    b\n        c\n     d\n    e\n").codes == Lines{"K0119 4"});
}

TEST_CASE("a file indented as a whole is told once") {
    const auto it = laid("    a\n    b\n        c\nd\n");
    CHECK(it.lines == Lines{"0 a", "0 b", "1 c", "0 d"});
    CHECK(it.codes == Lines{"K0172 1"});
}

TEST_CASE("a long text is one line, whatever stands in it") {
    const auto it = laid("a\n    \"\"\"\n    tekst: her\n\n      # og her\n    \"\"\" [S1]\nb\n");
    CHECK(it.lines == Lines{"0 a", "1 \"\"\"\n    tekst: her\n\n      # og her\n    \"\"\" [S1]", "0 b"});
}

TEST_CASE("three quotes inside a text or a comment open nothing") {
    CHECK(laid("a: \"x\" # \"\"\"\nb\n").lines == Lines{"0 a: \"x\" # \"\"\"", "0 b"});
    CHECK(laid("a: \"\"\"x\"\"\"\nb\n").lines == Lines{"0 a: \"\"\"x\"\"\"", "0 b"});
}

TEST_CASE("an unclosed long text ends where its indentation ends") {
    const auto it = laid("a\n    \"\"\"\n    tekst\n\nb\nc\n    \"\"\"\n    y\n    \"\"\"\n");
    CHECK(it.lines == Lines{"0 a", "1 \"\"\" !", "0 b", "0 c", "1 \"\"\"\n    y\n    \"\"\""});
    CHECK(it.codes == Lines{"K0120 2"});
    CHECK(laid("a\n    \"\"\"\n    til slutningen").codes == Lines{"K0120 2"});
    // a text that stands outside its indentation reaches to the next line that can only be the language's
    CHECK(laid("a\n    \"\"\"\ntekst\nmere tekst\nafsnit b: \"B\"\n    c\n").lines == Lines{"0 a", "1 \"\"\" !", "0 afsnit b: \"B\"", "1 c"});
    // sloppily indented, but closed
    CHECK(laid("a\n    \"\"\"\ntekst\n    \"\"\"\nb\n").codes.empty());
}

TEST_CASE("too deep and too long are refused at once") {
    std::string deep;
    for (std::size_t i = 0; i < 2'000; ++i) deep += std::string(i, ' ') + "x\n";
    const auto it = laid(deep);
    CHECK(it.lines.empty());
    CHECK(it.codes == Lines{"K0107"});
    CHECK(laid(std::string(70'000, 'a')).codes == Lines{"K0106 1"});
}

TEST_CASE("a tab is four columns, or eight where the lines around it say so") {
    CHECK(tab_width("a\n\tb\n\t\tc\n") == 4);
    CHECK(tab_width("a\n\tb\n    c\n        d\n") == 4);
    CHECK(tab_width("a\n    b\n        c\n\t\td\n") == 4);
    CHECK(tab_width("a\n    b\n        c\n\td\n        e\n") == 8);
    CHECK(tab_width("ydelse y: \"Y\"\n    pris\n\tprisen: gratis\n    klage\n") == 8);
    CHECK(tab_width("ydelse y: \"Y\"\n\tpris\n        prisen: gratis\n") == 4);
    CHECK(tab_width("a\n        b\n                c\n\td\n\t\te\n") == 8);
    CHECK(laid("a\n    b\n        c\n\td\n").lines == Lines{"0 a", "1 b", "2 c", "2 d"});
}

TEST_CASE("a long text in curly quotes is told once, and is one line") {
    const auto it = laid("a\n    ”””\n    tekst: her\n    ”””\nb\n");
    CHECK(it.lines == Lines{"0 a", "1 ”””\n    tekst: her\n    ””” !", "0 b"});
    CHECK(it.codes == Lines{"K0122 2"});
    CHECK(laid("a: \"siger ”””\"\nb\n").codes.empty());
}
