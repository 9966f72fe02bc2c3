// Checked 64-bit arithmetic and the reading and writing of exact decimals.
#include <kvs/arith.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

constexpr int64_t untouched = 424242;

struct Parsed {
    kvs_number_result result;
    int64_t value;
    bool operator==(const Parsed&) const = default;
};

Parsed parse(std::string_view text, unsigned decimals) {
    Parsed parsed{KVS_NUMBER_SYNTAX, untouched};
    parsed.result = kvs_parse_number(text.data(), text.size(), decimals, &parsed.value);
    return parsed;
}

std::string format(int64_t value, unsigned decimals) {
    char out[KVS_NUMBER_SIZE];
    return std::string(out, kvs_format_number(value, decimals, out));
}

}  // namespace

namespace Catch {
template <>
struct StringMaker<Parsed> {
    static std::string convert(const Parsed& p) { return "{result " + std::to_string(p.result) + ", " + std::to_string(p.value) + "}"; }
};
}  // namespace Catch

TEST_CASE("sums, differences and products that fit are exact, others are refused and leave the result alone") {
    int64_t out = untouched;
    REQUIRE(kvs_add64(INT64_MAX - 1, 1, &out));
    CHECK(out == INT64_MAX);
    REQUIRE(kvs_sub64(INT64_MIN + 1, 1, &out));
    CHECK(out == INT64_MIN);
    out = untouched;
    CHECK_FALSE(kvs_add64(INT64_MAX, 1, &out));
    CHECK_FALSE(kvs_add64(INT64_MIN, -1, &out));
    CHECK_FALSE(kvs_sub64(INT64_MIN, 1, &out));
    CHECK_FALSE(kvs_sub64(0, INT64_MIN, &out));
    CHECK(out == untouched);
}

TEST_CASE("a product is checked for each pair of signs") {
    int64_t out = untouched;
    const int64_t half = INT64_C(1) << 62;
    CHECK_FALSE(kvs_mul64(half, 2, &out));
    CHECK_FALSE(kvs_mul64(-half, -2, &out));
    CHECK_FALSE(kvs_mul64(-1, INT64_MIN, &out));
    CHECK_FALSE(kvs_mul64(INT64_MIN, -1, &out));
    CHECK_FALSE(kvs_mul64(half, -3, &out));
    CHECK_FALSE(kvs_mul64(-3, half, &out));
    CHECK(out == untouched);
    REQUIRE(kvs_mul64(half, -2, &out));
    CHECK(out == INT64_MIN);
    REQUIRE(kvs_mul64(-2, half, &out));
    CHECK(out == INT64_MIN);
    REQUIRE(kvs_mul64(INT64_MIN, 0, &out));
    CHECK(out == 0);
    REQUIRE(kvs_mul64(-7, 6, &out));
    CHECK(out == -42);
    REQUIRE(kvs_mul64(-7, -6, &out));
    CHECK(out == 42);
}

TEST_CASE("a JSON number becomes a scaled integer exactly") {
    CHECK(parse("0", 2) == Parsed{KVS_NUMBER_OK, 0});
    CHECK(parse("-0", 2) == Parsed{KVS_NUMBER_OK, 0});
    CHECK(parse("37.5", 2) == Parsed{KVS_NUMBER_OK, 3750});
    CHECK(parse("-37.50", 2) == Parsed{KVS_NUMBER_OK, -3750});
    CHECK(parse("37.500000", 1) == Parsed{KVS_NUMBER_OK, 375});
    CHECK(parse("375e-1", 2) == Parsed{KVS_NUMBER_OK, 3750});
    CHECK(parse("0.00375E+4", 1) == Parsed{KVS_NUMBER_OK, 375});
    CHECK(parse("100", 0) == Parsed{KVS_NUMBER_OK, 100});
    CHECK(parse("1200e-2", 0) == Parsed{KVS_NUMBER_OK, 12});
    CHECK(parse("0.000000000000000001", 18) == Parsed{KVS_NUMBER_OK, 1});
    CHECK(parse("0.1", 18) == Parsed{KVS_NUMBER_OK, INT64_C(100000000000000000)});
}

