// Clauses: what stands after a comma or on a line of its own under a norm.
#include <algorithm>
#include <utility>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

std::vector<std::string> listed(const std::variant<std::vector<syntax::Name>, syntax::Text>& what) {
    if (const auto* text = std::get_if<syntax::Text>(&what)) return {text->raw};
    std::vector<std::string> result;
    for (const auto& name : std::get<std::vector<syntax::Name>>(what)) result.push_back(name_words(name.text));
    return result;
}

/// What may stand after `efter`.
constexpr std::string_view after_kinds = "norm, hændelse, oplysning eller skøn med en skala";

RoleKind role_kind(syntax::Role::Word word) {
    switch (word) {
        case syntax::Role::Word::by: return RoleKind::by;
        case syntax::Role::Word::to: return RoleKind::to;
        case syntax::Role::Word::at: return RoleKind::at;
        case syntax::Role::Word::from: return RoleKind::from;
        case syntax::Role::Word::with_host: return RoleKind::with_place;
        case syntax::Role::Word::via: return RoleKind::via;
        case syntax::Role::Word::with: return RoleKind::with;
        case syntax::Role::Word::for_: return RoleKind::for_;
        case syntax::Role::Word::about: return RoleKind::about;
    }
    return RoleKind::by;
}

class Clauses {
public:
    Clauses(Context& context, Id<Norm> id, const ClauseSource& source, ConditionNotes& notes)
        : context_(context), id_(id), place_{context.standard.norms[id].service, id}, source_(source), notes_(notes) {}

    void read() {
        for (const auto& clause : *source_.clauses) {
            clause_ = &clause;
            std::visit([&](const auto& what) { add(what); }, clause.what);
        }
        switch (text_role(*source_.clauses)) {
            case TextRole::norm: break;
            case TextRole::example: append(norm().examples); break;
            case TextRole::consequence: append(norm().consequences); break;
            case TextRole::otherwise: append(norm().otherwise); break;
        }
    }

private:
    Norm& norm() { return context_.standard.norms[id_]; }
    base::Span span() const { return clause_->span; }
    NormSource& source() { return context_.norm_sources[id_.value]; }
    SectionKind section() { return context_.standard.sections[norm().section].kind; }
    /// What a norm can say once only; false, and a message, the second time.
    bool once(std::string_view words) { return context_.once(source().said, words, span()); }
    void append(std::vector<std::string>& list) {
        for (const auto& text : source_.texts) list.push_back(text.raw);
    }
    void wrong_here() { context_.say(Message::misplaced_clause, span(), {{"where", norm().name}}); }
    template <class T>
    void set_once(std::optional<T>& field, std::optional<T> value, Message twice) {
        if (!value) return;
        if (field) {
            context_.say(twice, span(), {{"name", norm().name}});
            return;
        }
        field = std::move(value);
    }

