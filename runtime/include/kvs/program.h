/* A standard as tables plus one evaluation function. The compiler builds the tables in memory for its interpreter; a backend
 * writes them as constants. engine.h turns a case into a decision over them, so both give the same JSON to the byte.
 *
 * Division of labour: `eval` computes, for ONE wish, the truth of every norm, the slots (amounts, prices, dates) and the outcome: that is
 * what differs between standards and engines. engine.h does what is the same for all: reading the case, the ledger, going through
 * the wishes, finding which norms decided, listing what is missing or open, writing the decision. */
#ifndef KVS_PROGRAM_H
#define KVS_PROGRAM_H

#include <kvs/calendar.h>
#include <kvs/module.h>

/* What a norm does in the decision. */
enum {
    KVS_ROLE_CONDITION = 0,  /* målgruppe, gælder ikke for: must hold                                         */
    KVS_ROLE_ASSESSMENT = 1, /* vurdering: must be assessed and hold                                          */
    KVS_ROLE_EXCLUSION = 2,  /* omfatter ikke: false when the wish is for it (or the excluded period runs)     */
    KVS_ROLE_LIMIT = 3,      /* omfang: true when the wish lies within; tiers that do not apply: NOT_RELEVANT  */
    KVS_ROLE_EXCEPTION = 4,  /* true when the exception applies                                               */
    KVS_ROLE_AMOUNT = 5,     /* omfang set by an assessment                                                   */
    KVS_ROLE_PRICE = 6,
    KVS_ROLE_DEADLINE = 7,
    KVS_ROLE_RULE = 8,       /* any other norm with a condition ("hvis"): true when it applies; never decides    */
    KVS_ROLE_CONSIDERATION = 9 /* what is weighed in an assessment: true when all of it is known; never decides  */
};

typedef struct kvs_norm_info {
    const char* path;             /* within its service: "trin.moderate"; unique there */
    const char* label;            /* or NULL */
    uint16_t service;
    int32_t parent;               /* index of the norm it stands under, or -1 */
    uint8_t role;
    uint8_t soft;                 /* 1: som hovedregel, som udgangspunkt …: never UDENFOR on this alone */
    const char* const* sentences; /* ids in the source document: "S2-17" */
    uint16_t sentence_count;
    const char* law;              /* the service's legal basis, "serviceloven § 84, stk. 1", or NULL */
    const char* citizen_text;
    const char* case_text;
    const uint16_t* inputs;       /* facts and assessments it reads itself (not through sub-norms) */
    uint16_t input_count;
    const uint16_t* weighed_in;   /* the assessments that a consideration is weighed in */
    uint16_t weighed_in_count;
    const char* contact;          /* whom to turn to when it applies, or NULL */
} kvs_norm_info;

enum { KVS_PRICE_FREE = 0, KVS_PRICE_TARIFF = 1, KVS_PRICE_AMOUNT = 2, KVS_PRICE_OWN_EXPENSE = 3, KVS_PRICE_UNKNOWN = 4,
       KVS_PRICE_AGAINST_PAYMENT = 5, KVS_PRICE_SET_OFF = 6 };

typedef struct kvs_price_info {
    uint16_t norm;
    uint8_t kind;
    int32_t slot;              /* øre in slots[slot], or -1; UNSTATED: the amount is unknown */
    const char* per;           /* "døgn", or NULL */
    const char* payer;         /* name of a part, or NULL */
    const char* const* covers;
    uint16_t cover_count;
} kvs_price_info;

enum { KVS_DEADLINE_LATEST = 0, KVS_DEADLINE_WITHIN = 1, KVS_DEADLINE_EARLIEST = 2, KVS_DEADLINE_SOONEST = 3, /* hurtigst muligt */
       KVS_DEADLINE_ONGOING = 4, KVS_DEADLINE_UNKNOWN = 5 };
enum { KVS_DUTY_AUTHORITY = 0, KVS_DUTY_CITIZEN = 1, KVS_DUTY_GOAL = 2 };

typedef struct kvs_deadline_info {
    uint16_t norm;
    uint8_t kind;
    uint8_t duty;
    int32_t slot;         /* date in slots[slot], or -1 */
    int32_t event;        /* index of the input, or -1 */
    uint16_t calendar;    /* index into calendars: an authority's date on a closed day is warned of, never moved */
    const char* party;    /* name of the part whose deadline it is, or NULL */
} kvs_deadline_info;

