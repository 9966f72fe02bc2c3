// What only the whole can show: one unit a service, an assessment in each, no norm that rests on itself, parts that can be told apart.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

std::vector<Id<Norm>> norms_of(const Context& context, Id<Service> service) {
    const auto& source = context.service_sources[service.value];
    std::vector<Id<Norm>> result;
    for (auto i = source.first_norm; i < source.end_norm; ++i) result.push_back({i});
    return result;
}

/// A norm that says how much of a service is given.
struct Measuring {
    Id<Norm> norm;
    Id<Unit> unit;
    std::optional<Cadence> per;
    bool usual = false;  // "typisk", "fx": tells what is usual, and does not decide what the service is measured in
};

std::vector<Measuring> measuring_norms(const Context& context, Id<Service> service) {
    const auto& standard = context.standard;
    std::vector<Measuring> result;
    for (const auto id : norms_of(context, service)) {
        const auto& norm = standard.norms[id];
        if (standard.sections[norm.section].kind != SectionKind::scope) continue;
        const bool has_period = norm.limit && norm.limit->per.period != Period::none;
        if (norm.limit) result.push_back({id, norm.limit->quantity.unit, has_period ? std::optional(norm.limit->per) : std::nullopt, hardness_of(norm.modality) == Hardness::textual});
        if (norm.amount) result.push_back({id, standard.inputs[norm.amount].unit, standard.inputs[norm.amount].per, false});
    }
    std::stable_sort(result.begin(), result.end(), [](const Measuring& a, const Measuring& b) { return !a.usual && b.usual; });
    return result;
}

void check_one_amount(Context& context, Id<Service> service) {
    const auto& standard = context.standard;
    Id<Norm> first;
    for (const auto id : norms_of(context, service)) {
        const auto& norm = standard.norms[id];
        if (!norm.amount || standard.sections[norm.section].kind != SectionKind::scope) continue;
        if (!first) {
            first = id;
        } else if (auto* diagnostic = context.say(Message::two_amounts, norm.span, {{"service", standard.services[service].name}})) {
            diagnostic->related.push_back({standard.norms[first].span, Message::first_defined_here, {{"name", standard.norms[first].name}}});
        }
    }
}

/// The unit of a service's amounts: that of its limits and of its assessed amount, which must be the same.
void find_amount_unit(Context& context, Id<Service> id) {
    auto& standard = context.standard;
    auto& service = standard.services[id];
    const auto all = measuring_norms(context, id);
    const Measuring* first = nullptr;
    for (const auto& measuring : all) {
        if (!measuring.unit) continue;
        if (!first) {
            first = &measuring;
            service.amount_unit = measuring.unit;
        }
        const auto& norm = standard.norms[measuring.norm];
        if (measuring.unit != service.amount_unit) {
            if (measuring.usual) {
                // Nothing converts, and what is usual caps nothing: it is told, and takes no part.
                standard.norms[measuring.norm].hardness = Hardness::textual;
                continue;
            }
            auto* diagnostic = context.say(Message::service_two_units, context.norm_sources[measuring.norm.value].amount_span,
                                           {{"service", service.name},
                                            {"first", standard.units[service.amount_unit].plural},
                                            {"second", standard.units[measuring.unit].plural}});
            if (diagnostic)
                diagnostic->related.push_back({context.norm_sources[first->norm.value].amount_span, Message::measured_here,
                                               {{"name", standard.norms[first->norm].name}, {"unit", standard.units[first->unit].plural}}});
            continue;
        }
        // What a person assesses is counted over its own period, and the limits are held against that.
        if (measuring.per && (service.amount_per.period == Period::none || norm.amount)) service.amount_per = *measuring.per;
    }
    for (const auto& measuring : all) {
        const auto& norm = standard.norms[measuring.norm];
        if (!norm.limit || measuring.unit != service.amount_unit || !measuring.per || *measuring.per == service.amount_per) continue;
        context.say(Message::limit_period_differs, norm.span, {{"name", norm.name}, {"per", cadence_words(*measuring.per)}, {"service", cadence_words(service.amount_per)}});
    }
    check_one_amount(context, id);
    // An amount that could not be read, or stands where it is no amount, is not missed in a trial as well.
    auto& source = context.service_sources[id.value];
    source.amount_unclear = source.lines_refused;
    for (const auto norm : norms_of(context, id)) {
        const bool amount = context.norm_sources[norm.value].amount_span.end != 0;
        source.amount_unclear = source.amount_unclear || (amount && (is_troubled(context, norm) || !service.amount_unit));
    }
}

