// Contacts: a telephone number that is another elsewhere, "alle hverdage" beside a list that leaves one out.
#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using Kind = model::Contact::Line::Kind;

constexpr std::array<std::string_view, 5> weekdays{"mandag", "tirsdag", "onsdag", "torsdag", "fredag"};

/// Days named one by one; "mandag-fredag" and "mandag til fredag" name them all.
struct Days {
    std::array<bool, 5> named{};
    std::size_t count = 0;
    bool range = false;
};

Days days_in(std::string_view text) {
    Days days;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string word = tokens[i].text;
        if (const auto dash = word.find('-'); dash != std::string::npos) {
            days.range |= std::find(weekdays.begin(), weekdays.end(), word.substr(0, dash)) != weekdays.end();
            continue;
        }
        if (word.size() > 3 && word.ends_with("e")) word.pop_back();  // "mandage"
        const auto found = std::find(weekdays.begin(), weekdays.end(), word);
        if (found == weekdays.end()) continue;
        auto& named = days.named[static_cast<std::size_t>(found - weekdays.begin())];
        days.count += !named;
        named = true;
        const bool dash_after = tokens[i].after == '-' || tokens[i].after == '\xE2';
        days.range |= dash_after || (i + 1 < tokens.size() && tokens[i + 1].text == "til");
    }
    return days;
}

bool says_every_weekday(std::string_view text) {
    const auto tokens = tokens_of(text);
    return has_phrase(tokens, {"alle", "hverdage"}) || has_phrase(tokens, {"hver", "hverdag"}) || has_phrase(tokens, {"alle", "ugens", "hverdage"});
}

/// Says it when the words promise every weekday and the days are listed one by one with one or two left out.
void compare(const std::string& promise, const std::string& listed, base::Span place, About about, Report& report) {
    if (!says_every_weekday(promise)) return;
    const auto days = days_in(listed);
    if (days.range || days.count < 3 || days.count == weekdays.size()) return;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (!days.named[i]) missing.emplace_back(weekdays[i]);
    report.say(Message::weekdays_incomplete, place, {{"words", "alle hverdage"}, {"missing", base::joined(missing, ", ")}}, std::move(about));
}

void check_weekdays(const model::Standard& standard, Report& report) {
    for (const auto& contact : standard.contacts) {
        std::string promise, listed;
        auto place = contact.span;
        for (const auto& line : contact.lines) {
            if (line.kind == Kind::remark) promise += ". " + line.words;
            if (line.kind != Kind::open) continue;
            listed += ' ' + line.words;
            if (days_in(line.words).count >= 3) place = line.span;
            const auto tokens = tokens_of(line.words);
            if (!tokens.empty() && tokens.front().text == "hverdage") promise += ". alle hverdage";
        }
        for (const auto& text : contact.texts) {
            promise += ". " + text.raw;
            listed += ' ' + text.raw;
        }
        compare(promise, listed, place, {}, report);
    }
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        const auto text = written_text(norm);
        auto listed = text;
        for (const auto& day : norm.days) listed += ' ' + day;
        compare(text, listed, place_of(norm), {{id}, {}, {}}, report);
    }
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// Danish telephone numbers in a text: eight digits, together or in groups of two or four.
std::vector<std::string> phones_in(std::string_view text) {
    std::vector<std::string> phones;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string digits;
        std::size_t j = i;
        while (j < tokens.size() && tokens[j].kind == Token::Kind::number && tokens[j].text.find_first_of(".,") == std::string::npos && digits.size() < 8 &&
               (j == i || tokens[j].begin == tokens[j - 1].end + 1)) {
            digits += tokens[j].text;
            ++j;
        }
        if (digits.size() == 8 && (j - i == 1 || j - i == 2 || j - i == 4)) {
            phones.push_back(digits);
            i = j - 1;
        }
    }
    return phones;
}

/// The text names this contact and no other, and gives a number that is not one of its own.
void check_phones(const model::Standard& standard, Report& report) {
    const auto texts = written_texts(standard);
    for (const auto& written : texts) {
        const auto phones = phones_in(written.text->raw);
        if (phones.empty()) continue;
        const model::Contact* named = nullptr;
        std::size_t count = 0;
        for (const auto& contact : standard.contacts) {
            if (contact.title.empty() || lower(written.text->raw).find(lower(contact.title)) == std::string::npos) continue;
            named = &contact;
            ++count;
        }
        if (count != 1) continue;
        std::vector<std::string> own, shown;
        for (const auto& line : named->lines)
            if (line.kind == Kind::phone) {
                own.push_back(digits_of(line.words));
                shown.push_back(line.words);
            }
        if (own.empty()) continue;
        for (const auto& phone : phones) {
            const auto same = [&](const std::string& declared) { return declared.ends_with(phone); };
            if (std::any_of(own.begin(), own.end(), same)) continue;
            report.say(Message::phone_differs, written.text->span, {{"phone", phone}, {"contact", named->title}, {"declared", base::joined(shown, ", ")}},
                       {written.norm ? std::vector<NormId>{written.norm} : std::vector<NormId>{}, {}, {}});
        }
    }
    for (std::size_t i = 1; i < standard.contacts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& contact = standard.contacts[standard.contacts.id_at(i)];
            const auto& other = standard.contacts[standard.contacts.id_at(j)];
            if (contact.title.empty() || contact.title != other.title) continue;
            const auto phone_of = [](const model::Contact& of) {
                const auto line = std::find_if(of.lines.begin(), of.lines.end(), [](const model::Contact::Line& l) { return l.kind == Kind::phone; });
                return line == of.lines.end() ? nullptr : &*line;
            };
            const auto* mine = phone_of(contact);
            const auto* theirs = phone_of(other);
            if (mine != nullptr && theirs != nullptr && digits_of(mine->words) != digits_of(theirs->words))
                report.say(Message::phone_differs, mine->span, {{"phone", mine->words}, {"contact", contact.title}, {"declared", theirs->words}});
        }
    }
}

}  // namespace

void check_contacts(const model::Standard& standard, Report& report) {
    check_weekdays(standard, report);
    check_phones(standard, report);
}

}  // namespace kvs::analysis
