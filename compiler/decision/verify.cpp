#include "compiler/decision/verify.h"

#include <set>

#include <fmt/format.h>

namespace kvs::decision {
namespace {

struct Check {
    const Program& program;
    std::vector<std::string> broken;

    template <class... Args>
    void require(bool holds, fmt::format_string<Args...> sentence, Args&&... args) {
        if (!holds) broken.push_back(fmt::format(sentence, std::forward<Args>(args)...));
    }
};

/// The type each argument must have; `table` and the lists repeat the last.
std::vector<Type> argument_types(const Node& node) {
    switch (node.op) {
        case Op::truth: case Op::number: case Op::input: case Op::special: return {};
        case Op::is_yes: case Op::is_state: case Op::shift_date: return {Type::value};
        case Op::negate: return {Type::truth};
        case Op::all: case Op::any: case Op::at_least: return std::vector<Type>(node.arguments.size(), Type::truth);
        case Op::compare: case Op::arithmetic: return {Type::value, Type::value};
        case Op::table: return std::vector<Type>(std::max<std::size_t>(node.arguments.size(), 2), Type::value);
        case Op::choose: return {Type::truth, node.type, node.type};
        case Op::outcome: return {Type::truth, Type::truth, Type::value};
    }
    return {};
}

Type result_type(const Node& node) {
    switch (node.op) {
        case Op::number: case Op::input: case Op::special: case Op::arithmetic: case Op::table: case Op::shift_date: return Type::value;
        case Op::choose: return node.type;
        case Op::outcome: return Type::outcome;
        default: return Type::truth;
    }
}

/// "Not relevant" is a report: it may be passed on by a choice that only norms read, never counted with.
bool may_be_not_relevant(const Program& program, NodeId id) {
    const Node& node = program.nodes[id];
    if (node.op == Op::truth) return node.number == KVS_NOT_RELEVANT;
    if (node.op != Op::choose || node.type != Type::truth || node.arguments.size() != 3) return false;
    return may_be_not_relevant(program, node.arguments[1]) || may_be_not_relevant(program, node.arguments[2]);
}

void check_node(Check& check, const Service& service, NodeId id) {
    const Program& p = check.program;
    const Node& node = p.nodes[id];
    for (const NodeId argument : node.arguments)
        if (argument < service.first_node || argument >= id) {
            check.require(false, "node {}: argument {} does not stand before it in the same service", id, argument);
            return;
        }
    const auto types = argument_types(node);
    check.require(types.size() == node.arguments.size(), "node {}: {} arguments, not {}", id, node.arguments.size(), types.size());
    check.require(node.type == result_type(node), "node {}: its type is not what its kind gives", id);
    if (types.size() != node.arguments.size()) return;
    for (std::size_t i = 0; i < types.size(); ++i) {
        check.require(p.nodes[node.arguments[i]].type == types[i], "node {}: argument {} has the wrong type", id, i);
        if (types[i] == Type::truth && !(node.op == Op::choose && i > 0))
            check.require(!may_be_not_relevant(p, node.arguments[i]), "node {}: argument {} may be 'not relevant', which is no operand", id, i);
    }
    switch (node.op) {
        case Op::truth: check.require(node.number >= KVS_FALSE && node.number <= KVS_NOT_RELEVANT, "node {}: no such truth", id); break;
        case Op::number:
            check.require(node.state == KVS_VALUE_KNOWN || node.number == 0, "node {}: a number beside a state without one", id);
            check.require(node.state >= KVS_VALUE_MISSING && node.state <= KVS_VALUE_UNSTATED, "node {}: no such state", id);
            break;
        case Op::input: check.require(node.index < p.inputs.size(), "node {}: no input {}", id, node.index); break;
        case Op::special:
            if (node.special == Special::used) check.require(node.index < p.quotas.size(), "node {}: no quota {}", id, node.index);
            break;
        case Op::at_least: check.require(node.number >= 1, "node {}: counts at least {}", id, node.number); break;
        case Op::shift_date:
            check.require(node.index < p.calendars.size(), "node {}: no calendar {}", id, node.index);
            check.require(node.unit <= KVS_UNIT_YEARS, "node {}: no such unit of time", id);
            break;
        default: break;
    }
}

void check_service(Check& check, std::size_t index) {
    const Program& p = check.program;
    const Service& s = p.services[index];
    check.require(!s.id.empty(), "service {}: no name", index);
    check.require(s.first_node <= s.last_node && s.last_node <= p.nodes.size(), "service {}: its nodes are out of range", s.id);
    check.require(std::size_t{s.first_norm} + s.norm_count <= p.norms.size(), "service {}: its norms are out of range", s.id);
    if (!check.broken.empty()) return;
    const auto own = [&](NodeId id, Type type) { return id >= s.first_node && id < s.last_node && p.nodes[id].type == type; };
    for (NodeId id = s.first_node; id < s.last_node; ++id) check_node(check, s, id);
    check.require(own(s.outcome, Type::outcome), "service {}: no outcome of its own", s.id);
    std::set<std::string> paths;
    for (std::size_t i = 0; i < s.norm_count; ++i) {
        const std::size_t number = s.first_norm + i;
        const Norm& n = p.norms[number];
        check.require(n.service == index, "norm {}: belongs to another service than {}", n.path, s.id);
        check.require(paths.insert(n.path).second, "norm {}: twice in service {}", n.path, s.id);
        check.require(n.parent == -1 || (n.parent >= s.first_norm && n.parent < static_cast<std::int32_t>(number)),
                      "norm {}: its parent does not stand before it", n.path);
        check.require(n.role <= KVS_ROLE_CONSIDERATION, "norm {}: no such role", n.path);
        check.require(own(n.truth, Type::truth), "norm {}: no truth of its own", n.path);
        for (const auto input : n.inputs) check.require(input < p.inputs.size(), "norm {}: no input {}", n.path, input);
        for (const auto input : n.weighed_in)
            check.require(input < p.inputs.size() && p.inputs[input].kind == KVS_INPUT_ASSESSMENT, "norm {}: weighed in no assessment", n.path);
    }
    const auto own_norm = [&](std::uint16_t norm) { return norm >= s.first_norm && norm < s.first_norm + s.norm_count; };
    const auto own_slot = [&](std::int32_t slot, bool or_none) {
        if (slot < 0) return or_none && slot == -1;
        return static_cast<std::size_t>(slot) < p.slots.size() && own(p.slots[static_cast<std::size_t>(slot)], Type::value);
    };
    for (const Price& price : s.prices) {
        check.require(own_norm(price.norm), "service {}: a price of a foreign norm", s.id);
        check.require(own_slot(price.slot, true), "service {}: a price's slot", s.id);
    }
    for (const Deadline& d : s.deadlines) {
        check.require(own_norm(d.norm), "service {}: a deadline of a foreign norm", s.id);
        check.require(own_slot(d.slot, true), "service {}: a deadline's slot", s.id);
        check.require(d.event < static_cast<std::int32_t>(p.inputs.size()), "service {}: a deadline's event", s.id);
        check.require(d.event < 0 || p.inputs[static_cast<std::size_t>(d.event)].kind == KVS_INPUT_EVENT, "service {}: a deadline's event is none", s.id);
        check.require(d.calendar < p.calendars.size(), "service {}: a deadline's calendar", s.id);
    }
    check.require(own_slot(s.within_slot, true) && own_slot(s.ceiling_slot, true), "service {}: its amount slots", s.id);
    check.require((s.within_slot < 0) == s.unit.empty(), "service {}: an amount without unit, or a unit without amount", s.id);
    check.require(s.complaint_deadline < static_cast<std::int32_t>(s.deadlines.size()), "service {}: its complaint deadline", s.id);
}

}  // namespace

std::vector<std::string> verify(const Program& program) {
    Check check{program, {}};
    check.require(program.inputs.size() < 0xFFFF && program.norms.size() < 0xFFFF && program.slots.size() < 0xFFFF,
                  "more than 65,534 inputs, norms or slots");
    std::set<std::string> names;
    for (const Input& input : program.inputs) {
        check.require(names.insert(input.name).second, "input {}: twice", input.name);
        check.require((input.type == KVS_TYPE_CHOICE) == !input.choices.empty(), "input {}: choices and type do not agree", input.name);
        check.require(input.decimals <= KVS_MAX_DECIMALS, "input {}: {} decimals", input.name, input.decimals);
        check.require(input.kind != KVS_INPUT_EVENT || input.type == KVS_TYPE_DATE, "input {}: an event that is no date", input.name);
        check.require(input.kind != KVS_INPUT_ASSESSMENT || !input.role.empty(), "input {}: an assessment that nobody may answer", input.name);
    }
    std::size_t norms = 0;
    NodeId nodes = 0;
    for (std::size_t i = 0; i < program.services.size(); ++i) {
        const Service& service = program.services[i];
        check.require(service.first_norm == norms && service.first_node == nodes, "service {}: its norms or nodes do not follow the one before", service.id);
        norms += service.norm_count;
        nodes = service.last_node;
        check_service(check, i);
        if (!check.broken.empty()) return check.broken;
    }
    check.require(norms == program.norms.size() && nodes == program.nodes.size(), "norms or nodes that belong to no service");
    for (std::size_t i = 0; i < program.quotas.size(); ++i)
        check.require(program.quotas[i].service < program.services.size(), "quota {}: of no service", i);
    return check.broken;
}

}  // namespace kvs::decision
