// What it costs and when: prices, deadlines, the way to complain (R13, R36-R40).
#include <algorithm>

#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {

using model::SectionKind;

namespace {

std::int32_t add_slot(Lowering& l, NodeId node) {
    l.program.slots.push_back(node);
    return static_cast<std::int32_t>(l.program.slots.size() - 1);
}

/// The rate in force on the date of the help (R13); before the first, and where a rate is `ukendt`, unstated.
NodeId rate(Lowering& l, const model::Tariff& tariff) {
    const NodeId unstated = l.build.no_value(KVS_VALUE_UNSTATED);
    NodeId value = unstated;
    for (const model::Rate& step : tariff.rates) {
        const NodeId from_then = l.build.compare(Comparison::greater_equal, l.build.special(Special::help_date), l.build.number(step.from));
        auto& days = l.program.rate_days;
        if (const auto at = std::lower_bound(days.begin(), days.end(), step.from); at == days.end() || *at != step.from) days.insert(at, step.from);
        value = l.build.choose(from_then, step.oere ? l.build.number(*step.oere) : unstated, value);
    }
    return value;
}

std::uint8_t price_kind(model::PriceKind kind) {
    switch (kind) {
        case model::PriceKind::free: return KVS_PRICE_FREE;
        case model::PriceKind::tariff: return KVS_PRICE_TARIFF;
        case model::PriceKind::amount: return KVS_PRICE_AMOUNT;
        case model::PriceKind::own_expense: return KVS_PRICE_OWN_EXPENSE;
        case model::PriceKind::unknown: return KVS_PRICE_UNKNOWN;
        case model::PriceKind::against_payment: return KVS_PRICE_AGAINST_PAYMENT;
        case model::PriceKind::set_off: return KVS_PRICE_SET_OFF;
    }
    return KVS_PRICE_UNKNOWN;
}

std::string price_per(const Lowering& l, const model::Price& price) {
    if (price.per_unit) return l.standard.units[price.per_unit].singular;
    if (price.per) return period_name(*price.per);
    if (price.tariff && l.standard.tariffs[price.tariff].per_unit) return l.standard.units[l.standard.tariffs[price.tariff].per_unit].singular;
    return {};
}

std::uint8_t deadline_kind(model::DeadlineKind kind) {
    switch (kind) {
        case model::DeadlineKind::latest: return KVS_DEADLINE_LATEST;
        case model::DeadlineKind::within: return KVS_DEADLINE_WITHIN;
        case model::DeadlineKind::earliest: return KVS_DEADLINE_EARLIEST;
        case model::DeadlineKind::soonest: return KVS_DEADLINE_SOONEST;
        case model::DeadlineKind::ongoing: return KVS_DEADLINE_ONGOING;
        case model::DeadlineKind::unknown: return KVS_DEADLINE_UNKNOWN;
    }
    return KVS_DEADLINE_UNKNOWN;
}

struct Step {
    std::int64_t count = 0;
    std::uint8_t unit = KVS_UNIT_DAYS;
};

/// A length as whole steps of the calendar; nothing for hours and the like, which no date can be counted in.
std::optional<Step> step_of(const Lowering& l, const model::Quantity& length) {
    if (!length.unit) return std::nullopt;
    const model::Unit& unit = l.standard.units[length.unit];
    Step step;
    step.count = length.amount;
    for (int i = 0; i < unit.decimals; ++i) {
        if (step.count % 10 != 0) return std::nullopt;
        step.count /= 10;
    }
    if (unit.name == "dage" || unit.name == "døgn") step.unit = KVS_UNIT_DAYS;
    else if (unit.name == "hverdage") step.unit = KVS_UNIT_WORKING_DAYS;
    else if (unit.name == "uger") step.unit = KVS_UNIT_WEEKS;
    else if (unit.name == "måneder") step.unit = KVS_UNIT_MONTHS;
    else if (unit.name == "år") step.unit = KVS_UNIT_YEARS;
    else return std::nullopt;
    return step;
}

/// A citizen's part: the *du* of the document, or one that facts are about.
bool is_citizen(const model::Standard& standard, base::Id<model::Part> part) {
    if (!part) return false;
    if (standard.parts[part].is_you) return true;
    for (const model::Input& input : standard.inputs)
        if (input.about == part || (input.source == model::SourceKind::party && input.from_part == part && input.kind == model::InputKind::fact)) return true;
    return false;
}

const model::Role* by_role(const model::Norm& norm) {
    for (const model::Role& role : norm.roles)
        if (role.kind == model::RoleKind::by) return &role;
    return nullptr;
}

std::uint8_t duty_of(const Lowering& l, const model::Norm& norm) {
    const SectionKind kind = section_kind(l.standard, norm);
    const model::Role* by = by_role(norm);
    if (by && by->part) return is_citizen(l.standard, by->part) ? KVS_DUTY_CITIZEN : KVS_DUTY_AUTHORITY;
    if (kind == SectionKind::quality_goals) return KVS_DUTY_GOAL;
    if (kind == SectionKind::complaint || kind == SectionKind::duties) return KVS_DUTY_CITIZEN;
    return KVS_DUTY_AUTHORITY;
}

NodeId date_of(Lowering& l, const model::Deadline& deadline, std::uint16_t calendar, std::uint8_t duty) {
    const std::uint32_t roll = duty == KVS_DUTY_CITIZEN ? KVS_ROLL_FORWARD : 0;
    const std::uint32_t first = deadline.first_day_counts ? KVS_FIRST_DAY_COUNTS : 0;
    if (deadline.date) {
        const NodeId date = l.build.number(*deadline.date);
        return roll ? l.build.shift_date(date, 0, KVS_UNIT_DAYS, calendar, roll) : date;
    }
    if (!deadline.event) return no_node;
    const NodeId event = l.build.input(l.input(deadline.event));
    if (!deadline.length) return roll ? l.build.shift_date(event, 0, KVS_UNIT_DAYS, calendar, roll) : event;
    const auto step = step_of(l, *deadline.length);
    if (!step) return no_node;
    return l.build.shift_date(event, deadline.before_event ? -step->count : step->count, step->unit, calendar, roll | first);
}

bool says_to(const model::Norm& norm, const model::Role*& to) {
    for (const model::Role& role : norm.roles)
        if (role.kind == model::RoleKind::to) {
            to = &role;
            return true;
        }
    return false;
}

std::string role_words(const model::Standard& standard, const model::Role& role) {
    return role.part ? part_words(standard, role.part) : role.words;
}

}  // namespace

