#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document requiring(const std::string& lines, const std::string& vocabulary = "oplysning alder: antal år, om pårørende\noplysning kan_være_alene: ja eller nej, om pårørende\n") {
    Document document;
    document.vocabulary = vocabulary;
    document.eligibility = "    målgruppe alle af\n        bor_sammen\n" + lines;
    return document;
}

}  // namespace

TEST_CASE("conditions: two that exclude each other, named and no others") {
    const auto checked = check(requiring("        alene: kan_være_alene \"Din pårørende kan være alene.\"\n        tilsyn: ikke kan_være_alene \"Din pårørende kan ikke være alene.\"\n"));
    const auto words = checked.words(Message::conditions_conflict);
    CHECK(contains(words, "»alene«"));
    CHECK(contains(words, "»tilsyn«"));
    CHECK_FALSE(contains(words, "»bor_sammen«"));
    CHECK(checked.place(Message::conditions_conflict) == "tilsyn");
    CHECK(checked.count(Message::conditions_conflict) == 1);
}

TEST_CASE("conditions: `ingen af` holds what `alle af` requires") {
    CHECK(check(requiring("        andet: ingen af\n            \"Ingen af delene må være tilfældet.\"\n            ens: bor_sammen \"I bor sammen\"\n            kan_være_alene\n")).says(Message::conditions_conflict));
    CHECK_FALSE(check(requiring("        andet: ingen af\n            \"Ingen af delene må være tilfældet.\"\n            kan_være_alene\n")).says(Message::conditions_conflict));
}

TEST_CASE("conditions: comparisons that cannot both hold, and some that can") {
    CHECK(check(requiring("        ung: alder er højst 17 år \"Din pårørende er under 18 år.\"\n        gammel: alder er mindst 65 år \"Din pårørende er mindst 65 år.\"\n")).says(Message::conditions_conflict));
    CHECK_FALSE(check(requiring("        voksen: alder er mindst 18 år \"Din pårørende er mindst 18 år.\"\n        ikke_gammel: alder er højst 64 år \"Din pårørende er under 65 år.\"\n")).says(Message::conditions_conflict));
}

TEST_CASE("conditions: two are asked for of which only one can be") {
    const auto two_of = [](const std::string& age) {
        return check(requiring("        begge: mindst 2 af\n            \"To af disse:\"\n            ung: alder er højst 17 år \"Ung\"\n            voksen: alder er mindst " + age + " \"Voksen\"\n"));
    };
    CHECK(contains(two_of("18 år").words(Message::condition_never_holds), "»mindst 2 af ung og voksen«"));
    CHECK_FALSE(two_of("17 år").says(Message::condition_never_holds));
}

TEST_CASE("conditions: a condition that sets nobody apart") {
    CHECK(check(requiring("        alle_aldre: alder er mindst 0 år \"Alle aldre.\"\n")).says(Message::condition_always_holds));
    const auto either = check(requiring("        en_af: mindst en af\n            \"Enten ung eller gammel:\"\n            ung: alder er højst 66 år \"Ung\"\n            gammel: alder er mindst 18 år \"Gammel\"\n"));
    CHECK(either.says(Message::condition_always_holds));
    const auto gap = check(requiring("        en_af: mindst en af\n            \"Enten ung eller gammel:\"\n            ung: alder er højst 17 år \"Ung\"\n            gammel: alder er mindst 67 år \"Gammel\"\n"));
    CHECK_FALSE(gap.says(Message::condition_always_holds));
    CHECK_FALSE(gap.says(Message::condition_never_holds));
}

TEST_CASE("conditions: an empty choice") {
    const std::string choice = "oplysning bolig: valg mellem ejer, lejer\n";
    CHECK(check(requiring("        ejer: bolig er ejer \"Du ejer.\"\n        lejer: bolig er lejer \"Du lejer.\"\n", choice)).says(Message::conditions_conflict));
    CHECK(check(requiring("        bolig: bolig er en af ejer, lejer \"Du ejer eller lejer.\"\n", choice)).says(Message::condition_always_holds));
}

TEST_CASE("conditions: a soft norm never makes a conflict") {
    CHECK_FALSE(check(requiring("        ung: som udgangspunkt alder er højst 17 år \"Som udgangspunkt er din pårørende under 18 år.\"\n        gammel: alder er mindst 65 år \"Din pårørende er mindst 65 år.\"\n")).says(Message::conditions_conflict));
}

}  // namespace kvs::analysis::test
