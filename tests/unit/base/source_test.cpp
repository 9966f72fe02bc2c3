#include <catch2/catch.hpp>

#include "compiler/base/source.h"

using namespace kvs::base;

TEST_CASE("lines and columns are counted from one, columns in code points") {
    const auto file = make_source(FileId{3}, "a.kvs", "æble\n\nsø ø\n");
    const auto at = [&](std::uint32_t offset) {
        const auto place = line_column(file, offset);
        return std::pair{place.line, place.column};
    };
    CHECK(at(0) == std::pair{1u, 1u});
    CHECK(at(2) == std::pair{1u, 2u});    // æ has two bytes
    CHECK(at(5) == std::pair{1u, 5u});    // the line end belongs to its line
    CHECK(at(6) == std::pair{2u, 1u});
    CHECK(at(7) == std::pair{3u, 1u});
    CHECK(at(11) == std::pair{3u, 4u});
    CHECK(at(14) == std::pair{4u, 1u});
    CHECK(at(1'000) == std::pair{4u, 1u});    // behind the end is the end
}

TEST_CASE("a line comes without its line end; a line that is not there is empty") {
    const auto file = make_source(FileId{0}, "a.kvs", "første\n\nsidste");
    CHECK(line_text(file, 1) == "første");
    CHECK(line_text(file, 2).empty());
    CHECK(line_text(file, 3) == "sidste");
    CHECK(line_text(file, 0).empty());
    CHECK(line_text(file, 4).empty());
}

TEST_CASE("an empty file has one empty line") {
    const auto file = make_source(FileId{0}, "a.kvs", "");
    CHECK(file.line_starts.size() == 1);
    CHECK(line_text(file, 1).empty());
    CHECK(line_column(file, 0).line == 1);
}

TEST_CASE("covering is symmetric and keeps the file") {
    const Span a{FileId{2}, 5, 9}, b{FileId{2}, 1, 6};
    CHECK(cover(a, b) == Span{FileId{2}, 1, 9});
    CHECK(cover(b, a) == cover(a, b));
}
