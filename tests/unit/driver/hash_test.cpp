#include "compiler/driver/hash.h"

#include <catch2/catch.hpp>
#include <vector>

using kvs::driver::hash_of;

namespace {
std::string hash(std::vector<std::string_view> texts) { return hash_of(texts); }
}  // namespace

TEST_CASE("the hash is SHA-256 of each text after its length") {
    // printf '3\nabc' | sha256sum
    CHECK(hash({"abc"}) == "b00c078ef550998002854805b6d1fac35a8601ebe3d9a9b32bf6f6157038e1b9");
    CHECK(hash({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("where one text ends and the next begins is part of the hash") {
    CHECK(hash({"ab", "c"}) != hash({"a", "bc"}));
    CHECK(hash({"a", "b"}) != hash({"b", "a"}));
    CHECK(hash({"a", ""}) != hash({"a"}));
}
