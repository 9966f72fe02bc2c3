#include "compiler/decision/case_error.h"

#include <fmt/format.h>

#include <kvs/json.h>

#include "compiler/decision/case_error_parts.h"
#include "compiler/diag/words.h"

namespace kvs::decision {
namespace {

using diag::Message;

constexpr std::size_t longest_shown = 60;

std::string cut(const std::string& text) {
    if (text.size() <= longest_shown) return text;
    std::size_t end = longest_shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

std::string kind_words(const CaseTrouble& t) {
    const std::string& expected = t.error.expected;
    if (expected == "boolean") return t.pick("true (ja) eller false (nej)", "true (yes) or false (no)");
    if (expected == "number") return t.pick("et tal", "a number");
    if (expected == "string") return t.pick("en tekst i citationstegn", "a text in quotes");
    if (expected == "date") return t.pick("en dato i citationstegn", "a date in quotes");
    if (expected == "periods") return t.pick("en liste af perioder i [ ]", "a list of periods in [ ]");
    if (expected == "period") return t.pick("fra og eventuelt til i { }", "fra and perhaps til in { }");
    if (expected == "array") return t.pick("en liste i [ ]", "a list in [ ]");
    if (expected != "object") return expected;
    if (t.inside("forbrug")) return t.pick("ydelse, mængde, enhed og dato (eller fra og til) i { }", "service, amount, unit and date (or from and to) in { }");
    if (t.inside("ønsker")) return t.pick("mængde og enhed eller en norm i { }", "amount and unit or a norm in { }");
    if (t.inside("skøn") && t.path.size() == 2) return t.pick("svar, navn, rolle, tid og begrundelse i { }", "answer, name, role, time and reason in { }");
    return t.pick("navne med værdier i { }", "names with values in { }");
}

/// What has the wrong type, as the subject of a sentence.
std::string subject_words(const CaseTrouble& t) {
    if (t.path.empty()) return t.pick("Sagen", "The case");
    if (t.error.expected == "object" && t.inside("forbrug")) return t.pick("En linje i »forbrug«", "A line of “forbrug”");
    if (t.error.expected == "object" && t.inside("ønsker")) return t.pick("Et ønske", "A wish");
    return diag::quoted(t.key, t.language);
}

std::string what_stands(const CaseTrouble& t) {
    const std::size_t at = t.error.offset;
    if (at < t.json.size() && t.json[at] == '{') return t.pick("noget i { }", "something in { }");
    if (at < t.json.size() && t.json[at] == '[') return t.pick("en liste i [ ]", "a list in [ ]");
    return cut(word_at(t.json, at));
}

CaseMessage duplicate_key(const CaseTrouble& t) {
    CaseMessage said{Message::case_duplicate_key, {{"key", t.key}}};
    const auto& beside = t.place.beside();
    for (auto member = beside.begin(); member != beside.end() && !said.first_at; ++member)
        if (member->name == t.key && member->key_at != t.error.offset) said.first_at = member->key_at;
    return said;
}

CaseMessage unknown_choice(const CaseTrouble& t) {
    const Input* input = input_named(t.program, t.key);
    return {Message::case_unknown_choice, {{"key", t.key}, {"found", shown(t)}, {"choices", input ? diag::joined(input->choices, t.language) : t.error.expected}}};
}

std::string validity_words(const CaseTrouble& t) {
    const std::string from = fmt::format("{} {}", t.pick("fra", "from"), diag::date_words(t.program.valid_from, t.language));
    const std::string to = fmt::format("{} {}", t.pick("til og med", "until"), diag::date_words(t.program.valid_to, t.language));
    return t.program.valid_from.empty() ? to : t.program.valid_to.empty() ? from : from + " " + to;
}

/// The date at the place; of a time, its date.
std::string date_at(const CaseTrouble& t) { return diag::date_words(text_at(t), t.language); }

CaseMessage message_for(const CaseTrouble& t) {
    switch (t.error.code) {
        case KVS_E_JSON: return not_json(t);
        case KVS_E_UNKNOWN_KEY: return unknown_key(t);
        case KVS_E_DUPLICATE_KEY: return duplicate_key(t);
        case KVS_E_TYPE: return {Message::case_wrong_type, {{"subject", subject_words(t)}, {"expected", kind_words(t)}, {"found", what_stands(t)}}};
        case KVS_E_RANGE: return number_range(t);
        case KVS_E_DATE: return {Message::case_no_such_date, {{"key", t.path.empty() ? t.key : t.path.back()}, {"found", cut(word_at(t.json, t.error.offset))}}};
        case KVS_E_CHOICE: return unknown_choice(t);
        case KVS_E_UNIT: return wrong_unit(t);
        case KVS_E_SERVICE: {
            std::vector<std::string> names;
            for (const Service& service : t.program.services) names.push_back(service.id);
            return {Message::case_unknown_service, {{"found", shown(t)}, {"choices", diag::joined(names, t.language)}}};
        }
        case KVS_E_MISSING_KEY: return {Message::case_missing_key, {{"key", t.error.expected}}};
        case KVS_E_ASSESSMENT: return {Message::case_assessment_incomplete, {{"key", t.key}, {"expected", t.error.expected}}};
        case KVS_E_ROLE: return {Message::case_wrong_role, {{"key", t.key}, {"found", shown(t)}, {"expected", t.error.expected}}};
        case KVS_E_TIME: return {Message::case_assessed_too_late, {{"key", t.key}, {"found", date_at(t)}}};
        case KVS_E_VALIDITY: return {Message::case_not_valid, {{"found", date_at(t)}, {"expected", validity_words(t)}}};
        case KVS_E_LIMIT: return {Message::case_too_many, {{"key", t.key}, {"limit", std::to_string(t.key == "ønsker" ? KVS_MAX_WISHES : t.key == "forbrug" ? KVS_MAX_USES : KVS_MAX_PERIODS)}}};
        case KVS_E_NORM: return unknown_wish(t);
        case KVS_E_PERIOD: return {Message::case_period_backwards, {}};
        case KVS_E_STAY: return {Message::case_stay_not_in_days, {{"unit", t.error.expected}}};
        default: return overflow(t);
    }
}

}  // namespace

const Input* input_named(const Program& program, std::string_view name) {
    for (const Input& input : program.inputs)
        if (input.name == name) return &input;
    return nullptr;
}

std::string word_at(std::string_view json, std::size_t offset) {
    if (offset >= json.size()) return {};
    const std::string_view rest = json.substr(offset);
    std::size_t size = 0;
    if (rest[0] == '"') {
        for (size = 1; size < rest.size() && rest[size] != '"'; ++size)
            if (rest[size] == '\\') ++size;
        size = std::min(size + 1, rest.size());
    } else {
        while (size < rest.size() && std::string_view(" \t\r\n,]}[{:\"").find(rest[size]) == std::string_view::npos) ++size;
    }
    return std::string(rest.substr(0, size));
}

std::string text_at(const CaseTrouble& t) {
    const std::string value = word_at(t.json, t.error.offset);
    const bool text = value.size() >= 2 && value.front() == '"' && value.back() == '"';
    return text ? decoded_text(std::string_view(value).substr(1, value.size() - 2)) : value;
}

std::string shown(const CaseTrouble& t) { return diag::quoted(cut(text_at(t)), t.language); }

CaseMessage explain_error(const Program& program, std::string_view json, const CaseError& error, diag::Language language) {
    CaseTrouble trouble{program, json, error, language, decoded_text(error.key), place_of(json, error.offset), {}};
    trouble.path = trouble.place.keys();
    CaseMessage said = message_for(trouble);
    if (said.offset == std::string_view::npos) said.offset = error.offset;
    return said;
}

}  // namespace kvs::decision
