// Truths: R4-R9, R14-R24, R43, R44.
#include <algorithm>

#include "tests/oracle/naive.h"

namespace kvs::oracle {

using model::Quantifier;

namespace {

std::int64_t steps_of(const model::Standard& s, base::Id<model::Unit> unit) {
    std::int64_t per = 1;
    for (int i = 0; unit && i < s.units[unit].decimals; ++i) per *= 10;
    return per;
}

Truth combined(Quantifier quantifier, int count, const Truths& parts) {
    switch (quantifier) {
        case Quantifier::all: return all_of(parts);
        case Quantifier::any: return any_of(parts);
        case Quantifier::none: return negated(any_of(parts));
        case Quantifier::at_least: return at_least(count, parts);
        case Quantifier::at_most: return negated(at_least(count + 1, parts));
    }
    return Truth::open;
}

}  // namespace

Naive::Naive(const Norms& norms, const Case& asked, const std::optional<Wish>& wish, const std::vector<Earlier>& earlier)
    : all_(norms), s_(norms.standard()), case_(asked), service_(s_.services[asked.service]), wish_(wish), earlier_(earlier), help_(wish && wish->stay ? wish->stay->first : asked.decided), norms_(norms.of(asked.service)) {}

/// R7, R10, R41a.
Value Naive::input(InputId id) const {
    const auto& declared = s_.inputs[id];
    const auto& answer = case_.answers[id.value];
    if (!answer.given || answer.dont_know) return declared.kind == model::InputKind::assessment ? open_value : missing_value;
    if (declared.of_periods) {
        const bool covered = std::any_of(answer.periods.begin(), answer.periods.end(),
                                         [&](const auto& period) { return period.from <= help_ && (!period.to || help_ <= *period.to); });
        return known(covered ? 1 : 0);
    }
    return known(Exact::fraction(answer.value, declared.type == model::InputType::number ? steps_of(s_, declared.unit) : 1));
}

Truth Naive::compares(const Value& value, model::Comparison comparison, const std::vector<Exact>& with) const {
    const auto is = [&](bool holds) { return truth_of(value, holds); };
    const Exact n = value.n, first = with.front(), last = with.back();
    switch (comparison) {
        case model::Comparison::equal: return is(n == first);
        case model::Comparison::not_equal: return is(!(n == first));
        case model::Comparison::at_least: return is(first <= n);
        case model::Comparison::at_most: return is(n <= first);
        case model::Comparison::over: return is(first < n);
        case model::Comparison::under: return is(n < first);
        case model::Comparison::between: return is(first <= n && n <= last);
        case model::Comparison::one_of: return is(std::any_of(with.begin(), with.end(), [&](Exact one) { return one == n; }));
    }
    return Truth::open;
}

Truth Naive::reckoned(const model::ComparesReckoned& test) const {
    Value number = known(0);
    std::int64_t per = 1;
    if (test.of == model::ComparesReckoned::Of::age) {
        const Value born = input(test.inputs[0]);
        const Value day = test.inputs.size() > 1 ? input(test.inputs[1]) : known(case_.decided);
        number = joint(born, day, {});
        if (number.known()) number.n = whole_years(static_cast<Day>(born.n.steps(1)), static_cast<Day>(day.n.steps(1)));
    } else {
        per = steps_of(s_, s_.inputs[test.inputs[0]].unit);
        for (const auto id : test.inputs) {
            const Value part = input(id);
            number = joint(number, part, number.n + part.n);
        }
    }
    std::vector<Exact> with;
    for (const auto value : test.values) with.push_back(Exact::fraction(value, per));
    return compares(number, test.comparison, with);
}

Truth Naive::test(const model::Condition& condition, const LeftOut& out) const {
    const auto plain = [&]() -> Truth {
        if (const auto* yes = std::get_if<model::IsYes>(&condition.test)) {
            const Value value = input(yes->input);
            return truth_of(value, yes->any_answer || s_.inputs[yes->input].type != model::InputType::yes_no || value.n == Exact(1));
        }
        if (const auto* unknown = std::get_if<model::NotKnown>(&condition.test)) return case_.answers[unknown->input.value].dont_know ? Truth::yes : Truth::no;
        if (const auto* compare = std::get_if<model::Compares>(&condition.test)) {
            std::vector<Exact> with;
            const auto& declared = s_.inputs[compare->input];
            for (const auto value : compare->values) with.push_back(Exact::fraction(value, declared.type == model::InputType::number ? steps_of(s_, declared.unit) : 1));
            const Truth found = compares(input(compare->input), compare->comparison, with);
            return compare->open_list ? any_of({found, Truth::open}) : found;  // R16
        }
        if (const auto* sum = std::get_if<model::ComparesReckoned>(&condition.test)) return reckoned(*sum);
        if (const auto* other = std::get_if<model::NormHolds>(&condition.test)) {
            LeftOut less = out;
            less.insert(other->except.begin(), other->except.end());
            return other->norm ? named(other->norm, less) : section(other->section, less);
        }
        if (const auto* group = std::get_if<model::Group>(&condition.test)) {
            Truths parts;
            for (const auto& part : group->parts) parts.push_back(test(part, out));
            return combined(group->quantifier, group->count, parts);
        }
        return Truth::open;
    }();
    return condition.negated ? negated(plain) : plain;
}

/// R19; `mens` is about a period and counted only where `during`.
Truth Naive::guard(NormId id, bool during) const {
    Truths parts;
    for (const auto& guard : norm(id).guards) {
        if (guard.kind == model::GuardKind::during && !during) continue;
        const Truth so = test(guard.condition, {});
        parts.push_back(guard.kind == model::GuardKind::unless ? negated(so) : so);
    }
    return all_of(parts);
}

/// R14: soft, or reached only through an assessment that nothing under it names.
bool Naive::is_soft(NormId id) const {
    const auto hardness = norm(id).hardness;
    return hardness == model::Hardness::soft || (hardness == model::Hardness::discretionary && !all_.asks(id));
}

Truth Naive::says(NormId id, const LeftOut& out) const {
    const auto& n = norm(id);
    Truths parts, children;
    if (n.condition) parts.push_back(test(*n.condition, out));
    const auto quantifier = n.group.value_or(Quantifier::all);
    for (const NormId child : n.children)
        if (!norm(child).guarding && all_.counts(child) && !out.count(child)) children.push_back(share(child, quantifier, out));
    if (n.readings) parts.push_back(readings(*n.readings, out));
    else if (!children.empty()) parts.push_back(combined(quantifier, n.group_count, children));
    return all_of(parts);
}

/// R18a.
Truth Naive::readings(const model::Readings& readings, const LeftOut& out) const {
    const Value chosen = input(readings.chosen_by);
    Truths each, picked;
    for (const auto& [value, id] : readings.rows) {
        const Truth said = share(id, Quantifier::all, out);
        each.push_back(said);
        picked.push_back(all_of({truth_of(chosen, chosen.n == Exact(value)), said}));
    }
    return any_of({all_of(each), all_of({any_of(each), any_of(picked)})});
}

Truth Naive::met(NormId id, const LeftOut& out) const {
    const Truth said = says(id, out);
    Truths ways{all_.turned(id) ? negated(said) : said};
    for (const Truth exception : exceptions_to(id)) ways.push_back(exception);
    if (is_soft(id)) ways.push_back(Truth::open);
    return any_of(ways);
}

Truth Naive::holds(NormId id, const LeftOut& out) const { return all_.turned(id) ? negated(met(id, out)) : met(id, out); }

/// R19: hindering nothing is to hold in `alle af`, and not to be there in any other group.
Truth Naive::share(NormId id, Quantifier in, const LeftOut& out) const {
    const Truth when = guard(id), said = holds(id, out);
    return in == Quantifier::all ? any_of({negated(when), said}) : all_of({when, said});
}

Truth Naive::applies(NormId id) const {
    Truths parts{guard(id), says(id)};
    if (norm(id).hardness == model::Hardness::discretionary && !all_.asks(id)) parts.push_back(Truth::open);
    for (const Truth own : exceptions_to(id)) parts.push_back(negated(own));
    return all_of(parts);
}

Truths Naive::exceptions_to(NormId id) const {
    Truths found;
    for (const NormId exception : all_.exceptions(id)) found.push_back(applies(exception));
    return found;
}

/// R21.
Truth Naive::named(NormId id, const LeftOut& out) const {
    if (out.count(id)) return Truth::yes;
    switch (all_.role(id)) {
        case Role::exception: return norm(id).exception_of.empty() ? share(id, Quantifier::all, out) : applies(id);
        case Role::condition:
        case Role::assessment: return share(id, all_.turned(id) ? Quantifier::any : Quantifier::all, out);
        case Role::limit:
        case Role::amount: return requirement(id);
        case Role::exclusion: return exclusion(id, true, true);
        case Role::none: return Truth::yes;
        default: return all_of({guard(id), says(id)});
    }
}

/// R17.
Truth Naive::section(base::Id<model::Section> id, const LeftOut& out) const {
    const auto& section = s_.sections[id];
    const bool not_for = section.kind == model::SectionKind::not_for;
    if (!not_for && section.kind != model::SectionKind::eligibility && section.kind != model::SectionKind::assessment) return Truth::yes;
    const auto quantifier = section.quantifier.value_or(not_for ? Quantifier::any : Quantifier::all);
    Truths parts;
    for (const NormId norm : section.norms)
        if (all_.counts(norm) && !out.count(norm)) parts.push_back(share(norm, quantifier, out));
    if (parts.empty()) return Truth::yes;
    const Truth together = combined(quantifier, section.count, parts);
    return not_for ? negated(together) : together;
}

Truth Naive::base() const {
    Truths parts;
    for (const auto id : service_.sections) parts.push_back(section(id, {}));
    return all_of(parts);
}

}  // namespace kvs::oracle
