#include "compiler/decision/interpret.h"

#include <catch2/catch.hpp>

#include "compiler/decision/builder.h"

using namespace kvs;
using namespace kvs::decision;

namespace {

/// Evaluates one value node, through a slot, and one truth node, through a norm, over given inputs.
struct Bench {
    Program program;
    Builder build{program};
    std::vector<kvs_value> values;
    kvs_value wish = kvs_no_value(KVS_VALUE_UNSTATED);
    std::vector<std::int64_t> used;
    std::int32_t code = KVS_OK;

    Bench() { program.calendars.push_back({KVS_MONDAY_TO_FRIDAY, KVS_CLOSED_HOLIDAYS}); }
    NodeId given(kvs_value v) {
        values.push_back(v);
        return build.input(static_cast<std::uint32_t>(values.size() - 1));
    }
    NodeId yes_no(kvs_truth truth) {
        return build.is_yes(given(truth == KVS_TRUE ? kvs_known(1) : truth == KVS_FALSE ? kvs_known(0) : kvs_no_value(truth == KVS_MISSING ? KVS_VALUE_MISSING : KVS_VALUE_OPEN)));
    }
    void run(NodeId truth, NodeId value, kvs_truth& t, kvs_value& v) {
        Program p = program;
        Service s;
        s.id = "x";
        s.norm_count = 1;
        s.outcome = static_cast<NodeId>(p.nodes.size());
        Node outcome;
        outcome.op = Op::outcome;
        outcome.type = Type::outcome;
        outcome.arguments = {truth, truth, value};
        p.nodes.push_back(outcome);
        s.last_node = static_cast<NodeId>(p.nodes.size());
        Norm norm;
        norm.truth = truth;
        p.norms.push_back(norm);
        p.slots.push_back(value);
        p.services.push_back(s);
        kvs_frame frame{};
        frame.values = values.data();
        frame.wish = wish;
        frame.wish_item = -1;
        frame.decision_date = kvs_day_of(2025, 6, 10);
        frame.used = used.data();
        frame.norms = &t;
        frame.slots = &v;
        code = interpret(p, 0, frame);
    }
    kvs_truth truth(NodeId id) {
        kvs_truth t = KVS_NOT_RELEVANT;
        kvs_value v{};
        run(id, build.number(0), t, v);
        return t;
    }
    kvs_value value(NodeId id) {
        kvs_truth t = KVS_NOT_RELEVANT;
        kvs_value v{};
        run(build.truth(KVS_TRUE), id, t, v);
        return v;
    }
};

constexpr kvs_truth F = KVS_FALSE, M = KVS_MISSING, O = KVS_OPEN, T = KVS_TRUE;

}  // namespace

TEST_CASE("R5: alle af and mindst en af, every pair") {
    const kvs_truth order[] = {T, O, M, F};
    const kvs_truth all[4][4] = {{T, O, M, F}, {O, O, M, F}, {M, M, M, F}, {F, F, F, F}};
    const kvs_truth any[4][4] = {{T, T, T, T}, {T, O, M, O}, {T, M, M, M}, {T, O, M, F}};
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) {
            Bench b;
            const NodeId x = b.yes_no(order[i]), y = b.yes_no(order[j]);
            CHECK(b.truth(b.build.all({x, y})) == all[i][j]);
            CHECK(b.truth(b.build.any({x, y})) == any[i][j]);
        }
}

TEST_CASE("R6: mindst 2 af three") {
    const auto two_of = [](kvs_truth x, kvs_truth y, kvs_truth z) {
        Bench b;
        const NodeId parts[] = {b.yes_no(x), b.yes_no(y), b.yes_no(z)};
        return b.truth(b.build.at_least(2, {parts[0], parts[1], parts[2]}));
    };
    CHECK(two_of(T, T, M) == T);
    CHECK(two_of(T, F, F) == F);
    CHECK(two_of(T, O, F) == O);
    CHECK(two_of(T, O, M) == M);
    CHECK(two_of(F, O, F) == F);
}

TEST_CASE("R8: comparisons of what is not known") {
    Bench b;
    const NodeId four = b.build.number(4), missing = b.given(kvs_no_value(KVS_VALUE_MISSING)), open = b.given(kvs_no_value(KVS_VALUE_OPEN));
    const NodeId unstated = b.build.no_value(KVS_VALUE_UNSTATED);
    CHECK(b.truth(b.build.compare(Comparison::less_equal, four, b.build.number(4))) == T);
    CHECK(b.truth(b.build.compare(Comparison::less, four, b.build.number(4))) == F);
    CHECK(b.truth(b.build.compare(Comparison::less, missing, open)) == M);
    CHECK(b.truth(b.build.compare(Comparison::less, four, open)) == O);
    CHECK(b.truth(b.build.compare(Comparison::less, four, unstated)) == O);
    kvs_value asked = kvs_no_value(KVS_VALUE_MISSING);
    asked.dont_know = 1;
    CHECK(b.truth(b.build.is_state(b.given(asked), KVS_VALUE_MISSING, true)) == T);
    CHECK(b.truth(b.build.is_state(missing, KVS_VALUE_MISSING, true)) == F);
}

