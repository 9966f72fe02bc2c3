#pragma once
// How large a source may be. Real standards are 20 KB, 300 lines and 6 levels deep; the limits lie far above that and far below
// what would make the compiler slow or hungry. They are checked on the text itself, before the parser sees it.
#include <cstddef>

namespace kvs::syntax {

struct Limits {
    /// Bytes of one file. 200 times the longest standard we know; a larger file is not a standard (a picture, a Word file, a log).
    std::size_t max_file_bytes = 4u << 20;
    /// Bytes of one line. A long paragraph is 2 KB; a line this long has lost its line ends, and no message could show it.
    std::size_t max_line_bytes = 64u << 10;
    /// Words and signs on one line. The parser may look to the end of a line for each of them.
    std::size_t max_line_tokens = 2'000;
    /// Words and signs of one file; bounds the time (about 10 microseconds each) and the size of the tree.
    std::size_t max_file_tokens = 300'000;
    /// Levels of indentation. Later stages walk the tree by recursion.
    std::size_t max_depth = 64;
    /// Mistakes told for one file. After so many the reader is better served by mending the first.
    std::size_t max_mistakes = 100;
};

}  // namespace kvs::syntax
