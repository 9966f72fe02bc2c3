#include "compiler/backends/c/emit_header.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "compiler/backends/c/literals.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::c {
namespace {

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// An enum of the names with their indices; nothing when there are none.
std::string enumeration(const std::string& prefix, std::string_view comment, const std::vector<std::pair<std::string, std::size_t>>& entries, Names& names) {
    if (entries.empty()) return {};
    std::string text = fmt::format("/* {} */\nenum {{\n", comment);
    for (std::size_t i = 0; i < entries.size(); ++i)
        text += fmt::format("    {} = {}{}\n", names.take(prefix + "_" + base::ascii_identifier(entries[i].first)), entries[i].second,
                            i + 1 < entries.size() ? "," : "");
    return text + "};\n\n";
}

template <class Items, class NameOf>
std::vector<std::pair<std::string, std::size_t>> numbered(const Items& items, NameOf name_of) {
    std::vector<std::pair<std::string, std::size_t>> entries;
    for (std::size_t i = 0; i < items.size(); ++i) entries.emplace_back(name_of(items[i]), i);
    return entries;
}

std::vector<std::pair<std::string, std::size_t>> slot_names(const decision::Program& p) {
    std::vector<std::pair<std::string, std::size_t>> entries;
    const auto add = [&](const decision::Service& s, std::string_view what, std::int32_t slot) {
        if (slot >= 0) entries.emplace_back(fmt::format("{}_{}", s.id, what), static_cast<std::size_t>(slot));
    };
    for (const decision::Service& s : p.services) {
        add(s, "within", s.within_slot);
        add(s, "ceiling", s.ceiling_slot);
        for (const auto& price : s.prices) add(s, "price_" + p.norms[price.norm].path, price.slot);
        for (const auto& deadline : s.deadlines) add(s, "date_" + p.norms[deadline.norm].path, deadline.slot);
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return entries;
}

std::string values_struct(const decision::Program& p, const std::string& prefix) {
    if (p.inputs.empty()) return {};
    Names fields;
    std::string text = fmt::format("/* The inputs by name, laid out as kvs_case.values: `my_case.values = (const kvs_value*)&my_values;`. Set every field:\n"
                                   "   kvs_known(n), kvs_no_value(KVS_VALUE_MISSING) for a fact, kvs_no_value(KVS_VALUE_OPEN) for an assessment. */\n"
                                   "typedef struct {}_values {{\n", prefix);
    std::string last;
    for (const decision::Input& input : p.inputs) {
        last = fields.take(input.name);
        text += fmt::format("    kvs_value {};\n", last);
    }
    text += fmt::format("}} {}_values;\n\n", prefix);
    const std::string assertion = upper(prefix) + "_ASSERT";
    text += fmt::format("#ifdef __cplusplus\n#define {0}(holds, why) static_assert(holds, why)\n#else\n#define {0}(holds, why) _Static_assert(holds, why)\n#endif\n",
                        assertion);
    text += fmt::format("{}(sizeof({}_values) == {} * sizeof(kvs_value), \"the fields must lie as an array\");\n", assertion, prefix, p.inputs.size());
    text += fmt::format("{}(offsetof({}_values, {}) == {} * sizeof(kvs_value), \"the fields must lie as an array\");\n#undef {}\n\n", assertion, prefix, last,
                        p.inputs.size() - 1, assertion);
    return text;
}

}  // namespace

std::string header_text(const decision::Program& p, std::string_view name) {
    Names names;
    std::string prefix = base::ascii_identifier(name);
    if (prefix.empty() || (prefix[0] >= '0' && prefix[0] <= '9')) prefix.insert(0, "kvs_");
    const std::string guard = upper(prefix) + "_H";
    names.take(prefix + "_values");
    std::string text = fmt::format("/* Names of the standard {} for the typed entry of its module. Written by {}; do not edit. */\n#ifndef {}\n#define {}\n\n"
                                   "#include <stddef.h>\n\n#include <kvs/module.h>\n\n",
                                   base::ascii_identifier(p.id), p.compiler.empty() ? "kvs" : p.compiler, guard, guard);
    text += enumeration(prefix + "_service", "kvs_case.service", numbered(p.services, [](const auto& s) { return s.id; }), names);
    text += enumeration(prefix + "_input", "Index into kvs_case.values", numbered(p.inputs, [](const auto& i) { return i.name; }), names);
    for (const decision::Input& input : p.inputs)
        text += enumeration(fmt::format("{}_{}", prefix, base::ascii_identifier(input.name)), fmt::format("Values of {}", base::ascii_identifier(input.name)),
                            numbered(input.choices, [](const auto& c) { return c; }), names);
    text += enumeration(prefix + "_norm", "Index into kvs_decision.norms and .decisive; kvs_wish.item",
                        numbered(p.norms, [&](const auto& n) { return p.services[n.service].id + "_" + n.path; }), names);
    text += enumeration(prefix + "_slot", "Index into kvs_decision.slots", slot_names(p), names);
    text += values_struct(p, prefix);
    return text + "#endif\n";
}

}  // namespace kvs::backends::c
