#pragma once
// What the tier tables of a service say together with its caps.
#include <optional>
#include <string>
#include <vector>

#include "compiler/analysis/walk.h"

namespace kvs::analysis {

/// A tier table and the values of its scale that have no row.
struct Table {
    NormId norm;
    const model::Tiers* tiers;
    std::vector<std::int64_t> uncovered;
};
std::vector<Table> tables_of(const model::Standard&, base::Id<model::Service>);

/// Every row is hard, stands without guard and exception (other than those in `lifted`), and is an amount that may be compared with the limit:
/// then the highest of them. None otherwise: the table does not bound the limit for certain.
std::optional<std::int64_t> highest_row(const model::Standard&, const std::vector<std::vector<NormId>>& exceptions, const Table&, const model::Limit&, NormId lifted = {});

/// The values' names: "ingen, lette".
std::string value_names(const model::Standard&, const model::Input&, const std::vector<std::int64_t>& values);

}  // namespace kvs::analysis
