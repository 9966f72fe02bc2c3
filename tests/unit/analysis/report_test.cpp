#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document capped(const std::string& acceptance) {
    Document document;
    document.scope = "    omfang\n        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n" + acceptance;
    return document;
}

const std::string signature = " af \"Kirsten Holm\" som jurist den 4. marts 2024 fordi \"Udvalget har besluttet det\"\n";

}  // namespace

TEST_CASE("acceptance: the finding is silent but kept") {
    const auto checked = check(capped("            accepteret K0439" + signature));
    CHECK_FALSE(checked.says(Message::cap_without_discretion));
    CHECK_FALSE(checked.says(Message::acceptance_unused));
    REQUIRE(checked.findings.accepted.size() == 1);
    CHECK(checked.findings.accepted[0].acceptance.by == "Kirsten Holm");
    CHECK(checked.findings.accepted[0].finding.message == Message::cap_without_discretion);
}

TEST_CASE("acceptance: one that covers nothing, one that names nothing, one that cannot be accepted") {
    CHECK(check(capped("            accepteret K0438" + signature)).says(Message::acceptance_unused));
    CHECK(check(capped("            accepteret K9999" + signature)).says(Message::acceptance_unknown_code));
    CHECK(check(capped("            accepteret K0509" + signature)).says(Message::acceptance_not_possible));
}

TEST_CASE("acceptance: of another finding does not silence this one") { CHECK(check(capped("            accepteret K0438" + signature)).says(Message::cap_without_discretion)); }

TEST_CASE("acceptance: without a reason it is no acceptance") {
    CHECK(check(capped("            accepteret K0439 af \"Kirsten Holm\" som jurist den 4. marts 2024 fordi \" \"\n")).says(Message::acceptance_incomplete));
}

TEST_CASE("report: what a shared block says is said once") {
    Document document;
    document.after = "\nydelse ophold: \"Ophold\"\n    hjemmel\n        serviceloven § 84, stk. 2, kan\n    vurdering alle af\n        behov2: skøn behovet \"Vi vurderer behovet.\"\n    pris\n        pris: gratis \"Gratis.\"\n"
                     "\nfælles regler:\n    gælder for alle ydelser\n    levering\n        aflysning: må ikke \"Leverandøren må aflyse hjælpen.\"\n";
    CHECK(check(document).count(Message::text_lacks_negation) == 1);
}

TEST_CASE("acceptance: what was not looked for this time is not idle") {
    const auto accepts = [](const std::string& code) {
        Document document;
        document.head += "    accepteret " + code + signature;
        return check(document);
    };
    for (const auto* code : {"K0417", "K0423", "K0432", "K0433", "K0434", "K0615", "K0618", "K0619", "K0621"}) CHECK_FALSE(accepts(code).says(Message::acceptance_unused));
    CHECK(accepts("K0439").says(Message::acceptance_unused));
    CHECK(accepts("K0451").says(Message::acceptance_not_possible));
}

}  // namespace kvs::analysis::test
