#include <catch2/catch.hpp>

#include "compiler/backends/text/writers.h"
#include "tests/unit/backends/text_sample.h"

using namespace kvs::backends::text;
using kvs::test::count_of;
using kvs::test::has;

TEST_CASE("A page has its language, one title, landmarks and its own style") {
    Document document;
    document.title = "Hjælp & støtte";
    document.publisher = "Haderslev Kommune";
    document.body.push_back({Paragraph{.words = words("Goddag")}});
    document.footer.emplace_back("Standard", "x");
    const auto page = write_html(document);
    CHECK(has(page, "<!DOCTYPE html>\n<html lang=\"da\">"));
    CHECK(has(page, "<title>Hjælp &amp; støtte · Haderslev Kommune</title>"));
    CHECK(count_of(page, "<h1") == 1);
    CHECK(count_of(page, "<main>") == 1);
    CHECK(count_of(page, "<footer>") == 1);
    CHECK(has(page, "@media print"));
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "http-equiv"));
    CHECK(page.back() == '\n');
}

TEST_CASE("Everything an author wrote is escaped") {
    const std::string nasty = "<script>'\"&</script>";
    Document document;
    document.title = document.publisher = document.subtitle = nasty;
    document.body.push_back({Heading{2, words(nasty)}});
    document.body.push_back({Paragraph{.words = {Run{.words = nasty, .link = "https://x.dk/\"onclick=\""}}, .anchor = "norm-\"><b>"}});
    document.body.push_back({List{.items = {{{{Paragraph{.words = words(nasty)}}}, ""}}}});
    document.body.push_back({Table{{words(nasty)}, {{{{{Paragraph{.words = words(nasty)}}}}, ""}}}});
    document.body.push_back({DefinitionList{{{words(nasty), {{{Paragraph{.words = words(nasty)}}}}}}}});
    document.body.push_back({Verbatim{nasty}});
    document.footer.emplace_back(nasty, nasty);
    const auto page = write_html(document);
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "<b>"));
    CHECK_FALSE(has(page, "/\"onclick"));
    CHECK(count_of(page, "&lt;script&gt;&#39;&quot;&amp;&lt;/script&gt;") == 15);
}

TEST_CASE("Headings get readable ids of their own, and a page with many gets a table of contents") {
    Document document;
    document.title = "x";
    for (int i = 0; i < 5; ++i) document.body.push_back({Heading{2, words("Hvad kan du få?")}});
    const auto page = write_html(document);
    CHECK(has(page, "<h2 id=\"hvad-kan-du-faa\">"));
    CHECK(count_of(page, "<h2 id=\"hvad-kan-du-faa-") == 4);
    CHECK(count_of(page, "<li><a href=\"#hvad-kan-du-faa") == 5);
    document.body.push_back({Heading{2, words("Indholdsfortegnelse")}});
    CHECK(count_of(write_html(document), "id=\"indholdsfortegnelse\"") == 1);
    document.body.resize(4);
    CHECK_FALSE(has(write_html(document), "<nav"));
}

TEST_CASE("A heading of digits or signs has a valid id too") {
    Document document;
    document.body.push_back({Heading{2, words("§ 141")}});
    document.body.push_back({Heading{2, words("?")}});
    const auto page = write_html(document);
    CHECK(has(page, "<h2 id=\"afsnit-141\">"));
    CHECK(has(page, "<h2 id=\"afsnit-\">"));
}

TEST_CASE("Tables say what is a heading of what") {
    Document document;
    document.body.push_back({Table{{words("Trin"), words("Omfang")}, {{{{{Paragraph{.words = words("Mindre")}}}, {{Paragraph{.words = words("15 døgn")}}}}, ""}}}});
    const auto page = write_html(document);
    CHECK(has(page, "<th scope=\"col\">Trin</th>"));
    CHECK(has(page, "<th scope=\"row\">Mindre</th>"));
    CHECK(has(page, "<td>15 døgn</td>"));
}
