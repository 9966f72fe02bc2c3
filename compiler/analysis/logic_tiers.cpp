// Tier tables that leave values out or fall where they should rise; caps that never matter; limits that overlap.
#include <algorithm>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/encode.h"
#include "compiler/analysis/tiers.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

std::vector<Table> tables_of(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service) {
    std::vector<Table> tables;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (!norm.tiers || norm.tiers->rows.empty()) continue;
        Table table{id, &*norm.tiers, {}, false};
        const auto count = static_cast<std::int64_t>(standard.inputs[norm.tiers->input].choices.size());
        // The target group may shut a value out, and a table under `hvis` may be for others.
        std::vector<Formula> concerned{encoder.base_of(service, true), encoder.guards(norm)};
        for (std::int64_t value = 0; value < count; ++value) {
            if (std::any_of(table.tiers->rows.begin(), table.tiers->rows.end(), [&](const auto& row) { return row.first == value; })) continue;
            auto parts = concerned;
            parts.push_back(encoder.has_value(norm.tiers->input, value));
            if (!encoder.impossible(all_of(std::move(parts)))) table.uncovered.push_back(value);
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

std::optional<std::int64_t> highest_row(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, const Table& table, const model::Limit& limit, NormId excepted_together) {
    std::optional<std::int64_t> highest;
    const auto& own = standard.norms[table.norm];
    const auto lifted = [&](NormId id) { return std::any_of(exceptions[id.value].begin(), exceptions[id.value].end(), [&](NormId exception) { return !excepts(standard, exception, excepted_together); }); };
    if (own.hardness != model::Hardness::hard || !own.guards.empty() || lifted(table.norm)) return std::nullopt;
    for (const auto& [value, id] : table.tiers->rows) {
        const auto& row = standard.norms[id];
        if (!row.limit || !comparable(*row.limit, limit) || row.hardness != model::Hardness::hard || !row.guards.empty() || row.condition || lifted(id)) return std::nullopt;
        const auto bound = upper_bound(*row.limit);
        if (!bound) return std::nullopt;
        highest = std::max(highest.value_or(*bound), *bound);
    }
    return highest;
}

std::optional<HeldDown> held_down(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, NormId cap, const std::vector<Table>& tables) {
    const auto& norm = standard.norms[cap];
    if (!is_cap(norm) || is_row(standard, norm)) return std::nullopt;
    for (const auto& table : tables)
        if (const auto highest = highest_row(standard, exceptions, table, *norm.limit); highest && *highest <= *upper_bound(*norm.limit)) return HeldDown{&table, *highest};
    return std::nullopt;
}

std::string value_names(const model::Standard& standard, const model::Input& input, const std::vector<std::int64_t>& values) {
    std::vector<std::string> names;
    for (const auto value : values) names.push_back(model::value_words(standard, input, value));
    return base::joined(names, " eller ");
}

bool is_row(const model::Standard& standard, const model::Norm& norm) { return norm.parent && standard.norms[norm.parent].tiers; }

namespace {

using diag::Message;
using model::SectionKind;

using Rows = std::vector<std::pair<std::int64_t, NormId>>;

bool falls(const model::Standard& standard, NormId low_id, NormId high_id) {
    const auto& low = standard.norms[low_id];
    const auto& high = standard.norms[high_id];
    return low.limit && high.limit && low.limit->bound == high.limit->bound && comparable(*low.limit, *high.limit) && high.limit->quantity.amount < low.limit->quantity.amount;
}

/// Where the rows fall they are said once, from the first to the last of the fall. A table that falls all the way is a scale of what one can do oneself.
void check_rising(const model::Standard& standard, base::Id<model::Service> service, const Table& table, Report& report) {
    Rows rows = table.tiers->rows;
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t first = 0; first + 1 < rows.size(); ++first) {
        auto last = first;
        while (last + 1 < rows.size() && falls(standard, rows[last].second, rows[last + 1].second)) ++last;
        if (last == first) continue;
        if (last - first + 1 == rows.size() && rows.size() > 2) return;
        const auto& low = standard.norms[rows[first].second];
        const auto& high = standard.norms[rows[last].second];
        report.say(Message::tiers_not_rising, place_of(high),
                   {{"norm", high.path}, {"limit", model::limit_words(standard.units, *high.limit)}, {"other", low.path}, {"other_limit", model::limit_words(standard.units, *low.limit)}},
                   {{rows[last].second, rows[first].second}, {}, service});
        first = last - 1;
    }
}

void check_table(const model::Standard& standard, base::Id<model::Service> service, Table& table, Report& report) {
    const auto& norm = standard.norms[table.norm];
    const auto& input = standard.inputs[table.tiers->input];
    const About about{{table.norm}, {}, service};
    if (!table.uncovered.empty() && !(table.gap_accepted = report.accepted(Message::tiers_incomplete, about)))
        report.say(Message::tiers_incomplete, place_of(norm), {{"norm", norm.path}, {"input", model::name_words(input.name)}, {"values", value_names(standard, input, table.uncovered)}}, about);
    if (input.ordered) check_rising(standard, service, table, report);
}

/// A cap for everyone: a limit in omfang that only caps, no row, no guard.
std::vector<NormId> caps_of(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<NormId> caps;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (is_cap(norm) && norm.exception_of.empty() && norm.guards.empty() && !norm.condition && !is_row(standard, norm) && kind_of(standard, id) == SectionKind::scope && caps.size() < 300)
            caps.push_back(id);
    }
    return caps;
}

/// True when a table bounds the cap. A dispensation from both the cap and the rows lifts both: the cap still never matters.
bool check_against_tables(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, base::Id<model::Service> service, NormId id, const std::vector<Table>& tables, Report& report) {
    const auto& cap = standard.norms[id];
    const auto limit = model::limit_words(standard.units, *cap.limit);
    for (const auto& table : tables) {
        const auto highest = highest_row(standard, exceptions, table, *cap.limit, id);
        if (!highest || *highest > *upper_bound(*cap.limit)) continue;
        const auto& input = standard.inputs[table.tiers->input];
        const auto& norm = standard.norms[table.norm];
        if (table.uncovered.empty())
            report.say(Message::cap_never_binds, place_of(cap),
                       {{"norm", cap.path}, {"limit", limit}, {"other", norm.path}, {"other_limit", model::amount_words(standard.units[cap.limit->quantity.unit], *highest)}}, {{id, table.norm}, {}, service});
        else if (table.gap_accepted)  // otherwise the missing rows are the matter, and they have been said
            report.say(Message::cap_binds_outside_tiers, place_of(cap),
                       {{"norm", cap.path}, {"limit", limit}, {"input", model::name_words(input.name)}, {"values", value_names(standard, input, table.uncovered)}, {"other", norm.path}},
                       {{id, table.norm}, {}, service});
        return true;
    }
    return false;
}

void check_caps(const model::Standard& standard, base::Id<model::Service> service, const std::vector<Table>& tables, Report& report) {
    const auto exceptions = exceptions_by_norm(standard);
    const auto caps = caps_of(standard, service);
    for (const auto id : caps) {
        const auto& cap = standard.norms[id];
        // An exception that changes nothing because of the rows is said at the exception (logic_exceptions.cpp): it is the same matter.
        if (!exceptions[id.value].empty() && held_down(standard, exceptions, id, tables)) continue;
        if (check_against_tables(standard, exceptions, service, id, tables, report)) continue;
        for (const auto other_id : caps) {
            const auto& other = standard.norms[other_id];
            const auto lifted_alone = [&](NormId exception) { return !excepts(standard, exception, id); };
            if (other_id == id || other.hardness != model::Hardness::hard || !comparable(*cap.limit, *other.limit) || *upper_bound(*other.limit) >= *upper_bound(*cap.limit)) continue;
            if (std::any_of(exceptions[other_id.value].begin(), exceptions[other_id.value].end(), lifted_alone)) continue;
            report.say(Message::cap_never_binds, place_of(cap),
                       {{"norm", cap.path}, {"limit", model::limit_words(standard.units, *cap.limit)}, {"other", other.path},
                        {"other_limit", model::amount_words(standard.units[other.limit->quantity.unit], *upper_bound(*other.limit))}},
                       {{id, other_id}, {}, service});
            break;
        }
    }
}

/// The inputs a norm's guards read.
std::vector<base::Id<model::Input>> guard_inputs(const model::Norm& norm) {
    std::vector<base::Id<model::Input>> inputs;
    for (const auto& guard : norm.guards)
        each_test(guard.condition, [&](const model::Condition& part) {
            if (const auto* yes = std::get_if<model::IsYes>(&part.test)) inputs.push_back(yes->input);
            if (const auto* compares = std::get_if<model::Compares>(&part.test)) inputs.push_back(compares->input);
            if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&part.test))
                for (const auto id : reckoned->inputs) inputs.push_back(id);
        });
    return inputs;
}

