#include "compiler/model/verify.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace kvs::model {

namespace {

class Verifier {
public:
    explicit Verifier(const Standard& standard) : standard_(standard) {}

    std::vector<std::string> verify() {
        structure();
        if (!broken_.empty()) return std::move(broken_);  // the rest would follow ids that lead nowhere
        if (standard_.sound) {
            meaning();
            exceptions_end();
            trials();
        }
        return std::move(broken_);
    }

private:
    template <class... Args>
    void say(fmt::format_string<Args...> pattern, Args&&... args) {
        broken_.push_back(fmt::format(pattern, std::forward<Args>(args)...));
    }
    template <class T>
    bool good(base::Id<T> id, const base::Store<T>& store) const {
        return !id || id.value < store.size();
    }
    template <class T>
    void in_range(base::Id<T> id, const base::Store<T>& store, const std::string& of, std::string_view what) {
        if (!good(id, store)) say("{}: {} is out of range", of, what);
    }

    void condition_ids(const Condition& condition, const std::string& of) {
        if (const auto* yes = std::get_if<IsYes>(&condition.test)) in_range(yes->input, standard_.inputs, of, "the input of a condition");
        if (const auto* compares = std::get_if<Compares>(&condition.test)) in_range(compares->input, standard_.inputs, of, "the input of a comparison");
        if (const auto* reckoned = std::get_if<ComparesReckoned>(&condition.test))
            for (const auto id : reckoned->inputs) in_range(id, standard_.inputs, of, "an input of a reckoned number");
        if (const auto* unknown = std::get_if<NotKnown>(&condition.test)) in_range(unknown->input, standard_.inputs, of, "the input of `ved ikke`");
        if (const auto* holds = std::get_if<NormHolds>(&condition.test)) {
            in_range(holds->norm, standard_.norms, of, "the norm of a condition");
            in_range(holds->section, standard_.sections, of, "the section of a condition");
            for (const auto norm : holds->except) in_range(norm, standard_.norms, of, "a norm left out");
        }
        if (const auto* group = std::get_if<Group>(&condition.test))
            for (const auto& part : group->parts) condition_ids(part, of);
    }

    void structure() {
        for (std::size_t i = 0; i < standard_.inputs.size(); ++i) {
            const auto& input = standard_.inputs[standard_.inputs.id_at(i)];
            in_range(input.unit, standard_.units, input.name, "the unit");
            in_range(input.about, standard_.parts, input.name, "the part it is about");
            in_range(input.from_part, standard_.parts, input.name, "the part it comes from");
        }
        std::set<std::pair<std::uint32_t, std::string>> paths;
        for (std::size_t i = 0; i < standard_.norms.size(); ++i) norm_structure(standard_.norms.id_at(i), paths);
        for (std::size_t i = 0; i < standard_.sections.size(); ++i) {
            const auto id = standard_.sections.id_at(i);
            const auto& section = standard_.sections[id];
            if (!section.service || !good(section.service, standard_.services)) say("section {}: no service", i);
            for (const auto norm : section.norms) {
                if (!norm || !good(norm, standard_.norms))
                    say("section {}: a norm is out of range", i);
                else if (standard_.norms[norm].parent || standard_.norms[norm].section != id)
                    say("section {}: {} does not say that it stands at its top", i, standard_.norms[norm].path);
            }
            for (const auto& basis : section.bases) in_range(basis.reference.law, standard_.laws, "a legal basis", "the law");
        }
        for (std::size_t i = 0; i < standard_.services.size(); ++i) {
            const auto id = standard_.services.id_at(i);
            const auto& service = standard_.services[id];
            in_range(service.amount_unit, standard_.units, service.name, "the unit");
            for (const auto section : service.sections)
                if (!section || !good(section, standard_.sections) || standard_.sections[section].service != id)
                    say("{}: a section is not its own", service.name);
        }
        for (const auto& part : standard_.parts) in_range(part.only_in, standard_.services, part.name, "the service");
    }

