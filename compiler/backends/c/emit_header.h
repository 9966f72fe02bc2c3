#pragma once
// The header beside a module: names instead of numbers for those who use the typed entry.
#include <string>
#include <string_view>

#include "compiler/decision/program.h"

namespace kvs::backends::c {

/// `name` is the stem of the file and the prefix of every name in it.
std::string header_text(const decision::Program& program, std::string_view name);

}  // namespace kvs::backends::c
