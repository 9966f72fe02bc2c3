#include "compiler/syntax/print_parts.h"

#include <fmt/format.h>

#include "compiler/syntax/words.h"

namespace kvs::syntax::printing {

namespace {

template <class List, class Show>
std::string list_of(const List& list, Show show_one) {
    std::string result;
    for (const auto& each : list) {
        if (!result.empty()) result += ", ";
        result += show_one(each);
    }
    return result;
}

std::string clock(int minutes) { return fmt::format("{}.{:02}", minutes / 60, minutes % 60); }

std::string shown(const std::variant<std::vector<Name>, Text>& what) {
    return std::visit([](const auto& it) { return show(it); }, what);
}

}  // namespace

std::string part(std::string_view label, std::string_view inside) { return fmt::format("{}({})", label, inside); }

std::string show(const Path& path) {
    std::string result;
    for (const auto& name : path.names) result += (result.empty() ? "" : ".") + name.text;
    return result;
}

std::string show(const std::vector<Path>& paths) {
    return list_of(paths, [](const Path& path) { return show(path); });
}

std::string show(const std::vector<Name>& names) {
    return list_of(names, [](const Name& name) { return name.text; });
}

std::string show(const Text& text) {
    std::string result(text.long_text ? "\"\"\"" : "\"");
    for (const char c : text.raw) result += c == '\n' ? "\\n" : std::string(1, c);
    return result + (text.long_text ? "\"\"\"" : "\"");
}

std::string show(const Object& object) {
    return std::visit([](const auto& it) { return show(it); }, object);
}

std::string show(const Number& number) {
    auto digits = std::to_string(number.mantissa);
    if (number.decimals == 0) return digits;
    const auto decimals = static_cast<std::size_t>(number.decimals);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    return digits.insert(digits.size() - decimals, ",");
}

std::string show(const Quantity& quantity) {
    auto result = quantity.number ? show(*quantity.number) : std::string("få");
    if (quantity.up_to) result += '-' + show(*quantity.up_to);
    return result + ' ' + quantity.unit.text;
}

std::string show(const Cadence& cadence) {
    if (cadence.kind == Cadence::Kind::per) return "pr. " + cadence.unit.text;
    return cadence.step == 1 ? "hver " + cadence.unit.text : fmt::format("hver {}. {}", cadence.step, cadence.unit.text);
}

std::string show(const Measure& measure) {
    return measure.cadence ? show(measure.quantity) + ' ' + show(*measure.cadence) : show(measure.quantity);
}

std::string show(const Money& money) { return fmt::format("{},{:02} kr.", money.oere / 100, money.oere % 100); }

std::string show(const Date& date) {
    if (date.precision == Date::Precision::month) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string show(const std::vector<ClockSpan>& hours) {
    return list_of(hours, [](const ClockSpan& span) { return clock(span.from) + '-' + clock(span.to); });
}

std::string show(const std::vector<DayRange>& days) {
    return list_of(days, [](const DayRange& day) { return day.last ? day.first.text + '-' + day.last->text : day.first.text; });
}

std::string show(const SectionNumber& number) {
    auto result = fmt::format("§ {}", number.number);
    if (!number.letter.empty()) result += ' ' + number.letter;
    if (number.subsection) result += fmt::format(", stk. {}", *number.subsection);
    if (number.item) result += fmt::format(", nr. {}", *number.item);
    return result;
}

std::string show(const LawRef& ref) { return show(ref.law) + ' ' + show(ref.section); }

std::string show(const Value& value) {
    return std::visit(Overloaded{[](const UnknownValue&) { return std::string("ukendt"); }, [](const auto& it) { return show(it); }}, value);
}

std::string show(const Comparison& comparison) {
    return std::visit(Overloaded{
                          [](const Equals& it) { return (it.negated ? "ikke " : "") + show(it.value); },
                          [](const Compare& it) { return fmt::format("{} {}", spelling(it.word), show(it.value)); },
                          [](const Between& it) { return fmt::format("mellem {} og {}", show(it.low), show(it.high)); },
                          [](const FromTo& it) { return fmt::format("fra {} til {}{}", show(it.low), it.inclusive ? "og med " : "", show(it.high)); },
                          [](const OneOf& it) { return "en af " + show(it.names); },
                      },
                      comparison.test);
}

std::string show(const Condition& condition) {
    const auto test = std::visit(Overloaded{
                                     [](const FactTest& it) { return it.comparison ? show(it.fact) + " er " + show(*it.comparison) : show(it.fact); },
                                     [](const AssessmentTest& it) { return "skøn " + show(it.assessment); },
                                     [](const Fulfils& it) {
                                         return "opfylder " + show(it.norm) + (it.except.empty() ? "" : " undtagen " + show(it.except));
                                     },
                                     [](const NotKnown& it) { return "ved ikke " + show(it.fact); },
                                     [](const AgeTest& it) {
                                         const auto until = it.until ? " til " + show(*it.until) : std::string{};
                                         return fmt::format("{} regnet fra {}{} er {}", it.word.text, show(it.born), until, show(it.comparison));
                                     },
                                     [](const SumTest& it) { return fmt::format("summen af {} er {}", show(it.parts), show(it.comparison)); },
                                 },
                                 condition.test);
    return (condition.negated ? "ikke " : "") + test;
}

std::string show(const Conditions& conditions) {
    std::string result;
    for (std::size_t i = 0; i < conditions.items.size(); ++i) {
        if (i > 0) result += conditions.connectives[i - 1] == Connective::and_ ? " og " : " eller ";
        result += show(conditions.items[i]);
    }
    return result;
}

std::string show(const Price& price) {
    std::string result(spelling(price.kind));
    const auto add = [&](const std::string& word) { result += (result.empty() ? "" : " ") + word; };
    if (price.amount) add(show(*price.amount));
    if (price.tariff) add(show(*price.tariff));
    if (price.cadence) add(show(*price.cadence));
    return result;
}

std::string show(const Forms& forms) {
    auto result = forms.you ? std::string("du") : show(*forms.citizen);
    if (forms.case_form) result += " / " + show(*forms.case_form);
    return result;
}

std::string show(const Clause& clause) {
    return std::visit(
        Overloaded{
            [](const When& it) {
                const auto what = std::visit(Overloaded{[](const Quantifier& quantifier) { return spelling(quantifier); },
                                                        [](const Conditions& conditions) { return show(conditions); }},
                                             it.what);
                return part(spelling(it.word), what);
            },
            [](const Except& it) { return part("undtagen", show(it.norms)); },
            [](const Role& it) { return part(spelling(it.word), show(it.object) + (it.as ? " som " + it.as->text : "")); },
            [](const Place& it) { return part(it.word == Place::Word::on ? "på" : "i", show(it.object)); },
            [](const After& it) { return part("efter", std::visit([](const auto& what) { return show(what); }, it.what)); },
            [](const ByStandard& it) { return part(it.word == ByStandard::Word::after ? "efter standard" : "som standard", show(it.standard)); },
            [](const Deadline& it) {
                if (!it.when) return part("frist", spelling(it.word));
                if (const auto* day = std::get_if<Date>(&*it.when)) return part("frist", fmt::format("{} {}", spelling(it.word), show(*day)));
                const auto& offset = std::get<Deadline::Offset>(*it.when);
                return part("frist", fmt::format("{} {} {} {}", spelling(it.word), show(offset.quantity), offset.before ? "før" : "efter", show(offset.event)));
            },
            [](const FirstDayCounts&) { return part("frist", "første dag med"); },
            [](const Limit& it) {
                constexpr std::string_view reach[] = {"", "yderligere ", "i alt "};
                return part("grænse", fmt::format("{}{} {}", reach[static_cast<std::size_t>(it.reach)], spelling(it.word), show(it.measure)));
            },
            [](const LimitRange& it) {
                return part("grænse", fmt::format("fra {} til {}", std::visit([](const auto& low) { return show(low); }, it.low), show(it.high)));
            },
            [](const Notice& it) { return part("varsel", show(it.quantity)); },
            [](const Spread& it) { return part("fordelt på", show(it.measure)); },
            [](const Hours& it) { return part("kl", show(it.spans)); },
            [](const Cadence& it) { return part("gentages", show(it)); },
            [](const Covers& it) { return part("dækker", shown(it.what)); },
            [](const EquivalentTo& it) { return part("svarer til", shown(it.what)); },
            [](const Regulated& it) { return part("reguleres", show(it.cadence) + (it.by ? " af " + show(*it.by) : "")); },
            [](const PaidBy& it) { return part("betales af", show(it.who)); },
            [](const Reading& it) {
                return part("læses", std::visit(Overloaded{[](const Quantifier& quantifier) { return spelling(quantifier); },
                                                           [](const auto& what) { return show(what); }},
                                                it.what));
            },
            [](const Because& it) { return part("fordi", show(it.reason)); },
            [](const Remark& it) { return part("bemærk", show(it.text)); },
            [](const ForCase& it) { return part("til_sagen", show(it.text)); },
            [](const FreeUse&) { return std::string("disponeres frit"); },
            [](const AnyAnswer&) { return std::string("uanset svaret"); },
            [](const SettledBy& it) { return part("afgøres af", "skøn " + show(it.assessment)); },
            [](const OnDate& it) { return part("den", show(it.date)); },
            [](const InPeriod& it) { return part("fra", show(it.from) + (it.to ? " til " + show(*it.to) : "")); },
            [](const Then& it) { return it.paid_by ? part("så", "betales af " + show(*it.paid_by)) : std::string("så"); },
            [](const Else&) { return std::string("ellers"); },
            [](const Modality& it) { return part("modal", spelling(it.word)); },
        },
        clause.what);
}

}  // namespace kvs::syntax::printing
