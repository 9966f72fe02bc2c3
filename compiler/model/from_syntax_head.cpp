// The head of the file: who issued the standard, which edition, from when, approved by whom; and the accepted findings.
#include "compiler/base/utf8.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

void read_validity(Context& context, const syntax::Validity& validity) {
    auto& standard = context.standard;
    standard.valid_from = day_of(validity.from);
    if (!validity.to) return;
    standard.valid_to = day_of(*validity.to);
    if (standard.valid_from && standard.valid_to && *standard.valid_to < *standard.valid_from)
        context.say(Message::validity_reversed, validity.to->span,
                    {{"from", date_words(*standard.valid_from)}, {"to", date_words(*standard.valid_to)}});
}

/// False when the property does not belong in a head.
bool read_head_property(Context& context, const syntax::Line& line, const syntax::Property& property, Said& said) {
    auto& standard = context.standard;
    if (read_history(context, line, {})) return true;
    if (const auto* municipality = std::get_if<syntax::Municipality>(&property.what)) {
        if (context.once(said, "kommune", municipality->span)) standard.municipality = municipality->name;
    } else if (const auto* edition = std::get_if<syntax::Edition>(&property.what)) {
        if (!context.once(said, "udgave", edition->span)) return true;
        standard.edition = edition->edition;
        standard.edition_marks = mark_ids(line.marks);
    } else if (const auto* language = std::get_if<syntax::LanguageIs>(&property.what)) {
        // The file may name its language; only Danish is written.
        const auto word = base::decapitalised(language->language.text);
        if (word != "dansk" && word != "da")
            context.say(Message::only_danish, language->language.span, {{"language", language->language.text}});
    } else if (const auto* validity = std::get_if<syntax::Validity>(&property.what)) {
        if (context.once(said, "gælder fra", line.span)) read_validity(context, *validity);
    } else if (const auto* accepted = std::get_if<syntax::Accepted>(&property.what)) {
        if (auto acceptance = acceptance_of(line, *accepted)) standard.acceptances.push_back(std::move(*acceptance));
    } else if (const auto* text = std::get_if<syntax::TextProperty>(&property.what)) {
        switch (text->word) {
            case syntax::TextWord::source:
                if (context.once(said, "kilde", line.span)) standard.source = text->text.raw;
                break;
            case syntax::TextWord::supplements:
            case syntax::TextWord::explanation:
            case syntax::TextWord::published: break;  // read_head_texts
            default: return false;
        }
    } else {
        return false;
    }
    return true;
}

/// The sentences of a line of the head: on the line, and on the text lines under it.
void add_texts(Context& context, const syntax::Line& line, const syntax::Property& property, std::vector<Text>& out) {
    if (const auto* own = std::get_if<syntax::TextProperty>(&property.what))
        out.push_back(text_of(context, {}, own->text, mark_ids(line.marks)));
    for (const auto& text : property.texts) out.push_back(text_of(context, {}, text, {}));
    for (const auto& below : line.block)
        if (const auto* text = std::get_if<syntax::TextLine>(&below.head))
            out.push_back(text_of(context, {}, text->text, mark_ids(below.marks)));
        else
            misplaced(context, below, "forklaring");
}

}  // namespace

bool read_history(Context& context, const syntax::Line& line, Id<Service> service) {
    const auto* property = std::get_if<syntax::Property>(&line.head);
    if (!property) return false;
    if (const auto* approved = std::get_if<syntax::Approved>(&property->what)) {
        Approval approval;
        approval.missing = approved->missing;
        if (approved->by) approval.organ = raw_words(*approved->by);
        if (approved->date) {
            const auto day = day_of(*approved->date);
            if (!day) return true;
            approval.date = *day;
        }
        approval.service = service;
        approval.marks = mark_ids(line.marks);
        approval.span = line.span;
        context.standard.approvals.push_back(std::move(approval));
        return true;
    }
    if (const auto* changed = std::get_if<syntax::Changed>(&property->what)) {
        Change change;
        change.kind = changed->content_of ? ChangeKind::content : ChangeKind::editorial;
        if (changed->content_of) change.of = path_words(*changed->content_of);
        change.when = date_as_written(changed->date);
        change.service = service;
        change.marks = mark_ids(line.marks);
        change.span = line.span;
        context.standard.changes.push_back(std::move(change));
        return true;
    }
    return false;
}

std::optional<Acceptance> acceptance_of(const syntax::Line& line, const syntax::Accepted& accepted) {
    const auto day = day_of(accepted.date);
    if (!day) return std::nullopt;
    Acceptance acceptance;
    acceptance.code = accepted.code.text;
    acceptance.by = raw_words(accepted.by);
    if (accepted.as) acceptance.role = name_words(accepted.as->text);
    acceptance.reason = accepted.reason.raw;
    acceptance.date = *day;
    acceptance.span = line.span;
    return acceptance;
}

void read_head(Context& context) {
    auto& standard = context.standard;
    for (std::size_t i = 0; i < context.files.size(); ++i) {
        const syntax::Definition* first = nullptr;
        for (const auto& line : context.files[i].lines) {
            const auto* definition = std::get_if<syntax::Definition>(&line.head);
            if (!definition) continue;
            const bool is_standard = definition->word == syntax::DefinitionWord::standard;
            if (!is_standard && definition->word != syntax::DefinitionWord::module) continue;
            if (first) {
                if (auto* diagnostic = context.say(Message::second_head, definition->word_span))
                    diagnostic->related.push_back({first->word_span, Message::first_defined_here, {{"name", path_words(first->name)}}});
                continue;
            }
            first = definition;
            if (i == 0) {
                context.head = &line;
                standard.is_module = !is_standard;
                standard.id = path_words(definition->name);
                if (!definition->texts.empty()) standard.title = definition->texts.front().raw;
                standard.span = line.span;
            }
            Said said;
            for (const auto& below : line.block) {
                if (std::holds_alternative<syntax::TextLine>(below.head)) continue;
                const auto* property = std::get_if<syntax::Property>(&below.head);
                const bool known = i == 0 ? property && read_head_property(context, below, *property, said)
                                          : property && (std::holds_alternative<syntax::TextProperty>(property->what) || read_history(context, below, {}));
                if (!known) misplaced(context, below, is_standard ? "kvalitetsstandard" : "modul");
            }
        }
        if (!first && i == 0) {
            // A file that was not read to its end, or whose head could not be read, has had its message.
            const auto& lines = context.files[i].lines;
            const bool told = !context.files[i].whole || (!lines.empty() && std::holds_alternative<syntax::Broken>(lines.front().head));
            context.head_missing = true;
            if (!told)
                context.say(Message::missing_head, {context.files[i].file, 0, 0});
        }
    }
}

void read_head_texts(Context& context) {
    if (!context.head) return;
    auto& standard = context.standard;
    for (const auto& line : context.head->block) {
        if (const auto* text = std::get_if<syntax::TextLine>(&line.head)) {
            standard.explanations.push_back(text_of(context, {}, text->text, mark_ids(line.marks)));
            continue;
        }
        const auto* property = std::get_if<syntax::Property>(&line.head);
        const auto* text = property ? std::get_if<syntax::TextProperty>(&property->what) : nullptr;
        if (!text) continue;
        if (text->word == syntax::TextWord::explanation) add_texts(context, line, *property, standard.explanations);
        if (text->word == syntax::TextWord::published) add_texts(context, line, *property, standard.publication);
        if (text->word == syntax::TextWord::supplements) add_texts(context, line, *property, standard.supplements);
    }
}

}  // namespace kvs::model
