// One fact stated in two places, equal or different: deadlines, limits, what is included and paid for.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;

// A service with more norms than this of one kind is not written by hand; every pair is compared, so the work must have an end.
constexpr std::size_t most_compared = 300;

struct Timed {
    NormId norm;
    const model::Deadline* deadline;
};

std::vector<Timed> timed_norms(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<Timed> result;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (kind_of(standard, id) == SectionKind::complaint || !norm.exception_of.empty()) continue;
        for (const auto& deadline : norm.deadlines)
            if ((deadline.kind == model::DeadlineKind::latest || deadline.kind == model::DeadlineKind::within) && deadline.length && deadline.event && result.size() < most_compared)
                result.push_back({id, &deadline});
    }
    return result;
}

/// "mål_opstart" and "opstart" are one matter, "opstart_møde" is another.
std::vector<std::string> matter_of(const std::string& name) {
    auto words = words_of_name(name);
    std::erase_if(words, [](const std::string& word) { return word == "mål" || word == "frist" || word == "krav"; });
    return words;
}

/// The words of a text without its numbers, their units, and what every deadline says.
std::vector<std::string> words_beside_number(std::string_view text) {
    static constexpr std::array<std::string_view, 7> every{"senest", "inden", "højst", "hurtigst", "muligt", "og", "efter"};
    std::vector<std::string> words;
    bool after_number = false;
    for (const auto& token : tokens_of(text)) {
        const bool unit = after_number;
        after_number = token.kind == Token::Kind::number;
        if (token.kind == Token::Kind::word && !unit && std::find(every.begin(), every.end(), token.text) == every.end()) words.push_back(token.text);
    }
    return words;
}

/// The names are the same matter ("opstart" and "mål_opstart"), or the texts say the same.
bool same_matter(const model::Standard& standard, NormId a, NormId b) {
    const auto matter = matter_of(standard.norms[a].name);
    if (!matter.empty() && matter == matter_of(standard.norms[b].name)) return true;
    const auto words = words_beside_number(written_text(standard.norms[a]));
    return words.size() >= 3 && words == words_beside_number(written_text(standard.norms[b]));
}

/// A week is seven days, as a reader counts.
bool same_length(const model::Standard& standard, const model::Quantity& a, const model::Quantity& b) {
    const auto in_days = [&](const model::Quantity& quantity, std::int64_t amount) -> std::pair<std::int64_t, std::string> {
        const auto& unit = standard.units[quantity.unit].name;
        if (unit == "uger") return {amount * 7, "dage"};
        return {amount, unit == "døgn" ? "dage" : unit};
    };
    return in_days(a, a.amount) == in_days(b, b.amount) && a.low.has_value() == b.low.has_value() && (!a.low || in_days(a, *a.low) == in_days(b, *b.low));
}

/// Guards that differ say that the two are for different cases.
bool guarded(const model::Norm& norm) { return !norm.guards.empty() || norm.condition.has_value(); }

void check_deadlines(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    const auto timed = timed_norms(standard, service);
    for (std::size_t i = 1; i < timed.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& later = timed[i];
            const auto& earlier = timed[j];
            const auto& norm = standard.norms[later.norm];
            const auto& other = standard.norms[earlier.norm];
            if (later.norm == earlier.norm || guarded(norm) || guarded(other) || later.deadline->before_event != earlier.deadline->before_event || !same_matter(standard, later.norm, earlier.norm)) continue;
            const bool equal = same_length(standard, *later.deadline->length, *earlier.deadline->length);
            const bool same_event = later.deadline->event == earlier.deadline->event;
            diag::Diagnostic* said = nullptr;
            const About about{{later.norm, earlier.norm}, {}, service};
            const auto words = [&](const Timed& of) { return model::deadline_words(standard, *of.deadline); };
            if (equal && same_event)
                said = report.say(Message::deadline_stated_twice, place_of(norm), {{"norm", norm.path}, {"other", other.path}, {"deadline", words(later)}}, about);
            else if (equal)
                said = report.say(Message::deadline_two_events, place_of(norm),
                                  {{"norm", norm.path}, {"other", other.path}, {"length", model::quantity_words(standard.units, *later.deadline->length)},
                                   {"event", model::name_words(standard.inputs[later.deadline->event].name)},
                                   {"other_event", model::name_words(standard.inputs[earlier.deadline->event].name)}},
                                  about);
            else if (same_event)
                said = report.say(Message::deadline_contradicts, place_of(norm),
                                  {{"norm", norm.path}, {"other", other.path}, {"deadline", words(later)}, {"other_deadline", words(earlier)}}, about);
            if (said != nullptr) break;
        }
    }
}

