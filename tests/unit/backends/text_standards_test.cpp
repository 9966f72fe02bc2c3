// The real standards through the text backend: nothing that a norm says may be lost in any format or view.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <sstream>

#include "compiler/backends/text/typography.h"
#include "compiler/model/from_syntax.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/read_text.h"
#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
namespace base = kvs::base;
namespace diag = kvs::diag;
namespace syntax = kvs::syntax;
using kvs::backends::text::Format;
using kvs::backends::text::Options;
using kvs::backends::text::View;

namespace {

Standard load(const std::string& main_file) {
    static const std::string root = std::string(KVS_SOURCE_DIR) + "/standards/";
    std::vector<std::string> paths{main_file};
    diag::Sink sink;
    std::vector<syntax::File> files;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        std::ifstream in(root + paths[i], std::ios::binary);
        REQUIRE(in);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const auto read = syntax::read_text(base::FileId{static_cast<std::uint32_t>(i)}, paths[i], bytes, {}, sink);
        files.push_back(syntax::parse(read.file, {}, sink));
        for (const auto& request : imports_of(files.back())) {
            std::string path;
            for (const auto& name : request.names) path += (path.empty() ? "" : "/") + name;
            path += ".kvs";
            for (const auto& [letters, ascii] : {std::pair<std::string_view, std::string_view>{"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}})
                for (auto at = path.find(letters); at != std::string::npos; at = path.find(letters)) path.replace(at, letters.size(), ascii);
            if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
        }
    }
    auto standard = from_syntax(files, sink);
    REQUIRE_FALSE(sink.has_errors());
    return standard;
}

/// One space between words, straight quotes: what is the same in every format.
std::string normal(std::string_view text) {
    std::string result;
    for (const char c : kvs::backends::text::with_plain_spaces(kvs::backends::text::typeset(text))) {
        const char plain = c == '\n' ? ' ' : c;
        if (plain == ' ' && (result.empty() || result.back() == ' ')) continue;
        result += plain;
    }
    while (!result.empty() && (result.back() == ' ' || result.back() == '.')) result.pop_back();
    return result;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

/// The words of a rendered document as a reader sees them.
std::string words_of(std::string text, Format format) {
    std::string result;
    if (format == Format::html) {
        bool inside = false;
        for (const char c : text) {
            if (c == '<') inside = true;
            if (!inside) result += c;
            if (c == '>') inside = false;
        }
        for (const auto& [entity, character] : {std::pair{"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
            replace_all(result, entity, character);
    } else if (format == Format::markdown) {
        replace_all(text, "**", "");
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\\' && i + 1 < text.size()) ++i;
            else if (text[i] == '[' || text[i] == '<' || text[i] == '>') continue;
            else if (text.compare(i, 2, "](") == 0) {
                i = text.find(")", i);
                continue;
            }
            result += text[i];
        }
    } else {
        result = text;
    }
    return normal(result);
}

void check_text(const std::string& rendered, std::string_view wanted, const std::string& what) {
    // A long text is Markdown; its lines are looked for one by one, without their bullets.
    std::istringstream lines{std::string(wanted)};
    for (std::string line; std::getline(lines, line);) {
        line.erase(0, std::min(line.find_first_not_of("-*#> 0123456789."), line.size()));
        INFO(what << ": " << normal(line));
        CHECK(has(rendered, normal(line)));
    }
}

}  // namespace

TEST_CASE("No text of a norm is lost, in any format or view") {
    const auto name = GENERATE("ballerup/aeldre.kvs", "haderslev/aflastning.kvs", "herning/aflastning.kvs", "soenderborg/afloesning.kvs", "soenderborg/kontant_tilskud.kvs");
    const auto standard = load(name);
    REQUIRE(standard.norms.size() > 40);
    for (const auto format : {Format::html, Format::markdown, Format::plain})
        for (const auto view : {View::citizen, View::case_worker}) {
            Options options;
            options.format = format;
            options.view = view;
            const auto rendered = words_of(emit(standard, options), format);
            const auto voice = [&](const Text& text) -> const std::string& { return view == View::citizen ? text.citizen : text.case_worker; };
            for (const auto& norm : standard.norms)
                for (const auto& text : norm.texts)
                    if (text.written || view == View::case_worker || !norm.parent) check_text(rendered, voice(text), norm.path);
            for (const auto& section : standard.sections) {
                for (const auto& text : section.texts) check_text(rendered, voice(text), "section");
                for (const auto& basis : section.bases)
                    for (const auto& text : basis.texts) check_text(rendered, text.citizen, "hjemmel");
                // A heading that speaks to the citizen has no case voice.
                if (view == View::citizen) check_text(rendered, section.heading, "heading");
            }
            for (const auto& contact : standard.contacts) {
                check_text(rendered, contact.title, "contact");
                for (const auto& text : contact.texts) check_text(rendered, voice(text), "contact");
                for (const auto& line : contact.lines) check_text(rendered, line.words, "contact");
            }
            for (const auto* texts : {&standard.explanations, &standard.publication, &standard.supplements})
                for (const auto& text : *texts) check_text(rendered, voice(text), "head");
            if (view == View::case_worker)
                for (const auto& norm : standard.norms)
                    for (const auto& mark : norm.marks) check_text(rendered, mark, norm.path);
        }
}

TEST_CASE("Citizens read nothing of the machinery") {
    const auto name = GENERATE("ballerup/aeldre.kvs", "haderslev/aflastning.kvs", "herning/aflastning.kvs", "soenderborg/afloesning.kvs", "soenderborg/kontant_tilskud.kvs");
    Options options;
    options.format = Format::markdown;
    const auto text = emit(load(name), options);
    for (const char* word : {"S1-", "S2-", "S3-", "S4-", "S5-", "skøn ", "betingelse: ", "{", "}", "_", "`"}) {
        INFO(word);
        CHECK_FALSE(has(text.substr(0, text.find("\n---\n")), word));
    }
}

TEST_CASE("The same standard gives the same bytes") {
    Options options;
    CHECK(emit(load("haderslev/aflastning.kvs"), options) == emit(load("haderslev/aflastning.kvs"), options));
}
