#pragma once
// A standard small enough to hold in one's head, its tables and its evaluation written by hand: what the tests of the engine decide with.
//
//   aflastning (døgn pr. kalenderår)
//     0 voksen        alder is at least 18
//     1 hjem          both of:  2 hjem.samliv (bor_sammen)  3 hjem.bolig (egen)
//     4 behov         assessed by a visitator
//     5 transport     not included; a wish for it is outside
//     6 loft          at most 50 døgn a calendar year, what is used counted       7 dispensation   assessed: lifts the cap
//     8 udmåling      the number that the visitator sets, if any
//     9 ydelsen       gratis          10 kost  own expense, amount unknown        11 tillæg        37,50 kr. when bolig is botilbud
//    12 afgørelse     8 weeks from ansøgning (kommunen)      13 klagefrist  4 weeks from ansøgning (borgeren)
//    14 pligt         a rule: applies when formue is negative
//   tilsyn (no amount)
//    15 alene         bor_sammen is false
#include <kvs/engine.h>

#include <string>
#include <string_view>

namespace small {

enum Input { alder, bor_sammen, bolig, foedt, formue, behov, antal, saerligt, ansoegning, sygdom, input_count };
enum Norm {
    n_voksen, n_hjem, n_samliv, n_bolig, n_behov, n_transport, n_loft, n_dispensation, n_udmaaling, n_ydelsen, n_kost, n_tillaeg, n_afgoerelse, n_klagefrist,
    n_pligt, n_alene, norm_count
};
enum Slot { s_within, s_ceiling, s_tillaeg, s_afgoerelse, s_klage, slot_count };
enum { quota_count = 2 };

inline const char* const boliger[] = {"egen", "plejebolig", "botilbud"};

inline kvs_input_info input(const char* name, uint8_t kind, uint8_t type, uint8_t cost) {
    kvs_input_info info{};
    info.name = name;
    info.kind = kind;
    info.type = type;
    info.cost = cost;
    return info;
}

inline const kvs_input_info* inputs() {
    static const auto table = [] {
        static kvs_input_info all[input_count];
        all[alder] = input("alder", KVS_INPUT_FACT, KVS_TYPE_NUMBER, 0);
        all[alder].unit = "år";
        all[alder].supplier = "cpr";
        all[bor_sammen] = input("bor_sammen", KVS_INPUT_FACT, KVS_TYPE_YES_NO, 1);
        all[bor_sammen].question = "Bor I sammen?";
        all[bor_sammen].adverse_needs_hearing = 1;
        all[bolig] = input("bolig", KVS_INPUT_FACT, KVS_TYPE_CHOICE, 0);
        all[bolig].choices = boliger;
        all[bolig].choice_count = 3;
        all[foedt] = input("født", KVS_INPUT_FACT, KVS_TYPE_DATE, 0);
        all[formue] = input("formue", KVS_INPUT_FACT, KVS_TYPE_NUMBER, 2);
        all[formue].unit = "kr";
        all[formue].decimals = 2;
        all[behov] = input("behov", KVS_INPUT_ASSESSMENT, KVS_TYPE_YES_NO, 3);
        all[behov].role = "visitator";
        all[behov].question = "Er der behov?";
        all[antal] = input("antal", KVS_INPUT_ASSESSMENT, KVS_TYPE_NUMBER, 3);
        all[antal].role = "visitator";
        all[antal].unit = "døgn";
        all[antal].decimals = 1;
        all[saerligt] = input("særligt", KVS_INPUT_ASSESSMENT, KVS_TYPE_YES_NO, 3);
        all[sygdom] = input("sygdom", KVS_INPUT_FACT, KVS_TYPE_YES_NO, 1);  // no norm reads it
        all[sygdom].of_periods = 1;
        all[ansoegning] = input("ansøgning", KVS_INPUT_EVENT, KVS_TYPE_DATE, 1);
        return all;
    }();
    return table;
}

inline const uint16_t reads[] = {alder, bor_sammen, bolig, foedt, formue, behov, antal, saerligt, ansoegning};
inline const char* const sentences[] = {"S-1", "S-2"};
inline const char* const covers[] = {"mad", "drikke"};

inline kvs_norm_info norm(const char* path, uint16_t service, int32_t parent, uint8_t role, int reads_input = -1) {
    kvs_norm_info info{};
    info.path = path;
    info.service = service;
    info.parent = parent;
    info.role = role;
    info.citizen_text = "Til dig.";
    info.case_text = "Til sagen.";
    if (reads_input >= 0) {
        info.inputs = &reads[reads_input];
        info.input_count = 1;
    }
    return info;
}

inline const kvs_norm_info* norms() {
    static const auto table = [] {
        static kvs_norm_info all[norm_count];
        all[n_voksen] = norm("voksen", 0, -1, KVS_ROLE_CONDITION, alder);
        all[n_voksen].sentences = sentences;
        all[n_voksen].sentence_count = 2;
        all[n_voksen].law = "serviceloven § 84, stk. 1";
        all[n_hjem] = norm("hjem", 0, -1, KVS_ROLE_CONDITION);
        all[n_samliv] = norm("hjem.samliv", 0, n_hjem, KVS_ROLE_CONDITION, bor_sammen);
        all[n_bolig] = norm("hjem.bolig", 0, n_hjem, KVS_ROLE_CONDITION, bolig);
        all[n_behov] = norm("behov", 0, -1, KVS_ROLE_ASSESSMENT, behov);
        all[n_transport] = norm("transport", 0, -1, KVS_ROLE_EXCLUSION);
        all[n_loft] = norm("loft", 0, -1, KVS_ROLE_LIMIT);
        all[n_dispensation] = norm("dispensation", 0, -1, KVS_ROLE_EXCEPTION, saerligt);
        all[n_udmaaling] = norm("udmåling", 0, -1, KVS_ROLE_AMOUNT, antal);
        all[n_ydelsen] = norm("ydelsen", 0, -1, KVS_ROLE_PRICE);
        all[n_kost] = norm("kost", 0, -1, KVS_ROLE_PRICE);
        all[n_tillaeg] = norm("tillæg", 0, -1, KVS_ROLE_PRICE, bolig);
        all[n_afgoerelse] = norm("afgørelse", 0, -1, KVS_ROLE_DEADLINE, ansoegning);
        all[n_klagefrist] = norm("klagefrist", 0, -1, KVS_ROLE_DEADLINE, ansoegning);
        all[n_pligt] = norm("pligt", 0, -1, KVS_ROLE_RULE, formue);
        all[n_alene] = norm("alene", 1, -1, KVS_ROLE_CONDITION, bor_sammen);
        return all;
    }();
    return table;
}

inline kvs_truth at_least(kvs_value value, int64_t bound) {
    return value.state == KVS_VALUE_KNOWN ? static_cast<kvs_truth>(value.n >= bound ? KVS_TRUE : KVS_FALSE) : kvs_truth_of_state(value.state);
}

inline kvs_truth is_choice(kvs_value value, int64_t choice) {
    return value.state == KVS_VALUE_KNOWN ? static_cast<kvs_truth>(value.n == choice ? KVS_TRUE : KVS_FALSE) : kvs_truth_of_state(value.state);
}

inline kvs_value weeks_after(const kvs_frame* frame, int64_t weeks, unsigned flags) {
    const kvs_value event = frame->values[ansoegning];
    int32_t day = 0;
    if (event.state != KVS_VALUE_KNOWN) return event;
    const kvs_calendar calendar{KVS_MONDAY_TO_FRIDAY, KVS_CLOSED_HOLIDAYS};
    return kvs_shift_date(static_cast<int32_t>(event.n), weeks, KVS_UNIT_WEEKS, calendar, flags, &day) ? kvs_known(day) : kvs_no_value(KVS_VALUE_UNSTATED);
}

inline int32_t eval(const void*, uint16_t service, kvs_frame* frame) {
    const kvs_value* v = frame->values;
    kvs_truth* n = frame->norms;
    if (service == 1) {
        n[n_alene] = kvs_not(kvs_truth_of(v[bor_sammen]));
        frame->outcome = kvs_outcome(n[n_alene], KVS_TRUE, kvs_no_value(KVS_VALUE_UNSTATED));
        return KVS_OK;
    }
    n[n_voksen] = at_least(v[alder], 18);
    n[n_samliv] = kvs_truth_of(v[bor_sammen]);
    n[n_bolig] = is_choice(v[bolig], 0);
    n[n_hjem] = kvs_and(n[n_samliv], n[n_bolig]);
    n[n_behov] = kvs_truth_of(v[behov]);
    n[n_transport] = frame->wish_item == n_transport ? KVS_FALSE : KVS_TRUE;
    n[n_dispensation] = kvs_truth_of(v[saerligt]);
    const int64_t cap = frame->used[0] < 500 ? 500 - frame->used[0] : 0;
    const kvs_value wished = frame->wish.state == KVS_VALUE_KNOWN ? frame->wish : v[antal];
    const kvs_truth fits = wished.state == KVS_VALUE_KNOWN ? static_cast<kvs_truth>(wished.n <= cap ? KVS_TRUE : KVS_FALSE) : kvs_truth_of_state(wished.state);
    n[n_loft] = kvs_or(fits, n[n_dispensation] == KVS_TRUE ? KVS_TRUE : KVS_FALSE);
    const bool lifted = n[n_dispensation] == KVS_TRUE;
    kvs_value within = wished;
    if (within.state == KVS_VALUE_KNOWN && !lifted && within.n > cap) within.n = cap;
    n[n_udmaaling] = v[antal].state == KVS_VALUE_KNOWN ? static_cast<kvs_truth>(wished.n <= v[antal].n ? KVS_TRUE : KVS_FALSE) : static_cast<kvs_truth>(KVS_TRUE);
    if (v[antal].state == KVS_VALUE_KNOWN && within.n > v[antal].n) within.n = v[antal].n;
    frame->slots[s_within] = frame->wish_item >= 0 ? kvs_no_value(KVS_VALUE_UNSTATED) : within;
    frame->slots[s_ceiling] = kvs_known(cap);
    n[n_ydelsen] = KVS_TRUE;
    n[n_kost] = KVS_TRUE;
    n[n_tillaeg] = is_choice(v[bolig], 2);
    frame->slots[s_tillaeg] = kvs_known(3750);
    n[n_afgoerelse] = KVS_TRUE;
    frame->slots[s_afgoerelse] = weeks_after(frame, 8, 0);
    n[n_klagefrist] = KVS_TRUE;
    frame->slots[s_klage] = weeks_after(frame, 4, KVS_ROLL_FORWARD);
    n[n_pligt] = v[formue].state == KVS_VALUE_KNOWN ? static_cast<kvs_truth>(v[formue].n < 0 ? KVS_TRUE : KVS_NOT_RELEVANT) : kvs_truth_of_state(v[formue].state);
    const kvs_truth base = kvs_and(kvs_and(n[n_voksen], n[n_hjem]), n[n_behov]);
    const kvs_truth rest = frame->wish_item >= 0 ? n[n_transport] : kvs_and(n[n_loft], n[n_udmaaling]);
    frame->outcome = kvs_outcome(base, rest, frame->wish_item >= 0 ? kvs_known(rest == KVS_TRUE) : frame->slots[s_within]);
    return KVS_OK;
}

inline const kvs_standard& standard() {
    static const kvs_standard whole = [] {
        static const char* const names[] = {"aflastning", "tilsyn"};
        static const kvs_price_info prices[] = {{n_ydelsen, KVS_PRICE_FREE, -1, nullptr, nullptr, nullptr, 0},
                                                {n_kost, KVS_PRICE_OWN_EXPENSE, -1, "døgn", "borger", covers, 2},
                                                {n_tillaeg, KVS_PRICE_AMOUNT, s_tillaeg, "døgn", nullptr, nullptr, 0}};
        static const kvs_deadline_info deadlines[] = {{n_afgoerelse, KVS_DEADLINE_LATEST, KVS_DUTY_AUTHORITY, s_afgoerelse, ansoegning, 0, "kommunen"},
                                                      {n_klagefrist, KVS_DEADLINE_WITHIN, KVS_DUTY_CITIZEN, s_klage, ansoegning, 0, nullptr}};
        static const kvs_calendar calendars[] = {{KVS_MONDAY_TO_FRIDAY, KVS_CLOSED_HOLIDAYS}};
        static const kvs_quota_info quotas[] = {{0, "døgn", 1, KVS_PERIOD_CALENDAR_YEAR, 1, 0}, {0, "gange", 0, KVS_PERIOD_WEEK, 1, 1}};
        static kvs_service_info services[2];
        services[0].id = "aflastning";
        services[0].first_norm = 0;
        services[0].norm_count = n_alene;
        services[0].unit = "døgn";
        services[0].period = "kalenderår";
        services[0].decimals = 1;
        services[0].within_slot = s_within;
        services[0].ceiling_slot = s_ceiling;
        services[0].prices = prices;
        services[0].price_count = 3;
        services[0].deadlines = deadlines;
        services[0].deadline_count = 2;
        static const kvs_code_info codes[] = {{"kle", "27.36.08"}, {"fælles_sprog", "H3.1"}};
        services[0].codes = codes;
        services[0].code_count = 2;
        services[0].complaint = {1, "kommunen", "borger", "Ankestyrelsen"};
        services[1].id = "tilsyn";
        services[1].first_norm = n_alene;
        services[1].norm_count = 1;
        services[1].within_slot = -1;
        services[1].ceiling_slot = -1;
        services[1].complaint = {-1, nullptr, nullptr, nullptr};
        kvs_standard s{};
        s.info.abi_version = KVS_ABI_VERSION;
        s.info.id = "lille";
        s.info.edition = "2025";
        s.info.valid_from = "2025-01-01";
        s.info.valid_to = "";
        s.info.source_hash = "00ff";
        s.info.compiler = "kvs 0.1.0";
        s.info.service_count = 2;
        s.info.input_count = input_count;
        s.info.norm_count = norm_count;
        s.info.slot_count = slot_count;
        s.info.services = names;
        s.info.inputs = inputs();
        s.valid_from = kvs_day_of(2025, 1, 1);
        s.valid_to = INT32_MAX;
        s.norms = norms();
        s.services = services;
        s.quotas = quotas;
        s.quota_count = quota_count;
        s.calendars = calendars;
        s.calendar_count = 1;
        s.eval = eval;
        return s;
    }();
    return whole;
}

/// Memory for one case and its decision.
struct Memory {
    kvs_value values[input_count];
    kvs_note notes[input_count];
    kvs_truth norms[norm_count], scratch_norms[norm_count];
    kvs_value scratch_values[input_count], prices[KVS_MAX_WISHES * 8];
    uint8_t decisive[norm_count], trace[norm_count];
    kvs_value slots[slot_count], scratch_slots[slot_count];
    int64_t used[quota_count];
    kvs_scratch scratch() { return {scratch_values, scratch_slots, scratch_norms, used}; }
    kvs_trace traced() { return {trace, prices}; }
    kvs_workspace workspace() { return {values, notes, norms, decisive, slots, scratch(), traced()}; }
};

/// What the JSON entry made of a case.
struct Answer {
    int32_t code;
    std::string json;
    kvs_error error;
    std::string key;
};

inline Answer decide(std::string_view text) {
    Memory memory;
    Answer answer{0, std::string(1 << 16, '\0'), {}, ""};
    std::size_t needed = 0;
    const kvs_workspace work = memory.workspace();
    answer.code = kvs_decide_json_with(&standard(), text.data(), text.size(), answer.json.data(), answer.json.size(), &needed, &answer.error, &work);
    answer.json.resize(needed);
    if (answer.error.key != nullptr) answer.key.assign(answer.error.key, answer.error.key_length);
    return answer;
}

/// An answered assessment as JSON.
inline std::string answered(std::string_view value, std::string_view role = "visitator", std::string_view time = "2025-06-09") {
    return R"({"svar": )" + std::string(value) + R"(, "af": "Lene Holm", "rolle": ")" + std::string(role) + R"(", "tid": ")" + std::string(time) +
           R"(", "fordi": "set i hjemmet"})";
}

}  // namespace small
