// How much: R23, R25-R30.
#include <algorithm>
#include <set>

#include "tests/oracle/naive.h"

namespace kvs::oracle {

using model::BoundKind;

namespace {

std::int64_t steps_of(const model::Unit& unit) { return unit.decimals == 2 ? 100 : 1; }
bool is_work_time(const std::string& unit) { return unit == "timer" || unit == "minutter"; }
bool usual(const model::Norm& norm) { return model::hardness_of(norm.modality) == model::Hardness::textual; }
bool sure(Truth t) { return t == Truth::yes; }

/// How long a period is beside others (R26).
int length_of(model::Period period) {
    switch (period) {
        case model::Period::none: return 0;
        case model::Period::day: return 1;
        case model::Period::week: return 2;
        case model::Period::month: return 3;
        default: return 4;
    }
}

}  // namespace

bool Naive::measures(const model::Quantity& quantity) const {
    const auto &own = s_.units[service_.amount_unit].name, &other = s_.units[quantity.unit].name;
    return own == other || (is_work_time(own) && is_work_time(other));
}

/// R11: the one dimension with two units.
Exact Naive::in_service_unit(const model::Quantity& quantity, std::int64_t amount) const {
    const auto &own = s_.units[service_.amount_unit], &other = s_.units[quantity.unit];
    const std::int64_t steps = steps_of(other);
    if (own.name == other.name) return Exact::fraction(amount, steps);
    return own.name == "timer" ? Exact::fraction(amount, 60 * steps) : Exact::fraction(amount * 60, steps);
}

/// R26, R26a, R31.
Exact Naive::used(const model::Cadence& per) const {
    const Span period = period_of(per.period, per.every, help_);
    const std::int64_t steps = steps_of(s_.units[service_.amount_unit]);
    Exact sum;
    std::set<Day> stayed;
    for (const auto& use : case_.uses) {
        if (!use.last) {
            if (period.first <= use.date && use.date <= period.last) sum = sum + Exact::fraction(use.amount, steps);
            continue;
        }
        for (Day day = use.date; day <= *use.last; ++day)
            if (period.first <= day && day <= period.last) stayed.insert(day);
    }
    sum = sum + Exact(static_cast<std::int64_t>(stayed.size()));
    for (const auto& before : earlier_)
        if (period.first <= before.help && before.help <= period.last) sum = sum + before.amount;
    return sum;
}

Value Naive::left(const Value& whole, const model::Cadence& per) const {
    if (per.period == model::Period::none || !whole.known()) return whole;
    const Exact rest = whole.n - used(per);
    return known(rest < Exact(0) ? Exact(0) : rest);
}

/// R25.
Value Naive::wanted() const {
    if (wish_ && !wish_->item) return known(Exact::fraction(wish_->amount, steps_of(s_.units[service_.amount_unit])));
    for (const NormId id : norms_)
        if (all_.role(id) == Role::amount) return input(norm(id).amount);
    for (const NormId id : norms_) {
        const auto& n = norm(id);
        if (all_.role(id) == Role::limit && n.limit && n.limit->bound == BoundKind::exactly && n.hardness == model::Hardness::hard && !n.parent && n.guards.empty() &&
            !n.condition && measures(n.limit->quantity) && n.limit->per == service_.amount_per)
            return known(in_service_unit(n.limit->quantity, n.limit->quantity.amount));
    }
    return open_value;
}

Naive::Bound Naive::other_measure(const model::Limit& limit, NormId id, const Truths& lifts, bool raised) const {
    const Value w = wanted();
    Bound b;
    Truths ways = lifts;
    Truth doubt = Truth::open;
    const bool upper = limit.bound == BoundKind::at_most || limit.bound == BoundKind::up_to;
    if (measures(limit.quantity) && upper && !raised) {
        const Truth fits = is_at_most(w, left(known(in_service_unit(limit.quantity, limit.quantity.amount)), limit.per));
        const int own = length_of(limit.per.period), service = length_of(service_.amount_per.period);
        if (own < service && limit.per.every == 1) ways.push_back(fits);
        else if (own > service && service_.amount_per.every == 1 && service > 0 && !is_soft(id)) doubt = all_of({fits, doubt});
    }
    b.in_force = sure(any_of(ways)) || guard(id) == Truth::no ? w : open_value;
    b.caps = true;
    ways.push_back(doubt);
    b.cap = any_of(ways);
    return b;
}

/// `names`: the norms an exception may name to lift or raise the limit (a row and its table).
Naive::Bound Naive::bound(const model::Limit& limit, NormId id, const std::vector<NormId>& names) const {
    const Value w = wanted();
    Truths lifts, soft;
    struct Raise {
        Truth applies;
        Exact amount;
        bool in_all;
    };
    std::vector<Raise> raises;
    std::set<NormId> seen;
    for (const NormId name : names) {
        if (is_soft(name)) soft.push_back(Truth::open);
        for (const NormId exception : all_.exceptions(name)) {
            const auto& n = norm(exception);
            if (!seen.insert(exception).second) continue;
            if (n.limit && measures(n.limit->quantity)) raises.push_back({applies(exception), in_service_unit(n.limit->quantity, n.limit->quantity.amount), n.limit->reach == model::Reach::in_all});
            else lifts.push_back(applies(exception));
        }
    }
    if (!measures(limit.quantity) || !(limit.per.period == model::Period::none || limit.per == service_.amount_per)) return other_measure(limit, id, lifts, !raises.empty());

    Bound b;
    const auto with = [&](Truths ways, const Truths& more) {
        ways.insert(ways.end(), more.begin(), more.end());
        return ways;
    };
    const auto& q = limit.quantity;
    const Exact amount = in_service_unit(q, q.amount), step = Exact::fraction(1, steps_of(s_.units[service_.amount_unit]));
    const auto assessed = std::find_if(norms_.begin(), norms_.end(), [&](NormId one) { return all_.role(one) == Role::amount; });
    const bool has_assessed = assessed != norms_.end();
    const Value said = has_assessed ? input(norm(*assessed).amount) : unstated;

    // The lower end: less than it is not within.
    const bool only_low = limit.bound == BoundKind::at_least || limit.bound == BoundKind::more_than;
    std::optional<Exact> low;
    if (only_low) low = limit.bound == BoundKind::more_than ? amount + step : amount;
    else if (q.few) low = Exact(2);  // "få døgn": more than one, but how few is for a person
    else if (q.low) low = in_service_unit(q, *q.low);
    if (low) {
        Truths ways = with(with({is_at_most(known(*low), w)}, lifts), soft);
        if (usual(norm(id)) && has_assessed) ways.push_back(is_at_most(w, said));
        if (q.few) ways.push_back(Truth::open);
        b.low = any_of(ways);
    }
    if (only_low) return b;

    b.caps = true;
    const Exact most = limit.bound == BoundKind::less_than ? amount - step : amount;
    const Value cap = left(known(most), limit.per);
    Truths ways{is_at_most(w, cap)};
    if (usual(norm(id)) && raises.empty()) {  // R27: caps nothing
        ways = with(ways, lifts);
        if (has_assessed) ways.push_back(is_at_most(w, said));
        b.in_force = sure(any_of(ways)) || guard(id) == Truth::no ? w : open_value;
        b.cap = any_of(with(ways, soft));
        return b;
    }
    b.in_force = b.known = cap;
    for (const auto& raise : raises) {
        const Value higher = left(known(raise.in_all ? raise.amount : most + raise.amount), limit.per);
        ways.push_back(all_of({raise.applies, is_at_most(w, higher)}));
        if (sure(raise.applies)) b.in_force = b.known = higher;
    }
    b.cap = any_of(with(with(ways, lifts), soft));
    if (sure(any_of(lifts)) || guard(id) == Truth::no) {
        b.in_force = w;
        b.known = unstated;
    }
    return b;
}

Naive::Bound Naive::limit_of(NormId id) const { return bound(*norm(id).limit, id, {id}); }

/// R26: the row that the case's value names; a value without a row has an unstated limit.
Naive::Bound Naive::tiers_of(NormId id) const {
    const auto& tiers = *norm(id).tiers;
    const Value choice = input(tiers.input);
    Bound b{Truth::open, Truth::yes, unstated, unstated, true};
    if (!choice.known()) {
        const Truth unknown = truth_of(choice, false);
        const bool any_low = std::any_of(tiers.rows.begin(), tiers.rows.end(), [&](const auto& row) {
            const auto& limit = *norm(row.second).limit;
            return limit.bound == BoundKind::at_least || limit.bound == BoundKind::more_than || limit.quantity.few || limit.quantity.low;
        });
        b = {unknown, any_low ? unknown : Truth::yes, {choice.is, {}}, {choice.is, {}}, true};
    }
    for (const auto& [value, row] : tiers.rows) {
        if (!choice.known() || !(choice.n == Exact(value))) continue;
        b = bound(*norm(row).limit, row, {row, id});
        const Truth when = guard(row);
        b.cap = any_of({negated(when), all_of({b.cap, b.low})});
        if (!b.caps) b.in_force = wanted();
        b.caps = true;
    }
    if (guard(id) == Truth::no) {
        b.in_force = wanted();
        b.known = unstated;
    }
    return b;
}

/// R26: a limit as well; of a wish, what is left of it.
Naive::Bound Naive::assessed_of(NormId id) const {
    const auto& declared = s_.inputs[norm(id).amount];
    const Value whole = input(norm(id).amount);
    const bool wished = wish_ && !wish_->item;
    const Value limit = wished && declared.per && *declared.per == service_.amount_per ? left(whole, *declared.per) : whole;
    const Truths lifts = exceptions_to(id);
    Truths ways = lifts;
    ways.push_back(is_at_most(wanted(), limit));
    if (is_soft(id)) ways.push_back(Truth::open);
    Bound b{any_of(ways), Truth::yes, limit, limit, true};
    if (sure(any_of(lifts)) || guard(id) == Truth::no) {
        b.in_force = wanted();
        b.known = unstated;
    }
    return b;
}

Truth Naive::requirement(NormId id) const {
    const auto& n = norm(id);
    const bool row = n.parent && norm(n.parent).tiers;
    const Bound b = n.tiers ? tiers_of(id) : n.amount ? assessed_of(id) : row ? bound(*n.limit, id, {id, n.parent}) : limit_of(id);
    return any_of({negated(guard(id)), all_of({b.cap, n.tiers ? Truth::yes : b.low})});
}

/// R28: the wish is for this, or for something under it that no exception takes out.
Truth Naive::hit(NormId id) const {
    Truths ways{wish_ && wish_->item == id ? Truth::yes : Truth::no};
    for (const NormId child : norm(id).children)
        if (!norm(child).guarding && norm(child).exception_of.empty()) ways.push_back(all_of({hit(child), negated(any_of(exceptions_to(child)))}));
    return any_of(ways);
}

/// R28 (things) and R29 (periods).
Truth Naive::exclusion(NormId id, bool things, bool periods) const {
    Truths lifts;
    for (NormId above = id; above; above = norm(above).parent)
        for (const Truth exception : exceptions_to(above)) lifts.push_back(exception);
    if (is_soft(id)) lifts.push_back(Truth::open);
    const auto unless = [&](Truth t) {
        Truths ways = lifts;
        ways.push_back(t);
        return any_of(ways);
    };
    Truths parts;
    const Truth when = guard(id, false);
    if (things && all_.section(id) == model::SectionKind::covers_not) parts.push_back(unless(any_of({negated(when), negated(hit(id))})));
    Truths during;
    for (const auto& guard : norm(id).guards)
        if (guard.kind == model::GuardKind::during) during.push_back(test(guard.condition, {}));
    if (periods && !during.empty()) parts.push_back(unless(sure(all_of({when, all_of(during), says(id)})) ? Truth::no : Truth::yes));
    if (periods && during.empty() && all_.counts(id)) parts.push_back(unless(negated(all_of({when, says(id)}))));
    return all_of(parts);
}

Traced Naive::trace(NormId id) const {
    const auto role = all_.role(id);
    const Truth when = guard(id);
    const auto relevant = [&](Truth t) { return when == Truth::no ? Traced() : Traced(t); };
    switch (role) {
        case Role::none: return {};
        case Role::consideration: {
            Truths parts{when};
            for (const auto& what : norm(id).considers)
                if (what.input) parts.push_back(truth_of(input(what.input), true));
            return relevant(all_of(parts));
        }
        case Role::exception:
            if (!norm(id).exception_of.empty()) return applies(id);
            [[fallthrough]];
        case Role::condition:
        case Role::assessment: return relevant(any_of({negated(when), met(id)}));
        case Role::exclusion: return exclusion(id, true, true);
        case Role::limit:
        case Role::amount: {
            if (!service_.amount_unit || (wish_ && wish_->item)) return {};
            const NormId table = norm(id).parent;
            if (table && norm(table).tiers) {
                const Value choice = input(norm(table).tiers->input);
                const auto& rows = norm(table).tiers->rows;
                const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.second == id; });
                if (when == Truth::no) return {};
                if (!choice.known()) return truth_of(choice, true);
                if (!(choice.n == Exact(row->first))) return {};
            }
            return relevant(requirement(id));
        }
        case Role::rule: {
            const bool bare = !norm(id).condition && !all_.counts(id) && norm(id).guards.empty();
            if (bare && !all_.sends(id)) return wish_ && wish_->item == id ? Traced(Truth::yes) : Traced();
            return all_of({when, says(id)});
        }
        case Role::price:
        case Role::deadline: {
            const Truth so = all_of({when, says(id)});
            return so == Truth::no ? Traced() : Traced(so);
        }
    }
    return {};
}

