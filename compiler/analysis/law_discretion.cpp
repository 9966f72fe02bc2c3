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

/// The norm, or one it stands under, is soft, asks a person, or has an exception. `of_cap`: how much is given within a cap, or what stands under it, may be
/// for a person to assess, and the cap is as firm.
bool leaves_room(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, NormId norm, bool of_cap = false) {
    for (auto id = norm; id; id = standard.norms[id].parent) {
        const auto& at = standard.norms[id];
        if (at.hardness != model::Hardness::hard || !at.exception_of.empty() || !exceptions[id.value].empty()) return true;
        if (id == norm ? !of_cap && asks_assessment(standard, at) : at.tiers && standard.inputs[at.tiers->input].kind == model::InputKind::assessment) return true;
        for (const auto* condition : conditions_of(at))
            if (asks_assessment(standard, *condition)) return true;
    }
    return false;
}

const std::vector<std::string_view> softeners{"udgangspunkt", "udgangspunktet", "hovedregel", "hovedreglen", "normalt", "normalvis", "særlige", "konkret"};

/// Words of the norm that leave room: "som udgangspunkt", "…, medmindre du har brug for mere".
bool says_softly(const model::Norm& norm) {
    const auto tokens = tokens_of(written_text(norm));
    return has_any(tokens, softeners) || has_any(tokens, {"medmindre", "undtagelsesvis"});
}

/// What introduces its section leaves room: "Som udgangspunkt omfatter hjælpen ikke:".
bool introduced_softly(const model::Standard& standard, const model::Norm& norm) {
    const auto& texts = standard.sections[norm.section].texts;
    return std::any_of(texts.begin(), texts.end(), [](const model::Text& text) { return has_any(tokens_of(text.raw), softeners); });
}

/// "Vi kan altid fravige standarden." Not "hvis tiden afviger".
bool allows_departing(std::string_view text) {
    for (const auto& sentence : sentences_of(text)) {
        const auto tokens = tokens_of(sentence.text);
        const auto departs = [](const Token& token) { return token.text.starts_with("fravig") || token.text.starts_with("dispens") || token.text == "afvige" || token.text == "afviges"; };
        if (std::any_of(tokens.begin(), tokens.end(), departs) && !has_any(tokens, {"ikke", "ingen", "aldrig"})) return true;
    }
    return false;
}

/// Somewhere the standard says in words that it may be departed from. What an exception says is for the norm it lifts alone.
bool may_be_departed_from(const model::Standard& standard) {
    const auto of_exception = [&](NormId norm) {
        for (auto id = norm; id; id = standard.norms[id].parent)
            if (!standard.norms[id].exception_of.empty()) return true;
        return false;
    };
    const auto texts = written_texts(standard);
    if (std::any_of(texts.begin(), texts.end(), [&](const WrittenText& text) { return !of_exception(text.norm) && allows_departing(text.text->raw); })) return true;
    return std::any_of(standard.free_sections.begin(), standard.free_sections.end(), [](const model::FreeSection& section) { return allows_departing(section.citizen) || allows_departing(section.case_worker); });
}

bool is_row(const model::Standard& standard, const model::Norm& norm) { return norm.parent && standard.norms[norm.parent].tiers; }

void check_caps(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, base::Id<model::Service> service, Report& report) {
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (!norm.limit || !upper_bound(*norm.limit) || kind_of(standard, id) != SectionKind::scope || is_row(standard, norm)) continue;
        if (leaves_room(standard, exceptions, id, true) || says_softly(norm) || introduced_softly(standard, norm)) continue;
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
        if (!table.tiers || table.hardness != model::Hardness::hard || !exceptions[id.value].empty() || says_softly(table) || introduced_softly(standard, table)) continue;
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

/// The thing is one of those that the law obliges the municipality to offer, or several of them in a row: whole parts of "personlig hjælp og pleje", not a word of one.
bool is_owed(const std::vector<Token>& owed, const std::vector<Token>& thing) {
    const auto joins = [](const Token& token) { return token.text == "og" || token.text == "eller"; };
    for (std::size_t at = 0; !thing.empty() && at + thing.size() <= owed.size(); ++at) {
        const auto end = at + thing.size();
        const bool begins = at == 0 || joins(owed[at - 1]) || owed[at - 1].after == ',';
        const bool ends = end == owed.size() || joins(owed[end]) || owed[end - 1].after == ',';
        if (begins && ends && std::equal(thing.begin(), thing.end(), owed.begin() + static_cast<std::ptrdiff_t>(at), [](const Token& a, const Token& b) { return a.text == b.text; })) return true;
    }
    return false;
}

/// Another service of the standard goes by the name and gives what this one leaves out.
bool other_service_gives(const model::Standard& standard, base::Id<model::Service> than, const std::string& thing) {
    const auto& here = standard.services[than];
    return std::any_of(standard.services.begin(), standard.services.end(), [&](const model::Service& service) { return &service != &here && lower(service.title) == lower(thing); });
}

/// What the exclusions of every service are looked at with.
struct Exclusions {
    const std::vector<std::vector<NormId>>& exceptions;
    std::optional<std::int32_t> date;
    bool departs;                     // the standard says that it may be departed from
    std::vector<base::Span>& said;    // the lists that have been spoken of
};

/// The norm says under which law or in which standard the thing is given instead.
bool given_elsewhere(const model::Norm& norm, const std::string& text) { return !norm.standards.empty() || !norm.laws.empty() || text.find("§") != std::string::npos; }

void check_exclusions(const model::Standard& standard, const Exclusions& at, base::Id<model::Service> service, Report& report) {
    const auto* owed = owed_under(standard, service);
    if (owed == nullptr) return;
    for (const auto section_id : standard.services[service].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind != SectionKind::covers_not || section.modality != model::Modality::none) continue;
        std::vector<std::string> names;
        for (const auto id : section.norms) {
            const auto& norm = standard.norms[id];
            if (leaves_room(standard, at.exceptions, id) || !norm.exception_of.empty() || says_softly(norm) || introduced_softly(standard, norm) || norm.price || !norm.guards.empty() || norm.condition) continue;
            const std::string thing(without_full_stop(written_text(norm)));
            if (given_elsewhere(norm, thing) || other_service_gives(standard, service, thing)) continue;
            const auto provisions = provisions_on(standard, owed->reference, at.date);
            if (std::any_of(provisions.begin(), provisions.end(), [&](const model::Provision* provision) { return is_owed(owed_help(*provision), tokens_of(thing)); })) {
                report.say(Message::law_duty_excluded, place_of(norm), {{"norm", norm.path}, {"reference", model::law_words(standard, owed->reference)}, {"thing", thing}}, {{id}, section_id, service});
                continue;
            }
            if (!at.departs && !report.accepts(id, Message::exclusions_without_discretion)) names.push_back(model::name_words(norm.name));
        }
        // An acceptance under one norm takes that one out of the list; the norms are not passed on, or it would take them all.
        // A `fælles` block is written once: the services it stands in may be owed under different laws, the list is the same.
        if (names.empty() || std::find(at.said.begin(), at.said.end(), section.span) != at.said.end()) continue;
        at.said.push_back(section.span);
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
                if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&test.test))
                    for (const auto input : reckoned->inputs) see(input);
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

