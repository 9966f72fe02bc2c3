#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document aged() {
    Document document;
    document.vocabulary = "oplysning alder: antal år, om borger\n";
    document.eligibility = "    målgruppe alle af\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n        ældre: alder er mindst 65 år \"Du er mindst 65 år.\"\n";
    return document;
}

}  // namespace

TEST_CASE("services: target group and assessment exclude each other") {
    auto document = aged();
    document.assessment = "    vurdering alle af\n        behov: altid skøn behovet \"Vi vurderer altid dit behov konkret.\"\n        ung: alder er højst 59 år \"Du er under 60 år.\"\n";
    const auto checked = check(document);
    CHECK(contains(checked.words(Message::service_for_nobody), "ældre, ung"));
    document.assessment = "    vurdering alle af\n        behov: altid skøn behovet \"Vi vurderer altid dit behov konkret.\"\n        ung: alder er højst 79 år \"Du er under 80 år.\"\n";
    CHECK_FALSE(check(document).says(Message::service_for_nobody));
}

TEST_CASE("services: an exclusion that leaves nobody") {
    auto document = aged();
    document.more = "    gælder ikke for\n        par: bor_sammen \"Du bor sammen med din pårørende.\"\n";
    CHECK(check(document).says(Message::exclusion_empties_service));
    document.more = "    gælder ikke for\n        meget_gamle: alder er mindst 100 år \"Du er mindst 100 år.\"\n";
    CHECK_FALSE(check(document).says(Message::exclusion_empties_service));
}

TEST_CASE("services: a guard that nobody in the target group meets") {
    auto document = aged();
    document.more = "    levering\n        ungdom: hvis alder er højst 29 år \"Er du under 30 år, kommer vi om aftenen.\"\n";
    CHECK(check(document).says(Message::guard_never_met));
    document.more = "    levering\n        høj_alder: hvis alder er mindst 80 år \"Er du mindst 80 år, kommer vi om formiddagen.\"\n";
    CHECK_FALSE(check(document).says(Message::guard_never_met));
    document.more = "    ophør\n        yngre: hvis alder er højst 29 år \"Er du under 30 år, ophører hjælpen.\"\n";
    CHECK_FALSE(check(document).says(Message::guard_never_met));
}

}  // namespace kvs::analysis::test
