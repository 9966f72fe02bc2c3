// skal, kan, som hovedregel and ikke: the same in the norm and in its text. Silent where Danish has other words for it.
#include <algorithm>
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

const std::vector<std::string_view> negations{"ikke", "ingen", "intet", "aldrig", "hverken", "uden", "undtaget", "undtagen", "ej", "kun", "udelukket", "forbudt"};
const std::vector<std::string_view> softeners{"udgangspunkt", "udgangspunktet", "hovedregel", "hovedregelen", "normalt", "normalvis", "typisk", "typiske", "ofte", "oftest", "almindeligvis", "sædvanligvis",
                                              "sædvanligt", "regel", "fortrinsvis", "helst", "først", "fremmest", "gerne", "fleste", "tit", "generelt", "cirka", "ca", "omkring"};

bool negative(Modality modality) {
    switch (modality) {
        case Modality::must_not:
        case Modality::can_not:
        case Modality::may_not:
        case Modality::main_rule_not:
        case Modality::starting_point_not:
        case Modality::normally_not: return true;
        default: return false;
    }
}

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
        case Modality::preferably: return true;
        default: return false;
    }
}

std::string words_of_modality(const model::Norm& norm) { return norm.modality_words.empty() ? std::string(model::modality_words(norm.modality)) : norm.modality_words; }

/// The text is a sentence, not an item of a list: it ends with a full stop. Items take their modality from the line above them.
bool is_sentence(const std::string& text) {
    const auto end = text.find_last_not_of(' ');
    return end != std::string::npos && (text[end] == '.' || text[end] == '!');
}

/// "som hovedregel", "normalt" in the text in front of a hard limit or condition; nothing when they speak of something else in a question.
std::optional<std::string> softener_in(const Tokens& tokens) {
    if (has_phrase(tokens, {"som", "hovedregel"})) return "som hovedregel";
    if (has_phrase(tokens, {"som", "udgangspunkt"})) return "som udgangspunkt";
    if (has_any(tokens, {"normalvis"})) return "normalvis";
    if (has_any(tokens, {"typisk"})) return "typisk";
    return std::nullopt;
}

bool anywhere_soft(const model::Standard& standard, NormId id) {
    for (auto at = id; at; at = standard.norms[at].parent)
        if (standard.norms[at].hardness != model::Hardness::hard || softened(standard.norms[at].modality)) return true;
    for (const auto under : with_children(standard, id))
        if (standard.norms[under].hardness != model::Hardness::hard || !standard.norms[under].exception_of.empty()) return true;
    return softened(standard.sections[standard.norms[id].section].modality);
}

struct Looked {
    const model::Norm& norm;
    NormId id;
    const Tokens& tokens;
    base::Span place;
};

void say(Report& report, Message message, const Looked& at, diag::Arguments arguments) {
    arguments.insert(arguments.begin(), {"norm", at.norm.path});
    report.say(message, at.place, std::move(arguments), {{at.id}, {}, {}});
}

void check_strength(const Looked& at, Report& report) {
    const bool has_can = has_any(at.tokens, {"kan", "må"});
    const bool has_must = has_any(at.tokens, {"skal", "pligt", "forpligtet", "kræver", "kræves", "krav", "betingelse", "nødvendigt"});
    const auto next_to = [&](std::string_view modal) {
        // "du kan", "kommunen kan", "kan du": the modal verb beside the one it is about.
        for (std::size_t i = 0; i < at.tokens.size(); ++i) {
            if (at.tokens[i].text != modal) continue;
            const auto is_subject = [&](std::size_t k) {
                static const std::vector<std::string> subjects{"du", "vi", "kommunen", "leverandøren", "personalet", "borgeren", "i", "hun", "han", "de"};
                return k < at.tokens.size() && std::find(subjects.begin(), subjects.end(), at.tokens[k].text) != subjects.end();
            };
            const bool denied = (i + 1 < at.tokens.size() && at.tokens[i + 1].text == "ikke") || (i + 2 < at.tokens.size() && at.tokens[i + 2].text == "ikke");
            if (!denied && (i > 0 ? is_subject(i - 1) : is_subject(i + 1))) return true;
        }
        return false;
    };
    if (at.norm.modality == Modality::must && has_can && !has_must && next_to("kan"))
        say(report, Message::text_weaker_than_norm, at, {{"modality", "skal"}, {"words", "kan"}});
    if (at.norm.modality == Modality::can && has_must && !has_can && !has_any(at.tokens, {"mulighed", "frit", "vælge", "lov", "tilladt", "ret"}) && next_to("skal"))
        say(report, Message::text_stronger_than_norm, at, {{"modality", "kan"}, {"words", "skal"}});
}

