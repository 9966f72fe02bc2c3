// Every numbered rule of docs/language/semantics.md has a test that names it: the text and what is implemented are held together rule by rule.
#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

#include "repository.h"

using namespace house;

namespace {

const std::regex rule_name("R[0-9]+[a-z]?");

/// The rules as they are numbered: "**R17.**".
std::vector<std::string> rules() {
    std::vector<std::string> found;
    const auto text = read(root() / "docs/language/semantics.md");
    const std::regex numbered("\\*\\*(R[0-9]+[a-z]?)\\.\\*\\*");
    for (std::sregex_iterator match(text.begin(), text.end(), numbered), end; match != end; ++match) found.push_back((*match)[1]);
    return found;
}

/// The rules that the names of tests hold to: "R36, R40: …", and spans, "R22-R24: …".
std::map<std::string, std::string> named_in_tests() {
    std::map<std::string, std::string> named;
    const std::regex test_case("TEST_CASE\\(\"([^\"]*)\"");
    for (const auto& path : files_below(root() / "tests" / "unit")) {
        if (path.extension() != ".cpp") continue;
        const auto text = read(path);
        for (std::sregex_iterator match(text.begin(), text.end(), test_case), end; match != end; ++match) {
            const std::string name = (*match)[1];
            const std::regex span("R([0-9]+)-R([0-9]+)");
            for (std::sregex_iterator s(name.begin(), name.end(), span); s != end; ++s)
                for (int i = std::stoi((*s)[1]); i <= std::stoi((*s)[2]); ++i) named.emplace("R" + std::to_string(i), from_root(path));
            for (std::sregex_iterator r(name.begin(), name.end(), rule_name); r != end; ++r) named.emplace(r->str(), from_root(path));
        }
    }
    return named;
}

}  // namespace

TEST_CASE("each rule of semantics.md has a test that names it, and tests name no rule that is not there") {
    const auto all = rules();
    const auto named = named_in_tests();
    REQUIRE(all.size() > 40);
    std::string without;
    for (const auto& rule : all)
        if (!named.contains(rule)) without += " " + rule;
    INFO("rules without a test:" << without);
    CHECK(without.empty());
    const std::set<std::string> known(all.begin(), all.end());
    CHECK(known.size() == all.size());
    for (const auto& [rule, path] : named) {
        INFO(path << " names " << rule);
        CHECK(known.contains(rule));
    }
}

TEST_CASE("the rules stand in order") {
    // R18a after R18 and before R18b; a number is never used for something else.
    std::pair<int, std::string> last{0, ""};
    for (const auto& rule : rules()) {
        std::size_t digits = 0;
        const int number = std::stoi(rule.substr(1), &digits);
        const std::pair<int, std::string> here{number, rule.substr(1 + digits)};
        INFO(rule);
        CHECK(last < here);
        last = here;
    }
}
