#include "compiler/decision/interpret.h"

#include <cassert>
#include <vector>

namespace kvs::decision {
namespace {

/// What a node came to; which member counts is its type.
struct Result {
    kvs_truth truth = KVS_FALSE;
    kvs_value value{};
    std::uint8_t outcome = KVS_UDENFOR;
};

struct Evaluation {
    const Program& program;
    const Service& service;
    const kvs_frame& frame;
    std::vector<Result> results;  // by node id - first_node
    bool overflow = false;

    const Result& of(NodeId id) const { return results[id - service.first_node]; }
    kvs_truth truth(const Node& node, std::size_t argument) const { return of(node.arguments[argument]).truth; }
    kvs_value value(const Node& node, std::size_t argument) const { return of(node.arguments[argument]).value; }
};

kvs_value special(const Evaluation& e, const Node& node) {
    switch (node.special) {
        case Special::wish: return e.frame.wish;
        case Special::wish_item: return kvs_known(e.frame.wish_item);
        case Special::decision_date: return kvs_known(e.frame.decision_date);
        case Special::help_date: return kvs_known(e.frame.help_date);
        case Special::stay_days: return kvs_known(e.frame.stay_days);
        case Special::used: return kvs_known(e.frame.used[node.index]);
    }
    return kvs_no_value(KVS_VALUE_UNSTATED);
}

kvs_truth at_least(const Evaluation& e, const Node& node) {
    int yes = 0, missing = 0, open = 0;
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
        const kvs_truth t = e.truth(node, i);
        yes += t == KVS_TRUE;
        missing += t == KVS_MISSING;
        open += t == KVS_OPEN;
    }
    return kvs_at_least(static_cast<int>(node.number), yes, missing, open);
}

kvs_truth compare(Comparison comparison, kvs_value a, kvs_value b) {
    const std::uint8_t state = kvs_joint_state(a, b);
    if (state != KVS_VALUE_KNOWN) return kvs_truth_of_state(state);
    bool holds = false;
    switch (comparison) {
        case Comparison::equal: holds = a.n == b.n; break;
        case Comparison::not_equal: holds = a.n != b.n; break;
        case Comparison::less: holds = a.n < b.n; break;
        case Comparison::less_equal: holds = a.n <= b.n; break;
        case Comparison::greater: holds = a.n > b.n; break;
        case Comparison::greater_equal: holds = a.n >= b.n; break;
    }
    return holds ? KVS_TRUE : KVS_FALSE;
}

kvs_value arithmetic(Evaluation& e, Arithmetic op, kvs_value a, kvs_value b) {
    const std::uint8_t state = kvs_joint_state(a, b);
    if (state != KVS_VALUE_KNOWN) {
        if (op == Arithmetic::minimum_known && a.state == KVS_VALUE_KNOWN) return a;
        if (op == Arithmetic::minimum_known && b.state == KVS_VALUE_KNOWN) return b;
        return kvs_no_value(state);
    }
    std::int64_t n = 0;
    switch (op) {
        case Arithmetic::add: e.overflow |= !kvs_add64(a.n, b.n, &n); break;
        case Arithmetic::subtract: e.overflow |= !kvs_sub64(a.n, b.n, &n); break;
        case Arithmetic::minimum:
        case Arithmetic::minimum_known: n = a.n < b.n ? a.n : b.n; break;
        case Arithmetic::maximum: n = a.n > b.n ? a.n : b.n; break;
    }
    return kvs_known(n);
}

kvs_value table(const Evaluation& e, const Node& node) {
    const kvs_value choice = e.value(node, 0);
    if (choice.state != KVS_VALUE_KNOWN) return kvs_no_value(choice.state);
    const auto rows = static_cast<std::int64_t>(node.arguments.size()) - 1;
    if (choice.n < 0 || choice.n >= rows) return kvs_no_value(KVS_VALUE_UNSTATED);
    return e.value(node, static_cast<std::size_t>(choice.n) + 1);
}

kvs_value shift(Evaluation& e, const Node& node) {
    const kvs_value date = e.value(node, 0);
    if (date.state != KVS_VALUE_KNOWN) return kvs_no_value(date.state);
    std::int32_t day = 0;
    if (!kvs_shift_date(static_cast<std::int32_t>(date.n), node.number, static_cast<kvs_unit>(node.unit), e.program.calendars[node.index],
                        node.flags, &day)) {
        e.overflow = true;
        return kvs_no_value(KVS_VALUE_UNSTATED);
    }
    return kvs_known(day);
}

Result choose(const Evaluation& e, const Node& node) {
    const kvs_truth condition = e.truth(node, 0);
    if (condition == KVS_TRUE) return e.of(node.arguments[1]);
    if (condition == KVS_FALSE) return e.of(node.arguments[2]);
    Result unknown;
    unknown.truth = condition;
    unknown.value = kvs_no_value(condition == KVS_MISSING ? KVS_VALUE_MISSING : KVS_VALUE_OPEN);
    return unknown;
}

Result evaluate(Evaluation& e, const Node& node) {
    Result r;
    switch (node.op) {
        case Op::truth: r.truth = static_cast<kvs_truth>(node.number); break;
        case Op::number: r.value = node.state == KVS_VALUE_KNOWN ? kvs_known(node.number) : kvs_no_value(node.state); break;
        case Op::input: r.value = e.frame.values[node.index]; break;
        case Op::special: r.value = special(e, node); break;
        case Op::is_yes: r.truth = kvs_truth_of(e.value(node, 0)); break;
        case Op::is_state: {
            const kvs_value v = e.value(node, 0);
            r.truth = v.state == node.state && (node.flags == 0 || v.dont_know != 0) ? KVS_TRUE : KVS_FALSE;
            break;
        }
        case Op::negate: r.truth = kvs_not(e.truth(node, 0)); break;
        case Op::all:
            r.truth = KVS_TRUE;
            for (std::size_t i = 0; i < node.arguments.size(); ++i) r.truth = kvs_and(r.truth, e.truth(node, i));
            break;
        case Op::any:
            r.truth = KVS_FALSE;
            for (std::size_t i = 0; i < node.arguments.size(); ++i) r.truth = kvs_or(r.truth, e.truth(node, i));
            break;
        case Op::at_least: r.truth = at_least(e, node); break;
        case Op::compare: r.truth = compare(node.comparison, e.value(node, 0), e.value(node, 1)); break;
        case Op::arithmetic: r.value = arithmetic(e, node.arithmetic, e.value(node, 0), e.value(node, 1)); break;
        case Op::table: r.value = table(e, node); break;
        case Op::shift_date: r.value = shift(e, node); break;
        case Op::choose: r = choose(e, node); break;
        case Op::outcome: r.outcome = kvs_outcome(e.truth(node, 0), e.truth(node, 1), e.value(node, 2)); break;
    }
    return r;
}

}  // namespace

std::int32_t interpret(const Program& program, std::uint16_t service_index, kvs_frame& frame) {
    const Service& service = program.services[service_index];
    Evaluation e{program, service, frame, {}, false};
    e.results.reserve(service.last_node - service.first_node);
    for (NodeId id = service.first_node; id < service.last_node; ++id) e.results.push_back(evaluate(e, program.nodes[id]));
    if (e.overflow) return KVS_E_OVERFLOW;
    for (std::size_t i = 0; i < service.norm_count; ++i) {
        const std::size_t norm = service.first_norm + i;
        frame.norms[norm] = e.of(program.norms[norm].truth).truth;
    }
    for (std::size_t slot = 0; slot < program.slots.size(); ++slot) {
        const NodeId id = program.slots[slot];
        if (id >= service.first_node && id < service.last_node) frame.slots[slot] = e.of(id).value;
    }
    frame.outcome = e.of(service.outcome).outcome;
    return KVS_OK;
}

}  // namespace kvs::decision
