// Long sentences, and the readability of the whole.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"

namespace kvs::analysis {

namespace {

constexpr std::size_t longest_sentence = 35;  // words

/// The paragraphs of a Markdown text without its signs: a heading, an item of a list and a row of a table are one each, and so is every cell.
std::vector<std::string> paragraphs_of(std::string_view markdown) {
    std::vector<std::string> paragraphs{""};
    const auto next = [&] {
        if (!paragraphs.back().empty()) paragraphs.emplace_back();
    };
    for (std::size_t begin = 0; begin <= markdown.size();) {
        const auto end = std::min(markdown.find('\n', begin), markdown.size());
        auto line = markdown.substr(begin, end - begin);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const bool heading = line.starts_with('#');
        if (line.empty() || heading || line.starts_with('-') || line.starts_with('*') || line.starts_with('>') || line.starts_with('|')) next();
        for (const char c : line) {
            if (c == '|') next();
            else if (c != '*' && c != '_' && c != '`' && c != '#' && c != '>') paragraphs.back() += c;
        }
        if (heading) next();
        else if (!paragraphs.back().empty()) paragraphs.back() += ' ';
        begin = end + 1;
    }
    return paragraphs;
}

/// "Hjælpen gives på hverdage …": enough to find the sentence by.
std::string beginning_of(std::string_view sentence) {
    std::size_t end = 0;
    for (int words = 0; words < 5 && end != std::string_view::npos; ++words) end = sentence.find(' ', end + 1);
    return end == std::string_view::npos ? std::string(sentence) : std::string(sentence.substr(0, end)) + " …";
}

}  // namespace

void check_text_sentences(const model::Standard& standard, const Options& options, Report& report) {
    std::size_t words = 0, long_words = 0, sentences = 0;
    // The citizen's text is what is read; a `fælles` norm that stands in several services is read in each.
    const auto look_at = [&](std::string_view text, base::Span place, const About& about) {
        for (const auto& sentence : sentences_of(text)) {
            words += sentence.words;
            long_words += sentence.long_words;
            ++sentences;
            if (sentence.words > longest_sentence)
                report.say(diag::Message::sentence_too_long, place, {{"beginning", beginning_of(sentence.text)}, {"words", std::to_string(sentence.words)}, {"limit", std::to_string(longest_sentence)}}, about);
        }
    };
    for (const auto& written : written_texts(standard))
        look_at(written.text->citizen.empty() ? written.text->raw : written.text->citizen, written.text->span, {written.norm ? std::vector<NormId>{written.norm} : std::vector<NormId>{}, {}, {}});
    for (const auto& section : standard.free_sections)
        for (const auto& text : section.texts)
            for (const auto& paragraph : paragraphs_of(text.citizen)) look_at(paragraph, text.span, {});
    if (!options.report_lix || sentences == 0 || words == 0) return;
    // words / sentences + 100 × long words / words, rounded to the nearest whole number.
    const auto numerator = words * words + 100 * long_words * sentences;
    const auto denominator = words * sentences;
    report.say(diag::Message::readability, standard.span,
               {{"lix", std::to_string((2 * numerator + denominator) / (2 * denominator))}, {"words", std::to_string(words)}, {"sentences", std::to_string(sentences)}});
}

}  // namespace kvs::analysis
