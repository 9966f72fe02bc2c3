// Words that can be read two ways: an error until the author says which (læses), a note afterwards.
#include <algorithm>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using Kind = Token::Kind;

struct Ambiguous {
    Message message;
    diag::Arguments arguments;
};

bool years(const Token& token) { return token.text == "år" || token.text == "års"; }

/// The ambiguous words of a text. Numbers that are fetched ({alder.tal}) were settled where they come from.
std::vector<Ambiguous> ambiguous_in(std::string_view text) {
    std::vector<Ambiguous> found;
    const auto tokens = tokens_of(text);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].text == "over" && tokens[i + 1].kind == Kind::number && years(tokens[i + 2])) {
            if (const auto number = number_of(tokens[i + 1], 0))
                found.push_back({Message::over_years_undeclared,
                                 {{"words", "over " + tokens[i + 1].text + " år"}, {"years", tokens[i + 1].text}, {"next", std::to_string(*number + 1)}}});
        }
        if (tokens[i].text != "mellem" || i + 3 >= tokens.size() || tokens[i + 2].text != "og" || !number_of(tokens[i + 1], 0) || !number_of(tokens[i + 3], 0)) continue;
        // "mellem kl. 8 og 9", "mellem 7.00 og 17.00": a stretch of time has no doubtful ends worth a question.
        if (tokens[i + 1].kind != Kind::number || tokens[i + 3].kind != Kind::number) continue;
        found.push_back({Message::between_undeclared, {{"words", "mellem " + tokens[i + 1].text + " og " + tokens[i + 3].text}, {"low", tokens[i + 1].text}, {"high", tokens[i + 3].text}}});
    }
    const auto small = lower(text);
    if (small.find("og/eller") != std::string::npos) found.push_back({Message::and_or_undeclared, {}});
    const auto partly = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.text == "dels"; });
    if (partly >= 2) found.push_back({Message::partly_partly_undeclared, {}});
    return found;
}

bool declared_at(const model::Norm& norm) { return norm.reading_declared || !norm.reading.empty(); }

/// A reading under the norm, above it or in its sub-norms settles its words; so does a comparison for ages.
bool declared(const model::Standard& standard, NormId id, Message message) {
    for (auto at = id; at; at = standard.norms[at].parent)
        if (declared_at(standard.norms[at])) return true;
    if (!standard.sections[standard.norms[id].section].reading.empty()) return true;
    for (const auto under : with_children(standard, id)) {
        if (declared_at(standard.norms[under])) return true;
        if (message != Message::over_years_undeclared && message != Message::between_undeclared) continue;
        for (const auto* condition : conditions_of(standard.norms[under])) {
            bool compares = false;
            each_test(*condition, [&](const model::Condition& test) { compares |= std::holds_alternative<model::Compares>(test.test); });
            if (compares) return true;
        }
    }
    return false;
}

}  // namespace

void check_text_readings(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        for (const auto& text : norm.texts) {
            if (!text.written) continue;
            for (auto& found : ambiguous_in(text.raw))
                if (!declared(standard, id, found.message)) report.say(found.message, text.span, std::move(found.arguments), {{id}, {}, {}});
        }
        if (!norm.reading.empty())
            report.say(Message::reading_chosen, place_of(norm), {{"norm", norm.path}, {"reading", norm.as_written.empty() ? norm.reading : norm.as_written + " → " + norm.reading}}, {{id}, {}, {}});
    }
    for (std::size_t i = 0; i < standard.sections.size(); ++i) {
        const auto id = standard.sections.id_at(i);
        const auto& section = standard.sections[id];
        for (const auto& text : section.texts) {
            if (!text.written || !section.reading.empty()) continue;
            for (auto& found : ambiguous_in(text.raw)) report.say(found.message, text.span, std::move(found.arguments), {{}, id, {}});
        }
    }
}

}  // namespace kvs::analysis
