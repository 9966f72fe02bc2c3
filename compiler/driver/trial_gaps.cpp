#include "compiler/driver/trial_gaps.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <set>
#include <variant>

#include "compiler/model/reckoned.h"

namespace kvs::driver {

namespace {

using Json = nlohmann::ordered_json;
using Kind = TrialGap::Kind;

/// What the runs of one service have shown.
struct Seen {
    std::set<std::string> deciding;                   // norms, by path
    std::set<std::string> failing;
    std::set<std::string> failing_alone;              // no other deciding norm that fails, but those above and under it
    std::set<std::string> unknown, open;              // inputs, by name
    std::map<std::string, std::set<std::int64_t>> values;       // of number inputs
    std::map<std::string, std::set<std::int64_t>> wants;        // of limits: what was wished for when the limit mattered
    struct Case {
        std::map<std::uint32_t, std::int64_t> values;  // by input
        std::optional<std::int32_t> date;
    };
    std::vector<Case> cases;
    bool several_wishes = false;
};

bool under(std::string_view path, std::string_view above) {
    return path.size() > above.size() && path.starts_with(above) && path[above.size()] == '.';
}

/// What the norms of a service read, those under a norm among it: two norms that ask about the same thing can only fail together.
using Read = std::map<std::string, std::set<std::uint16_t>>;
Read read_by(const decision::Program& program, const std::string& service) {
    Read out;
    for (const auto& norm : program.norms) {
        if (program.services[norm.service].id != service) continue;
        for (std::string path = norm.path; !path.empty(); path = path.rfind('.') == std::string::npos ? "" : path.substr(0, path.rfind('.')))
            out[path].insert(norm.inputs.begin(), norm.inputs.end());
    }
    return out;
}

bool share(const std::set<std::uint16_t>& a, const std::set<std::uint16_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](auto input) { return b.contains(input); });
}

void see_failing(const std::vector<std::string>& failing, const Read& read, Seen& seen) {
    const auto together = [&](const std::string& a, const std::string& b) { return a == b || under(a, b) || under(b, a) || share(read.at(a), read.at(b)); };
    for (const auto& path : failing) {
        seen.failing.insert(path);
        if (std::all_of(failing.begin(), failing.end(), [&](const auto& other) { return together(path, other); })) seen.failing_alone.insert(path);
    }
}

/// What is wanted in all: the wishes and what is used before, or what has been assessed.
std::vector<std::int64_t> wanted(const model::Standard& standard, const model::Service& service, const model::Trial& trial) {
    std::vector<std::int64_t> out;
    std::int64_t used = 0;
    for (const auto& use : trial.uses)
        if (use.unit == service.amount_unit) used += use.amount;
    for (const auto& wish : trial.wishes)
        if (wish.amount) out.insert(out.end(), {*wish.amount, *wish.amount + used});
    for (const auto& norm : standard.norms) {
        if (!norm.amount || !norm.service || &standard.services[norm.service] != &service) continue;
        for (const auto& given : trial.given)
            if (given.input == norm.amount && given.value) out.insert(out.end(), {*given.value, *given.value + used});
    }
    return out;
}

