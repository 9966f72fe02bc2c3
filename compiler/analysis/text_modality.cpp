// skal, kan, som hovedregel and ikke: the same in the norm and in its text. Silent where Danish has other words for it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::Modality;
using model::SectionKind;
using Tokens = std::vector<Token>;

const std::vector<std::string_view> negations{"ikke", "ingen", "intet", "aldrig", "hverken", "uden", "undtaget", "undtagen", "ej", "kun", "udelukket", "forbudt",
                                              "undlade", "undlader", "undgå", "undgår", "afholde", "afholder", "afstå", "afstår", "lade", "umulig", "umuligt", "fritaget", "fritages", "fri", "slipper", "slippe",
                                              "afskåret", "ulovlig", "ulovligt", "frabedes", "næppe", "nægtes", "nægter", "afviser", "afvises", "bortfalder", "bortfalde", "uacceptabel", "uacceptabelt"};
const std::vector<std::string_view> softeners{"udgangspunkt", "udgangspunktet", "hovedregel", "hovedregelen", "hovedreglen", "normalt", "normalvis", "typisk", "typiske", "ofte", "oftest", "almindeligvis",
                                              "almindelighed", "almindelig", "sædvanligvis", "sædvanligt", "regel", "reglen", "plejer", "fortrinsvis", "især", "primært", "hovedsagelig", "hovedsageligt", "meste",
                                              "mange", "hyppigt", "helst", "først", "fremmest", "gerne", "fleste", "tit", "generelt", "cirka", "ca", "omkring", "bør", "medmindre", "undtagelse", "undtagelser"};
/// What a text says of `i særlige tilfælde`; the words' beginnings.
constexpr std::array<std::string_view, 7> special_words{"særlig", "ekstraordinær", "usædvanlig", "undtagelse", "enkelt", "sjæld", "dispens"};
/// A sentence with one of these sets a condition or speaks about something: its modal verb is not the norm's.
const std::vector<std::string_view> turning{"hvis", "når", "kun", "før", "inden", "medmindre", "såfremt", "om", "at", "forudsat", "forudsætter", "forudsætning", "nødt", "muligt", "behøver", "blot", "bare"};

bool softened(Modality modality) {
    switch (modality) {
        case Modality::main_rule:
        case Modality::main_rule_not:
        case Modality::starting_point:
        case Modality::starting_point_not:
        case Modality::typically:
        case Modality::often:
        case Modality::normally:
        case Modality::normally_not:
        case Modality::preferably:
        case Modality::special_cases: return true;
        default: return false;
    }
}

bool says_softened(Modality modality, const Tokens& tokens) {
    if (has_any(tokens, softeners)) return true;
    const auto special = [](const Token& token) { return std::any_of(special_words.begin(), special_words.end(), [&](std::string_view stem) { return token.text.starts_with(stem); }); };
    return modality == Modality::special_cases && std::any_of(tokens.begin(), tokens.end(), special);
}

std::string words_of_modality(const model::Norm& norm) { return norm.modality_words.empty() ? std::string(model::modality_words(norm.modality)) : norm.modality_words; }

/// The text is a sentence, not an item of a list: it ends with a full stop. Items take their modality from the line above them.
bool is_sentence(const std::string& text) {
    const auto end = text.find_last_not_of(' ');
    return end != std::string::npos && (text[end] == '.' || text[end] == '!');
}

/// "som hovedregel", "typisk" in the sentence in front of what it softens: before a comma, and before the number of a limit.
std::optional<std::string> softener_in(std::string_view text, const Tokens& tokens, bool limit) {
    const auto comma = text.find(',');
    const auto end = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) { return token.begin > comma || (limit && token.kind != Token::Kind::word && token.text.find('/') == std::string::npos); });
    const Tokens before(tokens.begin(), end);
    if (has_phrase(before, {"som", "hovedregel"})) return "som hovedregel";
    if (has_phrase(before, {"som", "udgangspunkt"})) return "som udgangspunkt";
    if (has_any(before, {"normalvis"})) return "normalvis";
    if (has_any(before, {"typisk"})) return "typisk";
    return std::nullopt;
}

