// Discretion put under a rule: caps, exclusions and conditions that leave no room for the concrete assessment; deadlines of complaint.
#include <algorithm>
#include <string_view>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/register.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

/// The norm, or one it stands under, is soft, asks a person, or has an exception.
bool leaves_room(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, NormId norm) {
    for (auto id = norm; id; id = standard.norms[id].parent) {
        const auto& at = standard.norms[id];
        if (at.hardness != model::Hardness::hard || !at.exception_of.empty() || !exceptions[id.value].empty()) return true;
        if (id == norm ? asks_assessment(standard, at) : at.tiers && standard.inputs[at.tiers->input].kind == model::InputKind::assessment) return true;
        for (const auto* condition : conditions_of(at))
            if (asks_assessment(standard, *condition)) return true;
    }
    return false;
}

bool says_softly(const model::Norm& norm) { return has_any(tokens_of(written_text(norm)), {"udgangspunkt", "hovedregel", "normalt", "normalvis", "særlige", "konkret"}); }

bool is_row(const model::Standard& standard, const model::Norm& norm) { return norm.parent && standard.norms[norm.parent].tiers; }

void check_caps(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, base::Id<model::Service> service, Report& report) {
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (!norm.limit || !upper_bound(*norm.limit) || kind_of(standard, id) != SectionKind::scope || is_row(standard, norm)) continue;
        if (leaves_room(standard, exceptions, id) || says_softly(norm)) continue;
        report.say(Message::cap_without_discretion, place_of(norm), {{"norm", norm.path}, {"limit", model::limit_words(standard.units, *norm.limit)}}, {{id}, {}, service});
    }
}

/// "moderate: højst 15 døgn; svære: højst 35 døgn".
std::string in_a_row(const std::vector<std::string>& parts) {
    std::string result;
    for (const auto& part : parts) result += (result.empty() ? "" : "; ") + part;
    return result;
}

/// The rows of a tier table that nothing lifts, in one message. That a person chooses the row leaves no room within it.
void check_tables(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, base::Id<model::Service> service, Report& report) {
    for (const auto id : norms_of(standard, service)) {
        const auto& table = standard.norms[id];
        if (!table.tiers || table.hardness != model::Hardness::hard || !exceptions[id.value].empty() || says_softly(table)) continue;
        std::vector<std::string> rows;
        for (const auto& [value, row_id] : table.tiers->rows) {
            const auto& row = standard.norms[row_id];
            if (!row.limit || !upper_bound(*row.limit) || row.hardness != model::Hardness::hard || !exceptions[row_id.value].empty() || says_softly(row)) continue;
            if (report.accepts(row_id, Message::cap_without_discretion)) continue;
            rows.push_back(row.name + ": " + model::limit_words(standard.units, *row.limit));
        }
        if (!rows.empty()) report.say(Message::cap_without_discretion, place_of(table), {{"norm", table.path}, {"limit", in_a_row(rows)}}, {{id}, {}, service});
    }
}

/// The words after "tilbyde" (or the like) that the law makes the municipality's duty.
std::vector<std::string> phrase_of(std::string_view text) {
    std::vector<std::string> phrase;
    for (auto& token : tokens_of(text)) phrase.push_back(std::move(token.text));
    return phrase;
}

void check_exclusions(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, base::Id<model::Service> service, Report& report) {
    const auto* owed = owed_under(standard, service);
    if (owed == nullptr) return;
    for (const auto section_id : standard.services[service].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind != SectionKind::covers_not || section.modality != model::Modality::none) continue;
        std::vector<std::string> names;
        for (const auto id : section.norms) {
            const auto& norm = standard.norms[id];
            if (leaves_room(standard, exceptions, id) || !norm.exception_of.empty() || says_softly(norm) || norm.price || !norm.guards.empty() || norm.condition) continue;
            const auto phrase = phrase_of(written_text(norm));
            bool named = false;
            for (const auto* provision : provisions_of(standard, owed->reference)) {
                if (phrase.empty() || provision->modality != model::Modality::must || !has_phrase(tokens_of(provision->text), phrase)) continue;
                report.say(Message::law_duty_excluded, place_of(norm),
                           {{"norm", norm.path}, {"reference", model::law_words(standard, owed->reference)}, {"thing", base::joined(phrase, " ")}}, {{id}, section_id, service});
                named = true;
            }
            if (named || report.accepts(id, Message::exclusions_without_discretion)) continue;
            names.push_back(model::name_words(norm.name));
        }
        // An acceptance under one norm takes that one out of the list; the norms are not passed on, or it would take them all.
        if (!names.empty())
            report.say(Message::exclusions_without_discretion, section.span,
                       {{"heading", section.heading.empty() ? std::string(model::section_words(section.kind)) : section.heading}, {"things", base::joined(names)}, {"reference", model::law_words(standard, owed->reference)}},
                       {{}, section_id, service});
    }
}

/// What the register has of the section that the help is owed under, all its stk.: who gets the help often stands in another than the duty.
std::string words_of_law(const model::Standard& standard, const model::LawReference& reference) {
    auto whole = reference;
    whole.paragraph.reset();
    std::string text;
    for (const auto* provision : provisions_of(standard, whole)) text += lower(provision->text) + '\n';
    return text;
}

