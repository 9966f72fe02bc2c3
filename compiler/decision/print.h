#pragma once
// A program as text: canonical, one line a thing, for golden tests, `--show=decision` and people who look for a bug.
#include <string>

#include "compiler/decision/program.h"

namespace kvs::decision {

/// The whole program, texts included, without the source hash, the compiler and the schemas.
std::string print(const Program& program);

/// "KVS_ROLE_LIMIT" as "limit", and so on: the words of the dump and of the JSON form.
std::string_view word_of_op(Op op);
std::string_view word_of_role(std::uint8_t role);
std::string_view word_of_special(Special special);
std::string_view word_of_comparison(Comparison comparison);
std::string_view word_of_arithmetic(Arithmetic arithmetic);
std::string_view word_of_state(std::uint8_t state);
std::string_view word_of_truth(std::int64_t truth);
std::string_view word_of_time_unit(std::uint8_t unit);
std::string_view word_of_input_kind(std::uint8_t kind);
std::string_view word_of_input_type(std::uint8_t type);
std::string_view word_of_price(std::uint8_t kind);
std::string_view word_of_deadline(std::uint8_t kind);
std::string_view word_of_duty(std::uint8_t duty);
std::string_view word_of_period(std::uint8_t period);

}  // namespace kvs::decision
