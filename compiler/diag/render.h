#pragma once
// Diagnostics -> something to read: a person's terminal, an editor, a build server. Pure functions of findings and sources.
#include <span>
#include <string>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"

namespace kvs::diag {

/// The file of a message that is about no file (a wrong option, a tool that is not there).
inline constexpr base::FileId no_file{0xFFFFFFFFu};
inline constexpr base::Span no_place{no_file, 0, 0};

/// Every file that a span may point into, indexed by FileId.
using Sources = std::span<const base::SourceFile>;

struct Tally {
    std::size_t errors = 0, warnings = 0, notes = 0;
};

/// What one format writes. `findings` must be in_order.
struct Report {
    std::vector<Diagnostic> findings;
    Sources sources;
    Language language = Language::danish;
    std::vector<AcceptedFinding> accepted{};
};

/// Sorted by file (in the order read), place and code; what was said twice is kept once. Findings without a place come last.
std::vector<Diagnostic> in_order(std::vector<Diagnostic> findings);
/// Likewise; one that is told of several services, but was written once, is kept once.
std::vector<AcceptedFinding> in_order(std::vector<AcceptedFinding> accepted);

/// The message of a finding; where it has no arguments to say it of one place, its shape.
std::string words_of(const Diagnostic& finding, Language language);

Tally tally(const std::vector<Diagnostic>& findings);

/// "fejl", "advarsel", "bemærk"; "error", "warning", "note".
std::string_view severity_word(Severity severity, Language language);

/// For people: message, place, the line with a mark under the spot, the mended line. One finding after the other, an empty line between.
std::string render_text(const Report& report, bool colour);
/// "2 fejl, 1 advarsel" with where to read more; empty when there is nothing to count.
std::string summary(const Report& report, bool colour);
/// {"findings": [{"code", "severity", "message", "file", "line", "column", "end_line", "end_column", "fix", "related"}], "accepted": [{"code",
/// "severity", "message", place, "by", "role", "date", "reason"}], "errors", "warnings", "notes"}
std::string render_json(const Report& report);
/// SARIF 2.1.0; columns count code points. What has been accepted is a result with a suppression.
std::string render_sarif(const Report& report, std::string_view compiler_version);
/// JUnit XML: one suite a file, one case a finding, one passed case for a file without. Errors fail, and warnings when they are denied; what does not
/// fail stands as the output of its case.
std::string render_junit(const Report& report, bool deny_warnings);
/// Workflow commands of GitHub Actions, one line a finding.
std::string render_github(const Report& report);

/// Text safe inside XML elements and attributes; control characters that XML forbids become '?'.
std::string xml_escaped(std::string_view text);

}  // namespace kvs::diag
