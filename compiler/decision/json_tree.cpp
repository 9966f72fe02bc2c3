#include "compiler/decision/json_tree.h"

#include <kvs/json.h>

namespace kvs::decision {
namespace {

std::string decoded(kvs_slice raw) {
    std::string text(raw.size, '\0');
    text.resize(kvs_json_decode(raw, text.data(), text.size()));
    return text;
}

/// The value that `event` begins; nothing on an error. Depth is the reader's limit.
std::optional<JsonTree> value(kvs_json_reader& reader, kvs_json_event event) {
    JsonTree tree;
    switch (event) {
        case KVS_JSON_NULL: return tree;
        case KVS_JSON_TRUE:
        case KVS_JSON_FALSE:
            tree.kind = JsonTree::Kind::boolean;
            tree.yes = event == KVS_JSON_TRUE;
            return tree;
        case KVS_JSON_NUMBER:
            tree.kind = JsonTree::Kind::number;
            tree.text.assign(reader.value.data, reader.value.size);
            return tree;
        case KVS_JSON_STRING:
            tree.kind = JsonTree::Kind::text;
            tree.text = decoded(reader.value);
            return tree;
        case KVS_JSON_ARRAY_BEGIN:
        case KVS_JSON_OBJECT_BEGIN: break;
        default: return std::nullopt;
    }
    const bool object = event == KVS_JSON_OBJECT_BEGIN;
    tree.kind = object ? JsonTree::Kind::object : JsonTree::Kind::array;
    for (event = kvs_json_next(&reader); event != KVS_JSON_OBJECT_END && event != KVS_JSON_ARRAY_END; event = kvs_json_next(&reader)) {
        std::string name;
        if (object) {
            if (event != KVS_JSON_KEY) return std::nullopt;
            name = decoded(reader.value);
            event = kvs_json_next(&reader);
        }
        auto member = value(reader, event);
        if (!member) return std::nullopt;
        tree.members.emplace_back(std::move(name), std::move(*member));
    }
    return tree;
}

}  // namespace

const JsonTree& JsonTree::operator[](std::string_view name) const {
    static const JsonTree none;
    for (const auto& [member, tree] : members)
        if (member == name) return tree;
    return none;
}

std::optional<JsonTree> read_json(std::string_view json) {
    kvs_json_reader reader = kvs_json_open(json.data(), json.size());
    auto tree = value(reader, kvs_json_next(&reader));
    if (!tree || kvs_json_next(&reader) != KVS_JSON_END) return std::nullopt;
    return tree;
}

}  // namespace kvs::decision
