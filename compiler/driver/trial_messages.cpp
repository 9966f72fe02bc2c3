#include "compiler/driver/trial_messages.h"

#include <fmt/format.h>
#include <kvs/calendar.h>

#include "compiler/decision/case_error.h"
#include "compiler/diag/words.h"
#include "compiler/driver/decision_words.h"
#include "compiler/model/prose.h"

namespace kvs::driver {

namespace {

using decision::Difference;
using decision::TrialValue;
using diag::Message;
using What = Difference::What;
using Kind = TrialValue::Kind;

struct Writer {
    const model::Standard& standard;
    const model::Trial& trial;
    diag::Language language;

    std::string pick(std::string_view danish, std::string_view english) const { return std::string(language == diag::Language::danish ? danish : english); }

    std::string date(std::int64_t day) const {
        char text[KVS_DATE_SIZE];
        kvs_format_date(static_cast<std::int32_t>(day), text);
        return diag::date_words({text, KVS_DATE_SIZE}, language);
    }

    std::string amount(const TrialValue& value) const {
        if (!value.unit) return number_in(model::number_words(value.number, 0), language);
        const auto& unit = standard.units[value.unit];
        const auto number = model::number_words(value.number, unit.decimals);
        return fmt::format("{} {}", number_in(number, language), unit_words(unit, takes_one(value.number, unit.decimals, language), language));
    }

    std::string words(const TrialValue& value, What what, bool expected = false) const {
        const bool list = what == What::missing || what == What::open;
        switch (value.kind) {
            case Kind::none: return list ? pick("ingen", "none") : pick("ukendt", "unknown");
            case Kind::unmentioned: return expected ? pick("udeladt", "left out") : pick("ikke nævnt", "not mentioned");
            case Kind::undated: return pick("uden dato", "without a date");
            case Kind::word: return what == What::price ? price_words(value.words.front(), language) : value.words.front();
            case Kind::names: return diag::joined(value.words, language);
            case Kind::amount: return amount(value);
            case Kind::money: return number_in(model::money_words(value.number), language);
            case Kind::date: return date(value.number);
        }
        return "";
    }

    std::string subject(const Difference& d) const {
        switch (d.what) {
            case What::outcome: return pick("udfaldet", "the outcome");
            case What::amount: return pick("omfanget", "the amount");
            case What::ceiling: return pick("det højeste omfang", "the greatest amount");
            case What::price: return pick("prisen ", "the price ") + diag::quoted(d.norm, language);
            case What::deadline: return pick("fristen ", "the deadline ") + diag::quoted(d.norm, language);
            case What::missing: return pick("de manglende oplysninger", "the missing facts");
            case What::open: return pick("de åbne skøn", "the open assessments");
            case What::norm:
            case What::not_norm:
            case What::other_norms:
            case What::rule: break;
        }
        return "";
    }

    diag::Diagnostic message(const Difference& d) const {
        const auto span = d.span == base::Span{} ? trial.span : d.span;
        if (d.what == What::norm) {
            // A condition that is not met, or a tier that is not the citizen's, is not in the decision at all when it has nothing to say.
            if (d.came.kind == Kind::unmentioned) return {Message::trial_norm_not_relevant, span, {{"trial", trial.name}, {"norm", d.norm}}, {}, {}};
            return {Message::trial_norm_does_not_decide, span, {{"trial", trial.name}, {"norm", d.norm}, {"truth", truth_words(d.came.words[0], d.came.words[1], language)}}, {}, {}};
        }
        if (d.what == What::not_norm) return {Message::trial_norm_decides, span, {{"trial", trial.name}, {"norm", d.norm}}, {}, {}};
        if (d.what == What::rule)
            return {Message::trial_rule_differs,
                    span,
                    {{"trial", trial.name}, {"norm", d.norm}, {"expected", truth_words(d.expected.words[0], d.expected.words[1], language)}, {"truth", truth_words(d.came.words[0], d.came.words[1], language)}},
                    {},
                    {}};
        if (d.what == What::other_norms) {
            std::vector<std::string> names;
            for (const auto& name : d.came.words) names.push_back(diag::quoted(name, language));
            return {Message::trial_other_norms_decide, span, {{"trial", trial.name}, {"norms", diag::joined(names, language)}}, {}, {}};
        }
        auto came = words(d.came, d.what);
        if (came.ends_with('.')) came.pop_back();    // "50 kr." ends the sentence itself
        return {Message::trial_differs, span, {{"trial", trial.name}, {"what", subject(d)}, {"expected", words(d.expected, d.what, true)}, {"came", came}}, {}, {}};
    }
};

}  // namespace

std::vector<diag::Diagnostic> trial_messages(const model::Standard& standard, const decision::Program& program, const model::Trial& trial, const decision::TrialRun& run,
                                             diag::Language language) {
    if (run.decided.error) {
        const auto why = decision::explain_error(program, run.case_json, *run.decided.error, language);
        return {{Message::trial_not_run, trial.span, {{"trial", trial.name}, {"reason", diag::text_of(why.message, why.arguments, language)}}, {}, {}}};
    }
    std::vector<diag::Diagnostic> messages;
    for (const auto& difference : run.differences) messages.push_back(Writer{standard, trial, language}.message(difference));
    return messages;
}

}  // namespace kvs::driver
