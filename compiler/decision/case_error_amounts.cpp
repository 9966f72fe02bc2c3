// Numbers, units and dates of a case that cannot be reckoned with.
#include <algorithm>

#include <fmt/format.h>

#include <kvs/calendar.h>

#include "compiler/decision/case_error_parts.h"
#include "compiler/decision/json_tree.h"
#include "compiler/diag/words.h"

namespace kvs::decision {
namespace {

using diag::Message;

/// The decimals of the number at the place: the input's, or those that its service counts the unit with.
unsigned decimals_at(const CaseTrouble& t) {
    const Input* input = input_named(t.program, t.key);
    if (input != nullptr && !t.inside("ønsker") && !t.inside("forbrug")) return input->decimals;
    const Service* service = service_at(t);
    if (service == nullptr) return 0;
    for (const Quota& quota : t.program.quotas)
        if (t.inside("forbrug") && quota.unit == t.error.expected && &t.program.services[quota.service] == service) return quota.decimals;
    return service->decimals;
}

std::string decimals_words(const CaseTrouble& t, unsigned decimals) {
    const std::string& unit = t.error.expected;
    if (unit.empty()) return decimals == 0 ? t.pick("det skal være et helt tal", "it must be a whole number") : fmt::format("{} {}", t.pick("det har flere decimaler end", "it has more decimals than"), decimals);
    if (decimals == 0) return t.danish() ? fmt::format("{} er hele tal", unit) : fmt::format("{} are whole numbers", unit);
    const std::string count = decimals == 1 ? t.pick("én decimal", "one decimal") : decimals == 2 ? t.pick("to decimaler", "two decimals") : fmt::format("{} {}", decimals, t.pick("decimaler", "decimals"));
    return t.danish() ? fmt::format("{} har højst {}", unit, count) : fmt::format("{} have at most {}", unit, count);
}

/// "døgn", "døgn og gange": what the service counts use in.
std::string units_of_use(const CaseTrouble& t, const Service& service) {
    std::vector<std::string> units;
    const auto add = [&](const std::string& unit) {
        if (!unit.empty() && std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
    };
    add(service.unit);
    for (const Quota& quota : t.program.quotas)
        if (&t.program.services[quota.service] == &service) add(quota.unit);
    return diag::joined(units, t.language);
}

}  // namespace

const Service* service_at(const CaseTrouble& t) {
    const auto tree = read_json(t.json);
    if (!tree) return nullptr;
    const auto named = [&](const JsonTree& name) -> const Service* {
        for (const Service& service : t.program.services)
            if (name.kind == JsonTree::Kind::text && service.id == name.text) return &service;
        return nullptr;
    };
    if (t.inside("forbrug") && t.place.levels.size() > 1) {
        const std::size_t entries = t.place.levels[1].entries;
        const auto& lines = (*tree)["forbrug"].members;
        if (entries > 0 && entries <= lines.size())
            if (const Service* own = named(lines[entries - 1].second["ydelse"])) return own;
    }
    if (const Service* own = named((*tree)["ydelse"])) return own;
    return t.program.services.size() == 1 ? &t.program.services.front() : nullptr;
}

CaseMessage number_range(const CaseTrouble& t) {
    const std::string found = word_at(t.json, t.error.offset);
    const unsigned decimals = decimals_at(t);
    std::int64_t number = 0;
    std::string reason;
    switch (kvs_parse_number(found.data(), found.size(), decimals, &number)) {
        case KVS_NUMBER_OK: reason = t.pick("det er negativt", "it is negative"); break;
        case KVS_NUMBER_TOO_FINE: reason = decimals_words(t, decimals); break;
        default: reason = t.pick("det er for stort", "it is too large"); break;
    }
    return {Message::case_number_range, {{"key", t.key}, {"found", found}, {"reason", reason}}};
}

CaseMessage wrong_unit(const CaseTrouble& t) {
    const Service* service = service_at(t);
    const std::string name = service == nullptr ? "" : service->id;
    if (t.key == "periode" && service != nullptr && !service->unit.empty()) {
        if (t.error.expected.empty()) return {Message::case_no_period, {{"service", name}}};
        return {Message::case_wrong_unit, {{"found", shown(t)}, {"service", name}, {"basis", fmt::format("{} {}", t.pick("pr.", "per"), t.error.expected)}}};
    }
    const std::string units = service == nullptr || !t.inside("forbrug") ? t.error.expected : units_of_use(t, *service);
    if (units.empty()) return {Message::case_no_amount, {{"service", name}}};
    return {Message::case_wrong_unit, {{"found", shown(t)}, {"service", name}, {"basis", fmt::format("{} {}", t.pick("i", "in"), units)}}};
}

CaseMessage overflow(const CaseTrouble& t) {
    // A date is too far off when what is reckoned from it falls outside the calendar. That can be seen from the program; a sum cannot.
    const Service* service = service_at(t);
    for (NodeId id = service ? service->first_node : 0; service && id < service->last_node; ++id) {
        const Node& node = t.program.nodes[id];
        if (node.op != Op::shift_date || t.program.nodes[node.arguments.front()].op != Op::input) continue;
        const Input& input = t.program.inputs[t.program.nodes[node.arguments.front()].index];
        const auto at = value_at(t.json, {input.kind == KVS_INPUT_EVENT ? "hændelser" : "oplysninger", input.name});
        const std::string text = at ? word_at(t.json, *at) : "";
        std::int32_t day = 0, ignored = 0;
        if (text.size() < 2 || !kvs_parse_date(text.data() + 1, text.size() - 2, &day)) continue;
        if (!kvs_shift_date(day, node.number, static_cast<kvs_unit>(node.unit), t.program.calendars[node.index], node.flags, &ignored))
            return {Message::case_date_overflow, {{"key", input.name}}, *at};
    }
    return {Message::case_overflow, {}};
}

}  // namespace kvs::decision
