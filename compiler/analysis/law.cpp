// The law behind the standard: provisions that exist and are in force, skal and kan.
#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/law.h"
#include "compiler/analysis/register.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::Modality;
using model::SectionKind;

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

/// Some service of the standard names the act.
bool names_law(const model::Standard& standard, std::string_view law) {
    return std::any_of(standard.sections.begin(), standard.sections.end(), [&](const model::Section& section) {
        return std::any_of(section.bases.begin(), section.bases.end(), [&](const model::LegalBasis& basis) { return basis.reference.law && standard.laws[basis.reference.law].name == law; });
    });
}

/// Said at each basis that the service gives help under and that is touched, also of a standard that does not say from when it applies; one that names the other act
/// itself, in this service or one beside it, has seen to it.
void check_transition(const model::Standard& standard, base::Id<model::Service> service, std::optional<std::int32_t> date, Report& report) {
    for (const auto& [basis, section] : granted_under(standard, service))
        if (const auto* transition = transition_of(standard, basis->reference, date))
            report.say(Message::law_depends_on_person, basis->span,
                       {{"reference", model::law_words(standard, basis->reference)}, {"from", model::date_words(transition->from)}, {"other", std::string(transition->other)}}, {{}, section, service, basis});
}

void check_declared_modality(const model::Standard& standard, const PlacedBasis& placed, base::Id<model::Service> service, Report& report) {
    const auto law = law_modality(standard, placed.basis->reference);
    const auto stated = placed.basis->modality;
    const About about{{}, placed.section, service, placed.basis};
    const diag::Arguments arguments{{"reference", model::law_words(standard, placed.basis->reference)}};
    if (law == Modality::must && stated == Modality::can) report.say(Message::law_duty_as_option, placed.basis->span, arguments, about);
    if (law == Modality::can && stated == Modality::must) report.say(Message::law_option_as_duty, placed.basis->span, arguments, about);
}

/// "Støtte til leverandøren", "hjælp til personalet": given to somebody who works for the municipality, it is not the help that citizens are owed.
bool goes_to_others(const std::vector<Token>& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 14> others{"leverandør", "personale", "medarbejder", "ansatte", "forening", "virksomhed", "institution", "organisation", "frivillig", "plejehjem", "plejefamilie", "botilbud", "hjemmepleje", "hjælpere"};
    if (at + 2 >= tokens.size() || tokens[at + 1].text != "til" || tokens[at + 1].starts_sentence) return false;
    // "til leverandøren", "til vores private leverandører": the first words after it, within the sentence.
    for (auto i = at + 2; i < tokens.size() && i <= at + 4 && !tokens[i].starts_sentence; ++i) {
        if (std::any_of(others.begin(), others.end(), [&](std::string_view beginning) { return tokens[i].text.starts_with(beginning); })) return true;
        if (tokens[i].after == ',') break;
    }
    return false;
}

/// The text names the help: "hjælp", "støtte", a word of the service's title or of what the law obliges the municipality to offer.
bool names_help(const std::vector<Token>& tokens, std::size_t from, std::size_t to, const std::vector<std::string>& help) {
    static constexpr std::array<std::string_view, 9> prepositions{"om", "i", "til", "på", "for", "af", "med", "ved", "at"};  // "besked om hjælpen" is no help
    for (std::size_t i = from; i < to && i < tokens.size(); ++i) {
        const auto& word = tokens[i].text;
        if (i + 1 < tokens.size() && tokens[i + 1].text == "som" && tokens[i].after == ' ') return false;  // "hjælpen som et forløb" says how
        if (std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end()) return false;
        const bool by_name = std::any_of(help.begin(), help.end(), [&](const std::string& part) { return word == part || (word.starts_with(part) && word.size() <= part.size() + 2); });
        if (by_name || word == "hjælp" || word == "hjælpen" || word == "støtte" || word == "støtten") return !goes_to_others(tokens, i);
    }
    return false;
}

/// "Kommunen", "Vi", "Prøveby Kommune" as the first words: what stands under "før" or "for at" says nothing of a choice.
bool municipality_first(const std::vector<Token>& tokens, std::size_t at) {
    const auto& word = tokens[at].text;
    if (word == "kommune") return at <= 2;
    return at == 0 && (word == "kommunen" || word == "vi" || word == "kommunalbestyrelsen" || word == "byrådet");
}

