// Lines that give a name its meaning: part, oplysning, skala, takst, ydelse …
#include <antlr4-runtime.h>

#include "compiler/syntax/parse_builder.h"

namespace kvs::syntax {

namespace {

DefinitionWord definition_word(std::size_t token_type) {
    switch (token_type) {
        case KvsParser::KVALITETSSTANDARD: return DefinitionWord::standard;
        case KvsParser::MODUL: return DefinitionWord::module;
        case KvsParser::LOV: return DefinitionWord::law;
        case KvsParser::PART: return DefinitionWord::part;
        case KvsParser::OPLYSNING: return DefinitionWord::fact;
        case KvsParser::SKOEN: return DefinitionWord::assessment;
        case KvsParser::SKALA: return DefinitionWord::scale;
        case KvsParser::BEGREB: return DefinitionWord::concept_;
        case KvsParser::TAKST: return DefinitionWord::tariff;
        case KvsParser::KALENDER: return DefinitionWord::calendar;
        case KvsParser::HAENDELSE: return DefinitionWord::event;
        case KvsParser::ENHED: return DefinitionWord::unit;
        case KvsParser::KONTAKT: return DefinitionWord::contact;
        case KvsParser::KODETABEL: return DefinitionWord::code_table;
        case KvsParser::YDELSE: return DefinitionWord::service;
        case KvsParser::FAELLES: return DefinitionWord::shared;
        default: return DefinitionWord::section;
    }
}

}  // namespace

Forms Builder::forms(P::FormsContext* rule) {
    Forms result;
    result.you = rule->DU() != nullptr;
    const auto strings = rule->STRING();
    if (result.you) {
        if (!strings.empty()) result.case_form = text(strings[0]);
    } else {
        result.citizen = text(strings[0]);
        result.case_form = text(strings[1]);
    }
    return result;
}

Type Builder::type(P::TypeContext* rule) {
    Type result;
    if (rule->SKALA()) {
        result.kind = Type::Kind::scale;
        result.scale = name(rule->name());
    } else if (rule->VALG()) {
        result.kind = Type::Kind::choice;
        result.choices = names(rule->names());
    } else if (rule->ANTAL()) {
        result.kind = rule->KR() ? Type::Kind::money : Type::Kind::count;
        if (auto* unit = rule->unit()) result.unit = name(unit->name());
        if (auto* often = rule->cadence()) result.cadence = cadence(often);
    }
    return result;
}

void Builder::body(Definition& definition, P::Def_itemContext* rule) {
    definition.body_span = span(rule);
    if (auto* forms_rule = rule->forms()) {
        definition.body = forms(forms_rule);
    } else if (auto* type_rule = rule->type()) {
        definition.body = type(type_rule);
    } else if (auto* rate_unit_rule = rule->rate_unit()) {
        definition.body = RateUnit{cadence(rate_unit_rule->cadence())};
    } else if (auto* working_days_rule = rule->working_days()) {
        definition.body = WorkingDays{days(working_days_rule->days())};
    } else if (auto* quantity_rule = rule->quantity()) {
        definition.body = quantity(quantity_rule);
    } else {
        auto* list = rule->name_list();
        NameList found{list->FX() != nullptr, names(list->names())};
        // "dato" and "perioder" are types where a type stands, and ordinary names elsewhere: so they need not be words of the grammar
        const bool typed = definition.word == DefinitionWord::fact || definition.word == DefinitionWord::assessment;
        const bool alone = typed && !found.open && found.names.size() == 1;
        if (alone && (found.names[0].text == "dato" || found.names[0].text == "perioder")) {
            Type named;
            named.kind = found.names[0].text == "dato" ? Type::Kind::date : Type::Kind::periods;
            definition.body = std::move(named);
        } else {
            definition.body = std::move(found);
        }
    }
}

Definition Builder::definition(P::DefinitionContext* rule) {
    Definition result;
    result.word = definition_word(first_type(rule));
    result.word_span = span(rule->start);
    if (auto* dotted = rule->path()) {
        result.name = path(dotted);
    } else {
        auto single = name(rule->name());
        result.name.span = single.span;
        result.name.names.push_back(std::move(single));
    }
    auto* content = rule->def_body();
    if (content == nullptr) return result;
    if (auto* item = content->def_item()) body(result, item);
    if (auto* words = content->text()) result.texts.push_back(text(words));
    if (auto* rest = content->tail()) add(result.clauses, result.texts, rest);
    else add(result.clauses, result.texts, content->after());
    return result;
}

}  // namespace kvs::syntax
