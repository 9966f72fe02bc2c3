#pragma once
// Can this be so? An exact answer for formulas over variables with finite domains or intervals of whole numbers. Knows nothing of standards;
// could be replaced by a solver from outside behind the same two types.
#include <cstdint>
#include <optional>
#include <vector>

namespace kvs::analysis {

/// Whole numbers low..high, both included.
struct Interval {
    std::int64_t low = 0, high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

struct Formula {
    enum class Kind { constant, member, all, any, at_least, negation } kind = Kind::constant;
    bool value = true;            // constant
    std::size_t variable = 0;     // member: this variable …
    std::vector<Interval> set;    // … lies in one of these; any order
    int count = 0;                // at_least: of the parts
    std::vector<Formula> parts;   // all, any, at_least: any number; negation: one
};

Formula constant(bool value);
Formula member(std::size_t variable, std::vector<Interval> set);
Formula all_of(std::vector<Formula> parts);
Formula any_of(std::vector<Formula> parts);
Formula at_least(int count, std::vector<Formula> parts);
Formula negation(Formula part);

enum class Answer { possible, impossible, unknown };

struct Solution {
    Answer answer = Answer::unknown;
    /// One value a variable; none: it does not matter. Filled when possible.
    std::vector<std::optional<std::int64_t>> values;
};

/// Looks for values that make the formula true. `domains` has one interval a variable. Gives up (unknown) when it has looked at
/// `budget` nodes of the formula, so the time is bounded whatever the file says.
Solution solve(const std::vector<Interval>& domains, const Formula& formula, std::size_t budget = 400'000);

}  // namespace kvs::analysis
