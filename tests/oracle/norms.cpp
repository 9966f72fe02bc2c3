// What each norm is in a decision: R14-R20, R18b, R33, R33a.
#include <algorithm>

#include "tests/oracle/naive.h"

namespace kvs::oracle {

using model::SectionKind;

namespace {

void gather(const model::Standard& s, NormId id, std::vector<NormId>& into) {
    into.push_back(id);
    for (const NormId child : s.norms[id].children) gather(s, child, into);
}

std::vector<NormId> upwards(const model::Standard& s, NormId id) {
    std::vector<NormId> line;
    for (; id; id = s.norms[id].parent) line.push_back(id);
    return line;
}

bool base_section(SectionKind kind) { return kind == SectionKind::eligibility || kind == SectionKind::not_for || kind == SectionKind::assessment; }
bool turning(std::optional<model::Quantifier> q) { return q == model::Quantifier::none || q == model::Quantifier::at_most; }
bool textual(const model::Norm& norm) { return norm.hardness == model::Hardness::textual; }

/// Every part of a condition that names an input or a norm.
template <class Visit>
void parts_of(const model::Condition& condition, const Visit& visit) {
    if (const auto* group = std::get_if<model::Group>(&condition.test))
        for (const auto& part : group->parts) parts_of(part, visit);
    else visit(condition);
}

std::vector<InputId> inputs_of(const model::Condition& c) {
    if (const auto* yes = std::get_if<model::IsYes>(&c.test)) return {yes->input};
    if (const auto* compares = std::get_if<model::Compares>(&c.test)) return {compares->input};
    if (const auto* unknown = std::get_if<model::NotKnown>(&c.test)) return {unknown->input};
    if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&c.test)) return reckoned->inputs;
    return {};
}

/// The conditions that stand on the norm's own line and in its guards.
std::vector<const model::Condition*> conditions_of(const model::Norm& norm) {
    std::vector<const model::Condition*> found;
    if (norm.condition) found.push_back(&*norm.condition);
    for (const auto& guard : norm.guards) found.push_back(&guard.condition);
    return found;
}

bool asks_in(const model::Standard& s, NormId id, std::set<NormId>& seen) {
    if (!seen.insert(id).second) return false;
    const auto& norm = s.norms[id];
    bool found = norm.assessment || norm.amount || norm.readings;
    for (const auto* condition : conditions_of(norm))
        parts_of(*condition, [&](const model::Condition& c) {
            for (const auto input : inputs_of(c)) found = found || s.inputs[input].kind == model::InputKind::assessment;
            if (const auto* compares = std::get_if<model::Compares>(&c.test)) found = found || compares->open_list;
            if (const auto* other = std::get_if<model::NormHolds>(&c.test); other && other->norm) found = found || asks_in(s, other->norm, seen);
        });
    for (const NormId child : norm.children) found = found || asks_in(s, child, seen);
    return found;
}

bool counts(const model::Standard& s, NormId id);

struct Reading {
    const model::Standard& s;
    std::vector<InputId> found{};
    std::set<NormId> seen{};

