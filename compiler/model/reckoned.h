#pragma once
// Numbers that are reckoned from inputs before they are compared: an age, a sum.
#include <cstdint>
#include <optional>
#include <string>

#include "compiler/model/standard.h"

namespace kvs::model {

/// The oldest age that can be asked about: far enough from the calendar's end that no date of birth leads out of it.
inline constexpr std::int64_t oldest_age = 150;

/// The reckoned number as if it were a fact: its name, unit and period, and whom it is about. `test` has the inputs it needs.
Input reckoned_input(const Standard& standard, const ComparesReckoned& test);
/// As a file has it, names as words: "alder regnet fra fødselsdag til modtaget ansøgning", "summen af pleje og praktisk hjælp".
std::string reckoned_words(const Standard& standard, const ComparesReckoned& test);
/// Whole years from one day to another, days since 1970-01-01 (R43): below 0 before the first.
std::int64_t age_on(std::int32_t born, std::int32_t day);

}  // namespace kvs::model
