#include "compiler/backends/c/c.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;

namespace {

std::string file(const base::Artifact& artifact, std::string_view name) {
    for (const auto& [file_name, text] : artifact.files)
        if (file_name == name) return text;
    return {};
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("The same program gives the same bytes, and another name another file") {
    const auto program = test::sample_program();
    CHECK(backends::c::emit(program, {}).files == backends::c::emit(test::sample_program(), {}).files);
    const auto named = backends::c::emit(program, {"herning"});
    REQUIRE(named.files.size() == 2);
    CHECK(named.files[0].first == "herning.c");
    CHECK(named.files[1].first == "herning.h");
}

TEST_CASE("A module is ASCII, holds its headers once, and includes nothing of ours") {
    auto program = test::sample_program();
    const auto text = file(backends::c::emit(program, {}), "module.c");
    CHECK(count(text, "#include <kvs/") == 0);
    for (const auto* guard : {"#ifndef KVS_ARITH_H", "#ifndef KVS_CALENDAR_H", "#ifndef KVS_JSON_H", "#ifndef KVS_ENGINE_H", "#ifndef KVS_LOGIC_H"})
        CHECK(count(text, guard) == 1);
    CHECK(text.find("#ifndef KVS_ARITH_H") < text.find("#ifndef KVS_LOGIC_H"));
    CHECK(text.find("#ifndef KVS_DECIDE_H") < text.find("#ifndef KVS_ENGINE_H"));
    const auto own = text.substr(text.find("/* ---- the standard */"));
    for (const char c : own) CHECK((c == '\n' || (c >= 0x20 && c < 0x7F)));
    CHECK(count(own, "static int32_t kvs_eval_0(") == 1);
    CHECK(count(own, "KVS_EXPORT") == 1);
}

TEST_CASE("Without texts the module says so before its first header") {
    const auto program = test::sample_program();
    const auto bare = file(backends::c::emit(program, {"module", false}), "module.c"), whole = file(backends::c::emit(program, {}), "module.c");
    CHECK(bare.find("#define KVS_WITHOUT_TEXTS 1") < bare.find("#ifndef KVS_ARITH_H"));
    CHECK(count(whole, "#define KVS_WITHOUT_TEXTS") == 0);
}

TEST_CASE("Texts longer than C promises room for become arrays") {
    auto maker = test::sample_maker();
    maker.standard.norms[maker.standard.norms.id_at(0)].texts[0].citizen = std::string(5000, '\'');
    const auto program = decision::from_model(maker.standard);
    const auto text = file(backends::c::emit(program, {}), "module.c");
    CHECK(text.find("static const char long_text_0_[] = {") != std::string::npos);
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    CHECK(longest < 5000);
}

TEST_CASE("The header names inputs, choices, norms and slots, whatever they are called") {
    const auto text = file(backends::c::emit(test::sample_program(), {"min"}), "min.h");
    for (const auto* part : {"min_input_alder = 0", "min_input_int = 1", "min_begraensning_svaere = 2", "min_norm_hjaelp_trin_moderate", "min_slot_hjaelp_within",
                             "min_slot_hjaelp_date_afgoerelsestid", "min_service_hjaelp = 0", "kvs_value int_;", "kvs_value begraensning;",
                             "sizeof(min_values) == 7 * sizeof(kvs_value)", "#ifndef MIN_H"})
        CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("A program without anything is still a module") {
    decision::Program empty;
    empty.id = "tom";
    const auto text = file(backends::c::emit(empty, {}), "module.c");
    CHECK(text.find("[] = {\n};") == std::string::npos);  // C has no empty arrays
    CHECK(text.find("norm_room_ = 1") != std::string::npos);
}
