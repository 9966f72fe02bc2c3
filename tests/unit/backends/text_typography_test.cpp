#include <catch2/catch.hpp>

#include "compiler/backends/text/typography.h"

using namespace kvs::backends::text;

TEST_CASE("A line may not end between a number and what it counts") {
    CHECK(typeset("op til 50 døgn om året") == "op til 50\u00A0døgn om året");
    CHECK(typeset("senest den 4. februar 2021.") == "senest den 4.\u00A0februar 2021.");
    CHECK(typeset("efter servicelovens § 84, stk. 1, nr. 2") == "efter servicelovens §\u00A084, stk.\u00A01, nr.\u00A02");
    CHECK(typeset("kl. 9 (tlf. 88 72 45 23)") == "kl.\u00A09 (tlf.\u00A088 72 45 23)");
    CHECK(typeset("til tiden +/- 1 time.") == "til tiden +/-\u00A01\u00A0time.");
    CHECK(typeset("1.250,50 kr. pr. døgn") == "1.250,50\u00A0kr. pr. døgn");
}

TEST_CASE("Other spaces stay as they are") {
    CHECK(typeset("du får 3 gode råd") == "du får 3 gode råd");
    CHECK(typeset("i 2021 kom") == "i 2021 kom");
    CHECK(typeset("stk. eller nr. er") == "stk. eller nr. er");
    CHECK(typeset("") == "");
    CHECK(typeset(" ") == " ");
}

TEST_CASE("Straight and curly quotation marks become Danish ones") {
    CHECK(typeset("kaldet \"aflastning\" her") == "kaldet »aflastning« her");
    CHECK(typeset("(\u201Cnu\u201D)") == "(»nu«)");
}

TEST_CASE("Addresses in running text become links without their full stop") {
    const auto runs = linked("Se www.haderslev.dk. Skriv til post@haderslev.dk, eller ring.");
    REQUIRE(runs.size() == 5);
    CHECK(runs[0].words == "Se ");
    CHECK(runs[1].words == "www.haderslev.dk");
    CHECK(runs[1].link == "https://www.haderslev.dk");
    CHECK(runs[2].words == ". Skriv til ");
    CHECK(runs[3].link == "mailto:post@haderslev.dk");
    CHECK(runs[4].words == ", eller ring.");
}

TEST_CASE("What only resembles an address is left alone") {
    for (const char* text : {"www.", "a@b", "@haderslev.dk", "https://", "www.x<y>.dk", "javascript:alert(1)"})
        for (const auto& run : linked(text)) CHECK(run.link.empty());
}

TEST_CASE("Sentences, fragments and introductions are told apart by how they end") {
    CHECK(is_sentence("Du bor her."));
    CHECK(is_sentence("Du bor her (i dag)."));
    CHECK(is_sentence("Det hedder »støtte.«"));
    CHECK(is_sentence("Opholdet skal:"));
    CHECK_FALSE(is_sentence("tilbyde socialt samvær"));
    CHECK_FALSE(is_sentence(""));
    CHECK(is_introduction("Opholdet skal: "));
    CHECK_FALSE(is_introduction("Du bor her."));
}

TEST_CASE("A number is found as a number of its own") {
    CHECK(mentions_number("op til 15 døgn", "15"));
    CHECK(mentions_number("op til 15.", "15"));
    CHECK_FALSE(mentions_number("i 2015 og 150", "15"));
    CHECK_FALSE(mentions_number("2,15 timer", "15"));
    CHECK_FALSE(mentions_number("15,5 timer", "15"));
    CHECK_FALSE(mentions_number("op til", ""));
}

TEST_CASE("A stretch has an en dash; other numbers with a hyphen keep it") {
    CHECK(typeset("kl. 9.00-12.00") == "kl.\u00A09.00–12.00");
    CHECK(typeset("1-3 timer (2-4).") == "1–3\u00A0timer (2–4).");
    CHECK(typeset("§§ 83-85") == "§§\u00A083–85");
    for (const char* same : {"010101-1234", "2023-12345", "2026-03-01", "S2-18", "SEL-83", "-5", "5-", "12-34-56-78"}) CHECK(typeset(same) == same);
}
