#include <catch2/catch.hpp>

#include <sstream>

#include "compiler/backends/text/writers.h"
#include "compiler/base/utf8.h"
#include "tests/unit/backends/text_sample.h"

using namespace kvs::backends::text;
using kvs::test::has;

namespace {

std::string sheet(Blocks blocks) {
    Document document;
    document.title = "T";
    document.body = std::move(blocks);
    return write_plain(document);
}

}  // namespace

TEST_CASE("No line is wider than 80 columns, counted in letters") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "ærø øl å ";
    List list{.items = {{{{Paragraph{.words = words(text)}}, {List{.items = {{{{Paragraph{.words = words(text)}}}, ""}}}}}, ""}}};
    std::istringstream lines(sheet({{Paragraph{.words = words(text)}}, {list}, {Quote{{{Paragraph{.words = words(text)}}}}},
                                    {Paragraph{.role = Paragraph::Role::detail, .words = words(text)}}}));
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, kvs::base::code_points(line));
        CHECK((line.empty() || line.back() != ' '));
    }
    CHECK(widest <= 80);
    CHECK(widest > 70);
}

TEST_CASE("A no-break space holds its words on one line and stays") {
    const std::string text = std::string(74, 'a') + " 50\u00A0døgn";
    CHECK(has(sheet({{Paragraph{.words = words(text)}}}), std::string(74, 'a') + "\n50\u00A0døgn\n"));
}

TEST_CASE("Headings are underlined to their width") {
    const auto text = sheet({{Heading{2, words("Målgruppe")}}, {Paragraph{.words = words("a")}}, {Heading{3, words("Ærø")}}});
    CHECK(has(text, "T\n=\n"));
    CHECK(has(text, "\n\nMålgruppe\n---------\n\na\n"));
    CHECK(has(text, "\nÆrø\n~~~\n"));
}

TEST_CASE("Lists, terms and tables") {
    const List inner{.items = {{{{Paragraph{.words = words("b")}}}, ""}}};
    const auto list = sheet({{List{.items = {{{{Paragraph{.words = words("a")}}, {inner}}, ""}, {{{Paragraph{.words = words("c")}}}, ""}}}}});
    CHECK(has(list, "- a\n  - b\n- c\n"));
    CHECK(has(sheet({{DefinitionList{{{words("Telefon"), {{{Paragraph{.words = words("1")}}}}}}}}}), "Telefon: 1\n"));
    const Table table{{words("Trin"), words("Omfang")}, {{{{{Paragraph{.words = words("Mindre")}}}, {{Paragraph{.words = words("15 døgn")}}}}, ""}}};
    CHECK(has(sheet({{table}}), "- Mindre\n  Omfang: 15 døgn\n"));
}

TEST_CASE("A link shows where it leads unless its words do") {
    CHECK(has(sheet({{Paragraph{.words = {Run{.words = "her", .link = "https://x.dk"}}}}}), "her (https://x.dk)"));
    CHECK_FALSE(has(sheet({{Paragraph{.words = {Run{.words = "www.x.dk", .link = "https://www.x.dk"}}}}}), "("));
}

TEST_CASE("The caseworker's line stands right under its norm, in brackets") {
    const auto text = sheet({{Paragraph{.words = words("Du bor her.")}}, {Paragraph{.role = Paragraph::Role::detail, .words = words("samliv · S2-18")}}});
    CHECK(has(text, "Du bor her.\n  [samliv · S2-18]\n"));
}
