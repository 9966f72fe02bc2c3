// Conditions that never or always hold, and requirements that exclude each other within one group.
#include <algorithm>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/conflict.h"
#include "compiler/analysis/encode.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;

bool never(const Encoder& encoder, const Formula& formula) { return encoder.impossible(formula); }
bool always(const Encoder& encoder, const Formula& formula) { return encoder.impossible(negation(formula)); }

/// True when something was said. Groups are asked part by part first, so that the message stands at the smallest thing that is wrong.
bool check_condition(const model::Standard& standard, Encoder& encoder, const model::Condition& condition, NormId id, Report& report) {
    bool said = false;
    if (const auto* group = std::get_if<model::Group>(&condition.test))
        for (const auto& part : group->parts) said = check_condition(standard, encoder, part, id, report) || said;
    // A norm's name as a condition: what is wrong with that norm is said there.
    if (said || std::holds_alternative<model::NormHolds>(condition.test)) return said;
    const auto formula = encoder.condition(condition);
    const auto& norm = standard.norms[id];
    const bool impossible = never(encoder, formula);
    if (!impossible && !always(encoder, formula)) return false;
    report.say(impossible ? Message::condition_never_holds : Message::condition_always_holds, condition.span.end > condition.span.begin ? condition.span : place_of(norm),
               {{"norm", norm.path}, {"condition", model::condition_words(standard, condition)}}, {{id}, {}, {}});
    return true;
}

/// "alle af ung og gammel".
std::string group_words(const model::Standard& standard, const model::Norm& norm, const std::vector<NormId>& parts) {
    std::vector<std::string> names;
    for (const auto id : parts) names.push_back(standard.norms[id].name);
    return model::quantifier_words(norm.group.value_or(model::Quantifier::all), norm.group_count) + " " + base::joined(names);
}

/// True when the norm or something under it was said to be wrong.
bool check_norm(const model::Standard& standard, Encoder& encoder, NormId id, Report& report) {
    const auto& norm = standard.norms[id];
    bool said = false;
    for (const auto child : norm.children) said = check_norm(standard, encoder, child, report) || said;
    for (const auto* condition : conditions_of(norm)) said = check_condition(standard, encoder, *condition, id, report) || said;
    if (said || norm.children.empty() || !encoder.decides(id) || norm.hardness == model::Hardness::textual) return said;

    std::vector<NormId> parts;
    for (const auto child : norm.children)
        if (!standard.norms[child].guarding && encoder.decides(child) && standard.norms[child].exception_of.empty()) parts.push_back(child);
    if (parts.size() < 2 && !norm.group) return false;
    const auto formula = encoder.requirement(id);
    if (never(encoder, formula)) {
        if (norm.group.value_or(model::Quantifier::all) == model::Quantifier::all) {
            say_conflict(standard, encoder, parts, {{id}, {}, {}}, report);
            return true;
        }
        report.say(Message::condition_never_holds, place_of(norm), {{"norm", norm.path}, {"condition", group_words(standard, norm, parts)}}, {{id}, {}, {}});
        return true;
    }
    if (norm.guards.empty() && !parts.empty() && always(encoder, formula)) {
        report.say(Message::condition_always_holds, place_of(norm), {{"norm", norm.path}, {"condition", group_words(standard, norm, parts)}}, {{id}, {}, {}});
        return true;
    }
    return false;
}

}  // namespace

void say_conflict(const model::Standard& standard, Encoder& encoder, const std::vector<NormId>& norms, About about, Report& report) {
    auto core = conflict_in(encoder, norms);
    if (core.empty()) core = norms;
    about.norms.insert(about.norms.end(), core.begin(), core.end());
    report.say(Message::conditions_conflict, place_of(standard.norms[core.back()]), {{"norms", paths_of(standard, core)}}, std::move(about));
}

std::vector<NormId> conflict_in(Encoder& encoder, std::vector<NormId> norms) {
    const auto impossible = [&](const std::vector<NormId>& some) {
        std::vector<Formula> parts;
        for (const auto id : some) parts.push_back(encoder.requirement(id));
        return encoder.impossible(all_of(std::move(parts)));
    };
    if (!impossible(norms)) return {};
    return fewest(std::move(norms), impossible);
}

void check_conditions(const model::Standard& standard, Report& report) {
    Encoder encoder(standard);
    for (const auto& section : standard.sections) {
        bool said = false;
        for (const auto id : section.norms) said = check_norm(standard, encoder, id, report) || said;
        const bool combines = section.kind == model::SectionKind::eligibility || section.kind == model::SectionKind::assessment || section.quantifier;
        if (said || !combines || section.quantifier.value_or(model::Quantifier::all) != model::Quantifier::all) continue;
        std::vector<NormId> parts;
        for (const auto id : section.norms)
            if (encoder.decides(id) && standard.norms[id].exception_of.empty()) parts.push_back(id);
        if (parts.size() > 1 && !conflict_in(encoder, parts).empty()) say_conflict(standard, encoder, parts, {{}, standard.norms[parts.front()].section, {}}, report);
    }
}

}  // namespace kvs::analysis
