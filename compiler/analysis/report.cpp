#include "compiler/analysis/report.h"

#include <algorithm>
#include <string_view>

#include "compiler/base/utf8.h"

namespace kvs::analysis {

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

bool same_code(std::string_view a, std::string_view b) { return diag::find_entry(a) != nullptr && diag::find_entry(a) == diag::find_entry(b); }

bool about_acceptances(std::string_view code) { return code.substr(0, 4) == "K045"; }

bool from_this_room(std::string_view code) { return (code.substr(0, 3) == "K04" && !about_acceptances(code)) || code.substr(0, 3) == "K05" || code.substr(0, 3) == "K06"; }

}  // namespace

Report::Report(const model::Standard& standard, const Options& options, diag::Sink& sink) : standard_(standard), options_(options), sink_(sink) {}

bool Report::accepted_in(const std::vector<model::Acceptance>& acceptances, diag::Message message, const About& about) {
    for (const auto& acceptance : acceptances) {
        if (!same_code(acceptance.code, diag::entry(message).code)) continue;
        const auto where = about.norms.empty() ? acceptance.span : standard_.norms[about.norms.front()].span;
        findings_.accepted.push_back({{message, about.norms, about.section, about.service}, acceptance, {}, where});
        return true;
    }
    return false;
}

bool Report::accepts(base::Id<model::Norm> norm, diag::Message message) {
    const About about{{norm}, {}, {}};
    for (auto id = norm; id; id = standard_.norms[id].parent)
        if (accepted_in(standard_.norms[id].acceptances, message, about)) return true;
    return false;
}

bool Report::accepted(diag::Message message, const About& about) {
    for (const auto norm : about.norms)
        for (auto id = norm; id; id = standard_.norms[id].parent)
            if (accepted_in(standard_.norms[id].acceptances, message, about)) return true;
    const auto section = about.section ? about.section : about.norms.empty() ? about.section : standard_.norms[about.norms.front()].section;
    const auto service = about.service ? about.service : section ? standard_.sections[section].service : about.service;
    return (about.basis != nullptr && accepted_in(about.basis->acceptances, message, about)) || (section && accepted_in(standard_.sections[section].acceptances, message, about)) ||
           (service && accepted_in(standard_.services[service].acceptances, message, about)) || accepted_in(standard_.acceptances, message, about);
}

diag::Diagnostic* Report::say(diag::Message message, base::Span span, diag::Arguments arguments, About about) {
    // An error is no matter of taste: the file does not mean anything until it is mended.
    if (diag::entry(message).severity != diag::Severity::error && accepted(message, about)) {
        findings_.accepted.back().arguments = std::move(arguments);
        findings_.accepted.back().span = span;
        return nullptr;
    }
    // A norm of a `fælles` block stands in several services, but it was written once: it is said once.
    std::string key = std::string(diag::entry(message).code) + ' ' + std::to_string(static_cast<unsigned>(span.file)) + ' ' + std::to_string(span.begin) + ' ' + std::to_string(span.end);
    for (const auto& argument : arguments) key += '\n' + argument.second;
    if (!said_.insert(std::move(key)).second) return nullptr;
    findings_.said.push_back({message, std::move(about.norms), about.section, about.service});
    return &sink_.say(message, span, std::move(arguments));
}

bool Report::spoke_of(diag::Message message, base::Id<model::Norm> norm) const {
    const auto is = [&](const Finding& finding) { return finding.message == message && std::find(finding.norms.begin(), finding.norms.end(), norm) != finding.norms.end(); };
    return std::any_of(findings_.said.begin(), findings_.said.end(), is) ||
           std::any_of(findings_.accepted.begin(), findings_.accepted.end(), [&](const Accepted& accepted) { return is(accepted.finding); });
}

/// What is found depends on the day asked for, on which files are given, or on what is asked: that nothing was found this time does not make the acceptance idle.
bool Report::may_be_said_another_time(std::string_view code) const {
    for (const auto message : {diag::Message::law_not_in_force, diag::Message::law_depends_on_person, diag::Message::law_mention_depends_on_person, diag::Message::code_not_in_use, diag::Message::law_quotation_differs, diag::Message::tariff_amount_unknown, diag::Message::tariff_without_rate, diag::Message::tariff_unknown_on_day})
        if (same_code(code, diag::entry(message).code)) return true;
    for (const auto message : {diag::Message::standard_reference_unknown, diag::Message::standard_reference_misspelt})
        if (same_code(code, diag::entry(message).code)) return !options_.known_standards;
    if (same_code(code, diag::entry(diag::Message::standard_references_unchecked).code)) return options_.known_standards.has_value();
    for (const auto message : {diag::Message::word_misspelt, diag::Message::word_unknown})
        if (same_code(code, diag::entry(message).code)) return !options_.dictionary;
    for (const auto message : {diag::Message::readability, diag::Message::readability_of_case})
        if (same_code(code, diag::entry(message).code)) return !options_.report_lix;
    return false;
}

void Report::check(const std::vector<model::Acceptance>& acceptances) {
    for (const auto& acceptance : acceptances) {
        const auto silenced = [&](const Accepted& accepted) { return accepted.acceptance.span == acceptance.span && same_code(accepted.acceptance.code, acceptance.code); };
        const auto code = diag::find_entry(acceptance.code);
        if (is_blank(acceptance.by) || is_blank(acceptance.reason) || acceptance.date == 0)
            say(diag::Message::acceptance_incomplete, acceptance.span, {{"code", acceptance.code}});
        else if (code == nullptr)
            say(diag::Message::acceptance_unknown_code, acceptance.span, {{"code", acceptance.code}});
        else if (code->severity == diag::Severity::error || !from_this_room(code->code))
            say(diag::Message::acceptance_not_possible, acceptance.span, {{"code", acceptance.code}});
        else if (std::none_of(findings_.accepted.begin(), findings_.accepted.end(), silenced) && !may_be_said_another_time(acceptance.code))
            say(diag::Message::acceptance_unused, acceptance.span, {{"code", acceptance.code}});
    }
}

void Report::check_acceptances() {
    check(standard_.acceptances);
    for (const auto& service : standard_.services) check(service.acceptances);
    for (const auto& section : standard_.sections) {
        check(section.acceptances);
        for (const auto& basis : section.bases) check(basis.acceptances);
    }
    for (const auto& norm : standard_.norms) check(norm.acceptances);
}

}  // namespace kvs::analysis
