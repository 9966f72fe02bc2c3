#include "compiler/analysis/encode.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
constexpr int deepest = 60;  // norms that lead to norms; the model refuses circles, this only bounds the work

Interval domain_of(const model::Standard& standard, const model::Input& input) {
    switch (input.type) {
        case model::InputType::yes_no: return {0, 1};
        case model::InputType::choice: return {0, std::max<std::int64_t>(0, static_cast<std::int64_t>(input.choices.size()) - 1)};
        // An amount of years, hours or times is never below nothing; money may be (a debt, a deficit).
        case model::InputType::number: return {input.unit && standard.units[input.unit].name == "kr" ? -far : 0, far};
        case model::InputType::date: return {-far, far};
    }
    return {-far, far};
}

bool is_textual(const model::Norm& norm) { return norm.hardness == model::Hardness::textual; }

/// The variable stands as `comparison` says to the numbers.
Formula compared(std::size_t variable, model::Comparison comparison, const std::vector<std::int64_t>& values) {
    const auto first = values.front();
    switch (comparison) {
        case model::Comparison::equal: return member(variable, {{first, first}});
        case model::Comparison::not_equal: return negation(member(variable, {{first, first}}));
        case model::Comparison::at_least: return member(variable, {{first, far}});
        case model::Comparison::at_most: return member(variable, {{-far, first}});
        case model::Comparison::over: return first >= far ? constant(false) : member(variable, {{first + 1, far}});
        case model::Comparison::under: return first <= -far ? constant(false) : member(variable, {{-far, first - 1}});
        case model::Comparison::between: return member(variable, {{first, values.back()}});
        case model::Comparison::one_of: break;
    }
    std::vector<Interval> set;
    for (const auto value : values) set.push_back({value, value});
    return member(variable, std::move(set));
}

}  // namespace

Encoder::Encoder(const model::Standard& standard) : standard_(standard), exceptions_(exceptions_by_norm(standard)), not_known_(standard.inputs.size(), 0) {
    for (const auto& input : standard.inputs) domains_.push_back(domain_of(standard, input));
}

std::size_t Encoder::free_variable() {
    domains_.push_back({0, 1});
    return domains_.size() - 1;
}

std::size_t Encoder::variable_of(const model::ComparesReckoned& test) {
    // What its parts are says nothing here of the number, so that "impossible" stays right; but the same number is one variable everywhere.
    auto inputs = test.inputs;
    if (test.of == model::ComparesReckoned::Of::sum) std::sort(inputs.begin(), inputs.end());
    const auto [place, added] = reckoned_.try_emplace({test.of, std::move(inputs)}, domains_.size());
    if (added) domains_.push_back({-far, far});
    return place->second;
}

Formula Encoder::condition(const model::Condition& condition) {
    auto formula = test(condition);
    return condition.negated ? negation(std::move(formula)) : formula;
}

Formula Encoder::test(const model::Condition& condition) {
    if (spent()) return member(free_variable(), {{1, 1}});
    if (const auto* yes = std::get_if<model::IsYes>(&condition.test)) {
        // Assessed or not is no matter of the answer: a question of its own, which either way is possible.
        if (yes->any_answer) return member(free_variable(), {{1, 1}});
        return member(yes->input.value, {{1, 1}});
    }
    if (const auto* asked = std::get_if<model::NotKnown>(&condition.test)) {
        auto& variable = not_known_[asked->input.value];
        if (variable == 0) variable = free_variable();
        return member(variable, {{1, 1}});
    }
    if (const auto* compares = std::get_if<model::Compares>(&condition.test)) {
        if (compares->values.empty()) return member(free_variable(), {{1, 1}});
        auto named = compared(static_cast<std::size_t>(compares->input.value), compares->comparison, compares->values);
        if (!compares->open_list) return named;
        std::vector<Formula> parts{std::move(named), member(free_variable(), {{1, 1}})};
        return any_of(std::move(parts));
    }
    if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&condition.test)) return compared(variable_of(*reckoned), reckoned->comparison, reckoned->values);
    if (const auto* group = std::get_if<model::Group>(&condition.test)) {
        std::vector<Formula> parts;
        for (const auto& part : group->parts) parts.push_back(this->condition(part));
        return combined(group->quantifier, group->count, std::move(parts));
    }
    if (const auto* holds = std::get_if<model::NormHolds>(&condition.test); holds != nullptr && depth_ < deepest) {
        ++depth_;
        auto formula = constant(true);
        if (holds->section) formula = section(holds->section, holds->except);
        else if (holds->norm && (decides(holds->norm) || !standard_.norms[holds->norm].exception_of.empty()))
            formula = standard_.norms[holds->norm].exception_of.empty() ? lifted(own(holds->norm, false, holds->except), holds->norm) : applies(holds->norm);
        else formula = member(free_variable(), {{1, 1}});
        --depth_;
        return formula;
    }
    return member(free_variable(), {{1, 1}});
}

