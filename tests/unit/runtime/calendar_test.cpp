// Dates, Danish holidays, working days and the counting of deadlines.
#include <kvs/calendar.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

int32_t day(std::string_view iso) {
    int32_t out = 0;
    INFO(std::string(iso));
    REQUIRE(kvs_parse_date(iso.data(), iso.size(), &out));
    return out;
}

std::string iso(int32_t value) {
    char out[KVS_DATE_SIZE];
    kvs_format_date(value, out);
    return std::string(out, KVS_DATE_SIZE);
}

bool is_date(std::string_view text) {
    int32_t out = 0;
    return kvs_parse_date(text.data(), text.size(), &out);
}

bool is_timestamp(std::string_view text) {
    int32_t out = 0;
    return kvs_parse_timestamp(text.data(), text.size(), &out);
}

constexpr kvs_calendar weekdays{KVS_MONDAY_TO_FRIDAY, KVS_CLOSED_HOLIDAYS};
constexpr kvs_calendar with_saturday{KVS_MONDAY_TO_SATURDAY, KVS_CLOSED_HOLIDAYS};
constexpr kvs_calendar never{0, KVS_CLOSED_HOLIDAYS};

kvs_calendar also_closed(unsigned flags) { return {KVS_MONDAY_TO_FRIDAY, static_cast<uint16_t>(KVS_CLOSED_HOLIDAYS | flags)}; }

// The shifted date as ISO text, or "-".
std::string shift(std::string_view from, int64_t n, kvs_unit unit, kvs_calendar calendar = weekdays, unsigned flags = 0) {
    int32_t out = 0;
    return kvs_shift_date(day(from), n, unit, calendar, flags, &out) ? iso(out) : "-";
}

// When a party who got a decision on `received` must complain at the latest: four weeks, moved off closed days.
std::string complaint(std::string_view received, kvs_calendar calendar = weekdays) {
    return shift(received, 4, KVS_UNIT_WEEKS, calendar, KVS_ROLL_FORWARD);
}

}  // namespace

TEST_CASE("every day of the range has one date and the next day follows it") {
    CHECK(iso(KVS_DAY_MIN) == "1583-01-01");
    CHECK(iso(KVS_DAY_MAX) == "9999-12-31");
    CHECK(day("1970-01-01") == 0);
    kvs_civil expected{1583, 1, 1};
    int32_t weekday = kvs_weekday(KVS_DAY_MIN);
    bool all_right = weekday == 5;  // 1 January 1583 was a Saturday
    for (int32_t d = KVS_DAY_MIN; d <= KVS_DAY_MAX; ++d) {
        const kvs_civil civil = kvs_civil_of(d);
        all_right = all_right && civil.year == expected.year && civil.month == expected.month && civil.day == expected.day &&
                    kvs_day_of(civil.year, civil.month, civil.day) == d && kvs_weekday(d) == weekday;
        weekday = (weekday + 1) % 7;
        if (++expected.day > kvs_days_in_month(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) {
                expected.month = 1;
                ++expected.year;
            }
        }
    }
    CHECK(all_right);
}

TEST_CASE("leap years follow the Gregorian rule") {
    CHECK(kvs_is_leap_year(2024));
    CHECK(kvs_is_leap_year(2000));
    CHECK_FALSE(kvs_is_leap_year(1900));
    CHECK_FALSE(kvs_is_leap_year(2025));
    CHECK(kvs_days_in_month(2024, 2) == 29);
    CHECK(kvs_days_in_month(2025, 13) == 0);
}

TEST_CASE("only ten characters that are a real date are a date") {
    CHECK(is_date("2025-06-02"));
    CHECK(is_date("2024-02-29"));
    for (const char* text : {"2025-02-29", "2025-02-30", "2025-13-01", "2025-00-10", "2025-04-31", "2025-01-00", "1582-12-31", "0000-01-01", "2025-6-2",
                             "02-06-2025", "2025/06/02", "2025-06-02 ", "20250602", "2025-06-0a", "", "+025-06-02"}) {
        INFO(text);
        CHECK_FALSE(is_date(text));
    }
}

