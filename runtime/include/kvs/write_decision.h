/*
 * A decision in JSON: what is proposed, which norms say so, what is missing and who must assess what. The keys and their order are in
 * program.h; they are always all there.
 *
 * Needs read_case.h.
 */
#ifndef KVS_WRITE_DECISION_H
#define KVS_WRITE_DECISION_H

#include <kvs/read_case.h>

/* ---- names --------------------------------------------------------------------------------------------------------------------- */

KVS_FN const char* kvs_outcome_name(uint8_t outcome) {
    static const char* const names[] = {"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"};
    return outcome <= KVS_DELVIST ? names[outcome] : "";
}

KVS_FN const char* kvs_truth_name(kvs_truth truth) {
    static const char* const names[] = {"falsk", "mangler", "skøn", "sand", "ikke_relevant"};
    return truth <= KVS_NOT_RELEVANT ? names[truth] : "";
}

KVS_FN const char* kvs_role_name(uint8_t role) {
    static const char* const names[] = {"betingelse", "vurdering", "udelukkelse", "omfang", "undtagelse", "udmåling", "pris", "frist", "regel", "hensyn"};
    return role <= KVS_ROLE_CONSIDERATION ? names[role] : "";
}

KVS_FN const char* kvs_price_name(uint8_t kind) {
    static const char* const names[] = {"gratis", "takst", "beløb", "egen_udgift", "ukendt", "mod_betaling", "modregnes"};
    return kind <= KVS_PRICE_SET_OFF ? names[kind] : "";
}

KVS_FN const char* kvs_deadline_name(uint8_t kind) {
    static const char* const names[] = {"senest", "inden", "tidligst", "hurtigst_muligt", "løbende", "ukendt"};
    return kind <= KVS_DEADLINE_UNKNOWN ? names[kind] : "";
}

KVS_FN const char* kvs_duty_name(uint8_t duty) {
    static const char* const names[] = {"kommunen", "borgeren", "kvalitetsmål"};
    return duty <= KVS_DUTY_GOAL ? names[duty] : "";
}

/* ---- pieces -------------------------------------------------------------------------------------------------------------------- */

/* What the writing needs at hand. notes may be NULL (a typed case has none); trace comes from kvs_decide_traced. */
typedef struct kvs_report {
    const kvs_standard* standard;
    const kvs_service_info* service;
    const kvs_case* input;
    const kvs_note* notes;
    const kvs_decision* decision;
    const kvs_trace* trace;
    kvs_json_writer* json;
} kvs_report;

/* A text, or null for NULL and "". */
KVS_FN void kvs_write_member_or_null(kvs_json_writer* json, const char* key, const char* text) {
    kvs_write_member(json, key, text != NULL && text[0] == '\0' ? NULL : text);
}

KVS_FN void kvs_write_texts(kvs_json_writer* json, const char* key, const char* const* texts, uint16_t count) {
    uint16_t i;
    kvs_write_key(json, key);
    kvs_write_array_begin(json);
    for (i = 0; i < count; ++i) kvs_write_text(json, texts[i]);
    kvs_write_array_end(json);
}

/* {"mængde", "enhed", "periode"} in the service's unit, or null when the amount is not known or the service counts nothing. */
KVS_FN void kvs_write_quantity(const kvs_report* report, const char* key, kvs_value amount) {
    kvs_write_key(report->json, key);
    if (amount.state != KVS_VALUE_KNOWN || report->service->unit == NULL) {
        kvs_write_null(report->json);
        return;
    }
    kvs_write_object_begin(report->json);
    kvs_write_key(report->json, "mængde");
    kvs_write_number(report->json, amount.n, report->service->decimals);
    kvs_write_member(report->json, "enhed", report->service->unit);
    kvs_write_member(report->json, "periode", report->service->period);
    kvs_write_object_end(report->json);
}

