#include "compiler/decision/builder.h"

#include <catch2/catch.hpp>

using namespace kvs;
using namespace kvs::decision;

TEST_CASE("Equal nodes are made once") {
    Program program;
    Builder b(program);
    const NodeId a = b.is_yes(b.input(0));
    CHECK(b.is_yes(b.input(0)) == a);
    CHECK(b.is_yes(b.input(1)) != a);
    CHECK(b.compare(Comparison::less, b.number(1), b.input(0)) != b.compare(Comparison::less_equal, b.number(1), b.input(0)));
    CHECK(b.is_state(b.input(0), KVS_VALUE_MISSING) != b.is_state(b.input(0), KVS_VALUE_MISSING, true));
}

TEST_CASE("What is known without a case is folded") {
    Program program;
    Builder b(program);
    const NodeId a = b.is_yes(b.input(0)), c = b.is_yes(b.input(1));
    const NodeId yes = b.truth(KVS_TRUE), no = b.truth(KVS_FALSE), open = b.truth(KVS_OPEN);
    CHECK(b.negate(b.negate(a)) == a);
    CHECK(b.negate(yes) == no);
    CHECK(b.all({}) == yes);
    CHECK(b.any({}) == no);
    CHECK(b.all({a, yes, a}) == a);
    CHECK(b.any({no, a}) == a);
    CHECK(b.all({a, no, open}) == no);
    CHECK(b.any({a, yes}) == yes);
    CHECK(b.all({a, open}) != a);  // open is not true
    CHECK(b.at_least(0, {a}) == yes);
    CHECK(b.at_least(3, {a, c}) == no);
    CHECK(b.at_least(2, {a, c}) == b.all({a, c}));
    CHECK(b.at_least(1, {a, c}) == b.any({a, c}));
    CHECK(b.choose(yes, a, c) == a);
    CHECK(b.choose(no, a, c) == c);
    CHECK(b.arithmetic(Arithmetic::minimum, b.input(2), b.input(2)) == b.input(2));
    CHECK(b.is_state(b.number(4), KVS_VALUE_KNOWN) == yes);
}

TEST_CASE("surely: an unknown truth is not so") {
    Program program;
    Builder b(program);
    const NodeId known = b.is_state(b.input(0), KVS_VALUE_KNOWN);
    CHECK(b.surely(known) == known);  // cannot be unknown
    CHECK(b.surely(b.truth(KVS_OPEN)) == b.truth(KVS_FALSE));
    CHECK(b.surely_not(b.truth(KVS_FALSE)) == b.truth(KVS_TRUE));
    const NodeId maybe = b.is_yes(b.input(0));
    CHECK(b.surely(maybe) != maybe);
}

TEST_CASE("Nodes that nothing needs are left out, and the others keep their order") {
    Program program;
    Builder b(program);
    b.number(99);
    const NodeId a = b.is_yes(b.input(0));
    b.number(98);
    Service service;
    service.outcome = b.outcome(a, b.truth(KVS_TRUE), b.no_value(KVS_VALUE_UNSTATED));
    service.last_node = b.last();
    program.services.push_back(service);
    prune_last_service(program);
    REQUIRE(program.nodes.size() == 5);
    CHECK(program.services[0].outcome == 4);
    CHECK(program.services[0].last_node == 5);
    CHECK(program.nodes[1].op == Op::is_yes);
    CHECK(program.nodes[1].arguments == std::vector<NodeId>{0});
}
