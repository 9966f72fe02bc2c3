// The strict JSON reader and the bounded writer.
#include <kvs/json.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace std::string_literals;

namespace {

// The events of a text in short: {}[] k:key s:string n:number t f 0, . for a right end, !problem@offset for an error.
std::string events(std::string_view text) {
    std::string said;
    kvs_json_reader reader = kvs_json_open(text.data(), text.size());
    for (;;) {
        const kvs_json_event event = kvs_json_next(&reader);
        const std::string value(reader.value.data, reader.value.size);
        switch (event) {
            case KVS_JSON_OBJECT_BEGIN: said += '{'; break;
            case KVS_JSON_OBJECT_END: said += '}'; break;
            case KVS_JSON_ARRAY_BEGIN: said += '['; break;
            case KVS_JSON_ARRAY_END: said += ']'; break;
            case KVS_JSON_KEY: said += "k:" + value + " "; break;
            case KVS_JSON_STRING: said += "s:" + value + " "; break;
            case KVS_JSON_NUMBER: said += "n:" + value + " "; break;
            case KVS_JSON_TRUE: said += 't'; break;
            case KVS_JSON_FALSE: said += 'f'; break;
            case KVS_JSON_NULL: said += '0'; break;
            case KVS_JSON_END: return said + ".";
            case KVS_JSON_ERROR:
                CHECK(kvs_json_next(&reader) == KVS_JSON_ERROR);  // an error stays
                return "!" + std::to_string(reader.problem) + "@" + std::to_string(reader.error_at);
        }
    }
}

std::string error(kvs_json_problem problem, std::size_t at) { return "!" + std::to_string(problem) + "@" + std::to_string(at); }

bool equals(std::string_view raw, std::string_view utf8) { return kvs_json_equals(kvs_slice_of(raw.data(), raw.size()), utf8.data(), utf8.size()); }

std::string decode(std::string_view raw) {
    std::string out(raw.size(), '?');
    out.resize(kvs_json_decode(kvs_slice_of(raw.data(), raw.size()), out.data(), out.size()));
    return out;
}

}  // namespace

