/*
 * From a case to a decision over a standard's tables: checks what a caller of the typed entry may have got wrong, sums the ledger, goes
 * through the wishes, and finds which norms decided.
 *
 * Which norms decide, for one wish (a sub-norm only when every norm above it has the same truth):
 *   UDENFOR  false conditions and assessments; false exclusions; false limits when none of these failed
 *   MANGLER  conditions, assessments, exclusions, limits and amounts that lack a fact
 *   SKØN     the same that await an assessment
 *   DELVIST  limits, amounts and exclusions that are not true; prices and the authority's deadlines
 *   FORSLAG  true conditions and assessments, limits that hold, amounts, exceptions that apply, prices, the authority's deadlines
 *
 * Needs program.h.
 */
#ifndef KVS_DECIDE_H
#define KVS_DECIDE_H

#include <kvs/json.h>
#include <kvs/program.h>

/* ---- small questions about the tables ------------------------------------------------------------------------------------------ */

/* Two zero-terminated texts, or NULLs, are equal. */
KVS_FN bool kvs_same_text(const char* a, const char* b) {
    size_t i = 0;
    if (a == NULL || b == NULL) return a == b;
    while (a[i] != '\0' && a[i] == b[i]) ++i;
    return a[i] == b[i];
}

/*
 * How an amount of a service in some unit is scaled: as its first quota in that unit, else as its wishes. *decimals is set. False when the
 * service counts nothing in that unit.
 */
KVS_FN bool kvs_unit_decimals(const kvs_standard* standard, uint16_t service, const char* unit, uint8_t* decimals) {
    uint16_t i;
    for (i = 0; i < standard->quota_count; ++i) {
        if (standard->quotas[i].service != service || !kvs_same_text(standard->quotas[i].unit, unit)) continue;
        *decimals = standard->quotas[i].decimals;
        return true;
    }
    if (unit == NULL || !kvs_same_text(standard->services[service].unit, unit)) return false;
    *decimals = standard->services[service].decimals;
    return true;
}

/* A stay is counted in whole days: each of its dates is one. */
KVS_FN bool kvs_counts_days(const char* unit) { return kvs_same_text(unit, "døgn") || kvs_same_text(unit, "dage"); }

/* Money can be owed; every other quantity of a standard is a count and cannot be negative. */
KVS_FN bool kvs_may_be_negative(const kvs_input_info* info) { return info->unit == NULL || kvs_same_text(info->unit, "kr"); }

/* True when a standard is valid on a day. */
KVS_FN bool kvs_is_valid_on(const kvs_standard* standard, int32_t day) { return day >= standard->valid_from && day <= standard->valid_to; }

/* ---- the case ------------------------------------------------------------------------------------------------------------------ */

/* KVS_OK, or what is wrong with one value of the case. */
KVS_FN int32_t kvs_check_value(const kvs_input_info* info, kvs_value value) {
    if (value.state == KVS_VALUE_MISSING || value.state == KVS_VALUE_OPEN) return KVS_OK;
    if (value.state != KVS_VALUE_KNOWN) return KVS_E_TYPE;
    switch (info->type) {
        case KVS_TYPE_YES_NO: return value.n == 0 || value.n == 1 ? KVS_OK : KVS_E_TYPE;
        case KVS_TYPE_NUMBER: return value.n >= 0 || kvs_may_be_negative(info) ? KVS_OK : KVS_E_RANGE;
        case KVS_TYPE_CHOICE: return value.n >= 0 && value.n < info->choice_count ? KVS_OK : KVS_E_CHOICE;
        case KVS_TYPE_DATE: return kvs_is_day(value.n) ? KVS_OK : KVS_E_DATE;
        default: return KVS_E_TYPE;
    }
}

/* KVS_OK, or what is wrong with a wished stay: it is an amount of whole days, as many as it has dates. */
KVS_FN int32_t kvs_check_stay(const kvs_standard* standard, const kvs_service_info* service, const kvs_wish* wish) {
    int64_t amount;
    if (wish->item >= 0 || wish->no_amount || wish->days < 0) return KVS_E_RANGE;
    if (!kvs_counts_days(service->unit)) return KVS_E_STAY;
    if (!kvs_is_day(wish->date) || !kvs_is_day((int64_t)wish->date + wish->days - 1)) return KVS_E_DATE;
    if (!kvs_is_valid_on(standard, wish->date) || !kvs_is_valid_on(standard, wish->date + wish->days - 1)) return KVS_E_VALIDITY;
    return kvs_rescale(wish->days, 0, service->decimals, &amount) && amount == wish->amount ? KVS_OK : KVS_E_RANGE;
}

