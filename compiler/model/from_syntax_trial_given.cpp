// `givet` of a prøve: facts, answered assessments, events, wishes and what has been used.
#include <algorithm>
#include <map>
#include <utility>

#include <kvs/module.h>

#include "compiler/model/from_syntax_trial.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

class Given {
public:
    Given(Context& context, Trial& trial) : context_(context), standard_(context.standard), trial_(trial), place_{trial.service, {}} {}

    void read(const syntax::Line& line) {
        if (const auto* bare = std::get_if<syntax::Bare>(&line.head)) {
            given_condition(line, bare->condition, bare->clauses);
        } else if (const auto* assessment = std::get_if<syntax::AssessmentLine>(&line.head); assessment && assessment->assessments.size() == 1) {
            const syntax::Condition condition{false, syntax::AssessmentTest{assessment->assessments[0]}, line.span};
            given_condition(line, condition, assessment->clauses);
        } else if (const auto* part = std::get_if<syntax::Trial>(&line.head)) {
            if (const auto* wish = std::get_if<syntax::Wish>(&part->what))
                read_wish(line, *wish);
            else if (const auto* used = std::get_if<syntax::Used>(&part->what))
                read_used(line, *used);
            else
                misplaced(context_, line, "givet");
        } else {
            misplaced(context_, line, "givet");
        }
    }

private:
    void given_condition(const syntax::Line& line, const syntax::Condition& condition, const std::vector<syntax::Clause>& clauses) {
        const syntax::Comparison* comparison = nullptr;
        const syntax::Path* path = nullptr;
        bool known = true;
        if (const auto* fact = std::get_if<syntax::FactTest>(&condition.test)) {
            path = &fact->fact;
            comparison = fact->comparison ? &*fact->comparison : nullptr;
        } else if (const auto* assessment = std::get_if<syntax::AssessmentTest>(&condition.test)) {
            path = &assessment->assessment;
        } else if (const auto* not_known = std::get_if<syntax::NotKnown>(&condition.test)) {
            path = &not_known->fact;
            known = false;
        } else if (is_reckoned(condition)) {
            context_.say(Message::reckoned_given, condition.span, {{"words", as_written(condition)}});
            return;
        } else {
            misplaced(context_, line, "givet");
            return;
        }
        const auto id = find_thing(context_, NameKind::input, *path);
        if (!id) return;
        GivenInput given;
        given.input = {*id};
        given.span = line.span;
        const auto& input = standard_.inputs[given.input];
        const auto answer = read_answer_clauses(given, input, clauses, comparison);
        const auto* date = answer.date;
        if (!known) {
            given.value.reset();
        } else if (input.kind == InputKind::event) {
            if (!date || comparison || condition.negated) {
                context_.say(Message::event_without_date, line.span, {{"name", input.name}});
                return;
            }
            given.value = day_of(*date);
            given.date.reset();
            if (!given.value) return;
        } else if (input.of_periods && !comparison) {
            if (!read_periods(given, input, clauses, condition.negated)) return;
        } else if (!comparison) {
            if (input.type != InputType::yes_no) {
                context_.say(Message::given_without_value, line.span, {{"name", input.name}, {"example", input.name + " er " + value_example(input)}});
                return;
            }
            given.value = condition.negated ? 0 : 1;
        } else {
            const auto* equals = std::get_if<syntax::Equals>(&comparison->test);
            if (!equals || equals->negated || condition.negated) {
                context_.say(Message::given_not_exact, condition.span, {{"name", input.name}, {"words", as_written(condition)}});
                return;
            }
            if (!std::holds_alternative<syntax::UnknownValue>(equals->value)) {
                given.value = value_for(context_, given.input, equals->value);
                if (!given.value) return;
            }
        }
        if (input.kind == InputKind::assessment && given.value && !answered_by_person(given, input, answer)) return;
        add_given(std::move(given));
    }

    /// `på_hospital, fra 1. juni 2025 til 14. juni 2025, fra 1. august 2025`; `ikke på_hospital`: never.
    bool read_periods(GivenInput& given, const Input& input, const std::vector<syntax::Clause>& clauses, bool never) {
        for (const auto& clause : clauses) {
            const auto* written = std::get_if<syntax::InPeriod>(&clause.what);
            if (!written) continue;
            const auto period = period_of(*written, clause.span);
            if (!period) return false;
            given.periods.push_back(*period);
        }
        if (given.periods.empty() != never) {
            context_.say(Message::given_without_value, given.span, {{"name", input.name}, {"example", (never ? "ikke " : "") + input.name + value_example(input, never)}});
            return false;
        }
        given.value = never ? 0 : 1;
        return true;
    }

    std::optional<GivenPeriod> period_of(const syntax::InPeriod& written, base::Span span) {
        const auto from = day_of(written.from);
        const auto to = written.to ? day_of(*written.to) : std::nullopt;
        if (!from || (written.to && !to)) return std::nullopt;
        if (to && *to < *from) {
            context_.say(Message::period_backwards, span, {{"from", date_words(*from)}, {"to", date_words(*to)}});
            return std::nullopt;
        }
        return GivenPeriod{*from, to};
    }

