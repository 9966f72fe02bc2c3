// A norm's own line and block: modal word, core, and which lines under it are clauses.
#include <algorithm>
#include <utility>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

bool denies(Modality modality) {
    switch (modality) {
        case Modality::must_not:
        case Modality::can_not:
        case Modality::may_not:
        case Modality::main_rule_not:
        case Modality::starting_point_not:
        case Modality::normally_not: return true;
        default: return false;
    }
}

Hardness hardness_of(Modality modality) {
    switch (modality) {
        case Modality::main_rule:
        case Modality::main_rule_not:
        case Modality::starting_point:
        case Modality::starting_point_not:
        case Modality::normally:
        case Modality::normally_not: return Hardness::soft;
        case Modality::typically:
        case Modality::often:
        case Modality::preferably:
        case Modality::example:
        case Modality::experienced: return Hardness::textual;
        case Modality::special_cases: return Hardness::discretionary;
        default: return Hardness::hard;
    }
}

namespace {

bool any_answer_among(const std::vector<syntax::Clause>& clauses) {
    return std::any_of(clauses.begin(), clauses.end(), [](const auto& clause) { return std::holds_alternative<syntax::AnyAnswer>(clause.what); });
}

/// Whether `uanset svaret` stands on the norm's line or on a line of its own under it.
bool takes_any_answer(const syntax::Line& line) {
    if (const auto* norm = std::get_if<syntax::Norm>(&line.head); norm && any_answer_among(norm->statement.clauses)) return true;
    if (const auto* assessment = std::get_if<syntax::AssessmentLine>(&line.head); assessment && any_answer_among(assessment->clauses)) return true;
    return std::any_of(line.block.begin(), line.block.end(), [](const syntax::Line& below) {
        const auto* clauses = std::get_if<syntax::ClauseLine>(&below.head);
        return clauses && any_answer_among(clauses->clauses);
    });
}


const syntax::Reading* reading_in(const std::vector<syntax::Clause>& clauses) {
    for (const auto& clause : clauses)
        if (const auto* reading = std::get_if<syntax::Reading>(&clause.what))
            if (std::holds_alternative<syntax::Comparison>(reading->what)) return reading;
    return nullptr;
}

/// `læses …` for the norm's own condition: on its line, or alone on a line under it.
const syntax::Reading* own_reading(const std::vector<syntax::Clause>& clauses, const syntax::Line& line) {
    if (const auto* reading = reading_in(clauses)) return reading;
    for (const auto& below : line.block)
        if (const auto* lines = std::get_if<syntax::ClauseLine>(&below.head))
            if (!lines->clauses.empty() && std::holds_alternative<syntax::Reading>(lines->clauses[0].what))
                if (const auto* reading = reading_in(lines->clauses)) return reading;
    return nullptr;
}

class Reader {
public:
    Reader(Context& context, Id<Norm> id) : context_(context), id_(id), place_{context.standard.norms[id].service, id}, line_(*context.norm_sources[id.value].line) {}

    void read() {
        source().troubles_before = context_.troubles;
        if (line_.mended) ++context_.troubles;    // what it lacks may be what the mistake took
        if (const auto* written = std::get_if<syntax::Norm>(&line_.head)) {
            statement(written->statement);
        } else if (const auto* bare = std::get_if<syntax::Bare>(&line_.head)) {
            notes_.reading = own_reading(bare->clauses, line_);
            norm().condition = condition_of(context_, place_, bare->condition, notes_);
            own_clauses(bare->clauses, {});
        } else if (const auto* assessment = std::get_if<syntax::AssessmentLine>(&line_.head)) {
            asks(assessment->assessments[0], assessment->assessments[0].span);
            own_clauses(assessment->clauses, {});
        }
        block();
        finish();
    }

private:
    // Looked up anew each time: other norms may be added nowhere here, but the store is not ours to assume on.
    Norm& norm() { return context_.standard.norms[id_]; }
    NormSource& source() { return context_.norm_sources[id_.value]; }
    SectionKind section() { return context_.standard.sections[norm().section].kind; }

    void own_clauses(const std::vector<syntax::Clause>& clauses, std::span<const syntax::Text> texts) {
        read_clauses(context_, id_, {&clauses, texts, &line_, &source().line_guard}, notes_);
    }

