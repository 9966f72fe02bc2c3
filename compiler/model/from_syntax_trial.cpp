// `prøve`: a made-up citizen, and the decision that the author expects.
#include <algorithm>
#include <map>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

class Reader {
public:
    Reader(Context& context, Trial& trial) : context_(context), standard_(context.standard), trial_(trial), place_{trial.service, {}} {}

    void read(const syntax::Line& line) {
        for (const auto& below : line.block) {
            const auto* part = std::get_if<syntax::Trial>(&below.head);
            if (part && std::holds_alternative<syntax::Given>(part->what)) {
                for (const auto& given : below.block) read_given(given);
            } else if (part && std::holds_alternative<syntax::Expect>(part->what)) {
                trial_.expect.span = below.span;
                for (const auto& expected : below.block) read_expected(expected);
            } else if (const auto* date = date_in(below)) {
                trial_.date = day_of(*date);
            } else {
                misplaced(context_, below, "prøve");
            }
        }
    }

private:
    static const syntax::Date* date_in(const syntax::Line& line) {
        const auto* clauses = std::get_if<syntax::ClauseLine>(&line.head);
        if (!clauses || clauses->clauses.size() != 1) return nullptr;
        const auto* date = std::get_if<syntax::OnDate>(&clauses->clauses[0].what);
        return date ? &date->date : nullptr;
    }

    // --- givet -----------------------------------------------------------------------------------------------------------------------

    void read_given(const syntax::Line& line) {
        if (const auto* bare = std::get_if<syntax::Bare>(&line.head)) {
            given_condition(line, bare->condition, bare->clauses);
        } else if (const auto* assessment = std::get_if<syntax::AssessmentLine>(&line.head); assessment && assessment->assessments.size() == 1) {
            const syntax::Condition condition{false, syntax::AssessmentTest{assessment->assessments[0]}, line.span};
            given_condition(line, condition, assessment->clauses);
        } else if (const auto* part = std::get_if<syntax::Trial>(&line.head)) {
            if (const auto* wish = std::get_if<syntax::Wish>(&part->what))
                read_wish(line, *wish);
            else if (const auto* used = std::get_if<syntax::Used>(&part->what))
                read_used(line, *used);
            else
                misplaced(context_, line, "givet");
        } else {
            misplaced(context_, line, "givet");
        }
    }

    void given_condition(const syntax::Line& line, const syntax::Condition& condition, const std::vector<syntax::Clause>& clauses) {
        const syntax::Comparison* comparison = nullptr;
        const syntax::Path* path = nullptr;
        bool known = true;
        if (const auto* fact = std::get_if<syntax::FactTest>(&condition.test)) {
            path = &fact->fact;
            comparison = fact->comparison ? &*fact->comparison : nullptr;
        } else if (const auto* assessment = std::get_if<syntax::AssessmentTest>(&condition.test)) {
            path = &assessment->assessment;
        } else if (const auto* not_known = std::get_if<syntax::NotKnown>(&condition.test)) {
            path = &not_known->fact;
            known = false;
        } else {
            misplaced(context_, line, "givet");
            return;
        }
        const auto id = find_thing(context_, NameKind::input, *path);
        if (!id) return;
        GivenInput given;
        given.input = {*id};
        given.span = line.span;
        const auto& input = standard_.inputs[given.input];
        const syntax::Date* date = read_answer_clauses(given, clauses);
        if (!known) {
            given.value.reset();
        } else if (input.kind == InputKind::event) {
            if (!date || comparison || condition.negated) {
                context_.say(Message::event_without_date, line.span, {{"name", input.name}});
                return;
            }
            given.value = day_of(*date);
            given.date.reset();
            if (!given.value) return;
        } else if (!comparison) {
            if (input.type != InputType::yes_no) {
                context_.say(Message::given_without_value, line.span, {{"name", input.name}});
                return;
            }
            given.value = condition.negated ? 0 : 1;
        } else {
            const auto* equals = std::get_if<syntax::Equals>(&comparison->test);
            if (!equals || equals->negated || condition.negated) {
                context_.say(Message::given_not_exact, comparison->span, {{"name", input.name}, {"words", as_written(*comparison)}});
                return;
            }
            if (!std::holds_alternative<syntax::UnknownValue>(equals->value)) {
                given.value = value_for(context_, given.input, equals->value);
                if (!given.value) return;
            }
        }
        if (input.kind == InputKind::assessment && given.value && !answered_by_person(given, input)) return;
        add_given(std::move(given));
    }

