#pragma once
// Danish for values: numbers, quantities, money, dates, cadences, references. The one place that knows how they are written; used by the
// model's texts, the text backend and the decision's reasons.
#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/model/standard.h"

namespace kvs::model {

/// A whole number scaled by 10^decimals: 250 with 2 decimals is "2,5"; 1250 with none is "1.250".
std::string number_words(std::int64_t scaled, int decimals);
/// The Danish plural rule (CLDR): 1 and what has a fraction below 2 take the singular: "1 time", "0,5 time", "1,5 time"; but "0 timer", "2,5 timer".
bool takes_singular(std::int64_t scaled, int decimals);
/// "1 måned", "2 måneder", "1–3 timer", "få døgn"; kr. as money.
std::string quantity_words(const base::Store<Unit>& units, const Quantity& quantity);
/// The number alone: "50", "1–3".
std::string quantity_number(const base::Store<Unit>& units, const Quantity& quantity);
/// A scaled amount in a unit: "15 døgn".
std::string amount_words(const Unit& unit, std::int64_t amount);
/// Øre: "1.250,50 kr.", "100 kr.", with a no-break space (U+00A0) before kr.
std::string money_words(std::int64_t oere);
/// Days since 1970-01-01: "2. juni 2025".
std::string date_words(std::int32_t day);
/// "pr. kalenderår", "hvert år", "hver 2. uge"; empty for none.
std::string cadence_words(const Cadence& cadence);
/// "højst", "mindst", "op til", "mere end", "mindre end"; empty for exactly and from_to.
std::string_view bound_words(BoundKind bound);
/// "højst 50 døgn pr. kalenderår", "fra få døgn til 14 døgn".
std::string limit_words(const base::Store<Unit>& units, const Limit& limit);
/// "serviceloven § 84, stk. 1, nr. 2" (no-break spaces after §, stk. and nr.).
std::string law_words(const Standard& standard, const LawReference& reference);
/// The table of a code as readers know it ("KLE"), and what the code covers; empty for a code that the table does not have.
std::string code_table_words(const Standard& standard, const ServiceCode& code);
std::string code_label(const Standard& standard, const ServiceCode& code);
/// "senest 8 uger efter den dag, kommunen har modtaget ansøgningen", "hurtigst muligt".
std::string deadline_words(const Standard& standard, const Deadline& deadline);
/// Minutes from midnight: "kl. 9.00–12.00", "kl. 8–9 og 13–14"; empty for none.
std::string hours_words(const std::vector<ClockSpan>& hours);
/// The event as words: its text, or its name.
std::string event_words(const Input& event);
/// A name as words: "bor_sammen" is "bor sammen".
std::string name_words(std::string_view name);
/// "målgruppe", "omfatter ikke": the section's words in a file.
std::string_view section_words(SectionKind kind);
/// The modal word as written in a file: "som hovedregel ikke"; empty for none.
std::string_view modality_words(Modality modality);
/// "alle af", "mindst 2 af", "mindst en af".
std::string quantifier_words(Quantifier quantifier, int count);
/// A value of an input: "15 døgn", "moderate", "2. juni 2025", "ja".
std::string value_words(const Standard& standard, const Input& input, std::int64_t value);
/// A whole condition on one line, names as words: "alder er mindst 18 år".
std::string condition_words(const Standard& standard, const Condition& condition);
/// Genitive: "borgerens", "Hans'".
std::string genitive(std::string_view words);

/// The gender and number of a noun, by its definite form: "behovet" neuter, "begrænsningerne" plural.
bool is_neuter(std::string_view definite);
bool is_plural(std::string_view definite);
/// "din alder", "dit behov", "dine begrænsninger".
std::string yours(const Noun& noun);
/// "de 8 ture", "den ene tur", "det ene døgn": an amount that has been spoken of before.
std::string definite_quantity(const Unit& unit, std::int64_t amount);

}  // namespace kvs::model