/* What has been used of a quota: engine.h sums the ledger into the input `input` before eval. */
enum { KVS_PERIOD_NONE = 0, KVS_PERIOD_DAY = 1, KVS_PERIOD_WEEK = 2, KVS_PERIOD_MONTH = 3, KVS_PERIOD_CALENDAR_YEAR = 4, KVS_PERIOD_YEAR = 5 };
typedef struct kvs_quota_info {
    uint16_t service;
    const char* unit;
    uint8_t decimals;
    uint8_t period;  /* the one the decision date lies in; YEAR, and every step of several: the time of that length up to it */
    uint8_t every;   /* "hver 2. uge": 2; at least 1 */
    uint16_t slot_in; /* index into kvs_frame.used */
} kvs_quota_info;

typedef struct kvs_complaint_info {
    int32_t deadline;   /* index into deadlines, or -1: not in the standard */
    const char* to;     /* where it is sent, or NULL */
    const char* by;     /* who may complain, or NULL */
    const char* beyond; /* the next body, or NULL */
} kvs_complaint_info;

/* A code the service is filed under: tags for case systems, of no bearing on the decision. */
typedef struct kvs_code_info {
    const char* table; /* name in the file: "kle" */
    const char* code;  /* "27.36.08" */
} kvs_code_info;

typedef struct kvs_service_info {
    const char* id;
    const char* title;
    const char* law;            /* legal basis for the reader, or NULL */
    uint16_t first_norm, norm_count;
    const char* unit;           /* of the wish and of `within`; NULL: the service has no amount */
    const char* period;         /* name ("kalenderår"), or NULL */
    uint8_t decimals;
    int32_t within_slot;        /* -1: no amount */
    int32_t ceiling_slot;
    const kvs_price_info* prices;
    uint16_t price_count;
    const kvs_deadline_info* deadlines;
    uint16_t deadline_count;
    kvs_complaint_info complaint;
    const kvs_code_info* codes;
    uint16_t code_count;
} kvs_service_info;

/* What eval reads and writes for one wish. Arrays are the engine's. */
typedef struct kvs_frame {
    const kvs_value* values; /* the case's inputs */
    kvs_value wish;          /* amount wished: KNOWN, or UNSTATED when nothing particular is wished */
    int32_t wish_item;       /* norm index, or -1 */
    int32_t decision_date;
    int32_t help_date;       /* a wished stay's first date, else the date of decision */
    int32_t stay_days;       /* how many dates the stay covers; 0: no stay is wished */
    const int64_t* used;     /* by kvs_quota_info.slot_in */
    kvs_truth* norms;        /* out: by norm index; only this service's are written */
    kvs_value* slots;        /* out */
    uint8_t outcome;         /* out */
} kvs_frame;

typedef struct kvs_standard {
    kvs_module_info info;
    int32_t valid_from, valid_to;  /* days; INT32_MIN / INT32_MAX: open */
    const kvs_norm_info* norms;
    const kvs_service_info* services;
    const kvs_quota_info* quotas;
    uint16_t quota_count;
    const kvs_calendar* calendars;
    uint16_t calendar_count;
    const int32_t* rate_days; /* rising: the dates on which some tariff gets another rate */
    uint16_t rate_day_count;
    /* KVS_OK or KVS_E_OVERFLOW. `context` is the interpreter's; modules pass NULL. */
    int32_t (*eval)(const void* context, uint16_t service, kvs_frame* frame);
    const void* context;
} kvs_standard;

