#pragma once
// Where a standard bears the marks of its source's sentences.
#include <map>
#include <string>
#include <vector>

#include "compiler/model/standard.h"

namespace kvs::driver {

/// A line with a mark; `norm` is none when it is not a norm's (a section's introduction, an approval, a contact …).
struct MarkUse {
    base::Id<model::Norm> norm;
    base::Span span;
};

/// Every mark with its uses in the order of the model; the marks of tests are left out, for a test restates nothing.
std::map<std::string, std::vector<MarkUse>> marks_of(const model::Standard& standard);

}  // namespace kvs::driver
