// Facts, assessments and events: what a case must tell, of what type, about whom and from where.
#include <algorithm>
#include <array>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

constexpr std::array<std::string_view, 8> registers{"cpr", "bbr", "cvr", "folkeregisteret", "skat", "registret", "eindkomst", "pensionsregisteret"};

bool starts_with(std::string_view text, std::string_view beginning) { return text.substr(0, beginning.size()) == beginning; }

/// Which kind of source a word names. Registers and papers are known by their words; a declared part or anyone else is an authority
/// or helper that answers on request.
SourceKind source_of(std::string_view word) {
    if (std::find(registers.begin(), registers.end(), word) != registers.end()) return SourceKind::register_;
    for (const auto* paper : {"erklæring", "dokument", "attest", "lægeerklæring", "statusattest", "journal"})
        if (starts_with(word, paper)) return SourceKind::documented;
    return SourceKind::authority;
}

Id<Part> part_of(Context& context, const syntax::Object& object) {
    const auto* path = std::get_if<syntax::Path>(&object);
    if (!path) return {};
    const auto id = find_thing(context, NameKind::part, *path);
    return id ? Id<Part>{*id} : Id<Part>{};
}

void read_type(Context& context, Input& input, const syntax::Type& type, const syntax::Line& line, const syntax::Definition& definition) {
    switch (type.kind) {
        case syntax::Type::Kind::yes_no: input.type = InputType::yes_no; break;
        case syntax::Type::Kind::date: input.type = InputType::date; break;
        case syntax::Type::Kind::periods:
            input.type = InputType::yes_no;
            input.of_periods = true;
            if (input.kind == InputKind::assessment) context.say(Message::periods_assessed, definition.body_span, {{"name", input.name}});
            break;
        case syntax::Type::Kind::money:
            input.type = InputType::number;
            input.unit = find_unit(context.standard.units, "kr");
            break;
        case syntax::Type::Kind::count:
            input.type = InputType::number;
            if (type.unit) input.unit = unit_of(context, *type.unit);
            break;
        case syntax::Type::Kind::scale: {
            input.type = InputType::choice;
            input.ordered = true;
            if (!type.scale) break;
            if (const auto scale = find_thing(context, NameKind::scale, *type.scale)) {
                input.scale = Id<Scale>{*scale};
                input.choices = context.standard.scales[input.scale].values;
            }
            break;
        }
        case syntax::Type::Kind::choice:
            input.type = InputType::choice;
            for (const auto& choice : type.choices) {
                if (std::find(input.choices.begin(), input.choices.end(), choice.text) != input.choices.end()) {
                    context.say(Message::duplicate_value, choice.span, {{"value", choice.text}, {"name", input.name}});
                    continue;
                }
                input.choices.push_back(choice.text);
            }
            break;
    }
    for (const auto& choice : input.choices) input.choice_labels.push_back(name_words(choice));
    if (type.cadence) {
        if (input.type == InputType::number) {
            input.per = cadence_of(context, *type.cadence);
        } else {
            wrong_body(context, line, definition);
        }
    }
}

std::string_view role_word(syntax::Role::Word word) {
    using Word = syntax::Role::Word;
    return word == Word::about ? "om" : word == Word::by ? "af" : word == Word::at ? "ved" : "fra";
}

/// Only somebody who is paid to may assess; the one whom the text speaks to is the citizen.
void check_assessor(Context& context, const Input& input, base::Span span) {
    if (!input.from_part || !context.standard.parts[input.from_part].is_you) return;
    context.say(Message::citizen_assesses, span, {{"name", input.name}, {"part", context.standard.parts[input.from_part].name}});
}

