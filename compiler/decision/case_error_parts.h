#pragma once
// What the files of case_error share: the error with all that is known of its surroundings.
#include "compiler/decision/case_error.h"
#include "compiler/decision/case_place.h"

namespace kvs::decision {

struct CaseTrouble {
    const Program& program;
    std::string_view json;
    const CaseError& error;
    diag::Language language;
    std::string key;          // without its escapes
    CasePlace place;
    std::vector<std::string> path;  // the keys that lead to the place

    bool danish() const { return language == diag::Language::danish; }
    /// The word of the language.
    std::string pick(std::string_view danish_words, std::string_view english_words) const { return std::string(danish() ? danish_words : english_words); }
    bool inside(std::string_view container) const { return !path.empty() && path.front() == container; }
};

const Input* input_named(const Program& program, std::string_view name);
/// The service that the place is about: its own in a line of forbrug, else the case's. Null when the text names none that is known.
const Service* service_at(const CaseTrouble& trouble);
/// The value that stands at an offset, as it stands there.
std::string word_at(std::string_view json, std::size_t offset);
/// The text at the error's place, without its quotes and escapes.
std::string text_at(const CaseTrouble& trouble);
/// The same in the quotes of the language, cut when long.
std::string shown(const CaseTrouble& trouble);

CaseMessage not_json(const CaseTrouble& trouble);        // case_error_json.cpp
CaseMessage unknown_key(const CaseTrouble& trouble);     // case_error_keys.cpp
CaseMessage unknown_wish(const CaseTrouble& trouble);    // case_error_keys.cpp
CaseMessage number_range(const CaseTrouble& trouble);    // case_error_amounts.cpp
CaseMessage wrong_unit(const CaseTrouble& trouble);      // case_error_amounts.cpp
CaseMessage overflow(const CaseTrouble& trouble);        // case_error_amounts.cpp

}  // namespace kvs::decision
