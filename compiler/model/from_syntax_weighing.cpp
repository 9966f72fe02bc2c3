// What a named person weighs (`indgår i`), and what she chooses between (`uafklaret mellem`).
#include <algorithm>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"

namespace kvs::model {

namespace {

/// An assessment of this name, or none and a message.
Id<Input> assessment_of(Context& context, const syntax::Path& path) {
    const auto id = find_thing(context, NameKind::input, path);
    if (!id) return {};
    if (context.standard.inputs[{*id}].kind == InputKind::assessment) return {*id};
    const auto& name = path.names.back();
    context.say(Message::wrong_role_name, name.span, {{"name", name.text}, {"found", kind_word(context, NameKind::input, name.text)}, {"kind", "skøn"}});
    return {};
}

/// A sentence written on the norm's line or under it.
bool has_sentence(const syntax::Line& line) {
    const auto* norm = std::get_if<syntax::Norm>(&line.head);
    if (norm && !norm->statement.texts.empty()) return true;
    return std::any_of(line.block.begin(), line.block.end(), [](const syntax::Line& below) { return std::holds_alternative<syntax::TextLine>(below.head); });
}

std::string quoted_names(const std::vector<std::string>& names) {
    std::vector<std::string> quoted;
    for (const auto& name : names) quoted.push_back("»" + name + "«");
    return base::joined(quoted, ", ");
}

}  // namespace

void read_considered(Context& context, Id<Norm> id, const syntax::Considered& considered) {
    for (const auto& object : considered.what) {
        if (const auto* text = std::get_if<syntax::Text>(&object)) {
            context.standard.norms[id].considers.push_back({{}, text->raw});
        } else if (const auto input = find_thing(context, NameKind::input, std::get<syntax::Path>(object))) {
            context.standard.norms[id].considers.push_back({{*input}, {}});
        }
    }
    for (const auto& path : considered.in)
        if (const auto assessment = assessment_of(context, path)) context.standard.norms[id].considered_in.push_back(assessment);
    if (considered.what.empty() && !has_sentence(*context.norm_sources[id.value].line))
        context.say(Message::nothing_considered, context.standard.norms[id].span, {{"name", context.standard.norms[id].name}});
}

void read_settled_by(Context& context, Id<Norm> id, const syntax::SettledBy& settled, base::Span span) {
    auto& readings = context.standard.norms[id].readings;
    if (!readings) {
        context.say(Message::settles_nothing, span, {{"name", context.standard.norms[id].name}});
        return;
    }
    if (!context.once(context.norm_sources[id.value].said, "afgøres af", span)) return;
    readings->chosen_by = assessment_of(context, settled.assessment);
    if (!readings->chosen_by) ++context.troubles;
}

void check_readings(Context& context, Id<Norm> id) {
    auto& norm = context.standard.norms[id];
    if (!norm.readings) return;
    std::vector<std::string> names;
    for (const auto child : norm.children)
        if (!context.standard.norms[child].guarding) names.push_back(context.standard.norms[child].name);
    const auto& source = context.norm_sources[id.value];
    if (names.size() < 2) {
        if (!source.lines_lost) context.say(Message::too_few_readings, norm.span, {{"name", norm.name}});
        return;
    }
    if (!norm.readings->chosen_by) {
        // An assessment that is not there has had its message.
        if (!is_troubled(context, id)) context.say(Message::nobody_chooses_reading, norm.span, {{"name", norm.name}, {"readings", base::joined(names, ", ")}});
        return;
    }
    const auto& input = context.standard.inputs[norm.readings->chosen_by];
    auto values = input.choices, sorted = names;
    std::sort(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    if (input.type != InputType::choice || values != sorted) {
        context.say(Message::readings_not_chosen, norm.span, {{"name", norm.name}, {"input", input.name}, {"readings", quoted_names(names)}, {"values", base::joined(names, ", ")}});
        return;
    }
    for (const auto child : norm.children) {
        if (context.standard.norms[child].guarding) continue;
        const auto place = std::find(input.choices.begin(), input.choices.end(), context.standard.norms[child].name);
        norm.readings->rows.emplace_back(place - input.choices.begin(), child);
    }
}

}  // namespace kvs::model
