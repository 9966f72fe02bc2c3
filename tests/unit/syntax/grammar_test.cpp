// The grammar as such: every line of grammar/README.md is read by the rule it is listed under, every standard is a `file`, and nothing
// can be read in two ways but what the page names.
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

#include <antlr4-runtime.h>

#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/layout.h"
#include "parsed.h"

using namespace kvs;
using namespace kvs::syntax;
using testing::contents;

namespace {

/// A whole file as the grammar sees it: the lines' tokens with NEWLINE, INDENT and DEDENT between.
std::vector<std::unique_ptr<antlr4::Token>> file_tokens(const base::SourceFile& source) {
    std::vector<std::unique_ptr<antlr4::Token>> result;
    const auto add = [&](std::size_t type, std::string text) { result.push_back(std::make_unique<antlr4::CommonToken>(type, std::move(text))); };
    diag::Sink sink;
    AntlrLine antlr;
    std::vector<std::size_t> widths{0};
    for (const auto& line : logical_lines(source, {}, sink).lines) {
        if (line.width > widths.back()) {
            widths.push_back(line.width);
            add(KvsParser::INDENT, "<");
        }
        for (; widths.back() > line.width; widths.pop_back()) add(KvsParser::DEDENT, ">");
        for (const auto& token : antlr.lex(std::string_view(source.text).substr(line.begin, line.end - line.begin), line.begin))
            if (token.type != antlr4::Token::EOF) add(token.type, source.text.substr(token.begin, token.end - token.begin));
        add(KvsParser::NEWLINE, "|");
    }
    for (; widths.size() > 1; widths.pop_back()) add(KvsParser::DEDENT, ">");
    add(antlr4::Token::EOF, "");
    return result;
}

struct Listener : antlr4::BaseErrorListener {
    std::vector<std::string> errors, ambiguities;

    void syntaxError(antlr4::Recognizer*, antlr4::Token* token, std::size_t, std::size_t, const std::string& message, std::exception_ptr) override {
        errors.push_back(token->getText() + ": " + message);
    }
    void reportAmbiguity(antlr4::Parser* parser, const antlr4::dfa::DFA& dfa, std::size_t start, std::size_t stop, bool exact, const antlrcpp::BitSet&,
                         antlr4::atn::ATNConfigSet*) override {
        if (!exact) return;
        std::string words;
        for (auto i = start; i <= stop; ++i) words += parser->getTokenStream()->get(i)->getText() + ' ';
        ambiguities.push_back(parser->getRuleNames()[dfa.atnStartState->ruleIndex] + ": " + words);
    }
};

Listener read_whole(std::string text) {
    const auto source = base::make_source(base::FileId{0}, "x.kvs", std::move(text));
    antlr4::ListTokenSource tokens(file_tokens(source));
    antlr4::CommonTokenStream stream(&tokens);
    KvsParser parser(&stream);
    Listener listener;
    parser.removeErrorListeners();
    parser.addErrorListener(&listener);
    parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(antlr4::atn::PredictionMode::LL_EXACT_AMBIG_DETECTION);
    parser.file();
    return listener;
}

std::vector<std::filesystem::path> standards() {
    std::vector<std::filesystem::path> result;
    for (const auto* folder : {"standards", "examples"}) {
        const auto root = std::filesystem::path(KVS_SOURCE_DIR) / folder;
        if (!std::filesystem::exists(root)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
            if (entry.path().extension() == ".kvs") result.push_back(entry.path());
    }
    return result;
}

/// The lines of the page: what stands in back quotes in the last column of its tables, with the first column's first word.
std::vector<std::pair<std::string, std::string>> page_lines() {
    std::vector<std::pair<std::string, std::string>> result;
    const auto page = contents(std::string(KVS_SOURCE_DIR) + "/grammar/README.md");
    for (std::size_t begin = 0; begin < page.size();) {
        const auto end = std::min(page.find('\n', begin), page.size());
        const auto row = page.substr(begin, end - begin);
        const auto open = row.find("| `"), close = row.rfind("` |");
        if (row.starts_with("| ") && open != std::string::npos && close != std::string::npos)
            result.emplace_back(row.substr(2, row.find_first_of(" ,", 2) - 2), row.substr(open + 3, close - open - 3));
        begin = end + 1;
    }
    return result;
}

bool uses_rule(antlr4::tree::ParseTree* tree, const std::string& rule, const std::vector<std::string>& names) {
    auto* context = dynamic_cast<antlr4::ParserRuleContext*>(tree);
    if (context == nullptr) return false;
    if (names[context->getRuleIndex()] == rule) return true;
    return std::any_of(context->children.begin(), context->children.end(), [&](auto* child) { return uses_rule(child, rule, names); });
}

/// What may be read in two ways and gives the same tree each time, by the order of the alternatives.
const std::set<std::string> known_ambiguities{
    "modality",    // skal ikke x: "skal ikke" of x, or "skal" of "ikke x"
    "names",       // er en af a, b eller c: one list, or a second condition
};

}  // namespace

TEST_CASE("every line of the grammar's page is read by its rule, without a message") {
    const auto lines = page_lines();
    CHECK(lines.size() > 100);
    for (const auto& [rule, line] : lines) {
        INFO(rule << " | " << line);
        const auto it = testing::parsed(line + "\n");
        CHECK(it.messages().empty());
        const auto source = base::make_source(base::FileId{0}, "x.kvs", line);
        AntlrLine antlr;
        auto* tree = antlr.parse(antlr.lex(line, 0));
        REQUIRE(tree != nullptr);
        CHECK(uses_rule(tree, rule, KvsParser(nullptr).getRuleNames()));
    }
}

TEST_CASE("every standard is a file of the grammar, and can be read in one way only") {
    const auto files = standards();
    CHECK(files.size() >= 6);
    std::vector<std::string> texts;
    for (const auto& path : files) texts.push_back(contents(path.string()));
    std::string page;
    for (const auto& [rule, line] : page_lines()) page += line + "\n";
    texts.push_back(page);
    for (const auto& text : texts) {
        const auto result = read_whole(text);
        CHECK(result.errors == std::vector<std::string>{});
        for (const auto& each : result.ambiguities) {
            INFO(each);
            CHECK(known_ambiguities.contains(each.substr(0, each.find(':'))));
        }
    }
}

TEST_CASE("the named ambiguities are there, so that the list does not outlive them") {
    CHECK_FALSE(read_whole("x: skal ikke bor_sammen\n").ambiguities.empty());
    CHECK_FALSE(read_whole("x: bolig er en af a, b eller c\n").ambiguities.empty());
}

TEST_CASE("every standard parses without a message and prints the same twice") {
    for (const auto& path : standards()) {
        INFO(path.string());
        const auto first = testing::parsed(contents(path.string()));
        CHECK(first.messages().empty());
        CHECK(print(first.tree) == print(testing::parsed(contents(path.string())).tree));
    }
}