/* KVS_OK, or what is wrong with the case. */
KVS_FN int32_t kvs_check_case(const kvs_standard* standard, const kvs_case* input) {
    const kvs_service_info* service;
    uint8_t decimals;
    uint16_t i;
    int32_t code;
    if (input->service >= standard->info.service_count) return KVS_E_SERVICE;
    service = &standard->services[input->service];
    if (!kvs_is_day(input->decision_date)) return KVS_E_DATE;
    if (!kvs_is_valid_on(standard, input->decision_date)) return KVS_E_VALIDITY;
    if (input->wish_count > KVS_MAX_WISHES || input->use_count > KVS_MAX_USES) return KVS_E_LIMIT;
    for (i = 0; i < standard->info.input_count; ++i) {
        code = kvs_check_value(&standard->info.inputs[i], input->values[i]);
        if (code != KVS_OK) return code;
    }
    for (i = 0; i < input->wish_count; ++i) {
        const kvs_wish* wish = &input->wishes[i];
        if (wish->item >= 0) {
            if (wish->item < service->first_norm || wish->item >= (int32_t)service->first_norm + service->norm_count) return KVS_E_NORM;
        } else if (!wish->no_amount) {
            if (service->unit == NULL) return KVS_E_UNIT;
            if (wish->amount < 0) return KVS_E_RANGE;
        }
        if (wish->days != 0) {
            code = kvs_check_stay(standard, service, wish);
            if (code != KVS_OK) return code;
        }
    }
    for (i = 0; i < input->use_count; ++i) {
        const kvs_use* use = &input->uses[i];
        if (use->service >= standard->info.service_count) return KVS_E_SERVICE;
        if (!kvs_unit_decimals(standard, use->service, use->unit, &decimals)) return KVS_E_UNIT;
        if (use->amount < 0 || use->days < 0) return KVS_E_RANGE;
        if (!kvs_is_day(use->date)) return KVS_E_DATE;
        if (use->days == 0) continue;
        if (!kvs_counts_days(use->unit)) return KVS_E_STAY;
        if (!kvs_is_day((int64_t)use->date + use->days - 1)) return KVS_E_DATE;
    }
    if (input->period_count > KVS_MAX_PERIODS) return KVS_E_LIMIT;
    for (i = 0; i < input->period_count; ++i) {
        const kvs_period* period = &input->periods[i];
        if (period->input >= standard->info.input_count || !standard->info.inputs[period->input].of_periods) return KVS_E_TYPE;
        if (period->last < period->first) return KVS_E_PERIOD;
    }
    return KVS_OK;
}

/* ---- the ledger ---------------------------------------------------------------------------------------------------------------- */

/* From the first to the last day, both counted; empty when last < first. */
typedef struct kvs_days {
    int32_t first, last;
} kvs_days;

/*
 * The days whose help counts together with what is given on the date of decision. Weeks run from Monday; a year is the twelve months up to
 * the date, and so is a step of several ("hver 2. uge") the time of that length up to it: nobody has said where the first one began.
 */
KVS_FN kvs_days kvs_days_of_period(uint8_t period, uint8_t every, int32_t decision_date) {
    const kvs_civil civil = kvs_civil_of(decision_date);
    kvs_days days;
    int32_t before = INT32_MIN;
    days.first = INT32_MIN;
    days.last = INT32_MAX;
    if (every > 1 || period == KVS_PERIOD_YEAR) {
        bool has_start;
        switch (period) {
            case KVS_PERIOD_DAY: has_start = true, before = decision_date - every; break;
            case KVS_PERIOD_WEEK: has_start = true, before = decision_date - 7 * every; break;
            case KVS_PERIOD_MONTH: has_start = kvs_add_months(decision_date, -every, &before); break;
            case KVS_PERIOD_CALENDAR_YEAR:
            case KVS_PERIOD_YEAR: has_start = kvs_add_years(decision_date, -every, &before); break;
            default: has_start = false;
        }
        if (has_start) days.first = before + 1; /* else as far back as there are days */
        days.last = decision_date;
        return days;
    }
    switch (period) {
        case KVS_PERIOD_DAY: days.first = days.last = decision_date; break;
        case KVS_PERIOD_WEEK:
            days.first = decision_date - kvs_weekday(decision_date);
            days.last = days.first + 6;
            break;
        case KVS_PERIOD_MONTH:
            days.first = decision_date - civil.day + 1;
            days.last = days.first + kvs_days_in_month(civil.year, civil.month) - 1;
            break;
        case KVS_PERIOD_CALENDAR_YEAR:
            days.first = kvs_day_of(civil.year, 1, 1);
            days.last = kvs_day_of(civil.year, 12, 31);
            break;
        default: break;
    }
    return days;
}