Formula Encoder::combined(std::optional<model::Quantifier> quantifier, int count, std::vector<Formula> parts) {
    switch (quantifier.value_or(model::Quantifier::all)) {
        case model::Quantifier::all: return all_of(std::move(parts));
        case model::Quantifier::any: return any_of(std::move(parts));
        case model::Quantifier::none: return negation(any_of(std::move(parts)));
        case model::Quantifier::at_least: return at_least(count, std::move(parts));
        case model::Quantifier::at_most: return negation(at_least(count + 1, std::move(parts)));
    }
    return all_of(std::move(parts));
}

bool Encoder::decides(NormId id) const {
    const auto& norm = standard_.norms[id];
    if (is_textual(norm)) return false;
    if (norm.condition || !norm.guards.empty()) return true;
    return std::any_of(norm.children.begin(), norm.children.end(), [&](NormId child) { return !standard_.norms[child].guarding && decides(child); });
}

Formula Encoder::own(NormId id, bool guards_hold, const std::vector<NormId>& except) {
    const auto& norm = standard_.norms[id];
    if (++depth_ > deepest || spent()) {
        --depth_;
        return member(free_variable(), {{1, 1}});
    }
    std::vector<Formula> parts;
    if (norm.condition) parts.push_back(condition(*norm.condition));
    if (norm.readings) parts.push_back(readings(*norm.readings, except));
    std::vector<Formula> under;
    for (const auto child : norm.children) {
        const auto& sub = standard_.norms[child];
        if (norm.readings || sub.guarding || !sub.exception_of.empty() || is_textual(sub) || std::find(except.begin(), except.end(), child) != except.end()) continue;
        if (decides(child)) under.push_back(requirement(child));
        // A sub-norm of words alone: under `alle af` it asks nothing, elsewhere nobody can tell.
        else if (norm.group && *norm.group != model::Quantifier::all) under.push_back(member(free_variable(), {{1, 1}}));
    }
    if (!under.empty()) parts.push_back(combined(norm.group, norm.group_count, std::move(under)));
    auto guarded = guards(norm);
    --depth_;
    if (guards_hold) {
        parts.push_back(std::move(guarded));
        return all_of(std::move(parts));
    }
    if (norm.guards.empty()) return all_of(std::move(parts));
    std::vector<Formula> either{negation(std::move(guarded)), all_of(std::move(parts))};
    return any_of(std::move(either));
}

Formula Encoder::readings(const model::Readings& readings, const std::vector<NormId>& except) {
    std::vector<Formula> all, some, chosen;
    for (const auto& [value, id] : readings.rows) {
        if (std::find(except.begin(), except.end(), id) != except.end()) continue;
        const auto reading = requirement(id);
        all.push_back(reading);
        some.push_back(reading);
        std::vector<Formula> both{has_value(readings.chosen_by, value), reading};
        chosen.push_back(all_of(std::move(both)));
    }
    std::vector<Formula> differing{any_of(std::move(some)), any_of(std::move(chosen))};
    std::vector<Formula> either{all_of(std::move(all)), all_of(std::move(differing))};
    return any_of(std::move(either));
}

Formula Encoder::guards(const model::Norm& norm) {
    std::vector<Formula> parts;
    for (const auto& guard : norm.guards) {
        auto formula = condition(guard.condition);
        parts.push_back(guard.kind == model::GuardKind::unless ? negation(std::move(formula)) : std::move(formula));
    }
    return all_of(std::move(parts));
}

Formula Encoder::has_value(base::Id<model::Input> input, std::int64_t value) const { return member(input.value, {{value, value}}); }

Formula Encoder::lifted(Formula formula, NormId norm) {
    const auto& exceptions = exceptions_[norm.value];
    if (exceptions.empty()) return formula;
    std::vector<Formula> parts{std::move(formula)};
    if (depth_ >= deepest || spent()) parts.push_back(member(free_variable(), {{1, 1}}));
    else for (const auto exception : exceptions) parts.push_back(applies(exception));
    return any_of(std::move(parts));
}