/// Limits of a tier table are its rows; an exception's limit is added to another. Neither states the same thing as a limit of its own.
bool stands_alone(const model::Standard& standard, const model::Norm& norm) {
    return norm.limit && norm.exception_of.empty() && norm.guards.empty() && !norm.condition && !(norm.parent && standard.norms[norm.parent].tiers) &&
           norm.hardness != model::Hardness::textual;
}

void check_limits(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    std::vector<NormId> limits;
    for (const auto id : norms_of(standard, service))
        if (stands_alone(standard, standard.norms[id]) && limits.size() < most_compared) limits.push_back(id);
    for (std::size_t i = 1; i < limits.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& norm = standard.norms[limits[i]];
            const auto& other = standard.norms[limits[j]];
            if (norm.limit->bound != other.limit->bound || !comparable(*norm.limit, *other.limit) || !same_length(standard, norm.limit->quantity, other.limit->quantity) || norm.limit->quantity.few) continue;
            report.say(Message::limit_stated_twice, place_of(norm), {{"norm", norm.path}, {"other", other.path}, {"limit", model::limit_words(standard.units, *norm.limit)}},
                       {{limits[i], limits[j]}, {}, service});
            break;
        }
    }
}

/// "hjælpen leveres til tiden +/- 1 time" in two places.
void check_tolerances(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    std::vector<NormId> norms;
    for (const auto id : norms_of(standard, service))
        if (standard.norms[id].tolerance && !guarded(standard.norms[id]) && norms.size() < most_compared) norms.push_back(id);
    for (std::size_t i = 1; i < norms.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& norm = standard.norms[norms[i]];
            const auto& other = standard.norms[norms[j]];
            if (!same_length(standard, *norm.tolerance, *other.tolerance) || !same_matter(standard, norms[i], norms[j])) continue;
            report.say(Message::limit_stated_twice, place_of(norm), {{"norm", norm.path}, {"other", other.path}, {"limit", "+/- " + model::quantity_words(standard.units, *norm.tolerance)}},
                       {{norms[i], norms[j]}, {}, service});
            break;
        }
    }
}

/// "mere end 20 timer pr. uge" of a number that must be so for the service to be given.
struct Bounded {
    NormId norm;
    const model::Compares* compares;
};

/// What a service's conditions ask of numbers, each condition alone: one that a person or another norm may turn aside still asks it.
std::vector<Bounded> bounds_in(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<Bounded> result;
    for (const auto id : norms_of(standard, service)) {
        const auto& norm = standard.norms[id];
        if (kind_of(standard, id) != SectionKind::eligibility || !norm.condition || norm.condition->negated || result.size() >= most_compared) continue;
        const auto* compares = std::get_if<model::Compares>(&norm.condition->test);
        const bool bounded = compares && (compares->comparison == model::Comparison::at_least || compares->comparison == model::Comparison::at_most || compares->comparison == model::Comparison::over || compares->comparison == model::Comparison::under);
        if (bounded && standard.inputs[compares->input].type == model::InputType::number) result.push_back({id, compares});
    }
    return result;
}

bool same_cadence(const std::optional<model::Cadence>& a, const std::optional<model::Cadence>& b) { return a.has_value() == b.has_value() && (!a || model::cadence_words(*a) == model::cadence_words(*b)); }

