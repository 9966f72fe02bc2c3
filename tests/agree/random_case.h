#pragma once
// Cases nobody thought of: right ones, and ones spoilt in every way the reader must notice. The same seed gives the same cases.
#include <cstdint>
#include <map>
#include <string>

#include "compiler/decision/program.h"

namespace kvs::agree {

/// xorshift64*: small, and the same everywhere.
struct Random {
    std::uint64_t state;
    std::uint64_t next() {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 0x2545F4914F6CDD1Dull;
    }
    /// 0 … n - 1.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    bool once_in(std::size_t n) { return below(n) == 0; }
};

/// Answers (as JSON) by input with which somebody is helped: every other case is made mostly of them, or hardly any would be.
using Helpful = std::map<std::string, std::string>;

/// A case in JSON that can be read: facts and assessments given, unknown or left out, wishes, ledger and events.
std::string random_case(const decision::Program& program, const Helpful& helpful, Random& random);
/// The case with one thing wrong (now and then nothing that matters).
std::string spoilt(std::string case_json, Random& random);

}  // namespace kvs::agree