Formula Encoder::requirement(NormId id) {
    const auto& norm = standard_.norms[id];
    if (!decides(id) || is_textual(norm)) return constant(true);
    auto formula = lifted(own(id, false, {}), id);
    // A soft norm that does not hold is for a person: it never stops anyone.
    if (norm.hardness == model::Hardness::soft) {
        std::vector<Formula> parts{std::move(formula), member(free_variable(), {{1, 1}})};
        return any_of(std::move(parts));
    }
    return formula;
}

Formula Encoder::applies(NormId id) {
    const auto& norm = standard_.norms[id];
    std::vector<Formula> parts{own(id, true, {})};
    // `i ganske særlige tilfælde` without a condition in the file: a person says when. A hard exception with words alone always applies where
    // a machine decides; elsewhere its words may say when.
    if (!decides(id) && (norm.hardness != model::Hardness::hard || (!is_decided(kind_of(standard_, id)) && !written_text(norm).empty())))
        parts.push_back(member(free_variable(), {{1, 1}}));
    if (depth_ >= deepest || spent()) {
        parts.push_back(member(free_variable(), {{1, 1}}));
        return all_of(std::move(parts));
    }
    ++depth_;
    for (const auto exception : exceptions_[id.value]) parts.push_back(negation(applies(exception)));
    --depth_;
    return all_of(std::move(parts));
}

Formula Encoder::hit(NormId id) {
    if (!decides(id) || standard_.norms[id].hardness != model::Hardness::hard) return member(free_variable(), {{1, 1}});
    std::vector<Formula> parts{own(id, true, {})};
    for (const auto exception : exceptions_[id.value]) parts.push_back(negation(applies(exception)));
    return all_of(std::move(parts));
}

Formula Encoder::section(base::Id<model::Section> id, const std::vector<NormId>& except) {
    const auto& section = standard_.sections[id];
    std::vector<Formula> parts;
    for (const auto norm : section.norms) {
        if (std::find(except.begin(), except.end(), norm) != except.end() || !standard_.norms[norm].exception_of.empty()) continue;
        if (decides(norm)) {
            const bool trimmed = std::any_of(except.begin(), except.end(), [&](NormId left_out) { return standard_.norms[left_out].parent == norm; });
            parts.push_back(trimmed ? lifted(own(norm, false, except), norm) : requirement(norm));
        } else if (section.quantifier && *section.quantifier != model::Quantifier::all) {
            parts.push_back(member(free_variable(), {{1, 1}}));
        }
    }
    if (parts.empty()) return constant(true);
    return combined(section.quantifier, section.count, std::move(parts));
}

Formula Encoder::base_of(base::Id<model::Service> service, bool exclusions, NormId without) {
    std::vector<Formula> parts;
    const std::vector<NormId> except = without ? std::vector<NormId>{without} : std::vector<NormId>{};
    for (const auto id : standard_.services[service].sections) {
        const auto& section_here = standard_.sections[id];
        if (section_here.kind == model::SectionKind::eligibility || section_here.kind == model::SectionKind::assessment) parts.push_back(section(id, except));
        if (exclusions && section_here.kind == model::SectionKind::not_for)
            for (const auto norm : section_here.norms)
                if (norm != without && standard_.norms[norm].exception_of.empty() && decides(norm)) parts.push_back(negation(hit(norm)));
    }
    return all_of(std::move(parts));
}

std::string Encoder::example(const Solution& solution) const {
    std::string result;
    for (std::size_t i = 0; i < standard_.inputs.size() && i < solution.values.size(); ++i) {
        if (!solution.values[i]) continue;
        const auto& input = standard_.inputs[standard_.inputs.id_at(i)];
        if (!result.empty()) result += ", og ";
        // A word alone is quoted, so that the values read as one sentence: »enlig« er ja, »alder« er 65 år.
        result += "»" + model::name_words(input.name) + "« er " + model::value_words(standard_, input, *solution.values[i]);
    }
    return result;
}

std::optional<std::string> Encoder::example_in(base::Id<model::Service> service, const Formula& formula) {
    auto solution = solve(formula);
    if (solution.answer != Answer::possible) return std::nullopt;
    if (!service) return example(solution);
    std::vector<Formula> parts{base_of(service, true), formula};
    const auto answer = solve(all_of(std::move(parts)));
    if (answer.answer == Answer::impossible) return std::nullopt;
    // The values that the formula reads, taken from a case that also belongs to the target group.
    if (answer.answer == Answer::possible)
        for (std::size_t i = 0; i < solution.values.size() && i < answer.values.size(); ++i)
            if (solution.values[i] && answer.values[i]) solution.values[i] = answer.values[i];
    return example(solution);
}

}  // namespace kvs::analysis