/* The dates that a stay covers. */
KVS_FN kvs_days kvs_days_of_stay(const kvs_use* use) {
    kvs_days days;
    days.first = use->date;
    days.last = use->date + use->days - 1;
    return days;
}

/* How many of `days` no stay before number `before` covers, of those with the same service and unit: each date of overlapping stays counts once. */
KVS_FN int32_t kvs_new_days(const kvs_case* input, uint16_t before, kvs_days days) {
    const kvs_use* use = &input->uses[before];
    int32_t day = days.first, count = 0;
    while (day <= days.last) {
        int32_t end = days.last; /* the last day before an earlier stay begins */
        bool covered = false;
        uint16_t i;
        for (i = 0; i < before && !covered; ++i) {
            const kvs_use* other = &input->uses[i];
            const kvs_days stay = kvs_days_of_stay(other);
            if (other->days == 0 || other->service != use->service || !kvs_same_text(other->unit, use->unit)) continue;
            if (stay.last < day || stay.first > days.last) continue;
            if (stay.first <= day) {
                covered = true;
                day = stay.last + 1;
            } else if (stay.first - 1 < end) {
                end = stay.first - 1;
            }
        }
        if (covered) continue;
        count += end - day + 1;
        day = end + 1;
    }
    return count;
}

/* What one entry of the ledger adds to a period, scaled by *decimals. */
KVS_FN int64_t kvs_used_in(const kvs_case* input, uint16_t entry, kvs_days period, uint8_t* decimals) {
    const kvs_use* use = &input->uses[entry];
    kvs_days days;
    if (use->days == 0) return use->date >= period.first && use->date <= period.last ? use->amount : 0;
    *decimals = 0;
    days = kvs_days_of_stay(use);
    if (days.first < period.first) days.first = period.first;
    if (days.last > period.last) days.last = period.last;
    return kvs_new_days(input, entry, days);
}

/* The first day after `day` on which something else may hold for help of the service: a quota begins anew, a rate changes, a fact of periods begins or ends.
 * A quota that looks back from the date has no such day: it is reckoned from the first date of each part. INT32_MAX: never. */
KVS_FN int32_t kvs_next_change(const kvs_standard* standard, const kvs_case* input, int32_t day) {
    int32_t next = INT32_MAX;
    uint16_t i;
    for (i = 0; i < standard->quota_count; ++i) {
        const kvs_quota_info* quota = &standard->quotas[i];
        kvs_days period;
        if (quota->service != input->service) continue;
        if (!kvs_same_text(quota->unit, standard->services[input->service].unit)) continue; /* another unit takes no part in a stay */
        if (quota->every > 1 || quota->period == KVS_PERIOD_YEAR) continue;
        period = kvs_days_of_period(quota->period, quota->every, day);
        if (period.last < next) next = period.last + 1;
    }
    for (i = 0; i < standard->rate_day_count; ++i)
        if (standard->rate_days[i] > day && standard->rate_days[i] < next) next = standard->rate_days[i];
    for (i = 0; i < input->period_count; ++i) {
        const kvs_period* period = &input->periods[i];
        if (period->first > day && period->first < next) next = period->first;
        if (period->last >= day && period->last < next) next = period->last + 1; /* next is at most INT32_MAX: no overflow */
    }
    return next;
}

/* The date whose quota period, rates and periods count for a wish. */
KVS_FN int32_t kvs_help_date(const kvs_case* input, uint16_t part) {
    return part < input->wish_count && input->wishes[part].days > 0 ? input->wishes[part].date : input->decision_date;
}

