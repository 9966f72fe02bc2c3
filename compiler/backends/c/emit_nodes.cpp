#include "compiler/backends/c/emit_nodes.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "compiler/backends/c/literals.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::c {
namespace {

using decision::Arithmetic;
using decision::Comparison;
using decision::Node;
using decision::NodeId;
using decision::Op;
using decision::Program;
using decision::Service;
using decision::Type;

std::string_view truth_constant(std::int64_t truth) {
    switch (truth) {
        case KVS_FALSE: return "KVS_FALSE";
        case KVS_MISSING: return "KVS_MISSING";
        case KVS_OPEN: return "KVS_OPEN";
        case KVS_TRUE: return "KVS_TRUE";
        default: return "KVS_NOT_RELEVANT";
    }
}

std::string_view state_constant(std::uint8_t state) {
    switch (state) {
        case KVS_VALUE_MISSING: return "KVS_VALUE_MISSING";
        case KVS_VALUE_OPEN: return "KVS_VALUE_OPEN";
        case KVS_VALUE_KNOWN: return "KVS_VALUE_KNOWN";
        default: return "KVS_VALUE_UNSTATED";
    }
}

struct Writer {
    const Program& program;
    const Service& service;
    std::string code{};
    bool may_fail = false;

    /// Locals are numbered within their service, so that a change in one service leaves the others' text alone.
    std::string name(NodeId id) const {
        const char letter = program.nodes[id].type == Type::truth ? 't' : program.nodes[id].type == Type::value ? 'v' : 'o';
        return fmt::format("{}{}", letter, id - service.first_node);
    }
    std::string argument(const Node& node, std::size_t i) const { return name(node.arguments[i]); }

    /// f(f(a, b), c); the neutral element for none.
    std::string folded(const Node& node, std::string_view function, std::string_view neutral) const {
        if (node.arguments.empty()) return std::string(neutral);
        std::string expression = argument(node, 0);
        for (std::size_t i = 1; i < node.arguments.size(); ++i) expression = fmt::format("{}({}, {})", function, expression, argument(node, i));
        return expression;
    }

    std::string compared(const Node& node) const {
        const std::string a = argument(node, 0), b = argument(node, 1);
        switch (node.comparison) {
            case Comparison::equal: return fmt::format("kvs_op_equal({}, {})", a, b);
            case Comparison::not_equal: return fmt::format("kvs_not(kvs_op_equal({}, {}))", a, b);
            case Comparison::less: return fmt::format("kvs_op_less({}, {})", a, b);
            case Comparison::less_equal: return fmt::format("kvs_not(kvs_op_less({}, {}))", b, a);
            case Comparison::greater: return fmt::format("kvs_op_less({}, {})", b, a);
            case Comparison::greater_equal: return fmt::format("kvs_not(kvs_op_less({}, {}))", a, b);
        }
        return {};
    }

    std::string computed(const Node& node) {
        const std::string a = argument(node, 0), b = argument(node, 1);
        switch (node.arithmetic) {
            case Arithmetic::add: may_fail = true; return fmt::format("kvs_op_add({}, {}, &failed)", a, b);
            case Arithmetic::subtract: may_fail = true; return fmt::format("kvs_op_subtract({}, {}, &failed)", a, b);
            case Arithmetic::minimum: return fmt::format("kvs_op_minimum({}, {})", a, b);
            case Arithmetic::maximum: return fmt::format("kvs_op_maximum({}, {})", a, b);
            case Arithmetic::minimum_known: return fmt::format("kvs_op_minimum_known({}, {})", a, b);
        }
        return {};
    }

    static std::string special(const Node& node) {
        switch (node.special) {
            case decision::Special::wish: return "f->wish";
            case decision::Special::wish_item: return "kvs_known(f->wish_item)";
            case decision::Special::decision_date: return "kvs_known(f->decision_date)";
            case decision::Special::help_date: return "kvs_known(f->help_date)";
            case decision::Special::stay_days: return "kvs_known(f->stay_days)";
            case decision::Special::used: return fmt::format("kvs_known(f->used[{}])", node.index);
        }
        return {};
    }

    /// An array of the arguments from `first` on, for those that look one up or count.
    std::string array(NodeId id, std::string_view type, std::size_t first) {
        const Node& node = program.nodes[id];
        const std::string array_name = fmt::format("{}{}", type == "kvs_value" ? "r" : "c", id - service.first_node);
        code += fmt::format("    const {} {}[] = {{", type, array_name);
        for (std::size_t i = first; i < node.arguments.size(); ++i) code += fmt::format("{}{}", i == first ? "" : ", ", argument(node, i));
        code += "};\n";
        return array_name;
    }

