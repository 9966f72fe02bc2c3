#include "compiler/model/verify.h"

#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

namespace {

Resolved good() {
    return resolve(R"(
    målgruppe alle af
        samliv: bor_sammen
            voksen: alder er mindst 18 år
    omfang
        trin: efter begrænsning
            let: højst 5 døgn pr. kalenderår
            svær: højst 9 døgn pr. kalenderår
        flere: i særlige tilfælde undtagelse fra trin
)",
                   "skala grad: let, svær\nskøn begrænsning: skala grad, ved visitator\n");
}

}  // namespace

TEST_CASE("a resolved standard keeps its invariants") {
    const auto it = good();
    REQUIRE(it.codes() == "");
    CHECK(verify(it.standard).empty());
}

TEST_CASE("what is broken is named") {
    const auto it = good();
    const auto find = [](Standard& standard, std::string_view path) -> Norm& {
        for (auto& norm : standard.norms)
            if (norm.path == path) return norm;
        FAIL("no such norm");
        return *standard.norms.begin();
    };
    const auto one = [&](auto change) {
        auto standard = it.standard;
        change(standard);
        const auto broken = verify(standard);
        return broken.empty() ? std::string{} : broken.front();
    };
    CHECK(one([&](Standard& s) { find(s, "samliv").path = "trin"; }) != "");
    CHECK(one([&](Standard& s) { find(s, "samliv.voksen").parent = {}; }) != "");
    CHECK(one([&](Standard& s) { find(s, "trin.let").limit.reset(); }) == "trin.let: has no limit");
    CHECK(one([&](Standard& s) { find(s, "trin").tiers->rows[0].first = 9; }) == "trin: a tier is not a value of its scale");
    CHECK(one([&](Standard& s) { find(s, "trin").tiers->rows[1].first = 0; }) == "trin: two tiers for one value");
    CHECK(one([&](Standard& s) { find(s, "samliv").condition->test = Poison{}; }) == "samliv: a condition is unresolved");
    CHECK(one([&](Standard& s) { find(s, "flere").exception_of = {kvs::base::Id<Norm>{999}}; }) == "flere: what it excepts is out of range");
    CHECK(one([&](Standard& s) {
              auto& trin = find(s, "trin");
              trin.exception_of = {find(s, "flere").parent ? kvs::base::Id<Norm>{} : s.norms.id_at(static_cast<std::size_t>(&find(s, "flere") - &*s.norms.begin()))};
          }) == "the exceptions go in a ring");
    CHECK(one([&](Standard& s) { find(s, "samliv").texts.clear(); }) == "samliv: has no text");
}