/// The norm, one above or below it, or its section is soft, or an exception lifts one of them.
bool anywhere_soft(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, NormId id) {
    const auto soft = [&](NormId at) { return standard.norms[at].hardness != model::Hardness::hard || !standard.norms[at].exception_of.empty() || !exceptions[at.value].empty(); };
    for (auto at = id; at; at = standard.norms[at].parent)
        if (soft(at) || softened(standard.norms[at].modality)) return true;
    const auto under = with_children(standard, id);
    return std::any_of(under.begin(), under.end(), soft) || softened(standard.sections[standard.norms[id].section].modality);
}

/// The place of a sentence, quotation marks counted in as for a whole text (so that place_in finds its words); the whole text's when unknown.
base::Span sentence_place(const model::Text& text, std::string_view sentence) {
    const auto begin = static_cast<std::size_t>(sentence.data() - text.raw.data());
    const auto place = place_in({text.raw, text.span, false}, begin, begin + sentence.size());
    return place ? base::Span{place->file, place->begin - 1, place->end + 1} : text.span;
}

struct Looked {
    const model::Norm& norm;
    NormId id;
    const Tokens& tokens;      // of all its sentences
    const Wording& first;      // its first sentence; the later ones may speak of other things
    const Tokens& beginning;   // of that
    base::Span place;
};

void say(Report& report, Message message, const Looked& at, diag::Arguments arguments) {
    arguments.insert(arguments.begin(), {"norm", at.norm.path});
    report.say(message, at.place, std::move(arguments), {{at.id}, {}, {}});
}

/// "du kan", "kommunen skal": the modal verb right after the one it is about, not denied and with none of the words after it.
bool says_modal(const Tokens& tokens, std::string_view modal, const std::vector<std::string_view>& phrases) {
    static constexpr std::array<std::string_view, 10> subjects{"du", "vi", "kommunen", "leverandøren", "personalet", "borgeren", "i", "hun", "han", "de"};
    const auto word = [&](std::size_t k) { return k < tokens.size() ? std::string_view(tokens[k].text) : std::string_view(); };
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].text != modal || std::find(subjects.begin(), subjects.end(), tokens[i - 1].text) == subjects.end()) continue;
        const bool other = word(i + 1) == "ikke" || word(i + 2) == "ikke" || std::find(phrases.begin(), phrases.end(), word(i + 1)) != phrases.end() || (word(i + 1) == "få" && word(i + 2) == "oplyst");
        if (!other) return true;
    }
    return false;
}

void check_strength(const Looked& at, Report& report) {
    const auto& tokens = at.beginning;
    if (at.first.words.ends_with("?") || has_any(tokens, turning)) return;
    const bool has_can = has_any(tokens, {"kan", "må"});
    const bool has_must = has_any(tokens, {"skal", "pligt", "forpligtet", "kræver", "kræves", "krav", "betingelse", "nødvendigt"});
    // "Kommunen kan tilbyde …" beside a law that says skal: said of the law already.
    if (report.spoke_of(Message::law_duty_worded_as_option, at.id)) return;
    if (at.norm.modality == Modality::must && has_can && !has_must && says_modal(tokens, "kan", {"regne", "stole", "forvente", "læse", "ringe", "klage"}))
        say(report, Message::text_weaker_than_norm, at, {{"modality", "skal"}, {"words", "kan"}});
    if (at.norm.modality == Modality::can && has_must && !has_can && !has_any(tokens, {"mulighed", "frit", "vælge", "lov", "tilladt", "ret"}) && says_modal(tokens, "skal", {}))
        say(report, Message::text_stronger_than_norm, at, {{"modality", "kan"}, {"words", "skal"}});
}

void check_soft(const model::Standard& standard, const std::vector<std::vector<NormId>>& exceptions, const Looked& at, Report& report) {
    if (softened(at.norm.modality) && !says_softened(at.norm.modality, at.tokens)) {
        say(report, Message::text_lacks_softener, at, {{"modality", words_of_modality(at.norm)}});
        return;
    }
    const bool decides = at.norm.limit || (at.norm.condition && !std::holds_alternative<model::NormHolds>(at.norm.condition->test));
    if (!decides || anywhere_soft(standard, exceptions, at.id)) return;
    const auto kind = kind_of(standard, at.id);
    if (kind != SectionKind::scope && kind != SectionKind::eligibility && kind != SectionKind::not_for && kind != SectionKind::covers_not) return;
    if (const auto words = softener_in(at.first.words, at.beginning, at.norm.limit.has_value())) say(report, Message::text_softer_than_norm, at, {{"words", *words}});
}

