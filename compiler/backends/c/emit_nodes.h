#pragma once
// The nodes of each service as straight-line C.
#include <string>

#include "compiler/decision/program.h"

namespace kvs::backends::c {

/// kvs_eval_<n> for each service and kvs_eval, which chooses among them. Expects the names of emit_tables.h before it.
std::string eval_functions(const decision::Program& program);

/// Bytes of locals in the largest eval function, counted as if the compiler shared none.
std::size_t eval_stack_bytes(const decision::Program& program);

}  // namespace kvs::backends::c
