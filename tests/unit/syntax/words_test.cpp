#include <catch2/catch.hpp>

#include "compiler/syntax/words.h"
#include "parsed.h"

using namespace kvs::syntax;
using testing::parsed;

TEST_CASE("each modal word is read as it is spelt") {
    for (int i = 0; i <= static_cast<int>(ModalWord::very_special_cases); ++i) {
        const auto word = static_cast<ModalWord>(i);
        INFO(spelling(word));
        const auto it = parsed("x: " + std::string(spelling(word)) + "\n");
        REQUIRE(it.messages().empty());
        CHECK(std::get<Norm>(it.tree.lines.at(0).head).statement.modality->word == word);
    }
}

TEST_CASE("each heading is read as it is spelt") {
    CHECK(heading_words().size() == 22);
    for (const auto& written : heading_words()) {
        INFO(written);
        const auto it = parsed(written + "\n");
        REQUIRE(it.messages().empty());
        CHECK(std::get<Section>(it.tree.lines.at(0).head).word == heading(written));
        CHECK(spelling(*heading(written)) == written);
    }
    CHECK_FALSE(heading("hjemel"));
}

TEST_CASE("each kind of definition is read as it is spelt") {
    for (int i = 0; i <= static_cast<int>(DefinitionWord::section); ++i) {
        const auto word = static_cast<DefinitionWord>(i);
        INFO(spelling(word));
        const auto it = parsed(std::string(spelling(word)) + " x:\n");
        REQUIRE(it.messages().empty());
        CHECK(std::get<Definition>(it.tree.lines.at(0).head).word == word);
    }
}

TEST_CASE("each outcome, role, bound, action and text property is read as it is spelt") {
    for (int i = 0; i <= static_cast<int>(Outcome::partial); ++i) {
        const auto it = parsed(std::string(spelling(static_cast<Outcome>(i))) + "\n");
        CHECK(std::get<Outcome>(std::get<Trial>(it.tree.lines.at(0).head).what) == static_cast<Outcome>(i));
        CHECK(outcome_of(spelling(static_cast<Outcome>(i))) == static_cast<Outcome>(i));
    }
    for (int i = 0; i <= static_cast<int>(Role::Word::about); ++i) {
        const auto it = parsed(std::string(spelling(static_cast<Role::Word>(i))) + " x\n");
        CHECK(std::get<Role>(std::get<ClauseLine>(it.tree.lines.at(0).head).clauses.at(0).what).word == static_cast<Role::Word>(i));
    }
    for (int i = 0; i <= static_cast<int>(BoundWord::under); ++i) {
        const auto it = parsed(std::string(spelling(static_cast<BoundWord>(i))) + " 5 timer\n");
        CHECK(std::get<Limit>(std::get<ClauseLine>(it.tree.lines.at(0).head).clauses.at(0).what).word == static_cast<BoundWord>(i));
    }
    for (int i = 0; i <= static_cast<int>(Action::set_off); ++i) {
        const auto it = parsed("x: " + std::string(spelling(static_cast<Action>(i))) + "\n");
        CHECK(std::get<Action>(std::get<Norm>(it.tree.lines.at(0).head).statement.core) == static_cast<Action>(i));
    }
    for (int i = 0; i <= static_cast<int>(TextWord::web); ++i) {
        const auto it = parsed(std::string(spelling(static_cast<TextWord>(i))) + " \"x\"\n");
        CHECK(std::get<TextProperty>(std::get<Property>(it.tree.lines.at(0).head).what).word == static_cast<TextWord>(i));
    }
}

TEST_CASE("quantifiers") {
    for (const auto* written : {"alle af", "ingen af", "mindst en af", "højst 2 af"}) {
        const auto it = parsed("x: " + std::string(written) + "\n");
        CHECK(spelling(std::get<Quantifier>(std::get<Norm>(it.tree.lines.at(0).head).statement.core)) == written);
    }
}
