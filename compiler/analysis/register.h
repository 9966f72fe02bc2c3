#pragma once
// Looking things up in the register of laws that a standard carries.
#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"

namespace kvs::analysis {

/// The provisions a reference speaks of. A reference without `stk.` speaks of the whole section, and so does a register entry without one.
std::vector<const model::Provision*> provisions_of(const model::Standard&, const model::LawReference&);

bool in_force(const model::Provision&, std::int32_t date);
/// Those of them that are in force on the day; all of them when none is (said elsewhere) or no day is known.
std::vector<const model::Provision*> provisions_on(const model::Standard&, const model::LawReference&, std::optional<std::int32_t> date);

/// What the provision obliges the municipality to offer: its words from "tilbyde" to those it is for ("til ægtefælle", "der …"). Empty when it says no skal or does not say "tilbyde".
std::vector<Token> owed_help(const model::Provision&);

/// skal or kan, as the register says; none when it says neither, has no such provision or several that differ.
model::Modality law_modality(const model::Standard&, const model::LawReference&);

/// A legal basis of a service, with its section.
struct PlacedBasis {
    const model::LegalBasis* basis;
    base::Id<model::Section> section;
};
std::vector<PlacedBasis> bases_of(const model::Standard&, base::Id<model::Service>);

/// The provisions that the help is given under: those written with skal or kan; the rest are quoted beside them. Without any such, all of them.
std::vector<PlacedBasis> granted_under(const model::Standard&, base::Id<model::Service>);

/// The first basis under which the law says skal; nullptr when there is none.
const model::LegalBasis* owed_under(const model::Standard&, base::Id<model::Service>);
/// The same, when no basis of the service says kan: then all of the help is owed whatever the text says.
const model::LegalBasis* wholly_owed_under(const model::Standard&, base::Id<model::Service>);

}  // namespace kvs::analysis
