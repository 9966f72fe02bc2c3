#pragma once
// Dates by the C++ library's own calendar: R26, R36-R39, R43.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "compiler/model/standard.h"

namespace kvs::oracle {

using Day = std::int32_t;  // since 1970-01-01

std::chrono::year_month_day date_of(Day day);
std::string iso(Day day);
/// R36: the same date `months` later (or earlier), or the month's last day.
Day months_later(Day day, int months);
/// R43: whole years from one day to another.
int whole_years(Day born, Day day);
/// R39. Without a calendar: Monday to Friday, closed on public holidays.
bool is_working_day(const model::Calendar* calendar, Day day);
/// R36 for a length in a unit of the calendar; nothing for any other unit.
std::optional<Day> later(const model::Calendar* calendar, Day day, std::int64_t count, const std::string& unit, bool first_day_counts);
/// R26: the first and last day of the period in which the day lies.
struct Span {
    Day first, last;
};
Span period_of(model::Period period, int every, Day day);

}  // namespace kvs::oracle