/* A known date of a slot: true and *day. */
KVS_FN bool kvs_slot_date(const kvs_report* report, int32_t slot, int32_t* day) {
    kvs_value value;
    if (slot < 0) return false;
    value = report->decision->slots[slot];
    if (value.state != KVS_VALUE_KNOWN || !kvs_is_day(value.n)) return false;
    *day = (int32_t)value.n;
    return true;
}

/* An input's known value as the case writes it. */
KVS_FN void kvs_write_value(kvs_json_writer* json, const kvs_input_info* info, kvs_value value) {
    if (value.state != KVS_VALUE_KNOWN)
        kvs_write_null(json);
    else if (info->type == KVS_TYPE_YES_NO)
        kvs_write_bool(json, value.n != 0);
    else if (info->type == KVS_TYPE_CHOICE)
        kvs_write_text(json, info->choices[value.n]);
    else if (info->type == KVS_TYPE_DATE)
        kvs_write_date(json, (int32_t)value.n);
    else
        kvs_write_number(json, value.n, info->decimals);
}

/* A norm is listed unless it is not relevant, or an exclusion that does not strike. */
KVS_FN bool kvs_is_listed(const kvs_report* report, int32_t norm) {
    const kvs_truth truth = report->decision->norms[norm];
    return truth != KVS_NOT_RELEVANT && !(report->standard->norms[norm].role == KVS_ROLE_EXCLUSION && truth == KVS_TRUE);
}

/* True when one of the service's norms whose trace has one of `bits` reads the input. bits 0: any norm that is listed. */
KVS_FN bool kvs_is_read(const kvs_report* report, uint16_t input, unsigned bits) {
    const int32_t end = (int32_t)report->service->first_norm + report->service->norm_count;
    int32_t i;
    uint16_t j;
    for (i = report->service->first_norm; i < end; ++i) {
        const kvs_norm_info* norm = &report->standard->norms[i];
        if (bits == 0 ? !kvs_is_listed(report, i) : (report->trace->norms[i] & bits) == 0) continue;
        for (j = 0; j < norm->input_count; ++j)
            if (norm->inputs[j] == input) return true;
    }
    return false;
}

/* ---- the lists ----------------------------------------------------------------------------------------------------------------- */

/* True when a price is for as much as the service counts in: then a part's days come to so much. */
KVS_FN bool kvs_is_per_day(const char* per) { return kvs_same_text(per, "døgn") || kvs_same_text(per, "dag"); }

