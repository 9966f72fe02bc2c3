#pragma once
// What the prøver of a standard have not shown yet: norms that decide nothing or never fail alone, facts and assessments that are always
// answered, limits that no case stands at. Said by `kvs test --coverage`.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/decision/from_model_trial.h"
#include "compiler/decision/program.h"

namespace kvs::driver {

/// A prøve that was run.
struct TriedTrial {
    const model::Trial* trial = nullptr;
    const decision::TrialRun* run = nullptr;
};

struct TrialGap {
    enum class Kind {
        never_decides,      // the norm has decided nothing, not even as one that is met
        never_fails_alone,  // a condition of the service that is never the only one not met
        never_fails,        // a part of a condition that is met wherever it matters
        never_unknown,      // a fact that is known in every case
        never_open,         // an assessment that is answered in every case
        edge_not_tried,     // no case stands at (or next to) the number that the norm draws its line at
        one_wish_only,      // a service that has limits or exclusions, and no case with several wishes
    };
    Kind kind = Kind::never_decides;
    std::string service;
    std::string name;                 // the norm's path, the input's name, or the service's title
    std::vector<std::int64_t> edges;  // edge_not_tried: the numbers no case has, in steps of the norm's unit
    base::Id<model::Unit> unit;
    base::Span span{};
};

/// The word for a kind in JSON.
std::string_view word_of(TrialGap::Kind kind);

/// Everything the prøver leave out, in the order of the file within each service.
std::vector<TrialGap> trial_gaps(const model::Standard& standard, const decision::Program& program, const std::vector<TriedTrial>& tried);

}  // namespace kvs::driver
