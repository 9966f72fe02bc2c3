/*
 * A case in JSON, read strictly into kvs_case: every key known, none twice, every value of its type, unit and range. What is wrong first is
 * said with its code, its byte and its key; nothing is ignored. The shape is in program.h.
 *
 * The text is read twice: once whole, for its syntax and for the service and the date of decision, which the other keys depend on and may
 * stand before; then for the rest.
 *
 * Needs decide.h.
 */
#ifndef KVS_READ_CASE_H
#define KVS_READ_CASE_H

#include <kvs/decide.h>

/* What an assessment's answer came with; slices of the JSON text, escaped as they stood there. Empty (data NULL) where nobody answered. */
typedef struct kvs_note {
    kvs_slice by;
    kvs_slice role;
    kvs_slice time;
    kvs_slice reason;
} kvs_note;

/* Where a case is read to. values and notes are the caller's, input_count of each; the case points into the storage. */
typedef struct kvs_case_storage {
    kvs_value* values;
    kvs_note* notes;
    kvs_wish wishes[KVS_MAX_WISHES];
    kvs_use uses[KVS_MAX_USES];
    kvs_period periods[KVS_MAX_PERIODS];
    kvs_case input;
} kvs_case_storage;

/* The work of one reading. */
typedef struct kvs_case_reader {
    const kvs_standard* standard;
    kvs_json_reader json;
    kvs_case_storage* storage;
    kvs_error* error;
    kvs_slice key; /* the latest key of interest, for messages */
    size_t key_at;
} kvs_case_reader;

/* Fills in the error: code, place, key and what was expected. Returns the code. */
KVS_FN int32_t kvs_case_error(kvs_case_reader* reader, int32_t code, size_t offset, kvs_slice key, const char* expected) {
    if (reader->error != NULL) {
        reader->error->code = code;
        reader->error->offset = offset;
        reader->error->key = key.data;
        reader->error->key_length = key.size;
        reader->error->expected = expected;
    }
    return code;
}

/* An error of the value just read, under the latest key. A JSON error takes its place. */
KVS_FN int32_t kvs_value_error(kvs_case_reader* reader, int32_t code, const char* expected) {
    if (reader->json.problem != KVS_JSON_NO_PROBLEM)
        return kvs_case_error(reader, KVS_E_JSON, reader->json.error_at, kvs_slice_of(NULL, 0), NULL);
    return kvs_case_error(reader, code, reader->json.start, reader->key, expected);
}

/* An error of the latest key itself. */
KVS_FN int32_t kvs_key_error(kvs_case_reader* reader, int32_t code, const char* expected) {
    return kvs_case_error(reader, code, reader->key_at, reader->key, expected);
}

/* A key that should have been in the object that ends, or starts, where the reader is. */
KVS_FN int32_t kvs_missing_key(kvs_case_reader* reader, int32_t code, const char* name) {
    return kvs_case_error(reader, code, reader->json.start, reader->key, name);
}

/*
 * The next key of an object: its index among `names` in *index, or `count` at the end of the object. Unknown keys are errors, and so are
 * keys that are marked in *seen (NULL: the caller looks itself).
 */
KVS_FN int32_t kvs_next_key(kvs_case_reader* reader, const char* const* names, unsigned count, unsigned* seen, unsigned* index) {
    const kvs_json_event event = kvs_json_next(&reader->json);
    unsigned i;
    *index = count;
    if (event == KVS_JSON_OBJECT_END) return KVS_OK;
    if (event != KVS_JSON_KEY) return kvs_value_error(reader, KVS_E_JSON, NULL);
    reader->key = reader->json.value;
    reader->key_at = reader->json.start;
    for (i = 0; i < count; ++i) {
        if (!kvs_json_is(reader->key, names[i])) continue;
        if ((*seen >> i & 1u) != 0) return kvs_key_error(reader, KVS_E_DUPLICATE_KEY, NULL);
        *seen |= 1u << i;
        *index = i;
        return KVS_OK;
    }
    return kvs_key_error(reader, KVS_E_UNKNOWN_KEY, NULL);
}

