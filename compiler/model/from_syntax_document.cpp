// What stands in the document beside the services: contacts, terms, free sections.
#include <algorithm>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

using LineKind = Contact::Line::Kind;

std::string open_words(const syntax::OpenHours& open) {
    std::vector<std::string> days;
    for (const auto& range : open.days) days.push_back(range.last ? range.first.text + "-" + range.last->text : name_words(range.first.text));
    std::vector<ClockSpan> hours;
    for (const auto& span : open.hours) hours.push_back({span.from, span.to});
    auto result = base::joined(days);
    if (!hours.empty()) result += " " + hours_words(hours);
    return result;
}

/// Texts and remarks under a line of a contact.
void below_contact_line(Context& context, Contact& contact, const syntax::Line& line) {
    for (const auto& below : line.block) {
        const auto* clause = std::get_if<syntax::ClauseLine>(&below.head);
        if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
            contact.texts.push_back(text_of(context, {}, text->text, mark_ids(below.marks)));
        } else if (clause && std::holds_alternative<syntax::Remark>(clause->clauses[0].what)) {
            contact.lines.push_back({LineKind::remark, std::get<syntax::Remark>(clause->clauses[0].what).text.raw, mark_ids(below.marks), below.span});
        } else {
            misplaced(context, below, "kontakt");
        }
    }
}

std::optional<Contact::Line> contact_line(Context& context, const syntax::Line& line, const syntax::Property& property) {
    Contact::Line made;
    made.marks = mark_ids(line.marks);
    made.span = line.span;
    if (const auto* text = std::get_if<syntax::TextProperty>(&property.what)) {
        switch (text->word) {
            case syntax::TextWord::phone: made.kind = LineKind::phone; break;
            case syntax::TextWord::mail: made.kind = LineKind::mail; break;
            case syntax::TextWord::address: made.kind = LineKind::address; break;
            case syntax::TextWord::web: made.kind = LineKind::web; break;
            case syntax::TextWord::explanation: made.kind = LineKind::remark; break;
            default: return std::nullopt;
        }
        made.words = text->text.raw;
        return made;
    }
    if (const auto* open = std::get_if<syntax::OpenHours>(&property.what)) {
        made.kind = LineKind::open;
        made.words = open_words(*open);
        for (const auto& range : open->days)
            if (range.first.text == "hverdage") calendar_for(context, range.first.span, true);
        return made;
    }
    if (const auto* closed = std::get_if<syntax::ClosedDays>(&property.what)) {
        made.kind = LineKind::closed;
        std::vector<std::string> days;
        for (const auto& day : closed->days) days.push_back(name_words(day.text));
        made.words = base::joined(days);
        return made;
    }
    return std::nullopt;
}

void read_term(Context& context, Term& term, const syntax::Line& line, const syntax::Definition& definition) {
    term.marks = mark_ids(line.marks);
    if (const auto* names = std::get_if<syntax::NameList>(&definition.body)) {
        term.open = names->open;
        for (const auto& name : names->names) term.examples.push_back(name_words(name.text));
    } else if (!std::holds_alternative<std::monostate>(definition.body)) {
        wrong_body(context, line, definition);
    }
    for (const auto& text : definition.texts) term.definition += (term.definition.empty() ? "" : " ") + text.raw;
    for (const auto& below : line.block) {
        const auto* norm = std::get_if<syntax::Norm>(&below.head);
        const auto* property = std::get_if<syntax::Property>(&below.head);
        const auto* explanation = property ? std::get_if<syntax::TextProperty>(&property->what) : nullptr;
        for (const auto& mark : mark_ids(below.marks)) term.marks.push_back(mark);
        if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
            term.texts.push_back(text_of(context, {}, text->text, mark_ids(below.marks)));
        } else if (norm && !norm->statement.texts.empty()) {
            if (norm->statement.modality && norm->statement.modality->word == syntax::ModalWord::for_example) term.open = true;
            for (const auto& own : norm->statement.texts) term.texts.push_back(text_of(context, {}, own, mark_ids(below.marks)));
        } else if (explanation && explanation->word == syntax::TextWord::explanation) {
            term.texts.push_back(text_of(context, {}, explanation->text, mark_ids(below.marks)));
        } else {
            misplaced(context, below, "begreb");
        }
    }
}

}  // namespace

