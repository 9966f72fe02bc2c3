#pragma once
// What lower_scope and the lowering of limits share. Internal to from_model_scope.cpp and from_model_limits.cpp.
#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {

/// One limit as nodes. `low` and `cap` are requirements of the wish, `in_force` and `known` the amount for `within` and for `ceiling`.
struct Bound {
    NodeId cap, low, in_force, known;
};

struct ScopeWork {
    Lowering& l;
    const model::Service& service;
    NodeId is_item;                      // the wish is for something named, not for an amount
    NodeId wanted = no_node;             // W; no_node: the service has no amount
    NodeId assessed = no_node;           // what a named person has assessed; no_node: nobody is to assess an amount
    std::vector<NodeId> keeps{};         // requirements of an amount
    std::vector<NodeId> lows{};          // those of them that are lower bounds
    NodeId within = no_node, ceiling = no_node;

    Builder& build() { return l.build; }
    const model::Unit* unit() const { return service.amount_unit ? &l.standard.units[service.amount_unit] : nullptr; }
};

/// An exception with an amount of its own: on top of the limit, or instead of it.
struct Raise {
    NodeId applies;
    std::int64_t amount;
    bool in_all;
};
/// The exceptions of a limit: those that lift it, and those that raise it.
struct Lifting {
    std::vector<NodeId> lifts;
    std::vector<Raise> raises;
};

/// An amount of the file in the service's unit; nothing when it is of another kind.
std::optional<std::int64_t> in_service_unit(const ScopeWork& w, std::int64_t amount, base::Id<model::Unit> unit);
/// What is left of a quota: never below 0. Without a period, all of it.
NodeId left_of(ScopeWork& w, NodeId whole, const model::Cadence& per);
/// The exceptions to any of these norms, each once.
Lifting lifting_of(ScopeWork& w, const std::vector<NormId>& norms);
/// The limit of one norm; `names` are the norms that an exception may name to lift it (a row and its table).
Bound bound_of(ScopeWork& w, NormId id, const model::Limit& limit, const std::vector<NormId>& names);

}  // namespace kvs::decision
