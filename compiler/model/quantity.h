#pragma once
// Exact quantities: a whole number scaled by the decimals of its unit. Units never convert silently.
#include <cstdint>
#include <optional>
#include <string>

#include "compiler/base/ids.h"
#include "compiler/base/source.h"

namespace kvs::model {

/// A unit of amount. Built in: timer (2 decimals), minutter, døgn, dage, hverdage, uger, måneder, år, gange, kr (2: øre), procent (2); more by `enhed`.
struct Unit {
    std::string name;      // canonical, as in JSON: "døgn", "timer", "kr"
    std::string singular;  // "døgn", "time"
    std::string plural;    // "døgn", "timer"
    int decimals = 0;
    bool neuter = false;   // "ét døgn" / "én time"
    base::Span span{};     // of an own definition (`enhed`)
    friend bool operator==(const Unit&, const Unit&) = default;
};

/// `pr. kalenderår`, `pr. uge`: what an amount is counted over.
enum class Period { none, day, week, month, calendar_year, year };

/// `hver 2. uge`, `hvert år`, `pr. uge` (every = 1).
struct Cadence {
    int every = 1;
    Period period = Period::none;
    bool per = false;  // written "pr."; false: "hver"
    friend bool operator==(const Cadence&, const Cadence&) = default;
};

/// 50 døgn; 1-3 timer (low set).
struct Quantity {
    std::int64_t amount = 0;  // scaled by 10^unit.decimals
    std::optional<std::int64_t> low;
    bool few = false;  // "få døgn" as lower end: no number
    base::Id<Unit> unit;
};

}  // namespace kvs::model
