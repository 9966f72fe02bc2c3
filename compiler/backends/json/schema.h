#pragma once
// JSON Schemas (2020-12) of a standard's case and decision: every key named, nothing else allowed, described in Danish.
#include <string>

#include "compiler/decision/program.h"

namespace kvs::backends::json {

/// What decide_json reads. One line of JSON text.
std::string case_schema(const decision::Program& program);
/// What decide_json writes. One line of JSON text.
std::string decision_schema(const decision::Program& program);

}  // namespace kvs::backends::json