/* used[slot_in] of each quota of the case's service: what the ledger's entries in its unit add to the period that `day` lies in. */
KVS_FN int32_t kvs_sum_ledger(const kvs_standard* standard, const kvs_case* input, int32_t day, int64_t* used) {
    uint16_t i, j;
    for (i = 0; i < standard->quota_count; ++i) used[i] = 0;
    for (i = 0; i < standard->quota_count; ++i) {
        const kvs_quota_info* quota = &standard->quotas[i];
        kvs_days period;
        if (quota->service != input->service) continue;
        period = kvs_days_of_period(quota->period, quota->every, day);
        for (j = 0; j < input->use_count; ++j) {
            const kvs_use* use = &input->uses[j];
            uint8_t decimals;
            int64_t amount;
            if (use->service != quota->service || !kvs_same_text(use->unit, quota->unit)) continue;
            if (!kvs_unit_decimals(standard, use->service, use->unit, &decimals)) return KVS_E_UNIT;
            amount = kvs_used_in(input, j, period, &decimals);
            if (!kvs_rescale(amount, decimals, quota->decimals, &amount)) return KVS_E_OVERFLOW;
            if (!kvs_add64(used[quota->slot_in], amount, &used[quota->slot_in])) return KVS_E_OVERFLOW;
        }
    }
    return KVS_OK;
}

/* What a wish was found to lie within, for help on `given`, is used up for the wishes after it whose help, on `day`, lies in the same period. */
KVS_FN int32_t kvs_use_up(const kvs_standard* standard, const kvs_case* input, int64_t within, int32_t given, int32_t day, int64_t* used) {
    const kvs_service_info* service = &standard->services[input->service];
    uint16_t i;
    for (i = 0; i < standard->quota_count; ++i) {
        const kvs_quota_info* quota = &standard->quotas[i];
        const kvs_days period = kvs_days_of_period(quota->period, quota->every, day);
        int64_t amount;
        if (quota->service != input->service || service->unit == NULL || !kvs_same_text(quota->unit, service->unit)) continue;
        if (given < period.first || given > period.last) continue;
        if (!kvs_rescale(within, service->decimals, quota->decimals, &amount)) return KVS_E_OVERFLOW;
        if (!kvs_add64(used[quota->slot_in], amount, &used[quota->slot_in])) return KVS_E_OVERFLOW;
    }
    return KVS_OK;
}

/* Likewise of a part that has been decided: an amount that is certainly within. A part that is outside takes nothing. */
KVS_FN int32_t kvs_use_up_part(const kvs_standard* standard, const kvs_case* input, const kvs_decision* decision, uint16_t part, int32_t day, int64_t* used) {
    const kvs_part* earlier = &decision->parts[part];
    if (earlier->outcome == KVS_UDENFOR || earlier->within.state != KVS_VALUE_KNOWN) return KVS_OK;
    return kvs_use_up(standard, input, earlier->within.n, kvs_help_date(input, part), day, used);
}

/* What is used before a part: the ledger, and what the parts before it were found to lie within. */
KVS_FN int32_t kvs_used_by(const kvs_standard* standard, const kvs_case* input, const kvs_decision* decision, uint16_t part, int64_t* used) {
    const int32_t day = kvs_help_date(input, part);
    int32_t code = kvs_sum_ledger(standard, input, day, used);
    uint16_t earlier;
    for (earlier = 0; earlier < part && code == KVS_OK; ++earlier) code = kvs_use_up_part(standard, input, decision, earlier, day, used);
    return code;
}

/* ---- which norms decided ------------------------------------------------------------------------------------------------------- */

/* Why a norm matters, by norm index, united over the parts: what the lists of the decision are made from. */
enum {
    KVS_TRACE_ASK = 1,     /* its missing facts must be asked for */
    KVS_TRACE_ASSESS = 2,  /* its open assessments await a person */
    KVS_TRACE_AGAINST = 4  /* it decided against the party */
};

#define KVS_ROLE_BIT(role) (1u << (role))
#define KVS_ROLES_BASE (KVS_ROLE_BIT(KVS_ROLE_CONDITION) | KVS_ROLE_BIT(KVS_ROLE_ASSESSMENT))
#define KVS_ROLES_SCOPE (KVS_ROLE_BIT(KVS_ROLE_LIMIT) | KVS_ROLE_BIT(KVS_ROLE_AMOUNT) | KVS_ROLE_BIT(KVS_ROLE_EXCLUSION))
#define KVS_ROLES_ALL (KVS_ROLES_BASE | KVS_ROLES_SCOPE | KVS_ROLE_BIT(KVS_ROLE_EXCEPTION))

