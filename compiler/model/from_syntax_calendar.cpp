// `kalender`: which days are working days, and which are closed besides.
#include <kvs/calendar.h>

#include <array>
#include <utility>

#include "compiler/base/utf8.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 8> closed_days{{{"helligdage", KVS_CLOSED_HOLIDAYS},
                                                                                 {"grundlovsdag", KVS_CLOSED_CONSTITUTION_DAY},
                                                                                 {"juleaften", KVS_CLOSED_CHRISTMAS_EVE},
                                                                                 {"juleaftensdag", KVS_CLOSED_CHRISTMAS_EVE},
                                                                                 {"nytårsaften", KVS_CLOSED_NEW_YEARS_EVE},
                                                                                 {"nytårsaftensdag", KVS_CLOSED_NEW_YEARS_EVE},
                                                                                 {"første_maj", KVS_CLOSED_MAY_DAY},
                                                                                 {"fredag_efter_kristi_himmelfart", KVS_CLOSED_ASCENSION_FRIDAY}}};

std::optional<std::uint16_t> closed_flag(std::string_view name) {
    for (const auto& [day, flag] : closed_days)
        if (day == name) return flag;
    return std::nullopt;
}

void no_closed_day(Context& context, const syntax::Name& day) {
    std::vector<std::string> known;
    for (const auto& [name, flag] : closed_days) known.emplace_back(name);
    const auto near = context.suggestion(base::decapitalised(day.text), known);
    auto* diagnostic = context.say(Message::closed_day_expected, day.span, {{"name", day.text}});
    if (diagnostic && !near.empty()) diagnostic->fix = diag::Fix{day.span, near};
}

constexpr std::array<std::string_view, 7> weekdays{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"};

std::optional<int> weekday_of(std::string_view name) {
    for (int i = 0; i < 7; ++i)
        if (weekdays[static_cast<std::size_t>(i)] == name) return i;
    return std::nullopt;
}

/// The weekday that "Mandag", "man" or "mandg" most likely is; empty: none.
std::string weekday_meant(const Context& context, std::string_view name) {
    const auto small = base::decapitalised(name);
    for (const auto day : weekdays)
        if (small.size() >= 3 && day.starts_with(small)) return std::string(day);
    return context.suggestion(small, {weekdays.begin(), weekdays.end()});
}

void no_weekday(Context& context, const syntax::DayRange& range) {
    const auto& wrong = weekday_of(range.first.text) ? *range.last : range.first;
    auto* diagnostic = context.say(Message::weekday_expected, wrong.span, {{"name", wrong.text}});
    const auto first = weekday_meant(context, range.first.text);
    const auto last = range.last ? weekday_meant(context, range.last->text) : first;
    if (!diagnostic || first.empty() || last.empty()) return;
    if (range.last) diagnostic->fix = diag::Fix{base::cover(range.first.span, range.last->span), first + "-" + last};
    else diagnostic->fix = diag::Fix{range.first.span, first};
}

}  // namespace

void read_calendar(Context& context, Id<Calendar> id, const syntax::Line& line, const syntax::Definition& definition) {
    auto& calendar = context.standard.calendars[id];
    const auto* working = std::get_if<syntax::WorkingDays>(&definition.body);
    for (const auto& below : line.block)
        if (const auto* property = std::get_if<syntax::Property>(&below.head); property && !working) working = std::get_if<syntax::WorkingDays>(&property->what);
    if (!working) {
        wrong_body(context, line, definition);
        return;
    }
    for (const auto& range : working->days) {
        const auto first = weekday_of(range.first.text);
        const auto last = range.last ? weekday_of(range.last->text) : first;
        if (!first || !last) {
            no_weekday(context, range);
            continue;
        }
        for (int day = *first;; day = (day + 1) % 7) {
            calendar.weekdays = static_cast<std::uint8_t>(calendar.weekdays | (1u << day));
            if (day == *last) break;
        }
    }
    for (const auto& below : line.block) {
        const auto* property = std::get_if<syntax::Property>(&below.head);
        const auto* clause = std::get_if<syntax::ClauseLine>(&below.head);
        if (const auto* closed = property ? std::get_if<syntax::ClosedDays>(&property->what) : nullptr) {
            bool known = true;
            for (const auto& day : closed->days) {
                calendar.closed_words.push_back(name_words(day.text));
                if (const auto flag = closed_flag(day.text)) {
                    calendar.closed = static_cast<std::uint16_t>(calendar.closed | *flag);
                } else if (std::exchange(known, false)) {  // the first tells which days there are
                    no_closed_day(context, day);
                }
            }
        } else if (clause && clause->clauses.size() == 1 && std::holds_alternative<syntax::Remark>(clause->clauses[0].what)) {
            calendar.remarks.push_back(std::get<syntax::Remark>(clause->clauses[0].what).text.raw);
        } else if (property && std::get_if<syntax::WorkingDays>(&property->what) == working) {
            continue;
        } else if (property && std::holds_alternative<syntax::TextProperty>(property->what)) {
            calendar.remarks.push_back(std::get<syntax::TextProperty>(property->what).text.raw);
        } else {
            misplaced(context, below, "kalender");
        }
    }
}

}  // namespace kvs::model
