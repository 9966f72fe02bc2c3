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

}  // namespace kvs::analysis::test
