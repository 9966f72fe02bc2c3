#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "compiler/diag/render.h"

namespace kvs::diag {

namespace {

using Json = nlohmann::ordered_json;

const base::SourceFile* source_of(const Report& report, const base::Span& span) {
    const auto index = static_cast<std::size_t>(span.file);
    return index < report.sources.size() ? &report.sources[index] : nullptr;
}

std::string_view machine_word(Severity severity) { return severity_word(severity, Language::english); }

/// Adds file, line, column, end_line, end_column; null when the finding has no place.
void add_place(Json& object, const Report& report, const base::Span& span) {
    const auto* file = source_of(report, span);
    if (!file) {
        for (const auto* key : {"file", "line", "column", "end_line", "end_column"}) object[key] = nullptr;
        return;
    }
    const auto from = base::line_column(*file, span.begin), to = base::line_column(*file, std::max(span.begin, span.end));
    object["file"] = file->path;
    object["line"] = from.line;
    object["column"] = from.column;
    object["end_line"] = to.line;
    object["end_column"] = to.column;
}

Json sarif_region(const base::SourceFile& file, const base::Span& span) {
    const auto from = base::line_column(file, span.begin), to = base::line_column(file, std::max(span.begin, span.end));
    return {{"startLine", from.line}, {"startColumn", from.column}, {"endLine", to.line}, {"endColumn", to.column}};
}

/// SARIF wants a URI: everything but unreserved characters and '/' is percent-encoded.
std::string uri(std::string_view path) {
    std::string result;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.' ||
                           c == '_' || c == '~';
        if (plain) result += c;
        else result += fmt::format("%{:02X}", byte);
    }
    return result;
}

Json sarif_location(const Report& report, const base::Span& span) {
    const auto* file = source_of(report, span);
    return {{"physicalLocation", {{"artifactLocation", {{"uri", uri(file->path)}}}, {"region", sarif_region(*file, span)}}}};
}

std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string render_json(const Report& report) {
    Json findings = Json::array();
    for (const auto& finding : report.findings) {
        const auto& about = entry(finding.message);
        Json item;
        item["code"] = about.code;
        item["severity"] = machine_word(about.severity);
        item["message"] = text_of(finding.message, finding.arguments, report.language);
        add_place(item, report, finding.span);
        item["fix"] = nullptr;
        if (finding.fix) {
            Json fix;
            add_place(fix, report, finding.fix->span);
            fix["text"] = finding.fix->replacement;
            item["fix"] = fix;
        }
        item["related"] = Json::array();
        for (const auto& other : finding.related) {
            Json related;
            related["code"] = entry(other.message).code;
            related["message"] = text_of(other.message, other.arguments, report.language);
            add_place(related, report, other.span);
            item["related"].push_back(related);
        }
        findings.push_back(item);
    }
    Json accepted = Json::array();
    for (const auto& each : report.accepted) {
        const auto& about = entry(each.finding.message);
        Json item;
        item["code"] = about.code;
        item["severity"] = machine_word(about.severity);
        item["message"] = words_of(each.finding, report.language);
        add_place(item, report, each.finding.span);
        item["by"] = each.by;
        item["role"] = each.role.empty() ? Json(nullptr) : Json(each.role);
        item["date"] = each.date;
        item["reason"] = each.reason;
        accepted.push_back(item);
    }
    const auto count = tally(report.findings);
    return dumped({{"findings", findings}, {"accepted", accepted}, {"errors", count.errors}, {"warnings", count.warnings}, {"notes", count.notes}});
}

std::string render_sarif(const Report& report, std::string_view compiler_version) {
    std::map<std::string_view, const Entry*> used;
    for (const auto& finding : report.findings) used.emplace(entry(finding.message).code, &entry(finding.message));
    for (const auto& accepted : report.accepted) used.emplace(entry(accepted.finding.message).code, &entry(accepted.finding.message));
    Json rules = Json::array();
    std::map<std::string_view, std::size_t> index;
    const bool danish = report.language == Language::danish;
    for (const auto& [code, about] : used) {
        index[code] = rules.size();
        rules.push_back({{"id", code},
                         {"name", about->name},
                         {"shortDescription", {{"text", shape_of(*about, report.language)}}},
                         {"help", {{"text", danish ? about->explain_danish : about->explain_english},
                                   {"markdown", danish ? about->explain_danish : about->explain_english}}}});
    }
    Json results = Json::array();
    for (const auto& finding : report.findings) {
        const auto& about = entry(finding.message);
        Json result{{"ruleId", about.code},
                    {"ruleIndex", index[about.code]},
                    {"level", machine_word(about.severity)},
                    {"message", {{"text", text_of(finding.message, finding.arguments, report.language)}}}};
        if (source_of(report, finding.span)) result["locations"] = Json::array({sarif_location(report, finding.span)});
        Json related = Json::array();
        for (const auto& other : finding.related) {
            if (!source_of(report, other.span)) continue;
            auto location = sarif_location(report, other.span);
            location["id"] = related.size() + 1;
            location["message"] = {{"text", text_of(other.message, other.arguments, report.language)}};
            related.push_back(location);
        }
        if (!related.empty()) result["relatedLocations"] = related;
        if (const auto* file = finding.fix ? source_of(report, finding.fix->span) : nullptr) {
            const Json replacement{{"deletedRegion", sarif_region(*file, finding.fix->span)},
                                   {"insertedContent", {{"text", finding.fix->replacement}}}};
            const Json change{{"artifactLocation", {{"uri", uri(file->path)}}}, {"replacements", Json::array({replacement})}};
            result["fixes"] = Json::array({Json{{"artifactChanges", Json::array({change})}}});
        }
        results.push_back(result);
    }
    for (const auto& accepted : report.accepted) {
        const auto& about = entry(accepted.finding.message);
        const auto who = accepted.role.empty() ? accepted.by : accepted.by + ", " + accepted.role;
        Json suppression{{"kind", "inSource"}, {"status", "accepted"}, {"justification", fmt::format("{} ({}, {})", accepted.reason, who, accepted.date)}};
        if (source_of(report, accepted.acceptance)) suppression["location"] = sarif_location(report, accepted.acceptance);
        Json result{{"ruleId", about.code},
                    {"ruleIndex", index[about.code]},
                    {"level", machine_word(about.severity)},
                    {"message", {{"text", words_of(accepted.finding, report.language)}}}};
        if (source_of(report, accepted.finding.span)) result["locations"] = Json::array({sarif_location(report, accepted.finding.span)});
        result["suppressions"] = Json::array({suppression});
        results.push_back(result);
    }
    const Json driver{{"name", "kvs"}, {"version", compiler_version}, {"rules", rules}};
    const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    return dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
}

std::string render_junit(const Report& report, bool deny_warnings) {
    std::map<std::size_t, std::vector<const Diagnostic*>> by_file;
    for (std::size_t i = 0; i < report.sources.size(); ++i) by_file[i];
    for (const auto& finding : report.findings) by_file[static_cast<std::size_t>(finding.span.file)].push_back(&finding);
    const auto fails = [&](const Diagnostic* finding) {
        const auto severity = entry(finding->message).severity;
        return severity == Severity::error || (deny_warnings && severity == Severity::warning);
    };
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kvs check\">\n";
    for (const auto& [index, findings] : by_file) {
        const auto* file = index < report.sources.size() ? &report.sources[index] : nullptr;
        const auto name = xml_escaped(file ? file->path : std::string("kvs"));
        out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n", name, std::max<std::size_t>(findings.size(), 1),
                           std::count_if(findings.begin(), findings.end(), fails));
        if (findings.empty()) out += fmt::format("    <testcase name=\"{}\" classname=\"kvs.check\"/>\n", name);
        for (const auto* finding : findings) {
            const auto& about = entry(finding->message);
            const auto text = xml_escaped(text_of(finding->message, finding->arguments, report.language));
            const auto at = file ? base::line_column(*file, finding->span.begin) : base::LineColumn{0, 0};
            out += fmt::format("    <testcase name=\"{} {}:{}\" classname=\"kvs.check\">\n", about.code, at.line, at.column);
            if (fails(finding)) out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}:{}:{}</failure>\n", machine_word(about.severity), text, name, at.line, at.column);
            else out += fmt::format("      <system-out>{}:{}:{}: {}: {}</system-out>\n", name, at.line, at.column, machine_word(about.severity), text);
            out += "    </testcase>\n";
        }
        out += "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

std::string render_github(const Report& report) {
    const auto escaped = [](std::string_view text, bool property) {
        std::string result;
        for (const char c : text) {
            if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','))) result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
            else result += c;
        }
        return result;
    };
    std::string out;
    for (const auto& finding : report.findings) {
        const auto& about = entry(finding.message);
        const auto command = about.severity == Severity::note ? "notice" : machine_word(about.severity);
        out += fmt::format("::{} ", command);
        if (const auto* file = source_of(report, finding.span)) {
            const auto from = base::line_column(*file, finding.span.begin), to = base::line_column(*file, std::max(finding.span.begin, finding.span.end));
            out += fmt::format("file={},line={},col={},endLine={},endColumn={},", escaped(file->path, true), from.line, from.column, to.line, to.column);
        }
        out += fmt::format("title={}::{}\n", about.code, escaped(text_of(finding.message, finding.arguments, report.language), false));
    }
    return out;
}

}  // namespace kvs::diag