std::uint16_t calendar_index(Lowering& l, base::Id<model::Calendar> id) {
    // Without a calendar of its own a deadline has the standard's only one.
    if (!id && l.standard.calendars.size() == 1) id = l.standard.calendars.id_at(0);
    kvs_calendar calendar{KVS_MONDAY_TO_FRIDAY, KVS_CLOSED_HOLIDAYS};
    if (id) calendar = {l.standard.calendars[id].weekdays, l.standard.calendars[id].closed};
    auto& calendars = l.program.calendars;
    for (std::size_t i = 0; i < calendars.size(); ++i)
        if (calendars[i].weekdays == calendar.weekdays && calendars[i].closed == calendar.closed) return static_cast<std::uint16_t>(i);
    calendars.push_back(calendar);
    return static_cast<std::uint16_t>(calendars.size() - 1);
}

void lower_prices(Lowering& l, Service& service) {
    for (const NormId id : l.norms) {
        const model::Norm& norm = l.norm(id);
        const auto index = l.norm_index.find(id);
        if (!norm.price || index == l.norm_index.end()) continue;
        const model::Price& source = *norm.price;
        Price price;
        price.norm = static_cast<std::uint16_t>(index->second);
        price.kind = price_kind(source.kind);
        if (source.kind == model::PriceKind::free) price.slot = add_slot(l, l.build.number(0));
        else if (source.kind == model::PriceKind::amount) price.slot = add_slot(l, l.build.number(source.oere));
        else if (source.kind == model::PriceKind::tariff && source.tariff) price.slot = add_slot(l, rate(l, l.standard.tariffs[source.tariff]));
        price.per = price_per(l, source);
        price.payer = part_words(l.standard, source.payer);
        price.covers = source.covers;
        service.prices.push_back(std::move(price));
    }
}

void lower_deadlines(Lowering& l, Service& service) {
    for (const NormId id : l.norms) {
        const model::Norm& norm = l.norm(id);
        const auto index = l.norm_index.find(id);
        if (index == l.norm_index.end()) continue;
        for (const model::Deadline& source : norm.deadlines) {
            Deadline deadline;
            deadline.norm = static_cast<std::uint16_t>(index->second);
            deadline.kind = deadline_kind(source.kind);
            deadline.duty = duty_of(l, norm);
            deadline.calendar = calendar_index(l, source.calendar);
            if (source.event) deadline.event = static_cast<std::int32_t>(l.input(source.event));
            if (const NodeId date = date_of(l, source, deadline.calendar, deadline.duty); date != no_node) deadline.slot = add_slot(l, date);
            if (const model::Role* by = by_role(norm)) deadline.party = role_words(l.standard, *by);
            service.deadlines.push_back(std::move(deadline));
        }
    }
}

void lower_complaint(Lowering& l, Service& service) {
    for (std::size_t i = 0; i < service.deadlines.size(); ++i) {
        const Deadline& deadline = service.deadlines[i];
        for (const NormId id : l.norms) {
            const auto index = l.norm_index.find(id);
            if (index == l.norm_index.end() || index->second != deadline.norm) continue;
            const bool complains = section_kind(l.standard, l.norm(id)) == SectionKind::complaint && deadline.duty == KVS_DUTY_CITIZEN;
            if (!complains || service.complaint_deadline >= 0) continue;
            service.complaint_deadline = static_cast<std::int32_t>(i);
            service.complaint_by = deadline.party;
        }
    }
    // The first place named without a condition receives the complaint; the one after it, or one with a condition, is the next body.
    for (const NormId id : l.norms) {
        const model::Norm& norm = l.norm(id);
        const model::Role* to = nullptr;
        if (section_kind(l.standard, norm) != SectionKind::complaint || !says_to(norm, to)) continue;
        std::string words = role_words(l.standard, *to);
        if (service.complaint_to.empty() && norm.guards.empty()) service.complaint_to = std::move(words);
        else if (service.complaint_beyond.empty()) service.complaint_beyond = std::move(words);
    }
}

}  // namespace kvs::decision
