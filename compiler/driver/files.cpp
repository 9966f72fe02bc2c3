#include "compiler/driver/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace kvs::driver {

namespace fs = std::filesystem;

namespace {

std::string reason_of(int error, diag::Language language) {
    const bool danish = language == diag::Language::danish;
    switch (error) {
        case ENOENT: return danish ? "filen eller mappen findes ikke" : "no such file or folder";
        case EACCES:
        case EPERM: return danish ? "du har ikke adgang til den" : "you may not open it";
        case EISDIR: return danish ? "det er en mappe" : "it is a folder";
        case ENOTDIR: return danish ? "en del af stien er ikke en mappe" : "a part of the path is not a folder";
        case ENOSPC: return danish ? "der er ikke mere plads på disken" : "there is no space left on the disk";
        case EROFS: return danish ? "disken kan kun læses" : "the disk is read-only";
        case ENAMETOOLONG: return danish ? "navnet er for langt" : "the name is too long";
        case ELOOP: return danish ? "genvejene peger på hinanden i ring" : "its links point at each other in a circle";
        case EIO: return danish ? "disken svarer ikke, som den skal" : "the disk does not answer as it should";
        case EDQUOT: return danish ? "din plads på disken er brugt op" : "your room on the disk is used up";
        case EFBIG: return danish ? "den er for stor" : "it is too large";
        case EMFILE:
        case ENFILE: return danish ? "for mange filer er åbne på maskinen" : "too many files are open on the machine";
        case ENXIO:
        case ENODEV: return danish ? "der er ingen til at svare i den anden ende" : "there is nobody at its other end";
        case EPIPE: return danish ? "ingen læser i den anden ende" : "nobody reads at its other end";
        case EBUSY:
        case ETXTBSY: return danish ? "et andet program bruger den" : "another program is using it";
        case ENOMEM: return danish ? "der er ikke hukommelse nok" : "there is not memory enough";
        default: return std::generic_category().message(error);
    }
}

base::Failure failure(const std::string& path, int error, diag::Language language) { return {shown_path(path, language), reason_of(error, language)}; }

/// Closes a descriptor when it goes out of scope.
struct Descriptor {
    int number = -1;
    explicit Descriptor(int n) : number(n) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number > STDERR_FILENO) ::close(number);
    }
};

/// 0, or the error.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// A file on its way: written and forced to disk under `temporary`, not yet in its place.
struct Pending {
    std::string path, temporary, backup;
    std::vector<fs::path> made;    // folders that were not there, outermost first
    bool placed = false;
};

int make_folders(const fs::path& folder, std::vector<fs::path>& made) {
    std::vector<fs::path> missing;
    std::error_code error;
    for (auto at = folder; !at.empty() && !fs::exists(at, error) && !error; at = at.parent_path()) missing.push_back(at);
    for (auto at = missing.rbegin(); at != missing.rend(); ++at)
        if (fs::create_directory(*at, error)) made.push_back(*at);
        else if (error) return error.value();
    return error ? error.value() : 0;
}

int prepare(const OutputFile& file, mode_t mode, Pending& pending) {
    pending.path = file.path;
    const auto folder = fs::path(file.path).parent_path();
    if (const int error = make_folders(folder, pending.made)) return error;
    struct stat there {};
    if (::stat(file.path.c_str(), &there) == 0 && S_ISDIR(there.st_mode)) return EISDIR;
    std::string name = file.path + ".kvs-XXXXXX";
    const Descriptor out(::mkstemp(name.data()));
    if (out.number < 0) return errno;
    pending.temporary = name;
    if (const int error = write_all(out.number, file.content)) return error;
    if (::fchmod(out.number, mode) != 0 || ::fsync(out.number) != 0) return errno;
    return 0;
}

int place(Pending& pending) {
    // A second name for what is there now, so that it can be put back should a later file fail.
    const auto backup = pending.temporary + ".old";
    if (::link(pending.path.c_str(), backup.c_str()) == 0) pending.backup = backup;
    if (::rename(pending.temporary.c_str(), pending.path.c_str()) != 0) return errno;
    pending.placed = true;
    return 0;
}

void undo(const std::vector<Pending>& all) {
    for (const auto& pending : all) {
        if (pending.placed && !pending.backup.empty()) ::rename(pending.backup.c_str(), pending.path.c_str());
        else if (pending.placed) ::unlink(pending.path.c_str());
        else {
            if (!pending.backup.empty()) ::unlink(pending.backup.c_str());
            if (!pending.temporary.empty()) ::unlink(pending.temporary.c_str());
        }
    }
    // Now that they are empty again. Those with something else in them stay.
    std::error_code ignored;
    for (auto pending = all.rbegin(); pending != all.rend(); ++pending)
        for (auto made = pending->made.rbegin(); made != pending->made.rend(); ++made) fs::remove(*made, ignored);
}

/// The names of files must be on disk too before we say that we wrote them.
void force_folder(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    const Descriptor handle(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY));
    if (handle.number >= 0) ::fsync(handle.number);
}

bool is_special(const std::string& path) {
    struct stat there {};
    return ::stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode);
}

int write_special(const OutputFile& file) {
    const Descriptor out(::open(file.path.c_str(), O_WRONLY));
    return out.number < 0 ? errno : write_all(out.number, file.content);
}

}  // namespace

