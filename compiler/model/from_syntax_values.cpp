// Literals of the tree as values of the model.
#include <kvs/calendar.h>

#include <array>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

std::string cadence_as_written(const std::optional<syntax::Cadence>& cadence) {
    if (!cadence) return "";
    if (cadence->kind == syntax::Cadence::Kind::per) return " pr. " + cadence->unit.text;
    return cadence->step == 1 ? " hver " + cadence->unit.text : " hver " + std::to_string(cadence->step) + ". " + cadence->unit.text;
}

/// The unit that a word most likely is: an abbreviation, or misspelt.
std::string unit_meant(const Context& context, std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> abbreviations{
        {{"t", "timer"}, {"tim", "timer"}, {"min", "minutter"}, {"md", "måneder"}, {"mdr", "måneder"}, {"pct", "procent"}, {"dg", "dage"}}};
    for (const auto& [short_form, unit] : abbreviations)
        if (word == short_form) return std::string(unit);
    return context.suggestion(word, unit_words_known(context.standard.units));
}

}  // namespace

Id<Unit> unit_of(Context& context, const syntax::Name& name) {
    if (const auto id = find_unit(context.standard.units, name.text)) return id;
    if (context.was_broken(name.text)) return {};
    const auto near = unit_meant(context, name.text);
    if (near.empty()) {
        context.say(Message::unknown_unit, name.span, {{"unit", name.text}});
        context.broken.insert(name.text);
    } else if (auto* diagnostic = context.say(Message::unknown_unit_near, name.span, {{"unit", name.text}, {"suggestion", near}})) {
        diagnostic->fix = diag::Fix{name.span, near};
    }
    return {};
}

std::optional<std::int64_t> scaled_number(Context& context, const syntax::Number& number, Id<Unit> unit) {
    const auto& meant = context.standard.units[unit];
    if (const auto amount = rescaled(number.mantissa, number.decimals, meant.decimals)) return amount;
    if (number.decimals <= meant.decimals) {
        context.say(Message::number_out_of_range, number.span, {{"number", number.decimals == 0 ? std::to_string(number.mantissa) : number_words(number.mantissa, number.decimals)}});
        return std::nullopt;
    }
    const auto number_text = number_words(number.mantissa, number.decimals);
    if (meant.decimals == 0) context.say(Message::whole_number_unit, number.span, {{"number", number_text}, {"unit", meant.plural}});
    else context.say(Message::too_many_decimals, number.span, {{"number", number_text}, {"unit", meant.plural}, {"decimals", std::to_string(meant.decimals)}});
    return std::nullopt;
}

std::optional<Quantity> quantity_of(Context& context, const syntax::Quantity& quantity) {
    const auto unit = unit_of(context, quantity.unit);
    if (!unit) return std::nullopt;
    if (!quantity.number) {
        context.say(Message::few_needs_number, quantity.span, {{"unit", quantity.unit.text}});
        return std::nullopt;
    }
    const auto first = scaled_number(context, *quantity.number, unit);
    if (!first) return std::nullopt;
    if (!quantity.up_to) return Quantity{*first, {}, false, unit};
    const auto last = scaled_number(context, *quantity.up_to, unit);
    if (!last) return std::nullopt;
    if (*last == *first)
        context.say(Message::range_reversed, base::cover(quantity.number->span, quantity.up_to->span),
                    {{"low", number_words(quantity.number->mantissa, quantity.number->decimals)},
                     {"high", number_words(quantity.up_to->mantissa, quantity.up_to->decimals)}});
    if (*last <= *first) return std::nullopt;  // the parser has said so of a range that goes backwards
    return Quantity{*last, *first, false, unit};
}

std::optional<Cadence> cadence_of(Context& context, const syntax::Cadence& cadence) {
    const auto period = find_period(cadence.unit.text);
    const bool per = cadence.kind == syntax::Cadence::Kind::per;
    if (period) return Cadence{period->every * static_cast<int>(cadence.step), period->period, per};
    if (context.was_broken(cadence.unit.text)) return std::nullopt;
    const auto near = context.suggestion(cadence.unit.text, period_words_known());
    if (near.empty()) {
        context.say(Message::period_expected, cadence.unit.span, {{"word", cadence.unit.text}, {"periods", base::joined(period_words_known(), ", ")}});
    } else if (auto* diagnostic = context.say(Message::period_expected_near, cadence.unit.span, {{"word", cadence.unit.text}, {"suggestion", near}})) {
        diagnostic->fix = diag::Fix{cadence.unit.span, near};
    }
    return std::nullopt;
}

