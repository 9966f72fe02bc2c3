#pragma once
// A sentence for a norm that has none of its own: plain Danish, from what the norm says.
#include "compiler/model/standard.h"

namespace kvs::model {

/// Both voices; `written` is false. Never empty: a norm that says nothing becomes its name.
Text generated_text(const Standard& standard, base::Id<Norm> norm);

}  // namespace kvs::model
