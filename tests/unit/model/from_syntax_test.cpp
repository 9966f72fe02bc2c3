#include "compiler/model/from_syntax.h"

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "compiler/model/verify.h"
#include "resolved.h"

using namespace kvs::model;

namespace {

std::string contents(const std::string& path) {
    std::ifstream in(std::string(KVS_SOURCE_DIR) + "/standards/" + path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the standards of the repository resolve without a message and keep every invariant") {
    for (const auto* path : {"haderslev/aflastning.kvs", "soenderborg/afloesning.kvs"}) {
        INFO(path);
        const auto it = resolve_files({contents(path), contents("lov/serviceloven.kvs"), contents("faelles/funktionsevne.kvs"), contents("faelles/kalender.kvs"), contents("faelles/kle.kvs"), contents("faelles/faelles_sprog.kvs"), contents("faelles/soenderborg.kvs")});
        CHECK(it.codes() == "");
        CHECK(it.standard.sound);
        CHECK(verify(it.standard) == std::vector<std::string>{});
        CHECK(it.standard.norms.size() > 60);
        CHECK(it.standard.trials.size() > 20);
    }
}

TEST_CASE("the order of lines does not matter") {
    const auto it = resolve_files({R"(prøve "Karen" for hjælp
    givet
        bor_sammen
    forvent
        SKØN
ydelse hjælp: "Hjælp"
    målgruppe
        samliv: voksen
        voksen: bor_sammen
    vurdering
        konkret: altid skøn behovet
skøn behovet: ja eller nej, ved visitator
oplysning bor_sammen: ja eller nej, af borger
part visitator: "visitator" / "visitator"
part borger: du / "borgeren"
kvalitetsstandard eksempel: "Eksempel"
)"});
    CHECK(it.codes() == "");
    CHECK(it.standard.trials.size() == 1);
}

TEST_CASE("one mistake, one message: what rests on it is silent") {
    const auto it = resolve(R"(
    målgruppe alle af
        voksen: aldr er mindst 18 år
            "Du er over {voksen} år."
        også_voksen: opfylder voksen
    opfølgning
        besøg: hvis voksen
)");
    CHECK(it.codes() == "K0202");
    CHECK_FALSE(it.standard.sound);
}

TEST_CASE("a name that an unreadable line was to define is not blamed") {
    const auto it = resolve("    målgruppe\n        samliv: passes_hjemme\n", "oplysning passes_hjemme ja eller nej\n");
    REQUIRE(it.sink.diagnostics.size() == 1);
    CHECK(it.codes().substr(0, 3) == "K01");
    CHECK_FALSE(it.standard.sound);
}

TEST_CASE("imports are asked for once each, in order") {
    kvs::diag::Sink sink;
    const auto source = kvs::base::make_source({}, "a.kvs", "kvalitetsstandard a: \"A\"\nbrug lov.serviceloven\nbrug fælles.kalender\nbrug lov.serviceloven\n");
    const auto requests = imports_of(kvs::syntax::parse(source, {}, sink));
    REQUIRE(requests.size() == 2);
    CHECK(requests[0].names == std::vector<std::string>{"lov", "serviceloven"});
    CHECK(requests[1].names == std::vector<std::string>{"fælles", "kalender"});
}

TEST_CASE("an empty list of files gives an empty, unsound standard") {
    kvs::diag::Sink sink;
    CHECK_FALSE(from_syntax({}, sink).sound);
}
