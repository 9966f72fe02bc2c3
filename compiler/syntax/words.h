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

/// Lower case of ASCII and of Danish letters; enough for comparing with the words of the language.
std::string lower_case(std::string_view word);

/// The word begins with one of A-Å.
bool starts_with_capital(std::string_view word);

/// The word that begins a definition, as it is written.
std::optional<DefinitionWord> definition_word(std::string_view written);
/// All headings as they are written.
const std::vector<std::string>& heading_words();
/// The heading that is written so.
std::optional<SectionWord> heading(std::string_view written);
/// The line begins as a heading does: `målgruppe alle af`, and not `pris: gratis`.
bool begins_heading(std::string_view line);
/// `navn: …`
bool begins_norm(std::string_view line);
/// The line begins as those do that stand outermost: `ydelse hjælp: …`, `brug …`, `prøve "…"`.
bool begins_outermost(std::string_view line);
/// The outcome that is written so, in capitals.
std::optional<Outcome> outcome_of(std::string_view written);

/// januar to december.
const std::vector<std::string>& month_names();
/// 1 to 12.
std::optional<int> month_named(std::string_view name);
/// The month that a word is short for (jan, sept) or a misspelling of; empty when none.
std::string month_meant(std::string_view word);

}  // namespace kvs::syntax
