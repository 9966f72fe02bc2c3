// Properties (a word and its value, no colon) and the lines of tests.
#include <antlr4-runtime.h>

#include "compiler/syntax/parse_builder.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

namespace {

TextWord text_word(std::size_t token_type) {
    switch (token_type) {
        case KvsParser::KILDE: return TextWord::source;
        case KvsParser::SUPPLERER: return TextWord::supplements;
        case KvsParser::FORKLARING: return TextWord::explanation;
        case KvsParser::OFFENTLIGGOERES: return TextWord::published;
        case KvsParser::SPOERGSMAAL: return TextWord::question;
        case KvsParser::JA: return TextWord::yes;
        case KvsParser::NEJ: return TextWord::no;
        case KvsParser::TELEFON: return TextWord::phone;
        case KvsParser::MAIL: return TextWord::mail;
        case KvsParser::ADRESSE: return TextWord::address;
        default: return TextWord::web;
    }
}

}  // namespace

Property Builder::property(P::PropertyContext* rule) {
    Property result;
    auto* child = rule->prop()->children.front();
    switch (rule_of_only_child(rule->prop())) {
        case P::RuleUse: {
            auto* it = static_cast<P::UseContext*>(child);
            Use use{path(it->path()), std::nullopt};
            if (auto* as = it->name()) use.as = name(as);
            result.what = std::move(use);
            break;
        }
        case P::RuleMunicipality: {
            auto* it = static_cast<P::MunicipalityContext*>(child);
            if (auto* word = it->name()) {
                auto found = name(word);
                result.what = Municipality{std::move(found.text), found.span};
            } else {
                auto found = text(it->STRING());
                result.what = Municipality{std::move(found.raw), found.span};
            }
            break;
        }
        case P::RuleEdition: {
            auto* it = static_cast<P::EditionContext*>(child);
            if (auto* number = it->NUMBER()) result.what = Edition{std::string(slice(number)), span(number)};
            else {
                auto found = text(it->STRING());
                result.what = Edition{std::move(found.raw), found.span};
            }
            break;
        }
        case P::RuleLanguage_is: result.what = LanguageIs{name(static_cast<P::Language_isContext*>(child)->name())}; break;
        case P::RuleApproved: {
            auto* it = static_cast<P::ApprovedContext*>(child);
            Approved approved;
            approved.missing = it->MANGLER() != nullptr;
            if (auto* by = it->object()) approved.by = object(by);
            if (auto* day = it->date()) approved.date = date(day);
            result.what = std::move(approved);
            break;
        }
        case P::RuleChanged: {
            auto* it = static_cast<P::ChangedContext*>(child);
            Changed changed;
            if (auto* part = it->path()) changed.content_of = path(part);
            changed.date = it->date() ? date(it->date()) : month_of(it->ID(), it->NUMBER());
            result.what = std::move(changed);
            break;
        }
        case P::RuleValidity: {
            auto* it = static_cast<P::ValidityContext*>(child);
            Validity validity{date(it->date(0)), std::nullopt};
            if (it->TIL()) validity.to = date(it->date(1));
            result.what = std::move(validity);
            break;
        }
        case P::RuleValid_for: {
            auto* list = static_cast<P::Valid_forContext*>(child)->names();
            result.what = ValidFor{list == nullptr, list ? names(list) : std::vector<Name>{}};
            break;
        }
        case P::RuleText_property: {
            auto* it = static_cast<P::Text_propertyContext*>(child);
            result.what = TextProperty{text_word(first_type(it)), text(it->text())};
            break;
        }
        case P::RuleLaw_ref: result.what = LawReference{law_ref(static_cast<P::Law_refContext*>(child))}; break;
        case P::RuleMethod: result.what = Method{object(static_cast<P::MethodContext*>(child)->object())}; break;
        case P::RuleAlso_forms: result.what = AlsoForms{forms(static_cast<P::Also_formsContext*>(child)->forms())}; break;
        case P::RuleOpen_hours: {
            auto* it = static_cast<P::Open_hoursContext*>(child);
            result.what = OpenHours{days(it->days()), it->spans() ? clock_spans(it->spans()) : std::vector<ClockSpan>{}};
            break;
        }
        case P::RuleClosed_days: result.what = ClosedDays{names(static_cast<P::Closed_daysContext*>(child)->names())}; break;
        case P::RuleWorking_days: result.what = WorkingDays{days(static_cast<P::Working_daysContext*>(child)->days())}; break;
        case P::RuleCode: {
            auto* it = static_cast<P::CodeContext*>(child);
            result.what = CodeReference{path(it->path()), text(it->STRING())};
            break;
        }
        default: {
            auto* it = static_cast<P::AcceptedContext*>(child);
            Accepted accepted{name(it->name(0)), object(it->object()), std::nullopt, date(it->date()), text(it->STRING())};
            if (it->SOM()) accepted.as = name(it->name(1));
            result.what = std::move(accepted);
        }
    }
    add(result.clauses, result.texts, rule->tail());
    // `kl. 9-12, kl. 13-15` says the same as `kl. 9-12 og 13-15`
    if (auto* open = std::get_if<OpenHours>(&result.what))
        std::erase_if(result.clauses, [&](const Clause& clause) {
            const auto* hours = std::get_if<Hours>(&clause.what);
            if (hours != nullptr) open->hours.insert(open->hours.end(), hours->spans.begin(), hours->spans.end());
            return hours != nullptr;
        });
    return result;
}

