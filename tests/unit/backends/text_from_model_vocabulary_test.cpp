#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::View;

TEST_CASE("Defined terms are explained; an open list says that it is one") {
    Builder b;
    b.standard.terms.add({.name = "akut_indsats", .definition = "hjælp inden for en time", .open = false, .examples = {}, .texts = {}, .marks = {}, .span = {}});
    b.standard.terms.add({.name = "nærtstående", .definition = "", .open = true, .examples = {"ægtefælle", "søskende"}, .texts = {}, .marks = {}, .span = {}});
    const auto text = b.markdown();
    CHECK(has(text, "## Ord og begreber"));
    CHECK(has(text, "- **Akut indsats:** hjælp inden for en time"));
    CHECK(has(text, "- **Nærtstående:** For eksempel ægtefælle eller søskende"));
}

TEST_CASE("Rates stand under the prices that use them; an unknown rate is no rate to a citizen") {
    Builder b;
    Tariff tariff;
    tariff.name = "kost";
    tariff.per_unit = b.days;
    tariff.rates = {{19723, 12050, {}}, {20089, std::nullopt, {}}};
    const auto id = b.standard.tariffs.add(tariff);
    const auto norm = b.norm(b.section(SectionKind::price), "kost", {written("Du betaler for kost.")});
    b.standard.norms[norm].price = Price{PriceKind::tariff, 0, id, std::nullopt, b.days, {}, {}, {}};
    CHECK(has(b.markdown(), "Beløb: 120,50 kr. pr. døgn"));
    CHECK_FALSE(has(b.markdown(), "Ikke oplyst"));
    CHECK(has(b.markdown(View::case_worker), "Beløb: Ikke oplyst"));
}

TEST_CASE("Caseworkers get the questions of the case, citizens do not") {
    Builder b;
    const auto fact = b.input("bor_sammen");
    b.standard.inputs[fact].question = "Bor I sammen?";
    b.standard.inputs[fact].source_words = "cpr";
    const auto event = b.input("bevilling", InputKind::event);
    b.standard.inputs[event].event_text = "den dag, hjælpen er bevilget";
    const auto text = b.markdown(View::case_worker);
    CHECK(has(text, "## Oplysninger i sagen"));
    CHECK(has(text, "Spørgsmål: Bor I sammen?"));
    CHECK(has(text, "Kommer fra: cpr"));
    CHECK(has(text, "Hændelse: den dag, hjælpen er bevilget"));
    CHECK_FALSE(has(b.markdown(), "Bor I sammen?"));
}
