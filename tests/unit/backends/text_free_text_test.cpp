#include <catch2/catch.hpp>

#include "compiler/backends/text/free_text.h"

using namespace kvs::backends::text;

namespace {

template <class T>
const T& as(const Block& block) {
    REQUIRE(std::holds_alternative<T>(block.what));
    return std::get<T>(block.what);
}

}  // namespace

TEST_CASE("Markdown becomes paragraphs, lists and quotes with styled runs") {
    const auto blocks = read_markdown("Det er **mest værdifuldt** for\ndig.\n\n- a\n- b\n\n> citat", 2);
    REQUIRE(blocks.size() == 3);
    const auto& paragraph = as<Paragraph>(blocks[0]);
    CHECK(plain_words(paragraph.words) == "Det er mest værdifuldt for dig.");
    CHECK(paragraph.words[1].strong);
    CHECK(as<List>(blocks[1]).items.size() == 2);
    CHECK(as<Quote>(blocks[2]).blocks.size() == 1);
}

TEST_CASE("An ordered list keeps its first number") {
    const auto blocks = read_markdown("3. c\n4. d", 2);
    const auto& list = as<List>(blocks.at(0));
    CHECK(list.ordered);
    CHECK(list.start == 3);
}

TEST_CASE("Headings come under their parent and never skip a level") {
    const auto levels = [](const Blocks& blocks) {
        std::vector<int> result;
        for (const auto& block : blocks) result.push_back(as<Heading>(block).level);
        return result;
    };
    CHECK(levels(read_markdown("# a\n\n## b\n\n# c", 2)) == std::vector<int>{3, 4, 3});
    CHECK(levels(read_markdown("### a\n\n##### b", 2)) == std::vector<int>{3, 4});
    CHECK(levels(read_markdown("###### a\n\n# b", 2)) == std::vector<int>{3, 3});
    // Below level 6 there is no heading: bold words instead.
    CHECK(as<Paragraph>(read_markdown("# a", 6).at(0)).words.at(0).strong);
}

TEST_CASE("Raw HTML is words, never markup") {
    CHECK(plain_words(as<Paragraph>(read_markdown("<script>alert(1)</script>", 2).at(0)).words) == "<script>alert(1)</script>");
    CHECK(plain_words(as<Paragraph>(read_markdown("a <b onclick=x>b</b>", 2).at(0)).words) == "a <b onclick=x>b</b>");
}

TEST_CASE("Only safe links keep their target") {
    CHECK(as<Paragraph>(read_markdown("[her](https://x.dk/a)", 2).at(0)).words.at(0).link == "https://x.dk/a");
    const auto unsafe = read_markdown("[her](javascript:alert(1)) ![billede](data:x)", 2);
    for (const auto& run : as<Paragraph>(unsafe.at(0)).words) CHECK(run.link.empty());
    CHECK(plain_words(as<Paragraph>(unsafe.at(0)).words) == "her billede");
}

TEST_CASE("Bare addresses become links and quotes get their Danish form") {
    const auto blocks = read_markdown("Se \"alt\" på www.x.dk.", 2);
    const auto& words = as<Paragraph>(blocks.at(0)).words;
    CHECK(words.at(0).words == "Se »alt« på ");
    CHECK(words.at(1).link == "https://www.x.dk");
}

TEST_CASE("Deep nesting is flattened and keeps its words") {
    const auto blocks = read_markdown(std::string(5000, '>') + " dybt", 2);
    const Blocks* level = &blocks;
    int depth = 0;
    while (!level->empty() && std::holds_alternative<Quote>(level->front().what)) {
        level = &std::get<Quote>(level->front().what).blocks;
        ++depth;
    }
    CHECK(depth < 100);
    REQUIRE(level->size() == 1);
    CHECK(plain_words(as<Paragraph>(level->front()).words) == "dybt");
}

TEST_CASE("Code keeps its characters") {
    CHECK(as<Paragraph>(read_markdown("skriv `a \"b\"`", 2).at(0)).words.at(1).words == "a \"b\"");
    CHECK(as<Verbatim>(read_markdown("    a\n      b", 2).at(0)).words == "a\n  b\n");
}
