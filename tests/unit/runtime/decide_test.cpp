// Wishes, the ledger, and which norms decided.
#include "tests/unit/runtime/small_standard.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <vector>

using namespace small;

namespace {

/// A typed case where everything holds, ready to be spoiled, and the decision made of it.
struct Trial {
    std::vector<kvs_value> values = std::vector<kvs_value>(input_count, kvs_no_value(KVS_VALUE_MISSING));
    std::vector<kvs_wish> wishes;
    std::vector<kvs_use> uses;
    std::vector<kvs_period> periods;
    int32_t date = kvs_day_of(2025, 6, 10);
    uint16_t service = 0;
    Memory memory;
    kvs_part parts[KVS_MAX_WISHES];
    kvs_decision decision{};

    Trial() {
        values[alder] = kvs_known(42);
        values[bor_sammen] = kvs_known(1);
        values[bolig] = kvs_known(0);
        values[behov] = kvs_known(1);
        values[antal] = kvs_no_value(KVS_VALUE_OPEN);
        values[saerligt] = kvs_no_value(KVS_VALUE_OPEN);
        values[ansoegning] = kvs_known(kvs_day_of(2025, 6, 2));
    }
    void wish(int64_t tenths) { wishes.push_back({tenths, -1, 0, 0, 0}); }
    void wish_for(int32_t norm) { wishes.push_back({0, norm, 0, 0, 0}); }
    void wish_stay(int32_t first, int32_t days) { wishes.push_back({days * 10, -1, 0, first, days}); }
    int32_t decide() {
        const kvs_case input{service, date, values.data(), wishes.data(), static_cast<uint16_t>(wishes.size()), uses.data(), static_cast<uint16_t>(uses.size()), periods.data(),
                             static_cast<uint16_t>(periods.size())};
        decision = {0, 0, parts, memory.norms, memory.decisive, memory.slots};
        const kvs_scratch scratch = memory.scratch();
        const kvs_trace trace = memory.traced();
        return kvs_decide_traced(&standard(), &input, &decision, &scratch, &trace);
    }
    std::string decisive() const {
        std::string said;
        for (int i = 0; i < norm_count; ++i)
            if (memory.decisive[i]) said += (said.empty() ? "" : " ") + std::string(norms()[i].path);
        return said;
    }
    std::string traced(unsigned bit) const {
        std::string said;
        for (int i = 0; i < norm_count; ++i)
            if (memory.trace[i] & bit) said += (said.empty() ? "" : " ") + std::string(norms()[i].path);
        return said;
    }
};

}  // namespace

TEST_CASE("R32: a proposal is decided by every condition, limit, amount, price and deadline of the authority") {
    Trial t;
    t.wish(350);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_FORSLAG);
    CHECK(t.parts[0].within.n == 350);
    CHECK(t.parts[0].ceiling.n == 500);
    CHECK(t.parts[0].beyond.n == 0);
    CHECK(t.decisive() == "voksen hjem hjem.samliv hjem.bolig behov loft udmåling ydelsen kost afgørelse");
    CHECK(t.memory.norms[n_alene] == KVS_NOT_RELEVANT);
    CHECK(t.memory.slots[s_afgoerelse].n == kvs_day_of(2025, 7, 28));
}

TEST_CASE("R32: outside: all failing norms are named, sub-norms under failing parents") {
    Trial t;
    t.values[alder] = kvs_known(17);
    t.values[bor_sammen] = kvs_known(0);
    t.wish(600);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_UDENFOR);
    CHECK(t.decisive() == "voksen hjem hjem.samliv");  // the cap is exceeded too, but it is not what failed
    CHECK(t.traced(KVS_TRACE_AGAINST) == "voksen hjem hjem.samliv");
    CHECK(t.traced(KVS_TRACE_ASSESS).empty());
    CHECK(t.parts[0].within.n == 0);
    CHECK(t.parts[0].beyond.n == 600);
}

TEST_CASE("R32: outside by the limit alone, when nothing is left of the quota") {
    Trial t;
    t.uses.push_back({0, "døgn", 500, kvs_day_of(2025, 2, 1), 0});
    t.wish(10);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_UDENFOR);
    CHECK(t.decisive() == "loft");
}

