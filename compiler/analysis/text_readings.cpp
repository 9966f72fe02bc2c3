// Words that can be read two ways: an error until the author says which (læses), a note afterwards.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::SectionKind;
using Kind = Token::Kind;
using Tokens = std::vector<Token>;

struct Ambiguous {
    Message message;
    std::string words;
    diag::Arguments arguments;
    std::size_t begin = 0, end = 0;  // in the text
};

bool is_year(const Token& token) { return token.text == "år" || token.text == "års"; }

bool is_word(const Tokens& tokens, std::size_t i, std::initializer_list<std::string_view> words) { return i < tokens.size() && std::find(words.begin(), words.end(), tokens[i].text) != words.end(); }

/// A word for somebody with an age: "du", "borgere", "din pårørende"; or for the age itself.
bool is_somebody(const Token& token) {
    static constexpr std::array<std::string_view, 15> whole{"du", "dig", "jer", "han", "hun", "de", "dem", "alle", "ung", "unge", "far", "mor", "mand", "kvinde", "vedkommende"};
    static constexpr std::array<std::string_view, 22> beginnings{"borger", "person", "barn", "børn", "voks", "ældre", "pårørende", "ægtefælle", "forælder", "forældre", "ansøger", "omsorg", "plejekræv", "søn", "datter",
                                                                 "partner", "menneske", "beboer", "elev", "patient", "modtager", "alder"};
    return std::find(whole.begin(), whole.end(), token.text) != whole.end() || std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view b) { return token.text.starts_with(b); });
}

/// The number of years at i ("over", "mellem") is an age and no stretch of time: somebody is it, or it begins the sentence.
bool is_age(const Tokens& tokens, std::size_t i, std::size_t year) {
    if (is_word(tokens, year + 1, {"siden", "at", "før", "efter", "tilbage", "frem", "undervejs"}) && !tokens[year + 1].starts_sentence) return false;
    if (i == 0 || tokens[i].starts_sentence) return true;
    const auto& before = tokens[i - 1];
    if (is_somebody(before)) return true;
    if (before.text == "for" || before.text == "til") return true;
    if (!is_word(tokens, i - 1, {"er", "være", "bliver", "blive"})) return false;
    // "borgere, der er over", "du skal være over", but not "ventetiden er over".
    for (auto at = i - 1; at > 0 && i - at <= 3 && !tokens[at].starts_sentence; --at)
        if (is_somebody(tokens[at - 1])) return true;
    return false;
}

/// Ages with doubtful ends. Numbers that are fetched ({alder.tal}) were settled where they come from.
std::vector<Ambiguous> ages_in(std::string_view text) {
    std::vector<Ambiguous> found;
    const auto tokens = tokens_of(text);
    const auto add = [&](Message message, std::size_t first, std::size_t last, diag::Arguments arguments) {
        std::string words;
        for (auto at = first; at < last; ++at) words += tokens[at].text + " ";
        words += "år";
        arguments.insert(arguments.begin(), {"words", words});
        found.push_back({message, words, std::move(arguments), tokens[first].begin, tokens[last].end});
    };
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const auto number = tokens[i + 1].kind == Kind::number ? number_of(tokens[i + 1], 0) : std::nullopt;
        if (!number) continue;
        if (tokens[i].text == "over" && is_year(tokens[i + 2]) && is_age(tokens, i, i + 2))
            add(Message::over_years_undeclared, i, i + 2, {{"years", tokens[i + 1].text}, {"next", std::to_string(*number + 1)}});
        if (tokens[i].text == "mellem" && i + 4 < tokens.size() && tokens[i + 2].text == "og" && tokens[i + 3].kind == Kind::number && is_year(tokens[i + 4]) && is_age(tokens, i, i + 4))
            add(Message::between_undeclared, i, i + 4, {{"low", tokens[i + 1].text}, {"high", tokens[i + 3].text}});
    }
    return found;
}

/// "og/eller" and "dels … dels …" within one sentence.
std::vector<Ambiguous> joins_in(std::string_view text) {
    std::vector<Ambiguous> found;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto between = text.substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end);
        if (tokens[i].text == "og" && tokens[i + 1].text == "eller" && between.find('/') != std::string_view::npos) {
            found.push_back({Message::and_or_undeclared, "og/eller", {}, tokens[i].begin, tokens[i + 1].end});
            break;
        }
    }
    for (const auto& sentence : sentences_of(text)) {
        const auto offset = static_cast<std::size_t>(sentence.text.data() - text.data());
        Tokens partly = tokens_of(sentence.text);
        std::erase_if(partly, [](const Token& token) { return token.text != "dels"; });
        if (partly.size() < 2) continue;
        found.push_back({Message::partly_partly_undeclared, "dels … dels …", {}, offset + partly[0].begin, offset + partly[1].end});
        break;
    }
    return found;
}