void see_run(const model::Standard& standard, const decision::Program& program, const TriedTrial& one, std::map<std::string, Seen>& by_service) {
    if (!one.trial->service) return;
    const auto& service = standard.services[one.trial->service];
    auto& seen = by_service[service.name];
    if (one.trial->wishes.size() > 1) seen.several_wishes = true;
    for (const auto& rule : one.trial->expect.rules) seen.deciding.insert(standard.norms[rule.norm].path);
    for (const auto& price : one.trial->expect.prices) seen.deciding.insert(standard.norms[price.norm].path);
    for (const auto& deadline : one.trial->expect.deadlines) seen.deciding.insert(standard.norms[deadline.norm].path);
    seen.cases.push_back({{}, one.trial->date});
    std::set<std::string> known;
    for (const auto& given : one.trial->given) {
        if (!given.value) {
            seen.unknown.insert(standard.inputs[given.input].name);  // "ved ikke" is a case of its own, also where it hinders nothing
            continue;
        }
        known.insert(standard.inputs[given.input].name);
        seen.cases.back().values[given.input.value] = *given.value;
        seen.values[standard.inputs[given.input].name].insert(*given.value);
    }
    const auto decision = Json::parse(one.run->decided.json, nullptr, false);
    if (decision.is_discarded()) return;
    for (const auto& open : decision["skøn_åbne"]) seen.open.insert(open["skøn"].get<std::string>());
    const auto amounts = wanted(standard, service, *one.trial);
    std::vector<std::string> failing;
    for (const auto& norm : decision["normer"]) {
        const auto path = norm["norm"].get<std::string>();
        const auto truth = norm["sandhed"].get<std::string>();
        if (norm["afgør"] == true) seen.deciding.insert(path);
        if (truth == "falsk" && norm["afgør"] == true) failing.push_back(path);
        if (truth == "falsk") seen.failing.insert(path);
        if (truth == "mangler")
            for (const auto& fact : norm["oplysninger"])
                if (const auto name = fact.get<std::string>(); !known.contains(name)) seen.unknown.insert(name);
        if (norm["rolle"] == "omfang" && truth != "ikke_relevant") seen.wants[path].insert(amounts.begin(), amounts.end());
    }
    see_failing(failing, read_by(program, service.name), seen);
}

/// Whether a norm can decide at all: a rule cannot, nor a deadline that is not the authority's (R32).
bool can_decide(const decision::Program& program, std::size_t index) {
    const auto& norm = program.norms[index];
    if (norm.role == KVS_ROLE_RULE || norm.role == KVS_ROLE_CONSIDERATION) return false;
    if (norm.role != KVS_ROLE_DEADLINE) return true;
    const auto& deadlines = program.services[norm.service].deadlines;
    return std::any_of(deadlines.begin(), deadlines.end(), [&](const auto& d) { return d.norm == index && d.duty == KVS_DUTY_AUTHORITY; });
}

bool of_the_base(const decision::Norm& norm) { return norm.role == KVS_ROLE_CONDITION || norm.role == KVS_ROLE_ASSESSMENT; }

/// One whole unit, in its smallest steps.
std::int64_t one_of(const model::Standard& standard, base::Id<model::Unit> unit) {
    std::int64_t step = 1;
    if (unit)
        for (int i = 0; i < standard.units[unit].decimals; ++i) step *= 10;
    return step;
}

/// The numbers around `line` that no case has: the line itself, and one within a whole unit on each side (nobody asks for less than nothing).
std::vector<std::int64_t> untried(std::int64_t line, std::int64_t whole, const std::set<std::int64_t>& tried) {
    std::vector<std::int64_t> out;
    const auto between = [&](std::int64_t from, std::int64_t to) { return std::any_of(tried.begin(), tried.end(), [&](auto v) { return v >= from && v <= to; }); };
    if (line - whole > 0 && !between(line - whole, line - 1)) out.push_back(line - whole);
    if (!tried.contains(line)) out.push_back(line);
    if (!between(line + 1, line + whole)) out.push_back(line + whole);
    return out;
}

struct Line {
    base::Id<model::Input> input;                       // either an input …
    const model::ComparesReckoned* reckoned = nullptr;  // … or a number reckoned from several
    std::int64_t value = 0;
};

/// The reckoned number of a case; nothing when the case does not know all that it is reckoned from.
std::optional<std::int64_t> reckoned_in(const Seen::Case& one, const model::ComparesReckoned& test) {
    std::vector<std::int64_t> values;
    for (const auto id : test.inputs) {
        const auto value = one.values.find(id.value);
        if (value == one.values.end()) return std::nullopt;
        values.push_back(value->second);
    }
    if (test.of == model::ComparesReckoned::Of::sum) return std::accumulate(values.begin(), values.end(), std::int64_t{0});
    const auto day = values.size() > 1 ? std::optional(static_cast<std::int32_t>(values[1])) : one.date;
    if (!day) return std::nullopt;
    return model::age_on(static_cast<std::int32_t>(values[0]), *day);
}