TEST_CASE("a point in time is a date, or a date with a time and a zone") {
    int32_t out = 0;
    const std::string_view full = "2025-06-09T10:00:00+02:00";
    REQUIRE(kvs_parse_timestamp(full.data(), full.size(), &out));
    CHECK(iso(out) == "2025-06-09");
    CHECK(is_timestamp("2025-06-09"));
    CHECK(is_timestamp("2025-06-09T10:00:00Z"));
    CHECK(is_timestamp("2025-06-09T23:59:60.125-00:00"));
    for (const char* text : {"2025-06-09T10:00:00", "2025-06-09T10:00Z", "2025-06-09 10:00:00Z", "2025-06-09T24:00:00Z", "2025-06-09T10:60:00Z", "2025-06-09T10:00:00.Z",
                             "2025-06-09T10:00:00+2:00", "2025-06-09T10:00:00+02:00x", "2025-06-09T10:00:00.1", "2025-06-31T10:00:00Z", "2025-06-09T", "10:00"}) {
        INFO(text);
        CHECK_FALSE(is_timestamp(text));
    }
}

TEST_CASE("Easter, against published dates") {
    for (const char* easter : {"1900-04-15", "1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2019-04-21", "2023-04-09",
                               "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19", "2199-04-14"}) {
        INFO(easter);
        CHECK(iso(kvs_easter(kvs_civil_of(day(easter)).year)) == easter);
    }
}

TEST_CASE("R39: the holidays of one year, and store bededag until and including 2023") {
    struct Holiday {
        const char* date;
        kvs_holiday which;
        const char* name;
    };
    const Holiday of_2023[] = {
        {"2023-01-01", KVS_NEW_YEARS_DAY, "nytårsdag"},     {"2023-04-06", KVS_MAUNDY_THURSDAY, "skærtorsdag"},
        {"2023-04-07", KVS_GOOD_FRIDAY, "langfredag"},      {"2023-04-09", KVS_EASTER_SUNDAY, "påskedag"},
        {"2023-04-10", KVS_EASTER_MONDAY, "2. påskedag"},   {"2023-05-05", KVS_PRAYER_DAY, "store bededag"},
        {"2023-05-18", KVS_ASCENSION_DAY, "Kristi himmelfartsdag"}, {"2023-05-28", KVS_WHIT_SUNDAY, "pinsedag"},
        {"2023-05-29", KVS_WHIT_MONDAY, "2. pinsedag"},     {"2023-12-25", KVS_CHRISTMAS_DAY, "juledag"},
        {"2023-12-26", KVS_SECOND_CHRISTMAS_DAY, "2. juledag"},
    };
    std::size_t found = 0;
    for (int32_t d = day("2023-01-01"); d <= day("2023-12-31"); ++d) {
        const kvs_holiday holiday = kvs_holiday_of(d);
        if (holiday == KVS_NO_HOLIDAY) continue;
        REQUIRE(found < std::size(of_2023));
        CHECK(iso(d) == of_2023[found].date);
        CHECK(holiday == of_2023[found].which);
        CHECK(std::string(kvs_holiday_name(holiday)) == of_2023[found].name);
        ++found;
    }
    CHECK(found == std::size(of_2023));
    CHECK(kvs_holiday_of(day("2024-04-26")) == KVS_NO_HOLIDAY);  // four Fridays after Easter, when the holiday was gone
    CHECK(kvs_holiday_of(day("2025-05-16")) == KVS_NO_HOLIDAY);
    CHECK(std::string(kvs_holiday_name(KVS_NO_HOLIDAY)).empty());
}

TEST_CASE("R39: days that are closed only when a calendar says so") {
    CHECK(kvs_special_day(day("2025-05-01")) == KVS_CLOSED_MAY_DAY);
    CHECK(kvs_special_day(day("2025-06-05")) == KVS_CLOSED_CONSTITUTION_DAY);
    CHECK(kvs_special_day(day("2025-12-24")) == KVS_CLOSED_CHRISTMAS_EVE);
    CHECK(kvs_special_day(day("2025-12-31")) == KVS_CLOSED_NEW_YEARS_EVE);
    CHECK(kvs_special_day(day("2025-05-30")) == KVS_CLOSED_ASCENSION_FRIDAY);
    CHECK(kvs_special_day(day("2025-06-06")) == 0);
    CHECK(kvs_special_day(day("2008-05-01")) == (KVS_CLOSED_MAY_DAY | KVS_CLOSED_HOLIDAYS));  // Kristi himmelfartsdag fell on 1 May

    for (const char* date : {"2025-05-01", "2025-06-05", "2025-12-24", "2025-12-31", "2025-05-30"}) {
        INFO(date);
        CHECK(kvs_is_working_day(weekdays, day(date)));
        CHECK_FALSE(kvs_is_working_day(also_closed(KVS_CLOSED_ALL), day(date)));
    }
    CHECK_FALSE(kvs_is_working_day(weekdays, day("2025-05-31")));
    CHECK(kvs_is_working_day(with_saturday, day("2025-05-31")));
    CHECK_FALSE(kvs_is_working_day(with_saturday, day("2025-06-01")));
}

