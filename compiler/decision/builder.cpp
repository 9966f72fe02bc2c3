#include "compiler/decision/builder.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace kvs::decision {
namespace {

Node node_of(Op op, Type type, std::vector<NodeId> arguments = {}) {
    Node node;
    node.op = op;
    node.type = type;
    node.arguments = std::move(arguments);
    return node;
}

}  // namespace

bool Builder::Less::operator()(const Node& a, const Node& b) const {
    const auto key = [](const Node& n) {
        return std::tie(n.op, n.type, n.arguments, n.number, n.state, n.index, n.special, n.comparison, n.arithmetic, n.unit, n.flags);
    };
    return key(a) < key(b);
}

NodeId Builder::add(Node node) {
    const auto found = made_.find(node);
    if (found != made_.end()) return found->second;
    const NodeId id = last();
    program_.nodes.push_back(node);
    made_.emplace(std::move(node), id);
    return id;
}

bool Builder::is_literal(NodeId id, kvs_truth truth) const {
    return at(id).op == Op::truth && at(id).number == truth;
}

bool Builder::always_known(NodeId id) const {
    const Node& node = at(id);
    switch (node.op) {
        case Op::truth: return node.number == KVS_TRUE || node.number == KVS_FALSE;
        case Op::number: return node.state == KVS_VALUE_KNOWN;
        case Op::special: return node.special != Special::wish;
        case Op::is_state: return true;
        case Op::is_yes: case Op::negate: case Op::all: case Op::any: case Op::at_least: case Op::compare:
            return std::all_of(node.arguments.begin(), node.arguments.end(), [&](NodeId a) { return always_known(a); });
        default: return false;
    }
}

NodeId Builder::truth(kvs_truth truth) {
    Node node = node_of(Op::truth, Type::truth);
    node.number = truth;
    return add(node);
}

NodeId Builder::number(std::int64_t n) {
    Node node = node_of(Op::number, Type::value);
    node.number = n;
    return add(node);
}

NodeId Builder::no_value(std::uint8_t state) {
    Node node = node_of(Op::number, Type::value);
    node.state = state;
    return add(node);
}

NodeId Builder::input(std::uint32_t index) {
    Node node = node_of(Op::input, Type::value);
    node.index = index;
    return add(node);
}

NodeId Builder::special(Special special, std::uint32_t index) {
    Node node = node_of(Op::special, Type::value);
    node.special = special;
    node.index = index;
    return add(node);
}

NodeId Builder::is_yes(NodeId value) {
    const Node& v = at(value);
    if (v.op == Op::number && v.state == KVS_VALUE_KNOWN) return truth(v.number != 0 ? KVS_TRUE : KVS_FALSE);
    return add(node_of(Op::is_yes, Type::truth, {value}));
}

NodeId Builder::is_state(NodeId value, std::uint8_t state, bool only_dont_know) {
    const Node& v = at(value);
    if (v.op == Op::number && !only_dont_know) return truth(v.state == state ? KVS_TRUE : KVS_FALSE);
    Node node = node_of(Op::is_state, Type::truth, {value});
    node.state = state;
    node.flags = only_dont_know ? 1 : 0;
    return add(node);
}

NodeId Builder::negate(NodeId truth_id) {
    const Node& t = at(truth_id);
    if (t.op == Op::negate) return t.arguments[0];
    if (t.op == Op::truth) {
        assert(t.number != KVS_NOT_RELEVANT);
        return truth(kvs_not(static_cast<kvs_truth>(t.number)));
    }
    return add(node_of(Op::negate, Type::truth, {truth_id}));
}

namespace {

/// Repeated parts change neither `all` nor `any`; the order of first mention is kept.
void drop_repeated(std::vector<NodeId>& ids) {
    std::vector<NodeId> kept;
    for (const NodeId id : ids)
        if (std::find(kept.begin(), kept.end(), id) == kept.end()) kept.push_back(id);
    ids = std::move(kept);
}

}  // namespace

NodeId Builder::all(std::vector<NodeId> truths) {
    std::erase_if(truths, [&](NodeId id) { return is_literal(id, KVS_TRUE); });
    drop_repeated(truths);
    if (std::any_of(truths.begin(), truths.end(), [&](NodeId id) { return is_literal(id, KVS_FALSE); })) return truth(KVS_FALSE);
    if (truths.empty()) return truth(KVS_TRUE);
    if (truths.size() == 1) return truths[0];
    return add(node_of(Op::all, Type::truth, std::move(truths)));
}