/* ---- single values ------------------------------------------------------------------------------------------------------------- */

KVS_FN int32_t kvs_read_date(kvs_case_reader* reader, int32_t* day) {
    if (kvs_json_next(&reader->json) != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "date");
    if (!kvs_parse_date(reader->json.value.data, reader->json.value.size, day)) return kvs_value_error(reader, KVS_E_DATE, NULL);
    return KVS_OK;
}

/* A number that cannot be negative, scaled by 10^decimals. */
KVS_FN int32_t kvs_read_amount(kvs_case_reader* reader, uint8_t decimals, int64_t* amount, const char* unit) {
    if (kvs_json_next(&reader->json) != KVS_JSON_NUMBER) return kvs_value_error(reader, KVS_E_TYPE, "number");
    if (kvs_parse_number(reader->json.value.data, reader->json.value.size, decimals, amount) != KVS_NUMBER_OK || *amount < 0)
        return kvs_value_error(reader, KVS_E_RANGE, unit);
    return KVS_OK;
}

/* After {: a period, fra and perhaps til, both days counted. Without til it has no end. */
KVS_FN int32_t kvs_read_period(kvs_case_reader* reader, kvs_days* days) {
    static const char* const names[] = {"fra", "til"};
    const kvs_slice fact = reader->key;
    unsigned seen = 0, index;
    days->first = days->last = INT32_MAX;
    for (;;) {
        int32_t code = kvs_next_key(reader, names, 2, &seen, &index);
        if (code != KVS_OK) return code;
        if (index == 2) break;
        code = kvs_read_date(reader, index == 0 ? &days->first : &days->last);
        if (code != KVS_OK) return code;
    }
    reader->key = fact;
    if ((seen & 1u) == 0) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[0]);
    if (days->last < days->first) return kvs_value_error(reader, KVS_E_PERIOD, NULL);
    return KVS_OK;
}

/* The rest of a list of periods, after its [: yes when one of them runs on the date of decision. All are kept, for a stay that is wished. */
KVS_FN int32_t kvs_read_periods(kvs_case_reader* reader, uint16_t index, kvs_value* value) {
    kvs_case* input = &reader->storage->input;
    const kvs_slice fact = reader->key;
    const int32_t today = reader->storage->input.decision_date;
    bool runs = false;
    for (;;) {
        const kvs_json_event event = kvs_json_next(&reader->json);
        kvs_days days;
        int32_t code;
        if (event == KVS_JSON_ARRAY_END) break;
        if (event != KVS_JSON_OBJECT_BEGIN) return kvs_value_error(reader, KVS_E_TYPE, "period");
        code = kvs_read_period(reader, &days);
        if (code != KVS_OK) return code;
        if (days.first <= today && today <= days.last) runs = true;
        reader->key = fact;
        if (input->period_count == KVS_MAX_PERIODS) return kvs_value_error(reader, KVS_E_LIMIT, NULL);
        reader->storage->periods[input->period_count].input = index;
        reader->storage->periods[input->period_count].first = days.first;
        reader->storage->periods[input->period_count].last = days.last;
        ++input->period_count;
    }
    *value = kvs_known(runs ? 1 : 0);
    return KVS_OK;
}

