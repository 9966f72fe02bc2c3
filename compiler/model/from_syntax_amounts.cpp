// Limits, deadlines and prices: amounts with a unit, a period, a day to count from.
#include <algorithm>
#include <array>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

bool with_period(Context& context, Limit& limit, const std::optional<syntax::Cadence>& written) {
    if (!written) return true;
    const auto cadence = cadence_of(context, *written);
    if (cadence) limit.per = *cadence;
    return cadence.has_value();
}

void need_calendar(Context& context, const Quantity& quantity, base::Span span) {
    if (context.standard.units[quantity.unit].name == "hverdage") calendar_for(context, span, true);
}

/// The event that a deadline counts from.
Id<Input> event_of(Context& context, const syntax::Path& path) {
    const auto* name = single_name(context, path);
    const auto* thing = name ? context.names.find(NameKind::input, name->text) : nullptr;
    if (thing && context.standard.inputs[{thing->id}].kind == InputKind::event) return {thing->id};
    const auto other = name ? context.names.other_kind(name->text, {}) : std::nullopt;
    if (other) {
        context.say(Message::wrong_role_name, name->span, {{"name", name->text}, {"found", kind_word(context, *other, name->text)}, {"kind", "hændelse"}});
        return {};
    }
    std::vector<std::string> events;
    for (const auto& input : context.standard.inputs)
        if (input.kind == InputKind::event) events.push_back(input.name);
    context.unknown_name(name ? *name : syntax::Name{path_words(path), path.span}, "hændelse", events);
    return {};
}

}  // namespace

bool counts_days(const Unit& unit) {
    constexpr std::array<std::string_view, 6> on_a_calendar{"døgn", "dage", "hverdage", "uger", "måneder", "år"};
    return std::find(on_a_calendar.begin(), on_a_calendar.end(), unit.name) != on_a_calendar.end();
}

Id<Calendar> calendar_for(Context& context, base::Span needed_at, bool needed) {
    auto& calendars = context.standard.calendars;
    if (!calendars.empty()) return calendars.id_at(0);
    if (!needed || context.calendar_missed) {
        context.troubles += needed;
        return {};
    }
    // Once; and an outermost line that could not be read may be the calendar.
    context.calendar_missed = true;
    const bool may_be_there = std::any_of(context.files.begin(), context.files.end(), [](const syntax::File& file) {
        return std::any_of(file.lines.begin(), file.lines.end(), [](const syntax::Line& line) { return std::holds_alternative<syntax::Broken>(line.head); });
    });
    if (may_be_there) ++context.troubles;
    else context.say(Message::weekdays_need_calendar, needed_at);
    return {};
}

std::optional<Limit> limit_of(Context& context, const syntax::Measure& measure) {
    const auto quantity = quantity_of(context, measure.quantity);
    if (!quantity) return std::nullopt;
    need_calendar(context, *quantity, measure.quantity.span);
    Limit limit;
    limit.bound = quantity->low ? BoundKind::from_to : BoundKind::exactly;
    limit.quantity = *quantity;
    if (!with_period(context, limit, measure.cadence)) return std::nullopt;
    return limit;
}

std::optional<Limit> limit_of(Context& context, const syntax::Limit& written, base::Span span) {
    auto limit = limit_of(context, written.measure);
    if (!limit) return std::nullopt;
    if (limit->quantity.low) {
        context.say(Message::one_number_expected, written.measure.quantity.span, {{"value", as_written(written.measure.quantity)}});
        return std::nullopt;
    }
    switch (written.word) {
        case syntax::BoundWord::at_least: limit->bound = BoundKind::at_least; break;
        case syntax::BoundWord::at_most: limit->bound = BoundKind::at_most; break;
        case syntax::BoundWord::up_to: limit->bound = BoundKind::up_to; break;
        case syntax::BoundWord::more_than: limit->bound = BoundKind::more_than; break;
        case syntax::BoundWord::less_than: limit->bound = BoundKind::less_than; break;
        case syntax::BoundWord::over:
        case syntax::BoundWord::under: {
            const bool over = written.word == syntax::BoundWord::over;
            const auto words = as_written(syntax::Value(written.measure));
            context.say(Message::limit_word, span, {{"word", over ? "over" : "under"},
                                                    {"first", (over ? "mere end " : "mindre end ") + words},
                                                    {"second", (over ? "mindst " : "højst ") + words}});
            return std::nullopt;
        }
    }
    switch (written.reach) {
        case syntax::Limit::Reach::own: break;
        case syntax::Limit::Reach::in_addition: limit->reach = Reach::in_addition; break;
        case syntax::Limit::Reach::in_all: limit->reach = Reach::in_all; break;
    }
    return limit;
}

