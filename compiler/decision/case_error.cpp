#include "compiler/decision/case_error.h"

#include <fmt/format.h>

#include <kvs/json.h>

#include "compiler/base/words.h"

namespace kvs::decision {
namespace {

using diag::Language;
using diag::Message;

constexpr std::size_t longest_shown = 60;

std::string quoted(const std::string& text) { return "»" + text + "«"; }

/// A key of the input without its escapes.
std::string decoded(std::string_view raw) {
    std::string text(raw.size(), '\0');
    const kvs_slice slice = kvs_slice_of(raw.data(), raw.size());
    text.resize(std::min(kvs_json_decode(slice, text.data(), text.size()), text.size()));
    return text;
}

/// The value that stands at an offset, as it stands there, cut when long.
std::string value_at(std::string_view json, std::size_t offset) {
    if (offset >= json.size()) return {};
    std::string_view rest = json.substr(offset);
    std::size_t size = 0;
    if (rest[0] == '"') {
        for (size = 1; size < rest.size() && rest[size] != '"'; ++size)
            if (rest[size] == '\\') ++size;
        size = std::min(size + 1, rest.size());
    } else {
        while (size < rest.size() && std::string_view(" \t\r\n,]}:").find(rest[size]) == std::string_view::npos) ++size;
    }
    std::string text(rest.substr(0, size));
    if (text.size() <= longest_shown) return text;
    std::size_t cut = longest_shown;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    return text.substr(0, cut) + "…";
}

std::string bare_text_at(std::string_view json, std::size_t offset) {
    const std::string value = value_at(json, offset);
    return value.size() >= 2 && value.front() == '"' && value.back() == '"' ? decoded(std::string_view(value).substr(1, value.size() - 2)) : value;
}

std::string kind_words(const std::string& expected, Language language) {
    struct Words {
        std::string_view name, danish, english;
    };
    static constexpr Words words[] = {{"boolean", "ja eller nej (true eller false)", "yes or no (true or false)"},
                                      {"number", "et tal", "a number"},
                                      {"string", "en tekst i citationstegn", "a text in quotes"},
                                      {"date", "en dato i citationstegn", "a date in quotes"},
                                      {"object", "et objekt i { }", "an object in { }"},
                                      {"array", "en liste i [ ]", "a list in [ ]"},
                                      {"true", "true", "true"}};
    for (const Words& w : words)
        if (w.name == expected) return std::string(language == Language::danish ? w.danish : w.english);
    return expected;
}

std::string what_stands(std::string_view json, std::size_t offset, Language language) {
    const bool danish = language == Language::danish;
    if (offset < json.size() && json[offset] == '{') return danish ? "et objekt" : "an object";
    if (offset < json.size() && json[offset] == '[') return danish ? "en liste" : "a list";
    return value_at(json, offset);
}

const Input* input_named(const Program& program, const std::string& name) {
    for (const Input& input : program.inputs)
        if (input.name == name) return &input;
    return nullptr;
}

std::string_view container_of(std::uint8_t kind) {
    return kind == KVS_INPUT_FACT ? "oplysninger" : kind == KVS_INPUT_ASSESSMENT ? "skøn" : "hændelser";
}

std::vector<std::string> known_keys(const Program& program) {
    std::vector<std::string> keys{"ydelse", "afgørelsesdato", "oplysninger", "skøn", "hændelser", "forbrug", "ønsker", "svar", "af", "rolle", "tid", "fordi",
                                  "mængde", "enhed", "periode", "dato", "norm", "ved_ikke"};
    for (const Input& input : program.inputs) keys.push_back(input.name);
    return keys;
}

std::vector<std::string> service_names(const Program& program) {
    std::vector<std::string> names;
    for (const Service& service : program.services) names.push_back(service.id);
    return names;
}

CaseMessage unknown_key(const Program& program, const std::string& key) {
    if (const Input* input = input_named(program, key)) return {Message::case_key_elsewhere, {{"key", key}, {"container", std::string(container_of(input->kind))}}};
    const std::string suggestion = base::nearest(key, known_keys(program));
    if (!suggestion.empty() && suggestion != key) return {Message::case_unknown_key_near, {{"key", key}, {"suggestion", suggestion}}};
    return {Message::case_unknown_key, {{"key", key}}};
}

CaseMessage unknown_wish(const Program& program, const std::string& found) {
    std::vector<std::string> paths;
    for (const Norm& norm : program.norms) paths.push_back(norm.path);
    const std::string suggestion = base::nearest(found, paths);
    if (!suggestion.empty()) return {Message::case_unknown_wish_near, {{"found", quoted(found)}, {"suggestion", suggestion}}};
    return {Message::case_unknown_wish, {{"found", quoted(found)}}};
}

CaseMessage unknown_choice(const Program& program, const std::string& key, const std::string& found) {
    const Input* input = input_named(program, key);
    // An assessment's answer stands under `svar`; its choices are found by the value that was expected first.
    const std::string choices = input ? base::joined(input->choices) : std::string{};
    return {Message::case_unknown_choice, {{"key", key}, {"found", quoted(found)}, {"choices", choices}}};
}

std::string validity_words(const Program& program, Language language) {
    const bool danish = language == Language::danish;
    if (program.valid_from.empty()) return fmt::format("{} {}", danish ? "til og med" : "until", program.valid_to);
    if (program.valid_to.empty()) return fmt::format("{} {}", danish ? "fra" : "from", program.valid_from);
    return fmt::format("{} {} {} {}", danish ? "fra" : "from", program.valid_from, danish ? "til og med" : "until", program.valid_to);
}

/// The input that an error's key or expected first choice points at.
std::string choice_key(const Program& program, const CaseError& error, const std::string& key) {
    if (input_named(program, key)) return key;
    for (const Input& input : program.inputs)
        if (!input.choices.empty() && input.choices.front() == error.expected) return input.name;
    return key;
}

}  // namespace

CaseMessage explain_error(const Program& program, std::string_view json, const CaseError& error, Language language) {
    const std::string key = decoded(error.key);
    const std::string found = value_at(json, error.offset);
    const auto message = [&]() -> CaseMessage {
        switch (error.code) {
            case KVS_E_JSON: return {Message::case_not_json, {}};
            case KVS_E_UNKNOWN_KEY: return unknown_key(program, key);
            case KVS_E_DUPLICATE_KEY: return {Message::case_duplicate_key, {{"key", key}}};
            case KVS_E_TYPE:
                return {Message::case_wrong_type,
                        {{"key", key.empty() ? (language == Language::danish ? "sagen" : "the case") : key},
                         {"expected", kind_words(error.expected, language)},
                         {"found", what_stands(json, error.offset, language)}}};
            case KVS_E_RANGE:
                return {Message::case_number_range,
                        {{"key", key}, {"found", found}, {"expected", error.expected.empty() ? (language == Language::danish ? "oplysningen" : "the input") : error.expected}}};
            case KVS_E_DATE: return {Message::case_no_such_date, {{"key", key}, {"found", found}}};
            case KVS_E_CHOICE: return unknown_choice(program, choice_key(program, error, key), bare_text_at(json, error.offset));
            case KVS_E_UNIT:
                if (error.expected.empty()) return {Message::case_no_amount, {}};
                return {Message::case_wrong_unit, {{"found", quoted(bare_text_at(json, error.offset))}, {"expected", error.expected}}};
            case KVS_E_SERVICE:
                return {Message::case_unknown_service, {{"found", quoted(bare_text_at(json, error.offset))}, {"choices", base::joined(service_names(program))}}};
            case KVS_E_MISSING_KEY: return {Message::case_missing_key, {{"key", error.expected}}};
            case KVS_E_ASSESSMENT: return {Message::case_assessment_incomplete, {{"key", key}, {"expected", error.expected}}};
            case KVS_E_ROLE: return {Message::case_wrong_role, {{"found", quoted(bare_text_at(json, error.offset))}, {"expected", error.expected}}};
            case KVS_E_TIME: return {Message::case_assessed_too_late, {{"found", bare_text_at(json, error.offset)}}};
            case KVS_E_VALIDITY:
                return {Message::case_not_valid, {{"found", bare_text_at(json, error.offset)}, {"expected", validity_words(program, language)}}};
            case KVS_E_LIMIT:
                return {Message::case_too_many, {{"key", key}, {"limit", std::to_string(key == "forbrug" ? KVS_MAX_USES : KVS_MAX_WISHES)}}};
            case KVS_E_NORM: return unknown_wish(program, bare_text_at(json, error.offset));
            default: return {Message::case_overflow, {}};
        }
    };
    CaseMessage said = message();
    said.offset = error.offset;
    return said;
}

}  // namespace kvs::decision
