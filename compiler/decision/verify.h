#pragma once
// What must be true of every program, as sentences. Checked in tests, when fuzzing and before a backend reads one.
#include <string>
#include <vector>

#include "compiler/decision/program.h"

namespace kvs::decision {

/// The invariants that the program breaks, each as a sentence with the place; empty: it is sound.
std::vector<std::string> verify(const Program& program);

}  // namespace kvs::decision
