// Numbers that stand both in a norm and in its text: equal (then the text should fetch them) or different (then one is wrong).
// Only a number with its unit right after it is looked at; what the words around it make of it ("ad gangen", "8 til 10") leaves it alone.
#include <algorithm>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"
#include "compiler/model/reckoned.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::Period;
using Tokens = std::vector<Token>;

/// A number that a norm states, and how a text would fetch it.
struct Stated {
    NormId norm;
    model::Quantity quantity;
    Period period = Period::none;
    bool single = true;  // one number, not a range
    bool own = true;     // not a sub-norm's, and no number that a text may count from in its own way
    bool lowest = false; // a lower bound
};

/// What {name} writes for a norm: its limit, deadline, notice, tolerance or the number it compares with.
void add_stated(const model::Standard& standard, NormId id, bool own, std::vector<Stated>& into) {
    const auto& norm = standard.norms[id];
    const auto add = [&](const model::Quantity& quantity, Period period = Period::none, bool lowest = false) {
        if (quantity.unit) into.push_back({id, quantity, period, !quantity.low && !quantity.few, own, lowest});
    };
    if (norm.limit) add(norm.limit->quantity, norm.limit->per.period, !upper_bound(*norm.limit));
    for (const auto& deadline : norm.deadlines)
        if (deadline.length) add(*deadline.length, Period::none, deadline.kind == model::DeadlineKind::earliest);
    if (norm.notice) add(*norm.notice);
    if (norm.tolerance) add(*norm.tolerance);
    if (!norm.condition || norm.reading_declared) return;
    const auto offer = [&](const model::Input& input, const auto& test) {
        if (test.values.size() != 1 || input.type != model::InputType::number || !input.unit || test.comparison == model::Comparison::one_of) return;
        // The number is offered, but a text may count from it in its own way ("ikke fyldt 18"): never a contradiction.
        into.push_back({id, {test.values.front(), std::nullopt, false, input.unit}, input.per ? input.per->period : Period::none, true, false, test.comparison == model::Comparison::at_least});
    };
    if (const auto* compares = std::get_if<model::Compares>(&norm.condition->test)) offer(standard.inputs[compares->input], *compares);
    if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&norm.condition->test)) offer(model::reckoned_input(standard, *reckoned), *reckoned);
}

std::vector<Stated> stated_by(const model::Standard& standard, NormId id) {
    std::vector<Stated> result;
    add_stated(standard, id, true, result);
    for (const auto child : standard.norms[id].children) add_stated(standard, child, false, result);
    return result;
}

enum class UnitForm { none, whole, genitive, compound };

/// "uger", "ugers sagsbehandling", "aflastningsdøgn".
UnitForm form_of(const std::string& word, const model::Unit& unit) {
    if (word == lower(unit.name) || word == lower(unit.singular) || word == lower(unit.plural)) return UnitForm::whole;
    for (const auto* form : {&unit.singular, &unit.plural}) {
        if (!form->empty() && word == lower(*form) + "s") return UnitForm::genitive;
        if (!form->empty() && word.size() > form->size() + 3 && word.ends_with(lower(*form))) return UnitForm::compound;
    }
    return UnitForm::none;
}

/// A number with the unit it counts.
struct Mention {
    std::size_t number = 0, unit = 0;  // tokens
    UnitForm form = UnitForm::none;
};

bool adjacent(std::string_view text, const Token& a, const Token& b) {
    const auto between = text.substr(a.end, b.begin - a.end);
    return between == " " || between == "\xC2\xA0";
}

bool is_word(const Tokens& tokens, std::size_t i, std::initializer_list<std::string_view> words) {
    return i < tokens.size() && tokens[i].kind == Token::Kind::word && std::find(words.begin(), words.end(), tokens[i].text) != words.end();
}

/// The unit stands after the number; between them at most "hele" ("8 hele uger").
std::optional<Mention> mention_at(std::string_view text, const Tokens& tokens, std::size_t i, const model::Unit& unit) {
    auto at = i + 1;
    if (at >= tokens.size() || !adjacent(text, tokens[i], tokens[at])) return std::nullopt;
    const bool whole = is_word(tokens, at, {"hele", "fulde"});
    if (whole && ++at >= tokens.size()) return std::nullopt;
    auto form = tokens[at].kind == Token::Kind::word ? form_of(tokens[at].text, unit) : UnitForm::none;
    if (form == UnitForm::none) return std::nullopt;
    if (whole) form = UnitForm::compound;  // only the number can be fetched
    return Mention{i, at, form};
}

