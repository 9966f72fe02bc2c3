#include "compiler/decision/print.h"

#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kvs::decision {
namespace {

using Out = std::back_insert_iterator<std::string>;

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        out += c;
    }
    return out + '"';
}

void print_inputs(const Program& p, Out out) {
    for (std::size_t i = 0; i < p.inputs.size(); ++i) {
        const Input& in = p.inputs[i];
        fmt::format_to(out, "input {} {}: {} {}", i, in.name, word_of_input_kind(in.kind), word_of_input_type(in.type));
        if (!in.unit.empty()) fmt::format_to(out, " {}.{}", in.unit, in.decimals);
        if (!in.period.empty()) fmt::format_to(out, " per {}", in.period);
        if (!in.choices.empty()) fmt::format_to(out, " [{}]", fmt::join(in.choices, ", "));
        if (!in.role.empty()) fmt::format_to(out, " role {}", in.role);
        if (!in.supplier.empty()) fmt::format_to(out, " from {}", quoted(in.supplier));
        if (in.of_periods) fmt::format_to(out, " periods");
        fmt::format_to(out, " cost {}{}", in.cost, in.adverse_needs_hearing ? " hearing" : "");
        if (!in.question.empty()) fmt::format_to(out, " ask {}", quoted(in.question));
        fmt::format_to(out, "\n");
    }
}

void print_node(const Program& p, NodeId id, Out out) {
    const Node& n = p.nodes[id];
    fmt::format_to(out, "  %{} = {}", id, word_of_op(n.op));
    switch (n.op) {
        case Op::truth: fmt::format_to(out, " {}", word_of_truth(n.number)); break;
        case Op::number:
            if (n.state == KVS_VALUE_KNOWN) fmt::format_to(out, " {}", n.number);
            else fmt::format_to(out, " {}", word_of_state(n.state));
            break;
        case Op::input: fmt::format_to(out, " {}", p.inputs[n.index].name); break;
        case Op::special:
            fmt::format_to(out, " {}", word_of_special(n.special));
            if (n.special == Special::used) fmt::format_to(out, " {}", n.index);
            break;
        case Op::is_state: fmt::format_to(out, " {}{}", word_of_state(n.state), n.flags ? " (asked)" : ""); break;
        case Op::at_least: fmt::format_to(out, " {}", n.number); break;
        case Op::compare: fmt::format_to(out, " {}", word_of_comparison(n.comparison)); break;
        case Op::arithmetic: fmt::format_to(out, " {}", word_of_arithmetic(n.arithmetic)); break;
        case Op::shift_date:
            fmt::format_to(out, " {} {} calendar {}{}{}", n.number, word_of_time_unit(n.unit), n.index, (n.flags & KVS_ROLL_FORWARD) ? " roll_forward" : "",
                           (n.flags & KVS_FIRST_DAY_COUNTS) ? " first_day_counts" : "");
            break;
        default: break;
    }
    for (const NodeId argument : n.arguments) fmt::format_to(out, " %{}", argument);
    fmt::format_to(out, "\n");
}

void print_norm(const Program& p, std::size_t index, Out out) {
    const Norm& n = p.norms[index];
    fmt::format_to(out, "  norm {} {}: {}{} %{}", index, n.path, word_of_role(n.role), n.soft ? " soft" : "", n.truth);
    if (n.parent >= 0) fmt::format_to(out, " under {}", n.parent);
    if (!n.label.empty()) fmt::format_to(out, " {}", quoted(n.label));
    if (!n.sentences.empty()) fmt::format_to(out, " [{}]", fmt::join(n.sentences, ", "));
    if (!n.inputs.empty()) {
        fmt::format_to(out, " reads");
        for (const auto input : n.inputs) fmt::format_to(out, " {}", p.inputs[input].name);
    }
    if (!n.weighed_in.empty()) {
        fmt::format_to(out, " weighed in");
        for (const auto input : n.weighed_in) fmt::format_to(out, " {}", p.inputs[input].name);
    }
    if (!n.contact.empty()) fmt::format_to(out, " to {}", quoted(n.contact));
    fmt::format_to(out, "\n");
    if (!n.citizen_text.empty()) fmt::format_to(out, "    citizen {}\n", quoted(n.citizen_text));
    if (!n.case_text.empty() && n.case_text != n.citizen_text) fmt::format_to(out, "    case {}\n", quoted(n.case_text));
}

