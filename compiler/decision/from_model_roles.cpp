// What kind of thing each norm is in the decision, and what it reads.
#include <algorithm>

#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {

using model::SectionKind;

namespace {

bool is_base(SectionKind kind) {
    return kind == SectionKind::eligibility || kind == SectionKind::not_for || kind == SectionKind::assessment;
}

bool turns(model::Quantifier quantifier) { return quantifier == model::Quantifier::none || quantifier == model::Quantifier::at_most; }

bool norm_asks(const model::Standard& standard, NormId id, std::set<NormId>& seen);

bool condition_asks(const model::Standard& standard, const model::Condition& condition, std::set<NormId>& seen) {
    const auto asks = [&](InputId id) { return standard.inputs[id].kind == model::InputKind::assessment; };
    if (const auto* yes = std::get_if<model::IsYes>(&condition.test)) return asks(yes->input);
    if (const auto* compares = std::get_if<model::Compares>(&condition.test)) return asks(compares->input) || compares->open_list;
    if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&condition.test)) return std::any_of(reckoned->inputs.begin(), reckoned->inputs.end(), asks);
    if (const auto* holds = std::get_if<model::NormHolds>(&condition.test)) return holds->norm && norm_asks(standard, holds->norm, seen);
    if (const auto* group = std::get_if<model::Group>(&condition.test))
        return std::any_of(group->parts.begin(), group->parts.end(), [&](const auto& part) { return condition_asks(standard, part, seen); });
    return false;
}

bool norm_asks(const model::Standard& standard, NormId id, std::set<NormId>& seen) {
    if (!seen.insert(id).second) return false;
    const model::Norm& norm = standard.norms[id];
    if (norm.assessment || norm.amount || norm.readings) return true;
    if (norm.condition && condition_asks(standard, *norm.condition, seen)) return true;
    for (const auto& guard : norm.guards)
        if (condition_asks(standard, guard.condition, seen)) return true;
    return std::any_of(norm.children.begin(), norm.children.end(), [&](NormId child) { return norm_asks(standard, child, seen); });
}

/// Collects what a condition reads; what it names is followed, each norm once.
struct Reader {
    const model::Standard& standard;
    std::vector<InputId> inputs{};
    std::set<NormId> seen{};

    void input(InputId id) {
        if (std::find(inputs.begin(), inputs.end(), id) == inputs.end()) inputs.push_back(id);
    }
    void condition(const model::Condition& c) {
        if (const auto* yes = std::get_if<model::IsYes>(&c.test)) input(yes->input);
        else if (const auto* compares = std::get_if<model::Compares>(&c.test)) input(compares->input);
        else if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&c.test))
            for (const auto id : reckoned->inputs) input(id);
        else if (const auto* unknown = std::get_if<model::NotKnown>(&c.test)) input(unknown->input);
        else if (const auto* group = std::get_if<model::Group>(&c.test))
            for (const auto& part : group->parts) condition(part);
        else if (const auto* holds = std::get_if<model::NormHolds>(&c.test)) {
            if (holds->norm) whole(holds->norm, holds->except);
            if (holds->section)
                for (const NormId id : standard.sections[holds->section].norms)
                    if (is_counted(standard, id)) whole(id, holds->except);
        }
    }
    void own(const model::Norm& norm) {
        if (norm.condition) condition(*norm.condition);
        for (const auto& guard : norm.guards) condition(guard.condition);
        if (norm.tiers) input(norm.tiers->input);
        if (norm.amount) input(norm.amount);
        if (norm.readings) input(norm.readings->chosen_by);
        for (const auto& what : norm.considers)
            if (what.input) input(what.input);
        if (norm.follows) whole(norm.follows, {});
    }
    /// A norm with everything under it.
    void whole(NormId id, const std::vector<NormId>& except) {
        if (std::find(except.begin(), except.end(), id) != except.end() || !seen.insert(id).second) return;
        own(standard.norms[id]);
        for (const NormId child : standard.norms[id].children) whole(child, except);
    }
};

}  // namespace

namespace {

void collect_named(const model::Condition& condition, std::set<NormId>& named) {
    if (const auto* holds = std::get_if<model::NormHolds>(&condition.test); holds && holds->norm) named.insert(holds->norm);
    if (const auto* group = std::get_if<model::Group>(&condition.test))
        for (const auto& part : group->parts) collect_named(part, named);
}

bool is_guard_part(const model::Standard& standard, NormId id) {
    const NormId parent = standard.norms[id].parent;
    if (!parent) return false;
    return guard_parts(standard.norms[parent]).count(id) || is_guard_part(standard, parent);
}

}  // namespace

std::set<NormId> guard_parts(const model::Norm& norm) {
    std::set<NormId> named, parts;
    for (const model::Guard& guard : norm.guards) collect_named(guard.condition, named);
    for (const NormId child : norm.children)
        if (named.count(child)) parts.insert(child);
    return parts;
}

SectionKind section_kind(const model::Standard& standard, const model::Norm& norm) {
    return norm.section ? standard.sections[norm.section].kind : SectionKind::purpose;
}

bool is_counted(const model::Standard& standard, NormId id) {
    const model::Norm& norm = standard.norms[id];
    if (norm.hardness == model::Hardness::textual || !norm.exception_of.empty()) return false;
    if (norm.condition) return true;
    const std::set<NormId> when = guard_parts(norm);
    return std::any_of(norm.children.begin(), norm.children.end(), [&](NormId child) { return !when.count(child) && is_counted(standard, child); });
}