/* ---------------------------------------------------------------------------------------------------------------------------
 * engine.h provides:
 *
 * int32_t kvs_decide(const kvs_standard*, const kvs_case*, kvs_decision*, const kvs_scratch*);
 *     For each wish (none: one with no_amount): used = ledger entries of the service and unit in the quota's period, plus the amounts that
 *     earlier wishes were found to lie within; eval; collect. The decision's outcome is the parts' common outcome, DELVIST when they differ.
 *     norms[i] = the least over the parts (false < missing < open < true < not relevant). slots = those of the first part.
 *     part.beyond = wish - within when both known and positive, else 0 known / the state that hinders.
 *     decisive, by the outcome of each part and united over parts:
 *       UDENFOR  false conditions and assessments (a sub-norm only when its parent is false too), false exclusions, false limits when no condition failed
 *       MANGLER  missing ones likewise (sub-norms under missing parents)
 *       SKOEN    open ones likewise, limits and amounts included
 *       DELVIST  limits, amounts and exclusions that are not true; otherwise (DELVIST only because parts differ) each part by its own outcome
 *       FORSLAG  every true condition and assessment (sub-norms under true parents), limits that hold, amount norms, prices, the
 *                authority's deadlines of section frister (duty AUTHORITY), exceptions that apply
 *     In DELVIST prices and authority deadlines decide as in FORSLAG.
 * int32_t kvs_read_case(const kvs_standard*, const char* json, size_t n, kvs_case_storage*, kvs_error*)    (read_case.h; storage: arrays sized by the caller)
 * void    kvs_write_decision(const kvs_standard*, const kvs_case*, const kvs_note*, const kvs_decision*, const uint8_t* trace, kvs_json_writer*)    (write_decision.h)
 * int32_t kvs_decide_json_with(...)  the three together, as modules' decide_json (engine.h).
 *
 * The case:  { "ydelse": "aflastning", "afgørelsesdato": "2025-06-10",
 *   "oplysninger": { "alder": 42, "bor_sammen": true, "kan_være_alene": {"ved_ikke": true}, "bolig": "botilbud", "dato_fakt": "2025-01-01" },
 *   "skøn": { "begrænsning": { "svar": "svære", "af": "Per Juhl", "rolle": "rådgiver", "tid": "2025-06-09T10:00:00+02:00", "fordi": "…" } },
 *   "hændelser": { "modtaget_ansøgning": "2025-06-02" },
 *   "forbrug": [ { "ydelse": "aflastning", "mængde": 20, "enhed": "døgn", "dato": "2025-03-01" }, { "enhed": "døgn", "fra": "2025-04-01", "til": "2025-04-07" } ],
 *   "ønsker": [ { "mængde": 35, "enhed": "døgn", "periode": "kalenderår" } | { "norm": "transport" } ] }
 *   "ydelse" may be left out when the standard has one service; "afgørelsesdato" must be there; the five containers may be left out. "tid" may be a date or
 *   a date-time (RFC 3339); its local date must not lie after the decision date. An explicit null is a type error. A fact in "skøn" or an assessment in
 *   "oplysninger" is an unknown key. "periode" may be left out. A fact of periods is a list: [ { "fra": "2025-06-01", "til": "2025-06-14" }, { "fra": "2025-07-01" } ].
 *
 * The decision (keys always in this order, absent things null or empty lists, never left out):
 *   { "ydelse", "afgørelsesdato", "udfald": "FORSLAG|SKØN|MANGLER|UDENFOR|DELVIST",
 *     "ønsker": [ { "ønske": {"mængde","enhed","periode"} | {"norm"} | null, "udfald", "omfang": {"mængde","enhed","periode"} | null,
 *                   "højst": {"mængde","enhed","periode"} | null, "ud_over": number | null } ],
 *     "pris": [ { "norm", "art": "gratis|takst|beløb|egen_udgift|ukendt|mod_betaling|modregnes", "øre": integer | null, "ukendt": bool, "pr": string|null,
 *                 "betales_af": string|null, "dækker": [string] } ],            free is {"øre": 0, "ukendt": false}; an own expense has no amount: null, true
 *     "frister": [ { "norm", "art": "senest|inden|tidligst|hurtigst_muligt|løbende|ukendt", "pligt": "kommunen|borgeren|kvalitetsmål", "part": string|null,
 *                    "hændelse": string|null, "dato": "2025-07-28"|null, "lukkedag": bool } ],
 *     "normer": [ { "norm": path, "rolle": "betingelse|vurdering|udelukkelse|omfang|undtagelse|udmåling|pris|frist|regel|hensyn", "sandhed": "sand|falsk|mangler|skøn",
 *                   "afgør": bool, "sætninger": [..], "lov": string|null, "tekst": {"borger","sag"}, "oplysninger": [names], "skøn": [names] } ],
 *         in table order; norms that are NOT_RELEVANT and exclusions that are true are left out; prices and deadlines stand as "sand"
 *     "mangler": [ { "oplysning", "hos": string|null, "spørgsmål": string|null, "ved_ikke": bool } ],   facts that are missing and read by a decisive norm of
 *         a MANGLER part, cheapest first, then table order
 *     "skøn_åbne": [ { "skøn", "rolle", "spørgsmål", "hensyn": [norms that are weighed in it] } ],   open assessments read by a norm, not itself an exception, that is open or missing all the way up (also for MANGLER and DELVIST; empty for UDENFOR and FORSLAG)
 *     "skøn_brugt": [ { "skøn", "svar", "af", "rolle", "tid", "fordi", "hensyn" } ],   assessments answered and read by a listed norm
 *     "klage": { "frist_norm": string|null, "dato": string|null, "af": string|null, "til": string|null, "videre_til": string|null },
 *     "henvendelse": [ { "norm", "til", "sandhed": "sand|mangler|skøn" } ],   whom to turn to: what applies, and what may apply
 *     "partshøring": [names of known facts that need hearing and are read by a decisive false norm],
 *     "koder": [ { "tabel", "kode" } ],   codes that the service is filed under (KLE, Fælles Sprog)
 *     "modul": { "standard", "udgave", "gælder_fra", "gælder_til", "kilde_hash", "oversætter", "abi" } }
 */
#endif
