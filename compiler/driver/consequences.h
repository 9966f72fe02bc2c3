#pragma once
// One mistake, one message: what a line means is not judged while it is not known how it was meant.
#include "compiler/diag/diagnostic.h"
#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// Takes from `found` (what the model and the analysis say) the findings about lines that reading has said an error about, and, in a file
/// whose indentation is wrong, those that a wrong indentation gives.
void drop_consequences(const Workspace& workspace, diag::Sink& found);

}  // namespace kvs::driver
