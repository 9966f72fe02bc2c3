// kvs coverage FILE --sentences TSV: is every sentence of the source restated, and does it bind as hard as it did there?
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/diag/words.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/files.h"
#include "compiler/driver/marks.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

namespace {

using diag::Message;

struct Sentence {
    std::string id;
    bool normative = false;
    std::string modality;
    base::Span row;
};

struct Table {
    std::vector<Sentence> sentences;
    std::set<std::string> mentioned;    // ids of sentences, and the first words of rows that could not be read: they are not unknown
};

std::vector<std::string> fields(std::string_view line) {
    std::vector<std::string> result{""};
    for (const char c : line) {
        if (c == '\t') result.emplace_back();
        else if (c != '\r') result.back() += c;
    }
    return result;
}

/// Reads the table; the first line names the columns. Wrong rows are said at their place.
Table read_table(Workspace& workspace, base::FileId file) {
    const auto& source = workspace.sources[static_cast<std::size_t>(file)];
    Table result;
    bool headed = false;
    std::size_t id_at = 0, kind_at = 1, modality_at = 2;
    for (std::uint32_t number = 1; number <= source.line_starts.size(); ++number) {
        const auto line = base::line_text(source, number);
        if (line.empty() || line.starts_with('#')) continue;
        const auto row = fields(line);
        const auto start = source.line_starts[number - 1];
        const base::Span span{file, start, start + static_cast<std::uint32_t>(line.size())};
        if (!headed && result.sentences.empty() && row.front() == "id") {
            headed = true;
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (row[i] == "id") id_at = i;
                if (row[i] == "kind" || row[i] == "NI") kind_at = i;
                if (row[i] == "modality" || row[i] == "modalitet") modality_at = i;
            }
            continue;
        }
        if (row.size() <= std::max(id_at, kind_at) || row[id_at].empty() || (row[kind_at] != "N" && row[kind_at] != "I")) {
            workspace.sink.say(Message::bad_table_row, span, {{"line", std::to_string(number)}, {"path", source.path}});
            result.mentioned.insert(std::string(line.substr(0, line.find_first_of(" \t"))));
            continue;
        }
        result.mentioned.insert(row[id_at]);
        result.sentences.push_back({row[id_at], row[kind_at] == "N", row.size() > modality_at ? row[modality_at] : "", span});
    }
    return result;
}

/// "S2-17" -> "S2-"; what names the document among several in one table.
std::string prefix_of(const std::string& id) { return id.substr(0, id.rfind('-') + 1); }

/// Where the mark itself stands on the line (or below it) that bears it.
base::Span mark_span(const Workspace& workspace, base::Span bearer, const std::string& mark) {
    const auto& text = workspace.sources[static_cast<std::size_t>(bearer.file)].text;
    for (auto at = text.find(mark, bearer.begin); at != std::string::npos; at = text.find(mark, at + 1)) {
        const auto end = at + mark.size();
        const bool begins = at > 0 && std::string_view("[, ").find(text[at - 1]) != std::string_view::npos;
        if (begins && end < text.size() && std::string_view("], ").find(text[end]) != std::string_view::npos)
            return {bearer.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    }
    return bearer;
}

/// How a norm binds, in the words of the table.
std::string_view binding_of(const model::Norm& norm) {
    switch (norm.hardness) {
        case model::Hardness::soft: return "blød";
        case model::Hardness::discretionary: return "skøn";
        case model::Hardness::textual: return norm.modality == model::Modality::example ? "fx" : "typisk";
        case model::Hardness::hard: return norm.assessment || norm.amount ? "skøn" : "hård";
    }
    return "hård";
}

/// Whether a norm may stand for a sentence that the table calls `modality`. Only clear departures count; a table says much that is not about binding.
bool agrees(const model::Norm& norm, std::string_view modality) {
    const auto says = [&](std::string_view word) { return modality.find(word) != std::string_view::npos; };
    const auto binding = binding_of(norm);
    if (says("hård") && !says("+") && !says("typisk") && !says("blød")) return binding == "hård" || binding == "skøn";
    if (says("blød")) return binding != "hård" || !norm.examples.empty();
    return true;
}

void compare(Workspace& workspace, const std::string& table_path, const Table& table, const model::Standard& standard) {
    const auto places = marks_of(standard);
    std::set<std::string> prefixes;
    for (const auto& [mark, uses] : places) prefixes.insert(prefix_of(mark));
    // a standard that has just been begun has no marks: a table of one document is its document's
    if (places.empty())
        for (const auto& sentence : table.sentences) prefixes.insert(prefix_of(sentence.id));
    if (places.empty() && prefixes.size() != 1) {
        workspace.sink.say(Message::standard_without_marks, standard.span, {{"path", table_path}});
        return;
    }

    std::vector<const Sentence*> own;
    for (const auto& sentence : table.sentences)
        if (prefixes.contains(prefix_of(sentence.id))) own.push_back(&sentence);
    if (own.empty()) {
        workspace.sink.say(Message::no_sentence_of_this_file, standard.span,
                           {{"path", table_path}, {"prefixes", diag::joined({prefixes.begin(), prefixes.end()}, workspace.common.language)}});
        return;
    }
    std::size_t normative = 0, restated = 0;
    for (const auto* sentence : own) {
        if (!sentence->normative) continue;
        ++normative;
        const auto found = places.find(sentence->id);
        if (found == places.end()) {
            workspace.sink.say(Message::sentence_not_restated, sentence->row, {{"sentence", sentence->id}});
            continue;
        }
        ++restated;
        const model::Norm* departs = nullptr;
        bool agreed = false;
        for (const auto& use : found->second) {
            if (!use.norm) agreed = true;
            else if (agrees(standard.norms[use.norm], sentence->modality)) agreed = true;
            else departs = &standard.norms[use.norm];
        }
        if (!agreed && departs)
            workspace.sink.say(Message::modality_differs_from_source, departs->name_span,
                               {{"sentence", sentence->id}, {"source", sentence->modality}, {"norm", std::string(binding_of(*departs))}, {"name", departs->path}});
    }
    for (const auto& [mark, uses] : places)
        if (!table.mentioned.contains(mark)) workspace.sink.say(Message::mark_not_in_source, mark_span(workspace, uses.front().span, mark), {{"mark", mark}});

    put(workspace, workspace.danish() ? fmt::format("{}/{} sætninger, der bestemmer noget, er gengivet.\n", restated, normative)
                                      : fmt::format("{}/{} sentences that decide something are restated.\n", restated, normative));
}

}  // namespace

Exit coverage(const CoverageOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    if (const auto checked = standard_to_use(workspace, options.path)) {
        const auto bytes = read_bytes(options.sentences, common.limits.text.max_file_bytes, common.language);
        if (!bytes) say_unreadable(workspace, bytes.failure());
        else {
            const auto file = add_text(workspace, options.sentences, *bytes);
            const auto table = read_table(workspace, file);
            compare(workspace, options.sentences, table, *checked->standard);
        }
    }
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
