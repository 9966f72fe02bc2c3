#pragma once
// A decision read back: a small tree over the runtime's own JSON reader. Numbers stay text, so nothing is rounded.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kvs::decision {

struct JsonTree {
    enum class Kind { null, boolean, number, text, array, object };
    Kind kind = Kind::null;
    bool yes = false;
    std::string text;                                        // a text, decoded; a number, as written
    std::vector<std::pair<std::string, JsonTree>> members;   // an array's have no names

    /// The member of an object; a null when there is none.
    const JsonTree& operator[](std::string_view name) const;
};

/// Nothing when the text is no JSON value.
std::optional<JsonTree> read_json(std::string_view json);

}  // namespace kvs::decision
