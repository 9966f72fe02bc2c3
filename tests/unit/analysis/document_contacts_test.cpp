#include "checked.h"

namespace kvs::analysis::test {

TEST_CASE("contacts: every weekday, and a list without Wednesday") {
    Document document;
    document.contact = "kontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n    åbent hverdage\n    åbent mandag, tirsdag, torsdag og fredag kl. 9.00-12.00\n";
    CHECK(contains(check(document).words(Message::weekdays_incomplete), "onsdag"));
    document.contact = "kontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n    åbent mandag, tirsdag, torsdag og fredag kl. 9.00-12.00\n";
    CHECK_FALSE(check(document).says(Message::weekdays_incomplete));
    document.contact = "kontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n    åbent hverdage\n    åbent mandag-fredag kl. 9.00-12.00\n";
    CHECK_FALSE(check(document).says(Message::weekdays_incomplete));
}

TEST_CASE("contacts: the same in one sentence of a norm") {
    Document document;
    document.more = "    sagsgang\n        ring: \"Du kan ringe alle hverdage: mandag, tirsdag, onsdag og torsdag.\"\n";
    CHECK(contains(check(document).words(Message::weekdays_incomplete), "fredag"));
    document.more = "    sagsgang\n        ring: \"Du kan ringe alle hverdage undtagen i ferien.\"\n";
    CHECK_FALSE(check(document).says(Message::weekdays_incomplete));
}

TEST_CASE("contacts: another number in a text") {
    Document document;
    document.more = "    sagsgang\n        ring: \"Ring til Visitationen på 87 65 43 21.\"\n";
    const auto checked = check(document);
    CHECK(checked.place(Message::phone_differs) == "87 65 43 21");
    document.more = "    sagsgang\n        ring: \"Ring til Visitationen på 1234 5678.\"\n";
    CHECK_FALSE(check(document).says(Message::phone_differs));
    document.more = "    sagsgang\n        ring: \"Ring til lægevagten på 87 65 43 21.\"\n";
    CHECK_FALSE(check(document).says(Message::phone_differs));
}

TEST_CASE("contacts: one contact written twice with two numbers") {
    Document document;
    document.contact += "kontakt visitationen_igen: \"Visitationen\"\n    telefon \"12 34 56 79\"\n";
    CHECK(check(document).says(Message::phone_differs));
}

TEST_CASE("contacts: a number counts right after the contact's name") {
    const auto says = [](const std::string& text) {
        Document document;
        document.more = "    sagsgang\n        ring: \"" + text + "\"\n";
        return check(document).says(Message::phone_differs);
    };
    for (const auto* text : {"Ring til Visitationen på +45 12 34 56 78.", "Ring til Visitationen eller lægevagten på 87 65 43 21.", "Skriv til Visitationen med sagsnummer 2024 1234.", "Visitationen har EAN 5798 0012.",
                             "Ring til Visitationen på 0045 12345678."})
        CHECK_FALSE(says(text));
    CHECK(says("Ring til Visitationen på tlf. 12.34.56.79."));
    Document document;
    document.after = "\nafsnit ring: \"Ring\"\n    \"Ring til Visitationen på 87 65 43 21.\"\n";
    CHECK(check(document).says(Message::phone_differs));
}

TEST_CASE("contacts: every weekday and other days are about different things") {
    const auto says = [](const std::string& lines) {
        Document document;
        document.contact += lines;
        return check(document).says(Message::weekdays_incomplete);
    };
    CHECK_FALSE(says("    åbent hverdage kl. 9.00-12.00\n    åbent mandag, tirsdag og torsdag kl. 9.00-17.00\n"));
    CHECK(says("    åbent hverdage kl. 9.00-12.00\n    åbent mandag, tirsdag og torsdag kl. 9.00-12.00\n"));
    CHECK_FALSE(says("    åbent hverdage\n    lukket onsdag\n    åbent mandag, tirsdag, torsdag og fredag kl. 9.00-12.00\n"));
    CHECK_FALSE(says("    bemærk \"Mails læses alle hverdage.\"\n    åbent mandag, tirsdag og torsdag kl. 9.00-12.00\n"));
    Document document;
    document.more = "    sagsgang\n        ring: \"Du kan ringe alle hverdage, og vi kommer mandag, onsdag og torsdag.\"\n";
    CHECK_FALSE(check(document).says(Message::weekdays_incomplete));
}

}  // namespace kvs::analysis::test
