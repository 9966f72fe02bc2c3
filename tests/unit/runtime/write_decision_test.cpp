// The decision in JSON, to the byte, and the lists a caseworker acts on.
#include "tests/unit/runtime/small_standard.h"

#include <catch2/catch.hpp>

using namespace small;

namespace {

std::string decided(const std::string& members) {
    const Answer answer = decide(R"({"ydelse": "aflastning", "afgørelsesdato": "2025-06-10", )" + members + "}");
    INFO(members << ": " << answer.error.code << " " << answer.key);
    REQUIRE(answer.code == KVS_OK);
    return answer.json;
}

// The value of a member of the decision's top level, as text.
std::string member(const std::string& json, const std::string& key) {
    kvs_json_reader reader = kvs_json_open(json.data(), json.size());
    REQUIRE(kvs_json_next(&reader) == KVS_JSON_OBJECT_BEGIN);
    while (kvs_json_next(&reader) == KVS_JSON_KEY) {
        const bool found = kvs_json_is(reader.value, key.c_str());
        const std::size_t from = reader.at;
        REQUIRE(kvs_json_skip(&reader, kvs_json_next(&reader)));
        if (found) return json.substr(from, reader.at - from);
    }
    FAIL("no member " << key);
    return "";
}

const std::string everything = R"("oplysninger": {"alder": 42, "bor_sammen": true, "bolig": "egen", "formue": 0}, "hændelser": {"ansøgning": "2025-06-02"}, )";

}  // namespace

TEST_CASE("the service without an amount, to the byte") {
    const Answer answer = decide(R"({"ydelse": "tilsyn", "afgørelsesdato": "2025-06-10", "oplysninger": {"bor_sammen": true}})");
    REQUIRE(answer.code == KVS_OK);
    CHECK(answer.json ==
          R"({"ydelse":"tilsyn","afgørelsesdato":"2025-06-10","udfald":"UDENFOR",)"
          R"("ønsker":[{"ønske":null,"udfald":"UDENFOR","omfang":null,"højst":null,"ud_over":null,"ophold":null}],"pris":[],"frister":[],)"
          R"("normer":[{"norm":"alene","rolle":"betingelse","sandhed":"falsk","afgør":true,"sætninger":[],"lov":null,)"
          R"("tekst":{"borger":"Til dig.","sag":"Til sagen."},"oplysninger":["bor_sammen"],"skøn":[]}],)"
          R"("mangler":[],"skøn_åbne":[],"skøn_brugt":[],)"
          R"("klage":{"frist_norm":null,"dato":null,"af":null,"til":null,"videre_til":null},"henvendelse":[],"partshøring":["bor_sammen"],)"
          R"("koder":[],)"
          R"("modul":{"standard":"lille","udgave":"2025","gælder_fra":"2025-01-01","gælder_til":null,"kilde_hash":"00ff","oversætter":"kvs 0.1.0","abi":1}})");
}

TEST_CASE("a proposal with amount, prices, deadlines and the assessments it rests on") {
    const std::string json = decided(everything + R"("skøn": {"behov": {"fordi": "Åse \"ser\" \u00e5", "tid": "2025-06-09T10:00:00+02:00", "rolle": "visitator", "af": "Per", "svar": true}},
        "ønsker": [{"mængde": 60, "enhed": "døgn"}])");
    CHECK(member(json, "udfald") == R"("DELVIST")");
    CHECK(member(json, "ønsker") == R"([{"ønske":{"mængde":60,"enhed":"døgn","periode":"kalenderår"},"udfald":"DELVIST",)"
                                    R"("omfang":{"mængde":50,"enhed":"døgn","periode":"kalenderår"},"højst":{"mængde":50,"enhed":"døgn","periode":"kalenderår"},"ud_over":10,"ophold":null}])");
    CHECK(member(json, "pris") == R"([{"norm":"ydelsen","art":"gratis","øre":0,"ukendt":false,"pr":null,"betales_af":null,"dækker":[]},)"
                                  R"({"norm":"kost","art":"egen_udgift","øre":null,"ukendt":true,"pr":"døgn","betales_af":"borger","dækker":["mad","drikke"]}])");
    CHECK(member(json, "frister") == R"([{"norm":"afgørelse","art":"senest","pligt":"kommunen","part":"kommunen","hændelse":"ansøgning","dato":"2025-07-28","lukkedag":false},)"
                                     R"({"norm":"klagefrist","art":"inden","pligt":"borgeren","part":null,"hændelse":"ansøgning","dato":"2025-06-30","lukkedag":false}])");
    CHECK(member(json, "klage") == R"({"frist_norm":"klagefrist","dato":"2025-06-30","af":"borger","til":"kommunen","videre_til":"Ankestyrelsen"})");
    CHECK(member(json, "skøn_brugt") ==
          R"([{"skøn":"behov","svar":true,"af":"Per","rolle":"visitator","tid":"2025-06-09T10:00:00+02:00","fordi":"Åse \"ser\" \u00e5","hensyn":[]}])");
    CHECK(member(json, "mangler") == "[]");
    CHECK(json.find(R"({"norm":"voksen","rolle":"betingelse","sandhed":"sand","afgør":false,"sætninger":["S-1","S-2"],"lov":"serviceloven § 84, stk. 1",)") != std::string::npos);
    CHECK(json.find(R"("norm":"transport")") == std::string::npos);  // an exclusion that does not strike is not listed
    CHECK(json.find(R"("norm":"pligt")") == std::string::npos);      // nor is a rule that does not apply
}

