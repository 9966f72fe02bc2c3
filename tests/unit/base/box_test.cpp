#include <catch2/catch.hpp>

#include <memory>
#include <vector>

#include "compiler/base/box.h"
#include "compiler/base/ids.h"
#include "compiler/base/result.h"

using namespace kvs::base;

namespace {

struct Tree {
    int value = 0;
    std::vector<Box<Tree>> children;
};

}  // namespace

TEST_CASE("a box copies deeply and is never empty") {
    Tree tree{1, {Tree{2, {}}}};
    auto copy = tree;
    copy.children[0]->value = 3;
    CHECK(tree.children[0]->value == 2);
    Box<int> number;
    CHECK(*number == 0);
    Box<int> other(7);
    number = other;
    *other = 8;
    CHECK(*number == 7);
}

TEST_CASE("ids index their store and stay good as it grows") {
    Store<std::string> store;
    const auto first = store.add("første");
    for (int i = 0; i < 100; ++i) store.add("x");
    CHECK(store[first] == "første");
    CHECK(store.size() == 101);
    CHECK(store.id_at(0) == first);
    CHECK(first);
    CHECK_FALSE(Id<std::string>{});
    CHECK(first < store.id_at(1));
}

TEST_CASE("a result is a value or a reason") {
    const Result<int> good = 4;
    const Result<int> bad = Failure{"a.kvs", "findes ikke"};
    REQUIRE(good);
    CHECK(*good == 4);
    REQUIRE_FALSE(bad);
    CHECK(bad.failure().subject == "a.kvs");
}
