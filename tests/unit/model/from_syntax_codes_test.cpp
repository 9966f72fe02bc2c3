#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "resolved.h"

using namespace kvs::model;

namespace {

const std::string table = R"(modul fælles.kle: "KLE"
kodetabel kle: "KLE"
    gælder fra 1. januar 2024
    kilde "KL"
    kode "27.36.08": "afløsning"
    kode "27.36.09": "aflastning"
        gælder fra 1. januar 2025 til 31. december 2025
    kode "27.36.09": "aflastning og ophold"
        gælder fra 1. januar 2026
)";

Resolved with_codes(const std::string& codes, const std::string& module = table) {
    return resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
brug fælles.kle
part visitator: "visitator" / "visitator"
skøn behovet: ja eller nej, ved visitator
ydelse hjælp: "Hjælp"
)" + codes + R"(    vurdering
        konkret: altid skøn behovet
)", module});
}

}  // namespace

TEST_CASE("a table of codes gives its days to those without their own") {
    const auto it = with_codes("    kode kle \"27.36.08\"\n");
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.code_tables.size() == 1);
    const auto& codes = it.standard.code_tables.begin()->codes;
    CHECK(it.standard.code_tables.begin()->source == "KL");
    REQUIRE(codes.size() == 3);
    CHECK(codes[0].from == kvs_day_of(2024, 1, 1));
    CHECK_FALSE(codes[0].to);
    CHECK(codes[1].to == kvs_day_of(2025, 12, 31));
    CHECK(codes[2].label == "aflastning og ophold");
    REQUIRE(it.standard.services.begin()->codes.size() == 1);
    CHECK(it.standard.services.begin()->codes[0].code == "27.36.08");
}

TEST_CASE("a code that the table lacks is for the analysis; a table that is not there is a mistake") {
    CHECK(with_codes("    kode kle \"99\"\n").codes() == "");
    CHECK(with_codes("    kode kel \"27.36.08\"\n").codes() == "K0202");
}

TEST_CASE("a code is said once, and stands once in its table on a day") {
    CHECK(with_codes("    kode kle \"27.36.08\"\n    kode kle \"27.36.08\"\n").codes() == "K0214");
    CHECK(with_codes("", table + "    kode \"27.36.08\": \"igen\"\n").codes() == "K0209");
}

TEST_CASE("what does not belong in a table or under a code is said") {
    CHECK(with_codes("", table + "    telefon \"12 34 56 78\"\n").codes() == "K0216");
    CHECK(with_codes("", table + "    kode \"1\": \"x\"\n        kilde \"KL\"\n").codes() == "K0216");
    CHECK(with_codes("", table + "    kode \"1\": \"x\"\n        gælder fra 2. januar 2026 til 1. januar 2026\n").codes() == "K0309");
}
