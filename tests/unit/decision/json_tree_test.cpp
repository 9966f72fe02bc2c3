#include "compiler/decision/json_tree.h"

#include <catch2/catch.hpp>

using namespace kvs::decision;

TEST_CASE("A tree has what the text has, numbers as written") {
    const auto tree = read_json(R"({"a":[1.50,true,null,"\u00e6\n"],"b":{}})");
    REQUIRE(tree);
    const auto& list = (*tree)["a"];
    REQUIRE(list.members.size() == 4);
    CHECK(list.members[0].second.text == "1.50");
    CHECK(list.members[1].second.yes);
    CHECK(list.members[2].second.kind == JsonTree::Kind::null);
    CHECK(list.members[3].second.text == "æ\n");
    CHECK((*tree)["b"].kind == JsonTree::Kind::object);
    CHECK((*tree)["c"]["d"].kind == JsonTree::Kind::null);
}

TEST_CASE("What is no JSON is no tree") {
    CHECK_FALSE(read_json(""));
    CHECK_FALSE(read_json("{"));
    CHECK_FALSE(read_json("[1,]"));
    CHECK_FALSE(read_json("{} {}"));
}
