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
    CHECK(checked.place(Message::text_literal_number) == "50 døgn");
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
    CHECK(checked.place(Message::text_number_contradicts) == "40 døgn");
    CHECK_FALSE(checked.says(Message::text_literal_number));
    CHECK_FALSE(saying("Som hovedregel får du højst {loft} om året, højst 14 døgn ad gangen.").says(Message::text_number_contradicts));
    CHECK_FALSE(saying("Som hovedregel får du hjælp fra 40 leverandører.").says(Message::text_number_contradicts));
}

TEST_CASE("numbers: a number in letters counts only with its unit") {
    Document document;
    document.deadlines = "    frister\n        svartid: senest 8 uger efter modtaget_ansøgning \"Du får svar senest otte uger efter ansøgningen. Vi er otte i huset.\"\n";
    CHECK(check(document).count(Message::text_literal_number) == 1);
}

TEST_CASE("numbers: one that counts something else is left alone") {
    for (const auto* text : {"{loft} fra den 50. dag.", "{loft} på et sted med 50 senge.", "{loft} på afdeling 50.", "{loft}, og vi kommer 50 til 60 gange.", "mellem 40 og 50 døgn.", "{loft} fordelt på 50 besøg."}) {
        INFO(text);
        const auto checked = saying(std::string("Som hovedregel får du ") + text);
        CHECK_FALSE(checked.says(Message::text_literal_number));
        CHECK_FALSE(checked.says(Message::text_number_contradicts));
    }
}

TEST_CASE("numbers: another amount than the norm's is no contradiction") {
    for (const auto* text : {"højst 14 døgn ad gangen.", "højst 14 døgn i træk.", "højst 4 døgn pr. måned.", "mindst 2 døgn.", "2½ døgn.", "cirka 40 døgn.", "8 til 10 døgn."}) {
        INFO(text);
        CHECK_FALSE(saying(std::string("Som hovedregel får du ") + text).says(Message::text_number_contradicts));
    }
    CHECK(saying("Som hovedregel får du {dig/sig} højst 40 døgn om året.").says(Message::text_number_contradicts));
    CHECK(contains(saying("Som hovedregel får du højst 40 døgns ophold.").words(Message::text_number_contradicts), "»40 døgn«"));
}

TEST_CASE("numbers: the sentences of a norm are judged together") {
    const auto deadline = [](const std::string& texts) {
        Document document;
        document.deadlines = "    frister\n        svartid: senest 8 uger efter modtaget_ansøgning\n" + texts;
        return check(document);
    };
    CHECK_FALSE(deadline("            \"Du får svar senest {svartid} efter ansøgningen.\"\n            \"Ring, hvis du ikke har hørt fra os efter 2 uger.\"\n").says(Message::text_number_contradicts));
    CHECK(deadline("            \"Du får svar senest 6 uger efter ansøgningen.\"\n            \"Ring gerne.\"\n").says(Message::text_number_contradicts));
}

TEST_CASE("numbers: the case's own wording is read too") {
    const auto of_case = [](const std::string& words) {
        Document document;
        document.deadlines = "    frister\n        svartid: senest 8 uger efter modtaget_ansøgning\n            \"Du får svar senest {svartid} efter ansøgningen.\"\n            til_sagen \"" + words + "\"\n";
        return check(document);
    };
    CHECK(of_case("Borgeren får svar senest 6 uger efter ansøgningen.").says(Message::text_number_contradicts));
    CHECK(of_case("Borgeren får svar senest 8 uger efter ansøgningen.").says(Message::text_literal_number));
    CHECK(of_case("Borgeren får svar senest {svartid} efter ansøgningen.").all() == "");
}

TEST_CASE("numbers: with an exception the total is right, too") {
    const auto exception = [](const std::string& text) {
        Document document;
        document.vocabulary = "oplysning enlig: ja eller nej, om borger\n";
        document.scope = "    omfang\n        uger: højst 3 uger pr. kalenderår \"Du får højst {uger}.\"\n        ekstra: undtagelse fra uger, yderligere højst 2 uger pr. kalenderår, hvis enlig \"" + text + "\"\n";
        return check(document);
    };
    CHECK_FALSE(exception("Er du enlig, kan du få 5 uger i alt.").says(Message::text_number_contradicts));
    CHECK(exception("Er du enlig, kan du få 4 uger mere.").says(Message::text_number_contradicts));
    CHECK(exception("Er du enlig, kan du få 2 uger mere.").says(Message::text_literal_number));
}

TEST_CASE("numbers: the message names the norm that states the number") {
    Document document;
    document.vocabulary = "oplysning alder: antal år, om borger\n";
    document.eligibility = "    målgruppe alle af\n        bor_sammen\n        personen: alle af\n            \"Du er fyldt 18 år og bor her.\"\n            voksen: alder er mindst 18 år\n                \"Du er fyldt {voksen.tal} år.\"\n";
    CHECK(contains(check(document).words(Message::text_literal_number), "»personen.voksen«"));
}

}  // namespace kvs::analysis::test
