#pragma once
// How a municipality's own documents look: its headings, their order, its table. Data from a style file (driver/style_file), never from code. A style changes no word of what a
// norm says.
#include <map>
#include <string>
#include <vector>

#include "compiler/backends/text/document.h"
#include "compiler/model/norm.h"

namespace kvs::backends::text {

struct Style {
    /// The heading of a kind of section that has none of its own in the file: "Hvem kan få ydelsen?".
    std::map<model::SectionKind, std::string> headings;
    /// Kinds in the order they stand in; those not named come after, as in the file.
    std::vector<model::SectionKind> order;
    /// Two columns, "Emne" and "Indhold": each service is a table with a row a section. Empty: sections run on under headings.
    std::vector<std::string> columns;
    /// 1, 1.1, 1.2 … before the headings.
    bool numbered = false;
};

/// Numbers the headings of a finished document.
void number_headings(Blocks& body);

/// Blocks of a service, its sections under headings of `level`, as one table; what stands before the first heading is left before it.
Blocks as_table(Blocks blocks, int level, const std::vector<std::string>& columns);

}  // namespace kvs::backends::text
