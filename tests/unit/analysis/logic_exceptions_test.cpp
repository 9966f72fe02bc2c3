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
    CHECK(contains(checked.words(Message::exceptions_collide), "»enlig« er ja"));
    CHECK(contains(checked.words(Message::exceptions_collide), "»akut« er ja"));
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

TEST_CASE("exceptions: words alone do not say when, where a machine decides") {
    CHECK(check(excepting("        øget: undtagelse fra loft \"Haster det, gælder loftet ikke.\"\n")).says(Message::exception_always_applies));
    CHECK(check(excepting("        øget: kan undtagelse fra loft \"Haster det, gælder loftet ikke.\"\n")).says(Message::exception_always_applies));
    CHECK_FALSE(check(excepting("        øget: undtagelse fra loft, hvis akut \"Haster det, gælder loftet ikke.\"\n")).says(Message::exception_always_applies));
    CHECK_FALSE(check(excepting("        øget: undtagelse fra loft, yderligere højst 1 uge pr. kalenderår \"Du kan få {øget} mere.\"\n")).says(Message::exception_always_applies));
    Document document;
    document.more = "    levering\n        dag: \"Vi kommer om dagen.\"\n        nat: undtagelse fra dag \"Er det nødvendigt, kommer vi om natten.\"\n";
    CHECK_FALSE(check(document).says(Message::exception_always_applies));
}

TEST_CASE("exceptions: one from two norms is said once, and a condition that always holds is said at the condition") {
    const std::string two = "        i_træk: højst 1 uge pr. kalenderår \"Højst {i_træk}.\"\n";
    const auto checked = check(excepting(two + "        øget: undtagelse fra loft, i_træk\n"));
    CHECK(checked.count(Message::exception_always_applies) == 1);
    CHECK(contains(checked.words(Message::exception_always_applies), "»loft« og »i_træk«"));
    const auto empty = check(excepting("        øget: undtagelse fra loft, hvis alder er mindst 0 år\n"));
    CHECK(empty.says(Message::condition_always_holds));
    CHECK_FALSE(empty.says(Message::exception_always_applies));
}

TEST_CASE("exceptions: one for special cases that asks nobody") {
    const auto excluded = [](const std::string& line, const std::string& section = "omfatter ikke", const std::string& target = "transport: \"Transport\"") {
        Document document;
        document.vocabulary = "skøn særligt: ja eller nej, ved visitator\n";
        document.more = "    " + section + "\n        " + target + "\n        " + line + "\n";
        return check(document);
    };
    const std::string text = " \"I særlige tilfælde hjælper vi.\"";
    CHECK(contains(excluded("flytning: i særlige tilfælde undtagelse fra transport" + text).words(Message::exception_unanswerable), "»flytning«"));
    CHECK_FALSE(excluded("flytning: i særlige tilfælde undtagelse fra transport, hvis skøn særligt" + text).says(Message::exception_unanswerable));
    CHECK_FALSE(excluded("flytning: i særlige tilfælde undtagelse fra transport" + text + "\n            hvis alle af\n                skøn særligt").says(Message::exception_unanswerable));
    // In words alone it lifts words alone.
    CHECK_FALSE(excluded("ændring: i særlige tilfælde undtagelse fra dag" + text, "levering", "dag: \"Vi kommer om dagen.\"").says(Message::exception_unanswerable));
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
    CHECK_FALSE(lifting("loft", light + heavy).says(Message::cap_never_binds));  // the same matter, said once
    CHECK(contains(lifting("loft", heavy).words(Message::exception_changes_outside_tiers), "lette"));
    CHECK_FALSE(lifting("loft", light + heavy + "        haster: undtagelse fra trin, hvis bor_sammen \"Bor I sammen, gælder trinene ikke.\"\n").says(Message::exception_changes_nothing));
    const auto both = lifting("loft, trin.svære", light + heavy);
    CHECK_FALSE(both.says(Message::exception_changes_nothing));
    CHECK_FALSE(both.says(Message::exception_changes_outside_tiers));
}

}  // namespace kvs::analysis::test