bool is_negative(const model::Standard& standard, NormId id) {
    bool negative = false;
    const model::Norm* norm = &standard.norms[id];
    for (std::size_t steps = 0; norm->parent && steps < standard.norms.size(); ++steps) {
        norm = &standard.norms[norm->parent];
        if (norm->group && turns(*norm->group)) negative = !negative;
        if (!norm->exception_of.empty()) return negative;  // an exception stands for itself, wherever it is written
    }
    if (!norm->section) return negative;
    const model::Section& section = standard.sections[norm->section];
    if (section.kind == SectionKind::not_for) return !negative;
    return section.quantifier && turns(*section.quantifier) ? !negative : negative;
}

bool is_under_exception(const model::Standard& standard, NormId id) {
    for (std::size_t steps = 0; id && steps < standard.norms.size(); ++steps) {
        if (!standard.norms[id].exception_of.empty()) return true;
        id = standard.norms[id].parent;
    }
    return false;
}

/// "typisk alle af": what stands under it is as textual as it is, and so is a section's whole content.
bool is_only_told(const model::Standard& standard, NormId id) {
    const model::Norm* norm = &standard.norms[id];
    for (std::size_t steps = 0; steps < standard.norms.size(); ++steps) {
        if (norm->hardness == model::Hardness::textual) return true;
        if (!norm->parent) break;
        norm = &standard.norms[norm->parent];
    }
    return norm->section && model::hardness_of(standard.sections[norm->section].modality) == model::Hardness::textual;
}

/// Says something that can be true or false, itself or through what stands under it, whether or not it decides.
bool states_something(const model::Standard& standard, NormId id) {
    const model::Norm& norm = standard.norms[id];
    if (norm.condition) return true;
    const std::set<NormId> when = guard_parts(norm);
    return std::any_of(norm.children.begin(), norm.children.end(), [&](NormId child) { return !when.count(child) && states_something(standard, child); });
}

bool sends_to_contact(const model::Standard& standard, NormId id) {
    const model::Norm& norm = standard.norms[id];
    // "Du kan ringe til …" is an offer, not where the case goes.
    return section_kind(standard, norm) == SectionKind::procedure && norm.modality != model::Modality::can &&
           std::any_of(norm.roles.begin(), norm.roles.end(), [](const model::Role& role) { return role.kind == model::RoleKind::to && role.contact; });
}

std::uint8_t role_of(const model::Standard& standard, NormId id) {
    const model::Norm& norm = standard.norms[id];
    const SectionKind kind = section_kind(standard, norm);
    const bool takes_part = norm.hardness != model::Hardness::textual;
    const bool conditional = norm.condition || !norm.guards.empty() || norm.follows;
    if (!norm.considered_in.empty()) return KVS_ROLE_CONSIDERATION;
    if (!norm.exception_of.empty()) return KVS_ROLE_EXCEPTION;
    if (is_under_exception(standard, id)) return is_counted(standard, id) ? std::uint8_t{KVS_ROLE_EXCEPTION} : no_role;
    if (is_guard_part(standard, id)) return is_counted(standard, id) ? std::uint8_t{KVS_ROLE_RULE} : no_role;
    if (is_base(kind) && is_only_told(standard, id)) return states_something(standard, id) ? std::uint8_t{KVS_ROLE_RULE} : no_role;
    if (norm.pauses) return KVS_ROLE_EXCLUSION;
    if (is_base(kind) && is_counted(standard, id)) return kind == SectionKind::assessment ? KVS_ROLE_ASSESSMENT : KVS_ROLE_CONDITION;
    if (kind == SectionKind::scope && takes_part) {
        if (norm.amount) return KVS_ROLE_AMOUNT;
        if (norm.limit || norm.tiers) return KVS_ROLE_LIMIT;
    }
    if (kind == SectionKind::covers_not && takes_part) return KVS_ROLE_EXCLUSION;
    if (norm.price) return KVS_ROLE_PRICE;
    if (!norm.deadlines.empty()) return KVS_ROLE_DEADLINE;
    if (conditional || kind == SectionKind::covers || (takes_part && sends_to_contact(standard, id))) return KVS_ROLE_RULE;
    return is_counted(standard, id) ? std::uint8_t{KVS_ROLE_RULE} : no_role;
}

bool asks_assessment(const model::Standard& standard, NormId id) {
    std::set<NormId> seen;
    return norm_asks(standard, id, seen);
}

std::vector<InputId> inputs_read(const Lowering& lowering, NormId id) {
    Reader reader{lowering.standard};
    reader.own(lowering.norm(id));
    // What could lift the norm is read by it too: a fact that only an exception asks for can be what is missing.
    std::set<NormId> lifted{id};
    std::vector<NormId> queue{id};
    while (!queue.empty()) {
        const NormId next = queue.back();
        queue.pop_back();
        const auto found = lowering.exceptions.find(next);
        if (found == lowering.exceptions.end()) continue;
        for (const NormId exception : found->second)
            if (lifted.insert(exception).second) {
                reader.whole(exception, {});
                queue.push_back(exception);
            }
    }
    std::vector<InputId> read;
    for (const InputId input : reader.inputs)
        if (lowering.standard.inputs[input].kind != model::InputKind::event) read.push_back(input);
    return read;
}

std::set<InputId> inputs_used(const model::Standard& standard) {
    Reader reader{standard};
    for (const model::Norm& norm : standard.norms) {
        reader.own(norm);
        for (const auto& deadline : norm.deadlines)
            if (deadline.event) reader.input(deadline.event);
        for (const auto assessment : norm.considered_in) reader.input(assessment);
    }
    std::set<InputId> used(reader.inputs.begin(), reader.inputs.end());
    for (const model::Trial& trial : standard.trials) {
        for (const auto& given : trial.given) used.insert(given.input);
        used.insert(trial.expect.missing.begin(), trial.expect.missing.end());
        used.insert(trial.expect.open.begin(), trial.expect.open.end());
    }
    return used;
}

}  // namespace kvs::decision