void say_not_periodic(Context& context, const std::string& name, const syntax::Measure& measure) {
    const auto words = cadence_as_written(measure.cadence).substr(1);  // without its space
    auto* diagnostic = context.say(Message::not_periodic, measure.cadence->span, {{"name", name}, {"other", words}});
    const auto end = measure.quantity.span.end;
    if (diagnostic) diagnostic->fix = diag::Fix{{measure.span.file, end, measure.cadence->span.end}, ""};
}

std::optional<std::int32_t> day_of(const syntax::Date& date) {
    // A month alone ("i marts 2014") is written only where no day is needed; a date that does not exist has had its message.
    if (date.precision != syntax::Date::Precision::day) return std::nullopt;
    return kvs_day_of(date.year, date.month, date.day);
}

std::string date_as_written(const syntax::Date& date) {
    const auto words = date_words(kvs_day_of(date.year, date.month, date.day));
    return date.precision == syntax::Date::Precision::day ? words : words.substr(words.find(' ') + 1);
}

Modality modality_of(syntax::ModalWord word) {
    using syntax::ModalWord;
    switch (word) {
        case ModalWord::must: return Modality::must;
        case ModalWord::must_not: return Modality::must_not;
        case ModalWord::may: return Modality::can;
        case ModalWord::may_not: return Modality::can_not;
        case ModalWord::only: return Modality::only;
        case ModalWord::forbidden: return Modality::may_not;
        case ModalWord::always: return Modality::always;
        case ModalWord::as_a_rule: return Modality::main_rule;
        case ModalWord::as_a_rule_not: return Modality::main_rule_not;
        case ModalWord::as_starting_point: return Modality::starting_point;
        case ModalWord::as_starting_point_not: return Modality::starting_point_not;
        case ModalWord::typically: return Modality::typically;
        case ModalWord::often: return Modality::often;
        case ModalWord::normally: return Modality::normally;
        case ModalWord::normally_not: return Modality::normally_not;
        case ModalWord::preferably: return Modality::preferably;
        case ModalWord::for_example: return Modality::example;
        case ModalWord::experienced: return Modality::experienced;
        case ModalWord::special_cases:
        case ModalWord::quite_special_cases:
        case ModalWord::very_special_cases: return Modality::special_cases;
    }
    return Modality::none;
}

std::string modality_as_written(syntax::ModalWord word) {
    if (word == syntax::ModalWord::quite_special_cases) return "i ganske særlige tilfælde";
    if (word == syntax::ModalWord::very_special_cases) return "i helt særlige tilfælde";
    return std::string(modality_words(modality_of(word)));
}

std::pair<Quantifier, int> quantifier_of(const syntax::Quantifier& quantifier) {
    // More than any block can hold is all the same; the count is checked against the block later.
    const int count = quantifier.count > 1'000'000 ? 1'000'000 : static_cast<int>(quantifier.count);
    switch (quantifier.kind) {
        case syntax::Quantifier::Kind::all: return {Quantifier::all, 0};
        case syntax::Quantifier::Kind::none: return {Quantifier::none, 0};
        case syntax::Quantifier::Kind::at_least: return count == 1 ? std::pair{Quantifier::any, 1} : std::pair{Quantifier::at_least, count};
        case syntax::Quantifier::Kind::at_most: return {Quantifier::at_most, count};
    }
    return {Quantifier::all, 0};
}

SectionKind section_kind_of(syntax::SectionWord word) {
    using syntax::SectionWord;
    switch (word) {
        case SectionWord::legal_basis: return SectionKind::legal_basis;
        case SectionWord::purpose: return SectionKind::purpose;
        case SectionWord::need: return SectionKind::need;
        case SectionWord::target_group: return SectionKind::eligibility;
        case SectionWord::not_for: return SectionKind::not_for;
        case SectionWord::assessment: return SectionKind::assessment;
        case SectionWord::includes: return SectionKind::covers;
        case SectionWord::excludes: return SectionKind::covers_not;
        case SectionWord::scope: return SectionKind::scope;
        case SectionWord::price: return SectionKind::price;
        case SectionWord::deadlines: return SectionKind::deadlines;
        case SectionWord::procedure: return SectionKind::procedure;
        case SectionWord::decision: return SectionKind::ruling;
        case SectionWord::supplier: return SectionKind::supplier;
        case SectionWord::delivery: return SectionKind::delivery;
        case SectionWord::staff: return SectionKind::staff;
        case SectionWord::duties: return SectionKind::duties;
        case SectionWord::quality_goals: return SectionKind::quality_goals;
        case SectionWord::follow_up: return SectionKind::follow_up;
        case SectionWord::termination: return SectionKind::termination;
        case SectionWord::complaint: return SectionKind::complaint;
        case SectionWord::references: return SectionKind::references;
    }
    return SectionKind::references;
}

