#pragma once
// Looking things up in the register of laws that a standard carries.
#include <vector>

#include "compiler/analysis/walk.h"

namespace kvs::analysis {

/// The provisions a reference speaks of. A reference without `stk.` speaks of the whole section, and so does a register entry without one.
std::vector<const model::Provision*> provisions_of(const model::Standard&, const model::LawReference&);

/// skal or kan, as the register says; none when it says neither, has no such provision or several that differ.
model::Modality law_modality(const model::Standard&, const model::LawReference&);

/// A legal basis of a service, with its section.
struct PlacedBasis {
    const model::LegalBasis* basis;
    base::Id<model::Section> section;
};
std::vector<PlacedBasis> bases_of(const model::Standard&, base::Id<model::Service>);

/// The first basis under which the law says skal; nullptr when there is none.
const model::LegalBasis* owed_under(const model::Standard&, base::Id<model::Service>);
/// The same, when no basis of the service says kan: then all of the help is owed whatever the text says.
const model::LegalBasis* wholly_owed_under(const model::Standard&, base::Id<model::Service>);

}  // namespace kvs::analysis
