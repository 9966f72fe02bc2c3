#pragma once
// What a run found, put where it belongs, and the exit code it gives.
#include <string_view>

#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// Colour on a stream: asked for, or (automatic) a terminal that can, without NO_COLOR.
bool colour_on(const Common& common, int descriptor);

/// Writes the findings in a format of `check` to standard output (text, json, sarif, junit, github), with a summary line for people. Warnings fail
/// in junit when they are denied: a build server must see what the exit code says.
void report_to_output(Workspace& workspace, std::string_view format, bool deny_warnings);

/// Writes the findings as text to standard error: for commands whose result is something else.
void report_to_error(Workspace& workspace);

/// The exit code of what has been said: errors count as findings, warnings too when denied.
Exit exit_of(const Workspace& workspace, bool deny_warnings = false);

/// Writes a result to standard output; when that fails it is said on standard error and the run ends with Exit::world.
void put(Workspace& workspace, std::string_view text);

}  // namespace kvs::driver
