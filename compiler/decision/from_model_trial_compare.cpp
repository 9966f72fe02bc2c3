// A decision against what a prøve expects.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <kvs/json.h>

#include "compiler/base/words.h"
#include "compiler/decision/from_model_trial.h"
#include "compiler/decision/json_tree.h"
#include "compiler/model/prose.h"

namespace kvs::decision {
namespace {

using model::Expectation;
using model::PriceKind;

struct Comparing {
    const model::Standard& standard;
    const model::Trial& trial;
    const JsonTree& decision;
    std::vector<Difference> differences{};

    void differ(std::string what, std::string expected, std::string came, base::Span span) {
        differences.push_back({std::move(what), std::move(expected), std::move(came), span});
    }
    const Expectation& expect() const { return trial.expect; }
};

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

/// "15 døgn", or "intet tal".
std::string amount_or_none(const Comparing& c, std::optional<std::int64_t> amount) {
    if (!amount) return "intet tal";
    return c.expect().unit ? model::amount_words(c.standard.units[c.expect().unit], *amount) : std::to_string(*amount);
}

unsigned decimals_of(const Comparing& c) { return c.expect().unit ? static_cast<unsigned>(c.standard.units[c.expect().unit].decimals) : 0; }

/// The wishes' proposed amounts together; nothing when none is proposed.
std::optional<std::int64_t> proposed(const Comparing& c, unsigned decimals) {
    std::optional<std::int64_t> sum;
    for (const auto& [name, part] : c.decision["ønsker"].members) {
        const auto amount = scaled(part["omfang"]["mængde"], decimals);
        if (amount) sum = sum.value_or(0) + *amount;
    }
    return sum;
}

void compare_outcome(Comparing& c) {
    if (!c.expect().outcome) return;
    const std::string expected(outcome_word(*c.expect().outcome));
    const std::string& came = c.decision["udfald"].text;
    if (came != expected) c.differ("udfald", expected, came, c.expect().span);
}

void compare_amounts(Comparing& c) {
    const unsigned decimals = decimals_of(c);
    if (c.expect().amount) {
        const auto came = proposed(c, decimals);
        if (came != c.expect().amount) c.differ("omfang", amount_or_none(c, c.expect().amount), amount_or_none(c, came), c.expect().span);
    }
    if (c.expect().no_amount) {
        for (const auto& [name, part] : c.decision["ønsker"].members)
            if (part["omfang"].kind != JsonTree::Kind::null)
                c.differ("omfang", "ukendt", fmt::format("{} {}", part["omfang"]["mængde"].text, part["omfang"]["enhed"].text), c.expect().span);
    }
    if (c.expect().ceiling) {
        std::optional<std::int64_t> came;
        for (const auto& [name, part] : c.decision["ønsker"].members)
            if (const auto ceiling = scaled(part["højst"]["mængde"], decimals)) came = came ? std::min(*came, *ceiling) : *ceiling;
        if (came != c.expect().ceiling) c.differ("omfang højst", amount_or_none(c, c.expect().ceiling), amount_or_none(c, came), c.expect().span);
    }
}

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

std::string price_words(const JsonTree& price) {
    if (price["ukendt"].yes) return fmt::format("{}, beløbet er ukendt", price["art"].text);
    const auto oere = scaled(price["øre"], 0);
    return oere ? fmt::format("{}, {}", price["art"].text, model::money_words(*oere)) : price["art"].text;
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
        std::string came = "ikke nævnt";
        bool found = false;
        for (const auto& [name, price] : c.decision["pris"].members) {
            if (price["norm"].text != path) continue;
            came = price_words(price);
            found = found || price_matches(expected, price);
        }
        if (found) continue;
        const std::string wanted = expected.oere ? model::money_words(*expected.oere) : std::string(price_word(expected.kind));
        c.differ("pris " + path, wanted, came, expected.span);
    }
}

std::string iso(std::int32_t day) {
    char text[KVS_DATE_SIZE];
    kvs_format_date(day, text);
    return {text, KVS_DATE_SIZE};
}

void compare_deadlines(Comparing& c) {
    for (const auto& expected : c.expect().deadlines) {
        const std::string& path = c.standard.norms[expected.norm].path;
        std::string came = "ikke nævnt";
        bool found = false;
        for (const auto& [name, deadline] : c.decision["frister"].members) {
            if (deadline["norm"].text != path) continue;
            std::int32_t day = 0;
            const std::string& text = deadline["dato"].text;
            if (kvs_parse_date(text.data(), text.size(), &day)) {
                if (came == "ikke nævnt" || came == "ingen dato") came = model::date_words(day);
            } else if (came == "ikke nævnt") {
                came = "ingen dato";
            }
            found = found || text == iso(expected.date);
        }
        if (!found) c.differ("frist " + path, model::date_words(expected.date), came, expected.span);
    }
}

bool is_under(std::string_view path, const std::set<std::string>& named) {
    return std::any_of(named.begin(), named.end(),
                       [&](const std::string& name) { return path == name || (path.starts_with(name) && path.size() > name.size() && path[name.size()] == '.'); });
}

void compare_norms(Comparing& c) {
    if (c.expect().norms.empty()) return;
    std::set<std::string> named;
    for (const auto id : c.expect().norms) named.insert(c.standard.norms[id].path);
    const JsonTree& norms = c.decision["normer"];
    for (const auto id : c.expect().norms) {
        const std::string& path = c.standard.norms[id].path;
        std::string came = "ikke nævnt";
        bool decides = false;
        for (const auto& [name, norm] : norms.members) {
            if (norm["norm"].text != path) continue;
            decides = norm["afgør"].yes;
            came = fmt::format("afgør ikke (normen er {})", norm["sandhed"].text);
        }
        if (!decides) c.differ("norm " + path, "afgør", came, c.expect().span);
    }
    if (!c.expect().norms_exactly) return;
    for (const auto& [name, norm] : norms.members)
        if (norm["afgør"].yes && !is_under(norm["norm"].text, named))
            c.differ("norm " + norm["norm"].text, "afgør ikke", fmt::format("afgør (normen er {})", norm["sandhed"].text), c.expect().span);
}

/// `mangler a, b` names all there are.
void compare_lists(Comparing& c, const std::vector<base::Id<model::Input>>& expected, const char* list, const char* key, const char* what) {
    if (expected.empty()) return;
    std::vector<std::string> wanted, came;
    for (const auto id : expected) wanted.push_back(c.standard.inputs[id].name);
    for (const auto& [name, entry] : c.decision[list].members) came.push_back(entry[key].text);
    if (std::set<std::string>(wanted.begin(), wanted.end()) == std::set<std::string>(came.begin(), came.end())) return;
    c.differ(what, base::joined(wanted), came.empty() ? "ingen" : base::joined(came), c.expect().span);
}

}  // namespace

std::vector<Difference> compare(const model::Standard& standard, const model::Trial& trial, std::string_view decision_json) {
    const auto decision = read_json(decision_json);
    if (!decision) return {{"afgørelsen", "en afgørelse i JSON", "noget andet", trial.span}};
    Comparing c{standard, trial, *decision};
    compare_outcome(c);
    compare_amounts(c);
    compare_prices(c);
    compare_deadlines(c);
    compare_norms(c);
    compare_lists(c, trial.expect.missing, "mangler", "oplysning", "mangler");
    compare_lists(c, trial.expect.open, "skøn_åbne", "skøn", "åbne skøn");
    return std::move(c.differences);
}

}  // namespace kvs::decision