/* What a part of a stay costs: of each price that applies, the rate on its dates and what it comes to. */
KVS_FN void kvs_write_part_prices(const kvs_report* report, uint16_t part) {
    kvs_json_writer* json = report->json;
    const kvs_value within = report->decision->parts[part].within;
    uint16_t i;
    kvs_write_array_begin(json);
    for (i = 0; i < report->service->price_count; ++i) {
        const kvs_price_info* price = &report->service->prices[i];
        const kvs_value rate = report->trace->prices[part * report->service->price_count + i];
        int64_t days, sum;
        if (rate.state != KVS_VALUE_KNOWN) continue;
        kvs_write_object_begin(json);
        kvs_write_member(json, "norm", report->standard->norms[price->norm].path);
        kvs_write_key(json, "øre");
        kvs_write_integer(json, rate.n);
        kvs_write_member(json, "pr", price->per);
        kvs_write_key(json, "i_alt");
        if (kvs_is_per_day(price->per) && within.state == KVS_VALUE_KNOWN && kvs_rescale(within.n, report->service->decimals, 0, &days) && kvs_mul64(rate.n, days, &sum))
            kvs_write_integer(json, sum);
        else
            kvs_write_null(json);
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

KVS_FN void kvs_write_parts(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    uint16_t i;
    kvs_write_key(json, "ønsker");
    kvs_write_array_begin(json);
    for (i = 0; i < report->decision->part_count; ++i) {
        const kvs_part* part = &report->decision->parts[i];
        const kvs_wish* wish = i < report->input->wish_count ? &report->input->wishes[i] : NULL;
        const bool amount = wish != NULL && wish->item < 0 && !wish->no_amount;
        kvs_write_object_begin(json);
        if (wish != NULL && wish->item >= 0) {
            kvs_write_key(json, "ønske");
            kvs_write_object_begin(json);
            kvs_write_member(json, "norm", report->standard->norms[wish->item].path);
            kvs_write_object_end(json);
        } else {
            kvs_write_quantity(report, "ønske", amount ? kvs_known(wish->amount) : kvs_no_value(KVS_VALUE_UNSTATED));
        }
        kvs_write_member(json, "udfald", kvs_outcome_name(part->outcome));
        kvs_write_quantity(report, "omfang", part->within);
        kvs_write_quantity(report, "højst", part->ceiling);
        kvs_write_key(json, "ud_over");
        if (amount && part->beyond.state == KVS_VALUE_KNOWN)
            kvs_write_number(json, part->beyond.n, report->service->decimals);
        else
            kvs_write_null(json);
        kvs_write_key(json, "ophold");
        if (wish == NULL || wish->days == 0) {
            kvs_write_null(json);
        } else {
            kvs_write_object_begin(json);
            kvs_write_key(json, "fra");
            kvs_write_date(json, wish->date);
            kvs_write_key(json, "til");
            kvs_write_date(json, wish->date + wish->days - 1);
            kvs_write_key(json, "pris");
            kvs_write_part_prices(report, i);
            kvs_write_object_end(json);
        }
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

/* A price or deadline is listed when it applies, and, with its value unknown, when it may. */
KVS_FN void kvs_write_prices(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    uint16_t i;
    kvs_write_key(json, "pris");
    kvs_write_array_begin(json);
    for (i = 0; i < report->service->price_count; ++i) {
        const kvs_price_info* price = &report->service->prices[i];
        const kvs_truth truth = report->decision->norms[price->norm];
        kvs_value amount = price->slot >= 0 ? report->decision->slots[price->slot] : kvs_no_value(KVS_VALUE_UNSTATED);
        if (truth == KVS_FALSE || truth == KVS_NOT_RELEVANT) continue;
        if (price->kind == KVS_PRICE_FREE) amount = kvs_known(0);
        if (truth != KVS_TRUE) amount = kvs_no_value(KVS_VALUE_UNSTATED);
        kvs_write_object_begin(json);
        kvs_write_member(json, "norm", report->standard->norms[price->norm].path);
        kvs_write_member(json, "art", kvs_price_name(price->kind));
        kvs_write_key(json, "øre");
        if (amount.state == KVS_VALUE_KNOWN)
            kvs_write_integer(json, amount.n);
        else
            kvs_write_null(json);
        kvs_write_key(json, "ukendt");
        kvs_write_bool(json, amount.state != KVS_VALUE_KNOWN);
        kvs_write_member(json, "pr", price->per);
        kvs_write_member(json, "betales_af", price->payer);
        kvs_write_texts(json, "dækker", price->covers, price->cover_count);
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

KVS_FN void kvs_write_deadlines(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    uint16_t i;
    kvs_write_key(json, "frister");
    kvs_write_array_begin(json);
    for (i = 0; i < report->service->deadline_count; ++i) {
        const kvs_deadline_info* deadline = &report->service->deadlines[i];
        const kvs_truth truth = report->decision->norms[deadline->norm];
        int32_t day = 0;
        bool known;
        if (truth == KVS_FALSE || truth == KVS_NOT_RELEVANT) continue;
        known = truth == KVS_TRUE && kvs_slot_date(report, deadline->slot, &day);
        kvs_write_object_begin(json);
        kvs_write_member(json, "norm", report->standard->norms[deadline->norm].path);
        kvs_write_member(json, "art", kvs_deadline_name(deadline->kind));
        kvs_write_member(json, "pligt", kvs_duty_name(deadline->duty));
        kvs_write_member(json, "part", deadline->party);
        kvs_write_member(json, "hændelse", deadline->event >= 0 ? report->standard->info.inputs[deadline->event].name : NULL);
        kvs_write_key(json, "dato");
        if (known)
            kvs_write_date(json, day);
        else
            kvs_write_null(json);
        kvs_write_key(json, "lukkedag");
        kvs_write_bool(json, known && deadline->calendar < report->standard->calendar_count &&
                                 !kvs_is_working_day(report->standard->calendars[deadline->calendar], day));
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

/* The names of the inputs a norm reads, assessments or all the others. */
KVS_FN void kvs_write_norm_inputs(const kvs_report* report, const kvs_norm_info* norm, const char* key, bool assessments) {
    uint16_t i;
    kvs_write_key(report->json, key);
    kvs_write_array_begin(report->json);
    for (i = 0; i < norm->input_count; ++i) {
        const kvs_input_info* info = &report->standard->info.inputs[norm->inputs[i]];
        if ((info->kind == KVS_INPUT_ASSESSMENT) == assessments) kvs_write_text(report->json, info->name);
    }
    kvs_write_array_end(report->json);
}

KVS_FN void kvs_write_norms(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    const int32_t end = (int32_t)report->service->first_norm + report->service->norm_count;
    int32_t i;
    kvs_write_key(json, "normer");
    kvs_write_array_begin(json);
    for (i = report->service->first_norm; i < end; ++i) {
        const kvs_norm_info* norm = &report->standard->norms[i];
        if (!kvs_is_listed(report, i)) continue;
        kvs_write_object_begin(json);
        kvs_write_member(json, "norm", norm->path);
        kvs_write_member(json, "rolle", kvs_role_name(norm->role));
        kvs_write_member(json, "sandhed", kvs_truth_name(report->decision->norms[i]));
        kvs_write_key(json, "afgør");
        kvs_write_bool(json, report->decision->decisive[i] != 0);
        kvs_write_texts(json, "sætninger", norm->sentences, norm->sentence_count);
        kvs_write_member(json, "lov", norm->law);
        kvs_write_key(json, "tekst");
        kvs_write_object_begin(json);
        kvs_write_member(json, "borger", norm->citizen_text);
        kvs_write_member(json, "sag", norm->case_text);
        kvs_write_object_end(json);
        kvs_write_norm_inputs(report, norm, "oplysninger", false);
        kvs_write_norm_inputs(report, norm, "skøn", true);
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

/* Facts and events to ask for: the cheapest to get first, then in the table's order. */
KVS_FN void kvs_write_missing(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    unsigned cost;
    uint16_t i;
    kvs_write_key(json, "mangler");
    kvs_write_array_begin(json);
    for (cost = 0; cost <= 3; ++cost) {
        for (i = 0; i < report->standard->info.input_count; ++i) {
            const kvs_input_info* info = &report->standard->info.inputs[i];
            if ((info->cost < 3 ? info->cost : 3u) != cost || info->kind == KVS_INPUT_ASSESSMENT) continue;
            if (report->input->values[i].state != KVS_VALUE_MISSING || !kvs_is_read(report, i, KVS_TRACE_ASK)) continue;
            kvs_write_object_begin(json);
            kvs_write_member(json, "oplysning", info->name);
            kvs_write_member(json, "hos", info->supplier);
            kvs_write_member(json, "spørgsmål", info->question);
            kvs_write_key(json, "ved_ikke");
            kvs_write_bool(json, report->input->values[i].dont_know != 0);
            kvs_write_object_end(json);
        }
    }
    kvs_write_array_end(json);
}

/* A slice of the case, or null where there is none. */
KVS_FN void kvs_write_note(kvs_json_writer* json, const char* key, const kvs_note* note, kvs_slice slice) {
    kvs_write_key(json, key);
    if (note == NULL || slice.data == NULL)
        kvs_write_null(json);
    else
        kvs_write_slice(json, slice);
}

/* The service's norms that say what is weighed in an assessment, those that matter in the case. */
KVS_FN void kvs_write_considerations(const kvs_report* report, uint16_t assessment) {
    const int32_t end = (int32_t)report->service->first_norm + report->service->norm_count;
    int32_t i;
    uint16_t j;
    kvs_write_key(report->json, "hensyn");
    kvs_write_array_begin(report->json);
    for (i = report->service->first_norm; i < end; ++i) {
        const kvs_norm_info* norm = &report->standard->norms[i];
        if (!kvs_is_listed(report, i)) continue;
        for (j = 0; j < norm->weighed_in_count; ++j)
            if (norm->weighed_in[j] == assessment) kvs_write_text(report->json, norm->path);
    }
    kvs_write_array_end(report->json);
}

KVS_FN void kvs_write_assessments(const kvs_report* report) {
    static const kvs_slice nothing = {NULL, 0};
    kvs_json_writer* json = report->json;
    uint16_t i;
    kvs_write_key(json, "skøn_åbne");
    kvs_write_array_begin(json);
    for (i = 0; i < report->standard->info.input_count; ++i) {
        const kvs_input_info* info = &report->standard->info.inputs[i];
        if (info->kind != KVS_INPUT_ASSESSMENT || report->input->values[i].state != KVS_VALUE_OPEN) continue;
        if (!kvs_is_read(report, i, KVS_TRACE_ASSESS)) continue;
        kvs_write_object_begin(json);
        kvs_write_member(json, "skøn", info->name);
        kvs_write_member(json, "rolle", info->role);
        kvs_write_member(json, "spørgsmål", info->question);
        kvs_write_considerations(report, i);
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
    kvs_write_key(json, "skøn_brugt");
    kvs_write_array_begin(json);
    for (i = 0; i < report->standard->info.input_count; ++i) {
        const kvs_input_info* info = &report->standard->info.inputs[i];
        const kvs_note* note = report->notes == NULL ? NULL : &report->notes[i];
        if (info->kind != KVS_INPUT_ASSESSMENT || report->input->values[i].state != KVS_VALUE_KNOWN || !kvs_is_read(report, i, 0)) continue;
        kvs_write_object_begin(json);
        kvs_write_member(json, "skøn", info->name);
        kvs_write_key(json, "svar");
        kvs_write_value(json, info, report->input->values[i]);
        kvs_write_note(json, "af", note, note == NULL ? nothing : note->by);
        kvs_write_note(json, "rolle", note, note == NULL ? nothing : note->role);
        kvs_write_note(json, "tid", note, note == NULL ? nothing : note->time);
        kvs_write_note(json, "fordi", note, note == NULL ? nothing : note->reason);
        kvs_write_considerations(report, i);
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

KVS_FN void kvs_write_complaint(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    const kvs_complaint_info* complaint = &report->service->complaint;
    const kvs_deadline_info* deadline = complaint->deadline >= 0 ? &report->service->deadlines[complaint->deadline] : NULL;
    int32_t day = 0;
    kvs_write_key(json, "klage");
    kvs_write_object_begin(json);
    kvs_write_member(json, "frist_norm", deadline == NULL ? NULL : report->standard->norms[deadline->norm].path);
    kvs_write_key(json, "dato");
    if (deadline != NULL && kvs_slot_date(report, deadline->slot, &day))
        kvs_write_date(json, day);
    else
        kvs_write_null(json);
    kvs_write_member(json, "af", complaint->by);
    kvs_write_member(json, "til", complaint->to);
    kvs_write_member(json, "videre_til", complaint->beyond);
    kvs_write_object_end(json);
}

/* Whom to turn to: the norms that send the party to a contact, those that apply and those that may. */
KVS_FN void kvs_write_contacts(const kvs_report* report) {
    const int32_t end = (int32_t)report->service->first_norm + report->service->norm_count;
    kvs_json_writer* json = report->json;
    int32_t i;
    kvs_write_key(json, "henvendelse");
    kvs_write_array_begin(json);
    for (i = report->service->first_norm; i < end; ++i) {
        const kvs_norm_info* norm = &report->standard->norms[i];
        if (norm->contact == NULL || report->decision->norms[i] == KVS_FALSE || !kvs_is_listed(report, i)) continue;
        kvs_write_object_begin(json);
        kvs_write_member(json, "norm", norm->path);
        kvs_write_member(json, "til", norm->contact);
        kvs_write_member(json, "sandhed", kvs_truth_name(report->decision->norms[i]));
        kvs_write_object_end(json);
    }
    kvs_write_array_end(json);
}

/* Facts that the party did not give itself and that decided against it: it must be heard about them (forvaltningsloven § 19). */
KVS_FN void kvs_write_hearing(const kvs_report* report) {
    uint16_t i;
    kvs_write_key(report->json, "partshøring");
    kvs_write_array_begin(report->json);
    for (i = 0; i < report->standard->info.input_count; ++i) {
        const kvs_input_info* info = &report->standard->info.inputs[i];
        if (!info->adverse_needs_hearing || info->kind == KVS_INPUT_ASSESSMENT || report->input->values[i].state != KVS_VALUE_KNOWN) continue;
        if (kvs_is_read(report, i, KVS_TRACE_AGAINST)) kvs_write_text(report->json, info->name);
    }
    kvs_write_array_end(report->json);
}

/* What case systems file the decision under. */
KVS_FN void kvs_write_codes(const kvs_report* report) {
    uint16_t i;
    kvs_write_key(report->json, "koder");
    kvs_write_array_begin(report->json);
    for (i = 0; i < report->service->code_count; ++i) {
        kvs_write_object_begin(report->json);
        kvs_write_member(report->json, "tabel", report->service->codes[i].table);
        kvs_write_member(report->json, "kode", report->service->codes[i].code);
        kvs_write_object_end(report->json);
    }
    kvs_write_array_end(report->json);
}

KVS_FN void kvs_write_module(const kvs_report* report) {
    kvs_json_writer* json = report->json;
    const kvs_module_info* info = &report->standard->info;
    kvs_write_key(json, "modul");
    kvs_write_object_begin(json);
    kvs_write_member(json, "standard", info->id);
    kvs_write_member(json, "udgave", info->edition);
    kvs_write_member_or_null(json, "gælder_fra", info->valid_from);
    kvs_write_member_or_null(json, "gælder_til", info->valid_to);
    kvs_write_member(json, "kilde_hash", info->source_hash);
    kvs_write_member(json, "oversætter", info->compiler);
    kvs_write_key(json, "abi");
    kvs_write_integer(json, (int64_t)info->abi_version);
    kvs_write_object_end(json);
}

/* ---- the whole ----------------------------------------------------------------------------------------------------------------- */

/* Writes the decision that kvs_decide_traced made of `input`. notes may be NULL. The text is whole when json->length <= json->capacity. */
KVS_FN void kvs_write_decision(const kvs_standard* standard, const kvs_case* input, const kvs_note* notes, const kvs_decision* decision,
                               const kvs_trace* trace, kvs_json_writer* json) {
    kvs_report report;
    report.standard = standard;
    report.service = &standard->services[input->service];
    report.input = input;
    report.notes = notes;
    report.decision = decision;
    report.trace = trace;
    report.json = json;
    kvs_write_object_begin(json);
    kvs_write_member(json, "ydelse", report.service->id);
    kvs_write_key(json, "afgørelsesdato");
    kvs_write_date(json, input->decision_date);
    kvs_write_member(json, "udfald", kvs_outcome_name(decision->outcome));
    kvs_write_parts(&report);
    kvs_write_prices(&report);
    kvs_write_deadlines(&report);
    kvs_write_norms(&report);
    kvs_write_missing(&report);
    kvs_write_assessments(&report);
    kvs_write_complaint(&report);
    kvs_write_contacts(&report);
    kvs_write_hearing(&report);
    kvs_write_codes(&report);
    kvs_write_module(&report);
    kvs_write_object_end(json);
}

#endif
