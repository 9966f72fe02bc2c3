// Conditions: what a line demands of facts, assessments and other norms.
#include <algorithm>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

std::string type_hint(const Context& context, const Input& input) {
    switch (input.type) {
        case InputType::number: return input.name + " er mindst … " + (input.unit ? context.standard.units[input.unit].plural : std::string("…"));
        case InputType::choice: return input.name + (input.ordered ? " er mindst " : " er ") + (input.choices.empty() ? std::string("…") : input.choices.front());
        case InputType::date: return input.name + " er mindst 1. januar 2025";
        case InputType::yes_no: break;
    }
    return input.name;
}

/// A part or service whose own definition failed gives no further messages.
Condition yes_of(Context& context, Id<Input> id, base::Span span, ConditionNotes& notes) {
    const auto& input = context.standard.inputs[id];
    notes.assessment = notes.assessment || input.kind == InputKind::assessment;
    if (input.type == InputType::yes_no) return {false, IsYes{id}, span};
    context.say(Message::not_yes_no, span, {{"name", input.name}, {"example", type_hint(context, input)}});
    return {false, Poison{}, span};
}

Condition sections_hold(const std::vector<Id<Section>>& sections, const std::vector<Id<Norm>>& except, base::Span span) {
    if (sections.size() == 1) return {false, NormHolds{{}, sections[0], except}, span};
    Group group{Quantifier::all, 0, {}};
    for (const auto section : sections) group.parts.push_back({false, NormHolds{{}, section, except}, span});
    return {false, std::move(group), span};
}

class Tests {
public:
    Tests(Context& context, const Place& place, base::Span span, ConditionNotes& notes) : context_(context), place_(place), span_(span), notes_(notes) {}

    Condition operator()(const syntax::FactTest& test) {
        const auto* name = single_name(context_, test.fact);
        const auto* input = name ? context_.names.find(NameKind::input, name->text) : nullptr;
        if (input) {
            const Id<Input> id{input->id};
            if (!test.comparison) return yes_of(context_, id, span_, notes_);
            notes_.assessment = notes_.assessment || context_.standard.inputs[id].kind == InputKind::assessment;
            return comparison_of(context_, id, *test.comparison, span_, notes_);
        }
        if (!test.comparison) {
            std::vector<Id<Norm>> several;
            if (const auto norm = lookup_norm(context_, place_, test.fact, &several)) return {false, NormHolds{norm, {}, {}}, span_};
            if (!several.empty()) {
                say_ambiguous(context_, test.fact, several);
                return poison();
            }
            if (const auto sections = lookup_sections(context_, place_, test.fact); !sections.empty()) return sections_hold(sections, {}, span_);
        }
        return unknown(test.fact, test.comparison ? "oplysning, skøn" : "oplysning, skøn, norm", !test.comparison);
    }

    Condition operator()(const syntax::AssessmentTest& test) {
        const auto* name = single_name(context_, test.assessment);
        const auto* input = name ? context_.names.find(NameKind::input, name->text) : nullptr;
        if (!input) return unknown(test.assessment, "skøn", false);
        if (context_.standard.inputs[{input->id}].kind != InputKind::assessment) {
            context_.say(Message::wrong_role_name, name->span,
                         {{"name", name->text}, {"found", kind_word(context_, NameKind::input, name->text)}, {"kind", "skøn"}});
            return poison();
        }
        return yes_of(context_, {input->id}, span_, notes_);
    }

    Condition operator()(const syntax::Fulfils& test) {
        const auto sections = lookup_sections(context_, place_, test.norm);
        Id<Norm> norm;
        if (sections.empty() && !(norm = find_norm(context_, place_, test.norm))) return poison();
        std::vector<Id<Norm>> except;
        for (const auto& path : test.except) {
            // The names left out stand in the norm or section that is referred to.
            Place inside{norm ? context_.standard.norms[norm].service : context_.standard.sections[sections[0]].service, norm};
            const auto left_out = find_norm(context_, inside, path);
            if (!left_out) return poison();
            except.push_back(left_out);
        }
        if (norm) return {false, NormHolds{norm, {}, std::move(except)}, span_};
        return sections_hold(sections, except, span_);
    }

    Condition operator()(const syntax::NotKnown& test) {
        const auto id = find_thing(context_, NameKind::input, test.fact);
        if (!id) return poison();
        return {false, NotKnown{{*id}}, span_};
    }

