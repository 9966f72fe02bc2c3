// The case in JSON: what is read, and each thing that is refused, with its place.
#include "tests/unit/runtime/small_standard.h"

#include <catch2/catch.hpp>

#include <utility>

using namespace small;

namespace {

struct Read {
    int32_t code;
    kvs_error error{};
    kvs_case_storage storage{};
    Memory memory{};
};

// The notes point into the text, so the text must outlive the reading.
Read& read(std::string source) {
    static Read r;
    static std::string text;
    text = std::move(source);
    r = Read{};
    r.storage.values = r.memory.values;
    r.storage.notes = r.memory.notes;
    r.code = kvs_read_case(&standard(), text.data(), text.size(), &r.storage, &r.error);
    return r;
}

// A case with `members` beside the service and the date.
std::string a_case(const std::string& members) {
    return R"({"ydelse": "aflastning", "afgørelsesdato": "2025-06-10")" + (members.empty() ? "" : ", " + members) + "}";
}

std::string facts(const std::string& members) { return a_case(R"("oplysninger": {)" + members + "}"); }

void refused(const std::string& text, int32_t code, const std::string& key, const std::string& at, const std::string& expected = "") {
    INFO(text);
    const Read& r = read(text);
    CHECK(r.code == code);
    CHECK(r.error.code == code);
    CHECK(std::string(r.error.key == nullptr ? "" : r.error.key, r.error.key_length) == key);
    CHECK(text.substr(r.error.offset, at.size()) == at);
    CHECK(std::string(r.error.expected == nullptr ? "" : r.error.expected) == expected);
}

}  // namespace

TEST_CASE("a whole case is read, its keys in any order and escaped as they may be") {
    const Read& r = read(R"({"ønsker": [{"mængde": 35.5, "enhed": "døgn", "periode": "kalenderår"}, {"norm": "transport"}],
        "forbrug": [{"mængde": 20, "enhed": "døgn", "dato": "2025-03-01", "ydelse": "aflastning"}],
        "h\u00e6ndelser": {"ansøgning": "2025-06-02"},
        "skøn": {"antal": )" + answered("12.5", "visitator", "2025-06-10T23:59:59+02:00") + R"(},
        "oplysninger": {"alder": 42, "bor_sammen": true, "bolig": {"ved_ikke": true}, "født": "1983-01-31", "formue": -37.50},
        "afgørelsesdato": "2025-06-10", "ydelse": "aflastning"})");
    REQUIRE(r.code == KVS_OK);
    const kvs_value* v = r.storage.values;
    CHECK(v[alder].n == 42);
    CHECK(v[bor_sammen].n == 1);
    CHECK(v[bolig].state == KVS_VALUE_MISSING);
    CHECK(v[bolig].dont_know == 1);
    CHECK(v[foedt].n == kvs_day_of(1983, 1, 31));
    CHECK(v[formue].n == -3750);
    CHECK(v[antal].n == 125);
    CHECK(v[behov].state == KVS_VALUE_OPEN);
    CHECK(v[ansoegning].n == kvs_day_of(2025, 6, 2));
    CHECK(std::string(r.storage.notes[antal].by.data, r.storage.notes[antal].by.size) == "Lene Holm");
    CHECK(r.storage.notes[behov].by.data == nullptr);
    REQUIRE(r.storage.input.wish_count == 2);
    CHECK(r.storage.wishes[0].amount == 355);
    CHECK(r.storage.wishes[0].item == -1);
    CHECK(r.storage.wishes[1].item == n_transport);
    REQUIRE(r.storage.input.use_count == 1);
    CHECK(r.storage.uses[0].amount == 200);
    CHECK(std::string(r.storage.uses[0].unit) == "døgn");
    CHECK(r.storage.input.decision_date == kvs_day_of(2025, 6, 10));
}

TEST_CASE("R7: a fact that is not given is missing and not asked; one not known is missing and asked") {
    const Read& r = read(a_case(""));
    REQUIRE(r.code == KVS_OK);
    CHECK(r.storage.values[alder].state == KVS_VALUE_MISSING);
    CHECK(r.storage.values[alder].dont_know == 0);
    CHECK(r.storage.values[ansoegning].state == KVS_VALUE_MISSING);
    CHECK(r.storage.input.wish_count == 0);
}

