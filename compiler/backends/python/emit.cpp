#include <fmt/format.h>

#include "compiler/backends/python/python.h"
#include "embedded/python_binding.h"

namespace kvs::backends::python {
namespace {

using decision::Input;
using decision::Program;

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    return out + '"';
}

std::string literals(const std::vector<std::string>& values) {
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : ", ") + quoted(value);
    return "Literal[" + (out.empty() ? "None" : out) + "]";
}

/// The answer as it stands in JSON, or as the typed entry takes it.
std::string answer(const Input& input, bool typed) {
    switch (input.type) {
        case KVS_TYPE_YES_NO: return "bool";
        case KVS_TYPE_NUMBER: return typed ? "Union[int, decimal.Decimal]" : input.decimals > 0 ? "float" : "int";
        case KVS_TYPE_CHOICE: return literals(input.choices);
        default: return typed ? "datetime.date" : "str";
    }
}

std::string in_case(const Input& input) {
    if (input.kind == KVS_INPUT_EVENT) return "str";
    if (input.kind == KVS_INPUT_FACT) return fmt::format("Union[{}, Unknown]", input.of_periods ? "List[Period]" : answer(input, false));
    return fmt::format("TypedDict(\"Assessed\", {{\"svar\": {}, \"af\": str, \"rolle\": Literal[{}], \"tid\": str, \"fordi\": str}})", answer(input, false), quoted(input.role));
}

/// One TypedDict; the functional form, because names may be Python's keywords.
template <class TypeOf>
std::string dictionary(const Program& p, std::string_view name, int kind, TypeOf type_of) {
    std::string out = fmt::format("{0} = TypedDict(\"{0}\", {{\n", name);
    for (const Input& input : p.inputs)
        if (kind < 0 || input.kind == kind) out += fmt::format("    {}: {},\n", quoted(input.name), type_of(input));
    return out + "}, total=False)\n";
}

std::string types(const Program& p) {
    std::vector<std::string> services;
    for (const auto& service : p.services) services.push_back(service.id);
    return "Unknown = TypedDict(\"Unknown\", {\"ved_ikke\": Literal[True]})\nPeriod = TypedDict(\"Period\", {\"fra\": str, \"til\": str}, total=False)\n" +
           dictionary(p, "Facts", KVS_INPUT_FACT, in_case) + dictionary(p, "Assessments", KVS_INPUT_ASSESSMENT, in_case) + dictionary(p, "Events", KVS_INPUT_EVENT, in_case) +
           dictionary(p, "Values", -1, [](const Input& input) { return answer(input, true); }) +
           fmt::format("Case = TypedDict(\"Case\", {{\n    \"ydelse\": {},\n    \"afgørelsesdato\": str,\n    \"oplysninger\": Facts,\n    \"skøn\": Assessments,\n    \"hændelser\": Events,\n"
                       "    \"forbrug\": List[Any],\n    \"ønsker\": List[Any],\n}}, total=False)\n",
                       literals(services)) +
           "Decision = TypedDict(\"Decision\", {\"ydelse\": str, \"afgørelsesdato\": str, \"udfald\": Literal[\"FORSLAG\", \"SKØN\", \"MANGLER\", \"UDENFOR\", \"DELVIST\"],\n" +
           "    \"ønsker\": List[Any], \"pris\": List[Any], \"frister\": List[Any], \"normer\": List[Any], \"mangler\": List[Any], \"skøn_åbne\": List[Any],\n" +
           "    \"skøn_brugt\": List[Any], \"klage\": Any, \"henvendelse\": List[Any], \"partshøring\": List[str], \"koder\": List[Any], \"modul\": Any})";
}

void fill(std::string& text, std::string_view mark, const std::string& words) { text.replace(text.find(mark), mark.size(), words); }

}  // namespace

base::Artifact emit(const Program& program, const base::EmitOptions& options) {
    std::string text(embedded::python_binding[0].second);
    fill(text, "@NAME@", options.name);
    fill(text, "@TYPES@", types(program));
    base::Artifact artifact;
    artifact.files.emplace_back(options.name + ".py", std::move(text));
    return artifact;
}

}  // namespace kvs::backends::python
