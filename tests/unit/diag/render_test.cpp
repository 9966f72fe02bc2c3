#include "compiler/diag/render.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace kvs;
using diag::Message;

namespace {

/// One finding over `words` in a file of one line, as text without colour.
std::string shown(const std::string& line, std::string_view words, std::optional<std::string> mended = {}) {
    const std::vector sources{base::make_source(base::FileId{0}, "a.kvs", "første linje\n" + line + "\n")};
    const auto at = static_cast<std::uint32_t>(sources[0].text.find(words));
    diag::Diagnostic finding{Message::unknown_code, {base::FileId{0}, at, at + static_cast<std::uint32_t>(words.size())}, {{"code", "K1"}}, {}, {}};
    if (mended) finding.fix = diag::Fix{finding.span, *mended};
    return diag::render_text({{finding}, sources, diag::Language::danish}, false);
}

}  // namespace

TEST_CASE("a finding shows its place, its line and a mark under the words, counted in letters") {
    const auto text = shown("målgruppe: bor_samen her", "bor_samen");
    CHECK(text.find("fejl[K0811]: ") == 0);
    CHECK(text.find("--> a.kvs:2:12\n") != std::string::npos);
    CHECK(text.find("2 | målgruppe: bor_samen her\n  |            ^^^^^^^^^\n") != std::string::npos);
}

TEST_CASE("a fix shows the line as it would be") {
    CHECK(shown("a: bor_samen", "bor_samen", "bor_sammen").find("forslag:\n2 | a: bor_sammen\n") != std::string::npos);
}

TEST_CASE("characters that hide or turn the text are spelt out, and long lines cut around the spot") {
    CHECK(shown("a\xE2\x80\xAE" "b: c", "c").find("a<U+202E>b: c") != std::string::npos);
    const auto text = shown(std::string(5000, 'x') + " her " + std::string(5000, 'y'), "her");
    CHECK(text.size() < 600);
    CHECK(text.find("…") != std::string::npos);
    CHECK(text.find("^^^\n") != std::string::npos);
}

TEST_CASE("findings are sorted by place and said once") {
    const base::Span early{base::FileId{0}, 1, 2}, late{base::FileId{0}, 5, 6};
    std::vector<diag::Diagnostic> said{{Message::unknown_code, late, {{"code", "a"}}, {}, {}},
                                       {Message::unknown_code, early, {{"code", "a"}}, {}, {}},
                                       {Message::unknown_code, late, {{"code", "b"}}, {}, {}},
                                       {Message::unknown_code, late, {{"code", "a"}}, {}, {}},
                                       {Message::unknown_code, diag::no_place, {{"code", "a"}}, {}, {}}};
    const auto kept = diag::in_order(said);
    REQUIRE(kept.size() == 4);
    CHECK(kept[0].span == early);
    CHECK(kept[1].arguments[0].second == "a");
    CHECK(kept[2].arguments[0].second == "b");
    CHECK(kept[3].span == diag::no_place);
}

TEST_CASE("machines get the same findings") {
    const std::vector sources{base::make_source(base::FileId{0}, "mappe/æ b.kvs", "en & to\nø <her>\n")};
    diag::Diagnostic finding{Message::unknown_code, {base::FileId{0}, 11, 16}, {{"code", "<K1>"}}, diag::Fix{{base::FileId{0}, 11, 16}, "der"}, {}};
    finding.related.push_back({{base::FileId{0}, 0, 2}, Message::case_empty, {{"path", "p"}}});
    const diag::Report report{{finding}, sources, diag::Language::english};

    const auto json = nlohmann::json::parse(diag::render_json(report));
    CHECK(json["errors"] == 1);
    CHECK(json["findings"][0]["code"] == "K0811");
    CHECK(json["findings"][0]["line"] == 2);
    CHECK(json["findings"][0]["column"] == 3);
    CHECK(json["findings"][0]["end_column"] == 8);
    CHECK(json["findings"][0]["fix"]["text"] == "der");
    CHECK(json["findings"][0]["related"][0]["line"] == 1);

    const auto sarif = nlohmann::json::parse(diag::render_sarif(report, "0.1.0"));
    CHECK(sarif["version"] == "2.1.0");
    const auto& result = sarif["runs"][0]["results"][0];
    CHECK(result["ruleId"] == "K0811");
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "mappe/%C3%A6%20b.kvs");
    CHECK(result["locations"][0]["physicalLocation"]["region"]["startColumn"] == 3);
    CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "der");

    const auto junit = diag::render_junit(report, false);
    CHECK(junit.find("failures=\"1\"") != std::string::npos);
    CHECK(junit.find("&lt;K1&gt;") != std::string::npos);
    CHECK(diag::render_github(report).starts_with("::error file=mappe/æ b.kvs,line=2,col=3,"));
}

