#pragma once
// Requirements that cannot all be met: finding the few that exclude each other.
#include <vector>

#include "compiler/analysis/encode.h"
#include "compiler/analysis/report.h"
#include "compiler/base/words.h"

namespace kvs::analysis {

/// The norms among these that cannot be met together, as few as leaving out one by one gives; empty when all can.
std::vector<NormId> conflict_in(Encoder& encoder, std::vector<NormId> norms);

/// Says which of the norms exclude each other.
void say_conflict(const model::Standard& standard, Encoder& encoder, const std::vector<NormId>& norms, base::Span place, About about, Report& report);

}  // namespace kvs::analysis
