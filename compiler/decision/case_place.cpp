#include "compiler/decision/case_place.h"

#include <kvs/json.h>

namespace kvs::decision {

std::string decoded_text(std::string_view raw) {
    std::string text(raw.size(), '\0');
    text.resize(kvs_json_decode(kvs_slice_of(raw.data(), raw.size()), text.data(), text.size()));
    return text;
}

std::vector<std::string> CasePlace::keys() const {
    std::vector<std::string> keys;
    for (const Level& level : levels)
        if (!level.members.empty()) keys.push_back(level.members.back().name);
    return keys;
}

const std::vector<CasePlace::Member>& CasePlace::beside() const {
    static const std::vector<Member> none;
    return levels.empty() ? none : levels.back().members;
}

CasePlace place_of(std::string_view json, std::size_t offset) {
    CasePlace place;
    std::vector<bool> is_object;
    kvs_json_reader reader = kvs_json_open(json.data(), json.size());
    for (;;) {
        const kvs_json_event event = kvs_json_next(&reader);
        if (event == KVS_JSON_ERROR || event == KVS_JSON_END) return place;
        const bool ends = event == KVS_JSON_OBJECT_END || event == KVS_JSON_ARRAY_END;
        if (event == KVS_JSON_KEY) {
            place.levels.back().members.push_back({decoded_text({reader.value.data, reader.value.size}), reader.start, reader.start});
        } else if (!ends && !is_object.empty()) {
            if (is_object.back()) place.levels.back().members.back().value_at = reader.start;
            else ++place.levels.back().entries;
        }
        if (reader.start >= offset) return place;
        if (event == KVS_JSON_OBJECT_BEGIN || event == KVS_JSON_ARRAY_BEGIN) {
            place.levels.emplace_back();
            is_object.push_back(event == KVS_JSON_OBJECT_BEGIN);
        } else if (ends) {
            place.levels.pop_back();
            is_object.pop_back();
        }
    }
}

std::optional<std::size_t> value_at(std::string_view json, const std::vector<std::string_view>& keys) {
    kvs_json_reader reader = kvs_json_open(json.data(), json.size());
    kvs_json_event event = kvs_json_next(&reader);
    for (const std::string_view key : keys) {
        if (event != KVS_JSON_OBJECT_BEGIN) return std::nullopt;
        for (event = kvs_json_next(&reader); event == KVS_JSON_KEY; event = kvs_json_next(&reader)) {
            const bool found = kvs_json_equals(reader.value, key.data(), key.size());
            event = kvs_json_next(&reader);
            if (found) break;
            if (!kvs_json_skip(&reader, event)) return std::nullopt;
        }
        if (event == KVS_JSON_OBJECT_END) return std::nullopt;
    }
    if (event == KVS_JSON_ERROR || event == KVS_JSON_END) return std::nullopt;
    return reader.start;
}

}  // namespace kvs::decision