TEST_CASE("the whole 64-bit range is read, one beyond it is an overflow") {
    CHECK(parse("9223372036854775807", 0) == Parsed{KVS_NUMBER_OK, INT64_MAX});
    CHECK(parse("-9223372036854775808", 0) == Parsed{KVS_NUMBER_OK, INT64_MIN});
    CHECK(parse("9223372036854775808", 0) == Parsed{KVS_NUMBER_OVERFLOW, untouched});
    CHECK(parse("-9223372036854775809", 0) == Parsed{KVS_NUMBER_OVERFLOW, untouched});
    CHECK(parse("92233720368547758.07", 2) == Parsed{KVS_NUMBER_OK, INT64_MAX});
    CHECK(parse("92233720368547758.08", 2) == Parsed{KVS_NUMBER_OVERFLOW, untouched});
    CHECK(parse("99999999999999999999", 0) == Parsed{KVS_NUMBER_OVERFLOW, untouched});
    CHECK(parse("1e400", 2) == Parsed{KVS_NUMBER_OVERFLOW, untouched});
    CHECK(parse("1e99999999999999999999999999", 0) == Parsed{KVS_NUMBER_OVERFLOW, untouched});
    CHECK(parse("0e99999999999999999999999999", 0) == Parsed{KVS_NUMBER_OK, 0});
}

TEST_CASE("more decimals than the quantity has are told apart from overflow, and trailing zeros are no decimals") {
    CHECK(parse("2.505", 2) == Parsed{KVS_NUMBER_TOO_FINE, untouched});
    CHECK(parse("2.500", 2) == Parsed{KVS_NUMBER_OK, 250});
    CHECK(parse("0.5", 0) == Parsed{KVS_NUMBER_TOO_FINE, untouched});
    CHECK(parse("1e-400", 2) == Parsed{KVS_NUMBER_TOO_FINE, untouched});
    CHECK(parse("1e-99999999999999999999999999", 2) == Parsed{KVS_NUMBER_TOO_FINE, untouched});
    CHECK(parse("5e-1", 0) == Parsed{KVS_NUMBER_TOO_FINE, untouched});
}

TEST_CASE("what JSON does not call a number is refused") {
    for (const char* text : {"", "-", "+1", "01", "-01", ".5", "1.", "1.e2", "1e", "1e+", "1e-", "1,5", "NaN", "Infinity", "0x10", "1 ", " 1", "1e2.5",
                             "--1", "1-1", "٣"}) {
        INFO(text);
        CHECK(parse(text, 2) == Parsed{KVS_NUMBER_SYNTAX, untouched});
    }
}

TEST_CASE("a scaled integer is written without exponent, trailing zeros or a needless point") {
    CHECK(format(0, 0) == "0");
    CHECK(format(0, 2) == "0");
    CHECK(format(3750, 2) == "37.5");
    CHECK(format(-3750, 2) == "-37.5");
    CHECK(format(100, 2) == "1");
    CHECK(format(5, 2) == "0.05");
    CHECK(format(-5, 1) == "-0.5");
    CHECK(format(1000, 0) == "1000");
    CHECK(format(INT64_MAX, 0) == "9223372036854775807");
    CHECK(format(INT64_MIN, 0) == "-9223372036854775808");
    CHECK(format(INT64_MIN, 18) == "-9.223372036854775808");
    CHECK(format(1, 18) == "0.000000000000000001");
}

TEST_CASE("what is written is read back as the same number") {
    for (unsigned decimals = 0; decimals <= KVS_MAX_DECIMALS; ++decimals) {
        for (int64_t value : {INT64_C(0), INT64_C(1), INT64_C(-1), INT64_C(10), INT64_C(-120), INT64_C(123456789), INT64_MAX, INT64_MIN}) {
            INFO(value << " with " << decimals << " decimals");
            CHECK(parse(format(value, decimals), decimals) == Parsed{KVS_NUMBER_OK, value});
        }
    }
}

TEST_CASE("the count of decimals changes only when no digit is lost") {
    int64_t out = untouched;
    REQUIRE(kvs_rescale(25, 1, 3, &out));
    CHECK(out == 2500);
    REQUIRE(kvs_rescale(-2500, 3, 1, &out));
    CHECK(out == -25);
    out = untouched;
    CHECK_FALSE(kvs_rescale(2501, 3, 1, &out));
    CHECK_FALSE(kvs_rescale(INT64_MAX, 0, 1, &out));
    CHECK_FALSE(kvs_rescale(1, 0, 19, &out));
    CHECK(out == untouched);
}
