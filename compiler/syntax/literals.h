#pragma once
// Words and literals as they are decoded: the smallest pieces of the tree (ast.h).
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/source.h"

namespace kvs::syntax {

using base::Span;

/// bor_sammen
struct Name {
    std::string text;
    Span span;
};

/// stk_2.målgruppe · never empty
struct Path {
    std::vector<Name> names;
    Span span;
};

/// [S2-17] · the id without brackets; `[S2-47, S2-48]` gives two marks
struct Mark {
    std::string id;
    Span span;
};

/// "Du skal bo i egen bolig." · """ … """. `raw` is what stands between the quotes; a long text has its common indentation, its
/// first and its last line break removed. `{…}` is left as written: see split_interpolation.
struct Text {
    std::string raw;
    Span span;             // with the quotes
    bool long_text = false;
};

/// 2,5 is {25, 1}; 1.250,50 is {125050, 2}
struct Number {
    std::int64_t mantissa = 0;
    int decimals = 0;
    Span span;
};

/// 50 døgn · 1-3 timer · få døgn (`number` is nothing)
struct Quantity {
    std::optional<Number> number;
    std::optional<Number> up_to;    // the 3 of 1-3
    Name unit;
    Span span;
};

/// pr. kalenderår · hvert år · hver 2. uge
struct Cadence {
    enum class Kind { per, every };
    Kind kind = Kind::per;
    std::int64_t step = 1;    // the 2 of "hver 2. uge"
    Name unit;
    Span span;
};

/// 1.250,50 kr. · whole øre
struct Money {
    std::int64_t oere = 0;
    Span span;
};

/// 4. februar 2021 · 03-03-2022 · 2021-02-04 · (i) marts 2014: precision month, day 1. Exists in the Gregorian calendar, year 1583-9999;
/// of one that does not (it has been told) the precision is none.
struct Date {
    enum class Precision { day, month, none };
    int year = 1970, month = 1, day = 1;
    Precision precision = Precision::day;
    Span span;
};

/// 9.00-12.00 · 8-9; minutes from midnight, from < to <= 1440
struct ClockSpan {
    int from = 0, to = 0;
    Span span;
};

/// mandag · mandag-fredag · hverdage (the word "hverdage" comes as a name)
struct DayRange {
    Name first;
    std::optional<Name> last;
};

/// § 84 a, stk. 1, nr. 2
struct SectionNumber {
    int number = 0;
    std::string letter;    // "a" of § 84 a, else ""
    std::optional<int> subsection, item;
    Span span;
};

/// serviceloven § 84, stk. 1
struct LawRef {
    Path law;
    SectionNumber section;
    Span span;
};

/// Who or what a clause speaks of: a name, or words in quotes.
using Object = std::variant<Path, Text>;

}  // namespace kvs::syntax
