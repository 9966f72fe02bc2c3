#pragma once
// Requirements that cannot all be met: finding the few that exclude each other.
#include <cstddef>
#include <utility>
#include <vector>

#include "compiler/analysis/encode.h"
#include "compiler/analysis/report.h"

namespace kvs::analysis {

/// The norms among these that cannot be met together, as few as leaving out one by one gives; empty when all can.
std::vector<NormId> conflict_in(Encoder& encoder, std::vector<NormId> norms);

/// Says which of the norms exclude each other, at the last of them.
void say_conflict(const model::Standard& standard, Encoder& encoder, const std::vector<NormId>& norms, About about, Report& report);

/// What is left of the list when everything is taken out that `still_so` does not need: as few as leaving out one by one gives.
template <class T, class StillSo> std::vector<T> fewest(std::vector<T> all, StillSo still_so) {
    for (std::size_t i = all.size(); i-- > 0;) {
        auto without = all;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (still_so(without)) all = std::move(without);
    }
    return all;
}

}  // namespace kvs::analysis
