#pragma once
// Standards and cases nobody thought of. The same seed gives the same ones; a standard is a tree of lines, so that it can be made smaller.
#include <functional>
#include <string>
#include <vector>

#include "tests/agree/random_case.h"
#include "tests/oracle/case.h"

namespace kvs::oracle {

using agree::Random;

/// A line of a standard with what stands under it.
struct Line {
    std::string text;
    std::vector<Line> under{};
    bool loose = false;  // its place among its siblings carries no meaning: a norm that is no exception and whose siblings are none
};

/// A well-typed standard.
Line random_standard(Random& random);
std::string text_of(const Line& standard);
/// The same with the norms of each section in another order, where no exception stands among them.
Line reordered(const Line& standard, Random& random);
/// Every tree that is the same with one line (and what stands under it) left out.
std::vector<Line> smaller(const Line& standard);

Case random_case(const model::Standard& standard, Random& random);
/// The case with a few answers and all its wishes and uses made anew: near a good case lie more that are decided otherwise than by their base.
Case varied(const model::Standard& standard, const Case& from, Random& random);
/// Every case that is the same with one answer, wish or use left out.
std::vector<Case> smaller(const Case& asked);

}  // namespace kvs::oracle