    void statement(const syntax::Statement& statement) {
        if (statement.modality) {
            norm().modality = modality_of(statement.modality->word);
            norm().modality_words = modality_as_written(statement.modality->word);
        }
        notes_.reading = own_reading(statement.clauses, line_);
        std::visit([&](const auto& core) { read_core(core, statement.core_span); }, statement.core);
        own_clauses(statement.clauses, statement.texts);
    }

    void read_core(const std::monostate&, base::Span) {}
    void read_core(const syntax::Quantifier& quantifier, base::Span) {
        const auto [meaning, count] = quantifier_of(quantifier);
        norm().group = meaning;
        norm().group_count = count;
    }
    void read_core(const syntax::Measure& measure, base::Span) {
        source().limit_written = true;
        source().amount_span = measure.span;
        norm().limit = limit_of(context_, measure);
    }
    void read_core(const syntax::Price& price, base::Span span) {
        source().price_written = true;
        norm().price = price_of(context_, price, span);
    }
    void read_core(const syntax::ExceptionOf& exception, base::Span) {
        for (const auto& path : exception.norms) {
            const auto excepted = find_norm(context_, place_, path);
            auto& list = norm().exception_of;
            if (excepted && std::find(list.begin(), list.end(), excepted) == list.end()) list.push_back(excepted);
        }
    }
    void read_core(const syntax::AssessmentRef& reference, base::Span span) { asks(reference.assessment, span); }
    void read_core(const syntax::StandardRef& reference, base::Span) { norm().standards.push_back(reference.standard.raw); }
    void read_core(const syntax::Choice& choice, base::Span) {
        SupplierChoice made;
        made.free = choice.free;
        for (const auto& name : choice.names) made.among.push_back(name_words(name.text));
        norm().choice = std::move(made);
    }
    void read_core(const syntax::Action& action, base::Span span) {
        switch (action) {
            case syntax::Action::not_carried_over: norm().no_carry_over = true; break;
            case syntax::Action::paused: norm().pauses = true; break;
            case syntax::Action::ceases: norm().ceases = true; break;
            case syntax::Action::set_off: {
                norm().sets_off = true;
                Price price;
                price.kind = PriceKind::set_off;
                price.span = span;
                norm().price = price;
                break;
            }
        }
    }
    void read_core(const syntax::Unsettled&, base::Span) {
        norm().readings.emplace();
        norm().group = Quantifier::any;
    }
    void read_core(const syntax::Considered& considered, base::Span) { read_considered(context_, id_, considered); }
    void read_core(const syntax::Tolerance& tolerance, base::Span) { norm().tolerance = quantity_of(context_, tolerance.quantity); }
    void read_core(const syntax::Conditions& conditions, base::Span) { norm().condition = condition_of(context_, place_, conditions, notes_); }

    /// `skøn antal_døgn` sets the amount; any other assessment is a question to be answered with yes.
    void asks(const syntax::Path& path, base::Span span) {
        const auto* name = single_name(context_, path);
        const auto* input = name ? context_.names.find(NameKind::input, name->text) : nullptr;
        if (input) {
            const auto& found = context_.standard.inputs[{input->id}];
            if (found.kind == InputKind::assessment && takes_any_answer(line_)) {
                notes_.assessment = true;
                norm().condition = Condition{false, IsYes{{input->id}, true}, span};
                return;
            }
            if (found.kind == InputKind::assessment && found.type == InputType::number) {
                norm().amount = {input->id};
                source().amount_span = span;
                norm().assessment = true;
                return;
            }
        }
        const syntax::Condition condition{false, syntax::AssessmentTest{path}, span};
        norm().condition = condition_of(context_, place_, condition, notes_);
    }

    void block() {
        for (const auto& below : line_.block) {
            if (const auto* clauses = std::get_if<syntax::ClauseLine>(&below.head)) {
                clause_line(below, *clauses);
            } else if (const auto* property = std::get_if<syntax::Property>(&below.head)) {
                read_property(below, *property);
            }
        }
    }

