#pragma once
// AST -> model: the one way into this room. Names are resolved, types, units and modality checked, texts written in both voices.
#include <span>
#include <string>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/model/standard.h"
#include "compiler/syntax/ast.h"

namespace kvs::model {

/// `brug lov.serviceloven`: what the driver must find and parse before from_syntax is called.
struct ImportRequest {
    std::vector<std::string> names;  // "lov", "serviceloven": the file <root>/lov/serviceloven.kvs
    base::Span span{};               // of the module's name, for a message when it is not found
    bool mended = false;             // the line has had its message, and the name is read as it was most likely meant
};

/// The modules that a file asks for, in its order, without repetition.
std::vector<ImportRequest> imports_of(const syntax::File& file);

/// files[0] is the main file, the rest the modules it uses (and those they use), each once. Always gives a model; `sound` is false when
/// a mistake in one of the files has been said, by this room or an earlier one.
Standard from_syntax(std::span<const syntax::File> files, diag::Sink& sink);

}  // namespace kvs::model