    void add(const syntax::When& when) {
        Guard guard;
        guard.kind = when.word == syntax::When::Word::if_ ? GuardKind::when : when.word == syntax::When::Word::unless ? GuardKind::unless : GuardKind::during;
        if (const auto* conditions = std::get_if<syntax::Conditions>(&when.what)) {
            guard.condition = condition_of(context_, place_, *conditions, notes_);
        } else if (!source_.guard_parts || std::exchange(parts_taken_, true)) {
            guard.condition = {false, Poison{}, span()};  // the lines below are the parts of another group: said where they were counted
        } else {
            const auto [quantifier, count] = quantifier_of(std::get<syntax::Quantifier>(when.what));
            Group group{quantifier, count, {}};
            for (const auto part : *source_.guard_parts)
                group.parts.push_back({false, NormHolds{part, {}, {}}, context_.standard.norms[part].span});
            guard.condition = {false, std::move(group), span()};
        }
        if (guard.kind != GuardKind::during && source().guard_span.end == 0) {
            const std::uint32_t word = guard.kind == GuardKind::unless ? 9 : 4;  // medmindre, hvis
            source().guard_span = {span().file, span().begin, span().begin + word};
        }
        norm().guards.push_back(std::move(guard));
    }
    void add(const syntax::Except& except) {
        auto* holds = norm().condition ? std::get_if<NormHolds>(&norm().condition->test) : nullptr;
        if (!holds) return wrong_here();
        const auto service = holds->norm ? context_.standard.norms[holds->norm].service : context_.standard.sections[holds->section].service;
        const Place inside{service, holds->norm};
        for (const auto& path : except.norms)
            if (const auto left_out = find_norm(context_, inside, path)) holds->except.push_back(left_out);
    }
    void add(const syntax::Role& role) {
        const auto person = person_of(context_, place_.service, role.object);
        if (!person) return;
        norm().roles.push_back({role_kind(role.word), person->part, person->contact, person->words, role.as ? name_words(role.as->text) : std::string{}});
    }
    void add(const syntax::Place& place) {
        const auto words = raw_words(place.object);
        if (words == "hverdage") calendar_for(context_, span(), true);
        norm().days.push_back((place.word == syntax::Place::Word::on ? "på " : "i ") + words);
    }
    void add(const syntax::After& after) {
        if (const auto* law = std::get_if<syntax::LawRef>(&after.what)) {
            norm().laws.push_back(law_reference_of(context_, *law));
            return;
        }
        const auto& object = std::get<syntax::Object>(after.what);
        if (const auto* text = std::get_if<syntax::Text>(&object)) {
            norm().after_words.push_back(text->raw);
            return;
        }
        after_name(std::get<syntax::Path>(object));
    }
    void after_name(const syntax::Path& path) {
        const auto* name = single_name(context_, path);
        const auto* input = name ? context_.names.find(NameKind::input, name->text) : nullptr;
        if (input) {
            const Id<Input> id{input->id};
            const auto& found = context_.standard.inputs[id];
            if (found.kind == InputKind::event) {
                if (once("efter")) norm().after_event = id;
                return;
            }
            if (found.type == InputType::choice) {
                set_once(norm().tiers, std::optional(Tiers{id, {}}), Message::two_tiers);
                return;
            }
        }
        std::vector<Id<Norm>> several;
        if (const auto followed = lookup_norm(context_, place_, path, &several)) {
            norm().follows = followed;
            return;
        }
        if (!several.empty()) return say_ambiguous(context_, path, several);
        // "efter aftale" is a fixed phrase: no norm or event of that name is needed.
        if (name && (name->text == "aftale" || name->text == "behov")) {
            norm().after_words.push_back(name->text);
            return;
        }
        const auto& last = path.names.back();
        if (const auto other = context_.names.other_kind(last.text, {}); other && path.names.size() == 1) {
            context_.say(Message::wrong_role_name, last.span,
                         {{"name", last.text}, {"found", kind_word(context_, *other, last.text)}, {"kind", std::string(after_kinds)}});
            return;
        }
        auto candidates = norm_candidates(context_, place_);
        for (auto& other : context_.names.all({NameKind::input})) candidates.push_back(std::move(other));
        context_.unknown_name(path.names.size() == 1 ? last : syntax::Name{path_words(path), path.span}, std::string(after_kinds), candidates);
    }
    void add(const syntax::ByStandard& standard) { norm().standards.push_back(standard.standard.raw); }
    void add(const syntax::Deadline& written) {
        if (const auto deadline = deadline_of(context_, written, span())) norm().deadlines.push_back(*deadline);
    }
    void add(const syntax::FirstDayCounts&) {
        if (norm().deadlines.empty()) return wrong_here();
        norm().deadlines.back().first_day_counts = true;
    }
    void add(const syntax::Limit& written) { limit(written); }
    void add(const syntax::LimitRange& written) { limit(written); }
    template <class Written>
    void limit(const Written& written) {
        if (!source().limit_written) source().amount_span = span();
        source().limit_written = true;
        set_once(norm().limit, limit_of(context_, written, span()), Message::two_limits);
    }
    void add(const syntax::Notice& written) {
        if (once("varsel")) norm().notice = quantity_of(context_, written.quantity);
    }
    void add(const syntax::Spread& written) {
        if (!once("fordelt på")) return;
        norm().spread = quantity_of(context_, written.measure.quantity);
        if (written.measure.cadence) norm().spread_per = cadence_of(context_, *written.measure.cadence);
    }
    void add(const syntax::Hours& written) {
        for (const auto& span : written.spans) norm().hours.push_back({span.from, span.to});
    }
    void add(const syntax::Cadence& written) {
        if (once(written.kind == syntax::Cadence::Kind::per ? "pr." : "hver")) norm().cadence = cadence_of(context_, written);
    }
    void add(const syntax::Covers& written) {
        // `kan dækker "…"` stands alone: what is covered is then words of the norm itself.
        if (!norm().price && section() == SectionKind::price) {
            for (auto& words : listed(written.what)) norm().examples.push_back(std::move(words));
            return;
        }
        if (!norm().price) return not_a_price("dækker");
        for (auto& words : listed(written.what)) norm().price->covers.push_back(std::move(words));
    }
    void add(const syntax::EquivalentTo& written) {
        for (auto& words : listed(written.what)) norm().equivalents.push_back(std::move(words));
    }
    void add(const syntax::Regulated& written) {
        if (!once("reguleres")) return;
        norm().regulated = cadence_of(context_, written.cadence);
        if (written.by)
            if (const auto person = person_of(context_, place_.service, *written.by)) norm().regulated_by = person->words;
    }
    void add(const syntax::PaidBy& written) {
        const auto person = person_of(context_, place_.service, written.who);
        if (!norm().price) return not_a_price("betales af");
        if (person) norm().price->payer = person->part;
    }
    void not_a_price(std::string_view words) {
        // A price that could not be read has had its message, and so has the first of two clauses that miss it.
        if (source().price_written || is_troubled(context_, id_)) return;
        context_.say(Message::cost_without_price, span(), {{"words", std::string(words)}, {"name", norm().name}});
    }
    void add(const syntax::Reading& reading) {
        // One comparison a line may have a reading; it has been taken by the comparison it settles.
        const bool settles = std::holds_alternative<syntax::Comparison>(reading.what);
        if (!context_.once(settles ? on_line_ : source().said, "læses", span()) || settles) return;
        norm().reading_declared = true;
        if (const auto* text = std::get_if<syntax::Text>(&reading.what)) {
            norm().reading = text->raw;
        } else {
            const auto [quantifier, count] = quantifier_of(std::get<syntax::Quantifier>(reading.what));
            norm().reading = quantifier_words(quantifier, count);
        }
    }
    void add(const syntax::Because& because) {
        if (once("fordi")) norm().because = because.reason.raw;
    }
    void add(const syntax::Remark& remark) { norm().remarks.push_back(remark.text.raw); }
    void add(const syntax::ForCase&) {}  // read with the texts
    void add(const syntax::FreeUse&) { norm().free_use = true; }
    void add(const syntax::AnyAnswer&) { norm().any_answer = true; }
    void add(const syntax::SettledBy& settled) { read_settled_by(context_, id_, settled, span()); }
    void add(const syntax::OnDate&) { wrong_here(); }
    void add(const syntax::InPeriod&) { wrong_here(); }
    void add(const syntax::Then& then) {
        if (!then.paid_by) return;
        if (const auto person = person_of(context_, place_.service, *then.paid_by))
            norm().consequences.push_back("betales af " + person->words);
    }
    void add(const syntax::Else&) {}
    void add(const syntax::Modality& modality) {
        if (modality.word == syntax::ModalWord::for_example) return;  // its texts are examples
        if (norm().modality != Modality::none) {
            context_.say(Message::two_modal_words, modality.span, {{"first", norm().modality_words}, {"second", modality_as_written(modality.word)}});
            return;
        }
        norm().modality = modality_of(modality.word);
        norm().modality_words = modality_as_written(modality.word);
    }

