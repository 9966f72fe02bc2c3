#pragma once
// The one way in: a Standard becomes a Document. Split by what the blocks speak of; each part appends to `out`.
#include <string>
#include <vector>

#include "compiler/backends/text/document.h"
#include "compiler/backends/text/text.h"
#include "compiler/model/standard.h"

namespace kvs::backends::text {

Document from_model(const model::Standard& standard, const Options& options);

/// What all parts need to know.
struct Context {
    const model::Standard& standard;
    View view;
    std::vector<const model::SharedChapter*> chapters{};    // those that stand once, and not in each service
    Style style{};
    bool for_citizen() const { return view == View::citizen; }
};

// --- from_model_head.cpp
/// What the document is about: `forklaring`.
void add_explanation(const Context& context, Blocks& out);
/// Municipality, validity, approvals and changes, under a heading of their own; nothing when there is nothing to tell.
void add_about(const Context& context, Blocks& out);

// --- from_model_sections.cpp
/// A service's texts and sections. `level` is that of the sections' headings; a first section with the heading before it goes on under that.
void add_service(const Context& context, base::Id<model::Service> service, int level, const std::string& heading_before, Blocks& out);
/// Titled `fælles` blocks that all services have and that read alike in each: they need to be read only once.
std::vector<const model::SharedChapter*> chapters_read_once(const Context& context);
void add_chapter(const Context& context, const model::SharedChapter& chapter, Blocks& out);

// --- from_model_norms.cpp
struct Flow {
    enum class Shape {
        prose,    // sentences run on in paragraphs, fragments become bullets
        list      // every norm is a bullet
    };
    Shape shape = Shape::prose;
    std::string lead{};      // stands above a list of two or more bullets
    std::string lead_of_generated{};    // under `ingen af`: the compiler's own sentences say what must be so, and need a lead that says so too
    bool covered = false;    // a text above says what these norms say: the compiler's own texts are left out for citizens
};
void add_norms(const Context& context, const std::vector<base::Id<model::Norm>>& norms, const Flow& flow, Blocks& out);
/// Texts in the context's view, run together; several paragraphs when a text has several.
void add_texts(const Context& context, const std::vector<model::Text>& texts, Paragraph::Role role, Blocks& out);
/// What stands in a table's cell: one paragraph, or nothing.
Blocks cell(const std::string& text);
const std::string& voice(const Context& context, const model::Text& text);
/// The norm shows something of its own (or of its sub-norms) in this view. `covered` as in Flow.
bool is_visible(const Context& context, base::Id<model::Norm> norm, bool covered);
/// What a norm says in one piece, with its examples and its reason; empty when it shows nothing of its own.
std::string said(const Context& context, const model::Norm& norm, bool covered);
/// Id of the norm in a page: "norm-aflastning-samliv".
std::string anchor_of(const Context& context, const model::Norm& norm);

// --- from_model_tiers.cpp
/// The rows of a norm with tiers, as a table.
void add_tiers(const Context& context, const model::Norm& norm, Blocks& out);

// --- from_model_details.cpp
/// The caseworker's line under a norm, a section or a legal basis.
Paragraph details_of(const Context& context, const model::Norm& norm);
Paragraph details_of(const Context& context, const model::Section& section);
Paragraph details_of(const Context& context, const model::LegalBasis& basis);
/// "Koder: KLE 27.36.08 (Afløsning og aflastning)"; its words are empty for a service without codes.
Paragraph details_of_codes(const Context& context, const model::Service& service);
/// A line with marks alone; its words are empty without marks.
Paragraph details_of_marks(const std::vector<std::string>& marks);
/// "Kirsten Holm (jurist) har den 4. marts 2024 accepteret K0412: …"
std::string acceptance_words(const model::Acceptance& acceptance);

// --- from_model_vocabulary.cpp
/// Defined terms, for everybody.
void add_terms(const Context& context, Blocks& out);
/// Rates of the tariffs that a section's prices name. A citizen sees those with an amount.
void add_tariffs(const Context& context, const std::vector<base::Id<model::Norm>>& norms, Blocks& out);
/// Facts, assessments and events, for caseworkers.
void add_questions(const Context& context, Blocks& out);

// --- from_model_council.cpp
/// What the council must know, before the text itself.
void add_council(const Context& context, const CouncilNotes& notes, Blocks& out);

// --- from_model_contacts.cpp
/// Where to turn and where the standards are published.
void add_contacts(const Context& context, Blocks& out);

}  // namespace kvs::backends::text
