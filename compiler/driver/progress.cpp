#include "compiler/driver/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace kvs::driver {

Progress::Progress(const Common& common, std::size_t total) : danish_(common.language == diag::Language::danish), total_(total) {
    const char* terminal = std::getenv("TERM");
    on_ = total > 1 && ::isatty(STDERR_FILENO) == 1 && !(terminal && std::string_view(terminal) == "dumb");
}

Progress::~Progress() {
    if (shown_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::next(std::string_view name) {
    ++done_;
    if (!on_) return;
    // Twice a second is enough to see that it moves, and short work shows nothing at all.
    const auto now = Clock::now();
    if (now - last_ < std::chrono::milliseconds(500)) return;
    last_ = now;
    shown_ = true;
    fmt::print(stderr, "\r\x1b[K{} {} {} {}", done_, danish_ ? "af" : "of", total_, name);
    std::fflush(stderr);
}

}  // namespace kvs::driver