/// Limits that each have their own `hvis` about the same thing look like tiers: only one of them should apply. A lower limit for some of those
/// whom a higher one is for tightens it, and works as it reads.
void check_overlap(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, Report& report) {
    std::vector<NormId> guarded;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (is_cap(norm) && norm.exception_of.empty() && !norm.guards.empty() && norm.hardness == model::Hardness::hard && guarded.size() < 100) guarded.push_back(id);
    }
    if (guarded.size() < 2) return;
    const auto base = encoder.base_of(service, true);
    for (std::size_t i = 1; i < guarded.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& norm = standard.norms[guarded[i]];
            const auto& other = standard.norms[guarded[j]];
            if (!comparable(*norm.limit, *other.limit) || *upper_bound(*norm.limit) == *upper_bound(*other.limit)) continue;
            const auto mine = guard_inputs(norm), theirs = guard_inputs(other);
            if (std::none_of(mine.begin(), mine.end(), [&](auto input) { return std::find(theirs.begin(), theirs.end(), input) != theirs.end(); })) continue;
            const bool norm_is_lower = *upper_bound(*norm.limit) < *upper_bound(*other.limit);
            std::vector<Formula> tightened{base, encoder.guards(norm_is_lower ? norm : other), negation(encoder.guards(norm_is_lower ? other : norm))};
            if (encoder.impossible(all_of(std::move(tightened)))) continue;
            std::vector<Formula> both{encoder.guards(norm), encoder.guards(other)};
            const auto example = encoder.example_in(service, all_of(std::move(both)));
            if (!example) continue;
            report.say(Message::tiers_overlap, place_of(norm),
                       {{"norm", norm.path}, {"limit", model::limit_words(standard.units, *norm.limit)}, {"other", other.path}, {"other_limit", model::limit_words(standard.units, *other.limit)},
                        {"example", *example}},
                       {{guarded[i], guarded[j]}, {}, service});
            break;
        }
    }
}

