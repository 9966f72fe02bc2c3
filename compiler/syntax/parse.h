#pragma once
// Text -> AST. ANTLR lives behind this door: neither its types nor its exceptions come out.
#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/ast.h"
#include "compiler/syntax/known_names.h"
#include "compiler/syntax/limits.h"

namespace kvs::syntax {

/// Parses a file made by read_text (any valid UTF-8 is safe). Always returns a tree: a line that cannot be read costs one message and
/// becomes Broken, its neighbours and its block stay. A file beyond the limits gives one message and no lines. `elsewhere`: names that modules
/// define; they help to say what a line that is none was meant for.
File parse(const base::SourceFile& source, const Limits& limits, diag::Sink& sink, const KnownNames& elsewhere = {});

}  // namespace kvs::syntax
