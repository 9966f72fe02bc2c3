#pragma once
// What the tier tables of a service say together with its caps.
#include <optional>
#include <string>
#include <vector>

#include "compiler/analysis/encode.h"
#include "compiler/analysis/walk.h"

namespace kvs::analysis {

/// A tier table and the values of its scale that have no row, though somebody who can get the service may have them.
struct Table {
    NormId norm;
    const model::Tiers* tiers;
    std::vector<std::int64_t> uncovered;
    bool gap_accepted = false;  // a named person has accepted that they have no row
};
std::vector<Table> tables_of(const model::Standard&, Encoder&, base::Id<model::Service>);

/// Every row is hard, stands without guard and exception, and is an amount that may be compared with the limit: then the highest of them.
/// None otherwise: the table does not bound the limit for certain. `excepted_together`: exceptions that also except this norm are left out of account.
std::optional<std::int64_t> highest_row(const model::Standard&, const std::vector<std::vector<NormId>>& exceptions, const Table&, const model::Limit&, NormId excepted_together = {});

/// The table that holds the cap down whether an exception to it applies or not, if there is one, and its highest row.
struct HeldDown {
    const Table* table;
    std::int64_t highest;
};
std::optional<HeldDown> held_down(const model::Standard&, const std::vector<std::vector<NormId>>& exceptions, NormId cap, const std::vector<Table>& tables);

/// The values' names: "ingen eller lette".
std::string value_names(const model::Standard&, const model::Input&, const std::vector<std::int64_t>& values);

bool is_row(const model::Standard&, const model::Norm&);

}  // namespace kvs::analysis