void print_service(const Program& p, std::size_t index, Out out) {
    const Service& s = p.services[index];
    fmt::format_to(out, "\nservice {} {} {}\n", index, s.id, quoted(s.title));
    if (!s.law.empty()) fmt::format_to(out, "  law {}\n", quoted(s.law));
    for (const Code& code : s.codes) fmt::format_to(out, "  code {} {}\n", code.table, quoted(code.code));
    if (!s.unit.empty()) fmt::format_to(out, "  amount {}.{}{}{}\n", s.unit, s.decimals, s.period.empty() ? "" : " per ", s.period);
    for (NodeId id = s.first_node; id < s.last_node; ++id) print_node(p, id, out);
    for (std::size_t i = 0; i < s.norm_count; ++i) print_norm(p, s.first_norm + i, out);
    for (std::size_t i = 0; i < p.slots.size(); ++i)
        if (p.slots[i] >= s.first_node && p.slots[i] < s.last_node) fmt::format_to(out, "  slot {} = %{}\n", i, p.slots[i]);
    for (const Price& price : s.prices)
        fmt::format_to(out, "  price of {}: {} slot {} per {} payer {} covers [{}]\n", price.norm, word_of_price(price.kind), price.slot, quoted(price.per),
                       quoted(price.payer), fmt::join(price.covers, ", "));
    for (const Deadline& d : s.deadlines)
        fmt::format_to(out, "  deadline of {}: {} {} slot {} event {} calendar {} party {}\n", d.norm, word_of_deadline(d.kind), word_of_duty(d.duty), d.slot,
                       d.event < 0 ? std::string_view{"-"} : std::string_view{p.inputs[static_cast<std::size_t>(d.event)].name}, d.calendar, quoted(d.party));
    if (s.within_slot >= 0) fmt::format_to(out, "  within slot {}, ceiling slot {}\n", s.within_slot, s.ceiling_slot);
    if (s.complaint_deadline >= 0 || !s.complaint_to.empty() || !s.complaint_by.empty() || !s.complaint_beyond.empty())
        fmt::format_to(out, "  complaint: deadline {} to {} by {} beyond {}\n", s.complaint_deadline, quoted(s.complaint_to), quoted(s.complaint_by), quoted(s.complaint_beyond));
    fmt::format_to(out, "  outcome %{}\n", s.outcome);
}

}  // namespace

std::string print(const Program& program) {
    std::string text;
    const Out out = std::back_inserter(text);
    fmt::format_to(out, "program {} {}\n", program.id, quoted(program.title));
    fmt::format_to(out, "edition {} valid {} .. {}\n", quoted(program.edition), program.valid_from.empty() ? "-" : program.valid_from,
                   program.valid_to.empty() ? "-" : program.valid_to);
    print_inputs(program, out);
    for (std::size_t i = 0; i < program.calendars.size(); ++i)
        fmt::format_to(out, "calendar {}: weekdays {:07b} closed {:06b}\n", i, program.calendars[i].weekdays, program.calendars[i].closed);
    for (std::size_t i = 0; i < program.quotas.size(); ++i) {
        const Quota& q = program.quotas[i];
        fmt::format_to(out, "quota {}: {} {}.{} per {}{}\n", i, program.services[q.service].id, q.unit, q.decimals, q.every > 1 ? fmt::format("{} ", q.every) : "", word_of_period(q.period));
    }
    for (std::size_t i = 0; i < program.services.size(); ++i) print_service(program, i, out);
    return text;
}

}  // namespace kvs::decision