/// Does the norm ask a person, itself or by what it refers to: `opfylder stk_2.vurdering`?
bool asks_a_person(const Standard& standard, const Norm& norm) {
    if (norm.assessment) return true;
    const auto* holds = norm.condition ? std::get_if<NormHolds>(&norm.condition->test) : nullptr;
    if (!holds) return false;
    return holds->norm ? standard.norms[holds->norm].assessment : standard.sections[holds->section].kind == SectionKind::assessment;
}

/// What could not be read may have asked.
bool may_ask(const Norm& norm) {
    const auto is_poison = [](const Condition& condition) { return std::holds_alternative<Poison>(condition.test); };
    return (norm.condition && is_poison(*norm.condition)) || std::any_of(norm.guards.begin(), norm.guards.end(), [&](const Guard& guard) { return is_poison(guard.condition); });
}

void check_assessment(Context& context, Id<Service> id) {
    const auto& standard = context.standard;
    if (context.assessment_elsewhere || context.service_sources[id.value].lines_refused) return;
    for (const auto norm : norms_of(context, id))
        if (may_ask(standard.norms[norm]) || asks_a_person(standard, standard.norms[norm])) return;
    context.say(Message::service_without_assessment, standard.services[id].span, {{"name", standard.services[id].name}});
}

/// `samliv: skal` among the conditions, and nothing that must be met: it would never decide anything.
void check_duties(Context& context) {
    for (std::size_t i = 0; i < context.standard.norms.size(); ++i) {
        const auto& norm = context.standard.norms[context.standard.norms.id_at(i)];
        const auto kind = context.standard.sections[norm.section].kind;
        if (kind != SectionKind::eligibility && kind != SectionKind::not_for) continue;
        const auto& line = *context.norm_sources[i].line;
        const auto* written = std::get_if<syntax::Norm>(&line.head);
        if (!written || line.mended || !written->statement.modality || !std::holds_alternative<std::monostate>(written->statement.core)) continue;
        const auto word = written->statement.modality->word;
        const bool demands = word == syntax::ModalWord::must || word == syntax::ModalWord::must_not || word == syntax::ModalWord::only || word == syntax::ModalWord::forbidden;
        const bool texts_only = std::all_of(line.block.begin(), line.block.end(), [](const syntax::Line& below) { return std::holds_alternative<syntax::TextLine>(below.head); });
        if (!demands || !texts_only || !written->statement.clauses.empty()) continue;
        context.say(Message::duty_without_condition, written->statement.modality->span, {{"name", norm.name}, {"word", modality_as_written(word)}});
    }
}

void check_tiers(Context& context) {
    for (const auto& norm : context.standard.norms) {
        if (!norm.tiers || context.standard.sections[norm.section].kind != SectionKind::scope) continue;
        for (const auto& [value, row] : norm.tiers->rows) {
            const auto& made = context.standard.norms[row];
            const bool tried = made.limit || context.norm_sources[row.value].limit_written || is_troubled(context, row);
            if (!tried) context.say(Message::tier_without_limit, made.span, {{"name", made.name}});
        }
    }
}

/// Does the norm say anything that can hold or not?
bool can_hold(const Norm& norm) {
    return norm.condition || norm.group || !norm.guards.empty() || norm.limit || norm.tiers || norm.amount || !norm.exception_of.empty() || norm.follows;
}

// --- norms that rest on themselves ------------------------------------------------------------------------------------------------

/// Norms and sections as nodes: what a norm's truth is made of.
class Graph {
public:
    explicit Graph(Context& context) : context_(context), standard_(context.standard), edges_(standard_.norms.size() + standard_.sections.size()) {
        for (std::uint32_t i = 0; i < standard_.norms.size(); ++i) {
            const auto& norm = standard_.norms[{i}];
            for (const auto child : norm.children) edges_[i].push_back(child.value);
            if (norm.condition) add_condition(i, *norm.condition);
            for (const auto& guard : norm.guards) add_condition(i, guard.condition);
            if (norm.follows) edges_[i].push_back(norm.follows.value);
            for (const auto excepted : norm.exception_of) edges_[excepted.value].push_back(i);
        }
        for (std::uint32_t i = 0; i < standard_.sections.size(); ++i)
            for (const auto norm : standard_.sections[{i}].norms) edges_[section_node(i)].push_back(norm.value);
    }

