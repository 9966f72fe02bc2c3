// A decision against what a prøve expects.
#include <algorithm>
#include <set>

#include <kvs/json.h>

#include "compiler/decision/from_model_trial.h"
#include "compiler/decision/json_tree.h"

namespace kvs::decision {
namespace {

using Kind = TrialValue::Kind;
using What = Difference::What;
using model::Expectation;
using model::PriceKind;

struct Comparing {
    const model::Standard& standard;
    const model::Trial& trial;
    const JsonTree& decision;
    std::vector<Difference> differences{};

    void differ(What what, std::string norm, TrialValue expected, TrialValue came, base::Span span) {
        differences.push_back({what, std::move(norm), std::move(expected), std::move(came), span});
    }
    const Expectation& expect() const { return trial.expect; }
};

TrialValue word(std::string_view text) { return {Kind::word, {std::string(text)}, 0, {}}; }
TrialValue names(std::vector<std::string> list) { return list.empty() ? TrialValue{} : TrialValue{Kind::names, std::move(list), 0, {}}; }

std::string_view outcome_word(model::Outcome outcome) {
    switch (outcome) {
        case model::Outcome::proposal: return "FORSLAG";
        case model::Outcome::assess: return "SKØN";
        case model::Outcome::missing: return "MANGLER";
        case model::Outcome::outside: return "UDENFOR";
        case model::Outcome::partly: return "DELVIST";
    }
    return {};
}

std::optional<std::int64_t> scaled(const JsonTree& number, unsigned decimals) {
    std::int64_t n = 0;
    if (number.kind != JsonTree::Kind::number) return std::nullopt;
    if (kvs_parse_number(number.text.data(), number.text.size(), decimals, &n) != KVS_NUMBER_OK) return std::nullopt;
    return n;
}

/// False when the outcome is another than expected.
bool compare_outcome(Comparing& c) {
    if (!c.expect().outcome) return true;
    const std::string_view expected = outcome_word(*c.expect().outcome);
    const std::string& came = c.decision["udfald"].text;
    if (came != expected) c.differ(What::outcome, {}, word(expected), word(came), c.expect().outcome_span);
    return came == expected;
}

// --- amounts -------------------------------------------------------------------------------------------------------------------------

/// The unit that amounts of the trial's service are in.
base::Id<model::Unit> unit_of(const Comparing& c) {
    if (c.expect().unit || !c.trial.service) return c.expect().unit;
    return c.standard.services[c.trial.service].amount_unit;
}

TrialValue amount_value(const Comparing& c, std::optional<std::int64_t> amount) {
    return amount ? TrialValue{Kind::amount, {}, *amount, unit_of(c)} : TrialValue{};
}

unsigned decimals_of(const Comparing& c) { return unit_of(c) ? static_cast<unsigned>(c.standard.units[unit_of(c)].decimals) : 0; }

/// The wishes' proposed amounts together; nothing when none is proposed.
std::optional<std::int64_t> proposed(const Comparing& c) {
    std::optional<std::int64_t> sum;
    for (const auto& [name, part] : c.decision["ønsker"].members) {
        const auto amount = scaled(part["omfang"]["mængde"], decimals_of(c));
        if (amount) sum = sum.value_or(0) + *amount;
    }
    return sum;
}

std::optional<std::int64_t> ceiling(const Comparing& c) {
    std::optional<std::int64_t> least;
    for (const auto& [name, part] : c.decision["ønsker"].members)
        if (const auto most = scaled(part["højst"]["mængde"], decimals_of(c))) least = least ? std::min(*least, *most) : *most;
    return least;
}

void compare_amounts(Comparing& c) {
    const auto came = proposed(c);
    if (c.expect().amount && came != c.expect().amount) c.differ(What::amount, {}, amount_value(c, c.expect().amount), amount_value(c, came), c.expect().amount_span);
    if (c.expect().no_amount && came) c.differ(What::amount, {}, {}, amount_value(c, came), c.expect().amount_span);
    if (c.expect().ceiling && ceiling(c) != c.expect().ceiling)
        c.differ(What::ceiling, {}, amount_value(c, c.expect().ceiling), amount_value(c, ceiling(c)), c.expect().ceiling_span);
}

// --- prices and deadlines ----------------------------------------------------------------------------------------------------------------

std::string_view price_word(PriceKind kind) {
    switch (kind) {
        case PriceKind::free: return "gratis";
        case PriceKind::tariff: return "takst";
        case PriceKind::amount: return "beløb";
        case PriceKind::own_expense: return "egen_udgift";
        case PriceKind::unknown: return "ukendt";
        case PriceKind::against_payment: return "mod_betaling";
        case PriceKind::set_off: return "modregnes";
    }
    return {};
}

/// What a price of the decision comes to: its amount when it has one, else its kind.
TrialValue price_value(const JsonTree& price) {
    const auto oere = scaled(price["øre"], 0);
    if (oere && price["art"].text != "gratis") return {Kind::money, {}, *oere, {}};
    const bool amount_lacks = price["ukendt"].yes && (price["art"].text == "takst" || price["art"].text == "beløb");
    return word(amount_lacks ? "ukendt" : price["art"].text);
}

bool price_matches(const model::ExpectedPrice& expected, const JsonTree& price) {
    switch (expected.kind) {
        case PriceKind::unknown: return price["ukendt"].yes;
        case PriceKind::amount: return expected.oere && scaled(price["øre"], 0) == expected.oere;
        default: return price["art"].text == price_word(expected.kind) && (!expected.oere || scaled(price["øre"], 0) == expected.oere);
    }
}

void compare_prices(Comparing& c) {
    for (const auto& expected : c.expect().prices) {
        const std::string& path = c.standard.norms[expected.norm].path;
        TrialValue came{Kind::unmentioned};
        bool found = false;
        for (const auto& [name, price] : c.decision["pris"].members) {
            if (price["norm"].text != path) continue;
            came = price_value(price);
            found = found || price_matches(expected, price);
        }
        // A stay may have another rate in each of its parts.
        for (const auto& [name, part] : c.decision["ønsker"].members)
            for (const auto& [at, cost] : part["ophold"]["pris"].members) found = found || (cost["norm"].text == path && expected.oere && scaled(cost["øre"], 0) == expected.oere);
        if (expected.none) {
            if (came.kind != Kind::unmentioned) c.differ(What::price, path, {Kind::unmentioned}, came, expected.span);
            continue;
        }
        if (found) continue;
        c.differ(What::price, path, expected.oere ? TrialValue{Kind::money, {}, *expected.oere, {}} : word(price_word(expected.kind)), came, expected.span);
    }
}

void compare_deadlines(Comparing& c) {
    for (const auto& expected : c.expect().deadlines) {
        const std::string& path = c.standard.norms[expected.norm].path;
        TrialValue came{Kind::unmentioned};
        bool found = false;
        for (const auto& [name, deadline] : c.decision["frister"].members) {
            if (deadline["norm"].text != path) continue;
            std::int32_t day = 0;
            const std::string& text = deadline["dato"].text;
            const bool dated = kvs_parse_date(text.data(), text.size(), &day);
            if (came.kind != Kind::date) came = dated ? TrialValue{Kind::date, {}, day, {}} : TrialValue{Kind::undated};
            found = found || (dated && day == expected.date);
        }
        using Expects = model::ExpectedDeadline::Kind;
        const TrialValue wanted = expected.kind == Expects::dated ? TrialValue{Kind::date, {}, expected.date, {}} : TrialValue{expected.kind == Expects::unknown ? Kind::undated : Kind::unmentioned};
        if (expected.kind == Expects::dated ? !found : came != wanted) c.differ(What::deadline, path, wanted, came, expected.span);
    }
}

// --- norms and lists -----------------------------------------------------------------------------------------------------------------------

bool is_under(std::string_view path, const std::set<std::string>& named) {
    return std::any_of(named.begin(), named.end(),
                       [&](const std::string& name) { return path == name || (path.starts_with(name) && path.size() > name.size() && path[name.size()] == '.'); });
}

void compare_norms(Comparing& c) {
    if (c.expect().norms.empty()) return;
    std::set<std::string> named;
    for (const auto id : c.expect().norms) named.insert(c.standard.norms[id].path);
    const JsonTree& norms = c.decision["normer"];
    for (std::size_t i = 0; i < c.expect().norms.size(); ++i) {
        const std::string& path = c.standard.norms[c.expect().norms[i]].path;
        TrialValue came{Kind::unmentioned};
        bool decides = false;
        for (const auto& [name, norm] : norms.members) {
            if (norm["norm"].text != path) continue;
            decides = norm["afgør"].yes;
            came = {Kind::word, {norm["rolle"].text, norm["sandhed"].text}, 0, {}};
        }
        const auto& spans = c.expect().norm_spans;
        if (!decides) c.differ(What::norm, path, {}, came, i < spans.size() ? spans[i] : base::Span{});
    }
    if (!c.expect().norms_exactly) return;
    std::vector<std::string> others;
    for (const auto& [name, norm] : norms.members) {
        const bool follows = norm["rolle"].text == "pris" || norm["rolle"].text == "frist";
        if (norm["afgør"].yes && !follows && !is_under(norm["norm"].text, named)) others.push_back(norm["norm"].text);
    }
    if (!others.empty()) c.differ(What::other_norms, {}, {}, names(std::move(others)), c.expect().norms_span);
}

/// `normer ikke a`: it is in the decision or not, but it does not decide.
void compare_not_deciding(Comparing& c) {
    for (const auto& expected : c.expect().not_deciding) {
        const std::string& path = c.standard.norms[expected.norm].path;
        for (const auto& [name, norm] : c.decision["normer"].members)
            if (norm["norm"].text == path && norm["afgør"].yes) c.differ(What::not_norm, path, {}, {Kind::word, {norm["rolle"].text, norm["sandhed"].text}, 0, {}}, expected.span);
    }
}

/// `gælder a`: what the decision does not mention does not apply.
void compare_rules(Comparing& c) {
    for (const auto& expected : c.expect().rules) {
        const std::string& path = c.standard.norms[expected.norm].path;
        std::string role = "regel", truth = "falsk";
        for (const auto& [name, norm] : c.decision["normer"].members) {
            if (norm["norm"].text != path) continue;
            role = norm["rolle"].text;
            truth = norm["sandhed"].text;
        }
        if (truth != (expected.so ? "sand" : "falsk")) c.differ(What::rule, path, {Kind::word, {role, expected.so ? "sand" : "falsk"}, 0, {}}, {Kind::word, {role, truth}, 0, {}}, expected.span);
    }
}

/// `mangler a, b` names all there are.
void compare_lists(Comparing& c, What what, const std::vector<base::Id<model::Input>>& expected, const char* list, const char* key, base::Span span) {
    if (expected.empty()) return;
    std::vector<std::string> wanted, came;
    for (const auto id : expected) wanted.push_back(c.standard.inputs[id].name);
    for (const auto& [name, entry] : c.decision[list].members) came.push_back(entry[key].text);
    if (std::set<std::string>(wanted.begin(), wanted.end()) == std::set<std::string>(came.begin(), came.end())) return;
    c.differ(what, {}, names(std::move(wanted)), names(std::move(came)), span);
}

}  // namespace

std::vector<Difference> compare(const model::Standard& standard, const model::Trial& trial, std::string_view decision_json) {
    const auto decision = read_json(decision_json);
    if (!decision) return {{What::outcome, {}, word(trial.expect.outcome ? outcome_word(*trial.expect.outcome) : ""), {}, trial.span}};
    Comparing c{standard, trial, *decision};
    if (compare_outcome(c)) {
        compare_amounts(c);
        compare_norms(c);
        compare_not_deciding(c);
        compare_lists(c, What::missing, trial.expect.missing, "mangler", "oplysning", trial.expect.missing_span);
        compare_lists(c, What::open, trial.expect.open, "skøn_åbne", "skøn", trial.expect.open_span);
    }
    compare_prices(c);
    compare_deadlines(c);
    compare_rules(c);
    return std::move(c.differences);
}

}  // namespace kvs::decision
