#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "resolved.h"

using namespace kvs::model;

namespace {

const std::string law = R"(modul lov.serviceloven: "Serviceloven"
lov serviceloven: "Lov om social service"
    § 84, stk. 1: skal
        "Kommunalbestyrelsen skal tilbyde afløsning."
        gælder fra 1. januar 2018 til 30. juni 2025
        kilde "Retsinformation"
    § 83 a, stk. 2: kan
)";

Resolved with_law(const std::string& body) {
    return resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
brug lov.serviceloven
part visitator: "visitator" / "visitator"
skøn behovet: ja eller nej, ved visitator
ydelse hjælp: "Hjælp"
    vurdering
        konkret: altid skøn behovet
)" + body, law});
}

}  // namespace

TEST_CASE("the register of law texts") {
    const auto it = with_law("");
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.laws.size() == 1);
    const auto& provisions = it.standard.laws.begin()->provisions;
    REQUIRE(provisions.size() == 2);
    CHECK(provisions[0].section == "84");
    CHECK(provisions[0].paragraph == 1);
    CHECK(provisions[0].modality == Modality::must);
    CHECK(provisions[0].text == "Kommunalbestyrelsen skal tilbyde afløsning.");
    CHECK(provisions[0].from == kvs_day_of(2018, 1, 1));
    CHECK(provisions[0].to == kvs_day_of(2025, 6, 30));
    CHECK(provisions[0].source == "Retsinformation");
    CHECK(provisions[1].section == "83 a");
}

TEST_CASE("the legal basis keeps its modal word, quotation and marks") {
    const auto it = with_law("    hjemmel\n        serviceloven § 84, stk. 1, kan    [S1-72]\n            \"Kommunen kan tilbyde afløsning.\"    [S1-73]\n");
    REQUIRE(it.codes() == "");
    for (const auto& section : it.standard.sections) {
        if (section.kind != SectionKind::legal_basis) continue;
        REQUIRE(section.bases.size() == 1);
        CHECK(section.bases[0].modality == Modality::can);
        CHECK(section.bases[0].reference.paragraph == 1);
        CHECK(section.bases[0].texts.size() == 1);
        CHECK(section.bases[0].marks == std::vector<std::string>{"S1-72", "S1-73"});
    }
}

TEST_CASE("a law that is not in the register") {
    CHECK(with_law("    hjemmel\n        servicelven § 84, stk. 1, skal\n").codes() == "K0202");
    CHECK(with_law("    hjemmel\n        færdselsloven § 1\n").codes() == "K0201");
    CHECK(with_law("    hjemmel\n        serviceloven § 84, skal, kan\n").codes() == "K0255");
}