    void clause_line(const syntax::Line& below, const syntax::ClauseLine& written) {
        const std::vector<Id<Norm>>* parts = nullptr;
        for (const auto& [line, norms] : source().block_guards)
            if (line == &below) parts = &norms;
        ConditionNotes line_notes;
        line_notes.reading = reading_in(written.clauses);
        const bool own = line_notes.reading && std::holds_alternative<syntax::Reading>(written.clauses[0].what);
        auto& notes = own ? notes_ : line_notes;
        if (!own && !line_notes.reading) line_notes.reading = notes_.reading_used ? nullptr : notes_.reading;
        const bool borrowed = !own && line_notes.reading && line_notes.reading == notes_.reading;
        read_clauses(context_, id_, {&written.clauses, written.texts, &below, parts}, notes);
        if (!own) {
            norm().assessment = norm().assessment || line_notes.assessment;
            if (borrowed) {
                notes_.reading_used = notes_.reading_used || line_notes.reading_used;
            } else if (line_notes.reading && !line_notes.reading_used) {
                unused_reading(*line_notes.reading);
            }
            if (line_notes.reading_used) declare_reading(*line_notes.reading, line_notes);
            if (line_notes.written && !source().written) source().written = line_notes.written;
        }
        if (!parts) return;
        // Inside a guard's block: `læses …`, remarks and accepted findings speak of the norm.
        for (const auto& inner : below.block) {
            if (const auto* clauses = std::get_if<syntax::ClauseLine>(&inner.head)) {
                ConditionNotes none;
                bool guards = false;
                for (const auto& clause : clauses->clauses) guards = guards || std::holds_alternative<syntax::When>(clause.what);
                if (guards)
                    misplaced(context_, inner, norm().name);
                else
                    read_clauses(context_, id_, {&clauses->clauses, clauses->texts, &inner, nullptr}, none);
            } else if (const auto* property = std::get_if<syntax::Property>(&inner.head)) {
                read_property(inner, *property);
            }
        }
    }

    void read_property(const syntax::Line& below, const syntax::Property& property) {
        if (const auto* accepted = std::get_if<syntax::Accepted>(&property.what)) {
            if (auto acceptance = acceptance_of(below, *accepted)) norm().acceptances.push_back(std::move(*acceptance));
        } else if (const auto* law = std::get_if<syntax::LawReference>(&property.what)) {
            norm().laws.push_back(law_reference_of(context_, law->ref));
        } else if (const auto* text = std::get_if<syntax::TextProperty>(&property.what); text && text->word == syntax::TextWord::web) {
            norm().clause_web = text->text.raw;
        } else {
            misplaced(context_, below, norm().name);
        }
    }

    /// Where the clause stands, and, on the norm's own line, what is left out with it: the comma before it too.
    std::pair<std::optional<base::Span>, std::optional<base::Span>> place_of(const syntax::Reading& reading) const {
        const auto* norm = std::get_if<syntax::Norm>(&line_.head);
        const auto* bare = std::get_if<syntax::Bare>(&line_.head);
        const auto is_it = [&](const syntax::Clause& clause) { return std::get_if<syntax::Reading>(&clause.what) == &reading; };
        if (norm || bare) {
            auto end = norm ? norm->statement.core_span.end : bare->condition.span.end;
            for (const auto& clause : norm ? norm->statement.clauses : bare->clauses) {
                if (is_it(clause)) return {clause.span, end == 0 ? std::nullopt : std::optional(base::Span{clause.span.file, end, clause.span.end})};
                end = clause.span.end;
            }
        }
        for (const auto& below : line_.block)
            if (const auto* lines = std::get_if<syntax::ClauseLine>(&below.head))
                for (const auto& clause : lines->clauses)
                    if (is_it(clause)) return {clause.span, std::nullopt};
        return {};
    }

    void unused_reading(const syntax::Reading& reading) {
        // What could not be resolved has had its message.
        if (poisoned_ || is_troubled(context_, id_)) return;
        const auto& words = std::get<syntax::Comparison>(reading.what);
        const auto [place, with_comma] = place_of(reading);
        auto* diagnostic = context_.say(Message::reading_not_needed, place.value_or(words.span), {{"words", as_written(words)}});
        if (diagnostic && with_comma) diagnostic->fix = diag::Fix{*with_comma, ""};
    }

    void declare_reading(const syntax::Reading& reading, const ConditionNotes& notes) {
        norm().reading_declared = true;
        norm().reading = as_written(std::get<syntax::Comparison>(reading.what));
        norm().as_written = notes.as_written;
    }