TEST_CASE("R10, R12: arithmetic is checked, and unknown with the unknown") {
    Bench b;
    const NodeId most = b.build.number(INT64_MAX), one = b.build.number(1), missing = b.given(kvs_no_value(KVS_VALUE_MISSING));
    const NodeId unstated = b.build.no_value(KVS_VALUE_UNSTATED);
    b.value(b.build.arithmetic(Arithmetic::add, most, one));
    CHECK(b.code == KVS_E_OVERFLOW);
    Bench c;
    CHECK(c.value(c.build.arithmetic(Arithmetic::subtract, c.build.number(3), c.build.number(5))).n == -2);
    CHECK(c.value(c.build.arithmetic(Arithmetic::maximum, c.build.number(-2), c.build.number(0))).n == 0);
    Bench d;
    const NodeId gone = d.given(kvs_no_value(KVS_VALUE_MISSING)), none = d.build.no_value(KVS_VALUE_UNSTATED), seven = d.build.number(7);
    CHECK(d.value(d.build.arithmetic(Arithmetic::minimum, seven, none)).state == KVS_VALUE_UNSTATED);
    CHECK(d.value(d.build.arithmetic(Arithmetic::minimum, gone, none)).state == KVS_VALUE_MISSING);
    CHECK(d.value(d.build.arithmetic(Arithmetic::minimum_known, none, seven)).n == 7);
    CHECK(d.value(d.build.arithmetic(Arithmetic::minimum_known, gone, none)).state == KVS_VALUE_MISSING);
    (void)missing;
    (void)unstated;
}

TEST_CASE("A table has a row for each value, and none beside them") {
    Bench b;
    const NodeId rows[] = {b.build.number(10), b.build.no_value(KVS_VALUE_UNSTATED)};
    const auto pick = [&](kvs_value choice) { return b.value(b.build.table(b.given(choice), {rows[0], rows[1]})); };
    CHECK(pick(kvs_known(0)).n == 10);
    CHECK(pick(kvs_known(1)).state == KVS_VALUE_UNSTATED);
    CHECK(pick(kvs_known(2)).state == KVS_VALUE_UNSTATED);
    CHECK(pick(kvs_known(-1)).state == KVS_VALUE_UNSTATED);
    CHECK(pick(kvs_no_value(KVS_VALUE_OPEN)).state == KVS_VALUE_OPEN);
}

TEST_CASE("A choice that is unknown gives the unknown") {
    Bench b;
    const NodeId unknown = b.yes_no(O);
    CHECK(b.truth(b.build.choose(unknown, b.build.truth(T), b.build.truth(F))) == O);
    CHECK(b.value(b.build.choose(unknown, b.build.number(1), b.build.number(2))).state == KVS_VALUE_OPEN);
    CHECK(b.truth(b.build.surely(unknown)) == F);
    CHECK(b.truth(b.build.surely_not(unknown)) == F);
}

TEST_CASE("Dates move by the runtime's calendar") {
    Bench b;
    const NodeId friday = b.given(kvs_known(kvs_day_of(2025, 6, 6)));
    CHECK(b.value(b.build.shift_date(friday, 1, KVS_UNIT_DAYS, 0, KVS_ROLL_FORWARD)).n == kvs_day_of(2025, 6, 10));  // over Whitsun
    CHECK(b.value(b.build.shift_date(friday, -1, KVS_UNIT_WEEKS, 0, 0)).n == kvs_day_of(2025, 5, 30));
    CHECK(b.value(b.build.shift_date(b.given(kvs_no_value(KVS_VALUE_MISSING)), 1, KVS_UNIT_DAYS, 0, 0)).state == KVS_VALUE_MISSING);
    b.value(b.build.shift_date(b.given(kvs_known(KVS_DAY_MAX)), 1, KVS_UNIT_DAYS, 0, 0));
    CHECK(b.code == KVS_E_OVERFLOW);
}

TEST_CASE("The frame's own values") {
    Bench b;
    b.wish = kvs_known(12);
    b.used = {5};
    b.program.quotas.push_back({});
    CHECK(b.value(b.build.special(Special::wish)).n == 12);
    CHECK(b.value(b.build.special(Special::wish_item)).n == -1);
    CHECK(b.value(b.build.special(Special::used, 0)).n == 5);
    CHECK(b.value(b.build.special(Special::decision_date)).n == kvs_day_of(2025, 6, 10));
}
