#pragma once
// Parts of lines as text; shared by print.cpp and print_parts.cpp only.
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/ast.h"

namespace kvs::syntax::printing {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// label(inside)
std::string part(std::string_view label, std::string_view inside);

std::string show(const Path& path);
std::string show(const std::vector<Path>& paths);
std::string show(const std::vector<Name>& names);
std::string show(const Text& text);
std::string show(const Object& object);
std::string show(const Number& number);
std::string show(const Quantity& quantity);
std::string show(const Cadence& cadence);
std::string show(const Measure& measure);
std::string show(const Money& money);
std::string show(const Date& date);
std::string show(const std::vector<ClockSpan>& hours);
std::string show(const std::vector<DayRange>& days);
std::string show(const SectionNumber& number);
std::string show(const LawRef& ref);
std::string show(const Value& value);
std::string show(const Comparison& comparison);
std::string show(const Condition& condition);
std::string show(const Conditions& conditions);
std::string show(const Price& price);
std::string show(const Forms& forms);
std::string show(const Clause& clause);

}  // namespace kvs::syntax::printing
