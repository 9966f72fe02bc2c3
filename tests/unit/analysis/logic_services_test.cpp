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
    CHECK(contains(checked.words(Message::service_for_nobody), "»ældre« og »ung«"));
    document.assessment = "    vurdering alle af\n        behov: altid skøn behovet \"Vi vurderer altid dit behov konkret.\"\n        ung: alder er højst 79 år \"Du er under 80 år.\"\n";
    CHECK_FALSE(check(document).says(Message::service_for_nobody));
}

TEST_CASE("services: a choice in the target group that the assessment leaves nothing of") {
    auto document = aged();
    document.eligibility = "    målgruppe mindst en af\n        barn: alder er højst 17 år \"Du er under 18 år.\"\n        ældre: alder er mindst 65 år \"Du er mindst 65 år.\"\n";
    const auto between = [&](const std::string& low, const std::string& high) {
        document.assessment = "    vurdering alle af\n        behov: altid skøn behovet \"Vi vurderer altid dit behov konkret.\"\n        voksen: alder er fra " + low + " til og med " + high + " år \"Du er voksen.\"\n";
        return check(document);
    };
    CHECK(contains(between("18", "64").words(Message::service_for_nobody), "»barn«, »ældre« og »voksen«"));
    CHECK_FALSE(between("18", "65").says(Message::service_for_nobody));
}

TEST_CASE("services: an exclusion that leaves nobody") {
    auto document = aged();
    document.more = "    gælder ikke for\n        par: bor_sammen \"Du bor sammen med din pårørende.\"\n";
    CHECK(check(document).says(Message::exclusion_empties_service));
    document.more = "    gælder ikke for\n        yngre: alder er højst 79 år \"Du er under 80 år.\"\n        gamle: alder er mindst 80 år \"Du er mindst 80 år.\"\n";
    CHECK(contains(check(document).words(Message::exclusion_empties_service), "»yngre« og »gamle«"));
    document.more = "    gælder ikke for\n        yngre: alder er højst 78 år \"Du er under 79 år.\"\n        gamle: alder er mindst 80 år \"Du er mindst 80 år.\"\n";
    CHECK_FALSE(check(document).says(Message::exclusion_empties_service));
    document.more = "    gælder ikke for\n        meget_gamle: alder er mindst 100 år \"Du er mindst 100 år.\"\n";
    CHECK_FALSE(check(document).says(Message::exclusion_empties_service));
}

TEST_CASE("services: a guard that nobody in the target group meets") {
    auto document = aged();
    document.more = "    levering\n        ungdom: hvis alder er højst 29 år \"Er du under 30 år, kommer vi om aftenen.\"\n";
    CHECK(check(document).says(Message::guard_never_met));
    document.more = "    levering\n        høj_alder: hvis alder er mindst 80 år \"Er du mindst 80 år, kommer vi om formiddagen.\"\n";
    CHECK_FALSE(check(document).says(Message::guard_never_met));
    document.more = "    levering\n        ungdom: medmindre alder er mindst 30 år \"Er du under 30 år, kommer vi om aftenen.\"\n";
    CHECK(contains(check(document).words(Message::guard_never_met), "medmindre"));
    document.more = "    levering\n        ungdom: medmindre alder er mindst 80 år \"Er du under 80 år, kommer vi om aftenen.\"\n";
    CHECK_FALSE(check(document).says(Message::guard_never_met));
}

TEST_CASE("services: what happens on the way and afterwards is also for people outside the target group") {
    for (const auto* section : {"ophør", "opfølgning", "sagsgang", "afgørelse", "frister", "pligter", "klage"}) {
        auto document = aged();
        document.more = std::string("    ") + section + "\n        yngre: hvis alder er højst 29 år \"Er du under 30 år, siger vi det til dig.\"\n";
        INFO(section);
        CHECK_FALSE(check(document).says(Message::guard_never_met));
    }
}

TEST_CASE("services: a condition's own guard is not held against it") {
    auto document = aged();
    document.vocabulary += "oplysning om_natten: ja eller nej, af borger\n";
    document.assessment = "    vurdering alle af\n        behov: altid skøn behovet \"Vi vurderer altid dit behov konkret.\"\n        ung: alder er højst 59 år, hvis om_natten \"Har du brug for hjælp om natten, er du højst 59 år.\"\n";
    CHECK_FALSE(check(document).says(Message::guard_never_met));
}

TEST_CASE("services: a shared norm that one of its services has people for") {
    const auto shared = [](const std::string& second) {
        auto document = aged();
        document.after = "\nydelse aften: \"Aften\"\n" + document.basis + "    målgruppe alle af\n        alderen: alder er " + second + " \"Din alder passer.\"\n" + document.assessment + document.price + document.deadlines + document.complaint +
                         "\nfælles besøg:\n    gælder for alle ydelser\n    levering\n        ungdom: hvis alder er højst 29 år \"Er du under 30 år, kommer vi om aftenen.\"\n";
        return check(document);
    };
    CHECK_FALSE(shared("mindst 18 år").says(Message::guard_never_met));
    CHECK(shared("mindst 70 år").count(Message::guard_never_met) == 1);
}

}  // namespace kvs::analysis::test