std::vector<std::string> mark_ids(const std::vector<syntax::Mark>& marks) {
    std::vector<std::string> result;
    for (const auto& mark : marks) result.push_back(mark.id);
    return result;
}

namespace {

struct ValueWords {
    std::string operator()(const syntax::Measure& measure) const { return as_written(measure.quantity) + cadence_as_written(measure.cadence); }
    std::string operator()(const syntax::Number& number) const { return number_words(number.mantissa, number.decimals); }
    std::string operator()(const syntax::Date& date) const { return date_as_written(date); }
    std::string operator()(const syntax::Money& money) const { return money_words(money.oere); }
    std::string operator()(const syntax::Text& text) const { return "\"" + text.raw + "\""; }
    std::string operator()(const syntax::Path& path) const { return path_words(path); }
    std::string operator()(const syntax::UnknownValue&) const { return "ukendt"; }
};

std::string_view bound_word(syntax::BoundWord word) {
    switch (word) {
        case syntax::BoundWord::at_least: return "mindst";
        case syntax::BoundWord::at_most: return "højst";
        case syntax::BoundWord::up_to: return "op til";
        case syntax::BoundWord::more_than: return "mere end";
        case syntax::BoundWord::less_than: return "mindre end";
        case syntax::BoundWord::over: return "over";
        case syntax::BoundWord::under: return "under";
    }
    return "";
}

std::string names_as_written(const std::vector<syntax::Name>& names) {
    std::vector<std::string> words;
    for (const auto& name : names) words.push_back(name.text);
    return base::joined(words, " eller ");
}

std::string paths_as_written(const std::vector<syntax::Path>& paths) {
    std::vector<std::string> words;
    for (const auto& path : paths) words.push_back(path_words(path));
    return base::joined(words);
}

struct ComparisonWords {
    std::string operator()(const syntax::Equals& test) const { return (test.negated ? "ikke " : "") + as_written(test.value); }
    std::string operator()(const syntax::Compare& test) const { return std::string(bound_word(test.word)) + " " + as_written(test.value); }
    std::string operator()(const syntax::Between& test) const { return "mellem " + as_written(test.low) + " og " + as_written(test.high); }
    std::string operator()(const syntax::FromTo& test) const {
        return "fra " + as_written(test.low) + (test.inclusive ? " til og med " : " til ") + as_written(test.high);
    }
    std::string operator()(const syntax::OneOf& test) const { return "en af " + names_as_written(test.names); }
};

struct ConditionWords {
    std::string operator()(const syntax::FactTest& test) const {
        return path_words(test.fact) + (test.comparison ? " er " + as_written(*test.comparison) : "");
    }
    std::string operator()(const syntax::AssessmentTest& test) const { return "skøn " + path_words(test.assessment); }
    std::string operator()(const syntax::Fulfils& test) const {
        return "opfylder " + path_words(test.norm) + (test.except.empty() ? "" : " undtagen " + paths_as_written(test.except));
    }
    std::string operator()(const syntax::NotKnown& test) const { return "ved ikke " + path_words(test.fact); }
    std::string operator()(const syntax::AgeTest& test) const {
        const auto until = test.until ? " til " + path_words(*test.until) : std::string{};
        return test.word.text + " regnet fra " + path_words(test.born) + until + " er " + as_written(test.comparison);
    }
    std::string operator()(const syntax::SumTest& test) const { return "summen af " + paths_as_written(test.parts) + " er " + as_written(test.comparison); }
};

struct SpanOf {
    template <class T>
    base::Span operator()(const T& value) const { return value.span; }
};

}  // namespace

std::string as_written(const syntax::Quantity& quantity) {
    if (!quantity.number) return "få " + quantity.unit.text;
    auto result = number_words(quantity.number->mantissa, quantity.number->decimals);
    if (quantity.up_to) result += "-" + number_words(quantity.up_to->mantissa, quantity.up_to->decimals);
    return result + " " + quantity.unit.text;
}

std::string as_written(const syntax::Value& value) { return std::visit(ValueWords{}, value); }
std::string as_written(const syntax::Comparison& comparison) { return std::visit(ComparisonWords{}, comparison.test); }
std::string as_written(const syntax::Condition& condition) {
    return (condition.negated ? "ikke " : "") + std::visit(ConditionWords{}, condition.test);
}

base::Span span_of(const syntax::Value& value) { return std::visit(SpanOf{}, value); }
base::Span span_of(const syntax::Object& object) { return std::visit(SpanOf{}, object); }

std::string raw_words(const syntax::Object& object) {
    if (const auto* path = std::get_if<syntax::Path>(&object)) return name_words(path->names.back().text);
    return std::get<syntax::Text>(object).raw;
}

}  // namespace kvs::model
