#pragma once
// The one layout of a `.kvs` file (`kvs fmt`). Only spaces, empty lines and line ends change: every word, text, mark and comment stays.
#include <string>

#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/limits.h"

namespace kvs::syntax {

/// The column where the mark of a line begins, when what the line says ends before it.
constexpr std::size_t mark_column = 80;

/// `source` laid out: four spaces a level, one space between words, a space behind a comma and a colon and none before, marks in
/// `mark_column`, at most one empty line in a row, comments as deep as the line below them. `tree` is what parse() read in it within the same
/// limits, without an error. Formatting twice gives the same.
std::string formatted(const base::SourceFile& source, const File& tree, const Limits& limits = {});

}  // namespace kvs::syntax