void read_contact(Context& context, Id<Contact> id, const syntax::Line& line, const syntax::Definition& definition) {
    auto& contact = context.standard.contacts[id];
    if (!std::holds_alternative<std::monostate>(definition.body)) wrong_body(context, line, definition);
    for (const auto& below : line.block) {
        const auto* property = std::get_if<syntax::Property>(&below.head);
        const auto* clause = std::get_if<syntax::ClauseLine>(&below.head);
        if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
            contact.texts.push_back(text_of(context, {}, text->text, mark_ids(below.marks)));
        } else if (auto made = property ? contact_line(context, below, *property) : std::nullopt) {
            contact.lines.push_back(std::move(*made));
            below_contact_line(context, contact, below);
        } else if (clause && std::holds_alternative<syntax::Remark>(clause->clauses[0].what)) {
            contact.lines.push_back({LineKind::remark, std::get<syntax::Remark>(clause->clauses[0].what).text.raw, mark_ids(below.marks), below.span});
        } else {
            misplaced(context, below, "kontakt");
        }
    }
}

namespace {

/// The contact a contact stays `hos`; none, and a message, for a name that is no contact.
Id<Contact> host_of(Context& context, const syntax::Definition& definition) {
    for (const auto& clause : definition.clauses) {
        const auto* role = std::get_if<syntax::Role>(&clause.what);
        const auto* path = role && role->word == syntax::Role::Word::with_host ? std::get_if<syntax::Path>(&role->object) : nullptr;
        if (!path) continue;
        if (const auto found = find_thing(context, NameKind::contact, *path)) return {*found};
    }
    return {};
}

/// What the host says of a kind that the contact says nothing of: its own telephone stands instead of the host's.
void take_lines(Contact& contact, const Contact& host) {
    std::vector<Contact::Line> taken;
    for (const auto& line : host.lines)
        if (std::none_of(contact.lines.begin(), contact.lines.end(), [&](const Contact::Line& own) { return own.kind == line.kind; })) taken.push_back(line);
    contact.lines.insert(contact.lines.end(), taken.begin(), taken.end());
    std::stable_sort(contact.lines.begin(), contact.lines.end(), [](const Contact::Line& a, const Contact::Line& b) { return a.kind == LineKind::address && b.kind != LineKind::address; });
}

/// A module's contact that lends its lines, and to which no norm sends anybody, is not one of the document's own.
void lend_lines(Context& context) {
    auto& contacts = context.standard.contacts;
    std::vector<std::pair<Id<Contact>, Id<Contact>>> hosts;
    for (const auto& source : context.definitions)
        if (source.kind == NameKind::contact)
            if (const auto host = host_of(context, *source.definition); host && host.value != source.id) hosts.emplace_back(Id<Contact>{source.id}, host);
    for (const auto& [guest, host] : hosts) {
        take_lines(contacts[guest], contacts[host]);
        const bool named = std::any_of(context.standard.norms.begin(), context.standard.norms.end(), [&, host = host](const Norm& norm) {
            return std::any_of(norm.roles.begin(), norm.roles.end(), [&](const Role& role) { return role.contact == host; });
        });
        contacts[host].lent = contacts[host].span.file != context.standard.main_file && !named;
    }
}

}  // namespace

void read_vocabulary_texts(Context& context) {
    for (const auto& source : context.definitions)
        if (source.kind == NameKind::contact) read_contact(context, {source.id}, *source.line, *source.definition);
    lend_lines(context);
    for (const auto& source : context.definitions)
        if (source.kind == NameKind::term) read_term(context, context.standard.terms[{source.id}], *source.line, *source.definition);
}

void read_free_sections(Context& context) {
    bool before = true;
    std::map<std::string, base::Span> seen;
    for (const auto& line : context.files[0].lines) {
        const auto* definition = std::get_if<syntax::Definition>(&line.head);
        if (!definition) continue;
        if (definition->word == syntax::DefinitionWord::service) before = false;
        if (definition->word != syntax::DefinitionWord::section) continue;
        FreeSection section;
        section.name = path_words(definition->name);
        section.before_services = before;
        section.span = line.span;
        section.marks = mark_ids(line.marks);
        const auto [place, added] = seen.try_emplace(section.name, definition->name.span);
        if (!added)
            if (auto* diagnostic = context.say(Message::duplicate_name, definition->name.span, {{"name", section.name}, {"kind", "afsnit"}}))
                diagnostic->related.push_back({place->second, Message::first_defined_here, {{"name", section.name}}});
        if (!definition->texts.empty()) section.title = definition->texts.front().raw;
        const auto add = [&](const syntax::Text& text) {
            section.texts.push_back(text_of(context, {}, text, {}));
            section.citizen += (section.citizen.empty() ? "" : "\n\n") + section.texts.back().citizen;
            section.case_worker += (section.case_worker.empty() ? "" : "\n\n") + section.texts.back().case_worker;
        };
        for (std::size_t i = 1; i < definition->texts.size(); ++i) add(definition->texts[i]);
        for (const auto& below : line.block) {
            if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
                add(text->text);
                for (const auto& mark : mark_ids(below.marks)) section.marks.push_back(mark);
            } else {
                misplaced(context, below, "afsnit");
            }
        }
        context.standard.free_sections.push_back(std::move(section));
    }
}

}  // namespace kvs::model
