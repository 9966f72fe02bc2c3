// Names, texts, numbers, money, dates and clocks: what is written -> what it means.
#include <algorithm>
#include <array>
#include <limits>

#include <antlr4-runtime.h>

#include "compiler/base/utf8.h"
#include "compiler/syntax/parse_builder.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

using diag::Message;

namespace {

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// A run of digits that fits; the lexer has seen to it that there are only digits.
int small_number(std::string_view digits) {
    int result = 0;
    for (const char c : digits) result = std::min(result * 10 + (c - '0'), 99'999);
    return result;
}

/// The number as a count of its `decimals`-th decimal place; the largest number when that does not fit. For comparing only.
std::int64_t scaled(const Number& number, int decimals) {
    auto result = number.mantissa;
    for (int i = number.decimals; i < decimals; ++i) {
        if (result > std::numeric_limits<std::int64_t>::max() / 10) return std::numeric_limits<std::int64_t>::max();
        result *= 10;
    }
    return result;
}

/// Removes what all lines share of indentation, and the line breaks next to the quotes.
std::string dedented(std::string_view raw) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= raw.size();) {
        const auto end = std::min(raw.find('\n', begin), raw.size());
        lines.push_back(raw.substr(begin, end - begin));
        begin = end + 1;
    }
    const auto blank = [](std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; };
    std::size_t shared = std::string_view::npos;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (!blank(lines[i])) shared = std::min(shared, lines[i].find_first_not_of(" \t"));
    std::string result;
    bool first = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (blank(lines[i]) && (i == 0 || i + 1 == lines.size())) continue;
        if (!first) result += '\n';
        first = false;
        if (!blank(lines[i])) result += i == 0 ? lines[i] : lines[i].substr(shared);
    }
    return result;
}

}  // namespace

Span Builder::span(const antlr4::Token* token) const {
    return words_.in_file(static_cast<std::uint32_t>(token->getStartIndex()), static_cast<std::uint32_t>(token->getStopIndex() + 1));
}

Span Builder::span(Node* node) const { return span(node->getSymbol()); }

Span Builder::span(Rule* rule) const {
    const auto first = span(rule->start);
    // a rule that matched nothing has no last token behind its first
    if (rule->stop == nullptr || rule->stop->getTokenIndex() < rule->start->getTokenIndex()) return {first.file, first.begin, first.begin};
    return {first.file, first.begin, std::max(first.end, span(rule->stop).end)};
}

std::string_view Builder::slice(Node* node) const {
    const auto* token = node->getSymbol();
    return words_.slice(static_cast<std::uint32_t>(token->getStartIndex()), static_cast<std::uint32_t>(token->getStopIndex() + 1));
}

std::string_view Builder::slice(Rule* rule) const {
    return words_.slice(static_cast<std::uint32_t>(rule->start->getStartIndex()), static_cast<std::uint32_t>(rule->stop->getStopIndex() + 1));
}

std::size_t Builder::first_type(Rule* rule) { return rule->start->getType(); }

std::size_t Builder::rule_of_only_child(Rule* rule) {
    return static_cast<antlr4::RuleContext*>(rule->children.front())->getRuleIndex();
}

Name Builder::name(P::NameContext* rule) const {
    return {std::string(slice(rule)), span(rule)};
}

Name Builder::name(Node* id) const { return {std::string(slice(id)), span(id)}; }

Path Builder::path(P::PathContext* rule) const {
    Path result;
    for (auto* part : rule->name()) result.names.push_back(name(part));
    result.span = span(rule);
    return result;
}

std::vector<Path> Builder::paths(P::PathsContext* rule) const {
    std::vector<Path> result;
    for (auto* each : rule->path()) result.push_back(path(each));
    return result;
}

std::vector<Name> Builder::names(P::NamesContext* rule) const {
    std::vector<Name> result;
    for (auto* each : rule->name()) result.push_back(name(each));
    return result;
}

Text Builder::text(Node* string) {
    const auto where = span(string);
    const auto written = slice(string);
    const bool long_text = string->getSymbol()->getType() == P::LONG_TEXT;
    Text result{long_text ? dedented(written.substr(3, written.size() - 6)) : std::string(written.substr(1, written.size() - 2)), where,
                long_text};
    // of a long text the indentation has been cut away: where its braces stand is seen from what is written
    const std::uint32_t quotes = long_text ? 3 : 1;
    const auto inside = written.substr(quotes, written.size() - 2 * quotes);
    const auto opens = where.begin + quotes;
    std::vector<Span> malformed;
    split_interpolation({std::string(inside), {where.file, opens - 1, where.end}, false}, &malformed);
    for (const auto& each : malformed)
        sink_.say(Message::brace_not_closed, each, {{"found", std::string(inside.substr(each.begin - opens, each.end - each.begin))}});
    return result;
}

Text Builder::text(P::TextContext* rule) {
    auto result = text(static_cast<Node*>(rule->children.front()));
    if (result.raw.find_first_not_of(" \n") == std::string::npos) sink_.say(Message::empty_text, result.span);
    return result;
}

