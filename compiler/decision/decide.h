#pragma once
// Deciding a case with the interpreter: the compiler's own engine, the same JSON in and out as a module's decide_json.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/decision/program.h"

namespace kvs::decision {

/// Why a case could not be decided. `key` as it stands in the case (or the name of what is missing), `expected` what should have been there.
struct CaseError {
    std::int32_t code = KVS_OK;  // KVS_E_…
    std::size_t offset = 0;      // byte in the JSON text
    std::string key, expected;
};

struct Decided {
    std::string json;                // the decision, when there is no error
    std::optional<CaseError> error;
};

/// A program ready to decide many cases. The program must outlive it unchanged. `decide` may be called from one thread at a time.
class Engine {
public:
    explicit Engine(const Program& program);
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    Decided decide(std::string_view case_json) const;
    /// The runtime's tables behind it, for the typed entry.
    const kvs_standard& standard() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One case, once.
Decided decide_json(const Program& program, std::string_view case_json);

}  // namespace kvs::decision
