#pragma once
// The fixed words of a decision (truths, kinds of price and deadline, units of the language) as a person reads them, in either language.
// What the standard's author wrote stays as she wrote it.
#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/quantity.h"

namespace kvs::driver {

/// What became of a norm: "opfyldt", "ikke opfyldt", "mangler", "skal vurderes". An exception or a rule applies or not; an amount is assessed.
std::string truth_words(std::string_view role, std::string_view truth, diag::Language language);

/// "senest", "no later than".
std::string deadline_words(std::string_view kind, diag::Language language);

/// A kind of price without an amount: "gratis", "egen udgift", "ukendt".
std::string price_words(std::string_view kind, diag::Language language);

/// "kommunen", "the municipality".
std::string duty_words(std::string_view duty, diag::Language language);

/// "uge", "2 uger", "kalenderår" after "pr."; other words as they are.
std::string period_words(std::string_view period, diag::Language language);

/// Does an amount scaled by 10^decimals take the singular? In Danish "1,5 time", in English "1.5 hours".
bool takes_one(std::int64_t scaled, int decimals, diag::Language language);

/// A unit in the number that fits; one that the standard has made itself has only its own words.
std::string unit_words(const model::Unit& unit, bool one, diag::Language language);

/// Danish numbers ("1.250,5") in the dress of the language.
std::string number_in(std::string danish, diag::Language language);

}  // namespace kvs::driver
