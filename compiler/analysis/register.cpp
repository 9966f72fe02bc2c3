#include "compiler/analysis/register.h"

#include <algorithm>

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

namespace {

/// The provisions that the help is given under: those written with skal or kan; the rest are quoted beside them. Without any such, all of them.
std::vector<PlacedBasis> granted_under(const model::Standard& standard, base::Id<model::Service> service) {
    auto all = bases_of(standard, service);
    const auto written = [](const PlacedBasis& placed) { return placed.basis->modality != model::Modality::none; };
    if (std::any_of(all.begin(), all.end(), written)) std::erase_if(all, [&](const PlacedBasis& placed) { return !written(placed); });
    return all;
}

model::Modality modality_of(const model::Standard& standard, const model::LegalBasis& basis) {
    const auto modality = law_modality(standard, basis.reference);
    return modality == model::Modality::none ? basis.modality : modality;
}

}  // namespace

const model::LegalBasis* owed_under(const model::Standard& standard, base::Id<model::Service> service) {
    for (const auto& [basis, section] : granted_under(standard, service))
        if (modality_of(standard, *basis) == model::Modality::must) return basis;
    return nullptr;
}

const model::LegalBasis* wholly_owed_under(const model::Standard& standard, base::Id<model::Service> service) {
    for (const auto& [basis, section] : granted_under(standard, service))
        if (modality_of(standard, *basis) == model::Modality::can) return nullptr;
    return owed_under(standard, service);
}

}  // namespace kvs::analysis