TEST_CASE("four weeks to complain: same weekday, the day of receipt not counted, closed days moved") {
    CHECK(complaint("2025-01-07") == "2025-02-04");  // Tuesday to Tuesday
    CHECK(complaint("2025-03-20") == "2025-04-22");  // ends on skærtorsdag; open again after Easter
    CHECK(complaint("2025-04-18") == "2025-05-16");  // no store bededag any more
    CHECK(complaint("2023-04-07") == "2023-05-08");  // the last store bededag, then a weekend
    CHECK(complaint("2025-05-31") == "2025-06-30");  // received on a Saturday
    CHECK(complaint("2025-11-27") == "2025-12-29");  // Christmas and a weekend
    CHECK(complaint("2025-12-04") == "2026-01-02");  // nytårsdag
}

TEST_CASE("days the law leaves open move a deadline only when the calendar closes for them") {
    CHECK(complaint("2025-05-01") == "2025-05-30");  // Kristi himmelfart; the Friday after is open
    CHECK(complaint("2025-05-01", also_closed(KVS_CLOSED_ASCENSION_FRIDAY)) == "2025-06-02");
    CHECK(complaint("2025-05-08") == "2025-06-05");
    CHECK(complaint("2025-05-08", also_closed(KVS_CLOSED_CONSTITUTION_DAY)) == "2025-06-06");
    CHECK(complaint("2025-11-26") == "2025-12-24");
    CHECK(complaint("2025-11-26", also_closed(KVS_CLOSED_CHRISTMAS_EVE)) == "2025-12-29");
}

TEST_CASE("weeks and months of an authority end where they end") {
    CHECK(shift("2025-06-02", 8, KVS_UNIT_WEEKS) == "2025-07-28");
    CHECK(shift("2025-01-31", 1, KVS_UNIT_MONTHS) == "2025-02-28");
    CHECK(shift("2025-12-11", 2, KVS_UNIT_WEEKS) == "2025-12-25");  // juledag, not moved
    CHECK(shift("2025-03-04", 2, KVS_UNIT_WEEKS) == "2025-03-18");
}

