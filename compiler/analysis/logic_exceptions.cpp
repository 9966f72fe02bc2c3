// Exceptions that collide, always apply, or lift a cap that another one holds down.
#include <algorithm>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/encode.h"
#include "compiler/analysis/tiers.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

constexpr std::size_t most_exceptions = 40;  // to one norm; every pair is tried

/// Both do the same to the norm they except: lift it, or raise it by the same amount, at the same price.
bool same_effect(const model::Norm& a, const model::Norm& b) {
    if (a.limit.has_value() != b.limit.has_value() || a.price.has_value() != b.price.has_value() || a.ceases != b.ceases || a.pauses != b.pauses) return false;
    if (a.limit && (!comparable(*a.limit, *b.limit) || a.limit->bound != b.limit->bound || a.limit->quantity.amount != b.limit->quantity.amount || a.limit->quantity.low != b.limit->quantity.low)) return false;
    return !a.price || (a.price->kind == b.price->kind && a.price->oere == b.price->oere && a.price->tariff == b.price->tariff);
}

void check_pairs(const model::Standard& standard, Encoder& encoder, NormId target, Report& report) {
    const auto exceptions = encoder.exceptions()[target.value];
    if (exceptions.size() > most_exceptions) return;
    for (std::size_t i = 1; i < exceptions.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto a = exceptions[i], b = exceptions[j];
            if (a == b || excepts(standard, a, b) || excepts(standard, b, a)) continue;
            std::vector<Formula> both{encoder.applies(a), encoder.applies(b)};
            const auto example = encoder.example_in(standard.norms[a].service, all_of(std::move(both)));
            if (!example) continue;
            const bool same = same_effect(standard.norms[a], standard.norms[b]);
            report.say(same ? Message::exceptions_overlap : Message::exceptions_collide, place_of(standard.norms[a]),
                       {{"norm", standard.norms[a].path}, {"other", standard.norms[b].path}, {"target", standard.norms[target].path}, {"example", example->empty() ? "–" : *example}},
                       {{a, b, target}, {}, standard.norms[a].service});
        }
    }
}

/// Only where a machine decides: a rule in words is not lifted by another rule in words.
bool decides_something(const model::Standard& standard, NormId target) {
    const auto& norm = standard.norms[target];
    return norm.limit || norm.tiers || norm.condition || !norm.guards.empty() || kind_of(standard, target) == SectionKind::covers_not;
}

std::vector<NormId> decided_targets(const model::Standard& standard, NormId id) {
    auto targets = standard.norms[id].exception_of;
    std::erase_if(targets, [&](NormId target) { return !decides_something(standard, target); });
    return targets;
}

void say_of_targets(const model::Standard& standard, Message message, NormId id, const std::vector<NormId>& targets, Report& report) {
    const auto& norm = standard.norms[id];
    About about{{id}, {}, norm.service};
    about.norms.insert(about.norms.end(), targets.begin(), targets.end());
    report.say(message, place_of(norm), {{"norm", norm.path}, {"targets", paths_of(standard, targets)}}, std::move(about));
}

/// An exception with conditions that are always met has had its message there (logic_conditions.cpp). One with an amount only moves the limit.
void check_always(const model::Standard& standard, Encoder& encoder, NormId id, Report& report) {
    const auto& norm = standard.norms[id];
    if (norm.hardness != model::Hardness::hard || norm.limit || encoder.decides(id) || !encoder.impossible(negation(encoder.applies(id)))) return;
    if (const auto targets = decided_targets(standard, id); !targets.empty()) say_of_targets(standard, Message::exception_always_applies, id, targets, report);
}

/// `i særlige tilfælde` is for a person to say, but nothing under it asks one.
void check_answered(const model::Standard& standard, const Encoder& encoder, NormId id, Report& report) {
    const auto& norm = standard.norms[id];
    if (norm.hardness != model::Hardness::discretionary || encoder.decides(id) || !is_decided(kind_of(standard, id))) return;
    if (const auto targets = decided_targets(standard, id); !targets.empty()) say_of_targets(standard, Message::exception_unanswerable, id, targets, report);
}

/// An exception that lifts a cap while a tier table as low stays in place.
void check_effect(const model::Standard& standard, const Encoder& encoder, base::Id<model::Service> service, NormId id, const std::vector<Table>& tables, Report& report) {
    const auto& norm = standard.norms[id];
    for (const auto target : norm.exception_of) {
        const auto held = held_down(standard, encoder.exceptions(), target, tables);
        if (!held) continue;
        const auto& cap = standard.norms[target];
        const auto& table = *held->table;
        const auto& input = standard.inputs[table.tiers->input];
        const auto& other = standard.norms[table.norm];
        if (table.uncovered.empty())
            report.say(Message::exception_changes_nothing, place_of(norm),
                       {{"norm", norm.path}, {"target", cap.path}, {"other", other.path}, {"limit", model::amount_words(standard.units[cap.limit->quantity.unit], held->highest)}},
                       {{id, target}, {}, service});
        else
            report.say(Message::exception_changes_outside_tiers, place_of(norm),
                       {{"norm", norm.path}, {"target", cap.path}, {"input", model::name_words(input.name)}, {"values", value_names(standard, input, table.uncovered)}, {"other", other.path}},
                       {{id, target}, {}, service});
    }
}

}  // namespace

void check_exceptions(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        Encoder encoder(standard);
        const auto tables = tables_of(standard, encoder, service);
        for (const auto id : norms_of(standard, service)) {
            check_pairs(standard, encoder, id, report);
            if (standard.norms[id].exception_of.empty()) continue;
            check_always(standard, encoder, id, report);
            check_answered(standard, encoder, id, report);
            check_effect(standard, encoder, service, id, tables, report);
        }
    }
}

}  // namespace kvs::analysis
