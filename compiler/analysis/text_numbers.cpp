// Numbers that stand both in a norm and in its text: equal (then the text should fetch them) or different (then one is wrong).
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

/// A number that a norm states, and how a text would fetch it.
struct Stated {
    std::int64_t amount = 0;
    const model::Unit* unit = nullptr;
    std::string fill;   // "loft": {loft} is the value with its unit, {loft.tal} the number
    std::string words;  // "50 døgn"
    bool single = true; // one number, not a range
    bool own = true;    // not a sub-norm's
};

/// What {name} writes for a norm: its limit, deadline, notice, tolerance or the number it compares with.
void add_stated(const model::Standard& standard, const model::Norm& norm, bool own, std::vector<Stated>& into) {
    const auto add = [&](const model::Quantity& quantity) {
        if (quantity.unit) into.push_back({quantity.amount, &standard.units[quantity.unit], norm.name, model::quantity_words(standard.units, quantity), !quantity.low && !quantity.few, own});
    };
    if (norm.limit) add(norm.limit->quantity);
    for (const auto& deadline : norm.deadlines)
        if (deadline.length) add(*deadline.length);
    if (norm.notice) add(*norm.notice);
    if (norm.tolerance) add(*norm.tolerance);
    const auto* compares = norm.condition ? std::get_if<model::Compares>(&norm.condition->test) : nullptr;
    if (compares == nullptr || compares->values.size() != 1 || norm.reading_declared) return;
    const auto& input = standard.inputs[compares->input];
    if (input.type != model::InputType::number || !input.unit || compares->comparison == model::Comparison::one_of) return;
    model::Quantity quantity;
    quantity.amount = compares->values.front();
    quantity.unit = input.unit;
    // The number is offered, but a text may count from it in its own way ("ikke fyldt 18"): never a contradiction.
    into.push_back({quantity.amount, &standard.units[input.unit], norm.name, model::quantity_words(standard.units, quantity), true, false});
}

std::vector<Stated> stated_by(const model::Standard& standard, const model::Norm& norm) {
    std::vector<Stated> result;
    add_stated(standard, norm, true, result);
    for (const auto child : norm.children) add_stated(standard, standard.norms[child], false, result);
    return result;
}

bool is_unit_word(const std::string& word, const model::Unit& unit) {
    if (word == lower(unit.name) || word == lower(unit.singular) || word == lower(unit.plural)) return true;
    // "ugers sagsbehandling", "aflastningsdøgn": the genitive, and a compound that ends in the unit.
    for (const auto* form : {&unit.singular, &unit.plural})
        if (!form->empty() && (word == lower(*form) + "s" || (word.size() > form->size() + 3 && word.ends_with(lower(*form))))) return true;
    return false;
}

/// A number that counts something: not a paragraph, a date, a time of day, a telephone number or a year.
bool counts(const std::vector<Token>& tokens, std::size_t i) {
    const auto& token = tokens[i];
    if (token.kind == Token::Kind::word) return i + 1 < tokens.size();
    if (token.before == '\xA7' || token.before == '-' || token.before == '/' || token.after == '-' || token.after == '/' || token.after == '\xE2') return false;
    static const std::vector<std::string> refers{"stk", "nr", "kl", "tlf", "telefon", "kapitel", "trin", "niveau", "side", "udgave"};
    if (i > 0 && std::find(refers.begin(), refers.end(), tokens[i - 1].text) != refers.end()) return false;
    static const std::vector<std::string> months{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"};
    if (i + 1 < tokens.size() && std::find(months.begin(), months.end(), tokens[i + 1].text) != months.end()) return false;
    if (i > 0 && std::find(months.begin(), months.end(), tokens[i - 1].text) != months.end()) return false;
    // Digits beside digits: a telephone number, a postcode's neighbour.
    if (i > 0 && tokens[i - 1].kind == Token::Kind::number && token.begin == tokens[i - 1].end + 1) return false;
    return !(i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::number && tokens[i + 1].begin == token.end + 1);
}

/// Where in the file the token stands, when the text's place is the quotation marks and what is between them.
std::optional<base::Span> place_in(const model::Text& text, const Token& token) {
    if (text.span.end < text.span.begin || text.span.end - text.span.begin != text.raw.size() + 2) return std::nullopt;
    const auto begin = text.span.begin + 1 + static_cast<std::uint32_t>(token.begin);
    return base::Span{text.span.file, begin, begin + static_cast<std::uint32_t>(token.end - token.begin)};
}

void check_text(const model::Norm& norm, NormId id, const model::Text& text, const std::vector<Stated>& stated, Report& report) {
    const auto tokens = tokens_of(text.raw);
    std::size_t numbers_of_unit = 0;
    bool fetched = false, literal = false;
    const Stated* differs_from = nullptr;
    std::size_t differing = 0;
    for (const auto& token : tokens) fetched |= token.kind == Token::Kind::filled;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!counts(tokens, i)) continue;
        const bool has_next = i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::word;
        bool matched = false;
        const Stated* same_unit = nullptr;
        for (const auto& value : stated) {
            const auto number = number_of(tokens[i], value.unit->decimals);
            if (!number) continue;
            const bool with_unit = has_next && is_unit_word(tokens[i + 1].text, *value.unit);
            if (with_unit) same_unit = &value;
            // A number in words says something else than a number in digits unless the unit follows ("to" is also a pronoun).
            if (*number != value.amount || !value.single || matched || (tokens[i].kind == Token::Kind::word && !with_unit)) continue;
            matched = literal = true;
            const bool whole = with_unit && !tokens[i + 1].text.ends_with("s") && (tokens[i + 1].text == lower(value.unit->plural) || tokens[i + 1].text == lower(value.unit->singular));
            const auto fill = "{" + value.fill + (whole ? "}" : ".tal}");
            const auto place = place_in(text, tokens[i]);
            auto* said = report.say(Message::text_literal_number, place.value_or(text.span), {{"number", tokens[i].text}, {"norm", norm.path}, {"fill", fill}}, {{id}, {}, {}});
            if (said == nullptr || !place || stated.size() != 1) continue;
            auto replaced = *place;
            if (whole) replaced.end = place_in(text, tokens[i + 1])->end;
            said->fix = diag::Fix{replaced, fill};
        }
        numbers_of_unit += same_unit != nullptr;
        if (!matched && same_unit != nullptr) {
            differs_from = same_unit;
            differing = i;
        }
    }
    // Sure only when the text has one number of this kind, the norm one value, and the text does not fetch it.
    if (differs_from == nullptr || literal || fetched || numbers_of_unit != 1 || stated.size() != 1 || !differs_from->single || !differs_from->own) return;
    report.say(Message::text_number_contradicts, place_in(text, tokens[differing]).value_or(text.span),
               {{"said", tokens[differing].text + " " + tokens[differing + 1].text}, {"norm", norm.path}, {"limit", differs_from->words}}, {{id}, {}, {}});
}

}  // namespace

void check_text_numbers(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        const auto stated = stated_by(standard, norm);
        if (stated.empty()) continue;
        for (const auto& text : norm.texts)
            if (text.written) check_text(norm, id, text, stated, report);
    }
}

}  // namespace kvs::analysis
