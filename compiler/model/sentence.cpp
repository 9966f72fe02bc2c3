#include "compiler/model/sentence.h"

#include <algorithm>
#include <array>

#include "compiler/base/utf8.h"
#include "compiler/model/prose.h"

namespace kvs::model {

using base::decapitalised;

namespace {

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    return c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
}

/// End of the word that starts at `begin` (== begin: no word there).
std::size_t word_end(std::string_view text, std::size_t begin) {
    auto end = begin;
    for (auto next = begin; next < text.size(); end = next)
        if (!is_letter(base::next_code_point(text, next))) break;
    return end;
}

/// Length of the form found at `at`, or nothing: same words, first letter in either case, ending where a word ends.
bool stands_at(std::string_view text, std::size_t at, std::string_view form) {
    if (text.size() - at < form.size()) return false;
    const auto found = text.substr(at, form.size());
    if (found != form && decapitalised(found) != decapitalised(form)) return false;
    return word_end(text, at + form.size()) == at + form.size();
}

bool followed_by(std::string_view text, std::size_t at, std::string_view word) {
    if (at >= text.size() || text[at] != ' ') return false;
    const auto end = word_end(text, at + 1);
    return text.substr(at + 1, end - at - 1) == word;
}

/// Verbs that take *sig* in the third person, without their infinitive ending.
constexpr std::array<std::string_view, 30> reflexive_stems{
    "henvend", "ophold",  "befind",  "tilmeld",  "afmeld",  "forbered", "bevæg", "føl",    "glæd",     "skynd",
    "vænn",    "beslutt", "udtal",   "registrer", "legitimer", "forpligt", "klæd",  "vask",   "bekymr",   "indstill",
    "orienter", "tilslutt", "undskyld", "forsikr", "involver", "engager", "hvil",  "skad",   "identificer", "nærm"};

bool is_imperative(const std::string& word) { return std::find(reflexive_stems.begin(), reflexive_stems.end(), word) != reflexive_stems.end(); }

bool is_reflexive(std::string_view word) {
    for (const auto stem : reflexive_stems) {
        if (word.substr(0, stem.size()) != stem) continue;
        const auto ending = word.substr(stem.size());
        if (ending.empty() || ending == "e" || ending == "er" || ending == "t" || ending == "te" || ending == "ede" || ending == "et") return true;
    }
    return false;
}

/// Whom a sentence to the citizen is about besides herself.
constexpr std::array<std::string_view, 22> others{"vi",           "de",        "han",      "hun",         "man",         "jeg",      "i",         "personalet",
                                                  "kommunen",     "visitator", "hjælper",  "hjælperen",   "medarbejder", "medarbejderen", "leverandøren", "visitationen",
                                                  "sagsbehandler", "sagsbehandleren", "lægen", "pårørende", "ægtefælle", "nogen"};

/// The verb before a *dig* that is the citizen herself, "henvende" or "henvender du"; empty when *dig* is somebody's object, as in "vi orienterer dig".
/// `clause`: the words of the clause before *dig*.
std::string reflexive_for_you(const std::vector<std::string_view>& clause) {
    if (clause.empty()) return "";
    const auto word = [&](std::size_t from_end) { return decapitalised(clause[clause.size() - from_end]); };
    if (clause.size() >= 2 && word(1) == "du" && is_reflexive(word(2))) return std::string(clause[clause.size() - 2]) + " " + std::string(clause.back());
    const auto verb = word(1);
    if (!is_reflexive(verb)) return "";
    const auto found = std::string(clause.back());
    if (clause.size() == 1 && is_imperative(verb)) return found;
    // The nearest subject before the verb; no clause is longer.
    for (std::size_t i = 2; i <= std::min<std::size_t>(clause.size(), 60); ++i) {
        if (word(i) == "du") return found;
        if (std::find(others.begin(), others.end(), word(i)) != others.end()) return "";
    }
    return "";
}

}  // namespace

