#include "compiler/driver/toolchain.h"

#include <cstdlib>
#include <limits>
#include <sstream>

#include "compiler/base/words.h"
#include "compiler/driver/process.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

using diag::Message;

namespace {

using Words = std::vector<std::string>;

/// The words of the C compiler: CC as the user set it, else the first of cc, gcc, clang that is there.
std::vector<std::string> c_compiler(Workspace& workspace) {
    std::vector<std::string> words;
    if (const char* own = std::getenv("CC"); own && *own) {
        std::istringstream in(own);
        for (std::string word; in >> word;) words.push_back(word);
        if (!words.empty() && find_program(words.front())) return words;
    } else {
        for (const auto* name : {"cc", "gcc", "clang"})
            if (find_program(name)) return {name};
        words = {"cc, gcc, clang"};
    }
    workspace.sink.say(Message::no_c_compiler, diag::no_place, {{"tried", words.empty() ? "CC" : words.front()}});
    workspace.worsen(Exit::world);
    return {};
}

void say_failed(Workspace& workspace, const std::vector<std::string>& compiler, const Finished& finished) {
    const auto words = base::joined(compiler, " "), line = first_line(finished.output);
    if (line.empty()) workspace.sink.say(Message::c_compiler_silent, diag::no_place, {{"compiler", words}, {"exit", std::to_string(finished.exit)}});
    else workspace.sink.say(Message::c_compiler_failed, diag::no_place, {{"compiler", words}, {"output", line}});
    workspace.worsen(Exit::world);
}

/// Writes the C among the files where a compiler finds it. False: said why.
bool lay_out(Workspace& workspace, const ScratchFolder& scratch, const std::vector<OutputFile>& files) {
    std::vector<OutputFile> sources;
    for (const auto& file : files)
        if (file.path.ends_with(".c") || file.path.ends_with(".h")) sources.push_back({joined_path(scratch.path(), file.path), file.content});
    const auto failed = write_whole(sources, workspace.common.language);
    if (failed) say_unwritable(workspace, *failed);
    return !failed;
}

/// Runs a tool that writes `path`, and gives what it wrote. Nothing: said why, by the tool's own words.
std::optional<std::string> made(Workspace& workspace, const Words& tool, const Words& arguments, const std::string& path) {
    auto words = tool;
    words.insert(words.end(), arguments.begin(), arguments.end());
    const auto finished = run_program(words);
    if (finished.exit == 0)
        if (auto bytes = read_bytes(path, std::numeric_limits<std::int32_t>::max(), workspace.common.language)) return std::move(*bytes);
    say_failed(workspace, tool, finished);
    return {};
}

/// The first of the names that is a program here. Nothing: said what to install.
std::optional<std::string> wasm_tool(Workspace& workspace, const Words& names, const char* package) {
    for (const auto& name : names)
        if (find_program(name)) return name;
    workspace.sink.say(Message::no_wasm_tool, diag::no_place, {{"tool", base::joined(names, ", ")}, {"package", package}});
    workspace.worsen(Exit::world);
    return {};
}

void put_in_place_of(std::vector<OutputFile>& files, const std::string& name, OutputFile made) {
    for (auto& file : files)
        if (file.path == name) file = std::move(made);
}

}  // namespace

bool make_shared(Workspace& workspace, const std::string& name, std::vector<OutputFile>& files) {
    const auto compiler = c_compiler(workspace);
    if (compiler.empty()) return false;
    const ScratchFolder scratch;
    if (!lay_out(workspace, scratch, files)) return false;
    const auto source = joined_path(scratch.path(), name + ".c"), library = joined_path(scratch.path(), name + ".so");
    auto built = made(workspace, compiler, {"-std=c11", "-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-o", library, source}, library);
    if (!built) return false;
    put_in_place_of(files, name + ".c", {name + ".so", std::move(*built)});
    return true;
}

bool make_wasm(Workspace& workspace, const std::string& name, std::vector<OutputFile>& files) {
    const auto compiler = wasm_tool(workspace, {"clang-19", "clang-18", "clang-17", "clang"}, "clang-19");
    const auto linker = compiler ? wasm_tool(workspace, {"wasm-ld-19", "wasm-ld-18", "wasm-ld-17", "wasm-ld"}, "lld-19") : std::nullopt;
    if (!linker) return false;
    const ScratchFolder scratch;
    if (!lay_out(workspace, scratch, files)) return false;
    const auto at = [&](const char* ending) { return joined_path(scratch.path(), name + ending); };
    // Small before fast: the texts' way to the browser is what takes time. Structs are returned as several values, which saves a tenth.
    const Words compile{"--target=wasm32", "-std=c11", "-Oz", "-ffreestanding", "-fno-builtin", "-fvisibility=hidden", "-mbulk-memory", "-msign-ext", "-mmultivalue",
                        "-Xclang", "-target-abi", "-Xclang", "experimental-mv", "-mllvm", "-inline-threshold=0", "-DKVS_FREESTANDING", "-DKVS_WITHOUT_SCHEMAS",
                        "-c", at(".c"), "-o", at(".o")};
    // The stack lies behind the constants, so that their addresses are short. Its size is above what any standard within the limits takes.
    const Words link{"--no-entry", "--export=kvs_module", "--export-table", "--export=__heap_base", "-z", "stack-size=262144", "--strip-all", "--gc-sections", "-O2",
                     at(".o"), "-o", at(".wasm")};
    if (!made(workspace, {*compiler}, compile, at(".o"))) return false;
    auto built = made(workspace, {*linker}, link, at(".wasm"));
    if (built && find_program("wasm-opt"))
        built = made(workspace, {"wasm-opt"}, {"-Oz", "--converge", "--enable-bulk-memory", "--enable-sign-ext", "--enable-multivalue", at(".wasm"), "-o", at(".small")}, at(".small"));
    if (!built) return false;
    put_in_place_of(files, name + ".c", {name + ".wasm", std::move(*built)});
    std::erase_if(files, [&](const auto& file) { return file.path == name + ".h"; });
    return true;
}

}  // namespace kvs::driver
