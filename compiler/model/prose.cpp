#include "compiler/model/prose.h"

#include <algorithm>

#include <fmt/format.h>
#include <kvs/calendar.h>

#include "compiler/base/words.h"
#include "compiler/model/reckoned.h"
#include "compiler/model/units.h"

namespace kvs::model {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view to_sign = "\u2013";  // "1–3": an en dash without spaces

std::string grouped(std::uint64_t whole) {
    const auto digits = std::to_string(whole);
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) result += '.';
        result += digits[i];
    }
    return result;
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::string_view period_singular(Period period) {
    switch (period) {
        case Period::day: return "døgn";
        case Period::week: return "uge";
        case Period::month: return "måned";
        case Period::calendar_year: return "kalenderår";
        case Period::year: return "år";
        case Period::none: break;
    }
    return "";
}

std::string_view comparison_words(Comparison comparison) {
    switch (comparison) {
        case Comparison::equal: return "er";
        case Comparison::not_equal: return "er ikke";
        case Comparison::at_least: return "er mindst";
        case Comparison::at_most: return "er højst";
        case Comparison::over: return "er mere end";
        case Comparison::under: return "er mindre end";
        case Comparison::between: return "er fra";
        case Comparison::one_of: return "er en af";
    }
    return "er";
}

std::string compares_words(const Standard& standard, const Input& input, const Compares& compares) {
    std::vector<std::string> values;
    for (const auto value : compares.values) values.push_back(value_words(standard, input, value));
    std::string result = name_words(input.name) + " " + std::string(comparison_words(compares.comparison)) + " ";
    if (compares.comparison == Comparison::between && values.size() == 2) {
        // "fra 18 til og med 67 år": the unit once, where the number alone reads as well.
        const bool whole = input.type == InputType::number && input.unit && standard.units[input.unit].decimals == 0;
        result += (whole ? number_words(compares.values[0], 0) : values[0]) + " til og med " + values[1];
    } else {
        result += base::joined(values, " eller ");
        if (compares.open_list) result += " eller lignende";
    }
    if (input.per && input.type == InputType::number) result += " " + cadence_words(*input.per);
    return result;
}

}  // namespace

std::string number_words(std::int64_t scaled, int decimals) {
    auto value = magnitude(scaled);
    std::uint64_t scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    auto result = (scaled < 0 ? "-" : "") + grouped(value / scale);
    if (auto fraction = value % scale; fraction != 0) {
        auto digits = fmt::format("{:0{}}", fraction, decimals);
        digits.erase(digits.find_last_not_of('0') + 1);
        result += "," + digits;
    }
    return result;
}

std::string money_words(std::int64_t oere) {
    const auto value = magnitude(oere);
    auto result = (oere < 0 ? "-" : "") + grouped(value / 100);
    if (value % 100 != 0) result += fmt::format(",{:02}", value % 100);
    return result + std::string(no_break_space) + "kr.";
}

bool takes_singular(std::int64_t scaled, int decimals) {
    const auto value = magnitude(scaled);
    std::uint64_t scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return value == scale || (value % scale != 0 && value / scale <= 1);
}

std::string amount_words(const Unit& unit, std::int64_t amount) {
    if (unit.name == "kr") return money_words(amount);
    return number_words(amount, unit.decimals) + " " + (takes_singular(amount, unit.decimals) ? unit.singular : unit.plural);
}

std::string quantity_number(const base::Store<Unit>& units, const Quantity& quantity) {
    const auto& unit = units[quantity.unit];
    auto result = number_words(quantity.amount, unit.decimals);
    if (quantity.low && !quantity.few) result = number_words(*quantity.low, unit.decimals) + std::string(to_sign) + result;
    return result;
}

std::string quantity_words(const base::Store<Unit>& units, const Quantity& quantity) {
    const auto& unit = units[quantity.unit];
    if (!quantity.low || quantity.few) return amount_words(unit, quantity.amount);
    return quantity_number(units, quantity) + " " + (takes_singular(quantity.amount, unit.decimals) ? unit.singular : unit.plural);
}

