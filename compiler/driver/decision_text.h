#pragma once
// A decision (the JSON of a module) as a page that a caseworker can read.
#include <string>

#include "compiler/diag/diagnostic.h"

namespace kvs::driver {

/// `decision` is what decide_json gave; `title` the standard's. Plain text with LF line ends; numbers as the JSON has them, in Danish dress.
std::string decision_text(const std::string& decision, std::string_view title, diag::Language language);

}  // namespace kvs::driver