    /// Where the answer to an assessment says what; the places are for messages.
    struct Answer {
        const syntax::Date* date = nullptr;
        base::Span unnamed{};  // `ved visitator`, `af "Per Juhl"`: no person is named with `ved "…"`
        base::Span role{};     // the word after `som`
        std::optional<diag::Fix> fix{};
    };

    Answer read_answer_clauses(GivenInput& given, const Input& input, const std::vector<syntax::Clause>& clauses, const syntax::Comparison* comparison) {
        Answer answer;
        for (const auto& clause : clauses) {
            const auto* role = std::get_if<syntax::Role>(&clause.what);
            const bool by = role && role->word == syntax::Role::Word::by && input.kind == InputKind::assessment;
            if (by || (role && role->word == syntax::Role::Word::at)) {
                read_person(given, *role, clause.span, answer);
            } else if (const auto* because = std::get_if<syntax::Because>(&clause.what)) {
                given.because = because->reason.raw;
            } else if (const auto* on = std::get_if<syntax::OnDate>(&clause.what)) {
                answer.date = &on->date;
                given.date = day_of(on->date);
            } else if (input.of_periods && std::holds_alternative<syntax::InPeriod>(clause.what)) {
                continue;  // read_periods
            } else if (!(std::holds_alternative<syntax::Reading>(clause.what) && comparison && !std::holds_alternative<syntax::Equals>(comparison->test))) {
                // `over 18 år, læses …` is told about as a whole: a trial gives exact facts
                context_.say(Message::misplaced_clause, clause.span, {{"where", "givet"}});
            }
        }
        return answer;
    }

    void read_person(GivenInput& given, const syntax::Role& role, base::Span span, Answer& answer) {
        if (role.as) {
            given.role = role.as->text;
            answer.role = role.as->span;
        }
        const auto* name = std::get_if<syntax::Text>(&role.object);
        if (name && role.word == syntax::Role::Word::at) {
            given.by = name->raw;
            return;
        }
        answer.unnamed = span;
        if (name) {
            answer.fix = diag::Fix{{span.file, span.begin, span.begin + 2}, "ved"};  // af
        } else if (const auto& path = std::get<syntax::Path>(role.object);
                   role.word == syntax::Role::Word::at && path.names.size() == 1 && !lookup_part(context_, trial_.service, path.names[0].text)) {
            answer.fix = diag::Fix{path.span, "\"" + path.names[0].text + "\""};
        }
    }

    /// An assessment counts only with a person, in the declared role, and a reason.
    bool answered_by_person(GivenInput& given, const Input& input, const Answer& answer) {
        const std::string role = input.from_part ? standard_.parts[input.from_part].name : input.source_words;
        if (given.by.empty()) {
            auto* diagnostic = context_.say(Message::answer_without_person, answer.unnamed.end != 0 ? answer.unnamed : given.span, {{"name", input.name}});
            if (diagnostic) diagnostic->fix = answer.fix;
            return false;
        }
        if (given.because.empty()) {
            context_.say(Message::answer_without_reason, given.span, {{"name", input.name}});
            return false;
        }
        if (given.role.empty()) given.role = role;
        if (!role.empty() && given.role != role) {
            context_.say(Message::wrong_assessor, answer.role, {{"name", input.name}, {"role", role}, {"other", given.role}});
            return false;
        }
        return true;
    }

    /// A value that the input could have, for a message.
    std::string value_example(const Input& input, bool never = false) const {
        if (input.of_periods) return never ? "" : ", fra 2. juni 2025 til 15. juni 2025";
        switch (input.type) {
            case InputType::yes_no: return "";
            case InputType::number: return input.unit ? amount_words(standard_.units[input.unit], *rescaled(42, 0, standard_.units[input.unit].decimals)) : "42";
            case InputType::choice: return input.choices.empty() ? "…" : input.choices.front();
            case InputType::date: return "2. juni 2025";
        }
        return "";
    }

    void add_given(GivenInput given) {
        if (const auto [place, added] = own_.try_emplace(given.input.value, given.span); !added) {
            if (auto* diagnostic = context_.say(Message::given_twice, given.span, {{"name", standard_.inputs[given.input].name}}))
                diagnostic->related.push_back({place->second, Message::first_defined_here, {{"name", standard_.inputs[given.input].name}}});
            return;
        }
        // What the trial it builds on was given is replaced.
        const auto earlier = std::find_if(trial_.given.begin(), trial_.given.end(), [&](const GivenInput& other) { return other.input == given.input; });
        if (earlier != trial_.given.end())
            *earlier = std::move(given);
        else
            trial_.given.push_back(std::move(given));
    }

