// Numbers reckoned from inputs: `alder regnet fra fødselsdag`, `summen af pleje og praktisk`.
#include <algorithm>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/reckoned.h"

namespace kvs::model {

namespace {

Condition poison(base::Span span) { return {false, Poison{}, span}; }

/// A fact or event by name, with a message when there is none.
Id<Input> input_at(Context& context, const syntax::Path& path) {
    const auto id = find_thing(context, NameKind::input, path);
    return id ? Id<Input>{*id} : Id<Input>{};
}

Id<Input> date_at(Context& context, const syntax::Path& path) {
    const auto id = input_at(context, path);
    if (!id || context.standard.inputs[id].type == InputType::date) return id;
    context.say(Message::age_needs_date, path.span, {{"name", context.standard.inputs[id].name}});
    return {};
}

std::string unit_words(const Standard& standard, const Input& input) {
    return standard.units[input.unit].plural + (input.per ? " " + cadence_words(*input.per) : std::string{});
}

bool same_kind(const Input& a, const Input& b) {
    if (a.unit != b.unit || a.per.has_value() != b.per.has_value()) return false;
    return !a.per || (a.per->period == b.per->period && a.per->every == b.per->every);
}

/// The parts of a sum: numbers of one unit and period, each once.
std::optional<std::vector<Id<Input>>> parts_of(Context& context, const syntax::SumTest& test) {
    std::vector<Id<Input>> parts;
    for (const auto& path : test.parts) {
        const auto id = input_at(context, path);
        if (!id) return std::nullopt;
        const auto& input = context.standard.inputs[id];
        if (input.type != InputType::number) {
            context.say(Message::sum_of_no_number, path.span, {{"name", input.name}});
            return std::nullopt;
        }
        if (!input.unit) return std::nullopt;  // said at its definition
        if (std::find(parts.begin(), parts.end(), id) != parts.end()) {
            context.say(Message::sum_repeats, path.span, {{"name", input.name}});
            return std::nullopt;
        }
        if (!parts.empty() && !same_kind(context.standard.inputs[parts.front()], input)) {
            const auto& first = context.standard.inputs[parts.front()];
            context.say(Message::sum_of_two_kinds, path.span,
                        {{"first", first.name}, {"unit", unit_words(context.standard, first)}, {"name", input.name}, {"other", unit_words(context.standard, input)}});
            return std::nullopt;
        }
        parts.push_back(id);
    }
    if (parts.size() > 1) return parts;
    context.say(Message::sum_of_one, test.parts.front().span, {{"name", context.standard.inputs[parts.front()].name}});
    return std::nullopt;
}

Condition compared(Context& context, ComparesReckoned made, const syntax::Comparison& comparison, base::Span span, ConditionNotes& notes) {
    for (const auto id : made.inputs) notes.assessment = notes.assessment || context.standard.inputs[id].kind == InputKind::assessment;
    auto result = comparison_of(context, reckoned_input(context.standard, made), comparison, span, notes);
    auto* test = std::get_if<Compares>(&result.test);
    if (!test) return result;
    if (made.of == ComparesReckoned::Of::age)
        for (const auto value : test->values)
            if (value > oldest_age) {
                context.say(Message::age_out_of_range, comparison.span, {{"words", as_written(comparison)}, {"oldest", std::to_string(oldest_age)}});
                return poison(span);
            }
    made.comparison = test->comparison;
    made.values = std::move(test->values);
    result.test = std::move(made);
    return result;
}

}  // namespace

Condition reckoned_of(Context& context, const syntax::AgeTest& test, base::Span span, ConditionNotes& notes) {
    if (test.word.text != "alder") {
        auto* diagnostic = context.say(Message::only_age_reckoned, test.word.span, {{"word", test.word.text}});
        if (diagnostic) diagnostic->fix = diag::Fix{test.word.span, "alder"};
        return poison(span);
    }
    ComparesReckoned made;
    made.of = ComparesReckoned::Of::age;
    made.inputs.push_back(date_at(context, test.born));
    if (test.until) made.inputs.push_back(date_at(context, *test.until));
    for (const auto id : made.inputs)
        if (!id) return poison(span);
    return compared(context, std::move(made), test.comparison, span, notes);
}

Condition reckoned_of(Context& context, const syntax::SumTest& test, base::Span span, ConditionNotes& notes) {
    auto parts = parts_of(context, test);
    if (!parts) return poison(span);
    ComparesReckoned made;
    made.inputs = std::move(*parts);
    return compared(context, std::move(made), test.comparison, span, notes);
}

bool is_reckoned(const syntax::Condition& condition) {
    return std::holds_alternative<syntax::AgeTest>(condition.test) || std::holds_alternative<syntax::SumTest>(condition.test);
}

}  // namespace kvs::model
