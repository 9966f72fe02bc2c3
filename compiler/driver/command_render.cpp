// kvs render FILE: the standard as text for the citizen or the case worker.
#include "compiler/backends/text/text.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/report.h"

namespace kvs::driver {

Exit render(const RenderOptions& options, const Common& common) {
    namespace text = backends::text;
    Workspace workspace;
    workspace.common = common;
    if (const auto checked = standard_to_use(workspace, options.path)) {
        text::Options how;
        how.format = options.format == "html" ? text::Format::html : options.format == "md" ? text::Format::markdown : text::Format::plain;
        how.view = options.view == "borger" ? text::View::citizen : text::View::case_worker;
        how.source_hash = source_hash(workspace, checked->unit);
        how.compiler = compiler_name();
        const OutputFile output{options.output, text::emit(*checked->standard, how)};
        write_results(workspace, {&output, 1});
    }
    report_to_error(workspace);
    return exit_of(workspace);
}

}  // namespace kvs::driver