TEST_CASE("R30, R32: a missing fact outranks an open assessment, and is asked for where it decides") {
    Trial t;
    t.values[bolig] = kvs_no_value(KVS_VALUE_MISSING);
    t.values[behov] = kvs_no_value(KVS_VALUE_OPEN);
    t.wish(350);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_MANGLER);
    CHECK(t.decisive() == "hjem hjem.bolig");
    CHECK(t.traced(KVS_TRACE_ASK) == "hjem hjem.bolig");
    CHECK(t.traced(KVS_TRACE_ASSESS) == "hjem hjem.bolig behov");  // the cap is met: its dispensation is nobody's question
    CHECK(t.parts[0].within.state == KVS_VALUE_MISSING);
}

TEST_CASE("R32: open assessments and amounts decide that a person must assess; no amount is proposed, the ceiling is told") {
    Trial t;
    t.values[behov] = kvs_no_value(KVS_VALUE_OPEN);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.part_count == 1);
    CHECK(t.decision.outcome == KVS_SKOEN);
    CHECK(t.decisive() == "behov loft");
    CHECK(t.parts[0].within.state == KVS_VALUE_OPEN);
    CHECK(t.parts[0].ceiling.n == 500);
    Trial known;
    known.values[behov] = kvs_no_value(KVS_VALUE_OPEN);
    known.wish(100);
    REQUIRE(known.decide() == KVS_OK);
    CHECK(known.parts[0].within.state == KVS_VALUE_OPEN);
    CHECK(known.decisive() == "behov");
}

TEST_CASE("a wish beyond the cap is granted in part") {
    Trial t;
    t.wish(600);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_DELVIST);
    CHECK(t.parts[0].within.n == 500);
    CHECK(t.parts[0].beyond.n == 100);
    CHECK(t.decisive() == "loft ydelsen kost afgørelse");
    t.values[saerligt] = kvs_known(1);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_FORSLAG);
    CHECK(t.decisive() == "voksen hjem hjem.samliv hjem.bolig behov loft dispensation udmåling ydelsen kost afgørelse");
}

TEST_CASE("R31: wishes of different outcome make the decision partial, each decided by its own norms") {
    Trial t;
    t.wish(300);
    t.wish_for(n_transport);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_DELVIST);
    CHECK(t.parts[0].outcome == KVS_FORSLAG);
    CHECK(t.parts[1].outcome == KVS_UDENFOR);
    CHECK(t.parts[1].within.state == KVS_VALUE_UNSTATED);
    CHECK(t.memory.norms[n_transport] == KVS_FALSE);
    CHECK(t.memory.decisive[n_transport] == 1);
    CHECK(t.memory.decisive[n_voksen] == 1);
    CHECK(t.memory.slots[s_within].n == 300);  // the slots are those of the first wish
}

TEST_CASE("what an earlier wish takes is gone for the next") {
    Trial t;
    t.wish(300);
    t.wish(300);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.parts[0].outcome == KVS_FORSLAG);
    CHECK(t.parts[1].outcome == KVS_DELVIST);
    CHECK(t.parts[1].within.n == 200);
    CHECK(t.memory.norms[n_loft] == KVS_FALSE);  // the worst over the wishes
}

TEST_CASE("the ledger counts the service's own entries in the period's unit") {
    Trial t;
    t.uses = {{0, "døgn", 200, kvs_day_of(2025, 1, 1), 0},   {0, "døgn", 100, kvs_day_of(2025, 12, 31), 0}, {0, "døgn", 490, kvs_day_of(2024, 12, 31), 0},
              {0, "gange", 3, kvs_day_of(2025, 6, 9), 0}};
    t.wish(300);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.parts[0].ceiling.n == 200);
    CHECK(t.parts[0].within.n == 200);
    CHECK(t.memory.used[1] == 3);
}