    const syntax::Date* read_answer_clauses(GivenInput& given, const std::vector<syntax::Clause>& clauses) {
        const syntax::Date* date = nullptr;
        for (const auto& clause : clauses) {
            if (const auto* role = std::get_if<syntax::Role>(&clause.what); role && role->word == syntax::Role::Word::at) {
                given.by = raw_words(role->object);
                if (role->as) given.role = role->as->text;
            } else if (const auto* because = std::get_if<syntax::Because>(&clause.what)) {
                given.because = because->reason.raw;
            } else if (const auto* on = std::get_if<syntax::OnDate>(&clause.what)) {
                date = &on->date;
                given.date = day_of(on->date);
            } else {
                context_.say(Message::misplaced_clause, clause.span, {{"where", "givet"}});
            }
        }
        return date;
    }

    /// An assessment counts only with a person, in the declared role, and a reason.
    bool answered_by_person(GivenInput& given, const Input& input) {
        const std::string role = input.from_part ? standard_.parts[input.from_part].name : input.source_words;
        if (given.by.empty() || given.because.empty()) {
            context_.say(given.by.empty() ? Message::answer_without_person : Message::answer_without_reason, given.span, {{"name", input.name}, {"role", role}});
            return false;
        }
        if (given.role.empty()) given.role = role;
        if (!role.empty() && given.role != role) {
            context_.say(Message::wrong_assessor, given.span, {{"name", input.name}, {"role", role}, {"other", given.role}});
            return false;
        }
        return true;
    }

    void add_given(GivenInput given) {
        if (const auto [place, added] = own_.try_emplace(given.input.value, given.span); !added) {
            if (auto* diagnostic = context_.say(Message::given_twice, given.span, {{"name", standard_.inputs[given.input].name}}))
                diagnostic->related.push_back({place->second, Message::first_defined_here, {{"name", standard_.inputs[given.input].name}}});
            return;
        }
        // What the trial it builds on was given is replaced.
        const auto earlier = std::find_if(trial_.given.begin(), trial_.given.end(), [&](const GivenInput& other) { return other.input == given.input; });
        if (earlier != trial_.given.end())
            *earlier = std::move(given);
        else
            trial_.given.push_back(std::move(given));
    }

    /// An amount in the service's unit; a message when the service has none or another.
    std::optional<std::int64_t> service_amount(const syntax::Quantity& written) {
        const auto& service = standard_.services[trial_.service];
        const auto quantity = quantity_of(context_, written);
        if (!quantity) return std::nullopt;
        if (!service.amount_unit) {
            context_.say(Message::service_without_amount, written.span, {{"service", service.name}});
            return std::nullopt;
        }
        const auto& wanted = standard_.units[service.amount_unit];
        const auto& unit = standard_.units[quantity->unit];
        if (quantity->low) {
            context_.say(Message::one_number_expected, written.span, {{"value", as_written(written)}});
            return std::nullopt;
        }
        if (!convertible(unit, wanted)) {
            context_.say(Message::unit_mismatch, written.span, {{"name", service.name}, {"unit", wanted.plural}, {"other", as_written(written)}});
            return std::nullopt;
        }
        const auto amount = converted(quantity->amount, unit, wanted);
        if (!amount) context_.say(Message::conversion_not_exact, written.span, {{"value", as_written(written)}, {"unit", wanted.plural}});
        return amount;
    }

    bool check_period(const std::optional<syntax::Cadence>& written, std::optional<Cadence>& out) {
        if (!written) return true;
        const auto& service = standard_.services[trial_.service];
        const auto cadence = cadence_of(context_, *written);
        if (!cadence) return false;
        if (service.amount_per.period != Period::none && service.amount_per.period != cadence->period) {
            context_.say(Message::period_mismatch, written->span,
                         {{"name", service.name}, {"period", cadence_words(service.amount_per)}, {"other", cadence_words(*cadence)}});
            return false;
        }
        out = cadence;
        return true;
    }

    void read_wish(const syntax::Line& line, const syntax::Wish& wish) {
        GivenWish made;
        made.span = line.span;
        if (const auto* measure = std::get_if<syntax::Measure>(&wish.what)) {
            made.amount = service_amount(measure->quantity);
            if (!made.amount || !check_period(measure->cadence, made.per)) return;
            made.unit = standard_.services[trial_.service].amount_unit;
        } else {
            made.item = find_norm(context_, place_, std::get<syntax::Path>(wish.what));
            if (!made.item) return;
        }
        if (!own_wishes_) trial_.wishes.clear();
        own_wishes_ = true;
        trial_.wishes.push_back(std::move(made));
    }

    void read_used(const syntax::Line& line, const syntax::Used& used) {
        const auto amount = service_amount(used.quantity);
        if (!amount) return;
        GivenUse made;
        made.amount = *amount;
        made.unit = standard_.services[trial_.service].amount_unit;
        made.span = line.span;
        const auto day = used.date ? day_of(*used.date) : trial_.date;
        if (!day) {
            if (!used.date) context_.say(Message::used_without_date, line.span);
            return;
        }
        made.date = *day;
        if (!own_uses_) trial_.uses.clear();
        own_uses_ = true;
        trial_.uses.push_back(made);
    }

