// kvs build FILE: the decision module and its schemas.
#include <algorithm>

#include "compiler/backends/all.h"
#include "compiler/base/utf8.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/report.h"
#include "compiler/driver/toolchain.h"

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

/// All files of the artefact, without their folder. Empty: said why.
std::vector<OutputFile> files_of(Workspace& workspace, const BuildOptions& options, const Checked& checked, const std::string& name) {
    const auto program = program_of(workspace, checked);
    const base::EmitOptions emit{name, !options.without_texts};
    std::vector<OutputFile> files;
    const auto add = [&](std::string_view target) {
        for (auto& [file, text] : backends::find_backend(target)->emit(program, emit).files) files.push_back({file, std::move(text)});
    };
    // A binding stands on the library, and WebAssembly on the same C.
    const bool binding = options.target == "cpp" || options.target == "csharp" || options.target == "python";
    if (binding || options.target == "shared" || options.target == "wasm") {
        add("c");
        if (!(options.target == "wasm" ? make_wasm(workspace, name, files) : make_shared(workspace, name, files))) return {};
    }
    if (binding && options.target != "cpp") {
        // To Python <name>.so would be the module <name> itself, before <name>.py; and a loader looks for lib<name>.so.
        std::erase_if(files, [&](const auto& file) { return file.path == name + ".h"; });
        for (auto& file : files) file.path = "lib" + file.path;
    }
    if (options.target != "shared") add(options.target);
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
    } else if (options.without_texts && options.target != "c" && options.target != "shared" && options.target != "wasm") {
        workspace.sink.say(Message::texts_needed, diag::no_place, {{"target", options.target}});
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