/// The norm asks for a fact whose words do not stand in the law.
bool asks_more(const model::Standard& standard, NormId id, const std::string& law) {
    bool more = false;
    const auto see = [&](base::Id<model::Input> input) { more = more || (standard.inputs[input].kind == model::InputKind::fact && !uses_words(law, words_of_name(standard.inputs[input].name))); };
    for (const auto under : with_children(standard, id))
        if (const auto& norm = standard.norms[under]; norm.condition && !norm.guarding)
            each_test(*norm.condition, [&](const model::Condition& test) {
                if (const auto* yes = std::get_if<model::IsYes>(&test.test)) see(yes->input);
                if (const auto* compares = std::get_if<model::Compares>(&test.test)) see(compares->input);
            });
    return more;
}

/// Conditions of the target group that shut people out without an assessment, in one note. Whether the law asks the same in other words is for a
/// lawyer; where the register has no words there is nothing to compare with.
void check_eligibility(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, base::Id<model::Service> service, Report& report) {
    const auto* owed = owed_under(standard, service);
    const auto law = owed == nullptr ? std::string() : words_of_law(standard, owed->reference);
    if (law.find_first_not_of('\n') == std::string::npos) return;
    std::vector<NormId> norms;
    for (const auto section_id : standard.services[service].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind != SectionKind::eligibility || section.quantifier.value_or(model::Quantifier::all) != model::Quantifier::all) continue;
        for (const auto id : section.norms) {
            const auto under = with_children(standard, id);
            if (std::any_of(under.begin(), under.end(), [&](NormId each) { return leaves_room(standard, exceptions, each); }) || says_softly(standard.norms[id])) continue;
            if (asks_more(standard, id, law) && !report.accepts(id, Message::conditions_without_discretion)) norms.push_back(id);
        }
    }
    // An acceptance under one norm takes that one out of the list; the norms are not passed on, or it would take them all.
    if (!norms.empty())
        report.say(Message::conditions_without_discretion, place_of(standard.norms[norms.front()]),
                   {{"norms", paths_of(standard, norms)}, {"reference", model::law_words(standard, owed->reference)}}, {{}, standard.norms[norms.front()].section, service});
}

/// Less than four weeks, for certain: nothing is said of units whose length depends (20 hverdage).
bool shorter_than_four_weeks(const model::Standard& standard, const model::Quantity& length) {
    const auto& unit = standard.units[length.unit].name;
    const auto limit = unit == "uger" ? 4 : unit == "dage" || unit == "døgn" ? 28 : unit == "hverdage" ? 15 : 0;
    return length.amount < limit;
}

bool longer_than_four_weeks(const model::Standard& standard, const model::Quantity& length) {
    const auto& unit = standard.units[length.unit].name;
    if (unit == "måneder") return length.amount >= 1;
    const auto limit = unit == "uger" ? 4 : unit == "dage" || unit == "døgn" ? 28 : unit == "hverdage" ? 20 : 0;
    return limit > 0 && length.amount > limit;
}

void check_complaint(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (kind_of(standard, id) != SectionKind::complaint) continue;
        for (const auto& deadline : norm.deadlines) {
            if (!deadline.length || !deadline.event || deadline.before_event || (deadline.kind != model::DeadlineKind::latest && deadline.kind != model::DeadlineKind::within)) continue;
            const auto event = lower(standard.inputs[deadline.event].name);
            const diag::Arguments arguments{{"norm", norm.path}, {"length", model::quantity_words(standard.units, *deadline.length)}};
            // What happens to the complaint is the municipality's deadline; what happens to the decision is the citizen's.
            const bool about_complaint = event.find("klage") != std::string::npos;
            const bool about_decision = !about_complaint && event.find("afgørelse") != std::string::npos;
            const auto text = tokens_of(written_text(norm) + " " + model::name_words(norm.name));
            const bool names_complaint = std::any_of(text.begin(), text.end(), [](const Token& token) { return token.text.find("klag") != std::string::npos; });
            if (about_decision && names_complaint && shorter_than_four_weeks(standard, *deadline.length)) report.say(Message::complaint_deadline_too_short, place_of(norm), arguments, {{id}, {}, service});
            const bool reconsiders = std::any_of(text.begin(), text.end(), [](const Token& token) { return token.text.find("vurder") != std::string::npos; });
            if (about_complaint && reconsiders && longer_than_four_weeks(standard, *deadline.length)) report.say(Message::reconsideration_too_long, place_of(norm), arguments, {{id}, {}, service});
        }
    }
}

}  // namespace

void check_discretion(const model::Standard& standard, Report& report) {
    const auto exceptions = exceptions_by_norm(standard);
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        check_caps(standard, exceptions, service, report);
        check_tables(standard, exceptions, service, report);
        check_exclusions(standard, exceptions, service, report);
        check_eligibility(standard, exceptions, service, report);
        check_complaint(standard, service, report);
    }
}

}  // namespace kvs::analysis