    void norm_structure(base::Id<Norm> id, std::set<std::pair<std::uint32_t, std::string>>& paths) {
        const auto& norm = standard_.norms[id];
        if (!norm.service || !good(norm.service, standard_.services) || !norm.section || !good(norm.section, standard_.sections)) {
            say("{}: stands in no service or section", norm.path);
            return;
        }
        if (!paths.emplace(norm.service.value, norm.path).second) say("{}: two norms of the service have this path", norm.path);
        in_range(norm.parent, standard_.norms, norm.path, "the parent");
        if (norm.parent && good(norm.parent, standard_.norms)) {
            // Parents are made before their children: so there can be no ring of parents either.
            if (norm.parent.value >= id.value) say("{}: comes before its parent", norm.path);
            const auto& siblings = standard_.norms[norm.parent].children;
            if (std::find(siblings.begin(), siblings.end(), id) == siblings.end()) say("{}: is not among its parent's sub-norms", norm.path);
            if (norm.path != standard_.norms[norm.parent].path + "." + norm.name) say("{}: the path does not follow from the parent's", norm.path);
        }
        for (const auto child : norm.children)
            if (!child || !good(child, standard_.norms) || standard_.norms[child].parent != id) say("{}: a sub-norm is not its own", norm.path);
        for (const auto excepted : norm.exception_of)
            if (!excepted || !good(excepted, standard_.norms)) say("{}: what it excepts is out of range", norm.path);
        if (norm.condition) condition_ids(*norm.condition, norm.path);
        for (const auto& guard : norm.guards) condition_ids(guard.condition, norm.path);
        in_range(norm.amount, standard_.inputs, norm.path, "the assessment of its amount");
        for (const auto& what : norm.considers) in_range(what.input, standard_.inputs, norm.path, "what is weighed");
        for (const auto assessment : norm.considered_in) in_range(assessment, standard_.inputs, norm.path, "the assessment it is weighed in");
        if (norm.readings) {
            in_range(norm.readings->chosen_by, standard_.inputs, norm.path, "the assessment that chooses the reading");
            for (const auto& [value, row] : norm.readings->rows)
                if (!row || !good(row, standard_.norms)) say("{}: a reading is out of range", norm.path);
        }
        in_range(norm.follows, standard_.norms, norm.path, "the norm it follows");
        in_range(norm.after_event, standard_.inputs, norm.path, "the event it follows");
        if (norm.limit && (!norm.limit->quantity.unit || !good(norm.limit->quantity.unit, standard_.units))) say("{}: the limit has no unit", norm.path);
        if (norm.tiers) {
            if (!norm.tiers->input || !good(norm.tiers->input, standard_.inputs)) say("{}: the tiers have no input", norm.path);
            for (const auto& [value, row] : norm.tiers->rows)
                if (!row || !good(row, standard_.norms)) say("{}: a tier is out of range", norm.path);
        }
        if (norm.price) {
            in_range(norm.price->tariff, standard_.tariffs, norm.path, "the tariff");
            in_range(norm.price->payer, standard_.parts, norm.path, "the payer");
            in_range(norm.price->per_unit, standard_.units, norm.path, "the unit of the price");
        }
        for (const auto& deadline : norm.deadlines) {
            in_range(deadline.event, standard_.inputs, norm.path, "the event of a deadline");
            in_range(deadline.calendar, standard_.calendars, norm.path, "the calendar of a deadline");
        }
        for (const auto& role : norm.roles) {
            in_range(role.part, standard_.parts, norm.path, "the part of a role");
            in_range(role.contact, standard_.contacts, norm.path, "the contact of a role");
        }
    }

    void sound_reckoned(const ComparesReckoned& test, const std::string& of) {
        const bool age = test.of == ComparesReckoned::Of::age;
        const auto type = age ? InputType::date : InputType::number;
        const bool count = age ? test.inputs.size() == 1 || test.inputs.size() == 2 : test.inputs.size() >= 2;
        const bool read = std::all_of(test.inputs.begin(), test.inputs.end(), [&](auto id) { return id && standard_.inputs[id].type == type; });
        if (!count || !read) say("{}: a reckoned number has the wrong inputs", of);
        const std::size_t values = test.comparison == Comparison::between ? 2 : 1;
        if (test.values.size() != values || test.comparison == Comparison::one_of) say("{}: a reckoned number has the wrong number of values", of);
    }

    void sound_condition(const Condition& condition, const std::string& of) {
        if (std::holds_alternative<Poison>(condition.test)) say("{}: a condition is unresolved", of);
        if (const auto* yes = std::get_if<IsYes>(&condition.test))
            if (!yes->input || (!yes->any_answer && standard_.inputs[yes->input].type != InputType::yes_no)) say("{}: a condition reads what is not yes or no", of);
        if (const auto* compares = std::get_if<Compares>(&condition.test)) {
            if (!compares->input) {
                say("{}: a comparison reads nothing", of);
                return;
            }
            const auto& input = standard_.inputs[compares->input];
            const bool two = compares->comparison == Comparison::between;
            if (compares->values.empty() || (two && compares->values.size() != 2) || (!two && compares->comparison != Comparison::one_of && compares->values.size() != 1))
                say("{}: a comparison has the wrong number of values", of);
            if (input.type == InputType::choice)
                for (const auto value : compares->values)
                    if (value < 0 || value >= static_cast<std::int64_t>(input.choices.size())) say("{}: a value is not on the scale", of);
        }
        if (const auto* reckoned = std::get_if<ComparesReckoned>(&condition.test)) sound_reckoned(*reckoned, of);
        if (const auto* holds = std::get_if<NormHolds>(&condition.test))
            if (!holds->norm == !holds->section) say("{}: a condition names not exactly one norm or section", of);
        if (const auto* group = std::get_if<Group>(&condition.test))
            for (const auto& part : group->parts) sound_condition(part, of);
    }

