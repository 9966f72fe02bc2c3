// What a reader must be able to find in the document and cannot.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

bool contains(std::string_view text, std::string_view part) { return lower(text).find(part) != std::string::npos; }

bool is_last_date(const model::Deadline& deadline) {
    return deadline.kind == model::DeadlineKind::latest || deadline.kind == model::DeadlineKind::within || deadline.kind == model::DeadlineKind::unknown;
}

bool begins_with_any(const Token& token, const std::vector<std::string_view>& beginnings) {
    return token.kind == Token::Kind::word && std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return token.text.starts_with(beginning); });
}

/// "Du får svar", "Sagsbehandlingstiden", "Vi afgør sagen"; not "efter afgørelsen", "efter, at vi har truffet afgørelse".
bool speaks_of_decision(const std::vector<Token>& tokens) {
    const auto end = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.text == "efter"; });
    return std::any_of(tokens.begin(), end, [](const Token& token) { return begins_with_any(token, {"afgør", "sagsbehandling", "svar"}); });
}

bool is_stretch(const Token& token) { return begins_with_any(token, {"uge", "dag", "hverdag", "måned"}); }

/// "senest 28 dage", "inden en måned", "højst 8 uger", "Fristen er fire uger".
bool says_stretch(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto& count = tokens[i];
        const bool number = count.kind == Token::Kind::number || count.text == "en" || count.text == "én" || number_of(count, 0);
        if (number && is_stretch(tokens[i + 1])) return true;
    }
    return false;
}

/// A deadline by which the citizen has an answer: counted from the application, or its norm speaks of the decision; or the text alone says one.
bool is_for_decision(const model::Standard& standard, const model::Norm& norm) {
    const auto names = tokens_of(model::name_words(norm.name) + ". " + norm.label);
    const bool named = std::any_of(names.begin(), names.end(), [](const Token& token) { return begins_with_any(token, {"afgør", "sagsbehandling", "svar"}); });
    for (const auto& deadline : norm.deadlines) {
        if (!is_last_date(deadline)) continue;
        if (!deadline.event) continue;
        const auto event = standard.inputs[deadline.event].name + ' ' + standard.inputs[deadline.event].event_text;
        for (const auto* word : {"ansøg", "anmod", "henvend"})
            if (contains(event, word)) return true;
    }
    const auto text = written_text(norm);
    if (!norm.deadlines.empty()) return std::any_of(norm.deadlines.begin(), norm.deadlines.end(), is_last_date) && (named || speaks_of_decision(tokens_of(text)));
    for (const auto& sentence : sentences_of(text)) {
        const auto tokens = tokens_of(sentence.text);
        if (speaks_of_decision(tokens) && says_stretch(tokens)) return true;
    }
    return false;
}

/// The service's own words name the law: "efter serviceloven § 84", "kommunalfuldmagten".
bool names_law(const model::Standard& standard, base::Id<model::Service> id) {
    const auto names = [](std::string_view text) { return contains(text, "§") || contains(text, "loven") || contains(text, "kommunalfuldmagt"); };
    const auto any_names = [&](const std::vector<model::Text>& texts) { return std::any_of(texts.begin(), texts.end(), [&](const model::Text& text) { return names(text.raw); }); };
    if (any_names(standard.services[id].texts)) return true;
    for (const auto section_id : standard.services[id].sections) {
        const auto& section = standard.sections[section_id];
        if (section.kind == SectionKind::complaint) continue;
        if (any_names(section.texts)) return true;
        for (const auto norm : norms_of(standard, section))
            if (!standard.norms[norm].laws.empty() || any_names(standard.norms[norm].texts)) return true;
    }
    return false;
}

struct Seen {
    bool basis = false, price = false, complaint = false, complaint_deadline = false, complaint_body = false, decision_deadline = false;
    std::string complaint_elsewhere;  // where the guidance on complaints stands, when the section refers to it: "afgørelsen"
};

/// A complaint section that speaks of a deadline or of a place in words alone has them too, only not for a machine.
void see_complaint(const model::Standard& standard, const model::Section& section, Seen& seen) {
    std::string text;
    for (const auto& intro : section.texts) text += ' ' + intro.raw;
    for (const auto id : norms_of(standard, section)) {
        const auto& norm = standard.norms[id];
        seen.complaint_deadline |= !norm.deadlines.empty();
        for (const auto& role : norm.roles) seen.complaint_body |= role.kind == model::RoleKind::to || role.kind == model::RoleKind::with_place || role.kind == model::RoleKind::via;
        for (const auto& place : norm.days)
            if (place.starts_with("i ")) seen.complaint_elsewhere = place.substr(2);
        text += ' ' + written_text(norm);
    }
    seen.complaint_deadline |= contains(text, "klagefrist") || contains(text, " uger");
    for (const auto* word : {"send", "indgive"}) seen.complaint_body |= contains(text, word);
    for (const auto& sentence : sentences_of(text)) {
        const auto tokens = tokens_of(sentence.text);
        seen.complaint_deadline |= says_stretch(tokens);
        // "Du klager hos Visitationen", "Klagen afleveres på rådhuset"
        const auto complains = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.text.starts_with("klag"); });
        seen.complaint_body |= has_any({complains, tokens.end()}, {"til", "hos", "via", "på"});
    }
    for (const auto* words : {"fremgår af afgørelsen", "står i afgørelsen", "følger med afgørelsen"})
        if (contains(text, words)) seen.complaint_elsewhere = "afgørelsen";
}