namespace {

/// The first clause of a kind, taken out of the clauses.
template <class Kind>
std::optional<Kind> first_of(std::vector<Clause>& clauses) {
    for (auto each = clauses.begin(); each != clauses.end(); ++each) {
        if (const auto* found = std::get_if<Kind>(&each->what)) {
            auto taken = *found;
            clauses.erase(each);
            return taken;
        }
    }
    return std::nullopt;
}

}  // namespace

Trial Builder::trial(P::TrialContext* rule) {
    Trial result;
    for (auto* each : rule->clause()) result.clauses.push_back(clause(each));
    auto* what = rule->trial_what();
    if (auto* trial_head_rule = what->trial_head()) {
        TrialHead head{text(trial_head_rule->STRING(0)), std::nullopt, std::nullopt};
        if (trial_head_rule->SOM()) head.like = text(trial_head_rule->STRING(1));
        if (auto* service = trial_head_rule->path()) head.service = path(service);
        result.what = std::move(head);
    } else if (auto* wish_rule = what->wish()) {
        Wish wish;
        if (auto* amount = wish_rule->measure()) wish.what = measure(amount);
        else wish.what = path(wish_rule->path());
        if (const auto when = first_of<InPeriod>(result.clauses)) wish.stay = *when;
        result.what = std::move(wish);
    } else if (auto* used_rule = what->used()) {
        Used used{quantity(used_rule->quantity()), std::nullopt, std::nullopt};
        if (const auto day = first_of<OnDate>(result.clauses)) used.date = day->date;
        else used.stay = first_of<InPeriod>(result.clauses);
        result.what = std::move(used);
    } else if (auto* expect_scope_rule = what->expect_scope()) {
        ExpectScope scope;
        if (expect_scope_rule->UKENDT()) scope.unknown = true;
        else scope = ExpectScope{measure(expect_scope_rule->measure()), expect_scope_rule->HOEJST() != nullptr};
        result.what = std::move(scope);
    } else if (auto* expect_price_rule = what->expect_price()) {
        auto* said = expect_price_rule->price();
        result.what = ExpectPrice{path(expect_price_rule->path()), said == nullptr ? Price{} : price(said), said == nullptr};
    } else if (auto* expect_date_rule = what->expect_date()) {
        ExpectDeadline expected{path(expect_date_rule->path())};
        if (auto* day = expect_date_rule->date()) expected.date = date(day);
        else expected.kind = expect_date_rule->UKENDT() != nullptr ? ExpectDeadline::Kind::unknown : ExpectDeadline::Kind::none;
        result.what = std::move(expected);
    } else if (auto* expect_norms_rule = what->expect_norms()) {
        result.what = ExpectNorms{expect_norms_rule->KUN() != nullptr, expect_norms_rule->IKKE() != nullptr, paths(expect_norms_rule->paths())};
    } else if (auto* expect_gaps_rule = what->expect_gaps()) {
        result.what = ExpectMissing{paths(expect_gaps_rule->paths())};
    } else if (auto* expect_rules_rule = what->expect_rules()) {
        result.what = ExpectRules{expect_rules_rule->IKKE() != nullptr, paths(expect_rules_rule->paths())};
    } else if (what->GIVET()) {
        result.what = Given{};
    } else if (what->FORVENT()) {
        result.what = Expect{};
    } else {
        result.what = outcome_of(slice(what->OUTCOME())).value_or(Outcome::partial);
    }
    return result;
}

}  // namespace kvs::syntax
