// One limit as nodes: what is left of it, what lifts or raises it, what cannot be compared (R23, R26, R27).
#include "compiler/decision/from_model_scope.h"
#include "compiler/model/units.h"

namespace kvs::decision {

using model::BoundKind;

namespace {

NodeId used_in(ScopeWork& w, const model::Cadence& per) {
    const auto every = static_cast<std::uint8_t>(per.every);
    std::uint8_t number = KVS_PERIOD_NONE;
    switch (per.period) {
        case model::Period::none: number = KVS_PERIOD_NONE; break;
        case model::Period::day: number = KVS_PERIOD_DAY; break;
        case model::Period::week: number = KVS_PERIOD_WEEK; break;
        case model::Period::month: number = KVS_PERIOD_MONTH; break;
        case model::Period::calendar_year: number = KVS_PERIOD_CALENDAR_YEAR; break;
        case model::Period::year: number = KVS_PERIOD_YEAR; break;
    }
    auto& quotas = w.l.program.quotas;
    for (std::size_t i = 0; i < quotas.size(); ++i)
        if (quotas[i].service == w.l.service_index && quotas[i].period == number && quotas[i].every == every) return w.build().special(Special::used, static_cast<std::uint32_t>(i));
    quotas.push_back({w.l.service_index, w.unit()->name, static_cast<std::uint8_t>(w.unit()->decimals), number, every});
    return w.build().special(Special::used, static_cast<std::uint32_t>(quotas.size() - 1));
}

}  // namespace

std::optional<std::int64_t> in_service_unit(const ScopeWork& w, std::int64_t amount, base::Id<model::Unit> unit) {
    if (!w.unit() || !unit) return std::nullopt;
    return model::converted(amount, w.l.standard.units[unit], *w.unit());
}

NodeId left_of(ScopeWork& w, NodeId whole, const model::Cadence& per) {
    Builder& b = w.build();
    if (per.period == model::Period::none || per.every < 1 || per.every > 255) return whole;
    return b.arithmetic(Arithmetic::maximum, b.arithmetic(Arithmetic::subtract, whole, used_in(w, per)), b.number(0));
}

Lifting lifting_of(ScopeWork& w, const std::vector<NormId>& norms) {
    Lifting lifting;
    std::set<NormId> seen;
    for (const NormId id : norms) {
        const auto found = w.l.exceptions.find(id);
        if (found == w.l.exceptions.end()) continue;
        for (const NormId exception : found->second) {
            if (!seen.insert(exception).second) continue;
            const NodeId applies = lower_exception(w.l, exception);
            const auto& limit = w.l.norm(exception).limit;
            const auto more = limit ? in_service_unit(w, limit->quantity.amount, limit->quantity.unit) : std::nullopt;
            if (more) lifting.raises.push_back({applies, *more, limit->reach == model::Reach::in_all});
            else lifting.lifts.push_back(applies);
        }
    }
    return lifting;
}

namespace {

NodeId left_of(ScopeWork& w, std::int64_t cap, const model::Cadence& per) { return left_of(w, w.build().number(cap), per); }

/// How long a period is beside others; calendar_year and year do not nest.
int rank_of(model::Period period) {
    switch (period) {
        case model::Period::none: return 0;
        case model::Period::day: return 1;
        case model::Period::week: return 2;
        case model::Period::month: return 3;
        case model::Period::calendar_year:
        case model::Period::year: return 4;
    }
    return 0;
}

/// A limit in another unit or period than the service's. Nothing converts, but what fits a shorter period at once is within it, and what breaks a
/// longer one at once is beyond it; the rest is for a person, and so is how much lies within.
Bound not_converted(ScopeWork& w, NormId id, const model::Limit& limit, std::optional<std::int64_t> amount, const Lifting& lifting) {
    Builder& b = w.build();
    Bound bound{b.truth(KVS_TRUE), b.truth(KVS_TRUE), no_node, no_node};
    std::vector<NodeId> ways = lifting.lifts;
    NodeId doubt = b.truth(KVS_OPEN);
    const bool upper = limit.bound == BoundKind::at_most || limit.bound == BoundKind::up_to;
    if (amount && upper && lifting.raises.empty()) {
        const NodeId fits = b.compare(Comparison::less_equal, w.wanted, left_of(w, *amount, limit.per));
        const int own = rank_of(limit.per.period), service = rank_of(w.service.amount_per.period);
        if (own < service && limit.per.every == 1) ways.push_back(fits);
        else if (own > service && w.service.amount_per.every == 1 && service > 0 && softness(w.l, id).empty()) doubt = b.all({fits, doubt});
    }
    const NodeId surely = b.any({b.surely(b.any(ways)), b.surely_not(lower_guard(w.l, id))});
    ways.push_back(doubt);
    bound.cap = b.any(std::move(ways));
    bound.in_force = b.choose(surely, w.wanted, b.no_value(KVS_VALUE_OPEN));
    return bound;
}

}  // namespace

Bound bound_of(ScopeWork& w, NormId id, const model::Limit& limit, const std::vector<NormId>& names) {
    Builder& b = w.build();
    const Lifting lifting = lifting_of(w, names);
    std::vector<NodeId> soft;
    for (const NormId name : names)
        for (const NodeId open : softness(w.l, name)) soft.push_back(open);

    const auto amount = in_service_unit(w, limit.quantity.amount, limit.quantity.unit);
    const bool comparable = amount && (limit.per.period == model::Period::none || limit.per == w.service.amount_per);
    if (!comparable) return not_converted(w, id, limit, amount, lifting);
    Bound bound{b.truth(KVS_TRUE), b.truth(KVS_TRUE), no_node, no_node};

    const bool only_low = limit.bound == BoundKind::at_least || limit.bound == BoundKind::more_than;
    std::optional<std::int64_t> low;
    if (only_low) low = *amount + (limit.bound == BoundKind::more_than ? 1 : 0);
    else if (limit.quantity.few) low = model::rescaled(2, 0, w.unit()->decimals);  // "få døgn": more than one, but how few is for a person
    else if (limit.quantity.low) low = in_service_unit(w, *limit.quantity.low, limit.quantity.unit);
    const bool usual = model::hardness_of(w.l.norm(id).modality) == model::Hardness::textual;
    if (low) {
        std::vector<NodeId> ways{b.compare(Comparison::greater_equal, w.wanted, b.number(*low))};
        if (usual && w.assessed != no_node) ways.push_back(b.compare(Comparison::less_equal, w.wanted, w.assessed));    // a person has said so little
        ways.insert(ways.end(), lifting.lifts.begin(), lifting.lifts.end());
        ways.insert(ways.end(), soft.begin(), soft.end());
        if (limit.quantity.few) ways.push_back(b.truth(KVS_OPEN));
        bound.low = b.any(std::move(ways));
    }
    if (only_low) return bound;

    const std::int64_t most = *amount - (limit.bound == BoundKind::less_than ? 1 : 0);
    const NodeId cap = left_of(w, most, limit.per);
    std::vector<NodeId> ways{b.compare(Comparison::less_equal, w.wanted, cap)};
    // "typisk", "fx": what is usual is no cap. Above it the amount is for a person: the one who assesses it, when there is one.
    if (usual && lifting.raises.empty()) {
        ways.insert(ways.end(), lifting.lifts.begin(), lifting.lifts.end());
        if (w.assessed != no_node) ways.push_back(b.compare(Comparison::less_equal, w.wanted, w.assessed));
        const NodeId in_order = b.any({b.surely(b.any(ways)), b.surely_not(lower_guard(w.l, id))});
        ways.insert(ways.end(), soft.begin(), soft.end());
        bound.cap = b.any(std::move(ways));
        bound.in_force = b.choose(in_order, w.wanted, b.no_value(KVS_VALUE_OPEN));
        return bound;
    }
    bound.in_force = cap;
    bound.known = cap;
    for (const auto& [applies, more, in_all] : lifting.raises) {
        std::int64_t sum = more;
        if (!in_all && !kvs_add64(most, more, &sum)) sum = INT64_MAX;
        const NodeId raised = left_of(w, sum, limit.per);
        ways.push_back(b.all({applies, b.compare(Comparison::less_equal, w.wanted, raised)}));
        const NodeId sure = b.surely(applies);
        bound.in_force = b.choose(sure, raised, bound.in_force);
        bound.known = b.choose(sure, raised, bound.known);
    }
    ways.insert(ways.end(), lifting.lifts.begin(), lifting.lifts.end());
    ways.insert(ways.end(), soft.begin(), soft.end());
    bound.cap = b.any(std::move(ways));

    // A limit that is certainly lifted, or certainly not relevant, is out of force; when it is not known, the limit stands.
    const NodeId out_of_force = b.any({b.surely(b.any(lifting.lifts)), b.surely_not(lower_guard(w.l, id))});
    bound.in_force = b.choose(out_of_force, w.wanted, bound.in_force);
    bound.known = b.choose(out_of_force, b.no_value(KVS_VALUE_UNSTATED), bound.known);
    return bound;
}

}  // namespace kvs::decision
