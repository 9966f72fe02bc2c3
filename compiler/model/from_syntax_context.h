#pragma once
// What the passes of from_syntax share: the standard they fill, the names found so far, where each norm stands in the tree. Internal to
// from_syntax*.cpp; one Context lives for one call of from_syntax.
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/scope.h"
#include "compiler/model/sentence.h"
#include "compiler/model/standard.h"
#include "compiler/syntax/ast.h"

namespace kvs::model {

using base::Id;
using diag::Message;

/// What one thing has said of itself, by the words of the file, and where: the second time is a mistake.
using Said = std::map<std::string, base::Span, std::less<>>;

/// What the passes must remember of a norm beside the model's own fields.
struct NormSource {
    const syntax::Line* line = nullptr;
    /// Parts of a guard whose quantifier stands on the norm's own line (`politi: hvis alle af`).
    std::vector<Id<Norm>> line_guard;
    /// Parts of each guard that stands under the norm (`hvis alle af` on a line of its own).
    std::vector<std::pair<const syntax::Line*, std::vector<Id<Norm>>>> block_guards;
    /// The amount that texts interpolate, when it is neither a limit nor a deadline: the 18 of "alder er over 18 år".
    std::optional<Quantity> written;
    Said said;
    base::Span amount_span{};    // of its limit or its assessed amount
    base::Span guard_span{};     // of its first `hvis` or `medmindre`
    bool limit_written = false;  // also when it could not be read
    bool price_written = false;
    bool lines_lost = false;     // a line under it could not be read or does not belong
    int troubles_before = 0;     // Context::troubles when it began to be resolved, and when it was done
    int troubles_after = 0;
    bool resolved = false;
};

/// `fælles anmodning:` and the services it holds for.
struct SharedBlock {
    const syntax::Line* line = nullptr;
    std::string name;
    std::vector<Id<Service>> services;
};

struct SectionSource {
    const syntax::Line* line = nullptr;
};

/// A definition outside the services' sections: what to read when all names are known.
struct DefinitionSource {
    NameKind kind = NameKind::part;
    std::uint32_t id = 0;
    const syntax::Line* line = nullptr;
    const syntax::Definition* definition = nullptr;
};

struct ServiceSource {
    const syntax::Line* line = nullptr;
    std::map<std::string, Id<Norm>> by_path;                       // "trin.moderate"
    std::map<std::string, std::vector<Id<Norm>>> by_name;          // "moderate"
    VoiceForms forms;
    std::uint32_t first_norm = 0, end_norm = 0;  // its norms have neighbouring ids
    bool lines_refused = false;     // lines that could not be read or do not belong: what is missing may stand there
    bool amount_unclear = false;    // a limit or an assessed amount could not be read
};

struct Context {
    Standard& standard;
    diag::Sink& sink;
    std::span<const syntax::File> files;

    Names names{};
    std::set<std::string> aliases{};             // `brug lov.serviceloven som sl`: sl
    std::set<std::string, std::less<>> broken{};              // names that unreadable lines most likely define, and names blamed once
    std::vector<DefinitionSource> definitions{};
    const syntax::Line* head = nullptr;          // kvalitetsstandard or modul of the main file
    std::vector<NormSource> norm_sources{};      // by norm id
    std::vector<SectionSource> section_sources{};
    std::vector<ServiceSource> service_sources{};
    std::vector<SharedBlock> shared{};
    VoiceForms common_forms{};
    std::set<std::tuple<unsigned, std::uint32_t, std::uint32_t, std::uint32_t>> said{};
    int mistakes = 0;
    int troubles = 0;                            // mistakes, and what is passed over in silence because its mistake has been said
    bool calendar_missed = false;                // working days are counted, and there is no calendar; that has been said
    bool head_missing = false;                   // the file does not say what it is, or not readably; that has been said
    bool assessment_elsewhere = false;           // a `vurdering` stands where no service gets it; that has been said