/* A value whose first event has been read, by the input's type. */
KVS_FN int32_t kvs_read_value(kvs_case_reader* reader, const kvs_input_info* info, kvs_json_event event, kvs_value* value) {
    const kvs_slice text = reader->json.value;
    int64_t number = 0;
    int32_t day = 0;
    uint16_t i;
    switch (info->type) {
        case KVS_TYPE_YES_NO:
            if (info->of_periods)
                return event == KVS_JSON_ARRAY_BEGIN ? kvs_read_periods(reader, (uint16_t)(info - reader->standard->info.inputs), value)
                                                     : kvs_value_error(reader, KVS_E_TYPE, "periods");
            if (event != KVS_JSON_TRUE && event != KVS_JSON_FALSE) return kvs_value_error(reader, KVS_E_TYPE, "boolean");
            *value = kvs_known(event == KVS_JSON_TRUE ? 1 : 0);
            return KVS_OK;
        case KVS_TYPE_NUMBER:
            if (event != KVS_JSON_NUMBER) return kvs_value_error(reader, KVS_E_TYPE, "number");
            if (kvs_parse_number(text.data, text.size, info->decimals, &number) != KVS_NUMBER_OK || (number < 0 && !kvs_may_be_negative(info)))
                return kvs_value_error(reader, KVS_E_RANGE, info->unit);
            *value = kvs_known(number);
            return KVS_OK;
        case KVS_TYPE_CHOICE:
            if (event != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "string");
            for (i = 0; i < info->choice_count; ++i) {
                if (!kvs_json_is(text, info->choices[i])) continue;
                *value = kvs_known(i);
                return KVS_OK;
            }
            return kvs_value_error(reader, KVS_E_CHOICE, info->choice_count > 0 ? info->choices[0] : NULL);
        case KVS_TYPE_DATE:
            if (event != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "date");
            if (!kvs_parse_date(text.data, text.size, &day)) return kvs_value_error(reader, KVS_E_DATE, NULL);
            *value = kvs_known(day);
            return KVS_OK;
        default: return kvs_value_error(reader, KVS_E_TYPE, NULL);
    }
}

/* After {: ved_ikke, true and }. */
KVS_FN int32_t kvs_read_dont_know(kvs_case_reader* reader, kvs_value* value) {
    static const char* const names[] = {"ved_ikke"};
    unsigned seen = 0, index;
    int32_t code = kvs_next_key(reader, names, 1, &seen, &index);
    if (code != KVS_OK) return code;
    if (index == 1) return kvs_missing_key(reader, KVS_E_MISSING_KEY, "ved_ikke");
    if (kvs_json_next(&reader->json) != KVS_JSON_TRUE) return kvs_value_error(reader, KVS_E_TYPE, "true");
    *value = kvs_no_value(KVS_VALUE_MISSING);
    value->dont_know = 1;
    code = kvs_next_key(reader, names, 1, &seen, &index);
    return code;
}

/* After {: the answer, who gave it, in what role, when and why. */
KVS_FN int32_t kvs_read_assessment(kvs_case_reader* reader, const kvs_input_info* info, kvs_value* value, kvs_note* note) {
    static const char* const names[] = {"svar", "af", "rolle", "tid", "fordi"};
    const kvs_slice assessment = reader->key;
    unsigned seen = 0, index = 0, i;
    int32_t day = 0;
    for (;;) {
        int32_t code = kvs_next_key(reader, names, 5, &seen, &index);
        if (code != KVS_OK) return code;
        if (index == 5) break;
        if (index == 0 || index == 2 || index == 3) reader->key = assessment; /* what is wrong with these is wrong with the assessment */
        if (index == 0) {
            code = kvs_read_value(reader, info, kvs_json_next(&reader->json), value);
            if (code != KVS_OK) return code;
            continue;
        }
        if (kvs_json_next(&reader->json) != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "string");
        if (!kvs_json_says_something(reader->json.value)) {
            reader->key = assessment;
            return kvs_value_error(reader, KVS_E_ASSESSMENT, names[index]);
        }
        switch (index) {
            case 1: note->by = reader->json.value; break;
            case 2:
                note->role = reader->json.value;
                if (info->role != NULL && !kvs_json_is(note->role, info->role)) return kvs_value_error(reader, KVS_E_ROLE, info->role);
                break;
            case 3:
                note->time = reader->json.value;
                if (!kvs_parse_timestamp(note->time.data, note->time.size, &day)) return kvs_value_error(reader, KVS_E_DATE, NULL);
                if (day > reader->storage->input.decision_date) return kvs_value_error(reader, KVS_E_TIME, NULL);
                break;
            default: note->reason = reader->json.value; break;
        }
    }
    reader->key = assessment;
    for (i = 0; i < 5; ++i)
        if ((seen >> i & 1u) == 0) return kvs_missing_key(reader, KVS_E_ASSESSMENT, names[i]);
    return KVS_OK;
}

