/*
 * Exact arithmetic: checked 64-bit integers, and decimal numbers kept as an integer times a fixed power of ten.
 *
 * An amount of money is a count of øre (2 decimals), 2,5 hours is 25 with 1 decimal. There is no floating point anywhere:
 * a number that does not fit, or has more decimals than its quantity allows, is told apart and never rounded behind the caller's back.
 *
 * C11 that is also C++20; needs nothing but the three freestanding headers below.
 */
#ifndef KVS_ARITH_H
#define KVS_ARITH_H

#include <stddef.h>
#include <stdint.h>
#ifndef __cplusplus
#include <stdbool.h>
#endif

/* Marks every function of the runtime. Emitted modules contain the headers' text, where clang would warn about the unused ones. */
#ifndef KVS_FN
#if defined(__GNUC__) || defined(__clang__)
#define KVS_FN static inline __attribute__((unused))
#else
#define KVS_FN static inline
#endif
#endif

/* The most decimals a fixed-point value can have: 10^18 is the largest power of ten in an int64. */
#define KVS_MAX_DECIMALS 18

/* Room for any formatted int64 with any number of decimals: sign, 19 digits, point. No terminating zero is written. */
#define KVS_NUMBER_SIZE 24

/* *out = a + b. False, and *out untouched, when the sum does not fit. */
KVS_FN bool kvs_add64(int64_t a, int64_t b, int64_t* out) {
    if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b) return false;
    *out = a + b;
    return true;
}

/* *out = a - b. False, and *out untouched, when the difference does not fit. */
KVS_FN bool kvs_sub64(int64_t a, int64_t b, int64_t* out) {
    if (b > 0 ? a < INT64_MIN + b : a > INT64_MAX + b) return false;
    *out = a - b;
    return true;
}

/* *out = a * b. False, and *out untouched, when the product does not fit. */
KVS_FN bool kvs_mul64(int64_t a, int64_t b, int64_t* out) {
    if (a == 0 || b == 0) {
        *out = 0;
        return true;
    }
    if (a > 0) {
        if (b > 0 ? a > INT64_MAX / b : b < INT64_MIN / a) return false;
    } else {
        if (b > 0 ? a < INT64_MIN / b : b < INT64_MAX / a) return false;
    }
    *out = a * b;
    return true;
}

/* 10^decimals for decimals 0..18; 0 for anything larger, so that a caller's mistake shows. */
KVS_FN int64_t kvs_power_of_ten(unsigned decimals) {
    int64_t power = 1;
    if (decimals > KVS_MAX_DECIMALS) return 0;
    while (decimals-- > 0) power *= 10;
    return power;
}

/* The same number with another count of decimals: 25 with 1 decimal is 2500 with 3. False when digits would be lost or it does not fit. */
KVS_FN bool kvs_rescale(int64_t value, unsigned from, unsigned to, int64_t* out) {
    int64_t power;
    if (from > KVS_MAX_DECIMALS || to > KVS_MAX_DECIMALS) return false;
    if (to >= from) return kvs_mul64(value, kvs_power_of_ten(to - from), out);
    power = kvs_power_of_ten(from - to);
    if (value % power != 0) return false;
    *out = value / power;
    return true;
}

/* What reading a number's text came to. */
typedef enum kvs_number_result {
    KVS_NUMBER_OK = 0,
    KVS_NUMBER_OVERFLOW = 1, /* too large for 64 bits at this scale: 1e400 */
    KVS_NUMBER_TOO_FINE = 2, /* more decimals than the quantity has: 2.505 kr. */
    KVS_NUMBER_SYNTAX = 3    /* not a JSON number: 01, +1, .5, 1., NaN */
} kvs_number_result;

/*
 * Reads a JSON number (RFC 8259, section 6) of exactly `size` bytes into *out = number * 10^decimals, exactly.
 * 2.50, 25e-1 and 2.5 are the same number. *out is untouched unless the result is KVS_NUMBER_OK. decimals: 0..18.
 */