/// The numbers that a condition compares with, in itself (not in the norms it names).
void lines_of(const model::Standard& standard, const model::Condition& condition, std::vector<Line>& out) {
    if (const auto* compares = std::get_if<model::Compares>(&condition.test)) {
        if (standard.inputs[compares->input].type != model::InputType::number) return;
        for (const auto value : compares->values) out.push_back({compares->input, nullptr, value});
    } else if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&condition.test)) {
        for (const auto value : reckoned->values) out.push_back({{}, reckoned, value});
    } else if (const auto* group = std::get_if<model::Group>(&condition.test)) {
        for (const auto& part : group->parts) lines_of(standard, part, out);
    }
}

class Finder {
public:
    Finder(const model::Standard& standard, const decision::Program& program, const std::vector<TriedTrial>& tried) : standard_(standard), program_(program) {
        for (const auto& one : tried) see_run(standard, program, one, seen_);
    }

    std::vector<TrialGap> all() {
        for (const auto& norm : standard_.norms)
            if (norm.service) of_norm(norm);
        for (std::uint32_t service = 0; service < program_.services.size(); ++service) of_inputs(service);
        for (const auto& service : standard_.services) of_wishes(service);
        return std::move(gaps_);
    }

private:
    const model::Standard& standard_;
    const decision::Program& program_;
    std::map<std::string, Seen> seen_;
    std::vector<TrialGap> gaps_;

    std::ptrdiff_t index_of(const model::Norm& norm) const {
        const auto& service = standard_.services[norm.service].name;
        const auto found = std::find_if(program_.norms.begin(), program_.norms.end(), [&](const auto& n) { return n.path == norm.path && program_.services[n.service].id == service; });
        return found == program_.norms.end() ? -1 : found - program_.norms.begin();
    }

    /// An exception from what only informs (a quality goal, say) decides as little as that does.
    bool excepts_from_rules_only(const model::Norm& norm) const {
        return !norm.exception_of.empty() && std::all_of(norm.exception_of.begin(), norm.exception_of.end(), [&](auto id) {
            const auto index = index_of(standard_.norms[id]);
            return index < 0 || program_.norms[static_cast<std::size_t>(index)].role == KVS_ROLE_RULE;
        });
    }

    void add(Kind kind, const model::Norm& norm, std::vector<std::int64_t> edges = {}, base::Id<model::Unit> unit = {}) {
        gaps_.push_back({kind, standard_.services[norm.service].name, norm.path, std::move(edges), unit, norm.name_span});
    }

    void of_norm(const model::Norm& norm) {
        const auto index = index_of(norm);
        if (index < 0) return;
        const auto& machine = program_.norms[static_cast<std::size_t>(index)];
        const auto& seen = seen_[standard_.services[norm.service].name];
        if (can_decide(program_, static_cast<std::size_t>(index)) && !excepts_from_rules_only(norm) && !seen.deciding.contains(norm.path)) return add(Kind::never_decides, norm);
        if (norm.hardness == model::Hardness::textual) return;
        if (of_the_base(machine) && !machine.soft && norm.hardness == model::Hardness::hard) {
            if (norm.any_answer) return of_edges(norm, seen);  // it cannot fail
            if (machine.parent < 0 && !seen.failing_alone.contains(norm.path)) add(Kind::never_fails_alone, norm);
            else if (machine.parent >= 0 && !seen.failing.contains(norm.path)) add(Kind::never_fails, norm);
        }
        if (machine.role != KVS_ROLE_RULE) of_edges(norm, seen);
    }

    /// The values of the compared number in the cases.
    static std::set<std::int64_t> tried_of(const Line& line, const model::Input& input, const Seen& seen) {
        std::set<std::int64_t> tried;
        if (!line.reckoned) {
            if (const auto values = seen.values.find(input.name); values != seen.values.end()) tried = values->second;
            return tried;
        }
        for (const auto& one : seen.cases)
            if (const auto value = reckoned_in(one, *line.reckoned)) tried.insert(*value);
        return tried;
    }

