#include "compiler/syntax/sentences.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace kvs::syntax {

namespace {

/// Words that end in a full stop inside a sentence.
constexpr std::array<std::string_view, 33> abbreviations{
    "stk.", "nr.", "pr.", "kl.", "jf.", "ca.", "fx.", "evt.", "inkl.", "ekskl.", "vedr.", "tlf.", "mv.", "osv.", "hhv.", "max.", "maks.",
    "min.", "kr.", "pkt.", "kap.", "lbk.", "bek.", "dvs.", "mht.", "ift.", "sml.", "f.eks.", "bl.a.", "m.fl.", "o.lign.", "m.v.", "m.m."};

/// Those of them that a sentence often ends with: before a capital letter it has ended.
constexpr std::array<std::string_view, 6> often_last{"kr.", "mv.", "m.v.", "osv.", "m.m.", "m.fl."};

std::string with_single_spaces(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hard = text.substr(at).starts_with("\xC2\xA0");
        const bool space = hard || text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\f';
        if (!space) result += text[at];
        else if (!result.empty() && result.back() != ' ') result += ' ';
        if (hard) ++at;
    }
    while (result.ends_with(' ')) result.pop_back();
    return result;
}

/// A bullet at the start of a line: its length with the space behind it; 0 when there is none.
std::size_t bullet_length(std::string_view line) {
    for (const std::string_view bullet : {"•", "▪", "●", "\xEF\x82\xB7", "–", "—", "·", "*", "-", "o", "□"})
        if (line.starts_with(bullet) && line.size() > bullet.size() && line[bullet.size()] == ' ') return bullet.size() + 1;
    return 0;
}

bool is_page_number(std::string_view line) {
    std::string_view rest = line;
    for (const std::string_view word : {"Side ", "side "})
        if (rest.starts_with(word)) rest.remove_prefix(word.size());
    return !rest.empty() && rest.size() <= 9 && std::all_of(rest.begin(), rest.end(), [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == 'a' || c == 'f' || c == '/'; });
}

bool starts_with_capital(std::string_view line) {
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(line.data(), static_cast<std::int32_t>(line.size())));
    return text.length() > 0 && (u_isupper(text.char32At(0)) || u_isdigit(text.char32At(0)));
}

bool ends_a_sentence(std::string_view line) { return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':') || line.ends_with(';'); }

/// Cuts a document in blocks (lines between empty lines) and these in headings, points and paragraphs.
class Prose {
public:
    std::vector<ProseSection> run(std::string_view text) {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            const auto line = with_single_spaces(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.empty()) block();
            else if (!is_page_number(line)) lines_.push_back(line);
        }
        block();
        return std::move(sections_);
    }

private:
    /// Alone on its line, short, with a capital and without a full stop; a question may be one too.
    static bool is_heading(const std::string& line) {
        constexpr std::size_t longest = 90;
        const bool open = !ends_a_sentence(line) || line.ends_with('?');
        return open && line.size() <= longest && !line.ends_with(',') && starts_with_capital(line) && bullet_length(line) == 0;
    }

    void block() {
        std::size_t at = 0;
        // a heading stands alone, or right above its text: that begins with a capital again
        if (!lines_.empty() && is_heading(lines_[0]) && (lines_.size() == 1 || starts_with_capital(lines_[1]) || bullet_length(lines_[1]) > 0)) {
            sections_.push_back({lines_[0], {}});
            at = 1;
        }
        std::string paragraph;
        for (; at < lines_.size(); ++at) {
            const auto bullet = bullet_length(lines_[at]);
            if (bullet > 0) {
                end_paragraph(paragraph);
                lines_[at].erase(0, bullet);
            }
            // a word that was cut at the line's end is one word again
            const bool cut = paragraph.ends_with('-') && !starts_with_capital(lines_[at]) && paragraph.size() > 1 && paragraph[paragraph.size() - 2] != ' ';
            if (cut && !lines_[at].starts_with("og ") && !lines_[at].starts_with("eller ")) paragraph.pop_back();
            else if (!paragraph.empty()) paragraph += ' ';
            paragraph += lines_[at];
        }
        end_paragraph(paragraph);
        lines_.clear();
    }

    void end_paragraph(std::string& paragraph) {
        if (paragraph.empty()) return;
        if (sections_.empty()) sections_.push_back({});
        for (auto& sentence : sentences_of(paragraph)) sections_.back().sentences.push_back(std::move(sentence));
        paragraph.clear();
    }

    std::vector<std::string> lines_;
    std::vector<ProseSection> sections_;
};

/// Whether a sentence may not end here: the last word is an abbreviation, or a number ("1. januar", "§ 84, stk. 1. pkt.").
bool goes_on(const std::string& sentence, std::string_view rest) {
    const auto word = sentence.substr(sentence.rfind(' ') == std::string::npos ? 0 : sentence.rfind(' ') + 1);
    auto bare = std::string_view(word);
    while (bare.starts_with('(')) bare.remove_prefix(1);
    const bool number = bare.size() > 1 && bare.ends_with('.') && std::all_of(bare.begin(), bare.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
    if (number) return !rest.empty() && !starts_with_capital(rest);
    const auto is_one_of = [&](const auto& words) { return std::find(words.begin(), words.end(), bare) != words.end(); };
    const bool capital_follows = starts_with_capital(rest) && !(rest[0] >= '0' && rest[0] <= '9');
    return is_one_of(abbreviations) && !(is_one_of(often_last) && capital_follows);
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view paragraph) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createSentenceInstance(icu::Locale("da"), status));
    const auto whole = with_single_spaces(paragraph);
    if (U_FAILURE(status)) return {whole};
    const auto text = icu::UnicodeString::fromUTF8(whole);
    breaks->setText(text);
    std::vector<std::string> result;
    std::string sentence;
    for (std::int32_t begin = breaks->first(), end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
        std::string piece, rest;
        text.tempSubStringBetween(begin, end).toUTF8String(piece);
        constexpr std::int32_t enough = 8;    // whether a capital follows is seen by the first letter
        text.tempSubStringBetween(end, std::min(text.length(), end + enough)).toUTF8String(rest);
        sentence += piece;
        auto written = with_single_spaces(sentence);
        if (written.empty() || (!rest.empty() && goes_on(written, rest))) continue;
        result.push_back(std::move(written));
        sentence.clear();
    }
    if (!sentence.empty()) result.push_back(with_single_spaces(sentence));
    return result;
}

std::vector<ProseSection> prose_sections(std::string_view text) { return Prose().run(text); }

}  // namespace kvs::syntax
