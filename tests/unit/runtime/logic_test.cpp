// Truth with a reason for not knowing, and the outcome of a wish.
#include <kvs/logic.h>

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

constexpr kvs_truth all[] = {KVS_FALSE, KVS_MISSING, KVS_OPEN, KVS_TRUE};

bool unknown(kvs_truth t) { return t == KVS_MISSING || t == KVS_OPEN; }

// What Kleene's logic says: 0 false, 1 unknown, 2 true.
int kleene(kvs_truth t) { return t == KVS_FALSE ? 0 : t == KVS_TRUE ? 2 : 1; }

}  // namespace

TEST_CASE("R4, R5: and, or and not are Kleene's, and missing outranks open") {
    for (kvs_truth a : all) {
        CHECK(kleene(kvs_not(a)) == 2 - kleene(a));
        CHECK(kvs_not(kvs_not(a)) == a);
        for (kvs_truth b : all) {
            INFO(int(a) << " " << int(b));
            CHECK(kleene(kvs_and(a, b)) == std::min(kleene(a), kleene(b)));
            CHECK(kleene(kvs_or(a, b)) == std::max(kleene(a), kleene(b)));
            CHECK(kvs_and(a, b) == kvs_and(b, a));
            CHECK(kvs_or(a, b) == kvs_or(b, a));
            if (unknown(kvs_or(a, b))) CHECK((kvs_or(a, b) == KVS_MISSING) == (a == KVS_MISSING || b == KVS_MISSING));
            if (unknown(kvs_and(a, b))) CHECK((kvs_and(a, b) == KVS_MISSING) == (a == KVS_MISSING || b == KVS_MISSING));
            // De Morgan holds with the reasons kept.
            CHECK(kvs_not(kvs_and(a, b)) == kvs_or(kvs_not(a), kvs_not(b)));
        }
    }
}

TEST_CASE("R6: at least so many of") {
    CHECK(kvs_at_least(2, 2, 0, 0) == KVS_TRUE);
    CHECK(kvs_at_least(2, 1, 0, 0) == KVS_FALSE);
    CHECK(kvs_at_least(2, 1, 1, 1) == KVS_MISSING);
    CHECK(kvs_at_least(2, 1, 0, 1) == KVS_OPEN);
    CHECK(kvs_at_least(3, 1, 0, 1) == KVS_FALSE);
    CHECK(kvs_at_least(0, 0, 0, 0) == KVS_TRUE);
}

TEST_CASE("what is computed from two values is as unknown as the worse of them") {
    CHECK(kvs_joint_state(kvs_known(1), kvs_known(2)) == KVS_VALUE_KNOWN);
    CHECK(kvs_joint_state(kvs_known(1), kvs_no_value(KVS_VALUE_UNSTATED)) == KVS_VALUE_UNSTATED);
    CHECK(kvs_joint_state(kvs_no_value(KVS_VALUE_OPEN), kvs_no_value(KVS_VALUE_UNSTATED)) == KVS_VALUE_OPEN);
    CHECK(kvs_joint_state(kvs_no_value(KVS_VALUE_OPEN), kvs_no_value(KVS_VALUE_MISSING)) == KVS_VALUE_MISSING);
    CHECK(kvs_truth_of(kvs_known(0)) == KVS_FALSE);
    CHECK(kvs_truth_of(kvs_known(1)) == KVS_TRUE);
    CHECK(kvs_truth_of(kvs_no_value(KVS_VALUE_UNSTATED)) == KVS_OPEN);
    CHECK(kvs_truth_of(kvs_no_value(KVS_VALUE_MISSING)) == KVS_MISSING);
}

TEST_CASE("R30: the outcome of a wish") {
    const kvs_value some = kvs_known(5), none = kvs_known(0), unstated = kvs_no_value(KVS_VALUE_UNSTATED);
    CHECK(kvs_outcome(KVS_FALSE, KVS_TRUE, some) == KVS_UDENFOR);
    CHECK(kvs_outcome(KVS_MISSING, KVS_FALSE, none) == KVS_MANGLER);
    CHECK(kvs_outcome(KVS_OPEN, KVS_TRUE, some) == KVS_SKOEN);
    CHECK(kvs_outcome(KVS_TRUE, KVS_TRUE, unstated) == KVS_FORSLAG);
    CHECK(kvs_outcome(KVS_TRUE, KVS_FALSE, some) == KVS_DELVIST);
    CHECK(kvs_outcome(KVS_TRUE, KVS_OPEN, some) == KVS_DELVIST);
    CHECK(kvs_outcome(KVS_TRUE, KVS_FALSE, none) == KVS_UDENFOR);
    CHECK(kvs_outcome(KVS_TRUE, KVS_MISSING, none) == KVS_MANGLER);
    CHECK(kvs_outcome(KVS_TRUE, KVS_OPEN, none) == KVS_SKOEN);
    CHECK(kvs_outcome(KVS_TRUE, KVS_OPEN, unstated) == KVS_SKOEN);
    CHECK(kvs_outcome(KVS_TRUE, KVS_OPEN, kvs_no_value(KVS_VALUE_MISSING)) == KVS_MANGLER);
    CHECK(kvs_outcome(KVS_TRUE, KVS_FALSE, kvs_no_value(KVS_VALUE_OPEN)) == KVS_SKOEN);
    // A service without an amount, of which something does not hold: a pause, not the whole.
    CHECK(kvs_outcome(KVS_TRUE, KVS_FALSE, unstated) == KVS_DELVIST);
}