/*
 * True when the norm and all norms above it have one of the truths (bits 1 << truth) and one of the roles (bits 1 << role). A norm stands
 * after the one it stands under, so the walk ends.
 */
KVS_FN bool kvs_all_the_way_up(const kvs_standard* standard, const kvs_truth* truths, int32_t norm, unsigned truth_bits, unsigned roles) {
    for (;;) {
        const kvs_norm_info* info = &standard->norms[norm];
        if ((truth_bits >> truths[norm] & 1u) == 0 || (roles >> info->role & 1u) == 0) return false;
        if (info->parent < 0 || info->parent >= norm) return true;
        norm = info->parent;
    }
}

/* True when the norm is what the wish is for, or stands above it. */
KVS_FN bool kvs_is_wished(const kvs_standard* standard, int32_t norm, int32_t wish_item) {
    while (wish_item >= 0) {
        const int32_t parent = standard->norms[wish_item].parent;
        if (wish_item == norm) return true;
        if (parent >= wish_item) return false;
        wish_item = parent;
    }
    return false;
}

/* Marks what decided one part by its outcome and its norms' truths. A rule decides only a wish for it: whether its own conditions hold. */
KVS_FN void kvs_mark_decisive(const kvs_standard* standard, const kvs_service_info* service, uint8_t outcome, int32_t wish_item, const kvs_truth* truths,
                              uint8_t* decisive, uint8_t* trace) {
    const unsigned is_false = 1u << KVS_FALSE, missing = 1u << KVS_MISSING, open = 1u << KVS_OPEN, is_true = 1u << KVS_TRUE;
    const int32_t first = service->first_norm, end = first + service->norm_count;
    const bool granted = outcome == KVS_FORSLAG || outcome == KVS_DELVIST;
    bool failed = false;
    int32_t i;
    uint16_t j;
    for (i = first; i < end; ++i) {
        const unsigned role = KVS_ROLE_BIT(standard->norms[i].role);
        const kvs_truth truth = truths[i];
        const bool wished = role == KVS_ROLE_BIT(KVS_ROLE_RULE) && kvs_is_wished(standard, i, wish_item);
        bool decides = false;
        if (truth == KVS_NOT_RELEVANT) continue;
        switch (outcome) {
            case KVS_UDENFOR:
                decides = (role & KVS_ROLES_BASE) != 0 ? kvs_all_the_way_up(standard, truths, i, is_false, KVS_ROLES_BASE)
                                                       : standard->norms[i].role == KVS_ROLE_EXCLUSION && truth == KVS_FALSE;
                failed = failed || decides;
                break;
            case KVS_MANGLER:
                decides = (role & (KVS_ROLES_BASE | KVS_ROLES_SCOPE)) != 0 && kvs_all_the_way_up(standard, truths, i, missing, KVS_ROLES_ALL);
                break;
            case KVS_SKOEN:
                decides = (role & (KVS_ROLES_BASE | KVS_ROLES_SCOPE)) != 0 && kvs_all_the_way_up(standard, truths, i, open, KVS_ROLES_ALL);
                break;
            case KVS_DELVIST: decides = (role & KVS_ROLES_SCOPE) != 0 && truth != KVS_TRUE; break;
            default:
                if (standard->norms[i].role == KVS_ROLE_AMOUNT)
                    decides = true;
                else if (standard->norms[i].role != KVS_ROLE_EXCLUSION)
                    decides = kvs_all_the_way_up(standard, truths, i, is_true, KVS_ROLES_ALL);
                break;
        }
        if (wished) decides = ((outcome == KVS_UDENFOR ? is_false : outcome == KVS_MANGLER ? missing : outcome == KVS_SKOEN ? open : is_true) >> truth & 1u) != 0;
        if (decides) decisive[i] = 1;
        if (trace == NULL) continue;
        if (decides && truth == KVS_FALSE) trace[i] |= KVS_TRACE_AGAINST;
        if (decides && outcome == KVS_MANGLER) trace[i] |= KVS_TRACE_ASK;
        /* An exception nobody has assessed matters only where what it excepts is not met; that norm reads its assessments too. */
        if ((outcome == KVS_MANGLER || outcome == KVS_SKOEN || outcome == KVS_DELVIST) && truth != KVS_FALSE && truth != KVS_TRUE &&
            (wished || kvs_all_the_way_up(standard, truths, i, missing | open, KVS_ROLES_BASE | KVS_ROLES_SCOPE)))
            trace[i] |= KVS_TRACE_ASSESS;
    }
    if (outcome == KVS_UDENFOR && !failed) {
        for (i = first; i < end; ++i) {
            if (standard->norms[i].role != KVS_ROLE_LIMIT || truths[i] != KVS_FALSE) continue;
            decisive[i] = 1;
            if (trace != NULL) trace[i] |= KVS_TRACE_AGAINST;
        }
    }
    if (!granted) return;
    for (j = 0; j < service->price_count; ++j)
        if (truths[service->prices[j].norm] == KVS_TRUE) decisive[service->prices[j].norm] = 1;
    for (j = 0; j < service->deadline_count; ++j)
        if (service->deadlines[j].duty == KVS_DUTY_AUTHORITY && truths[service->deadlines[j].norm] == KVS_TRUE) decisive[service->deadlines[j].norm] = 1;
}