TEST_CASE("R26: the period that the decision lies in") {
    const auto in_period = [](uint8_t period, uint8_t every, int32_t day, int32_t decision_date) {
        const kvs_days days = kvs_days_of_period(period, every, decision_date);
        return days.first <= day && day <= days.last;
    };
    const int32_t tuesday = kvs_day_of(2025, 6, 10);
    CHECK(in_period(KVS_PERIOD_DAY, 1, tuesday, tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_DAY, 1, tuesday - 1, tuesday));
    CHECK(in_period(KVS_PERIOD_WEEK, 1, tuesday - 1, tuesday));
    CHECK(in_period(KVS_PERIOD_WEEK, 1, tuesday + 5, tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_WEEK, 1, tuesday - 2, tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_WEEK, 1, tuesday + 6, tuesday));
    CHECK(in_period(KVS_PERIOD_MONTH, 1, kvs_day_of(2025, 6, 1), tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_MONTH, 1, kvs_day_of(2024, 6, 1), tuesday));
    CHECK(in_period(KVS_PERIOD_CALENDAR_YEAR, 1, kvs_day_of(2025, 12, 31), tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_CALENDAR_YEAR, 1, kvs_day_of(2024, 12, 31), tuesday));
    CHECK(in_period(KVS_PERIOD_YEAR, 1, kvs_day_of(2024, 6, 11), tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_YEAR, 1, kvs_day_of(2024, 6, 10), tuesday));
    // every second week: the fourteen days up to the decision
    CHECK(in_period(KVS_PERIOD_WEEK, 2, tuesday - 13, tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_WEEK, 2, tuesday - 14, tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_WEEK, 2, tuesday + 1, tuesday));
    CHECK(in_period(KVS_PERIOD_MONTH, 3, kvs_day_of(2025, 3, 11), tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_MONTH, 3, kvs_day_of(2025, 3, 10), tuesday));
    CHECK_FALSE(in_period(KVS_PERIOD_YEAR, 1, tuesday + 1, tuesday));
    CHECK(in_period(KVS_PERIOD_NONE, 1, KVS_DAY_MIN, tuesday));
    CHECK(in_period(KVS_PERIOD_YEAR, 1, KVS_DAY_MIN, KVS_DAY_MIN + 5));
}

TEST_CASE("R26a: a stay counts each of its dates once, in the period that the date lies in") {
    const int32_t december = kvs_day_of(2024, 12, 25), january = kvs_day_of(2025, 1, 1);
    Trial t;
    t.wish(0);  // takes nothing itself
    // 25 December to 7 January, 5 to 10 January, 1 to 2 January, and 1.5 days by an ordinary entry: 1 to 10 January is ten days
    t.uses = {{0, "døgn", 0, december, 14}, {0, "døgn", 0, january + 4, 6}, {0, "døgn", 0, january, 2}, {0, "døgn", 15, january, 0}};
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.memory.used[0] == 115);
    // the order of the entries is of no matter
    std::reverse(t.uses.begin(), t.uses.end());
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.memory.used[0] == 115);
}

TEST_CASE("R26a: the union of stays is what counting the dates one by one gives") {
    for (std::uint32_t seed = 1; seed <= 500; ++seed) {
        std::uint32_t state = seed * 2654435761u;
        const auto random = [&](std::uint32_t below) { return (state = state * 1664525u + 1013904223u, (state >> 16) % below); };
        Trial t;
        t.wish(0);  // takes nothing itself
        const int32_t from = kvs_day_of(2024, 12, 1);
        std::set<int32_t> covered;
        for (std::uint32_t i = 0, count = 1 + random(8); i < count; ++i) {
            const int32_t first = from + static_cast<int32_t>(random(60)), days = 1 + static_cast<int32_t>(random(20));
            t.uses.push_back({0, "døgn", 0, first, days});
            for (int32_t day = first; day < first + days; ++day)
                if (kvs_civil_of(day).year == 2025) covered.insert(day);
        }
        REQUIRE(t.decide() == KVS_OK);
        CHECK(t.memory.used[0] == static_cast<int64_t>(covered.size()) * 10);
    }
}

