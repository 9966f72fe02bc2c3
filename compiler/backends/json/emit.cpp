#include <nlohmann/json.hpp>

#include "compiler/backends/json/json.h"
#include "compiler/decision/print.h"

namespace kvs::backends::json {
namespace {

using decision::Op;
using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json index_or_null(std::int64_t index) { return index < 0 ? Json(nullptr) : Json(index); }

Json input(const decision::Input& in) {
    Json j = {{"name", in.name}, {"kind", decision::word_of_input_kind(in.kind)}, {"type", decision::word_of_input_type(in.type)}};
    j["unit"] = or_null(in.unit);
    j["decimals"] = in.decimals;
    j["period"] = or_null(in.period);
    j["choices"] = in.choices;
    j["supplier"] = or_null(in.supplier);
    j["role"] = or_null(in.role);
    j["question"] = or_null(in.question);
    j["cost"] = in.cost;
    if (in.of_periods) j["of_periods"] = true;
    j["adverse_needs_hearing"] = in.adverse_needs_hearing;
    return j;
}

/// Only what the node's kind uses.
Json node(const decision::Node& n) {
    Json j = {{"op", decision::word_of_op(n.op)}};
    switch (n.op) {
        case Op::truth: j["truth"] = decision::word_of_truth(n.number); break;
        case Op::number:
            j["state"] = decision::word_of_state(n.state);
            if (n.state == KVS_VALUE_KNOWN) j["number"] = n.number;
            break;
        case Op::input: j["input"] = n.index; break;
        case Op::special:
            j["special"] = decision::word_of_special(n.special);
            if (n.special == decision::Special::used) j["quota"] = n.index;
            break;
        case Op::is_state:
            j["state"] = decision::word_of_state(n.state);
            j["only_asked"] = n.flags != 0;
            break;
        case Op::at_least: j["count"] = n.number; break;
        case Op::compare: j["comparison"] = decision::word_of_comparison(n.comparison); break;
        case Op::arithmetic: j["arithmetic"] = decision::word_of_arithmetic(n.arithmetic); break;
        case Op::shift_date:
            j["count"] = n.number;
            j["unit"] = decision::word_of_time_unit(n.unit);
            j["calendar"] = n.index;
            j["roll_forward"] = (n.flags & KVS_ROLL_FORWARD) != 0;
            j["first_day_counts"] = (n.flags & KVS_FIRST_DAY_COUNTS) != 0;
            break;
        case Op::choose: j["type"] = n.type == decision::Type::truth ? "truth" : "value"; break;
        default: break;
    }
    if (!n.arguments.empty()) j["arguments"] = n.arguments;
    return j;
}

Json norm(const decision::Norm& n) {
    Json j = {{"path", n.path}};
    j["label"] = or_null(n.label);
    j["parent"] = index_or_null(n.parent);
    j["role"] = decision::word_of_role(n.role);
    j["soft"] = n.soft;
    j["sentences"] = n.sentences;
    j["citizen_text"] = n.citizen_text;
    j["case_text"] = n.case_text;
    j["inputs"] = n.inputs;
    j["truth"] = n.truth;
    return j;
}

Json service(const decision::Program& p, const decision::Service& s) {
    Json j = {{"id", s.id}, {"title", s.title}};
    j["law"] = or_null(s.law);
    j["codes"] = Json::array();
    for (const auto& code : s.codes) j["codes"].push_back({{"table", code.table}, {"code", code.code}});
    j["unit"] = or_null(s.unit);
    j["decimals"] = s.decimals;
    j["period"] = or_null(s.period);
    j["first_norm"] = s.first_norm;
    j["norms"] = Json::array();
    for (std::size_t i = 0; i < s.norm_count; ++i) j["norms"].push_back(norm(p.norms[s.first_norm + i]));
    j["first_node"] = s.first_node;
    j["nodes"] = Json::array();
    for (decision::NodeId id = s.first_node; id < s.last_node; ++id) j["nodes"].push_back(node(p.nodes[id]));
    j["outcome"] = s.outcome;
    j["within_slot"] = index_or_null(s.within_slot);
    j["ceiling_slot"] = index_or_null(s.ceiling_slot);
    j["prices"] = Json::array();
    for (const auto& price : s.prices) {
        Json row = {{"norm", price.norm}, {"kind", decision::word_of_price(price.kind)}, {"slot", index_or_null(price.slot)}};
        row["per"] = or_null(price.per);
        row["payer"] = or_null(price.payer);
        row["covers"] = price.covers;
        j["prices"].push_back(std::move(row));
    }
    j["deadlines"] = Json::array();
    for (const auto& d : s.deadlines) {
        Json row = {{"norm", d.norm}, {"kind", decision::word_of_deadline(d.kind)}, {"duty", decision::word_of_duty(d.duty)}};
        row["slot"] = index_or_null(d.slot);
        row["event"] = index_or_null(d.event);
        row["calendar"] = d.calendar;
        row["party"] = or_null(d.party);
        j["deadlines"].push_back(std::move(row));
    }
    Json complaint = {{"deadline", index_or_null(s.complaint_deadline)}};
    complaint["to"] = or_null(s.complaint_to);
    complaint["by"] = or_null(s.complaint_by);
    complaint["beyond"] = or_null(s.complaint_beyond);
    j["complaint"] = std::move(complaint);
    return j;
}

}  // namespace

std::string program_json(const decision::Program& p) {
    Json j = {{"kvs_program", 1}, {"id", p.id}, {"title", p.title}, {"edition", p.edition}};
    j["valid_from"] = or_null(p.valid_from);
    j["valid_to"] = or_null(p.valid_to);
    j["source_hash"] = p.source_hash;
    j["compiler"] = p.compiler;
    j["inputs"] = Json::array();
    for (const auto& in : p.inputs) j["inputs"].push_back(input(in));
    j["calendars"] = Json::array();
    for (const auto& c : p.calendars) j["calendars"].push_back({{"weekdays", c.weekdays}, {"closed", c.closed}});
    j["quotas"] = Json::array();
    for (const auto& q : p.quotas)
        j["quotas"].push_back({{"service", q.service}, {"unit", q.unit}, {"decimals", q.decimals}, {"period", decision::word_of_period(q.period)}, {"every", q.every}});
    j["services"] = Json::array();
    for (const auto& s : p.services) j["services"].push_back(service(p, s));
    j["slots"] = p.slots;
    return j.dump(2) + "\n";
}

base::Artifact emit(const decision::Program& program, const base::EmitOptions& options) {
    base::Artifact artifact;
    artifact.files.emplace_back(options.name + ".json", program_json(program));
    return artifact;
}

}  // namespace kvs::backends::json
