/* The ABI of a kvs decision module: the same for every standard, found by dlopen/dlsym (or linked) under one name, kvs_module.
 *
 *   const kvs_module_api* (*get)(uint32_t) = dlsym(handle, "kvs_module");
 *   const kvs_module_api* m = get(KVS_ABI_VERSION);          // NULL: the module speaks another ABI
 *   size_t needed;
 *   int32_t rc = m->decide_json(case_json, length, out, capacity, &needed, &error);
 *
 * No allocation, no clock, no locale, no I/O, no global that changes: every function may be called from any thread at once.
 * Texts are UTF-8 and live as long as the module. Amounts of money are øre; other numbers are scaled by 10^decimals. */
#ifndef KVS_MODULE_H
#define KVS_MODULE_H

#include <stddef.h>
#include <stdint.h>

#include <kvs/logic.h>

#define KVS_ABI_VERSION 1u

/* Results of the entries. Everything but OK leaves the output undefined, except `needed` for KVS_E_BUFFER. */
enum {
    KVS_OK = 0,
    KVS_E_BUFFER = 1,          /* output did not fit; *needed says how many bytes it takes       */
    KVS_E_JSON = 2,            /* not JSON, or not UTF-8                                          */
    KVS_E_UNKNOWN_KEY = 3,     /* a key the schema does not have                                  */
    KVS_E_DUPLICATE_KEY = 4,
    KVS_E_TYPE = 5,            /* a value of the wrong type                                       */
    KVS_E_RANGE = 6,           /* a number too large, too many decimals, or negative where it cannot be */
    KVS_E_DATE = 7,            /* not a date, or outside the calendar                             */
    KVS_E_CHOICE = 8,          /* not one of the values of a scale or choice                      */
    KVS_E_UNIT = 9,            /* a unit or period other than the standard's                      */
    KVS_E_SERVICE = 10,        /* the standard has no such service                                */
    KVS_E_MISSING_KEY = 11,    /* a key that must be there                                        */
    KVS_E_ASSESSMENT = 12,     /* an assessment without name, role, time or reason                */
    KVS_E_ROLE = 13,           /* answered by a role that may not                                 */
    KVS_E_TIME = 14,           /* assessed after the date of decision                             */
    KVS_E_VALIDITY = 15,       /* the standard is not valid on the date of decision               */
    KVS_E_LIMIT = 16,          /* more wishes or ledger entries than KVS_MAX_...                  */
    KVS_E_NORM = 17,           /* a wish for something the service does not name                  */
    KVS_E_OVERFLOW = 18,       /* an amount left the 64-bit range                                 */
    KVS_E_PERIOD = 19,         /* a period that ends before it begins                             */
    KVS_E_STAY = 20            /* a stay counted in something else than whole days                */
};

/* Where in the case the error lies. `key` is a slice of the input (or a name from the module) and may be empty; of a wrong answer, role or time of
 * an assessment it is the assessment's. */
typedef struct kvs_error {
    int32_t code;
    size_t offset;        /* byte in the JSON text */
    const char* key;
    size_t key_length;
    const char* expected; /* what should have been there, or NULL: a unit, a role, a choice's first value, the service whose norms may be named */
} kvs_error;

enum { KVS_MAX_WISHES = 16, KVS_MAX_USES = 64, KVS_MAX_PERIODS = 64 };

/* Kinds and types of input. */
enum { KVS_INPUT_FACT = 0, KVS_INPUT_ASSESSMENT = 1, KVS_INPUT_EVENT = 2 };
enum { KVS_TYPE_YES_NO = 0, KVS_TYPE_NUMBER = 1, KVS_TYPE_CHOICE = 2, KVS_TYPE_DATE = 3 };

/* What a case system must know to fill in a case; index = position in kvs_case.values. */
typedef struct kvs_input_info {
    const char* name;
    uint8_t kind;
    uint8_t type;
    uint8_t decimals;
    uint8_t adverse_needs_hearing; /* 1: does not come from the party itself */
    uint8_t cost;                  /* 0 register, 1 stated by a party, 2 documented, 3 assessed */
    uint8_t of_periods;            /* 1: a yes/no fact that the case gives as periods; yes while one of them runs */
    const char* unit;              /* or NULL */
    const char* period;            /* or NULL */
    const char* const* choices;    /* names in rising order, or NULL */
    uint16_t choice_count;
    const char* supplier;          /* who can give it: role, register or party; or NULL */
    const char* role;              /* assessments: who may answer */
    const char* question;          /* to the citizen, or NULL */
} kvs_input_info;

