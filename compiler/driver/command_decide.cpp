// kvs decide FILE --case CASE.json: one case, or many; with --lines a stream of them.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/decision/case_error.h"
#include "compiler/decision/decide.h"
#include "compiler/driver/cases.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/decision_text.h"
#include "compiler/driver/files.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/progress.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

using diag::Message;

class Decider {
public:
    Decider(Workspace& workspace, const DecideOptions& options, const Checked& checked)
        : workspace_(workspace), options_(options), standard_(*checked.standard), program_(program_of(workspace, checked)), engine_(program_) {}

    /// `file` is the same text for messages to show, with '?' for bytes that are no UTF-8; what is decided is what was read.
    void decide_all(base::FileId file, std::string_view bytes) {
        const auto cases = cases_in(bytes);
        if (cases.empty()) workspace_.sink.say(Message::case_empty, diag::no_place, {{"path", shown_path(options_.case_path, workspace_.common.language)}});
        std::string out;
        Progress progress(workspace_.common, cases.size());
        std::size_t line = 1, counted = 0;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            progress.next();
            const auto& [start, text] = cases[i];
            line += static_cast<std::size_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted), bytes.begin() + start, '\n'));
            counted = start;
            const auto decided = engine_.decide(text);
            const auto said = decided.error ? std::optional(refuse(file, start, text, *decided.error)) : std::nullopt;
            // In a file of many cases the others stand; this one's place is kept, so that answers and cases still go one by one.
            if (options_.format != "json") out += page(i, cases.size(), decided, said);
            else if (!said) out += decided.json + "\n";
            else if (cases.size() > 1) out += error_line(line, *said);
        }
        put(workspace_, out);
    }

    /// Answers each line before the next is waited for; nothing is kept of a line that has been answered, so that a million take no more room than one.
    void decide_lines() {
        const auto language = workspace_.common.language;
        const auto limit = workspace_.common.limits.max_case_bytes;
        LineReader lines(options_.case_path, limit);
        std::string out;
        std::size_t number = 0, cases = 0, failed = 0;
        const auto write = [&] {
            put(workspace_, out);
            out.clear();
            return workspace_.exit != Exit::world;
        };
        for (bool going = true; going;) {
            const auto next = lines.next(language);
            if (!next) {
                say_unreadable(workspace_, next.failure());
                break;
            }
            const auto& line = *next;
            if (!line) break;
            auto text = line->text;
            if (++number == 1) text.remove_prefix(byte_order_mark_of(text).size());
            const bool blank = text.find_first_not_of(" \t\r") == std::string_view::npos;
            if (blank && !line->too_long) continue;
            ++cases;
            auto said = std::optional<decision::CaseMessage>();
            if (line->too_long) {
                const auto path = fmt::format("{}, {} {}", shown_path(options_.case_path, language), workspace_.danish() ? "linje" : "line", number);
                said = decision::CaseMessage{Message::case_too_large, {{"path", path}, {"limit", size_words(limit, language)}}};
            } else if (auto decided = engine_.decide(text); decided.error) {
                said = decision::explain_error(program_, text, *decided.error, language);
            } else {
                out += decided.json;
                out += '\n';
            }
            if (said) {
                ++failed;
                out += error_line(number, *said);
            }
            // Nobody waits for an answer that lies here; and it never grows.
            if (!lines.ready() || out.size() > 256 * 1024) going = write();
        }
        if (!out.empty()) write();
        if (workspace_.exit == Exit::world) return;
        if (cases == 0) workspace_.sink.say(Message::case_empty, diag::no_place, {{"path", shown_path(options_.case_path, language)}});
        if (failed > 0) workspace_.sink.say(Message::lines_undecided, diag::no_place, {{"count", std::to_string(failed)}, {"all", std::to_string(cases)}});
    }

private:
    std::string page(std::size_t index, std::size_t count, const decision::Decided& decided, const std::optional<decision::CaseMessage>& said) const {
        const auto text = said ? std::string() : decision_text(decided.json, standard_, workspace_.common.language);
        if (count == 1) return text;
        const auto heading = fmt::format("{}{} {}", index == 0 ? "" : "\n" + std::string(72, '-') + "\n\n", workspace_.danish() ? "Sag" : "Case", index + 1);
        if (!said) return heading + "\n" + text;
        return fmt::format("{}: {} ({}).\n", heading, workspace_.danish() ? "kunne ikke afgøres" : "could not be decided", diag::entry(said->message).code);
    }

    /// What stands in the place of a decision: `number` is the line where the case begins.
    std::string error_line(std::size_t number, const decision::CaseMessage& said) const {
        const nlohmann::ordered_json line{{"fejl", {{"linje", number}, {"kode", diag::entry(said.message).code}, {"tekst", diag::text_of(said.message, said.arguments, workspace_.common.language)}}}};
        return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }

    decision::CaseMessage refuse(base::FileId file, std::uint32_t start, std::string_view text, const decision::CaseError& error) {
        auto said = decision::explain_error(program_, text, error, workspace_.common.language);
        const auto span = [&](std::size_t offset) {
            return base::Span{file, start + static_cast<std::uint32_t>(std::min(offset, text.size())), word_end(text, offset, start)};
        };
        auto& finding = workspace_.sink.say(said.message, span(said.offset), said.arguments);
        if (said.first_at) finding.related.push_back({span(*said.first_at), Message::first_defined_here, {{"name", said.arguments.front().second}}});
        return said;
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
        if (options.lines) {
            Decider(workspace, options, *checked).decide_lines();
            report_to_error(workspace);
            return exit_of(workspace);
        }
        const auto bytes = read_bytes(options.case_path, common.limits.max_case_bytes, common.language);
        if (!bytes) say_unreadable(workspace, bytes.failure());
        else if (bytes->size() > common.limits.max_case_bytes) {
            workspace.sink.say(Message::case_too_large, diag::no_place,
                               {{"path", shown_path(options.case_path, common.language)}, {"limit", size_words(common.limits.max_case_bytes, common.language)}});
            workspace.worsen(Exit::world);
        } else {
            const auto text = std::string_view(*bytes).substr(byte_order_mark_of(*bytes).size());
            Decider decider(workspace, options, *checked);
            decider.decide_all(add_text(workspace, options.case_path, std::string(text)), text);
        }
    }
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
