#pragma once
// The invariants of a standard, checked in tests, in fuzzing and in debug builds.
#include <string>
#include <vector>

#include "compiler/model/standard.h"

namespace kvs::model {

/// Each invariant that does not hold, as a sentence naming the thing; empty for a good standard. A standard that is not sound keeps the
/// structural ones (ids in range, paths unique, parents and children agree); the rest is asked of sound standards only.
std::vector<std::string> verify(const Standard& standard);

}  // namespace kvs::model
