// What the repository shows of the language must be the language: examples in docs/, standards with their tests and sources.
#include <catch2/catch.hpp>
#include <unistd.h>

#include <map>

#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/run.h"
#include "repository.h"

using namespace house;
using namespace kvs;

namespace {

struct Example {
    fs::path file;
    std::size_t line = 0;
    std::string text;
};

/// The blocks of a Markdown file marked ```kvs.
std::vector<Example> examples_in(const fs::path& path) {
    std::vector<Example> found;
    std::size_t number = 0;
    bool inside = false;
    for (const auto& line : lines_of(read(path))) {
        ++number;
        if (!inside && line == "```kvs") {
            inside = true;
            found.push_back({path, number, ""});
        } else if (inside && line.starts_with("```")) inside = false;
        else if (inside) found.back().text += line + "\n";
    }
    return found;
}

std::string said(const driver::Workspace& workspace) {
    std::string text;
    for (const auto& d : workspace.sink.diagnostics)
        if (diag::entry(d.message).severity == diag::Severity::error)
            text += std::string(diag::entry(d.message).code) + ": " + diag::text_of(d.message, d.arguments, diag::Language::danish) + "\n";
    return text;
}

std::vector<fs::path> standards() {
    std::vector<fs::path> found;
    for (const auto& path : files_below(root() / "standards"))
        if (path.extension() == ".kvs") found.push_back(path);
    return found;
}

/// Runs a command of kvs; its output goes nowhere.
int quietly(const std::vector<std::string>& arguments) {
    std::fflush(stdout);
    const int out = ::dup(1), error = ::dup(2);
    FILE* nowhere = std::fopen("/dev/null", "w");
    ::dup2(::fileno(nowhere), 1);
    ::dup2(::fileno(nowhere), 2);
    const int code = driver::run(arguments);
    std::fflush(stdout);
    std::fflush(stderr);
    ::dup2(out, 1);
    ::dup2(error, 2);
    ::close(out);
    ::close(error);
    std::fclose(nowhere);
    return code;
}

}  // namespace

TEST_CASE("every kvs block of the documentation compiles") {
    // In a folder where `brug lov.serviceloven` finds the shared modules, as it would from an author's file.
    const auto folder = fs::temp_directory_path() / ("kvs-house-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    for (const auto* modules : {"lov", "faelles"}) fs::create_directory_symlink(root() / "standards" / modules, folder / modules);
    std::size_t count = 0;
    for (const auto& path : files_below(root() / "docs")) {
        if (path.extension() != ".md") continue;
        for (const auto& example : examples_in(path)) {
            ++count;
            INFO(from_root(path) << ":" << example.line);
            CHECK((example.text.starts_with("kvalitetsstandard ") || example.text.starts_with("modul ")));
            const auto name = folder / "eksempel.kvs";
            std::ofstream(name) << example.text;
            driver::Workspace workspace;
            driver::check_standard(workspace, name.string());
            INFO(said(workspace));
            CHECK_FALSE(workspace.sink.has_errors());
        }
    }
    fs::remove_all(folder);
    CHECK(count >= 10);
}

TEST_CASE("every standard is sound") {
    CHECK(standards().size() >= 9);
    for (const auto& path : standards()) {
        driver::Workspace workspace;
        const auto checked = driver::check_standard(workspace, path.string());
        INFO(from_root(path) << "\n" << said(workspace));
        CHECK(checked.sound());
        CHECK(quietly({"fmt", path.string(), "--check"}) == 0);
    }
}

TEST_CASE("every standard passes its tests and restates its whole source") {
    std::size_t count = 0;
    for (const auto& path : standards()) {
        const auto source = path.parent_path() / "kilde.tsv";
        if (!fs::exists(source)) continue;
        ++count;
        INFO(from_root(path));
        CHECK(quietly({"test", path.string()}) == 0);
        CHECK(quietly({"coverage", path.string(), "--sentences", source.string()}) == 0);
        CHECK(fs::exists(path.parent_path() / "kilde.md"));
    }
    CHECK(count >= 5);
}
