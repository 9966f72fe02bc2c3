// Comparisons: an input, a word like "mindst", a value. Types and units must agree; words with two readings need one declared.
#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <kvs/calendar.h>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

std::string type_words(const Context& context, const Input& input) {
    if (input.of_periods) return "perioder";
    switch (input.type) {
        case InputType::yes_no: return "ja eller nej";
        case InputType::number: return "antal " + (input.unit ? context.standard.units[input.unit].plural : std::string{});
        case InputType::choice: return "en af " + base::joined(input.choices, ", ");
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
        if (quantity->low) {
            context.say(Message::one_number_expected, measure->quantity.span, {{"value", as_written(measure->quantity)}});
            return std::nullopt;
        }
        if (!convertible(unit, wanted)) {
            context.say(Message::unit_mismatch, measure->quantity.span, {{"name", input.name}, {"unit", wanted.plural}, {"other", as_written(measure->quantity)}});
            return std::nullopt;
        }
        if (measure->cadence) {
            const auto cadence = cadence_of(context, *measure->cadence);
            if (!cadence) return std::nullopt;
            if (!input.per) {
                say_not_periodic(context, input.name, *measure);
                return std::nullopt;
            }
            if (input.per->period != cadence->period || input.per->every != cadence->every) {
                context.say(Message::period_mismatch, measure->cadence->span,
                            {{"name", input.name}, {"period", cadence_words(*input.per)}, {"other", cadence_words(*cadence)}});
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
        if (!other) {
            const auto& words = number->mantissa == 1 && number->decimals == 0 ? wanted.singular : wanted.plural;
            const auto shown = number_words(number->mantissa, number->decimals);
            auto* diagnostic = context.say(Message::number_without_unit, number->span, {{"number", shown}, {"unit", words}});
            if (diagnostic) diagnostic->fix = diag::Fix{number->span, shown + " " + words};
            return std::nullopt;
        }
        const auto unit = unit_of(context, other->quantity.unit);
        if (!unit) return std::nullopt;
        if (!convertible(context.standard.units[unit], wanted)) return std::nullopt;
        const auto scaled = scaled_number(context, *number, unit);
        if (!scaled) return std::nullopt;
        const auto amount = converted(*scaled, context.standard.units[unit], wanted);
        if (!amount) context.say(Message::conversion_not_exact, number->span, {{"value", as_written(value) + " " + other->quantity.unit.text}, {"unit", wanted.plural}});
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
    if (near.empty()) {
        context.say(Message::unknown_value, name.span, {{"value", name.text}, {"name", input.name}, {"values", base::joined(input.choices, ", ")}});
    } else if (auto* diagnostic = context.say(Message::unknown_value_near, name.span, {{"value", name.text}, {"name", input.name}, {"suggestion", near}})) {
        diagnostic->fix = diag::Fix{name.span, near};
    }
    return std::nullopt;
}

std::optional<std::int64_t> value_of(Context& context, const Input& input, const syntax::Value& value, const syntax::Value* partner = nullptr) {
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

/// The values that a comparison lets through, both ends included.
struct Interval {
    std::int64_t from = std::numeric_limits<std::int64_t>::min(), to = std::numeric_limits<std::int64_t>::max();
    friend bool operator==(const Interval&, const Interval&) = default;
};

std::int64_t after(std::int64_t value) { return value == std::numeric_limits<std::int64_t>::max() ? value : value + 1; }
std::int64_t before(std::int64_t value) { return value == std::numeric_limits<std::int64_t>::min() ? value : value - 1; }

std::optional<Interval> interval_of(const Compares& test) {
    Interval all;
    switch (test.comparison) {
        case Comparison::at_least: return Interval{test.values[0], all.to};
        case Comparison::over: return Interval{after(test.values[0]), all.to};
        case Comparison::at_most: return Interval{all.from, test.values[0]};
        case Comparison::under: return Interval{all.from, before(test.values[0])};
        case Comparison::between: return Interval{test.values[0], test.values[1]};
        case Comparison::equal: return Interval{test.values[0], test.values[0]};
        case Comparison::not_equal:
        case Comparison::one_of: break;
    }
    return std::nullopt;
}

/// One meaning of ambiguous words, as the author would write it after `læses`.
struct Reading {
    std::string words;
    Interval meaning;
};

std::vector<Reading> over_readings(const Context& context, const Input& input, const syntax::Compare& test, std::int64_t value) {
    const bool over = test.word == syntax::BoundWord::over;
    const auto words = as_written(test.value);
    const Interval all;
    const auto* unit = input.type == InputType::number ? &context.standard.units[input.unit] : nullptr;
    // "Over 18 år" is said of one who is 18, and of one who is not.
    if (unit && unit->name == "år") {
        if (over) return {{"mindst " + words, {value, all.to}}, {"mindst " + amount_words(*unit, after(value)), {after(value), all.to}}};
        return {{"højst " + amount_words(*unit, before(value)), {all.from, before(value)}}, {"højst " + words, {all.from, value}}};
    }
    if (over) return {{"mere end " + words, {after(value), all.to}}, {"mindst " + words, {value, all.to}}};
    return {{"mindre end " + words, {all.from, before(value)}}, {"højst " + words, {all.from, value}}};
}

/// A value next to one of the input's, as written; nothing for amounts with decimals, which have no next.
std::optional<std::string> neighbour_words(const Context& context, const Input& input, std::int64_t value) {
    switch (input.type) {
        case InputType::yes_no: return std::nullopt;
        case InputType::number: {
            const auto& unit = context.standard.units[input.unit];
            return unit.decimals == 0 ? std::optional(amount_words(unit, value)) : std::nullopt;
        }
        case InputType::choice: return input.choices[static_cast<std::size_t>(value)];
        case InputType::date: return date_words(static_cast<std::int32_t>(value));
    }
    return std::nullopt;
}

std::vector<Reading> between_readings(const Context& context, const Input& input, const syntax::Value& low, const syntax::Value& high, Interval ends) {
    std::vector<Reading> result{{fmt::format("fra {} til og med {}", as_written(low), as_written(high)), ends}};
    const auto last = neighbour_words(context, input, before(ends.to));
    const auto first = neighbour_words(context, input, after(ends.from));
    if (!first || !last || ends.to - ends.from < 2) return result;
    result.push_back({fmt::format("fra {} til og med {}", as_written(low), *last), {ends.from, before(ends.to)}});
    if (ends.to - ends.from > 2) {
        // "fra 19 til og med 22 år": the unit once
        const bool once = input.type == InputType::number && std::holds_alternative<syntax::Number>(low);
        const auto low_words = once ? number_words(after(ends.from), 0) : *first;
        result.push_back({fmt::format("fra {} til og med {}", low_words, *last), {after(ends.from), before(ends.to)}});
    }
    return result;
}

std::string listed(const std::vector<Reading>& readings) {
    std::vector<std::string> words;
    for (const auto& reading : readings) words.push_back("`læses " + reading.words + "`");
    return base::joined(words, ", ");
}

class Resolver {
public:
    /// `id`: none when the number is reckoned.
    Resolver(Context& context, const Input& input, Id<Input> id, base::Span span, ConditionNotes& notes)
        : context_(context), input_(input), id_(id), span_(span), notes_(notes) {}

    Condition resolve(const syntax::Comparison& comparison) {
        auto test = std::visit([&](const auto& specific) { return resolve_one(specific, comparison); }, comparison.test);
        test.span = span_;
        return test;
    }

private:
    const Input& input() const { return input_; }
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
    /// The reading declared on the line, when there is one; the comparison then means what it says. It must be one that the words can have.
    std::optional<Condition> declared(const syntax::Comparison& comparison, const std::vector<Reading>& readings) {
        if (!notes_.reading || notes_.reading_used) return std::nullopt;
        const auto* meant = std::get_if<syntax::Comparison>(&notes_.reading->what);
        if (!meant) return std::nullopt;
        notes_.reading_used = true;
        notes_.as_written = as_written(comparison);
        const auto written = notes_.written;
        ConditionNotes inner;
        Resolver resolver(context_, input_, id_, span_, inner);
        auto result = resolver.resolve(*meant);
        notes_.written = written;
        const auto* test = std::get_if<Compares>(&result.test);
        const auto meaning = test ? interval_of(*test) : std::nullopt;
        const bool can_mean = meaning && std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) { return reading.meaning == *meaning; });
        if (can_mean || std::holds_alternative<Poison>(result.test)) return result;
        context_.say(Message::reading_not_possible, meant->span,
                     {{"words", as_written(comparison)}, {"reading", as_written(*meant)}, {"readings", listed(readings)}});
        return poison();
    }

    Condition resolve_one(const syntax::Equals& test, const syntax::Comparison&) {
        if (id_ && std::holds_alternative<syntax::UnknownValue>(test.value)) {
            Condition condition{test.negated, NotKnown{id_}, span_};
            return condition;
        }
        notes_.written = written_quantity(context_, test.value, nullptr);
        const auto value = value_of(context_, input_, test.value);
        if (!value) return poison();
        return compares(test.negated ? Comparison::not_equal : Comparison::equal, {*value});
    }

    Condition resolve_one(const syntax::Compare& test, const syntax::Comparison& comparison) {
        notes_.written = written_quantity(context_, test.value, nullptr);
        const auto value = value_of(context_, input_, test.value);
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
        const auto readings = over_readings(context_, input(), test, *value);
        if (auto result = declared(comparison, readings)) return *result;
        context_.say(Message::over_needs_reading, comparison.span,
                     {{"words", as_written(comparison)}, {"first", readings[0].words}, {"second", readings[1].words}});
        return poison();
    }

    Condition range(const syntax::Value& low, const syntax::Value& high, bool clear, const syntax::Comparison& comparison) {
        notes_.written = written_quantity(context_, low, &high);
        const auto from = value_of(context_, input_, low, &high);
        const auto to = value_of(context_, input_, high, &low);
        if (!from || !to || !ordered(comparison.span)) return poison();
        if (*from >= *to) {
            context_.say(Message::range_reversed, comparison.span, {{"low", as_written(low)}, {"high", as_written(high)}});
            return poison();
        }
        // Two neighbours on a scale leave nothing between them: only the reading with both ends says anything.
        const bool neighbours = input().type == InputType::choice && *to == *from + 1;
        if (clear || neighbours) return compares(Comparison::between, {*from, *to});
        const auto readings = between_readings(context_, input(), low, high, {*from, *to});
        if (auto result = declared(comparison, readings)) return *result;
        context_.say(Message::between_needs_reading, comparison.span, {{"words", as_written(comparison)}, {"readings", listed(readings)}});
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
    const Input& input_;
    Id<Input> id_;
    base::Span span_;
    ConditionNotes& notes_;
};

}  // namespace

std::optional<std::int64_t> value_for(Context& context, Id<Input> id, const syntax::Value& value, const syntax::Value* partner) {
    return value_of(context, context.standard.inputs[id], value, partner);
}

Condition comparison_of(Context& context, Id<Input> input, const syntax::Comparison& comparison, base::Span span, ConditionNotes& notes) {
    return Resolver(context, context.standard.inputs[input], input, span, notes).resolve(comparison);
}

Condition comparison_of(Context& context, const Input& reckoned, const syntax::Comparison& comparison, base::Span span, ConditionNotes& notes) {
    return Resolver(context, reckoned, {}, span, notes).resolve(comparison);
}

}  // namespace kvs::model
