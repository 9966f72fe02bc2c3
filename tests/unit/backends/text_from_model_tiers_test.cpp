#include <catch2/catch.hpp>

#include "tests/unit/backends/text_sample.h"

using namespace kvs::test;
namespace base = kvs::base;
using kvs::backends::text::Format;
using kvs::backends::text::View;

namespace {

struct TierBuilder : Builder {
    base::Id<Norm> tiers;

    TierBuilder() {
        Input scale;
        scale.name = "begrænsning";
        scale.kind = InputKind::assessment;
        scale.type = InputType::choice;
        scale.choices = {"moderate", "svære"};
        const auto input = standard.inputs.add(scale);
        const auto scope = section(SectionKind::scope);
        tiers = norm(scope, "trin", {written("Vi vurderer efter disse kriterier:")});
        standard.norms[tiers].tiers = Tiers{input, {}};
    }

    void row(std::int64_t value, std::string name, std::int64_t amount, std::vector<Text> texts, std::string label = "") {
        const auto id = child(tiers, std::move(name), std::move(texts));
        standard.norms[id].limit = Limit{BoundKind::at_most, Quantity{amount, {}, false, days}, Cadence{1, Period::calendar_year, true}};
        standard.norms[id].label = std::move(label);
        standard.norms[tiers].tiers->rows.emplace_back(value, id);
    }
};

}  // namespace

TEST_CASE("Tiers are a table: name, criteria, and the sentence that names the amount") {
    TierBuilder b;
    b.row(0, "moderate", 15, {written("Du har moderate begrænsninger."), written("Der bevilges op til 15 døgn.")}, "Mindre omfang");
    const auto page = b.emit(Format::html, View::citizen);
    CHECK(has(page, "<th scope=\"row\">Mindre omfang</th>"));
    CHECK(has(page, "<td>Du har moderate begrænsninger.</td>"));
    CHECK(has(page, "<td>Der bevilges op til 15\u00A0døgn.</td>"));
}

TEST_CASE("A row without label or amount sentence takes them from the rule") {
    TierBuilder b;
    b.row(1, "svære", 35, {});
    const auto page = b.emit(Format::html, View::citizen);
    CHECK(has(page, "<th scope=\"row\">Svære</th>"));
    CHECK(has(page, "<td>Højst 35\u00A0døgn pr. kalenderår</td>"));
    CHECK_FALSE(has(page, "Kriterier"));
}

TEST_CASE("Norms that are no rows are kept below the table") {
    TierBuilder b;
    b.row(0, "moderate", 15, {});
    b.child(b.tiers, "særligt", {written("Vi kan fravige trinnene.")});
    CHECK(has(b.markdown(), "Vi kan fravige trinnene."));
}

TEST_CASE("Caseworkers see the rule of each row") {
    TierBuilder b;
    b.row(0, "moderate", 15, {written("Der bevilges op til 15 døgn.")});
    CHECK(has(b.markdown(View::case_worker), "`trin.moderate`"));
    CHECK(has(b.markdown(View::case_worker), "højst 15 døgn pr. kalenderår"));
}
