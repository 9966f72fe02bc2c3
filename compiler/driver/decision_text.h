#pragma once
// A decision (the JSON of a module) as a page that a caseworker can read.
#include <string>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/standard.h"

namespace kvs::driver {

/// `decision` is what decide_json gave for a case of the standard. Plain text with LF line ends; numbers are exactly those of the JSON.
std::string decision_text(const std::string& decision, const model::Standard& standard, diag::Language language);

}  // namespace kvs::driver
