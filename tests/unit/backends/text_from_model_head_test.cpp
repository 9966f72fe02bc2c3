#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
using kvs::backends::text::Format;
using kvs::backends::text::Options;
using kvs::backends::text::View;

TEST_CASE("Title, municipality and edition head the document; id, edition, hash and compiler end it") {
    Builder b;
    Options options;
    options.format = Format::markdown;
    options.source_hash = "abc123";
    options.compiler = "kvs 0.1.0";
    const auto text = kvs::backends::text::emit(b.standard, options);
    CHECK(has(text, "# Hjælp i hjemmet\n\nHaderslev Kommune · Kvalitetsstandard 2024\n"));
    CHECK(has(text, "Standard: prøve\\\nUdgave: 2024\\\nFilens kontrolsum (SHA-256): abc123\\\nOversat med: kvs 0.1.0\n"));
}

TEST_CASE("A missing approval is told to caseworkers only") {
    Builder b;
    b.standard.approvals.push_back({.missing = true, .organ = "", .date = 0, .service = {}, .marks = {}, .span = {}});
    CHECK_FALSE(has(b.markdown(), "Godkendt"));
    CHECK(has(b.markdown(View::case_worker), "**Godkendt af:** Ikke angivet i kilden"));
}

TEST_CASE("Approvals, changes and validity") {
    Builder b;
    b.standard.approvals.push_back({.missing = false, .organ = "Byrådet", .date = 18662, .service = {}, .marks = {"S1-76"}, .span = {}});
    b.standard.changes.push_back({ChangeKind::editorial, "", "8. august 2011", {}, {}, {}});
    b.standard.changes.push_back({ChangeKind::content, "klage", "marts 2014", {}, {}, {}});
    b.standard.valid_from = 19723;
    const auto text = b.markdown();
    CHECK(has(text, "## Om kvalitetsstandarden"));
    CHECK(has(text, "Byrådet den 4. februar 2021"));
    CHECK(has(text, "Redaktionelt ændret den 8. august 2011"));
    CHECK(has(text, "Ændret i indholdet (klage) i marts 2014"));
    CHECK(has(text, "**Gælder:** Fra den 1. januar 2024"));
    CHECK(has(b.markdown(View::case_worker), "S1-76"));
}

TEST_CASE("Free sections stand before or after the services as in the file, in the view's words") {
    Builder b;
    b.norm(b.section(SectionKind::purpose), "a", {written("Formålet er godt.")});
    b.standard.explanations = {written("Denne standard beskriver hjælpen.")};
    b.standard.free_sections.push_back({"forord", "Forord", "Til *dig*.", "Til *borgeren*.", {}, {}, true});
    b.standard.free_sections.push_back({"bilag", "Bilag", "Sidst.", "Sidst.", {}, {}, false});
    const auto text = b.markdown();
    CHECK(text.find("Denne standard") < text.find("## Forord"));
    CHECK(text.find("Til *dig*.") < text.find("## Formål"));
    CHECK(text.find("## Formål") < text.find("## Bilag"));
    CHECK(has(b.markdown(View::case_worker), "Til *borgeren*."));
}