    void add(InputId id) {
        if (id && s.inputs[id].kind != model::InputKind::event && std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
    }
    void own(NormId id) {
        const auto& norm = s.norms[id];
        for (const auto* condition : conditions_of(norm))
            parts_of(*condition, [&](const model::Condition& c) {
                for (const auto input : inputs_of(c)) add(input);
                const auto* other = std::get_if<model::NormHolds>(&c.test);
                if (!other) return;
                if (other->norm) whole(other->norm, other->except);
                if (other->section)
                    for (const NormId one : s.sections[other->section].norms)
                        if (counts(s, one)) whole(one, other->except);
            });
        if (norm.tiers) add(norm.tiers->input);
        add(norm.amount);
        if (norm.readings) add(norm.readings->chosen_by);
        for (const auto& what : norm.considers) add(what.input);
    }
    void whole(NormId id, const std::vector<NormId>& except) {
        if (std::find(except.begin(), except.end(), id) != except.end() || !seen.insert(id).second) return;
        own(id);
        for (const NormId child : s.norms[id].children) whole(child, except);
    }
    void lifting(NormId id) {
        for (std::size_t i = 0; i < s.norms.size(); ++i) {
            const NormId other = s.norms.id_at(i);
            const auto& of = s.norms[other].exception_of;
            if (std::find(of.begin(), of.end(), id) == of.end() || seen.count(other)) continue;
            whole(other, {});
            lifting(other);
        }
    }
};

std::vector<NormId> norms_of(const model::Standard& s, base::Id<model::Service> service) {
    std::vector<NormId> all;
    for (const auto section : s.services[service].sections)
        for (const NormId id : s.sections[section].norms) gather(s, id, all);
    return all;
}

SectionKind section_of(const model::Standard& s, NormId id) { return s.sections[s.norms[id].section].kind; }

bool counts(const model::Standard& s, NormId id) {
    const auto& norm = s.norms[id];
    if (textual(norm) || !norm.exception_of.empty()) return false;
    return norm.condition || std::any_of(norm.children.begin(), norm.children.end(), [&](NormId child) { return !s.norms[child].guarding && counts(s, child); });
}

/// Stands where it must not hold: under `gælder ikke for`, `ingen af`, `højst n af`, each turning it once; an exception stands for itself.
bool turned(const model::Standard& s, NormId id) {
    bool turn = false;
    for (const NormId above : upwards(s, s.norms[id].parent)) {
        if (turning(s.norms[above].group)) turn = !turn;
        if (!s.norms[above].exception_of.empty()) return turn;
    }
    const auto& section = s.sections[s.norms[id].section];
    if (section.kind == SectionKind::not_for) return !turn;
    return turning(section.quantifier) ? !turn : turn;
}

bool asks(const model::Standard& s, NormId id) {
    std::set<NormId> seen;
    return asks_in(s, id, seen);
}

bool sends(const model::Standard& s, NormId id) {
    const auto& norm = s.norms[id];
    return section_of(s, id) == SectionKind::procedure && norm.modality != model::Modality::can &&
           std::any_of(norm.roles.begin(), norm.roles.end(), [](const auto& role) { return role.kind == model::RoleKind::to && role.contact; });
}

Role role_of(const model::Standard& s, NormId id) {
    const auto& norm = s.norms[id];
    const auto kind = section_of(s, id);
    const auto line = upwards(s, id);
    const auto any_above = [&](auto is) { return std::any_of(line.begin(), line.end(), [&](NormId above) { return is(s.norms[above]); }); };
    if (!norm.considered_in.empty()) return Role::consideration;
    if (!norm.exception_of.empty()) return Role::exception;
    if (any_above([](const auto& n) { return !n.exception_of.empty(); })) return counts(s, id) ? Role::exception : Role::none;
    if (any_above([](const auto& n) { return n.guarding; })) return counts(s, id) ? Role::rule : Role::none;
    if (base_section(kind) && any_above(textual)) return norm.condition || !norm.children.empty() ? Role::rule : Role::none;
    if (norm.pauses) return Role::exclusion;
    if (base_section(kind) && counts(s, id)) return kind == SectionKind::assessment ? Role::assessment : Role::condition;
    if (kind == SectionKind::scope && !textual(norm) && norm.amount) return Role::amount;
    if (kind == SectionKind::scope && !textual(norm) && (norm.limit || norm.tiers)) return Role::limit;
    if (kind == SectionKind::covers_not && !textual(norm)) return Role::exclusion;
    if (norm.price) return Role::price;
    if (!norm.deadlines.empty()) return Role::deadline;
    if (norm.condition || !norm.guards.empty() || kind == SectionKind::covers || (!textual(norm) && sends(s, id)) || counts(s, id)) return Role::rule;
    return Role::none;
}

std::vector<InputId> reads(const model::Standard& s, NormId id) {
    Reading reading{s};
    reading.own(id);
    reading.seen.clear();
    reading.seen.insert(id);
    reading.lifting(id);
    return reading.found;
}

}  // namespace

Norms::Norms(const model::Standard& standard) : s_(standard), known_(standard.norms.size()), of_(standard.services.size()) {
    for (std::size_t i = 0; i < of_.size(); ++i) of_[i] = norms_of(s_, s_.services.id_at(i));
    for (std::size_t i = 0; i < known_.size(); ++i) {
        const NormId id = s_.norms.id_at(i);
        auto& known = known_[i];
        known.role = role_of(s_, id);
        known.counts = oracle::counts(s_, id);
        known.turned = oracle::turned(s_, id);
        known.asks = oracle::asks(s_, id);
        known.sends = oracle::sends(s_, id);
        known.reads = oracle::reads(s_, id);
        for (const NormId excepted : s_.norms[id].exception_of) known_[excepted.value].exceptions.push_back(id);
    }
}

}  // namespace kvs::oracle
