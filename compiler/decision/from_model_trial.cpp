#include "compiler/decision/from_model_trial.h"

#include <algorithm>

#include <kvs/json.h>

#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {
namespace {

/// Writes into a text that grows: once to count, once to fill.
template <class Write>
std::string written(const Write& write) {
    kvs_json_writer counter = kvs_json_write_to(nullptr, 0);
    write(&counter);
    std::string text(counter.length, '\0');
    kvs_json_writer writer = kvs_json_write_to(text.data(), text.size());
    write(&writer);
    return text;
}

void member(kvs_json_writer* out, const char* key, const std::string& text) {
    kvs_write_key(out, key);
    kvs_write_string(out, text.data(), text.size());
}

/// The day the prøve is decided on.
std::int32_t date_of(const model::Standard& standard, const model::Trial& trial) {
    if (trial.date) return *trial.date;
    std::optional<std::int32_t> last;
    const auto see = [&](std::int32_t day) { last = last ? std::max(*last, day) : day; };
    for (const auto& given : trial.given) {
        if (given.date) see(*given.date);
        if (standard.inputs[given.input].kind == model::InputKind::event && given.value) see(static_cast<std::int32_t>(*given.value));
    }
    for (const auto& use : trial.uses) see(use.last.value_or(use.date));
    std::int32_t day = last.value_or(standard.valid_from.value_or(kvs_day_of(2025, 1, 1)));
    if (standard.valid_from) day = std::max(day, *standard.valid_from);
    if (standard.valid_to && !last) day = std::min(day, *standard.valid_to);
    return day;
}

void value(kvs_json_writer* out, const model::Standard& standard, const model::Input& input, std::int64_t given) {
    switch (input.kind == model::InputKind::event ? model::InputType::date : input.type) {
        case model::InputType::yes_no: kvs_write_bool(out, given != 0); break;
        case model::InputType::number: kvs_write_number(out, given, input.unit ? static_cast<unsigned>(standard.units[input.unit].decimals) : 0); break;
        case model::InputType::date: kvs_write_date(out, static_cast<std::int32_t>(given)); break;
        case model::InputType::choice: {
            const bool known = given >= 0 && static_cast<std::size_t>(given) < input.choices.size();
            const std::string& name = known ? input.choices[static_cast<std::size_t>(given)] : input.name;
            kvs_write_string(out, name.data(), name.size());
            break;
        }
    }
}

void day_member(kvs_json_writer* out, const char* key, std::int32_t day) {
    kvs_write_key(out, key);
    kvs_write_date(out, day);
}

void periods(kvs_json_writer* out, const model::GivenInput& given) {
    kvs_write_array_begin(out);
    for (const auto& period : given.periods) {
        kvs_write_object_begin(out);
        day_member(out, "fra", period.from);
        if (period.to) day_member(out, "til", *period.to);
        kvs_write_object_end(out);
    }
    kvs_write_array_end(out);
}

void fact(kvs_json_writer* out, const model::Standard& standard, const model::GivenInput& given) {
    if (given.value && standard.inputs[given.input].of_periods) {
        periods(out, given);
        return;
    }
    if (given.value) {
        value(out, standard, standard.inputs[given.input], *given.value);
        return;
    }
    kvs_write_object_begin(out);
    kvs_write_key(out, "ved_ikke");
    kvs_write_bool(out, true);
    kvs_write_object_end(out);
}

void assessment(kvs_json_writer* out, const model::Standard& standard, const model::GivenInput& given, std::int32_t day) {
    const model::Input& input = standard.inputs[given.input];
    const std::string role = !given.role.empty() ? given.role : input.from_part ? standard.parts[input.from_part].name : std::string{};
    kvs_write_object_begin(out);
    kvs_write_key(out, "svar");
    value(out, standard, input, *given.value);
    member(out, "af", given.by);
    member(out, "rolle", role);
    kvs_write_key(out, "tid");
    kvs_write_date(out, given.date.value_or(day));
    member(out, "fordi", given.because);
    kvs_write_object_end(out);
}

void inputs(kvs_json_writer* out, const char* key, const model::Standard& standard, const model::Trial& trial, model::InputKind kind, std::int32_t day) {
    kvs_write_key(out, key);
    kvs_write_object_begin(out);
    for (const auto& given : trial.given) {
        const model::Input& input = standard.inputs[given.input];
        if (input.kind != kind || (kind != model::InputKind::fact && !given.value)) continue;  // an assessment or event not known is not given
        kvs_write_key(out, input.name.c_str());
        if (kind == model::InputKind::fact) fact(out, standard, given);
        else if (kind == model::InputKind::assessment) assessment(out, standard, given, day);
        else kvs_write_date(out, static_cast<std::int32_t>(*given.value));
    }
    kvs_write_object_end(out);
}

void amount(kvs_json_writer* out, const model::Standard& standard, std::int64_t scaled, base::Id<model::Unit> unit) {
    kvs_write_key(out, "mængde");
    kvs_write_number(out, scaled, unit ? static_cast<unsigned>(standard.units[unit].decimals) : 0);
    if (unit) member(out, "enhed", standard.units[unit].name);
}

void wishes(kvs_json_writer* out, const model::Standard& standard, const model::Trial& trial) {
    kvs_write_key(out, "ønsker");
    kvs_write_array_begin(out);
    for (const auto& wish : trial.wishes) {
        kvs_write_object_begin(out);
        if (wish.item) {
            member(out, "norm", standard.norms[wish.item].path);
        } else if (wish.stay) {
            member(out, "enhed", standard.units[wish.unit].name);
            day_member(out, "fra", wish.stay->from);
            day_member(out, "til", *wish.stay->to);
        } else {
            amount(out, standard, wish.amount.value_or(0), wish.unit);
            if (wish.per && wish.per->period != model::Period::none) member(out, "periode", period_name(*wish.per));
        }
        kvs_write_object_end(out);
    }
    kvs_write_array_end(out);
}

void uses(kvs_json_writer* out, const model::Standard& standard, const model::Trial& trial, const std::string& service) {
    kvs_write_key(out, "forbrug");
    kvs_write_array_begin(out);
    for (const auto& use : trial.uses) {
        kvs_write_object_begin(out);
        member(out, "ydelse", service);
        if (use.last) {
            member(out, "enhed", standard.units[use.unit].name);
            day_member(out, "fra", use.date);
            day_member(out, "til", *use.last);
        } else {
            amount(out, standard, use.amount, use.unit);
            day_member(out, "dato", use.date);
        }
        kvs_write_object_end(out);
    }
    kvs_write_array_end(out);
}

}  // namespace

std::string case_json_of(const model::Standard& standard, const model::Trial& trial) {
    const std::int32_t day = date_of(standard, trial);
    const std::string service = trial.service ? standard.services[trial.service].name : std::string{};
    return written([&](kvs_json_writer* out) {
        kvs_write_object_begin(out);
        member(out, "ydelse", service);
        kvs_write_key(out, "afgørelsesdato");
        kvs_write_date(out, day);
        inputs(out, "oplysninger", standard, trial, model::InputKind::fact, day);
        inputs(out, "skøn", standard, trial, model::InputKind::assessment, day);
        inputs(out, "hændelser", standard, trial, model::InputKind::event, day);
        uses(out, standard, trial, service);
        wishes(out, standard, trial);
        kvs_write_object_end(out);
    });
}

TrialRun run_trial(const model::Standard& standard, const model::Trial& trial, const Decider& decide) {
    TrialRun run;
    run.case_json = case_json_of(standard, trial);
    run.decided = decide(run.case_json);
    if (!run.decided.error) run.differences = compare(standard, trial, run.decided.json);
    return run;
}

}  // namespace kvs::decision