TEST_CASE("well-formed texts give their events in order") {
    CHECK(events("{}") == "{}.");
    CHECK(events(" [ ] \n") == "[].");
    CHECK(events("true") == "t.");
    CHECK(events("-1.5e3") == "n:-1.5e3 .");
    CHECK(events(R"({"a":1,"b":[true,false,null,{"c":"d"}],"":{}})") == "{k:a n:1 k:b [tf0{k:c s:d }]k: {}}.");
    CHECK(events("[[],[[]]]") == "[[][[]]].");
    CHECK(events(R"("å\u00e5\"\\\/\n\ud83d\ude00")") == R"(s:å\u00e5\"\\\/\n\ud83d\ude00 .)");
}

TEST_CASE("a text that is not JSON is refused at the byte where it goes wrong") {
    CHECK(events("") == error(KVS_JSON_CUT_SHORT, 0));
    CHECK(events("  ") == error(KVS_JSON_CUT_SHORT, 2));
    CHECK(events("{") == error(KVS_JSON_CUT_SHORT, 1));
    CHECK(events("[1,") == error(KVS_JSON_CUT_SHORT, 3));
    CHECK(events("\"abc") == error(KVS_JSON_CUT_SHORT, 4));
    CHECK(events("tru") == error(KVS_JSON_CUT_SHORT, 3));
    CHECK(events("[1,]") == error(KVS_JSON_UNEXPECTED, 3));
    CHECK(events("{\"a\":1,}") == error(KVS_JSON_UNEXPECTED, 7));
    CHECK(events("{\"a\" 1}") == error(KVS_JSON_UNEXPECTED, 5));
    CHECK(events("{\"a\":}") == error(KVS_JSON_UNEXPECTED, 5));
    CHECK(events("{a:1}") == error(KVS_JSON_UNEXPECTED, 1));
    CHECK(events("{'a':1}") == error(KVS_JSON_UNEXPECTED, 1));
    CHECK(events("[1 2]") == error(KVS_JSON_UNEXPECTED, 3));
    CHECK(events("[1}") == error(KVS_JSON_UNEXPECTED, 2));
    CHECK(events("{]") == error(KVS_JSON_UNEXPECTED, 1));
    CHECK(events("]") == error(KVS_JSON_UNEXPECTED, 0));
    CHECK(events("[01]") == error(KVS_JSON_UNEXPECTED, 1));
    CHECK(events("[+1]") == error(KVS_JSON_UNEXPECTED, 1));
    CHECK(events("NaN") == error(KVS_JSON_UNEXPECTED, 0));
    CHECK(events("True") == error(KVS_JSON_UNEXPECTED, 0));
    CHECK(events("[1] // kommentar") == error(KVS_JSON_AFTER_END, 4));
    CHECK(events("{}{}") == error(KVS_JSON_AFTER_END, 2));
    CHECK(events("\xEF\xBB\xBF{}") == error(KVS_JSON_BYTE_ORDER_MARK, 0));
    CHECK(events("\0"s) == error(KVS_JSON_UNEXPECTED, 0));
}

TEST_CASE("strings are UTF-8 without bare control characters") {
    CHECK(events("\"\xC3\xA6\xE2\x82\xAC\xF0\x9F\x98\x80\"") == "s:\xC3\xA6\xE2\x82\xAC\xF0\x9F\x98\x80 .");
    for (const auto& bad : {"\xE6"s, "\xC3"s, "\xC0\xAF"s, "\xE0\x80\xAF"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "\xF8\x88\x80\x80\x80"s, "\x80"s, "\xFF"s}) {
        CHECK(events("\"a" + bad + "\"") == error(KVS_JSON_BAD_UTF8, 2));
    }
    CHECK(events("\"a\nb\"") == error(KVS_JSON_CONTROL, 2));
    CHECK(events("\"a\tb\"") == error(KVS_JSON_CONTROL, 2));
    CHECK(events("\"a\0b\""s) == error(KVS_JSON_CONTROL, 2));
}

TEST_CASE("escapes are those of JSON and surrogates come in pairs") {
    for (const char* bad : {R"("\x")", R"("\u12")", R"("\u12G4")", R"("\ud83d")", R"("\ud83dx")", R"("\ude00")", R"("\ud83d\u0041")", R"("\'")"}) {
        INFO(bad);
        CHECK(events(bad) == error(KVS_JSON_BAD_ESCAPE, 1));
    }
    CHECK(events("\"\\") == error(KVS_JSON_BAD_ESCAPE, 1));
}

TEST_CASE("nesting is limited and the limit itself is allowed") {
    const std::string deepest = std::string(KVS_JSON_DEPTH, '[') + std::string(KVS_JSON_DEPTH, ']');
    CHECK(events(deepest) == deepest + ".");
    CHECK(events(std::string(100000, '[')) == error(KVS_JSON_TOO_DEEP, KVS_JSON_DEPTH));
    // Objects and arrays keep their kind at every level.
    std::string mixed, closing;
    for (int i = 0; i < KVS_JSON_DEPTH / 2; ++i) {
        mixed += R"([{"k":)";
        closing = closing + "}]";
    }
    CHECK(events(mixed + "1" + closing).back() == '.');
    CHECK(events(mixed + "1" + closing + "]") == error(KVS_JSON_AFTER_END, mixed.size() + 1 + closing.size()));
}

TEST_CASE("comparing decodes escapes and knows where a text ends") {
    CHECK(equals("sk\\u00f8n", "skøn"));
    CHECK(equals("skøn", "skøn"));
    CHECK(equals("\\ud83d\\ude00\\n\\/", "\xF0\x9F\x98\x80\n/"));
    CHECK(equals("", ""));
    CHECK_FALSE(equals("skø", "skøn"));
    CHECK_FALSE(equals("skønt", "skøn"));
    CHECK_FALSE(equals("sk\\u00f9n", "skøn"));
    CHECK(equals("a\\u0000b", "a\0b"s));
    CHECK_FALSE(kvs_json_is(kvs_slice_of("a\\u0000b", 8), "a"));
    CHECK(kvs_json_is(kvs_slice_of("\\u0061", 6), "a"));
}

TEST_CASE("decoding gives the text and its size even when it does not fit") {
    CHECK(decode("a\\u00e6\\t\\\"b") == "aæ\t\"b");
    char small[2] = {'x', 'x'};
    CHECK(kvs_json_decode(kvs_slice_of("abc", 3), small, 2) == 3);
    CHECK(small[1] == 'b');
}

TEST_CASE("a text of nothing but space says nothing") {
    const auto says = [](std::string_view raw) { return kvs_json_says_something(kvs_slice_of(raw.data(), raw.size())); };
    CHECK(says(" Per "));
    CHECK(says("å"));
    CHECK_FALSE(says(""));
    CHECK_FALSE(says("  \\n\\t \\u00a0\xC2\xA0"));
}

TEST_CASE("skipping passes a whole value") {
    const std::string_view text = R"({"a":{"b":[1,{"c":2}]},"d":3})";
    kvs_json_reader reader = kvs_json_open(text.data(), text.size());
    REQUIRE(kvs_json_next(&reader) == KVS_JSON_OBJECT_BEGIN);
    REQUIRE(kvs_json_next(&reader) == KVS_JSON_KEY);
    REQUIRE(kvs_json_skip(&reader, kvs_json_next(&reader)));
    REQUIRE(kvs_json_next(&reader) == KVS_JSON_KEY);
    CHECK(kvs_json_is(reader.value, "d"));
    REQUIRE(kvs_json_skip(&reader, kvs_json_next(&reader)));
    CHECK(kvs_json_next(&reader) == KVS_JSON_OBJECT_END);
    CHECK(kvs_json_next(&reader) == KVS_JSON_END);
}

namespace {

std::size_t write_sample(char* buffer, std::size_t capacity) {
    kvs_json_writer writer = kvs_json_write_to(buffer, capacity);
    kvs_write_object_begin(&writer);
    kvs_write_member(&writer, "navn", "Åse \"Ås\"\\\n\x01\x1f");
    kvs_write_key(&writer, "tom");
    kvs_write_array_begin(&writer);
    kvs_write_array_end(&writer);
    kvs_write_key(&writer, "liste");
    kvs_write_array_begin(&writer);
    kvs_write_integer(&writer, -7);
    kvs_write_number(&writer, 3750, 2);
    kvs_write_bool(&writer, true);
    kvs_write_null(&writer);
    kvs_write_object_begin(&writer);
    kvs_write_object_end(&writer);
    kvs_write_date(&writer, 0);
    kvs_write_slice(&writer, kvs_slice_of("\\u00e5", 6));
    kvs_write_array_end(&writer);
    kvs_write_member(&writer, "intet", nullptr);
    kvs_write_object_end(&writer);
    return writer.length;
}

constexpr std::string_view sample =
    R"({"navn":"Åse \"Ås\"\\\n\u0001\u001f","tom":[],"liste":[-7,37.5,true,null,{},"1970-01-01","\u00e5"],"intet":null})";

}  // namespace

TEST_CASE("the writer puts commas, escapes what must be and nothing else") {
    std::string out(sample.size(), '?');
    REQUIRE(write_sample(out.data(), out.size()) == sample.size());
    CHECK(out == sample);
    CHECK(events(out).back() == '.');
}

TEST_CASE("the writer counts on when the buffer is full and never writes past it") {
    CHECK(write_sample(nullptr, 0) == sample.size());
    for (std::size_t capacity = 1; capacity <= sample.size(); ++capacity) {
        std::vector<char> out(sample.size() + 8, '#');
        CHECK(write_sample(out.data(), capacity) == sample.size());
        CHECK(std::string_view(out.data(), capacity) == sample.substr(0, capacity));
        CHECK(out[capacity] == '#');
    }
}