/// Where "begge dele eller en af dem?" decides something.
bool joins_matter(SectionKind kind) { return kind == SectionKind::eligibility || kind == SectionKind::assessment || kind == SectionKind::not_for; }
bool joins_matter(const model::Standard& standard, NormId id) {
    if (joins_matter(kind_of(standard, id))) return true;
    for (auto at = id; at; at = standard.norms[at].parent)
        if (!standard.norms[at].exception_of.empty() || !standard.norms[at].guards.empty()) return true;
    return standard.norms[id].guarding;
}

bool declared_at(const model::Norm& norm) { return norm.reading_declared || !norm.reading.empty(); }

/// A block of conditions says how its parts combine.
bool is_block(const model::Norm& norm) {
    const auto grouped = [](const model::Condition& condition) { return std::holds_alternative<model::Group>(condition.test); };
    return norm.group || (norm.condition && grouped(*norm.condition)) || std::any_of(norm.guards.begin(), norm.guards.end(), [&](const model::Guard& guard) { return grouped(guard.condition); });
}

bool reading_above(const model::Standard& standard, NormId id) {
    for (auto at = id; at; at = standard.norms[at].parent)
        if (declared_at(standard.norms[at])) return true;
    return !standard.sections[standard.norms[id].section].reading.empty();
}

/// A reading under the norm, above it or in its sub-norms settles its words; so does a comparison for ages, and a block for how parts combine.
bool declared(const model::Standard& standard, NormId id, Message message) {
    if (reading_above(standard, id)) return true;
    const bool of_ages = message == Message::over_years_undeclared || message == Message::between_undeclared;
    if (!of_ages)
        for (auto at = id; at; at = standard.norms[at].parent)
            if (is_block(standard.norms[at])) return true;
    for (const auto under : with_children(standard, id)) {
        if (declared_at(standard.norms[under])) return true;
        if (!of_ages) continue;
        for (const auto* condition : conditions_of(standard.norms[under])) {
            bool compares = false;
            each_test(*condition, [&](const model::Condition& test) { compares |= std::holds_alternative<model::Compares>(test.test) || std::holds_alternative<model::ComparesReckoned>(test.test); });
            if (compares) return true;
        }
    }
    return false;
}

void say(Report& report, Ambiguous found, const Wording& wording, About about) {
    report.say(found.message, place_in(wording, found.begin, found.end).value_or(wording.span), std::move(found.arguments), std::move(about));
}

void check_norm(const model::Standard& standard, NormId id, Report& report) {
    for (const auto& voice : voices_of(standard.norms[id]))
        for (const auto& wording : voice) {
            if (wording.repeats) continue;
            auto all = ages_in(wording.words);
            if (joins_matter(standard, id))
                for (auto& found : joins_in(wording.words)) all.push_back(std::move(found));
            for (auto& found : all)
                if (!declared(standard, id, found.message)) say(report, std::move(found), wording, {{id}, {}, {}});
        }
}

void check_section(const model::Standard& standard, base::Id<model::Section> id, Report& report) {
    const auto& section = standard.sections[id];
    for (const auto& text : section.texts) {
        if (!text.written || !section.reading.empty()) continue;
        const Wording wording{text.raw, text.span, false};
        for (auto& found : ages_in(text.raw)) say(report, std::move(found), wording, {{}, id, {}});
        if (joins_matter(section.kind) && !section.quantifier)
            for (auto& found : joins_in(text.raw)) say(report, std::move(found), wording, {{}, id, {}});
    }
}

/// "… og" at the end of a part of a list, or "eller …" at its beginning.
struct Joins {
    bool by_and = false, by_or = false;
    void see(const std::string& text) {
        const auto tokens = tokens_of(text);
        if (tokens.size() < 2) return;
        for (const auto* token : {&tokens.front(), &tokens.back()}) {
            by_and = by_and || token->text == "og";
            by_or = by_or || token->text == "eller";
        }
    }
    bool mixed() const { return by_and && by_or; }
};

/// A list whose parts are joined by both words and that is not divided into blocks: each part as its text has it, the parts of a block within it apart.
bool mixes(const model::Standard& standard, const std::vector<NormId>& parts) {
    Joins joins;
    for (const auto id : parts) joins.see(written_text(standard.norms[id]));
    return joins.mixed() && parts.size() > 2 && std::none_of(parts.begin(), parts.end(), [&](NormId id) { return !standard.norms[id].children.empty() || is_block(standard.norms[id]); });
}

/// Lists that decide, where the words between their parts say two things. What a `læses` has settled is settled.
void check_lists(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.sections.size(); ++i) {
        const auto id = standard.sections.id_at(i);
        const auto& section = standard.sections[id];
        if (!joins_matter(section.kind) || !section.reading.empty() || !mixes(standard, section.norms)) continue;
        report.say(Message::list_mixes_and_or, section.span, {{"name", section.heading.empty() ? std::string(model::section_words(section.kind)) : section.heading}}, {{}, id, {}});
    }
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        if (norm.children.empty() || !joins_matter(standard, id) || reading_above(standard, id) || !mixes(standard, norm.children)) continue;
        report.say(Message::list_mixes_and_or, place_of(norm), {{"name", norm.path}}, {{id}, {}, {}});
    }
}

