// kvs decide FILE --case CASE.json: one case, or one a line.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "compiler/decision/case_error.h"
#include "compiler/decision/decide.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/decision_text.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

using diag::Message;

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// The cases of a file with where each begins: every line one, when the first line is an object of its own and another follows; else the whole.
std::vector<std::pair<std::uint32_t, std::string_view>> cases_in(std::string_view bytes) {
    std::vector<std::pair<std::uint32_t, std::string_view>> lines;
    for (std::size_t start = 0; start < bytes.size();) {
        const auto end = std::min(bytes.find('\n', start), bytes.size());
        const auto line = bytes.substr(start, end - start);
        if (!blank(line)) lines.emplace_back(static_cast<std::uint32_t>(start), line);
        start = end + 1;
    }
    const auto whole_object = [](std::string_view line) {
        const auto last = line.find_last_not_of(" \t\r");
        return line.starts_with('{') && line[last] == '}';
    };
    if (lines.size() > 1 && whole_object(lines[0].second) && lines[1].second.starts_with('{')) return lines;
    if (lines.empty()) return {};
    return {{0, bytes}};
}

class Decider {
public:
    Decider(Workspace& workspace, const DecideOptions& options, const Checked& checked)
        : workspace_(workspace), options_(options), standard_(*checked.standard), program_(program_of(workspace, checked)), engine_(program_) {}

    /// `file` is the same text for messages to show, with '?' for bytes that are no UTF-8; what is decided is what was read.
    void decide_all(base::FileId file, std::string_view bytes) {
        const auto cases = cases_in(bytes);
        if (cases.empty()) workspace_.sink.say(Message::case_empty, diag::no_place, {{"path", options_.case_path}});
        const bool many = cases.size() > 1;
        std::string out;
        for (const auto& [start, text] : cases) {
            const auto decided = engine_.decide(text);
            if (decided.error) refuse(file, start, text, *decided.error, many, out);
            else if (options_.format == "json") out += decided.json + "\n";
            else out += (out.empty() ? "" : "\n" + std::string(72, '-') + "\n\n") + decision_text(decided.json, standard_.title, workspace_.common.language);
        }
        put(workspace_, out);
    }

private:
    void refuse(base::FileId file, std::uint32_t start, std::string_view text, const decision::CaseError& error, bool many, std::string& out) {
        const auto said = decision::explain_error(program_, text, error, workspace_.common.language);
        const auto at = start + static_cast<std::uint32_t>(std::min(said.offset, text.size()));
        workspace_.sink.say(said.message, {file, at, word_end(text, said.offset, start)}, said.arguments);
        // In a file of many cases the other lines stand; this one's place is kept, so that answers and cases still go line by line.
        if (many && options_.format == "json") {
            const nlohmann::ordered_json line{{"fejl", {{"kode", diag::entry(said.message).code}, {"tekst", diag::text_of(said.message, said.arguments, workspace_.common.language)}}}};
            out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
        }
    }

    /// The end of the string, number or word that begins at `offset`.
    static std::uint32_t word_end(std::string_view text, std::size_t offset, std::uint32_t start) {
        std::size_t end = std::min(offset, text.size());
        if (end < text.size() && text[end] == '"') {
            for (++end; end < text.size() && text[end] != '"' && text[end] != '\n'; ++end)
                if (text[end] == '\\' && end + 1 < text.size()) ++end;
            if (end < text.size()) ++end;
        } else {
            while (end < text.size() && std::string_view(" \t\r\n,:{}[]\"").find(text[end]) == std::string_view::npos) ++end;
        }
        return start + static_cast<std::uint32_t>(end);
    }

    Workspace& workspace_;
    const DecideOptions& options_;
    const model::Standard& standard_;
    decision::Program program_;
    decision::Engine engine_;
};

}  // namespace

Exit decide(const DecideOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    if (const auto checked = standard_to_use(workspace, options.path)) {
        const auto bytes = read_bytes(options.case_path, common.limits.max_case_bytes, common.language);
        if (!bytes) say_unreadable(workspace, bytes.failure());
        else if (bytes->size() > common.limits.max_case_bytes) {
            workspace.sink.say(Message::case_too_large, diag::no_place, {{"path", options.case_path}, {"limit", std::to_string(common.limits.max_case_bytes)}});
        } else {
            Decider decider(workspace, options, *checked);
            decider.decide_all(add_text(workspace, options.case_path, *bytes), *bytes);
        }
    }
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
