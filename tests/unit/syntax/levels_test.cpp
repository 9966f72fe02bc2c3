#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using Codes = std::vector<std::string>;

namespace {

constexpr const char* good = R"(ydelse y: "Y"
    målgruppe alle af
        alene: bor_alene
            "Du bor alene."
        samliv: bor_sammen
            "I bor sammen."
    pris
        prisen: gratis
            "Det er gratis."
)";

/// The good text with one piece replaced.
std::string with(std::string_view piece, std::string_view other) {
    std::string text = good;
    return text.replace(text.find(piece), piece.size(), other);
}

/// Told once, and read as if it stood where it belongs; the fix says so too.
void check_told(const std::string& text, const char* said) {
    INFO(text);
    const auto it = parsed(text);
    CHECK(it.messages() == Codes{said});
    CHECK(print(it.tree) == print(parsed(good).tree));
    CHECK(it.mended() == good);
}

}  // namespace

TEST_CASE("a line at a wrong level is told once, and the lines after it stand as they stood") {
    REQUIRE(parsed(good).messages().empty());
    check_told(with("    pris\n", "pris\n"), "K0173 7:1");
    check_told(with("    målgruppe alle af\n", "målgruppe alle af\n"), "K0173 2:1");
    check_told(with("    pris\n", "        pris\n"), "K0173 7:9");
    check_told(with("        samliv", "    samliv"), "K0173 5:5");
    check_told(with("        samliv", "samliv"), "K0173 5:1");
    check_told(with("            \"Du bor alene.\"", "\"Du bor alene.\""), "K0173 4:1");
    // between two levels: the one where it can stand, though the other is nearer
    check_told(with("        samliv", "     samliv"), "K0119 5:1");
    check_told(with("    pris", "       pris"), "K0119 7:1");
}

TEST_CASE("a block that stands too far out as a whole is told once") {
    check_told(with("    pris\n        prisen: gratis\n            \"Det er gratis.\"\n", "pris\n    prisen: gratis\n        \"Det er gratis.\"\n"), "K0173 7:1");
    check_told(with("        alene: bor_alene\n            \"Du bor alene.\"\n        samliv: bor_sammen\n            \"I bor sammen.\"\n",
                    "    alene: bor_alene\n        \"Du bor alene.\"\n    samliv: bor_sammen\n        \"I bor sammen.\"\n"),
               "K0173 3:5");
}

TEST_CASE("what can stand where it stands is left there") {
    // a heading with no service above it, and a text of the service
    CHECK(parsed("kvalitetsstandard x: \"X\"\npris\n    prisen: gratis\n").messages().empty());
    CHECK(parsed("ydelse y: \"Y\"\n    \"Om ydelsen.\"\n    pris\n        prisen: gratis\n").messages().empty());
    // a fact that is called as a heading
    CHECK(print(parsed("oplysning behov: ja eller nej\nydelse y: \"Y\"\n    målgruppe alle af\n        behov\n        alene: bor_alene\n").tree).find("alene(behov)") != std::string::npos);
    CHECK(print(parsed("prøve \"P\" for y\n    givet\n        behov, ved \"Per\"\n").tree).find("alene(behov)") != std::string::npos);
}

TEST_CASE("a file that is indented as a whole is moved out as a whole") {
    std::string text;
    for (std::size_t begin = 0; begin < std::string_view(good).size();) {
        const auto end = std::string_view(good).find('\n', begin);
        text += "  " + std::string(std::string_view(good).substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    check_told(text, "K0172 1:1");
}

TEST_CASE("a tab has been told, and says nothing about levels") {
    CHECK(parsed("ydelse y: \"Y\"\n\t\t\tpris\n        prisen: gratis\n    klage\n        x: gratis\n").messages() == Codes{"K0118 2:1"});
}