/// Ages outside the norms: no reading can be declared there, so the words themselves must say it.
void check_elsewhere(const model::Standard& standard, Report& report) {
    std::vector<Wording> wordings;
    const auto add = [&](const std::vector<model::Text>& texts) {
        for (const auto& text : texts)
            if (text.written) wordings.push_back({text.raw, text.span, false});
    };
    add(standard.explanations);
    add(standard.publication);
    add(standard.supplements);
    for (const auto& service : standard.services) add(service.texts);
    for (const auto& section : standard.free_sections) add(section.texts);
    for (const auto& term : standard.terms) {
        add(term.texts);
        wordings.push_back({term.definition, term.span, false});
    }
    for (const auto& input : standard.inputs) {
        if (input.imported) continue;
        for (const auto* words : {&input.question, &input.yes, &input.no, &input.method, &input.explanation, &input.event_text}) wordings.push_back({*words, input.span, false});
    }
    for (const auto& wording : wordings)
        for (auto& found : ages_in(wording.words)) say(report, std::move(found), wording, {});
}

/// The words that a reading settles: those of the comparison, those the reading itself quotes ("»og/eller«: den ene …"), or those in the texts.
struct Settled {
    std::string words, reading;
};
Settled settled_by(const std::string& reading, const std::string& as_written, const std::vector<model::Text>& texts) {
    if (!as_written.empty()) return {as_written, reading};
    static const std::string open = "»", close = "«: ";
    if (const auto end = reading.find(close); reading.starts_with(open) && end != std::string::npos) return {reading.substr(open.size(), end - open.size()), reading.substr(end + close.size())};
    for (const auto& text : texts) {
        for (const auto& found : ages_in(text.raw)) return {found.words, reading};
        for (const auto& found : joins_in(text.raw)) return {found.words, reading};
    }
    return {"", reading};
}

void say_reading(const Settled& settled, const std::string& norm, base::Span place, About about, Report& report) {
    if (settled.words.empty()) report.say(Message::reading_assumed, place, {{"norm", norm}, {"reading", settled.reading}}, std::move(about));
    else report.say(Message::reading_chosen, place, {{"words", settled.words}, {"norm", norm}, {"reading", settled.reading}}, std::move(about));
}

/// The readings nobody has chosen between.
void check_unsettled(const model::Standard& standard, base::Id<model::Norm> id, Report& report) {
    const auto& norm = standard.norms[id];
    if (!norm.readings || !norm.readings->chosen_by) return;
    std::vector<base::Id<model::Norm>> readings;
    for (const auto& [value, reading] : norm.readings->rows) readings.push_back(reading);
    std::vector<std::string> names;
    for (const auto reading : readings) names.push_back("»" + standard.norms[reading].name + "«");
    const auto& input = standard.inputs[norm.readings->chosen_by];
    const auto* part = input.from_part ? &standard.parts[input.from_part] : nullptr;
    const auto who = part == nullptr ? input.source_words : part->forms.empty() ? model::name_words(part->name) : part->forms.front().case_worker;
    report.say(Message::reading_unsettled, place_of(norm), {{"norm", norm.path}, {"readings", base::joined(names, ", ")}, {"who", who}}, {{id}, {}, {}});
}

void check_readings(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        check_unsettled(standard, id, report);
        if (!norm.reading.empty()) say_reading(settled_by(norm.reading, norm.as_written, norm.texts), norm.path, place_of(norm), {{id}, {}, {}}, report);
        for (const auto& remark : norm.remarks)
            if (remark.starts_with("Kilden")) report.say(Message::source_left_open, place_of(norm), {{"norm", norm.path}, {"remark", remark}}, {{id}, {}, {}});
    }
    for (std::size_t i = 0; i < standard.sections.size(); ++i) {
        const auto id = standard.sections.id_at(i);
        const auto& section = standard.sections[id];
        if (section.reading.empty()) continue;
        const auto name = section.heading.empty() ? std::string(model::section_words(section.kind)) : section.heading;
        say_reading(settled_by(section.reading, "", section.texts), name, section.span, {{}, id, {}}, report);
    }
}

}  // namespace

void check_text_readings(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.norms.size(); ++i) check_norm(standard, standard.norms.id_at(i), report);
    for (std::size_t i = 0; i < standard.sections.size(); ++i) check_section(standard, standard.sections.id_at(i), report);
    check_lists(standard, report);
    check_elsewhere(standard, report);
    check_readings(standard, report);
}

}  // namespace kvs::analysis
