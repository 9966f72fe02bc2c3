#pragma once
// The AST as text, for `--show=syntax` and for tests: a line a line, a block two spaces deeper, every part named. Equal trees print
// equally and different trees differently, but for spans.
#include <string>

#include "compiler/syntax/ast.h"

namespace kvs::syntax {

std::string print(const File& file);
std::string print(const Line& line);
std::string print(const Clause& clause);
std::string print(const Conditions& conditions);

}  // namespace kvs::syntax
