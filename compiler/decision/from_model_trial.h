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

/// One side of a difference: what was expected, or what came. The driver finds the words.
struct TrialValue {
    enum class Kind {
        none,        // no value: an unknown amount, an empty list
        unmentioned, // the decision does not speak of it
        undated,     // a deadline without a date
        word,        // a word of the language: an outcome, a kind of price; of a norm its role and its truth
        names,       // inputs or norms
        amount,      // number, in the smallest step of `unit` (none: as it is)
        money,       // øre
        date,        // days since 1970-01-01
    };
    Kind kind = Kind::none;
    std::vector<std::string> words{};
    std::int64_t number = 0;
    base::Id<model::Unit> unit{};
    friend bool operator==(const TrialValue&, const TrialValue&) = default;
};

/// One thing that came out otherwise than the prøve expects.
struct Difference {
    enum class What { outcome, amount, ceiling, price, deadline, norm, not_norm, other_norms, rule, missing, open };
    What what = What::outcome;
    std::string norm{};       // the price's, the deadline's, or the norm's path
    TrialValue expected{}, came{};
    base::Span span{};        // of the expectation
};

/// Everything in which the decision departs from what the prøve expects; empty: it passes. What a prøve does not mention it does not ask for;
/// `mangler` and `skøn` name all that is missing or open; `normer kun` allows no others but those under the named ones, and prices and
/// deadlines, which follow from a decision. When the outcome is another, amounts, norms and lists are too: then only the outcome is told.
std::vector<Difference> compare(const model::Standard& standard, const model::Trial& trial, std::string_view decision_json);

/// A prøve that has been run.
struct TrialRun {
    std::string case_json;
    Decided decided;
    std::vector<Difference> differences;  // none when the case could not be decided
    bool passed() const { return !decided.error && differences.empty(); }
};
using Decider = std::function<Decided(std::string_view case_json)>;
TrialRun run_trial(const model::Standard& standard, const model::Trial& trial, const Decider& decide);

}  // namespace kvs::decision