    /// Says a message once per place: a `fælles` block is resolved for each of its services, its mistakes are told once. Null: said before.
    diag::Diagnostic* say(Message message, base::Span span, diag::Arguments arguments = {});
    /// `word` meant one of `candidates`? Empty when not, or when so much is wrong that guessing no longer helps.
    std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) const;
    /// "»x« findes ikke", with a suggestion and a fix when one is near. `kinds` in the words of the file: "oplysning, skøn". Silent for names
    /// that an unreadable line was to define, and the second time.
    void unknown_name(const syntax::Name& name, const std::string& kinds, const std::vector<std::string>& candidates);
    /// Of two places that disagree the later is blamed; but never a module for what the author's own file says as well.
    bool blames_first(base::Span first, base::Span second) const { return first.file == standard.main_file && second.file != standard.main_file; }
    /// Whether an unreadable line was most likely to define the name.
    bool was_broken(std::string_view name);
    /// False, and a message, when these words were said before by the same owner.
    bool once(Said& said, std::string_view words, base::Span span);
};

// --- names (from_syntax_names.cpp) --------------------------------------------------------------------------------------------
std::string kind_word(const Context&, NameKind kind, std::string_view name);
/// The name a path stands for at file level: its only name, or what follows an alias or module name; null when it has more.
const syntax::Name* single_name(const Context&, const syntax::Path& path);
/// A definition of this kind, or none and a message (wrong role, unknown with suggestion).
std::optional<std::uint32_t> find_thing(Context&, NameKind kind, const syntax::Path& path);
std::optional<std::uint32_t> find_thing(Context&, NameKind kind, const syntax::Name& name);
void define(Context&, NameKind kind, const syntax::Name& name, std::uint32_t id);
std::string path_words(const syntax::Path& path);

/// Where a name is looked up from: a norm (its siblings first), a service, or the file.
struct Place {
    Id<Service> service;
    Id<Norm> norm;
};
/// A norm by short name or path, seen from a place; silent. `several`: the norms of the service that have the short name, when it is not one.
Id<Norm> lookup_norm(const Context&, const Place& place, const syntax::Path& path, std::vector<Id<Norm>>* several = nullptr);
void say_ambiguous(Context&, const syntax::Path& path, const std::vector<Id<Norm>>& several);
/// The same, with a message when there is none.
Id<Norm> find_norm(Context&, const Place& place, const syntax::Path& path);
/// `målgruppe`, `stk_2.målgruppe`: the sections of that kind in the service, its own and shared; empty when the path names no section.
std::vector<Id<Section>> lookup_sections(const Context&, const Place& place, const syntax::Path& path);
/// Names that could be meant where a norm is expected.
std::vector<std::string> norm_candidates(const Context&, const Place& place);

// --- values (from_syntax_values.cpp) --------------------------------------------------------------------------------------------
Id<Unit> unit_of(Context&, const syntax::Name& name);
std::optional<std::int64_t> scaled_number(Context&, const syntax::Number& number, Id<Unit> unit);
std::optional<Quantity> quantity_of(Context&, const syntax::Quantity& quantity);
/// A period; `none` and a message when the word is no period ("pr. time").
std::optional<Cadence> cadence_of(Context&, const syntax::Cadence& cadence);
/// "pr. uge" of something that is not counted over a period. `measure` has a cadence.
void say_not_periodic(Context&, const std::string& name, const syntax::Measure& measure);
/// Days since 1970-01-01; nothing for a month alone ("marts 2014").
std::optional<std::int32_t> day_of(const syntax::Date& date);
std::string date_as_written(const syntax::Date& date);
Modality modality_of(syntax::ModalWord word);
std::string modality_as_written(syntax::ModalWord word);
std::pair<Quantifier, int> quantifier_of(const syntax::Quantifier& quantifier);
SectionKind section_kind_of(syntax::SectionWord word);
std::vector<std::string> mark_ids(const std::vector<syntax::Mark>& marks);
/// Words again, for messages that must show what was written.
std::string as_written(const syntax::Condition& condition);
std::string as_written(const syntax::Value& value);
std::string as_written(const syntax::Comparison& comparison);
std::string as_written(const syntax::Quantity& quantity);
base::Span span_of(const syntax::Value& value);
base::Span span_of(const syntax::Object& object);
std::string raw_words(const syntax::Object& object);

