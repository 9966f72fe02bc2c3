// A service that nobody can get, an exclusion that empties it, guards that nobody in the target group meets.
#include <algorithm>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/conflict.h"
#include "compiler/analysis/encode.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

/// The norms that must all be met: those of målgruppe and vurdering under `alle af`.
std::vector<NormId> required_of(const model::Standard& standard, const Encoder& encoder, base::Id<model::Service> service) {
    std::vector<NormId> required;
    for (const auto id : standard.services[service].sections) {
        const auto& section = standard.sections[id];
        if (section.kind != SectionKind::eligibility && section.kind != SectionKind::assessment) continue;
        if (section.quantifier.value_or(model::Quantifier::all) != model::Quantifier::all) continue;
        for (const auto norm : section.norms)
            if (encoder.decides(norm) && standard.norms[norm].exception_of.empty()) required.push_back(norm);
    }
    return required;
}

/// True when the service is empty by its own conditions; a conflict within one section has been said there.
bool check_base(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, Report& report) {
    if (!encoder.impossible(encoder.base_of(service, false))) return false;
    const auto conflict = conflict_in(encoder, required_of(standard, encoder, service));
    if (conflict.empty()) return true;
    const auto first = standard.norms[conflict.front()].section;
    if (std::all_of(conflict.begin(), conflict.end(), [&](NormId id) { return standard.norms[id].section == first; })) return true;
    std::vector<std::string> names;
    for (const auto id : conflict) names.push_back(standard.norms[id].path);
    report.say(Message::service_for_nobody, standard.services[service].span, {{"service", standard.services[service].title}, {"norms", base::joined(names, ", ")}}, {conflict, {}, service});
    return true;
}

void check_exclusions(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, Report& report) {
    for (const auto section_id : standard.services[service].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind != SectionKind::not_for) continue;
        for (const auto id : section.norms) {
            const auto& norm = standard.norms[id];
            if (!encoder.decides(id) || norm.hardness != model::Hardness::hard || !norm.exception_of.empty()) continue;
            std::vector<Formula> parts{encoder.base_of(service, false), negation(encoder.hit(id))};
            if (encoder.impossible(all_of(std::move(parts))))
                report.say(Message::exclusion_empties_service, place_of(norm), {{"norm", norm.path}, {"service", standard.services[service].title}}, {{id}, {}, service});
        }
    }
}

void check_guards(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, Report& report) {
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        const auto kind = kind_of(standard, id);
        // What is not for someone, and when help stops, may well be about people outside the target group.
        if (kind == SectionKind::not_for || kind == SectionKind::termination || kind == SectionKind::references || kind == SectionKind::purpose || kind == SectionKind::need) continue;
        for (const auto& guard : norm.guards) {
            if (guard.kind != model::GuardKind::when) continue;
            const auto formula = encoder.condition(guard.condition);
            if (encoder.impossible(formula)) continue;  // said by check_conditions
            std::vector<Formula> parts{encoder.base_of(service, true), formula};
            if (encoder.impossible(all_of(std::move(parts))))
                report.say(Message::guard_never_met, guard.condition.span.end > guard.condition.span.begin ? guard.condition.span : place_of(norm),
                           {{"norm", norm.path}, {"service", standard.services[service].title}, {"condition", model::condition_words(standard, guard.condition)}}, {{id}, {}, service});
        }
    }
}

}  // namespace

void check_services(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        Encoder encoder(standard);
        if (check_base(standard, encoder, service, report)) continue;
        check_exclusions(standard, encoder, service, report);
        if (encoder.impossible(encoder.base_of(service, true))) continue;
        check_guards(standard, encoder, service, report);
    }
}

}  // namespace kvs::analysis