/// "Kommunen kan tilbyde afløsning", "Afløsning kan bevilges, hvis …": the municipality as the one that may choose. What is given over and above says nothing of the duty.
std::string option_in(std::string_view text, const std::vector<std::string>& help) {
    static constexpr std::array<std::string_view, 4> verbs{"tilbyde", "bevilge", "give", "yde"};
    static constexpr std::array<std::string_view, 2> passives{"tilbydes", "bevilges"};
    const auto one_of = [](const auto& words, const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); };
    for (const auto& sentence : sentences_of(text)) {
        const auto tokens = tokens_of(sentence.text);
        if (has_any(tokens, {"også", "derudover", "herudover", "desuden", "udover", "yderligere", "ekstra", "andet", "anden"})) continue;
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
            if (tokens[i].text != "kan") continue;
            const auto& verb = tokens[i + 1].text;
            if (one_of(verbs, verb) && municipality_first(tokens, i - 1) && names_help(tokens, i + 2, tokens.size(), help)) return "kan " + verb;
            // "Afløsning kan bevilges i op til 50 timer" says how much, not whether.
            const bool whether = has_any(tokens, {"hvis", "såfremt"}) || (i + 2 < tokens.size() && tokens[i + 2].text == "til");
            if (one_of(passives, verb) && whether && i <= 4 && names_help(tokens, 0, 1, help)) return "kan " + verb;
        }
    }
    return {};
}

/// The words that the help goes by in this service: five letters or more of its title and of the law's duty.
std::vector<std::string> words_for_help(const model::Standard& standard, base::Id<model::Service> service, const model::LegalBasis& owed) {
    std::vector<std::string> words;
    const auto add = [&](const std::vector<Token>& tokens) {
        for (const auto& token : tokens)
            if (token.kind == Token::Kind::word && token.text.size() >= 5) words.push_back(token.text);
    };
    add(tokens_of(standard.services[service].title + ' ' + model::name_words(standard.services[service].name)));
    for (const auto* provision : provisions_of(standard, owed.reference)) add(owed_help(*provision));
    return words;
}

/// The introduction to målgruppe, vurdering, omfatter or omfang, and the unconditional norms there, are about the help as a whole.
void check_worded_modality(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    const auto* owed = wholly_owed_under(standard, service);
    if (owed == nullptr) return;
    const auto help = words_for_help(standard, service, *owed);
    const auto say = [&](const model::Text& text, About about) {
        if (!text.written) return;
        if (const auto words = option_in(text.raw, help); !words.empty())
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

const Transition* transition_of(const model::Standard& standard, const model::LawReference& reference, std::optional<std::int32_t> date) {
    for (const auto& transition : transitions) {
        if (date && *date < transition.from) continue;  // undated, it is for the reader to know
        if (!reference.law || standard.laws[reference.law].name != transition.law || names_law(standard, transition.other)) continue;
        if (std::find(transition.sections.begin(), transition.sections.end(), reference.section) != transition.sections.end()) return &transition;
    }
    return nullptr;
}

void check_provision(const model::Standard& standard, std::optional<std::int32_t> date, const model::LawReference& reference, base::Span place, const About& about, Report& report) {
    if (!reference.law) return;
    const auto words = model::law_words(standard, reference);
    const auto provisions = provisions_of(standard, reference);
    if (provisions.empty()) {
        if (!standard.laws[reference.law].provisions.empty()) report.say(Message::law_provision_unknown, place, {{"reference", words}}, about);
        return;
    }
    if (!date) return;
    if (std::any_of(provisions.begin(), provisions.end(), [&](const model::Provision* provision) { return in_force(*provision, *date); })) return;
    std::vector<std::string> periods;
    for (const auto* provision : provisions) periods.push_back(validity_words(*provision));
    report.say(Message::law_not_in_force, place, {{"reference", words}, {"date", model::date_words(*date)}, {"validity", base::joined(periods)}}, about);
}

void check_law(const model::Standard& standard, const Options& options, Report& report) {
    const auto date = options.date ? options.date : standard.valid_from;
    for (const auto& use : uses_of(standard)) check_provision(standard, date, *use.reference, use.place, use.about, report);
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        check_transition(standard, service, date, report);
        for (const auto& placed : bases_of(standard, service)) check_declared_modality(standard, placed, service, report);
        check_worded_modality(standard, service, report);
    }
}

}  // namespace kvs::analysis
