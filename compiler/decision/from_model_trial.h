#pragma once
// A `prøve` of the file: the case it describes, and whether a decision is what it expects. Any engine can be tried: the interpreter, a module.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/decision/decide.h"
#include "compiler/model/standard.h"

namespace kvs::decision {

/// The case that the prøve gives, as JSON. A prøve without a date is decided on the last day it mentions, else on the standard's first day.
std::string case_json_of(const model::Standard& standard, const model::Trial& trial);

/// One thing that came out otherwise than expected, in Danish words: "udfald", "DELVIST", "SKØN".
struct Difference {
    std::string what, expected, came;
    base::Span span{};  // of the expectation
};

/// Everything in which the decision departs from what the prøve expects; empty: it passes. What a prøve does not mention it does not ask for;
/// `mangler` and `skøn` name all that is missing or open; `normer kun` allows no others but those under the named ones.
std::vector<Difference> compare(const model::Standard& standard, const model::Trial& trial, std::string_view decision_json);

/// A prøve that has been run.
struct TrialRun {
    std::string case_json;
    Decided decided;
    std::vector<Difference> differences;  // also one when the case could not be decided
    bool passed() const { return differences.empty(); }
};
using Decider = std::function<Decided(std::string_view case_json)>;
TrialRun run_trial(const model::Standard& standard, const model::Trial& trial, const Decider& decide);

}  // namespace kvs::decision
