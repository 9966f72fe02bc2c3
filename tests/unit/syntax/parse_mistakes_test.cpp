#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;

namespace {

struct Mistake {
    const char* text;
    const char* said;      // code, line and column of the one message
    const char* mended;    // the text with the fix; nullptr when there is none to offer
};

}  // namespace

TEST_CASE("a line that is none gives one message that says what was meant") {
    const auto mistake = GENERATE(values<Mistake>({
        {"x: \"uden slut\nb: gratis\n", "K0121 1:4", "x: \"uden slut\"\nb: gratis\n"},
        {"x: \"uden slut   [S1]\n", "K0121 1:4", "x: \"uden slut\"   [S1]\n"},
        {"x: „tekst”\n", "K0122 1:4", "x: \"tekst\"\n"},
        {"x: gratis ”tekst”\n", "K0122 1:11", "x: gratis \"tekst\"\n"},
        {"x: gratis [S1\n", "K0123 1:11", "x: gratis [S1]\n"},
        {"er: gratis\n", "K0124 1:1", nullptr},
        {"oplysning fra: dato\n", "K0124 1:11", nullptr},
        {"loft højst 50 døgn\n", "K0125 1:1", "loft: højst 50 døgn\n"},
        {"moderate \"Mindre\" højst 15 døgn\n", "K0125 1:1", "moderate \"Mindre\": højst 15 døgn\n"},
        {"oplysning bor ja eller nej\n", "K0125 1:11", "oplysning bor: ja eller nej\n"},
        {"frister:\n", "K0126 1:8", "frister\n"},
        {"udgave: 2024\n", "K0126 1:7", "udgave 2024\n"},
        {"hvis: bor_sammen\n", "K0126 1:5", "hvis bor_sammen\n"},
        {"loft: højest 50 døgn\n", "K0127 1:7", "loft: højst 50 døgn\n"},
        {"loft: max 50 døgn\n", "K0127 1:7", "loft: højst 50 døgn\n"},
        {"målgrupe alle af\n", "K0127 1:1", "målgruppe alle af\n"},
        {"oplysnig bor: ja eller nej\n", "K0127 1:1", "oplysning bor: ja eller nej\n"},
        {"komune Haderslev\n", "K0127 1:1", "kommune Haderslev\n"},
        {"loft: højst 50 døgn pr kalenderår\n", "K0127 1:21", "loft: højst 50 døgn pr. kalenderår\n"},
        {"fra 1. jannuar 2024: ukendt\n", "K0127 1:8", "fra 1. januar 2024: ukendt\n"},
        {"x: til ankestyrelsen hvis uændret\n", "K0129 1:22", "x: til ankestyrelsen, hvis uændret\n"},
        {"x: senest 8 uger bevilling\n", "K0130 1:18", "x: senest 8 uger efter bevilling\n"},
        {"x: undtagelse loft\n", "K0130 1:15", "x: undtagelse fra loft\n"},
        {"godkendt Byrådet den 4. februar 2021\n", "K0130 1:10", "godkendt af Byrådet den 4. februar 2021\n"},
        {"målgruppe alle\n", "K0131 1:11", "målgruppe alle af\n"},
        {"loft: højst døgn 50 pr. kalenderår\n", "K0132 1:13", "loft: højst 50 døgn pr. kalenderår\n"},
        {"fra 1. januar: ukendt\n", "K0133 1:5", nullptr},
        {"x: 37.50 kr. pr. time\n", "K0134 1:4", "x: 37,50 kr. pr. time\n"},
        {"alder >= 18 år\n", "K0135 1:7", "alder er mindst 18 år\n"},
        {"x: a = b\n", "K0135 1:6", "x: a er b\n"},
        {"x: (a og b) eller c\n", "K0136 1:4", nullptr},
        {"ydelse x {\n", "K0137 1:10", nullptr},
        {"@@@\n", "K0138 1:1", nullptr},
        {"x: Du kan blive boende.\n", "K0139 1:4", "x: \"Du kan blive boende.\"\n"},
        {"Du kan blive boende.\n", "K0139 1:1", "\"Du kan blive boende.\"\n"},
        {"bor_sammen og passes_hjemme\n", "K0140 1:12", nullptr},
        {"loft: højst højst 50 døgn\n", "K0141 1:13", "loft: højst 50 døgn\n"},
        {"loft: højst 50 døgn,\n", "K0141 1:20", "loft: højst 50 døgn\n"},
        {"x: sættes i pause\n", "K0168 1:4", "x: sættes på pause\n"},
        {"x: sættes til pause\n", "K0142 1:11", nullptr},
        {"x: \"en\" \"to\"\n", "K0142 1:9", nullptr},
        {"x:\n", "K0143 1:2", nullptr},
        {"x: hvis [S1]\n", "K0143 1:4", nullptr},
        {"xyz abc def\n", "K0144 1:1", nullptr},
        {"loft: højst 50 pr. kalenderår\n", "K0145 1:13", nullptr},
        {"fra 31. april 2024: ukendt\n", "K0151 1:5", nullptr},
        {"fra 29-02-2023: ukendt\n", "K0151 1:5", nullptr},
        {"fra 12-25-2022: ukendt\n", "K0152 1:5", nullptr},
        {"fra 1. smurf 2022: ukendt\n", "K0153 1:8", nullptr},
        {"fra 1. januar 24: ukendt\n", "K0154 1:5", nullptr},
        {"åbent hverdage kl. 9.75-12\n", "K0155 1:20", nullptr},
        {"åbent hverdage kl. 9-25\n", "K0155 1:22", nullptr},
        {"åbent hverdage kl. 22-6\n", "K0156 1:20", nullptr},
        {"x: højst 99999999999999999999 døgn\n", "K0157 1:10", nullptr},
        {"x: 92233720368547758,08 kr.\n", "K0157 1:4", nullptr},
        {"lov § 84, stk. 1,2\n", "K0158 1:16", nullptr},
        {"x: mindst 0 af\n", "K0158 1:11", nullptr},
        {"x: 37,505 kr.\n", "K0159 1:4", nullptr},
        {"x: 3-1 timer\n", "K0160 1:4", nullptr},
        {"x: 50 kr\n", "K0161 1:7", "x: 50 kr.\n"},
        {"x: hver 0. uge\n", "K0162 1:9", nullptr},
        {"lov § 84 første\n", "K0163 1:10", nullptr},
        {"x: gratis []\n", "K0164 1:11", nullptr},
        {"x: gratis [S1, ]\n", "K0164 1:11", nullptr},
        {"x: \"højst {loft\"\n", "K0165 1:11", nullptr},
        {"x: \"højst } døgn\"\n", "K0165 1:11", nullptr},
    }));
    INFO(mistake.text);
    const auto it = parsed(mistake.text);
    CHECK(it.messages() == std::vector<std::string>{mistake.said});
    REQUIRE(it.sink.diagnostics.size() == 1);
    REQUIRE(it.sink.diagnostics[0].fix.has_value() == (mistake.mended != nullptr));
    if (mistake.mended == nullptr) return;
    CHECK(it.mended() == mistake.mended);
    // a fix mends: the mended text has nothing more to say
    const auto again = parsed(it.mended());
    CHECK(again.messages().empty());
}

