#pragma once
// What a standard means: names resolved, types, units and modality checked, law references bound. Read by analysis, decision and text.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/ids.h"
#include "compiler/base/source.h"
#include "compiler/model/norm.h"

namespace kvs::model {

/// A role, with the words that text uses for it: `part plejekrævende: "din pårørende" / "den plejekrævende"`.
struct WordPair {
    std::string citizen, case_worker;
    base::Span span{};
};
struct Part {
    std::string name;
    bool is_you = false;
    std::vector<WordPair> forms;  // first is the main one; for the `du` part forms[0].citizen is "du"
    base::Id<Service> only_in;    // redeclared inside a ydelse
    base::Span span{};
};

enum class InputKind { fact, assessment, event };
enum class InputType { yes_no, number, choice, date };
/// Where a fact comes from; decides the order to ask in and whether the party must be heard.
enum class SourceKind { unstated, register_, party, documented, authority };

struct Scale {
    std::string name;
    std::vector<std::string> values;
    std::string explanation;
    base::Span span{};
};

struct Input {
    std::string name;
    InputKind kind = InputKind::fact;
    InputType type = InputType::yes_no;
    bool of_periods = false;         // yes_no, given as periods: yes on the days they cover
    base::Id<Unit> unit;             // number
    std::optional<Cadence> per;      // antal døgn pr. kalenderår
    std::vector<std::string> choices;  // choice: values in rising order when ordered
    std::vector<std::string> choice_labels;
    bool ordered = false;            // from a skala …
    base::Id<Scale> scale;           // … this one
    base::Id<Part> about, from_part; // om plejekrævende; af omsorgsyder / ved rådgiver
    SourceKind source = SourceKind::unstated;
    std::string source_words;        // "cpr", "sagen", "erklæringer"
    std::string question, yes, no, method, explanation;
    std::string event_text;          // hændelse: "den dag, kommunen har modtaget ansøgningen"
    base::Span span{};
    bool imported = false;           // from a module: not being used is no finding
};

/// A defined term; `open` lists ("fx") can never exclude anyone.
struct Term {
    std::string name;
    std::string definition;
    bool open = false;
    std::vector<std::string> examples;
    std::vector<Text> texts;
    std::vector<std::string> marks;
    base::Span span{};
};

/// Rates by date; a rate without amount is unknown. Sorted by date.
struct Rate {
    std::int32_t from = 0;  // days since 1970-01-01
    std::optional<std::int64_t> oere;
    base::Span span{};
};
struct Tariff {
    std::string name;
    base::Id<Unit> per_unit;
    std::vector<Rate> rates;
    std::optional<Cadence> regulated;
    std::string regulated_by;
    base::Span span{};
};

/// Which days are working days; what else is closed. `undecided` lists the special days the file says nothing about.
struct Calendar {
    std::string name;
    std::uint8_t weekdays = 0;     // bit 0 = Monday
    std::uint16_t closed = 0;      // KVS_CLOSED_… of <kvs/calendar.h>
    std::vector<std::string> closed_words;
    std::vector<std::string> remarks;
    base::Span span{};
};

struct Contact {
    std::string name, title;
    struct Line {
        enum class Kind { address, phone, mail, web, open, closed, remark } kind = Kind::address;
        std::string words;         // "hverdage kl. 8-9 og 13-14"
        std::vector<std::string> marks;
        base::Span span{};
    };
    std::vector<Line> lines;
    std::vector<Text> texts;
    bool lent = false;             // of a module, and only for others to take lines from: it does not stand in the document itself
    base::Span span{};
};

/// The register of law texts: one provision, in force from/to.
struct Provision {
    std::string section;
    std::optional<int> paragraph, number;  // stk., nr.
    Modality modality = Modality::none;
    std::string text;              // as the law has it; empty when the register has no text
    std::optional<std::int32_t> from, to;
    std::string source;
    base::Span span{};
};
struct Law {
    std::string name;              // "serviceloven"
    std::string title;             // "Lov om social service"
    std::vector<Provision> provisions;
    base::Span span{};
};

/// A table of codes that services are filed under (KLE, Fælles Sprog). It has a date, so that the next edition can take its place.
struct Code {
    std::string code, label;              // "27.36.08", "Afløsning og aflastning"
    std::optional<std::int32_t> from, to; // its own, or the table's
    base::Span span{};
};
struct CodeTable {
    std::string name, title, source;
    std::optional<std::int32_t> from, to;
    std::vector<Code> codes;
    base::Span span{};
};
/// `kode kle "27.36.08"` in a ydelse. The code need not be in the table: that is a finding.
struct ServiceCode {
    base::Id<CodeTable> table;
    std::string code;
    base::Span span{};
};

struct LegalBasis {
    LawReference reference;
    Modality modality = Modality::none;   // as the standard states it
    std::vector<Text> texts;              // its own quotation
    std::vector<std::string> marks;
    std::vector<Acceptance> acceptances;
    base::Span span{};
};

/// A section of a service in document order; the same kind may come twice.
struct Section {
    SectionKind kind{};
    base::Id<Service> service;
    std::string heading;                  // its own: `formål "Om hjælp til selvhjælp"` (text on the section's line); empty: the kind's usual one
    std::string chapter;                  // the heading it stands under: `kvalitetsmål "For leverancen", i "Kvalitetsmål"`; or empty
    std::string shared_from;              // name of the `fælles` block it came from, or empty
    std::optional<Quantifier> quantifier; // målgruppe alle af
    int count = 0;
    Modality modality = Modality::none;
    std::vector<LegalBasis> bases;        // hjemmel
    std::vector<base::Id<Norm>> norms;    // top level
    std::vector<Text> texts;              // introduction
    std::vector<std::string> marks;
    std::string reading;
    std::vector<Acceptance> acceptances;
    base::Span span{};
};

struct Service {
    std::string name, title;
    std::vector<base::Id<Section>> sections;
    std::vector<Text> texts;
    base::Id<Unit> amount_unit;           // of wish and scope; none: no amount
    Cadence amount_per;
    std::vector<ServiceCode> codes;
    std::vector<Acceptance> acceptances;
    base::Span span{};
};

/// `afsnit`: Markdown with interpolation, per view.
struct FreeSection {
    std::string name, title;
    std::string citizen, case_worker;     // Markdown
    std::vector<std::string> marks;
    base::Span span{};
    bool before_services = false;         // stands above the first ydelse in the file
    std::vector<Text> texts{};            // as written, with their places
};

/// `fælles generelt: "Klagevejledning"`: a block with a title stands once in the document, as a chapter where the file has it.
struct SharedChapter {
    std::string name, title;
    bool before_services = false;         // stands above the first ydelse in the file
    base::Span span{};
};

struct Approval {
    bool missing = false;                 // godkendt mangler
    std::string organ;
    std::int32_t date = 0;
    base::Id<Service> service;            // stands in a ydelse; none: the whole document
    std::vector<std::string> marks;
    base::Span span{};
};
enum class ChangeKind { editorial, content };
struct Change {
    ChangeKind kind = ChangeKind::editorial;
    std::string of;                       // which part
    std::string when;                     // "8. august 2011" or "marts 2014"
    base::Id<Service> service;
    std::vector<std::string> marks;
    base::Span span{};
};

// --- prøver ---------------------------------------------------------------------------------------------------------------
/// From the first to the last day, both counted; without a last day it has no end.
struct GivenPeriod {
    std::int32_t from = 0;
    std::optional<std::int32_t> to;
};
struct GivenInput {
    base::Id<Input> input;
    std::optional<std::int64_t> value;    // none: ved ikke
    std::vector<GivenPeriod> periods;     // of a fact of periods: what it was given as; `value` is then 1, or 0 when there are none
    std::string by, role, because;        // assessments; role defaults to the declared one
    std::optional<std::int32_t> date;     // when assessed; defaults to the trial's date
    base::Span span{};
};
struct GivenWish {
    std::optional<std::int64_t> amount;
    base::Id<Unit> unit;
    std::optional<Cadence> per;
    base::Id<Norm> item;
    std::optional<GivenPeriod> stay;      // from one date to another; `amount` is as many days
    base::Span span{};
};
struct GivenUse {
    std::int64_t amount = 0;
    base::Id<Unit> unit;
    std::int32_t date = 0;
    std::optional<std::int32_t> last;     // a stay: its last day
    base::Span span{};
};
enum class Outcome { proposal, assess, missing, outside, partly };  // FORSLAG SKØN MANGLER UDENFOR DELVIST
struct ExpectedPrice {
    base::Id<Norm> norm;
    PriceKind kind = PriceKind::unknown;
    std::optional<std::int64_t> oere;
    base::Span span{};
    bool none = false;                    // pris x ingen
};
struct ExpectedDeadline {
    enum class Kind { dated, unknown, none };
    base::Id<Norm> norm;
    std::int32_t date = 0;                // dated
    base::Span span{};
    Kind kind = Kind::dated;
};
/// A norm that is named with whether it must be so: `gælder x`, `gælder ikke x`, `normer ikke x`.
struct ExpectedNorm {
    base::Id<Norm> norm;
    bool so = true;
    base::Span span{};
};
struct Expectation {
    std::optional<Outcome> outcome;
    std::optional<std::int64_t> amount;   // omfang 15 døgn
    bool no_amount = false;               // omfang ukendt: no amount may be named
    std::optional<std::int64_t> ceiling;  // omfang højst 35 døgn
    base::Id<Unit> unit;
    std::vector<ExpectedPrice> prices;
    std::vector<ExpectedDeadline> deadlines;
    std::vector<base::Id<Norm>> norms;
    std::vector<base::Span> norm_spans;   // where each of them is named
    bool norms_exactly = false;           // normer kun …
    std::vector<ExpectedNorm> rules;      // gælder x, gælder ikke x
    std::vector<ExpectedNorm> not_deciding;  // normer ikke x
    std::vector<base::Id<Input>> missing, open;
    base::Span span{};                    // of `forvent`; the others of the line that says it
    base::Span outcome_span{}, amount_span{}, ceiling_span{}, norms_span{}, missing_span{}, open_span{};

