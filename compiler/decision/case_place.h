#pragma once
// Where in the text of a case something stands: inside which keys, beside which, in which entry of a list.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kvs::decision {

/// The way from the outermost value in to a place. What stands after the place is not in it.
struct CasePlace {
    struct Member {
        std::string name;
        std::size_t key_at = 0, value_at = 0;
    };
    struct Level {
        std::vector<Member> members;  // of an object: the keys so far; the last one leads on
        std::size_t entries = 0;      // of a list: how many so far, the last one counted
    };
    std::vector<Level> levels;

    /// The keys that lead to the place, outermost first: "skøn", "egnet", "svar". Lists have none.
    std::vector<std::string> keys() const;
    /// The keys that stand in the same object, in their order, and the last one itself.
    const std::vector<Member>& beside() const;
};

/// The way to the value or key that begins at `offset`.
CasePlace place_of(std::string_view json, std::size_t offset);

/// Where the value begins that these keys of nested objects lead to.
std::optional<std::size_t> value_at(std::string_view json, const std::vector<std::string_view>& keys);

/// A key or text between its quotes, its escapes decoded.
std::string decoded_text(std::string_view raw);

}  // namespace kvs::decision
