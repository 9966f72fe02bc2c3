#include "tests/oracle/days.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace kvs::oracle {

using namespace std::chrono;

namespace {

Day day_of(year_month_day date) { return static_cast<Day>(sys_days(date).time_since_epoch().count()); }
Day day_of(int y, unsigned m, unsigned d) { return day_of(year(y) / month(m) / day(d)); }
int weekday_of(Day at) { return static_cast<int>(weekday(sys_days(days(at))).iso_encoding()); }

/// The first Sunday after the full moon that the church reckons with, found by going through the days (Gauss's terms for the moon).
Day easter(int y) {
    const int century = y / 100, golden = y % 19;
    const int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int correction = moon == 29 || (moon == 28 && golden > 10) ? 1 : 0;
    Day at = day_of(y, 3, 21) + moon - correction + 1;
    while (weekday_of(at) != 7) ++at;
    return at;
}

bool is_holiday(Day at) {
    const auto date = date_of(at);
    const int y = static_cast<int>(date.year());
    const Day sunday = easter(y);
    std::set<Day> holidays{day_of(y, 1, 1), sunday - 3, sunday - 2, sunday, sunday + 1, sunday + 39, sunday + 49, sunday + 50, day_of(y, 12, 25), day_of(y, 12, 26)};
    if (y <= 2023) holidays.insert(sunday + 26);
    return holidays.count(at) > 0;
}

}  // namespace

year_month_day date_of(Day at) { return year_month_day(sys_days(days(at))); }

std::string iso(Day at) {
    const auto date = date_of(at);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Day months_later(Day at, int count) {
    const auto date = date_of(at);
    const auto moved = date + months(count);
    return moved.ok() ? day_of(moved) : day_of(year_month_day(moved.year() / moved.month() / last));
}

int whole_years(Day born, Day at) {
    int years_old = static_cast<int>(date_of(at).year()) - static_cast<int>(date_of(born).year()) + 1;
    while (months_later(born, 12 * years_old) > at) --years_old;
    return years_old;
}

bool is_working_day(const model::Calendar* calendar, Day at) {
    const unsigned weekdays = calendar ? calendar->weekdays : 0x1Fu;
    if ((weekdays >> (weekday_of(at) - 1) & 1u) == 0) return false;
    const auto closed = [&](const char* word) { return std::find(calendar->closed_words.begin(), calendar->closed_words.end(), word) != calendar->closed_words.end(); };
    if (!calendar) return !is_holiday(at);
    const auto date = date_of(at);
    const auto is = [&](unsigned m, unsigned d) { return date.month() == month(m) && date.day() == day(d); };
    if (closed("helligdage") && is_holiday(at)) return false;
    if (closed("grundlovsdag") && is(6, 5)) return false;
    if (closed("juleaften") && is(12, 24)) return false;
    if (closed("nytårsaften") && is(12, 31)) return false;
    return true;
}

std::optional<Day> later(const model::Calendar* calendar, Day at, std::int64_t count, const std::string& unit, bool first_day_counts) {
    const int way = count < 0 ? -1 : 1;
    if (unit == "hverdage") {
        if (first_day_counts && is_working_day(calendar, at) && count != 0) count -= way;
        while (count != 0) {
            at += way;
            if (is_working_day(calendar, at)) count -= way;
        }
        return at;
    }
    Day end = 0;
    if (unit == "dage" || unit == "døgn") end = at + static_cast<Day>(count);
    else if (unit == "uger") end = at + 7 * static_cast<Day>(count);
    else if (unit == "måneder") end = months_later(at, static_cast<int>(count));
    else if (unit == "år") end = months_later(at, 12 * static_cast<int>(count));
    else return {};
    return first_day_counts && count != 0 ? end - way : end;
}

Span period_of(model::Period period, int every, Day at) {
    const auto date = date_of(at);
    const bool back = every > 1 || period == model::Period::year;
    switch (period) {
        case model::Period::day: return {back ? at - every + 1 : at, at};
        case model::Period::week:
            if (back) return {at - 7 * every + 1, at};
            return {at - weekday_of(at) + 1, at - weekday_of(at) + 7};
        case model::Period::month:
            if (back) return {months_later(at, -every) + 1, at};
            return {day_of(date.year() / date.month() / day(1)), day_of(year_month_day(date.year() / date.month() / last))};
        case model::Period::year:
        case model::Period::calendar_year:
            if (back) return {months_later(at, -12 * every) + 1, at};
            return {day_of(date.year() / January / day(1)), day_of(date.year() / December / day(31))};
        case model::Period::none: break;
    }
    return {INT32_MIN, INT32_MAX};
}

}  // namespace kvs::oracle
