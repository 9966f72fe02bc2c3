#pragma once
// Going through a standard, and the words for its parts that several checks need.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/standard.h"

namespace kvs::analysis {

using NormId = base::Id<model::Norm>;

/// The norms of a service, sub-norms right after the norm they stand under, in document order.
std::vector<NormId> norms_of(const model::Standard&, base::Id<model::Service>);
/// The norms of a section, sub-norms included.
std::vector<NormId> norms_of(const model::Standard&, const model::Section&);
/// The norm and everything under it.
std::vector<NormId> with_children(const model::Standard&, NormId);

/// The kind of section a norm stands in.
model::SectionKind kind_of(const model::Standard&, NormId);

/// Sections whose norms bear on what is decided: who gets the help, what is in it and how much.
bool is_decided(model::SectionKind);

/// Where to point for a norm: its name, or the whole norm when it has none of its own.
base::Span place_of(const model::Norm&);

/// Every text of a norm as it was written, joined; compiler-made sentences left out.
std::string written_text(const model::Norm&);

/// Every text that the standard's authors wrote, with its place: norms, sections, services, head, contacts, terms.
struct WrittenText {
    const model::Text* text;
    NormId norm;  // none: not a norm's
};
std::vector<WrittenText> written_texts(const model::Standard&);

/// A text as it was written for one voice, and where it stands.
struct Wording {
    std::string_view words;
    base::Span span;
    bool repeats = false;  // the case reads what the citizen reads: what is wrong with it is said there
};
/// What the citizen reads of a norm, sentence by sentence; and what the case reads, when some of it has its own wording (`til_sagen`).
std::vector<std::vector<Wording>> voices_of(const model::Norm&);
/// Where bytes of the words stand in the file, when the text's place is the quotation marks and what is between them.
std::optional<base::Span> place_in(const Wording&, std::size_t begin, std::size_t end);

/// Calls `see` for every test in a condition, groups taken apart.
void each_test(const model::Condition&, const std::function<void(const model::Condition&)>& see);
/// The conditions a norm carries itself: its own and its guards'.
std::vector<const model::Condition*> conditions_of(const model::Norm&);
/// True when a test of the condition reads an assessment or leads to a norm that does (one step is followed, not more).
bool asks_assessment(const model::Standard&, const model::Condition&);
/// The same for a norm: its condition, guards, amount, tiers and sub-norms.
bool asks_assessment(const model::Standard&, const model::Norm&);

/// For each norm (by id) the norms that are an exception to it, in document order.
std::vector<std::vector<NormId>> exceptions_by_norm(const model::Standard&);

/// The exception names the norm among those it excepts from.
bool excepts(const model::Standard&, NormId exception, NormId target);

/// The norms' paths as a sentence names them: »a«, »b« og »c«.
std::string paths_of(const model::Standard&, const std::vector<NormId>&);

/// Upper bound in the scaled number of its unit, if the limit is one.
std::optional<std::int64_t> upper_bound(const model::Limit&);
/// The limit only caps: an upper bound alone, stated as one. A stretch from-to, a fixed amount and what is usual (`typisk`) also say what is given.
bool is_cap(const model::Norm&);
/// Same unit and same period: the two amounts may be compared.
bool comparable(const model::Limit&, const model::Limit&);

}  // namespace kvs::analysis
