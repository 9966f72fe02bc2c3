// The whole decision as lines that can be compared: R13, R31-R40.
#include <algorithm>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/oracle/naive.h"

namespace kvs::oracle {

namespace {

const char* const outcome_names[] = {"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"};
const char* const truth_names[] = {"falsk", "mangler", "skøn", "sand"};

std::string number(const model::Unit& unit, Exact n) {
    return unit.decimals == 0 ? fmt::format("{}", n.steps(1)) : fmt::format("{}.{:02}", n.steps(100) / 100, n.steps(100) % 100);
}
std::string amount(const model::Service& service, const model::Standard& s, const Value& v) {
    return v.known() && service.amount_unit ? number(s.units[service.amount_unit], v.n) : "-";
}

/// Truths over all wishes: the least, what is not relevant left out of account.
Traced lesser(Traced a, Traced b) { return !a ? b : !b ? a : std::min(*a, *b); }

struct Deciding {
    const Norms& all;
    const model::Standard& s;
    base::Id<model::Service> service;

    bool is(NormId id, std::initializer_list<Role> roles) const { return std::find(roles.begin(), roles.end(), all.role(id)) != roles.end(); }
    bool of_base(NormId id) const { return is(id, {Role::condition, Role::assessment}); }
    bool of_scope(NormId id) const { return is(id, {Role::limit, Role::amount, Role::exclusion}); }
    /// R32: a sub-norm only below a norm of the same truth.
    bool so_upwards(const Part& part, NormId id, std::initializer_list<Truth> truths, bool base_only, bool exceptions) const {
        for (; id; id = s.norms[id].parent) {
            if (all.role(id) == Role::none) continue;
            const Traced t = part.truths.at(id);
            if (!t || std::find(truths.begin(), truths.end(), *t) == truths.end()) return false;
            if (!of_base(id) && (base_only || (!of_scope(id) && !(exceptions && all.role(id) == Role::exception)))) return false;
        }
        return true;
    }
    bool wished(NormId id, const std::optional<Wish>& wish) const {
        if (all.role(id) != Role::rule || !wish) return false;
        for (NormId at = wish->item; at; at = s.norms[at].parent)
            if (at == id) return true;
        return false;
    }
    bool decides(const Part& part, NormId id, const std::optional<Wish>& wish) const {
        const Traced t = part.truths.at(id);
        if (!t) return false;
        if (wished(id, wish)) {
            const Truth needed = part.outcome == Outcome::outside ? Truth::no : part.outcome == Outcome::missing ? Truth::missing : part.outcome == Outcome::assess ? Truth::open : Truth::yes;
            return *t == needed;
        }
        const bool granted = part.outcome == Outcome::proposal || part.outcome == Outcome::partly;
        if (granted && all.role(id) == Role::price) return *t == Truth::yes;
        if (granted && all.role(id) == Role::deadline) return *t == Truth::yes && all.section(id) == model::SectionKind::deadlines;
        switch (part.outcome) {
            case Outcome::outside: {
                const auto failing = [&](NormId one) { return of_base(one) ? so_upwards(part, one, {Truth::no}, true, false) : all.role(one) == Role::exclusion && part.truths.at(one) == Truth::no; };
                const auto& norms = all.of(service);
                if (failing(id)) return true;
                return all.role(id) == Role::limit && *t == Truth::no && std::none_of(norms.begin(), norms.end(), [&](NormId one) { return failing(one) || (wished(one, wish) && part.truths.at(one) == Truth::no); });
            }
            case Outcome::missing: return (of_base(id) || of_scope(id)) && so_upwards(part, id, {Truth::missing}, false, true);
            case Outcome::assess: return (of_base(id) || of_scope(id)) && so_upwards(part, id, {Truth::open}, false, true);
            case Outcome::partly: return of_scope(id) && *t != Truth::yes;
            case Outcome::proposal: return all.role(id) == Role::amount || (all.role(id) != Role::exclusion && so_upwards(part, id, {Truth::yes}, false, true));
        }
        return false;
    }
};

/// R13: the rate in force; nothing before the first, and where a rate is unknown.
std::optional<std::int64_t> rate_on(const model::Tariff& tariff, Day day) {
    std::optional<std::int64_t> rate;
    for (const auto& step : tariff.rates)
        if (step.from <= day) rate = step.oere;
    return rate;
}

std::optional<std::int64_t> price_on(const model::Standard& s, const model::Price& price, Day day) {
    if (price.kind == model::PriceKind::free) return 0;
    if (price.kind == model::PriceKind::amount) return price.oere;
    if (price.kind == model::PriceKind::tariff) return rate_on(s.tariffs[price.tariff], day);
    return {};
}

/// R26b: a first date of another part: a quota of the service begins anew, a tariff gets another rate, a fact of periods begins or ends.
bool something_changes(const Norms& all, const Case& asked, Day day) {
    const auto& s = all.standard();
    const auto new_period = [&](const model::Cadence& per) {
        const bool looks_back = per.every > 1 || per.period == model::Period::year || per.period == model::Period::none;
        return !looks_back && period_of(per.period, per.every, day).first == day;
    };
    for (const NormId id : all.of(asked.service)) {
        const auto& n = s.norms[id];
        const auto bound = n.limit ? n.limit->bound : model::BoundKind::at_least;
        // A limit in another period that an exception raises is open whatever has been used: no quota of it is held against the wish.
        const bool raised = std::any_of(all.exceptions(id).begin(), all.exceptions(id).end(), [&](NormId one) { return s.norms[one].limit.has_value(); });
        if (raised && n.limit && !(n.limit->per == s.services[asked.service].amount_per)) continue;
        if (all.role(id) == Role::limit && n.limit && bound != model::BoundKind::at_least && bound != model::BoundKind::more_than && new_period(n.limit->per)) return true;
        if (all.role(id) == Role::amount && s.inputs[n.amount].per && new_period(*s.inputs[n.amount].per)) return true;
    }
    for (const auto& norm : s.norms)  // of any service: a rate is looked up for all of them
        if (norm.price && norm.price->tariff)
            for (const auto& rate : s.tariffs[norm.price->tariff].rates)
                if (rate.from == day) return true;
    for (std::size_t i = 0; i < asked.answers.size(); ++i)
        for (const auto& period : asked.answers[i].periods)
            if (period.from == day || (period.to && *period.to + 1 == day)) return true;
    return false;
}

/// A wished stay as the wishes that it is decided as.
std::vector<std::optional<Wish>> parted(const Norms& all, const Case& asked) {
    std::vector<std::optional<Wish>> parts;
    for (const auto& wish : asked.wishes) {
        parts.push_back(wish);
        if (!wish.stay) continue;
        parts.back()->amount = 1;
        parts.back()->stay = Span{wish.stay->first, wish.stay->first};
        for (Day day = wish.stay->first + 1; day <= wish.stay->last; ++day) {
            if (something_changes(all, asked, day)) parts.push_back(Wish{0, {}, Span{day, day}});
            ++parts.back()->amount;
            parts.back()->stay->last = day;
        }
    }
    if (parts.empty()) parts.push_back({});
    return parts;
}

/// R33: register, stated by a party, documented.
int cost_of(const model::Input& input) {
    if (input.source == model::SourceKind::register_ || input.source == model::SourceKind::authority) return 0;
    return input.source == model::SourceKind::documented ? 2 : 1;
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

std::vector<std::string> verdict(const Norms& all, const Case& asked) {
    const auto& s = all.standard();
    const auto& service = s.services[asked.service];
    std::vector<std::string> lines;
    const auto wishes = parted(all, asked);
    std::vector<Earlier> earlier;
    std::vector<Part> parts;
    for (const auto& wish : wishes) {
        parts.push_back(Naive(all, asked, wish, earlier).decide());
        if (parts.back().within.known() && parts.back().outcome != Outcome::outside) earlier.push_back({parts.back().within.n, parts.back().help});
    }
    const bool alike = std::all_of(parts.begin(), parts.end(), [&](const Part& p) { return p.outcome == parts[0].outcome; });
    lines.push_back(fmt::format("udfald {}", outcome_names[static_cast<int>(alike ? parts[0].outcome : Outcome::partly)]));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& p = parts[i];
        const bool in_amount = wishes[i] && !wishes[i]->item && service.amount_unit;
        lines.push_back(fmt::format("ønske {} {} omfang {} højst {} ud over {}", i, outcome_names[static_cast<int>(p.outcome)], amount(service, s, p.within), amount(service, s, p.ceiling),
                                    in_amount ? amount(service, s, p.beyond) : "-"));
        if (!wishes[i] || !wishes[i]->stay) continue;
        lines.push_back(fmt::format("ophold {} {} {}", i, iso(wishes[i]->stay->first), iso(wishes[i]->stay->last)));
        for (const auto& [id, truth] : p.truths) {
            if (all.role(id) != Role::price || truth != Truth::yes) continue;
            const auto& n = s.norms[id];
            const auto rate = price_on(s, *n.price, p.help);
            const bool by_day = n.price->kind == model::PriceKind::tariff && s.units[s.tariffs[n.price->tariff].per_unit].name == "døgn";
            if (rate) lines.push_back(fmt::format("ophold {} {} {} {}", i, n.path, *rate, by_day && p.within.known() ? std::to_string(*rate * p.within.n.steps(1)) : "-"));
        }
    }
    const Deciding deciding{all, s, asked.service};
    std::set<InputId> ask, against, assess;
    const auto open_or_missing = {Truth::open, Truth::missing};
    const model::Calendar* calendar = s.calendars.empty() ? nullptr : &s.calendars[s.calendars.id_at(0)];
    for (const NormId id : all.of(asked.service)) {
        const auto role = all.role(id);
        const auto& n = s.norms[id];
        if (role == Role::none) continue;
        Traced truth;
        bool decides = false;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Traced t = parts[i].truths.at(id);
            truth = lesser(truth, t);
            const bool here = deciding.decides(parts[i], id, wishes[i]);
            decides = decides || here;
            if (!t) continue;
            const auto outcome = parts[i].outcome;
            for (const auto input : all.reads(id)) {
                if (here && outcome == Outcome::missing) ask.insert(input);
                if (here && *t == Truth::no) against.insert(input);
                if ((outcome == Outcome::missing || outcome == Outcome::assess || outcome == Outcome::partly) && *t != Truth::yes && *t != Truth::no &&
                    (deciding.wished(id, wishes[i]) || deciding.so_upwards(parts[i], id, open_or_missing, false, false)))
                    assess.insert(input);
            }
        }
        if (truth && !(role == Role::exclusion && *truth == Truth::yes)) lines.push_back(fmt::format("norm {} {}{}", n.path, truth_names[static_cast<int>(*truth)], decides ? " afgør" : ""));
        if (truth && *truth != Truth::no && role == Role::price) {
            auto oere = price_on(s, *n.price, parts[0].help);
            if (*truth != Truth::yes) oere.reset();
            lines.push_back(fmt::format("pris {} {}", n.path, oere ? std::to_string(*oere) : "ukendt"));
        }
        if (truth && *truth != Truth::no && role == Role::deadline)
            for (const auto& deadline : n.deadlines) {
                std::optional<Day> day;
                const auto& event = deadline.event ? asked.answers[deadline.event.value] : Answer{};
                if (*truth == Truth::yes && event.given && deadline.length) {
                    const auto length = deadline.length->amount;
                    day = later(calendar, static_cast<Day>(event.value), deadline.before_event ? -length : length, s.units[deadline.length->unit].name, deadline.first_day_counts);
                }
                const bool citizens = all.section(id) == model::SectionKind::complaint;
                while (day && citizens && !is_working_day(calendar, *day)) ++*day;  // R37
                lines.push_back(fmt::format("frist {} {}{}", n.path, day ? iso(*day) : "ukendt", day && !is_working_day(calendar, *day) ? " lukkedag" : ""));
            }
        if (truth && *truth != Truth::no && all.sends(id) && role == Role::rule) lines.push_back(fmt::format("henvendelse {} {}", n.path, truth_names[static_cast<int>(*truth)]));
    }
    std::string missing, open, hearing;
    for (int cost = 0; cost <= 2; ++cost)
        for (const auto id : ask)
            if (s.inputs[id].kind == model::InputKind::fact && cost_of(s.inputs[id]) == cost && (!asked.answers[id.value].given || asked.answers[id.value].dont_know)) missing += " " + s.inputs[id].name;
    for (const auto id : assess)
        if (s.inputs[id].kind == model::InputKind::assessment && !asked.answers[id.value].given) open += " " + s.inputs[id].name;
    for (const auto id : against)
        if (s.inputs[id].kind == model::InputKind::fact && s.inputs[id].source != model::SourceKind::party && asked.answers[id.value].given && !asked.answers[id.value].dont_know) hearing += " " + s.inputs[id].name;
    lines.push_back("mangler" + missing);
    lines.push_back("skøn åbne" + open);
    lines.push_back("partshøring" + hearing);
    return sorted(std::move(lines));
}

std::vector<std::string> verdict_in(const model::Standard& s, const Case& asked, const std::string& text) {
    const auto& service = s.services[asked.service];
    const auto json = nlohmann::json::parse(text);
    std::vector<std::string> lines;
    const auto word = [](const nlohmann::json& j) { return j.get<std::string>(); };
    const auto shown = [&](const nlohmann::json& n) -> std::string {
        if (n.is_null() || !service.amount_unit) return "-";
        const std::int64_t per = s.units[service.amount_unit].decimals == 2 ? 100 : 1;
        return number(s.units[service.amount_unit], Exact::fraction(static_cast<std::int64_t>(n.get<double>() * static_cast<double>(per) + 0.5), per));
    };
    const auto quantity = [&](const nlohmann::json& q) { return q.is_null() ? "-" : shown(q["mængde"]); };
    lines.push_back("udfald " + word(json["udfald"]));
    std::size_t i = 0;
    for (const auto& part : json["ønsker"]) {
        lines.push_back(fmt::format("ønske {} {} omfang {} højst {} ud over {}", i, word(part["udfald"]), quantity(part["omfang"]), quantity(part["højst"]), shown(part["ud_over"])));
        if (const auto& stay = part["ophold"]; !stay.is_null()) {
            lines.push_back(fmt::format("ophold {} {} {}", i, word(stay["fra"]), word(stay["til"])));
            for (const auto& price : stay["pris"])
                lines.push_back(fmt::format("ophold {} {} {} {}", i, word(price["norm"]), price["øre"].get<std::int64_t>(), price["i_alt"].is_null() ? "-" : std::to_string(price["i_alt"].get<std::int64_t>())));
        }
        ++i;
    }
    for (const auto& norm : json["normer"]) lines.push_back(fmt::format("norm {} {}{}", word(norm["norm"]), word(norm["sandhed"]), norm["afgør"].get<bool>() ? " afgør" : ""));
    for (const auto& price : json["pris"]) lines.push_back(fmt::format("pris {} {}", word(price["norm"]), price["øre"].is_null() ? "ukendt" : std::to_string(price["øre"].get<std::int64_t>())));
    for (const auto& deadline : json["frister"])
        lines.push_back(fmt::format("frist {} {}{}", word(deadline["norm"]), deadline["dato"].is_null() ? "ukendt" : word(deadline["dato"]), deadline["lukkedag"].get<bool>() ? " lukkedag" : ""));
    for (const auto& contact : json["henvendelse"]) lines.push_back(fmt::format("henvendelse {} {}", word(contact["norm"]), word(contact["sandhed"])));
    std::string missing, open, hearing;
    for (const auto& one : json["mangler"]) missing += " " + word(one["oplysning"]);
    for (const auto& one : json["skøn_åbne"]) open += " " + word(one["skøn"]);
    for (const auto& one : json["partshøring"]) hearing += " " + word(one);
    lines.push_back("mangler" + missing);
    lines.push_back("skøn åbne" + open);
    lines.push_back("partshøring" + hearing);
    return sorted(std::move(lines));
}

}  // namespace kvs::oracle
