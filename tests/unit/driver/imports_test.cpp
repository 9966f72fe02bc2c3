#include "compiler/driver/imports.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "compiler/driver/process.h"

using namespace kvs::driver;
using kvs::diag::Message;
namespace fs = std::filesystem;

namespace {

/// A folder of files, and what reading one of them says.
struct Disk {
    ScratchFolder scratch;
    Workspace workspace;

    std::string put(const std::string& name, const std::string& text) {
        const auto path = fs::path(scratch.path()) / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    std::vector<std::string> names(const Unit& unit) const {
        std::vector<std::string> result;
        for (const auto id : unit.files) result.push_back(fs::relative(workspace.sources[static_cast<std::size_t>(id)].path, scratch.path()).string());
        return result;
    }
    std::vector<Message> said() const {
        std::vector<Message> result;
        for (const auto& d : workspace.sink.diagnostics) result.push_back(d.message);
        return result;
    }
};

const std::string head = "kvalitetsstandard p: \"P\"\n\n";

}  // namespace

TEST_CASE("a module's file names: as written, and with ae, oe, aa") {
    CHECK(module_files({"lov", "serviceloven"}) == std::vector<std::string>{"lov/serviceloven.kvs"});
    CHECK(module_files({"fælles", "kørsel_på_øen"}) == std::vector<std::string>{"fælles/kørsel_på_øen.kvs", "faelles/koersel_paa_oeen.kvs"});
}

TEST_CASE("modules are found beside the file and in the folders above, each read once") {
    Disk disk;
    disk.put("lov/a.kvs", "modul lov.a:\n\nbrug fælles.b\n");
    disk.put("faelles/b.kvs", "modul fælles.b:\n");
    disk.put("x/y/nær.kvs", "modul nær:\n");
    const auto main = disk.put("x/y/main.kvs", head + "brug lov.a\nbrug fælles.b\nbrug nær\n");
    const auto unit = read_unit(disk.workspace, main);
    CHECK(unit.complete);
    CHECK(disk.said().empty());
    CHECK(disk.names(unit) == std::vector<std::string>{"x/y/main.kvs", "lov/a.kvs", "faelles/b.kvs", "x/y/nær.kvs"});
    const auto read = disk.workspace.sources.size();
    read_unit(disk.workspace, main);
    CHECK(disk.workspace.sources.size() == read);
}

TEST_CASE("a module that is not there is said where it is asked for, with where it was looked for") {
    Disk disk;
    const auto unit = read_unit(disk.workspace, disk.put("a/main.kvs", head + "brug lov.væk\n"));
    CHECK_FALSE(unit.complete);
    REQUIRE(disk.said() == std::vector{Message::import_missing});
    const auto& d = disk.workspace.sink.diagnostics[0];
    CHECK(disk.workspace.sources[0].text.substr(d.span.begin, d.span.end - d.span.begin) == "lov.væk");
    CHECK(kvs::diag::text_of(d.message, d.arguments, kvs::diag::Language::danish).find("lov/vaek.kvs") != std::string::npos);
}

TEST_CASE("a circle of modules is said once and ends") {
    Disk disk;
    disk.put("a.kvs", "modul a:\n\nbrug b\n");
    disk.put("b.kvs", "modul b:\n\nbrug a\n");
    const auto unit = read_unit(disk.workspace, disk.put("main.kvs", head + "brug a\n"));
    CHECK_FALSE(unit.complete);
    CHECK(disk.said() == std::vector{Message::import_cycle});
}

TEST_CASE("what is used must be that module") {
    Disk disk;
    disk.put("a.kvs", "modul b:\n");
    disk.put("c.kvs", head);
    const auto unit = read_unit(disk.workspace, disk.put("main.kvs", head + "brug a\nbrug c\n"));
    CHECK_FALSE(unit.complete);
    CHECK(disk.said() == std::vector{Message::import_not_module, Message::module_expected});
    CHECK(unit.files.size() == 1);    // a whole standard is not followed into
    CHECK(disk.workspace.sink.diagnostics[1].span.file == unit.files[0]);
}

TEST_CASE("no more files than the limit, and the world is blamed") {
    Disk disk;
    disk.workspace.common.limits.max_files = 2;
    disk.put("a.kvs", "modul a:\n\nbrug b\n");
    disk.put("b.kvs", "modul b:\n");
    read_unit(disk.workspace, disk.put("main.kvs", head + "brug a\n"));
    CHECK(disk.said() == std::vector{Message::too_many_files});
    CHECK(disk.workspace.exit == Exit::world);
}

TEST_CASE("what a module defines helps to say what a line was meant for") {
    Disk disk;
    disk.put("lov/a.kvs", "modul lov.a:\n\nbrug lov.b\n");
    disk.put("lov/b.kvs", "modul lov.b:\n\nbrug lov.a\noplysning bor_sammen: ja eller nej\n");
    read_unit(disk.workspace, disk.put("main.kvs", head + "brug lov.a\n\nydelse y: \"Y\"\n    målgruppe\n        x: skal bor sammen\n"));
    const auto said = disk.said();
    CHECK(std::find(said.begin(), said.end(), Message::name_of_words) != said.end());
}

TEST_CASE("a brug line that had a mistake has had its message") {
    Disk disk;
    const auto broken = read_unit(disk.workspace, disk.put("a/main.kvs", head + "brug x @\n"));
    CHECK_FALSE(broken.complete);
    CHECK(disk.said() == std::vector{Message::unknown_sign});
    const auto mended = read_unit(disk.workspace, disk.put("b/main.kvs", head + "Brug lov.væk\n"));
    CHECK_FALSE(mended.complete);
    CHECK(disk.said() == std::vector{Message::unknown_sign, Message::misspelt_word});
}

TEST_CASE("a file that was not read to its end is not judged further") {
    Disk disk;
    disk.workspace.common.limits.text.max_mistakes = 1;
    CHECK_FALSE(read_unit(disk.workspace, disk.put("main.kvs", head + "udgave: 1\nudgave: 2\n")).complete);
}
