#pragma once
// The whole compiler on one page: text -> syntax -> model -> analysis -> decision -> artefacts. Each arrow is one function of one room; this
// file only says in which order, and when a later one may not be asked.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/analysis/analysis.h"
#include "compiler/decision/program.h"
#include "compiler/driver/imports.h"
#include "compiler/driver/workspace.h"
#include "compiler/model/standard.h"

namespace kvs::driver {

/// A standard as far as it could be understood.
struct Checked {
    Unit unit;
    std::optional<model::Standard> standard;    // nothing when its files could not all be read
    analysis::Findings findings;

    /// Fit for a program: read, resolved, and without an error in it or in what it uses.
    bool sound() const { return standard && standard->sound; }
};

/// Text to findings. All that is wrong is in the workspace's sink.
Checked check_standard(Workspace& workspace, const std::string& path, const analysis::Options& options = {});

/// check_standard for a command that needs a standard to work on: nothing when it has errors, or is a module (which is said).
/// `before_forgetting` sees a sound standard while its warnings and notes are still there.
std::optional<Checked> standard_to_use(Workspace& workspace, const std::string& path, const std::function<void(const Checked&)>& before_forgetting = {});

/// Forgets what is no error: warnings and notes belong to `check`, and a command that uses the standard does not repeat them.
void drop_remarks(Workspace& workspace);

/// What a machine must do, with its schemas, its source's hash and this compiler's name. The standard must be sound and no module.
decision::Program program_of(const Workspace& workspace, const Checked& checked);

/// SHA-256 over the texts of the standard and its modules.
std::string source_hash(const Workspace& workspace, const Unit& unit);

/// "kvs 0.1.0"
std::string compiler_name();

}  // namespace kvs::driver
