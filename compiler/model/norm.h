#pragma once
// The norm: unit of text, decision, trace, tests, coverage and diffs. One resolved norm says everything its line and block said.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/ids.h"
#include "compiler/base/source.h"
#include "compiler/model/condition.h"
#include "compiler/model/quantity.h"

namespace kvs::model {

struct Service;
struct Part;
struct Calendar;
struct Tariff;
struct Law;
struct Contact;

/// One sentence (or paragraph) in both voices, interpolation filled in. Kept per line, so that marks stay with their sentence.
struct Text {
    std::string citizen;      // "Du skal bo sammen med din pårørende."
    std::string case_worker;  // "Omsorgsyder skal bo sammen med den plejekrævende."
    std::string raw;          // as written, for checks of literals
    std::vector<std::string> marks;
    base::Span span{};
    bool written = true;  // false: made by the compiler for a norm without a sentence of its own
    std::string case_raw{};  // `til_sagen "…"` as written, when the case has its own wording
    base::Span case_span{};
};

/// The modal word in front of a norm, as written.
enum class Modality {
    none, must, must_not, can, can_not, only, may_not, always,
    main_rule, main_rule_not,            // som hovedregel (ikke)
    starting_point, starting_point_not,  // som udgangspunkt (ikke)
    typically, often, normally, normally_not, preferably,
    example,                             // fx
    experienced,                         // oplevet
    special_cases                        // i (ganske/helt) særlige tilfælde
};

/// hard: decides; soft: exceeding it is for a person, never UDENFOR; textual: renders and never decides; discretionary: reached through an assessment only.
enum class Hardness { hard, soft, textual, discretionary };
Hardness hardness_of(Modality modality);
/// skal ikke, kan ikke, må ikke, som hovedregel ikke …: what follows must not be so.
bool denies(Modality modality);

enum class SectionKind {
    legal_basis, purpose, need, eligibility, not_for, assessment, covers, covers_not, scope, price, deadlines, procedure, ruling, supplier,
    delivery, staff, duties, quality_goals, follow_up, termination, complaint, references
};

/// hvis / medmindre: on the day; mens: while it lasts.
enum class GuardKind { when, unless, during };
struct Guard {
    GuardKind kind = GuardKind::when;
    Condition condition;
};

enum class BoundKind { at_least, at_most, up_to, more_than, less_than, from_to, exactly };
/// What an exception's own amount counts: on top of the limit it excepts from (`yderligere`), or instead of it (`i alt`).
enum class Reach { own, in_addition, in_all };
/// `højst 50 døgn pr. kalenderår`, `fra få døgn til 14 døgn`, `3 uger pr. kalenderår`, `yderligere højst 2 uger`.
struct Limit {
    BoundKind bound = BoundKind::at_most;
    Quantity quantity;
    Cadence per;  // period none: per grant
    Reach reach = Reach::own;
};

/// `trin: efter begrænsning`: the rows are the norm's children, named as the scale's values.
struct Tiers {
    base::Id<Input> input;
    std::vector<std::pair<std::int64_t, base::Id<Norm>>> rows;  // choice index, row norm (which has a Limit)
};

/// `uafklaret mellem`: the source can be read in several ways. Each reading is a sub-norm, named as a value of the assessment that chooses.
struct Readings {
    base::Id<Input> chosen_by;
    std::vector<std::pair<std::int64_t, base::Id<Norm>>> rows;  // choice index, the reading
};

/// What an assessor must have before her: a fact, another assessment, or words.
struct Consideration {
    base::Id<Input> input;
    std::string words;
};

enum class PriceKind { free, tariff, amount, own_expense, unknown, against_payment, set_off };
struct Price {
    PriceKind kind = PriceKind::unknown;
    std::int64_t oere = 0;            // amount
    base::Id<Tariff> tariff;
    std::optional<Cadence> per;       // pr. time → see per_unit
    base::Id<Unit> per_unit;          // pr. døgn
    base::Id<Part> payer;
    std::vector<std::string> covers;
    base::Span span{};
};

enum class DeadlineKind { latest, within, earliest, soonest, ongoing, unknown };
struct Deadline {
    DeadlineKind kind = DeadlineKind::latest;
    std::optional<Quantity> length;   // 8 uger
    base::Id<Input> event;            // counted from it
    bool before_event = false;        // `før`
    std::optional<std::int32_t> date; // a fixed date
    bool first_day_counts = false;
    base::Id<Calendar> calendar;
    base::Span span{};
};

/// Whose matter: af, til, ved, fra, hos, via, med, for, om. Either a declared part/contact or words.
enum class RoleKind { by, to, at, from, with_place, via, with, for_, about };
struct Role {
    RoleKind kind = RoleKind::by;
    base::Id<Part> part;
    base::Id<Contact> contact;
    std::string words;  // display name, also when part is set (citizen's form)
    std::string as_role;
};

/// `serviceloven § 84, stk. 1`.
struct LawReference {
    base::Id<Law> law;
    std::string section;              // "84", "83 a"
    std::optional<int> paragraph;     // stk.
    std::optional<int> number;        // nr.
    base::Span span{};
};

/// A finding that a named person has accepted in the file.
struct Acceptance {
    std::string code;
    std::string by, role, reason;
    std::int32_t date = 0;
    base::Span span{};
};

struct SupplierChoice {
    bool free = true;                // frit valg / intet valg
    std::vector<std::string> among;  // frit valg mellem a, b (the choices that stand under it are sub-norms instead)
};

struct ClockSpan {
    int from_minutes = 0, to_minutes = 0;  // since midnight
};

struct Norm {
    std::string name;   // "moderate"
    std::string path;   // within its service: "trin.moderate"
    std::string label;  // "Mindre omfang", or empty
    base::Id<Service> service;
    base::Id<Section> section;
    base::Id<Norm> parent;
    std::vector<base::Id<Norm>> children;  // in source order, those of a guard's block among them
    bool guarding = false;                 // stands under `hvis alle af`: counts through its parent's guard (NormHolds), not as a sub-norm
    base::Span span{};
    base::Span name_span{};

