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
    CHECK(contains(checked.words(Message::phone_differs), "87654321"));
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

}  // namespace kvs::analysis::test
