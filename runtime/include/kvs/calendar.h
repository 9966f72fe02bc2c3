/*
 * Dates, Danish holidays and the counting of deadlines.
 *
 * A date is an int32: days since 1970-01-01 in the Gregorian calendar, carried back before 1970 by its own rules. Years 1583..9999 are
 * dates; anything else is refused, never wrapped. Holidays follow from rules and not from a table, and are meant for 1900-2199
 * (tests/agree compares every one of those days with an independent source).
 *
 * Needs arith.h. C11 that is also C++20.
 */
#ifndef KVS_CALENDAR_H
#define KVS_CALENDAR_H

#include <kvs/arith.h>

#define KVS_YEAR_MIN 1583
#define KVS_YEAR_MAX 9999
#define KVS_DAY_MIN INT32_C(-141349) /* 1583-01-01 */
#define KVS_DAY_MAX INT32_C(2932896) /* 9999-12-31 */
/* Length of 2025-06-02; no terminating zero is written. */
#define KVS_DATE_SIZE 10

/* ---- civil dates ------------------------------------------------------------------------------------------------------------ */

/* A date as people write it: year 1583..9999, month 1..12, day 1..31. */
typedef struct kvs_civil {
    int32_t year;
    int32_t month;
    int32_t day;
} kvs_civil;