Object Builder::object(P::ObjectContext* rule) {
    if (auto* named = rule->path()) return path(named);
    return text(rule->STRING());
}

Number Builder::number(Node* node) {
    const auto where = span(node);
    Number result{0, 0, where};
    bool fraction = false;
    for (const char c : slice(node)) {
        if (c == ',') fraction = true;
        if (c < '0' || c > '9') continue;
        const int digit = c - '0';
        if (result.mantissa > (std::numeric_limits<std::int64_t>::max() - digit) / 10) {
            sink_.say(Message::number_too_long, where, {{"number", std::string(slice(node))}});
            return {0, 0, where};
        }
        result.mantissa = result.mantissa * 10 + digit;
        result.decimals += fraction;
    }
    return result;
}

std::int64_t Builder::whole_number(Node* node, std::int64_t least, std::int64_t most) {
    const auto found = number(node);
    if (found.decimals > 0 || found.mantissa < least || found.mantissa > most) {
        sink_.say(Message::whole_number_expected, found.span,
                  {{"number", std::string(slice(node))}, {"least", std::to_string(least)}, {"most", std::to_string(most)}});
        return least;
    }
    return found.mantissa;
}

Quantity Builder::quantity(P::QuantityContext* rule) {
    Quantity result{std::nullopt, std::nullopt, name(rule->unit()->name()), span(rule)};
    const auto numbers = rule->NUMBER();
    if (!numbers.empty()) result.number = number(numbers[0]);
    if (numbers.size() > 1) {
        result.up_to = number(numbers[1]);
        const int decimals = std::max(result.number->decimals, result.up_to->decimals);
        const auto low = scaled(*result.number, decimals), high = scaled(*result.up_to, decimals);
        if (low > high)
            sink_.say(Message::range_backwards, cover(result.number->span, result.up_to->span),
                      {{"from", std::string(slice(numbers[0]))}, {"to", std::string(slice(numbers[1]))}});
    }
    if (result.unit.text == "kr" || result.unit.text == "kroner") {
        sink_.say(Message::kroner_spelling, result.unit.span, {{"found", result.unit.text}}).fix = diag::Fix{result.unit.span, "kr."};
    }
    return result;
}

Cadence Builder::cadence(P::CadenceContext* rule) {
    Cadence result{rule->PER() ? Cadence::Kind::per : Cadence::Kind::every, 1, name(rule->unit()->name()), span(rule)};
    if (auto* ordinal = rule->ORDINAL()) {
        const auto digits = slice(ordinal).substr(0, slice(ordinal).size() - 1);    // without the full stop
        result.step = small_number(digits);
        if (result.step < 1 || result.step > 9'999) {
            sink_.say(Message::step_impossible, span(ordinal), {{"found", std::string(digits)}});
            result.step = 1;
        }
    }
    return result;
}

Measure Builder::measure(P::MeasureContext* rule) {
    Measure result{quantity(rule->quantity()), std::nullopt, span(rule)};
    if (auto* often = rule->cadence()) result.cadence = cadence(often);
    return result;
}

Money Builder::money(P::AmountContext* rule) {
    const auto written = number(rule->NUMBER());
    auto oere = written.mantissa;
    if (written.decimals > 2) {
        sink_.say(Message::too_fine_amount, written.span, {{"amount", std::string(slice(rule->NUMBER()))}});
        return {0, span(rule)};
    }
    for (int i = written.decimals; i < 2; ++i) {
        if (oere > std::numeric_limits<std::int64_t>::max() / 10) {
            sink_.say(Message::number_too_long, written.span, {{"number", std::string(slice(rule->NUMBER()))}});
            return {0, span(rule)};
        }
        oere *= 10;
    }
    return {oere, span(rule)};
}

std::optional<int> Builder::month(const Name& name) {
    if (const auto known = month_named(name.text)) return known;
    const auto meant = month_meant(name.text);
    if (meant.empty()) {
        sink_.say(Message::unknown_month, name.span, {{"found", name.text}});
        return std::nullopt;
    }
    sink_.say(Message::misspelt_word, name.span, {{"found", name.text}, {"meant", meant}}).fix = diag::Fix{name.span, meant};
    return month_named(meant);
}

Date Builder::checked(Date date, const Span& where, std::string_view written) {
    date.span = where;
    if (date.year < 1583 || date.year > 9999) {
        sink_.say(Message::year_out_of_range, where, {{"date", std::string(written)}});
    } else if (date.month < 1 || date.month > 12) {
        sink_.say(Message::impossible_month, where, {{"date", std::string(written)}, {"month", std::to_string(date.month)}});
    } else if (date.day < 1 || date.day > days_in(date.year, date.month)) {
        sink_.say(Message::impossible_date, where,
                  {{"date", std::string(written)},
                   {"month", month_names()[static_cast<std::size_t>(date.month - 1)]},
                   {"year", std::to_string(date.year)},
                   {"last", std::to_string(days_in(date.year, date.month))}});
    } else {
        return date;
    }
    return {2000, 1, 1, Date::Precision::none, where};
}

