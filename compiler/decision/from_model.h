#pragma once
// From what a standard means to what a machine must do. The one way into the room; docs/language/semantics.md has the rules (R…).
#include "compiler/decision/program.h"
#include "compiler/model/standard.h"

namespace kvs::decision {

/// The program of a sound standard (`standard.sound`); one service per `ydelse`, in file order. Source hash, compiler and schemas are left
/// empty for the driver. Total: what a sound standard cannot contain (poison, cycles) becomes an open truth, never a crash.
Program from_model(const model::Standard& standard);

}  // namespace kvs::decision