void check_service(const model::Standard& standard, base::Id<model::Service> id, Report& report) {
    const auto& service = standard.services[id];
    Seen seen;
    base::Span complaint_place = service.span;
    base::Id<model::Section> complaint;
    for (const auto section_id : service.sections) {
        const auto& section = standard.sections[section_id];
        seen.basis |= section.kind == SectionKind::legal_basis && !section.bases.empty();
        if (section.kind == SectionKind::price && (!section.norms.empty() || !section.texts.empty())) seen.price = true;
        if (section.kind == SectionKind::complaint && (!section.norms.empty() || !section.texts.empty())) {  // the heading alone says nothing
            seen.complaint = true;
            complaint_place = section.span;
            complaint = section_id;
            see_complaint(standard, section, seen);
        }
        for (const auto norm_id : norms_of(standard, section)) {
            const auto& norm = standard.norms[norm_id];
            seen.price |= norm.price.has_value();
            if (section.kind != SectionKind::complaint) seen.decision_deadline |= is_for_decision(standard, norm);
        }
    }
    const auto missing = [&](Message message) { report.say(message, service.span, {{"service", service.title.empty() ? service.name : service.title}}, {{}, {}, id}); };
    if (!seen.basis && !names_law(standard, id)) missing(Message::legal_basis_missing);
    if (!seen.price) missing(Message::price_missing);
    if (!seen.decision_deadline) missing(Message::decision_deadline_missing);
    if (!seen.complaint) missing(Message::complaint_missing);
    if (!seen.complaint) return;
    if (!seen.complaint_elsewhere.empty() && !(seen.complaint_deadline && seen.complaint_body)) {
        const auto* left_out = seen.complaint_deadline ? "klagestedet" : seen.complaint_body ? "klagefristen" : "klagefristen og klagestedet";
        report.say(Message::complaint_refers_elsewhere, complaint_place, {{"place", seen.complaint_elsewhere}, {"missing", left_out}}, {{}, complaint, id});
        return;
    }
    if (!seen.complaint_deadline) report.say(Message::complaint_deadline_missing, complaint_place, {}, {{}, complaint, id});
    if (!seen.complaint_body) report.say(Message::complaint_body_missing, complaint_place, {}, {{}, complaint, id});
}

/// "6400 Sønderborg" after a comma or a new line: the end of an address.
bool has_postal_code(std::string_view text) {
    for (const auto& token : tokens_of(text)) {
        if (token.kind != Token::Kind::number || token.text.size() != 4 || token.text.find_first_of(".,") != std::string::npos) continue;
        const auto before = text.find_last_not_of(' ', token.begin == 0 ? 0 : token.begin - 1);
        const bool new_part = token.begin == 0 || before == std::string_view::npos || text[before] == ',' || text[before] == '\n';
        const auto place = text.substr(std::min(token.end + 1, text.size()), 2);
        if (new_part && token.after == ' ' && !place.empty() && lower(place) != place) return true;
    }
    return false;
}

bool gives_contact(std::string_view text) {
    for (const auto* sign : {"@", "www.", "https://", "telefon", "tlf.", ".dk"})
        if (contains(text, sign)) return true;
    return !phones_in(text).empty() || has_postal_code(text);
}

bool has_contact(const model::Standard& standard) {
    const auto says_where = [](const model::Contact& contact) {
        return std::any_of(contact.lines.begin(), contact.lines.end(), [](const model::Contact::Line& line) {
            return line.kind == model::Contact::Line::Kind::phone || line.kind == model::Contact::Line::Kind::mail || line.kind == model::Contact::Line::Kind::web ||
                   line.kind == model::Contact::Line::Kind::address;
        });
    };
    if (std::any_of(standard.contacts.begin(), standard.contacts.end(), says_where)) return true;
    for (const auto& text : written_texts(standard))
        if (gives_contact(text.text->raw)) return true;
    for (const auto& norm : standard.norms)
        if (!norm.clause_web.empty()) return true;
    return std::any_of(standard.free_sections.begin(), standard.free_sections.end(), [](const model::FreeSection& section) { return gives_contact(section.citizen); });
}

}  // namespace

void check_missing_parts(const model::Standard& standard, Report& report) {
    const auto approved = std::any_of(standard.approvals.begin(), standard.approvals.end(), [](const model::Approval& approval) { return !approval.missing; });
    const auto said_missing = std::find_if(standard.approvals.begin(), standard.approvals.end(), [](const model::Approval& approval) { return approval.missing; });
    if (!approved) report.say(Message::approval_missing, said_missing == standard.approvals.end() ? standard.span : said_missing->span, {});
    if (!standard.valid_from) report.say(Message::validity_missing, standard.span, {});
    if (!has_contact(standard)) report.say(Message::contact_missing, standard.span, {});
    if (standard.services.size() == 0) report.say(Message::no_service, standard.span, {});
    for (std::size_t i = 0; i < standard.services.size(); ++i) check_service(standard, standard.services.id_at(i), report);
}

}  // namespace kvs::analysis
