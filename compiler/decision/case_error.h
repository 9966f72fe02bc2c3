#pragma once
// An error of a case in the catalogue's words: which message, with what in it.
#include <string_view>

#include "compiler/decision/decide.h"
#include "compiler/diag/diagnostic.h"

namespace kvs::decision {

/// What to say about a case that could not be read; the place is `offset` in its JSON text.
struct CaseMessage {
    diag::Message message;
    diag::Arguments arguments;
    std::size_t offset = 0;
};

/// The words for an error that `decide` gave for this text. `language` chooses the words for kinds of values ("et tal").
CaseMessage explain_error(const Program& program, std::string_view case_json, const CaseError& error, diag::Language language);

}  // namespace kvs::decision
