#pragma once
// A program's case and decision as TypeScript types and as WIT records.
#include <string>
#include <string_view>

#include "compiler/decision/program.h"

namespace kvs::backends::wasm {

/// The declarations of <name>.mjs: Case, Decision and what they are made of, with the standard's own names.
std::string typescript(const decision::Program& program);
/// The package kvs:<name> with the same in WIT's terms (ASCII kebab-case names).
std::string wit(const decision::Program& program, std::string_view name);

}  // namespace kvs::backends::wasm
