#include "compiler/driver/workspace.h"

#include <filesystem>

#include "compiler/base/utf8.h"

namespace kvs::driver {

base::FileId add_text(Workspace& workspace, std::string path, std::string text) {
    // One '?' a byte keeps every offset where it was.
    for (std::size_t from = 0; from < text.size();) {
        const auto bad = base::first_invalid_utf8(std::string_view(text).substr(from));
        if (!bad) break;
        text[from + *bad] = '?';
        from += *bad;
    }
    const base::FileId id{static_cast<std::uint32_t>(workspace.sources.size())};
    workspace.sources.push_back(base::make_source(id, std::move(path), std::move(text)));
    workspace.trees.emplace_back();
    return id;
}

bool write_results(Workspace& workspace, std::span<const OutputFile> files) {
    for (const auto& file : files)
        for (const auto& source : workspace.sources) {
            std::error_code error;
            if (file.path == dash || source.path == dash || !std::filesystem::equivalent(file.path, source.path, error)) continue;
            workspace.sink.say(diag::Message::output_is_source, diag::no_place, {{"path", file.path}});
            workspace.worsen(Exit::misuse);
            return false;
        }
    if (const auto failed = write_whole(files, workspace.common.language)) {
        say_unwritable(workspace, *failed);
        return false;
    }
    return true;
}

void say_unreadable(Workspace& workspace, const base::Failure& failure, base::Span span) {
    workspace.sink.say(diag::Message::cannot_read, span, {{"path", failure.subject}, {"reason", failure.reason}});
    workspace.worsen(Exit::world);
}

void say_unwritable(Workspace& workspace, const base::Failure& failure) {
    workspace.sink.say(diag::Message::cannot_write, diag::no_place, {{"path", failure.subject}, {"reason", failure.reason}});
    workspace.worsen(Exit::world);
}

}  // namespace kvs::driver
