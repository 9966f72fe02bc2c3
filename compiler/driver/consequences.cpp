#include "compiler/driver/consequences.h"

#include <set>
#include <string_view>
#include <utility>

namespace kvs::driver {

namespace {

using diag::Message;

bool of_indentation(Message message) {
    return message == Message::tab || message == Message::bad_indentation || message == Message::first_line_indented || message == Message::wrong_level;
}

/// What may come of a line that stands under the wrong one.
bool of_placement(Message message) {
    switch (message) {
        case Message::misplaced_line:
        case Message::misplaced_top_line:
        case Message::section_outside_service:
        case Message::misplaced_clause:
        case Message::shared_without_services:
        case Message::service_without_assessment:
        case Message::empty_group:
        case Message::impossible_count:
        case Message::tiers_without_rows:
        case Message::price_outside_price:
        case Message::limit_outside_scope:
        case Message::tiers_outside_scope:
        case Message::amount_outside_scope:
        case Message::carry_over_outside_scope:
        case Message::choice_outside_supplier:
        case Message::deadline_misplaced:
        case Message::condition_cycle: return true;
        default: return false;
    }
}

}  // namespace

void drop_consequences(const Workspace& workspace, diag::Sink& found) {
    std::set<std::pair<base::FileId, std::uint32_t>> lines;
    std::set<base::FileId> shifted;
    const auto line_of = [&](const base::Span& span) {
        return std::pair(span.file, base::line_column(workspace.sources[static_cast<std::size_t>(span.file)], span.begin).line);
    };
    const auto in_a_file = [&](const base::Span& span) { return static_cast<std::size_t>(span.file) < workspace.sources.size(); };
    for (const auto& told : workspace.sink.diagnostics) {
        const auto& about = diag::entry(told.message);
        if (!about.code.starts_with("K01") || about.severity != diag::Severity::error || !in_a_file(told.span)) continue;
        lines.insert(line_of(told.span));
        if (of_indentation(told.message)) shifted.insert(told.span.file);
    }
    std::erase_if(found.diagnostics, [&](const diag::Diagnostic& each) {
        return in_a_file(each.span) && (lines.contains(line_of(each.span)) || (shifted.contains(each.span.file) && of_placement(each.message)));
    });
}

}  // namespace kvs::driver
