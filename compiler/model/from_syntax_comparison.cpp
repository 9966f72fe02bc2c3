// Comparisons: an input, a word like "mindst", a value. Types and units must agree; words with two readings need one declared.
#include <algorithm>

#include <fmt/format.h>
#include <kvs/calendar.h>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

std::string type_words(const Context& context, const Input& input) {
    switch (input.type) {
        case InputType::yes_no: return "ja eller nej";
        case InputType::number: return "antal " + (input.unit ? context.standard.units[input.unit].plural : std::string{});
        case InputType::choice: return base::joined(input.choices, " / ");
        case InputType::date: return input.kind == InputKind::event ? "hændelse" : "dato";
    }
    return "";
}

void wrong_type(Context& context, const Input& input, const syntax::Value& value) {
    context.say(Message::wrong_value_type, span_of(value),
                {{"name", input.name}, {"type", type_words(context, input)}, {"value", as_written(value)}});
}

std::optional<std::int64_t> number_for(Context& context, const Input& input, const syntax::Value& value, const syntax::Value* partner) {
    const auto& wanted = context.standard.units[input.unit];
    if (const auto* measure = std::get_if<syntax::Measure>(&value)) {
        const auto quantity = quantity_of(context, measure->quantity);
        if (!quantity) return std::nullopt;
        const auto& unit = context.standard.units[quantity->unit];
        if (quantity->low || !convertible(unit, wanted)) {
            context.say(Message::unit_mismatch, measure->quantity.span, {{"name", input.name}, {"unit", wanted.plural}, {"other", as_written(measure->quantity)}});
            return std::nullopt;
        }
        if (measure->cadence) {
            const auto cadence = cadence_of(context, *measure->cadence);
            if (!cadence) return std::nullopt;
            if (!input.per || input.per->period != cadence->period || input.per->every != cadence->every) {
                context.say(Message::period_mismatch, measure->cadence->span,
                            {{"name", input.name}, {"period", input.per ? cadence_words(*input.per) : "-"}, {"other", cadence_words(*cadence)}});
                return std::nullopt;
            }
        }
        const auto amount = converted(quantity->amount, unit, wanted);
        if (!amount)
            context.say(Message::conversion_not_exact, measure->quantity.span, {{"value", as_written(measure->quantity)}, {"unit", wanted.plural}});
        return amount;
    }
    if (const auto* number = std::get_if<syntax::Number>(&value)) {
        // "18 og 23 år": the unit stands at the other end point, which is checked on its own.
        const auto* other = partner ? std::get_if<syntax::Measure>(partner) : nullptr;
        const auto unit = other ? unit_of(context, other->quantity.unit) : input.unit;
        if (!unit) return std::nullopt;
        if (!convertible(context.standard.units[unit], wanted)) return std::nullopt;
        const auto scaled = scaled_number(context, *number, unit);
        if (!scaled) return std::nullopt;
        const auto amount = converted(*scaled, context.standard.units[unit], wanted);
        if (!amount) context.say(Message::conversion_not_exact, number->span, {{"value", as_written(value)}, {"unit", wanted.plural}});
        return amount;
    }
    if (const auto* money = std::get_if<syntax::Money>(&value); money && wanted.name == "kr") return money->oere;
    wrong_type(context, input, value);
    return std::nullopt;
}

std::optional<std::int64_t> choice_for(Context& context, const Input& input, const syntax::Name& name) {
    const auto place = std::find(input.choices.begin(), input.choices.end(), name.text);
    if (place != input.choices.end()) return place - input.choices.begin();
    const auto near = context.suggestion(name.text, input.choices);
    auto* diagnostic = context.say(Message::unknown_value, name.span,
                                   {{"value", name.text}, {"name", input.name}, {"values", base::joined(input.choices, ", ")}});
    if (diagnostic && !near.empty()) diagnostic->fix = diag::Fix{name.span, near};
    return std::nullopt;
}

/// The amount as the author wrote it, for {navn.tal}.
std::optional<Quantity> written_quantity(Context& context, const syntax::Value& low, const syntax::Value* high) {
    const auto* measure = std::get_if<syntax::Measure>(high ? high : &low);
    if (!measure) return std::nullopt;
    auto quantity = quantity_of(context, measure->quantity);
    if (!quantity || !high) return quantity;
    if (const auto* number = std::get_if<syntax::Number>(&low)) quantity->low = scaled_number(context, *number, quantity->unit);
    if (const auto* first = std::get_if<syntax::Measure>(&low))
        if (const auto other = quantity_of(context, first->quantity); other && other->unit == quantity->unit) quantity->low = other->amount;
    return quantity;
}

