#pragma once
// A case as the generator makes it and the naive evaluator reads it; as JSON it goes to the engine.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/model/standard.h"
#include "tests/oracle/days.h"

namespace kvs::oracle {

using InputId = base::Id<model::Input>;
using NormId = base::Id<model::Norm>;

struct Answer {
    bool given = false, dont_know = false;
    std::int64_t value = 0;                       // scaled as the input's unit; choices by index, dates as days
    std::vector<model::GivenPeriod> periods{};    // of a fact of periods
};
struct Wish {
    std::int64_t amount = 0;                      // scaled as the service's unit
    NormId item{};                                // for a thing; then no amount
    std::optional<Span> stay{};                   // on these dates; the amount is then as many days
};
struct Use {
    std::int64_t amount = 0;                      // scaled as the service's unit
    Day date = 0;
    std::optional<Day> last{};                    // a stay
};
struct Case {
    base::Id<model::Service> service{};
    Day decided = 0;
    std::vector<Answer> answers{};                // by input
    std::vector<Wish> wishes{};
    std::vector<Use> uses{};
};

std::string json_of(const model::Standard& standard, const Case& asked);

}  // namespace kvs::oracle
