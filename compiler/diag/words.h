#pragma once
// Words that go into messages and differ between the languages: quotation marks, lists, dates.
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"

namespace kvs::diag {

/// »bor_sammen«; “bor_sammen”.
std::string quoted(std::string_view words, Language language);
/// "a, b og c"; "a, b and c".
std::string joined(const std::vector<std::string>& words, Language language);
/// "2025-06-02" as people write it: "2. juni 2025"; "2 June 2025". What does not begin with such a date comes back as it is.
std::string date_words(std::string_view iso, Language language);

}  // namespace kvs::diag
