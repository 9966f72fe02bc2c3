#include "checked.h"

namespace kvs::analysis::test {

namespace {

Checked price(const std::string& line) {
    Document document;
    document.price = "    pris\n        " + line + "\n";
    return check(document);
}

}  // namespace

TEST_CASE("prices: the norm's amount in the text, with a fix") {
    const auto checked = price("vask: 25 kr. pr. gang \"Tøjvask koster 25 kr. pr. gang.\"");
    CHECK(checked.place(Message::text_literal_number) == "25 kr. pr. gang");
    const auto found = std::find_if(checked.sink.diagnostics.begin(), checked.sink.diagnostics.end(), [](const diag::Diagnostic& d) { return d.message == Message::text_literal_number; });
    REQUIRE(found != checked.sink.diagnostics.end());
    REQUIRE(found->fix);
    CHECK(found->fix->replacement == "{vask}");
    CHECK_FALSE(price("vask: 25 kr. pr. gang \"Tøjvask koster {vask}.\"").says(Message::text_literal_number));
    // {vask} would add "pr. gang": the words are the author's to choose.
    const auto short_one = price("vask: 25 kr. pr. gang \"Tøjvask koster 25 kr., når vi henter.\"");
    CHECK(short_one.says(Message::text_literal_number));
    CHECK_FALSE(short_one.sink.diagnostics.front().fix);
}

TEST_CASE("prices: another amount") {
    CHECK(contains(price("levering: 48,50 kr. \"Levering koster 58,50 kr.\"").words(Message::text_number_contradicts), "58,50 kr."));
    CHECK(price("hjælpen: gratis \"Hjælpen koster 30 kr. pr. gang.\"").says(Message::text_number_contradicts));
    for (const auto* line : {"levering: 48,50 kr. \"Levering koster {levering}.\"", "levering: 48,50 kr. \"Levering koster fra 40 kr.\"", "levering: 48,50 kr. pr. gang \"Levering koster 200 kr. pr. måned.\"",
                             "levering: 48,50 kr. \"Levering koster 48,50 kr. og 100 kr. om natten.\"", "hjælpen: gratis \"Hjælpen er gratis op til 500 kr.\"", "hjælpen: gratis \"Du betaler 0 kr.\"", "kost: ukendt \"Kost koster 30 kr.\""}) {
        INFO(line);
        CHECK_FALSE(price(line).says(Message::text_number_contradicts));
    }
}

TEST_CASE("prices: free of charge in the text, paid for in the norm") {
    CHECK(contains(price("udflugter: egen udgift \"Udflugter er gratis.\"").words(Message::text_number_contradicts), "egen udgift"));
    CHECK(price("vask: 25 kr. \"Tøjvask er gratis.\"").says(Message::text_number_contradicts));
    CHECK_FALSE(price("udflugter: egen udgift \"Udflugter er ikke gratis.\"").says(Message::text_number_contradicts));
    CHECK_FALSE(price("udflugter: egen udgift \"Turen er gratis, men du betaler selv billetten.\"").says(Message::text_number_contradicts));
    CHECK_FALSE(price("hjælpen: gratis \"Hjælpen er gratis.\"").says(Message::text_number_contradicts));
}

}  // namespace kvs::analysis::test
