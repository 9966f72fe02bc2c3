// The law behind the standard: provisions that exist and are in force, skal and kan.
#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/register.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::Modality;
using model::SectionKind;

/// Help that another act has taken over for the people it covers, from a day.
struct Transition {
    std::string_view law;
    std::array<std::string_view, 5> sections;
    std::int32_t from;  // days since 1970-01-01
    std::string_view other;
};
// Ældreloven (LOV nr. 1651 af 30/12/2024) is in force from 1 July 2025; serviceloven § 2, stk. 5 (LOV nr. 1703 af 30/12/2024) takes those it
// covers out of serviceloven §§ 83, 83 a, 83 b, 84 and 86. §§ 95 and 96 stay. Sources: Retsinformation.
constexpr std::int32_t first_of_july_2025 = 20270;
constexpr std::array<Transition, 1> transitions{{{"serviceloven", {"83", "83 a", "83 b", "84", "86"}, first_of_july_2025, "ældreloven"}}};

std::string validity_words(const model::Provision& provision) {
    std::string words;
    if (provision.from) words = "fra " + model::date_words(*provision.from);
    if (provision.to) words += (words.empty() ? "til " : " til ") + model::date_words(*provision.to);
    return words;
}

struct Use {
    const model::LawReference* reference;
    base::Span place;
    About about;
};

/// Every reference to a provision: the legal bases and `efter serviceloven § 107` under a norm.
std::vector<Use> uses_of(const model::Standard& standard) {
    std::vector<Use> uses;
    for (std::size_t i = 0; i < standard.services.size(); ++i)
        for (const auto& [basis, section] : bases_of(standard, standard.services.id_at(i))) uses.push_back({&basis->reference, basis->span, {{}, section, standard.services.id_at(i), basis}});
    for (std::size_t i = 0; i < standard.norms.size(); ++i)
        for (const auto& reference : standard.norms[standard.norms.id_at(i)].laws) uses.push_back({&reference, reference.span, {{standard.norms.id_at(i)}, {}, {}, nullptr}});
    return uses;
}

void check_reference(const model::Standard& standard, std::optional<std::int32_t> date, const Use& use, Report& report) {
    const auto& reference = *use.reference;
    if (!reference.law) return;
    const auto words = model::law_words(standard, reference);
    const auto provisions = provisions_of(standard, reference);
    if (provisions.empty()) {
        if (!standard.laws[reference.law].provisions.empty()) report.say(Message::law_provision_unknown, use.place, {{"reference", words}}, use.about);
        return;
    }
    if (!date) return;
    const auto in_force = [&](const model::Provision* provision) { return (!provision->from || *provision->from <= *date) && (!provision->to || *date <= *provision->to); };
    if (std::none_of(provisions.begin(), provisions.end(), in_force))
        report.say(Message::law_not_in_force, use.place, {{"reference", words}, {"date", model::date_words(*date)}, {"validity", validity_words(*provisions.front())}}, use.about);
}

/// Said once a service, at the first basis it touches, also of a standard that does not say from when it applies; one that names the other act itself has seen to it.
void check_transition(const model::Standard& standard, base::Id<model::Service> service, std::optional<std::int32_t> date, Report& report) {
    const auto bases = bases_of(standard, service);
    for (const auto& transition : transitions) {
        if (date && *date < transition.from) continue;  // undated, it is for the reader to know
        const auto names_other = [&](const PlacedBasis& placed) { return placed.basis->reference.law && standard.laws[placed.basis->reference.law].name == transition.other; };
        if (std::any_of(bases.begin(), bases.end(), names_other)) continue;
        for (const auto& [basis, section] : bases) {
            const auto& reference = basis->reference;
            if (!reference.law || standard.laws[reference.law].name != transition.law) continue;
            if (std::find(transition.sections.begin(), transition.sections.end(), reference.section) == transition.sections.end()) continue;
            report.say(Message::law_depends_on_person, basis->span,
                       {{"reference", model::law_words(standard, reference)}, {"from", model::date_words(transition.from)}, {"other", std::string(transition.other)}}, {{}, section, service, basis});
            break;
        }
    }
}

void check_declared_modality(const model::Standard& standard, const PlacedBasis& placed, base::Id<model::Service> service, Report& report) {
    const auto law = law_modality(standard, placed.basis->reference);
    const auto stated = placed.basis->modality;
    const About about{{}, placed.section, service, placed.basis};
    const diag::Arguments arguments{{"reference", model::law_words(standard, placed.basis->reference)}};
    if (law == Modality::must && stated == Modality::can) report.say(Message::law_duty_as_option, placed.basis->span, arguments, about);
    if (law == Modality::can && stated == Modality::must) report.say(Message::law_option_as_duty, placed.basis->span, arguments, about);
}

/// "Kommunen kan tilbyde", "vi kan give": the municipality as the one that may choose. Questions ("hvilken støtte vi kan tilbyde") say nothing of a choice.
std::string option_in(std::string_view text) {
    static constexpr std::array<std::string_view, 4> verbs{"tilbyde", "bevilge", "give", "yde"};
    for (const auto& sentence : sentences_of(text)) {
        const auto tokens = tokens_of(sentence.text);
        if (has_any(tokens, {"hvilken", "hvilket", "hvilke", "hvad", "hvordan", "hvor", "om", "også", "derudover", "desuden"})) continue;
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
            if (tokens[i].text != "kan") continue;
            const auto& subject = tokens[i - 1].text;
            const auto& verb = tokens[i + 1].text;
            if (subject != "kommune" && subject != "kommunen" && subject != "vi" && subject != "kommunalbestyrelsen" && subject != "byrådet") continue;
            if (std::find(verbs.begin(), verbs.end(), verb) != verbs.end()) return "kan " + verb;
        }
    }
    return {};
}

/// The introduction to målgruppe, vurdering, omfatter or omfang, and the unconditional norms there, are about the help as a whole.
void check_worded_modality(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    const auto* owed = wholly_owed_under(standard, service);
    if (owed == nullptr) return;
    const auto say = [&](const model::Text& text, About about) {
        if (!text.written) return;
        if (const auto words = option_in(text.raw); !words.empty())
            report.say(Message::law_duty_worded_as_option, text.span, {{"words", words}, {"reference", model::law_words(standard, owed->reference)}}, std::move(about));
    };
    for (const auto& text : standard.services[service].texts) say(text, {{}, {}, service, nullptr});
    for (const auto section_id : standard.services[service].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind != SectionKind::eligibility && section.kind != SectionKind::assessment && section.kind != SectionKind::covers && section.kind != SectionKind::scope) continue;
        for (const auto& text : section.texts) say(text, {{}, section_id, service, nullptr});
        for (const auto id : section.norms) {
            const auto& norm = standard.norms[id];
            if (norm.modality == Modality::can || norm.hardness == model::Hardness::discretionary || !norm.guards.empty() || !norm.exception_of.empty()) continue;
            for (const auto& text : norm.texts) say(text, {{id}, {}, service, nullptr});
        }
    }
}

}  // namespace

void check_law(const model::Standard& standard, const Options& options, Report& report) {
    const auto date = options.date ? options.date : standard.valid_from;
    for (const auto& use : uses_of(standard)) check_reference(standard, date, use, report);
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        check_transition(standard, service, date, report);
        for (const auto& placed : bases_of(standard, service)) check_declared_modality(standard, placed, service, report);
        check_worded_modality(standard, service, report);
    }
}

}  // namespace kvs::analysis