typedef struct kvs_wish {
    int64_t amount;   /* scaled; used when item < 0 */
    int32_t item;     /* index of a norm (something named in the standard), or -1: an amount */
    uint8_t no_amount; /* 1: nothing particular is wished; the assessed amount counts */
    int32_t date;      /* of a stay: its first date. The quota period, the rates and the periods of that date count */
    int32_t days;      /* of a stay: how many dates it covers, which `amount` says too. 0: no stay, the date of decision counts */
} kvs_wish;

/* When a fact of periods was so: both days counted, INT32_MAX when it has not ended. `values` says what holds on the date of decision. */
typedef struct kvs_period {
    uint16_t input;
    int32_t first, last;
} kvs_period;

/* Help already given: counts against quotas of its service, unit and period. A stay of some days counts each of its dates once, however
 * many stays cover it, in the period that the date lies in. */
typedef struct kvs_use {
    uint16_t service;
    const char* unit; /* one of the module's unit names (same pointer or same text) */
    int64_t amount;   /* on `date`; not read of a stay */
    int32_t date;     /* a stay's first */
    int32_t days;     /* 0: no stay; else how many dates it covers, both ends counted. The unit is then døgn or dage */
} kvs_use;

typedef struct kvs_case {
    uint16_t service;
    int32_t decision_date;     /* days since 1970-01-01 */
    const kvs_value* values;   /* input_count of them */
    const kvs_wish* wishes;
    uint16_t wish_count;       /* 0: as one wish with no_amount */
    const kvs_use* uses;
    uint16_t use_count;
    const kvs_period* periods; /* asked for the dates of a stay that is wished; without them `values` counts on every date */
    uint16_t period_count;
} kvs_case;

/* One wish's part of a decision. */
typedef struct kvs_part {
    uint8_t outcome;
    kvs_value within;   /* proposed amount */
    kvs_value ceiling;  /* the least known limit, also when something is open */
    kvs_value beyond;   /* how much of the wish lies beyond `within` */
} kvs_part;

/* The caller gives the arrays: parts[max(1, wish_count)], norms[norm_count] and decisive[norm_count], slots[slot_count]. */
typedef struct kvs_decision {
    uint8_t outcome;
    uint16_t part_count;
    kvs_part* parts;
    kvs_truth* norms;    /* by norm index: the worst over all parts; KVS_NOT_RELEVANT for other services' norms */
    uint8_t* decisive;   /* by norm index: 1 when it decided */
    kvs_value* slots;    /* prices, deadlines: see kvs_price_info, kvs_deadline_info */
} kvs_decision;

typedef struct kvs_module_info {
    uint32_t abi_version;
    const char* id;
    const char* title;
    const char* edition;
    const char* valid_from; /* ISO date or "" */
    const char* valid_to;
    const char* source_hash; /* SHA-256 of the source files, hex */
    const char* compiler;    /* "kvs 0.1.0" */
    const char* case_schema; /* JSON Schema 2020-12 */
    const char* decision_schema;
    uint16_t service_count;
    uint16_t input_count;
    uint16_t norm_count;
    uint16_t slot_count;
    const char* const* services;
    const kvs_input_info* inputs;
    const char* const* norms;      /* paths, "aflastning.samliv" */
} kvs_module_info;

typedef struct kvs_module_api {
    uint32_t abi_version;
    uint32_t size; /* of this struct, in bytes */
    const kvs_module_info* info;
    /* Typed: struct in, struct out. */
    int32_t (*decide)(const kvs_case* input, kvs_decision* output);
    /* JSON text to JSON text, both without terminating zero. `error` may be NULL. The entry itself is NULL in a module built without texts,
     * which also has "" for the names of norms, their sentences and texts, questions, roles and suppliers. */
    int32_t (*decide_json)(const char* input, size_t input_length, char* output, size_t capacity, size_t* needed, kvs_error* error);
} kvs_module_api;

#if defined(_WIN32)
#define KVS_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define KVS_EXPORT __attribute__((visibility("default")))
#else
#define KVS_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif
/* The only symbol a module exports. NULL when it does not speak this ABI version. */
KVS_EXPORT const kvs_module_api* kvs_module(uint32_t abi_version);
#ifdef __cplusplus
}
#endif

#endif