TEST_CASE("a price that may apply is told with its amount unknown, one that does not is left out") {
    CHECK(decided(R"("oplysninger": {"bolig": "botilbud"})").find(R"({"norm":"tillæg","art":"beløb","øre":3750,"ukendt":false,"pr":"døgn")") != std::string::npos);
    CHECK(decided(R"("oplysninger": {})").find(R"({"norm":"tillæg","art":"beløb","øre":null,"ukendt":true,"pr":"døgn")") != std::string::npos);
    CHECK(decided(R"("oplysninger": {"bolig": "egen"})").find(R"("art":"beløb")") == std::string::npos);
}

TEST_CASE("R33: what is missing is asked for, the cheapest first, and only what decides") {
    const std::string json = decided(R"("oplysninger": {"bolig": {"ved_ikke": true}})");
    CHECK(member(json, "udfald") == R"("MANGLER")");
    CHECK(member(json, "mangler") == R"([{"oplysning":"alder","hos":"cpr","spørgsmål":null,"ved_ikke":false},{"oplysning":"bolig","hos":null,"spørgsmål":null,"ved_ikke":true},)"
                                     R"({"oplysning":"bor_sammen","hos":null,"spørgsmål":"Bor I sammen?","ved_ikke":false}])");
    CHECK(member(json, "skøn_åbne").find(R"({"skøn":"behov","rolle":"visitator","spørgsmål":"Er der behov?","hensyn":[]})") != std::string::npos);
    CHECK(member(json, "frister").find(R"("dato":null,"lukkedag":false)") != std::string::npos);
}

TEST_CASE("open assessments are told where a person must act, and not where nothing is left to assess") {
    CHECK(member(decided(everything + R"("ønsker": [{"mængde": 5, "enhed": "døgn"}])"), "skøn_åbne").find("behov") != std::string::npos);
    const std::string outside = decided(R"("oplysninger": {"alder": 17, "bor_sammen": false, "bolig": "egen"})");
    CHECK(member(outside, "udfald") == R"("UDENFOR")");
    CHECK(member(outside, "skøn_åbne") == "[]");
    CHECK(member(outside, "mangler") == "[]");
    CHECK(member(outside, "partshøring") == R"(["bor_sammen"])");
}

TEST_CASE("the codes that the service is filed under go with the decision") {
    CHECK(member(decided(R"("oplysninger": {"alder": 42})"), "koder") == R"([{"tabel":"kle","kode":"27.36.08"},{"tabel":"fælles_sprog","kode":"H3.1"}])");
}

TEST_CASE("an authority's deadline on a closed day is warned of and stands") {
    const std::string json = decided(R"("oplysninger": {"alder": 42}, "hændelser": {"ansøgning": "2025-10-30"})");
    CHECK(member(json, "frister").find(R"("dato":"2025-12-25","lukkedag":true)") != std::string::npos);  // eight weeks on: juledag
}

TEST_CASE("a wish for a thing has no amount") {
    const std::string json = decided(everything + R"("skøn": {"behov": )" + answered("true") + R"(}, "ønsker": [{"mængde": 5, "enhed": "døgn"}, {"norm": "transport"}])");
    CHECK(member(json, "ønsker").find(R"({"ønske":{"norm":"transport"},"udfald":"UDENFOR","omfang":null,"højst":null,"ud_over":null,"ophold":null})") != std::string::npos);
    CHECK(json.find(R"({"norm":"transport","rolle":"udelukkelse","sandhed":"falsk","afgør":true,)") != std::string::npos);
}
