#pragma once
// How the AST's small closed kinds are spelt in a `.kvs` file; for printing, and for messages that name them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/ast.h"

namespace kvs::syntax {

std::string_view spelling(ModalWord word);        // "som hovedregel ikke"
std::string_view spelling(BoundWord word);        // "mere end"
std::string_view spelling(DefinitionWord word);   // "oplysning"
std::string_view spelling(SectionWord word);      // "omfatter ikke"
std::string_view spelling(TextWord word);         // "spørgsmål"
std::string_view spelling(Outcome word);          // "DELVIST"
std::string_view spelling(Action word);           // "overføres ikke"
std::string_view spelling(Role::Word word);       // "af"
std::string_view spelling(When::Word word);       // "hvis"
std::string_view spelling(Deadline::Word word);   // "senest"
std::string_view spelling(Price::Kind kind);      // "egen udgift"; "" for an amount, "takst" for a tariff
std::string spelling(const Quantifier& quantifier);    // "mindst 2 af"

/// All headings as they are written.
const std::vector<std::string>& heading_words();
/// The heading that is written so.
std::optional<SectionWord> heading(std::string_view written);
/// The outcome that is written so, in capitals.
std::optional<Outcome> outcome_of(std::string_view written);

}  // namespace kvs::syntax
