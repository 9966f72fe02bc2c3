// How much: the wish against limits, tiers, the assessed amount, exclusions and periods (R25-R29).
#include "compiler/decision/from_model_scope.h"

namespace kvs::decision {

using model::BoundKind;
using model::SectionKind;

namespace {

void narrow(ScopeWork& w, NodeId in_force, NodeId known) {
    Builder& b = w.build();
    if (in_force != no_node) w.within = b.arithmetic(Arithmetic::minimum, w.within, in_force);
    if (known != no_node) w.ceiling = w.ceiling == no_node ? known : b.arithmetic(Arithmetic::minimum_known, w.ceiling, known);
}

/// Counts the norm's guard in, keeps requirement and trace; a wish for a thing makes an amount's limit irrelevant.
void keep(ScopeWork& w, NormId id, NodeId met, NodeId chosen) {
    Builder& b = w.build();
    const NodeId guard = lower_guard(w.l, id);
    const NodeId requirement = b.any({b.negate(guard), met});
    const NodeId concerned = b.all({b.negate(w.is_item), b.negate(b.surely_not(guard)), chosen});
    w.l.requirement[id] = requirement;
    w.l.trace[id] = b.choose(concerned, requirement, b.truth(KVS_NOT_RELEVANT));
}

void lower_limit(ScopeWork& w, NormId id) {
    Builder& b = w.build();
    const Bound bound = bound_of(w, id, *w.l.norm(id).limit, {id});
    keep(w, id, b.all({bound.cap, bound.low}), b.truth(KVS_TRUE));
    const NodeId guard = lower_guard(w.l, id);
    w.keeps.push_back(w.l.requirement[id]);
    w.lows.push_back(b.any({b.negate(guard), bound.low}));
    narrow(w, bound.in_force, bound.known);
}

void lower_tiers(ScopeWork& w, NormId id) {
    Builder& b = w.build();
    const model::Tiers& tiers = *w.l.norm(id).tiers;
    const NodeId choice = b.input(w.l.input(tiers.input));
    const NodeId unstated = b.no_value(KVS_VALUE_UNSTATED);
    const std::size_t count = w.l.standard.inputs[tiers.input].choices.size();
    std::vector<NodeId> in_force(count, unstated), known(count, unstated);
    // A value without a row has no stated limit: a person says.
    NodeId met = b.truth(KVS_OPEN), low = b.truth(KVS_TRUE);
    bool has_low = false;
    for (auto row = tiers.rows.rbegin(); row != tiers.rows.rend(); ++row) {
        const auto& [value, row_id] = *row;
        const NodeId chosen = b.compare(Comparison::equal, choice, b.number(value));
        Bound bound{b.truth(KVS_OPEN), b.truth(KVS_TRUE), no_node, no_node};
        if (const auto& limit = w.l.norm(row_id).limit) bound = bound_of(w, row_id, *limit, {row_id, id});
        const NodeId row_met = b.any({b.negate(lower_guard(w.l, row_id)), b.all({bound.cap, bound.low})});
        keep(w, row_id, row_met, chosen);
        met = b.choose(chosen, row_met, met);
        has_low |= !b.is_literal(bound.low, KVS_TRUE);
        low = b.choose(chosen, bound.low, low);
        if (value >= 0 && static_cast<std::size_t>(value) < count) {
            if (bound.in_force != no_node) in_force[static_cast<std::size_t>(value)] = bound.in_force;
            else in_force[static_cast<std::size_t>(value)] = w.wanted;
            if (bound.known != no_node) known[static_cast<std::size_t>(value)] = bound.known;
        }
    }
    keep(w, id, met, b.truth(KVS_TRUE));
    w.keeps.push_back(w.l.requirement[id]);
    const NodeId guard = lower_guard(w.l, id);
    if (has_low) w.lows.push_back(b.any({b.negate(guard), low}));
    const NodeId irrelevant = b.surely_not(guard);
    narrow(w, b.choose(irrelevant, w.wanted, b.table(choice, in_force)), b.choose(irrelevant, unstated, b.table(choice, known)));
}

/// What a named person has assessed is a limit as well, open until then.
void lower_amount(ScopeWork& w, NormId id) {
    Builder& b = w.build();
    const auto& input = w.l.standard.inputs[w.l.norm(id).amount];
    const NodeId whole = b.input(w.l.input(w.l.norm(id).amount));
    // A wish must lie within what is left of it; without a wish the whole of it is what is proposed.
    const NodeId left = input.per && *input.per == w.service.amount_per ? left_of(w, whole, *input.per) : whole;
    const NodeId assessed = b.choose(b.is_state(b.special(Special::wish), KVS_VALUE_KNOWN), left, whole);
    std::vector<NodeId> ways{b.compare(Comparison::less_equal, w.wanted, assessed)};
    const Lifting lifting = lifting_of(w, {id});
    ways.insert(ways.end(), lifting.lifts.begin(), lifting.lifts.end());
    for (const NodeId open : softness(w.l, id)) ways.push_back(open);
    keep(w, id, b.any(std::move(ways)), b.truth(KVS_TRUE));
    w.keeps.push_back(w.l.requirement[id]);
    const NodeId out_of_force = b.any({b.surely(b.any(lifting.lifts)), b.surely_not(lower_guard(w.l, id))});
    narrow(w, b.choose(out_of_force, w.wanted, assessed), b.choose(out_of_force, b.no_value(KVS_VALUE_UNSTATED), assessed));
}

/// Whether the wish is for this norm, or for something under it.
NodeId hit(ScopeWork& w, NormId id) {
    Builder& b = w.build();
    std::vector<NodeId> hits;
    if (const auto found = w.l.norm_index.find(id); found != w.l.norm_index.end())
        hits.push_back(b.compare(Comparison::equal, b.special(Special::wish_item), b.number(found->second)));
    const std::set<NormId> when = guard_parts(w.l.norm(id));
    for (const NormId child : w.l.norm(id).children)
        if (!when.count(child) && w.l.norm(child).exception_of.empty()) hits.push_back(b.all({hit(w, child), b.negate(b.any(applying_exceptions(w.l, child)))}));
    return b.any(std::move(hits));
}

/// `omfatter ikke` and `sættes på pause`. Things go into `things`, periods and circumstances into `periods`.
void lower_exclusion(ScopeWork& w, NormId id, std::vector<NodeId>& things, std::vector<NodeId>& periods) {
    Builder& b = w.build();
    const model::Norm& norm = w.l.norm(id);
    std::vector<NodeId> exceptions = applying_exceptions(w.l, id);
    for (NormId parent = norm.parent; parent; parent = w.l.norm(parent).parent)
        for (const NodeId exception : applying_exceptions(w.l, parent)) exceptions.push_back(exception);
    for (const NodeId open : softness(w.l, id)) exceptions.push_back(open);
    const auto unless_excepted = [&](NodeId met) {
        std::vector<NodeId> ways = exceptions;
        ways.insert(ways.begin(), met);
        return b.any(std::move(ways));
    };

    const NodeId guard = lower_guard(w.l, id, false);
    std::vector<NodeId> met;
    if (section_kind(w.l.standard, norm) == SectionKind::covers_not) {
        met.push_back(unless_excepted(b.any({b.negate(guard), b.negate(hit(w, id))})));
        things.push_back(met.back());
    }
    std::vector<NodeId> while_so;
    for (const model::Guard& during : norm.guards)
        if (during.kind == model::GuardKind::during) while_so.push_back(lower_condition(w.l, during.condition));
    // A period that nobody has spoken of is not so (R29); a condition stated as such is a fact like any other.
    if (!while_so.empty()) {
        const NodeId runs = b.surely(b.all({guard, b.all(while_so), lower_proposition(w.l, id)}));
        met.push_back(unless_excepted(b.negate(runs)));
        periods.push_back(met.back());
    } else if (is_counted(w.l.standard, id)) {
        met.push_back(unless_excepted(b.negate(b.all({guard, lower_proposition(w.l, id)}))));
        periods.push_back(met.back());
    }
    const NodeId requirement = b.all(std::move(met));
    w.l.requirement[id] = requirement;
    w.l.trace[id] = requirement;
}

/// Something named that has conditions of its own (`omfatter` / `vask: "Vask", hvis …`): a wish for it, or for what stands under it, needs them met.
void lower_included(ScopeWork& w, NormId id, std::vector<NodeId>& things) {
    Builder& b = w.build();
    const NodeId applies = b.all({lower_guard(w.l, id), lower_proposition(w.l, id)});
    if (!b.is_literal(applies, KVS_TRUE)) things.push_back(b.any({b.negate(hit(w, id)), applies}));
}

bool is_row(const ScopeWork& w, NormId id) {
    const NormId parent = w.l.norm(id).parent;
    return parent && w.l.norm(parent).tiers.has_value();
}

/// What a named person assesses; no_node when the service leaves it to nobody.
NodeId assessed_amount(ScopeWork& w) {
    for (const NormId id : w.l.norms)
        if (role_of(w.l.standard, id) == KVS_ROLE_AMOUNT) return w.build().input(w.l.input(w.l.norm(id).amount));
    return no_node;
}

/// `1 gang pr. uge`, hard and without conditions: the amount that everybody gets.
std::optional<std::int64_t> fixed_amount(const ScopeWork& w) {
    for (const NormId id : w.l.norms) {
        const model::Norm& norm = w.l.norm(id);
        if (!norm.limit || norm.limit->bound != BoundKind::exactly || norm.hardness != model::Hardness::hard) continue;
        if (role_of(w.l.standard, id) != KVS_ROLE_LIMIT || norm.parent || !norm.guards.empty() || norm.condition) continue;
        if (norm.limit->per == w.service.amount_per) return in_service_unit(w, norm.limit->quantity.amount, norm.limit->quantity.unit);
    }
    return std::nullopt;
}

/// W (R25): what is wished for; else what a person has assessed; else the amount that the standard itself gives everybody.
NodeId wanted_amount(ScopeWork& w) {
    Builder& b = w.build();
    NodeId otherwise = w.assessed;
    if (otherwise == no_node) {
        const auto fixed = fixed_amount(w);
        otherwise = fixed ? b.number(*fixed) : b.no_value(KVS_VALUE_OPEN);
    }
    const NodeId wish = b.special(Special::wish);
    return b.choose(b.is_state(wish, KVS_VALUE_KNOWN), wish, otherwise);
}

}  // namespace

Scope lower_scope(Lowering& l) {
    Builder& b = l.build;
    const NodeId unstated = b.no_value(KVS_VALUE_UNSTATED);
    ScopeWork w{l, l.standard.services[l.service], b.compare(Comparison::greater_equal, b.special(Special::wish_item), b.number(0))};
    if (w.unit()) {
        w.assessed = assessed_amount(w);
        w.wanted = wanted_amount(w);
        w.within = w.wanted;
        w.keeps.push_back(b.compare(Comparison::equal, w.wanted, w.wanted));  // an amount that nobody knows is not within anything
    }
    std::vector<NodeId> things, periods;
    for (const NormId id : l.norms) {
        const std::uint8_t role = role_of(l.standard, id);
        if (role == KVS_ROLE_EXCLUSION) lower_exclusion(w, id, things, periods);
        if (role == KVS_ROLE_RULE) lower_included(w, id, things);
        if (!w.unit() || is_row(w, id)) continue;
        if (role == KVS_ROLE_AMOUNT) lower_amount(w, id);
        if (role == KVS_ROLE_LIMIT && l.norm(id).tiers) lower_tiers(w, id);
        else if (role == KVS_ROLE_LIMIT) lower_limit(w, id);
    }

    Scope scope;
    const NodeId not_excluded = b.all(things);
    const NodeId thing = b.choose(not_excluded, unstated, b.number(0));  // an excluded thing: none of it lies within
    std::vector<NodeId> rest = things;
    rest.insert(rest.end(), periods.begin(), periods.end());
    if (w.unit()) {
        rest.push_back(b.any({w.is_item, b.all(w.keeps)}));
        // Less than the least there is: none of it lies within.
        NodeId amount = b.choose(b.all(w.lows), w.within, b.number(0));
        // A stay on days that are excluded: none of it lies within. Of an amount the year's other days are left.
        if (!periods.empty()) {
            const NodeId is_stay = b.compare(Comparison::greater, b.special(Special::stay_days), b.number(0));
            amount = b.choose(b.any({b.negate(is_stay), b.all(periods)}), amount, b.number(0));
        }
        scope.within = b.choose(w.is_item, unstated, amount);
        scope.ceiling = b.choose(w.is_item, unstated, w.ceiling == no_node ? unstated : w.ceiling);
        scope.for_outcome = b.choose(w.is_item, thing, amount);
    } else {
        scope.for_outcome = thing;
    }
    scope.rest = b.all(std::move(rest));
    return scope;
}

}  // namespace kvs::decision
