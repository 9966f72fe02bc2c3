#pragma once
// The document's own Danish: headings, leads and the short phrases of the caseworker's lines. What a norm says is never made here;
// how numbers, dates and conditions are written is the model's prose.h.
#include <string>

#include "compiler/backends/text/text.h"
#include "compiler/model/standard.h"

namespace kvs::backends::text {

/// "Hvem kan få hjælpen?" for a citizen, "Målgruppe" for a caseworker.
std::string heading_of(model::SectionKind kind, View view);

/// What stands above the parts of a group that has no introduction of its own: "Alle disse betingelser skal være opfyldt:".
std::string lead_of(model::Quantifier quantifier, int count);

/// The same above the parts of `hvis`, `medmindre` and `mens`: "Det gælder, når alle disse forhold er til stede:".
std::string lead_of_guard(model::GuardKind kind, model::Quantifier quantifier, int count);

/// What failing or exceeding the norm means to a caseworker: "kan fraviges efter vurdering"; empty for a hard one.
std::string hardness_words(model::Hardness hardness);

/// "takst kost pr. døgn, betales af den plejekrævende"
std::string price_words(const model::Standard& standard, const model::Price& price);
/// "til den plejekrævende", "ved visitator som myndighed"
std::string role_words(const model::Standard& standard, const model::Role& role);
/// The caseworker's word for a part; empty for none.
std::string part_words(const model::Standard& standard, base::Id<model::Part> part);
/// "hvis samtykke", "medmindre …", "mens …"
std::string guard_words(const model::Standard& standard, const model::Guard& guard);

}  // namespace kvs::backends::text
