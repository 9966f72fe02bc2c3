#include <catch2/catch.hpp>

#include "compiler/backends/text/typography.h"
#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::Format;
using kvs::backends::text::Options;
using kvs::backends::text::View;

namespace {

std::string council(const Builder& b, kvs::backends::text::CouncilNotes notes = {}) {
    Options options;
    options.format = Format::markdown;
    options.view = View::council;
    options.council = std::move(notes);
    return kvs::backends::text::with_plain_spaces(kvs::backends::text::emit(b.standard, options));
}

}  // namespace

TEST_CASE("The council's view says that it is, and has the citizen's text a level down") {
    Builder b;
    const auto text = council(b);
    CHECK(has(text, "Udgave til udvalget"));
    CHECK(has(text, "## Teksten, som borgeren læser"));
    CHECK(has(text, "Kontrollen af standarden har ingen bemærkninger."));
    CHECK(has(text, "Ingen fund er accepteret."));
    CHECK_FALSE(has(b.markdown(View::case_worker), "Teksten, som borgeren læser"));
}

TEST_CASE("Findings stand apart by weight, with their place") {
    Builder b;
    const auto text = council(b, {.open = {{"Støtte: Omfang", "Loftet rammer aldrig.", true}, {"Dokumentet", "Lixtallet er 44.", false}}, .accepted = {}});
    CHECK(has(text, "1 sted, der bør ændres eller accepteres"));
    const auto urgent = text.find("### Bør ændres eller accepteres"), useful = text.find("### Godt at vide");
    REQUIRE(urgent != std::string::npos);
    REQUIRE(useful != std::string::npos);
    CHECK(text.find("Loftet rammer aldrig.") > urgent);
    CHECK(text.find("Loftet rammer aldrig.") < useful);
    CHECK(text.find("Lixtallet er 44.") > useful);
}

TEST_CASE("An accepted finding is told with who, when and why") {
    Builder b;
    kvs::model::Acceptance acceptance;
    acceptance.code = "K0439";
    acceptance.by = "Kirsten Holm";
    acceptance.role = "formand";
    acceptance.reason = "Pladserne er få";
    acceptance.date = 18662;
    const auto text = council(b, {.open = {}, .accepted = {{"Intet giver mulighed for at fravige loftet.", acceptance}}});
    CHECK(has(text, "1 fund er accepteret."));
    CHECK(has(text, "Intet giver mulighed for at fravige loftet."));
    CHECK(has(text, "Kirsten Holm (formand)"));
    CHECK(has(text, "4. februar 2021"));
    CHECK(has(text, "Pladserne er få"));
    CHECK_FALSE(has(b.markdown(), "Kirsten Holm"));
}
