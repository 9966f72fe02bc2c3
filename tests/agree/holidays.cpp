// Prints each Danish public holiday of 1900-2199 by the runtime's rules, a line a day: date, tab, name. holidays.mjs compares.
#include <kvs/calendar.h>

#include <cstdio>

int main() {
    for (int32_t day = kvs_day_of(1900, 1, 1); day <= kvs_day_of(2199, 12, 31); ++day) {
        const kvs_holiday holiday = kvs_holiday_of(day);
        if (holiday == KVS_NO_HOLIDAY) continue;
        char date[KVS_DATE_SIZE];
        kvs_format_date(day, date);
        std::printf("%.*s\t%s\n", KVS_DATE_SIZE, date, kvs_holiday_name(holiday));
    }
    return 0;
}
