// What a document in plain text is cut into.
#include <catch2/catch.hpp>

#include "compiler/syntax/sentences.h"

using namespace kvs::syntax;
using Sentences = std::vector<std::string>;

TEST_CASE("a sentence ends at its full stop, not at an abbreviation's") {
    CHECK(sentences_of("Du skal søge. Vi svarer.") == Sentences{"Du skal søge.", "Vi svarer."});
    CHECK(sentences_of("Efter § 84, stk. 1, jf. nr. 2, skal vi hjælpe. Det gør vi.") == Sentences{"Efter § 84, stk. 1, jf. nr. 2, skal vi hjælpe.", "Det gør vi."});
    CHECK(sentences_of("Det kan fx. være et besøg pr. uge. Ring kl. 9.") == Sentences{"Det kan fx. være et besøg pr. uge.", "Ring kl. 9."});
    CHECK(sentences_of("Den gælder fra 1. januar 2025. Prisen er 50 kr. Den betales bagud.") ==
          Sentences{"Den gælder fra 1. januar 2025.", "Prisen er 50 kr.", "Den betales bagud."});
    CHECK(sentences_of("Hvem kan få hjælp? Alle!") == Sentences{"Hvem kan få hjælp?", "Alle!"});
    CHECK(sentences_of("").empty());
}

TEST_CASE("headings, points and wrapped lines") {
    const auto made = prose_sections(
        "Aflastning \n"
        "Kvalitetsstandard 2024\n"
        "\n"
        "Hvem kan få hjælp?\n"
        "\n"
        "Du kan få hjælp, hvis du pas-\n"
        "ser en nær pårørende. Hjælpen\n"
        "gives efter behov.\n"
        "\n"
        "Hjælpen omfatter \n"
        "• pleje og\xC2\xA0tilsyn\n"
        "\xEF\x82\xB7 samvær med\n"
        "  andre\n"
        "\n"
        "Side 2 af 4\n"
        "Klage\n"
        "Du kan klage.\n");
    REQUIRE(made.size() == 4);
    CHECK(made[0].heading == "Aflastning");
    CHECK(made[1].heading == "Hvem kan få hjælp?");
    CHECK(made[1].sentences == Sentences{"Du kan få hjælp, hvis du passer en nær pårørende.", "Hjælpen gives efter behov."});
    CHECK(made[2].heading == "Hjælpen omfatter");
    CHECK(made[2].sentences == Sentences{"pleje og tilsyn", "samvær med andre"});
    CHECK(made[3].heading == "Klage");
    CHECK(made[3].sentences == Sentences{"Du kan klage."});
}

TEST_CASE("a compound that leaves its last part out keeps its hyphen") {
    CHECK(prose_sections("Vi giver personlig hjælp og bade-\nog tøjhjælp i hjemmet hver dag.")[0].sentences == Sentences{"Vi giver personlig hjælp og bade- og tøjhjælp i hjemmet hver dag."});
}

TEST_CASE("text without headings is one section, and no text is none") {
    const auto made = prose_sections("vi hjælper dig.\n");
    REQUIRE(made.size() == 1);
    CHECK(made[0].heading.empty());
    CHECK(prose_sections(" \n\n 3 \n").empty());
}
