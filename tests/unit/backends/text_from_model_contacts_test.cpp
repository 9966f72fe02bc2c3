#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::Format;
using kvs::backends::text::View;

TEST_CASE("Contacts are terms with links that work") {
    Builder b;
    Contact contact;
    contact.title = "Visitationen";
    using Kind = Contact::Line::Kind;
    contact.lines = {{Kind::address, "Ellegårdvej 25 A", {}, {}}, {Kind::phone, "88 72 45 23", {}, {}}, {Kind::mail, "velfaerd@sonderborg.dk", {}, {}},
                     {Kind::web, "www.sonderborgkommune.dk", {}, {}}, {Kind::open, "hverdage kl. 8-9", {"S1-9"}, {}}};
    contact.texts = {written("Du kan høre mere her.")};
    b.standard.contacts.add(contact);
    b.standard.publication = {written("Du kan se standarden på www.sonderborgkommune.dk.")};
    const auto page = b.emit(Format::html, View::citizen);
    CHECK(has(page, "Information og kontakt</h2>"));
    CHECK(has(page, "<strong>Visitationen</strong>"));
    CHECK(has(page, "<dt>Adresse</dt>"));
    CHECK(has(page, "<a href=\"tel:+4588724523\">88\u00A072\u00A045\u00A023</a>"));
    CHECK(has(page, "<a href=\"mailto:velfaerd@sonderborg.dk\">"));
    CHECK(count_of(page, "<a href=\"https://www.sonderborgkommune.dk\">") == 2);
    CHECK(has(page, "Du kan høre mere her."));
    CHECK(has(b.markdown(View::case_worker), "S1-9"));
}

TEST_CASE("A number that is no telephone number is no link") {
    Builder b;
    Contact contact;
    contact.lines = {{Contact::Line::Kind::phone, "se hjemmesiden", {}, {}}, {Contact::Line::Kind::phone, "112", {}, {}}};
    b.standard.contacts.add(contact);
    CHECK_FALSE(has(b.emit(Format::html, View::citizen), "tel:"));
}
