// Long sentences, and the readability of the whole.
#include <string>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"

namespace kvs::analysis {

namespace {

constexpr std::size_t longest_sentence = 35;  // words

/// Markdown's own signs are no words, and headings and list items are sentences of their own.
std::string plain(std::string_view markdown) {
    std::string text;
    bool line_start = true;
    for (const char c : markdown) {
        if (c == '\n') {
            text += "\n";
            line_start = true;
            continue;
        }
        if (line_start && (c == '#' || c == '-' || c == '*' || c == '>')) {
            text += "\n";
            continue;
        }
        if (c != ' ') line_start = false;
        if (c != '*' && c != '_' && c != '`') text += c;
    }
    return text;
}

}  // namespace

void check_text_sentences(const model::Standard& standard, const Options& options, Report& report) {
    std::size_t words = 0, long_words = 0, sentences = 0;
    // The citizen's text is what is read; a `fælles` norm that stands in several services is read in each.
    const auto count = [&](std::string_view text) {
        for (const auto& sentence : sentences_of(text)) {
            words += sentence.words;
            long_words += sentence.long_words;
            ++sentences;
        }
    };
    for (const auto& written : written_texts(standard)) {
        const auto& text = written.text->citizen.empty() ? written.text->raw : written.text->citizen;
        count(text);
        for (const auto& sentence : sentences_of(text)) {
            if (sentence.words <= longest_sentence) continue;
            report.say(diag::Message::sentence_too_long, written.text->span, {{"words", std::to_string(sentence.words)}, {"limit", std::to_string(longest_sentence)}},
                       {written.norm ? std::vector<NormId>{written.norm} : std::vector<NormId>{}, {}, {}});
        }
    }
    for (const auto& section : standard.free_sections) {
        const auto text = plain(section.citizen);
        count(text);
        for (const auto& sentence : sentences_of(text))
            if (sentence.words > longest_sentence)
                report.say(diag::Message::sentence_too_long, section.span, {{"words", std::to_string(sentence.words)}, {"limit", std::to_string(longest_sentence)}});
    }
    if (!options.report_lix || sentences == 0 || words == 0) return;
    // words / sentences + 100 × long words / words, rounded to the nearest whole number.
    const auto numerator = words * words + 100 * long_words * sentences;
    const auto denominator = words * sentences;
    report.say(diag::Message::readability, standard.span,
               {{"lix", std::to_string((2 * numerator + denominator) / (2 * denominator))}, {"words", std::to_string(words)}, {"sentences", std::to_string(sentences)}});
}

}  // namespace kvs::analysis