/* ---- the containers ------------------------------------------------------------------------------------------------------------ */

/* oplysninger, skøn or hændelser: an object with inputs of one kind. */
KVS_FN int32_t kvs_read_inputs(kvs_case_reader* reader, uint8_t kind) {
    if (kvs_json_next(&reader->json) != KVS_JSON_OBJECT_BEGIN) return kvs_value_error(reader, KVS_E_TYPE, "object");
    for (;;) {
        kvs_json_event event = kvs_json_next(&reader->json);
        const kvs_input_info* info = NULL;
        kvs_value* value;
        uint16_t i;
        int32_t code;
        if (event == KVS_JSON_OBJECT_END) return KVS_OK;
        if (event != KVS_JSON_KEY) return kvs_value_error(reader, KVS_E_JSON, NULL);
        reader->key = reader->json.value;
        reader->key_at = reader->json.start;
        for (i = 0; i < reader->standard->info.input_count; ++i) {
            info = &reader->standard->info.inputs[i];
            if (info->kind == kind && kvs_json_is(reader->key, info->name)) break;
        }
        if (i == reader->standard->info.input_count) return kvs_key_error(reader, KVS_E_UNKNOWN_KEY, NULL);
        value = &reader->storage->values[i];
        if (value->state == KVS_VALUE_KNOWN || value->dont_know) return kvs_key_error(reader, KVS_E_DUPLICATE_KEY, NULL);
        event = kvs_json_next(&reader->json);
        if (kind == KVS_INPUT_ASSESSMENT)
            code = event == KVS_JSON_OBJECT_BEGIN ? kvs_read_assessment(reader, info, value, &reader->storage->notes[i])
                                                  : kvs_value_error(reader, KVS_E_TYPE, "object");
        else if (kind == KVS_INPUT_FACT && event == KVS_JSON_OBJECT_BEGIN)
            code = kvs_read_dont_know(reader, value);
        else
            code = kvs_read_value(reader, info, event, value);
        if (code != KVS_OK) return code;
    }
}

/* The service of a name. */
KVS_FN int32_t kvs_read_service(kvs_case_reader* reader, kvs_json_event event, uint16_t* service) {
    uint16_t i;
    if (event != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "string");
    for (i = 0; i < reader->standard->info.service_count; ++i) {
        if (!kvs_json_is(reader->json.value, reader->standard->services[i].id)) continue;
        *service = i;
        return KVS_OK;
    }
    return kvs_value_error(reader, KVS_E_SERVICE, reader->standard->services[0].id);
}

/* The unit of a ledger entry must be one that its service counts in: the table's own text of it in *unit. */
KVS_FN bool kvs_find_unit(const kvs_standard* standard, uint16_t service, kvs_slice name, const char** unit) {
    uint16_t i;
    *unit = standard->services[service].unit;
    if (*unit != NULL && kvs_json_is(name, *unit)) return true;
    for (i = 0; i < standard->quota_count; ++i) {
        *unit = standard->quotas[i].unit;
        if (standard->quotas[i].service == service && *unit != NULL && kvs_json_is(name, *unit)) return true;
    }
    *unit = standard->services[service].unit; /* what was expected */
    return false;
}

/*
 * One entry of the ledger, after its {: an amount on a date, or a stay from one date to another. How the amount is scaled depends on the
 * service and the unit, which may stand after it: so the entry is read twice.
 */