std::string date_words(std::int32_t day) {
    const auto civil = kvs_civil_of(day);
    return fmt::format("{}. {} {}", static_cast<int>(civil.day), base::danish_months[civil.month - 1], static_cast<int>(civil.year));
}

std::string cadence_words(const Cadence& cadence) {
    if (cadence.period == Period::none) return "";
    const bool neuter = cadence.period == Period::day || cadence.period == Period::calendar_year || cadence.period == Period::year;
    std::string_view word = period_singular(cadence.period);
    int every = cadence.every;
    if (cadence.period == Period::month && every % 6 == 0) {
        word = "halvår";
        every /= 6;
    } else if (cadence.period == Period::month && every % 3 == 0) {
        word = "kvartal";
        every /= 3;
    }
    const bool is_neuter = neuter || word == "halvår" || word == "kvartal";
    if (cadence.per && every == 1) return fmt::format("pr. {}", word);
    if (every == 1) return fmt::format("{} {}", is_neuter ? "hvert" : "hver", word);
    return fmt::format("{} {}. {}", is_neuter ? "hvert" : "hver", every, word);
}

std::string_view bound_words(BoundKind bound) {
    switch (bound) {
        case BoundKind::at_least: return "mindst";
        case BoundKind::at_most: return "højst";
        case BoundKind::up_to: return "op til";
        case BoundKind::more_than: return "mere end";
        case BoundKind::less_than: return "mindre end";
        case BoundKind::from_to:
        case BoundKind::exactly: break;
    }
    return "";
}

std::string limit_words(const base::Store<Unit>& units, const Limit& limit) {
    std::string result;
    const auto& quantity = limit.quantity;
    const auto& unit = units[quantity.unit];
    const std::string_view reach = limit.reach == Reach::in_addition ? "yderligere " : limit.reach == Reach::in_all ? "i alt " : "";
    if (limit.bound == BoundKind::from_to && quantity.few) {
        result = "fra få " + unit.plural + " til " + amount_words(unit, quantity.amount);
    } else if (limit.bound == BoundKind::from_to && quantity.low) {
        result = "fra " + number_words(*quantity.low, unit.decimals) + " til " + amount_words(unit, quantity.amount);
    } else {
        result = std::string(bound_words(limit.bound));
        if (!result.empty()) result += " ";
        result += quantity_words(units, quantity);
    }
    if (const auto per = cadence_words(limit.per); !per.empty()) result += " " + per;
    return std::string(reach) + result;
}

std::string law_words(const Standard& standard, const LawReference& reference) {
    const std::string name = reference.law ? standard.laws[reference.law].name : std::string("loven");
    auto result = fmt::format("{} §{}{}", name, no_break_space, reference.section);
    if (reference.paragraph) result += fmt::format(", stk.{}{}", no_break_space, *reference.paragraph);
    if (reference.number) result += fmt::format(", nr.{}{}", no_break_space, *reference.number);
    return result;
}

std::string hours_words(const std::vector<ClockSpan>& hours) {
    if (hours.empty()) return "";
    const auto clock = [](int minutes, bool whole) {
        return whole ? std::to_string(minutes / 60) : fmt::format("{}.{:02}", minutes / 60, minutes % 60);
    };
    std::vector<std::string> spans;
    const bool whole = std::all_of(hours.begin(), hours.end(), [](const ClockSpan& span) { return span.from_minutes % 60 == 0 && span.to_minutes % 60 == 0; });
    for (const auto& span : hours) spans.push_back(clock(span.from_minutes, whole) + std::string(to_sign) + clock(span.to_minutes, whole));
    return "kl. " + base::joined(spans);
}

std::string event_words(const Input& event) { return event.event_text.empty() ? name_words(event.name) : event.event_text; }

std::string code_table_words(const Standard& standard, const ServiceCode& code) {
    const auto& table = standard.code_tables[code.table];
    return table.title.empty() ? name_words(table.name) : table.title;
}