/// "8 til 10 uger", "mellem 2 og 3 uger", "8-10 uger": not one number.
bool in_a_stretch(const Tokens& tokens, std::size_t i) {
    if (tokens[i].before == '-' || tokens[i].before == '/' || tokens[i].before == '\xA7' || tokens[i].after == '-' || tokens[i].after == '/') return true;
    const auto number_before = [&](std::size_t back) { return i >= back && (tokens[i - back].kind == Token::Kind::number || number_of(tokens[i - back], 0)); };
    if (i > 0 && is_word(tokens, i - 1, {"til", "og", "eller"}) && number_before(2)) return true;
    return i > 2 && is_word(tokens, i - 1, {"med"}) && is_word(tokens, i - 2, {"og"}) && number_before(4);
}

/// The period that "om ugen", "pr. uge", "ugentligt" names after an amount; `gang` and the like: each time.
struct Qualifier {
    bool any = false;
    Period period = Period::none;
};

Qualifier qualifier_at(const Tokens& tokens, std::size_t i) {
    const auto period_in = [](const std::string& word) -> Qualifier {
        const auto starts = [&](std::string_view stem) { return word.starts_with(stem); };
        if (starts("daglig") || word == "dag" || word == "dagen" || starts("døgn")) return {true, Period::day};
        if (starts("ugentlig") || word == "uge" || word == "ugen") return {true, Period::week};
        if (starts("måned")) return {true, Period::month};
        if (starts("årlig") || word == "år" || word == "året" || starts("kalenderår")) return {true, Period::year};
        return {};
    };
    if (i >= tokens.size() || tokens[i].starts_sentence || tokens[i].kind != Token::Kind::word) return {};
    const bool introduces = is_word(tokens, i, {"pr", "per", "om", "i", "hver", "hvert"});
    if (is_word(tokens, i, {"ad"}) && is_word(tokens, i + 1, {"gangen"})) return {true, Period::none};
    if (is_word(tokens, i, {"i"}) && is_word(tokens, i + 1, {"træk"})) return {true, Period::none};
    if (!introduces) return tokens[i].text.ends_with("lig") || tokens[i].text.ends_with("ligt") ? period_in(tokens[i].text) : Qualifier{};
    if (i + 1 >= tokens.size()) return {};
    const auto found = period_in(tokens[i + 1].text);
    // "pr. gang", "pr. ophold", "hver gang": a period of another kind. "om" and "i" introduce much else ("om foråret").
    return found.any || is_word(tokens, i, {"om", "i"}) ? found : Qualifier{true, Period::none};
}

/// What stands around the amount makes it another one than the norm's: each time, another period, the other end.
bool is_another_matter(const Tokens& tokens, const Mention& mention, const Stated& stated) {
    const auto qualifier = qualifier_at(tokens, mention.unit + 1);
    const auto year = [](Period period) { return period == Period::calendar_year ? Period::year : period; };
    if (qualifier.any && year(qualifier.period) != year(stated.period)) return true;
    for (std::size_t back = 1; back <= 2 && back <= mention.number && !tokens[mention.number - back + 1].starts_sentence; ++back)
        if (stated.lowest ? is_word(tokens, mention.number - back, {"højst", "maks", "maksimalt"}) : is_word(tokens, mention.number - back, {"mindst", "minimum", "tidligst"})) return true;
    return false;
}

/// "ca. 3 uger", "3 uger i praksis": what is usual, beside a norm that says what is at most.
bool speaks_of_the_usual(const Tokens& tokens, std::size_t i) {
    auto first = i, last = i;
    while (first > 0 && !tokens[first].starts_sentence) --first;
    while (last + 1 < tokens.size() && !tokens[last + 1].starts_sentence) ++last;
    for (auto at = first; at <= last; ++at)
        if (is_word(tokens, at, {"ca", "cirka", "omkring", "praksis", "typisk", "oftest", "ofte", "gennemsnit", "gennemsnitlig", "gennemsnitligt"})) return true;
    return false;
}

/// Amounts that a text may rightly say beside the norm's own: with what an exception adds or gives in all, and an exception's total or difference.
std::vector<std::int64_t> related_amounts(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, NormId id) {
    std::vector<std::int64_t> amounts;
    const auto relate = [&](const model::Norm& exception, const model::Norm& target) {
        if (!exception.limit || !target.limit || exception.limit->quantity.unit != target.limit->quantity.unit) return;
        const auto own = exception.limit->quantity.amount, base = target.limit->quantity.amount;
        for (const auto amount : {own, base, own + base, own - base}) amounts.push_back(amount);
    };
    for (const auto target : standard.norms[id].exception_of) relate(standard.norms[id], standard.norms[target]);
    for (const auto exception : exceptions[id.value]) relate(standard.norms[exception], standard.norms[id]);
    return amounts;
}

