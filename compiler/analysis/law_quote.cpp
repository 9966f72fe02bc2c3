// A quotation of the law, word by word against the register.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/words.h"
#include "compiler/analysis/checks.h"
#include "compiler/analysis/register.h"
#include "compiler/analysis/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

// Law texts are a paragraph long; more than this is not one, and the table below is as large as the product of both.
constexpr std::size_t most_words = 600;

/// "1." and "2)" in front of the points of a list: every municipality sets them its own way. Not "stk. 1.", "§ 83." or "1. juli".
bool is_list_number(std::string_view text, const std::vector<Token>& tokens, std::size_t i) {
    const auto& token = tokens[i];
    if (token.kind != Token::Kind::number || token.text.size() > 2 || (token.after != '.' && token.after != ')') || token.before == '\xA7' || i + 1 == tokens.size()) return false;
    if (text.substr(token.end + 1, 1) != " " || std::find(std::begin(base::danish_months), std::end(base::danish_months), tokens[i + 1].text) != std::end(base::danish_months)) return false;
    const auto refers = [&](std::size_t back) { return i >= back && (tokens[i - back].kind == Token::Kind::number || tokens[i - back].text == "stk" || tokens[i - back].text == "nr"); };
    return !refers(1) && !(i > 0 && (tokens[i - 1].text == "og" || tokens[i - 1].text == "eller") && refers(2));
}

/// How many words from here are "§ 84.", "Stk. 2." or "§ 84, stk. 1." in front of what a provision says: some write them, the register does not.
std::size_t words_of_label(const std::vector<Token>& tokens, std::size_t at) {
    if (at >= tokens.size() || !tokens[at].starts_sentence) return 0;
    std::size_t end = at;
    if (tokens[end].kind == Token::Kind::number && tokens[end].before == '\xA7') {
        ++end;
        if (end < tokens.size() && tokens[end].text.size() == 1 && tokens[end].kind == Token::Kind::word) ++end;  // "83 a"
    }
    if (end + 1 < tokens.size() && tokens[end].text == "stk" && tokens[end + 1].kind == Token::Kind::number) end += 2;
    return end > at && tokens[end - 1].after == '.' ? end - at : 0;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        i += words_of_label(tokens, i);
        if (i < tokens.size() && !is_list_number(text, tokens, i)) words.push_back(tokens[i].text);
    }
    return words;
}

struct Difference {
    std::string words;       // "… skal tilbyde [−afløsning eller−] aflastning …"
    std::size_t common = 0;  // words that stand in both, in order
    bool any = false;
};

enum class Step { both, left_out, added };

/// Longest common subsequence; the law's words that are missing and the standard's that were added, each run in brackets with a word of the
/// surroundings on either side.
Difference difference_of(const std::vector<std::string>& law, const std::vector<std::string>& quoted) {
    std::vector<std::vector<std::size_t>> table(law.size() + 1, std::vector<std::size_t>(quoted.size() + 1, 0));
    for (std::size_t i = law.size(); i-- > 0;)
        for (std::size_t j = quoted.size(); j-- > 0;) table[i][j] = law[i] == quoted[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
    std::vector<std::pair<Step, std::string>> steps;
    std::size_t i = 0, j = 0;
    while (i < law.size() || j < quoted.size()) {
        if (i < law.size() && j < quoted.size() && law[i] == quoted[j]) {
            steps.emplace_back(Step::both, law[i]);
            ++i, ++j;
        } else if (i < law.size() && (j == quoted.size() || table[i + 1][j] >= table[i][j + 1])) {
            steps.emplace_back(Step::left_out, law[i++]);
        } else {
            steps.emplace_back(Step::added, quoted[j++]);
        }
    }
    Difference difference;
    difference.common = table[0][0];
    const auto changed = [&](std::size_t at) { return at < steps.size() && steps[at].first != Step::both; };
    std::size_t shown = 0;  // the step after the last one written
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const auto step = steps[at].first;
        difference.any |= step != Step::both;
        const bool near_before = at > 0 && changed(at - 1), near_after = changed(at + 1), near_two = changed(at + 2), before_two = at > 1 && changed(at - 2);
        if (step == Step::both && !near_before && !near_after && !near_two && !before_two) continue;
        if (at > shown) difference.words += difference.words.empty() ? "… " : " … ";
        else if (!difference.words.empty()) difference.words += " ";
        shown = at + 1;
        const bool opens = step != Step::both && (at == 0 || steps[at - 1].first != step);
        const bool closes = step != Step::both && (at + 1 == steps.size() || steps[at + 1].first != step);
        const char* sign = step == Step::left_out ? "−" : "+";
        if (opens) difference.words += std::string("[") + sign;
        difference.words += steps[at].second;
        if (closes) difference.words += std::string(sign) + "]";
    }
    if (difference.any && shown < steps.size()) difference.words += " …";
    return difference;
}

/// "[...]" and its like: the author says herself that words are missing.
bool leaves_out_openly(std::string_view text) { return text.find("...") != std::string_view::npos || text.find("…") != std::string_view::npos; }

/// What a quotation may repeat: a provision of the day, or, when the reference names no stk., several that follow each other.
std::vector<std::vector<std::string>> wordings_of(const model::Standard& standard, const model::LawReference& reference, std::optional<std::int32_t> date) {
    const auto provisions = provisions_on(standard, reference, date);
    std::vector<std::vector<std::string>> wordings;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        std::vector<std::string> words;
        for (std::size_t j = i; j < provisions.size() && words.size() <= most_words && (j == i || !reference.paragraph); ++j) {
            const auto more = words_in(provisions[j]->text);
            words.insert(words.end(), more.begin(), more.end());
            if (!more.empty()) wordings.push_back(words);
        }
    }
    return wordings;
}

void check_basis(const model::Standard& standard, std::optional<std::int32_t> date, base::Id<model::Service> service, const PlacedBasis& placed, Report& report) {
    const auto& basis = *placed.basis;
    std::string quoted;
    base::Span place = basis.span;
    for (const auto& text : basis.texts) {
        if (!text.written) continue;
        if (quoted.empty()) place = text.span;
        quoted += (quoted.empty() ? "" : " ") + text.raw;
    }
    const auto said = words_in(quoted);
    if (leaves_out_openly(quoted) || said.empty() || said.size() > most_words) return;
    Difference nearest;
    bool found = false;
    for (const auto& law : wordings_of(standard, basis.reference, date)) {
        if (law.empty() || law.size() > most_words) continue;
        auto difference = difference_of(law, said);
        if (!difference.any) return;
        // Less than two thirds in common: the author's own words, not a quotation.
        if (difference.common * 3 < std::max(law.size(), said.size()) * 2) continue;
        if (!found || difference.common > nearest.common) nearest = std::move(difference);
        found = true;
    }
    if (found) report.say(diag::Message::law_quotation_differs, place, {{"reference", model::law_words(standard, basis.reference)}, {"difference", nearest.words}}, {{}, placed.section, service, &basis});
}

}  // namespace

void check_quotations(const model::Standard& standard, const Options& options, Report& report) {
    const auto date = options.date ? options.date : standard.valid_from;
    for (std::size_t i = 0; i < standard.services.size(); ++i)
        for (const auto& placed : bases_of(standard, standard.services.id_at(i))) check_basis(standard, date, standard.services.id_at(i), placed, report);
}

}  // namespace kvs::analysis
