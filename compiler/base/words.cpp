#include "compiler/base/words.h"

#include <algorithm>

#include "compiler/base/utf8.h"

namespace kvs::base {

namespace {

std::u32string decoded(std::string_view text) {
    std::u32string result;
    for (std::size_t i = 0; i < text.size();) result += next_code_point(text, i);
    return result;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const auto x = decoded(a);
    const auto y = decoded(b);
    if (x.size() > y.size() + limit || y.size() > x.size() + limit) return limit + 1;
    std::vector<std::size_t> before(y.size() + 1), last(y.size() + 1), now(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= x.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (x[i - 1] != y[j - 1])});
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
    }
    return std::min(last[y.size()], limit + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const auto length = code_points(word);
    if (length <= 2) return "";  // "a" is near everything
    const std::size_t limit = length <= 4 ? 1 : length <= 9 ? 2 : 3;
    std::string best;
    auto best_distance = limit + 1;
    for (const auto& candidate : candidates) {
        const auto distance = edit_distance(word, candidate, limit);
        if (distance < best_distance && candidate != word) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string joined(const std::vector<std::string>& words, std::string_view last_separator) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) result += i + 1 == words.size() ? last_separator : ", ";
        result += words[i];
    }
    return result;
}

}  // namespace kvs::base