    void read_wish(const syntax::Line& line, const syntax::Wish& wish) {
        GivenWish made;
        made.span = line.span;
        if (const auto* measure = std::get_if<syntax::Measure>(&wish.what)) {
            made.amount = service_amount(context_, trial_, measure->quantity);
            if (!made.amount || !check_period(context_, trial_, measure->cadence, made.per)) return;
            made.unit = standard_.services[trial_.service].amount_unit;
            if (wish.stay && !(made.stay = read_stay(*made.amount, made.unit, *wish.stay, measure->quantity.span, line.span))) return;
        } else {
            if (wish.stay) {
                misplaced(context_, line, "givet");
                return;
            }
            made.item = find_norm(context_, place_, std::get<syntax::Path>(wish.what));
            if (!made.item) return;
        }
        if (!own_wishes_) trial_.wishes.clear();
        own_wishes_ = true;
        if (trial_.wishes.size() == KVS_MAX_WISHES) context_.say(Message::trial_too_many_lines, line.span, {{"word", "ønsker"}, {"limit", std::to_string(KVS_MAX_WISHES)}});
        trial_.wishes.push_back(std::move(made));
    }

    void read_used(const syntax::Line& line, const syntax::Used& used) {
        const auto amount = service_amount(context_, trial_, used.quantity);
        if (!amount) return;
        GivenUse made;
        made.amount = *amount;
        made.unit = standard_.services[trial_.service].amount_unit;
        made.span = line.span;
        if (used.stay) {
            const auto stay = read_stay(*amount, made.unit, *used.stay, used.quantity.span, line.span);
            if (!stay) return;
            made.last = stay->to;
            made.date = stay->from;
        }
        const auto day = used.stay ? made.date : used.date ? day_of(*used.date) : trial_.date;
        if (!day) {
            if (!used.date) context_.say(Message::used_without_date, line.span);
            return;
        }
        made.date = *day;
        if (!own_uses_) trial_.uses.clear();
        own_uses_ = true;
        if (trial_.uses.size() == KVS_MAX_USES) context_.say(Message::trial_too_many_lines, line.span, {{"word", "brugt"}, {"limit", std::to_string(KVS_MAX_USES)}});
        trial_.uses.push_back(made);
    }

    /// A stay counts its dates; the number in front of it says the same, so that a slip shows.
    std::optional<GivenPeriod> read_stay(std::int64_t amount, base::Id<Unit> of, const syntax::InPeriod& written, base::Span number, base::Span line) {
        const auto& unit = standard_.units[of];
        if (unit.name != "døgn" && unit.name != "dage") {
            context_.say(Message::stay_not_in_days, line, {{"service", standard_.services[trial_.service].name}, {"unit", unit.plural}});
            return std::nullopt;
        }
        if (!written.to) {
            context_.say(Message::stay_without_end, line);
            return std::nullopt;
        }
        const auto period = period_of(written, line);
        if (!period) return std::nullopt;
        const std::int64_t days = std::int64_t{*period->to} - period->from + 1;
        if (amount != days) {
            context_.say(Message::stay_has_other_days, number,
                         {{"said", amount_words(unit, amount)}, {"counted", amount_words(unit, days)}, {"from", date_words(period->from)}, {"to", date_words(*period->to)}});
            return std::nullopt;
        }
        return period;
    }

    Context& context_;
    Standard& standard_;
    Trial& trial_;
    Place place_;
    std::map<std::uint32_t, base::Span> own_;
    bool own_wishes_ = false, own_uses_ = false;
};

}  // namespace

std::optional<std::int64_t> service_amount(Context& context, const Trial& trial, const syntax::Quantity& written) {
    const auto& service = context.standard.services[trial.service];
    const auto quantity = quantity_of(context, written);
    if (!quantity) return std::nullopt;
    if (!service.amount_unit) {
        // Once a service; and not when its amount could not be read.
        if (!std::exchange(context.service_sources[trial.service.value].amount_unclear, true))
            context.say(Message::service_without_amount, written.span, {{"service", service.name}});
        return std::nullopt;
    }
    const auto& wanted = context.standard.units[service.amount_unit];
    const auto& unit = context.standard.units[quantity->unit];
    if (quantity->low) {
        context.say(Message::one_number_expected, written.span, {{"value", as_written(written)}});
        return std::nullopt;
    }
    if (!convertible(unit, wanted)) {
        context.say(Message::unit_mismatch, written.span, {{"name", service.name}, {"unit", wanted.plural}, {"other", as_written(written)}});
        return std::nullopt;
    }
    const auto amount = converted(quantity->amount, unit, wanted);
    if (!amount) context.say(Message::conversion_not_exact, written.span, {{"value", as_written(written)}, {"unit", wanted.plural}});
    return amount;
}

bool check_period(Context& context, const Trial& trial, const std::optional<syntax::Cadence>& written, std::optional<Cadence>& out) {
    if (!written) return true;
    const auto& service = context.standard.services[trial.service];
    const auto cadence = cadence_of(context, *written);
    if (!cadence) return false;
    if (service.amount_per.period != Period::none && service.amount_per.period != cadence->period) {
        context.say(Message::period_mismatch, written->span,
                     {{"name", service.name}, {"period", cadence_words(service.amount_per)}, {"other", cadence_words(*cadence)}});
        return false;
    }
    out = cadence;
    return true;
}

void read_given(Context& context, Trial& trial, std::span<const syntax::Line* const> lines) {
    Given given(context, trial);
    for (const auto* line : lines) given.read(*line);
}

}  // namespace kvs::model