KVS_FN bool kvs_is_leap_year(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/* Days in a month, 28..31; 0 for a month that does not exist. */
KVS_FN int32_t kvs_days_in_month(int32_t year, int32_t month) {
    if (month < 1 || month > 12) return 0;
    if (month == 2) return kvs_is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* True for a day inside the years 1583..9999. */
KVS_FN bool kvs_is_day(int64_t day) { return day >= KVS_DAY_MIN && day <= KVS_DAY_MAX; }

/*
 * The day number of a year, month and day that exist. Years are counted from 1 March, so that the leap day is the last of its year
 * and the months' lengths follow one formula: 153 days for every five months from March.
 */
KVS_FN int32_t kvs_day_of(int32_t year, int32_t month, int32_t day) {
    const int32_t y = month <= 2 ? year - 1 : year;
    const int32_t m = month <= 2 ? month + 9 : month - 3;
    return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

/* *out = the day of a date; false when there is no such date (30 February, year 1582). */
KVS_FN bool kvs_day_from_civil(int32_t year, int32_t month, int32_t day, int32_t* out) {
    if (year < KVS_YEAR_MIN || year > KVS_YEAR_MAX || day < 1 || day > kvs_days_in_month(year, month)) return false;
    *out = kvs_day_of(year, month, day);
    return true;
}

/* The date of a day in range. */
KVS_FN kvs_civil kvs_civil_of(int32_t day) {
    const int32_t shifted = day + 719468;                  /* days since 0000-03-01 */
    const int32_t era = shifted / 146097;                  /* 400 years */
    const int32_t in_era = shifted - era * 146097;         /* 0..146096 */
    const int32_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    const int32_t in_year = in_era - (365 * year + year / 4 - year / 100);
    const int32_t month = (5 * in_year + 2) / 153;         /* 0 = March */
    kvs_civil civil;
    civil.day = in_year - (153 * month + 2) / 5 + 1;
    civil.month = month < 10 ? month + 3 : month - 9;
    civil.year = year + era * 400 + (civil.month <= 2 ? 1 : 0);
    return civil;
}

/* 0 = Monday .. 6 = Sunday. */
KVS_FN int32_t kvs_weekday(int32_t day) { return ((day + 3) % 7 + 7) % 7; }

/* Reads YYYY-MM-DD, exactly those ten characters; false when it is anything else or no such date. */
KVS_FN bool kvs_parse_date(const char* text, size_t size, int32_t* out) {
    int32_t parts[3] = {0, 0, 0};
    int part = 0;
    size_t at;
    if (size != KVS_DATE_SIZE) return false;
    for (at = 0; at < size; ++at) {
        if (at == 4 || at == 7) {
            if (text[at] != '-') return false;
            ++part;
        } else {
            if (text[at] < '0' || text[at] > '9') return false;
            parts[part] = parts[part] * 10 + (text[at] - '0');
        }
    }
    return kvs_day_from_civil(parts[0], parts[1], parts[2], out);
}

/* Writes YYYY-MM-DD for a day in range: KVS_DATE_SIZE bytes. */
KVS_FN void kvs_format_date(int32_t day, char* out) {
    const kvs_civil civil = kvs_civil_of(day);
    const int32_t number = civil.year * 10000 + civil.month * 100 + civil.day;
    int32_t power = 10000000;
    size_t at;
    for (at = 0; at < KVS_DATE_SIZE; ++at) {
        if (at == 4 || at == 7) {
            out[at] = '-';
        } else {
            out[at] = (char)('0' + number / power % 10);
            power /= 10;
        }
    }
}

/* Two digits in 0..limit at text[at]; -1 when they are not. */
KVS_FN int32_t kvs_two_digits(const char* text, size_t at, int32_t limit) {
    int32_t value;
    if (text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9') return -1;
    value = (text[at] - '0') * 10 + (text[at + 1] - '0');
    return value <= limit ? value : -1;
}

/*
 * Reads a point in time as RFC 3339 writes it, 2025-06-09T10:00:00+02:00 (seconds may have decimals, the zone may be Z), or a date alone;
 * *out is the date as written, in the zone it was written in. False for anything else.
 */
KVS_FN bool kvs_parse_timestamp(const char* text, size_t size, int32_t* out) {
    size_t at = 19;
    int32_t day;
    if (size < KVS_DATE_SIZE || !kvs_parse_date(text, KVS_DATE_SIZE, &day)) return false;
    if (size > KVS_DATE_SIZE) {
        if (size < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':') return false;
        if (kvs_two_digits(text, 11, 23) < 0 || kvs_two_digits(text, 14, 59) < 0 || kvs_two_digits(text, 17, 60) < 0) return false;
        if (text[at] == '.') {
            ++at;
            if (at >= size || text[at] < '0' || text[at] > '9') return false;
            while (at < size && text[at] >= '0' && text[at] <= '9') ++at;
        }
        if (at >= size) return false;
        if (text[at] == 'Z' || text[at] == 'z') {
            if (at + 1 != size) return false;
        } else {
            if ((text[at] != '+' && text[at] != '-') || at + 6 != size || text[at + 3] != ':') return false;
            if (kvs_two_digits(text, at + 1, 23) < 0 || kvs_two_digits(text, at + 4, 59) < 0) return false;
        }
    }
    *out = day;
    return true;
}

/* ---- Danish holidays -------------------------------------------------------------------------------------------------------- */

/* Easter Sunday of a year, Gregorian: the Sunday after the ecclesiastical full moon on or after 21 March. */
KVS_FN int32_t kvs_easter(int32_t year) {
    const int32_t golden = year % 19;                                     /* place in the moon's 19-year cycle */
    const int32_t century = year / 100;
    const int32_t lunar_fix = (8 * century + 13) / 25;                    /* the cycle's slow error */
    const int32_t epact = (19 * golden + century - century / 4 - lunar_fix + 15) % 30;
    /* The full moon is moved off the last day(s), so that Easter never falls after 25 April. */
    const int32_t moon = epact - (epact == 29 || (epact == 28 && golden > 10) ? 1 : 0);
    const int32_t full_moon = kvs_day_of(year, 3, 21) + moon;
    return full_moon + 7 - (kvs_weekday(full_moon) + 1) % 7;
}

/* The public holidays (helligdage), in the order of the year. No two fall on one day. */
typedef enum kvs_holiday {
    KVS_NO_HOLIDAY = 0,
    KVS_NEW_YEARS_DAY = 1,     /* nytårsdag */
    KVS_MAUNDY_THURSDAY = 2,   /* skærtorsdag */
    KVS_GOOD_FRIDAY = 3,       /* langfredag */
    KVS_EASTER_SUNDAY = 4,     /* påskedag */
    KVS_EASTER_MONDAY = 5,     /* 2. påskedag */
    KVS_PRAYER_DAY = 6,        /* store bededag: until and including 2023 (abolished by lov nr. 214 af 6. marts 2023) */
    KVS_ASCENSION_DAY = 7,     /* Kristi himmelfartsdag */
    KVS_WHIT_SUNDAY = 8,       /* pinsedag */
    KVS_WHIT_MONDAY = 9,       /* 2. pinsedag */
    KVS_CHRISTMAS_DAY = 10,    /* juledag */
    KVS_SECOND_CHRISTMAS_DAY = 11 /* 2. juledag */
} kvs_holiday;

/* Which public holiday a day is, or KVS_NO_HOLIDAY. Sundays are no holiday here: they are a weekday that a calendar closes. */
KVS_FN kvs_holiday kvs_holiday_of(int32_t day) {
    const kvs_civil civil = kvs_civil_of(day);
    if (civil.month == 1) return civil.day == 1 ? KVS_NEW_YEARS_DAY : KVS_NO_HOLIDAY;
    if (civil.month == 12) return civil.day == 25 ? KVS_CHRISTMAS_DAY : civil.day == 26 ? KVS_SECOND_CHRISTMAS_DAY : KVS_NO_HOLIDAY;
    if (civil.month < 3 || civil.month > 6) return KVS_NO_HOLIDAY;
    switch (day - kvs_easter(civil.year)) {
        case -3: return KVS_MAUNDY_THURSDAY;
        case -2: return KVS_GOOD_FRIDAY;
        case 0: return KVS_EASTER_SUNDAY;
        case 1: return KVS_EASTER_MONDAY;
        case 26: return civil.year <= 2023 ? KVS_PRAYER_DAY : KVS_NO_HOLIDAY;
        case 39: return KVS_ASCENSION_DAY;
        case 49: return KVS_WHIT_SUNDAY;
        case 50: return KVS_WHIT_MONDAY;
        default: return KVS_NO_HOLIDAY;
    }
}

/* The Danish name of a holiday, UTF-8; "" for none. */
KVS_FN const char* kvs_holiday_name(kvs_holiday holiday) {
    switch (holiday) {
        case KVS_NEW_YEARS_DAY: return "nytårsdag";
        case KVS_MAUNDY_THURSDAY: return "skærtorsdag";
        case KVS_GOOD_FRIDAY: return "langfredag";
        case KVS_EASTER_SUNDAY: return "påskedag";
        case KVS_EASTER_MONDAY: return "2. påskedag";
        case KVS_PRAYER_DAY: return "store bededag";
        case KVS_ASCENSION_DAY: return "Kristi himmelfartsdag";
        case KVS_WHIT_SUNDAY: return "pinsedag";
        case KVS_WHIT_MONDAY: return "2. pinsedag";
        case KVS_CHRISTMAS_DAY: return "juledag";
        case KVS_SECOND_CHRISTMAS_DAY: return "2. juledag";
        case KVS_NO_HOLIDAY: break;
    }
    return "";
}

/* What a calendar closes for besides its weekdays. Only the first is given; the law is silent on the others, so a calendar says so. */
#define KVS_CLOSED_HOLIDAYS UINT16_C(1)           /* the public holidays */
#define KVS_CLOSED_MAY_DAY UINT16_C(2)            /* 1 May */
#define KVS_CLOSED_CONSTITUTION_DAY UINT16_C(4)   /* 5 June, grundlovsdag */
#define KVS_CLOSED_CHRISTMAS_EVE UINT16_C(8)      /* 24 December, juleaften */
#define KVS_CLOSED_NEW_YEARS_EVE UINT16_C(16)     /* 31 December, nytårsaften */
#define KVS_CLOSED_ASCENSION_FRIDAY UINT16_C(32)  /* the Friday after Kristi himmelfartsdag */
#define KVS_CLOSED_ALL UINT16_C(63)

/* Every KVS_CLOSED_ flag that holds of a day: what it is, whether a calendar closes for it or not. */
KVS_FN uint16_t kvs_special_day(int32_t day) {
    const kvs_civil civil = kvs_civil_of(day);
    unsigned flags = kvs_holiday_of(day) != KVS_NO_HOLIDAY ? KVS_CLOSED_HOLIDAYS : 0u;
    if (civil.month == 5 && civil.day == 1) flags |= KVS_CLOSED_MAY_DAY;
    if (civil.month == 6 && civil.day == 5) flags |= KVS_CLOSED_CONSTITUTION_DAY;
    if (civil.month == 12 && civil.day == 24) flags |= KVS_CLOSED_CHRISTMAS_EVE;
    if (civil.month == 12 && civil.day == 31) flags |= KVS_CLOSED_NEW_YEARS_EVE;
    if ((civil.month >= 4 && civil.month <= 6) && day == kvs_easter(civil.year) + 40) flags |= KVS_CLOSED_ASCENSION_FRIDAY;
    return (uint16_t)flags;
}

/* ---- working days ----------------------------------------------------------------------------------------------------------- */

/* Which days count as working days (hverdage). */
typedef struct kvs_calendar {
    uint8_t weekdays; /* bit 0 = Monday .. bit 6 = Sunday: the days of the week that can be working days */
    uint16_t closed;  /* KVS_CLOSED_ flags */
} kvs_calendar;

#define KVS_MONDAY_TO_FRIDAY UINT8_C(31)
#define KVS_MONDAY_TO_SATURDAY UINT8_C(63)

KVS_FN bool kvs_is_working_day(kvs_calendar calendar, int32_t day) {
    if (((unsigned)calendar.weekdays >> (unsigned)kvs_weekday(day) & 1u) == 0) return false;
    return calendar.closed == 0 || (kvs_special_day(day) & calendar.closed) == 0;
}

/* True when the calendar has working days at all; then no gap between two of them is longer than three weeks. */
KVS_FN bool kvs_has_working_days(kvs_calendar calendar) { return (calendar.weekdays & 127u) != 0; }

/* *out = the day itself when it is a working day, else the next one. False when there is none before the year 10000. */
KVS_FN bool kvs_next_working_day(kvs_calendar calendar, int32_t day, int32_t* out) {
    if (!kvs_has_working_days(calendar)) return false;
    for (; kvs_is_day(day); ++day) {
        if (kvs_is_working_day(calendar, day)) {
            *out = day;
            return true;
        }
    }
    return false;
}

/* ---- moving a date ---------------------------------------------------------------------------------------------------------- */

typedef enum kvs_unit {
    KVS_UNIT_DAYS = 0,
    KVS_UNIT_WORKING_DAYS = 1,
    KVS_UNIT_WEEKS = 2,
    KVS_UNIT_MONTHS = 3,
    KVS_UNIT_YEARS = 4
} kvs_unit;

/* A deadline for a citizen that ends on a closed day ends on the next working day. A deadline for the authority never has this flag. */
#define KVS_ROLL_FORWARD 1u
/* The day of the event is the first day of the period; else the day after it is. */
#define KVS_FIRST_DAY_COUNTS 2u

/* *out = the same day of the month `months` later (earlier when negative), or that month's last day when it is shorter. */
KVS_FN bool kvs_add_months(int32_t day, int64_t months, int32_t* out) {
    const kvs_civil civil = kvs_civil_of(day);
    int64_t total;
    int32_t year, month, last;
    if (months > 12 * KVS_YEAR_MAX || months < -12 * KVS_YEAR_MAX) return false;
    total = (int64_t)civil.year * 12 + (civil.month - 1) + months;
    if (total < (int64_t)KVS_YEAR_MIN * 12 || total >= (int64_t)(KVS_YEAR_MAX + 1) * 12) return false;
    year = (int32_t)(total / 12);
    month = (int32_t)(total % 12) + 1;
    last = kvs_days_in_month(year, month);
    *out = kvs_day_of(year, month, civil.day < last ? civil.day : last);
    return true;
}

/* *out = the same date `years` later; 29 February becomes 28 February in a common year. */
KVS_FN bool kvs_add_years(int32_t day, int64_t years, int32_t* out) {
    if (years > KVS_YEAR_MAX || years < -KVS_YEAR_MAX) return false;
    return kvs_add_months(day, years * 12, out);
}

/*
 * *out = the n-th working day after `day` (before it, when n is negative); with first_day_counts `day` itself is the first if it is a
 * working day. n = 0 gives the day itself. False when the answer lies beyond the years 1583..9999 or the calendar has no working day.
 */
KVS_FN bool kvs_add_working_days(kvs_calendar calendar, int32_t day, int64_t n, bool first_day_counts, int32_t* out) {
    const int32_t step = n < 0 ? -1 : 1;
    if (n == 0) {
        *out = day;
        return true;
    }
    if (!kvs_has_working_days(calendar)) return false;
    if (!first_day_counts) day += step;
    for (; kvs_is_day(day); day += step) {
        if (!kvs_is_working_day(calendar, day)) continue;
        n -= step;
        if (n == 0) {
            *out = day;
            return true;
        }
        /* Not enough days are left: no need to walk to the end of time. */
        if (n > KVS_DAY_MAX || n < -(int64_t)KVS_DAY_MAX) return false;
    }
    return false;
}

/*
 * *out = the last day of a period of n units that starts with an event on `day`. The day of the event is not counted: weeks end on the
 * same day of the week, months on the same date or the month's last day. n may be negative (so long before the event). flags:
 * KVS_ROLL_FORWARD, KVS_FIRST_DAY_COUNTS (the period then ends a day earlier; no effect when n is 0).
 * False, and *out untouched, when a date falls outside the years 1583..9999 or a working day is needed and the calendar has none.
 */
KVS_FN bool kvs_shift_date(int32_t day, int64_t n, kvs_unit unit, kvs_calendar calendar, unsigned flags, int32_t* out) {
    const bool first_day_counts = (flags & KVS_FIRST_DAY_COUNTS) != 0;
    int64_t days;
    int32_t result = day;
    if (!kvs_is_day(day)) return false;
    switch (unit) {
        case KVS_UNIT_DAYS:
        case KVS_UNIT_WEEKS:
            if (!kvs_mul64(n, unit == KVS_UNIT_WEEKS ? 7 : 1, &days) || !kvs_add64(days, day, &days) || !kvs_is_day(days)) return false;
            result = (int32_t)days;
            break;
        case KVS_UNIT_WORKING_DAYS:
            if (!kvs_add_working_days(calendar, day, n, first_day_counts, &result)) return false;
            break;
        case KVS_UNIT_MONTHS:
            if (!kvs_add_months(day, n, &result)) return false;
            break;
        case KVS_UNIT_YEARS:
            if (!kvs_add_years(day, n, &result)) return false;
            break;
        default: return false;
    }
    if (first_day_counts && unit != KVS_UNIT_WORKING_DAYS && n != 0) result += n < 0 ? 1 : -1;
    if (!kvs_is_day(result)) return false;
    if ((flags & KVS_ROLL_FORWARD) != 0 && !kvs_next_working_day(calendar, result, &result)) return false;
    *out = result;
    return true;
}

/*
 * Whole years lived by `day` for someone born on `birth`: the age a person has reached (fyldt). Born on 29 February, a year is reached on
 * 1 March in a common year. False when `day` is before `birth`.
 */
KVS_FN bool kvs_age_on(int32_t birth, int32_t day, int64_t* out) {
    const kvs_civil b = kvs_civil_of(birth), d = kvs_civil_of(day);
    if (day < birth) return false;
    *out = d.year - b.year - (d.month < b.month || (d.month == b.month && d.day < b.day) ? 1 : 0);
    return true;
}

#endif
