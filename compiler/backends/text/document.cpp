#include "compiler/backends/text/document.h"

namespace kvs::backends::text {

std::string plain_words(const Inlines& inlines) {
    std::string result;
    for (const auto& run : inlines) result += run.line_break ? std::string(" ") : run.words;
    return result;
}

}  // namespace kvs::backends::text