    // --- forvent ---------------------------------------------------------------------------------------------------------------------

    void read_expected(const syntax::Line& line) {
        if (const auto* part = std::get_if<syntax::Trial>(&line.head)) {
            std::visit([&](const auto& what) { expect(what, line); }, part->what);
        } else if (const auto* assessments = std::get_if<syntax::AssessmentLine>(&line.head)) {
            for (const auto& path : assessments->assessments) {
                const auto id = find_thing(context_, NameKind::input, path);
                if (!id) continue;
                if (standard_.inputs[{*id}].kind != InputKind::assessment) {
                    const auto& name = path.names.back();
                    context_.say(Message::wrong_role_name, name.span,
                                 {{"name", name.text}, {"found", kind_word(context_, NameKind::input, name.text)}, {"kind", "skøn"}});
                    continue;
                }
                trial_.expect.open.push_back({*id});
            }
        } else {
            misplaced(context_, line, "forvent");
        }
    }

    template <class T>
    void expect(const T&, const syntax::Line& line) {
        misplaced(context_, line, "forvent");
    }
    void expect(const syntax::Outcome& outcome, const syntax::Line& line) {
        if (trial_.expect.outcome) {
            context_.say(Message::said_twice, line.span, {{"words", "FORSLAG / SKØN / MANGLER / UDENFOR / DELVIST"}});
            return;
        }
        switch (outcome) {
            case syntax::Outcome::proposal: trial_.expect.outcome = Outcome::proposal; break;
            case syntax::Outcome::assessment: trial_.expect.outcome = Outcome::assess; break;
            case syntax::Outcome::missing: trial_.expect.outcome = Outcome::missing; break;
            case syntax::Outcome::outside: trial_.expect.outcome = Outcome::outside; break;
            case syntax::Outcome::partial: trial_.expect.outcome = Outcome::partly; break;
        }
    }
    void expect(const syntax::ExpectScope& scope, const syntax::Line&) {
        if (scope.unknown) {
            trial_.expect.no_amount = true;
            return;
        }
        const auto amount = service_amount(scope.measure.quantity);
        std::optional<Cadence> per;
        if (!amount || !check_period(scope.measure.cadence, per)) return;
        trial_.expect.unit = standard_.services[trial_.service].amount_unit;
        (scope.at_most ? trial_.expect.ceiling : trial_.expect.amount) = amount;
    }
    void expect(const syntax::ExpectPrice& price, const syntax::Line& line) {
        const auto norm = find_norm(context_, place_, price.norm);
        if (!norm) return;
        if (!standard_.norms[norm].price) {
            context_.say(Message::norm_is_no_price, price.norm.span, {{"name", path_words(price.norm)}});
            return;
        }
        const auto made = price_of(context_, price.price, line.span);
        if (!made) return;
        ExpectedPrice expected;
        expected.norm = norm;
        expected.kind = made->kind;
        if (made->kind == PriceKind::amount) expected.oere = made->oere;
        expected.span = line.span;
        trial_.expect.prices.push_back(expected);
    }
    void expect(const syntax::ExpectDeadline& deadline, const syntax::Line& line) {
        const auto norm = find_norm(context_, place_, deadline.norm);
        const auto day = day_of(deadline.date);
        if (!norm || !day) return;
        if (standard_.norms[norm].deadlines.empty()) {
            if (context_.norm_sources[norm.value].troubled) return;    // its deadline could not be resolved
            context_.say(Message::norm_is_no_deadline, deadline.norm.span, {{"name", path_words(deadline.norm)}});
            return;
        }
        trial_.expect.deadlines.push_back({norm, *day, line.span});
    }
    void expect(const syntax::ExpectNorms& norms, const syntax::Line&) {
        trial_.expect.norms_exactly = trial_.expect.norms_exactly || norms.exactly;
        for (const auto& path : norms.norms) {
            const auto norm = find_norm(context_, place_, path);
            auto& list = trial_.expect.norms;
            if (norm && std::find(list.begin(), list.end(), norm) == list.end()) list.push_back(norm);
        }
    }
    void expect(const syntax::ExpectMissing& missing, const syntax::Line&) {
        for (const auto& path : missing.facts)
            if (const auto id = find_thing(context_, NameKind::input, path)) trial_.expect.missing.push_back({*id});
    }

    Context& context_;
    Standard& standard_;
    Trial& trial_;
    Place place_;
    std::map<std::uint32_t, base::Span> own_;
    bool own_wishes_ = false, own_uses_ = false;
};