/* ---- the decision -------------------------------------------------------------------------------------------------------------- */

/* within and beyond of a part. An amount is proposed only where something is proposed: in FORSLAG and DELVIST. */
KVS_FN void kvs_fill_part(const kvs_service_info* service, const kvs_frame* frame, kvs_part* part) {
    part->outcome = frame->outcome;
    part->within = service->within_slot >= 0 ? frame->slots[service->within_slot] : kvs_no_value(KVS_VALUE_UNSTATED);
    part->ceiling = service->ceiling_slot >= 0 ? frame->slots[service->ceiling_slot] : kvs_no_value(KVS_VALUE_UNSTATED);
    part->beyond = kvs_known(0);
    if (frame->wish_item >= 0) { /* a thing has no amount of its own */
        part->within = kvs_no_value(KVS_VALUE_UNSTATED);
        part->ceiling = kvs_no_value(KVS_VALUE_UNSTATED);
        return;
    }
    if (part->within.state == KVS_VALUE_KNOWN) {
        if (part->within.n < 0) part->within.n = 0;
        if (part->outcome == KVS_UDENFOR) part->within.n = 0;
        if (part->outcome == KVS_MANGLER) part->within = kvs_no_value(KVS_VALUE_MISSING);
        if (part->outcome == KVS_SKOEN) part->within = kvs_no_value(KVS_VALUE_OPEN);
    }
    if (frame->wish.state != KVS_VALUE_KNOWN) return;
    if (part->within.state != KVS_VALUE_KNOWN)
        part->beyond = kvs_no_value(part->within.state);
    else if (frame->wish.n > part->within.n) /* both are at least 0: the difference fits */
        part->beyond = kvs_known(frame->wish.n - part->within.n);
}

/* The case's values as they are on `day`: facts of periods are yes when one of them covers it. */
KVS_FN void kvs_values_on(const kvs_standard* standard, const kvs_case* input, int32_t day, kvs_value* values) {
    uint16_t i;
    for (i = 0; i < standard->info.input_count; ++i) {
        values[i] = input->values[i];
        if (standard->info.inputs[i].of_periods && values[i].state == KVS_VALUE_KNOWN) values[i] = kvs_known(0);
    }
    for (i = 0; i < input->period_count; ++i) {
        const kvs_period* period = &input->periods[i];
        if (values[period->input].state == KVS_VALUE_KNOWN && period->first <= day && day <= period->last) values[period->input] = kvs_known(1);
    }
}

/* What one of the service's prices comes to for a wish, in øre; unstated when it does not surely apply. */
KVS_FN kvs_value kvs_price_of(const kvs_price_info* price, const kvs_truth* truths, const kvs_value* slots) {
    if (truths[price->norm] != KVS_TRUE) return kvs_no_value(KVS_VALUE_UNSTATED);
    if (price->kind == KVS_PRICE_FREE) return kvs_known(0);
    return price->slot >= 0 ? slots[price->slot] : kvs_no_value(KVS_VALUE_UNSTATED);
}

