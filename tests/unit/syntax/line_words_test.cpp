#include <catch2/catch.hpp>

#include "compiler/syntax/line_words.h"

using namespace kvs;
using namespace kvs::syntax;

TEST_CASE("an edited line is read with its edit, and its words stand in the file where they stood") {
    const auto source = base::make_source(base::FileId{0}, "x.kvs", "a\nx: 37.50 kr.\n");
    const LineWords written(source, 2, 14);
    CHECK(written.text() == "x: 37.50 kr.");
    CHECK(written.in_file(5, 10) == base::Span{base::FileId{0}, 5, 10});

    const LineWords meant(source, 2, 14, Edit{5, 10, "1.037,50"});
    CHECK(meant.text() == "x: 1.037,50 kr.");
    CHECK(meant.slice(5, 13) == "1.037,50");
    CHECK(meant.in_file(2, 3) == base::Span{base::FileId{0}, 2, 3});       // before the edit
    CHECK(meant.in_file(5, 13) == base::Span{base::FileId{0}, 5, 10});     // what it brought
    CHECK(meant.in_file(14, 17) == base::Span{base::FileId{0}, 11, 14});   // behind it

    const LineWords inserted(source, 2, 14, Edit{4, 4, " gratis"});
    CHECK(inserted.text() == "x: gratis 37.50 kr.");
    CHECK(inserted.in_file(5, 11) == base::Span{base::FileId{0}, 4, 4});
    CHECK(inserted.in_file(12, 17) == base::Span{base::FileId{0}, 5, 10});
}