struct Written {
    const syntax::Line* line = nullptr;
    const syntax::TrialHead* head = nullptr;
    enum class State { waiting, reading, done } state = State::waiting;
    Trial trial{};
};

class Trials {
public:
    explicit Trials(Context& context) : context_(context) {
        for (const auto& line : context.files[0].lines) {
            const auto* part = std::get_if<syntax::Trial>(&line.head);
            const auto* head = part ? std::get_if<syntax::TrialHead>(&part->what) : nullptr;
            if (!head) continue;
            const auto [place, added] = by_title_.try_emplace(head->title.raw, all_.size());
            if (!added)
                if (auto* diagnostic = context.say(Message::duplicate_trial, head->title.span, {{"name", head->title.raw}}))
                    diagnostic->related.push_back({all_[place->second].head->title.span, Message::first_defined_here, {{"name", head->title.raw}}});
            all_.push_back({&line, head, Written::State::waiting, {}});
        }
    }

    void read() {
        for (std::size_t i = 0; i < all_.size(); ++i) read_chain(i);
        for (auto& written : all_)
            if (written.trial.service) context_.standard.trials.push_back(std::move(written.trial));
    }

private:
    /// Reads a trial after those it builds on. The chain is followed with a list of its own: it may be long.
    void read_chain(std::size_t index) {
        std::vector<std::size_t> chain;
        for (auto at = std::optional(index); at && all_[*at].state == Written::State::waiting;) {
            all_[*at].state = Written::State::reading;
            chain.push_back(*at);
            at = base_of(*at);
            if (at && all_[*at].state == Written::State::reading) {
                context_.say(Message::trial_cycle, all_[chain.back()].head->like->span, {{"name", all_[chain.back()].head->like->raw}});
                break;
            }
        }
        for (auto at = chain.rbegin(); at != chain.rend(); ++at) read_one(all_[*at]);
    }

    std::optional<std::size_t> base_of(std::size_t index) {
        const auto& like = all_[index].head->like;
        if (!like) return std::nullopt;
        if (const auto place = by_title_.find(like->raw); place != by_title_.end()) return place->second;
        std::vector<std::string> titles;
        for (const auto& [title, number] : by_title_) titles.push_back(title);
        const auto near = context_.suggestion(like->raw, titles);
        auto* diagnostic = context_.say(Message::unknown_trial, like->span, {{"name", like->raw}});
        if (diagnostic && !near.empty()) diagnostic->fix = diag::Fix{like->span, "\"" + near + "\""};
        return std::nullopt;
    }

    void read_one(Written& written) {
        written.state = Written::State::done;
        auto& trial = written.trial;
        const auto base = written.head->like ? by_title_.find(written.head->like->raw) : by_title_.end();
        if (base != by_title_.end() && all_[base->second].state == Written::State::done && &all_[base->second] != &written) {
            const auto& from = all_[base->second].trial;
            inherited_ += from.given.size() + from.wishes.size() + from.uses.size();
            if (inherited_ > most_inherited) {
                context_.say(Message::trials_too_large, written.head->like->span, {{"most", "50.000"}});
                return;
            }
            trial.service = from.service;
            trial.date = from.date;
            trial.given = from.given;
            trial.wishes = from.wishes;
            trial.uses = from.uses;
        }
        trial.name = written.head->title.raw;
        trial.marks = mark_ids(written.line->marks);
        trial.span = written.line->span;
        trial.expect.span = written.line->span;
        if (!find_service(written)) return;
        Reader(context_, trial).read(*written.line);
    }

    bool find_service(Written& written) {
        auto& trial = written.trial;
        auto& services = context_.standard.services;
        if (written.head->service) {
            const auto id = find_thing(context_, NameKind::service, *written.head->service);
            if (!id) {
                trial.service = {};
                return false;
            }
            if (trial.service && trial.service != Id<Service>{*id}) {
                context_.say(Message::trial_other_service, written.head->service->span, {{"name", services[{*id}].name}, {"other", services[trial.service].name}});
                return false;
            }
            trial.service = {*id};
        } else if (!trial.service) {
            if (services.size() != 1) {
                if (!services.empty()) context_.say(Message::trial_without_service, written.line->span, {{"name", trial.name}});
                return false;
            }
            trial.service = services.id_at(0);
        }
        return true;
    }

    /// Each trial repeats what it builds on: bounded, so that a hostile file cannot fill the memory.
    static constexpr std::size_t most_inherited = 50'000;

    Context& context_;
    std::size_t inherited_ = 0;
    std::vector<Written> all_;
    std::map<std::string, std::size_t> by_title_;
};

}  // namespace

void read_trials(Context& context) { Trials(context).read(); }

}  // namespace kvs::model
