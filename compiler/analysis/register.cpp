#include "compiler/analysis/register.h"

namespace kvs::analysis {

std::vector<const model::Provision*> provisions_of(const model::Standard& standard, const model::LawReference& reference) {
    std::vector<const model::Provision*> result;
    if (!reference.law) return result;
    for (const auto& provision : standard.laws[reference.law].provisions)
        if (provision.section == reference.section && (!reference.paragraph || !provision.paragraph || *provision.paragraph == *reference.paragraph)) result.push_back(&provision);
    return result;
}

model::Modality law_modality(const model::Standard& standard, const model::LawReference& reference) {
    auto modality = model::Modality::none;
    for (const auto* provision : provisions_of(standard, reference)) {
        if (provision->modality == model::Modality::none) continue;
        if (modality != model::Modality::none && modality != provision->modality) return model::Modality::none;
        modality = provision->modality;
    }
    return modality;
}

std::vector<PlacedBasis> bases_of(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<PlacedBasis> result;
    for (const auto section : standard.services[service].sections)
        for (const auto& basis : standard.sections[section].bases) result.push_back({&basis, section});
    return result;
}

const model::LegalBasis* owed_under(const model::Standard& standard, base::Id<model::Service> service) {
    const model::LegalBasis* owed = nullptr;
    for (const auto& [basis, section] : bases_of(standard, service)) {
        auto modality = law_modality(standard, basis->reference);
        if (modality == model::Modality::none) modality = basis->modality;
        if (modality == model::Modality::can) return nullptr;
        if (modality == model::Modality::must && owed == nullptr) owed = basis;
    }
    return owed;
}

}  // namespace kvs::analysis
