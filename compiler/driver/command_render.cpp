// kvs render FILE: the standard as text for the citizen, the case worker or the council.
#include "compiler/backends/text/text.h"
#include "compiler/base/utf8.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/publish.h"
#include "compiler/driver/report.h"
#include "compiler/driver/style_file.h"
#include "compiler/model/prose.h"

namespace kvs::driver {

namespace {

namespace text = backends::text;

/// What a message stands at, as a reader of the document would find it: the service and the section.
std::string place_of(const model::Standard& standard, base::Span span) {
    const model::Section* inside = nullptr;
    for (const auto& section : standard.sections)
        if (section.span.file == span.file && section.span.begin <= span.begin && (inside == nullptr || section.span.begin >= inside->span.begin)) inside = &section;
    const model::Service* of = nullptr;
    for (const auto& service : standard.services)
        if (service.span.file == span.file && service.span.begin <= span.begin && (of == nullptr || service.span.begin > of->span.begin)) of = &service;
    if (of != nullptr && span.begin < of->span.end) return of->title;
    const model::FreeSection* free = nullptr;
    for (const auto& section : standard.free_sections)
        if (section.span.file == span.file && section.span.begin <= span.begin) free = &section;
    if (inside == nullptr && free == nullptr) return "Dokumentet";
    if (inside == nullptr || (free != nullptr && free->span.begin > inside->span.begin)) return free->title;
    const auto heading = inside->heading.empty() ? base::capitalised(std::string(model::section_words(inside->kind))) : inside->heading;
    const bool alone = standard.services.size() < 2 || !inside->service || !inside->shared_from.empty();
    return alone ? heading : standard.services[inside->service].title + ": " + heading;
}

/// The readings and remarks of the file are told as what they are, not as findings.
bool is_reading(diag::Message message) {
    return message == diag::Message::reading_chosen || message == diag::Message::reading_assumed || message == diag::Message::source_left_open;
}

text::CouncilNotes council_notes(const Workspace& workspace, const Checked& checked) {
    text::CouncilNotes notes;
    const auto language = workspace.common.language;
    for (const auto& said : diag::in_order(workspace.sink.diagnostics)) {
        if (is_reading(said.message)) continue;
        notes.open.push_back({place_of(*checked.standard, said.span), diag::text_of(said.message, said.arguments, language), diag::entry(said.message).severity == diag::Severity::warning});
    }
    for (const auto& accepted : checked.findings.accepted) {
        notes.accepted.push_back({diag::words_of({accepted.finding.message, accepted.span, accepted.arguments, {}, {}}, language), accepted.acceptance});
    }
    return notes;
}

text::View view_of(const std::string& word) {
    return word == "borger" ? text::View::citizen : word == "udvalg" ? text::View::council : text::View::case_worker;
}

}  // namespace

Exit render(const RenderOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    text::Options how;
    how.view = view_of(options.view);
    if (!options.style.empty()) {
        auto style = read_style(workspace, options.style);
        if (!style) {
            workspace.worsen(Exit::findings);
            report_to_error(workspace);
            return exit_of(workspace);
        }
        how.style = std::move(*style);
    }
    const auto with_notes = [&](const Checked& checked) {
        if (how.view == text::View::council) how.council = council_notes(workspace, checked);
    };
    if (const auto checked = standard_to_use(workspace, options.path, with_notes)) {
        const bool published_elsewhere = options.format == "pdf" || options.format == "docx";
        how.format = published_elsewhere ? text::Format::tree : options.format == "html" ? text::Format::html : options.format == "md" ? text::Format::markdown : text::Format::plain;
        how.source_hash = source_hash(workspace, checked->unit);
        how.compiler = compiler_name();
        std::optional<std::string> document = text::emit(*checked->standard, how);
        if (published_elsewhere) document = published(workspace, *document, options.format);
        if (document) {
            const OutputFile output{options.output, std::move(*document)};
            write_results(workspace, {&output, 1});
        }
    }
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
