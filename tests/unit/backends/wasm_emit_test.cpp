#include <catch2/catch.hpp>

#include "compiler/backends/wasm/emit_types.h"
#include "compiler/backends/wasm/wasm.h"
#include "tests/unit/decision/sample_program.h"

using namespace kvs;

namespace {

decision::Program awkward() {
    decision::Program program;
    program.id = "æble_1";
    const auto add = [&](const char* name, std::uint8_t kind, std::uint8_t type, std::vector<std::string> choices = {}) {
        decision::Input input;
        input.name = name;
        input.kind = kind;
        input.type = type;
        input.choices = std::move(choices);
        program.inputs.push_back(std::move(input));
    };
    add("følge", KVS_INPUT_FACT, KVS_TYPE_CHOICE, {"2_dage", "helt \"uden\"", "true"});
    add("foelge", KVS_INPUT_FACT, KVS_TYPE_YES_NO);
    add("pauser", KVS_INPUT_FACT, KVS_TYPE_YES_NO);
    program.inputs.back().of_periods = true;
    program.inputs.back().question = "Slut */ her?";
    add("behov", KVS_INPUT_ASSESSMENT, KVS_TYPE_NUMBER);
    program.inputs.back().role = "rådgiver";
    program.inputs.back().decimals = 2;
    add("dag", KVS_INPUT_EVENT, KVS_TYPE_DATE);
    return program;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A loader, types and WIT go with a WebAssembly module") {
    const auto program = test::sample_program();
    const auto artifact = backends::wasm::emit(program, {"herning"});
    CHECK(artifact.files == backends::wasm::emit(test::sample_program(), {"herning"}).files);
    REQUIRE(artifact.files.size() == 3);
    CHECK(artifact.files[0].first == "herning.mjs");
    CHECK(has(artifact.files[0].second, "./herning.wasm"));
    CHECK_FALSE(has(artifact.files[0].second, "@NAME@"));
    CHECK(artifact.files[1].first == "herning.d.mts");
    CHECK(artifact.files[2].first == "herning.wit");
}

TEST_CASE("TypeScript has the standard's own names, whatever they hold") {
    const auto text = backends::wasm::typescript(awkward());
    CHECK(has(text, R"("følge"?: "2_dage" | "helt \"uden\"" | "true" | Unknown;)"));
    CHECK(has(text, R"("foelge"?: boolean | Unknown;)"));
    CHECK(has(text, R"("pauser"?: Period[] | Unknown;)"));
    CHECK(has(text, "/** Slut * / her? */"));
    CHECK(has(text, R"("behov"?: Assessed<number, "rådgiver">;)"));
    CHECK(has(text, R"("dag"?: IsoDate;)"));
}

TEST_CASE("WIT's names are kebab-case, begin with letters, and are no two the same") {
    const auto text = backends::wasm::wit(awkward(), "æble_1");
    CHECK(has(text, "package kvs:aeble-n1;"));
    CHECK(has(text, "enum %foelge { %n2-dage, %helt-uden, %true }"));
    CHECK(has(text, "%foelge: option<%foelge>,"));
    CHECK(has(text, "%foelge-n2: option<bool>,"));
    CHECK(has(text, "%behov: option<s64>, // scaled by 10^2"));
}
