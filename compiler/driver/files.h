#pragma once
// The only place that touches the disk. Reads with a limit, writes whole or not at all.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/diag/diagnostic.h"

namespace kvs::driver {

/// The name that means standard input or standard output.
inline constexpr std::string_view dash = "-";

/// A path as messages show it: "-" is »standard ind«.
std::string shown_path(const std::string& path, diag::Language language);

/// "64 MB", "300 KB", "200 byte": a size as people say it, without rounding.
std::string size_words(std::size_t bytes, diag::Language language);

/// At most `limit` + 1 bytes of a file (or of standard input): one more than the limit, so that the reader sees it was passed.
/// A failure's reason is words in `language`.
base::Result<std::string> read_bytes(const std::string& path, std::size_t limit, diag::Language language);

/// The lines of a file (or of standard input) one by one, however many: only the line at hand is kept in memory, and of that at most `limit` bytes.
class LineReader {
public:
    explicit LineReader(std::string path, std::size_t limit) : path_(std::move(path)), limit_(limit) {}
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    struct Line {
        std::string_view text;     // without its line end; valid until the next call
        bool too_long = false;     // more than `limit` bytes: `text` is empty
    };
    /// The next line; nothing at the end.
    base::Result<std::optional<Line>> next(diag::Language language);
    /// Whether `next` can answer from what has been read: if not, it may wait for whoever writes at the other end.
    bool ready() const { return ended_ || text_.find('\n', start_) != std::string::npos; }

private:
    std::optional<int> read_more();

    std::string path_;
    std::size_t limit_;
    int descriptor_ = -1;
    std::string text_;             // what has been read
    std::size_t start_ = 0;        // of the next line in it
    bool ended_ = false;
};

/// A file as itself; a folder as all `.kvs` files below it, sorted by path, hidden folders left out. A folder without any is an empty list.
base::Result<std::vector<std::string>> standards_at(const std::string& path, diag::Language language);

/// "haderslev/aflastning" + "x.html" and its like; keeps the path as the user wrote it.
std::string joined_path(const std::string& folder, const std::string& name);

struct OutputFile {
    std::string path;     // "-": standard output
    std::string content;
};

/// Writes all of the files, or none: each goes to a temporary file beside its place, is forced to disk, and then they take their names one
/// after the other; when a step fails, what was there before is put back. Folders that are missing are made, and removed again if it fails. What is not an ordinary file (a
/// pipe, /dev/null) is written straight.
std::optional<base::Failure> write_whole(std::span<const OutputFile> files, diag::Language language);

/// Writes to standard output and makes sure it arrived.
std::optional<base::Failure> write_out(std::string_view text, diag::Language language);

}  // namespace kvs::driver
