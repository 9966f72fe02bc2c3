// kvs explain [CODE]: the long explanation of a message.
#include <fmt/format.h>
#include <unistd.h>

#include "compiler/base/words.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

/// Markdown as it reads on a terminal: what stands in backticks in colour, the rest as written.
std::string coloured(std::string_view markdown) {
    std::string out;
    bool code = false;
    for (const char c : markdown) {
        if (c != '`') out += c;
        else {
            out += code ? "\x1b[0m" : "\x1b[36m";
            code = !code;
        }
    }
    return out;
}

std::string list_all(diag::Language language) {
    std::string out;
    for (const auto& entry : diag::catalogue()) {
        out += fmt::format("{}  {:<8}  {}\n", entry.code, diag::severity_word(entry.severity, language), diag::shape_of(entry, language));
    }
    return out;
}

}  // namespace

Exit explain(const ExplainOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    if (options.code.empty()) {
        put(workspace, list_all(common.language));
        return workspace.exit;
    }
    const auto* entry = diag::find_entry(options.code);
    if (!entry) {
        std::vector<std::string> codes;
        for (const auto& known : diag::catalogue()) codes.emplace_back(known.code);
        const auto near = base::nearest(options.code, codes);
        if (near.empty()) workspace.sink.say(diag::Message::unknown_code, diag::no_place, {{"code", options.code}});
        else workspace.sink.say(diag::Message::unknown_code_near, diag::no_place, {{"code", options.code}, {"suggestion", near}});
        report_to_error(workspace);
        return Exit::misuse;
    }
    const bool colour = colour_on(common, STDOUT_FILENO);
    const auto explanation = workspace.danish() ? entry->explain_danish : entry->explain_english;
    put(workspace, fmt::format("{}[{}]: {}\n\n{}\n", diag::severity_word(entry->severity, common.language), entry->code,
                               diag::shape_of(*entry, common.language), colour ? coloured(explanation) : std::string(explanation)));
    return workspace.exit;
}

}  // namespace kvs::driver