TEST_CASE("R36, R39: working days depend on whether Saturday is one and whether the first day counts") {
    CHECK(shift("2025-10-09", 5, KVS_UNIT_WORKING_DAYS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-10-15");
    CHECK(shift("2025-10-09", 5, KVS_UNIT_WORKING_DAYS, with_saturday, KVS_FIRST_DAY_COUNTS) == "2025-10-14");
    CHECK(shift("2025-10-09", 5, KVS_UNIT_WORKING_DAYS, weekdays) == "2025-10-16");
    CHECK(shift("2025-10-09", 5, KVS_UNIT_WORKING_DAYS, with_saturday) == "2025-10-15");
    // A first day that is closed is not a working day, and so not the first of them.
    CHECK(shift("2025-10-11", 1, KVS_UNIT_WORKING_DAYS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-10-13");
    CHECK(shift("2025-10-16", -5, KVS_UNIT_WORKING_DAYS, weekdays) == "2025-10-09");
    CHECK(shift("2025-10-11", 0, KVS_UNIT_WORKING_DAYS, weekdays) == "2025-10-11");
}

TEST_CASE("an ordinary letter is taken to arrive after six working days, then four weeks run") {
    const std::string received = shift("2025-12-01", 6, KVS_UNIT_WORKING_DAYS, weekdays);
    CHECK(received == "2025-12-09");
    CHECK(complaint(received) == "2026-01-06");
    const std::string with_saturdays = shift("2025-12-01", 6, KVS_UNIT_WORKING_DAYS, with_saturday);
    CHECK(with_saturdays == "2025-12-08");
    CHECK(complaint(with_saturdays) == "2026-01-05");
}

TEST_CASE("months keep the day of the month, or take the last one") {
    CHECK(shift("2024-01-31", 1, KVS_UNIT_MONTHS) == "2024-02-29");
    CHECK(shift("2025-03-31", -1, KVS_UNIT_MONTHS) == "2025-02-28");
    CHECK(shift("2025-02-28", 1, KVS_UNIT_MONTHS) == "2025-03-28");
    CHECK(shift("2025-11-30", 3, KVS_UNIT_MONTHS) == "2026-02-28");
    CHECK(shift("2024-02-29", 1, KVS_UNIT_YEARS) == "2025-02-28");
    CHECK(shift("2024-02-29", 4, KVS_UNIT_YEARS) == "2028-02-29");
    CHECK(shift("2025-01-01", -13, KVS_UNIT_MONTHS) == "2023-12-01");
}

TEST_CASE("a period whose first day counts ends a day earlier") {
    CHECK(shift("2025-06-02", 1, KVS_UNIT_DAYS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-06-02");
    CHECK(shift("2025-06-02", 2, KVS_UNIT_WEEKS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-06-15");
    CHECK(shift("2025-03-01", 1, KVS_UNIT_MONTHS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-03-31");
    CHECK(shift("2025-06-15", -2, KVS_UNIT_WEEKS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-06-02");
    CHECK(shift("2025-06-02", 0, KVS_UNIT_DAYS, weekdays, KVS_FIRST_DAY_COUNTS) == "2025-06-02");
    // The moved end comes after the shortening: Monday the 2nd and two weeks end on Sunday the 15th, so Monday the 16th.
    CHECK(shift("2025-06-02", 2, KVS_UNIT_WEEKS, weekdays, KVS_FIRST_DAY_COUNTS | KVS_ROLL_FORWARD) == "2025-06-16");
}

TEST_CASE("dates that would leave the calendar are refused, never wrapped") {
    for (const kvs_unit unit : {KVS_UNIT_DAYS, KVS_UNIT_WORKING_DAYS, KVS_UNIT_WEEKS, KVS_UNIT_MONTHS, KVS_UNIT_YEARS}) {
        INFO(unit);
        CHECK(shift("9999-12-31", 1, unit) == "-");
        CHECK(shift("1583-01-01", -1, unit) == "-");
        CHECK(shift("2025-01-01", INT64_MAX, unit) == "-");
        CHECK(shift("2025-01-01", INT64_MIN, unit) == "-");
        CHECK(shift("2025-01-01", INT64_C(4294967296), unit) == "-");
    }
    int32_t out = 7;
    CHECK_FALSE(kvs_shift_date(KVS_DAY_MAX + 1, 0, KVS_UNIT_DAYS, weekdays, 0, &out));
    CHECK_FALSE(kvs_shift_date(KVS_DAY_MIN, 1, static_cast<kvs_unit>(99), weekdays, 0, &out));
    CHECK_FALSE(kvs_shift_date(KVS_DAY_MIN, -1, KVS_UNIT_WEEKS, weekdays, KVS_ROLL_FORWARD, &out));
    CHECK(shift("9999-12-26", 0, KVS_UNIT_DAYS, {64, 0}, KVS_ROLL_FORWARD) == "9999-12-26");  // the last Sunday of all
    CHECK(shift("9999-12-27", 0, KVS_UNIT_DAYS, {64, 0}, KVS_ROLL_FORWARD) == "-");
    CHECK(out == 7);
}

TEST_CASE("a calendar without working days gives no answer instead of looking for ever") {
    int32_t out = 0;
    CHECK_FALSE(kvs_has_working_days(never));
    CHECK_FALSE(kvs_next_working_day(never, day("2025-01-01"), &out));
    CHECK(shift("2025-01-01", 1, KVS_UNIT_WORKING_DAYS, never) == "-");
    CHECK(shift("2025-01-01", 1, KVS_UNIT_DAYS, never, KVS_ROLL_FORWARD) == "-");
    CHECK(shift("2025-01-01", 1, KVS_UNIT_DAYS, never) == "2025-01-02");
    CHECK(shift("2025-01-01", 1, KVS_UNIT_WORKING_DAYS, {128, 0}) == "-");  // bit 7 is no weekday
}

TEST_CASE("the next working day is the day itself when it is one") {
    int32_t out = 0;
    REQUIRE(kvs_next_working_day(weekdays, day("2025-04-16"), &out));
    CHECK(iso(out) == "2025-04-16");
    REQUIRE(kvs_next_working_day(weekdays, day("2025-04-17"), &out));
    CHECK(iso(out) == "2025-04-22");
}

TEST_CASE("an age is the whole years reached") {
    int64_t age = 0;
    REQUIRE(kvs_age_on(day("2007-06-10"), day("2025-06-09"), &age));
    CHECK(age == 17);
    REQUIRE(kvs_age_on(day("2007-06-10"), day("2025-06-10"), &age));
    CHECK(age == 18);
    REQUIRE(kvs_age_on(day("2004-02-29"), day("2022-02-28"), &age));
    CHECK(age == 17);
    REQUIRE(kvs_age_on(day("2004-02-29"), day("2022-03-01"), &age));
    CHECK(age == 18);
    CHECK_FALSE(kvs_age_on(day("2025-06-10"), day("2025-06-09"), &age));
}
