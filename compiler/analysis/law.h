#pragma once
// What law.cpp and law_mentions.cpp share: a provision looked up on a day, and the acts that have taken help over.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "compiler/analysis/report.h"

namespace kvs::analysis {

/// Help that another act has taken over for the people it covers, from a day.
struct Transition {
    std::string_view law;
    std::array<std::string_view, 5> sections;
    std::int32_t from;  // days since 1970-01-01
    std::string_view other;
};

/// The one that touches the reference on the day (or at all, when there is none); nullptr: none does, or the standard names the other act as a basis and has seen to it.
const Transition* transition_of(const model::Standard&, const model::LawReference&, std::optional<std::int32_t> date);

/// Says that the register does not have the provision, or that it is not in force on the day.
void check_provision(const model::Standard&, std::optional<std::int32_t> date, const model::LawReference&, base::Span place, const About&, Report&);

}  // namespace kvs::analysis
