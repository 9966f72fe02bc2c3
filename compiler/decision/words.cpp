// The words for the program's small numbers: one list each, in the order of the enums.
#include <array>

#include "compiler/decision/print.h"

namespace kvs::decision {
namespace {

template <std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& words, std::size_t index) {
    return index < N ? words[index] : std::string_view{"?"};
}

}  // namespace

std::string_view word_of_op(Op op) {
    static constexpr std::array<std::string_view, 16> words{"truth", "number", "input", "special", "is_yes", "is_state", "not", "all", "any", "at_least",
                                                            "compare", "arithmetic", "table", "shift_date", "choose", "outcome"};
    return pick(words, static_cast<std::size_t>(op));
}
std::string_view word_of_role(std::uint8_t role) {
    static constexpr std::array<std::string_view, 9> words{"condition", "assessment", "exclusion", "limit", "exception", "amount", "price", "deadline", "rule"};
    return pick(words, role);
}
std::string_view word_of_special(Special special) {
    static constexpr std::array<std::string_view, 6> words{"wish", "wish_item", "decision_date", "used", "help_date", "stay_days"};
    return pick(words, static_cast<std::size_t>(special));
}
std::string_view word_of_comparison(Comparison comparison) {
    static constexpr std::array<std::string_view, 6> words{"=", "!=", "<", "<=", ">", ">="};
    return pick(words, static_cast<std::size_t>(comparison));
}
std::string_view word_of_arithmetic(Arithmetic arithmetic) {
    static constexpr std::array<std::string_view, 5> words{"add", "subtract", "minimum", "maximum", "minimum_known"};
    return pick(words, static_cast<std::size_t>(arithmetic));
}
std::string_view word_of_state(std::uint8_t state) {
    static constexpr std::array<std::string_view, 5> words{"?", "missing", "open", "known", "unstated"};
    return pick(words, state);
}
std::string_view word_of_truth(std::int64_t truth) {
    static constexpr std::array<std::string_view, 5> words{"false", "missing", "open", "true", "not_relevant"};
    return truth < 0 ? std::string_view{"?"} : pick(words, static_cast<std::size_t>(truth));
}
std::string_view word_of_time_unit(std::uint8_t unit) {
    static constexpr std::array<std::string_view, 5> words{"days", "working_days", "weeks", "months", "years"};
    return pick(words, unit);
}
std::string_view word_of_input_kind(std::uint8_t kind) {
    static constexpr std::array<std::string_view, 3> words{"fact", "assessment", "event"};
    return pick(words, kind);
}
std::string_view word_of_input_type(std::uint8_t type) {
    static constexpr std::array<std::string_view, 4> words{"yes_no", "number", "choice", "date"};
    return pick(words, type);
}
std::string_view word_of_price(std::uint8_t kind) {
    static constexpr std::array<std::string_view, 7> words{"free", "tariff", "amount", "own_expense", "unknown", "against_payment", "set_off"};
    return pick(words, kind);
}
std::string_view word_of_deadline(std::uint8_t kind) {
    static constexpr std::array<std::string_view, 6> words{"latest", "within", "earliest", "soonest", "ongoing", "unknown"};
    return pick(words, kind);
}
std::string_view word_of_duty(std::uint8_t duty) {
    static constexpr std::array<std::string_view, 3> words{"authority", "citizen", "goal"};
    return pick(words, duty);
}
std::string_view word_of_period(std::uint8_t period) {
    static constexpr std::array<std::string_view, 6> words{"none", "day", "week", "month", "calendar_year", "year"};
    return pick(words, period);
}

}  // namespace kvs::decision
