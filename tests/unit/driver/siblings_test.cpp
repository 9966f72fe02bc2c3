#include "compiler/driver/siblings.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "compiler/driver/process.h"

using namespace kvs::driver;
namespace fs = std::filesystem;

namespace {

std::string standard(const std::string& id, const std::string& title, const std::string& municipality) {
    return "kvalitetsstandard " + id + ": \"" + title + "\"\n    kommune " + municipality + "\n    udgave 2025\n";
}

struct Disk {
    ScratchFolder scratch;
    Workspace workspace;

    std::string put(const std::string& name, const std::string& text) {
        const auto path = fs::path(scratch.path()) / name;
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
};

}  // namespace

TEST_CASE("siblings: a standard knows those of its own municipality, itself included") {
    Disk disk;
    const auto a = disk.put("a.kvs", standard("a", "Afløsning", "Prøveby"));
    const auto b = disk.put("b.kvs", standard("b", "Madservice", "Prøveby"));
    const auto c = disk.put("c.kvs", standard("c", "Rengøring", "Andeby"));
    const Siblings siblings(disk.workspace, {a, b, c});
    const auto known = siblings.known_to(a);
    REQUIRE(known);
    CHECK(*known == std::vector<std::string>{"a", "Afløsning", "b", "Madservice"});
    CHECK_FALSE(siblings.known_to(c));
}

TEST_CASE("siblings: one file alone says nothing of what else there is, and a broken one does no harm") {
    Disk disk;
    const auto a = disk.put("a.kvs", standard("a", "Afløsning", "Prøveby"));
    CHECK_FALSE(Siblings(disk.workspace, {a}).known_to(a));
    const auto broken = disk.put("b.kvs", "dette er ikke en standard\n");
    CHECK_FALSE(Siblings(disk.workspace, {a, broken, (fs::path(disk.scratch.path()) / "findes_ikke.kvs").string()}).known_to(a));
}
