// The register of law texts, and what a service's `hjemmel` says of it.
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

std::string section_text(const syntax::SectionNumber& number) {
    return std::to_string(number.number) + (number.letter.empty() ? "" : " " + number.letter);
}

void read_provision(Context& context, Law& law, const syntax::Line& line, const syntax::LawText& text) {
    Provision provision;
    provision.section = section_text(text.section);
    provision.paragraph = text.section.subsection;
    provision.number = text.section.item;
    if (text.modality) provision.modality = modality_of(text.modality->word);
    provision.span = line.span;
    const auto add_text = [&](const syntax::Text& more) { provision.text += (provision.text.empty() ? "" : " ") + more.raw; };
    for (const auto& more : text.texts) add_text(more);
    for (const auto& clause : text.clauses) context.say(Message::misplaced_clause, clause.span, {{"where", "lov"}});
    for (const auto& below : line.block) {
        const auto* property = std::get_if<syntax::Property>(&below.head);
        if (const auto* more = std::get_if<syntax::TextLine>(&below.head)) {
            add_text(more->text);
        } else if (const auto* validity = property ? std::get_if<syntax::Validity>(&property->what) : nullptr) {
            provision.from = day_of(validity->from);
            if (validity->to) provision.to = day_of(*validity->to);
            if (provision.from && provision.to && *provision.to < *provision.from)
                context.say(Message::validity_reversed, validity->to->span, {{"from", date_words(*provision.from)}, {"to", date_words(*provision.to)}});
        } else if (const auto* source = property ? std::get_if<syntax::TextProperty>(&property->what) : nullptr;
                   source && source->word == syntax::TextWord::source) {
            provision.source = source->text.raw;
        } else {
            misplaced(context, below, "lov");
        }
    }
    law.provisions.push_back(std::move(provision));
}

}  // namespace

void read_laws(Context& context) {
    for (const auto& source : context.definitions) {
        if (source.kind != NameKind::law) continue;
        auto& law = context.standard.laws[{source.id}];
        for (const auto& below : source.line->block) {
            const auto* property = std::get_if<syntax::Property>(&below.head);
            if (const auto* text = std::get_if<syntax::LawText>(&below.head)) {
                read_provision(context, law, below, *text);
            } else if (!property || !(std::holds_alternative<syntax::AlsoForms>(property->what) || std::holds_alternative<syntax::TextProperty>(property->what))) {
                misplaced(context, below, "lov");
            }
        }
    }
}

LawReference law_reference_of(Context& context, const syntax::LawRef& reference) {
    LawReference result;
    if (const auto law = find_thing(context, NameKind::law, reference.law)) result.law = {*law};
    result.section = section_text(reference.section);
    result.paragraph = reference.section.subsection;
    result.number = reference.section.item;
    result.span = reference.span;
    return result;
}

void read_legal_basis(Context& context, Id<Section> section, const syntax::Line& line, const syntax::LawReference& reference) {
    const auto* property = std::get_if<syntax::Property>(&line.head);
    LegalBasis basis;
    basis.reference = law_reference_of(context, reference.ref);
    basis.span = line.span;
    basis.marks = mark_ids(line.marks);
    for (const auto& clause : property->clauses) {
        const auto* modality = std::get_if<syntax::Modality>(&clause.what);
        if (modality && basis.modality == Modality::none) {
            basis.modality = modality_of(modality->word);
        } else if (modality) {
            context.say(Message::two_modal_words, clause.span,
                        {{"first", std::string(modality_words(basis.modality))}, {"second", modality_as_written(modality->word)}});
        } else {
            context.say(Message::misplaced_clause, clause.span, {{"where", "hjemmel"}});
        }
    }
    const Place place{context.standard.sections[section].service, {}};
    for (const auto& text : property->texts) basis.texts.push_back(text_of(context, place, text, {}));
    for (const auto& below : line.block) {
        const auto* inner = std::get_if<syntax::Property>(&below.head);
        const auto* accepted = inner ? std::get_if<syntax::Accepted>(&inner->what) : nullptr;
        if (const auto* text = std::get_if<syntax::TextLine>(&below.head)) {
            auto marks = mark_ids(below.marks);
            for (const auto& mark : marks) basis.marks.push_back(mark);
            basis.texts.push_back(text_of(context, place, text->text, std::move(marks)));
        } else if (accepted) {
            if (auto acceptance = acceptance_of(below, *accepted)) basis.acceptances.push_back(std::move(*acceptance));
        } else {
            misplaced(context, below, "hjemmel");
        }
    }
    context.standard.sections[section].bases.push_back(std::move(basis));
}

}  // namespace kvs::model
