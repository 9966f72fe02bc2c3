#include "compiler/analysis/solver.h"

#include <algorithm>
#include <cstddef>

namespace kvs::analysis {

Formula constant(bool value) { return {Formula::Kind::constant, value, 0, {}, 0, {}}; }
Formula member(std::size_t variable, std::vector<Interval> set) { return {Formula::Kind::member, true, variable, std::move(set), 0, {}}; }
Formula all_of(std::vector<Formula> parts) { return {Formula::Kind::all, true, 0, {}, 0, std::move(parts)}; }
Formula any_of(std::vector<Formula> parts) { return {Formula::Kind::any, true, 0, {}, 0, std::move(parts)}; }
Formula at_least(int count, std::vector<Formula> parts) { return {Formula::Kind::at_least, true, 0, {}, count, std::move(parts)}; }
Formula negation(Formula part) {
    Formula result{Formula::Kind::negation, true, 0, {}, 0, {}};
    result.parts.push_back(std::move(part));
    return result;
}

namespace {

enum class Truth { no, unknown, yes };

/// Values between two neighbouring bounds of the formula's sets cannot be told apart by it: one of each stretch is enough to try.
std::vector<std::int64_t> stretches(Interval domain, const std::vector<Interval>& sets) {
    std::vector<std::int64_t> starts{domain.low};
    for (const auto& set : sets) {
        if (set.low > domain.low && set.low <= domain.high) starts.push_back(set.low);
        if (set.high >= domain.low && set.high < domain.high) starts.push_back(set.high + 1);
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    // The lowest stretch is shown by its top, the others by their bottom: the values an author knows from the file ("17 år", "18 år").
    if (starts.size() > 1) starts.front() = starts[1] - 1;
    return starts;
}

class Search {
public:
    Search(const std::vector<Interval>& domains, const Formula& formula, std::size_t budget)
        : formula_(formula), budget_(budget), sets_(domains.size()), values_(domains.size()) {
        visit(formula);
        candidates_.resize(domains.size());
        for (const auto variable : order_) candidates_[variable] = stretches(domains[variable], sets_[variable]);
    }

    Solution run() {
        const auto found = step(0);
        Solution solution;
        solution.answer = found == Truth::yes ? Answer::possible : found == Truth::no ? Answer::impossible : Answer::unknown;
        if (found == Truth::yes) solution.values = values_;
        return solution;
    }

private:
    void visit(const Formula& formula) {
        if (formula.kind == Formula::Kind::member) {
            auto& sets = sets_[formula.variable];
            sets.insert(sets.end(), formula.set.begin(), formula.set.end());
            if (std::find(order_.begin(), order_.end(), formula.variable) == order_.end()) order_.push_back(formula.variable);
        }
        for (const auto& part : formula.parts) visit(part);
    }

    Truth truth_of(const Formula& formula) {
        if (budget_ == 0) return Truth::unknown;
        --budget_;
        switch (formula.kind) {
            case Formula::Kind::constant: return formula.value ? Truth::yes : Truth::no;
            case Formula::Kind::member: {
                const auto& value = values_[formula.variable];
                if (!value) return Truth::unknown;
                return std::any_of(formula.set.begin(), formula.set.end(), [&](const Interval& i) { return i.low <= *value && *value <= i.high; }) ? Truth::yes : Truth::no;
            }
            case Formula::Kind::negation: {
                const auto part = truth_of(formula.parts.front());
                return part == Truth::yes ? Truth::no : part == Truth::no ? Truth::yes : part;
            }
            case Formula::Kind::all: return counted(formula, static_cast<int>(formula.parts.size()));
            case Formula::Kind::any: return counted(formula, 1);
            case Formula::Kind::at_least: return counted(formula, formula.count);
        }
        return Truth::unknown;
    }

    Truth counted(const Formula& formula, int needed) {
        int yes = 0, possible = 0;
        for (const auto& part : formula.parts) {
            const auto truth = truth_of(part);
            yes += truth == Truth::yes;
            possible += truth != Truth::no;
        }
        return yes >= needed ? Truth::yes : possible < needed ? Truth::no : Truth::unknown;
    }

    /// yes: values_ holds a solution; no: there is none below; unknown: the budget is spent.
    Truth step(std::size_t depth) {
        const auto now = truth_of(formula_);
        if (budget_ == 0) return Truth::unknown;
        if (now != Truth::unknown || depth == order_.size()) return now;
        auto& value = values_[order_[depth]];
        bool gave_up = false;
        // From the top: the later stretches are those that conditions usually ask for, which makes for likelier examples.
        const auto& candidates = candidates_[order_[depth]];
        for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
            value = *candidate;
            const auto found = step(depth + 1);
            if (found == Truth::yes) return found;
            gave_up = gave_up || found == Truth::unknown;
        }
        value.reset();
        return gave_up ? Truth::unknown : Truth::no;
    }

    const Formula& formula_;
    std::size_t budget_;
    std::vector<std::vector<Interval>> sets_;
    std::vector<std::vector<std::int64_t>> candidates_;
    std::vector<std::size_t> order_;
    std::vector<std::optional<std::int64_t>> values_;
};

}  // namespace

Solution solve(const std::vector<Interval>& domains, const Formula& formula, std::size_t budget) { return Search(domains, formula, budget).run(); }

}  // namespace kvs::analysis
