// Our own Danish of numbers, money, dates, plurals and lists held against CLDR's (ICU), over many values. It is written by hand because it must be
// exact (ICU formats binary floating point or its own decimals) and because the words of a standard may not change with the machine's ICU.
#include <catch2/catch.hpp>

#include <memory>

#include <kvs/calendar.h>
#include <unicode/calendar.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>

#include "compiler/base/words.h"
#include "compiler/model/prose.h"

using namespace kvs::model;

namespace {

const icu::Locale danish("da", "DK");

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

/// Numbers around the ends of groups and of decimals, and many between.
std::vector<std::int64_t> many_numbers() {
    std::vector<std::int64_t> result;
    for (std::int64_t i = -250; i <= 2500; ++i) result.push_back(i);
    for (std::int64_t base = 10'000; base <= 1'000'000'000'000; base *= 10)
        for (const std::int64_t step : {-101, -100, -99, -1, 0, 1, 5, 50, 99, 100, 101}) result.push_back(base + step);
    for (std::int64_t i = 3; i < 900'000'000'000; i = i * 7 / 4 + 1) result.push_back(i);
    return result;
}

/// mantissa · 10^-decimals, exactly, as ICU reads decimals.
std::string decimal(std::int64_t mantissa, int decimals) { return std::to_string(mantissa) + "E-" + std::to_string(decimals); }

/// CLDR writes "-" as a hyphen-minus in Danish, and so do we.
std::string by_icu(const icu::number::LocalizedNumberFormatter& format, std::int64_t mantissa, int decimals) {
    UErrorCode status = U_ZERO_ERROR;
    const auto result = format.formatDecimal(decimal(mantissa, decimals), status).toString(status);
    REQUIRE(U_SUCCESS(status));
    return utf8(result);
}

}  // namespace

TEST_CASE("numbers as CLDR writes them") {
    const auto format = icu::number::NumberFormatter::withLocale(danish).precision(icu::number::Precision::maxFraction(3));
    for (const auto number : many_numbers())
        for (const int decimals : {0, 1, 2, 3}) {
            if (number < 0 && decimals > 0 && number_words(number, decimals) == "-0") continue;
            REQUIRE(number_words(number, decimals) == by_icu(format, number, decimals));
        }
}

TEST_CASE("money as CLDR writes it, without ,00") {
    const auto format = icu::number::NumberFormatter::withLocale(danish).unit(icu::CurrencyUnit(u"DKK", *std::make_unique<UErrorCode>(U_ZERO_ERROR)));
    for (const auto oere : many_numbers()) {
        auto expected = by_icu(format, oere, 2);
        if (const auto at = expected.find(",00\u00A0"); at != std::string::npos) expected.erase(at, 3);
        REQUIRE(money_words(oere) == expected);
    }
}

TEST_CASE("the singular where CLDR has it") {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(danish, status));
    REQUIRE(U_SUCCESS(status));
    for (const int decimals : {0, 1, 2})
        for (std::int64_t number = 0; number <= 400; ++number) {
            // What is chosen after is the number as it is written: "1", not "1,00".
            const auto written = icu::number::NumberFormatter::withLocale(danish).precision(icu::number::Precision::maxFraction(3)).formatDecimal(decimal(number, decimals), status);
            const auto keyword = utf8(rules->select(written, status));
            REQUIRE(U_SUCCESS(status));
            INFO(number_words(number, decimals));
            REQUIRE(takes_singular(number, decimals) == (keyword == "one"));
        }
}

TEST_CASE("dates as CLDR writes them") {
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(u"d. MMMM y", danish, status);
    format.setTimeZone(*icu::TimeZone::getGMT());
    REQUIRE(U_SUCCESS(status));
    for (std::int32_t day = kvs_day_of(1900, 1, 1); day < kvs_day_of(2100, 1, 1); day += 13) {
        icu::UnicodeString expected;
        format.format(static_cast<UDate>(day) * 86'400'000.0, expected);
        REQUIRE(date_words(day) == utf8(expected));
    }
}

TEST_CASE("lists as CLDR writes them") {
    for (const auto& [type, separator] : {std::pair{ULISTFMT_TYPE_AND, " og "}, {ULISTFMT_TYPE_OR, " eller "}}) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(danish, type, ULISTFMT_WIDTH_WIDE, status));
        REQUIRE(U_SUCCESS(status));
        std::vector<std::string> words;
        std::vector<icu::UnicodeString> same;
        for (const char* word : {"rengøring", "tøjvask", "indkøb", "måltider", "bad"}) {
            words.emplace_back(word);
            same.push_back(icu::UnicodeString::fromUTF8(word));
            icu::UnicodeString expected;
            format->format(same.data(), static_cast<std::int32_t>(same.size()), expected, status);
            REQUIRE(U_SUCCESS(status));
            CHECK(kvs::base::joined(words, separator) == utf8(expected));
        }
    }
}
