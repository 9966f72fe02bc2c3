#include "checked.h"

namespace kvs::analysis::test {

namespace {

Checked saying(const std::string& text) {
    Document document;
    document.scope = "    omfang\n        loft: som hovedregel højst 50 døgn pr. kalenderår \"" + text + "\"\n";
    return check(document);
}

}  // namespace

TEST_CASE("numbers: the norm's number in the text, with a fix") {
    const auto checked = saying("Som hovedregel får du højst 50 døgn om året.");
    REQUIRE(checked.says(Message::text_literal_number));
    const auto found = std::find_if(checked.sink.diagnostics.begin(), checked.sink.diagnostics.end(), [](const diag::Diagnostic& d) { return d.message == Message::text_literal_number; });
    CHECK(checked.place(Message::text_literal_number) == "50");
    REQUIRE(found->fix);
    CHECK(found->fix->replacement == "{loft}");
    CHECK(checked.source.text.substr(found->fix->span.begin, found->fix->span.end - found->fix->span.begin) == "50 døgn");
}

TEST_CASE("numbers: in a compound only the number is fetched") {
    CHECK(contains(saying("Som hovedregel får du højst 50 aflastningsdøgn.").words(Message::text_literal_number), "{loft.tal}"));
}

TEST_CASE("numbers: fetched, or something else than a count") {
    CHECK_FALSE(saying("Som hovedregel får du højst {loft} om året.").says(Message::text_literal_number));
    CHECK_FALSE(saying("Som hovedregel får du højst {loft} efter § 50 den 50. gang kl. 9.50.").says(Message::text_number_contradicts));
    CHECK_FALSE(saying("Som hovedregel efter serviceloven § 50.").says(Message::text_literal_number));
    CHECK_FALSE(saying("Som hovedregel: ring på 50 50 50 50.").says(Message::text_literal_number));
}

TEST_CASE("numbers: another number of the same unit") {
    const auto checked = saying("Som hovedregel får du højst 40 døgn om året.");
    CHECK(contains(checked.words(Message::text_number_contradicts), "40 døgn"));
    CHECK_FALSE(checked.says(Message::text_literal_number));
    CHECK_FALSE(saying("Som hovedregel får du højst {loft} om året, højst 14 døgn ad gangen.").says(Message::text_number_contradicts));
    CHECK_FALSE(saying("Som hovedregel får du hjælp fra 40 leverandører.").says(Message::text_number_contradicts));
}

TEST_CASE("numbers: a number in letters counts only with its unit") {
    Document document;
    document.deadlines = "    frister\n        svartid: senest 8 uger efter modtaget_ansøgning \"Du får svar senest otte uger efter ansøgningen. Vi er otte i huset.\"\n";
    CHECK(check(document).count(Message::text_literal_number) == 1);
}

}  // namespace kvs::analysis::test
