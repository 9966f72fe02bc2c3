#include <catch2/catch.hpp>

#include "compiler/base/words.h"

using namespace kvs::base;

TEST_CASE("edit distance counts letters, swaps as one, and stops at its limit") {
    CHECK(edit_distance("samliv", "samliv", 3) == 0);
    CHECK(edit_distance("højest", "højst", 3) == 1);
    CHECK(edit_distance("smaliv", "samliv", 3) == 1);
    CHECK(edit_distance("ål", "al", 3) == 1);
    CHECK(edit_distance("", "abc", 5) == 3);
    CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
    CHECK(edit_distance("a", "abcdef", 2) == 3);
}

TEST_CASE("the nearest word is a misspelling, not any other word") {
    const std::vector<std::string> words{"bor_sammen", "alder", "egnet"};
    CHECK(nearest("bor_samen", words) == "bor_sammen");
    CHECK(nearest("aldr", words) == "alder");
    CHECK(nearest("indkomst", words).empty());
    CHECK(nearest("ald", words).empty());    // short words must be nearer
    CHECK(nearest("alder", words).empty());
}

TEST_CASE("lists as they are read aloud") {
    CHECK(joined({}).empty());
    CHECK(joined({"a"}) == "a");
    CHECK(joined({"a", "b"}) == "a og b");
    CHECK(joined({"a", "b", "c"}) == "a, b og c");
    CHECK(joined({"a", "b", "c"}, " eller ") == "a, b eller c");
}

TEST_CASE("one or two letters are near everything and so near nothing") {
    CHECK(kvs::base::nearest("a", {"b", "c"}).empty());
    CHECK(kvs::base::nearest("ab", {"a", "abc"}).empty());
}