std::string code_label(const Standard& standard, const ServiceCode& code) {
    std::string label;  // the latest words, when the table has put it in others
    std::optional<std::int32_t> from;
    for (const auto& each : standard.code_tables[code.table].codes) {
        if (each.code != code.code || (!label.empty() && each.from < from)) continue;
        label = each.label;
        from = each.from;
    }
    return label;
}

std::string deadline_words(const Standard& standard, const Deadline& deadline) {
    std::string result;
    switch (deadline.kind) {
        case DeadlineKind::soonest: return "hurtigst muligt";
        case DeadlineKind::ongoing: return "løbende";
        case DeadlineKind::unknown: return "ukendt frist";
        case DeadlineKind::latest: result = "senest"; break;
        case DeadlineKind::within: result = "inden"; break;
        case DeadlineKind::earliest: result = "tidligst"; break;
    }
    if (deadline.date) return result + (deadline.kind == DeadlineKind::within ? " " : " den ") + date_words(*deadline.date);
    if (deadline.length) result += " " + quantity_words(standard.units, *deadline.length);
    if (deadline.event) result += (deadline.before_event ? " før " : " efter ") + event_words(standard.inputs[deadline.event]);
    return result;
}

std::string name_words(std::string_view name) {
    std::string result(name);
    std::replace(result.begin(), result.end(), '_', ' ');
    return result;
}

std::string_view section_words(SectionKind kind) {
    switch (kind) {
        case SectionKind::legal_basis: return "hjemmel";
        case SectionKind::purpose: return "formål";
        case SectionKind::need: return "behov";
        case SectionKind::eligibility: return "målgruppe";
        case SectionKind::not_for: return "gælder ikke for";
        case SectionKind::assessment: return "vurdering";
        case SectionKind::covers: return "omfatter";
        case SectionKind::covers_not: return "omfatter ikke";
        case SectionKind::scope: return "omfang";
        case SectionKind::price: return "pris";
        case SectionKind::deadlines: return "frister";
        case SectionKind::procedure: return "sagsgang";
        case SectionKind::ruling: return "afgørelse";
        case SectionKind::supplier: return "leverandør";
        case SectionKind::delivery: return "levering";
        case SectionKind::staff: return "personale";
        case SectionKind::duties: return "pligter";
        case SectionKind::quality_goals: return "kvalitetsmål";
        case SectionKind::follow_up: return "opfølgning";
        case SectionKind::termination: return "ophør";
        case SectionKind::complaint: return "klage";
        case SectionKind::references: return "henvisninger";
    }
    return "";
}

std::string_view modality_words(Modality modality) {
    switch (modality) {
        case Modality::none: return "";
        case Modality::must: return "skal";
        case Modality::must_not: return "skal ikke";
        case Modality::can: return "kan";
        case Modality::can_not: return "kan ikke";
        case Modality::only: return "kun";
        case Modality::may_not: return "må ikke";
        case Modality::always: return "altid";
        case Modality::main_rule: return "som hovedregel";
        case Modality::main_rule_not: return "som hovedregel ikke";
        case Modality::starting_point: return "som udgangspunkt";
        case Modality::starting_point_not: return "som udgangspunkt ikke";
        case Modality::typically: return "typisk";
        case Modality::often: return "ofte";
        case Modality::normally: return "normalvis";
        case Modality::normally_not: return "normalvis ikke";
        case Modality::preferably: return "fortrinsvis";
        case Modality::example: return "fx";
        case Modality::experienced: return "oplevet";
        case Modality::special_cases: return "i særlige tilfælde";
    }
    return "";
}

std::string quantifier_words(Quantifier quantifier, int count) {
    switch (quantifier) {
        case Quantifier::all: return "alle af";
        case Quantifier::any: return "mindst en af";
        case Quantifier::none: return "ingen af";
        case Quantifier::at_least: return fmt::format("mindst {} af", count);
        case Quantifier::at_most: return count == 1 ? "højst en af" : fmt::format("højst {} af", count);
    }
    return "";
}

