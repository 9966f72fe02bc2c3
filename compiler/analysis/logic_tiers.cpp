// Tier tables that leave values out or fall where they should rise; caps that never matter; limits that overlap.
#include <algorithm>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/encode.h"
#include "compiler/analysis/tiers.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

std::vector<Table> tables_of(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<Table> tables;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (!norm.tiers || norm.tiers->rows.empty()) continue;
        Table table{id, &*norm.tiers, {}};
        const auto count = static_cast<std::int64_t>(standard.inputs[norm.tiers->input].choices.size());
        for (std::int64_t value = 0; value < count; ++value)
            if (std::none_of(table.tiers->rows.begin(), table.tiers->rows.end(), [&](const auto& row) { return row.first == value; })) table.uncovered.push_back(value);
        tables.push_back(std::move(table));
    }
    return tables;
}

std::optional<std::int64_t> highest_row(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, const Table& table, const model::Limit& limit, NormId lifted) {
    std::optional<std::int64_t> highest;
    const auto& own = standard.norms[table.norm];
    const auto lifts = [&](NormId id) {
        const auto& list = exceptions[id.value];
        return lifted ? std::find(list.begin(), list.end(), lifted) != list.end() : !list.empty();
    };
    if (own.hardness != model::Hardness::hard || !own.guards.empty() || lifts(table.norm)) return std::nullopt;
    for (const auto& [value, id] : table.tiers->rows) {
        const auto& row = standard.norms[id];
        if (!row.limit || !comparable(*row.limit, limit) || row.hardness != model::Hardness::hard || !row.guards.empty() || row.condition || lifts(id)) return std::nullopt;
        const auto bound = upper_bound(*row.limit);
        if (!bound) return std::nullopt;
        highest = std::max(highest.value_or(*bound), *bound);
    }
    return highest;
}

std::string value_names(const model::Standard& standard, const model::Input& input, const std::vector<std::int64_t>& values) {
    std::vector<std::string> names;
    for (const auto value : values) names.push_back(model::value_words(standard, input, value));
    return base::joined(names, ", ");
}

namespace {

using diag::Message;
using model::SectionKind;

void check_table(const model::Standard& standard, base::Id<model::Service> service, const Table& table, Report& report) {
    const auto& norm = standard.norms[table.norm];
    const auto& input = standard.inputs[table.tiers->input];
    if (!table.uncovered.empty())
        report.say(Message::tiers_incomplete, place_of(norm), {{"norm", norm.path}, {"input", model::name_words(input.name)}, {"values", value_names(standard, input, table.uncovered)}},
                   {{table.norm}, {}, service});
    if (!input.ordered) return;
    auto rows = table.tiers->rows;
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& low = standard.norms[rows[i - 1].second];
        const auto& high = standard.norms[rows[i].second];
        if (!low.limit || !high.limit || low.limit->bound != high.limit->bound || !comparable(*low.limit, *high.limit)) continue;
        if (high.limit->quantity.amount >= low.limit->quantity.amount) continue;
        report.say(Message::tiers_not_rising, place_of(high),
                   {{"norm", high.path}, {"limit", model::limit_words(standard.units, *high.limit)}, {"other", low.path}, {"other_limit", model::limit_words(standard.units, *low.limit)}},
                   {{rows[i].second, rows[i - 1].second}, {}, service});
    }
}

bool is_row(const model::Standard& standard, const model::Norm& norm) { return norm.parent && standard.norms[norm.parent].tiers; }

/// A cap for everyone: an upper limit in omfang, no row, no exception, no guard.
std::vector<NormId> caps_of(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<NormId> caps;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (norm.limit && upper_bound(*norm.limit) && norm.exception_of.empty() && norm.guards.empty() && !norm.condition && !is_row(standard, norm) &&
            norm.hardness != model::Hardness::textual && kind_of(standard, id) == SectionKind::scope && caps.size() < 300)
            caps.push_back(id);
    }
    return caps;
}