TEST_CASE("text that is not JSON is refused before anything else is said") {
    refused(R"({"ydelse": "findes_ikke", })", KVS_E_JSON, "", "}");
    refused("", KVS_E_JSON, "", "");
    refused(R"({"ydelse": "aflastning"} {})", KVS_E_JSON, "", "{}");
    refused("\xEF\xBB\xBF{}", KVS_E_JSON, "", "\xEF\xBB\xBF");
    refused(std::string(100000, '['), KVS_E_JSON, "", "[");
    refused("[]", KVS_E_TYPE, "", "[]", "object");
}

TEST_CASE("service and date of decision") {
    refused(R"({"ydelse": "x", "afgørelsesdato": "2025-06-10"})", KVS_E_SERVICE, "ydelse", "\"x\"", "aflastning");
    refused(R"({"ydelse": 1, "afgørelsesdato": "2025-06-10"})", KVS_E_TYPE, "ydelse", "1", "string");
    refused(R"({"afgørelsesdato": "2025-06-10"})", KVS_E_MISSING_KEY, "", "}", "ydelse");
    refused(R"({"ydelse": "tilsyn"})", KVS_E_MISSING_KEY, "", "}", "afgørelsesdato");
    refused(R"({"ydelse": "tilsyn", "afgørelsesdato": "2025-02-30"})", KVS_E_DATE, "afgørelsesdato", "\"2025-02-30\"");
    refused(R"({"ydelse": "tilsyn", "afgørelsesdato": "2024-12-31"})", KVS_E_VALIDITY, "afgørelsesdato", "\"2024", "2025-01-01");
    refused(R"({"ydelse": "tilsyn", "afgørelsesdato": null})", KVS_E_TYPE, "afgørelsesdato", "null", "date");
}

TEST_CASE("R41: keys are known and stand once") {
    refused(a_case(R"("udfald": 1)"), KVS_E_UNKNOWN_KEY, "udfald", "\"udfald\"");
    refused(a_case(R"("ydelse": "aflastning")"), KVS_E_DUPLICATE_KEY, "ydelse", "\"ydelse\": \"aflastning\"}");
    refused(facts(R"("alder": 1, "al\u0064er": 2)"), KVS_E_DUPLICATE_KEY, R"(al\u0064er)", R"("al\u0064er")");
    refused(facts(R"("bolig": {"ved_ikke": true}, "bolig": "egen")"), KVS_E_DUPLICATE_KEY, "bolig", R"("bolig": "egen")");
    refused(facts(R"("aldre": 1)"), KVS_E_UNKNOWN_KEY, "aldre", "\"aldre\"");
    refused(facts(R"("behov": true)"), KVS_E_UNKNOWN_KEY, "behov", "\"behov\"");  // an assessment is no fact
    refused(a_case(R"("skøn": {"alder": 1})"), KVS_E_UNKNOWN_KEY, "alder", "\"alder\"");
    refused(a_case(R"("hændelser": {"alder": "2025-01-01"})"), KVS_E_UNKNOWN_KEY, "alder", "\"alder\"");
}

TEST_CASE("R41: values have their type and range") {
    refused(facts(R"("alder": "42")"), KVS_E_TYPE, "alder", "\"42\"", "number");
    refused(facts(R"("alder": null)"), KVS_E_TYPE, "alder", "null", "number");
    refused(facts(R"("alder": 42.5)"), KVS_E_RANGE, "alder", "42.5", "år");
    refused(facts(R"("alder": -1)"), KVS_E_RANGE, "alder", "-1", "år");
    refused(facts(R"("alder": 1e400)"), KVS_E_RANGE, "alder", "1e400", "år");
    refused(facts(R"("formue": 1.005)"), KVS_E_RANGE, "formue", "1.005", "kr");
    refused(facts(R"("bor_sammen": "ja")"), KVS_E_TYPE, "bor_sammen", "\"ja\"", "boolean");
    refused(facts(R"("bor_sammen": 1)"), KVS_E_TYPE, "bor_sammen", "1", "boolean");
    refused(facts(R"("bolig": "slot")"), KVS_E_CHOICE, "bolig", "\"slot\"", "egen");
    refused(facts(R"("bolig": 0)"), KVS_E_TYPE, "bolig", "0", "string");
    refused(facts(R"("født": "2025-02-29")"), KVS_E_DATE, "født", "\"2025-02-29\"");
    refused(facts(R"("født": 1983)"), KVS_E_TYPE, "født", "1983", "date");
    refused(facts(R"("bolig": {"ved_ikke": false})"), KVS_E_TYPE, "ved_ikke", "false", "true");
    refused(facts(R"("bolig": {})"), KVS_E_MISSING_KEY, "bolig", "}", "ved_ikke");
    refused(facts(R"("bolig": {"ved": true})"), KVS_E_UNKNOWN_KEY, "ved", "\"ved\"");
    refused(a_case(R"("oplysninger": [])"), KVS_E_TYPE, "oplysninger", "[]", "object");
    refused(a_case(R"("hændelser": {"ansøgning": {"ved_ikke": true}})"), KVS_E_TYPE, "ansøgning", "{", "date");
}

