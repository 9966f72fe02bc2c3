#pragma once
// The checks, one function a topic; analysis.cpp calls them in this order. Each says its findings through the Report.
#include "compiler/analysis/analysis.h"
#include "compiler/analysis/report.h"

namespace kvs::analysis {

/// document.cpp: what a reader must be able to find and cannot.
void check_missing_parts(const model::Standard&, Report&);
/// document_twice.cpp: one fact stated in two places, equal or different.
void check_stated_twice(const model::Standard&, Report&);
/// document_contacts.cpp: telephone numbers, weekdays, opening hours.
void check_contacts(const model::Standard&, Report&);
/// document_parties.cpp: who applies, gets the decision and may complain; where the complaint goes.
void check_parties(const model::Standard&, Report&);
/// document_references.cpp: other standards, tariffs without an amount.
void check_references(const model::Standard&, const Options&, Report&);
/// law.cpp: provisions in the register and in force; skal and kan.
void check_law(const model::Standard&, const Options&, Report&);
/// law_mentions.cpp: the law where texts speak of it.
void check_law_mentions(const model::Standard&, const Options&, Report&);
/// codes.cpp: codes that their table has, and on the day.
void check_codes(const model::Standard&, const Options&, Report&);
/// law_quote.cpp: quotations word by word.
void check_quotations(const model::Standard&, const Options&, Report&);
/// law_discretion.cpp: caps and exclusions that leave no room for the concrete assessment; deadlines of complaint.
void check_discretion(const model::Standard&, const Options&, Report&);
/// logic_conditions.cpp: conditions that never or always hold, requirements that exclude each other.
void check_conditions(const model::Standard&, Report&);
/// logic_services.cpp: a service that nobody can get; guards that nobody in the target group meets.
void check_services(const model::Standard&, Report&);
/// logic_tiers.cpp: tier tables and caps.
void check_tiers(const model::Standard&, Report&);
/// logic_exceptions.cpp: exceptions that collide, change nothing or always apply.
void check_exceptions(const model::Standard&, Report&);
/// logic_unused.cpp: what is declared and never used.
void check_unused(const model::Standard&, Report&);
/// text_numbers.cpp: numbers written twice, in the norm and in its text.
void check_text_numbers(const model::Standard&, Report&);
/// text_prices.cpp: amounts of money written twice, and "gratis".
void check_text_prices(const model::Standard&, Report&);
/// text_modality.cpp: skal, kan, som hovedregel and ikke in norm and text.
void check_text_modality(const model::Standard&, Report&);
/// text_readings.cpp: words that can be read two ways, and the readings the file has chosen.
void check_text_readings(const model::Standard&, Report&);
/// text_sentences.cpp: long sentences, readability.
void check_text_sentences(const model::Standard&, const Options&, Report&);
/// text_spelling.cpp: words that the dictionary does not have.
void check_text_spelling(const model::Standard&, const Options&, Report&);

}  // namespace kvs::analysis
