#pragma once
// A resolved condition: what must be so. Trees of all/any/none/count over yes/no inputs, comparisons and other norms.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/ids.h"
#include "compiler/base/source.h"

namespace kvs::model {

struct Input;
struct Norm;
struct Section;

enum class Comparison { equal, not_equal, at_least, at_most, over, under, between, one_of };

/// `bor_sammen`: a yes/no fact or assessment. `skøn selvhjulpen, uanset svaret`: an assessment of any type that must have been made, whichever way.
struct IsYes {
    base::Id<Input> input;
    bool any_answer = false;
};
/// `alder er mindst 18 år`; numbers scaled as the input's unit, choices as index, dates as days since 1970-01-01.
struct Compares {
    base::Id<Input> input;
    Comparison comparison = Comparison::equal;
    std::vector<std::int64_t> values;  // one; between: low and high, both included; one_of: any number
    bool open_list = false;            // one_of ending "eller lignende": other values are for a person to assess
};
/// Another norm's truth: `opfylder stk_2.målgruppe undtagen arbejdsleder`, or its name alone.
struct NormHolds {
    base::Id<Norm> norm;                     // either a norm …
    base::Id<Section> section;               // … or a whole section of a service
    std::vector<base::Id<Norm>> except;
};
/// `ved ikke bor_sammen`: asked, not known.
struct NotKnown {
    base::Id<Input> input;
};

/// `alder regnet fra fødselsdag til modtaget_ansøgning er mindst 18 år`, `summen af a og b er mere end 20 timer pr. uge`: a number that is
/// reckoned from inputs before it is compared. Its values are scaled as the number's unit.
struct ComparesReckoned {
    enum class Of { age, sum };
    Of of = Of::sum;
    std::vector<base::Id<Input>> inputs;  // age: the date of birth, then the date it is reckoned to (none: the date of decision); sum: its parts
    Comparison comparison = Comparison::equal;
    std::vector<std::int64_t> values;     // one; between: low and high, both included
};

struct Condition;

enum class Quantifier { all, any, none, at_least, at_most };

/// `alle af` / `mindst en af` / `ingen af` / `mindst 2 af` / `højst 1 af` over parts.
struct Group {
    Quantifier quantifier = Quantifier::all;
    int count = 0;  // at_least, at_most
    std::vector<Condition> parts;
};
/// What could not be resolved; a message has been given. Behaves as true in checks, and no program is made from it.
struct Poison {};

struct Condition {
    bool negated = false;
    std::variant<Poison, IsYes, Compares, ComparesReckoned, NormHolds, NotKnown, Group> test;
    base::Span span{};
};

}  // namespace kvs::model