Part Naive::decide() const {
    Part part;
    const bool item = wish_ && wish_->item;
    part.help = help_;
    Truths things, running, rest, keeps, lows;
    Value within = unstated;
    if (service_.amount_unit) {
        within = wanted();
        keeps.push_back(truth_of(within, true));
    }
    for (const NormId id : norms_) {
        const auto role = all_.role(id);
        if (role == Role::exclusion) {
            things.push_back(exclusion(id, true, false));
            running.push_back(exclusion(id, false, true));
            rest.push_back(running.back());
        }
        if (role == Role::rule && (all_.counts(id) || !norm(id).guards.empty())) things.push_back(any_of({negated(hit(id)), all_of({guard(id), says(id)})}));
        const bool row = norm(id).parent && norm(norm(id).parent).tiers;
        if (!service_.amount_unit || row || (role != Role::limit && role != Role::amount)) continue;
        const Bound b = norm(id).tiers ? tiers_of(id) : norm(id).amount ? assessed_of(id) : limit_of(id);
        keeps.push_back(requirement(id));
        lows.push_back(any_of({negated(guard(id)), b.low}));
        if (b.caps) within = least(within, b.in_force);
        if (b.known.known() && (!part.ceiling.known() || b.known.n < part.ceiling.n)) part.ceiling = b.known;
    }
    const Truth allowed = all_of(things);
    rest.push_back(allowed);
    if (service_.amount_unit && !item) rest.push_back(all_of(keeps));
    // R30: what the outcome looks at. A thing has no amount; of an excluded one nothing is within.
    Value looked_at = choose(allowed, unstated, known(0));
    if (service_.amount_unit && !item) looked_at = choose(all_of(lows), within, known(0));
    if (wish_ && wish_->stay) looked_at = choose(all_of(running), looked_at, known(0));  // R26b: of a part in an excluded period nothing is within
    const Truth b = base(), r = all_of(rest);
    if (b != Truth::yes) part.outcome = b == Truth::no ? Outcome::outside : b == Truth::missing ? Outcome::missing : Outcome::assess;
    else if (r == Truth::yes) part.outcome = Outcome::proposal;
    else if (looked_at.is == Value::Is::missing) part.outcome = Outcome::missing;
    else if (looked_at.is == Value::Is::open) part.outcome = Outcome::assess;
    else if (looked_at.known() && looked_at.n <= Exact(0)) part.outcome = r == Truth::no ? Outcome::outside : r == Truth::open ? Outcome::assess : Outcome::missing;
    else if (!looked_at.known() && r != Truth::no) part.outcome = r == Truth::open ? Outcome::assess : Outcome::missing;
    else part.outcome = Outcome::partly;

    // An amount is proposed only where something is proposed.
    part.within = item || !service_.amount_unit ? unstated : looked_at;
    if (item) part.ceiling = unstated;
    if (part.within.known() && part.outcome == Outcome::outside) part.within = known(0);
    if (part.within.known() && (part.outcome == Outcome::missing || part.outcome == Outcome::assess)) part.within = open_value;
    part.beyond = known(0);
    if (wish_ && !item) {
        const Exact w = wanted().n;
        if (!part.within.known()) part.beyond = part.within;
        else if (part.within.n < w) part.beyond = known(w - part.within.n);
    }
    for (const NormId id : norms_) part.truths[id] = trace(id);
    return part;
}

}  // namespace kvs::oracle
