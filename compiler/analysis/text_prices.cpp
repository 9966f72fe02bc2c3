// Prices that stand both in a norm and in its text: the amount, and whether there is anything to pay at all.
#include <algorithm>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::PriceKind;
using Tokens = std::vector<Token>;

/// An amount of money in a text: the tokens of its number and of "kr." or "kroner".
struct Money {
    const Wording* wording = nullptr;
    Tokens tokens;
    std::size_t number = 0, unit = 0;
    std::int64_t oere = 0;
};

bool is_currency(const Token& token) { return token.text == "kr" || token.text == "kroner" || token.text == "krone"; }

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), token.text) != words.end(); }

/// The amounts in a voice that are an amount alone: not "fra 50 kr.", "50 til 100 kr." or "ca. 50 kr.".
std::vector<Money> money_in(const std::vector<Wording>& voice, bool& vague) {
    std::vector<Money> found;
    for (const auto& wording : voice) {
        const auto tokens = tokens_of(wording.words);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto oere = tokens[i].kind == Token::Kind::number ? number_of(tokens[i], 2) : std::nullopt;
            if (!oere || i + 1 >= tokens.size() || !is_currency(tokens[i + 1])) continue;
            if (tokens[i].before == '-' || (i > 0 && is_one_of(tokens[i - 1], {"fra", "til", "og", "eller", "mindst", "højst", "ca", "cirka", "omkring", "over", "under"}))) vague = true;
            else found.push_back({&wording, tokens, i, i + 1, *oere});
        }
    }
    return found;
}

bool any_of_the_words(const std::vector<Wording>& voice, const std::vector<std::string_view>& words) {
    return std::any_of(voice.begin(), voice.end(), [&](const Wording& wording) { return has_any(tokens_of(wording.words), words); });
}

bool fetches(const std::vector<Wording>& voice) {
    for (const auto& wording : voice)
        for (const auto& token : tokens_of(wording.words))
            if (token.kind == Token::Kind::filled && token.text.find('/') == std::string::npos) return true;
    return false;
}

std::string price_words(const model::Standard& standard, const model::Price& price) {
    switch (price.kind) {
        case PriceKind::free: return "gratis";
        case PriceKind::own_expense: return "egen udgift";
        case PriceKind::against_payment: return "mod betaling";
        case PriceKind::tariff: return "takst " + standard.tariffs[price.tariff].name;
        default: return model::money_words(price.oere) + (price.per_unit ? " pr. " + standard.units[price.per_unit].singular : "");
    }
}

void say_differs(const model::Standard& standard, NormId id, const std::string& said, const Wording& wording, std::size_t begin, std::size_t end, Report& report) {
    const auto& norm = standard.norms[id];
    report.say(Message::text_number_contradicts, place_in(wording, begin, end).value_or(wording.span), {{"said", said}, {"norm", norm.path}, {"limit", price_words(standard, *norm.price)}}, {{id}, {}, {}});
}

/// The amount stands in the text too: {name} writes "25 kr. pr. gang".
void say_literal(const model::Standard& standard, NormId id, const Money& money, Report& report) {
    const auto& norm = standard.norms[id];
    const auto& tokens = money.tokens;
    auto last = money.unit;
    const bool per = last + 2 < tokens.size() && is_one_of(tokens[last + 1], {"pr", "per"});
    const bool same_unit = per && norm.price->per_unit && tokens[last + 2].text == lower(standard.units[norm.price->per_unit].singular);
    if (per && !same_unit) return;  // another price
    if (same_unit) last += 2;
    // "25 kr." ends with its full stop wherever it stands, and so does what {name} writes.
    auto end = tokens[last].end;
    if (last == money.unit && tokens[last].text == "kr" && tokens[last].after == '.') ++end;
    const auto begin = tokens[money.number].begin;
    const auto place = place_in(*money.wording, begin, end);
    const auto fill = "{" + norm.name + "}";
    auto* said = report.say(Message::text_literal_number, place.value_or(money.wording->span),
                            {{"number", tokens[money.number].text}, {"norm", norm.path}, {"fill", fill}, {"words", std::string(money.wording->words.substr(begin, end - begin))}}, {{id}, {}, {}});
    if (said != nullptr && place && same_unit == static_cast<bool>(norm.price->per_unit)) said->fix = diag::Fix{*place, fill};
}

void check_amount(const model::Standard& standard, NormId id, const std::vector<Wording>& voice, Report& report) {
    const auto& price = *standard.norms[id].price;
    bool vague = false;
    const auto amounts = money_in(voice, vague);
    const auto equal = std::find_if(amounts.begin(), amounts.end(), [&](const Money& money) { return money.oere == price.oere; });
    if (price.kind == PriceKind::amount && equal != amounts.end()) {
        if (!equal->wording->repeats) say_literal(standard, id, *equal, report);
        return;
    }
    // Sure only when the text has one amount, and nothing that speaks of another.
    if (amounts.size() != 1 || vague || fetches(voice) || amounts.front().wording->repeats) return;
    const auto& money = amounts.front();
    if (price.kind == PriceKind::free && (money.oere == 0 || any_of_the_words(voice, {"gratis", "ikke", "uden", "vederlagsfrit", "vederlagsfri", "dog", "men"}))) return;
    if (price.kind == PriceKind::amount && money.unit + 2 < money.tokens.size() && is_one_of(money.tokens[money.unit + 1], {"pr", "per", "om"}) &&
        !(price.per_unit && money.tokens[money.unit + 2].text == lower(standard.units[price.per_unit].singular)))
        return;  // pr. another unit
    say_differs(standard, id, money.tokens[money.number].text + " kr.", *money.wording, money.tokens[money.number].begin, money.tokens[money.unit].end, report);
}

/// "Udflugter er gratis" where the norm says that they are paid for.
void check_free(const model::Standard& standard, NormId id, const std::vector<Wording>& voice, Report& report) {
    if (fetches(voice) || any_of_the_words(voice, {"ikke", "aldrig", "kr", "kroner", "koster", "betaler", "betale", "betaling", "udgift", "udgifter", "egenbetaling", "pris", "takst", "men", "dog", "hvis", "når"})) return;
    for (const auto& wording : voice) {
        if (wording.repeats) continue;
        for (const auto& token : tokens_of(wording.words))
            if (token.text == "gratis" || token.text == "vederlagsfrit") return say_differs(standard, id, token.text, wording, token.begin, token.end, report);
    }
}

}  // namespace

void check_text_prices(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        if (!norm.price) continue;
        const auto kind = norm.price->kind;
        for (const auto& voice : voices_of(norm)) {
            if (kind == PriceKind::amount || kind == PriceKind::free) check_amount(standard, id, voice, report);
            if ((kind == PriceKind::amount && norm.price->oere > 0) || kind == PriceKind::own_expense || kind == PriceKind::against_payment || kind == PriceKind::tariff) check_free(standard, id, voice, report);
        }
    }
}

}  // namespace kvs::analysis
