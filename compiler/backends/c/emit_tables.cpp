#include "compiler/backends/c/emit_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/backends/c/literals.h"
#include "compiler/decision/tables.h"

namespace kvs::backends::c {
namespace {

using decision::Program;

/// C11 promises room for 4,095 characters in a literal; longer texts become arrays of characters.
constexpr std::size_t longest_literal = 4000;

std::string long_text(std::string_view name, std::string_view text) {
    std::string out = fmt::format("static const char {}[] = {{\n", name);
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'' || c == '\\') line += fmt::format("'\\{}',", c);
        else if (byte >= 0x20 && byte < 0x7F && c != '?') line += fmt::format("'{}',", c);
        else line += fmt::format("'\\{:03o}',", byte);
        if (line.size() > 140) {
            out += line + "\n";
            line.clear();
        }
    }
    return out + line + "0};\n";
}

/// Writes constants; what a row needs that has no place in it (lists, long texts) is written before it.
struct Tables {
    const Program& program;
    std::string out{};
    int long_texts = 0;

    std::string text(std::string_view value) {
        if (value.size() <= longest_literal) return string_literal(value);
        const std::string name = fmt::format("long_text_{}_", long_texts++);
        out += long_text(name, value);
        return name;
    }
    std::string text_or_null(std::string_view value) { return value.empty() ? "NULL" : text(value); }

    /// A text that only a reader needs: "" in a module without texts.
    std::string prose(std::string_view value) { return value.empty() ? text(value) : fmt::format("KVS_PROSE({})", text(value)); }
    std::string prose_or_null(std::string_view value) { return value.empty() ? "NULL" : prose(value); }

    /// An array of texts with its own name, or NULL.
    std::string texts(const std::string& name, const std::vector<std::string>& values) {
        if (values.empty()) return "NULL";
        std::vector<std::string> cells;
        for (const std::string& value : values) cells.push_back(text(value));
        out += fmt::format("static const char* const {}[] = {{{}}};\n", name, fmt::join(cells, ", "));
        return name;
    }

    /// Texts that only a reader needs, and how many they are: "list, count" of a row. None in a module without texts.
    std::string prose_texts(const std::string& name, const std::vector<std::string>& values) {
        if (values.empty()) return "NULL, 0";
        out += "#ifndef KVS_WITHOUT_TEXTS\n";
        texts(name, values);
        out += "#endif\n";
        return fmt::format("KVS_PROSE_LIST({}, {})", name, values.size());
    }

    /// An array of rows, or a NULL of its name: C has no empty arrays.
    void rows(std::string_view type, std::string_view name, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        out += fmt::format("static const {} {}[] = {{\n", type, name);
        for (const std::string& line : lines) out += fmt::format("    {},\n", line);
        out += "};\n\n";
    }

    void calendars() {
        std::vector<std::string> lines;
        for (const kvs_calendar& c : program.calendars) lines.push_back(fmt::format("{{{}, {}}}", c.weekdays, c.closed));
        rows("kvs_calendar", "calendars_", lines);
        if (!program.rate_days.empty()) out += fmt::format("static const int32_t rate_days_[] = {{{}}};\n\n", fmt::join(program.rate_days, ", "));
    }

