#include "checked.h"

namespace kvs::analysis::test {

namespace {

Checked requiring(const std::string& line) {
    Document document;
    document.vocabulary = "oplysning kan_være_alene: ja eller nej, om pårørende\n";
    document.eligibility = "    målgruppe alle af\n        bor_sammen\n        " + line + "\n";
    return check(document);
}

Checked with(const std::string& section) {
    Document document;
    document.more = section;
    return check(document);
}

}  // namespace

TEST_CASE("modality: a requirement that sounds like a choice") {
    CHECK(requiring("samliv: skal kan_være_alene \"Du kan lade din pårørende være alene.\"").says(Message::text_weaker_than_norm));
    CHECK_FALSE(requiring("samliv: skal kan_være_alene \"Du skal kunne lade din pårørende være alene.\"").says(Message::text_weaker_than_norm));
    CHECK_FALSE(requiring("samliv: skal kan_være_alene \"Din pårørende kan være alene.\"").says(Message::text_weaker_than_norm));
}

TEST_CASE("modality: a choice that sounds like a requirement") {
    CHECK(with("    sagsgang\n        mundtlig: kan \"Du skal søge mundtligt.\"\n").says(Message::text_stronger_than_norm));
    CHECK_FALSE(with("    sagsgang\n        mundtlig: kan \"Du kan også søge mundtligt.\"\n").says(Message::text_stronger_than_norm));
}

TEST_CASE("modality: a soft norm with a firm text, and the reverse") {
    const auto scope = [](const std::string& line) {
        Document document;
        document.scope = "    omfang\n        " + line + "\n";
        return check(document);
    };
    CHECK(contains(scope("loft: som hovedregel højst 50 døgn \"Du får højst {loft}.\"").words(Message::text_lacks_softener), "som hovedregel"));
    CHECK_FALSE(scope("loft: som hovedregel højst 50 døgn \"Du får normalt højst {loft}.\"").says(Message::text_lacks_softener));
    CHECK(contains(scope("loft: højst 50 døgn \"Som udgangspunkt får du højst {loft}.\"").words(Message::text_softer_than_norm), "som udgangspunkt"));
    CHECK_FALSE(scope("loft: højst 50 døgn \"Du får højst {loft}.\"").says(Message::text_softer_than_norm));
}

TEST_CASE("modality: an item of a list has its modality from the line above") {
    CHECK_FALSE(with("    omfatter ikke\n        handleplan: som udgangspunkt \"Handleplan for afløsning\"\n").says(Message::text_lacks_softener));
}

TEST_CASE("modality: a ban without a not") {
    CHECK(with("    kvalitetsmål\n        aflysning: må ikke \"Leverandøren må aflyse hjælpen.\"\n").says(Message::text_lacks_negation));
    CHECK_FALSE(with("    kvalitetsmål\n        aflysning: må ikke \"Leverandøren må ikke aflyse hjælpen.\"\n").says(Message::text_lacks_negation));
    CHECK_FALSE(with("    kvalitetsmål\n        aflysning: må ikke \"Hjælpen bliver aldrig aflyst.\"\n").says(Message::text_lacks_negation));
}

TEST_CASE("modality: text and condition say the opposite of each other") {
    CHECK(requiring("alene: kan_være_alene \"Din pårørende kan ikke være alene.\"").says(Message::text_negates_condition));
    CHECK(requiring("alene: ikke kan_være_alene \"Din pårørende kan være alene.\"").says(Message::text_negates_condition));
    CHECK_FALSE(requiring("alene: ikke kan_være_alene \"Din pårørende kan ikke være alene.\"").says(Message::text_negates_condition));
    CHECK_FALSE(requiring("alene: ikke kan_være_alene \"Din pårørende har brug for tilsyn.\"").says(Message::text_negates_condition));
    CHECK_FALSE(requiring("alene: ingen af\n            \"Din pårørende kan ikke være alene.\"\n            kan_være_alene").says(Message::text_negates_condition));
}

}  // namespace kvs::analysis::test
