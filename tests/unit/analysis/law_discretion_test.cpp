#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document with_scope(const std::string& lines) {
    Document document;
    document.scope = "    omfang\n" + lines;
    return document;
}

Document with_excluded(const std::string& lines) {
    Document document;
    document.more = "    omfatter ikke\n" + lines;
    return document;
}

}  // namespace

TEST_CASE("discretion: a hard cap without exception") {
    CHECK(check(with_scope("        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n")).says(Message::cap_without_discretion));
    CHECK_FALSE(check(with_scope("        loft: som hovedregel højst 50 døgn pr. kalenderår \"Som hovedregel får du højst {loft}.\"\n")).says(Message::cap_without_discretion));
    CHECK_FALSE(check(with_scope("        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n"
                                 "        udvidet: i særlige tilfælde undtagelse fra loft \"I særlige tilfælde kan vi give mere.\"\n            hvis skøn behovet\n"))
                    .says(Message::cap_without_discretion));
}

TEST_CASE("discretion: the rows of a table that nothing lifts, in one message") {
    Document document;
    document.vocabulary = "skala grad: lette, svære\nskøn begrænsning: skala grad, ved visitator\n";
    document.scope = "    omfang\n        trin: efter begrænsning \"Vi går efter disse trin:\"\n            lette: højst 15 døgn \"Du får op til {lette}.\"\n            svære: højst 50 døgn \"Du får op til {svære}.\"\n";
    CHECK(contains(check(document).words(Message::cap_without_discretion), "»trin«: lette: højst 15 døgn; svære: højst 50 døgn."));
}

TEST_CASE("discretion: exclusions without exception, together in one message") {
    const auto checked = check(with_excluded("        transport: \"Transport til og fra stedet\"\n        ferie: \"Ferieophold\"\n        natten: som udgangspunkt \"Hjælp om natten\"\n"));
    CHECK(checked.count(Message::exclusions_without_discretion) == 1);
    CHECK(contains(checked.words(Message::exclusions_without_discretion), "lukker helt for transport og ferie:"));
    CHECK_FALSE(contains(checked.words(Message::exclusions_without_discretion), "natten"));
}

TEST_CASE("discretion: an exclusion is no concern where the law says kan") {
    auto document = with_excluded("        transport: \"Transport til og fra stedet\"\n");
    document.basis = "    hjemmel\n        serviceloven § 84, stk. 2, kan\n";
    CHECK_FALSE(check(document).says(Message::exclusions_without_discretion));
}

TEST_CASE("discretion: an acceptance takes one exclusion out of the list") {
    const auto checked = check(with_excluded("        transport: \"Transport til og fra stedet\"\n            accepteret K0440 af \"Kirsten Holm\" som jurist den 4. marts 2024 fordi \"Befordring har sin egen bestemmelse\"\n"
                                             "        ferie: \"Ferieophold\"\n"));
    CHECK(contains(checked.words(Message::exclusions_without_discretion), "lukker helt for ferie:"));
    CHECK(checked.findings.accepted.size() == 1);
    CHECK_FALSE(checked.says(Message::acceptance_unused));
}

TEST_CASE("discretion: conditions that the law has no words for, in one note") {
    const auto requiring = [](const std::string& lines, const std::string& basis = "serviceloven § 84, stk. 1, skal") {
        Document document;
        document.vocabulary = "oplysning alder: antal år, om borger\noplysning andet_afprøvet: ja eller nej, af borger\n";
        document.eligibility += lines;
        document.basis = "    hjemmel\n        " + basis + "\n";
        return check(document);
    };
    const std::string adult = "        voksen: alder er mindst 18 år \"Du er fyldt {voksen.tal} år.\"\n", tried = "        afprøvet: andet_afprøvet \"I har prøvet andet.\"\n";
    const auto checked = requiring(adult + tried);
    CHECK(checked.count(Message::conditions_without_discretion) == 1);
    CHECK(contains(checked.words(Message::conditions_without_discretion), "kræver i »voksen« og »afprøvet«."));  // and not »samliv«: the law says it
    CHECK_FALSE(requiring("").says(Message::conditions_without_discretion));
    CHECK_FALSE(requiring("        voksen: som udgangspunkt alder er mindst 18 år \"Du er som udgangspunkt fyldt {voksen.tal} år.\"\n").says(Message::conditions_without_discretion));
    CHECK_FALSE(requiring(adult, "serviceloven § 84, stk. 2, kan").says(Message::conditions_without_discretion));
    CHECK(contains(requiring(adult + tried + "            accepteret K0443 af \"Kirsten Holm\" som jurist den 4. marts 2024 fordi \"Se lovens forarbejder\"\n").words(Message::conditions_without_discretion), "kræver i »voksen«."));
}

TEST_CASE("discretion: the very thing the law obliges to offer is left out") {
    CHECK(contains(check(with_excluded("        hjælp: \"Afløsning eller aflastning\"\n")).words(Message::law_duty_excluded), "84"));
    CHECK_FALSE(check(with_excluded("        hjælp: \"Døgnafløsning\"\n")).says(Message::law_duty_excluded));
}

TEST_CASE("discretion: deadlines of complaint") {
    Document document;
    const auto complaint = [&](const std::string& line) {
        document.complaint = "    klage\n        " + line + "\n        klagested: til visitationen \"Klagen sendes til Visitationen.\"\n";
        return check(document);
    };
    document.vocabulary = "hændelse modtaget_klage: \"den dag, vi har modtaget klagen\"\n";
    CHECK(complaint("klagefrist: inden 2 uger efter modtaget_afgørelse, af borger \"Du kan klage inden {klagefrist}.\"").says(Message::complaint_deadline_too_short));
    CHECK(complaint("klagefrist: inden 27 dage efter modtaget_afgørelse, af borger \"Du kan klage inden {klagefrist}.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("klagefrist: inden 1 måned efter modtaget_afgørelse, af borger \"Du kan klage inden {klagefrist}.\"").says(Message::complaint_deadline_too_short));
    CHECK(complaint("genvurdering: senest 6 uger efter modtaget_klage \"Vi vurderer sagen igen senest {genvurdering} efter klagen.\"").says(Message::reconsideration_too_long));
    CHECK_FALSE(complaint("genvurdering: senest 4 uger efter modtaget_klage \"Vi vurderer sagen igen senest {genvurdering} efter klagen.\"").says(Message::reconsideration_too_long));
    CHECK_FALSE(complaint("kvittering: senest 1 uge efter modtaget_klage \"Du får en kvittering senest {kvittering} efter klagen.\"").says(Message::complaint_deadline_too_short));
}

}  // namespace kvs::analysis::test
