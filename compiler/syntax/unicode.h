#pragma once
// What Unicode says about characters, as the few questions that reading a source asks. ICU stays behind this door.
#include <optional>
#include <string>
#include <string_view>

namespace kvs::syntax {

enum class CharacterKind {
    ordinary,
    control,      // C0 and C1 controls, line separators of other systems; tab and LF are ordinary here
    direction,    // bidirectional formatting: what is read differs from what is seen (UTS #55)
    invisible,    // no width, no meaning for Danish: joiners, soft hyphens, stray byte order marks
    space,        // a space that is not U+0020
};

CharacterKind kind_of(char32_t character);

/// "U+202E"
std::string code_of(char32_t character);

/// Letters composed (NFC). `text` must be valid UTF-8.
bool is_composed(std::string_view text);
std::string composed(std::string_view text);

bool is_letter(char32_t character);
/// A letter that a name may have: Latin script, and recommended for identifiers (UTS #39: no fullwidth, no phonetic lookalikes).
bool is_name_letter(char32_t character);
/// A letter of a script that is neither Latin nor common to all.
bool is_foreign_letter(char32_t character);

/// The Latin letters that look like this one, by UTS #39's table of confusables; nothing when there are none.
std::optional<std::string> latin_lookalike(char32_t character);

}  // namespace kvs::syntax