void VoiceForms::add(std::string citizen, std::string case_worker) {
    if (citizen.empty()) return;
    const auto first = decapitalised(std::string_view(citizen).substr(0, word_end(citizen, 0)));
    if (first.empty()) return;
    auto& forms = by_first_word_[first];
    const bool known = std::any_of(forms.begin(), forms.end(), [&](const Form& form) { return form.citizen == citizen; });
    if (!known) forms.push_back({std::move(citizen), std::move(case_worker)});
}

void VoiceForms::arrange() {
    for (auto& [word, forms] : by_first_word_)
        std::stable_sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) { return a.citizen.size() > b.citizen.size(); });
}

const std::vector<VoiceForms::Form>* VoiceForms::starting_with(const std::string& first_word) const {
    const auto place = by_first_word_.find(decapitalised(first_word));
    return place == by_first_word_.end() ? nullptr : &place->second;
}

VoiceForms voice_forms(const Standard& standard, base::Id<Service> service) {
    VoiceForms forms;
    const auto add_part = [&](const Part& part, bool as_you) {
        for (std::size_t i = 0; i < part.forms.size(); ++i) {
            const auto& pair = part.forms[i];
            if (part.is_you && i == 0) {
                if (!as_you) continue;
                for (const auto* word : {"du", "dig"}) forms.add(word, pair.case_worker);
                for (const auto* word : {"din", "dit", "dine"}) forms.add(word, genitive(pair.case_worker));
                continue;
            }
            forms.add(pair.citizen, pair.case_worker);
            forms.add(genitive(pair.citizen), genitive(pair.case_worker));
        }
    };
    std::vector<const Part*> own, common;
    for (const auto& part : standard.parts) {
        if (service && part.only_in == service) own.push_back(&part);
        if (!part.only_in) common.push_back(&part);
    }
    const bool own_you = std::any_of(own.begin(), own.end(), [](const Part* part) { return part->is_you; });
    for (const auto* part : own) add_part(*part, true);
    for (const auto* part : common) {
        const bool replaced = std::any_of(own.begin(), own.end(), [&](const Part* other) { return other->name == part->name; });
        if (!replaced) add_part(*part, !own_you);
    }
    forms.arrange();
    return forms;
}

std::string case_voice(std::string_view citizen, const VoiceForms& forms) {
    std::string result;
    for (std::size_t at = 0; at < citizen.size();) {
        const auto end = word_end(citizen, at);
        if (end == at) {
            base::next_code_point(citizen, at);
            result.append(citizen.substr(end, at - end));
            continue;
        }
        const auto word = citizen.substr(at, end - at);
        const VoiceForms::Form* found = nullptr;
        if (const auto* candidates = forms.starting_with(std::string(word)))
            for (const auto& form : *candidates)
                if (stands_at(citizen, at, form.citizen)) {
                    found = &form;
                    break;
                }
        if (!found || (decapitalised(word) == "dig" && followed_by(citizen, end, "selv"))) {
            result.append(word);
            at = end;
            continue;
        }
        const bool capital = citizen[at] != decapitalised(word)[0] || (word.size() > 1 && word.substr(0, 2) != decapitalised(word).substr(0, 2));
        result += capital ? base::capitalised(found->case_worker) : found->case_worker;
        at += found->citizen.size();
    }
    return result;
}

std::vector<PairWanted> pairs_wanted(std::string_view citizen, std::size_t from) {
    std::vector<PairWanted> result;
    std::vector<std::string_view> clause;  // its words so far
    for (std::size_t at = 0; at < citizen.size();) {
        const auto end = word_end(citizen, at);
        if (end == at) {
            if (citizen[at] != ' ' && citizen[at] != '-') clause.clear();
            base::next_code_point(citizen, at);
            continue;
        }
        const auto word = citizen.substr(at, end - at);
        if (at >= from && decapitalised(word) == "dig") {
            if (followed_by(citizen, end, "selv"))
                result.push_back({at, word.size(), std::string(word) + " selv"});
            else if (const auto verb = reflexive_for_you(clause); !verb.empty())
                result.push_back({at, word.size(), verb + " " + std::string(word)});
        }
        clause.push_back(word);
        at = end;
    }
    return result;
}

}  // namespace kvs::model
