#pragma once
// Everything one run has read and said. The commands share it; the pipeline fills it.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/diag/render.h"
#include "compiler/driver/files.h"
#include "compiler/driver/options.h"
#include "compiler/syntax/ast.h"

namespace kvs::driver {

/// How kvs ends. The larger is the worse: a run ends with the worst that happened.
enum class Exit : int { well = 0, findings = 1, misuse = 2, world = 3, bug = 70 };

struct Workspace {
    Common common;
    std::vector<base::SourceFile> sources;            // by FileId: standards, modules, cases, tables
    std::vector<std::optional<syntax::File>> trees;   // by FileId: of what was parsed
    std::map<std::string, base::FileId> known;        // real path -> file, so that a module is read once
    std::set<std::vector<base::FileId>> circles;      // of modules that use each other: each is told once
    bool too_many_files = false;                      // told once
    diag::Sink sink;
    std::vector<diag::AcceptedFinding> accepted;      // in the files checked
    Exit exit = Exit::well;

    bool danish() const { return common.language == diag::Language::danish; }
    void worsen(Exit to) { exit = std::max(exit, to); }
};

/// The text of a file that is not a standard (a case, a table) as something messages can point into; bytes that are not UTF-8 become '?'.
base::FileId add_text(Workspace& workspace, std::string path, std::string text);

/// Writes the files whole (write_whole). None is written, and it is said, when one of them is a file that this run has read (a standard, a module):
/// a result must not take the place of its source.
bool write_results(Workspace& workspace, std::span<const OutputFile> files);

/// Says that a file could not be read or written; the run ends with Exit::world.
void say_unreadable(Workspace& workspace, const base::Failure& failure, base::Span span = diag::no_place);
void say_unwritable(Workspace& workspace, const base::Failure& failure);

}  // namespace kvs::driver