TEST_CASE("R26b: a stay that is wished counts in the quota period of its own dates") {
    Trial t;
    t.date = kvs_day_of(2025, 12, 1);
    t.uses = {{0, "døgn", 480, kvs_day_of(2025, 3, 1), 0}, {0, "døgn", 100, kvs_day_of(2026, 1, 3), 0}};
    t.wish_stay(kvs_day_of(2025, 12, 30), 2);
    t.wish_stay(kvs_day_of(2026, 1, 1), 45);
    t.wish_stay(kvs_day_of(2025, 12, 28), 1);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.parts[0].within.n == 20);   // 48 of 50 used in 2025
    CHECK(t.parts[1].within.n == 400);  // 10 of 50 used in 2026
    CHECK(t.parts[1].beyond.n == 50);
    CHECK(t.parts[2].within.n == 0);    // the first stay took what was left of 2025; the second took nothing there
    CHECK(t.decision.outcome == KVS_DELVIST);
}

TEST_CASE("R26b: a rolling or calendar quota begins anew on its own day, a rate and a fact of periods on theirs") {
    Trial t;
    t.wish(0);
    const kvs_case input{0, t.date, t.values.data(), nullptr, 0, nullptr, 0, t.periods.data(), 0};
    CHECK(kvs_next_change(&standard(), &input, kvs_day_of(2025, 12, 30)) == kvs_day_of(2026, 1, 1));
    CHECK(kvs_next_change(&standard(), &input, kvs_day_of(2025, 12, 31)) == kvs_day_of(2026, 1, 1));
    kvs_standard with_rates = standard();
    const int32_t days[] = {kvs_day_of(2025, 7, 1), kvs_day_of(2025, 10, 1)};
    with_rates.rate_days = days;
    with_rates.rate_day_count = 2;
    CHECK(kvs_next_change(&with_rates, &input, kvs_day_of(2025, 6, 30)) == kvs_day_of(2025, 7, 1));
    CHECK(kvs_next_change(&with_rates, &input, kvs_day_of(2025, 7, 1)) == kvs_day_of(2025, 10, 1));
    t.periods = {{sygdom, kvs_day_of(2025, 7, 5), kvs_day_of(2025, 7, 9)}, {sygdom, kvs_day_of(2025, 9, 1), INT32_MAX}};
    const kvs_case ill{0, t.date, t.values.data(), nullptr, 0, nullptr, 0, t.periods.data(), 2};
    CHECK(kvs_next_change(&with_rates, &ill, kvs_day_of(2025, 7, 1)) == kvs_day_of(2025, 7, 5));
    CHECK(kvs_next_change(&with_rates, &ill, kvs_day_of(2025, 7, 5)) == kvs_day_of(2025, 7, 10));
    CHECK(kvs_next_change(&with_rates, &ill, kvs_day_of(2025, 7, 10)) == kvs_day_of(2025, 9, 1));
}

TEST_CASE("R41a: a fact of periods is what it is on the date asked for") {
    Trial t;
    t.values[sygdom] = kvs_known(0);
    t.periods = {{sygdom, kvs_day_of(2025, 7, 5), kvs_day_of(2025, 7, 9)}};
    const kvs_case input{0, t.date, t.values.data(), nullptr, 0, nullptr, 0, t.periods.data(), 1};
    kvs_value values[input_count];
    kvs_values_on(&standard(), &input, kvs_day_of(2025, 7, 9), values);
    CHECK(values[sygdom].n == 1);
    CHECK(values[alder].n == 42);
    kvs_values_on(&standard(), &input, kvs_day_of(2025, 7, 10), values);
    CHECK(values[sygdom].n == 0);
    t.values[sygdom] = kvs_no_value(KVS_VALUE_MISSING);
    kvs_values_on(&standard(), &input, kvs_day_of(2025, 7, 9), values);
    CHECK(values[sygdom].state == KVS_VALUE_MISSING);
}

TEST_CASE("amounts that leave 64 bits are said, never wrapped") {
    Trial t;
    t.uses = {{0, "døgn", INT64_MAX, t.date, 0}, {0, "døgn", 1, t.date, 0}};
    CHECK(t.decide() == KVS_E_OVERFLOW);
}