std::string shown_path(const std::string& path, diag::Language language) {
    if (path != dash) return path;
    return language == diag::Language::danish ? "standard ind" : "standard input";
}

std::string size_words(std::size_t bytes, diag::Language language) {
    if (bytes % (1u << 20) == 0) return std::to_string(bytes >> 20) + " MB";
    if (bytes % (1u << 10) == 0) return std::to_string(bytes >> 10) + " KB";
    return std::to_string(bytes) + (language == diag::Language::danish || bytes == 1 ? " byte" : " bytes");
}

base::Result<std::string> read_bytes(const std::string& path, std::size_t limit, diag::Language language) {
    const Descriptor in(path == dash ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (in.number < 0) return failure(path, errno, language);
    std::string text;
    constexpr std::size_t step = 64 * 1024;
    while (text.size() <= limit) {
        const auto wanted = std::min(step, limit + 1 - text.size());
        const auto before = text.size();
        text.resize(before + wanted);
        const auto got = ::read(in.number, text.data() + before, wanted);
        if (got < 0 && errno == EINTR) {
            text.resize(before);
            continue;
        }
        if (got < 0) return failure(path, errno, language);
        text.resize(before + static_cast<std::size_t>(got));
        if (got == 0) break;
    }
    return text;
}

LineReader::~LineReader() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

/// Nothing when it went well; else the error.
std::optional<int> LineReader::read_more() {
    if (descriptor_ < 0) descriptor_ = path_ == dash ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) return errno;
    text_.erase(0, start_);
    start_ = 0;
    constexpr std::size_t step = 64 * 1024;
    const auto before = text_.size();
    text_.resize(before + step);
    ssize_t got = 0;
    do got = ::read(descriptor_, text_.data() + before, step);
    while (got < 0 && errno == EINTR);
    const int error = errno;
    text_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0) return error;
    ended_ = got == 0;
    return {};
}

base::Result<std::optional<LineReader::Line>> LineReader::next(diag::Language language) {
    bool too_long = false;
    std::size_t looked_at = start_;
    for (;;) {
        const auto end = text_.find('\n', looked_at);
        if (end != std::string::npos || (ended_ && (too_long || start_ < text_.size()))) {
            const auto begin = start_;
            const auto size = std::min(end, text_.size()) - begin;
            start_ = end == std::string::npos ? text_.size() : end + 1;
            if (too_long || size > limit_) return std::optional(Line{{}, true});
            return std::optional(Line{std::string_view(text_).substr(begin, size), false});
        }
        if (ended_) return std::optional<Line>();
        // The rest of a line that is too long already is read and forgotten.
        if (text_.size() - start_ > limit_) {
            too_long = true;
            start_ = text_.size();
        }
        const auto kept = text_.size() - start_;
        if (const auto error = read_more()) return failure(path_, *error, language);
        looked_at = kept;
    }
}

base::Result<std::vector<std::string>> standards_at(const std::string& path, diag::Language language) {
    if (path == dash) return std::vector<std::string>{path};
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return failure(path, ENOENT, language);
    if (error) return failure(path, error.value(), language);
    if (status.type() != fs::file_type::directory) return std::vector<std::string>{path};

    std::vector<std::string> found;
    fs::recursive_directory_iterator walk(path, error), end;
    while (!error && walk != end) {
        const auto name = walk->path().filename().string();
        std::error_code ignored;
        if (name.starts_with('.')) {
            if (walk->is_directory(ignored)) walk.disable_recursion_pending();
        } else if (walk->path().extension() == ".kvs" && walk->is_regular_file(ignored)) {
            found.push_back(walk->path().string());
        }
        walk.increment(error);
    }
    if (error) return failure(path, error.value(), language);
    std::sort(found.begin(), found.end());
    return found;
}

std::string joined_path(const std::string& folder, const std::string& name) {
    return folder.empty() || folder == "." ? name : (fs::path(folder) / name).string();
}

std::optional<base::Failure> write_out(std::string_view text, diag::Language language) {
    if (const int error = write_all(STDOUT_FILENO, text))
        return failure(language == diag::Language::danish ? "standard ud" : "standard output", error, language);
    return {};
}

std::optional<base::Failure> write_whole(std::span<const OutputFile> files, diag::Language language) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    std::vector<Pending> all;
    for (const auto& file : files) {
        if (file.path == dash || is_special(file.path)) continue;
        if (const int error = prepare(file, 0666 & ~mask, all.emplace_back())) {
            undo(all);
            return failure(file.path, error, language);
        }
    }
    // What cannot be undone goes before what can.
    for (const auto& file : files) {
        std::optional<base::Failure> failed;
        if (file.path == dash) failed = write_out(file.content, language);
        else if (is_special(file.path)) {
            if (const int error = write_special(file)) failed = failure(file.path, error, language);
        }
        if (failed) {
            undo(all);
            return failed;
        }
    }
    for (auto& pending : all) {
        if (const int error = place(pending)) {
            const auto failed = failure(pending.path, error, language);
            undo(all);
            return failed;
        }
    }
    for (const auto& pending : all) {
        if (!pending.backup.empty()) ::unlink(pending.backup.c_str());
        force_folder(pending.path);
    }
    return {};
}

}  // namespace kvs::driver
