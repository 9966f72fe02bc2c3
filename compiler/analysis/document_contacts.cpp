// Contacts: a telephone number that is another elsewhere, "alle hverdage" beside a list that leaves one out.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// From the first number on: "hverdage kl. 9.00-12.00" -> "9.00-12.00".
std::string hours_of(std::string_view words) {
    const auto digit = words.find_first_of("0123456789");
    return digit == std::string_view::npos ? std::string() : std::string(words.substr(digit));
}

void say_missing(const Days& days, base::Span place, About about, Report& report) {
    if (days.range || days.count < 3 || days.count == weekdays.size()) return;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (!days.named[i]) missing.emplace_back(weekdays[i]);
    report.say(Message::weekdays_incomplete, place, {{"words", "alle hverdage"}, {"missing", base::joined(missing)}}, std::move(about));
}

/// "alle hverdage: mandag, tirsdag og torsdag": the days follow the words and explain them. In another part of the sentence they are about something else.
std::optional<Days> explained_in(std::string_view text) {
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool every = (tokens[i].text == "alle" && tokens[i + 1].text == "hverdage") || (tokens[i].text == "hver" && tokens[i + 1].text == "hverdag");
        if (!every || days_in(tokens[i + 2].text).count == 0) continue;
        std::size_t end = i + 2;
        while (end < tokens.size() && (days_in(tokens[end].text).count > 0 || tokens[end].text == "og" || tokens[end].text == "til")) ++end;
        return days_in(text.substr(tokens[i + 2].begin, tokens[end - 1].end - tokens[i + 2].begin));
    }
    return std::nullopt;
}

/// `åbent hverdage` beside lines that name the days: a day is missing when they are open at the same hours. A day with hours of its own, or closed, is no slip.
void check_opening(const model::Contact& contact, Report& report) {
    std::optional<std::string> promised;
    for (const auto& line : contact.lines)
        if (line.kind == Kind::open)
            if (const auto tokens = tokens_of(line.words); !tokens.empty() && tokens.front().text == "hverdage") promised = hours_of(line.words);
    if (!promised) return;
    std::string listed;
    auto place = contact.span;
    for (const auto& line : contact.lines) {
        const auto days = days_in(line.words);
        if (days.count == 0) continue;
        if (line.kind == Kind::closed || (line.kind == Kind::open && !promised->empty() && hours_of(line.words) != *promised)) return;
        if (line.kind != Kind::open) continue;
        listed += ' ' + line.words;
        if (days.count >= 3) place = line.span;
    }
    say_missing(days_in(listed), place, {}, report);
}

void check_weekdays(const model::Standard& standard, Report& report) {
    for (const auto& contact : standard.contacts) {
        check_opening(contact, report);
        for (const auto& line : contact.lines)
            if (const auto days = line.kind == Kind::remark ? explained_in(line.words) : std::nullopt) say_missing(*days, line.span, {}, report);
        for (const auto& text : contact.texts)
            if (const auto days = explained_in(text.raw)) say_missing(*days, text.span, {}, report);
    }
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        if (const auto days = explained_in(written_text(standard.norms[id]))) say_missing(*days, place_of(standard.norms[id]), {{id}, {}, {}}, report);
    }
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// The last word of the contact's name when it is followed by the number: "Visitationen på tlf. 87 65 43 21". With other words between, the number may be somebody else's.
bool is_number_of(const std::vector<Token>& tokens, std::size_t number_begin, const model::Contact& contact) {
    static constexpr std::array<std::string_view, 8> links{"på", "tlf", "telefon", "telefonen", "telefonnummer", "telefonnummeret", "nummer", "nummeret"};
    std::size_t end = 0;
    while (end < tokens.size() && tokens[end].begin < number_begin) ++end;
    const auto before_links = [&] {
        auto at = end;
        while (at > 0 && std::find(links.begin(), links.end(), tokens[at - 1].text) != links.end()) --at;
        return at;
    }();
    const auto name = tokens_of(contact.title);
    return before_links < end && !name.empty() && name.size() <= before_links &&
           std::equal(name.begin(), name.end(), tokens.begin() + static_cast<std::ptrdiff_t>(before_links - name.size()), [](const Token& a, const Token& b) { return a.text == b.text; });
}

std::vector<std::string> phones_of(const model::Contact& contact) {
    std::vector<std::string> phones;
    for (const auto& line : contact.lines)
        if (line.kind == Kind::phone) phones.push_back(line.words);
    return phones;
}

/// The contact whose number the text gives; of "Visitationen" and "Ældre, Visitationen" the one with more words. Contacts of one name share their numbers.
void check_phone(const model::Standard& standard, const WrittenText& written, const std::vector<Token>& tokens, const Phone& phone, Report& report) {
    const model::Contact* named = nullptr;
    for (const auto& contact : standard.contacts)
        if (is_number_of(tokens, phone.begin, contact) && (named == nullptr || contact.title.size() > named->title.size())) named = &contact;
    if (named == nullptr) return;
    std::vector<std::string> declared;
    for (const auto& contact : standard.contacts)
        if (lower(contact.title) == lower(named->title))
            for (const auto& number : phones_of(contact)) declared.push_back(number);
    const auto same = [&](const std::string& number) { return digits_of(number).ends_with(phone.digits); };
    if (declared.empty() || std::any_of(declared.begin(), declared.end(), same)) return;
    const auto& text = *written.text;
    report.say(Message::phone_differs, place_in({text.raw, text.span, false}, phone.begin, phone.end).value_or(text.span),
               {{"phone", text.raw.substr(phone.begin, phone.end - phone.begin)}, {"contact", named->title}, {"declared", base::joined(declared)}},
               {written.norm ? std::vector<NormId>{written.norm} : std::vector<NormId>{}, {}, {}});
}

void check_phones(const model::Standard& standard, Report& report) {
    auto texts = written_texts(standard);
    for (const auto& section : standard.free_sections)
        for (const auto& text : section.texts) texts.push_back({&text, {}});
    for (const auto& written : texts) {
        const auto phones = phones_in(written.text->raw);
        if (phones.empty()) continue;
        const auto tokens = tokens_of(written.text->raw);
        for (const auto& phone : phones) check_phone(standard, written, tokens, phone, report);
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
