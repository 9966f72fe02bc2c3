// Size, names, READMEs: what keeps the house easy to find one's way in.
#include <catch2/catch.hpp>

#include <iostream>
#include <set>

#include "repository.h"

using namespace house;

TEST_CASE("no file of code is longer than 800 lines") {
    std::vector<std::size_t> lengths;
    for (const auto& path : files_below(root())) {
        if (!is_code(path)) continue;
        const auto length = lines_of(read(path)).size();
        INFO(from_root(path) << ": " << length << " lines");
        CHECK(length <= 800);
        const auto extension = path.extension();
        if (from_root(path).starts_with("compiler/") && (extension == ".cpp" || extension == ".h")) lengths.push_back(length);
    }
    REQUIRE_FALSE(lengths.empty());
    std::sort(lengths.begin(), lengths.end());
    std::cout << "compiler/: " << lengths.size() << " files, median " << lengths[lengths.size() / 2] << " lines, longest " << lengths.back() << "\n";
}

TEST_CASE("every room has a README") {
    std::vector<fs::path> rooms{"grammar", "runtime", "compiler/base", "compiler/diag", "compiler/syntax", "compiler/model", "compiler/analysis", "compiler/decision",
                                "compiler/backends/text", "compiler/backends/c", "compiler/backends/json", "compiler/driver"};
    for (const auto& entry : fs::directory_iterator(root() / "tests"))
        if (entry.is_directory() && fs::exists(entry.path() / "CMakeLists.txt") && entry.path().filename() != "unit") rooms.push_back(fs::relative(entry.path(), root()));
    for (const auto& room : rooms) {
        INFO(room.string());
        CHECK(fs::exists(root() / room / "README.md"));
    }
}

TEST_CASE("no folder is called after nothing in particular") {
    const std::set<std::string> refused{"util", "utils", "common", "core", "misc", "helpers", "shared", "lib"};
    for (const auto& path : files_below(root()))
        for (const auto& part : fs::relative(path, root()).parent_path()) {
            INFO(from_root(path));
            CHECK_FALSE(refused.contains(part.string()));
        }
}

TEST_CASE("nothing points outside the repository") {
    // Written in two pieces, or this file would find itself.
    const std::vector<std::string> refused{std::string("../") + "shared", std::string("/work/") + "shared", std::string("/work/") + "main", std::string("/tmp/") + "kvs/"};
    for (const auto& path : files_below(root())) {
        const auto text = read(path);
        for (const auto& words : refused) {
            INFO(from_root(path) << " says " << words);
            CHECK(text.find(words) == std::string::npos);
        }
    }
}

TEST_CASE("file names are snake_case") {
    for (const auto* folder : {"compiler", "runtime/include", "tests/unit", "tests/house"})
        for (const auto& path : files_below(root() / folder)) {
            if (path.extension() != ".cpp" && path.extension() != ".h") continue;
            const auto name = path.stem().string();
            INFO(from_root(path));
            CHECK(std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }));
        }
}