/// A reading as the author would write it: »læses mindst 18 år«.
std::string reading(const std::string& words) { return "»læses " + words + "«"; }

std::string over_readings(const Context& context, const Input& input, const syntax::Compare& test, std::int64_t value) {
    const bool over = test.word == syntax::BoundWord::over;
    const auto words = as_written(test.value);
    const auto* unit = input.type == InputType::number ? &context.standard.units[input.unit] : nullptr;
    if (unit && unit->name == "år")
        return over ? reading("mindst " + words) + ", " + reading("mindst " + amount_words(*unit, value + 1))
                    : reading("højst " + amount_words(*unit, value - 1)) + ", " + reading("højst " + words);
    return over ? reading("mere end " + words) + ", " + reading("mindst " + words) : reading("mindre end " + words) + ", " + reading("højst " + words);
}

std::string between_readings(const Context& context, const Input& input, const syntax::Value& low, const syntax::Value& high, std::int64_t from,
                             std::int64_t to) {
    auto result = reading("fra " + as_written(low) + " til og med " + as_written(high));
    const auto* unit = input.type == InputType::number ? &context.standard.units[input.unit] : nullptr;
    if (!unit || unit->decimals != 0 || !std::holds_alternative<syntax::Measure>(high) || to - from < 2) return result;
    const auto last = amount_words(*unit, to - 1);
    result += ", " + reading(fmt::format("fra {} til og med {}", number_words(from, 0), last));
    if (to - from > 2) result += ", " + reading(fmt::format("fra {} til og med {}", number_words(from + 1, 0), last));
    return result;
}


class Resolver {
public:
    Resolver(Context& context, Id<Input> input, base::Span span, ConditionNotes& notes) : context_(context), id_(input), span_(span), notes_(notes) {}

    Condition resolve(const syntax::Comparison& comparison) {
        auto test = std::visit([&](const auto& specific) { return resolve_one(specific, comparison); }, comparison.test);
        test.span = span_;
        return test;
    }

private:
    const Input& input() const { return context_.standard.inputs[id_]; }
    Condition poison() const { return {false, Poison{}, span_}; }
    Condition compares(Comparison comparison, std::vector<std::int64_t> values, bool open = false) const {
        return {false, Compares{id_, comparison, std::move(values), open}, span_};
    }
    /// "mindst" and its kin need an order; a list to choose from has none.
    bool ordered(base::Span span) {
        if (input().type != InputType::choice || input().ordered) return true;
        context_.say(Message::unordered_choice, span, {{"name", input().name}, {"values", base::joined(input().choices, ", ")}});
        return false;
    }
    /// The reading declared on the line, when there is one; the comparison then means what it says.
    std::optional<Condition> declared(const syntax::Comparison& comparison) {
        if (!notes_.reading || notes_.reading_used) return std::nullopt;
        const auto* meant = std::get_if<syntax::Comparison>(&notes_.reading->what);
        if (!meant) return std::nullopt;
        notes_.reading_used = true;
        notes_.as_written = as_written(comparison);
        const auto written = notes_.written;
        ConditionNotes inner;
        Resolver resolver(context_, id_, span_, inner);
        auto result = resolver.resolve(*meant);
        notes_.written = written;
        return result;
    }

    Condition resolve_one(const syntax::Equals& test, const syntax::Comparison&) {
        if (std::holds_alternative<syntax::UnknownValue>(test.value)) {
            Condition condition{test.negated, NotKnown{id_}, span_};
            return condition;
        }
        notes_.written = written_quantity(context_, test.value, nullptr);
        const auto value = value_for(context_, id_, test.value);
        if (!value) return poison();
        return compares(test.negated ? Comparison::not_equal : Comparison::equal, {*value});
    }

