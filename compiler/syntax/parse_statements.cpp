// Norms and the other lines of a section: what stands after the colon, headings, bare conditions.
#include <antlr4-runtime.h>

#include "compiler/syntax/parse_builder.h"

namespace kvs::syntax {

namespace {

SectionWord section_word(KvsParser::Section_wordContext* rule) {
    switch (rule->start->getType()) {
        case KvsParser::HJEMMEL: return SectionWord::legal_basis;
        case KvsParser::FORMAAL: return SectionWord::purpose;
        case KvsParser::BEHOV: return SectionWord::need;
        case KvsParser::MAALGRUPPE: return SectionWord::target_group;
        case KvsParser::GAELDER: return SectionWord::not_for;
        case KvsParser::VURDERING: return SectionWord::assessment;
        case KvsParser::OMFATTER: return rule->IKKE() != nullptr ? SectionWord::excludes : SectionWord::includes;
        case KvsParser::OMFANG: return SectionWord::scope;
        case KvsParser::PRIS: return SectionWord::price;
        case KvsParser::FRISTER: return SectionWord::deadlines;
        case KvsParser::SAGSGANG: return SectionWord::procedure;
        case KvsParser::AFGOERELSE: return SectionWord::decision;
        case KvsParser::LEVERANDOER: return SectionWord::supplier;
        case KvsParser::LEVERING: return SectionWord::delivery;
        case KvsParser::PERSONALE: return SectionWord::staff;
        case KvsParser::PLIGTER: return SectionWord::duties;
        case KvsParser::KVALITETSMAAL: return SectionWord::quality_goals;
        case KvsParser::OPFOELGNING: return SectionWord::follow_up;
        case KvsParser::OPHOER: return SectionWord::termination;
        case KvsParser::KLAGE: return SectionWord::complaint;
        default: return SectionWord::references;
    }
}

}  // namespace

Price Builder::price(P::PriceContext* rule) {
    Price result;
    if (auto* amount = rule->amount()) {
        result.kind = Price::Kind::amount;
        result.amount = money(amount);
    } else if (rule->TAKST()) {
        result.kind = Price::Kind::tariff;
        result.tariff = path(rule->path());
    } else if (rule->GRATIS()) {
        result.kind = Price::Kind::free;
    } else if (rule->UKENDT()) {
        result.kind = Price::Kind::unknown;
    } else {
        result.kind = rule->EGEN() ? Price::Kind::own_expense : Price::Kind::against_payment;
    }
    if (auto* often = rule->cadence()) result.cadence = cadence(often);
    return result;
}

Choice Builder::choice(P::ChoiceContext* rule) {
    return {rule->FRIT() != nullptr, rule->MELLEM() != nullptr, rule->names() ? names(rule->names()) : std::vector<Name>{}};
}

void Builder::core(Statement& statement, P::CoreContext* rule) {
    statement.core_span = span(rule);
    if (auto* quantifier_rule = rule->quantifier()) {
        statement.core = quantifier(quantifier_rule);
    } else if (auto* measure_rule = rule->measure()) {
        statement.core = measure(measure_rule);
    } else if (auto* price_rule = rule->price()) {
        statement.core = price(price_rule);
    } else if (auto* exception_of_rule = rule->exception_of()) {
        statement.core = ExceptionOf{paths(exception_of_rule->paths())};
    } else if (auto* standard_ref_rule = rule->standard_ref()) {
        statement.core = StandardRef{text(standard_ref_rule->STRING())};
    } else if (auto* choice_rule = rule->choice()) {
        statement.core = choice(choice_rule);
    } else if (auto* action_rule = rule->action()) {
        statement.core = action_rule->OVERFOERES() ? Action::not_carried_over
                         : action_rule->SAETTES()  ? Action::paused
                         : action_rule->OPHOERER() ? Action::ceases
                                          : Action::set_off;
    } else if (rule->unsettled() != nullptr) {
        statement.core = Unsettled{};
    } else if (auto* considered_rule = rule->considered()) {
        Considered considered{{}, paths(considered_rule->paths())};
        for (auto* each : considered_rule->object()) considered.what.push_back(object(each));
        statement.core = std::move(considered);
    } else if (auto* tolerance_rule = rule->tolerance()) {
        statement.core = Tolerance{quantity(tolerance_rule->quantity())};
    } else {
        auto list = conditions(rule->conditions());
        auto* assessment = list.items.size() == 1 && !list.items[0].negated ? std::get_if<AssessmentTest>(&list.items[0].test) : nullptr;
        if (assessment != nullptr) statement.core = AssessmentRef{std::move(assessment->assessment)};
        else statement.core = std::move(list);
    }
}

Statement Builder::statement(P::StatementContext* rule) {
    Statement result;
    if (auto* word = rule->modality()) result.modality = modality(word);
    if (auto* it = rule->core()) core(result, it);
    if (auto* it = rule->lead()) result.clauses.push_back(lead(it));
    if (auto* words = rule->text()) result.texts.push_back(text(words));
    if (auto* rest = rule->tail()) add(result.clauses, result.texts, rest);
    else add(result.clauses, result.texts, rule->after());
    return result;
}

Norm Builder::norm(P::NormContext* rule) {
    Norm result{name(rule->name()), std::nullopt, {}};
    if (auto* title = rule->STRING()) result.title = text(title);
    result.statement = statement(rule->statement());
    return result;
}

RateStep Builder::rate_step(P::Rate_stepContext* rule) {
    RateStep result{date(rule->date()), std::nullopt};
    if (auto* amount = rule->amount()) result.amount = money(amount);
    return result;
}

LawText Builder::law_text(P::Law_textContext* rule) {
    LawText result{section_number(rule->section_no()), std::nullopt, {}, {}};
    if (auto* word = rule->modality()) result.modality = modality(word);
    add(result.clauses, result.texts, rule->tail());
    return result;
}

CodeText Builder::code_text(P::Code_textContext* rule) { return {text(rule->STRING()), text(rule->text())}; }

Section Builder::section(P::SectionContext* rule) {
    Section result{section_word(rule->section_word()), span(rule->section_word()), std::nullopt, std::nullopt, {}, {}};
    if (auto* it = rule->quantifier()) result.quantifier = quantifier(it);
    if (auto* it = rule->modality()) result.modality = modality(it);
    add(result.clauses, result.texts, rule->tail());
    return result;
}

Bare Builder::bare(P::BareContext* rule) {
    Bare result;
    if (rule->VED()) {
        auto* fact = rule->path();
        result.condition = {false, NotKnown{path(fact)}, base::cover(span(rule->VED()), span(fact))};
    } else {
        auto* compared = rule->comparison();
        auto& made = result.condition;
        made.negated = rule->IKKE() != nullptr;
        if (auto* age_test = rule->age()) {
            made.test = age(age_test, compared);
            made.span = span(age_test);
        } else if (auto* sum_test = rule->sum()) {
            made.test = SumTest{paths(sum_test->paths()), comparison(compared)};
            made.span = span(sum_test);
        } else {
            FactTest test;
            if (auto* fact = rule->path()) {
                test.fact = path(fact);
            } else {
                test.fact.names.push_back(name(rule->ID()));
                for (auto* each : rule->name()) test.fact.names.push_back(name(each));
                test.fact.span = base::cover(test.fact.names.front().span, test.fact.names.back().span);
            }
            if (compared) test.comparison = comparison(compared);
            made.span = test.fact.span;
            made.test = std::move(test);
        }
        if (compared) made.span = base::cover(made.span, span(compared));
        if (auto* no = rule->IKKE()) made.span = base::cover(span(no), made.span);
    }
    for (auto* each : rule->clause()) result.clauses.push_back(clause(each));
    return result;
}

AssessmentLine Builder::assessed(P::AssessedContext* rule) {
    AssessmentLine result;
    for (auto* each : rule->path()) result.assessments.push_back(path(each));
    for (auto* each : rule->clause()) result.clauses.push_back(clause(each));
    return result;
}

ClauseLine Builder::clause_line(P::Clause_lineContext* rule) {
    ClauseLine result;
    result.clauses.push_back(clause(rule->clause()));
    add(result.clauses, result.texts, rule->tail());
    return result;
}

Line Builder::line(P::One_lineContext* tree) {
    auto* head = tree->head();
    Line result;
    auto* child = head->children.front();
    switch (rule_of_only_child(head)) {
        case P::RuleDefinition: result.head = definition(static_cast<P::DefinitionContext*>(child)); break;
        case P::RuleNorm: result.head = norm(static_cast<P::NormContext*>(child)); break;
        case P::RuleRate_step: result.head = rate_step(static_cast<P::Rate_stepContext*>(child)); break;
        case P::RuleLaw_text: result.head = law_text(static_cast<P::Law_textContext*>(child)); break;
        case P::RuleCode_text: result.head = code_text(static_cast<P::Code_textContext*>(child)); break;
        case P::RuleSection: result.head = section(static_cast<P::SectionContext*>(child)); break;
        case P::RuleProperty: result.head = property(static_cast<P::PropertyContext*>(child)); break;
        case P::RuleTrial: result.head = trial(static_cast<P::TrialContext*>(child)); break;
        case P::RuleClause_line: result.head = clause_line(static_cast<P::Clause_lineContext*>(child)); break;
        case P::RuleText_line: result.head = TextLine{text(static_cast<P::Text_lineContext*>(child)->text())}; break;
        case P::RuleBare: result.head = bare(static_cast<P::BareContext*>(child)); break;
        default: result.head = assessed(static_cast<P::AssessedContext*>(child)); break;
    }
    result.marks = marks(tree->marks());
    result.span = span(head);
    return result;
}

}  // namespace kvs::syntax