    Context& context_;
    Id<Norm> id_;
    Place place_;
    const ClauseSource& source_;
    ConditionNotes& notes_;
    const syntax::Clause* clause_ = nullptr;
    bool parts_taken_ = false;
    Said on_line_;
};

}  // namespace

TextRole text_role(const std::vector<syntax::Clause>& clauses) {
    if (clauses.empty()) return TextRole::norm;
    const auto& last = clauses.back().what;
    if (const auto* modality = std::get_if<syntax::Modality>(&last); modality && modality->word == syntax::ModalWord::for_example) return TextRole::example;
    if (std::holds_alternative<syntax::Then>(last)) return TextRole::consequence;
    if (std::holds_alternative<syntax::Else>(last)) return TextRole::otherwise;
    return TextRole::norm;
}

void read_clauses(Context& context, Id<Norm> id, const ClauseSource& source, ConditionNotes& notes) { Clauses(context, id, source, notes).read(); }

namespace {

/// An exception with an amount of its own must say whether it comes on top of the limit or replaces it; nothing else may.
void check_reach(Context& context, const Norm& norm) {
    const bool excepts = !norm.exception_of.empty();
    if (excepts == (norm.limit->reach != Reach::own)) return;
    const auto words = limit_words(context.standard.units, *norm.limit);
    if (excepts) context.say(Message::exception_amount_unclear, norm.span, {{"name", norm.name}, {"limit", words}});
    else context.say(Message::reach_without_exception, norm.span, {{"name", norm.name}, {"word", norm.limit->reach == Reach::in_all ? "i alt" : "yderligere"}});
}

/// An amount in a section where it can only be meant as something else: a condition, or a deadline. False: it is a limit, in the wrong place.
bool meant_otherwise(Context& context, const Norm& norm, SectionKind kind) {
    const auto& units = context.standard.units;
    const auto& inputs = context.standard.inputs;
    // A condition says that both ends belong to it.
    const auto& quantity = norm.limit->quantity;
    const auto words = norm.limit->bound != BoundKind::from_to || quantity.few || !quantity.low
                           ? limit_words(units, *norm.limit)
                           : "fra " + number_words(*quantity.low, units[quantity.unit].decimals) + " til og med " + amount_words(units[quantity.unit], quantity.amount);
    const auto first = [&](auto fits) {
        const auto found = std::find_if(inputs.begin(), inputs.end(), fits);
        return found == inputs.end() ? std::string{} : found->name;
    };
    if (kind == SectionKind::eligibility || kind == SectionKind::not_for) {
        const auto fact = first([&](const Input& input) { return input.kind == InputKind::fact && input.unit == norm.limit->quantity.unit; });
        if (fact.empty() || quantity.few) return false;
        context.say(Message::limit_of_nothing, norm.span, {{"name", norm.name}, {"limit", words}, {"example", fact + " er " + words}});
        return true;
    }
    if ((kind == SectionKind::deadlines || kind == SectionKind::complaint) && norm.limit->per.period == Period::none && counts_days(units[norm.limit->quantity.unit])) {
        const auto event = first([](const Input& input) { return input.kind == InputKind::event; });
        const auto length = quantity_words(units, norm.limit->quantity);
        context.say(Message::deadline_from_nothing, norm.span, {{"name", norm.name}, {"example", "senest " + length + " efter " + (event.empty() ? "modtaget_ansøgning" : event)}});
        return true;
    }
    return false;
}

}  // namespace