TEST_CASE("R34: an assessment is somebody's, in the right role, at a time, for a reason") {
    const auto assessed = [](const std::string& value) { return a_case(R"("skøn": {"behov": )" + value + "}"); };
    CHECK(read(assessed(answered("true"))).code == KVS_OK);
    refused(assessed("true"), KVS_E_TYPE, "behov", "true", "object");
    refused(assessed(R"({"svar": true, "af": "A", "rolle": "visitator", "tid": "2025-06-01"})"), KVS_E_ASSESSMENT, "behov", "}", "fordi");
    refused(assessed(R"({"svar": true, "af": " ", "rolle": "visitator", "tid": "2025-06-01", "fordi": "x"})"), KVS_E_ASSESSMENT, "behov", "\" \"", "af");
    refused(assessed(R"({"af": "A", "rolle": "visitator", "tid": "2025-06-01", "fordi": "x"})"), KVS_E_ASSESSMENT, "behov", "}", "svar");
    refused(assessed(R"({"svar": {"ved_ikke": true}})"), KVS_E_TYPE, "behov", "{\"ved", "boolean");
    refused(assessed(R"({"svar": true, "af": 7})"), KVS_E_TYPE, "af", "7", "string");
    refused(assessed(R"({"svar": true, "hvem": "A"})"), KVS_E_UNKNOWN_KEY, "hvem", "\"hvem\"");
    refused(assessed(answered("true", "leverandør")), KVS_E_ROLE, "behov", "\"leverandør\"", "visitator");
    refused(assessed(answered("true", " ")), KVS_E_ASSESSMENT, "behov", "\" \"", "rolle");  // nobody's role is no other role
    refused(assessed(answered("true", "visitator", "2025-06-11")), KVS_E_TIME, "behov", "\"2025-06-11\"");
    refused(assessed(answered("true", "visitator", "i går")), KVS_E_DATE, "behov", "\"i går\"");
    CHECK(read(a_case(R"("skøn": {"særligt": )" + answered("false", "hvem som helst") + "}")).code == KVS_OK);  // no role is asked for
}

TEST_CASE("R41: wishes are in the service's unit and period, or for something it names") {
    const auto wished = [](const std::string& wish) { return a_case(R"("ønsker": [)" + wish + "]"); };
    refused(wished(R"({"mængde": 5, "enhed": "timer"})"), KVS_E_UNIT, "enhed", "\"timer\"", "døgn");
    refused(wished(R"({"mængde": 5, "enhed": "døgn", "periode": "uge"})"), KVS_E_UNIT, "periode", "\"uge\"", "kalenderår");
    refused(wished(R"({"mængde": -5, "enhed": "døgn"})"), KVS_E_RANGE, "mængde", "-5", "døgn");
    refused(wished(R"({"mængde": 0.55, "enhed": "døgn"})"), KVS_E_RANGE, "mængde", "0.55", "døgn");
    refused(wished(R"({"mængde": "5", "enhed": "døgn"})"), KVS_E_TYPE, "mængde", "\"5\"", "number");
    refused(wished(R"({"mængde": 5})"), KVS_E_MISSING_KEY, "", "}", "enhed");
    refused(wished("{}"), KVS_E_MISSING_KEY, "", "}", "mængde");
    refused(wished(R"({"norm": "alene"})"), KVS_E_NORM, "norm", "\"alene\"", "aflastning");  // another service's
    refused(wished(R"({"norm": "transport", "mængde": 5})"), KVS_E_UNKNOWN_KEY, "mængde", "\"mængde\"");
    refused(wished("5"), KVS_E_TYPE, "ønsker", "5", "object");
    refused(R"({"ydelse": "tilsyn", "afgørelsesdato": "2025-06-10", "ønsker": [{"mængde": 1, "enhed": "døgn"}]})", KVS_E_UNIT, "mængde", "\"mængde\"");
    refused(R"({"ydelse": "tilsyn", "afgørelsesdato": "2025-06-10", "ønsker": [{"enhed": "døgn", "mængde": 1}]})", KVS_E_UNIT, "enhed", "\"enhed\"");
    std::string many;
    for (int i = 0; i < KVS_MAX_WISHES; ++i) many += std::string(i ? "," : "") + R"({"norm": "transport"})";
    CHECK(read(wished(many)).code == KVS_OK);
    refused(wished(many + R"(,{"norm": "transport"})"), KVS_E_LIMIT, "ønsker", "{\"norm\": \"transport\"}]");
}

