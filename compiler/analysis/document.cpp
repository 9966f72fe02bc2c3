// What a reader must be able to find in the document and cannot.
#include <algorithm>
#include <string_view>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

bool contains(std::string_view text, std::string_view part) { return lower(text).find(part) != std::string::npos; }

bool is_last_date(const model::Deadline& deadline) {
    return deadline.kind == model::DeadlineKind::latest || deadline.kind == model::DeadlineKind::within || deadline.kind == model::DeadlineKind::unknown;
}

/// A deadline by which the citizen has an answer: counted from the application, or its norm speaks of the decision.
bool is_for_decision(const model::Standard& standard, const model::Norm& norm) {
    for (const auto& deadline : norm.deadlines) {
        if (!is_last_date(deadline)) continue;
        if (deadline.event) {
            const auto event = standard.inputs[deadline.event].name + ' ' + standard.inputs[deadline.event].event_text;
            for (const auto* word : {"ansøg", "anmod", "henvend"})
                if (contains(event, word)) return true;
        }
        for (const auto* word : {"afgør", "sagsbehandling", "svar på din ansøgning"})
            if (contains(norm.name, word) || contains(norm.label, word) || contains(written_text(norm), word)) return true;
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
        for (const auto& role : norm.roles) seen.complaint_body |= role.kind == model::RoleKind::to;
        for (const auto& place : norm.days)
            if (place.starts_with("i ")) seen.complaint_elsewhere = place.substr(2);
        text += ' ' + written_text(norm);
    }
    seen.complaint_deadline |= contains(text, "klagefrist") || contains(text, " uger");
    for (const auto* word : {"send", "klage til", "klagen til", "indgive"}) seen.complaint_body |= contains(text, word);
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
        if (section.kind == SectionKind::complaint) {
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
    if (!seen.basis) missing(Message::legal_basis_missing);
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

bool gives_contact(std::string_view text) { return text.find('@') != std::string_view::npos || contains(text, "www.") || contains(text, "https://") || contains(text, "telefon") || contains(text, "tlf."); }

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
