// Words that the dictionary does not have; only when asked for.
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/spelling.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"

namespace kvs::analysis {

namespace {

class Speller {
public:
    Speller(const model::Standard& standard, const Dictionary& dictionary, Report& report)
        : dictionary_(dictionary), report_(report), declared_(declared_words(standard)) {}

    /// `place`: of the quotation marks and what is between them, or of the line the words stand on.
    void look_at(std::string_view words, base::Span place, const About& about = {}) {
        for (const auto& word : words_to_spell(words)) {
            const auto small = lower(word.text);
            if (!seen_.insert(small).second || is_spelled(dictionary_, declared_, word.text)) continue;
            const auto own = place_in({words, place}, word.begin, word.begin + word.text.size());
            std::string suggestions;
            constexpr std::size_t enough = 3;
            const auto all = dictionary_.suggestions(std::string(word.text));
            for (std::size_t i = 0; i < std::min(all.size(), enough); ++i) suggestions += (i > 0 ? ", " : "") + all[i];
            if (suggestions.empty()) report_.say(diag::Message::word_unknown, own.value_or(place), {{"word", std::string(word.text)}}, about);
            else report_.say(diag::Message::word_misspelt, own.value_or(place), {{"word", std::string(word.text)}, {"suggestions", suggestions}}, about);
        }
    }

private:
    const Dictionary& dictionary_;
    Report& report_;
    std::set<std::string> declared_;
    std::set<std::string> seen_;  // lower case: each word is looked up and said once
};

}  // namespace

void check_text_spelling(const model::Standard& standard, const Options& options, Report& report) {
    if (!options.dictionary) return;
    Speller speller(standard, *options.dictionary, report);
    speller.look_at(standard.title, standard.span);
    for (const auto& written : written_texts(standard)) {
        const About about{written.norm ? std::vector<NormId>{written.norm} : std::vector<NormId>{}, {}, {}};
        speller.look_at(written.text->raw, written.text->span, about);
        if (!written.text->case_raw.empty()) speller.look_at(written.text->case_raw, written.text->case_span, about);
    }
    for (const auto& service : standard.services) speller.look_at(service.title, service.span);
    for (const auto& section : standard.sections) speller.look_at(section.heading, section.span);
    for (const auto& section : standard.free_sections) {
        speller.look_at(section.title, section.span);
        for (const auto& text : section.texts) speller.look_at(text.raw, text.span);
    }
    for (const auto& input : standard.inputs) {
        if (input.imported) continue;
        for (const auto* words : {&input.question, &input.yes, &input.no, &input.method, &input.explanation, &input.event_text}) speller.look_at(*words, input.span);
        for (const auto& label : input.choice_labels) speller.look_at(label, input.span);
    }
    for (const auto& term : standard.terms) speller.look_at(term.definition, term.span);
}

}  // namespace kvs::analysis
