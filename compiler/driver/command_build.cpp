// kvs build FILE: the decision module and its schemas.
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <sstream>

#include "compiler/backends/all.h"
#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/process.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

using diag::Message;

bool good_name(std::string_view name) {
    return !name.empty() && name.size() <= 64 && name[0] >= 'a' && name[0] <= 'z' &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string lowered(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

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

/// Turns <name>.c among the files into <name>.so. False: said why.
bool make_shared(Workspace& workspace, const std::string& name, std::vector<OutputFile>& files) {
    const auto compiler = c_compiler(workspace);
    if (compiler.empty()) return false;
    const ScratchFolder scratch;
    const auto source = joined_path(scratch.path(), name + ".c"), library = joined_path(scratch.path(), name + ".so");
    std::vector<OutputFile> sources;
    for (const auto& file : files)
        if (file.path.ends_with(".c") || file.path.ends_with(".h")) sources.push_back({joined_path(scratch.path(), file.path), file.content});
    if (const auto failed = write_whole(sources, workspace.common.language)) {
        say_unwritable(workspace, *failed);
        return false;
    }
    auto words = compiler;
    for (const auto* word : {"-std=c11", "-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-o"}) words.push_back(word);
    words.push_back(library);
    words.push_back(source);
    const auto finished = run_program(words);
    const auto built = finished.exit == 0 ? read_bytes(library, std::numeric_limits<std::int32_t>::max(), workspace.common.language)
                                          : base::Result<std::string>(base::Failure{library, ""});
    if (!built) {
        say_failed(workspace, compiler, finished);
        return false;
    }
    for (auto& file : files)
        if (file.path == name + ".c") file = {name + ".so", *built};
    return true;
}

/// All files of the artefact, without their folder. Empty: said why.
std::vector<OutputFile> files_of(Workspace& workspace, const BuildOptions& options, const Checked& checked, const std::string& name) {
    const auto program = program_of(workspace, checked);
    const auto* backend = backends::find_backend(options.target == "shared" ? "c" : options.target);
    std::vector<OutputFile> files;
    for (auto& [file, text] : backend->emit(program, {name}).files) files.push_back({file, std::move(text)});
    if (options.target == "shared" && !make_shared(workspace, name, files)) return {};
    files.push_back({name + ".case.schema.json", program.case_schema});
    files.push_back({name + ".decision.schema.json", program.decision_schema});
    return files;
}

}  // namespace

Exit build(const BuildOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    if (!options.name.empty() && !good_name(options.name)) {
        workspace.sink.say(Message::bad_module_name, diag::no_place, {{"name", options.name}});
        workspace.worsen(Exit::misuse);
    } else if (const auto checked = standard_to_use(workspace, options.path)) {
        const auto name = options.name.empty() ? lowered(base::ascii_identifier(checked->standard->id)) : options.name;
        auto files = files_of(workspace, options, *checked, name);
        for (auto& file : files) file.path = joined_path(options.folder, file.path);
        if (write_results(workspace, files))
            for (const auto& file : files) put(workspace, file.path + "\n");
    }
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
