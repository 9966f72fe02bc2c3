#pragma once
// What the readers of a prøve share. Internal to from_syntax_trial*.cpp.
#include "compiler/model/from_syntax_context.h"

namespace kvs::model {

/// An amount in the unit of the trial's service; a message when the service has none or another.
std::optional<std::int64_t> service_amount(Context&, const Trial&, const syntax::Quantity& written);
/// `pr. uge` of an amount, which must be the service's; false and a message when it is not.
bool check_period(Context&, const Trial&, const std::optional<syntax::Cadence>& written, std::optional<Cadence>& out);

/// The lines under `givet`.
void read_given(Context&, Trial&, std::span<const syntax::Line* const> lines);
/// The lines under `forvent`.
void read_expected(Context&, Trial&, std::span<const syntax::Line* const> lines);

}  // namespace kvs::model
