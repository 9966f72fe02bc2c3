#pragma once
// Makes the nodes of one service: equal nodes are made once, and what is known without a case is folded away.
#include <map>
#include <vector>

#include "compiler/decision/program.h"

namespace kvs::decision {

/// Appends nodes to a program. One builder a service, because a service uses no other service's nodes.
/// Every function returns the id of a node whose arguments stand before it.
class Builder {
public:
    explicit Builder(Program& program) : program_(program), first_(static_cast<NodeId>(program.nodes.size())) {}

    NodeId first() const { return first_; }
    /// One past the last node made so far.
    NodeId last() const { return static_cast<NodeId>(program_.nodes.size()); }

    NodeId truth(kvs_truth truth);
    NodeId number(std::int64_t n);
    /// A value that there is none of; state: KVS_VALUE_UNSTATED or KVS_VALUE_OPEN.
    NodeId no_value(std::uint8_t state);
    NodeId input(std::uint32_t index);
    NodeId special(Special special, std::uint32_t index = 0);

    NodeId is_yes(NodeId value);
    NodeId is_state(NodeId value, std::uint8_t state, bool only_dont_know = false);
    NodeId negate(NodeId truth);
    NodeId all(std::vector<NodeId> truths);
    NodeId any(std::vector<NodeId> truths);
    NodeId at_least(std::int64_t needed, std::vector<NodeId> truths);
    NodeId compare(Comparison comparison, NodeId a, NodeId b);
    NodeId arithmetic(Arithmetic arithmetic, NodeId a, NodeId b);
    NodeId table(NodeId choice, std::vector<NodeId> values);
    NodeId shift_date(NodeId date, std::int64_t count, std::uint8_t unit, std::uint32_t calendar, std::uint32_t flags);
    NodeId choose(NodeId condition, NodeId when_true, NodeId when_false);
    NodeId outcome(NodeId base, NodeId rest, NodeId within);

    /// True when `truth` is true, else false: never unknown.
    NodeId surely(NodeId truth);
    /// True when `truth` is false, else false: never unknown.
    NodeId surely_not(NodeId truth) { return surely(negate(truth)); }

    const Node& at(NodeId id) const { return program_.nodes[id]; }
    bool is_literal(NodeId id, kvs_truth truth) const;

private:
    NodeId add(Node node);
    /// Whether the node can only be known: a truth that is true or false, a value in state KNOWN.
    bool always_known(NodeId id) const;

    struct Less {
        bool operator()(const Node& a, const Node& b) const;
    };
    Program& program_;
    NodeId first_;
    std::map<Node, NodeId, Less> made_;
};

/// Leaves out the nodes that no norm, slot or outcome of the service needs; ids are renumbered. The service's nodes must be the last.
void prune_last_service(Program& program);

}  // namespace kvs::decision