// --- conditions (from_syntax_condition.cpp, from_syntax_comparison.cpp) --------------------------------------------------------------
/// What a norm learns from a condition it carries.
struct ConditionNotes {
    const syntax::Reading* reading = nullptr;  // in: `læses …` on the line
    bool reading_used = false;                 // out
    std::string as_written;                    // out: "over 18 år"
    std::optional<Quantity> written;           // out: the 18 år
    bool assessment = false;                   // out: asks a person
};
Condition condition_of(Context&, const Place&, const syntax::Condition&, ConditionNotes&);
/// One condition of a line; `og`/`eller` are refused with both readings.
Condition condition_of(Context&, const Place&, const syntax::Conditions&, ConditionNotes&);
/// The test of a comparison with an input, or Poison and a message.
Condition comparison_of(Context&, Id<Input>, const syntax::Comparison&, base::Span, ConditionNotes&);
/// The same of a number that is no input of its own: the test's input is none.
Condition comparison_of(Context&, const Input& reckoned, const syntax::Comparison&, base::Span, ConditionNotes&);
/// The test of an age or a sum (from_syntax_reckoned.cpp), or Poison and a message.
Condition reckoned_of(Context&, const syntax::AgeTest&, base::Span, ConditionNotes&);
Condition reckoned_of(Context&, const syntax::SumTest&, base::Span, ConditionNotes&);
/// An age or a sum: has no fact's name to be called by, and cannot be given.
bool is_reckoned(const syntax::Condition&);
/// A value written for an input, scaled as the input's; `partner`: the other end point, whose unit counts for a bare number.
std::optional<std::int64_t> value_for(Context&, Id<Input>, const syntax::Value&, const syntax::Value* partner = nullptr);

// --- passes, in their order ---------------------------------------------------------------------------------------------------------
void read_head(Context&);
void collect_definitions(Context&);       // names of everything but norms
void read_vocabulary(Context&);           // part, oplysning, skøn, hændelse, skala, begreb, takst, kalender, enhed, kontakt
void refuse_clauses(Context&);             // clauses on lines that have none
void read_laws(Context&);
void read_code_tables(Context&);
void collect_services(Context&);          // sections and norms of each ydelse, shared ones included
void resolve_services(Context&);          // what the norms say
void read_texts(Context&);                // every text, in both voices
void read_trials(Context&);
void check_services(Context&);            // what only the whole can show
void check_blocks(Context&);              // lines under lines that can have none, clauses that nobody reads

