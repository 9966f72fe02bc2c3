// Norms: guards, sub-norms, exceptions, softness; the base of a service (R14-R24).
#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {

using model::Quantifier;
using model::SectionKind;

namespace {

/// Marks a norm as being made; false when it already is, so that a cycle ends.
class Visit {
public:
    Visit(Lowering& l, NormId id) : l_(l), id_(id), first_(l.under_way.insert(id).second) {}
    ~Visit() {
        if (first_) l_.under_way.erase(id_);
    }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;
    explicit operator bool() const { return first_; }

private:
    Lowering& l_;
    NormId id_;
    bool first_;
};

/// Whether the norm's requirement is met: it holds (or does not, where it must not), or an exception applies, or it is soft.
NodeId satisfied(Lowering& l, NormId id, const LeftOut& left_out) {
    if (const auto made = l.met.find(id); left_out.empty() && made != l.met.end()) return made->second;
    const Visit visit(l, id);
    if (!visit) return l.build.truth(KVS_OPEN);
    const NodeId proposition = lower_proposition(l, id, left_out);
    std::vector<NodeId> ways{is_negative(l.standard, id) ? l.build.negate(proposition) : proposition};
    for (const NodeId exception : applying_exceptions(l, id)) ways.push_back(exception);
    for (const NodeId open : softness(l, id)) ways.push_back(open);
    const NodeId met = l.build.any(std::move(ways));
    if (left_out.empty()) l.met.emplace(id, met);
    return met;
}

/// What the norm itself says, exceptions and softness counted in.
NodeId holds(Lowering& l, NormId id, const LeftOut& left_out) {
    const NodeId met = satisfied(l, id, left_out);
    return is_negative(l.standard, id) ? l.build.negate(met) : met;
}

/// The norm's share of a group: one whose guard is false is left out, which is "true" for `alle af` and "false" for the others.
NodeId share(Lowering& l, NormId id, Quantifier quantifier, const LeftOut& left_out) {
    const NodeId guard = lower_guard(l, id);
    const NodeId said = holds(l, id, left_out);
    return quantifier == Quantifier::all ? l.build.any({l.build.negate(guard), said}) : l.build.all({guard, said});
}

std::vector<NodeId> shares(Lowering& l, const std::vector<NormId>& norms, Quantifier quantifier, const LeftOut& left_out) {
    std::vector<NodeId> parts;
    for (const NormId id : norms)
        if (is_counted(l.standard, id) && !left_out.count(id)) parts.push_back(share(l, id, quantifier, left_out));
    return parts;
}

/// What the readings agree on is so; where they differ, the one is so that a person chooses (R18a): all of them, or some and the chosen one.
NodeId lower_readings(Lowering& l, const model::Readings& readings, const LeftOut& left_out) {
    const NodeId chosen = l.build.input(l.input(readings.chosen_by));
    std::vector<NodeId> each, that;
    for (const auto& [value, id] : readings.rows) {
        if (left_out.count(id)) continue;
        const NodeId said = share(l, id, Quantifier::all, left_out);
        each.push_back(said);
        that.push_back(l.build.all({l.build.compare(Comparison::equal, chosen, l.build.number(value)), said}));
    }
    const NodeId all = l.build.all(each);
    const NodeId some = l.build.any(std::move(each));
    return l.build.any({all, l.build.all({some, l.build.any(std::move(that))})});
}

/// A consideration is at hand when all that it names is known.
NodeId lower_consideration(Lowering& l, NormId id) {
    std::vector<NodeId> known;
    for (const auto& what : l.norm(id).considers) {
        if (!what.input) continue;
        const NodeId value = l.build.input(l.input(what.input));
        known.push_back(l.build.compare(Comparison::equal, value, value));
    }
    return l.build.all(std::move(known));
}

}  // namespace

NodeId lower_guard(Lowering& l, NormId id, bool during) {
    const model::Norm& norm = l.norm(id);
    std::vector<NodeId> parts;
    for (const model::Guard& guard : norm.guards) {
        if (guard.kind == model::GuardKind::during && !during) continue;
        const NodeId condition = lower_condition(l, guard.condition);
        parts.push_back(guard.kind == model::GuardKind::unless ? l.build.negate(condition) : condition);
    }
    if (norm.follows) parts.push_back(lower_norm_holds(l, norm.follows, {}));
    return l.build.all(std::move(parts));
}

NodeId lower_proposition(Lowering& l, NormId id, const LeftOut& left_out) {
    const model::Norm& norm = l.norm(id);
    std::vector<NodeId> parts;
    if (norm.condition) parts.push_back(lower_condition(l, *norm.condition, left_out));
    const Quantifier quantifier = norm.group.value_or(Quantifier::all);
    const std::set<NormId> when = guard_parts(norm);
    std::vector<NormId> what;
    for (const NormId child : norm.children)
        if (!when.count(child)) what.push_back(child);
    auto children = shares(l, what, quantifier, left_out);
    if (norm.readings) parts.push_back(lower_readings(l, *norm.readings, left_out));
    else if (!children.empty()) parts.push_back(combine(l, quantifier, norm.group_count, std::move(children)));
    return l.build.all(std::move(parts));
}

std::vector<NodeId> softness(Lowering& l, NormId id) {
    const model::Norm& norm = l.norm(id);
    const bool only_a_person = norm.hardness == model::Hardness::discretionary && !asks_assessment(l.standard, id);
    if (norm.hardness != model::Hardness::soft && !only_a_person) return {};
    return {l.build.truth(KVS_OPEN)};
}

