#include "compiler/driver/workspace.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "compiler/driver/process.h"

using namespace kvs::driver;
namespace fs = std::filesystem;

TEST_CASE("a result never takes the place of what was read, whatever path leads to it") {
    const ScratchFolder scratch;
    const fs::path root = scratch.path();
    std::ofstream(root / "a.kvs") << "standarden";
    fs::create_hard_link(root / "a.kvs", root / "samme.kvs");
    fs::create_symlink("a.kvs", root / "genvej.kvs");
    for (const auto* name : {"a.kvs", "samme.kvs", "genvej.kvs"}) {
        INFO(name);
        Workspace workspace;
        add_text(workspace, root / "a.kvs", "standarden");
        const OutputFile output{root / name, "resultatet"};
        CHECK_FALSE(write_results(workspace, {&output, 1}));
        REQUIRE(workspace.sink.diagnostics.size() == 1);
        CHECK(workspace.sink.diagnostics[0].message == kvs::diag::Message::output_is_source);
        CHECK(workspace.exit == Exit::misuse);
    }
    Workspace workspace;
    add_text(workspace, root / "a.kvs", "standarden");
    const OutputFile output{root / "a.html", "resultatet"};
    CHECK(write_results(workspace, {&output, 1}));
    CHECK(fs::file_size(root / "a.html") == 10);
    CHECK(fs::file_size(root / "a.kvs") == 10);
}
