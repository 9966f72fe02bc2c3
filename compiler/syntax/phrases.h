#pragma once
// Natural Danish that the language says in one way: "om ugen" is `pr. uge`. A table, tried where a line cannot be read.
#include <span>
#include <string_view>

namespace kvs::syntax {

/// Words in small letters with a space between; `#` is a number and `_` any word, which `ours` repeats.
struct Phrase {
    std::string_view found, ours;
};

std::span<const Phrase> phrases();

}  // namespace kvs::syntax
