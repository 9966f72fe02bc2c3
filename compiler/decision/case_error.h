#pragma once
// An error of a case in the catalogue's words: which message, with what in it.
#include <optional>
#include <string_view>

#include "compiler/decision/decide.h"
#include "compiler/diag/diagnostic.h"

namespace kvs::decision {

/// What to say about a case that could not be read; the places are offsets in its JSON text.
struct CaseMessage {
    diag::Message message;
    diag::Arguments arguments;
    std::size_t offset = std::string_view::npos;         // always set by explain_error
    std::optional<std::size_t> first_at = std::nullopt;  // what stands twice: where it stands the first time
};

/// The words for an error that `decide` gave for this text. `language` chooses the words that are filled in ("et tal", dates, lists).
CaseMessage explain_error(const Program& program, std::string_view case_json, const CaseError& error, diag::Language language);

}  // namespace kvs::decision
