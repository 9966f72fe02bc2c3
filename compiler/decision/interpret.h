#pragma once
// The reference interpreter: what a program means, one node at a time. Modules are measured against it.
#include "compiler/decision/program.h"

namespace kvs::decision {

/// Evaluates service number `service` for one wish: reads the frame's values, wish, date and ledger, writes its norms, slots and outcome.
/// KVS_OK, or KVS_E_OVERFLOW when a number or a date leaves its range.
std::int32_t interpret(const Program& program, std::uint16_t service, kvs_frame& frame);

}  // namespace kvs::decision
