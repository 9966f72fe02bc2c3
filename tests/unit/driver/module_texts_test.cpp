// The words that a decision gives for a norm are those that the rendered document has of it, in both voices: the two cannot disagree.
#include <catch2/catch.hpp>

#include <sstream>

#include "compiler/backends/text/text.h"
#include "compiler/backends/text/typography.h"
#include "compiler/driver/pipeline.h"

using namespace kvs::driver;
namespace text = kvs::backends::text;

namespace {

/// One space between words and straight quotes: what is the same however it is set.
std::string normal(std::string_view words) {
    std::string result;
    for (const char c : text::with_plain_spaces(text::typeset(words))) {
        const char plain = c == '\n' ? ' ' : c;
        if (plain == ' ' && (result.empty() || result.back() == ' ')) continue;
        result += plain;
    }
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

std::string without(std::string words, std::string_view beginning) { return words.rfind(beginning, 0) == 0 ? words.substr(beginning.size()) : words; }

/// A text of several sentences may be set in several places (a tier table, a list): each line of it is looked for.
std::vector<std::string> lines_of(const std::string& words) {
    std::vector<std::string> lines;
    std::istringstream in(words);
    for (std::string line; std::getline(in, line);)
        if (line = line.substr(std::min(line.find_first_not_of("-*# "), line.size())); !line.empty()) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("what a decision says of a norm stands in the document") {
    const auto name = GENERATE("ballerup/aeldre.kvs", "haderslev/aflastning.kvs", "herning/aflastning.kvs", "soenderborg/afloesning.kvs", "soenderborg/kontant_tilskud.kvs");
    Workspace workspace;
    const auto checked = check_standard(workspace, std::string(KVS_SOURCE_DIR) + "/standards/" + name);
    REQUIRE(checked.sound());
    const auto program = program_of(workspace, checked);
    std::size_t compared = 0;
    for (const auto view : {text::View::citizen, text::View::case_worker}) {
        text::Options options;
        options.format = text::Format::plain;
        options.view = view;
        const auto document = normal(text::emit(*checked.standard, options));
        for (const auto& norm : program.norms) {
            // The citizen's document leaves out a sentence that nobody wrote for a norm under another: the norm above says it.
            const kvs::model::Norm* source = nullptr;
            for (const auto& candidate : checked.standard->norms)
                if (candidate.service && candidate.path == norm.path && checked.standard->services[candidate.service].name == program.services[norm.service].id) source = &candidate;
            REQUIRE(source != nullptr);
            const bool written = !source->texts.empty() && source->texts.front().written;
            if (view == text::View::citizen && source->parent && !written) continue;
            // The module's text is the norm's sentences, one after the other, and nothing else.
            const auto said = without(without(view == text::View::citizen ? norm.citizen_text : norm.case_text, "Gælder ikke for: "), "Omfatter ikke: ");
            std::string expected;
            for (const auto& sentence : source->texts) {
                const auto& words = view == text::View::citizen ? sentence.citizen : sentence.case_worker;
                if (words.empty()) continue;
                expected += (expected.empty() ? "" : " ") + words;
                for (const auto& line : lines_of(words)) {
                    INFO(name << " " << norm.path << ": " << normal(line));
                    CHECK(document.find(normal(line)) != std::string::npos);
                    ++compared;
                }
            }
            CHECK(said == expected);
        }
    }
    CHECK(compared > 40);
}
