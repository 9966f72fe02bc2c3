// A service that nobody can get, an exclusion that empties it, guards that nobody in the target group meets.
#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/conflict.h"
#include "compiler/analysis/encode.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

/// What must be met before the service is given: each norm of an `alle af`, any other section as a whole.
struct Requirement {
    base::Id<model::Section> section;
    NormId norm;  // none: the whole section
};

std::vector<Requirement> required_of(const model::Standard& standard, const Encoder& encoder, base::Id<model::Service> service) {
    std::vector<Requirement> required;
    for (const auto id : standard.services[service].sections) {
        const auto& section = standard.sections[id];
        if (section.kind != SectionKind::eligibility && section.kind != SectionKind::assessment) continue;
        if (section.quantifier.value_or(model::Quantifier::all) != model::Quantifier::all) {
            required.push_back({id, {}});
            continue;
        }
        for (const auto norm : section.norms)
            if (encoder.decides(norm) && standard.norms[norm].exception_of.empty()) required.push_back({id, norm});
    }
    return required;
}

std::vector<NormId> norms_in(const model::Standard& standard, const Encoder& encoder, const std::vector<Requirement>& required) {
    std::vector<NormId> norms;
    for (const auto& requirement : required) {
        if (requirement.norm) {
            norms.push_back(requirement.norm);
            continue;
        }
        for (const auto id : standard.sections[requirement.section].norms)
            if (encoder.decides(id) && standard.norms[id].exception_of.empty()) norms.push_back(id);
    }
    return norms;
}

/// True when the service is empty by its own conditions; a conflict within one `alle af` has been said there (logic_conditions.cpp).
bool check_base(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, Report& report) {
    if (!encoder.impossible(encoder.base_of(service, false))) return false;
    const auto impossible = [&](const std::vector<Requirement>& some) {
        std::vector<Formula> parts;
        for (const auto& requirement : some) parts.push_back(requirement.norm ? encoder.requirement(requirement.norm) : encoder.section(requirement.section));
        return encoder.impossible(all_of(std::move(parts)));
    };
    auto conflict = required_of(standard, encoder, service);
    if (!impossible(conflict)) return true;
    conflict = fewest(std::move(conflict), impossible);
    if (std::all_of(conflict.begin(), conflict.end(), [&](const Requirement& r) { return r.norm && r.section == conflict.front().section; })) return true;
    const auto norms = norms_in(standard, encoder, conflict);
    report.say(Message::service_for_nobody, place_of(standard.norms[norms.back()]), {{"service", standard.services[service].title}, {"norms", paths_of(standard, norms)}}, {norms, {}, service});
    return true;
}

/// True when what the service is not for leaves nobody: one exclusion, or several that do it together.
bool check_exclusions(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, Report& report) {
    std::vector<NormId> exclusions;
    for (const auto section_id : standard.services[service].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind != SectionKind::not_for) continue;
        for (const auto id : section.norms)
            if (encoder.decides(id) && standard.norms[id].hardness == model::Hardness::hard && standard.norms[id].exception_of.empty()) exclusions.push_back(id);
    }
    const auto nobody_left = [&](const std::vector<NormId>& some) {
        std::vector<Formula> parts{encoder.base_of(service, false)};
        for (const auto id : some) parts.push_back(negation(encoder.hit(id)));
        return encoder.impossible(all_of(std::move(parts)));
    };
    const auto say = [&](const std::vector<NormId>& norms) {
        report.say(Message::exclusion_empties_service, place_of(standard.norms[norms.back()]), {{"norms", paths_of(standard, norms)}, {"service", standard.services[service].title}}, {norms, {}, service});
    };
    bool said = false;
    for (const auto id : exclusions) {
        if (!nobody_left({id})) continue;
        say({id});
        said = true;
    }
    if (said || !nobody_left(exclusions)) return said;
    say(fewest(exclusions, nobody_left));
    return true;
}

/// What is not for someone and when help stops may well be about people outside the target group; so may the steps on the way to the answer.
bool is_for_the_target_group(SectionKind kind) {
    switch (kind) {
        case SectionKind::purpose:
        case SectionKind::need:
        case SectionKind::not_for:
        case SectionKind::deadlines:
        case SectionKind::procedure:
        case SectionKind::ruling:
        case SectionKind::duties:
        case SectionKind::follow_up:
        case SectionKind::termination:
        case SectionKind::complaint:
        case SectionKind::references: return false;
        default: return true;
    }
}

/// A guard that nobody in the target group meets, by its place in the file: a norm of a `fælles` block stands in several services.
struct NeverMet {
    const model::Guard* guard;
    NormId norm;
    base::Id<model::Service> service;
    bool everywhere = true;
};
using GuardsByPlace = std::map<std::pair<std::uint32_t, std::uint32_t>, NeverMet>;

void find_guards(const model::Standard& standard, Encoder& encoder, base::Id<model::Service> service, bool empty, GuardsByPlace& guards) {
    const auto base = encoder.base_of(service, true);
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        const auto kind = kind_of(standard, id);
        if (!is_for_the_target_group(kind)) continue;
        auto outermost = id;
        while (standard.norms[outermost].parent) outermost = standard.norms[outermost].parent;
        for (const auto& guard : norm.guards) {
            if (guard.kind == model::GuardKind::during) continue;
            auto formula = encoder.condition(guard.condition);
            if (guard.kind == model::GuardKind::unless) formula = negation(std::move(formula));
            bool met = empty || encoder.impossible(formula);  // said elsewhere: at the service, or at the condition
            if (!met) {
                // The norm itself says nothing of who the target group is when its guard does not hold.
                const bool asked = kind == SectionKind::eligibility || kind == SectionKind::assessment;
                std::vector<Formula> parts{asked ? encoder.base_of(service, true, outermost) : base, std::move(formula)};
                met = !encoder.impossible(all_of(std::move(parts)));
            }
            const auto place = guard.condition.span.end > guard.condition.span.begin ? guard.condition.span : place_of(norm);
            auto& found = guards.try_emplace({static_cast<std::uint32_t>(place.file), place.begin}, NeverMet{&guard, id, service}).first->second;
            found.everywhere = found.everywhere && !met;
        }
    }
}

void say_guards(const model::Standard& standard, const GuardsByPlace& guards, Report& report) {
    for (const auto& [place, found] : guards) {
        if (!found.everywhere) continue;
        const auto& norm = standard.norms[found.norm];
        const auto& condition = found.guard->condition;
        auto words = model::condition_words(standard, condition);
        if (found.guard->kind == model::GuardKind::unless) words = "medmindre " + words;
        report.say(Message::guard_never_met, condition.span.end > condition.span.begin ? condition.span : place_of(norm),
                   {{"norm", norm.path}, {"service", standard.services[found.service].title}, {"condition", words}}, {{found.norm}, {}, found.service});
    }
}

}  // namespace

void check_services(const model::Standard& standard, Report& report) {
    GuardsByPlace guards;
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        Encoder encoder(standard);
        const bool empty = check_base(standard, encoder, service, report) || check_exclusions(standard, encoder, service, report) || encoder.impossible(encoder.base_of(service, true));
        find_guards(standard, encoder, service, empty, guards);
    }
    say_guards(standard, guards, report);
}

}  // namespace kvs::analysis
