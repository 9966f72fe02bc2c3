#pragma once
// A program's tables as C constants.
#include <string>

#include "compiler/decision/program.h"

namespace kvs::backends::c {

/// calendars_, inputs_, norms_, … : everything that standard_ refers to except kvs_eval.
std::string table_constants(const decision::Program& program);
/// standard_ itself; stands after kvs_eval.
std::string standard_constant(const decision::Program& program);

}  // namespace kvs::backends::c
