#pragma once
// What the author wrote, line by line. Plain data: literals are decoded (numbers, dates, money), names are not looked up, and
// nothing here says what may stand under what: that is the model's question. Each comment shows the `.kvs` line it stands for.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/box.h"
#include "compiler/syntax/literals.h"

namespace kvs::syntax {

// --- modality and conditions ---------------------------------------------------------------------------------------------------

enum class ModalWord {
    must,                       // skal
    must_not,                   // skal ikke
    may,                        // kan
    may_not,                    // kan ikke
    only,                       // kun
    forbidden,                  // må ikke
    always,                     // altid
    as_a_rule,                  // som hovedregel
    as_a_rule_not,              // som hovedregel ikke
    as_starting_point,          // som udgangspunkt
    as_starting_point_not,      // som udgangspunkt ikke
    typically,                  // typisk
    often,                      // ofte
    normally,                   // normalvis
    normally_not,               // normalvis ikke
    preferably,                 // fortrinsvis
    for_example,                // fx
    experienced,                // oplevet
    special_cases,              // i særlige tilfælde
    quite_special_cases,        // i ganske særlige tilfælde
    very_special_cases,         // i helt særlige tilfælde
};

struct Modality {
    ModalWord word = ModalWord::must;
    Span span;
};

/// alle af · ingen af · mindst en af · mindst 2 af · højst 1 af
struct Quantifier {
    enum class Kind { all, none, at_least, at_most };
    Kind kind = Kind::all;
    std::int64_t count = 1;    // of at_least and at_most
    Span span;
};

enum class BoundWord {
    at_least,     // mindst
    at_most,      // højst
    up_to,        // op til
    more_than,    // mere end
    less_than,    // mindre end
    over,         // over (a reading must be declared)
    under,        // under (the same)
};

/// ukendt
struct UnknownValue {
    Span span;
};

/// 18 år · 20 timer pr. uge
struct Measure {
    Quantity quantity;
    std::optional<Cadence> cadence;
    Span span;
};

/// What a fact is compared with: 20 timer pr. uge · 18 (an end point whose unit stands at the other end) · 1. marts 2025 · 100 kr. ·
/// "tekst" · moderate · ukendt
using Value = std::variant<Measure, Number, Date, Money, Text, Path, UnknownValue>;

/// er mindst 18 år
struct Compare {
    BoundWord word = BoundWord::at_least;
    Value value;
};

/// er mellem 18 og 23 år
struct Between {
    Value low, high;
};

/// er fra 18 til 23 år · er fra 18 til og med 23 år
struct FromTo {
    Value low, high;
    bool inclusive = false;
};

/// er en af plejebolig, botilbud
struct OneOf {
    std::vector<Name> names;
};

/// er moderate · er ikke moderate
struct Equals {
    bool negated = false;
    Value value;
};

struct Comparison {
    std::variant<Equals, Compare, Between, FromTo, OneOf> test;
    Span span;
};

/// bor_sammen · alder er mindst 18 år
struct FactTest {
    Path fact;
    std::optional<Comparison> comparison;
};

/// skøn egnet
struct AssessmentTest {
    Path assessment;
};

/// opfylder stk_2.målgruppe undtagen arbejdsleder
struct Fulfils {
    Path norm;
    std::vector<Path> except;
};

/// ved ikke bor_sammen (in tests: asked, not known)
struct NotKnown {
    Path fact;
};

/// alder regnet fra fødselsdag er mindst 18 år · alder regnet fra fødselsdag til modtaget_ansøgning er mindst 18 år
struct AgeTest {
    Name word;                    // `alder`; the model refuses any other
    Path born;
    std::optional<Path> until;    // else the date of decision
    Comparison comparison;
};

/// summen af timer_pleje og timer_praktisk er mere end 20 timer pr. uge
struct SumTest {
    std::vector<Path> parts;
    Comparison comparison;
};

/// ikke bor_sammen
struct Condition {
    bool negated = false;
    std::variant<FactTest, AssessmentTest, Fulfils, NotKnown, AgeTest, SumTest> test;
    Span span;
};

enum class Connective { and_, or_ };

/// One condition; `a og b eller c` on one line is kept as written (connectives.size() == items.size() - 1) so that the model can
/// refuse it and show its readings.
struct Conditions {
    std::vector<Condition> items;
    std::vector<Connective> connectives;
    Span span;
};

// --- clauses: after a comma, or on a line of their own under the norm ------------------------------------------------------------

/// hvis alle af · hvis bor_sammen · medmindre … · mens …
struct When {
    enum class Word { if_, unless, while_ };
    Word word = Word::if_;
    std::variant<Quantifier, Conditions> what;
};

/// undtagen arbejdsleder · undtagen fuld.leder
struct Except {
    std::vector<Path> norms;
};

/// af kommunen · til myndighed · ved "Per Juhl" som visitator · fra cpr · hos · via · med · for · om plejekrævende
struct Role {
    enum class Word { by, to, at, from, with_host, via, with, for_, about };    // af til ved fra hos via med for om
    Word word = Word::by;
    Object object;
    std::optional<Name> as;
};

/// på hverdage · i dagtimerne · på "botilbud"
struct Place {
    enum class Word { on, in };
    Word word = Word::on;
    Object object;
};

/// efter serviceloven § 107 · efter begrænsning · efter "revurdering"
struct After {
    std::variant<LawRef, Object> what;
};

/// efter standard "Rengøring (A2)" · som standard "Praktisk hjælp"
struct ByStandard {
    enum class Word { after, as };
    Word word = Word::as;
    Text standard;
};

/// senest 8 uger efter modtaget_ansøgning · inden 1. marts 2025 · hurtigst muligt · løbende · ukendt frist
struct Deadline {
    enum class Word { at_latest, within, at_earliest, as_soon_as_possible, ongoing, unknown };
    struct Offset {
        Quantity quantity;
        bool before = false;    // før instead of efter
        Path event;
    };
    Word word = Word::at_latest;
    std::optional<std::variant<Offset, Date>> when;    // of the first three words
};

/// første dag med: the day of the event is day one
struct FirstDayCounts {};

/// højst 50 døgn pr. kalenderår
/// In an exception: yderligere højst 2 uger (on top of the limit it excepts from) · i alt højst 5 uger (instead of it)
struct Limit {
    enum class Reach { own, in_addition, in_all };
    BoundWord word = BoundWord::at_most;
    Measure measure;
    Reach reach = Reach::own;
};

/// fra få døgn til 14 døgn · `low` may lack its unit: fra 3 til 14 døgn
struct LimitRange {
    std::variant<Quantity, Number> low;
    Measure high;
};

/// med 1 måneds varsel · the unit as written (måneds)
struct Notice {
    Quantity quantity;
};

/// fordelt på 1-2 gange pr. uge
struct Spread {
    Measure measure;
};

/// kl. 7.00-17.00 · kl. 8-9 og 13-14
struct Hours {
    std::vector<ClockSpan> spans;
};

/// dækker forplejning, tøjvask og linnedservice · dækker "…"
struct Covers {
    std::variant<std::vector<Name>, Text> what;
};

/// svarer til "en 2 værelses lejlighed"
struct EquivalentTo {
    std::variant<std::vector<Name>, Text> what;
};

/// reguleres hvert år af "Kommunalbestyrelsen"
struct Regulated {
    Cadence cadence;
    std::optional<Object> by;
};

/// betales af omsorgsyder
struct PaidBy {
    Object who;
};

/// læses mindst 18 år · læses alle af · læses "dage er døgn"
struct Reading {
    std::variant<Comparison, Quantifier, Text> what;
};

/// fordi "dagligt tilsyn"
struct Because {
    Text reason;
};

/// bemærk "Hidtil har kommunen altid kunnet …"
struct Remark {
    Text text;
};

/// til_sagen "Borgeren har …": the case view's own wording
struct ForCase {
    Text text;
};

/// disponeres frit
struct FreeUse {};

/// uanset svaret: the assessment must have been made, whichever way
struct AnyAnswer {};

/// afgøres af skøn læsningen: who chooses between the readings that stand under `uafklaret mellem`
struct SettledBy {
    Path assessment;
};

/// den 2. juni 2025
struct OnDate {
    Date date;
};

/// fra 1. juni 2025 · fra 1. juni 2025 til 14. juni 2025, both days counted
struct InPeriod {
    Date from;
    std::optional<Date> to;
};

/// så "kontakter personalet politiet" (the text is the line's) · så betales af borger
struct Then {
    std::optional<Object> paid_by;
};

/// ellers "…"
struct Else {};

struct Clause {
    std::variant<When, Except, Role, Place, After, ByStandard, Deadline, FirstDayCounts, Limit, LimitRange, Notice, Spread, Hours,
                 Cadence, Covers, EquivalentTo, Regulated, PaidBy, Reading, Because, Remark, ForCase, FreeUse, OnDate, Then, Else,
                 AnyAnswer, SettledBy, InPeriod, Modality>
        what;
    Span span;
};

// --- the core of a norm ------------------------------------------------------------------------------------------------------------

/// gratis · mod betaling · ukendt pr. døgn · 37,50 kr. pr. time · takst kost pr. døgn · egen udgift
struct Price {
    enum class Kind { free, against_payment, unknown, amount, tariff, own_expense };
    Kind kind = Kind::free;
    std::optional<Money> amount;
    std::optional<Path> tariff;
    std::optional<Cadence> cadence;
};

/// undtagelse fra loft · undtagelse fra a, b
struct ExceptionOf {
    std::vector<Path> norms;
};

/// skøn egnet
struct AssessmentRef {
    Path assessment;
};

/// standard "Visitation og levering"
struct StandardRef {
    Text standard;
};

/// frit valg · frit valg mellem (the choices stand under it) · frit valg mellem a, b · intet valg
struct Choice {
    bool free = true;
    bool among = false;
    std::vector<Name> names;
};

/// overføres ikke · sættes på pause · ophører · modregnes
enum class Action { not_carried_over, paused, ceases, set_off };

/// uafklaret mellem (the readings stand under it)
struct Unsettled {};

/// husstanden_kan, "børnenes alder" indgår i behovet · indgår i behovet (what is weighed is then the norm's own sentence)
struct Considered {
    std::vector<Object> what;
    std::vector<Path> in;
};

/// +/- 1 time
struct Tolerance {
    Quantity quantity;
};

/// What stands after a norm's colon: modalord? kerne "tekst"? (, led)*. When a clause stands where the core would
/// (`loft: som hovedregel højst 50 døgn`), the core is monostate and that clause is the first of `clauses`.
struct Statement {
    std::optional<Modality> modality;
    std::variant<std::monostate, Quantifier, Measure, Price, ExceptionOf, AssessmentRef, StandardRef, Choice, Action, Tolerance,
                 Unsettled, Considered, Conditions>
        core;
    Span core_span;    // empty when there is no core
    std::vector<Clause> clauses;
    std::vector<Text> texts;
};

// --- heads of lines ------------------------------------------------------------------------------------------------------------------

enum class DefinitionWord {
    standard,      // kvalitetsstandard
    module,        // modul
    law,           // lov
    part,          // part
    fact,          // oplysning
    assessment,    // skøn
    scale,         // skala
    concept_,      // begreb
    tariff,        // takst
    calendar,      // kalender
    event,         // hændelse
    unit,          // enhed
    contact,       // kontakt
    code_table,    // kodetabel
    service,       // ydelse
    shared,        // fælles
    section,       // afsnit
};

/// du / "omsorgsyder" · "din pårørende" / "den plejekrævende" · du
struct Forms {
    bool you = false;
    std::optional<Text> citizen;     // when not `you`
    std::optional<Text> case_form;
};

/// ja eller nej · skala begrænsninger · valg mellem a, b · antal timer pr. uge · antal kr. · dato · perioder
struct Type {
    enum class Kind { yes_no, scale, choice, count, money, date, periods };
    Kind kind = Kind::yes_no;
    std::optional<Name> scale;
    std::vector<Name> choices;
    std::optional<Name> unit;
    std::optional<Cadence> cadence;
};

/// ingen, lette, moderate · fx ægtefælle, forældre
struct NameList {
    bool open = false;    // fx
    std::vector<Name> names;
};

/// kr. pr. døgn
struct RateUnit {
    Cadence cadence;
};

/// hverdage er mandag-fredag (after a calendar's colon, or as a property under it)
struct WorkingDays {
    std::vector<DayRange> days;
};

/// oplysning alder: antal år, om plejekrævende, fra cpr
struct Definition {
    DefinitionWord word = DefinitionWord::fact;
    Span word_span;
    Path name;    // one name, but for modul
    std::variant<std::monostate, Forms, Type, NameList, RateUnit, WorkingDays, Quantity> body;
    Span body_span;
    std::vector<Clause> clauses;
    std::vector<Text> texts;
};

/// samliv: skal bor_sammen · moderate "Mindre omfang": højst 15 døgn pr. kalenderår
struct Norm {
    Name name;
    std::optional<Text> title;
    Statement statement;
};

/// fra 1. januar 2025: 1.250,50 kr. · fra 1. januar 2024: ukendt (no amount)
struct RateStep {
    Date from;
    std::optional<Money> amount;
};

/// § 84, stk. 1: skal · under it its text, `gælder fra … til …`, `kilde "…"`
struct LawText {
    SectionNumber section;
    std::optional<Modality> modality;
    std::vector<Clause> clauses;
    std::vector<Text> texts;
};

/// kode "27.36.08": "Afløsning og aflastning" · in a kodetabel; under it `gælder fra … til …`
struct CodeText {
    Text code, label;
};

enum class SectionWord {
    legal_basis,      // hjemmel
    purpose,          // formål
    need,             // behov
    target_group,     // målgruppe
    not_for,          // gælder ikke for
    assessment,       // vurdering
    includes,         // omfatter
    excludes,         // omfatter ikke
    scope,            // omfang
    price,            // pris
    deadlines,        // frister
    procedure,        // sagsgang
    decision,         // afgørelse
    supplier,         // leverandør
    delivery,         // levering
    staff,            // personale
    duties,           // pligter
    quality_goals,    // kvalitetsmål
    follow_up,        // opfølgning
    termination,      // ophør
    complaint,        // klage
    references,       // henvisninger
};

/// målgruppe alle af · omfang fx · klage
struct Section {
    SectionWord word = SectionWord::purpose;
    Span word_span;
    std::optional<Quantifier> quantifier;
    std::optional<Modality> modality;
    std::vector<Clause> clauses;
    std::vector<Text> texts;
};

// --- properties: a word and its value, no colon ---------------------------------------------------------------------------------------

/// brug lov.serviceloven som sl
struct Use {
    Path module;
    std::optional<Name> as;
};

/// kommune Haderslev · kommune "Ringkøbing-Skjern"
struct Municipality {
    std::string name;
    Span span;
};

/// udgave 2024 · udgave "2024, 2. udgave"
struct Edition {
    std::string edition;
    Span span;
};

/// sprog dansk
struct LanguageIs {
    Name language;
};

/// godkendt af "Byrådet" den 4. februar 2021 · godkendt mangler
struct Approved {
    bool missing = false;
    std::optional<Object> by;
    std::optional<Date> date;
};

/// ændret redaktionelt den 8. august 2011 · ændret indhold i klage den 1. juli 2013 · ændret redaktionelt i marts 2014
struct Changed {
    std::optional<Path> content_of;    // nothing: redaktionelt
    Date date;
};

/// gælder fra 1. januar 2024 til 31. december 2024 (the last day is included)
struct Validity {
    Date from;
    std::optional<Date> to;
};

/// gælder for alle ydelser · gælder for aflastning, afløsning og praktisk
struct ValidFor {
    bool all_services = false;
    std::vector<Name> services;
};

enum class TextWord {
    source,         // kilde
    supplements,    // supplerer
    explanation,    // forklaring
    published,      // offentliggøres
    question,       // spørgsmål
    yes,            // ja
    no,             // nej
    phone,          // telefon
    mail,           // mail
    address,        // adresse
    web,            // web
};

/// spørgsmål "Bor du i egen bolig?" · telefon "88 72 45 23"
struct TextProperty {
    TextWord word = TextWord::explanation;
    Text text;
};

/// serviceloven § 84, stk. 1, skal (the modal word is a clause)
struct LawReference {
    LawRef ref;
};

/// metode "Voksenudredningsmetoden (VUM)"
struct Method {
    Object method;
};

/// også "din nære pårørende" / "den plejekrævende"
struct AlsoForms {
    Forms forms;
};

/// åbent mandag, tirsdag og fredag kl. 9.00-12.00 · åbent hverdage
struct OpenHours {
    std::vector<DayRange> days;
    std::vector<ClockSpan> hours;
};

/// lukket helligdage, grundlovsdag, juleaften
struct ClosedDays {
    std::vector<Name> days;
};

/// accepteret K0412 af "Kirsten Holm" som jurist den 4. marts 2024 fordi "…"
struct Accepted {
    Name code;
    Object by;
    std::optional<Name> as;
    Date date;
    Text reason;
};

/// kode kle "27.36.08" · in a ydelse: the code it goes by in a kodetabel
struct CodeReference {
    Path table;
    Text code;
};

struct Property {
    std::variant<Use, Municipality, Edition, LanguageIs, Approved, Changed, Validity, ValidFor, TextProperty, LawReference, Method,
                 AlsoForms, OpenHours, ClosedDays, WorkingDays, Accepted, CodeReference>
        what;
    std::vector<Clause> clauses;
    std::vector<Text> texts;    // beyond TextProperty's own
};

// --- tests in the file -----------------------------------------------------------------------------------------------------------------

/// prøve "16 døgn på mindste trin" for aflastning. Under it `den 2. juni 2025` (a ClauseLine with OnDate) is the day of decision.
/// prøve "Under 18" for aflastning, som "Middel": begins with all that the trial of that title is given; what is said here again replaces it.
struct TrialHead {
    Text title;
    std::optional<Path> service;
    std::optional<Text> like;
};

/// givet: under it Bare lines are facts, answers (`egnet, ved "Per Juhl", fordi "…"`) and events (`modtaget_ansøgning, den 2. juni 2025`)
struct Given {};

/// forvent: under it an AssessmentLine lists the open assessments
struct Expect {};

/// ønsker 16 døgn pr. kalenderår · ønsker transport · ønsker 14 døgn, fra 28. december 2025 til 10. januar 2026
struct Wish {
    std::variant<Measure, Path> what;
    std::optional<InPeriod> stay;
};

/// brugt 12 døgn, den 1. marts 2025 · brugt 14 døgn, fra 28. december 2025 til 10. januar 2026
struct Used {
    Quantity quantity;
    std::optional<Date> date;
    std::optional<InPeriod> stay;
};

/// DELVIST
enum class Outcome { proposal, assessment, missing, outside, partial };    // FORSLAG SKØN MANGLER UDENFOR DELVIST

/// omfang 15 døgn pr. kalenderår · omfang højst 35 døgn (the most there could be, before the amount is assessed) · omfang ukendt
/// (no amount may be named; `measure` says nothing)
struct ExpectScope {
    Measure measure;
    bool at_most = false;
    bool unknown = false;
};

/// pris egenbetaling_kost ukendt · pris egenbetaling_kost ingen (it does not apply; `price` says nothing)
struct ExpectPrice {
    Path norm;
    Price price;
    bool none = false;
};

/// frist afgørelsestid 28. juli 2025 · frist afgørelsestid ukendt (it applies, without a date) · frist afgørelsestid ingen (it does not apply)
struct ExpectDeadline {
    enum class Kind { dated, unknown, none };
    Path norm;
    Date date{};    // dated
    Kind kind = Kind::dated;
};

/// normer a, b · normer kun a, b (these and no others) · normer ikke a, b (none of these)
struct ExpectNorms {
    bool exactly = false;
    bool negated = false;
    std::vector<Path> norms;
};

/// mangler alder, bor_sammen
struct ExpectMissing {
    std::vector<Path> facts;
};

/// gælder a, b · gælder ikke a
struct ExpectRules {
    bool negated = false;
    std::vector<Path> norms;
};

struct Trial {
    std::variant<TrialHead, Given, Expect, Wish, Used, Outcome, ExpectScope, ExpectPrice, ExpectDeadline, ExpectNorms, ExpectMissing, ExpectRules>
        what;
    std::vector<Clause> clauses;
};

// --- other lines -------------------------------------------------------------------------------------------------------------------------

/// hvis alle af · , led on a line of their own
struct ClauseLine {
    std::vector<Clause> clauses;    // never empty
    std::vector<Text> texts;
};

/// "Du skal bo i egen bolig."
struct TextLine {
    Text text;
};

/// bor_sammen · ikke kan_være_alene · alder er 42 år · ved ikke samtykke. A norm that bears the name of its fact; under `givet` a given.
struct Bare {
    Condition condition;
    std::vector<Clause> clauses;
};

/// skøn egnet (a norm that bears the assessment's name) · skøn a, b (under forvent: the open assessments)
struct AssessmentLine {
    std::vector<Path> assessments;    // never empty
    std::vector<Clause> clauses;
};

/// A line that could not be read. Its mistake has been told; what stands under it is kept. `name`: what it most likely defines, so
/// that later lines which use the name are not blamed. `imports`: it begins with `brug`, so names of a module are not known.
struct Broken {
    std::optional<Name> name;
    bool imports = false;
};

struct Line {
    std::variant<Broken, Definition, Norm, RateStep, LawText, CodeText, Section, Property, Trial, ClauseLine, TextLine, Bare, AssessmentLine> head;
    std::vector<Line> block;
    std::vector<Mark> marks;
    Span span;    // of the head: from its first to its last character, without indentation and comment
    bool mended = false;    // its mistake has been told, and it is read as it was most likely meant
    std::uint32_t indentation = 0;    // columns
};

/// One `.kvs` file.
struct File {
    base::FileId file{};
    std::vector<Line> lines;
    bool whole = true;    // false: the reading stopped at a limit (it has been told), so names may be missing
};

// --- interpolation -------------------------------------------------------------------------------------------------------------------------

/// A piece of a text: plain words, or what stands in braces. "højst {loft.tal} døgn" is three pieces.
struct TextPiece {
    enum class Kind { words, reference, pair };
    Kind kind = Kind::words;
    std::string words;              // words: as written; pair: the citizen's word
    std::string case_words;         // pair: {dig/sig} the case's word
    std::vector<std::string> path;  // reference: {loft.tal} is loft, tal
    Span span;                      // in the file; of a long text: of the whole text
};

/// Cuts a text at its braces. An unclosed or empty brace stays words, and `malformed` (when given) gets the span of each.
std::vector<TextPiece> split_interpolation(const Text& text, std::vector<Span>* malformed = nullptr);

}  // namespace kvs::syntax
