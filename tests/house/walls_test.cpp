// Who may include whom. The table is docs/compiler.md's; a line more here is a decision, not a convenience.
#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

#include "repository.h"

using namespace house;

namespace {

/// The room of a path from the root: "compiler/backends/c/emit.cpp" is in "backends/c".
std::string room_of(const std::string& path) {
    static const std::regex backend("compiler/(backends/[a-z]+)/.*"), room("compiler/([a-z]+)/.*"), all("compiler/backends/[^/]*");
    std::smatch match;
    if (path.starts_with("runtime/")) return "runtime";
    if (std::regex_match(path, all)) return "backends";
    if (std::regex_match(path, match, backend)) return match[1];
    if (std::regex_match(path, match, room)) return match[1];
    return "";
}

/// What a room's files may include besides their own room. `gates` are files by which another room comes in, and nowhere else.
struct Wall {
    std::set<std::string> may;
    std::map<std::string, std::set<std::string>> gates;    // room -> prefixes of file names
};

const std::map<std::string, Wall> walls{
    {"runtime", {{}, {}}},
    {"base", {{}, {}}},
    {"diag", {{"base"}, {}}},
    {"syntax", {{"base", "diag"}, {}}},
    {"model", {{"base", "diag", "runtime"}, {{"syntax", {"from_syntax", "scope"}}}}},
    {"analysis", {{"base", "diag", "model", "runtime"}, {}}},
    {"decision", {{"base", "runtime"}, {{"model", {"from_model", "trials"}}, {"analysis", {"from_model"}}, {"diag", {"case_error", "errors"}}}}},
    {"backends/text", {{"base", "model"}, {}}},
    {"backends/c", {{"base", "decision", "runtime"}, {}}},
    {"backends/cpp", {{"base", "decision", "runtime"}, {}}},
    {"backends/csharp", {{"base", "decision", "runtime"}, {}}},
    {"backends/json", {{"base", "decision", "runtime"}, {}}},
    {"backends/python", {{"base", "decision", "runtime"}, {}}},
    {"backends/wasm", {{"base", "decision", "runtime"}, {}}},
    {"backends", {{"base", "decision", "backends/text", "backends/c", "backends/cpp", "backends/csharp", "backends/json", "backends/python", "backends/wasm"}, {}}},
    {"driver", {{"runtime", "base", "diag", "syntax", "model", "analysis", "decision", "backends", "backends/text", "backends/c", "backends/json", "backends/wasm"}, {}}},
};

/// The rooms of the kvs headers that a file includes.
std::map<std::string, std::string> included_rooms(const fs::path& path) {
    static const std::regex own("^\\s*#\\s*include\\s+\"(compiler/[^\"]+)\""), runtime("^\\s*#\\s*include\\s+<(kvs/[^>]+)>");
    std::map<std::string, std::string> rooms;
    for (const auto& line : lines_of(read(path))) {
        std::smatch match;
        if (std::regex_search(line, match, own)) rooms.emplace(room_of(match[1]), match[1]);
        if (std::regex_search(line, match, runtime)) rooms.emplace("runtime", match[1]);
    }
    return rooms;
}

}  // namespace

TEST_CASE("a file includes only the rooms its own may see") {
    for (const auto* folder : {"compiler", "runtime/include"}) {
        for (const auto& path : files_below(root() / folder)) {
            if (path.extension() != ".cpp" && path.extension() != ".h" && path.extension() != ".c") continue;
            const auto name = from_root(path);
            const auto room = room_of(name);
            INFO(name);
            REQUIRE(walls.contains(room));
            const auto& wall = walls.at(room);
            for (const auto& [other, header] : included_rooms(path)) {
                if (other == room || wall.may.contains(other)) continue;
                INFO("includes " << header);
                const auto gate = wall.gates.find(other);
                bool open = false;
                if (gate != wall.gates.end())
                    for (const auto& prefix : gate->second) open = open || path.filename().string().starts_with(prefix);
                CHECK(open);
            }
        }
    }
}

TEST_CASE("no two rooms include each other") {
    std::map<std::string, std::set<std::string>> includes;
    for (const auto& path : files_below(root() / "compiler")) {
        const auto room = room_of(from_root(path));
        if (path.extension() != ".cpp" && path.extension() != ".h") continue;
        for (const auto& [other, header] : included_rooms(path))
            if (other != room) includes[room].insert(other);
    }
    for (const auto& [room, others] : includes)
        for (const auto& other : others) {
            INFO(room << " and " << other);
            CHECK_FALSE(includes[other].contains(room));
        }
}

TEST_CASE("a third party enters by one door") {
    // header -> the file names that may include it
    const std::map<std::string, std::vector<std::string>> doors{
        {"antlr4-runtime.h", {"compiler/syntax/antlr", "compiler/syntax/parse"}},
        {"KvsParser.h", {"compiler/syntax/antlr", "compiler/syntax/parse"}},
        {"KvsLexer.h", {"compiler/syntax/antlr", "compiler/syntax/parse"}},
        {"cmark.h", {"compiler/backends/text/"}},
        {"nettle/", {"compiler/driver/hash.cpp"}},
        {"CLI/", {"compiler/driver/options.cpp"}},
        {"unicode/", {"compiler/syntax/"}},
        {"hunspell/", {"compiler/driver/dictionary.cpp"}},
    };
    static const std::regex include("^\\s*#\\s*include\\s+[<\"]([^>\"]+)[>\"]");
    for (const auto& path : files_below(root() / "compiler")) {
        const auto name = from_root(path);
        for (const auto& line : lines_of(read(path))) {
            std::smatch match;
            if (!std::regex_search(line, match, include)) continue;
            const std::string header = match[1];
            for (const auto& [third, allowed] : doors) {
                if (!header.starts_with(third)) continue;
                INFO(name << " includes " << header);
                CHECK(std::any_of(allowed.begin(), allowed.end(), [&](const auto& prefix) { return name.starts_with(prefix); }));
            }
        }
    }
}