    void inputs() {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < program.inputs.size(); ++i) {
            const decision::Input& in = program.inputs[i];
            const std::string choices = texts(fmt::format("choices_{}_", i), in.choices);
            lines.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}", text(in.name), in.kind, in.type, in.decimals,
                                        in.adverse_needs_hearing ? 1 : 0, in.cost, in.of_periods ? 1 : 0, text_or_null(in.unit), text_or_null(in.period), choices, in.choices.size(),
                                        prose_or_null(in.supplier), prose_or_null(in.role), prose_or_null(in.question)));
        }
        rows("kvs_input_info", "inputs_", lines);
    }

    void norms() {
        std::vector<std::string> lines, names;
        for (std::size_t i = 0; i < program.norms.size(); ++i) {
            const decision::Norm& n = program.norms[i];
            const std::string sentences = prose_texts(fmt::format("sentences_{}_", i), n.sentences);
            std::string inputs = "NULL";
            if (!n.inputs.empty()) {
                inputs = fmt::format("norm_inputs_{}_", i);
                out += fmt::format("static const uint16_t {}[] = {{{}}};\n", inputs, fmt::join(n.inputs, ", "));
            }
            std::string weighed_in = "NULL";
            if (!n.weighed_in.empty()) {
                weighed_in = fmt::format("norm_weighed_in_{}_", i);
                out += fmt::format("static const uint16_t {}[] = {{{}}};\n", weighed_in, fmt::join(n.weighed_in, ", "));
            }
            lines.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}", prose(n.path), prose_or_null(n.label), n.service, n.parent,
                                        n.role, n.soft ? 1 : 0, sentences, prose_or_null(n.law), prose(n.citizen_text), prose(n.case_text),
                                        inputs, n.inputs.size(), weighed_in, n.weighed_in.size(), prose_or_null(n.contact)));
            names.push_back(prose(decision::full_path(program, n)));
        }
        rows("kvs_norm_info", "norms_", lines);
        rows("char* const", "norm_names_", names);
    }

    std::string prices(std::size_t index, const decision::Service& s) {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < s.prices.size(); ++i) {
            const decision::Price& p = s.prices[i];
            const std::string covers = prose_texts(fmt::format("covers_{}_{}_", index, i), p.covers);
            lines.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}}}", p.norm, p.kind, p.slot, prose_or_null(p.per), prose_or_null(p.payer), covers));
        }
        const std::string name = fmt::format("prices_{}_", index);
        rows("kvs_price_info", name, lines);
        return lines.empty() ? "NULL" : name;
    }

    std::string deadlines(std::size_t index, const decision::Service& s) {
        std::vector<std::string> lines;
        for (const decision::Deadline& d : s.deadlines)
            lines.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}, {}}}", d.norm, d.kind, d.duty, d.slot, d.event, d.calendar, prose_or_null(d.party)));
        const std::string name = fmt::format("deadlines_{}_", index);
        rows("kvs_deadline_info", name, lines);
        return lines.empty() ? "NULL" : name;
    }

    std::string codes(std::size_t index, const decision::Service& s) {
        std::vector<std::string> lines;
        for (const decision::Code& code : s.codes) lines.push_back(fmt::format("{{{}, {}}}", prose(code.table), prose(code.code)));
        const std::string name = fmt::format("codes_{}_", index);
        rows("kvs_code_info", name, lines);
        return lines.empty() ? "NULL" : name;
    }

    void services() {
        std::vector<std::string> lines, names;
        for (std::size_t i = 0; i < program.services.size(); ++i) {
            const decision::Service& s = program.services[i];
            const std::string price_rows = prices(i, s), deadline_rows = deadlines(i, s), code_rows = codes(i, s);
            lines.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {{{}, {}, {}, {}}}, {}, {}}}", text(s.id), prose(s.title),
                                        prose_or_null(s.law), s.first_norm, s.norm_count, text_or_null(s.unit), text_or_null(s.period), s.decimals, s.within_slot,
                                        s.ceiling_slot, price_rows, s.prices.size(), deadline_rows, s.deadlines.size(), s.complaint_deadline,
                                        prose_or_null(s.complaint_to), prose_or_null(s.complaint_by), prose_or_null(s.complaint_beyond), code_rows, s.codes.size()));
            names.push_back(text(s.id));
        }
        rows("kvs_service_info", "services_", lines);
        rows("char* const", "service_names_", names);
    }

    void quotas() {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < program.quotas.size(); ++i) {
            const decision::Quota& q = program.quotas[i];
            lines.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}}}", q.service, text(q.unit), q.decimals, q.period, q.every, i));
        }
        rows("kvs_quota_info", "quotas_", lines);
    }
};

std::string_view or_null(std::string_view name, std::size_t count) { return count == 0 ? "NULL" : name; }

std::string day_literal(std::int32_t day) {
    if (day == INT32_MIN) return "INT32_MIN";
    return day == INT32_MAX ? "INT32_MAX" : fmt::format("INT32_C({})", day);
}

}  // namespace

std::string table_constants(const Program& program) {
    Tables tables{program};
    tables.calendars();
    tables.inputs();
    tables.norms();
    tables.services();
    tables.quotas();
    tables.out += "#ifdef KVS_WITHOUT_SCHEMAS\nstatic const char case_schema_[] = \"\", decision_schema_[] = \"\";\n#else\n" +
                  long_text("case_schema_", program.case_schema) + long_text("decision_schema_", program.decision_schema) + "#endif\n\n";
    return tables.out;
}

std::string standard_constant(const Program& p) {
    const auto info = fmt::format(
        "    {{KVS_ABI_VERSION, {}, {}, {}, {}, {}, {}, {},\n     case_schema_, decision_schema_, {}, {}, {}, {},\n     {}, {}, {}}},\n", string_literal(p.id),
        string_literal(p.title), string_literal(p.edition), string_literal(p.valid_from), string_literal(p.valid_to), string_literal(p.source_hash),
        string_literal(p.compiler), p.services.size(), p.inputs.size(), p.norms.size(), p.slots.size(), or_null("service_names_", p.services.size()),
        or_null("inputs_", p.inputs.size()), or_null("norm_names_", p.norms.size()));
    return fmt::format("static const kvs_standard standard_ = {{\n{}    {}, {},\n    {}, {}, {}, {},\n    {}, {}, {}, {},\n    kvs_eval, NULL\n}};\n\n", info,
                       day_literal(decision::day_or(p.valid_from, INT32_MIN)), day_literal(decision::day_or(p.valid_to, INT32_MAX)),
                       or_null("norms_", p.norms.size()), or_null("services_", p.services.size()), or_null("quotas_", p.quotas.size()), p.quotas.size(),
                       or_null("calendars_", p.calendars.size()), p.calendars.size(), or_null("rate_days_", p.rate_days.size()), p.rate_days.size());
}

}  // namespace kvs::backends::c
