// The order of the passes. Names first, then what they mean, then what the whole shows: the order of lines in a file does not matter.
#include "compiler/model/from_syntax.h"

#include <algorithm>
#include <set>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/units.h"

namespace kvs::model {

std::vector<ImportRequest> imports_of(const syntax::File& file) {
    std::vector<ImportRequest> result;
    std::set<std::vector<std::string>> seen;
    for (const auto& line : file.lines) {
        const auto* property = std::get_if<syntax::Property>(&line.head);
        const auto* use = property ? std::get_if<syntax::Use>(&property->what) : nullptr;
        if (!use) continue;
        ImportRequest request;
        for (const auto& name : use->module.names) request.names.push_back(name.text);
        request.span = use->module.span;
        request.mended = line.mended;
        if (seen.insert(request.names).second) result.push_back(std::move(request));
    }
    return result;
}

Standard from_syntax(std::span<const syntax::File> files, diag::Sink& sink) {
    Standard standard;
    standard.units = built_in_units();
    if (files.empty()) {
        standard.sound = false;
        return standard;
    }
    standard.main_file = files[0].file;
    Context context{standard, sink, files};
    read_head(context);
    collect_definitions(context);
    refuse_clauses(context);
    read_vocabulary(context);
    read_laws(context);
    read_code_tables(context);
    collect_services(context);
    resolve_services(context);
    check_services(context);
    check_blocks(context);
    read_texts(context);
    read_trials(context);
    standard.sound = std::none_of(sink.diagnostics.begin(), sink.diagnostics.end(), [&](const diag::Diagnostic& diagnostic) {
        const bool ours = std::any_of(files.begin(), files.end(), [&](const syntax::File& file) { return file.file == diagnostic.span.file; });
        return ours && diag::entry(diagnostic.message).severity == diag::Severity::error;
    });
    return standard;
}

}  // namespace kvs::model
