#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "compiler/analysis/spelling.h"
#include "compiler/analysis/words.h"
#include "compiler/backends/text/text.h"
#include "compiler/driver/dictionary.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"

using namespace kvs;
namespace text = backends::text;

namespace {

const std::string standards = std::string(KVS_SOURCE_DIR) + "/standards";

const std::optional<analysis::Dictionary>& dictionary() {
    static const auto opened = driver::open_dictionary();
    return opened;
}

/// Declared names, and the names of norms and inputs: the caseworker's text shows those as they stand in the file.
std::set<std::string> names_of(const model::Standard& standard) {
    auto names = analysis::declared_words(standard);
    const auto add = [&](const std::string& name) {
        for (const auto& word : analysis::words_of_name(name)) names.insert(analysis::lower(word));
    };
    for (const auto& norm : standard.norms) add(norm.name);
    for (const auto& input : standard.inputs) {
        add(input.name);
        for (const auto& choice : input.choices) add(choice);
    }
    for (const auto& scale : standard.scales) add(scale.name);
    for (const auto& service : standard.services) add(service.name);
    return names;
}

struct Rendered {
    std::string path;
    model::Standard standard;
    std::map<std::string, std::string> views;  // how a reader is called -> what she reads
};

const std::vector<Rendered>& all_rendered() {
    static const auto result = [] {
        std::vector<Rendered> all;
        driver::Workspace workspace;
        const auto files = driver::standards_at(standards, diag::Language::danish);
        REQUIRE(files);
        for (const auto& file : *files) {
            const auto checked = driver::check_standard(workspace, file);
            REQUIRE(checked.sound());
            if (checked.standard->is_module) continue;
            Rendered rendered{file.substr(standards.size() + 1), *checked.standard, {}};
            for (const auto& [name, view] : {std::pair{"borger", text::View::citizen}, {"sagsbehandler", text::View::case_worker}, {"udvalg", text::View::council}}) {
                text::Options as_text;
                as_text.format = text::Format::plain;
                as_text.view = view;
                rendered.views[name] = text::emit(rendered.standard, as_text);
            }
            all.push_back(std::move(rendered));
        }
        return all;
    }();
    return result;
}

std::string listed(const std::set<std::string>& words) {
    std::string result;
    for (const auto& word : words) result += (result.empty() ? "" : ", ") + word;
    return result;
}

}  // namespace

TEST_CASE("at most 1 % of a standard's distinct words are unknown to the dictionary") {
    if (!dictionary()) {
        WARN("no Danish dictionary on this machine: spelling is not tested");
        return;
    }
    REQUIRE(all_rendered().size() >= 5);
    for (const auto& rendered : all_rendered()) {
        const auto names = names_of(rendered.standard);
        for (const auto& [view, words] : rendered.views) {
            std::set<std::string> distinct, unknown;
            for (const auto& word : analysis::words_to_spell(words)) {
                const auto small = analysis::lower(word.text);
                if (names.contains(small)) continue;
                distinct.insert(small);
                if (!analysis::is_spelled(*dictionary(), names, word.text)) unknown.insert(small);
            }
            INFO(rendered.path << ", " << view << ": " << unknown.size() << " of " << distinct.size() << " unknown: " << listed(unknown));
            CHECK(distinct.size() > 200);
            CHECK(unknown.size() * 100 <= distinct.size());
            if (!unknown.empty()) WARN(rendered.path << ", " << view << ": " << unknown.size() << " of " << distinct.size() << " unknown: " << listed(unknown));
        }
    }
}

TEST_CASE("the dictionary stops misspellings") {
    if (!dictionary()) return;
    const std::set<std::string> declared;
    std::set<std::string> known;
    for (const auto& rendered : all_rendered())
        for (const auto& [view, words] : rendered.views)
            for (const auto& word : analysis::words_to_spell(words)) {
                const auto small = analysis::lower(word.text);
                const bool plain = std::all_of(small.begin(), small.end(), [](char c) { return c >= 'a' && c <= 'z'; });
                if (plain && small.size() >= 6 && dictionary()->knows(small)) known.insert(small);
            }
    std::size_t spoilt = 0, accepted = 0;
    for (const auto& word : known)
        for (std::size_t i = 1; i + 1 < word.size(); ++i) {
            auto swapped = word;
            std::swap(swapped[i], swapped[i + 1]);
            for (const auto& wrong : {word.substr(0, i) + word.substr(i + 1), swapped, word.substr(0, i) + word[i] + word.substr(i)}) {
                if (wrong == word) continue;
                ++spoilt;
                accepted += analysis::is_spelled(*dictionary(), declared, wrong);
            }
        }
    REQUIRE(spoilt > 1000);
    INFO(accepted << " of " << spoilt << " misspellings of " << known.size() << " words are accepted");
    CHECK(accepted * 100 <= spoilt * 7);
}