    void meaning() {
        for (const auto& input : standard_.inputs) {
            if (input.type == InputType::number && !input.unit) say("{}: a number without a unit", input.name);
            if (input.type == InputType::choice && input.choices.empty()) say("{}: nothing to choose", input.name);
            if (input.kind == InputKind::event && input.type != InputType::date) say("{}: an event is not a date", input.name);
            if (input.kind == InputKind::assessment && input.source_words.empty()) say("{}: nobody may answer", input.name);
        }
        for (const auto& norm : standard_.norms) {
            if (norm.texts.empty()) say("{}: has no text", norm.path);
            for (const auto& text : norm.texts)
                if (text.citizen.empty() != text.case_worker.empty()) say("{}: one voice is silent", norm.path);
            if (norm.condition) sound_condition(*norm.condition, norm.path);
            for (const auto& guard : norm.guards) sound_condition(guard.condition, norm.path);
            if (norm.tiers) {
                std::set<std::int64_t> seen;
                const auto& choices = standard_.inputs[norm.tiers->input].choices;
                for (const auto& [value, row] : norm.tiers->rows) {
                    if (value < 0 || value >= static_cast<std::int64_t>(choices.size())) say("{}: a tier is not a value of its scale", norm.path);
                    if (!seen.insert(value).second) say("{}: two tiers for one value", norm.path);
                    if (!standard_.norms[row].limit) say("{}: has no limit", standard_.norms[row].path);
                }
            }
            if (norm.amount && standard_.inputs[norm.amount].type != InputType::number) say("{}: the amount is not a number", norm.path);
            for (const auto& deadline : norm.deadlines)
                if (deadline.event && standard_.inputs[deadline.event].kind != InputKind::event) say("{}: a deadline counts from what is no event", norm.path);
        }
        for (const auto& tariff : standard_.tariffs)
            for (std::size_t i = 1; i < tariff.rates.size(); ++i)
                if (tariff.rates[i - 1].from >= tariff.rates[i].from) say("{}: the rates are not in the order of their dates", tariff.name);
        if (standard_.valid_from && standard_.valid_to && *standard_.valid_from > *standard_.valid_to) say("the standard ends before it begins");
    }

    /// No exception rests on itself: leave out exceptions nobody excepts until none is left.
    void exceptions_end() {
        std::vector<int> excepted(standard_.norms.size(), 0);
        for (const auto& norm : standard_.norms)
            for (const auto other : norm.exception_of) ++excepted[other.value];
        std::vector<std::uint32_t> free;
        for (std::uint32_t i = 0; i < excepted.size(); ++i)
            if (excepted[i] == 0) free.push_back(i);
        std::size_t left_out = 0;
        while (!free.empty()) {
            const auto norm = free.back();
            free.pop_back();
            ++left_out;
            for (const auto other : standard_.norms[{norm}].exception_of)
                if (--excepted[other.value] == 0) free.push_back(other.value);
        }
        if (left_out != standard_.norms.size()) say("the exceptions go in a ring");
    }

    void trials() {
        for (const auto& trial : standard_.trials) {
            if (!trial.service || !good(trial.service, standard_.services)) say("{}: tries no service", trial.name);
            std::set<std::uint32_t> seen;
            for (const auto& given : trial.given) {
                if (!given.input || !good(given.input, standard_.inputs)) {
                    say("{}: a given is out of range", trial.name);
                    continue;
                }
                const auto& input = standard_.inputs[given.input];
                if (!seen.insert(given.input.value).second) say("{}: {} is given twice", trial.name, input.name);
                if (input.type == InputType::choice && given.value && (*given.value < 0 || *given.value >= static_cast<std::int64_t>(input.choices.size())))
                    say("{}: the value of {} is not on its scale", trial.name, input.name);
                if (input.kind == InputKind::assessment && given.value && (given.by.empty() || given.because.empty()))
                    say("{}: the answer to {} has no person or no reason", trial.name, input.name);
            }
        }
    }

    const Standard& standard_;
    std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> verify(const Standard& standard) { return Verifier(standard).verify(); }

}  // namespace kvs::model
