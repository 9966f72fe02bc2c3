#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("the head") {
    const auto it = resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"
    kommune "Ringkøbing-Skjern"
    udgave 2024    [S1-01]
    kilde "et dokument"
    gælder fra 1. januar 2024 til 31. december 2024
    godkendt af "Byrådet" den 4. februar 2021    [S1-76]
    ændret redaktionelt i marts 2014
    forklaring "Her kan du læse om hjælpen."
        "Den er for dig."    [S1-02]
    offentliggøres "Se hjemmesiden."
part borger: du / "borgeren"
)"});
    CHECK(it.codes() == "");
    const auto& s = it.standard;
    CHECK(s.id == "eksempel");
    CHECK(s.title == "Eksempel");
    CHECK(s.municipality == "Ringkøbing-Skjern");
    CHECK(s.edition == "2024");
    CHECK(s.edition_marks == std::vector<std::string>{"S1-01"});
    CHECK(s.valid_from == kvs_day_of(2024, 1, 1));
    CHECK(s.valid_to == kvs_day_of(2024, 12, 31));
    REQUIRE(s.approvals.size() == 1);
    CHECK(s.approvals[0].organ == "Byrådet");
    CHECK(s.approvals[0].date == kvs_day_of(2021, 2, 4));
    REQUIRE(s.changes.size() == 1);
    CHECK(s.changes[0].when == "marts 2014");
    REQUIRE(s.explanations.size() == 2);
    CHECK(s.explanations[1].case_worker == "Den er for borgeren.");
    CHECK(s.explanations[1].marks == std::vector<std::string>{"S1-02"});
    CHECK(s.publication.size() == 1);
}

TEST_CASE("a module has nothing to decide") {
    const auto it = resolve_files({"modul fælles.skala: \"Skala\"\nskala grad: let, svær\n"});
    CHECK(it.codes() == "");
    CHECK(it.standard.is_module);
}

TEST_CASE("what a head may not say") {
    CHECK(resolve_files({"part borger: du / \"borgeren\"\n"}).codes() == "K0211");
    CHECK(resolve_files({"kvalitetsstandard a: \"A\"\nmodul b: \"B\"\n"}).codes() == "K0212");
    CHECK(resolve_files({"kvalitetsstandard a: \"A\"\n    udgave 1\n    udgave 2\n"}).codes() == "K0214");
    CHECK(resolve_files({"kvalitetsstandard a: \"A\"\n    sprog engelsk\n"}).codes() == "K0215");
    CHECK(resolve_files({"kvalitetsstandard a: \"A\"\n    sprog dansk\n"}).codes() == "");
    CHECK(resolve_files({"kvalitetsstandard a: \"A\"\n    gælder fra 2. januar 2024 til 1. januar 2024\n"}).codes() == "K0309");
    CHECK(resolve_files({"kvalitetsstandard a: \"A\"\n    telefon \"12345678\"\n"}).codes() == "K0216");
}
