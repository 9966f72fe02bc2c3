#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

namespace {

std::string head(const std::string& lines) { return resolve_files({"kvalitetsstandard a: \"A\"\n" + lines}).codes(); }

}  // namespace

TEST_CASE("lines under a line that can have none are not lost without a word") {
    CHECK(head("    udgave 2025\n        kommune Haderslev\n") == "K0216");
    CHECK(head("    godkendt mangler\n        \"Tekst.\"\n") == "K0216");
    CHECK(resolve("    pris\n        x: gratis\n            \"Tekst.\"\n                \"Dybere.\"\n").codes() == "K0216");
    CHECK(resolve("", "oplysning a: ja eller nej\n    spørgsmål \"A?\"\n        \"Tekst.\"\n").codes() == "K0216");
    CHECK(resolve("", "takst t: kr. pr. døgn\n    fra 1. januar 2025: 10,00 kr.\n        fra 1. januar 2026: 11,00 kr.\n").codes() == "K0216");
    // where more may stand
    CHECK(head("    forklaring \"Æ\"\n        \"Tekst.\"\n").empty());
    CHECK(resolve("", "kontakt k: \"K\"\n    mail \"a@b.dk\"\n        bemærk \"Kun hverdage.\"\n").codes().empty());
}

TEST_CASE("clauses that nobody reads are not lost either") {
    CHECK(head("    kommune Haderslev, hvis bor_sammen\n") == "K0219");
    CHECK(head("    kommune Haderslev \"Tekst.\"\n") == "K0219");
    CHECK(resolve("", "kontakt k: \"K\"\n    åbent mandag kl. 9-12, hvis bor_sammen\n").codes() == "K0219");
}

TEST_CASE("what has a title has nothing else after its colon") {
    CHECK(resolve("", "kontakt k: 50 døgn\n").codes() == "K0223");
    CHECK(resolve("", "afsnit k: ja eller nej\n    \"Tekst.\"\n").codes() == "K0223");
    CHECK(resolve("", "lov k: antal år\n").codes() == "K0223");
}