    void report_cycles() {
        enum class Colour : char { white, grey, black };
        std::vector<Colour> colours(edges_.size(), Colour::white);
        std::vector<std::pair<std::uint32_t, std::size_t>> stack;  // node, next edge: an own stack, for chains may be long
        for (std::uint32_t start = 0; start < edges_.size(); ++start) {
            if (colours[start] != Colour::white) continue;
            stack.emplace_back(start, 0);
            colours[start] = Colour::grey;
            while (!stack.empty()) {
                auto& [node, next] = stack.back();
                if (next == edges_[node].size()) {
                    colours[node] = Colour::black;
                    stack.pop_back();
                    continue;
                }
                const auto target = edges_[node][next++];
                if (colours[target] == Colour::grey) report(stack, target);
                if (colours[target] != Colour::white) continue;
                colours[target] = Colour::grey;
                stack.emplace_back(target, 0);
            }
        }
    }

private:
    std::uint32_t section_node(std::uint32_t section) const { return static_cast<std::uint32_t>(standard_.norms.size()) + section; }

    void add_condition(std::uint32_t from, const Condition& condition) {
        if (const auto* holds = std::get_if<NormHolds>(&condition.test)) {
            if (holds->norm) edges_[from].push_back(holds->norm.value);
            if (holds->section && holds->except.empty()) edges_[from].push_back(section_node(holds->section.value));
            if (holds->section && !holds->except.empty())
                for (const auto norm : standard_.sections[holds->section].norms)
                    if (std::find(holds->except.begin(), holds->except.end(), norm) == holds->except.end()) edges_[from].push_back(norm.value);
        } else if (const auto* group = std::get_if<Group>(&condition.test)) {
            for (const auto& part : group->parts) add_condition(from, part);
        }
    }

    void report(const std::vector<std::pair<std::uint32_t, std::size_t>>& stack, std::uint32_t target) {
        std::vector<std::uint32_t> cycle;
        for (const auto& [node, next] : stack)
            if (node == target || !cycle.empty()) cycle.push_back(node);
        const auto is_norm = [&](std::uint32_t node) { return node < standard_.norms.size(); };
        const auto first = std::find_if(cycle.begin(), cycle.end(), is_norm);
        if (first == cycle.end()) return;
        std::rotate(cycle.begin(), first, cycle.end());  // told from a norm, which has a place
        cycle.push_back(cycle.front());
        const bool exceptions = std::any_of(cycle.begin(), cycle.end(), [&](std::uint32_t node) {
            if (!is_norm(node)) return false;
            const auto& list = standard_.norms[{node}].exception_of;
            return std::any_of(list.begin(), list.end(), [&](Id<Norm> other) { return std::find(cycle.begin(), cycle.end(), other.value) != cycle.end(); });
        });
        std::string names;
        for (const auto node : cycle) {
            const auto section = node - static_cast<std::uint32_t>(standard_.norms.size());
            names += (names.empty() ? "" : " → ") + (is_norm(node) ? standard_.norms[{node}].name : std::string(section_words(standard_.sections[{section}].kind)));
        }
        context_.say(exceptions ? Message::exception_cycle : Message::condition_cycle, standard_.norms[{cycle.front()}].name_span,
                     {{"names", names}});
    }

    Context& context_;
    Standard& standard_;
    std::vector<std::vector<std::uint32_t>> edges_;
};

void check_holds(Context& context, const Condition& condition) {
    const auto& standard = context.standard;
    if (const auto* holds = std::get_if<NormHolds>(&condition.test)) {
        if (!holds->norm || standard.norms[holds->norm].guarding) return;
        const auto& norm = standard.norms[holds->norm];
        // A choice of supplier among sub-norms, a price and the like say nothing that could be fulfilled; nor does a text alone.
        bool broken = has_broken(context.norm_sources[holds->norm.value].line->block);
        if (!can_hold(norm) && !broken && !is_troubled(context, holds->norm)) context.say(Message::nothing_to_hold, condition.span, {{"name", norm.name}});
    } else if (const auto* group = std::get_if<Group>(&condition.test)) {
        for (const auto& part : group->parts) check_holds(context, part);
    }
}

