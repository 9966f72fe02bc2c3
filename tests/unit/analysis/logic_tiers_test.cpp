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
    CHECK(contains(check(tiers(heavy)).words(Message::tiers_incomplete), "ingen, lette"));
    CHECK_FALSE(check(tiers(none + lette + heavy)).says(Message::tiers_incomplete));
}

TEST_CASE("tiers: a greater need that gives less") {
    const auto checked = check(tiers("            lette: højst 35 døgn pr. kalenderår \"Du får op til {lette}.\"\n            svære: højst 15 døgn pr. kalenderår \"Du får op til {svære}.\"\n"));
    CHECK(checked.place(Message::tiers_not_rising) == "svære");
    CHECK_FALSE(check(tiers(lette + heavy)).says(Message::tiers_not_rising));
}

TEST_CASE("tiers: a cap that never binds, one that binds only for values without a tier, one that binds") {
    CHECK(contains(check(tiers(none + lette + heavy, cap50)).words(Message::cap_never_binds), "»loft«"));
    const auto partial = check(tiers(heavy, cap50));
    CHECK_FALSE(partial.says(Message::cap_never_binds));
    CHECK(contains(partial.words(Message::cap_binds_outside_tiers), "ingen, lette"));
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
}

}  // namespace kvs::analysis::test
