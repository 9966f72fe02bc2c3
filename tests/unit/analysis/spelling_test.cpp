#include "compiler/analysis/spelling.h"

#include <catch2/catch.hpp>

using namespace kvs::analysis;

namespace {

std::string looked_up(std::string_view text) {
    std::string result;
    for (const auto& word : words_to_spell(text)) {
        CHECK(text.substr(word.begin, word.text.size()) == word.text);
        result += (result.empty() ? "" : "|") + std::string(word.text);
    }
    return result;
}

Dictionary dictionary_of(std::set<std::string> words) {
    return {[words = std::move(words)](const std::string& word) { return words.contains(word); }, [](const std::string&) { return std::vector<std::string>{}; }};
}

}  // namespace

TEST_CASE("the words of a text, without what is no word") {
    CHECK(looked_up("Du får hjælp, hvis du »bor« alene.") == "Du|får|hjælp|hvis|du|bor|alene");
    CHECK(looked_up("Du får {loft.tal} timer og {dig/sig}.") == "Du|får|timer|og");
    CHECK(looked_up("Se www.sst.dk, https://kvs.dk eller a@b.dk") == "Se|eller");
    CHECK(looked_up("f.eks. i 2026, § 84, stk. 1, CPR og S2-18 bor_sammen") == "stk|og");
    CHECK(looked_up("pleje- og omsorgs-hjælp og/eller hjælp") == "pleje|og|omsorgs-hjælp|og|eller|hjælp");
    CHECK(looked_up("50\u00A0døgn") == "døgn");
    CHECK(looked_up("uden slut {her") == "uden|slut");
    CHECK(looked_up("") == "");
}

TEST_CASE("a word is known by the dictionary or as a declared name") {
    const auto dictionary = dictionary_of({"hjælp", "hjemme", "pleje", "personale"});
    const std::set<std::string> declared{"døgnplads", "eksempelby"};
    const auto known = [&](const char* word) { return is_spelled(dictionary, declared, word); };
    CHECK(known("Hjælp"));
    CHECK(known("døgnpladsen"));
    CHECK(known("Eksempelbys"));
    CHECK(known("pleje-personale"));
    CHECK(known("SOSU-personale"));
    CHECK_FALSE(known("hjælpp"));
    CHECK_FALSE(known("hjemmehjælp"));  // compounds are for the dictionary to know
    CHECK_FALSE(known("pleje-personael"));
}
