// Led: what follows a comma, or stands on a line of its own under a norm.
#include <antlr4-runtime.h>

#include "compiler/syntax/parse_builder.h"

namespace kvs::syntax {

namespace {

Role::Word role_word(std::size_t token_type) {
    switch (token_type) {
        case KvsParser::AF: return Role::Word::by;
        case KvsParser::TIL: return Role::Word::to;
        case KvsParser::VED: return Role::Word::at;
        case KvsParser::FRA: return Role::Word::from;
        case KvsParser::HOS: return Role::Word::with_host;
        case KvsParser::VIA: return Role::Word::via;
        case KvsParser::MED: return Role::Word::with;
        case KvsParser::FOR: return Role::Word::for_;
        default: return Role::Word::about;
    }
}

When::Word when_word(std::size_t token_type) {
    switch (token_type) {
        case KvsParser::HVIS: return When::Word::if_;
        case KvsParser::MEDMINDRE: return When::Word::unless;
        default: return When::Word::while_;
    }
}

}  // namespace

void Builder::add(std::vector<Clause>& clauses, std::vector<Text>& texts, P::TailContext* rule) {
    if (auto* first = rule->text()) texts.push_back(text(first));
    add(clauses, texts, rule->after());
}

void Builder::add(std::vector<Clause>& clauses, std::vector<Text>& texts, P::AfterContext* rule) {
    if (rule == nullptr) return;
    for (auto* each : rule->clause()) clauses.push_back(clause(each));
    if (auto* last = rule->text()) texts.push_back(text(last));
}

Clause Builder::clause(P::ClauseContext* rule) {
    if (auto* word = rule->modality()) return {modality(word), span(word)};
    return lead(rule->lead());
}

Limit Builder::limit(P::LimitContext* rule) {
    const auto reach = rule->YDERLIGERE() != nullptr ? Limit::Reach::in_addition : rule->ALT() != nullptr ? Limit::Reach::in_all : Limit::Reach::own;
    return {rule->bound() != nullptr ? bound(rule->bound()) : BoundWord::at_most, measure(rule->measure()), reach};
}

Deadline Builder::deadline(P::DeadlineContext* rule) {
    switch (first_type(rule)) {
        case P::HURTIGST: return {Deadline::Word::as_soon_as_possible, std::nullopt};
        case P::LOEBENDE: return {Deadline::Word::ongoing, std::nullopt};
        case P::UKENDT: return {Deadline::Word::unknown, std::nullopt};
        default: break;
    }
    const auto word = rule->SENEST()  ? Deadline::Word::at_latest
                      : rule->INDEN() ? Deadline::Word::within
                                      : Deadline::Word::at_earliest;
    if (auto* day = rule->date()) return {word, date(day)};
    return {word, Deadline::Offset{quantity(rule->quantity()), rule->FOER() != nullptr, path(rule->path())}};
}

Reading Builder::reading(P::ReadingContext* rule) {
    if (auto* grouping = rule->quantifier()) return {quantifier(grouping)};
    auto compared = comparison(rule->comparison());
    if (auto* equal = std::get_if<Equals>(&compared.test))
        if (auto* words = std::get_if<Text>(&equal->value); words != nullptr && !equal->negated) return {std::move(*words)};
    return {std::move(compared)};
}

Clause Builder::lead(P::LeadContext* rule) {
    const auto where = span(rule);
    const auto made = [&](auto what) { return Clause{std::move(what), where}; };
    auto* child = rule->children.front();
    switch (rule_of_only_child(rule)) {
        case P::RuleWhen: {
            auto* it = static_cast<P::WhenContext*>(child);
            When when{when_word(first_type(it)), {}};
            if (auto* grouping = it->quantifier()) when.what = quantifier(grouping);
            else when.what = conditions(it->conditions());
            return made(std::move(when));
        }
        case P::RuleExcept: return made(Except{paths(static_cast<P::ExceptContext*>(child)->paths())});
        case P::RuleRole: {
            auto* it = static_cast<P::RoleContext*>(child);
            Role role{role_word(first_type(it)), object(it->object()), std::nullopt};
            if (auto* as = it->name()) role.as = name(as);
            return made(std::move(role));
        }
        case P::RulePlace: {
            auto* it = static_cast<P::PlaceContext*>(child);
            return made(Place{it->PAA() ? Place::Word::on : Place::Word::in, object(it->object())});
        }
        case P::RuleAfter_what: {
            auto* it = static_cast<P::After_whatContext*>(child);
            if (auto* law = it->law_ref()) return made(After{law_ref(law)});
            return made(After{object(it->object())});
        }
        case P::RuleBy_standard: {
            auto* it = static_cast<P::By_standardContext*>(child);
            return made(ByStandard{it->EFTER() ? ByStandard::Word::after : ByStandard::Word::as, text(it->STRING())});
        }
        case P::RuleDeadline: return made(deadline(static_cast<P::DeadlineContext*>(child)));
        case P::RuleFirst_day: return made(FirstDayCounts{});
        case P::RuleLimit: {
            auto* it = static_cast<P::LimitContext*>(child);
            if (it->FRA() == nullptr) return made(limit(it));
            if (auto* low = it->quantity()) return made(LimitRange{quantity(low), measure(it->measure())});
            return made(LimitRange{number(it->NUMBER()), measure(it->measure())});
        }
        case P::RuleNotice: return made(Notice{quantity(static_cast<P::NoticeContext*>(child)->quantity())});
        case P::RuleSpread: return made(Spread{measure(static_cast<P::SpreadContext*>(child)->measure())});
        case P::RuleHours: return made(Hours{clock_spans(static_cast<P::HoursContext*>(child)->spans())});
        case P::RuleCadence: return made(cadence(static_cast<P::CadenceContext*>(child)));
        case P::RuleCovers: {
            auto* it = static_cast<P::CoversContext*>(child);
            if (auto* list = it->names()) return made(Covers{names(list)});
            return made(Covers{text(it->STRING())});
        }
        case P::RuleEquivalent: {
            auto* it = static_cast<P::EquivalentContext*>(child);
            if (auto* list = it->names()) return made(EquivalentTo{names(list)});
            return made(EquivalentTo{text(it->STRING())});
        }
        case P::RuleRegulated: {
            auto* it = static_cast<P::RegulatedContext*>(child);
            Regulated regulated{cadence(it->cadence()), std::nullopt};
            if (auto* by = it->object()) regulated.by = object(by);
            return made(std::move(regulated));
        }
        case P::RulePaid_by: return made(PaidBy{object(static_cast<P::Paid_byContext*>(child)->object())});
        case P::RuleReading: return made(reading(static_cast<P::ReadingContext*>(child)));
        case P::RuleBecause: return made(Because{text(static_cast<P::BecauseContext*>(child)->STRING())});
        case P::RuleRemark: return made(Remark{text(static_cast<P::RemarkContext*>(child)->STRING())});
        case P::RuleFor_case: return made(ForCase{text(static_cast<P::For_caseContext*>(child)->STRING())});
        case P::RuleFree_use: return made(FreeUse{});
        case P::RuleAny_answer: return made(AnyAnswer{});
        case P::RuleSettled: return made(SettledBy{path(static_cast<P::SettledContext*>(child)->path())});
        case P::RuleIn_period: {
            auto* it = static_cast<P::In_periodContext*>(child);
            InPeriod period{date(it->date(0)), std::nullopt};
            if (it->TIL() != nullptr) period.to = date(it->date(1));
            return made(std::move(period));
        }
        case P::RuleOn_date: return made(OnDate{date(static_cast<P::On_dateContext*>(child)->date())});
        case P::RuleThen: {
            auto* payer = static_cast<P::ThenContext*>(child)->object();
            Then then;
            if (payer != nullptr) then.paid_by = object(payer);
            return made(std::move(then));
        }
        default: return made(Else{});
    }
}

}  // namespace kvs::syntax