    Modality modality = Modality::none;
    std::string modality_words;  // as written: "i helt særlige tilfælde"
    Hardness hardness = Hardness::hard;

    // What it says. A norm may carry several of these.
    std::optional<Quantifier> group;   // how its conditional children combine
    int group_count = 0;
    std::optional<Condition> condition;
    std::vector<Guard> guards;
    std::optional<Limit> limit;
    std::optional<Tiers> tiers;
    std::optional<Readings> readings;  // group is `any`: whatever no reading allows is not allowed
    std::vector<Consideration> considers;         // husstanden indgår …
    std::vector<base::Id<Input>> considered_in;   // … i behovet: the assessments it is weighed in
    base::Id<Input> amount;            // udmåling: skøn antal_døgn (a number assessment)
    std::vector<base::Id<Norm>> exception_of;
    std::optional<Price> price;
    std::vector<Deadline> deadlines;
    std::optional<SupplierChoice> choice;
    std::optional<Quantity> notice;     // med 1 måneds varsel
    std::optional<Quantity> tolerance;  // +/- 1 time
    std::optional<Cadence> cadence;     // hvert år
    std::optional<Quantity> spread;     // fordelt på 1-2 gange …
    std::optional<Cadence> spread_per;  // … pr. uge
    std::vector<ClockSpan> hours;
    std::vector<std::string> days;      // på hverdage, i dagtimerne: words
    bool assessment = false;            // says `skøn x`: the condition asks a person
    bool any_answer = false;            // … `uanset svaret`
    bool no_carry_over = false, free_use = false, pauses = false, ceases = false, sets_off = false;
    std::vector<Role> roles;
    std::vector<std::string> standards;     // som standard "…", standard "…"
    std::vector<std::string> equivalents;   // svarer til "…"
    std::vector<LawReference> laws;
    std::vector<std::string> examples;      // fx "…"
    std::string because;
    std::string reading;                    // læses "…"
    bool reading_declared = false;
    std::string as_written;                 // the ambiguous words that the reading settles: "over 18 år"
    std::vector<std::string> remarks;
    std::vector<std::string> consequences;  // så "…"
    std::vector<std::string> otherwise;     // ellers "…"
    base::Id<Norm> follows;                 // efter politi: applies when that norm applied
    base::Id<Input> after_event;            // efter modtaget_ansøgning (no deadline)
    std::vector<std::string> after_words;   // efter "revurdering af andre ydelser", efter aftale
    std::optional<Cadence> regulated;
    std::string regulated_by;
    std::string clause_web;                 // web "…"

    std::vector<Text> texts;
    std::vector<std::string> marks;         // its own and its texts' marks, in order, without repetition
    std::vector<Acceptance> acceptances;
};

}  // namespace kvs::model