KVS_FN int32_t kvs_read_use(kvs_case_reader* reader, kvs_use* use) {
    static const char* const names[] = {"ydelse", "enhed", "mængde", "dato", "fra", "til"};
    const kvs_json_reader start = reader->json;
    kvs_slice unit = kvs_slice_of(NULL, 0), unit_key = unit;
    size_t unit_at = 0;
    uint8_t decimals = 0;
    unsigned seen = 0, index, round, begin;
    int32_t code, end = 0;
    use->service = reader->storage->input.service;
    use->unit = NULL;
    use->amount = 0;
    use->date = 0;
    use->days = 0;
    for (round = 0; round < 2; ++round) {
        reader->json = start;
        seen = 0;
        for (;;) {
            code = kvs_next_key(reader, names, 6, &seen, &index);
            if (code != KVS_OK) return code;
            if (index == 6) break;
            if ((seen & 0x0Cu) != 0 && (seen & 0x30u) != 0) return kvs_key_error(reader, KVS_E_UNKNOWN_KEY, NULL); /* a stay has its own days */
            switch (index) {
                case 0: code = kvs_read_service(reader, kvs_json_next(&reader->json), &use->service); break;
                case 1:
                    if (kvs_json_next(&reader->json) != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "string");
                    unit = reader->json.value;
                    unit_key = reader->key;
                    unit_at = reader->json.start;
                    break;
                case 2:
                    if (round == 1)
                        code = kvs_read_amount(reader, decimals, &use->amount, use->unit);
                    else if (kvs_json_next(&reader->json) != KVS_JSON_NUMBER)
                        code = kvs_value_error(reader, KVS_E_TYPE, "number");
                    break;
                case 3:
                case 4: code = kvs_read_date(reader, &use->date); break;
                default: code = kvs_read_date(reader, &end); break;
            }
            if (code != KVS_OK) return code;
        }
        reader->key = kvs_slice_of(NULL, 0);
        if ((seen & 1u) == 0 && reader->standard->info.service_count > 1) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[0]);
        if ((seen & 2u) == 0) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[1]);
        begin = (seen & 0x30u) != 0 ? 4 : 2;
        for (index = begin; index < begin + 2; ++index)
            if ((seen >> index & 1u) == 0) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[index]);
        if (!kvs_find_unit(reader->standard, use->service, unit, &use->unit) ||
            !kvs_unit_decimals(reader->standard, use->service, use->unit, &decimals))
            return kvs_case_error(reader, KVS_E_UNIT, unit_at, unit_key, use->unit);
    }
    if (begin == 2) return KVS_OK;
    if (!kvs_counts_days(use->unit)) return kvs_case_error(reader, KVS_E_STAY, unit_at, unit_key, use->unit);
    if (end < use->date) return kvs_value_error(reader, KVS_E_PERIOD, NULL);
    use->days = end - use->date + 1;
    return KVS_OK;
}

