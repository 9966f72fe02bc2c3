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

/// What a reader's text is counted to.
struct Readability {
    std::size_t words = 0, long_words = 0, sentences = 0;

    void count(const Sentence& sentence) {
        words += sentence.words;
        long_words += sentence.long_words;
        ++sentences;
    }
    /// words / sentences + 100 × long words / words, rounded to the nearest whole number.
    void say(diag::Message message, base::Span place, Report& report) const {
        if (sentences == 0 || words == 0) return;
        const auto numerator = words * words + 100 * long_words * sentences;
        const auto denominator = words * sentences;
        report.say(message, place,
                   {{"lix", std::to_string((2 * numerator + denominator) / (2 * denominator))}, {"words", std::to_string(words)}, {"sentences", std::to_string(sentences)}});
    }
};

}  // namespace

void check_text_sentences(const model::Standard& standard, const Options& options, Report& report) {
    Readability citizen, of_case;
    // A `fælles` norm that stands in several services is read in each. What the case reads is said of only where it has its own wording.
    const auto look_at = [&](std::string_view text, Readability& reader, base::Span place, const About& about, bool says) {
        for (const auto& sentence : sentences_of(text)) {
            reader.count(sentence);
            if (says && sentence.words > longest_sentence)
                report.say(diag::Message::sentence_too_long, place, {{"beginning", beginning_of(sentence.text)}, {"words", std::to_string(sentence.words)}, {"limit", std::to_string(longest_sentence)}}, about);
        }
    };
    for (const auto& written : written_texts(standard)) {
        const auto& text = *written.text;
        const About about{written.norm ? std::vector<NormId>{written.norm} : std::vector<NormId>{}, {}, {}};
        const auto& for_citizen = text.citizen.empty() ? text.raw : text.citizen;
        look_at(for_citizen, citizen, text.span, about, true);
        const bool own = !text.case_raw.empty();
        look_at(text.case_worker.empty() ? for_citizen : text.case_worker, of_case, own ? text.case_span : text.span, about, own);
    }
    for (const auto& section : standard.free_sections)
        for (const auto& text : section.texts) {
            for (const auto& paragraph : paragraphs_of(text.citizen)) look_at(paragraph, citizen, text.span, {}, true);
            for (const auto& paragraph : paragraphs_of(text.case_worker)) look_at(paragraph, of_case, text.span, {}, false);
        }
    if (!options.report_lix) return;
    citizen.say(diag::Message::readability, standard.span, report);
    of_case.say(diag::Message::readability_of_case, standard.span, report);
}

}  // namespace kvs::analysis
