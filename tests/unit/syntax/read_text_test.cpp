#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::parsed;
using Codes = std::vector<std::string>;

namespace {

ReadText read(std::string_view bytes, diag::Sink& sink, const Limits& limits = {}) { return read_text(base::FileId{0}, "x.kvs", bytes, limits, sink); }

}  // namespace

TEST_CASE("plain text comes through as it is; a byte order mark and foreign line ends do not") {
    diag::Sink sink;
    CHECK(read("udgave 2024\n", sink).file.text == "udgave 2024\n");
    CHECK(read("\xEF\xBB\xBFudgave 2024\r\nkommune Ærø\r", sink).file.text == "udgave 2024\nkommune Ærø\n");
    CHECK(sink.diagnostics.empty());
}

TEST_CASE("what is no UTF-8 text is refused, and still shown") {
    SECTION("UTF-16") { CHECK(parsed(std::string_view("\xFF\xFEu\0d\0", 6)).messages() == Codes{"K0102 1:1"}); }
    SECTION("Windows-1252") {
        const auto it = parsed("kommune Haderslev\nm\xE5lgruppe alle af\nf\xE6lles x:\n");
        CHECK(it.messages() == Codes{"K0166 2:2"});
        CHECK_FALSE(it.usable);
        CHECK(it.source.text == "kommune Haderslev\nm�lgruppe alle af");
        CHECK(it.sink.diagnostics[0].arguments[0].second == "2");
    }
    SECTION("neither") { CHECK(parsed("a\xC0\xAF b\n").messages() == Codes{"K0103 1:2"}); }
    SECTION("surrogates in UTF-8") { CHECK(parsed("a\xED\xA0\x80").messages() == Codes{"K0103 1:2"}); }
    SECTION("a null character") { CHECK(parsed(std::string_view("abc\0def\n", 8)).messages() == Codes{"K0104 1:4"}); }
    SECTION("a whole file of nulls and garbage stays small to show") {
        std::string bytes(3u << 20, '\x7F');
        bytes.back() = '\0';
        const auto it = parsed(bytes);
        CHECK_FALSE(it.usable);
        CHECK(it.source.text.size() < 2'000);
    }
}

TEST_CASE("an empty file says so") {
    CHECK(parsed("").messages() == Codes{"K0105 1:1"});
    CHECK(parsed("\n   \n# kun en kommentar\n").messages() == Codes{"K0105 1:1"});
    CHECK_FALSE(parsed("").usable);
}

TEST_CASE("limits hold before anything is parsed") {
    Limits limits;
    limits.max_file_bytes = 20;
    CHECK(parsed("udgave 2024\nudgave 2025\n", limits).messages() == Codes{"K0101 1:1"});
    const auto long_line = parsed("udgave 2024\nx: \"" + std::string(1u << 20, 'a') + "\"\n");
    CHECK(long_line.messages() == Codes{"K0106 2:1"});
    CHECK(long_line.source.text.size() < 1'000);
}

TEST_CASE("characters that cannot be seen are told, once of a kind a line, and do not stop the reading") {
    CHECK(parsed("udgave\x01\x02 2024\n").messages() == Codes{"K0111 1:7"});
    CHECK(parsed("udgave 2024\nkommune \u202EHaderslev\u202C\n").messages() == Codes{"K0112 2:9"});
    const auto soft = parsed("kommune Hader\u00ADs\u200Blev\n");
    CHECK(soft.messages() == Codes{"K0113 1:14"});
    CHECK(print(soft.tree) == "kommune(Haderslev)\n");
}

TEST_CASE("hard spaces belong in texts, not between words") {
    const auto it = parsed("kommune\u00A0Haderslev\nforklaring \"§\u00A084\"\nsprog\u00A0dansk\n");
    CHECK(it.messages() == Codes{"K0114 1:8"});
    CHECK(print(it.tree) == "kommune(Haderslev)\nforklaring(\"§\u00A084\")\nsprog(dansk)\n");
}

TEST_CASE("loose accents are composed, so that names are equal that look equal") {
    const auto it = parsed("oplysning a\u030Alder: dato\nmål: a\u030Alder\n");
    CHECK(it.messages() == Codes{"K0115 1:11"});
    CHECK(print(it.tree) == "oplysning(ålder) type(dato)\nnorm(mål) betingelse(ålder)\n");
}

TEST_CASE("letters that only look Latin are told in names, and mixed words in texts") {
    const auto name = parsed("oplysning \u0430lder: dato\n");    // Cyrillic a
    CHECK(name.messages() == Codes{"K0116 1:11"});
    CHECK(print(name.tree) == "oplysning(alder) type(dato)\n");
    CHECK(parsed("oplysning \uFF41lder: dato\n").messages() == Codes{"K0116 1:11"});    // fullwidth a
    CHECK(parsed("x: \"Din \u0430lder\"\n").messages() == Codes{"K0117 1:9"});
    CHECK(parsed("x: \"Привет betyder goddag\"\n").messages().empty());
    // one that looks like none of ours is no slip of the eye
    CHECK(parsed("oplysning bor_\u0436: dato\n").messages() == Codes{"K0187 1:11"});
    // nobody but the author reads a remark
    CHECK(parsed("x: \"a\" # \u0430lder og \u00A7\u00A084\n").messages().empty());
}

TEST_CASE("tabs are told once, with a fix for all of them") {
    const auto it = parsed("omfang\n\tloft: højst 50 døgn\n\tuger: typisk 3 uger\n");
    CHECK(it.messages() == Codes{"K0118 2:1"});
    CHECK(it.mended() == "omfang\n    loft: højst 50 døgn\n    uger: typisk 3 uger\n");
    // a tab stands as the lines of spaces around it
    CHECK(parsed("a b:\n    omfang\n        x: gratis\n\ty: gratis\n").messages().front() == "K0118 4:1");
}

TEST_CASE("a document that is no text is named by its type") {
    CHECK(parsed(std::string_view("PK\x03\x04\0\0 word/document.xml", 24)).messages() == Codes{"K0171 1:1"});
    CHECK(parsed("{\\rtf1 x}").messages() == Codes{"K0171 1:1"});
    CHECK(parsed("%PDF-1.7\n").messages() == Codes{"K0171 1:1"});
    CHECK(parsed(std::string_view("PK\x03\x04\0\0 xl/workbook.xml", 23)).messages() == Codes{"K0104 1:5"});
}

TEST_CASE("Danish letters saved in the old way are told from other bytes") {
    CHECK(parsed("kommune Pr\xF8veby\nforklaring \"90 \xB0\"\n").messages() == Codes{"K0166 1:11"});
    CHECK(parsed("kommune Pr\x81veby\n").messages() == Codes{"K0103 1:11"});                      // nothing is that there
    CHECK(parsed("kommune Pr\xF8veby\nforklaring \"\u00E6\"\n").messages() == Codes{"K0103 1:11"});    // some of it is UTF-8
    CHECK(parsed("kommune Pr\u00C3\u00B8veby\n").messages() == Codes{"K0186 1:11"});             // saved twice
    CHECK(parsed("kommune \"S\u00E3o Paulo\"\n").messages().empty());
}

TEST_CASE("a file of nothing is told once") {
    CHECK(parsed("\t\n  \u00A0\n").messages() == Codes{"K0105 1:1"});
}

TEST_CASE("what joins the parts of an emoji is a part of it") {
    CHECK(parsed("forklaring \"\u2764\uFE0F og \U0001F468\u200D\U0001F469\"\n").messages().empty());
    CHECK(parsed("forklaring \"a\uFE0Fb\"\n").messages() == Codes{"K0113 1:14"});
}

TEST_CASE("a file full of rubbish stops after the limit of mistakes") {
    std::string bytes;
    for (int i = 0; i < 1'000; ++i) bytes += "udgave \x01 2024\n";
    const auto it = parsed(bytes);
    CHECK(it.sink.diagnostics.size() == Limits{}.max_mistakes + 1);
    CHECK(it.messages().back().starts_with("K0110"));
}
