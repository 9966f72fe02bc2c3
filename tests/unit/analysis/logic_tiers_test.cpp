#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document tiers(const std::string& rows, const std::string& more = "") {
    Document document;
    document.vocabulary = "skala grad: ingen, lette, svære\nskøn begrænsning: skala grad, ved visitator\n";
    document.scope = "    omfang\n" + more + "        trin: efter begrænsning \"Vi går efter disse trin:\"\n" + rows;
    return document;
}

const std::string lette = "            lette: højst 15 døgn pr. kalenderår \"Du får op til {lette}.\"\n";
const std::string heavy = "            svære: højst 50 døgn pr. kalenderår \"Du får op til {svære}.\"\n";
const std::string none = "            ingen: højst 5 døgn pr. kalenderår \"Du får op til {ingen}.\"\n";
const std::string cap50 = "        loft: som hovedregel højst 50 døgn pr. kalenderår \"Som hovedregel får du højst {loft}.\"\n";
const std::string cap40 = "        loft: som hovedregel højst 40 døgn pr. kalenderår \"Som hovedregel får du højst {loft}.\"\n";

}  // namespace

TEST_CASE("tiers: values without a tier are named") {
    CHECK(contains(check(tiers(heavy)).words(Message::tiers_incomplete), "ingen eller lette"));
    CHECK_FALSE(check(tiers(none + lette + heavy)).says(Message::tiers_incomplete));
}

TEST_CASE("tiers: values that nobody in the target group has need no tier") {
    auto document = tiers(heavy);
    document.assessment += "        stort: begrænsning er mindst lette \"Vi vurderer, om dit behov er stort.\"\n";
    CHECK(contains(check(document).words(Message::tiers_incomplete), "»begrænsning« er lette."));
    document.more = "    gælder ikke for\n        let: begrænsning er en af ingen, lette \"Dit behov er lille.\"\n";
    CHECK_FALSE(check(document).says(Message::tiers_incomplete));
}

TEST_CASE("tiers: a greater need that gives less") {
    const auto checked = check(tiers("            lette: højst 35 døgn pr. kalenderår \"Du får op til {lette}.\"\n            svære: højst 15 døgn pr. kalenderår \"Du får op til {svære}.\"\n"));
    CHECK(checked.place(Message::tiers_not_rising) == "svære");
    CHECK_FALSE(check(tiers(lette + heavy)).says(Message::tiers_not_rising));
    // A scale of what people can do themselves falls all the way.
    const auto row = [](const std::string& name, int days) { return "            " + name + ": højst " + std::to_string(days) + " døgn pr. kalenderår \"Du får op til {" + name + "}.\"\n"; };
    CHECK_FALSE(check(tiers(row("ingen", 30) + row("lette", 15) + row("svære", 5))).says(Message::tiers_not_rising));
    const auto swapped = check(tiers(row("ingen", 15) + row("lette", 30) + row("svære", 20)));
    CHECK(swapped.count(Message::tiers_not_rising) == 1);
    CHECK(contains(swapped.words(Message::tiers_not_rising), "»trin.lette«"));
}

TEST_CASE("tiers: a cap that never binds, one that binds only for values without a tier, one that binds") {
    CHECK(contains(check(tiers(none + lette + heavy, cap50)).words(Message::cap_never_binds), "»loft«"));
    CHECK_FALSE(check(tiers(heavy, cap50)).says(Message::cap_binds_outside_tiers));  // the missing rows are the matter
    const auto partial = check(tiers(heavy + "            accepteret K0501 af \"Lis Dam\" som jurist den 4. marts 2025 fordi \"vurderes konkret\"\n", cap50));
    CHECK_FALSE(partial.says(Message::cap_never_binds));
    CHECK(contains(partial.words(Message::cap_binds_outside_tiers), "ingen eller lette"));
    const auto binding = check(tiers(none + lette + heavy, cap40));
    CHECK_FALSE(binding.says(Message::cap_never_binds));
    CHECK_FALSE(binding.says(Message::cap_binds_outside_tiers));
}

TEST_CASE("tiers: caps of different periods say nothing of each other") {
    CHECK_FALSE(check(tiers(none + lette + heavy, "        loft: som hovedregel højst 50 døgn pr. måned \"Som hovedregel får du højst {loft}.\"\n")).says(Message::cap_never_binds));
}