TEST_CASE("R41a: a fact of periods is yes while one of them runs") {
    const auto value = [](const std::string& periods) {
        const Read& r = read(facts(R"("sygdom": )" + periods));
        REQUIRE(r.code == KVS_OK);
        return r.storage.values[sygdom];
    };
    CHECK(value("[]").n == 0);
    CHECK(value("[]").state == KVS_VALUE_KNOWN);
    CHECK(value(R"([{"fra": "2025-06-10", "til": "2025-06-10"}])").n == 1);
    CHECK(value(R"([{"til": "2025-06-10", "fra": "2025-06-01"}])").n == 1);
    CHECK(value(R"([{"fra": "2025-06-01", "til": "2025-06-09"}, {"fra": "2025-06-11"}])").n == 0);
    CHECK(value(R"([{"fra": "2025-06-11"}, {"fra": "2025-06-10"}, {"fra": "2025-01-01", "til": "2025-01-02"}])").n == 1);
    CHECK(value(R"({"ved_ikke": true})").state == KVS_VALUE_MISSING);

    refused(facts(R"("sygdom": true)"), KVS_E_TYPE, "sygdom", "true", "periods");
    refused(facts(R"("sygdom": ["2025-06-10"])"), KVS_E_TYPE, "sygdom", "\"2025-06-10\"", "period");
    refused(facts(R"("sygdom": [{"til": "2025-06-10"}])"), KVS_E_MISSING_KEY, "sygdom", "}", "fra");
    refused(facts(R"("sygdom": [{"fra": "2025-02-30"}])"), KVS_E_DATE, "fra", "\"2025-02-30\"");
    refused(facts(R"("sygdom": [{"fra": "2025-06-10", "til": "2025-06-09"}])"), KVS_E_PERIOD, "sygdom", "}");
    refused(facts(R"("sygdom": [{"fra": "2025-06-10", "dato": "2025-06-09"}])"), KVS_E_UNKNOWN_KEY, "dato", "\"dato\"");
    refused(facts(R"("sygdom": [], "sygdom": [])"), KVS_E_DUPLICATE_KEY, "sygdom", "\"sygdom\": []}");
    refused(facts(R"("bor_sammen": [])"), KVS_E_TYPE, "bor_sammen", "[", "boolean");
}

TEST_CASE("R26a: a stay in the ledger has a first and a last day, both counted") {
    const auto used = [](const std::string& use) { return a_case(R"("forbrug": [)" + use + "]"); };
    const Read& r = read(used(R"({"til": "2025-01-10", "ydelse": "aflastning", "fra": "2024-12-28", "enhed": "døgn"})"));
    REQUIRE(r.code == KVS_OK);
    CHECK(r.storage.uses[0].date == kvs_day_of(2024, 12, 28));
    CHECK(r.storage.uses[0].days == 14);
    CHECK(r.storage.uses[0].amount == 0);

    const std::string beginning = R"({"ydelse": "aflastning", "enhed": "døgn", )";
    refused(used(beginning + R"("fra": "2025-06-02", "til": "2025-06-01"})"), KVS_E_PERIOD, "", "}");
    refused(used(beginning + R"("fra": "2025-06-02"})"), KVS_E_MISSING_KEY, "", "}", "til");
    refused(used(beginning + R"("til": "2025-06-02"})"), KVS_E_MISSING_KEY, "", "}", "fra");
    refused(used(beginning + R"("fra": "2025-06-02", "mængde": 3})"), KVS_E_UNKNOWN_KEY, "mængde", "\"mængde\"");
    refused(used(beginning + R"("dato": "2025-06-02", "til": "2025-06-03"})"), KVS_E_UNKNOWN_KEY, "til", "\"til\"");
    refused(used(R"({"ydelse": "aflastning", "enhed": "gange", "fra": "2025-06-01", "til": "2025-06-02"})"), KVS_E_STAY, "enhed", "\"gange\"", "gange");
}

