/*
 * JSON in and JSON out without memory of its own.
 *
 * The reader is strict (RFC 8259: UTF-8 checked, no comments, no trailing comma, nothing after the value) and pulls one event at a time
 * from the caller's text; strings come as slices of that text, still escaped. It does not look for duplicate keys: its consumer knows
 * which keys there can be. The writer fills the caller's buffer and goes on counting when the buffer is full, so that the size needed is
 * known after one run. It puts the commas.
 *
 * Needs arith.h and calendar.h. C11 that is also C++20.
 */
#ifndef KVS_JSON_H
#define KVS_JSON_H

#if defined(KVS_FREESTANDING) /* no libc at all, as in WebAssembly: the two functions that are needed of it */
static inline void* memcpy(void* to, const void* from, size_t size) { return __builtin_memcpy(to, from, size); }
static inline int memcmp(const void* a, const void* b, size_t size) {
    const unsigned char* x = (const unsigned char*)a;
    const unsigned char* y = (const unsigned char*)b;
    for (; size > 0; --size, ++x, ++y)
        if (*x != *y) return *x < *y ? -1 : 1;
    return 0;
}
#else
#include <string.h>
#endif

#include <kvs/arith.h>
#include <kvs/calendar.h>

/* Objects and arrays inside one another: a case needs four; the limit keeps the reader's state in two words. */
#define KVS_JSON_DEPTH 64

/* A piece of somebody else's text. */
typedef struct kvs_slice {
    const char* data;
    size_t size;
} kvs_slice;

/* ---- reading ---------------------------------------------------------------------------------------------------------------- */

typedef enum kvs_json_event {
    KVS_JSON_OBJECT_BEGIN = 0,
    KVS_JSON_OBJECT_END = 1,
    KVS_JSON_ARRAY_BEGIN = 2,
    KVS_JSON_ARRAY_END = 3,
    KVS_JSON_KEY = 4,    /* value: the key between its quotes, escapes and all */
    KVS_JSON_STRING = 5, /* value: the text between its quotes, escapes and all */
    KVS_JSON_NUMBER = 6, /* value: the number as written; kvs_parse_number reads it */
    KVS_JSON_TRUE = 7,
    KVS_JSON_FALSE = 8,
    KVS_JSON_NULL = 9,
    KVS_JSON_END = 10,  /* the value is over and nothing follows it */
    KVS_JSON_ERROR = 11 /* see problem and error_at; every later event is this one too */
} kvs_json_event;

typedef enum kvs_json_problem {
    KVS_JSON_NO_PROBLEM = 0,
    KVS_JSON_UNEXPECTED = 1, /* a character that cannot stand here */
    KVS_JSON_CUT_SHORT = 2,  /* the text ends too early */
    KVS_JSON_TOO_DEEP = 3,   /* more than KVS_JSON_DEPTH levels */
    KVS_JSON_BAD_UTF8 = 4,
    KVS_JSON_BAD_ESCAPE = 5, /* \x, or half of a surrogate pair */
    KVS_JSON_CONTROL = 6,    /* a bare control character in a string */
    KVS_JSON_BYTE_ORDER_MARK = 7,
    KVS_JSON_AFTER_END = 8   /* something after the value */
} kvs_json_problem;

/* What may come next. */
enum {
    KVS_JSON_WANTS_VALUE = 0,
    KVS_JSON_WANTS_VALUE_OR_END = 1,
    KVS_JSON_WANTS_KEY = 2,
    KVS_JSON_WANTS_KEY_OR_END = 3,
    KVS_JSON_WANTS_COMMA_OR_END = 4,
    KVS_JSON_WANTS_NOTHING = 5
};

typedef struct kvs_json_reader {
    const char* text;
    size_t size;
    size_t at;        /* next byte to read */
    size_t start;     /* first byte of the latest event: where a message about it points */
    kvs_slice value;  /* of the latest key, string or number */
    uint64_t objects; /* bit d: level d is an object */
    size_t error_at;
    uint8_t depth;
    uint8_t wants;
    uint8_t problem;  /* kvs_json_problem */
} kvs_json_reader;