// --- pieces of the passes ---------------------------------------------------------------------------------------------------------
void read_input(Context&, Id<Input>, const syntax::Line&, const syntax::Definition&);
void read_scale(Context&, Id<Scale>, const syntax::Line&, const syntax::Definition&);
void read_contact(Context&, Id<Contact>, const syntax::Line&, const syntax::Definition&);
void read_calendar(Context&, Id<Calendar>, const syntax::Line&, const syntax::Definition&);
void read_tariff(Context&, Id<Tariff>, const syntax::Line&, const syntax::Definition&);
void read_part(Context&, Id<Part>, const syntax::Line&, const syntax::Definition&);
/// `vurdering`: where a service's assessments stand.
bool is_assessment_section(const syntax::Line&);
/// K0223, with an example of what the definition could say after its colon; another message when it says nothing.
void wrong_body(Context&, const syntax::Line&, const syntax::Definition&);
/// `godkendt`, `ændret` in the head, a service or a shared block; false when the line is neither.
bool read_history(Context&, const syntax::Line&, Id<Service>);
std::optional<Acceptance> acceptance_of(const syntax::Line&, const syntax::Accepted&);
LawReference law_reference_of(Context&, const syntax::LawRef&);
/// `kode kle "27.36.08"` in a ydelse.
void read_service_code(Context&, Id<Service>, const syntax::Line&, const syntax::CodeReference&);
void read_legal_basis(Context&, Id<Section>, const syntax::Line&, const syntax::LawReference&);
void resolve_norm(Context&, Id<Norm>);
/// Part of what the norm says could not be read, so what it lacks is no further mistake.
bool is_troubled(const Context&, Id<Norm>);
/// The clauses of a norm's line or of a line under it. `reading`: a comparison declared by `læses` on the norm, when the line has none.
struct ClauseSource {
    const std::vector<syntax::Clause>* clauses = nullptr;
    std::span<const syntax::Text> texts{};
    const syntax::Line* line = nullptr;   // the line they stand on
    const std::vector<Id<Norm>>* guard_parts = nullptr;
};
void read_clauses(Context&, Id<Norm>, const ClauseSource&, ConditionNotes& notes);
/// What a text at the end of clauses is: the last word decides (`fx "…"`, `så "…"`, `ellers "…"`).
enum class TextRole { norm, example, consequence, otherwise };
TextRole text_role(const std::vector<syntax::Clause>& clauses);
/// What may stand in which section; says what does not.
void check_placement(Context&, Id<Norm>);

// --- amounts (from_syntax_amounts.cpp) --------------------------------------------------------------------------------------------
std::optional<Limit> limit_of(Context&, const syntax::Measure&);
std::optional<Limit> limit_of(Context&, const syntax::Limit&, base::Span);
std::optional<Limit> limit_of(Context&, const syntax::LimitRange&, base::Span);
std::optional<Deadline> deadline_of(Context&, const syntax::Deadline&, base::Span);
std::optional<Price> price_of(Context&, const syntax::Price&, base::Span);
/// Can a deadline be so many of them?
bool counts_days(const Unit&);
/// The calendar that deadlines and "hverdage" count by: the first declared. None: there is none (said when `needed`).
Id<Calendar> calendar_for(Context&, base::Span needed_at, bool needed);

/// A written sentence in both voices. Called when all norms are resolved: {navn} needs their values.
Text text_of(Context&, const Place&, const syntax::Text&, std::vector<std::string> marks);
const VoiceForms& forms_in(const Context&, Id<Service>);
/// A line among these, or below them, could not be read: what seems to be missing may be there.
bool has_broken(const std::vector<syntax::Line>& lines);
/// A line that cannot stand under `where` (a word of the file: "ydelse", "oplysning"); silent for lines that could not be read.
void misplaced(Context&, const syntax::Line&, std::string_view where);
void read_head_texts(Context&);
void read_vocabulary_texts(Context&);
void read_free_sections(Context&);
/// The words a role or payer is shown by, and what it names. Unknown names are said.
struct Person {
    Id<Part> part;
    Id<Contact> contact;
    std::string words;
};
std::optional<Person> person_of(Context&, Id<Service>, const syntax::Object&);

// --- weighing and readings (from_syntax_weighing.cpp) -------------------------------------------------------------------------------
/// `husstanden indgår i behovet`.
void read_considered(Context&, Id<Norm>, const syntax::Considered&);
/// `afgøres af skøn læsningen`.
void read_settled_by(Context&, Id<Norm>, const syntax::SettledBy&, base::Span);
/// The readings under `uafklaret mellem`, one for each value of the assessment that chooses between them.
void check_readings(Context&, Id<Norm>);
/// The id of a part as seen from a service: the common one when there is one, else the service's own.
Id<Part> lookup_part(const Context&, Id<Service>, std::string_view name);

}  // namespace kvs::model
