#include "compiler/driver/publish.h"

#include <cstdlib>
#include <filesystem>
#include <limits>

#include "compiler/driver/files.h"
#include "compiler/driver/process.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace fs = std::filesystem;
using diag::Message;

namespace {

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

/// The folder with publish.mjs: the one the user names, even when it is not there, else the first that is.
std::string folder_of_publisher() {
    if (const char* own = std::getenv("KVS_PUBLISH"); own && *own) return own;
    std::error_code error;
    const auto program = fs::read_symlink("/proc/self/exe", error);
    const auto installed = error ? fs::path() : program.parent_path().parent_path() / "share/kvs/publish";
    return !installed.empty() && is_there(installed / "publish.mjs") ? installed.string() : std::string(KVS_PUBLISH_SOURCE);
}

std::optional<std::string> fails(Workspace& workspace, Message message, diag::Arguments arguments) {
    workspace.sink.say(message, diag::no_place, std::move(arguments));
    workspace.worsen(Exit::world);
    return {};
}

}  // namespace

std::optional<std::string> published(Workspace& workspace, const std::string& tree, const std::string& format) {
    const std::string what = format == "pdf" ? "PDF" : "Word";
    const auto folder = folder_of_publisher();
    if (!find_program("node")) return fails(workspace, Message::no_node, {{"format", what}});
    if (!is_there(fs::path(folder) / "publish.mjs") || !is_there(fs::path(folder) / "node_modules")) return fails(workspace, Message::no_publisher, {{"format", what}, {"folder", folder}});

    const ScratchFolder scratch;
    const auto input = joined_path(scratch.path(), "tree.json"), output = joined_path(scratch.path(), "document." + format);
    const OutputFile file{input, tree};
    if (const auto failed = write_whole({&file, 1}, workspace.common.language)) {
        say_unwritable(workspace, *failed);
        return {};
    }
    const auto finished = run_program({"node", joined_path(folder, "publish.mjs"), format, input, output});
    const auto made = finished.exit == 0 ? read_bytes(output, std::numeric_limits<std::int32_t>::max(), workspace.common.language)
                                         : base::Result<std::string>(base::Failure{output, ""});
    if (!made) return fails(workspace, Message::publisher_failed, {{"format", what}, {"output", first_line(finished.output)}});
    return *made;
}

}  // namespace kvs::driver