NodeId lower_exception(Lowering& l, NormId id) {
    if (const auto made = l.applying.find(id); made != l.applying.end()) return made->second;
    const Visit visit(l, id);
    if (!visit) return l.build.truth(KVS_OPEN);
    std::vector<NodeId> parts{lower_guard(l, id), lower_proposition(l, id)};
    // "I særlige tilfælde" without anything to assess: nobody but a person can say when that is.
    const model::Norm& norm = l.norm(id);
    if (norm.hardness == model::Hardness::discretionary && !asks_assessment(l.standard, id)) parts.push_back(l.build.truth(KVS_OPEN));
    for (const NodeId own : applying_exceptions(l, id)) parts.push_back(l.build.negate(own));
    return l.applying.emplace(id, l.build.all(std::move(parts))).first->second;
}

std::vector<NodeId> applying_exceptions(Lowering& l, NormId id) {
    std::vector<NodeId> applying;
    const auto found = l.exceptions.find(id);
    if (found == l.exceptions.end()) return applying;
    for (const NormId exception : found->second) applying.push_back(lower_exception(l, exception));
    return applying;
}

NodeId lower_norm_holds(Lowering& l, NormId id, const LeftOut& left_out) {
    if (left_out.count(id)) return l.build.truth(KVS_TRUE);
    switch (role_of(l.standard, id)) {
        case KVS_ROLE_EXCEPTION:
            if (!l.norm(id).exception_of.empty()) return lower_exception(l, id);
            return share(l, id, Quantifier::all, left_out);
        case KVS_ROLE_CONDITION:
        case KVS_ROLE_ASSESSMENT: {
            // By its name a norm is what it says; where it must not hold, a guard that is false means it does not.
            const Quantifier as_if = is_negative(l.standard, id) ? Quantifier::any : Quantifier::all;
            return share(l, id, as_if, left_out);
        }
        case KVS_ROLE_LIMIT:
        case KVS_ROLE_AMOUNT:
        case KVS_ROLE_EXCLUSION: {
            const auto found = l.requirement.find(id);
            return found == l.requirement.end() ? l.build.truth(KVS_OPEN) : found->second;
        }
        case no_role: return l.build.truth(KVS_TRUE);
        default: return l.build.all({lower_guard(l, id), lower_proposition(l, id)});
    }
}

NodeId lower_section(Lowering& l, base::Id<model::Section> id, const LeftOut& left_out) {
    const model::Section& section = l.standard.sections[id];
    NodeId met = l.build.truth(KVS_TRUE);
    if (model::hardness_of(section.modality) == model::Hardness::textual) return met;
    if (section.kind == SectionKind::not_for) {
        Quantifier quantifier = section.quantifier.value_or(Quantifier::any);
        if (quantifier == Quantifier::none) quantifier = Quantifier::any;
        auto parts = shares(l, section.norms, quantifier, left_out);
        if (parts.empty()) return met;
        met = l.build.negate(combine(l, quantifier, section.count, std::move(parts)));
    } else if (section.kind == SectionKind::eligibility || section.kind == SectionKind::assessment) {
        const Quantifier quantifier = section.quantifier.value_or(Quantifier::all);
        auto parts = shares(l, section.norms, quantifier, left_out);
        if (parts.empty()) return met;
        met = combine(l, quantifier, section.count, std::move(parts));
    }
    if (model::hardness_of(section.modality) == model::Hardness::soft) met = l.build.any({met, l.build.truth(KVS_OPEN)});
    return met;
}

NodeId lower_base(Lowering& l) {
    std::vector<NodeId> parts;
    for (const auto section : l.standard.services[l.service].sections) parts.push_back(lower_section(l, section));
    return l.build.all(std::move(parts));
}

NodeId lower_trace(Lowering& l, NormId id) {
    if (const auto made = l.trace.find(id); made != l.trace.end()) return made->second;
    const std::uint8_t role = role_of(l.standard, id);
    const NodeId not_relevant = l.build.truth(KVS_NOT_RELEVANT);
    const NodeId guard = lower_guard(l, id);
    if (role == KVS_ROLE_CONSIDERATION) return l.build.choose(l.build.surely_not(guard), not_relevant, l.build.all({guard, lower_consideration(l, id)}));
    if (role == KVS_ROLE_EXCEPTION && !l.norm(id).exception_of.empty()) return lower_exception(l, id);
    if (role == KVS_ROLE_CONDITION || role == KVS_ROLE_ASSESSMENT || role == KVS_ROLE_EXCEPTION) {
        const NodeId met = satisfied(l, id, {});
        return l.build.choose(l.build.surely_not(guard), not_relevant, l.build.any({l.build.negate(guard), met}));
    }
    const NodeId applies = l.build.all({guard, lower_proposition(l, id)});
    if (role == KVS_ROLE_RULE) {
        if (!l.build.is_literal(applies, KVS_TRUE)) return applies;
        if (sends_to_contact(l.standard, id)) return applies;
        // Something that is included, without a condition: it is in the trace of a wish for it.
        const NodeId wished = l.build.compare(Comparison::equal, l.build.special(Special::wish_item), l.build.number(l.norm_index.at(id)));
        return l.build.choose(wished, l.build.truth(KVS_TRUE), not_relevant);
    }
    return l.build.choose(applies, l.build.truth(KVS_TRUE), not_relevant);
}

}  // namespace kvs::decision
