#include <catch2/catch.hpp>

#include <cstdint>
#include <random>

#include "compiler/analysis/solver.h"

namespace kvs::analysis {

TEST_CASE("solver: a variable in two sets that do not meet is impossible") {
    CHECK(solve({{0, 100}}, all_of({member(0, {{18, 100}}), member(0, {{0, 17}})})).answer == Answer::impossible);
    CHECK(solve({{0, 100}}, all_of({member(0, {{18, 100}}), member(0, {{0, 18}})})).answer == Answer::possible);
}

TEST_CASE("solver: the values of a solution make the formula true") {
    const auto solution = solve({{0, 1}, {0, 1'000'000}}, all_of({member(0, {{1, 1}}), negation(member(1, {{0, 64}}))}));
    REQUIRE(solution.answer == Answer::possible);
    CHECK(solution.values[0] == 1);
    CHECK(solution.values[1] == 65);
}

TEST_CASE("solver: what does not matter has no value") {
    const auto solution = solve({{0, 1}, {0, 1}}, any_of({member(0, {{1, 1}}), member(1, {{1, 1}})}));
    REQUIRE(solution.answer == Answer::possible);
    CHECK_FALSE((solution.values[0] && solution.values[1]));
}

TEST_CASE("solver: empty groups are all true, any false") {
    CHECK(solve({}, all_of({})).answer == Answer::possible);
    CHECK(solve({}, any_of({})).answer == Answer::impossible);
    CHECK(solve({}, at_least(0, {})).answer == Answer::possible);
}

TEST_CASE("solver: at least n counts") {
    const std::vector<Formula> three{member(0, {{1, 1}}), member(1, {{1, 1}}), member(2, {{1, 1}})};
    const std::vector<Interval> domains{{0, 1}, {0, 1}, {0, 1}};
    CHECK(solve(domains, at_least(3, three)).answer == Answer::possible);
    CHECK(solve(domains, at_least(4, three)).answer == Answer::impossible);
    CHECK(solve(domains, all_of({at_least(2, three), negation(three[0]), negation(three[1])})).answer == Answer::impossible);
}

TEST_CASE("solver: bounds at the ends of the numbers do not overflow") {
    const auto top = INT64_MAX / 4;
    CHECK(solve({{-top, top}}, member(0, {{top, top}})).answer == Answer::possible);
    CHECK(solve({{-top, top}}, negation(member(0, {{-top, top}}))).answer == Answer::impossible);
}

TEST_CASE("solver: it gives up rather than run on") {
    std::vector<Interval> domains(40, Interval{0, 1});
    std::vector<Formula> odd;
    for (std::size_t i = 0; i + 1 < 40; ++i) odd.push_back(any_of({all_of({member(i, {{1, 1}}), member(i + 1, {{0, 0}})}), all_of({member(i, {{0, 0}}), member(i + 1, {{1, 1}})})}));
    odd.push_back(any_of({all_of({member(0, {{0, 0}}), member(39, {{0, 0}})}), all_of({member(0, {{1, 1}}), member(39, {{1, 1}})})}));
    CHECK(solve(domains, all_of(odd), 1000).answer == Answer::unknown);
}

namespace {

Formula random_formula(std::mt19937& random, int depth) {
    const auto pick = random() % (depth == 0 ? 1 : 5);
    if (pick == 0) {
        const auto low = static_cast<std::int64_t>(random() % 6);
        return member(random() % 3, {{low, low + static_cast<std::int64_t>(random() % 3)}});
    }
    std::vector<Formula> parts;
    for (std::size_t i = 0; i < 1 + random() % 3; ++i) parts.push_back(random_formula(random, depth - 1));
    if (pick == 1) return all_of(parts);
    if (pick == 2) return any_of(parts);
    if (pick == 3) return at_least(static_cast<int>(random() % 3), parts);
    return negation(parts.front());
}

bool holds(const Formula& formula, const std::vector<std::int64_t>& values) {
    int yes = 0;
    for (const auto& part : formula.parts) yes += holds(part, values);
    switch (formula.kind) {
        case Formula::Kind::constant: return formula.value;
        case Formula::Kind::member:
            for (const auto& interval : formula.set)
                if (interval.low <= values[formula.variable] && values[formula.variable] <= interval.high) return true;
            return false;
        case Formula::Kind::all: return yes == static_cast<int>(formula.parts.size());
        case Formula::Kind::any: return yes > 0;
        case Formula::Kind::at_least: return yes >= formula.count;
        case Formula::Kind::negation: return yes == 0;
    }
    return false;
}

}  // namespace

TEST_CASE("solver: agrees with trying every value") {
    std::mt19937 random(20250701);
    const std::vector<Interval> domains{{0, 7}, {0, 7}, {0, 7}};
    int possible = 0;
    for (int round = 0; round < 400; ++round) {
        const auto formula = random_formula(random, 3);
        bool any = false;
        for (std::int64_t a = 0; a < 8; ++a)
            for (std::int64_t b = 0; b < 8; ++b)
                for (std::int64_t c = 0; c < 8; ++c) any = any || holds(formula, {a, b, c});
        const auto solution = solve(domains, formula);
        REQUIRE(solution.answer == (any ? Answer::possible : Answer::impossible));
        if (!any) continue;
        ++possible;
        std::vector<std::int64_t> values;
        for (const auto& value : solution.values) values.push_back(value.value_or(0));
        REQUIRE(holds(formula, values));
    }
    CHECK(possible > 100);
    CHECK(possible < 400);
}

}  // namespace kvs::analysis
