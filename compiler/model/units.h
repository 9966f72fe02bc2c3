#pragma once
// Units of amount and periods: the built-in ones, how they are written, and the one conversion there is (60 minutter are 1 time).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/quantity.h"

namespace kvs::model {

/// timer, minutter, døgn, dage, hverdage, uger, måneder, år, gange, kr, procent; in this order.
base::Store<Unit> built_in_units();

/// The unit that a word in a file means: canonical name, singular, plural, or one of these with a genitive -s ("måneds"). None: unknown.
base::Id<Unit> find_unit(const base::Store<Unit>& units, std::string_view word);

/// Canonical names and forms, for suggestions.
std::vector<std::string> unit_words_known(const base::Store<Unit>& units);

/// mantissa · 10^-decimals as a whole number of 10^-wanted; nothing when digits would be lost or the range left.
std::optional<std::int64_t> rescaled(std::int64_t mantissa, int decimals, int wanted);

/// True for the two units of one dimension, timer and minutter (also for a unit and itself).
bool convertible(const Unit& from, const Unit& to);
/// A scaled amount in another unit of its dimension; nothing when it cannot be said exactly, or `convertible` is false.
std::optional<std::int64_t> converted(std::int64_t amount, const Unit& from, const Unit& to);

/// A period: how many of which calendar step. `kvartal` is 3 months.
struct PeriodWord {
    int every = 1;
    Period period = Period::none;
};
/// døgn, dag, uge, måned, kvartal, halvår, kalenderår, år, with their inflections. None: not a period.
std::optional<PeriodWord> find_period(std::string_view word);
std::vector<std::string> period_words_known();

}  // namespace kvs::model