/* One wish, after its {: an amount in the service's unit and period, a stay from one date to another, or something the service names. */
KVS_FN int32_t kvs_read_wish(kvs_case_reader* reader, kvs_wish* wish) {
    static const char* const names[] = {"enhed", "mængde", "periode", "fra", "til", "norm"};
    enum { of_amount = 2 | 4, of_stay = 8 | 16, of_norm = 32 };
    const kvs_service_info* service = &reader->standard->services[reader->storage->input.service];
    unsigned seen = 0, index;
    int32_t last = 0;
    wish->amount = 0;
    wish->item = -1;
    wish->no_amount = 0;
    wish->date = 0;
    wish->days = 0;
    for (;;) {
        int32_t code = kvs_next_key(reader, names, 6, &seen, &index);
        if (code != KVS_OK) return code;
        if (index == 6) break;
        /* a thing has no amount, a stay has its own */
        if (((seen & of_norm) != 0 && (seen & 31u) != 0) || ((seen & of_stay) != 0 && (seen & of_amount) != 0)) return kvs_key_error(reader, KVS_E_UNKNOWN_KEY, NULL);
        if (index < 5 && service->unit == NULL) return kvs_key_error(reader, KVS_E_UNIT, NULL); /* nothing is counted */
        if (index == 1 || index == 3 || index == 4) {
            code = index == 1   ? kvs_read_amount(reader, service->decimals, &wish->amount, service->unit)
                   : index == 3 ? kvs_read_date(reader, &wish->date)
                                : kvs_read_date(reader, &last);
            if (code != KVS_OK) return code;
            if (index != 1 && !kvs_is_valid_on(reader->standard, index == 3 ? wish->date : last))
                return kvs_value_error(reader, KVS_E_VALIDITY, NULL);
            continue;
        }
        if (kvs_json_next(&reader->json) != KVS_JSON_STRING) return kvs_value_error(reader, KVS_E_TYPE, "string");
        if (index == 0) {
            if (!kvs_json_is(reader->json.value, service->unit)) return kvs_value_error(reader, KVS_E_UNIT, service->unit);
        } else if (index == 2) {
            if (service->period == NULL || !kvs_json_is(reader->json.value, service->period)) return kvs_value_error(reader, KVS_E_UNIT, service->period);
        } else {
            const int32_t end = (int32_t)service->first_norm + service->norm_count;
            int32_t norm = service->first_norm;
            while (norm < end && !kvs_json_is(reader->json.value, reader->standard->norms[norm].path)) ++norm;
            if (norm == end) return kvs_value_error(reader, KVS_E_NORM, service->id);
            wish->item = norm;
        }
    }
    reader->key = kvs_slice_of(NULL, 0);
    if (wish->item >= 0) return KVS_OK;
    if ((seen & of_stay) == 0) {
        if ((seen & 2u) == 0) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[1]);
        if ((seen & 1u) == 0) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[0]);
        return KVS_OK;
    }
    for (index = 0; index < 5; index += index == 0 ? 3 : 1)
        if ((seen >> index & 1u) == 0) return kvs_missing_key(reader, KVS_E_MISSING_KEY, names[index]);
    if (!kvs_counts_days(service->unit)) return kvs_value_error(reader, KVS_E_STAY, service->unit);
    if (last < wish->date) return kvs_value_error(reader, KVS_E_PERIOD, NULL);
    wish->days = last - wish->date + 1;
    return KVS_OK;
}

/*
 * A stay that is wished becomes a wish for each of its parts, in which nothing changes: neither quota period nor rate nor fact of periods. Its facts
 * may stand after it in the text, so this is done when all has been read.
 */
KVS_FN int32_t kvs_split_stays(kvs_case_reader* reader) {
    const kvs_service_info* service = &reader->standard->services[reader->storage->input.service];
    kvs_case* input = &reader->storage->input;
    kvs_wish whole[KVS_MAX_WISHES];
    const uint16_t count = input->wish_count;
    uint16_t i;
    for (i = 0; i < count; ++i) whole[i] = reader->storage->wishes[i];
    input->wish_count = 0;
    for (i = 0; i < count; ++i) {
        kvs_wish part = whole[i];
        int32_t left = part.days;
        do {
            if (input->wish_count == KVS_MAX_WISHES) return kvs_value_error(reader, KVS_E_LIMIT, NULL);
            if (left > 0) {
                const int32_t next = kvs_next_change(reader->standard, input, part.date);
                part.days = next - part.date < left ? next - part.date : left;
                if (!kvs_rescale(part.days, 0, service->decimals, &part.amount)) return kvs_value_error(reader, KVS_E_OVERFLOW, NULL);
            }
            reader->storage->wishes[input->wish_count++] = part;
            left -= part.days;
            part.date += part.days;
        } while (left > 0);
    }
    return KVS_OK;
}

/* forbrug or ønsker: an array of objects. */
KVS_FN int32_t kvs_read_list(kvs_case_reader* reader, bool wishes) {
    kvs_case* input = &reader->storage->input;
    const kvs_slice list = reader->key;
    if (kvs_json_next(&reader->json) != KVS_JSON_ARRAY_BEGIN) return kvs_value_error(reader, KVS_E_TYPE, "array");
    for (;;) {
        const kvs_json_event event = kvs_json_next(&reader->json);
        int32_t code;
        reader->key = list;
        if (event == KVS_JSON_ARRAY_END) return KVS_OK;
        if (event != KVS_JSON_OBJECT_BEGIN) return kvs_value_error(reader, KVS_E_TYPE, "object");
        if (wishes ? input->wish_count == KVS_MAX_WISHES : input->use_count == KVS_MAX_USES) return kvs_value_error(reader, KVS_E_LIMIT, NULL);
        code = wishes ? kvs_read_wish(reader, &reader->storage->wishes[input->wish_count]) : kvs_read_use(reader, &reader->storage->uses[input->use_count]);
        if (code != KVS_OK) return code;
        if (wishes)
            ++input->wish_count;
        else
            ++input->use_count;
    }
}

