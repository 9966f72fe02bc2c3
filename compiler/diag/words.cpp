#include "compiler/diag/words.h"

#include <fmt/format.h>

#include <charconv>

#include "compiler/base/words.h"

namespace kvs::diag {

namespace {

constexpr std::string_view english_months[] = {"January", "February", "March",     "April",   "May",      "June",
                                               "July",    "August",   "September", "October", "November", "December"};

/// The number of these digits, or 0.
unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

}  // namespace

std::string quoted(std::string_view words, Language language) {
    return language == Language::danish ? fmt::format("»{}«", words) : fmt::format("“{}”", words);
}

std::string joined(const std::vector<std::string>& words, Language language) {
    return base::joined(words, language == Language::danish ? " og " : " and ");
}

std::string date_words(std::string_view iso, Language language) {
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
    const unsigned year = number_of(iso.substr(0, 4)), month = number_of(iso.substr(5, 2)), day = number_of(iso.substr(8, 2));
    if (year == 0 || month == 0 || month > 12 || day == 0) return std::string(iso);
    return language == Language::danish ? fmt::format("{}. {} {}", day, base::danish_months[month - 1], year)
                                        : fmt::format("{} {} {}", day, english_months[month - 1], year);
}

}  // namespace kvs::diag