// --- parts ----------------------------------------------------------------------------------------------------------------------------

/// A word that the text of the case uses for a part.
struct CaseWord {
    const Part* part;
    base::Span span;
};

/// Two parts that are called the same in the text of the case, in a text where both can stand.
void say_same_word(Context& context, CaseWord first, CaseWord second, const std::string& words) {
    if (context.blames_first(first.span, second.span)) std::swap(first, second);
    auto* diagnostic = context.say(Message::same_case_word, second.span, {{"first", first.part->name}, {"second", second.part->name}, {"words", words}});
    if (diagnostic) diagnostic->related.push_back({first.span, Message::first_defined_here, {{"name", first.part->name}}});
}

void say_two_you(Context& context, const Part* first, const Part* second) {
    if (context.blames_first(first->span, second->span)) std::swap(first, second);
    auto* diagnostic = context.say(Message::two_you_parts, second->span, {{"first", first->name}, {"second", second->name}});
    if (diagnostic) diagnostic->related.push_back({first->span, Message::first_defined_here, {{"name", first->name}}});
}

/// The parts that can stand in the same text: the common ones, or with them those of a service. A second definition of a name is no part of its
/// own: it has had its message.
class PartsTogether {
public:
    explicit PartsTogether(Context& context) : context_(context) {
        const auto& parts = context.standard.parts;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto& part = parts[parts.id_at(i)];
            if (part.only_in) {
                own_[part.only_in.value].push_back(&part);
                continue;
            }
            const auto* named = context.names.find(NameKind::part, part.name);
            if (named && named->id == i) add(part, common_, nullptr);
        }
        for (const auto& [service, parts_of_service] : own_) {
            Words words;
            const bool own_you = std::any_of(parts_of_service.begin(), parts_of_service.end(), [](const Part* part) { return part->is_you; });
            std::set<std::string> names;
            for (const auto* part : parts_of_service) names.insert(part->name);
            // A common part that the service replaces, or whose place as "du" it takes, is not spoken of there.
            const auto there = [&](const Part& part) { return names.count(part.name) == 0 && !(own_you && part.is_you); };
            std::set<std::string> seen;
            for (const auto* part : parts_of_service)
                if (seen.insert(part->name).second) add(*part, words, there);
        }
    }

private:
    struct Words {
        const Part* you = nullptr;
        std::map<std::string, CaseWord> by_case_word;
    };

    /// Adds a part to those of `words`; `there`: which common parts it can meet besides.
    void add(const Part& part, Words& words, const std::function<bool(const Part&)>& there) {
        if (part.is_you && words.you) say_two_you(context_, words.you, &part);
        if (part.is_you && !words.you) words.you = &part;
        for (const auto& pair : part.forms) {
            const CaseWord word{&part, pair.span};
            const auto [place, added] = words.by_case_word.try_emplace(pair.case_worker, word);
            const auto common = there ? common_.by_case_word.find(pair.case_worker) : common_.by_case_word.end();
            const auto* met = !added && place->second.part != &part ? &place->second
                              : common != common_.by_case_word.end() && there(*common->second.part) ? &common->second
                                                                                                     : nullptr;
            if (!met) continue;
            say_same_word(context_, *met, word, pair.case_worker);
            return;  // once a part
        }
    }

    Context& context_;
    Words common_;
    std::map<std::uint32_t, std::vector<const Part*>> own_;
};

}  // namespace

void check_services(Context& context) {
    auto& standard = context.standard;
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        find_amount_unit(context, standard.services.id_at(i));
        check_assessment(context, standard.services.id_at(i));
    }
    check_tiers(context);
    check_duties(context);
    for (const auto& norm : standard.norms) {
        if (norm.condition) check_holds(context, *norm.condition);
        for (const auto& guard : norm.guards) check_holds(context, guard.condition);
    }
    Graph(context).report_cycles();
    PartsTogether{context};
}

bool has_broken(const std::vector<syntax::Line>& lines) {
    return std::any_of(lines.begin(), lines.end(),
                       [](const syntax::Line& line) { return std::holds_alternative<syntax::Broken>(line.head) || has_broken(line.block); });
}

}  // namespace kvs::model
