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

TEST_CASE("discretion: an assessment of how much, or beside a firm cap, leaves the cap as firm as it is") {
    Document document = with_scope("        udmåling: skøn antal_døgn, højst 50 døgn pr. kalenderår \"Du får højst {udmåling}.\"\n");
    document.vocabulary = "skøn antal_døgn: antal døgn pr. kalenderår, ved visitator\n";
    CHECK(check(document).says(Message::cap_without_discretion));
    CHECK_FALSE(check(with_scope("        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n            medmindre skøn behovet\n")).says(Message::cap_without_discretion));
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
    CHECK(contains(checked.words(Message::exclusions_without_discretion), "lukker helt for transport og ferie,"));
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
    CHECK(contains(checked.words(Message::exclusions_without_discretion), "lukker helt for ferie,"));
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

TEST_CASE("discretion: only a sentence about complaining sets a deadline for it, and only a second look is one") {
    Document document;
    const auto complaint = [&](const std::string& line) {
        document.complaint = "    klage\n        " + line + "\n        klagested: til visitationen \"Klagen sendes til Visitationen.\"\n";
        return check(document);
    };
    document.vocabulary = "hændelse modtaget_klage: \"den dag, vi har modtaget klagen\"\nhændelse ny_afgørelse: \"den dag, vi har truffet en ny afgørelse\"\n";
    CHECK_FALSE(complaint("svar_på_klage: senest 1 uge efter ny_afgørelse \"Du får svar på din klage senest {svar_på_klage} efter den nye afgørelse.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("aktindsigt: senest 2 uger efter modtaget_afgørelse \"Vil du klage, kan du få aktindsigt senest {aktindsigt} efter afgørelsen.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("hjælp: senest 2 uger efter modtaget_afgørelse \"Når du skal klage, får du hjælp senest {hjælp} efter afgørelsen.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("råd: senest 2 uger efter modtaget_afgørelse \"Du kan få vejledning om at klage senest {råd} efter afgørelsen.\"").says(Message::complaint_deadline_too_short));
    CHECK(complaint("frist: inden 2 uger efter modtaget_afgørelse \"Du kan klage inden {frist}.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("anke: senest 8 uger efter modtaget_klage \"Ankestyrelsen vurderer sagen igen senest {anke} efter klagen.\"").says(Message::reconsideration_too_long));
    CHECK(complaint("frist: inden 2 uger efter modtaget_afgørelse \"Du kan klage over afgørelsen, og fristen er {frist}.\"").says(Message::complaint_deadline_too_short));
    CHECK(complaint("frist: inden 2 uger efter modtaget_afgørelse \"Du kan klage over afgørelsen. Fristen er {frist}.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("frist: inden 2 uger efter modtaget_afgørelse \"Du kan klage over afgørelsen, og fristen for vores svar er {frist}.\"").says(Message::complaint_deadline_too_short));
    CHECK_FALSE(complaint("leder: senest 8 uger efter modtaget_klage \"Klager du over personalet, vurderer lederen det senest {leder} efter klagen.\"").says(Message::reconsideration_too_long));
    CHECK(complaint("vi: senest 8 uger efter modtaget_klage \"Vi vurderer sagen på ny senest {vi} efter klagen.\"").says(Message::reconsideration_too_long));
}

TEST_CASE("discretion: room that the words give") {
    const std::string cap = "        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n", ride = "        transport: \"Transport til og fra stedet\"\n";
    const auto with_procedure = [](Document document, const std::string& text) {
        document.more += "    sagsgang\n        fravigelse: \"" + text + "\"\n";
        return check(document);
    };
    CHECK_FALSE(with_procedure(with_scope(cap), "Vi kan altid fravige standarden.").says(Message::cap_without_discretion));
    CHECK_FALSE(with_procedure(with_excluded(ride), "Vi kan altid fravige standarden.").says(Message::exclusions_without_discretion));
    CHECK(with_procedure(with_scope(cap), "Vi kan ikke fravige standarden.").says(Message::cap_without_discretion));
    CHECK(with_procedure(with_scope(cap), "Vi ringer, hvis tiden afviger.").says(Message::cap_without_discretion));
    CHECK_FALSE(check(with_scope("        \"Som hovedregel gælder disse grænser:\"\n" + cap)).says(Message::cap_without_discretion));
    CHECK(check(with_scope("        \"Disse grænser gælder:\"\n" + cap)).says(Message::cap_without_discretion));
    CHECK_FALSE(check(with_scope("        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}, medmindre du har brug for mere.\"\n")).says(Message::cap_without_discretion));
    CHECK_FALSE(check(with_excluded("        \"Som udgangspunkt omfatter hjælpen ikke:\"\n" + ride)).says(Message::exclusions_without_discretion));
    CHECK_FALSE(check(with_excluded("        ledsagelse: \"Ledsagelse, som gives efter § 97\"\n")).says(Message::exclusions_without_discretion));
}

TEST_CASE("discretion: an exception that may be departed from is about its own norm") {
    auto document = with_excluded("        transport: \"Transport til og fra stedet\"\n");
    document.scope = "    omfang\n        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n"
                     "        udvidet: i særlige tilfælde undtagelse fra loft \"I særlige tilfælde kan vi dispensere fra loftet.\"\n            hvis skøn behovet\n";
    CHECK(check(document).says(Message::exclusions_without_discretion));
}

TEST_CASE("discretion: a list in a shared block is spoken of once") {
    Document document;
    document.after = "\nydelse ophold: \"Ophold\"\n    hjemmel\n        serviceloven § 84, stk. 1, skal\n        serviceloven § 84, stk. 2, kan\n    vurdering alle af\n        behov2: skøn behovet \"Vi vurderer behovet.\"\n"
                     "\nfælles regler:\n    gælder for alle ydelser\n    omfatter ikke\n        transport: \"Transport til og fra stedet\"\n";
    CHECK(check(document).count(Message::exclusions_without_discretion) == 1);
}

TEST_CASE("discretion: what is owed is a whole part of what the law says, on the day, and not another service's") {
    const auto excluded = [](const std::string& thing, const std::string& law, const Options& options = {}) {
        auto document = with_excluded("        sag: \"" + thing + "\"\n");
        document.law = law;
        return check(document, options);
    };
    const std::string law = "    § 84, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde personlig hjælp, pleje og omsorg til forældre eller andre.\"\n";
    CHECK(contains(excluded("Personlig hjælp, pleje og omsorg.", law).words(Message::law_duty_excluded), "»Personlig hjælp, pleje og omsorg«"));
    CHECK(excluded("Pleje", law).says(Message::law_duty_excluded));
    CHECK(excluded("Madservice", "    § 84, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde hjælp til nødvendige praktiske opgaver i hjemmet og madservice.\"\n").says(Message::law_duty_excluded));
    CHECK_FALSE(excluded("Hjælp", law).says(Message::law_duty_excluded));
    CHECK_FALSE(excluded("Forældre", law).says(Message::law_duty_excluded));
    const std::string dated = "    § 84, stk. 1: skal\n        gælder fra 1. januar 2020 til 30. juni 2025\n        \"Kommunalbestyrelsen skal tilbyde pleje og madservice.\"\n"
                              "    § 84, stk. 1: skal\n        gælder fra 1. juli 2025\n        \"Kommunalbestyrelsen skal tilbyde pleje.\"\n";
    Options later;
    later.date = 20270;  // 1 July 2025
    CHECK(excluded("Madservice", dated).says(Message::law_duty_excluded));
    CHECK_FALSE(excluded("Madservice", dated, later).says(Message::law_duty_excluded));
    auto document = with_excluded("        aflastning: \"Aflastning\"\n");
    CHECK(check(document).says(Message::law_duty_excluded));
    document.after = "\nydelse aflastning: \"Aflastning\"\n    hjemmel\n        serviceloven § 84, stk. 1, skal\n    vurdering alle af\n        behov2: skøn behovet \"Vi vurderer behovet.\"\n";
    CHECK_FALSE(check(document).says(Message::law_duty_excluded));
}

}  // namespace kvs::analysis::test