TEST_CASE("the typed entry checks its case") {
    const auto broken = [](auto&& spoil) {
        Trial t;
        spoil(t);
        return t.decide();
    };
    CHECK(broken([](Trial& t) { t.service = 2; }) == KVS_E_SERVICE);
    CHECK(broken([](Trial& t) { t.date = KVS_DAY_MAX + 1; }) == KVS_E_DATE);
    CHECK(broken([](Trial& t) { t.date = kvs_day_of(2024, 12, 31); }) == KVS_E_VALIDITY);
    CHECK(broken([](Trial& t) { t.wishes.resize(KVS_MAX_WISHES + 1); }) == KVS_E_LIMIT);
    CHECK(broken([](Trial& t) { t.wish(-1); }) == KVS_E_RANGE);
    CHECK(broken([](Trial& t) { t.wish_for(n_alene); }) == KVS_E_NORM);
    CHECK(broken([](Trial& t) { t.wishes.push_back({10, -1, 0, t.date, 2}); }) == KVS_E_RANGE);   // two dates are not one day
    CHECK(broken([](Trial& t) { t.wishes.push_back({0, n_transport, 0, t.date, 2}); }) == KVS_E_RANGE);
    CHECK(broken([](Trial& t) { t.wish_stay(kvs_day_of(2024, 12, 31), 1); }) == KVS_E_VALIDITY);
    CHECK(broken([](Trial& t) { t.periods.push_back({alder, t.date, t.date}); }) == KVS_E_TYPE);
    CHECK(broken([](Trial& t) { t.periods.push_back({sygdom, t.date, t.date - 1}); }) == KVS_E_PERIOD);
    CHECK(broken([](Trial& t) { t.service = 1; t.wish(10); }) == KVS_E_UNIT);
    CHECK(broken([](Trial& t) { t.values[bolig] = kvs_known(3); }) == KVS_E_CHOICE);
    CHECK(broken([](Trial& t) { t.values[bor_sammen] = kvs_known(2); }) == KVS_E_TYPE);
    CHECK(broken([](Trial& t) { t.values[alder] = kvs_known(-1); }) == KVS_E_RANGE);
    CHECK(broken([](Trial& t) { t.values[formue] = kvs_known(-1); }) == KVS_OK);  // money can be owed
    CHECK(broken([](Trial& t) { t.values[foedt] = kvs_known(INT64_C(99999999)); }) == KVS_E_DATE);
    CHECK(broken([](Trial& t) { t.values[alder] = kvs_no_value(KVS_VALUE_UNSTATED); }) == KVS_E_TYPE);
    CHECK(broken([](Trial& t) { t.uses.push_back({0, "timer", 1, t.date, 0}); }) == KVS_E_UNIT);
    CHECK(broken([](Trial& t) { t.uses.push_back({1, "døgn", 1, t.date, 0}); }) == KVS_E_UNIT);
    CHECK(broken([](Trial& t) { t.uses.push_back({2, "døgn", 1, t.date, 0}); }) == KVS_E_SERVICE);
    CHECK(broken([](Trial& t) { t.uses.push_back({0, "døgn", -1, t.date, 0}); }) == KVS_E_RANGE);
    CHECK(broken([](Trial& t) { t.uses.push_back({0, "døgn", 0, t.date, -1}); }) == KVS_E_RANGE);
    CHECK(broken([](Trial& t) { t.uses.push_back({0, "gange", 0, t.date, 2}); }) == KVS_E_STAY);
    CHECK(broken([](Trial& t) { t.uses.push_back({0, "døgn", 0, KVS_DAY_MAX, 2}); }) == KVS_E_DATE);
    CHECK(broken([](Trial& t) { t.uses.push_back({0, "døgn", 0, t.date, INT32_MAX}); }) == KVS_E_DATE);
}

TEST_CASE("a service without an amount is decided by its conditions") {
    Trial t;
    t.service = 1;
    t.values[bor_sammen] = kvs_known(0);
    REQUIRE(t.decide() == KVS_OK);
    CHECK(t.decision.outcome == KVS_FORSLAG);
    CHECK(t.decisive() == "alene");
    CHECK(t.parts[0].within.state == KVS_VALUE_UNSTATED);
    CHECK(t.memory.norms[n_voksen] == KVS_NOT_RELEVANT);
}
