#include "compiler/analysis/register.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kvs::analysis {

std::vector<const model::Provision*> provisions_of(const model::Standard& standard, const model::LawReference& reference) {
    std::vector<const model::Provision*> result;
    if (!reference.law) return result;
    for (const auto& provision : standard.laws[reference.law].provisions)
        if (provision.section == reference.section && (!reference.paragraph || !provision.paragraph || *provision.paragraph == *reference.paragraph)) result.push_back(&provision);
    return result;
}

bool in_force(const model::Provision& provision, std::int32_t date) { return (!provision.from || *provision.from <= date) && (!provision.to || date <= *provision.to); }

std::vector<const model::Provision*> provisions_on(const model::Standard& standard, const model::LawReference& reference, std::optional<std::int32_t> date) {
    auto provisions = provisions_of(standard, reference);
    const auto of_the_day = [&](const model::Provision* provision) { return !date || in_force(*provision, *date); };
    if (std::any_of(provisions.begin(), provisions.end(), of_the_day)) std::erase_if(provisions, [&](const model::Provision* provision) { return !of_the_day(provision); });
    return provisions;
}

std::vector<Token> owed_help(const model::Provision& provision) {
    if (provision.modality != model::Modality::must) return {};
    const auto tokens = tokens_of(provision.text);
    const auto offer = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.text == "tilbyde"; });
    if (offer == tokens.end()) return {};
    // "hjælp til nødvendige praktiske opgaver" goes on, "aflastning til ægtefælle, forældre …" says for whom.
    static constexpr std::array<std::string_view, 14> people{"ægtefælle", "ægtefæller", "forældre", "personer", "borgere", "borgeren", "børn", "unge", "voksne", "familier", "pårørende", "den", "dem", "andre"};
    auto end = offer + 1;
    for (; end != tokens.end() && end->text != "der" && !end->starts_sentence; ++end) {
        if (end->text != "til") continue;
        const auto near = std::min(end + 4, tokens.end());
        if (std::any_of(end + 1, near, [](const Token& token) { return std::find(people.begin(), people.end(), token.text) != people.end(); })) break;
    }
    return {offer + 1, end};
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

std::vector<PlacedBasis> granted_under(const model::Standard& standard, base::Id<model::Service> service) {
    auto all = bases_of(standard, service);
    const auto written = [](const PlacedBasis& placed) { return placed.basis->modality != model::Modality::none; };
    if (std::any_of(all.begin(), all.end(), written)) std::erase_if(all, [&](const PlacedBasis& placed) { return !written(placed); });
    return all;
}

namespace {

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