TEST_CASE("tiers: a second cap that is lower") {
    Document document;
    document.scope = "    omfang\n        loft: som hovedregel højst 60 døgn pr. kalenderår \"Som hovedregel får du højst {loft}.\"\n        fast: højst 50 døgn pr. kalenderår \"Du får højst {fast}.\"\n";
    CHECK(check(document).says(Message::cap_never_binds));
    document.scope = "    omfang\n        fast: højst 60 døgn pr. kalenderår \"Du får højst {fast}.\"\n        blødt: som hovedregel højst 50 døgn pr. kalenderår \"Som hovedregel får du højst {blødt}.\"\n";
    CHECK_FALSE(check(document).says(Message::cap_never_binds));
    document.vocabulary = "skøn særligt: ja eller nej, ved visitator\n";
    const auto dispensation = [&](const std::string& from) {
        document.scope = "    omfang\n        loft: højst 60 døgn pr. kalenderår \"Du får højst {loft}.\"\n        fast: højst 50 døgn pr. kalenderår \"Du får højst {fast}.\"\n"
                         "        ekstra: i særlige tilfælde undtagelse fra " + from + ", hvis skøn særligt \"I særlige tilfælde får du mere.\"\n";
        return check(document);
    };
    CHECK(contains(dispensation("loft, fast").words(Message::cap_never_binds), "»fast«"));
    CHECK_FALSE(dispensation("fast").says(Message::cap_never_binds));
}

TEST_CASE("tiers: a stretch, a fixed amount and what is usual are no caps") {
    for (const auto* limit : {"fra 3 til 60 døgn", "60 døgn", "typisk 60 døgn"}) {
        INFO(limit);
        CHECK_FALSE(check(tiers(none + lette + heavy, std::string("        loft: ") + limit + " pr. kalenderår \"Du får typisk {loft}.\"\n")).says(Message::cap_never_binds));
    }
}

TEST_CASE("tiers: a limit, but nobody who says how much") {
    const auto scope = [](const std::string& lines) {
        Document document;
        document.vocabulary = "skøn antal_døgn: antal døgn pr. kalenderår, ved visitator\n";
        document.scope = "    omfang\n" + lines;
        return check(document);
    };
    const std::string cap = "        loft: højst 50 døgn pr. kalenderår \"Du får højst {loft}.\"\n";
    CHECK(scope(cap).place(Message::amount_left_open) == "loft");
    CHECK(check(tiers(none + lette + heavy)).says(Message::amount_left_open));
    CHECK_FALSE(scope(cap + "        udmåling: skøn antal_døgn \"Vi vurderer, hvor meget du har brug for.\"\n").says(Message::amount_left_open));
    CHECK_FALSE(scope("        fast: 50 døgn pr. kalenderår \"Du får {fast}.\"\n").says(Message::amount_left_open));
    CHECK_FALSE(check(Document{}).says(Message::amount_left_open));
}

TEST_CASE("tiers: limits with conditions that overlap") {
    Document document;
    document.vocabulary = "oplysning alder: antal år, om borger\n";
    const auto two = [&](const std::string& first, const std::string& second) {
        document.scope = "    omfang\n        ung: højst 10 timer pr. uge, hvis alder er " + first + " \"Du får højst {ung}.\"\n        ældre: højst 20 timer pr. uge, hvis alder er " + second + " \"Du får højst {ældre}.\"\n";
        return check(document);
    };
    CHECK(contains(two("mindst 18 år", "mindst 65 år").words(Message::tiers_overlap), "alder"));
    CHECK_FALSE(two("højst 64 år", "mindst 65 år").says(Message::tiers_overlap));
    // The lower limit is for some of those whom the higher one is for: a tightening.
    CHECK_FALSE(two("mindst 65 år", "mindst 18 år").says(Message::tiers_overlap));
    document.eligibility += "        alderen: alder er højst 64 år \"Du er højst 64 år.\"\n";
    CHECK_FALSE(two("mindst 18 år", "mindst 65 år").says(Message::tiers_overlap));
}

}  // namespace kvs::analysis::test
