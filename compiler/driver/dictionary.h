#pragma once
// The Danish dictionary of the machine (hunspell-da). Opening it reads some MB, so it is opened by those who ask for spelling and by no others.
#include <optional>
#include <string>

#include "compiler/analysis/spelling.h"

namespace kvs::driver {

/// The one in `folder` (da_DK.aff and da_DK.dic); an empty name: where systems have it. Nothing when there is none, or this kvs was built without
/// hunspell.
std::optional<analysis::Dictionary> open_dictionary(const std::string& folder = "");

}  // namespace kvs::driver
