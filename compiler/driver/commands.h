#pragma once
// The commands, one file each. A command reads, works, writes its result and its findings, and says how it ended.
#include "compiler/driver/options.h"
#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// The files behind paths of the command line; what cannot be read is said.
std::vector<std::string> all_standards(Workspace& workspace, const std::vector<std::string>& paths);

Exit check(const CheckOptions& options, const Common& common);
Exit render(const RenderOptions& options, const Common& common);
Exit format_files(const FmtOptions& options, const Common& common);
Exit build(const BuildOptions& options, const Common& common);
Exit decide(const DecideOptions& options, const Common& common);
Exit test(const TestOptions& options, const Common& common);
Exit coverage(const CoverageOptions& options, const Common& common);
Exit explain(const ExplainOptions& options, const Common& common);

}  // namespace kvs::driver
