#include "checked.h"

namespace kvs::analysis::test {

namespace {

Checked saying(const std::string& text, const std::string& under = "") {
    Document document;
    document.more = "    levering\n        regel: \"" + text + "\"\n" + under;
    return check(document);
}

}  // namespace

TEST_CASE("readings: ambiguous words are an error that lists the readings") {
    CHECK(contains(saying("Du skal være over 18 år.").words(Message::over_years_undeclared), "mindst 19 år"));
    CHECK(saying("Er du mellem 18 og 23 år, kan du få hjælp om natten.").says(Message::between_undeclared));
    CHECK(saying("Du får pleje og/eller praktisk hjælp.").says(Message::and_or_undeclared));
    CHECK(saying("Dels har du ventet længe, dels er du alene.").says(Message::partly_partly_undeclared));
    CHECK(diag::entry(Message::over_years_undeclared).severity == diag::Severity::error);
}

TEST_CASE("readings: a declared reading turns the error into a note") {
    const auto checked = saying("Du får pleje og/eller praktisk hjælp.", "            læses \"den ene, den anden eller begge\"\n");
    CHECK_FALSE(checked.says(Message::and_or_undeclared));
    CHECK(contains(checked.words(Message::reading_chosen), "den ene, den anden eller begge"));
}

TEST_CASE("readings: a comparison that settles the age") {
    Document document;
    document.vocabulary = "oplysning alder: antal år, om borger\n";
    document.eligibility = "    målgruppe alle af\n        bor_sammen\n        voksen: alder er over 18 år, læses mindst 18 år\n            \"Du skal være over {voksen.tal} år.\"\n";
    const auto checked = check(document);
    INFO(checked.all());
    CHECK_FALSE(checked.says(Message::over_years_undeclared));
    CHECK(contains(checked.words(Message::reading_chosen), "over 18 år"));
    CHECK(contains(checked.words(Message::reading_chosen), "mindst 18 år"));
}

TEST_CASE("readings: plain words are left alone") {
    for (const auto* text : {"Du skal være fyldt 18 år.", "Du får over 20 timer om ugen.", "Ring mellem kl. 8 og 9.", "Det er en aftale mellem dig og kommunen.", "Hjælpen er dels praktisk.", "Du er under 18 år."}) {
        INFO(text);
        const auto checked = saying(text);
        CHECK_FALSE(checked.says(Message::over_years_undeclared));
        CHECK_FALSE(checked.says(Message::between_undeclared));
        CHECK_FALSE(checked.says(Message::and_or_undeclared));
        CHECK_FALSE(checked.says(Message::partly_partly_undeclared));
    }
}

}  // namespace kvs::analysis::test
