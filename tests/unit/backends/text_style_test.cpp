#include <catch2/catch.hpp>

#include "compiler/backends/text/style.h"
#include "tests/unit/backends/text_sample.h"

using namespace kvs::backends::text;

namespace {

Block heading(int level, const char* text) { return {Heading{level, words(text)}}; }
Block paragraph(const char* text) { return {Paragraph{.words = words(text)}}; }

}  // namespace

TEST_CASE("headings are numbered by their level, and begin anew under each") {
    Blocks body{heading(2, "A"), heading(3, "B"), heading(3, "C"), heading(2, "D"), heading(3, "E")};
    number_headings(body);
    std::vector<std::string> seen;
    for (const auto& block : body) seen.push_back(plain_words(std::get<Heading>(block.what).words));
    CHECK(seen == std::vector<std::string>{"1. A", "1.1 B", "1.2 C", "2. D", "2.1 E"});
}

TEST_CASE("sections become rows; what stands before the first stays; a deeper heading is strong words in its row") {
    Blocks blocks{paragraph("Indledning."), heading(3, "Pris"), paragraph("Gratis."), heading(4, "Dog"), paragraph("Ikke mad."), heading(3, "Klage"), paragraph("Til kommunen.")};
    const auto out = as_table(std::move(blocks), 3, {"Emne", "Indhold"});
    REQUIRE(out.size() == 2);
    CHECK(plain_words(std::get<Paragraph>(out[0].what).words) == "Indledning.");
    const auto& table = std::get<Table>(out[1].what);
    REQUIRE(table.rows.size() == 2);
    CHECK(plain_words(std::get<Paragraph>(table.rows[0].cells[0][0].what).words) == "Pris");
    REQUIRE(table.rows[0].cells[1].size() == 3);
    CHECK(std::get<Paragraph>(table.rows[0].cells[1][1].what).words[0].strong);
    CHECK(plain_words(std::get<Paragraph>(table.rows[1].cells[1][0].what).words) == "Til kommunen.");
}