    Condition resolve_one(const syntax::Compare& test, const syntax::Comparison& comparison) {
        notes_.written = written_quantity(context_, test.value, nullptr);
        const auto value = value_for(context_, id_, test.value);
        if (!value || !ordered(comparison.span)) return poison();
        switch (test.word) {
            case syntax::BoundWord::at_least: return compares(Comparison::at_least, {*value});
            case syntax::BoundWord::at_most:
            case syntax::BoundWord::up_to: return compares(Comparison::at_most, {*value});
            case syntax::BoundWord::more_than: return compares(Comparison::over, {*value});
            case syntax::BoundWord::less_than: return compares(Comparison::under, {*value});
            case syntax::BoundWord::over:
            case syntax::BoundWord::under: break;
        }
        if (auto result = declared(comparison)) return *result;
        context_.say(Message::over_needs_reading, comparison.span,
                     {{"words", as_written(comparison)}, {"readings", over_readings(context_, input(), test, *value)}});
        return poison();
    }

    Condition range(const syntax::Value& low, const syntax::Value& high, bool clear, const syntax::Comparison& comparison) {
        notes_.written = written_quantity(context_, low, &high);
        const auto from = value_for(context_, id_, low, &high);
        const auto to = value_for(context_, id_, high, &low);
        if (!from || !to || !ordered(comparison.span)) return poison();
        if (*from >= *to) {
            context_.say(Message::range_reversed, comparison.span, {{"low", as_written(low)}, {"high", as_written(high)}});
            return poison();
        }
        // Two neighbours on a scale leave nothing between them: only the reading with both ends says anything.
        const bool neighbours = input().type == InputType::choice && *to == *from + 1;
        if (clear || neighbours) return compares(Comparison::between, {*from, *to});
        if (auto result = declared(comparison)) return *result;
        context_.say(Message::between_needs_reading, comparison.span,
                     {{"words", as_written(comparison)}, {"readings", between_readings(context_, input(), low, high, *from, *to)}});
        return poison();
    }
    Condition resolve_one(const syntax::Between& test, const syntax::Comparison& comparison) { return range(test.low, test.high, false, comparison); }
    Condition resolve_one(const syntax::FromTo& test, const syntax::Comparison& comparison) {
        return range(test.low, test.high, test.inclusive, comparison);
    }

    Condition resolve_one(const syntax::OneOf& test, const syntax::Comparison& comparison) {
        if (input().type != InputType::choice) {
            context_.say(Message::wrong_value_type, comparison.span,
                         {{"name", input().name}, {"type", type_words(context_, input())}, {"value", as_written(comparison)}});
            return poison();
        }
        std::vector<std::int64_t> values;
        bool open = false, sound = true;
        for (const auto& name : test.names) {
            const bool last = &name == &test.names.back();
            const bool listed = std::find(input().choices.begin(), input().choices.end(), name.text) != input().choices.end();
            if (last && name.text == "lignende" && !listed) {
                open = true;
            } else if (const auto value = choice_for(context_, input(), name)) {
                values.push_back(*value);
            } else {
                sound = false;
            }
        }
        return sound && !values.empty() ? compares(Comparison::one_of, std::move(values), open) : poison();
    }

    Context& context_;
    Id<Input> id_;
    base::Span span_;
    ConditionNotes& notes_;
};

}  // namespace

std::optional<std::int64_t> value_for(Context& context, Id<Input> id, const syntax::Value& value, const syntax::Value* partner) {
    const auto& input = context.standard.inputs[id];
    switch (input.type) {
        case InputType::yes_no:
            context.say(Message::yes_no_compared, span_of(value), {{"name", input.name}, {"value", as_written(value)}});
            return std::nullopt;
        case InputType::number: return input.unit ? number_for(context, input, value, partner) : std::nullopt;
        case InputType::choice:
            if (const auto* path = std::get_if<syntax::Path>(&value); path && path->names.size() == 1)
                return input.choices.empty() ? std::nullopt : choice_for(context, input, path->names[0]);
            break;
        case InputType::date:
            if (const auto* date = std::get_if<syntax::Date>(&value)) {
                const auto day = day_of(*date);
                return day ? std::optional<std::int64_t>(*day) : std::nullopt;
            }
            break;
    }
    wrong_type(context, input, value);
    return std::nullopt;
}

Condition comparison_of(Context& context, Id<Input> input, const syntax::Comparison& comparison, base::Span span, ConditionNotes& notes) {
    return Resolver(context, input, span, notes).resolve(comparison);
}

}  // namespace kvs::model