std::string value_words(const Standard& standard, const Input& input, std::int64_t value) {
    switch (input.type) {
        case InputType::yes_no: return value != 0 ? "ja" : "nej";
        case InputType::number: {
            if (!input.unit) return number_words(value, 0);
            const auto& unit = standard.units[input.unit];
            // Minutes are counted so that every clock time is a whole number; a whole number of hours is said as hours ("20 timer").
            if (unit.name == "minutter" && value > 0 && value % 60 == 0)
                for (const auto& other : standard.units)
                    if (other.name == "timer") return amount_words(other, value / 60 * 100);
            return amount_words(unit, value);
        }
        case InputType::choice: {
            const auto index = static_cast<std::size_t>(value);
            if (value < 0 || index >= input.choices.size()) return "?";
            return index < input.choice_labels.size() ? input.choice_labels[index] : name_words(input.choices[index]);
        }
        case InputType::date: return date_words(static_cast<std::int32_t>(value));
    }
    return "";
}

std::string condition_words(const Standard& standard, const Condition& condition) {
    struct Visitor {
        const Standard& standard;
        bool negated;
        std::string prefix() const { return negated ? "ikke " : ""; }
        std::string operator()(const Poison&) const { return "?"; }
        std::string operator()(const IsYes& test) const { return prefix() + name_words(standard.inputs[test.input].name) + (test.any_answer ? " er vurderet" : ""); }
        std::string operator()(const Compares& test) const { return prefix() + compares_words(standard, standard.inputs[test.input], test); }
        std::string operator()(const ComparesReckoned& test) const {
            return prefix() + compares_words(standard, reckoned_input(standard, test), {{}, test.comparison, test.values, false});
        }
        std::string operator()(const NormHolds& test) const {
            auto result = prefix();
            if (test.norm) result += name_words(standard.norms[test.norm].name);
            if (test.section) {
                const auto& section = standard.sections[test.section];
                result += "opfylder " + std::string(section_words(section.kind)) + " i " + name_words(standard.services[section.service].name);
            }
            std::vector<std::string> except;
            for (const auto norm : test.except) except.push_back(name_words(standard.norms[norm].name));
            if (!except.empty()) result += " undtagen " + base::joined(except);
            return result;
        }
        std::string operator()(const NotKnown& test) const { return prefix() + "ved ikke " + name_words(standard.inputs[test.input].name); }
        std::string operator()(const Group& group) const {
            std::vector<std::string> parts;
            for (const auto& part : group.parts) parts.push_back(condition_words(standard, part));
            return prefix() + quantifier_words(group.quantifier, group.count) + ": " + base::joined(parts, "; ");
        }
    };
    return std::visit(Visitor{standard, condition.negated}, condition.test);
}

bool is_plural(std::string_view definite) { return definite.size() > 2 && definite.substr(definite.size() - 2) == "ne"; }
bool is_neuter(std::string_view definite) { return !is_plural(definite) && !definite.empty() && definite.back() == 't'; }

std::string yours(const Noun& noun) {
    return fmt::format("{} {}", is_plural(noun.definite) ? "dine" : is_neuter(noun.definite) ? "dit" : "din", noun.bare);
}

std::string definite_quantity(const Unit& unit, std::int64_t amount) {
    if (rescaled(1, 0, unit.decimals) == amount) return fmt::format("{} ene {}", unit.neuter ? "det" : "den", unit.singular);
    return fmt::format("de {} {}", number_words(amount, unit.decimals), unit.plural);  // "1,5 time", but "de 1,5 timer"
}

std::string genitive(std::string_view words) {
    std::string result(words);
    if (result.empty()) return result;
    const char last = result.back();
    return result + (last == 's' || last == 'x' || last == 'z' || last == 'S' ? "'" : "s");
}

}  // namespace kvs::model