KVS_FN kvs_number_result kvs_parse_number(const char* text, size_t size, unsigned decimals, int64_t* out) {
    const int64_t exponent_limit = INT64_C(1000000000000000); /* beyond any text's length, far from overflow */
    size_t at = 0, end_of_mantissa;
    int64_t seen = 0, whole = 0, first = -1, last = -1; /* digits seen, digits before the point, first and last digit that is not 0 */
    int64_t exponent = 0, shift;
    uint64_t magnitude = 0, limit;
    bool negative = false, negative_exponent = false;

    if (decimals > KVS_MAX_DECIMALS) return KVS_NUMBER_OVERFLOW;
    if (at < size && text[at] == '-') {
        negative = true;
        ++at;
    }
    if (at >= size || text[at] < '0' || text[at] > '9') return KVS_NUMBER_SYNTAX;
    if (text[at] == '0' && at + 1 < size && text[at + 1] >= '0' && text[at + 1] <= '9') return KVS_NUMBER_SYNTAX;
    for (; at < size && text[at] >= '0' && text[at] <= '9'; ++at, ++seen) {
        if (text[at] == '0') continue;
        if (first < 0) first = seen;
        last = seen;
    }
    whole = seen;
    if (at < size && text[at] == '.') {
        ++at;
        if (at >= size || text[at] < '0' || text[at] > '9') return KVS_NUMBER_SYNTAX;
        for (; at < size && text[at] >= '0' && text[at] <= '9'; ++at, ++seen) {
            if (text[at] == '0') continue;
            if (first < 0) first = seen;
            last = seen;
        }
    }
    end_of_mantissa = at;
    if (at < size && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < size && (text[at] == '+' || text[at] == '-')) negative_exponent = text[at++] == '-';
        if (at >= size) return KVS_NUMBER_SYNTAX;
        for (; at < size && text[at] >= '0' && text[at] <= '9'; ++at)
            if (exponent < exponent_limit) exponent = exponent * 10 + (text[at] - '0');
        if (text[at - 1] < '0' || text[at - 1] > '9') return KVS_NUMBER_SYNTAX;
        if (negative_exponent) exponent = -exponent;
    }
    if (at != size) return KVS_NUMBER_SYNTAX;
    if (first < 0) { /* nothing but zeros, whatever the exponent */
        *out = 0;
        return KVS_NUMBER_OK;
    }

    /* Digit number i stands at 10^(whole - 1 - i + exponent); the scaled value has `decimals` places more. */
    shift = whole - 1 + exponent + (int64_t)decimals;
    if (shift - first >= 19) return KVS_NUMBER_OVERFLOW;
    if (shift - last < 0) return KVS_NUMBER_TOO_FINE;
    seen = 0;
    for (at = negative ? 1 : 0; at < end_of_mantissa && seen <= last; ++at) {
        if (text[at] == '.') continue;
        magnitude = magnitude * 10 + (uint64_t)(text[at] - '0'); /* at most 19 digits: fits 64 bits without a sign */
        ++seen;
    }
    for (shift -= last; shift > 0; --shift) magnitude *= 10;
    limit = negative ? (uint64_t)INT64_MAX + 1 : (uint64_t)INT64_MAX;
    if (magnitude > limit) return KVS_NUMBER_OVERFLOW;
    if (!negative)
        *out = (int64_t)magnitude;
    else
        *out = magnitude == limit ? INT64_MIN : -(int64_t)magnitude;
    return KVS_NUMBER_OK;
}

/*
 * Writes value / 10^decimals as a JSON number: no exponent, no trailing zeros, no point for a whole number. Returns the number of bytes
 * (1..KVS_NUMBER_SIZE - 1); `out` holds at least KVS_NUMBER_SIZE. decimals over 18 are taken as 18.
 */
KVS_FN size_t kvs_format_number(int64_t value, unsigned decimals, char* out) {
    char digits[KVS_NUMBER_SIZE];
    uint64_t magnitude = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    size_t count = 0, written = 0;
    if (decimals > KVS_MAX_DECIMALS) decimals = KVS_MAX_DECIMALS;
    while (decimals > 0 && magnitude % 10 == 0) {
        magnitude /= 10;
        --decimals;
    }
    /* The digits from the right; at least one stands before the point. */
    do {
        digits[count++] = (char)('0' + (int)(magnitude % 10));
        magnitude /= 10;
    } while (magnitude > 0 || count <= decimals);
    if (value < 0) out[written++] = '-';
    while (count > 0) {
        out[written++] = digits[--count];
        if (count == decimals && count > 0) out[written++] = '.';
    }
    return written;
}

#endif
