// Modal words, quantifiers, comparisons, conditions.
#include <antlr4-runtime.h>

#include "compiler/syntax/parse_builder.h"

namespace kvs::syntax {

Modality Builder::modality(P::ModalityContext* rule) const {
    const bool negated = rule->IKKE() != nullptr;
    const auto word = [&] {
        switch (first_type(rule)) {
            case P::SKAL: return negated ? ModalWord::must_not : ModalWord::must;
            case P::KAN: return negated ? ModalWord::may_not : ModalWord::may;
            case P::KUN: return ModalWord::only;
            case P::MAA: return ModalWord::forbidden;
            case P::ALTID: return ModalWord::always;
            case P::SOM:
                if (rule->HOVEDREGEL()) return negated ? ModalWord::as_a_rule_not : ModalWord::as_a_rule;
                return negated ? ModalWord::as_starting_point_not : ModalWord::as_starting_point;
            case P::TYPISK: return ModalWord::typically;
            case P::OFTE: return ModalWord::often;
            case P::NORMALVIS: return negated ? ModalWord::normally_not : ModalWord::normally;
            case P::FORTRINSVIS: return ModalWord::preferably;
            case P::FX: return ModalWord::for_example;
            case P::OPLEVET: return ModalWord::experienced;
            default:
                return rule->GANSKE() ? ModalWord::quite_special_cases
                       : rule->HELT() ? ModalWord::very_special_cases
                                      : ModalWord::special_cases;
        }
    }();
    return {word, span(rule)};
}

Quantifier Builder::quantifier(P::QuantifierContext* rule) {
    Quantifier result{Quantifier::Kind::all, 1, span(rule)};
    switch (first_type(rule)) {
        case P::INGEN: result.kind = Quantifier::Kind::none; break;
        case P::MINDST: result.kind = Quantifier::Kind::at_least; break;
        case P::HOEJST: result.kind = Quantifier::Kind::at_most; break;
        default: break;
    }
    if (auto* count = rule->NUMBER()) result.count = whole_number(count, 1, 999);
    return result;
}

BoundWord Builder::bound(P::BoundContext* rule) const {
    switch (first_type(rule)) {
        case P::MINDST: return BoundWord::at_least;
        case P::HOEJST: return BoundWord::at_most;
        case P::OP: return BoundWord::up_to;
        case P::MERE: return BoundWord::more_than;
        case P::MINDRE: return BoundWord::less_than;
        case P::OVER: return BoundWord::over;
        default: return BoundWord::under;
    }
}

Value Builder::value(P::ValueContext* rule) {
    if (auto* it = rule->measure()) return measure(it);
    if (auto* it = rule->NUMBER()) return number(it);
    if (auto* it = rule->date()) return date(it);
    if (auto* it = rule->amount()) {
        auto* often = rule->cadence();
        if (often == nullptr) return money(it);
        // "20.000 kr. pr. måned" is a measure like "20 timer pr. uge": the amount of a fact that is counted over a period.
        Quantity quantity{number(it->NUMBER()), std::nullopt, Name{"kr.", span(it->KR()->getSymbol())}, span(it)};
        return Measure{std::move(quantity), cadence(often), span(rule)};
    }
    if (auto* it = rule->STRING()) return text(it);
    if (auto* it = rule->path()) return path(it);
    return UnknownValue{span(rule)};
}

Comparison Builder::comparison(P::ComparisonContext* rule) {
    const auto where = span(rule);
    if (auto* word = rule->bound()) return {Compare{bound(word), value(rule->value(0))}, where};
    if (rule->MELLEM()) return {Between{value(rule->value(0)), value(rule->value(1))}, where};
    if (rule->FRA()) return {FromTo{value(rule->value(0)), value(rule->value(1)), rule->MED() != nullptr}, where};
    if (auto* list = rule->names()) return {OneOf{names(list)}, where};
    return {Equals{rule->IKKE() != nullptr, value(rule->value(0))}, where};
}

AgeTest Builder::age(P::AgeContext* rule, P::ComparisonContext* compared) {
    AgeTest result{name(rule->ID()), path(rule->path(0)), std::nullopt, comparison(compared)};
    if (rule->TIL()) result.until = path(rule->path(1));
    return result;
}

Condition Builder::condition(P::ConditionContext* rule) {
    auto* test = rule->test();
    Condition result{rule->IKKE() != nullptr, FactTest{}, span(rule)};
    if (test->SKOEN()) {
        result.test = AssessmentTest{path(test->path())};
    } else if (test->OPFYLDER()) {
        result.test = Fulfils{path(test->path()), test->paths() ? paths(test->paths()) : std::vector<Path>{}};
    } else if (test->VED()) {
        result.test = NotKnown{path(test->path())};
    } else if (auto* age_test = test->age()) {
        result.test = age(age_test, test->comparison());
    } else if (auto* sum_test = test->sum()) {
        result.test = SumTest{paths(sum_test->paths()), comparison(test->comparison())};
    } else {
        FactTest fact{path(test->path()), std::nullopt};
        if (auto* compared = test->comparison()) fact.comparison = comparison(compared);
        result.test = std::move(fact);
    }
    return result;
}

Conditions Builder::conditions(P::ConditionsContext* rule) {
    Conditions result;
    result.span = span(rule);
    for (auto* child : rule->children) {
        if (auto* word = dynamic_cast<Node*>(child))
            result.connectives.push_back(word->getSymbol()->getType() == P::OG ? Connective::and_ : Connective::or_);
        else
            result.items.push_back(condition(static_cast<P::ConditionContext*>(child)));
    }
    return result;
}

}  // namespace kvs::syntax
