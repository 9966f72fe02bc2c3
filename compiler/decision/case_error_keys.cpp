// Names in a case that do not exist, or do not belong where they stand.
#include <algorithm>

#include "compiler/base/words.h"
#include "compiler/decision/case_error_parts.h"

namespace kvs::decision {
namespace {

using diag::Message;

/// A name of the form of a case, and where it belongs.
struct FormKey {
    std::string_view name, danish, english;
};
constexpr FormKey form_keys[] = {{"ydelse", "yderst i sagen og i en linje af forbruget", "outermost in the case and in a line of use"},
                                 {"afgørelsesdato", "yderst i sagen", "outermost in the case"},
                                 {"oplysninger", "yderst i sagen", "outermost in the case"},
                                 {"skøn", "yderst i sagen", "outermost in the case"},
                                 {"hændelser", "yderst i sagen", "outermost in the case"},
                                 {"forbrug", "yderst i sagen", "outermost in the case"},
                                 {"ønsker", "yderst i sagen", "outermost in the case"},
                                 {"svar", "i et skøn", "in an assessment"},
                                 {"af", "i et skøn", "in an assessment"},
                                 {"rolle", "i et skøn", "in an assessment"},
                                 {"tid", "i et skøn", "in an assessment"},
                                 {"fordi", "i et skøn", "in an assessment"},
                                 {"mængde", "i et ønske eller en linje af forbruget", "in a wish or a line of use"},
                                 {"enhed", "i et ønske eller en linje af forbruget", "in a wish or a line of use"},
                                 {"periode", "i et ønske", "in a wish"},
                                 {"norm", "i et ønske", "in a wish"},
                                 {"dato", "i en linje af forbruget", "in a line of use"},
                                 {"fra", "i en periode, et ønske eller en linje af forbruget", "in a period, a wish or a line of use"},
                                 {"til", "i en periode, et ønske eller en linje af forbruget", "in a period, a wish or a line of use"},
                                 {"ved_ikke", "om en oplysning", "of a fact"}};

std::string_view container_of(std::uint8_t kind) {
    return kind == KVS_INPUT_FACT ? "oplysninger" : kind == KVS_INPUT_ASSESSMENT ? "skøn" : "hændelser";
}

/// The names that may stand in the object of the place.
std::vector<std::string> names_here(const CaseTrouble& t) {
    if (t.path.size() <= 1) return {"ydelse", "afgørelsesdato", "oplysninger", "skøn", "hændelser", "forbrug", "ønsker"};
    if (t.inside("forbrug")) return {"ydelse", "mængde", "enhed", "dato", "fra", "til"};
    if (t.inside("ønsker")) return {"mængde", "enhed", "periode", "norm", "fra", "til"};
    const Input* of_periods = t.path.size() > 2 ? input_named(t.program, t.path[1]) : nullptr;
    if (of_periods != nullptr && of_periods->of_periods) return {"fra", "til", "ved_ikke"};
    if (t.path.size() > 2) return t.inside("skøn") ? std::vector<std::string>{"svar", "af", "rolle", "tid", "fordi"} : std::vector<std::string>{"ved_ikke"};
    std::vector<std::string> names;
    for (const Input& input : t.program.inputs)
        if (t.inside(container_of(input.kind))) names.push_back(input.name);
    return names;
}

/// A wish for a norm has no amount beside it, a stay no amount and date: then a name that may stand there is refused.
bool is_double(const CaseTrouble& t, std::string_view container) {
    const auto names = names_here(t);
    return t.inside(container) && std::find(names.begin(), names.end(), t.key) != names.end();
}

}  // namespace

CaseMessage unknown_key(const CaseTrouble& t) {
    if (is_double(t, "ønsker")) return {Message::case_double_wish, {}};
    if (is_double(t, "forbrug")) return {Message::case_double_use, {}};
    if (t.key == "ved_ikke" && t.inside("skøn") && t.path.size() == 3) return {Message::case_assessment_unknown, {{"key", t.path[1]}}};
    if (const Input* input = input_named(t.program, t.key)) return {Message::case_key_elsewhere, {{"key", t.key}, {"container", std::string(container_of(input->kind))}}};
    for (const FormKey& form : form_keys)
        if (form.name == t.key) return {Message::case_key_not_here, {{"key", t.key}, {"home", t.pick(form.danish, form.english)}}};
    std::string suggestion = base::nearest(t.key, names_here(t));
    if (suggestion.empty()) {
        std::vector<std::string> inputs;
        for (const Input& input : t.program.inputs) inputs.push_back(input.name);
        suggestion = base::nearest(t.key, inputs);
    }
    if (!suggestion.empty()) return {Message::case_unknown_key_near, {{"key", t.key}, {"suggestion", suggestion}}};
    return {Message::case_unknown_key, {{"key", t.key}}};
}

CaseMessage unknown_wish(const CaseTrouble& t) {
    const std::string found = text_at(t);
    std::vector<std::string> paths, titled;
    for (const Norm& norm : t.program.norms) {
        if (t.program.services[norm.service].id != t.error.expected) continue;
        paths.push_back(norm.path);
        for (const std::string& title : {norm.label, norm.citizen_text, norm.case_text})
            if (title == found && !found.empty() && (titled.empty() || titled.back() != norm.path)) titled.push_back(norm.path);
    }
    // Written as the citizen reads it: the name is meant that it stands for, if it stands for one alone.
    const std::string suggestion = titled.size() == 1 ? titled.front() : base::nearest(found, paths);
    if (!suggestion.empty()) return {Message::case_unknown_wish_near, {{"found", shown(t)}, {"suggestion", suggestion}}};
    return {Message::case_unknown_wish, {{"found", shown(t)}}};
}

}  // namespace kvs::decision
