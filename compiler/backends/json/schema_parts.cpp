#include "compiler/backends/json/schema_parts.h"

namespace kvs::backends::json {
namespace {

void describe(Json& schema, std::string_view description) {
    if (!description.empty()) schema["description"] = std::string(description);
}

}  // namespace

Json object(Json properties, std::vector<std::string> required, std::string_view description) {
    Json schema = {{"type", "object"}};
    describe(schema, description);
    schema["properties"] = properties.is_null() ? Json::object() : std::move(properties);
    if (!required.empty()) schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    return schema;
}

Json array_of(Json items, std::string_view description) {
    Json schema = {{"type", "array"}};
    describe(schema, description);
    schema["items"] = std::move(items);
    return schema;
}

Json text(std::string_view description) {
    Json schema = {{"type", "string"}};
    describe(schema, description);
    return schema;
}

Json one_of_texts(const std::vector<std::string>& values, std::string_view description) {
    Json schema = Json::object();
    describe(schema, description);
    schema["enum"] = values;
    return schema;
}

Json date(std::string_view description) {
    Json schema = text(description);
    schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    return schema;
}

Json or_null(Json schema) {
    Json nothing = {{"type", "null"}};
    Json either = Json::object();
    if (schema.contains("description")) {
        either["description"] = schema["description"];
        schema.erase("description");
    }
    either["anyOf"] = Json::array({std::move(schema), std::move(nothing)});
    return either;
}

Json number(std::uint8_t decimals, bool negative, std::string_view description) {
    Json schema = {{"type", decimals == 0 ? "integer" : "number"}};
    describe(schema, description);
    if (!negative) schema["minimum"] = 0;
    return schema;
}

Json all_required(std::vector<std::pair<std::string, Json>> properties, std::string_view description) {
    Json named = Json::object();
    std::vector<std::string> required;
    for (auto& [name, schema] : properties) {
        required.push_back(name);
        named[name] = std::move(schema);
    }
    return object(std::move(named), std::move(required), description);
}

}  // namespace kvs::backends::json