    std::string expression(NodeId id) {
        const Node& node = program.nodes[id];
        switch (node.op) {
            case Op::truth: return std::string(truth_constant(node.number));
            case Op::number:
                if (node.state == KVS_VALUE_KNOWN) return fmt::format("kvs_known({})", integer_literal(node.number));
                return fmt::format("kvs_no_value({})", state_constant(node.state));
            case Op::input: return fmt::format("f->values[{}]", node.index);
            case Op::special: return special(node);
            case Op::is_yes: return fmt::format("kvs_truth_of({})", argument(node, 0));
            case Op::is_state: return fmt::format("{}({}, {})", node.flags ? "kvs_op_is_dont_know" : "kvs_op_is_state", argument(node, 0), state_constant(node.state));
            case Op::negate: return fmt::format("kvs_not({})", argument(node, 0));
            case Op::all: return folded(node, "kvs_and", "KVS_TRUE");
            case Op::any: return folded(node, "kvs_or", "KVS_FALSE");
            case Op::at_least: return fmt::format("kvs_op_at_least({}, {}, {})", node.number, array(id, "kvs_truth", 0), node.arguments.size());
            case Op::compare: return compared(node);
            case Op::arithmetic: return computed(node);
            case Op::table: return fmt::format("kvs_op_table({}, {}, {})", argument(node, 0), array(id, "kvs_value", 1), node.arguments.size() - 1);
            case Op::shift_date:
                may_fail = true;
                return fmt::format("kvs_op_shift_date({}, {}, (kvs_unit){}, &calendars_[{}], {}u, &failed)", argument(node, 0), integer_literal(node.number),
                                   node.unit, node.index, node.flags);
            case Op::choose:
                return fmt::format("{}({}, {}, {})", node.type == Type::truth ? "kvs_op_choose_truth" : "kvs_op_choose_value", argument(node, 0), argument(node, 1),
                                   argument(node, 2));
            case Op::outcome: return fmt::format("kvs_outcome({}, {}, {})", argument(node, 0), argument(node, 1), argument(node, 2));
        }
        return {};
    }

    static std::string_view type_name(Type type) {
        return type == Type::truth ? "kvs_truth" : type == Type::value ? "kvs_value" : "uint8_t";
    }

    std::string function(std::size_t index) {
        for (NodeId id = service.first_node; id < service.last_node; ++id) {
            const std::string value = expression(id);  // may add an array before it
            code += fmt::format("    const {} {} = {};\n", type_name(program.nodes[id].type), name(id), value);
        }
        std::string text = fmt::format("/* {} */\nstatic int32_t kvs_eval_{}(kvs_frame* f) {{\n", base::ascii_identifier(service.id), index);
        if (may_fail) text += "    bool failed = false;\n";
        text += code;
        if (may_fail) text += "    if (failed) return KVS_E_OVERFLOW;\n";
        for (std::size_t i = 0; i < service.norm_count; ++i)
            text += fmt::format("    f->norms[{}] = {};\n", service.first_norm + i, name(program.norms[service.first_norm + i].truth));
        for (std::size_t slot = 0; slot < program.slots.size(); ++slot)
            if (const NodeId id = program.slots[slot]; id >= service.first_node && id < service.last_node)
                text += fmt::format("    f->slots[{}] = {};\n", slot, name(id));
        return text + fmt::format("    f->outcome = {};\n    return KVS_OK;\n}}\n\n", name(service.outcome));
    }
};

}  // namespace

std::string eval_functions(const Program& program) {
    std::string text;
    for (std::size_t i = 0; i < program.services.size(); ++i) text += Writer{program, program.services[i]}.function(i);
    text += "static int32_t kvs_eval(const void* context, uint16_t service, kvs_frame* frame) {\n    (void)context;\n    switch (service) {\n";
    for (std::size_t i = 0; i < program.services.size(); ++i) text += fmt::format("        case {0}: return kvs_eval_{0}(frame);\n", i);
    text += "        default: (void)frame; return KVS_E_SERVICE;\n    }\n}\n\n";
    return text;
}

std::size_t eval_stack_bytes(const Program& program) {
    std::size_t most = 0;
    for (const Service& service : program.services) {
        std::size_t bytes = 0;
        for (NodeId id = service.first_node; id < service.last_node; ++id) {
            const Node& node = program.nodes[id];
            bytes += node.type == Type::value ? sizeof(kvs_value) : 1;
            if (node.op == Op::table) bytes += sizeof(kvs_value) * (node.arguments.size() - 1);
            if (node.op == Op::at_least) bytes += node.arguments.size();
        }
        most = std::max(most, bytes);
    }
    return most;
}

}  // namespace kvs::backends::c
