/* Truth with a reason for not knowing, and values that may be unknown. Shared by the compiler and every module.
 *
 * A truth is one of four: false, missing (a fact nobody has given), open (an assessment nobody has answered), true. It is Kleene's
 * three-valued logic with the unknown split by who can end it; `missing` outranks `open`, because a fact is asked for before a
 * person is asked to assess. `not relevant` is a report about a norm, never an operand. */
#ifndef KVS_LOGIC_H
#define KVS_LOGIC_H

#include <kvs/arith.h>

typedef uint8_t kvs_truth;
enum { KVS_FALSE = 0, KVS_MISSING = 1, KVS_OPEN = 2, KVS_TRUE = 3, KVS_NOT_RELEVANT = 4 };

KVS_FN kvs_truth kvs_not(kvs_truth a) {
    return a == KVS_TRUE ? (kvs_truth)KVS_FALSE : a == KVS_FALSE ? (kvs_truth)KVS_TRUE : a;
}

/* false < missing < open < true: the least decides. */
KVS_FN kvs_truth kvs_and(kvs_truth a, kvs_truth b) { return a < b ? a : b; }

/* true outranks missing outranks open outranks false. */
KVS_FN kvs_truth kvs_or(kvs_truth a, kvs_truth b) {
    if (a == KVS_TRUE || b == KVS_TRUE) return KVS_TRUE;
    if (a == KVS_MISSING || b == KVS_MISSING) return KVS_MISSING;
    return a > b ? a : b;
}

/* At least `needed` of those counted: `yes` true ones, `missing` and `open` ones. */
KVS_FN kvs_truth kvs_at_least(int needed, int yes, int missing, int open) {
    if (yes >= needed) return KVS_TRUE;
    if (yes + missing + open < needed) return KVS_FALSE;
    return missing > 0 ? KVS_MISSING : KVS_OPEN;
}

/* A number, a date (days since 1970-01-01), a choice (index) or a yes/no (1/0), or why there is none. */
enum {
    KVS_VALUE_MISSING = 1,  /* nobody has given it                                    */
    KVS_VALUE_OPEN = 2,     /* it is for a named person to assess                      */
    KVS_VALUE_KNOWN = 3,
    KVS_VALUE_UNSTATED = 4  /* the standard itself gives no value ("ukendt"): never 0 */
};

typedef struct kvs_value {
    int64_t n;
    uint8_t state;
    uint8_t dont_know; /* 1: asked, and the answer was "ved ikke" (state is then MISSING) */
} kvs_value;

KVS_FN kvs_value kvs_known(int64_t n) {
    kvs_value v;
    v.n = n;
    v.state = KVS_VALUE_KNOWN;
    v.dont_know = 0;
    return v;
}

KVS_FN kvs_value kvs_no_value(uint8_t state) {
    kvs_value v;
    v.n = 0;
    v.state = state;
    v.dont_know = 0;
    return v;
}

/* The state of something computed from two values: missing outranks open outranks unstated outranks known. */
KVS_FN uint8_t kvs_joint_state(kvs_value a, kvs_value b) {
    if (a.state == KVS_VALUE_MISSING || b.state == KVS_VALUE_MISSING) return KVS_VALUE_MISSING;
    if (a.state == KVS_VALUE_OPEN || b.state == KVS_VALUE_OPEN) return KVS_VALUE_OPEN;
    if (a.state == KVS_VALUE_UNSTATED || b.state == KVS_VALUE_UNSTATED) return KVS_VALUE_UNSTATED;
    return KVS_VALUE_KNOWN;
}

/* What a comparison is worth when its operands are not both known: an unstated value is for a person to assess. */
KVS_FN kvs_truth kvs_truth_of_state(uint8_t state) {
    return state == KVS_VALUE_MISSING ? (kvs_truth)KVS_MISSING : (kvs_truth)KVS_OPEN;
}

/* A yes/no value as a truth. */
KVS_FN kvs_truth kvs_truth_of(kvs_value v) {
    if (v.state != KVS_VALUE_KNOWN) return kvs_truth_of_state(v.state);
    return v.n != 0 ? (kvs_truth)KVS_TRUE : (kvs_truth)KVS_FALSE;
}

/* Outcomes; docs/language/semantics.md gives the precedence. There is no refusal. */
enum { KVS_FORSLAG = 0, KVS_SKOEN = 1, KVS_MANGLER = 2, KVS_UDENFOR = 3, KVS_DELVIST = 4 };

/* The outcome of one wish.
 *   base    all conditions and assessments of the service
 *   rest    whether the whole of what is wished lies within the standard
 *   within  how much of it does: an amount; 0 for a thing that is excluded; UNSTATED when the service has no amount (what is
 *           false of it is then a part, such as a pause) */
KVS_FN uint8_t kvs_outcome(kvs_truth base, kvs_truth rest, kvs_value within) {
    if (base == KVS_FALSE) return KVS_UDENFOR;
    if (base == KVS_MISSING) return KVS_MANGLER;
    if (base == KVS_OPEN) return KVS_SKOEN;
    if (rest == KVS_TRUE) return KVS_FORSLAG;
    if (within.state == KVS_VALUE_MISSING) return KVS_MANGLER;
    if (within.state == KVS_VALUE_OPEN) return KVS_SKOEN;
    if (within.state == KVS_VALUE_KNOWN && within.n <= 0)
        return rest == KVS_FALSE ? KVS_UDENFOR : rest == KVS_MISSING ? KVS_MANGLER : KVS_SKOEN;
    if (within.state == KVS_VALUE_UNSTATED && rest != KVS_FALSE) return rest == KVS_MISSING ? KVS_MANGLER : KVS_SKOEN;
    return KVS_DELVIST;
}

#endif
