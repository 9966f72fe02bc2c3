#pragma once
// A program as the runtime's tables, in memory: what engine.h decides over, with the interpreter as its eval.
#include <memory>

#include "compiler/decision/program.h"

namespace kvs::decision {

/// Owns every array behind a kvs_standard. The texts are the program's own, so the program must outlive the tables unchanged.
class Tables {
public:
    explicit Tables(const Program& program);
    ~Tables();
    Tables(Tables&&) noexcept;
    Tables& operator=(Tables&&) noexcept;
    const kvs_standard& standard() const;

private:
    struct Storage;
    std::unique_ptr<Storage> storage_;
};

/// Days of an ISO date, or `open` for "".
std::int32_t day_or(const std::string& iso, std::int32_t open);
/// "aflastning.trin.moderate": a norm's name in a module's list of norms.
std::string full_path(const Program& program, const Norm& norm);

}  // namespace kvs::decision