/* Memory for one decision beside its output, the caller's; arrays of at least one element. */
typedef struct kvs_scratch {
    kvs_value* values; /* input_count */
    kvs_value* slots;  /* slot_count */
    kvs_truth* norms;  /* norm_count */
    int64_t* used;     /* quota_count */
} kvs_scratch;

/* Why the parts and norms of a decision came out so: for those who explain it. */
typedef struct kvs_trace {
    uint8_t* norms;    /* norm_count: KVS_TRACE_... */
    kvs_value* prices; /* KVS_MAX_WISHES rows of the service's price_count: what each price comes to for each part */
} kvs_trace;

/*
 * Decides, and says why each norm matters. `output` has its arrays from the caller (see kvs_decision). `trace` may be NULL.
 * KVS_OK, or an error of the case, or KVS_E_OVERFLOW.
 */
KVS_FN int32_t kvs_decide_traced(const kvs_standard* standard, const kvs_case* input, kvs_decision* output, const kvs_scratch* scratch, const kvs_trace* trace) {
    const kvs_service_info* service;
    const uint16_t norm_count = standard->info.norm_count, slot_count = standard->info.slot_count;
    int32_t code = kvs_check_case(standard, input);
    uint16_t part, i;
    if (code != KVS_OK) return code;
    service = &standard->services[input->service];
    for (i = 0; i < norm_count; ++i) {
        output->norms[i] = KVS_NOT_RELEVANT;
        output->decisive[i] = 0;
        if (trace != NULL) trace->norms[i] = 0;
    }
    output->part_count = input->wish_count == 0 ? (uint16_t)1 : input->wish_count;
    for (part = 0; part < output->part_count; ++part) {
        const kvs_wish* wish = input->wish_count == 0 ? NULL : &input->wishes[part];
        kvs_value* slots = part == 0 ? output->slots : scratch->slots;
        const int32_t day = kvs_help_date(input, part);
        kvs_frame frame;
        if (part == 0 || day != kvs_help_date(input, (uint16_t)(part - 1))) code = kvs_used_by(standard, input, output, part, scratch->used);
        else code = kvs_use_up_part(standard, input, output, (uint16_t)(part - 1), day, scratch->used);
        if (code != KVS_OK) return code;
        for (i = 0; i < slot_count; ++i) slots[i] = kvs_no_value(KVS_VALUE_UNSTATED);
        for (i = 0; i < norm_count; ++i) scratch->norms[i] = KVS_NOT_RELEVANT;
        frame.values = input->values;
        if (wish != NULL && wish->days > 0 && input->period_count > 0) {
            kvs_values_on(standard, input, day, scratch->values);
            frame.values = scratch->values;
        }
        frame.wish_item = wish == NULL || wish->item < 0 ? -1 : wish->item;
        frame.wish = wish == NULL || wish->item >= 0 || wish->no_amount ? kvs_no_value(KVS_VALUE_UNSTATED) : kvs_known(wish->amount);
        frame.decision_date = input->decision_date;
        frame.help_date = day;
        frame.stay_days = wish == NULL ? 0 : wish->days;
        frame.used = scratch->used;
        frame.norms = scratch->norms;
        frame.slots = slots;
        frame.outcome = KVS_SKOEN;
        code = standard->eval(standard->context, input->service, &frame);
        if (code != KVS_OK) return code;
        kvs_fill_part(service, &frame, &output->parts[part]);
        kvs_mark_decisive(standard, service, frame.outcome, frame.wish_item, scratch->norms, output->decisive, trace == NULL ? NULL : trace->norms);
        for (i = 0; trace != NULL && i < service->price_count; ++i)
            trace->prices[part * service->price_count + i] = kvs_price_of(&service->prices[i], scratch->norms, slots);
        for (i = 0; i < norm_count; ++i)
            if (scratch->norms[i] < output->norms[i]) output->norms[i] = scratch->norms[i];
        if (part == 0)
            output->outcome = frame.outcome;
        else if (output->outcome != frame.outcome)
            output->outcome = KVS_DELVIST;
    }
    return KVS_OK;
}

/* The typed entry of every engine. See kvs_decide_traced. */
KVS_FN int32_t kvs_decide(const kvs_standard* standard, const kvs_case* input, kvs_decision* output, const kvs_scratch* scratch) {
    return kvs_decide_traced(standard, input, output, scratch, NULL);
}

#endif