TEST_CASE("whether `er` or a colon is missing depends on what the name is") {
    CHECK(parsed("oplysning alder: antal år\nalder mindst 18 år\n").messages() == std::vector<std::string>{"K0130 2:7"});
    CHECK(parsed("alder mindst 18 år\n").messages() == std::vector<std::string>{"K0125 1:1"});
}

TEST_CASE("what a mended line defines is known") {
    const auto tree = [](const char* text) { return print(parsed(text).tree); };
    CHECK(tree("samliv skal bor_sammen\n") == "norm(samliv) modal(skal) betingelse(bor_sammen)\n");
    CHECK(tree("er: gratis\n") == "norm(er) pris(gratis)\n");
    CHECK(tree("x: \"uden slut   [S1]\n") == "norm(x) \"uden slut\" [S1]\n");
    CHECK(tree("loft: højst døgn 50 pr. kalenderår\n") == "norm(loft) grænse(højst 50 døgn pr. kalenderår)\n");
    CHECK(tree("x: hurtigst muligt ”tekst” [S1]\n") == "norm(x) frist(hurtigst muligt) \"tekst\" [S1]\n");
    CHECK(tree("oplysning y @\n") == "ulæselig(y)\n");
}

TEST_CASE("what is expected is said in words of the language") {
    const auto it = parsed("x: \"en\" \"to\"\n");
    CHECK(diag::text_of(it.sink.diagnostics.at(0).message, it.sink.diagnostics.at(0).arguments, diag::Language::danish) ==
          "»\"to\"« passer ikke her. Her kan for eksempel stå: »,«, indgår, og");
}
