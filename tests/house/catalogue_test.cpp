// Every message: both languages, the same arguments, an explanation with an example, and a golden that shows it.
#include <catch2/catch.hpp>

#include <regex>
#include <set>

#include "compiler/diag/diagnostic.h"
#include "repository.h"

using namespace house;
using kvs::diag::catalogue;

namespace {

std::set<std::string> arguments_of(std::string_view text) {
    static const std::regex argument("\\{([a-z_]+)\\}");
    std::set<std::string> names;
    const std::string owned(text);
    for (std::sregex_iterator it(owned.begin(), owned.end(), argument), end; it != end; ++it) names.insert((*it)[1]);
    return names;
}

std::size_t sentences(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '?' || text[i] == '!' || text[i] == ':') && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n')) ++count;
    return count;
}

}  // namespace

TEST_CASE("there are at least sixty messages, each code and name once, in the range of its room") {
    CHECK(catalogue().size() >= 60);
    static const std::regex shape("K0[1-8][0-9][0-9]");
    std::set<std::string_view> codes, names;
    for (const auto& entry : catalogue()) {
        INFO(entry.code << " " << entry.name);
        CHECK(std::regex_match(std::string(entry.code), shape));
        CHECK(codes.insert(entry.code).second);
        CHECK(names.insert(entry.name).second);
    }
}

TEST_CASE("Danish and English say the same things") {
    for (const auto& entry : catalogue()) {
        INFO(entry.code << " " << entry.name);
        CHECK_FALSE(entry.danish.empty());
        CHECK_FALSE(entry.english.empty());
        CHECK(entry.danish != entry.english);
        CHECK(arguments_of(entry.danish) == arguments_of(entry.english));
    }
}

TEST_CASE("every message is explained in both languages, with an example") {
    for (const auto& entry : catalogue()) {
        INFO(entry.code << " " << entry.name);
        for (const auto text : {entry.explain_danish, entry.explain_english}) {
            CHECK(sentences(text) >= 2);
            CHECK(text.find('`') != std::string_view::npos);
        }
    }
}

TEST_CASE("every message has a golden that shows it") {
    std::string shown;
    for (const auto& path : files_below(root() / "tests" / "golden")) {
        if (path.extension() == ".expected" || path.extension() == ".cmd") shown += read(path);
        if (path.extension() != ".kvs") continue;
        for (const auto& line : lines_of(read(path)))
            if (line.starts_with("#! ")) shown += line + "\n";
    }
    for (const auto& entry : catalogue()) {
        INFO(entry.code << " " << entry.name);
        const std::string code(entry.code);
        CHECK((shown.find(code + ":") != std::string::npos || shown.find("[" + code + "]") != std::string::npos));
    }
}

TEST_CASE("no message speaks in the words of the compiler") {
    static const std::regex jargon("\\b(token|parser|NEWLINE|INDENT|DEDENT|EOF|AST|lexer|nullptr|string literal|identifier|syntax error|syntaksfejl)\\b");
    for (const auto& entry : catalogue()) {
        INFO(entry.code << " " << entry.name);
        CHECK_FALSE(std::regex_search(std::string(entry.danish), jargon));
        CHECK_FALSE(std::regex_search(std::string(entry.english), jargon));
    }
}