KVS_FN kvs_slice kvs_slice_of(const char* data, size_t size) {
    kvs_slice slice;
    slice.data = data;
    slice.size = size;
    return slice;
}

KVS_FN kvs_json_reader kvs_json_open(const char* text, size_t size) {
    kvs_json_reader reader;
    reader.text = text;
    reader.size = size;
    reader.at = 0;
    reader.start = 0;
    reader.value = kvs_slice_of(text, 0);
    reader.objects = 0;
    reader.error_at = 0;
    reader.depth = 0;
    reader.wants = KVS_JSON_WANTS_VALUE;
    reader.problem = KVS_JSON_NO_PROBLEM;
    return reader;
}

KVS_FN kvs_json_event kvs_json_fail(kvs_json_reader* reader, kvs_json_problem problem, size_t at) {
    reader->problem = (uint8_t)problem;
    reader->error_at = at;
    return KVS_JSON_ERROR;
}

/* The value of four hex digits, or -1. */
KVS_FN int32_t kvs_hex4(const char* text) {
    int32_t value = 0;
    int i;
    for (i = 0; i < 4; ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9')
            value = value * 16 + (c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value * 16 + (c - 'a') + 10;
        else if (c >= 'A' && c <= 'F')
            value = value * 16 + (c - 'A') + 10;
        else
            return -1;
    }
    return value;
}

/* Bytes of the well-formed UTF-8 character at `text`, 1..4; 0 when it is not one (cut short, overlong, surrogate, beyond U+10FFFF). */
KVS_FN size_t kvs_utf8_length(const char* text, size_t size) {
    unsigned char byte, low = 0x80, high = 0xBF;
    size_t length, i;
    if (size == 0) return 0;
    byte = (unsigned char)text[0];
    if (byte < 0x80) return 1;
    if (byte >= 0xC2 && byte <= 0xDF) {
        length = 2;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        length = 3;
        if (byte == 0xE0) low = 0xA0;
        if (byte == 0xED) high = 0x9F;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        length = 4;
        if (byte == 0xF0) low = 0x90;
        if (byte == 0xF4) high = 0x8F;
    } else {
        return 0;
    }
    if (size < length) return 0;
    for (i = 1; i < length; ++i) {
        const unsigned char next = (unsigned char)text[i];
        if (next < low || next > high) return 0;
        low = 0x80;
        high = 0xBF;
    }
    return length;
}

/*
 * One character of a checked string slice, escapes decoded: its UTF-8 in out[0..4), its length returned, *used = bytes of the slice it took.
 * An escape that the reader would have refused gives 0.
 */
KVS_FN size_t kvs_json_character(kvs_slice raw, size_t at, char* out, size_t* used) {
    int32_t code, low;
    size_t length;
    if (raw.data[at] != '\\') {
        length = kvs_utf8_length(raw.data + at, raw.size - at);
        memcpy(out, raw.data + at, length);
        *used = length;
        return length;
    }
    *used = 2;
    if (raw.size - at < 2) return 0;
    switch (raw.data[at + 1]) {
        case '"': out[0] = '"'; return 1;
        case '\\': out[0] = '\\'; return 1;
        case '/': out[0] = '/'; return 1;
        case 'b': out[0] = '\b'; return 1;
        case 'f': out[0] = '\f'; return 1;
        case 'n': out[0] = '\n'; return 1;
        case 'r': out[0] = '\r'; return 1;
        case 't': out[0] = '\t'; return 1;
        case 'u': break;
        default: return 0;
    }
    if (raw.size - at < 6) return 0;
    code = kvs_hex4(raw.data + at + 2);
    if (code < 0 || (code >= 0xDC00 && code <= 0xDFFF)) return 0;
    *used = 6;
    if (code >= 0xD800 && code <= 0xDBFF) {
        if (raw.size - at < 12 || raw.data[at + 6] != '\\' || raw.data[at + 7] != 'u') return 0;
        low = kvs_hex4(raw.data + at + 8);
        if (low < 0xDC00 || low > 0xDFFF) return 0;
        code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
        *used = 12;
    }
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

/* Reads the string that starts at the reader's quote into value. False: a problem is set. */
KVS_FN bool kvs_json_string(kvs_json_reader* reader) {
    const char* text = reader->text;
    size_t at = ++reader->at;
    for (;;) {
        size_t length;
        if (at >= reader->size) break;
        if (text[at] == '"') {
            reader->value = kvs_slice_of(text + reader->at, at - reader->at);
            reader->at = at + 1;
            return true;
        }
        if ((unsigned char)text[at] < 0x20) {
            kvs_json_fail(reader, KVS_JSON_CONTROL, at);
            return false;
        }
        if (text[at] == '\\') {
            char decoded[4];
            size_t used;
            if (kvs_json_character(kvs_slice_of(text, reader->size), at, decoded, &used) == 0) {
                kvs_json_fail(reader, KVS_JSON_BAD_ESCAPE, at);
                return false;
            }
            at += used;
            continue;
        }
        length = kvs_utf8_length(text + at, reader->size - at);
        if (length == 0) {
            kvs_json_fail(reader, KVS_JSON_BAD_UTF8, at);
            return false;
        }
        at += length;
    }
    kvs_json_fail(reader, KVS_JSON_CUT_SHORT, reader->size);
    return false;
}

/* After a complete value: what the level it stands on wants now. */
KVS_FN void kvs_json_after_value(kvs_json_reader* reader) {
    reader->wants = reader->depth == 0 ? KVS_JSON_WANTS_NOTHING : KVS_JSON_WANTS_COMMA_OR_END;
}

/* true, false or null, which starts at the reader's place. */
KVS_FN kvs_json_event kvs_json_word(kvs_json_reader* reader, const char* word, size_t length, kvs_json_event event) {
    size_t i;
    for (i = 0; i < length; ++i) {
        if (reader->at + i >= reader->size) return kvs_json_fail(reader, KVS_JSON_CUT_SHORT, reader->size);
        if (reader->text[reader->at + i] != word[i]) return kvs_json_fail(reader, KVS_JSON_UNEXPECTED, reader->at + i);
    }
    reader->at += length;
    kvs_json_after_value(reader);
    return event;
}

KVS_FN kvs_json_event kvs_json_number(kvs_json_reader* reader) {
    size_t end = reader->at;
    int64_t ignored;
    while (end < reader->size) {
        const char c = reader->text[end];
        if ((c < '0' || c > '9') && c != '+' && c != '-' && c != '.' && c != 'e' && c != 'E') break;
        ++end;
    }
    reader->value = kvs_slice_of(reader->text + reader->at, end - reader->at);
    if (kvs_parse_number(reader->value.data, reader->value.size, 0, &ignored) == KVS_NUMBER_SYNTAX)
        return kvs_json_fail(reader, KVS_JSON_UNEXPECTED, reader->at);
    reader->at = end;
    kvs_json_after_value(reader);
    return KVS_JSON_NUMBER;
}

KVS_FN kvs_json_event kvs_json_begin(kvs_json_reader* reader, bool object) {
    if (reader->depth == KVS_JSON_DEPTH) return kvs_json_fail(reader, KVS_JSON_TOO_DEEP, reader->at);
    if (object)
        reader->objects |= UINT64_C(1) << reader->depth;
    else
        reader->objects &= ~(UINT64_C(1) << reader->depth);
    ++reader->depth;
    ++reader->at;
    reader->wants = object ? KVS_JSON_WANTS_KEY_OR_END : KVS_JSON_WANTS_VALUE_OR_END;
    return object ? KVS_JSON_OBJECT_BEGIN : KVS_JSON_ARRAY_BEGIN;
}

/* Skips space; false at the end of the text. */
KVS_FN bool kvs_json_space(kvs_json_reader* reader) {
    while (reader->at < reader->size) {
        const char c = reader->text[reader->at];
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return true;
        ++reader->at;
    }
    return false;
}

/* The next event. */
KVS_FN kvs_json_event kvs_json_next(kvs_json_reader* reader) {
    char c;
    bool in_object;
    if (reader->problem != KVS_JSON_NO_PROBLEM) return KVS_JSON_ERROR;
    if (reader->at == 0 && reader->size >= 3 && memcmp(reader->text, "\xEF\xBB\xBF", 3) == 0)
        return kvs_json_fail(reader, KVS_JSON_BYTE_ORDER_MARK, 0);
    for (;;) {
        if (!kvs_json_space(reader)) {
            reader->start = reader->size;
            if (reader->wants == KVS_JSON_WANTS_NOTHING) return KVS_JSON_END;
            return kvs_json_fail(reader, KVS_JSON_CUT_SHORT, reader->size);
        }
        reader->start = reader->at;
        c = reader->text[reader->at];
        in_object = reader->depth > 0 && (reader->objects >> (reader->depth - 1u) & 1u) != 0;
        switch (reader->wants) {
            case KVS_JSON_WANTS_NOTHING: return kvs_json_fail(reader, KVS_JSON_AFTER_END, reader->at);
            case KVS_JSON_WANTS_COMMA_OR_END:
                if (c == ',') {
                    ++reader->at;
                    reader->wants = in_object ? KVS_JSON_WANTS_KEY : KVS_JSON_WANTS_VALUE;
                    continue;
                }
                break;
            default: break;
        }
        break;
    }
    if (c == (in_object ? '}' : ']') && reader->depth > 0 && reader->wants != KVS_JSON_WANTS_VALUE && reader->wants != KVS_JSON_WANTS_KEY) {
        --reader->depth;
        ++reader->at;
        kvs_json_after_value(reader);
        return in_object ? KVS_JSON_OBJECT_END : KVS_JSON_ARRAY_END;
    }
    if (reader->wants == KVS_JSON_WANTS_COMMA_OR_END) return kvs_json_fail(reader, KVS_JSON_UNEXPECTED, reader->at);
    if (reader->wants == KVS_JSON_WANTS_KEY || reader->wants == KVS_JSON_WANTS_KEY_OR_END) {
        if (c != '"') return kvs_json_fail(reader, KVS_JSON_UNEXPECTED, reader->at);
        if (!kvs_json_string(reader)) return KVS_JSON_ERROR;
        if (!kvs_json_space(reader)) return kvs_json_fail(reader, KVS_JSON_CUT_SHORT, reader->size);
        if (reader->text[reader->at] != ':') return kvs_json_fail(reader, KVS_JSON_UNEXPECTED, reader->at);
        ++reader->at;
        reader->wants = KVS_JSON_WANTS_VALUE;
        return KVS_JSON_KEY;
    }
    switch (c) {
        case '{': return kvs_json_begin(reader, true);
        case '[': return kvs_json_begin(reader, false);
        case '"':
            if (!kvs_json_string(reader)) return KVS_JSON_ERROR;
            kvs_json_after_value(reader);
            return KVS_JSON_STRING;
        case 't': return kvs_json_word(reader, "true", 4, KVS_JSON_TRUE);
        case 'f': return kvs_json_word(reader, "false", 5, KVS_JSON_FALSE);
        case 'n': return kvs_json_word(reader, "null", 4, KVS_JSON_NULL);
        default:
            if (c == '-' || (c >= '0' && c <= '9')) return kvs_json_number(reader);
            return kvs_json_fail(reader, KVS_JSON_UNEXPECTED, reader->at);
    }
}

/* Reads past the value whose first event was `first`, to its end. False on an error. */
KVS_FN bool kvs_json_skip(kvs_json_reader* reader, kvs_json_event first) {
    unsigned depth = 0;
    for (;;) {
        if (first == KVS_JSON_ERROR || first == KVS_JSON_END) return false;
        if (first == KVS_JSON_OBJECT_BEGIN || first == KVS_JSON_ARRAY_BEGIN) ++depth;
        if (first == KVS_JSON_OBJECT_END || first == KVS_JSON_ARRAY_END) {
            if (depth == 0) return false;
            --depth;
        }
        if (depth == 0) return true;
        first = kvs_json_next(reader);
    }
}

/* Whether a slice from the reader, its escapes decoded, is the UTF-8 text of `size` bytes. */
KVS_FN bool kvs_json_equals(kvs_slice raw, const char* utf8, size_t size) {
    size_t at = 0, matched = 0;
    while (at < raw.size) {
        char decoded[4];
        size_t used;
        const size_t length = kvs_json_character(raw, at, decoded, &used);
        if (length == 0 || size - matched < length || memcmp(decoded, utf8 + matched, length) != 0) return false;
        matched += length;
        at += used;
    }
    return matched == size;
}

/* Bytes of a zero-terminated text. */
KVS_FN size_t kvs_text_size(const char* text) {
    size_t size = 0;
    while (text[size] != '\0') {
        ++size;
#if defined(__GNUC__) || defined(__clang__)
        __asm__ volatile(""); /* else the compiler makes the loop a call of strlen, which a module must not need */
#endif
    }
    return size;
}

/* kvs_json_equals with a zero-terminated text. */
KVS_FN bool kvs_json_is(kvs_slice raw, const char* utf8) { return kvs_json_equals(raw, utf8, kvs_text_size(utf8)); }

/* Decodes a slice from the reader into `out` (at most `capacity` bytes are written); returns how many bytes it takes, never more than raw.size. */
KVS_FN size_t kvs_json_decode(kvs_slice raw, char* out, size_t capacity) {
    size_t at = 0, written = 0;
    while (at < raw.size) {
        char decoded[4];
        size_t used;
        const size_t length = kvs_json_character(raw, at, decoded, &used);
        if (length == 0) break;
        if (written + length <= capacity) memcpy(out + written, decoded, length);
        written += length;
        at += used;
    }
    return written;
}

/* True when a decoded slice has a character that is not white space: a name, a reason. */
KVS_FN bool kvs_json_says_something(kvs_slice raw) {
    size_t at = 0;
    while (at < raw.size) {
        char decoded[4];
        size_t used;
        const size_t length = kvs_json_character(raw, at, decoded, &used);
        if (length == 0) return false;
        if (length == 2 && memcmp(decoded, "\xC2\xA0", 2) == 0) {
            at += used; /* no-break space */
        } else if (length == 1 && (unsigned char)decoded[0] <= ' ') {
            at += used;
        } else {
            return true;
        }
    }
    return false;
}

/* ---- writing ---------------------------------------------------------------------------------------------------------------- */

typedef struct kvs_json_writer {
    char* buffer;
    size_t capacity;
    size_t length;   /* bytes written or wanted: the text is whole when length <= capacity */
    uint64_t filled; /* bit d: level d already has a member, so that a comma is due */
    uint8_t depth;   /* at most KVS_JSON_DEPTH - 1 */
    uint8_t after_key;
} kvs_json_writer;

/* buffer may be NULL when capacity is 0: then only the size is counted. */
KVS_FN kvs_json_writer kvs_json_write_to(char* buffer, size_t capacity) {
    kvs_json_writer writer;
    writer.buffer = buffer;
    writer.capacity = capacity;
    writer.length = 0;
    writer.filled = 0;
    writer.depth = 0;
    writer.after_key = 0;
    return writer;
}

/* Bytes as they are, no comma. What does not fit is counted only. */
KVS_FN void kvs_write_raw(kvs_json_writer* writer, const char* data, size_t size) {
    if (size == 0) return;
    if (writer->length < writer->capacity) {
        const size_t room = writer->capacity - writer->length;
        memcpy(writer->buffer + writer->length, data, size < room ? size : room);
    }
    writer->length += size;
}

/* The comma that is due before a key or a value. */
KVS_FN void kvs_write_comma(kvs_json_writer* writer) {
    const uint64_t bit = UINT64_C(1) << writer->depth;
    if (writer->after_key) {
        writer->after_key = 0;
        return;
    }
    if ((writer->filled & bit) != 0) kvs_write_raw(writer, ",", 1);
    writer->filled |= bit;
}

KVS_FN void kvs_write_open(kvs_json_writer* writer, const char* bracket) {
    kvs_write_comma(writer);
    kvs_write_raw(writer, bracket, 1);
    if (writer->depth < KVS_JSON_DEPTH - 1) ++writer->depth;
    writer->filled &= ~(UINT64_C(1) << writer->depth);
}

KVS_FN void kvs_write_close(kvs_json_writer* writer, const char* bracket) {
    if (writer->depth > 0) --writer->depth;
    kvs_write_raw(writer, bracket, 1);
}

KVS_FN void kvs_write_object_begin(kvs_json_writer* writer) { kvs_write_open(writer, "{"); }
KVS_FN void kvs_write_object_end(kvs_json_writer* writer) { kvs_write_close(writer, "}"); }
KVS_FN void kvs_write_array_begin(kvs_json_writer* writer) { kvs_write_open(writer, "["); }
KVS_FN void kvs_write_array_end(kvs_json_writer* writer) { kvs_write_close(writer, "]"); }

/* A text between quotes, with quote, backslash and control characters escaped. UTF-8 passes as it is. */
KVS_FN void kvs_write_quoted(kvs_json_writer* writer, const char* text, size_t size) {
    static const char hex[] = "0123456789abcdef";
    size_t from = 0, at;
    kvs_write_raw(writer, "\"", 1);
    for (at = 0; at < size; ++at) {
        const unsigned char byte = (unsigned char)text[at];
        char escape[6];
        size_t length = 2;
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        memcpy(escape, "\\u0000", 6);
        switch (byte) {
            case '"': escape[1] = '"'; break;
            case '\\': escape[1] = '\\'; break;
            case '\b': escape[1] = 'b'; break;
            case '\f': escape[1] = 'f'; break;
            case '\n': escape[1] = 'n'; break;
            case '\r': escape[1] = 'r'; break;
            case '\t': escape[1] = 't'; break;
            default:
                escape[4] = hex[byte >> 4];
                escape[5] = hex[byte & 15];
                length = 6;
                break;
        }
        kvs_write_raw(writer, text + from, at - from);
        kvs_write_raw(writer, escape, length);
        from = at + 1;
    }
    kvs_write_raw(writer, text + from, size - from);
    kvs_write_raw(writer, "\"", 1);
}

/* A key; the next thing written is its value. */
KVS_FN void kvs_write_key(kvs_json_writer* writer, const char* key) {
    kvs_write_comma(writer);
    kvs_write_quoted(writer, key, kvs_text_size(key));
    kvs_write_raw(writer, ":", 1);
    writer->after_key = 1;
}

KVS_FN void kvs_write_null(kvs_json_writer* writer) {
    kvs_write_comma(writer);
    kvs_write_raw(writer, "null", 4);
}

KVS_FN void kvs_write_bool(kvs_json_writer* writer, bool value) {
    kvs_write_comma(writer);
    kvs_write_raw(writer, value ? "true" : "false", value ? 4 : 5);
}

KVS_FN void kvs_write_string(kvs_json_writer* writer, const char* text, size_t size) {
    kvs_write_comma(writer);
    kvs_write_quoted(writer, text, size);
}

/* A zero-terminated text; NULL is written as null. */
KVS_FN void kvs_write_text(kvs_json_writer* writer, const char* text) {
    if (text == NULL)
        kvs_write_null(writer);
    else
        kvs_write_string(writer, text, kvs_text_size(text));
}

/* A string slice from the reader, given on with the escapes it came with. */
KVS_FN void kvs_write_slice(kvs_json_writer* writer, kvs_slice raw) {
    kvs_write_comma(writer);
    kvs_write_raw(writer, "\"", 1);
    kvs_write_raw(writer, raw.data, raw.size);
    kvs_write_raw(writer, "\"", 1);
}

/* value / 10^decimals, as kvs_format_number writes it. */
KVS_FN void kvs_write_number(kvs_json_writer* writer, int64_t value, unsigned decimals) {
    char text[KVS_NUMBER_SIZE];
    const size_t size = kvs_format_number(value, decimals, text);
    kvs_write_comma(writer);
    kvs_write_raw(writer, text, size);
}

KVS_FN void kvs_write_integer(kvs_json_writer* writer, int64_t value) { kvs_write_number(writer, value, 0); }

/* "2025-06-02" */
KVS_FN void kvs_write_date(kvs_json_writer* writer, int32_t day) {
    char text[KVS_DATE_SIZE];
    kvs_format_date(day, text);
    kvs_write_string(writer, text, KVS_DATE_SIZE);
}

/* "key": "text" or null, the commonest member. */
KVS_FN void kvs_write_member(kvs_json_writer* writer, const char* key, const char* text) {
    kvs_write_key(writer, key);
    kvs_write_text(writer, text);
}

#endif
