#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("contacts and terms") {
    const auto it = resolve("", R"(kalender kommune: hverdage er mandag-fredag
kontakt enheden: "Enheden"
    "Du kan ringe til os."    [S1-75]
    adresse "Vej 1"
    telefon "88 72 45 23"
        "Ring helst om formiddagen."
    åbent mandag, tirsdag og fredag kl. 9.00-12.00    [S1-76]
    lukket helligdage, kommunens_lukkedage
    bemærk "Ikke i ferien."
begreb leder: "den, der leder"
    "Det er fx:"
    ansætte: fx "ansætte hjælpere"
begreb nær: fx ægtefælle, børn
)");
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.contacts.size() == 1);
    const auto& contact = *it.standard.contacts.begin();
    CHECK(contact.title == "Enheden");
    REQUIRE(contact.lines.size() == 5);
    CHECK(contact.lines[2].words == "mandag, tirsdag og fredag kl. 9–12");
    CHECK(contact.lines[2].marks == std::vector<std::string>{"S1-76"});
    CHECK(contact.lines[3].words == "helligdage og kommunens lukkedage");
    CHECK(contact.lines[4].kind == Contact::Line::Kind::remark);
    CHECK(contact.texts.size() == 2);
    CHECK(contact.texts[0].case_worker == "Borgeren kan ringe til os.");
    REQUIRE(it.standard.terms.size() == 2);
    CHECK(it.standard.terms[{0}].open);
    CHECK(it.standard.terms[{0}].texts.size() == 2);
    CHECK(it.standard.terms[{1}].examples == std::vector<std::string>{"ægtefælle", "børn"});
}

TEST_CASE("a contact that stays with another has the lines it does not say itself") {
    const auto it = resolve("", "kontakt rådhuset: \"Rådhuset\"\n    telefon \"11 11 11 11\"\n    adresse \"Torvet 1\"\n    web \"www.eksempelby.dk\"\nkontakt enheden: \"Enheden\", hos rådhuset\n    telefon \"88 72 45 23\"\n");
    REQUIRE(it.codes() == "");
    const auto& lines = it.standard.contacts[{1}].lines;
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].words == "Torvet 1");
    CHECK(lines[1].words == "88 72 45 23");
    CHECK(lines[2].words == "www.eksempelby.dk");
    CHECK_FALSE(it.standard.contacts[{0}].lent);  // of this file: it stands in the document itself
    CHECK(resolve("", "kontakt enheden: \"Enheden\", hos rådhuset\n    telefon \"88 72 45 23\"\n").codes() == "K0201");
    CHECK(resolve("", "kontakt enheden: \"Enheden\", til visitator\n").codes() == "K0219");
}

TEST_CASE("free sections know whether they stand before the services") {
    const auto it = resolve("", "afsnit forord: \"Forord\"\n    \"Velkommen.\"    [S1-01]\n", "afsnit efterord: \"Til sidst\"\n    \"Farvel.\"\n");
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.free_sections.size() == 2);
    CHECK(it.standard.free_sections[0].before_services);
    CHECK(it.standard.free_sections[0].marks == std::vector<std::string>{"S1-01"});
    CHECK_FALSE(it.standard.free_sections[1].before_services);
    CHECK(resolve("", "afsnit a: \"A\"\nafsnit a: \"B\"\n").codes() == "K0204");
}

TEST_CASE("a shared block with a title is a chapter, and knows whether it stands before the services") {
    const auto block = [](const std::string& head) { return "fælles " + head + "\n    gælder for alle ydelser\n    klage\n        \"Du kan klage.\"\n"; };
    const auto it = resolve("", block("først: \"Det fælles\"") + block("uden:"), block("sidst: \"Klage\""));
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.shared_chapters.size() == 2);
    CHECK(it.standard.shared_chapters[0].name == "først");
    CHECK(it.standard.shared_chapters[0].title == "Det fælles");
    CHECK(it.standard.shared_chapters[0].before_services);
    CHECK_FALSE(it.standard.shared_chapters[1].before_services);
}
