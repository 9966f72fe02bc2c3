#pragma once
// The canonical dump of a standard: one line a thing, indented under what it belongs to; for --show=model and golden tests.
#include <string>

#include "compiler/model/standard.h"

namespace kvs::model {

/// Same standard, same text. Names things by their names and paths, never by number, so that a small change gives a small difference.
std::string print(const Standard& standard);

}  // namespace kvs::model
