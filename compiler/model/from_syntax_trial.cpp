// `prøve`: a made-up citizen, and the decision that the author expects.
#include <algorithm>
#include <map>
#include <utility>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

/// The day of decision: `den 2. juni 2025`.
const syntax::Date* date_in(const syntax::Line& line) {
    const auto* clauses = std::get_if<syntax::ClauseLine>(&line.head);
    if (!clauses || clauses->clauses.size() != 1) return nullptr;
    const auto* date = std::get_if<syntax::OnDate>(&clauses->clauses[0].what);
    return date ? &date->date : nullptr;
}

void read_trial(Context& context, Trial& trial, const syntax::Line& line) {
    // What has been used may be counted from it, wherever it stands.
    Said said;
    for (const auto& below : line.block)
        if (const auto* date = date_in(below); date && context.once(said, "den", below.span)) trial.date = day_of(*date);
    for (const auto& below : line.block) {
        const auto* part = std::get_if<syntax::Trial>(&below.head);
        if (part && std::holds_alternative<syntax::Given>(part->what))
            read_given(context, trial, below.block);
        else if (part && std::holds_alternative<syntax::Expect>(part->what))
            read_expected(context, trial, below);
        else if (!date_in(below))
            misplaced(context, below, "prøve");
    }
}

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
        if (near.empty()) {
            context_.say(Message::unknown_trial, like->span, {{"name", like->raw}});
        } else if (auto* diagnostic = context_.say(Message::unknown_trial_near, like->span, {{"name", like->raw}, {"suggestion", near}})) {
            diagnostic->fix = diag::Fix{like->span, "\"" + near + "\""};
        }
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
                if (!std::exchange(too_large_, true)) context_.say(Message::trials_too_large, written.head->like->span);
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
        read_trial(context_, trial, *written.line);
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
                // The trial it builds on, which could not be read, would have said which.
                if (!services.empty() && !written.head->like) context_.say(Message::trial_without_service, written.line->span, {{"name", trial.name}});
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
    bool too_large_ = false;
    std::vector<Written> all_;
    std::map<std::string, std::size_t> by_title_;
};

}  // namespace

std::optional<std::int64_t> service_amount(Context& context, const Trial& trial, const syntax::Quantity& written) {
    const auto& service = context.standard.services[trial.service];
    const auto quantity = quantity_of(context, written);
    if (!quantity) return std::nullopt;
    if (!service.amount_unit) {
        // Once a service; and not when its amount could not be read.
        if (!std::exchange(context.service_sources[trial.service.value].amount_unclear, true))
            context.say(Message::service_without_amount, written.span, {{"service", service.name}});
        return std::nullopt;
    }
    const auto& wanted = context.standard.units[service.amount_unit];
    const auto& unit = context.standard.units[quantity->unit];
    if (quantity->low) {
        context.say(Message::one_number_expected, written.span, {{"value", as_written(written)}});
        return std::nullopt;
    }
    if (!convertible(unit, wanted)) {
        context.say(Message::unit_mismatch, written.span, {{"name", service.name}, {"unit", wanted.plural}, {"other", as_written(written)}});
        return std::nullopt;
    }
    const auto amount = converted(quantity->amount, unit, wanted);
    if (!amount) context.say(Message::conversion_not_exact, written.span, {{"value", as_written(written)}, {"unit", wanted.plural}});
    return amount;
}

bool service_period(Context& context, const Trial& trial, const std::optional<syntax::Cadence>& written, std::optional<Cadence>& out) {
    if (!written) return true;
    const auto& service = context.standard.services[trial.service];
    const auto cadence = cadence_of(context, *written);
    if (!cadence) return false;
    if (service.amount_per.period != Period::none && service.amount_per.period != cadence->period) {
        context.say(Message::period_mismatch, written->span,
                     {{"name", service.name}, {"period", cadence_words(service.amount_per)}, {"other", cadence_words(*cadence)}});
        return false;
    }
    out = cadence;
    return true;
}

void read_trials(Context& context) { Trials(context).read(); }

}  // namespace kvs::model
