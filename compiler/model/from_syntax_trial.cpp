// `prøve`: a made-up citizen, and the decision that the author expects.
#include <algorithm>
#include <map>
#include <utility>

#include "compiler/model/from_syntax_trial.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

class Reader {
public:
    Reader(Context& context, Trial& trial) : context_(context), standard_(context.standard), trial_(trial) {}

    void read(const syntax::Line& line) {
        // What has been used may be counted from the day of decision, wherever that stands.
        for (const auto& below : line.block)
            if (const auto* date = date_in(below)) trial_.date = day_of(*date);
        std::vector<const syntax::Line*> given, expected;
        const auto gather = [](const syntax::Line& from, std::vector<const syntax::Line*>& into) {
            for (const auto& below : from.block) into.push_back(&below);
        };
        for (const auto& below : line.block) {
            const auto* part = std::get_if<syntax::Trial>(&below.head);
            if (part && std::holds_alternative<syntax::Given>(part->what)) {
                gather(below, given);
            } else if (part && std::holds_alternative<syntax::Expect>(part->what)) {
                trial_.expect.span = below.span;
                gather(below, expected);
            } else if (date_in(below)) {
                if (context_.once(said_, "den", below.span)) check_validity(below.span);
            } else {
                misplaced(context_, below, "prøve");
            }
        }
        read_given(context_, trial_, given);
        read_expected(context_, trial_, expected);
    }

private:
    static const syntax::Date* date_in(const syntax::Line& line) {
        const auto* clauses = std::get_if<syntax::ClauseLine>(&line.head);
        if (!clauses || clauses->clauses.size() != 1) return nullptr;
        const auto* date = std::get_if<syntax::OnDate>(&clauses->clauses[0].what);
        return date ? &date->date : nullptr;
    }

    /// Said where the date stands: the trials that build on this one would all fail for the same reason.
    void check_validity(base::Span span) {
        if (!trial_.date || ((!standard_.valid_from || *trial_.date >= *standard_.valid_from) && (!standard_.valid_to || *trial_.date <= *standard_.valid_to))) return;
        const bool early = standard_.valid_from && *trial_.date < *standard_.valid_from;
        context_.say(early ? Message::trial_before_validity : Message::trial_after_validity, span,
                     {{"name", trial_.name}, {"date", date_words(*trial_.date)}, {"limit", date_words(early ? *standard_.valid_from : *standard_.valid_to)}});
    }

    Context& context_;
    Standard& standard_;
    Trial& trial_;
    Said said_;
};

struct Written {
    const syntax::Line* line = nullptr;
    const syntax::TrialHead* head = nullptr;
    enum class State { waiting, reading, done } state = State::waiting;
    Trial trial{};
    bool built_on = false;
};

bool expects_something(const syntax::Line& trial) {
    return std::any_of(trial.block.begin(), trial.block.end(), [](const syntax::Line& below) {
        const auto* part = std::get_if<syntax::Trial>(&below.head);
        return part && std::holds_alternative<syntax::Expect>(part->what) && !below.block.empty();
    });
}

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
            all_.push_back({&line, head, Written::State::waiting, {}, false});
        }
    }

    void read() {
        for (std::size_t i = 0; i < all_.size(); ++i) read_chain(i);
        for (auto& written : all_) {
            if (!written.trial.service) continue;
            // One that only others build on need expect nothing itself.
            if (!expects_something(*written.line) && !written.built_on) context_.say(Message::trial_expects_nothing, written.line->span, {{"name", written.trial.name}});
            context_.standard.trials.push_back(std::move(written.trial));
        }
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
            all_[base->second].built_on = true;
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

void read_trials(Context& context) { Trials(context).read(); }

}  // namespace kvs::model