class VoiceCheck {
public:
    VoiceCheck(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, NormId id, const std::vector<Stated>& stated, Report& report)
        : standard_(standard), exceptions_(exceptions), id_(id), stated_(stated), report_(report) {}

    void run(const std::vector<Wording>& voice) {
        for (const auto& wording : voice) look_at(wording);
        // Sure only when the norm has one value, no sentence of it states or fetches that, and one number of the kind is left.
        const auto& stated = stated_.front();
        if (differing_.size() != 1 || settled_ || stated_.size() != 1 || !stated.single || !stated.own) return;
        const auto& [wording, tokens, mention] = differing_.front();
        if (wording->repeats || speaks_of_the_usual(tokens, mention.number)) return;
        const auto& unit = standard_.units[stated.quantity.unit];
        auto word = tokens[mention.unit].text;
        if (mention.form == UnitForm::genitive) word.pop_back();
        const auto amount = number_of(tokens[mention.number], unit.decimals).value_or(0);
        const auto related = related_amounts(standard_, exceptions_, id_);
        if (std::find(related.begin(), related.end(), amount) != related.end()) return;
        report_.say(Message::text_number_contradicts, place_in(*wording, tokens[mention.number].begin, tokens[mention.unit].end).value_or(wording->span),
                    {{"said", tokens[mention.number].text + " " + word}, {"norm", standard_.norms[id_].path}, {"limit", model::quantity_words(standard_.units, stated.quantity)}}, {{id_}, {}, {}});
    }

private:
    void look_at(const Wording& wording) {
        const auto tokens = tokens_of(wording.words);
        for (const auto& token : tokens) settled_ = settled_ || (token.kind == Token::Kind::filled && token.text.find('/') == std::string::npos);  // {dig/sig} fetches nothing
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind == Token::Kind::filled || in_a_stretch(tokens, i) || wording.words.substr(tokens[i].end).starts_with("½")) continue;
            for (const auto& stated : stated_) {
                const auto& unit = standard_.units[stated.quantity.unit];
                const auto number = number_of(tokens[i], unit.decimals);
                const auto mention = number ? mention_at(wording.words, tokens, i, unit) : std::nullopt;
                if (!mention || is_another_matter(tokens, *mention, stated)) continue;
                if (*number != stated.quantity.amount) {
                    differing_.push_back({&wording, tokens, *mention});
                    continue;
                }
                settled_ = true;
                if (stated.single && !wording.repeats) say_literal(wording, tokens, *mention, stated);
                break;
            }
        }
    }

    void say_literal(const Wording& wording, const Tokens& tokens, const Mention& mention, const Stated& stated) {
        const bool whole = mention.form == UnitForm::whole;
        const auto& norm = standard_.norms[stated.norm];
        const auto fill = "{" + norm.name + (whole ? "}" : ".tal}");
        const auto& first = tokens[mention.number];
        const auto& last = whole ? tokens[mention.unit] : first;
        const auto place = place_in(wording, first.begin, last.end);
        auto* said = report_.say(Message::text_literal_number, place.value_or(wording.span),
                                 {{"number", first.text}, {"norm", norm.path}, {"fill", fill}, {"words", std::string(wording.words.substr(first.begin, last.end - first.begin))}}, {{id_}, {}, {}});
        if (said != nullptr && place && stated_.size() == 1) said->fix = diag::Fix{*place, fill};
    }

    struct Differing {
        const Wording* wording;
        Tokens tokens;
        Mention mention;
    };

    const model::Standard& standard_;
    const std::vector<std::vector<NormId>>& exceptions_;
    NormId id_;
    const std::vector<Stated>& stated_;
    Report& report_;
    std::vector<Differing> differing_;
    bool settled_ = false;  // a sentence states the norm's number or fetches it
};

}  // namespace

void check_text_numbers(const model::Standard& standard, Report& report) {
    const auto exceptions = exceptions_by_norm(standard);
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto stated = stated_by(standard, id);
        if (stated.empty()) continue;
        for (const auto& voice : voices_of(standard.norms[id])) VoiceCheck(standard, exceptions, id, stated, report).run(voice);
    }
}

}  // namespace kvs::analysis