TEST_CASE("a build server fails on what fails the run, and sees the rest") {
    const std::vector<base::SourceFile> none;
    const diag::Diagnostic warning{Message::no_trials, diag::no_place, {}, {}, {}}, note{Message::norm_never_decides, diag::no_place, {}, {}, {}};
    const diag::Report report{{warning, note}, none, diag::Language::danish};
    const auto lenient = diag::render_junit(report, false), strict = diag::render_junit(report, true);
    CHECK(lenient.find("tests=\"2\" failures=\"0\"") != std::string::npos);
    CHECK(lenient.find("<failure") == std::string::npos);
    CHECK(lenient.find("<system-out>kvs:0:0: warning:") != std::string::npos);
    CHECK(strict.find("tests=\"2\" failures=\"1\"") != std::string::npos);
    CHECK(strict.find("<failure type=\"warning\"") != std::string::npos);
    CHECK(strict.find("note:") != std::string::npos);
}

TEST_CASE("the summary counts in Danish") {
    const std::vector<base::SourceFile> none;
    const diag::Diagnostic error{Message::unknown_code, diag::no_place, {}, {}, {}}, warning{Message::no_trials, diag::no_place, {}, {}, {}};
    CHECK(diag::summary({{error, warning}, none, diag::Language::danish}, false) == "1 fejl, 1 advarsel. Læs mere: kvs explain K0811\n");
    CHECK(diag::summary({{warning, warning}, none, diag::Language::english}, false) == "2 warnings. Read more: kvs explain K0852\n");
    const diag::Diagnostic other{Message::trial_differs, diag::no_place, {}, {}, {}};
    CHECK(diag::summary({{warning, other, error}, none, diag::Language::english}, false) == "2 errors, 1 warning. Read more: kvs explain K0850\n");  // the first of the worst
    CHECK(diag::summary({{}, none, diag::Language::danish}, false).empty());
}

TEST_CASE("what a named person has accepted is told apart, once, and suppressed for machines") {
    const std::vector sources{base::make_source(base::FileId{0}, "b.kvs", "loft: højst 3 døgn\n    accepteret\n")};
    const base::Span norm{base::FileId{0}, 0, 4}, line{base::FileId{0}, 24, 34};
    const diag::AcceptedFinding accepted{{Message::unknown_code, norm, {{"code", "K1"}}, {}, {}}, "Lis Dam", "formand", "2025-12-02", "pladserne er få", line};
    const diag::Report report{{}, sources, diag::Language::danish, diag::in_order(std::vector{accepted, accepted})};
    REQUIRE(report.accepted.size() == 1);
    CHECK(diag::summary(report, false) == "1 accepteret.\n");
    const auto text = diag::render_text(report, false);
    CHECK(text.find("accepteret[K0811]: ") == 0);
    CHECK(text.find("= Lis Dam, formand, 2. december 2025: pladserne er få\n") != std::string::npos);

    const auto json = nlohmann::json::parse(diag::render_json(report));
    CHECK(json["findings"].empty());
    CHECK(json["accepted"][0]["role"] == "formand");
    CHECK(json["accepted"][0]["column"] == 1);

    const auto sarif = nlohmann::json::parse(diag::render_sarif(report, "0.1.0"));
    const auto& suppression = sarif["runs"][0]["results"][0]["suppressions"][0];
    CHECK(suppression["kind"] == "inSource");
    CHECK(suppression["justification"] == "pladserne er få (Lis Dam, formand, 2025-12-02)");
    CHECK(suppression["location"]["physicalLocation"]["region"]["startLine"] == 2);
}
