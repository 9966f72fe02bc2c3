#include <algorithm>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/model/prose.h"

namespace kvs::backends::text {

using namespace model;

namespace {

std::string term_of(Contact::Line::Kind kind) {
    switch (kind) {
        case Contact::Line::Kind::address: return "Adresse";
        case Contact::Line::Kind::phone: return "Telefon";
        case Contact::Line::Kind::mail: return "E-mail";
        case Contact::Line::Kind::web: return "Hjemmeside";
        case Contact::Line::Kind::open: return "Åbningstid";
        case Contact::Line::Kind::closed: return "Lukket";
        case Contact::Line::Kind::remark: return "Bemærk";
    }
    return "";
}

/// A Danish number is eight digits; one with + is taken as it stands. Anything else is no link.
std::string phone_link(const std::string& written) {
    std::string digits;
    for (const char c : written) {
        if (c >= '0' && c <= '9') digits += c;
        else if (c == '+' && digits.empty()) digits += c;
        else if (c != ' ' && c != '-' && c != '.') return "";
    }
    if (digits.size() == 8 && digits[0] != '+') return "tel:+45" + digits;
    return digits.size() > 8 && digits[0] == '+' ? "tel:" + digits : "";
}

Inlines words_of(const Contact::Line& line) {
    if (line.kind == Contact::Line::Kind::phone) {
        auto number = line.words;
        std::string kept_together;
        for (const char c : number) kept_together += c == ' ' ? std::string("\u00A0") : std::string(1, c);
        if (auto link = phone_link(number); !link.empty()) return {Run{.words = kept_together, .link = std::move(link)}};
        return words(kept_together);
    }
    return linked(line.words);
}

void add_contact(const Context& context, const Contact& contact, Blocks& out) {
    add_texts(context, contact.texts, Paragraph::Role::body, out);
    if (!contact.title.empty()) out.push_back({Paragraph{.words = {Run{.words = typeset(contact.title), .strong = true}}}});
    DefinitionList list;
    for (const auto& line : contact.lines) {
        Blocks meaning{{Paragraph{.words = words_of(line)}}};
        if (!context.for_citizen())
            if (auto details = details_of_marks(line.marks); !details.words.empty()) meaning.push_back({std::move(details)});
        const auto term = term_of(line.kind);
        if (!list.items.empty() && plain_words(list.items.back().term) == term)
            list.items.back().meanings.push_back(std::move(meaning));
        else
            list.items.push_back({words(term), {std::move(meaning)}});
    }
    if (!list.items.empty()) out.push_back({std::move(list)});
}

}  // namespace

void add_contacts(const Context& context, Blocks& out) {
    const auto& standard = context.standard;
    const bool none = std::all_of(standard.contacts.begin(), standard.contacts.end(), [](const Contact& contact) { return contact.lent; });
    if (none && standard.publication.empty()) return;
    out.push_back({Heading{2, words(none ? "Information" : "Information og kontakt")}});
    add_texts(context, standard.publication, Paragraph::Role::body, out);
    for (const auto& contact : standard.contacts)
        if (!contact.lent) add_contact(context, contact, out);
}

}  // namespace kvs::backends::text
