// A case whose text is no JSON: what stands there, and what should.
#include <algorithm>

#include <fmt/format.h>

#include <kvs/json.h>

#include "compiler/base/utf8.h"
#include "compiler/decision/case_error_parts.h"
#include "compiler/diag/words.h"

namespace kvs::decision {
namespace {

using diag::Message;

/// Quotes of Word and of other languages, and the single one: not JSON's.
bool is_other_quote(char32_t c) {
    constexpr char32_t quotes[] = {U'\'', U'«', U'»', U'´', U'\u2018', U'\u2019', U'\u201A', U'\u201C', U'\u201D', U'\u201E', U'\u2033'};
    return std::find(std::begin(quotes), std::end(quotes), c) != std::end(quotes);
}

/// The last character before an offset that is no space, or 0.
char last_before(std::string_view json, std::size_t offset) {
    const auto at = json.substr(0, offset).find_last_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : json[at];
}

/// What the reader waited for when it met something else.
std::string wanted_words(const CaseTrouble& t, const kvs_json_reader& reader) {
    switch (reader.wants) {
        case KVS_JSON_WANTS_COMMA_OR_END: return t.pick("et komma eller en slutparentes", "a comma or a closing bracket");
        case KVS_JSON_WANTS_KEY:
        case KVS_JSON_WANTS_KEY_OR_END:
            if (last_before(t.json, reader.error_at) == '"') return t.pick("et kolon", "a colon");
            return t.pick("et navn i citationstegn", "a name in quotes");
        default: return t.pick("en værdi", "a value");
    }
}

std::string problem_words(const CaseTrouble& t, const kvs_json_reader& reader) {
    const std::size_t at = reader.error_at;
    switch (reader.problem) {
        case KVS_JSON_CUT_SHORT: return t.pick("teksten holder op for tidligt", "the text ends too early");
        case KVS_JSON_TOO_DEEP: return t.pick("her er for mange parenteser inden i hinanden", "there are too many brackets inside each other here");
        case KVS_JSON_BAD_ESCAPE: return t.pick("her står en omvendt skråstreg, som ikke kan stå alene", "here stands a backslash that cannot stand alone");
        case KVS_JSON_CONTROL: return t.pick("en tekst mangler sit sidste citationstegn", "a text lacks its last quote");
        default: break;
    }
    std::string word = word_at(t.json, at);
    if (word.empty()) {
        std::size_t end = at;
        if (at < t.json.size()) base::next_code_point(t.json, end);
        word = std::string(t.json.substr(at, end - at));
    }
    for (char& c : word)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';  // not for a terminal
    const std::string found = diag::quoted(word, t.language);
    if (reader.problem == KVS_JSON_AFTER_END) return fmt::format("{} {}", t.pick("efter sagens sidste parentes står", "after the last bracket of the case stands"), found);
    if ((word == "}" || word == "]") && last_before(t.json, at) == ',')
        return fmt::format("{} {}", t.pick("der er et komma for meget før", "there is a comma too many before"), found);
    return t.danish() ? fmt::format("her står {}, hvor der skulle stå {}", found, wanted_words(t, reader))
                      : fmt::format("here stands {} where {} should stand", found, wanted_words(t, reader));
}

}  // namespace

CaseMessage not_json(const CaseTrouble& t) {
    // UTF-16 is read as text with null characters, when it does not begin with bytes that no UTF-8 has.
    const auto bad = base::first_invalid_utf8(t.json);
    const auto null_at = t.json.find('\0');
    if (bad || null_at != std::string_view::npos) return {Message::case_not_utf8, {}, std::min(bad.value_or(t.json.size()), null_at)};

    kvs_json_reader reader = kvs_json_open(t.json.data(), t.json.size());
    while (reader.problem == KVS_JSON_NO_PROBLEM && kvs_json_next(&reader) != KVS_JSON_END) {}
    std::size_t end = reader.error_at;
    if (reader.problem == KVS_JSON_UNEXPECTED && end < t.json.size() && is_other_quote(base::next_code_point(t.json, end)))
        return {Message::case_curly_quote, {{"found", std::string(t.json.substr(reader.error_at, end - reader.error_at))}}, reader.error_at};
    return {Message::case_not_json, {{"problem", problem_words(t, reader)}}, reader.error_at};
}

}  // namespace kvs::decision
