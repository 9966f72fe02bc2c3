#include <set>

#include <fmt/format.h>

#include "compiler/backends/wasm/emit_types.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::wasm {
namespace {

using decision::Input;
using decision::Program;

/// Names in WIT are kebab-case, each word beginning with a letter, and no two the same; % says that a name is no keyword.
class Names {
public:
    std::string take(std::string_view words) {
        std::string name;
        for (const char c : base::ascii_identifier(words)) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'), digit = c >= '0' && c <= '9';
            if (!letter && !digit) {
                if (!name.empty() && name.back() != '-') name += '-';
            } else {
                if (digit && (name.empty() || name.back() == '-')) name += 'n';
                name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        while (!name.empty() && name.back() == '-') name.pop_back();
        if (name.empty()) name = "unnamed";
        std::string unique = name;
        for (int i = 2; !taken_.insert(unique).second; ++i) unique = fmt::format("{}-n{}", name, i);
        return "%" + unique;
    }

private:
    std::set<std::string> taken_;
};

std::string enumeration(const std::string& name, const std::vector<std::string>& values) {
    Names names;
    std::string out = fmt::format("    enum {} {{ ", name);
    for (std::size_t i = 0; i < values.size(); ++i) out += (i ? ", " : "") + names.take(values[i]);
    return out + " }\n";
}

}  // namespace

std::string wit(const Program& p, std::string_view name) {
    Names packages, types, fields;
    for (const auto* used : {"truth", "outcome", "fact", "values", "wish", "part", "norm", "evaluation", "error", "service"}) types.take(used);
    std::string enums, members;
    for (const Input& input : p.inputs) {
        std::string type = input.type == KVS_TYPE_YES_NO ? "bool" : "s64";
        if (input.type == KVS_TYPE_CHOICE) {
            type = types.take(input.name);
            enums += enumeration(type, input.choices);
        }
        const std::string note = input.type == KVS_TYPE_DATE ? "days since 1970-01-01" : input.decimals > 0 ? fmt::format("scaled by 10^{}", input.decimals) : "";
        members += fmt::format("        {}: option<{}>,{}\n", fields.take(input.name), type, note.empty() ? "" : " // " + note);
    }
    std::vector<std::string> services;
    for (const auto& service : p.services) services.push_back(service.id);
    const std::string record = members.empty() ? "    type values = bool;\n" : "    record values {\n" + members + "    }\n";
    return fmt::format(R"(// The decision module of the standard {} in WIT's terms. Made by {}; do not edit.
// The .wasm is a core module with the C interface (kvs/module.h); <name>.mjs is what stands between it and this.
package kvs:{};

interface decide {{
    /// KVS_E_... of kvs/module.h; offset is the byte in the JSON text.
    record error {{ code: s32, offset: u32, key: string, expected: string }}
    enum truth {{ %false, missing, open, %true, not-relevant }}
    enum outcome {{ forslag, skoen, mangler, udenfor, delvist }}
{}{}
    /// A fact that is none is missing; an assessment is open.
{}
    /// An amount, scaled; the index of a norm; or nothing in particular.
    variant wish {{ amount(s64), norm(u32), assessed }}
    record part {{ outcome: outcome, within: option<s64>, ceiling: option<s64>, beyond: option<s64> }}
    record norm {{ truth: truth, decisive: bool }}
    record evaluation {{ outcome: outcome, parts: list<part>, norms: list<norm>, slots: list<option<s64>> }}

    /// A case in JSON to a decision in JSON; the schemas beside the module describe both.
    decide-json: func(input: string) -> result<string, error>;
    /// The same without JSON and texts. The date is days since 1970-01-01.
    evaluate: func(service: service, date: s32, values: values, wishes: list<wish>) -> result<evaluation, error>;
}}

world standard {{
    export decide;
}}
)",
                       base::ascii_identifier(p.id), p.compiler.empty() ? "kvs" : p.compiler, packages.take(name).substr(1), enumeration("service", services), enums, record);
}

}  // namespace kvs::backends::wasm
