#include "compiler/model/scope.h"

#include <catch2/catch.hpp>

using namespace kvs::model;

TEST_CASE("a name is defined once a kind, and the first definition stays") {
    Names names;
    CHECK_FALSE(names.define(NameKind::part, "borger", {7, {}}));
    const auto earlier = names.define(NameKind::part, "borger", {8, {}});
    REQUIRE(earlier);
    CHECK(earlier->id == 7);
    CHECK(names.find(NameKind::part, "borger")->id == 7);
    CHECK_FALSE(names.define(NameKind::contact, "borger", {1, {}}));  // another kind, another name
    CHECK(names.find(NameKind::scale, "borger") == nullptr);
}

TEST_CASE("a name in the wrong role is found under its own kind") {
    Names names;
    names.define(NameKind::scale, "grad", {0, {}});
    CHECK(names.other_kind("grad", {NameKind::input}) == NameKind::scale);
    CHECK_FALSE(names.other_kind("grad", {NameKind::scale}));
    CHECK_FALSE(names.other_kind("ukendt", {}));
    CHECK(names.all({NameKind::scale, NameKind::part}) == std::vector<std::string>{"grad"});
}