void check_placement(Context& context, Id<Norm> id) {
    const auto& norm = context.standard.norms[id];
    const auto kind = context.standard.sections[norm.section].kind;
    const auto say = [&](Message message) { context.say(message, norm.span, {{"name", norm.name}, {"section", std::string(section_words(kind))}}); };
    if (norm.limit && kind == SectionKind::scope) check_reach(context, norm);
    if (kind != SectionKind::scope) {
        const bool row = norm.parent && context.standard.norms[norm.parent].tiers;  // the table has been spoken of
        if (norm.limit && !row && !meant_otherwise(context, norm, kind)) say(Message::limit_outside_scope);
        if (norm.tiers) say(Message::tiers_outside_scope);
        if (norm.amount) say(Message::amount_outside_scope);
        if (norm.no_carry_over || norm.free_use) say(Message::carry_over_outside_scope);
    }
    if (norm.price && kind != SectionKind::price) {
        const bool row = norm.parent && context.standard.norms[norm.parent].tiers && norm.price->kind == PriceKind::unknown;  // a tier without a limit
        const bool what_citizen_pays = norm.price->kind == PriceKind::own_expense && (kind == SectionKind::covers_not || kind == SectionKind::covers);
        if (!what_citizen_pays && !row) say(Message::price_outside_price);
    }
    const auto* asked = norm.condition ? std::get_if<IsYes>(&norm.condition->test) : nullptr;
    if (norm.any_answer && (!asked || !asked->any_answer)) context.say(Message::any_answer_to_nothing, norm.span, {{"name", norm.name}});
    if (norm.regulated && kind != SectionKind::price) say(Message::price_outside_price);
    if (norm.choice && kind != SectionKind::supplier) say(Message::choice_outside_supplier);
    if (!norm.deadlines.empty()) {
        switch (kind) {
            case SectionKind::legal_basis:
            case SectionKind::purpose:
            case SectionKind::need:
            case SectionKind::eligibility:
            case SectionKind::not_for:
            case SectionKind::assessment:
            case SectionKind::covers:
            case SectionKind::covers_not:
            case SectionKind::scope:
            case SectionKind::price: say(Message::deadline_misplaced); break;
            default: break;
        }
    }
}

}  // namespace kvs::model