/// "Du kan klage inden {klagefrist}", "Afgørelsen skal påklages …": the sentence with the number says until when one may complain; or the name does.
bool is_complaint_deadline(const model::Norm& norm) {
    if (lower(norm.name).find("klagefrist") != std::string::npos) return true;
    const auto text = written_text(norm);
    bool spoken_of = false;  // an earlier clause says that one may complain: "…, og fristen er {frist}"
    for (const auto& sentence : sentences_of(text)) {
        bool modal = false, complains = false, about = false;  // "vejledning om at klage"
        bool deadline = false;
        const auto tokens = tokens_of(sentence.text);
        for (const auto& token : tokens) {
            if (spoken_of && (token.text == "fristen" || token.text == "klagefristen")) deadline = true;
            if (token.text.starts_with("svar") || token.text.starts_with("behandl") || token.text.starts_with("vurder") || token.text.starts_with("genvurder") || token.text.starts_with("revurder")) deadline = false;
            if (token.kind != Token::Kind::word && deadline) return true;
            if (token.text == "kan" || token.text == "skal") modal = true;
            complains |= modal && !about && (token.text == "klage" || token.text == "klages" || token.text == "påklages");
            if (token.kind != Token::Kind::word && complains) return true;
            about = token.text == "at";
            if (token.after == ',' || &token == &tokens.back()) {  // "Når du skal klage, kan du …"
                spoken_of = spoken_of || complains;
                modal = complains = deadline = false;
            }
        }
    }
    return false;
}

/// The municipality looks at its own decision once more; what Ankestyrelsen does, or a manager with a complaint about staff, is another matter.
bool is_reconsideration(const model::Norm& norm) {
    const auto text = lower(written_text(norm) + ' ' + model::name_words(norm.name));
    const auto is_body = [](const model::Role& role) { return lower(role.words).find("ankestyrelse") != std::string::npos; };
    if (text.find("ankestyrelse") != std::string::npos || std::any_of(norm.roles.begin(), norm.roles.end(), is_body)) return false;
    const auto tokens = tokens_of(text);
    const bool assesses = text.find("vurder") != std::string::npos || text.find("behandle") != std::string::npos;
    return text.find("genvurder") != std::string::npos || text.find("revurder") != std::string::npos || (assesses && (has_any(tokens, {"igen"}) || has_phrase(tokens, {"på", "ny"})));
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
            if (about_decision && is_complaint_deadline(norm) && shorter_than_four_weeks(standard, *deadline.length)) report.say(Message::complaint_deadline_too_short, place_of(norm), arguments, {{id}, {}, service});
            if (about_complaint && is_reconsideration(norm) && longer_than_four_weeks(standard, *deadline.length)) report.say(Message::reconsideration_too_long, place_of(norm), arguments, {{id}, {}, service});
        }
    }
}

}  // namespace

void check_discretion(const model::Standard& standard, const Options& options, Report& report) {
    const auto exceptions = exceptions_by_norm(standard);
    const bool departs = may_be_departed_from(standard);
    std::vector<base::Span> said;
    const Exclusions exclusions{exceptions, options.date ? options.date : standard.valid_from, departs, said};
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto service = standard.services.id_at(i);
        if (!departs) {
            check_caps(standard, exceptions, service, report);
            check_tables(standard, exceptions, service, report);
            check_eligibility(standard, exceptions, service, report);
        }
        check_exclusions(standard, exclusions, service, report);
        check_complaint(standard, service, report);
    }
}

}  // namespace kvs::analysis
