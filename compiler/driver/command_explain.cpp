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

/// The message with a mark where its arguments would stand.
std::string shown(diag::Message message, diag::Language language) {
    const auto& about = diag::entry(message);
    diag::Arguments arguments;
    const auto pattern = language == diag::Language::danish ? about.danish : about.english;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        const auto close = pattern.find('}', open);
        if (close != std::string_view::npos) arguments.emplace_back(pattern.substr(open + 1, close - open - 1), "…");
    }
    return diag::text_of(message, arguments, language);
}

diag::Message message_of(const diag::Entry& entry) { return static_cast<diag::Message>(&entry - diag::catalogue().data()); }

std::string list_all(diag::Language language) {
    std::string out;
    for (const auto& entry : diag::catalogue()) {
        out += fmt::format("{}  {:<8}  {}\n", entry.code, diag::severity_word(entry.severity, language), shown(message_of(entry), language));
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
                               shown(message_of(*entry), common.language), colour ? coloured(explanation) : std::string(explanation)));
    return workspace.exit;
}

}  // namespace kvs::driver
