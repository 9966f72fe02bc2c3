#pragma once
// How far long work has come, on a terminal; never in a pipe or a log.
#include <chrono>
#include <cstddef>
#include <string_view>

#include "compiler/driver/options.h"

namespace kvs::driver {

/// One line on standard error that is written over and gone at the end. Shows itself when the work has taken a moment.
class Progress {
public:
    Progress(const Common& common, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// The next of them begins; `name` is the file, or empty.
    void next(std::string_view name = {});

private:
    using Clock = std::chrono::steady_clock;
    bool on_ = false, shown_ = false;
    bool danish_ = true;
    std::size_t done_ = 0, total_ = 0;
    Clock::time_point last_ = Clock::now();
};

}  // namespace kvs::driver