/// "Mere end 20 timer" of the hours of one kind, and again of the hours in all. Two people of one age (alder) are two matters, and so are amounts over different periods.
void check_same_bounds(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    const auto bounds = bounds_in(standard, service);
    for (std::size_t i = 1; i < bounds.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto &later = *bounds[i].compares, &earlier = *bounds[j].compares;
            const auto &number = standard.inputs[later.input], &other = standard.inputs[earlier.input];
            if (later.input == earlier.input || later.comparison != earlier.comparison || later.values != earlier.values) continue;
            if (number.unit != other.unit || !number.unit || number.about != other.about || !same_cadence(number.per, other.per)) continue;
            if (standard.units[number.unit].name == "år") continue;  // an age and another length of time have nothing to do with each other
            const auto words = model::condition_words(standard, *standard.norms[bounds[i].norm].condition);
            const auto name = model::name_words(number.name);
            const auto bound = words.starts_with(name + " er ") ? words.substr(name.size() + std::string_view(" er ").size()) : words;
            report.say(Message::same_bound_two_numbers, place_of(standard.norms[bounds[i].norm]),
                       {{"norm", standard.norms[bounds[i].norm].path}, {"other", standard.norms[bounds[j].norm].path}, {"bound", bound}, {"number", name}, {"other_number", model::name_words(other.name)}},
                       {{bounds[i].norm, bounds[j].norm}, {}, service});
            break;
        }
    }
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return lower(without_full_stop(text));
}

/// `dækker kost, tøjvask` and `dækker "kost og tøjvask"`, thing by thing.
std::vector<std::vector<std::string>> things_in(const std::vector<std::string>& covers) {
    std::vector<std::vector<std::string>> things;
    for (const auto& words : covers) {
        things.emplace_back();
        for (const auto& token : tokens_of(model::name_words(words))) {
            if (token.text == "og") things.emplace_back();
            else things.back().push_back(token.text);
            if (token.after == ',') things.emplace_back();
        }
    }
    std::erase_if(things, [](const std::vector<std::string>& thing) { return thing.empty(); });
    return things;
}

std::string written_out(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// "Tøjvask koster 25 kr.", "Tøjvask kan købes": the text begins with the thing and goes on with what it costs.
bool charges_for(const std::vector<Token>& tokens, const std::vector<std::string>& thing) {
    if (tokens.size() <= thing.size() || !std::equal(thing.begin(), thing.end(), tokens.begin(), [](const std::string& word, const Token& token) { return word == token.text; })) return false;
    const auto& next = tokens[thing.size()].text;
    return next == "koster" || next == "betales" || next == "kan";
}

void check_included(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    std::vector<NormId> inside, outside, included, paid;
    for (const auto id : norms_of(standard, service)) {
        const auto kind = kind_of(standard, id);
        const auto& norm = standard.norms[id];
        const bool plain = norm.guards.empty() && !norm.condition;
        if (kind == SectionKind::covers && plain) inside.push_back(id);
        if (kind == SectionKind::covers_not && plain) outside.push_back(id);
        if (!norm.price || !plain) continue;
        if (!norm.price->covers.empty()) included.push_back(id);
        if (norm.price->kind == model::PriceKind::against_payment || norm.price->kind == model::PriceKind::own_expense || norm.price->kind == model::PriceKind::amount) paid.push_back(id);
    }
    if (inside.size() > most_compared || outside.size() > most_compared || included.size() > most_compared || paid.size() > most_compared) return;
    for (const auto out : outside)
        for (const auto in : inside) {
            const auto text = trimmed(written_text(standard.norms[out]));
            // "Som hovedregel" on either side leaves cases for the other.
            if (standard.norms[out].hardness != model::Hardness::hard || standard.norms[in].hardness != model::Hardness::hard) continue;
            if (text.empty() || text != trimmed(written_text(standard.norms[in]))) continue;
            report.say(Message::included_and_excluded, place_of(standard.norms[out]), {{"norm", standard.norms[out].path}, {"other", standard.norms[in].path}}, {{out, in}, {}, service});
        }
    for (const auto in : included)
        for (const auto out : paid) {
            if (in == out) continue;
            const auto& other = standard.norms[out];
            const auto tokens = tokens_of(written_text(other));
            for (const auto& thing : things_in(standard.norms[in].price->covers)) {
                if (has_any(tokens, {"ikke", "undtagen"}) || (words_of_name(other.name) != thing && !charges_for(tokens, thing))) continue;
                report.say(Message::included_and_paid, place_of(other), {{"thing", written_out(thing)}, {"norm", standard.norms[in].path}, {"other", other.path}}, {{out, in}, {}, service});
            }
        }
}

}  // namespace

void check_stated_twice(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        check_deadlines(standard, standard.services.id_at(i), report);
        check_limits(standard, standard.services.id_at(i), report);
        check_tolerances(standard, standard.services.id_at(i), report);
        check_same_bounds(standard, standard.services.id_at(i), report);
        check_included(standard, standard.services.id_at(i), report);
    }
}

}  // namespace kvs::analysis
