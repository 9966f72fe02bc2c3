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

TEST_CASE("modality: only the first sentence, and only when nothing turns it") {
    for (const auto* text : {"Du kan få hjælp, hvis din pårørende kan være alene.", "Vi kan kun hjælpe, når din pårørende kan være alene.", "Hjælpen forudsætter, at din pårørende kan være alene. Du kan læse mere på hjemmesiden.",
                             "Kan du lade din pårørende være alene, er du i målgruppen.", "Du kan regne med, at vi spørger."}) {
        INFO(text);
        CHECK_FALSE(requiring(std::string("samliv: skal kan_være_alene \"") + text + "\"").says(Message::text_weaker_than_norm));
    }
    for (const auto* text : {"Skal du klage, er det også muligt mundtligt.", "Du skal blot ringe, hvis du vil klage.", "Det er muligt at klage mundtligt. Du skal ringe til os."}) {
        INFO(text);
        CHECK_FALSE(with(std::string("    sagsgang\n        mundtlig: kan \"") + text + "\"\n").says(Message::text_stronger_than_norm));
    }
    for (const auto* text : {"Du får hjælp, medmindre din pårørende kan være alene.", "Hjælpen ophører, når din pårørende kan være alene.", "Vi undersøger, om din pårørende kan være alene.", "Din pårørende kan sjældent være alene."}) {
        INFO(text);
        CHECK_FALSE(requiring(std::string("alene: ikke kan_være_alene \"") + text + "\"").says(Message::text_negates_condition));
    }
    CHECK(contains(requiring("alene: kan_være_alene \"Din pårørende kan ikke være alene.\"").words(Message::text_negates_condition), "»kan ikke være alene«"));
}

TEST_CASE("modality: many words soften, and special cases have theirs") {
    const auto softly = [](const std::string& text) { return requiring("alene: som hovedregel kan_være_alene \"" + text + "\""); };
    for (const auto* text : {"Din pårørende plejer at kunne være alene.", "Din pårørende bør kunne være alene.", "I almindelighed er din pårørende alene.", "Hovedreglen er, at din pårørende er alene.",
                             "Din pårørende er alene, medmindre der er grunde til andet."}) {
        INFO(text);
        CHECK_FALSE(softly(text).says(Message::text_lacks_softener));
    }
    CHECK(softly("Din pårørende er alene.").says(Message::text_lacks_softener));
    const auto special = [](const std::string& text) {
        Document document;
        document.vocabulary = "skøn særligt: ja eller nej, ved visitator\n";
        document.scope = "    omfang\n        loft: højst 50 døgn \"Du får højst {loft}.\"\n        ekstra: i særlige tilfælde undtagelse fra loft, hvis skøn særligt \"" + text + "\"\n";
        return check(document);
    };
    CHECK(special("Du kan få flere døgn.").says(Message::text_lacks_softener));
    CHECK_FALSE(special("I særlige tilfælde kan du få flere døgn.").says(Message::text_lacks_softener));
    CHECK_FALSE(special("I enkelte situationer kan du få flere døgn.").says(Message::text_lacks_softener));
}

TEST_CASE("modality: a softener about something else, and a limit with an exception") {
    const auto scope = [](const std::string& text, const std::string& more = "") {
        Document document;
        document.vocabulary = "skøn særligt: ja eller nej, ved visitator\n";
        document.scope = "    omfang\n        loft: højst 50 døgn \"" + text + "\"\n" + more;
        return check(document);
    };
    CHECK(scope("Typisk får du højst {loft}.").says(Message::text_softer_than_norm));
    CHECK_FALSE(scope("Du får højst {loft}. Døgnene ligger typisk om sommeren.").says(Message::text_softer_than_norm));
    CHECK_FALSE(scope("Du får højst {loft}, typisk om sommeren.").says(Message::text_softer_than_norm));
    CHECK_FALSE(scope("Som hovedregel får du højst {loft}.", "        ekstra: i særlige tilfælde undtagelse fra loft, hvis skøn særligt \"I særlige tilfælde får du flere.\"\n").says(Message::text_softer_than_norm));
}

TEST_CASE("modality: other words for no") {
    for (const auto* text : {"Leverandøren skal undlade at aflyse hjælpen.", "Hjælpen kan umuligt aflyses.", "Leverandøren er afskåret fra at aflyse.", "Du er fritaget for at aflyse.", "Aflysning frabedes."}) {
        INFO(text);
        CHECK_FALSE(with(std::string("    kvalitetsmål\n        aflysning: må ikke \"") + text + "\"\n").says(Message::text_lacks_negation));
    }
}

}  // namespace kvs::analysis::test
