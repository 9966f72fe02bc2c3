// What only the whole can show: one unit a service, an assessment in each, no norm that rests on itself, parts that can be told apart.
#include <algorithm>
#include <map>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

/// The unit of a service's amounts: that of its limits and of its assessed amount, which must be the same.
void find_amount_unit(Context& context, Id<Service> id) {
    auto& standard = context.standard;
    auto& service = standard.services[id];
    Id<Norm> first, amount;
    const auto use = [&](Id<Norm> norm, Id<Unit> unit) {
        if (!unit) return;
        if (!service.amount_unit) {
            service.amount_unit = unit;
            first = norm;
        } else if (service.amount_unit != unit) {
            auto* diagnostic = context.say(Message::service_two_units, standard.norms[norm].span,
                                           {{"service", service.name},
                                            {"first", standard.units[service.amount_unit].plural},
                                            {"second", standard.units[unit].plural}});
            if (diagnostic) diagnostic->related.push_back({standard.norms[first].span, Message::first_defined_here, {{"name", standard.norms[first].name}}});
        }
    };
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto norm_id = standard.norms.id_at(i);
        const auto& norm = standard.norms[norm_id];
        if (norm.service != id || standard.sections[norm.section].kind != SectionKind::scope) continue;
        if (norm.limit) {
            use(norm_id, norm.limit->quantity.unit);
            if (service.amount_per.period == Period::none) service.amount_per = norm.limit->per;
        }
        if (!norm.amount) continue;
        const auto& input = standard.inputs[norm.amount];
        use(norm_id, input.unit);
        if (input.per) service.amount_per = *input.per;
        if (amount) {
            if (auto* diagnostic = context.say(Message::two_amounts, norm.span, {{"service", service.name}}))
                diagnostic->related.push_back({standard.norms[amount].span, Message::first_defined_here, {{"name", standard.norms[amount].name}}});
        } else {
            amount = norm_id;
        }
    }
}

void check_assessment(Context& context, Id<Service> id) {
    const auto& standard = context.standard;
    const auto& service = standard.services[id];
    const bool section = std::any_of(service.sections.begin(), service.sections.end(), [&](Id<Section> section_id) {
        const auto& found = standard.sections[section_id];
        return found.kind == SectionKind::assessment && !found.norms.empty();
    });
    const bool norm = std::any_of(standard.norms.begin(), standard.norms.end(), [&](const Norm& found) { return found.service == id && found.assessment; });
    if (section || norm || has_broken(context.service_sources[id.value].line->block)) return;
    context.say(Message::service_without_assessment, service.span, {{"name", service.name}});
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
            if (made.limit) continue;
            // A limit that could not be read has had its message.
            const auto* written = std::get_if<syntax::Norm>(&context.norm_sources[row.value].line->head);
            const bool tried = written && (std::holds_alternative<syntax::Measure>(written->statement.core) ||
                                           std::any_of(written->statement.clauses.begin(), written->statement.clauses.end(), [](const syntax::Clause& clause) {
                                               return std::holds_alternative<syntax::Limit>(clause.what) || std::holds_alternative<syntax::LimitRange>(clause.what);
                                           }));
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
        std::vector<Id<Norm>> cycle;
        bool inside = false;
        for (const auto& [node, next] : stack) {
            inside = inside || node == target;
            if (inside && node < standard_.norms.size()) cycle.push_back({node});
        }
        if (cycle.empty()) return;
        const bool exceptions = std::any_of(cycle.begin(), cycle.end(), [&](Id<Norm> norm) {
            const auto& list = standard_.norms[norm].exception_of;
            return std::any_of(list.begin(), list.end(), [&](Id<Norm> other) { return std::find(cycle.begin(), cycle.end(), other) != cycle.end(); });
        });
        std::vector<std::string> names;
        for (const auto norm : cycle) names.push_back(standard_.norms[norm].path);
        names.push_back(standard_.norms[cycle.front()].path);
        context_.say(exceptions ? Message::exception_cycle : Message::condition_cycle, standard_.norms[cycle.front()].name_span,
                     {{"names", base::joined(names, " → ")}});
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
        if (!can_hold(norm) && !broken) context.say(Message::nothing_to_hold, condition.span, {{"name", norm.name}});
    } else if (const auto* group = std::get_if<Group>(&condition.test)) {
        for (const auto& part : group->parts) check_holds(context, part);
    }
}

// --- parts ----------------------------------------------------------------------------------------------------------------------------

void check_parts(Context& context) {
    const auto& parts = context.standard.parts;
    std::map<std::pair<std::uint32_t, std::string>, const Part*> by_case_word;
    std::map<std::uint32_t, const Part*> you;
    for (const auto& part : parts) {
        if (part.forms.empty()) continue;
        const auto scope = part.only_in.value;
        if (part.is_you) {
            const auto [place, added] = you.try_emplace(scope, &part);
            if (!added)
                if (auto* diagnostic = context.say(Message::two_you_parts, part.span, {{"first", place->second->name}, {"second", part.name}}))
                    diagnostic->related.push_back({place->second->span, Message::first_defined_here, {{"name", place->second->name}}});
        }
        const auto [place, added] = by_case_word.try_emplace({scope, part.forms[0].case_worker}, &part);
        if (!added)
            if (auto* diagnostic = context.say(Message::same_case_word, part.forms[0].span,
                                               {{"first", place->second->name}, {"second", part.name}, {"words", part.forms[0].case_worker}}))
                diagnostic->related.push_back({place->second->span, Message::first_defined_here, {{"name", place->second->name}}});
    }
}

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
    check_parts(context);
}

bool has_broken(const std::vector<syntax::Line>& lines) {
    return std::any_of(lines.begin(), lines.end(),
                       [](const syntax::Line& line) { return std::holds_alternative<syntax::Broken>(line.head) || has_broken(line.block); });
}

}  // namespace kvs::model