void read_role(Context& context, Input& input, const syntax::Role& role, base::Span span, Said& said) {
    using Word = syntax::Role::Word;
    const auto* path = std::get_if<syntax::Path>(&role.object);
    const bool known = role.word == Word::about || role.word == Word::by || role.word == Word::at || role.word == Word::from;
    if (known && !context.once(said, role_word(role.word), span)) return;
    switch (role.word) {
        case Word::about: input.about = part_of(context, role.object); return;
        case Word::by:
            if (input.kind == InputKind::assessment) {
                // The role is there, behind the wrong word: it counts, so that it is not missed as well.
                if (auto* diagnostic = context.say(Message::assessor_by, span)) diagnostic->fix = diag::Fix{{span.file, span.begin, span.begin + 2}, "ved"};
                input.source_words = raw_words(role.object);
                return;
            }
            if (path) input.from_part = part_of(context, role.object);
            input.source = SourceKind::party;
            input.source_words = raw_words(role.object);
            return;
        case Word::at:
            // `ved rådgiver`: of an assessment, the role that alone may answer.
            input.source_words = raw_words(role.object);
            if (path) input.from_part = part_of(context, role.object);
            if (input.kind == InputKind::assessment && !path) {
                auto* diagnostic = context.say(Message::assessment_without_role, span, {{"name", input.name}});
                if (diagnostic && context.names.find(NameKind::part, input.source_words)) diagnostic->fix = diag::Fix{span_of(role.object), input.source_words};
                return;
            }
            if (input.kind == InputKind::assessment) check_assessor(context, input, span_of(role.object));
            if (input.kind == InputKind::fact) input.source = SourceKind::authority;
            return;
        case Word::from:
            if (input.kind == InputKind::assessment) break;
            if (path && path->names.size() == 1) input.from_part = lookup_part(context, {}, path->names[0].text);
            input.source = path ? source_of(path->names.back().text) : SourceKind::authority;
            input.source_words = raw_words(role.object);
            return;
        default: break;
    }
    context.say(Message::misplaced_clause, span, {{"where", kind_word(context, NameKind::input, input.name)}});
}

std::string_view property_word(syntax::TextWord word) {
    return word == syntax::TextWord::question ? "spørgsmål" : word == syntax::TextWord::yes ? "ja" : word == syntax::TextWord::no ? "nej" : "forklaring";
}

void read_property(Context& context, Input& input, const syntax::Line& line, const syntax::Property& property, const std::string& where, Said& said) {
    if (const auto* text = std::get_if<syntax::TextProperty>(&property.what)) {
        auto* field = text->word == syntax::TextWord::question      ? &input.question
                      : text->word == syntax::TextWord::yes         ? &input.yes
                      : text->word == syntax::TextWord::no          ? &input.no
                      : text->word == syntax::TextWord::explanation ? &input.explanation
                                                                    : nullptr;
        const bool phrase = text->word == syntax::TextWord::yes || text->word == syntax::TextWord::no;
        if (field && (!phrase || input.type == InputType::yes_no)) {
            if (context.once(said, property_word(text->word), line.span)) *field = text->text.raw;
            return;
        }
    } else if (const auto* word = std::get_if<syntax::WordForms>(&property.what); word && word->forms.size() == 2 && input.kind != InputKind::event) {
        if (context.once(said, "ord", line.span)) input.noun = {word->forms[0].raw, word->forms[1].raw};
        return;
    } else if (const auto* method = std::get_if<syntax::Method>(&property.what); method && input.kind == InputKind::assessment) {
        if (context.once(said, "metode", line.span)) input.method = raw_words(method->method);
        return;
    }
    misplaced(context, line, where);
}

}  // namespace

void read_input(Context& context, Id<Input> id, const syntax::Line& line, const syntax::Definition& definition) {
    // The store does not grow here, so the reference stays good.
    auto& input = context.standard.inputs[id];
    const std::string where = input.kind == InputKind::fact ? "oplysning" : input.kind == InputKind::assessment ? "skøn" : "hændelse";
    const auto* type = std::get_if<syntax::Type>(&definition.body);
    if (input.kind == InputKind::event) {
        if (!std::holds_alternative<std::monostate>(definition.body)) wrong_body(context, line, definition);
        if (!definition.texts.empty()) input.event_text = definition.texts.front().raw;
    } else if (type) {
        read_type(context, input, *type, line, definition);
    } else {
        wrong_body(context, line, definition);
    }
    Said said;
    const auto read_clauses_of = [&](const std::vector<syntax::Clause>& clauses) {
        for (const auto& clause : clauses)
            if (const auto* role = std::get_if<syntax::Role>(&clause.what))
                read_role(context, input, *role, clause.span, said);
            else
                context.say(Message::misplaced_clause, clause.span, {{"where", where}});
    };
    read_clauses_of(definition.clauses);
    for (const auto& below : line.block) {
        if (const auto* property = std::get_if<syntax::Property>(&below.head))
            read_property(context, input, below, *property, where, said);
        else if (const auto* clause = std::get_if<syntax::ClauseLine>(&below.head))
            read_clauses_of(clause->clauses);
        else
            misplaced(context, below, where);
    }
    if (input.kind == InputKind::assessment && input.source_words.empty() && type)
        context.say(Message::assessment_without_role, input.span, {{"name", input.name}});
}

}  // namespace kvs::model
