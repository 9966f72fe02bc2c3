// Names and references as a machine gets them.
#include <fmt/format.h>

#include "compiler/analysis/words.h"
#include "compiler/decision/from_model_lowering.h"
#include "compiler/model/prose.h"

namespace kvs::decision {

std::string period_name(const model::Cadence& cadence) {
    std::string_view one, many;
    switch (cadence.period) {
        case model::Period::none: return {};
        case model::Period::day: one = "døgn", many = "døgn"; break;
        case model::Period::week: one = "uge", many = "uger"; break;
        case model::Period::month: one = "måned", many = "måneder"; break;
        case model::Period::calendar_year: one = "kalenderår", many = "kalenderår"; break;
        case model::Period::year: one = "år", many = "år"; break;
    }
    return cadence.every == 1 ? std::string(one) : fmt::format("{} {}", cadence.every, many);
}

std::string law_name(const model::Standard& standard, const model::LawReference& reference) {
    std::string words = model::law_words(standard, reference);
    for (std::size_t at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0", at)) words.replace(at, 2, " ");
    return words;
}

std::string service_law(const model::Standard& standard, base::Id<model::Service> service) {
    const model::LegalBasis* chosen = nullptr;
    for (const auto section : standard.services[service].sections)
        for (const auto& basis : standard.sections[section].bases) {
            const bool obliges = basis.modality == model::Modality::must;
            if (!chosen || (obliges && chosen->modality != model::Modality::must)) chosen = &basis;
        }
    return chosen ? law_name(standard, chosen->reference) : std::string{};
}

std::string away_from_its_heading(const model::Standard& standard, const model::Norm& norm, std::string text) {
    const auto kind = section_kind(standard, norm);
    if (text.empty() || (kind != model::SectionKind::not_for && kind != model::SectionKind::covers_not)) return text;
    if (!norm.exception_of.empty() || is_under_exception(standard, norm.parent)) return text;    // what is excepted from the exclusion is not excluded
    if (analysis::has_any(analysis::tokens_of(text), {"ikke", "ingen", "intet"})) return text;
    return (kind == model::SectionKind::not_for ? "Gælder ikke for: " : "Omfatter ikke: ") + text;
}

std::string part_words(const model::Standard& standard, base::Id<model::Part> part) {
    if (!part) return {};
    const model::Part& p = standard.parts[part];
    return p.forms.empty() || p.forms.front().case_worker.empty() ? p.name : p.forms.front().case_worker;
}

}  // namespace kvs::decision
