#pragma once
// What a machine must do: a small closed IR. A language construct ends in from_model*; a backend sees only what is here.
//
// A Program is a pure function per service, evaluated once per wish: from the case's inputs to the truth of every norm, the slots
// (amounts, prices in øre, dates) and the outcome. Nodes are in evaluation order: a node's arguments have smaller ids.
// Truths and values are those of <kvs/logic.h>; the tables mirror <kvs/program.h>, field by field.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kvs/program.h>

namespace kvs::decision {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xFFFFFFFFu;

enum class Type : std::uint8_t { truth, value, outcome };

/// Sixteen kinds, and no more without a decision record.
enum class Op : std::uint8_t {
    truth,       // literal truth `number` (KVS_FALSE … KVS_NOT_RELEVANT; the last only as a norm's result)
    number,      // literal value: `number` with `state` (KVS_VALUE_KNOWN, or UNSTATED / OPEN without number)
    input,       // value of input `index` (fact, assessment, event)
    special,     // value of the frame: `special` says which (used: `index` = quota's slot_in)
    is_yes,      // truth of a yes/no value
    is_state,    // true when the value's state is `state` (and, for MISSING with `flag`, the answer was "ved ikke"); else false
    negate,      // kvs_not
    all,         // least of the arguments (none: true)
    any,         // kvs_or over the arguments (none: false)
    at_least,    // kvs_at_least(`number`, …) over truths
    compare,     // truth of `comparison` between two values (unknown: by joint state)
    arithmetic,  // `arithmetic` of two values; overflow: KVS_E_OVERFLOW
    table,       // first argument a choice; then one value per choice, in order
    shift_date,  // a date moved by `number` units `unit` in calendar `index` with `flags` of kvs_shift_date; `number` negative: before
    choose,      // first argument true: the second, false: the third; unknown: for truths the unknown itself, for values the state that hinders
    outcome,     // kvs_outcome(base, rest, within)
};

/// help_date: a wished stay's first date, else the date of decision. stay_days: how many dates it covers, 0 when no stay is wished.
enum class Special : std::uint8_t { wish, wish_item, decision_date, used, help_date, stay_days };
enum class Comparison : std::uint8_t { equal, not_equal, less, less_equal, greater, greater_equal };
/// minimum_known: the lesser of those that are known; both unknown: the joint state.
enum class Arithmetic : std::uint8_t { add, subtract, minimum, maximum, minimum_known };

struct Node {
    Op op = Op::truth;
    Type type = Type::truth;
    std::vector<NodeId> arguments;
    std::int64_t number = 0;
    std::uint8_t state = KVS_VALUE_KNOWN;
    std::uint32_t index = 0;
    Special special = Special::wish;
    Comparison comparison = Comparison::equal;
    Arithmetic arithmetic = Arithmetic::add;
    std::uint8_t unit = 0;   // KVS_UNIT_… of <kvs/calendar.h>
    std::uint32_t flags = 0; // KVS_ROLL_FORWARD, KVS_FIRST_DAY_COUNTS; is_state: 1 = only "ved ikke"
    friend bool operator==(const Node&, const Node&) = default;
};

struct Input {
    std::string name;
    std::uint8_t kind = KVS_INPUT_FACT, type = KVS_TYPE_YES_NO;
    std::uint8_t decimals = 0;
    bool adverse_needs_hearing = false;
    std::uint8_t cost = 0;
    bool of_periods = false;   // yes/no, given as periods: yes while one of them runs
    std::string unit, period;  // empty: none
    std::vector<std::string> choices;
    std::string supplier, role, question;
};

struct Norm {
    std::string path, label;
    std::uint16_t service = 0;
    std::int32_t parent = -1;
    std::uint8_t role = KVS_ROLE_RULE;
    bool soft = false;
    std::vector<std::string> sentences;
    std::string law, citizen_text, case_text;
    std::vector<std::uint16_t> inputs;
    std::vector<std::uint16_t> weighed_in;  // a consideration's assessments
    std::string contact;                    // whom it sends the party to; empty: nobody
    NodeId truth = no_node;
};

struct Price {
    std::uint16_t norm = 0;
    std::uint8_t kind = KVS_PRICE_UNKNOWN;
    std::int32_t slot = -1;
    std::string per, payer;
    std::vector<std::string> covers;
};

struct Deadline {
    std::uint16_t norm = 0;
    std::uint8_t kind = KVS_DEADLINE_LATEST, duty = KVS_DUTY_AUTHORITY;
    std::int32_t slot = -1, event = -1;
    std::uint16_t calendar = 0;
    std::string party;
};

struct Quota {
    std::uint16_t service = 0;
    std::string unit;
    std::uint8_t decimals = 0, period = KVS_PERIOD_CALENDAR_YEAR, every = 1;
};

/// A code that case systems file the service under. No bearing on the decision.
struct Code {
    std::string table, code;
};

struct Service {
    std::string id, title, law;
    std::vector<Code> codes;
    std::uint16_t first_norm = 0, norm_count = 0;
    std::string unit, period;
    std::uint8_t decimals = 0;
    std::int32_t within_slot = -1, ceiling_slot = -1;
    std::vector<Price> prices;
    std::vector<Deadline> deadlines;
    std::int32_t complaint_deadline = -1;
    std::string complaint_to, complaint_by, complaint_beyond;
    NodeId first_node = 0, last_node = 0;  // [first, last): this service's nodes; it uses no others
    NodeId outcome = no_node;
};

struct Program {
    std::string id, title, edition, valid_from, valid_to;  // dates ISO or empty
    std::string source_hash, compiler;                      // filled by the driver
    std::string case_schema, decision_schema;               // filled by backends/json through the driver
    std::vector<Input> inputs;
    std::vector<Norm> norms;       // a service's norms stand together, in source order
    std::vector<Service> services;
    std::vector<Quota> quotas;
    std::vector<kvs_calendar> calendars;
    std::vector<std::int32_t> rate_days;  // rising: where some tariff gets another rate
    std::vector<Node> nodes;
    std::vector<NodeId> slots;     // node whose value each slot gets
};

}  // namespace kvs::decision
