// The one layout: what it makes of a file, that it changes no meaning, and that it is its own fixed point.
#include <catch2/catch.hpp>

#include <filesystem>
#include <random>

#include "compiler/syntax/format.h"
#include "parsed.h"

using namespace kvs::syntax;
using testing::contents;
using testing::parsed;

namespace {

/// The file laid out; it must be one without mistakes.
std::string laid_out(const std::string& text) {
    const auto it = parsed(text);
    INFO(text);
    CHECK(it.messages().empty());
    return formatted(it.source, it.tree);
}

/// Every `.kvs` file of the repository that can be read without an error.
std::vector<std::string> files_without_errors() {
    namespace fs = std::filesystem;
    std::vector<std::string> result;
    for (const auto* folder : {"/standards", "/tests/golden/messages", "/tests/golden/commands"})
        for (const auto& entry : fs::recursive_directory_iterator(std::string(KVS_SOURCE_DIR) + folder)) {
            if (entry.path().extension() != ".kvs") continue;
            const auto text = contents(entry.path().string());
            if (text.size() > 200'000) continue;
            const auto it = parsed(text);
            if (it.usable && it.tree.whole && !it.sink.has_errors()) result.push_back(text);
        }
    return result;
}

/// The same file as a careless hand would lay it out: other indentation, more spaces, more empty lines.
std::string untidy(const std::string& text, std::mt19937& random) {
    std::string result;
    bool long_text = false;
    const bool narrower = text.find("\"\"\"") == std::string::npos;    // a long text's lines would have to come along
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.find("\"\"\"") != std::string::npos || long_text) {
            if ((line.find("\"\"\"") != std::string::npos) && line.find("\"\"\"", line.find("\"\"\"") + 3) == std::string::npos) long_text = !long_text;
            result += line + '\n';
            continue;
        }
        if (line.empty() && random() % 2 == 0) result += "\n  \n";
        if (narrower) line.erase(0, std::min(line.find_first_not_of(' '), line.size()) / 2);
        bool inside = false;    // a text or a mark: nothing changes there, nor in a comment
        bool said = false, comment = false;
        for (const char letter : line) {
            comment = comment || (letter == '#' && !inside);
            if (letter == '"' || letter == '[' || letter == ']') inside = !inside;
            result += letter;
            said = said || letter != ' ';
            if (said && !inside && !comment && letter == ' ' && random() % 3 == 0) result += "  ";
        }
        result += random() % 4 == 0 ? "  \n" : "\n";
    }
    return result;
}

/// The first lines that differ; "" when there are none.
std::string first_difference(const std::string& a, const std::string& b) {
    const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (at == a.end() && other == b.end()) return "";
    const auto line = [](const std::string& text, std::size_t offset) {
        const auto begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
        return text.substr(begin, text.find('\n', offset) - begin);
    };
    const auto offset = static_cast<std::size_t>(at - a.begin());
    return line(a, offset) + "\n" + line(b, offset);
}

}  // namespace

TEST_CASE("four spaces a level, one space between words") {
    CHECK(laid_out("kvalitetsstandard  x :  \"X  Y\"\n  kommune   Prøveby\n  udgave 2025\n") == "kvalitetsstandard x: \"X  Y\"\n    kommune Prøveby\n    udgave 2025\n");
    CHECK(laid_out("oplysning a:ja eller nej\noplysning b: valg mellem c ,d,e\n") == "oplysning a: ja eller nej\noplysning b: valg mellem c, d, e\n");
}

TEST_CASE("numbers and clock times keep their commas and colons") {
    CHECK(laid_out("takst t: kr. pr. time\n  fra 1. januar 2025: 1.250,50 kr.\n") == "takst t: kr. pr. time\n    fra 1. januar 2025: 1.250,50 kr.\n");
    const auto clock = laid_out("kontakt k: \"K\"\n    åbent mandag kl. 8.30-15.00\n");
    CHECK(clock == "kontakt k: \"K\"\n    åbent mandag kl. 8.30-15.00\n");
}

TEST_CASE("marks stand in their column, or a space behind a long line") {
    const auto it = laid_out("ydelse y: \"Y\"\n    omfang\n        loft: højst 5 døgn pr. uge [S1-1] [S1-2]  # se bilag\n        x: \"" + std::string(90, 'a') + "\"     [S1-3]\n");
    CHECK(it.find("        loft: højst 5 døgn pr. uge" + std::string(80 - 34, ' ') + "[S1-1] [S1-2]    # se bilag\n") != std::string::npos);
    CHECK(it.find("a\" [S1-3]\n") != std::string::npos);
}

TEST_CASE("empty lines: one at a time, none first or last") {
    CHECK(laid_out("\n\noplysning a: ja eller nej\n\n\n  \noplysning b: ja eller nej\n\n\n") == "oplysning a: ja eller nej\n\noplysning b: ja eller nej\n");
    CHECK(laid_out("oplysning a: ja eller nej") == "oplysning a: ja eller nej\n");
    CHECK(formatted(parsed("").source, {}).empty());
}

TEST_CASE("comments stand as deep as what they speak of") {
    CHECK(laid_out("kvalitetsstandard x: \"X\"\n  # om kommunen\n  kommune Prøveby\n  # sidst i hovedet\n\n# om b\noplysning b: ja eller nej\n   # sidst  \n") ==
          "kvalitetsstandard x: \"X\"\n    # om kommunen\n    kommune Prøveby\n    # sidst i hovedet\n\n# om b\noplysning b: ja eller nej\n# sidst\n");
    const auto alone = parsed("# kun en bemærkning  ");
    CHECK(formatted(alone.source, alone.tree) == "# kun en bemærkning\n");
}

TEST_CASE("a long text moves with its line and says the same") {
    const auto text = std::string("ydelse y: \"Y\"\n  afsnit a: \"A\"\n    \"\"\"\n      Første linje.\n        Længere inde.\n    \"\"\"\n");
    const auto before = parsed(text);
    REQUIRE(before.messages().empty());
    const auto after = formatted(before.source, before.tree);
    CHECK(after.find("          Første linje.\n            Længere inde.\n") != std::string::npos);
    CHECK(print(parsed(after).tree) == print(before.tree));
}

TEST_CASE("formatting changes no meaning, and formatting twice is formatting once") {
    const auto files = files_without_errors();
    REQUIRE(files.size() > 100);
    for (const auto& text : files) {
        const auto before = parsed(text);
        const auto once = formatted(before.source, before.tree);
        const auto after = parsed(once);
        INFO(text);
        REQUIRE(print(after.tree) == print(before.tree));
        REQUIRE(formatted(after.source, after.tree) == once);
    }
}

TEST_CASE("however it was laid out, the layout comes out the same") {
    std::mt19937 random(4711);
    for (const auto& text : files_without_errors()) {
        const auto before = parsed(text);
        const auto once = formatted(before.source, before.tree);
        const auto messy = parsed(untidy(once, random));
        for (const auto& said : messy.messages()) UNSCOPED_INFO(said);
        REQUIRE_FALSE(messy.sink.has_errors());
        REQUIRE(print(messy.tree) == print(before.tree));
        REQUIRE(first_difference(formatted(messy.source, messy.tree), once) == "");
    }
}

TEST_CASE("a file within larger limits is laid out within them") {
    Limits limits;
    limits.max_line_bytes = 1'000'000;
    const auto it = parsed("oplysning  a: ja eller nej\n# " + std::string(100'000, 'x') + "\n", limits);
    REQUIRE(it.messages().empty());
    CHECK(formatted(it.source, it.tree, limits).starts_with("oplysning a: ja eller nej\n"));
}