std::optional<Limit> limit_of(Context& context, const syntax::LimitRange& range, base::Span span) {
    auto limit = limit_of(context, range.high);
    if (!limit) return std::nullopt;
    limit->bound = BoundKind::from_to;
    auto& quantity = limit->quantity;
    if (quantity.low) {
        context.say(Message::one_number_expected, range.high.quantity.span, {{"value", as_written(range.high.quantity)}});
        return std::nullopt;
    }
    if (const auto* number = std::get_if<syntax::Number>(&range.low)) {
        quantity.low = scaled_number(context, *number, quantity.unit);
    } else {
        const auto& low = std::get<syntax::Quantity>(range.low);
        if (low.up_to) {
            context.say(Message::one_number_expected, low.span, {{"value", as_written(low)}});
            return std::nullopt;
        }
        const auto unit = unit_of(context, low.unit);
        if (!unit) return std::nullopt;
        if (unit != quantity.unit) {
            context.say(Message::range_two_units, span, {{"low", as_written(low)}, {"high", as_written(range.high.quantity)}});
            return std::nullopt;
        }
        if (!low.number) {
            // "få døgn": a lower end without a number; nothing is checked against it but that a person looks.
            quantity.few = true;
            quantity.low = 0;
            return limit;
        }
        quantity.low = scaled_number(context, *low.number, unit);
    }
    if (!quantity.low) return std::nullopt;
    if (*quantity.low >= quantity.amount) {
        const int decimals = context.standard.units[quantity.unit].decimals;
        context.say(Message::range_reversed, span, {{"low", number_words(*quantity.low, decimals)}, {"high", number_words(quantity.amount, decimals)}});
        return std::nullopt;
    }
    return limit;
}

std::optional<Deadline> deadline_of(Context& context, const syntax::Deadline& written, base::Span span) {
    Deadline deadline;
    deadline.span = span;
    switch (written.word) {
        case syntax::Deadline::Word::at_latest: deadline.kind = DeadlineKind::latest; break;
        case syntax::Deadline::Word::within: deadline.kind = DeadlineKind::within; break;
        case syntax::Deadline::Word::at_earliest: deadline.kind = DeadlineKind::earliest; break;
        case syntax::Deadline::Word::as_soon_as_possible: deadline.kind = DeadlineKind::soonest; break;
        case syntax::Deadline::Word::ongoing: deadline.kind = DeadlineKind::ongoing; break;
        case syntax::Deadline::Word::unknown: deadline.kind = DeadlineKind::unknown; break;
    }
    deadline.calendar = calendar_for(context, span, false);
    if (!written.when) return deadline;
    if (const auto* date = std::get_if<syntax::Date>(&*written.when)) {
        deadline.date = day_of(*date);
        return deadline.date ? std::optional(deadline) : std::nullopt;
    }
    const auto& offset = std::get<syntax::Deadline::Offset>(*written.when);
    const auto length = quantity_of(context, offset.quantity);
    if (!length) return std::nullopt;
    const auto& unit = context.standard.units[length->unit];
    if (length->low || !counts_days(unit)) {
        context.say(Message::deadline_length, offset.quantity.span, {{"value", as_written(offset.quantity)}});
        return std::nullopt;
    }
    need_calendar(context, *length, offset.quantity.span);
    deadline.length = length;
    deadline.before_event = offset.before;
    deadline.event = event_of(context, offset.event);
    return deadline.event ? std::optional(deadline) : std::nullopt;
}

std::optional<Price> price_of(Context& context, const syntax::Price& written, base::Span span) {
    Price price;
    price.span = span;
    switch (written.kind) {
        case syntax::Price::Kind::free: price.kind = PriceKind::free; break;
        case syntax::Price::Kind::against_payment: price.kind = PriceKind::against_payment; break;
        case syntax::Price::Kind::unknown: price.kind = PriceKind::unknown; break;
        case syntax::Price::Kind::own_expense: price.kind = PriceKind::own_expense; break;
        case syntax::Price::Kind::amount:
            price.kind = PriceKind::amount;
            if (written.amount) price.oere = written.amount->oere;
            break;
        case syntax::Price::Kind::tariff: {
            price.kind = PriceKind::tariff;
            if (!written.tariff) return std::nullopt;
            const auto tariff = find_thing(context, NameKind::tariff, *written.tariff);
            if (!tariff) return std::nullopt;
            price.tariff = {*tariff};
            price.per_unit = context.standard.tariffs[price.tariff].per_unit;
            break;
        }
    }
    if (!written.cadence) return price;
    const auto& unit_name = written.cadence->unit;
    const auto unit = find_unit(context.standard.units, unit_name.text);
    const auto period = find_period(unit_name.text);
    if (period)
        price.per = Cadence{period->every * static_cast<int>(written.cadence->step), period->period, written.cadence->kind == syntax::Cadence::Kind::per};
    if (!unit && !period) {
        unit_of(context, unit_name);
        return std::nullopt;
    }
    if (unit && price.kind == PriceKind::tariff && price.per_unit && price.per_unit != unit) {
        context.say(Message::tariff_unit, unit_name.span,
                    {{"name", context.standard.tariffs[price.tariff].name},
                     {"unit", context.standard.units[price.per_unit].singular},
                     {"other", unit_name.text}});
        return std::nullopt;
    }
    if (unit) price.per_unit = unit;
    return price;
}

}  // namespace kvs::model
