#include "compiler/backends/json/json.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "compiler/backends/json/schema.h"
#include "tests/unit/decision/sample_program.h"

using namespace kvs;
using Json = nlohmann::json;

namespace {

/// Every object schema must close itself, or an unknown key would slip through.
void check_closed(const Json& schema, const std::string& path) {
    if (!schema.is_object()) return;
    if (schema.value("type", Json()) == "object") {
        INFO(path);
        CHECK(schema.contains("additionalProperties"));
        CHECK(schema["additionalProperties"] == false);
    }
    for (const auto& [key, value] : schema.items()) {
        if (value.is_object()) check_closed(value, path + "/" + key);
        if (value.is_array())
            for (const auto& item : value) check_closed(item, path + "/" + key);
    }
}

}  // namespace

TEST_CASE("The schemas are JSON, closed everywhere, with an ASCII identity") {
    const auto program = test::sample_program();
    for (const auto& text : {backends::json::case_schema(program), backends::json::decision_schema(program)}) {
        const auto schema = Json::parse(text);
        CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
        for (const char c : schema["$id"].get<std::string>()) CHECK((c > 0x20 && c < 0x7F));
        check_closed(schema, "");
    }
}

TEST_CASE("The case schema names the standard's own inputs, kinds and limits") {
    const auto schema = Json::parse(backends::json::case_schema(test::sample_program()));
    const auto& properties = schema["properties"];
    CHECK(properties["oplysninger"]["properties"].contains("alder"));
    CHECK_FALSE(properties["oplysninger"]["properties"].contains("egnet"));
    const auto& assessed = properties["skøn"]["properties"]["begrænsning"];
    CHECK(assessed["required"] == Json({"svar", "af", "rolle", "tid", "fordi"}));
    CHECK(assessed["properties"]["rolle"]["const"] == "visitator");
    CHECK(assessed["properties"]["svar"]["enum"] == Json({"ingen", "moderate", "svære"}));
    CHECK(properties["ønsker"]["maxItems"] == KVS_MAX_WISHES);
    CHECK(schema["required"] == Json({"afgørelsesdato"}));  // one service: it need not be named
}

TEST_CASE("With several services the case must name one, and its wishes are that one's") {
    auto maker = test::sample_maker();
    model::Service other;
    other.name = "anden";
    maker.standard.services.add(other);
    const auto schema = Json::parse(backends::json::case_schema(decision::from_model(maker.standard)));
    CHECK(schema["required"] == Json({"ydelse", "afgørelsesdato"}));
    CHECK(schema["allOf"].size() == 2);
}

TEST_CASE("The program as JSON: every node with its arguments, whole numbers only, the same twice") {
    const auto program = test::sample_program();
    const auto text = backends::json::program_json(program);
    CHECK(text == backends::json::program_json(test::sample_program()));
    const auto json = Json::parse(text);
    CHECK(json["kvs_program"] == 1);
    CHECK(json["services"][0]["nodes"].size() == program.nodes.size());
    CHECK(json["services"][0]["norms"].size() == program.norms.size());
    CHECK(json["inputs"][4]["choices"].size() == 3);
    std::size_t floats = 0;
    const std::function<void(const Json&)> walk = [&](const Json& j) {
        if (j.is_number_float()) ++floats;
        if (j.is_structured())
            for (const auto& child : j) walk(child);
    };
    walk(json);
    CHECK(floats == 0);
    CHECK(backends::json::emit(program, {"x"}).files[0].first == "x.json");
}
