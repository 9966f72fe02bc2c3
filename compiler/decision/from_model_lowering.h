#pragma once
// The work in hand while one service becomes nodes and tables. Only the from_model*.cpp files include this.
#include <map>
#include <set>
#include <vector>

#include "compiler/decision/builder.h"
#include "compiler/model/standard.h"

namespace kvs::decision {

using NormId = base::Id<model::Norm>;
using InputId = base::Id<model::Input>;

/// Norms left out when a condition is rebuilt: `opfylder stk_2 undtagen arbejdsleder`.
using LeftOut = std::set<NormId>;

/// A norm that is not in the tables.
inline constexpr std::uint8_t no_role = 0xFF;

struct Lowering {
    const model::Standard& standard;
    Program& program;
    Builder build;
    base::Id<model::Service> service;
    std::uint16_t service_index = 0;
    const std::vector<std::int32_t>& input_index;      // model input -> program input; -1: left out
    std::vector<NormId> norms{};                       // this service's, in source order, parents first
    std::map<NormId, std::int32_t> norm_index{};       // of those that are in the tables
    std::map<NormId, std::vector<NormId>> exceptions{};  // excepted norm -> its exceptions (whole standard)
    std::map<NormId, NodeId> requirement{};            // limits, amounts and exclusions: whether the wish lies within (guard counted in)
    std::map<NormId, NodeId> trace{};                  // limits, amounts and exclusions: what the table says
    std::map<NormId, NodeId> met{};                    // conditions: whether the requirement is met, nothing left out
    std::map<NormId, NodeId> applying{};               // exceptions: whether they apply
    std::set<NormId> under_way{};                      // norms whose condition is being made: a second visit is a cycle

    const model::Norm& norm(NormId id) const { return standard.norms[id]; }
    std::uint32_t input(InputId id) const { return static_cast<std::uint32_t>(input_index[id.value]); }
};

// --- from_model_roles.cpp: what kind of thing a norm is --------------------------------------------------------------------------
model::SectionKind section_kind(const model::Standard& standard, const model::Norm& norm);
/// Has a truth that its group or section counts: a condition of its own or under it, neither textual nor an exception.
bool is_counted(const model::Standard& standard, NormId id);
/// The sub-norms that are parts of the norm's own guard (`hvis alle af` over named lines): they say when, not what.
std::set<NormId> guard_parts(const model::Norm& norm);
/// Whether the norm stands where it must *not* hold: under `gælder ikke for`, `ingen af`, `højst n af` (each turns it once).
bool is_negative(const model::Standard& standard, NormId id);
/// KVS_ROLE_…, or no_role.
std::uint8_t role_of(const model::Standard& standard, NormId id);
/// Sends the party to a declared contact (`ny: skal til visitationen`, in sagsgang).
bool sends_to_contact(const model::Standard& standard, NormId id);
/// Asks a person, in its own condition, a guard or a sub-norm.
bool asks_assessment(const model::Standard& standard, NormId id);
/// Says who may do what: an exception, or under one.
bool is_under_exception(const model::Standard& standard, NormId id);
/// The inputs that a norm's truth reads without its sub-norms: condition, guards, tiers, amount, other norms it names, its exceptions.
std::vector<InputId> inputs_read(const Lowering& lowering, NormId id);
/// Every input that any condition in the standard, any tier, amount or deadline names.
std::set<InputId> inputs_used(const model::Standard& standard);

// --- from_model_condition.cpp -----------------------------------------------------------------------------------------------------
NodeId lower_condition(Lowering& lowering, const model::Condition& condition, const LeftOut& left_out = {});
NodeId combine(Lowering& lowering, model::Quantifier quantifier, int count, std::vector<NodeId> parts);

// --- from_model_norm.cpp: truths of norms -------------------------------------------------------------------------------------------
/// All `hvis` and `medmindre` (and `efter <norm>`); with `during`, `mens` as well. True when there is none.
NodeId lower_guard(Lowering& lowering, NormId id, bool during = true);
/// Its own condition and its sub-norms, without guards, exceptions and softness.
NodeId lower_proposition(Lowering& lowering, NormId id, const LeftOut& left_out = {});
/// Whether the exception applies: conditions and guards hold, and none of its own exceptions applies.
NodeId lower_exception(Lowering& lowering, NormId id);
/// The norms that except this one, applied; empty: none.
std::vector<NodeId> applying_exceptions(Lowering& lowering, NormId id);
/// OPEN for a soft norm, so that `any(…, softness)` never is false; nothing for a hard one.
std::vector<NodeId> softness(Lowering& lowering, NormId id);
/// A norm as a condition in another norm.
NodeId lower_norm_holds(Lowering& lowering, NormId id, const LeftOut& left_out);
/// A whole section as a condition; sections that decide nothing are true.
NodeId lower_section(Lowering& lowering, base::Id<model::Section> id, const LeftOut& left_out = {});
/// The truth that the tables report for a norm of this service with a role.
NodeId lower_trace(Lowering& lowering, NormId id);
/// `alle af` the service's målgruppe, gælder ikke for and vurdering.
NodeId lower_base(Lowering& lowering);

// --- from_model_scope.cpp ---------------------------------------------------------------------------------------------------------
struct Scope {
    NodeId rest = no_node;       // all that the wish must keep within
    NodeId within = no_node;     // slot; UNSTATED without amount
    NodeId ceiling = no_node;    // slot
    NodeId for_outcome = no_node;  // the `within` that decides the outcome
};
/// Fills lowering.requirement and lowering.trace for limits, amounts and exclusions.
Scope lower_scope(Lowering& lowering);

// --- from_model_time.cpp ----------------------------------------------------------------------------------------------------------
void lower_prices(Lowering& lowering, Service& service);
void lower_deadlines(Lowering& lowering, Service& service);
void lower_complaint(Lowering& lowering, Service& service);
/// The index of a calendar in the program, which gets it if it has it not; none: Monday to Friday without public holidays.
std::uint16_t calendar_index(Lowering& lowering, base::Id<model::Calendar> id);

// --- from_model_words.cpp ---------------------------------------------------------------------------------------------------------
/// "kalenderår", "uge", "2 uger"; empty for none.
std::string period_name(const model::Cadence& cadence);
/// Without no-break spaces: for a machine to compare.
std::string law_name(const model::Standard& standard, const model::LawReference& reference);
/// The provision that obliges, else the first; empty: none.
std::string service_law(const model::Standard& standard, base::Id<model::Service> service);
/// A norm's sentence as it must read without the heading it stands under: "Omfatter ikke: Transport". What denies by itself is left as it is.
std::string away_from_its_heading(const model::Standard& standard, const model::Norm& norm, std::string text);
std::string part_words(const model::Standard& standard, base::Id<model::Part> part);

}  // namespace kvs::decision