    void finish() {
        auto& made = norm();
        const auto is_poison = [](const Condition& condition) { return std::holds_alternative<Poison>(condition.test); };
        poisoned_ = (made.condition && is_poison(*made.condition)) ||
                    std::any_of(made.guards.begin(), made.guards.end(), [&](const Guard& guard) { return is_poison(guard.condition); });
        if (notes_.reading) {
            if (notes_.reading_used)
                declare_reading(*notes_.reading, notes_);
            else
                unused_reading(*notes_.reading);
        }
        if (poisoned_) ++context_.troubles;
        made.assessment = made.assessment || notes_.assessment;
        if (notes_.written) source().written = notes_.written;
        made.hardness = hardness_of(made.modality);
        // "typisk højst 5 hverdage": more than the typical is for a person to judge, but it is not nothing.
        if (made.hardness == Hardness::textual && made.limit && section() == SectionKind::scope) made.hardness = Hardness::soft;
        deny();
        tiers();
        check_readings(context_, id_);
        check_periods();
        check_placement(context_, id_);
        source().troubles_after = context_.troubles;
        source().resolved = true;
    }

    /// `skal ikke x` demands that x is not so. In front of a block the words can be read in two ways.
    void deny() {
        auto& made = norm();
        if (!denies(made.modality)) return;
        if (made.condition) made.condition->negated = !made.condition->negated;
        if (!made.group || *made.group == Quantifier::none) return;
        context_.say(Message::block_denied, made.span, {{"words", std::string(modality_words(made.modality)) + " " + quantifier_words(*made.group, made.group_count)}});
    }

    /// `mens` is about a period: it stops the help with `sættes på pause` and under `omfatter ikke`, and nothing else does.
    void check_periods() {
        const auto& made = norm();
        const bool during = std::any_of(made.guards.begin(), made.guards.end(), [](const Guard& guard) { return guard.kind == GuardKind::during; });
        const auto guard = source().guard_span;
        if (made.pauses && !during && guard.end != 0 && !is_troubled(context_, id_)) {
            const bool unless = made.guards.front().kind == GuardKind::unless;
            auto* diagnostic = context_.say(Message::pause_without_period, guard,
                                            {{"word", unless ? "medmindre" : "hvis"}, {"instead", unless ? "mens ikke" : "mens"}});
            if (diagnostic && !unless) diagnostic->fix = diag::Fix{guard, "mens"};
        }
        // Only where a pause is told, and only when the line says nothing else.
        const bool told_here = section() == SectionKind::delivery || section() == SectionKind::scope || section() == SectionKind::termination;
        const bool says_more = made.pauses || made.ceases || made.sets_off || made.condition || made.group || made.limit || made.tiers || made.amount || made.price ||
                               made.choice || made.notice || made.cadence || made.spread || made.follows || made.after_event || made.no_carry_over || made.free_use ||
                               made.modality != Modality::none || !made.exception_of.empty() || !made.deadlines.empty() || !made.roles.empty() || !made.days.empty() ||
                               !made.hours.empty() || !made.children.empty() || !made.consequences.empty();
        if (during && told_here && !says_more) context_.say(Message::period_without_pause, made.span, {{"name", made.name}});
    }

    /// The rows of `trin: efter begrænsning`: sub-norms named as the values.
    void tiers() {
        auto& made = norm();
        if (!made.tiers) return;
        const auto& input = context_.standard.inputs[made.tiers->input];
        if (input.choices.empty()) return;
        for (const auto child : made.children) {
            const auto& row = context_.standard.norms[child];
            if (row.guarding) continue;
            const auto place = std::find(input.choices.begin(), input.choices.end(), row.name);
            if (place != input.choices.end()) {
                made.tiers->rows.emplace_back(place - input.choices.begin(), child);
                continue;
            }
            std::string values;
            for (const auto& choice : input.choices) values += (values.empty() ? "" : ", ") + choice;
            const auto near = context_.suggestion(row.name, input.choices);
            auto* diagnostic = context_.say(Message::tier_not_a_value, row.name_span, {{"name", row.name}, {"input", input.name}, {"values", values}});
            if (diagnostic && !near.empty()) diagnostic->fix = diag::Fix{row.name_span, near};
        }
        const bool expected = section() == SectionKind::scope && made.children.empty() && !source().lines_lost;
        if (made.tiers->rows.empty() && expected) context_.say(Message::tiers_without_rows, made.span, {{"name", made.name}, {"input", input.name}});
    }

    Context& context_;
    Id<Norm> id_;
    Place place_;
    const syntax::Line& line_;
    ConditionNotes notes_;
    bool poisoned_ = false;
};

}  // namespace

void resolve_norm(Context& context, Id<Norm> id) { Reader(context, id).read(); }

bool is_troubled(const Context& context, Id<Norm> id) {
    const auto& source = context.norm_sources[id.value];
    return (source.resolved ? source.troubles_after : context.troubles) != source.troubles_before;
}

}  // namespace kvs::model