    void of_edges(const model::Norm& norm, const Seen& seen) {
        if (norm.condition) {
            std::vector<Line> lines;
            lines_of(standard_, *norm.condition, lines);
            for (const auto& line : lines) {
                const auto input = line.reckoned ? model::reckoned_input(standard_, *line.reckoned) : standard_.inputs[line.input];
                auto edges = untried(line.value, one_of(standard_, input.unit), tried_of(line, input, seen));
                if (!edges.empty()) add(Kind::edge_not_tried, norm, std::move(edges), input.unit);
            }
        }
        const auto wants = seen.wants.find(norm.path);
        if (!norm.limit || wants == seen.wants.end()) return;
        const auto& quantity = norm.limit->quantity;
        if (quantity.unit != standard_.services[norm.service].amount_unit) return;
        auto edges = untried(quantity.amount, one_of(standard_, quantity.unit), wants->second);
        if (!edges.empty()) add(Kind::edge_not_tried, norm, std::move(edges), quantity.unit);
    }

    /// Facts and assessments that a service's deciding norms read.
    void of_inputs(std::uint32_t service) {
        const auto& id = program_.services[service].id;
        const auto& seen = seen_[id];
        std::set<std::uint16_t> read;
        for (const auto& norm : program_.norms)
            if (norm.service == service && norm.role != KVS_ROLE_RULE && norm.role != KVS_ROLE_PRICE && norm.role != KVS_ROLE_DEADLINE && norm.role != KVS_ROLE_CONSIDERATION) read.insert(norm.inputs.begin(), norm.inputs.end());
        for (const auto index : read) {
            const auto& input = program_.inputs[index];
            const auto declared = std::find_if(standard_.inputs.begin(), standard_.inputs.end(), [&](const auto& i) { return i.name == input.name; });
            const auto span = declared == standard_.inputs.end() ? base::Span{} : declared->span;
            if (input.kind == KVS_INPUT_FACT && !seen.unknown.contains(input.name)) gaps_.push_back({Kind::never_unknown, id, input.name, {}, {}, span});
            if (input.kind == KVS_INPUT_ASSESSMENT && !seen.open.contains(input.name)) gaps_.push_back({Kind::never_open, id, input.name, {}, {}, span});
        }
    }

    void of_wishes(const model::Service& service) {
        if (seen_[service.name].several_wishes) return;
        const auto can_be_wished_for = [&](const model::Norm& norm) {
            if (!norm.service || &standard_.services[norm.service] != &service) return false;
            const auto index = index_of(norm);
            if (index < 0) return false;
            const auto role = program_.norms[static_cast<std::size_t>(index)].role;
            const bool of_a_period = norm.pauses || std::any_of(norm.guards.begin(), norm.guards.end(), [](const auto& g) { return g.kind == model::GuardKind::during; });
            return role == KVS_ROLE_LIMIT || (role == KVS_ROLE_EXCLUSION && !of_a_period);
        };
        const bool limited = std::any_of(standard_.norms.begin(), standard_.norms.end(), can_be_wished_for);
        if (limited) gaps_.push_back({Kind::one_wish_only, service.name, service.title, {}, {}, service.span});
    }
};

}  // namespace

std::string_view word_of(TrialGap::Kind kind) {
    switch (kind) {
        case Kind::never_decides: return "never_decides";
        case Kind::never_fails_alone: return "never_fails_alone";
        case Kind::never_fails: return "never_fails";
        case Kind::never_unknown: return "never_unknown";
        case Kind::never_open: return "never_open";
        case Kind::edge_not_tried: return "edge_not_tried";
        case Kind::one_wish_only: return "one_wish_only";
    }
    return "";
}

std::vector<TrialGap> trial_gaps(const model::Standard& standard, const decision::Program& program, const std::vector<TriedTrial>& tried) {
    return Finder(standard, program, tried).all();
}

}  // namespace kvs::driver
