/*
 * JSON text in, JSON text out: the three steps (read_case.h, decide.h, write_decision.h) as one, the same for the compiler's interpreter and
 * for every emitted module. An engine makes the tables and eval (program.h), lends the memory, and calls kvs_decide_json_with.
 *
 * An emitted module holds the headers in this order, without their includes of one another: arith, logic, calendar, json, module, program,
 * decide, read_case, write_decision, engine.
 */
#ifndef KVS_ENGINE_H
#define KVS_ENGINE_H

#include <kvs/write_decision.h>

/*
 * Memory for one decision, the caller's: arrays of at least one element, and at least so many as said. Nothing in it need be set, and nothing
 * in it outlives the call. Two threads need two of them.
 */
typedef struct kvs_workspace {
    kvs_value* values;        /* input_count */
    kvs_note* notes;          /* input_count */
    kvs_truth* norms;         /* norm_count */
    uint8_t* decisive;        /* norm_count */
    kvs_value* slots;         /* slot_count */
    kvs_scratch scratch;
    kvs_trace trace;
} kvs_workspace;

/* The error of an entry that failed after the case was read: it has no place in the text. */
KVS_FN int32_t kvs_plain_error(kvs_error* error, int32_t code) {
    if (error != NULL) {
        error->code = code;
        error->offset = 0;
        error->key = NULL;
        error->key_length = 0;
        error->expected = NULL;
    }
    return code;
}

/*
 * Decides a case in JSON and writes the decision to `output`; see kvs_module_api.decide_json. *needed (may be NULL) is the decision's size
 * when the result is KVS_OK or KVS_E_BUFFER, else 0. On KVS_OK `error` (may be NULL) has code KVS_OK.
 */
KVS_FN int32_t kvs_decide_json_with(const kvs_standard* standard, const char* text, size_t size, char* output, size_t capacity, size_t* needed,
                                    kvs_error* error, const kvs_workspace* work) {
    kvs_case_storage storage;
    kvs_part parts[KVS_MAX_WISHES];
    kvs_decision decision;
    kvs_json_writer writer;
    int32_t code;
    if (needed != NULL) *needed = 0;
    storage.values = work->values;
    storage.notes = work->notes;
    code = kvs_read_case(standard, text, size, &storage, error);
    if (code != KVS_OK) return code;
    decision.outcome = KVS_SKOEN;
    decision.part_count = 0;
    decision.parts = parts;
    decision.norms = work->norms;
    decision.decisive = work->decisive;
    decision.slots = work->slots;
    code = kvs_decide_traced(standard, &storage.input, &decision, &work->scratch, &work->trace);
    if (code != KVS_OK) return kvs_plain_error(error, code);
    writer = kvs_json_write_to(output, capacity);
    kvs_write_decision(standard, &storage.input, storage.notes, &decision, &work->trace, &writer);
    if (needed != NULL) *needed = writer.length;
    return kvs_plain_error(error, writer.length <= capacity ? KVS_OK : KVS_E_BUFFER);
}

#endif
