#include <catch2/catch.hpp>

#include <cmark.h>

#include "compiler/backends/text/free_text.h"
#include "compiler/backends/text/writers.h"
#include "tests/unit/backends/text_sample.h"

using namespace kvs::backends::text;
using kvs::test::has;

namespace {

std::string body_of(Blocks blocks) {
    Document document;
    document.title = "T";
    document.body = std::move(blocks);
    const auto text = write_markdown(document);
    return text.substr(std::string("# T\n\n").size());
}

/// What a reader of CommonMark sees as the words of a paragraph.
std::string read_back(const std::string& words_written) {
    const auto blocks = read_markdown(body_of({{Paragraph{.words = words(words_written)}}}), 1);
    if (blocks.size() != 1 || !std::holds_alternative<Paragraph>(blocks[0].what)) return "(not one paragraph)";
    return plain_words(std::get<Paragraph>(blocks[0].what).words);
}

}  // namespace

TEST_CASE("Words come back from CommonMark as they were written") {
    for (const std::string text : {"*stjerner* og _streger_", "1. ikke en liste", "- ikke en liste", "+ heller ikke", "# ikke en overskrift", "> ikke et citat",
                                   "[ikke](et link)", "![ikke](et billede)", "`ikke kode`", "<b>ikke html</b>", "&amp; &#39; AT&T", "bor_sammen og _a_", "1) nej",
                                   "---", "===", "a\\*b", "2024. Året", "~~~ ikke kode", "https://x.dk/_a_"})
        CHECK(read_back(text) == text);
}

TEST_CASE("Only what must be escaped is") {
    CHECK(body_of({{Paragraph{.words = words("bor_sammen, 15 døgn - og 50 % (§ 84).")}}}) == "bor_sammen, 15 døgn - og 50 % (§ 84).\n");
}

TEST_CASE("No-break spaces stay") {
    CHECK(body_of({{Paragraph{.words = words("50\u00A0døgn")}}}) == "50\u00A0døgn\n");
}

TEST_CASE("Emphasis hugs its words and code survives backticks") {
    CHECK(body_of({{Paragraph{.words = {Run{.words = "Pleje: ", .strong = true}, Run{.words = "hjælp"}}}}}) == "**Pleje:** hjælp\n");
    CHECK(body_of({{Paragraph{.words = {Run{.words = "a`b", .code = true}}}}}) == "``a`b``\n");
    CHECK(body_of({{Paragraph{.words = {Run{.words = "her", .link = "https://x.dk"}}}}}) == "[her](https://x.dk)\n");
    CHECK(body_of({{Paragraph{.words = {Run{.words = "https://x.dk", .link = "https://x.dk"}}}}}) == "<https://x.dk>\n");
    CHECK(body_of({{Paragraph{.words = {Run{.words = "a@x.dk", .link = "mailto:a@x.dk"}}}}}) == "<a@x.dk>\n");
    CHECK(body_of({{Paragraph{.words = {Run{.words = "her", .link = "https://x.dk/(a)"}}}}}) == "[her](<https://x.dk/(a)>)\n");
}

TEST_CASE("Lists nest by indentation; loose when an item has several paragraphs") {
    List inner{.items = {{{{Paragraph{.words = words("b")}}}, ""}}};
    CHECK(body_of({{List{.items = {{{{Paragraph{.words = words("a")}}, {inner}}, ""}, {{{Paragraph{.words = words("c")}}}, ""}}}}}) == "- a\n  - b\n- c\n");
    CHECK(body_of({{List{.ordered = true, .start = 3, .items = {{{{Paragraph{.words = words("a")}}, {Paragraph{.words = words("b")}}}, ""}}}}}) ==
          "3. a\n\n   b\n");
}

TEST_CASE("Two lists in a row stay two") {
    const List one{.items = {{{{Paragraph{.words = words("a")}}}, ""}}};
    const auto blocks = read_markdown(body_of({{one}, {one}}), 1);
    CHECK(std::count_if(blocks.begin(), blocks.end(), [](const Block& b) { return std::holds_alternative<List>(b.what); }) == 2);
}

TEST_CASE("A table becomes a list that names its columns") {
    const Table table{{words("Trin"), words("Omfang")}, {{{{{Paragraph{.words = words("Mindre")}}}, {{Paragraph{.words = words("15 døgn")}}}}, ""}}};
    CHECK(body_of({{table}}) == "- **Mindre**\n\n  Omfang: 15 døgn\n");
}

TEST_CASE("Terms and quotes") {
    CHECK(body_of({{DefinitionList{{{words("Telefon"), {{{Paragraph{.words = words("1")}}}}}}}}}) == "- **Telefon:** 1\n");
    CHECK(body_of({{Quote{{{Paragraph{.words = words("a")}}, {Paragraph{.words = words("b")}}}}}}) == "> a\n>\n> b\n");
}

TEST_CASE("The document's head and footer") {
    Document document;
    document.title = "Hjælp";
    document.publisher = "Haderslev Kommune";
    document.subtitle = "Kvalitetsstandard 2024";
    document.footer = {{"Standard", "x_y"}, {"Udgave", "2024"}};
    CHECK(write_markdown(document) == "# Hjælp\n\nHaderslev Kommune · Kvalitetsstandard 2024\n\n---\n\nStandard: x_y\\\nUdgave: 2024\n");
}