/// The words of the fact's name stand in the sentence in order, with "ikke" between two of them or not.
struct Sense {
    bool said = false, denied = false;
    std::size_t first = 0, last = 0;  // tokens
};
Sense sense_of(const Tokens& tokens, const std::vector<std::string>& name) {
    static const std::vector<std::string_view> before{"hvis", "når", "kun", "før", "inden", "medmindre", "såfremt", "om", "at"};
    if (name.size() < 2 || std::find(name.begin(), name.end(), "ikke") != name.end()) return {};
    for (std::size_t start = 0; start < tokens.size(); ++start) {
        if (tokens[start].text != name.front()) continue;
        std::size_t at = start, matched = 1;
        bool denied = false;
        while (matched < name.size()) {
            if (at + 1 < tokens.size() && tokens[at + 1].text == name[matched]) at += 1;
            else if (at + 2 < tokens.size() && tokens[at + 2].text == name[matched] && (tokens[at + 1].text == "ikke" || tokens[at + 1].text == "godt" || tokens[at + 1].text == "også" || tokens[at + 1].text == "selv")) {
                denied |= tokens[at + 1].text == "ikke";
                at += 2;
            } else break;
            ++matched;
        }
        if (matched < name.size()) continue;
        // What stands before may turn the sense ("medmindre …", "vi undersøger, om …"), and so may other negations ("hverken … eller").
        if (has_any(Tokens(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(start)), before) || (!denied && has_any(tokens, negations))) return {};
        return {true, denied, start, at};
    }
    return {};
}

void check_negation(const model::Standard& standard, const Looked& at, Report& report) {
    if (model::denies(at.norm.modality) && !has_any(at.tokens, negations)) {
        say(report, Message::text_lacks_negation, at, {{"modality", words_of_modality(at.norm)}});
        return;
    }
    const auto* condition = at.norm.condition ? &*at.norm.condition : nullptr;
    const auto* yes = condition != nullptr ? std::get_if<model::IsYes>(&condition->test) : nullptr;
    if (yes == nullptr || model::denies(at.norm.modality) || standard.inputs[yes->input].kind != model::InputKind::fact) return;
    // Under `ingen af` the norm is met when the fact is not so.
    const auto parent = at.norm.parent;
    if (parent && standard.norms[parent].group && *standard.norms[parent].group != model::Quantifier::all && *standard.norms[parent].group != model::Quantifier::any) return;
    const auto kind = kind_of(standard, at.id);
    if (kind != SectionKind::eligibility || standard.sections[at.norm.section].quantifier == model::Quantifier::none) return;
    const auto sense = sense_of(at.beginning, words_of_name(standard.inputs[yes->input].name));
    if (!sense.said || sense.denied == condition->negated) return;
    const auto begin = at.beginning[sense.first].begin, end = at.beginning[sense.last].end;
    const Looked here{at.norm, at.id, at.tokens, at.first, at.beginning, place_in(at.first, begin, end).value_or(at.place)};
    say(report, Message::text_negates_condition, here, {{"words", std::string(at.first.words.substr(begin, end - begin))}, {"condition", model::condition_words(standard, *condition)}});
}

}  // namespace

void check_text_modality(const model::Standard& standard, Report& report) {
    const auto exceptions = exceptions_by_norm(standard);
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        const auto text = written_text(norm);
        if (text.empty() || !is_sentence(text)) continue;
        const auto first = std::find_if(norm.texts.begin(), norm.texts.end(), [](const model::Text& t) { return t.written; });
        const auto sentences = sentences_of(first->raw);
        if (sentences.empty()) continue;
        const auto tokens = tokens_of(text), beginning = tokens_of(sentences.front().text);
        const Wording wording{sentences.front().text, sentence_place(*first, sentences.front().text), false};
        const Looked at{norm, id, tokens, wording, beginning, first->span};
        check_strength(at, report);
        check_soft(standard, exceptions, at, report);
        check_negation(standard, at, report);
    }
}

}  // namespace kvs::analysis