/// `1 gang pr. uge`, hard and without conditions, is what everybody gets (semantics.md R25).
bool is_fixed(const model::Norm& norm) {
    return norm.limit && norm.limit->bound == model::BoundKind::exactly && norm.hardness == model::Hardness::hard && !norm.parent && norm.guards.empty() && !norm.condition;
}

/// Without a wish the answer of such a service is always that a person must say how much, but nothing asks a person.
void check_assessed(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    NormId first;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (norm.amount || is_fixed(norm)) return;
        const bool bounds = (is_cap(norm) || (norm.tiers && !norm.tiers->rows.empty())) && norm.exception_of.empty() && norm.hardness != model::Hardness::textual;
        if (!first && bounds && kind_of(standard, id) == SectionKind::scope) first = id;
    }
    if (first && standard.services[service].amount_unit)
        report.say(Message::amount_left_open, place_of(standard.norms[first]), {{"service", standard.services[service].title}, {"norm", standard.norms[first].path}}, {{first}, {}, service});
}

}  // namespace

void check_tiers(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        Encoder encoder(standard);
        auto tables = tables_of(standard, encoder, service);
        for (auto& table : tables) check_table(standard, service, table, report);
        check_caps(standard, service, tables, report);
        check_overlap(standard, encoder, service, report);
        check_assessed(standard, service, report);
    }
}

}  // namespace kvs::analysis
