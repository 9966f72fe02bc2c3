#include <catch2/catch.hpp>

#include "compiler/diag/diagnostic.h"

using namespace kvs::diag;

TEST_CASE("an entry is found by its code, whatever the case") {
    REQUIRE(find_entry("K0125") != nullptr);
    CHECK(find_entry("K0125")->name == "missing_colon");
    CHECK(find_entry("k0125") == find_entry("K0125"));
    CHECK(find_entry("K9999") == nullptr);
    CHECK(find_entry("K012") == nullptr);
    CHECK(find_entry("") == nullptr);
    CHECK(&entry(Message::missing_colon) == find_entry("K0125"));
}

TEST_CASE("arguments are filled in, in both languages") {
    CHECK(text_of(Message::missing_colon, {{"name", "samliv"}}, Language::danish) == "Der mangler et kolon efter »samliv«.");
    CHECK(text_of(Message::missing_colon, {{"name", "samliv"}}, Language::english) == "A colon is missing after “samliv”.");
}

TEST_CASE("an argument may hold braces, and one that is not given stays visible") {
    CHECK(text_of(Message::misspelt_word, {{"found", "{meant}"}, {"meant", "b"}}, Language::danish) == "»{meant}« passer ikke her. Mente du »b«?");
    // Quotation marks in what is filled in follow the language too.
    CHECK(text_of(Message::missing_colon, {{"name", "»a« og »b«"}}, Language::english) == "A colon is missing after ““a” og “b””.");
    CHECK(text_of(Message::misspelt_word, {{"found", "a"}}, Language::danish) == "»a« passer ikke her. Mente du »{meant}«?");
}

TEST_CASE("a brace that is meant is written twice") {
    CHECK(text_of(Message::brace_not_closed, {{"found", "{loft"}}, Language::danish) ==
          "»{loft« kan ikke læses. I krøllede parenteser står et navn, fx {klagefrist}, eller to ord med skråstreg, fx {dig/sig}.");
}

TEST_CASE("only errors are errors") {
    Sink sink;
    CHECK_FALSE(sink.has_errors());
    sink.say(Message::unusual_space, {});
    sink.say(Message::too_many_mistakes, {});
    CHECK_FALSE(sink.has_errors());
    sink.say(Message::missing_colon, {}, {{"name", "x"}}).fix = Fix{{}, ":"};
    CHECK(sink.has_errors());
    CHECK(sink.diagnostics.back().fix->replacement == ":");
}

TEST_CASE("a message for no place in particular shows where its words go") {
    CHECK(kvs::diag::shape_of(kvs::diag::entry(kvs::diag::Message::unknown_command_near), kvs::diag::Language::danish) == "Kommandoen »…« findes ikke. Mente du »…«?");
}