TEST_CASE("R26b: a stay that is wished becomes a wish for each part in which nothing changes") {
    const Read& r = read(a_case(R"("ønsker": [{"mængde": 1, "enhed": "døgn"}, {"til": "2026-01-20", "enhed": "døgn", "fra": "2025-12-28"}],
        "oplysninger": {"sygdom": [{"fra": "2026-01-03", "til": "2026-01-04"}]})"));
    REQUIRE(r.code == KVS_OK);
    const auto part = [&](int i) { return r.storage.wishes[i]; };
    REQUIRE(r.storage.input.wish_count == 5);
    CHECK(part(0).days == 0);
    CHECK(part(1).date == kvs_day_of(2025, 12, 28));
    CHECK(part(1).days == 4);
    CHECK(part(1).amount == 40);
    CHECK(part(2).date == kvs_day_of(2026, 1, 1));
    CHECK(part(2).days == 2);
    CHECK(part(3).days == 2);
    CHECK(part(4).date == kvs_day_of(2026, 1, 5));
    CHECK(part(4).days == 16);

    const auto wished = [](const std::string& wish) { return a_case(R"("ønsker": [)" + wish + "]"); };
    refused(wished(R"({"enhed": "døgn", "fra": "2025-12-28"})"), KVS_E_MISSING_KEY, "", "}", "til");
    refused(wished(R"({"fra": "2025-12-28", "til": "2025-12-28"})"), KVS_E_MISSING_KEY, "", "}", "enhed");
    refused(wished(R"({"enhed": "døgn", "fra": "2025-12-28", "til": "2025-12-27"})"), KVS_E_PERIOD, "", "}");
    refused(wished(R"({"enhed": "døgn", "fra": "2025-12-28", "mængde": 2})"), KVS_E_UNKNOWN_KEY, "mængde", "\"mængde\"");
    refused(wished(R"({"norm": "transport", "fra": "2025-12-28"})"), KVS_E_UNKNOWN_KEY, "fra", "\"fra\"");
    refused(wished(R"({"enhed": "døgn", "fra": "2024-12-28", "til": "2025-12-27"})"), KVS_E_VALIDITY, "fra", "\"2024-12-28\"");
    refused(wished(R"({"enhed": "døgn", "fra": "2025-01-01", "til": "2045-12-27"})"), KVS_E_LIMIT, "ønsker", "");
}

TEST_CASE("the ledger is whole, and scaled by its unit wherever that stands") {
    const auto used = [](const std::string& use) { return a_case(R"("forbrug": [)" + use + "]"); };
    const Read& r = read(used(R"({"ydelse": "aflastning", "mængde": 1.5, "enhed": "døgn", "dato": "2025-01-01"},
                                 {"dato": "2025-01-01", "enhed": "gange", "mængde": 3, "ydelse": "aflastning"})"));
    REQUIRE(r.code == KVS_OK);
    CHECK(r.storage.uses[0].amount == 15);
    CHECK(r.storage.uses[1].amount == 3);
    refused(used(R"({"mængde": 1.5, "enhed": "gange", "dato": "2025-01-01", "ydelse": "aflastning"})"), KVS_E_RANGE, "mængde", "1.5", "gange");
    refused(used(R"({"mængde": 1.55, "enhed": "uger", "dato": "2025-01-01", "ydelse": "aflastning"})"), KVS_E_UNIT, "enhed", "\"uger\"", "døgn");
    refused(used(R"({"mængde": 1, "enhed": "døgn", "dato": "2025-01-01"})"), KVS_E_MISSING_KEY, "", "}", "ydelse");
    refused(used(R"({"mængde": 1, "enhed": "døgn", "ydelse": "aflastning"})"), KVS_E_MISSING_KEY, "", "}", "dato");
    refused(used(R"({"mængde": 1, "enhed": "døgn", "dato": "2025-13-01", "ydelse": "aflastning"})"), KVS_E_DATE, "dato", "\"2025-13-01\"");
    refused(used(R"({"mængde": -1, "enhed": "døgn", "dato": "2025-01-01", "ydelse": "aflastning"})"), KVS_E_RANGE, "mængde", "-1", "døgn");
    refused(used(R"({"mængde": 1, "enhed": "døgn", "dato": "2025-01-01", "ydelse": "tilsyn"})"), KVS_E_UNIT, "enhed", "\"døgn\"");
    refused(used(R"({"note": 1})"), KVS_E_UNKNOWN_KEY, "note", "\"note\"");
}

TEST_CASE("cutting a case anywhere never gives anything but a JSON error") {
    const std::string whole = a_case(R"("oplysninger": {"alder": 42}, "skøn": {"behov": )" + answered("true") + R"(}, "ønsker": [{"norm": "transport"}])");
    REQUIRE(read(whole).code == KVS_OK);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK(read(whole.substr(0, size)).code == KVS_E_JSON);
    }
}
