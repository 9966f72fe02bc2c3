/* What a node of the program computes, where logic.h has no name for it. Part of every emitted module. */
KVS_FN kvs_truth kvs_op_truth(bool holds) { return holds ? (kvs_truth)KVS_TRUE : (kvs_truth)KVS_FALSE; }

KVS_FN kvs_truth kvs_op_equal(kvs_value a, kvs_value b) {
    const uint8_t state = kvs_joint_state(a, b);
    return state == KVS_VALUE_KNOWN ? kvs_op_truth(a.n == b.n) : kvs_truth_of_state(state);
}

KVS_FN kvs_truth kvs_op_less(kvs_value a, kvs_value b) {
    const uint8_t state = kvs_joint_state(a, b);
    return state == KVS_VALUE_KNOWN ? kvs_op_truth(a.n < b.n) : kvs_truth_of_state(state);
}

KVS_FN kvs_truth kvs_op_is_state(kvs_value v, uint8_t state) { return kvs_op_truth(v.state == state); }

KVS_FN kvs_truth kvs_op_is_dont_know(kvs_value v, uint8_t state) { return kvs_op_truth(v.state == state && v.dont_know != 0); }

/* How many truths are true, missing and open. */
typedef struct kvs_op_count {
    int yes, missing, open;
} kvs_op_count;

KVS_FN kvs_truth kvs_op_at_least(int needed, const kvs_truth* truths, size_t count) {
    kvs_op_count counted = {0, 0, 0};
    size_t i;
    for (i = 0; i < count; ++i) {
        if (truths[i] == KVS_TRUE) ++counted.yes;
        if (truths[i] == KVS_MISSING) ++counted.missing;
        if (truths[i] == KVS_OPEN) ++counted.open;
    }
    return kvs_at_least(needed, counted.yes, counted.missing, counted.open);
}

KVS_FN kvs_value kvs_op_add(kvs_value a, kvs_value b, bool* failed) {
    const uint8_t state = kvs_joint_state(a, b);
    int64_t n = 0;
    if (state != KVS_VALUE_KNOWN) return kvs_no_value(state);
    if (!kvs_add64(a.n, b.n, &n)) *failed = true;
    return kvs_known(n);
}

KVS_FN kvs_value kvs_op_subtract(kvs_value a, kvs_value b, bool* failed) {
    const uint8_t state = kvs_joint_state(a, b);
    int64_t n = 0;
    if (state != KVS_VALUE_KNOWN) return kvs_no_value(state);
    if (!kvs_sub64(a.n, b.n, &n)) *failed = true;
    return kvs_known(n);
}

KVS_FN kvs_value kvs_op_minimum(kvs_value a, kvs_value b) {
    const uint8_t state = kvs_joint_state(a, b);
    if (state != KVS_VALUE_KNOWN) return kvs_no_value(state);
    return kvs_known(a.n < b.n ? a.n : b.n);
}

KVS_FN kvs_value kvs_op_maximum(kvs_value a, kvs_value b) {
    const uint8_t state = kvs_joint_state(a, b);
    if (state != KVS_VALUE_KNOWN) return kvs_no_value(state);
    return kvs_known(a.n > b.n ? a.n : b.n);
}

KVS_FN kvs_value kvs_op_minimum_known(kvs_value a, kvs_value b) {
    if (a.state != KVS_VALUE_KNOWN) return b.state == KVS_VALUE_KNOWN ? b : kvs_no_value(kvs_joint_state(a, b));
    return b.state == KVS_VALUE_KNOWN && b.n < a.n ? b : a;
}

KVS_FN kvs_value kvs_op_table(kvs_value choice, const kvs_value* rows, int64_t count) {
    if (choice.state != KVS_VALUE_KNOWN) return kvs_no_value(choice.state);
    if (choice.n < 0 || choice.n >= count) return kvs_no_value(KVS_VALUE_UNSTATED);
    return rows[choice.n];
}

KVS_FN kvs_value kvs_op_shift_date(kvs_value date, int64_t count, kvs_unit unit, const kvs_calendar* calendar, unsigned flags, bool* failed) {
    int32_t day = 0;
    if (date.state != KVS_VALUE_KNOWN) return kvs_no_value(date.state);
    if (!kvs_shift_date((int32_t)date.n, count, unit, *calendar, flags, &day)) {
        *failed = true;
        return kvs_no_value(KVS_VALUE_UNSTATED);
    }
    return kvs_known(day);
}

KVS_FN kvs_truth kvs_op_choose_truth(kvs_truth condition, kvs_truth when_true, kvs_truth when_false) {
    return condition == KVS_TRUE ? when_true : condition == KVS_FALSE ? when_false : condition;
}

KVS_FN kvs_value kvs_op_choose_value(kvs_truth condition, kvs_value when_true, kvs_value when_false) {
    if (condition == KVS_TRUE) return when_true;
    if (condition == KVS_FALSE) return when_false;
    return kvs_no_value(condition == KVS_MISSING ? (uint8_t)KVS_VALUE_MISSING : (uint8_t)KVS_VALUE_OPEN);
}
