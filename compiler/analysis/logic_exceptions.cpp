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

bool excepts(const model::Standard& standard, NormId exception, NormId target) {
    const auto& of = standard.norms[exception].exception_of;
    return std::find(of.begin(), of.end(), target) != of.end();
}

/// Both do the same to the norm they except: lift it, or raise it by the same amount, at the same price.
bool same_effect(const model::Norm& a, const model::Norm& b) {
    if (a.limit.has_value() != b.limit.has_value() || a.price.has_value() != b.price.has_value() || a.ceases != b.ceases || a.pauses != b.pauses) return false;
    if (a.limit && (!comparable(*a.limit, *b.limit) || a.limit->bound != b.limit->bound || a.limit->quantity.amount != b.limit->quantity.amount || a.limit->quantity.low != b.limit->quantity.low)) return false;
    return !a.price || (a.price->kind == b.price->kind && a.price->oere == b.price->oere && a.price->tariff == b.price->tariff);
}

/// An applicant for the two, one of the target group where there is one; nullopt when the two cannot meet (or nobody can tell).
std::optional<std::string> example_of(const model::Standard& standard, Encoder& encoder, NormId a, NormId b) {
    std::vector<Formula> both{encoder.applies(a), encoder.applies(b)};
    const auto together = all_of(std::move(both));
    auto solution = encoder.solve(together);
    if (solution.answer != Answer::possible) return std::nullopt;
    const auto service = standard.norms[a].service;
    if (service) {
        std::vector<Formula> parts{encoder.base_of(service, true), together};
        const auto answer = encoder.solve(all_of(std::move(parts)));
        if (answer.answer == Answer::impossible) return std::nullopt;
        // The values that the two exceptions read, taken from a case that also belongs to the target group.
        if (answer.answer == Answer::possible)
            for (std::size_t i = 0; i < solution.values.size() && i < answer.values.size(); ++i)
                if (solution.values[i] && answer.values[i]) solution.values[i] = answer.values[i];
    }
    return encoder.example(solution);
}

void check_pairs(const model::Standard& standard, Encoder& encoder, NormId target, Report& report) {
    const auto exceptions = encoder.exceptions()[target.value];
    if (exceptions.size() > most_exceptions) return;
    for (std::size_t i = 1; i < exceptions.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto a = exceptions[i], b = exceptions[j];
            if (a == b || excepts(standard, a, b) || excepts(standard, b, a)) continue;
            const auto example = example_of(standard, encoder, a, b);
            if (!example) continue;
            const bool same = same_effect(standard.norms[a], standard.norms[b]);
            report.say(same ? Message::exceptions_overlap : Message::exceptions_collide, place_of(standard.norms[a]),
                       {{"norm", standard.norms[a].path}, {"other", standard.norms[b].path}, {"target", standard.norms[target].path}, {"example", example->empty() ? "–" : *example}},
                       {{a, b, target}, {}, standard.norms[a].service});
        }
    }
}

void check_always(const model::Standard& standard, Encoder& encoder, NormId id, Report& report) {
    const auto& norm = standard.norms[id];
    if (norm.hardness != model::Hardness::hard || norm.modality == model::Modality::can || !encoder.impossible(negation(encoder.applies(id)))) return;
    for (const auto target : norm.exception_of) {
        const auto& excepted = standard.norms[target];
        const auto kind = kind_of(standard, target);
        // Only where a machine decides: a rule in words is not lifted by another rule in words.
        if (norm.limit || !(excepted.limit || excepted.condition || !excepted.guards.empty() || kind == SectionKind::covers_not)) continue;
        report.say(Message::exception_always_applies, place_of(norm), {{"norm", norm.path}, {"target", excepted.path}}, {{id, target}, {}, norm.service});
    }
}

/// An exception that lifts a cap while a tier table as low stays in place.
void check_effect(const model::Standard& standard, const Encoder& encoder, base::Id<model::Service> service, NormId id, const std::vector<Table>& tables, Report& report) {
    const auto& norm = standard.norms[id];
    for (const auto target : norm.exception_of) {
        const auto& cap = standard.norms[target];
        if (!cap.limit || !upper_bound(*cap.limit) || (cap.parent && standard.norms[cap.parent].tiers)) continue;
        const auto bound = *upper_bound(*cap.limit);
        for (const auto& table : tables) {
            const auto highest = highest_row(standard, encoder.exceptions(), table, *cap.limit, id);
            if (!highest || *highest > bound) continue;
            const auto& input = standard.inputs[table.tiers->input];
            const auto& other = standard.norms[table.norm];
            if (table.uncovered.empty())
                report.say(Message::exception_changes_nothing, place_of(norm),
                           {{"norm", norm.path}, {"target", cap.path}, {"other", other.path}, {"limit", model::amount_words(standard.units[cap.limit->quantity.unit], *highest)}},
                           {{id, target}, {}, service});
            else
                report.say(Message::exception_changes_outside_tiers, place_of(norm),
                           {{"norm", norm.path}, {"target", cap.path}, {"input", model::name_words(input.name)}, {"values", value_names(standard, input, table.uncovered)}, {"other", other.path}},
                           {{id, target}, {}, service});
            break;
        }
    }
}

}  // namespace

void check_exceptions(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        const auto tables = tables_of(standard, service);
        Encoder encoder(standard);
        for (const auto id : norms_of(standard, service)) {
            check_pairs(standard, encoder, id, report);
            if (standard.norms[id].exception_of.empty()) continue;
            check_always(standard, encoder, id, report);
            check_effect(standard, encoder, service, id, tables, report);
        }
    }
}

}  // namespace kvs::analysis
