#pragma once
// Conditions and norms as formulas for the solver. Follows the rules of decision (docs/language/semantics.md R14-R24) as far as two truth values
// can; whatever cannot be known here (soft norms, texts, what was asked) becomes a free variable, so that an answer "impossible" is always right.
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/analysis/solver.h"
#include "compiler/analysis/walk.h"

namespace kvs::analysis {

class Encoder {
public:
    explicit Encoder(const model::Standard& standard);

    Formula condition(const model::Condition& condition);
    /// What the norm requires of a case: its condition and sub-norms, under its guards, or one of its exceptions.
    Formula requirement(NormId norm);
    /// The exception applies: conditions, guards and sub-norms hold, and none of its own exceptions applies.
    Formula applies(NormId exception);
    /// Its guards hold: `hvis` is so, `medmindre` is not.
    Formula guards(const model::Norm& norm);
    /// What the readings agree on, and where they differ, the one that is chosen.
    Formula readings(const model::Readings& readings, const std::vector<NormId>& except);
    /// The input has this value.
    Formula has_value(base::Id<model::Input> input, std::int64_t value) const;
    /// An excluding norm (gælder ikke for) hits the case.
    Formula hit(NormId norm);
    /// The norm says something that is true or false of a case: a condition, a guard, or a sub-norm that does.
    bool decides(NormId norm) const;
    /// Everything a service asks before it is granted: målgruppe and vurdering; with `exclusions` also gælder ikke for. `without` is left out.
    Formula base_of(base::Id<model::Service> service, bool exclusions, NormId without = {});
    /// A section's norms combined by its quantifier.
    Formula section(base::Id<model::Section> section, const std::vector<NormId>& except = {});

    Solution solve(const Formula& formula) const { return analysis::solve(domains_, formula); }
    bool impossible(const Formula& formula) const { return solve(formula).answer == Answer::impossible; }

    /// A case as a person would tell it: "alder er 18 år; bor_sammen: ja". Empty when nothing matters.
    std::string example(const Solution& solution) const;
    /// The same for what the formula reads, told of somebody who can get the service; nullopt when there is nobody (or nobody can tell).
    std::optional<std::string> example_in(base::Id<model::Service> service, const Formula& formula);

    const std::vector<std::vector<NormId>>& exceptions() const { return exceptions_; }

private:
    std::size_t free_variable();
    std::size_t variable_of(const model::ComparesReckoned& test);
    Formula test(const model::Condition& condition);
    Formula own(NormId norm, bool guards_hold, const std::vector<NormId>& except);
    Formula combined(std::optional<model::Quantifier> quantifier, int count, std::vector<Formula> parts);
    Formula lifted(Formula formula, NormId norm);

    const model::Standard& standard_;
    std::vector<std::vector<NormId>> exceptions_;
    std::vector<Interval> domains_;       // the inputs first, in their order; then free variables
    std::map<std::pair<model::ComparesReckoned::Of, std::vector<base::Id<model::Input>>>, std::size_t> reckoned_;  // the variable of an age, a sum
    std::vector<std::size_t> not_known_;  // by input: the variable for "ved ikke", or 0
    bool spent() { return ++work_ > 500'000; }
    int depth_ = 0;
    std::size_t work_ = 0;  // norms that lead to norms twice over could make a formula of any size: beyond this all is free
};

}  // namespace kvs::analysis