NodeId Builder::any(std::vector<NodeId> truths) {
    std::erase_if(truths, [&](NodeId id) { return is_literal(id, KVS_FALSE); });
    drop_repeated(truths);
    if (std::any_of(truths.begin(), truths.end(), [&](NodeId id) { return is_literal(id, KVS_TRUE); })) return truth(KVS_TRUE);
    if (truths.empty()) return truth(KVS_FALSE);
    if (truths.size() == 1) return truths[0];
    return add(node_of(Op::any, Type::truth, std::move(truths)));
}

NodeId Builder::at_least(std::int64_t needed, std::vector<NodeId> truths) {
    if (needed <= 0) return truth(KVS_TRUE);
    if (needed > static_cast<std::int64_t>(truths.size())) return truth(KVS_FALSE);
    if (needed == static_cast<std::int64_t>(truths.size())) return all(std::move(truths));
    if (needed == 1) return any(std::move(truths));
    Node node = node_of(Op::at_least, Type::truth, std::move(truths));
    node.number = needed;
    return add(node);
}

NodeId Builder::compare(Comparison comparison, NodeId a, NodeId b) {
    Node node = node_of(Op::compare, Type::truth, {a, b});
    node.comparison = comparison;
    return add(node);
}

NodeId Builder::arithmetic(Arithmetic arithmetic, NodeId a, NodeId b) {
    const bool idempotent = arithmetic != Arithmetic::add && arithmetic != Arithmetic::subtract;
    if (idempotent && a == b) return a;
    Node node = node_of(Op::arithmetic, Type::value, {a, b});
    node.arithmetic = arithmetic;
    return add(node);
}

NodeId Builder::table(NodeId choice, std::vector<NodeId> values) {
    values.insert(values.begin(), choice);
    return add(node_of(Op::table, Type::value, std::move(values)));
}

NodeId Builder::shift_date(NodeId date, std::int64_t count, std::uint8_t unit, std::uint32_t calendar, std::uint32_t flags) {
    Node node = node_of(Op::shift_date, Type::value, {date});
    node.number = count;
    node.unit = unit;
    node.index = calendar;
    node.flags = flags;
    return add(node);
}

NodeId Builder::choose(NodeId condition, NodeId when_true, NodeId when_false) {
    if (is_literal(condition, KVS_TRUE)) return when_true;
    if (is_literal(condition, KVS_FALSE)) return when_false;
    const Type type = at(when_true).type;
    assert(type == at(when_false).type);
    return add(node_of(Op::choose, type, {condition, when_true, when_false}));
}

NodeId Builder::outcome(NodeId base, NodeId rest, NodeId within) {
    return add(node_of(Op::outcome, Type::outcome, {base, rest, within}));
}

NodeId Builder::surely(NodeId t) {
    if (always_known(t)) return t;
    if (at(t).op == Op::truth) return truth(KVS_FALSE);
    // A choice between two numbers is unknown exactly when the truth is: the way from "unknown" to "not so".
    const NodeId value = choose(t, number(1), number(0));
    return all({is_state(value, KVS_VALUE_KNOWN), is_yes(value)});
}

void prune_last_service(Program& program) {
    Service& service = program.services.back();
    const NodeId first = service.first_node;
    std::vector<bool> needed(program.nodes.size(), false);
    const auto need = [&](NodeId id) {
        if (id != no_node && id >= first) needed[id] = true;
    };
    need(service.outcome);
    for (std::size_t i = 0; i < service.norm_count; ++i) need(program.norms[service.first_norm + i].truth);
    for (const NodeId slot : program.slots) need(slot);
    for (NodeId id = static_cast<NodeId>(program.nodes.size()); id-- > first;)
        if (needed[id])
            for (const NodeId argument : program.nodes[id].arguments) need(argument);

    std::vector<NodeId> moved(program.nodes.size());
    NodeId next = first;
    for (NodeId id = 0; id < program.nodes.size(); ++id) {
        if (id < first) {
            moved[id] = id;
        } else if (needed[id]) {
            moved[id] = next;
            if (next != id) program.nodes[next] = std::move(program.nodes[id]);
            for (NodeId& argument : program.nodes[next].arguments) argument = moved[argument];
            ++next;
        }
    }
    program.nodes.resize(next);
    service.last_node = next;
    service.outcome = moved[service.outcome];
    for (std::size_t i = 0; i < service.norm_count; ++i) {
        NodeId& id = program.norms[service.first_norm + i].truth;
        id = moved[id];
    }
    for (NodeId& slot : program.slots) slot = moved[slot];
}

}  // namespace kvs::decision