void check_soft(const model::Standard& standard, const Looked& at, Report& report) {
    if (softened(at.norm.modality) && !has_any(at.tokens, softeners)) {
        say(report, Message::text_lacks_softener, at, {{"modality", words_of_modality(at.norm)}});
        return;
    }
    const bool decides = at.norm.limit || (at.norm.condition && !std::holds_alternative<model::NormHolds>(at.norm.condition->test));
    if (!decides || anywhere_soft(standard, at.id)) return;
    const auto kind = kind_of(standard, at.id);
    if (kind != SectionKind::scope && kind != SectionKind::eligibility && kind != SectionKind::not_for && kind != SectionKind::covers_not) return;
    if (const auto words = softener_in(at.tokens)) say(report, Message::text_softer_than_norm, at, {{"words", *words}});
}

/// The words of the fact's name stand in the text in order, at most one other word between two of them; that word, if it is "ikke".
enum class Sense { absent, positive, negative };
Sense sense_of(const Tokens& tokens, const std::vector<std::string>& name) {
    if (name.size() < 2 || std::find(name.begin(), name.end(), "ikke") != name.end()) return Sense::absent;
    for (std::size_t start = 0; start < tokens.size(); ++start) {
        if (tokens[start].text != name.front()) continue;
        std::size_t at = start, matched = 1;
        bool denied = false;
        while (matched < name.size()) {
            if (at + 1 < tokens.size() && tokens[at + 1].text == name[matched]) at += 1;
            else if (at + 2 < tokens.size() && tokens[at + 2].text == name[matched]) {
                denied |= tokens[at + 1].text == "ikke";
                at += 2;
            } else break;
            ++matched;
        }
        if (matched < name.size()) continue;
        if (denied) return Sense::negative;
        // Other negations around it ("hverken kan være alene eller …", "uden at") turn the sense in ways not tried here.
        return has_any(tokens, negations) ? Sense::absent : Sense::positive;
    }
    return Sense::absent;
}

void check_negation(const model::Standard& standard, const Looked& at, Report& report) {
    if (negative(at.norm.modality) && !has_any(at.tokens, negations)) {
        say(report, Message::text_lacks_negation, at, {{"modality", words_of_modality(at.norm)}});
        return;
    }
    const auto* condition = at.norm.condition ? &*at.norm.condition : nullptr;
    const auto* yes = condition != nullptr ? std::get_if<model::IsYes>(&condition->test) : nullptr;
    if (yes == nullptr || negative(at.norm.modality) || standard.inputs[yes->input].kind != model::InputKind::fact) return;
    // Under `ingen af` the norm is met when the fact is not so.
    const auto parent = at.norm.parent;
    if (parent && standard.norms[parent].group && *standard.norms[parent].group != model::Quantifier::all && *standard.norms[parent].group != model::Quantifier::any) return;
    const auto kind = kind_of(standard, at.id);
    if (kind != SectionKind::eligibility || standard.sections[at.norm.section].quantifier == model::Quantifier::none) return;
    const auto sense = sense_of(at.tokens, words_of_name(standard.inputs[yes->input].name));
    if ((sense == Sense::negative && !condition->negated) || (sense == Sense::positive && condition->negated)) {
        auto words = model::name_words(standard.inputs[yes->input].name);
        if (sense == Sense::negative) words = "ikke " + words;
        say(report, Message::text_negates_condition, at, {{"words", words}, {"condition", model::condition_words(standard, *condition)}});
    }
}

}  // namespace

void check_text_modality(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        const auto text = written_text(norm);
        if (text.empty()) continue;
        const auto first = std::find_if(norm.texts.begin(), norm.texts.end(), [](const model::Text& t) { return t.written; });
        const auto tokens = tokens_of(text);
        const Looked at{norm, id, tokens, first->span};
        if (!is_sentence(text)) continue;
        check_strength(at, report);
        check_soft(standard, at, report);
        check_negation(standard, at, report);
    }
}

}  // namespace kvs::analysis
