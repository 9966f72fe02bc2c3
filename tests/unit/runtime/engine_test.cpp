// The JSON entry as modules have it: sizes, errors, and the same bytes each time.
#include "tests/unit/runtime/small_standard.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace small;

namespace {

const std::string text = R"({"ydelse": "aflastning", "afgørelsesdato": "2025-06-10", "oplysninger": {"alder": 42}})";

int32_t run(std::string_view input, char* output, std::size_t capacity, std::size_t* needed, kvs_error* error) {
    Memory memory;
    const kvs_workspace work = memory.workspace();
    return kvs_decide_json_with(&standard(), input.data(), input.size(), output, capacity, needed, error, &work);
}

}  // namespace

TEST_CASE("a buffer too small says how much it takes, and that much is enough") {
    std::size_t needed = 0, again = 0;
    kvs_error error;
    REQUIRE(run(text, nullptr, 0, &needed, &error) == KVS_E_BUFFER);
    CHECK(error.code == KVS_E_BUFFER);
    REQUIRE(needed > 100);
    std::vector<char> output(needed + 1, '#');
    CHECK(run(text, output.data(), needed - 1, &again, nullptr) == KVS_E_BUFFER);
    CHECK(again == needed);
    CHECK(output[needed - 1] == '#');
    CHECK(run(text, output.data(), needed, &again, &error) == KVS_OK);
    CHECK(error.code == KVS_OK);
    CHECK(output[needed - 1] == '}');
    CHECK(output[needed] == '#');
}

TEST_CASE("the same case gives the same bytes") { CHECK(decide(text).json == decide(text).json); }

TEST_CASE("errors of the case and of the arithmetic come out; error and needed may be left out") {
    std::size_t needed = 7;
    CHECK(run("{", nullptr, 0, &needed, nullptr) == KVS_E_JSON);
    CHECK(needed == 0);
    CHECK(run("{", nullptr, 0, nullptr, nullptr) == KVS_E_JSON);
    const std::string full = R"("mængde": 922337203685477580.7, "enhed": "døgn", "dato": "2025-01-01", "ydelse": "aflastning")";
    const Answer overflow = decide(R"({"ydelse": "aflastning", "afgørelsesdato": "2025-06-10", "forbrug": [{)" + full + "}, {" + full + "}]}");
    CHECK(overflow.code == KVS_E_OVERFLOW);
    CHECK(overflow.error.code == KVS_E_OVERFLOW);
    CHECK(overflow.json.empty());
}
