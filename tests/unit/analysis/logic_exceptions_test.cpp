#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document excepting(const std::string& lines) {
    Document document;
    document.vocabulary = "oplysning alder: antal år, om borger\noplysning enlig: ja eller nej, om borger\noplysning akut: ja eller nej, om borger\n";
    document.scope = "    omfang\n        loft: højst 3 uger pr. kalenderår \"Du får højst {loft}.\"\n" + lines;
    return document;
}

const std::string more = "        ekstra: undtagelse fra loft, yderligere højst 2 uger pr. kalenderår, hvis enlig \"Er du enlig, kan du få {ekstra} mere.\"\n";

}  // namespace

TEST_CASE("exceptions: two at once that say different things are an error with an example") {
    const auto checked = check(excepting(more + "        haster: undtagelse fra loft, hvis akut \"Er det akut, gælder loftet ikke.\"\n"));
    CHECK(contains(checked.words(Message::exceptions_collide), "enlig: ja"));
    CHECK(contains(checked.words(Message::exceptions_collide), "akut: ja"));
    CHECK(diag::entry(Message::exceptions_collide).severity == diag::Severity::error);
}

TEST_CASE("exceptions: an order between the two settles it") {
    const auto checked = check(excepting(more + "        haster: undtagelse fra loft, ekstra, hvis akut \"Er det akut, gælder loftet ikke.\"\n"));
    INFO(checked.all());
    CHECK_FALSE(checked.says(Message::exceptions_collide));
}

TEST_CASE("exceptions: two that cannot meet") {
    const auto checked = check(excepting("        ung: undtagelse fra loft, yderligere højst 1 uge pr. kalenderår, hvis alder er højst 29 år \"Er du under 30 år, kan du få {ung} mere.\"\n"
                                         "        ældre: undtagelse fra loft, yderligere højst 2 uger pr. kalenderår, hvis alder er mindst 65 år \"Er du mindst 65 år, kan du få {ældre} mere.\"\n"));
    CHECK_FALSE(checked.says(Message::exceptions_collide));
}

TEST_CASE("exceptions: two that meet only outside the target group") {
    auto document = excepting("        ung: undtagelse fra loft, yderligere højst 1 uge pr. kalenderår, hvis alder er højst 79 år \"Er du under 80 år, kan du få {ung} mere.\"\n"
                              "        ældre: undtagelse fra loft, yderligere højst 2 uger pr. kalenderår, hvis alder er mindst 65 år \"Er du mindst 65 år, kan du få {ældre} mere.\"\n");
    CHECK(check(document).says(Message::exceptions_collide));
    document.eligibility += "        meget_ung: alder er højst 59 år \"Du er under 60 år.\"\n";
    CHECK_FALSE(check(document).says(Message::exceptions_collide));
}

TEST_CASE("exceptions: two with the same effect are only a note") {
    const auto checked = check(excepting("        syg: undtagelse fra loft, hvis enlig \"Er du enlig, gælder loftet ikke.\"\n        haster: undtagelse fra loft, hvis akut \"Er det akut, gælder loftet ikke.\"\n"));
    CHECK_FALSE(checked.says(Message::exceptions_collide));
    CHECK(checked.says(Message::exceptions_overlap));
}

TEST_CASE("exceptions: one that always applies") {
    Document document;
    document.vocabulary = "oplysning akut: ja eller nej, om borger\n";
    const auto excluded = [&](const std::string& line) {
        document.more = "    omfatter ikke\n        transport: \"Transport\"\n        " + line + "\n";
        return check(document);
    };
    CHECK(excluded("flytning: undtagelse fra transport").says(Message::exception_always_applies));
    CHECK_FALSE(excluded("flytning: undtagelse fra transport, hvis akut").says(Message::exception_always_applies));
    CHECK_FALSE(excluded("flytning: i særlige tilfælde undtagelse fra transport \"I særlige tilfælde hjælper vi.\"").says(Message::exception_always_applies));
}

TEST_CASE("exceptions: a cap that is lifted while the tiers stay") {
    Document document;
    document.vocabulary = "skala grad: lette, svære\nskøn begrænsning: skala grad, ved visitator\noplysning akut: ja eller nej, om borger\n";
    const auto lifting = [&](const std::string& target, const std::string& rows) {
        document.scope = "    omfang\n        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n        udvidet: undtagelse fra " + target + ", hvis akut \"Er det akut, kan vi give mere.\"\n"
                         "        trin: efter begrænsning \"Vi går efter disse trin:\"\n" + rows;
        return check(document);
    };
    const std::string heavy = "            svære: højst 50 døgn pr. kalenderår \"Op til {svære}.\"\n", light = "            lette: højst 15 døgn pr. kalenderår \"Op til {lette}.\"\n";
    CHECK(lifting("loft", light + heavy).says(Message::exception_changes_nothing));
    CHECK(contains(lifting("loft", heavy).words(Message::exception_changes_outside_tiers), "lette"));
    const auto both = lifting("loft, trin.svære", light + heavy);
    CHECK_FALSE(both.says(Message::exception_changes_nothing));
    CHECK_FALSE(both.says(Message::exception_changes_outside_tiers));
}

}  // namespace kvs::analysis::test
