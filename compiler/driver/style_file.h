#pragma once
// A style file: how a municipality's documents look, a line a matter. `kvs render --style herning.stil`.
//
//   form: tabel
//   spalter: Emne, Indhold
//   rækkefølge: formål, målgruppe, omfang, pris
//   overskrift målgruppe: Hvem kan få ydelsen?
//   nummerering: ja
#include <optional>
#include <string>

#include "compiler/backends/text/style.h"
#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// The style; nothing when the file cannot be read or has a mistake in it, which is said at its line. Empty lines and lines that begin with # say nothing.
std::optional<backends::text::Style> read_style(Workspace& workspace, const std::string& path);

}  // namespace kvs::driver