void check_caps(const model::Standard& standard, base::Id<model::Service> service, const std::vector<Table>& tables, Report& report) {
    const auto exceptions = exceptions_by_norm(standard);
    const auto caps = caps_of(standard, service);
    for (const auto id : caps) {
        const auto& cap = standard.norms[id];
        const auto bound = *upper_bound(*cap.limit);
        const auto limit = model::limit_words(standard.units, *cap.limit);
        bool said = false;
        for (const auto& table : tables) {
            // A dispensation from both the cap and the top tier lifts both: the table bounds the cap when nothing lifts the table alone.
            std::optional<std::int64_t> highest = highest_row(standard, exceptions, table, *cap.limit);
            if (!highest) {
                bool together = true;
                std::vector<NormId> lifting = exceptions[table.norm.value];
                for (const auto& row : table.tiers->rows) lifting.insert(lifting.end(), exceptions[row.second.value].begin(), exceptions[row.second.value].end());
                for (const auto exception : lifting) {
                    const auto& of = standard.norms[exception].exception_of;
                    together = together && std::find(of.begin(), of.end(), id) != of.end();
                }
                NormId nobody = id;  // not an exception of any row: exceptions are left out of account
                if (together && !lifting.empty()) highest = highest_row(standard, exceptions, table, *cap.limit, nobody);
            }
            if (!highest || *highest > bound || said) continue;
            const auto& input = standard.inputs[table.tiers->input];
            const auto& norm = standard.norms[table.norm];
            said = true;
            if (table.uncovered.empty())
                report.say(Message::cap_never_binds, place_of(cap),
                           {{"norm", cap.path}, {"limit", limit}, {"other", norm.path}, {"other_limit", model::amount_words(standard.units[cap.limit->quantity.unit], *highest)}}, {{id, table.norm}, {}, service});
            else
                report.say(Message::cap_binds_outside_tiers, place_of(cap),
                           {{"norm", cap.path}, {"limit", limit}, {"input", model::name_words(input.name)}, {"values", value_names(standard, input, table.uncovered)}, {"other", norm.path}},
                           {{id, table.norm}, {}, service});
        }
        for (const auto other_id : caps) {
            const auto& other = standard.norms[other_id];
            if (said || other_id == id || other.hardness != model::Hardness::hard || !exceptions[other_id.value].empty() || !comparable(*cap.limit, *other.limit) || *upper_bound(*other.limit) >= bound) continue;
            said = true;
            report.say(Message::cap_never_binds, place_of(cap),
                       {{"norm", cap.path}, {"limit", limit}, {"other", other.path}, {"other_limit", model::amount_words(standard.units[other.limit->quantity.unit], *upper_bound(*other.limit))}},
                       {{id, other_id}, {}, service});
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
        });
    return inputs;
}

/// Limits that each have their own `hvis` about the same thing look like tiers: only one of them should apply.
void check_overlap(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    Encoder encoder(standard);
    std::vector<NormId> guarded;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (norm.limit && upper_bound(*norm.limit) && norm.exception_of.empty() && !norm.guards.empty() && norm.hardness == model::Hardness::hard && guarded.size() < 100) guarded.push_back(id);
    }
    const auto applies = [&](NormId id) {
        std::vector<Formula> parts;
        for (const auto& guard : standard.norms[id].guards) {
            auto formula = encoder.condition(guard.condition);
            parts.push_back(guard.kind == model::GuardKind::unless ? negation(std::move(formula)) : std::move(formula));
        }
        return all_of(std::move(parts));
    };
    for (std::size_t i = 1; i < guarded.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& norm = standard.norms[guarded[i]];
            const auto& other = standard.norms[guarded[j]];
            if (!comparable(*norm.limit, *other.limit) || *upper_bound(*norm.limit) == *upper_bound(*other.limit)) continue;
            const auto mine = guard_inputs(norm), theirs = guard_inputs(other);
            if (std::none_of(mine.begin(), mine.end(), [&](auto input) { return std::find(theirs.begin(), theirs.end(), input) != theirs.end(); })) continue;
            std::vector<Formula> parts{applies(guarded[i]), applies(guarded[j])};
            const auto solution = encoder.solve(all_of(std::move(parts)));
            if (solution.answer != Answer::possible) continue;
            report.say(Message::tiers_overlap, place_of(norm),
                       {{"norm", norm.path}, {"limit", model::limit_words(standard.units, *norm.limit)}, {"other", other.path}, {"other_limit", model::limit_words(standard.units, *other.limit)},
                        {"example", encoder.example(solution)}},
                       {{guarded[i], guarded[j]}, {}, service});
            break;
        }
    }
}

}  // namespace

void check_tiers(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        const auto tables = tables_of(standard, service);
        for (const auto& table : tables) check_table(standard, service, table, report);
        check_caps(standard, service, tables, report);
        check_overlap(standard, service, report);
    }
}

}  // namespace kvs::analysis
