#pragma once
// Many compiled modules at the price of one: a C compiler called for each would take longer than all the rest.
#include <optional>
#include <string>
#include <vector>

#include <kvs/module.h>

#include "compiler/decision/program.h"

namespace kvs::oracle {

/// Emits each program as C, makes one library of them in `folder`, and loads it. Empty: the compiler had something to say.
std::vector<const kvs_module_api*> built_together(const std::vector<decision::Program>& programs, const std::string& folder, const std::string& compiler);

}  // namespace kvs::oracle
