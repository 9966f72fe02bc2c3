#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using Codes = std::vector<std::string>;

TEST_CASE("five separate mistakes give five messages") {
    const auto it = parsed(R"(kvalitetsstandard hjælp: "Hjælp"
ydelse hjælp: "Hjælp"
    målgruppe alle af
        samliv skal bor_sammen
            "Du skal bo sammen med din pårørende."
        ingen: af
            kan_være_alene
    omfatter ikke
        overvågning: "Overvågning                                    [S2-51]
        handleplan: som udgangspunkt "Handleplan"
    omfang
        loft: som hovedregel højst døgn 50 pr. kalenderår
            "Du får højst {loft}."
    frister
        afgørelsestid: senest 8 uger modtaget_ansøgning              [S2-70]
)");
    CHECK(it.messages() == Codes{"K0125 4:9", "K0143 6:16", "K0121 9:22", "K0132 12:36", "K0130 15:38"});
    CHECK(print(it.tree) == R"(kvalitetsstandard(hjælp) "Hjælp"
ydelse(hjælp) "Hjælp"
  overskrift(målgruppe) kerne(alle af)
    norm(samliv) modal(skal) betingelse(bor_sammen)
      tekst "Du skal bo sammen med din pårørende."
    ulæselig(ingen)
      alene(kan_være_alene)
  overskrift(omfatter ikke)
    norm(overvågning) "Overvågning" [S2-51]
    norm(handleplan) modal(som udgangspunkt) "Handleplan"
  overskrift(omfang)
    norm(loft) modal(som hovedregel) grænse(højst 50 døgn pr. kalenderår)
      tekst "Du får højst {loft}."
  overskrift(frister)
    norm(afgørelsestid) frist(senest 8 uger efter modtaget_ansøgning) [S2-70]
)");
}

TEST_CASE("six mistakes of layout, characters and words give six messages") {
    const auto it = parsed(R"(takst kost: kr. pr. døgn, reguleres hvert år
    fra 1. januar: ukendt
ydelse hjælp: "Hjælp"
    vurdering alle af
        mellem: som udgangspunkt skøn egnet
    omfatter ikke
)" "\tferie: \"Ferieophold\"\n" R"(        transport: "Transport"
    frister
        hurtigt: hurtigst muligt ”Vi skynder os”                     [S2-69]
    klage
        klagefrist: inden 4 uger efter modtaget_afgørelse
      klagested: til myndighed
        genvurdering: af myndighed                                   [S2-66
)");
    CHECK(it.messages() == Codes{"K0118 7:1", "K0133 2:9", "K0124 5:9", "K0122 10:34", "K0119 13:1", "K0123 14:70"});
    const auto tree = print(it.tree);
    CHECK(tree.find("sats(fra ") != std::string::npos);
    CHECK(tree.find("norm(mellem) modal(som udgangspunkt) skøn(egnet)") != std::string::npos);
    CHECK(tree.find("    norm(ferie) \"Ferieophold\"\n    norm(transport)") != std::string::npos);
    CHECK(tree.find("    norm(klagested) til(myndighed)\n    norm(genvurdering) af(myndighed)") != std::string::npos);
}

TEST_CASE("a bad line keeps its block, and its neighbours are whole") {
    const auto it = parsed("a: gratis\nxyz abc def ghi\n    b: gratis\nc: gratis\n");
    CHECK(it.messages() == Codes{"K0144 2:1"});
    CHECK(print(it.tree) == "norm(a) pris(gratis)\nulæselig(xyz)\n  norm(b) pris(gratis)\nnorm(c) pris(gratis)\n");
}

TEST_CASE("limits of words give one message and no tree") {
    Limits limits;
    limits.max_line_tokens = 10;
    const auto line = parsed("x: a og a og a og a og a og a og a\n", limits);
    CHECK(line.messages() == Codes{"K0109 1:1"});
    CHECK(line.tree.lines.empty());
    limits = {};
    limits.max_file_tokens = 10;
    CHECK(parsed("x: gratis\ny: gratis\nz: gratis\n", limits).messages() == Codes{"K0108 3:1"});
}

TEST_CASE("after so many mistakes the reader is sent back") {
    Limits limits;
    limits.max_mistakes = 3;
    std::string text;
    for (int i = 0; i < 10; ++i) text += "samliv skal bor_sammen\n";
    const auto it = parsed(text, limits);
    CHECK(it.messages() == Codes{"K0125 1:1", "K0125 2:1", "K0125 3:1", "K0110 4:1"});
    CHECK(it.tree.lines.size() == 3);
}

TEST_CASE("a heading or an outcome that is misspelt alone on its line is found by where it stands") {
    const auto it = parsed("hjemel\n    serviceloven § 84\nforvent\n    udenfor\n");
    CHECK(it.messages() == Codes{"K0128 1:1", "K0127 4:5"});
    CHECK(print(it.tree) == "overskrift(hjemmel)\n  lov(serviceloven § 84)\nforvent\n  udfald(UDENFOR)\n");
    // among the conditions it is a fact
    CHECK(parsed("ydelse y: \"Y\"\n    målgruppe alle af\n        hjemel\n            \"tekst\"\n").messages().empty());
}

