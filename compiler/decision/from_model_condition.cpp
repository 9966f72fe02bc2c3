// Conditions: trees of tests become truths (R4-R8).
#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {

using model::Quantifier;

namespace {

NodeId lower_test(Lowering& l, const model::IsYes& test, const LeftOut&) {
    const NodeId value = l.build.input(l.input(test.input));
    if (!test.any_answer && l.standard.inputs[test.input].type == model::InputType::yes_no) return l.build.is_yes(value);
    // `skøn selvhjulpen, uanset svaret`: what matters is that it has been assessed.
    return l.build.compare(Comparison::equal, value, value);
}

/// `value` stands as `comparison` says to the numbers: one, for `between` two.
NodeId compared(Lowering& l, NodeId value, model::Comparison comparison, const std::vector<std::int64_t>& values) {
    const auto against = [&](Comparison how, std::size_t i) { return l.build.compare(how, value, l.build.number(values[i])); };
    switch (comparison) {
        case model::Comparison::equal: return against(Comparison::equal, 0);
        case model::Comparison::not_equal: return against(Comparison::not_equal, 0);
        case model::Comparison::at_least: return against(Comparison::greater_equal, 0);
        case model::Comparison::at_most: return against(Comparison::less_equal, 0);
        case model::Comparison::over: return against(Comparison::greater, 0);
        case model::Comparison::under: return against(Comparison::less, 0);
        case model::Comparison::between: return l.build.all({against(Comparison::greater_equal, 0), against(Comparison::less_equal, values.size() - 1)});
        case model::Comparison::one_of: break;
    }
    std::vector<NodeId> parts;
    for (std::size_t i = 0; i < values.size(); ++i) parts.push_back(against(Comparison::equal, i));
    return l.build.any(std::move(parts));
}

NodeId lower_test(Lowering& l, const model::Compares& test, const LeftOut&) {
    const NodeId value = l.build.input(l.input(test.input));
    if (test.values.empty()) return l.build.truth(KVS_OPEN);
    const NodeId named = compared(l, value, test.comparison, test.values);
    return test.open_list ? l.build.any({named, l.build.truth(KVS_OPEN)}) : named;
}

/// R43: the age is at least N from the N-th birthday on.
NodeId lower_age(Lowering& l, const model::ComparesReckoned& test) {
    const NodeId born = l.build.input(l.input(test.inputs[0]));
    const NodeId day = test.inputs.size() > 1 ? l.build.input(l.input(test.inputs[1])) : l.build.special(Special::decision_date);
    // Years are counted alike in every calendar.
    const auto calendar = calendar_index(l, {});
    const auto reached = [&](std::int64_t years) {
        return l.build.compare(Comparison::less_equal, l.build.shift_date(born, years, KVS_UNIT_YEARS, calendar, 0), day);
    };
    const auto below = [&](std::int64_t years) { return l.build.negate(reached(years)); };
    const auto low = test.values.front(), high = test.values.back();
    switch (test.comparison) {
        case model::Comparison::at_least: return reached(low);
        case model::Comparison::over: return reached(low + 1);
        case model::Comparison::at_most: return below(low + 1);
        case model::Comparison::under: return below(low);
        case model::Comparison::not_equal: return l.build.negate(l.build.all({reached(low), below(low + 1)}));
        case model::Comparison::equal:
        case model::Comparison::between:
        case model::Comparison::one_of: break;
    }
    return l.build.all({reached(low), below(high + 1)});
}

NodeId lower_test(Lowering& l, const model::ComparesReckoned& test, const LeftOut&) {
    if (test.of == model::ComparesReckoned::Of::age) return lower_age(l, test);
    NodeId sum = l.build.input(l.input(test.inputs.front()));
    for (std::size_t i = 1; i < test.inputs.size(); ++i) sum = l.build.arithmetic(Arithmetic::add, sum, l.build.input(l.input(test.inputs[i])));
    return compared(l, sum, test.comparison, test.values);
}

NodeId lower_test(Lowering& l, const model::NormHolds& test, const LeftOut& outer) {
    LeftOut left_out = outer;
    left_out.insert(test.except.begin(), test.except.end());
    if (test.norm) return lower_norm_holds(l, test.norm, left_out);
    if (test.section) return lower_section(l, test.section, left_out);
    return l.build.truth(KVS_TRUE);
}

NodeId lower_test(Lowering& l, const model::NotKnown& test, const LeftOut&) {
    return l.build.is_state(l.build.input(l.input(test.input)), KVS_VALUE_MISSING, true);
}

NodeId lower_test(Lowering& l, const model::Group& test, const LeftOut& left_out) {
    std::vector<NodeId> parts;
    for (const auto& part : test.parts) {
        const auto* holds = std::get_if<model::NormHolds>(&part.test);
        if (holds && holds->norm && left_out.count(holds->norm)) continue;
        parts.push_back(lower_condition(l, part, left_out));
    }
    return combine(l, test.quantifier, test.count, std::move(parts));
}

NodeId lower_test(Lowering& l, const model::Poison&, const LeftOut&) { return l.build.truth(KVS_OPEN); }

}  // namespace

NodeId lower_condition(Lowering& l, const model::Condition& condition, const LeftOut& left_out) {
    const NodeId test = std::visit([&](const auto& t) { return lower_test(l, t, left_out); }, condition.test);
    return condition.negated ? l.build.negate(test) : test;
}

NodeId combine(Lowering& l, Quantifier quantifier, int count, std::vector<NodeId> parts) {
    switch (quantifier) {
        case Quantifier::all: return l.build.all(std::move(parts));
        case Quantifier::any: return l.build.any(std::move(parts));
        case Quantifier::none: return l.build.negate(l.build.any(std::move(parts)));
        case Quantifier::at_least: return l.build.at_least(count, std::move(parts));
        case Quantifier::at_most: return l.build.negate(l.build.at_least(std::int64_t{count} + 1, std::move(parts)));
    }
    return l.build.all(std::move(parts));
}

}  // namespace kvs::decision
