#pragma once
// What went otherwise than a prøve expects, as messages.
#include <vector>

#include "compiler/decision/from_model_trial.h"
#include "compiler/decision/program.h"
#include "compiler/diag/diagnostic.h"

namespace kvs::driver {

/// A message for each thing that went otherwise, at the line that expects it; none when the prøve passed.
std::vector<diag::Diagnostic> trial_messages(const model::Standard& standard, const decision::Program& program, const model::Trial& trial, const decision::TrialRun& run,
                                             diag::Language language);

}  // namespace kvs::driver
