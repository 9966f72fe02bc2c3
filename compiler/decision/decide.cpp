#include "compiler/decision/decide.h"

#include <algorithm>

#include <kvs/engine.h>

#include "compiler/decision/tables.h"

namespace kvs::decision {

struct Engine::State {
    explicit State(const Program& program) : tables(program) {
        const auto sized = [](std::size_t n) { return std::max<std::size_t>(n, 1); };
        values.resize(sized(program.inputs.size()));
        notes.resize(sized(program.inputs.size()));
        norms.resize(sized(program.norms.size()));
        scratch_norms = norms;
        scratch_values = values;
        decisive.resize(norms.size());
        trace.resize(norms.size());
        slots.resize(sized(program.slots.size()));
        scratch_slots = slots;
        used.resize(sized(program.quotas.size()));
        std::size_t most_prices = 1;
        for (const auto& service : program.services) most_prices = std::max(most_prices, service.prices.size());
        prices.resize(KVS_MAX_WISHES * most_prices);
        work = {values.data(), notes.data(), norms.data(), decisive.data(), slots.data(), {scratch_values.data(), scratch_slots.data(), scratch_norms.data(), used.data()}, {trace.data(), prices.data()}};
    }

    Tables tables;
    std::vector<kvs_value> values, scratch_values, slots, scratch_slots, prices;
    std::vector<kvs_note> notes;
    std::vector<kvs_truth> norms, scratch_norms;
    std::vector<std::uint8_t> decisive, trace;
    std::vector<std::int64_t> used;
    kvs_workspace work{};
    std::size_t room = 16 * 1024;    // for a decision: what the longest so far took, since one of the same standard takes about as much
};

Engine::Engine(const Program& program) : state_(std::make_unique<State>(program)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
const kvs_standard& Engine::standard() const { return state_->tables.standard(); }

Decided Engine::decide(std::string_view case_json) const {
    Decided decided;
    kvs_error error{};
    std::size_t needed = 0;
    decided.json.resize(state_->room);
    const auto run = [&] {
        return kvs_decide_json_with(&standard(), case_json.data(), case_json.size(), decided.json.data(), decided.json.size(), &needed, &error, &state_->work);
    };
    std::int32_t code = run();
    if (code == KVS_E_BUFFER) {
        state_->room = needed + needed / 8;
        decided.json.resize(needed);
        code = run();
    }
    decided.json.resize(code == KVS_OK ? needed : 0);
    if (code != KVS_OK)
        decided.error = CaseError{code, error.offset, error.key ? std::string(error.key, error.key_length) : std::string{},
                                  error.expected ? std::string(error.expected) : std::string{}};
    return decided;
}

Decided decide_json(const Program& program, std::string_view case_json) { return Engine(program).decide(case_json); }

}  // namespace kvs::decision