Date Builder::date(P::DateContext* rule) {
    const auto where = span(rule);
    const auto written = slice(rule);
    Date result;
    if (auto* ordinal = rule->ORDINAL()) {
        const auto day = slice(ordinal);
        result.day = small_number(day.substr(0, day.size() - 1));
        const auto known = month(name(rule->ID()));
        if (!known) return {2000, 1, 1, Date::Precision::none, where};
        result.month = *known;
        const auto year = slice(rule->NUMBER());
        // "2.025" is the year with a thousands separator, "25" or "2025,5" no year at all: all are told as years
        result.year = year.find_first_not_of("0123456789") == std::string_view::npos ? small_number(year) : 0;
        return checked(result, where, written);
    }
    const auto first = written.find('-'), second = written.rfind('-');
    const int a = small_number(written.substr(0, first)), b = small_number(written.substr(first + 1, second - first - 1)),
              c = small_number(written.substr(second + 1));
    result.year = rule->ISO_DATE() ? a : c;
    result.month = b;
    result.day = rule->ISO_DATE() ? c : a;
    return checked(result, where, written);
}

Date Builder::month_of(Node* month_name, Node* year) {
    Date result;
    const auto where = cover(span(month_name), span(year));
    const auto known = month(name(month_name));
    if (!known) return {2000, 1, 1, Date::Precision::none, where};
    result.month = *known;
    const auto digits = slice(year);
    result.year = digits.find_first_not_of("0123456789") == std::string_view::npos ? small_number(digits) : 0;
    result.precision = Date::Precision::month;
    return checked(result, where, std::string(slice(month_name)) + ' ' + std::string(digits));
}

int Builder::clock(P::ClockContext* rule, bool closing) {
    const auto where = span(rule);
    const auto written = slice(rule);
    const auto dot = written.find('.');
    const int hours = small_number(written.substr(0, dot));
    const int minutes = dot == std::string_view::npos ? 0 : small_number(written.substr(dot + 1));
    const int result = hours * 60 + minutes;
    if (written.find(',') != std::string_view::npos || minutes > 59 || result > 1440 || (result == 1440 && !closing)) {
        sink_.say(Message::impossible_clock, where, {{"found", std::string(written)}});
        return closing ? 1440 : 0;
    }
    return result;
}

std::vector<ClockSpan> Builder::clock_spans(P::SpansContext* rule) {
    std::vector<ClockSpan> result;
    for (auto* each : rule->span()) {
        ClockSpan hours{clock(each->clock(0), false), clock(each->clock(1), true), span(each)};
        if (hours.from >= hours.to) {
            sink_.say(Message::clock_backwards, hours.span, {{"found", std::string(slice(each))}});
            hours.from = 0;
            hours.to = 1440;
        }
        result.push_back(hours);
    }
    return result;
}

std::vector<DayRange> Builder::days(P::DaysContext* rule) const {
    std::vector<DayRange> result;
    for (auto* each : rule->day_range()) {
        DayRange range{name(each->name(0)), std::nullopt};
        if (each->name().size() > 1) range.last = name(each->name(1));
        result.push_back(std::move(range));
    }
    return result;
}

SectionNumber Builder::section_number(P::Section_noContext* rule) {
    SectionNumber result;
    result.span = span(rule);
    std::size_t next = 0;
    result.number = static_cast<int>(whole_number(rule->NUMBER(next++), 1, 9'999));
    if (auto* letter = rule->ID()) {
        result.letter = std::string(slice(letter));
        if (base::code_points(result.letter) > 1)
            sink_.say(Message::section_letter, span(letter), {{"found", result.letter}});
    }
    if (rule->STK()) result.subsection = static_cast<int>(whole_number(rule->NUMBER(next++), 1, 999));
    if (rule->NR()) result.item = static_cast<int>(whole_number(rule->NUMBER(next), 1, 999));
    return result;
}

LawRef Builder::law_ref(P::Law_refContext* rule) { return {path(rule->path()), section_number(rule->section_no()), span(rule)}; }

std::vector<Mark> Builder::marks(P::MarksContext* rule) {
    std::vector<Mark> result;
    if (rule == nullptr) return result;
    for (auto* node : rule->MARK()) {
        const auto where = span(node);
        const auto inside = slice(node).substr(1, slice(node).size() - 2);
        for (std::size_t begin = 0; begin <= inside.size();) {
            const auto end = std::min(inside.find(',', begin), inside.size());
            auto first = begin, last = end;
            while (first < last && inside[first] == ' ') ++first;
            while (last > first && inside[last - 1] == ' ') --last;
            const auto place = where.begin + 1;
            if (first == last) sink_.say(Message::empty_mark, where);
            else result.push_back({std::string(inside.substr(first, last - first)),
                                   {where.file, place + static_cast<std::uint32_t>(first), place + static_cast<std::uint32_t>(last)}});
            begin = end + 1;
        }
    }
    return result;
}

}  // namespace kvs::syntax
