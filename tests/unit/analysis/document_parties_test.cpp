#include "checked.h"

namespace kvs::analysis::test {

namespace {

const std::string applies = "    sagsgang\n        ansøgning: \"Vil du søge om afløsning, så ring til os.\"\n";

}  // namespace

TEST_CASE("parties: the complaint lies with someone else than the applicant") {
    Document document;
    document.more = applies;
    document.complaint = "    klage\n        klagefrist: inden 4 uger efter modtaget_afgørelse, af pårørende \"Din pårørende kan klage inden {klagefrist}.\"\n        klagested: til visitationen \"Klagen sendes til Visitationen.\"\n";
    const auto checked = check(document);
    CHECK(contains(checked.words(Message::complainant_differs), "den pårørende"));
    CHECK(checked.place(Message::complainant_differs) == "klagefrist");
    CHECK_FALSE(checked.says(Message::parties_differ));
    // Both lie with the same person: one message.
    document.more += "    afgørelse\n        modtager: til pårørende \"Vi sender afgørelsen til din pårørende.\"\n";
    const auto both = check(document);
    CHECK(both.says(Message::parties_differ));
    CHECK_FALSE(both.says(Message::complainant_differs));
    CHECK_FALSE(both.says(Message::addressee_differs));
}

TEST_CASE("parties: the decision is sent to someone else") {
    Document document;
    document.more = applies + "    afgørelse\n        modtager: til pårørende \"Vi sender afgørelsen til din pårørende.\"\n";
    const auto checked = check(document);
    CHECK(checked.place(Message::addressee_differs) == "modtager");
    CHECK_FALSE(checked.says(Message::parties_differ));
}

TEST_CASE("parties: the same person throughout, or nobody said to apply") {
    Document document;
    document.more = applies + "    afgørelse\n        modtager: til borger \"Vi sender afgørelsen til dig.\"\n";
    CHECK_FALSE(check(document).says(Message::addressee_differs));
    document.more = "    afgørelse\n        modtager: til pårørende \"Vi sender et brev til din pårørende.\"\n";
    CHECK_FALSE(check(document).says(Message::addressee_differs));
}

TEST_CASE("parties: services that send their complaints to different places") {
    Document document;
    const auto other = [](const std::string& place) {
        return "\nydelse ophold: \"Ophold\"\n    hjemmel\n        serviceloven § 84, stk. 2, kan\n    vurdering alle af\n        behov: skøn behovet \"Vi vurderer behovet.\"\n"
               "    pris\n        pris: gratis \"Gratis.\"\n    klage\n        klagested: til \"" + place + "\" \"Klagen sendes dertil.\"\n";
    };
    document.after = other("Udvalget");
    CHECK(contains(check(document).words(Message::complaint_body_differs), "Udvalget"));
    document.after = other("Visitationen");
    CHECK_FALSE(check(document).says(Message::complaint_body_differs));
}

TEST_CASE("parties: copies, messages, those who carry it out and the municipality's own deadline make no other party") {
    const auto with = [](const std::string& ruling, const std::string& complaint = {}) {
        Document document;
        document.vocabulary = "part kommunen: \"kommunen\" / \"kommunen\"\nhændelse modtaget_klage: \"den dag, vi har modtaget klagen\"\n";
        document.more = applies + "    afgørelse\n        " + ruling + "\n";
        document.complaint += complaint;
        return check(document);
    };
    CHECK_FALSE(with("kopi: til pårørende \"Vi sender en kopi til din pårørende.\"").says(Message::addressee_differs));
    CHECK_FALSE(with("bestilling: til visitator \"Når afgørelsen er truffet, går den til visitator.\"").says(Message::addressee_differs));
    CHECK_FALSE(with("modtager: til borger, til pårørende \"Vi sender afgørelsen til jer begge.\"").says(Message::addressee_differs));
    CHECK_FALSE(with("vejledning: til pårørende \"Din pårørende får en vejledning.\"").says(Message::addressee_differs));
    CHECK(with("modtager: til pårørende \"Vi sender afgørelsen til din pårørende.\"").says(Message::addressee_differs));
    const auto reconsidered = with("skriftlig: \"Afgørelsen er skriftlig.\"", "        genvurdering: senest 4 uger efter modtaget_klage, af kommunen \"Vi vurderer sagen igen senest {genvurdering} efter klagen.\"\n");
    CHECK_FALSE(reconsidered.says(Message::complainant_differs));
}

TEST_CASE("parties: a place under two names is no other place, one beside the usual is") {
    Document document;
    const auto other = [&](const std::string& lines) {
        document.after = "\nydelse ophold: \"Ophold\"\n    hjemmel\n        serviceloven § 84, stk. 2, kan\n    vurdering alle af\n        behov2: skøn behovet \"Vi vurderer behovet.\"\n"
                         "    pris\n        pris: gratis \"Gratis.\"\n    klage\n" + lines;
        return check(document);
    };
    CHECK_FALSE(other("        klagested: til \"Prøveby Kommune, Visitationen\" \"Klagen sendes dertil.\"\n").says(Message::complaint_body_differs));
    CHECK(other("        klagested: til visitationen \"Klagen sendes dertil.\"\n        også_her: til \"Borgerservice\" \"Eller dertil.\"\n").says(Message::complaint_body_differs));
    CHECK(other("        klagested: til \"Borgerservice\" \"Klagen sendes dertil.\"\n").says(Message::complaint_body_differs));
}

TEST_CASE("parties: a committee of the municipality decides no complaints about serviceloven") {
    const auto naming = [](const std::string& line, const std::string& more = "") {
        Document document;
        document.complaint += "        " + line + "\n" + more;
        return check(document).words(Message::complaint_instance_differs);
    };
    CHECK(contains(naming("klageinstans: til \"Socialudvalget\" \"Klageinstans er Socialudvalget.\""), "Socialudvalget er klageinstans"));
    CHECK(naming("klageinstans: til \"Socialudvalget\" \"Klageinstans er Socialudvalget.\"", "        videre: til \"Ankestyrelsen\" \"Klagen går videre til Ankestyrelsen.\"\n").empty());
    CHECK(naming("klageinstans: til \"Ankestyrelsen\" \"Klageinstans er Ankestyrelsen.\"").empty());
    CHECK(naming("sted: til \"Socialudvalget\" \"Klagen kan også sendes til Socialudvalget.\"").empty());
}

}  // namespace kvs::analysis::test