    Condition operator()(const syntax::AgeTest& test) { return reckoned_of(context_, test, span_, notes_); }
    Condition operator()(const syntax::SumTest& test) { return reckoned_of(context_, test, span_, notes_); }

private:
    Condition poison() const { return {false, Poison{}, span_}; }

    Condition unknown(const syntax::Path& path, const std::string& kinds, bool norms_too) {
        const auto& name = path.names.back();
        if (const auto other = context_.names.other_kind(name.text, {NameKind::input}); other && path.names.size() == 1) {
            context_.say(Message::wrong_role_name, name.span, {{"name", name.text}, {"found", kind_word(context_, *other, name.text)}, {"kind", kinds}});
            return poison();
        }
        if (path.names.size() > 1) {
            if (norms_too) find_norm(context_, place_, path);    // says which of the names leads nowhere
            else context_.unknown_name({path_words(path), path.span}, kinds, context_.names.all({NameKind::input}));
            return poison();
        }
        auto candidates = context_.names.all({NameKind::input});
        if (norms_too)
            for (auto& norm : norm_candidates(context_, place_)) candidates.push_back(std::move(norm));
        context_.unknown_name(name, kinds, candidates);
        return poison();
    }

    Context& context_;
    const Place& place_;
    base::Span span_;
    ConditionNotes& notes_;
};

/// "(a og b) eller c": parts split at the connective that binds loosest in this reading.
std::string reading_of(const syntax::Conditions& conditions, syntax::Connective loose) {
    const bool loose_is_or = loose == syntax::Connective::or_;
    std::string result;
    std::vector<std::string> inner;
    const auto close = [&] {
        const auto words = base::joined(inner, loose_is_or ? " og " : " eller ");
        result += inner.size() > 1 ? "(" + words + ")" : words;
        inner.clear();
    };
    for (std::size_t i = 0; i < conditions.items.size(); ++i) {
        inner.push_back(as_written(conditions.items[i]));
        if (i >= conditions.connectives.size() || conditions.connectives[i] != loose) continue;
        close();
        result += loose_is_or ? " eller " : " og ";
    }
    close();
    return result;
}

/// The conditions on lines of their own, when they are all that the norm's line says behind its name.
std::optional<diag::Fix> as_lines(const Context& context, const Place& place, const syntax::Conditions& conditions, std::string_view group) {
    if (!place.norm) return std::nullopt;
    const auto& line = *context.norm_sources[place.norm.value].line;
    const auto* norm = std::get_if<syntax::Norm>(&line.head);
    if (!norm || !(norm->statement.core_span == conditions.span) || !norm->statement.clauses.empty() || !norm->statement.texts.empty() || !line.marks.empty())
        return std::nullopt;
    std::string lines(group);
    for (const auto& item : conditions.items) lines += '\n' + std::string(line.indentation + 4, ' ') + as_written(item);
    return diag::Fix{conditions.span, std::move(lines)};
}

void refuse_connectives(Context& context, const Place& place, const syntax::Conditions& conditions) {
    const bool has_and = std::count(conditions.connectives.begin(), conditions.connectives.end(), syntax::Connective::and_) > 0;
    const bool has_or = std::count(conditions.connectives.begin(), conditions.connectives.end(), syntax::Connective::or_) > 0;
    if (has_and && has_or) {
        context.say(Message::and_or_mixed, conditions.span,
                    {{"first", reading_of(conditions, syntax::Connective::or_)}, {"second", reading_of(conditions, syntax::Connective::and_)}});
        return;
    }
    std::vector<std::string> parts;
    for (const auto& item : conditions.items) parts.push_back(as_written(item));
    const std::string group = has_or ? "mindst en af" : "alle af";
    if (auto* said = context.say(Message::conditions_on_one_line, conditions.span,
                                 {{"word", has_or ? "eller" : "og"}, {"quantifier", group}, {"parts", base::joined(parts, ", ")}}))
        said->fix = as_lines(context, place, conditions, group);
}

}  // namespace

Condition condition_of(Context& context, const Place& place, const syntax::Condition& condition, ConditionNotes& notes) {
    auto result = std::visit(Tests(context, place, condition.span, notes), condition.test);
    result.negated = result.negated != condition.negated;
    return result;
}

Condition condition_of(Context& context, const Place& place, const syntax::Conditions& conditions, ConditionNotes& notes) {
    if (conditions.items.empty()) return {false, Poison{}, conditions.span};
    if (!conditions.connectives.empty()) {
        refuse_connectives(context, place, conditions);
        return {false, Poison{}, conditions.span};
    }
    return condition_of(context, place, conditions.items[0], notes);
}

}  // namespace kvs::model
