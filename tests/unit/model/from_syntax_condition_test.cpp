#include <catch2/catch.hpp>

#include "resolved.h"

using namespace kvs::model;

TEST_CASE("facts, assessments, norms and sections as conditions") {
    const auto it = resolve(R"(
    målgruppe alle af
        samliv: bor_sammen
        alene: ikke bor_sammen
        igen: samliv
    opfølgning
        a: hvis opfylder målgruppe undtagen alene
        b: medmindre opfylder samliv
)");
    REQUIRE(it.codes() == "");
    CHECK(std::holds_alternative<IsYes>(it.norm("samliv").condition->test));
    CHECK(it.norm("alene").condition->negated);
    CHECK(it.standard.norms[std::get<NormHolds>(it.norm("igen").condition->test).norm].name == "samliv");
    const auto& guard = it.norm("a").guards[0];
    CHECK(std::get<NormHolds>(guard.condition.test).section);
    CHECK(std::get<NormHolds>(guard.condition.test).except.size() == 1);
    CHECK(it.norm("b").guards[0].kind == GuardKind::unless);
}

TEST_CASE("og and eller on one line are refused with their readings") {
    const std::string facts = "oplysning indlagt: ja eller nej\noplysning syg: ja eller nej\n";
    const auto mixed = resolve("    målgruppe\n        a: bor_sammen og indlagt eller syg\n", facts);
    CHECK(mixed.codes() == "K0236");
    CHECK(mixed.first().find("»(bor_sammen og indlagt) eller syg«") != std::string::npos);
    CHECK(mixed.first().find("»bor_sammen og (indlagt eller syg)«") != std::string::npos);
    const auto one_word = resolve("    målgruppe\n        a: bor_sammen eller ikke indlagt\n", facts);
    CHECK(one_word.codes() == "K0235");
    CHECK(one_word.first().find("»mindst en af« og under den, på hver sin linje: bor_sammen, ikke indlagt") != std::string::npos);
}

TEST_CASE("several values of one fact are a list") {
    const std::string facts = "oplysning bolig: valg mellem hus, lejlighed, plejebolig\noplysning syg: ja eller nej\n";
    const auto it = resolve("    målgruppe\n        a: bolig er hus eller lejlighed\n", facts);
    CHECK(it.codes() == "K0168");    // said in reading
    REQUIRE(it.sink.diagnostics[0].fix);
    CHECK(it.sink.diagnostics[0].fix->replacement == "er en af hus, lejlighed");
    CHECK(resolve("    målgruppe\n        a: bolig er hus eller syg\n", facts).codes() == "K0235");
    CHECK(resolve("    målgruppe\n        a: bolig er hus og lejlighed\n", facts).codes() == "K0235");
}

TEST_CASE("conditions that ask for what is not there") {
    const auto codes = [](const std::string& condition) { return resolve("    målgruppe\n        a: " + condition + "\n", "skala grad: let, svær\n").codes(); };
    CHECK(codes("bor_samen") == "K0202");
    CHECK(codes("noget_helt_andet") == "K0201");
    CHECK(codes("grad") == "K0203");
    CHECK(codes("skøn bor_sammen") == "K0203");
    CHECK(codes("alder") == "K0231");
    CHECK(codes("modtaget_ansøgning") == "K0231");
    CHECK(codes("opfylder ukendt_norm") == "K0201");
}

TEST_CASE("a short name that several norms bear must be written in full") {
    const std::string body = "    målgruppe\n        vej_1: alle af\n            hjemme: bor_sammen\n        vej_2: alle af\n            hjemme: bor_sammen\n    opfølgning\n        a: hvis ";
    CHECK(resolve(body + "hjemme\n").codes() == "K0206");
    CHECK(resolve(body + "vej_1.hjemme\n").codes() == "");
    CHECK(resolve(body + "vej_1.hjeme\n").codes() == "K0202");
    CHECK(resolve(body + "hjemme\n").first().find("vej_1.hjemme, vej_2.hjemme") != std::string::npos);
    const std::string except = "    målgruppe\n        vej_1: alle af\n            hjemme: bor_sammen\n            andet: alder er mindst 18 år\n    opfølgning\n        a: hvis opfylder vej_1 undtagen ";
    CHECK(resolve(except + "hjemme\n").codes() == "");
    const auto whole = resolve(except + "vej_1.hjemme\n");
    REQUIRE(whole.codes() == "");
    CHECK(std::get<NormHolds>(whole.norm("a").guards[0].condition.test).except.size() == 1);
}
