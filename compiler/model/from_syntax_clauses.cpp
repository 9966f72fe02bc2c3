// Clauses: what stands after a comma or on a line of its own under a norm.
#include <algorithm>

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
    SectionKind section() { return context_.standard.sections[norm().section].kind; }
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
        } else {
            const auto [quantifier, count] = quantifier_of(std::get<syntax::Quantifier>(when.what));
            Group group{quantifier, count, {}};
            if (source_.guard_parts)
                for (const auto part : *source_.guard_parts)
                    group.parts.push_back({false, NormHolds{part, {}, {}}, context_.standard.norms[part].span});
            guard.condition = {false, std::move(group), span()};
        }
        norm().guards.push_back(std::move(guard));
    }
    void add(const syntax::Except& except) {
        auto* holds = norm().condition ? std::get_if<NormHolds>(&norm().condition->test) : nullptr;
        if (!holds) return wrong_here();
        const auto service = holds->norm ? context_.standard.norms[holds->norm].service : context_.standard.sections[holds->section].service;
        const Place inside{service, holds->norm};
        for (const auto& name : except.names)
            if (const auto left_out = find_norm(context_, inside, syntax::Path{{name}, name.span})) holds->except.push_back(left_out);
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
                norm().after_event = id;
                return;
            }
            if (found.type == InputType::choice) {
                set_once(norm().tiers, std::optional(Tiers{id, {}}), Message::two_tiers);
                return;
            }
        }
        bool ambiguous = false;
        if (const auto followed = lookup_norm(context_, place_, path, &ambiguous)) {
            norm().follows = followed;
            return;
        }
        if (ambiguous) {
            context_.say(Message::ambiguous_norm_name, path.span, {{"name", path_words(path)}});
            return;
        }
        // "efter aftale" is a fixed phrase: no norm or event of that name is needed.
        if (name && (name->text == "aftale" || name->text == "behov")) {
            norm().after_words.push_back(name->text);
            return;
        }
        const auto& last = path.names.back();
        if (const auto other = context_.names.other_kind(last.text, {}); other && path.names.size() == 1) {
            context_.say(Message::wrong_role_name, last.span,
                         {{"name", last.text}, {"found", kind_word(context_, *other, last.text)}, {"kind", "norm, hændelse, skala"}});
            return;
        }
        auto candidates = norm_candidates(context_, place_);
        for (auto& other : context_.names.all({NameKind::input})) candidates.push_back(std::move(other));
        context_.unknown_name(path.names.size() == 1 ? last : syntax::Name{path_words(path), path.span}, "norm, hændelse, skala", candidates);
    }
    void add(const syntax::ByStandard& standard) { norm().standards.push_back(standard.standard.raw); }
    void add(const syntax::Deadline& written) {
        if (const auto deadline = deadline_of(context_, written, span())) norm().deadlines.push_back(*deadline);
    }
    void add(const syntax::FirstDayCounts&) {
        if (norm().deadlines.empty()) return wrong_here();
        norm().deadlines.back().first_day_counts = true;
    }
    void add(const syntax::Limit& written) { set_once(norm().limit, limit_of(context_, written, span()), Message::two_limits); }
    void add(const syntax::LimitRange& written) { set_once(norm().limit, limit_of(context_, written, span()), Message::two_limits); }
    void add(const syntax::Notice& written) {
        if (norm().notice) context_.say(Message::said_twice, span(), {{"words", "varsel"}});
        norm().notice = quantity_of(context_, written.quantity);
    }
    void add(const syntax::Spread& written) {
        norm().spread = quantity_of(context_, written.measure.quantity);
        if (written.measure.cadence) norm().spread_per = cadence_of(context_, *written.measure.cadence);
    }
    void add(const syntax::Hours& written) {
        for (const auto& span : written.spans) norm().hours.push_back({span.from, span.to});
    }
    void add(const syntax::Cadence& written) {
        if (norm().cadence) context_.say(Message::said_twice, span(), {{"words", cadence_words(*norm().cadence)}});
        norm().cadence = cadence_of(context_, written);
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
        if (context_.troubles != context_.norm_sources[id_.value].troubles_before) return;    // its price could not be resolved
        context_.say(Message::cost_without_price, span(), {{"words", std::string(words)}, {"name", norm().name}});
    }
    void add(const syntax::Reading& reading) {
        if (std::holds_alternative<syntax::Comparison>(reading.what)) return;  // taken by the comparison it settles
        norm().reading_declared = true;
        if (const auto* text = std::get_if<syntax::Text>(&reading.what)) {
            norm().reading = text->raw;
        } else {
            const auto [quantifier, count] = quantifier_of(std::get<syntax::Quantifier>(reading.what));
            norm().reading = quantifier_words(quantifier, count);
        }
    }
    void add(const syntax::Because& because) { norm().because = because.reason.raw; }
    void add(const syntax::Remark& remark) { norm().remarks.push_back(remark.text.raw); }
    void add(const syntax::ForCase&) {}  // read with the texts
    void add(const syntax::FreeUse&) { norm().free_use = true; }
    void add(const syntax::OnDate&) { wrong_here(); }
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

void check_placement(Context& context, Id<Norm> id) {
    const auto& norm = context.standard.norms[id];
    const auto kind = context.standard.sections[norm.section].kind;
    const auto say = [&](Message message) { context.say(message, norm.span, {{"name", norm.name}, {"section", std::string(section_words(kind))}}); };
    if (kind != SectionKind::scope) {
        if (norm.limit) say(Message::limit_outside_scope);
        if (norm.tiers) say(Message::tiers_outside_scope);
        if (norm.amount) say(Message::amount_outside_scope);
        if (norm.no_carry_over || norm.free_use) say(Message::carry_over_outside_scope);
    }
    if (norm.price && kind != SectionKind::price) {
        const bool what_citizen_pays = norm.price->kind == PriceKind::own_expense && (kind == SectionKind::covers_not || kind == SectionKind::covers);
        if (!what_citizen_pays) say(Message::price_outside_price);
    }
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
