#include "compiler/diag/render.h"

#include <algorithm>
#include <tuple>

namespace kvs::diag {

namespace {

auto place_key(const Diagnostic& d) {
    return std::tuple(d.span.file, d.span.begin, d.span.end, entry(d.message).code);
}

bool same(const Diagnostic& a, const Diagnostic& b) {
    return a.message == b.message && a.span == b.span && a.arguments == b.arguments;
}

}  // namespace

std::vector<Diagnostic> in_order(std::vector<Diagnostic> findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return place_key(a) < place_key(b); });
    // Equal places stand together, but the same message may be said there with different arguments: compare with all of them.
    std::vector<Diagnostic> kept;
    for (auto& finding : findings) {
        bool seen = false;
        for (auto other = kept.rbegin(); !seen && other != kept.rend() && other->span == finding.span; ++other)
            seen = same(*other, finding);
        if (!seen) kept.push_back(std::move(finding));
    }
    return kept;
}

std::vector<AcceptedFinding> in_order(std::vector<AcceptedFinding> accepted) {
    std::stable_sort(accepted.begin(), accepted.end(), [](const AcceptedFinding& a, const AcceptedFinding& b) { return place_key(a.finding) < place_key(b.finding); });
    const auto twice = [](const AcceptedFinding& a, const AcceptedFinding& b) { return same(a.finding, b.finding) && a.acceptance == b.acceptance; };
    accepted.erase(std::unique(accepted.begin(), accepted.end(), twice), accepted.end());
    return accepted;
}

std::string words_of(const Diagnostic& finding, Language language) {
    return finding.arguments.empty() ? shape_of(entry(finding.message), language) : text_of(finding.message, finding.arguments, language);
}

Tally tally(const std::vector<Diagnostic>& findings) {
    Tally result;
    for (const auto& finding : findings) {
        switch (entry(finding.message).severity) {
            case Severity::error: ++result.errors; break;
            case Severity::warning: ++result.warnings; break;
            case Severity::note: ++result.notes; break;
        }
    }
    return result;
}

std::string_view severity_word(Severity severity, Language language) {
    const bool danish = language == Language::danish;
    switch (severity) {
        case Severity::error: return danish ? "fejl" : "error";
        case Severity::warning: return danish ? "advarsel" : "warning";
        case Severity::note: return danish ? "bemærk" : "note";
    }
    return "";
}

std::string xml_escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\n': result += "&#10;"; break;
            default: result += static_cast<unsigned char>(c) < 0x20 && c != '\t' ? '?' : c;
        }
    }
    return result;
}

}  // namespace kvs::diag