TEST_CASE("spans are the author's words") {
    const auto it = parsed("ydelse å: \"Æ\"\n    loft: som hovedregel højst 50 døgn pr. år  # bemærkning\n");
    const auto& line = it.tree.lines.at(0).block.at(0);
    const auto slice = [&](const Span& span) { return it.source.text.substr(span.begin, span.end - span.begin); };
    CHECK(slice(line.span) == "loft: som hovedregel højst 50 døgn pr. år");
    const auto& norm = std::get<Norm>(line.head);
    CHECK(slice(norm.name.span) == "loft");
    CHECK(slice(norm.statement.modality->span) == "som hovedregel");
    CHECK(slice(norm.statement.clauses.at(0).span) == "højst 50 døgn pr. år");
    const auto& limit = std::get<Limit>(norm.statement.clauses.at(0).what);
    CHECK(slice(limit.measure.quantity.unit.span) == "døgn");
    CHECK(slice(limit.measure.cadence->span) == "pr. år");
}

TEST_CASE("a norm that goes on on the next line is one norm") {
    const auto it = parsed("svartid: senest 8 uger\n      efter modtaget_ansøgning\n    \"Tekst.\"\n");
    CHECK(it.messages() == Codes{"K0177 2:7"});
    CHECK(it.mended() == "svartid: senest 8 uger efter modtaget_ansøgning\n    \"Tekst.\"\n");
    CHECK(print(it.tree) == "norm(svartid) frist(senest 8 uger efter modtaget_ansøgning)\n  tekst \"Tekst.\"\n");
    // a condition under a group that was cut off is a condition
    CHECK(parsed("ret: mindst en\n    bor_alene\n").messages() == Codes{"K0131 1:13"});
}

TEST_CASE("a text over several lines is told once") {
    const auto it = parsed("mål: \"Hjælpen skal\n    give dig en god\n    hverdag.\" [S1]\nx: gratis\n");
    CHECK(it.messages() == Codes{"K0176 1:6"});
    CHECK(it.mended() == "mål: \"Hjælpen skal\"\n    \"give dig en god\"\n    \"hverdag.\" [S1]\nx: gratis\n");
    // two texts that were each forgotten to be closed are two
    CHECK(parsed("a: \"et\nb: \"to\n").messages() == Codes{"K0121 1:4", "K0121 2:4"});
}

TEST_CASE("a capital letter at the definition alone is one mistake there") {
    const auto it = parsed("oplysning Alder: antal år\nx: alder er mindst 18 år\ny: alder er mindst 20 år\n");
    CHECK(it.messages() == Codes{"K0181 1:11"});
    CHECK(parsed(it.mended()).messages().empty());
    CHECK(parsed("oplysning Alder: antal år\nx: Alder er mindst 18 år\n").messages().empty());
    CHECK(parsed("oplysning Alder: antal år\noplysning alder: antal år\nx: alder er mindst 18 år\n").messages().empty());
}

TEST_CASE("a price that is misspelt is no condition") {
    CHECK(parsed("ydelse y: \"Y\"\n    pris\n        x: gratid\n").messages() == Codes{"K0127 3:12"});
    CHECK(parsed("oplysning gratid: ja eller nej\nydelse y: \"Y\"\n    pris\n        x: gratid\n").messages().empty());
}

TEST_CASE("the limit of mistakes is passed by one more, not reached") {
    Limits limits;
    limits.max_mistakes = 2;
    CHECK(parsed("samliv skal bor_sammen\nsamliv skal bor_sammen\nx: gratis\n", limits).tree.whole);
    CHECK_FALSE(parsed("samliv skal bor_sammen\nsamliv skal bor_sammen\nsamliv skal bor_sammen\n", limits).tree.whole);
}

TEST_CASE("an unreadable brug says so") {
    CHECK(std::get<Broken>(parsed("brug x @\n").tree.lines.at(0).head).imports);
    CHECK_FALSE(std::get<Broken>(parsed("bruger x @\n").tree.lines.at(0).head).imports);
}

TEST_CASE("a fact may be named as any content word of the language, and is called by it wherever a fact is") {
    for (const auto* word : {"kvalitetsstandard", "modul",  "lov",          "part",         "oplysning", "skala",    "begreb",   "takst",      "kalender",     "hændelse", "enhed",
                             "kontakt",           "ydelse", "ydelser",      "fælles",       "afsnit",    "hverdage", "hjemmel",  "formål",     "behov",        "målgruppe", "vurdering",
                             "omfang",            "pris",   "frister",      "sagsgang",     "afgørelse", "leverandør", "levering", "personale", "pligter",     "kvalitetsmål", "opfølgning",
                             "ophør",             "klage",  "henvisninger", "kommune",      "udgave",    "kilde",    "sprog",    "forklaring", "spørgsmål",    "metode",   "telefon",
                             "mail",              "adresse", "web",         "valg",         "antal",     "indhold",  "pause",    "frist",      "varsel",       "udgift",   "ingen",
                             "normer",            "brugt",  "undtagelse"}) {
        const std::string name(word);
        const auto it = parsed("oplysning " + name + ": ja eller nej\nydelse y: \"Y\"\n    målgruppe\n        " + name + "\n        ikke " + name + "\n        a: " + name +
                               "\n        " + name + " er højst 5 timer\nprøve \"P\" for y\n    givet\n        " + name + "\n        ikke " + name + "\n        " + name +
                               " er 5 timer\n        " + name + ", ved \"Per\"\n        ved ikke " + name + "\n");
        INFO(name);
        CHECK(it.messages() == Codes{});
        CHECK(print(it.tree).find("alene(" + name + " er 5 timer)") != std::string::npos);
    }
}