    bool empty() const {
        return !outcome && !amount && !no_amount && !ceiling && prices.empty() && deadlines.empty() && norms.empty() && rules.empty() && not_deciding.empty() && missing.empty() && open.empty();
    }
};
struct Trial {
    std::string name;
    base::Id<Service> service;
    std::optional<std::int32_t> date;     // decision date
    std::vector<GivenInput> given;        // facts, assessments and events
    std::vector<GivenWish> wishes;
    std::vector<GivenUse> uses;
    Expectation expect;
    std::vector<std::string> marks;
    base::Span span{};
};

struct Standard {
    std::string id, title, municipality, edition, source, language = "da";
    std::vector<std::string> edition_marks;
    std::optional<std::int32_t> valid_from, valid_to;
    std::vector<Approval> approvals;
    std::vector<Change> changes;
    std::vector<Text> explanations;       // forklaring and loose texts of the head
    std::vector<Text> publication;        // offentliggøres
    std::vector<Text> supplements;        // supplerer
    base::Store<Unit> units;
    base::Store<Part> parts;
    base::Store<Input> inputs;
    base::Store<Scale> scales;
    base::Store<Term> terms;
    base::Store<Tariff> tariffs;
    base::Store<Calendar> calendars;
    base::Store<Contact> contacts;
    base::Store<Law> laws;
    base::Store<CodeTable> code_tables;
    base::Store<Norm> norms;
    base::Store<Section> sections;
    base::Store<Service> services;
    std::vector<FreeSection> free_sections;
    std::vector<SharedChapter> shared_chapters;
    std::vector<Trial> trials;
    std::vector<Acceptance> acceptances;  // accepteret … in the head: for the whole document
    base::Span span{};                    // of the head line
    bool is_module = false;               // a file with `modul`: nothing to decide
    bool sound = true;                    // false: errors were found; no program is made from it
    base::FileId main_file{};
};

}  // namespace kvs::model
