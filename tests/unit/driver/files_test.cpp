#include "compiler/driver/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compiler/driver/process.h"

using namespace kvs::driver;
namespace fs = std::filesystem;
constexpr auto danish = kvs::diag::Language::danish;

namespace {

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void put(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::size_t entries(const fs::path& folder) { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }

}  // namespace

TEST_CASE("reading stops one byte past the limit") {
    const ScratchFolder scratch;
    put(scratch.path() + "/a", std::string(100, 'x'));
    CHECK(read_bytes(scratch.path() + "/a", 1000, danish)->size() == 100);
    CHECK(read_bytes(scratch.path() + "/a", 100, danish)->size() == 100);
    CHECK(read_bytes(scratch.path() + "/a", 40, danish)->size() == 41);
}

TEST_CASE("lines are read one by one, whatever their size") {
    const ScratchFolder scratch;
    const auto path = scratch.path() + "/a";
    const auto read = [&](const std::string& text, std::size_t limit) {
        put(path, text);
        LineReader lines(path, limit);
        std::vector<std::string> found;
        for (;;) {
            const auto line = lines.next(danish);
            REQUIRE(line);
            if (!*line) return found;
            found.push_back((*line)->too_long ? "(too long)" : std::string((*line)->text));
        }
    };
    using Lines = std::vector<std::string>;
    CHECK(read("", 10).empty());
    CHECK(read("a\n\nb", 10) == Lines{"a", "", "b"});
    CHECK(read("a\nb\n", 10) == Lines{"a", "b"});
    CHECK(read("12345\n123456\n1234567", 6) == Lines{"12345", "123456", "(too long)"});
    // Longer than what is read at a time, at both sides of the limit.
    const std::string big(200'000, 'x'), bigger(200'001, 'y');
    CHECK(read(big + "\n" + bigger + "\nz\n", 200'000) == Lines{big, "(too long)", "z"});
    CHECK(read(bigger + bigger, 200'000) == Lines{"(too long)"});
    CHECK_FALSE(LineReader(scratch.path() + "/not there", 10).next(danish));
}

TEST_CASE("what cannot be read has a reason in words") {
    const ScratchFolder scratch;
    const auto missing = read_bytes(scratch.path() + "/nej", 10, danish);
    REQUIRE_FALSE(missing);
    CHECK(missing.failure().reason == "filen eller mappen findes ikke");
    CHECK(read_bytes(scratch.path() + "/nej", 10, kvs::diag::Language::english).failure().reason == "no such file or folder");
    CHECK(read_bytes(scratch.path(), 10, danish).failure().reason == "det er en mappe");
    fs::create_symlink("ring", scratch.path() + "/ring");
    CHECK(read_bytes(scratch.path() + "/ring", 10, danish).failure().reason == "genvejene peger på hinanden i ring");
}

TEST_CASE("a folder is its standards, sorted, without what is hidden") {
    const ScratchFolder scratch;
    const fs::path root = scratch.path();
    fs::create_directories(root / "b" / "c");
    fs::create_directories(root / ".skjult");
    for (const auto* name : {"b/z.kvs", "b/c/a.kvs", "a.kvs", "b/x.txt", ".skjult/q.kvs", "b/.q.kvs"}) put(root / name, "");
    const auto found = standards_at(scratch.path(), danish);
    REQUIRE(found);
    CHECK(*found == std::vector<std::string>{root / "a.kvs", root / "b/c/a.kvs", root / "b/z.kvs"});
    CHECK(*standards_at("-", danish) == std::vector<std::string>{"-"});
    CHECK(*standards_at(root / "b/x.txt", danish) == std::vector<std::string>{root / "b/x.txt"});
    CHECK_FALSE(standards_at(root / "nej", danish));
}

TEST_CASE("several files are written whole, folders made, nothing left beside them") {
    const ScratchFolder scratch;
    const fs::path root = scratch.path();
    const std::vector<OutputFile> files{{root / "ny/a.txt", "et"}, {root / "ny/b.txt", "to"}};
    CHECK_FALSE(write_whole(files, danish));
    CHECK(content(root / "ny/a.txt") == "et");
    CHECK(content(root / "ny/b.txt") == "to");
    CHECK(entries(root / "ny") == 2);
    struct stat mode {};
    REQUIRE(::stat((root / "ny/a.txt").c_str(), &mode) == 0);
    const auto mask = ::umask(0);
    ::umask(mask);
    CHECK((mode.st_mode & 0777) == (0666 & ~mask));
}

TEST_CASE("when one file cannot be written, none is, and what was there before still is") {
    const ScratchFolder scratch;
    const fs::path root = scratch.path();
    put(root / "a.txt", "før");
    fs::create_directory(root / "b.txt");
    const std::vector<OutputFile> files{{root / "a.txt", "efter"}, {root / "c.txt", "ny"}, {root / "b.txt", "en mappe står i vejen"}};
    const auto failed = write_whole(files, danish);
    REQUIRE(failed);
    CHECK(failed->subject == (root / "b.txt").string());
    CHECK(content(root / "a.txt") == "før");
    CHECK_FALSE(fs::exists(root / "c.txt"));
    CHECK(entries(root) == 2);
}

TEST_CASE("a full disk is a failure, not a short file") {
    const std::vector<OutputFile> files{{"/dev/full", "tekst"}};
    const auto failed = write_whole(files, danish);
    REQUIRE(failed);
    CHECK(failed->reason == "der er ikke mere plads på disken");
}

TEST_CASE("folders that were made for files that could not be written are gone again; those that were there stay") {
    const ScratchFolder scratch;
    const fs::path root = scratch.path();
    fs::create_directories(root / "der");
    const std::vector<OutputFile> files{{root / "ny/a.txt", "a"}, {root / "der/ny/igen" / std::string(300, 'x'), "b"}};
    CHECK(write_whole(files, danish));
    CHECK(entries(root) == 1);
    CHECK(entries(root / "der") == 0);
}

TEST_CASE("paths and sizes as people say them") {
    CHECK(shown_path("-", danish) == "standard ind");
    CHECK(shown_path("a.kvs", danish) == "a.kvs");
    CHECK(size_words(64u << 20, danish) == "64 MB");
    CHECK(size_words(300u << 10, danish) == "300 KB");
    CHECK(size_words(200, danish) == "200 byte");
    CHECK(size_words(200, kvs::diag::Language::english) == "200 bytes");
}
