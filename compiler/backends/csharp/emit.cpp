#include <set>

#include <fmt/format.h>

#include "compiler/backends/csharp/csharp.h"
#include "compiler/base/utf8.h"
#include "embedded/csharp_binding.h"

namespace kvs::backends::csharp {
namespace {

using decision::Input;
using decision::Program;

/// Names of one scope: ASCII, with @ before them so that none is a keyword, no two the same.
class Names {
public:
    std::string take(std::string_view words) {
        std::string name = base::ascii_identifier(words);
        if (name.empty() || (name[0] >= '0' && name[0] <= '9')) name.insert(0, "n_");
        std::string unique = name;
        for (int i = 2; !taken_.insert(unique).second; ++i) unique = fmt::format("{}_{}", name, i);
        return "@" + unique;
    }

private:
    std::set<std::string> taken_;
};

std::string types(const Program& p) {
    Names scope, fields;
    for (const auto* used : {"Outcome", "Truth", "Values", "CaseError", "Evaluation", "Module", "Native"}) scope.take(used);
    for (const auto* used : {"Count", "Laid"}) fields.take(used);
    std::string enums, members, laid;
    for (const Input& input : p.inputs) {
        const std::string field = fields.take(input.name);
        const bool assessed = input.kind == KVS_INPUT_ASSESSMENT;
        std::string type = input.type == KVS_TYPE_YES_NO ? "bool" : input.type == KVS_TYPE_DATE ? "DateTime" : "long", value = field;
        if (input.type == KVS_TYPE_CHOICE) {
            type = scope.take(input.name);
            Names choices;
            enums += fmt::format("    public enum {} : long {{ ", type);
            for (std::size_t i = 0; i < input.choices.size(); ++i) enums += (i ? ", " : "") + choices.take(input.choices[i]);
            enums += " }\n";
            value = "(long?)" + field;
        } else if (input.type == KVS_TYPE_YES_NO) {
            value = fmt::format("{0} == null ? (long?)null : {0} == true ? 1 : 0", field);
        } else if (input.type == KVS_TYPE_DATE) {
            value = fmt::format("{0} == null ? (long?)null : Native.Days({0}.Value)", field);
        }
        members += fmt::format("        public {}? {};{}\n", type, field, input.decimals > 0 ? fmt::format("    // scaled by 10^{}", input.decimals) : "");
        laid += fmt::format("            Native.Value.Of({}, {}),\n", value, static_cast<int>(assessed ? KVS_VALUE_OPEN : KVS_VALUE_MISSING));
    }
    return enums + fmt::format("    /// <summary>The inputs of {}. A fact that is null is missing, an assessment open.</summary>\n    public class Values\n    {{\n"
                               "        internal const int Count = {};\n{}        internal Native.Value[] Laid() => new Native.Value[] {{\n{}        }};\n    }}\n",
                               base::ascii_identifier(p.id), p.inputs.size(), members, laid);
}

void fill(std::string& text, std::string_view mark, const std::string& words) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size())) text.replace(at, mark.size(), words);
}

}  // namespace

base::Artifact emit(const Program& program, const base::EmitOptions& options) {
    std::string text(embedded::csharp_binding[0].second);
    fill(text, "@TYPES@", types(program));
    fill(text, "@NAME@", options.name);
    base::Artifact artifact;
    artifact.files.emplace_back(options.name + ".cs", std::move(text));
    return artifact;
}

}  // namespace kvs::backends::csharp
