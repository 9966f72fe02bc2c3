#include "compiler/backends/text/wording.h"

#include <algorithm>

#include <fmt/format.h>

#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::backends::text {

using namespace model;

std::string heading_of(SectionKind kind, View view) {
    const bool you = view == View::citizen;
    switch (kind) {
        case SectionKind::legal_basis: return "Lovgrundlag";
        case SectionKind::purpose: return "Formål";
        case SectionKind::need: return you ? "Hvilket behov dækker hjælpen?" : "Behov";
        case SectionKind::eligibility: return you ? "Hvem kan få hjælpen?" : "Målgruppe";
        case SectionKind::not_for: return you ? "Hvem gælder standarden ikke for?" : "Gælder ikke for";
        case SectionKind::assessment: return you ? "Hvad vurderer vi?" : "Vurdering";
        case SectionKind::covers: return you ? "Hvad omfatter hjælpen?" : "Omfatter";
        case SectionKind::covers_not: return you ? "Hvad omfatter hjælpen ikke?" : "Omfatter ikke";
        case SectionKind::scope: return you ? "Hvor meget hjælp kan du få?" : "Omfang";
        case SectionKind::price: return you ? "Hvad koster det?" : "Pris";
        case SectionKind::deadlines: return you ? "Hvornår får du svar og hjælp?" : "Frister";
        case SectionKind::procedure: return you ? "Sådan søger du" : "Sagsgang";
        case SectionKind::ruling: return you ? "Afgørelsen" : "Afgørelse";
        case SectionKind::supplier: return you ? "Hvem leverer hjælpen?" : "Leverandør";
        case SectionKind::delivery: return you ? "Sådan leveres hjælpen" : "Levering";
        case SectionKind::staff: return you ? "Personalet" : "Personale";
        case SectionKind::duties: return you ? "Hvad forventer vi af dig?" : "Pligter";
        case SectionKind::quality_goals: return "Kvalitetsmål";
        case SectionKind::follow_up: return "Opfølgning";
        case SectionKind::termination: return you ? "Hvornår ophører hjælpen?" : "Ophør";
        case SectionKind::complaint: return "Klage";
        case SectionKind::references: return you ? "Læs mere" : "Henvisninger";
    }
    return "";
}

std::string lead_of(Quantifier quantifier, int count) {
    switch (quantifier) {
        case Quantifier::all: return "Alle disse betingelser skal være opfyldt:";
        case Quantifier::any: return "Mindst én af disse betingelser skal være opfyldt:";
        case Quantifier::none: return "Ingen af disse forhold må gælde:";
        case Quantifier::at_least: return fmt::format("Mindst {} af disse betingelser skal være opfyldt:", count);
        case Quantifier::at_most: return fmt::format("Højst {} af disse forhold må gælde:", count);
    }
    return "";
}

std::string lead_of_guard(GuardKind kind, Quantifier quantifier, int count) {
    const std::string start = kind == GuardKind::when     ? "Det gælder, når "
                              : kind == GuardKind::unless ? "Det gælder ikke, når "
                                                          : "Det gælder, mens ";
    switch (quantifier) {
        case Quantifier::all: return start + "alle disse forhold er til stede:";
        case Quantifier::any: return start + "mindst ét af disse forhold er til stede:";
        case Quantifier::none: return start + "ingen af disse forhold er til stede:";
        case Quantifier::at_least: return fmt::format("{}mindst {} af disse forhold er til stede:", start, count);
        case Quantifier::at_most: return fmt::format("{}højst {} af disse forhold er til stede:", start, count);
    }
    return "";
}

std::string hardness_words(Hardness hardness) {
    switch (hardness) {
        case Hardness::hard: return "";
        case Hardness::soft: return "kan fraviges efter vurdering";
        case Hardness::textual: return "afgør ikke sagen";
        case Hardness::discretionary: return "kun efter et skøn";
    }
    return "";
}

std::string price_words(const Standard& standard, const Price& price) {
    std::string words;
    switch (price.kind) {
        case PriceKind::free: words = "gratis"; break;
        case PriceKind::tariff: words = price.tariff ? "takst " + name_words(standard.tariffs[price.tariff].name) : "takst"; break;
        case PriceKind::amount: words = money_words(price.oere); break;
        case PriceKind::own_expense: words = "egen udgift"; break;
        case PriceKind::unknown: words = "prisen er ikke oplyst"; break;
        case PriceKind::against_payment: words = "mod betaling, beløbet er ikke oplyst"; break;
        case PriceKind::set_off: words = "modregnes"; break;
    }
    const auto unit = price.per_unit ? "pr. " + standard.units[price.per_unit].singular : std::string();
    if (!unit.empty()) words += " " + unit;
    if (price.per && cadence_words(*price.per) != unit) words += " " + cadence_words(*price.per);
    if (price.payer) words += ", betales af " + part_words(standard, price.payer);
    if (!price.covers.empty()) {
        std::vector<std::string> covers;
        for (const auto& name : price.covers) covers.push_back(name_words(name));
        words += ", dækker " + base::joined(covers);
    }
    return words;
}

std::string part_words(const Standard& standard, base::Id<Part> part) {
    if (!part) return "";
    const auto& known = standard.parts[part];
    return known.forms.empty() ? name_words(known.name) : known.forms.front().case_worker;
}

std::string role_words(const Standard& standard, const Role& role) {
    static constexpr const char* prepositions[] = {"af", "til", "ved", "fra", "hos", "via", "med", "for", "om"};
    std::string words = prepositions[static_cast<int>(role.kind)];
    words += " " + (role.part ? part_words(standard, role.part) : role.words);
    if (!role.as_role.empty()) words += " som " + name_words(role.as_role);
    return words;
}

std::string guard_words(const Standard& standard, const Guard& guard) {
    // The parts of a guard's block are norms of their own and stand below; only how they combine is told.
    const auto* group = std::get_if<Group>(&guard.condition.test);
    const bool listed = group && std::all_of(group->parts.begin(), group->parts.end(), [&](const Condition& part) {
        const auto* holds = std::get_if<NormHolds>(&part.test);
        return holds && holds->norm && standard.norms[holds->norm].guarding;
    });
    const auto condition = listed ? quantifier_words(group->quantifier, group->count) : condition_words(standard, guard.condition);
    switch (guard.kind) {
        case GuardKind::when: return "hvis " + condition;
        case GuardKind::unless: return "medmindre " + condition;
        case GuardKind::during: return "mens " + condition;
    }
    return condition;
}

}  // namespace kvs::backends::text
