#include "compiler/driver/cases.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kvs::driver;

namespace {

std::vector<std::string> texts(std::string_view bytes) {
    std::vector<std::string> result;
    for (const auto& one : cases_in(bytes)) {
        CHECK(bytes.substr(one.start, one.text.size()) == one.text);
        result.emplace_back(one.text);
    }
    return result;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("one case, however it is laid out") {
    CHECK(texts("{\"a\": 1}\n") == Texts{"{\"a\": 1}"});
    CHECK(texts("\n{\n  \"a\": [\n    {},\n    {}\n  ]\n}\n") == Texts{"{\n  \"a\": [\n    {},\n    {}\n  ]\n}"});
    CHECK(texts(" \n\t\n").empty());
}

TEST_CASE("several cases: one a line, or laid out") {
    CHECK(texts("{\"a\": 1}\n\n{\"a\": 2}\r\n") == Texts{"{\"a\": 1}", "{\"a\": 2}\r"});
    CHECK(texts("{\n\"a\": 1\n}\n{\n\"a\": 2\n}\n") == Texts{"{\n\"a\": 1\n}", "{\n\"a\": 2\n}"});
    CHECK(texts("{\"a\": 1} {\"a\": 2}") == Texts{"{\"a\": 1}", "{\"a\": 2}"});
}

TEST_CASE("a broken line spoils no other") {
    CHECK(texts("{\"a\": 1\n{\"a\": 2}\n") == Texts{"{\"a\": 1", "{\"a\": 2}"});
    CHECK(texts("{\"a\": 1}\n\"a\": 2}\n{\"a\": 3}\n") == Texts{"{\"a\": 1}", "\"a\": 2}", "{\"a\": 3}"});
}

TEST_CASE("what is broken and no line reaches to the end") {
    CHECK(texts("{\n  \"a\": [\n    {},\n    {}\n  \n}\n").size() == 1);
    CHECK(texts("{\"a\": 1},\n") == Texts{"{\"a\": 1},\n"});
    CHECK(texts("ikke JSON") == Texts{"ikke JSON"});
}

TEST_CASE("a byte order mark is no part of a case") {
    CHECK(byte_order_mark_of("\xEF\xBB\xBF{}").size() == 3);
    CHECK(byte_order_mark_of("{}").empty());
}