/* ---- the whole ----------------------------------------------------------------------------------------------------------------- */

/*
 * Reads a case of `size` bytes into storage->input. KVS_OK, or a code with *error filled in (error may be NULL). The slices of the notes
 * point into `text`.
 */
KVS_FN int32_t kvs_read_case(const kvs_standard* standard, const char* text, size_t size, kvs_case_storage* storage, kvs_error* error) {
    static const char* const names[] = {"ydelse", "afgørelsesdato", "oplysninger", "skøn", "hændelser", "forbrug", "ønsker"};
    const kvs_slice nothing = kvs_slice_of(NULL, 0);
    kvs_case_reader reader;
    unsigned seen = 0, index, round;
    uint16_t i;
    int32_t code;

    reader.standard = standard;
    reader.json = kvs_json_open(text, size);
    reader.storage = storage;
    reader.error = error;
    reader.key = nothing;
    reader.key_at = 0;
    storage->input.service = 0;
    storage->input.decision_date = 0;
    storage->input.values = storage->values;
    storage->input.wishes = storage->wishes;
    storage->input.wish_count = 0;
    storage->input.uses = storage->uses;
    storage->input.use_count = 0;
    storage->input.periods = storage->periods;
    storage->input.period_count = 0;
    for (i = 0; i < standard->info.input_count; ++i) {
        storage->values[i] = kvs_no_value(standard->info.inputs[i].kind == KVS_INPUT_ASSESSMENT ? KVS_VALUE_OPEN : KVS_VALUE_MISSING);
        storage->notes[i].by = storage->notes[i].role = storage->notes[i].time = storage->notes[i].reason = nothing;
    }

    if (!kvs_json_skip(&reader.json, kvs_json_next(&reader.json)) || kvs_json_next(&reader.json) != KVS_JSON_END)
        return kvs_value_error(&reader, KVS_E_JSON, NULL);

    for (round = 0; round < 2; ++round) {
        reader.json = kvs_json_open(text, size);
        reader.key = nothing;
        seen = 0;
        if (kvs_json_next(&reader.json) != KVS_JSON_OBJECT_BEGIN) return kvs_value_error(&reader, KVS_E_TYPE, "object");
        for (;;) {
            code = kvs_next_key(&reader, names, 7, &seen, &index);
            if (code != KVS_OK) return code;
            if (index == 7) break;
            if (index == 0) {
                code = kvs_read_service(&reader, kvs_json_next(&reader.json), &storage->input.service);
            } else if (index == 1) {
                code = kvs_read_date(&reader, &storage->input.decision_date);
                if (code == KVS_OK && !kvs_is_valid_on(standard, storage->input.decision_date))
                    code = kvs_value_error(&reader, KVS_E_VALIDITY,
                                           storage->input.decision_date < standard->valid_from ? standard->info.valid_from : standard->info.valid_to);
            } else if (round == 0) {
                (void)kvs_json_skip(&reader.json, kvs_json_next(&reader.json));
            } else if (index <= 4) {
                code = kvs_read_inputs(&reader, (uint8_t)(index - 2));
            } else {
                code = kvs_read_list(&reader, index == 6);
            }
            if (code != KVS_OK) return code;
        }
        reader.key = nothing;
        if ((seen & 1u) == 0 && standard->info.service_count != 1) return kvs_missing_key(&reader, KVS_E_MISSING_KEY, names[0]);
        if ((seen & 2u) == 0) return kvs_missing_key(&reader, KVS_E_MISSING_KEY, names[1]);
    }
    reader.key = kvs_slice_of("ønsker", sizeof "ønsker" - 1);
    return kvs_split_stays(&reader);
}

#endif
