#pragma once
// The second opinion: a decision worked out straight from docs/language/semantics.md, over the resolved model, with fractions, nothing kept and nothing made
// ready beforehand. Slow on purpose, and it shares no code with compiler/decision or the runtime.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/oracle/case.h"
#include "tests/oracle/exact.h"

namespace kvs::oracle {

enum class Outcome { proposal, assess, missing, outside, partly };

/// What a norm is in the decision; `none`: it is not in it.
enum class Role { none, condition, assessment, exclusion, limit, exception, amount, price, deadline, rule, consideration };
/// Of a norm: what it came to. Nothing: not relevant (R19).
using Traced = std::optional<Truth>;

/// What no case changes: what each norm is, looked up once, since a thousand cases ask.
class Norms {
public:
    explicit Norms(const model::Standard& standard);
    const model::Standard& standard() const { return s_; }
    const std::vector<NormId>& of(base::Id<model::Service> service) const { return of_[service.value]; }
    Role role(NormId id) const { return known_[id.value].role; }
    bool counts(NormId id) const { return known_[id.value].counts; }   // has a truth that its group or section counts
    bool turned(NormId id) const { return known_[id.value].turned; }   // stands where it must not hold
    bool asks(NormId id) const { return known_[id.value].asks; }       // a person, itself or under it
    bool sends(NormId id) const { return known_[id.value].sends; }     // the party to a contact (R33a)
    const std::vector<InputId>& reads(NormId id) const { return known_[id.value].reads; }  // R33
    const std::vector<NormId>& exceptions(NormId id) const { return known_[id.value].exceptions; }
    model::SectionKind section(NormId id) const { return s_.sections[s_.norms[id].section].kind; }

private:
    struct Known {
        Role role = Role::none;
        bool counts = false, turned = false, asks = false, sends = false;
        std::vector<InputId> reads{};
        std::vector<NormId> exceptions{};
    };
    const model::Standard& s_;
    std::vector<Known> known_;
    std::vector<std::vector<NormId>> of_;
};

struct Part {
    Outcome outcome{};
    Value within{}, ceiling{}, beyond{};
    std::map<NormId, Traced> truths{};
    Day help = 0;  // R26b: the date of the help
};
/// What a wish before lies within (R31), of help on a date.
struct Earlier {
    Exact amount;
    Day help;
};

/// One wish of a case.
class Naive {
public:
    Naive(const Norms& norms, const Case& asked, const std::optional<Wish>& wish, const std::vector<Earlier>& earlier);
    Part decide() const;

private:
    struct Bound {
        Truth cap = Truth::yes, low = Truth::yes;
        Value in_force = unstated, known = unstated;  // in_force: what the wish can lie within; known: what is named as the most there can be
        bool caps = false;
    };
    using LeftOut = std::set<NormId>;

    const model::Norm& norm(NormId id) const { return s_.norms[id]; }
    Value input(InputId id) const;

    // naive_truth.cpp
    Truth test(const model::Condition& condition, const LeftOut& out) const;
    Truth compares(const Value& value, model::Comparison comparison, const std::vector<Exact>& with) const;
    Truth reckoned(const model::ComparesReckoned& test) const;
    Truth named(NormId id, const LeftOut& out) const;
    Truth section(base::Id<model::Section> id, const LeftOut& out) const;
    Truth guard(NormId id, bool during = true) const;
    Truth says(NormId id, const LeftOut& out = {}) const;      // its own condition and sub-norms (R18)
    Truth met(NormId id, const LeftOut& out = {}) const;       // R23, R14 counted in
    Truth holds(NormId id, const LeftOut& out) const;
    Truth share(NormId id, model::Quantifier in, const LeftOut& out) const;  // R19
    Truth readings(const model::Readings& readings, const LeftOut& out) const;
    Truth applies(NormId exception) const;                     // R22
    Truths exceptions_to(NormId id) const;
    bool is_soft(NormId id) const;
    Truth base() const;

    // naive_amount.cpp
    Exact in_service_unit(const model::Quantity& quantity, std::int64_t amount) const;
    bool measures(const model::Quantity& quantity) const;      // in the service's unit, or one that is the same dimension (R11)
    Exact used(const model::Cadence& per) const;
    Value left(const Value& whole, const model::Cadence& per) const;
    Value wanted() const;
    Bound bound(const model::Limit& limit, NormId id, const std::vector<NormId>& names) const;
    Bound other_measure(const model::Limit& limit, NormId id, const Truths& lifts, bool raised) const;
    Bound limit_of(NormId id) const;
    Bound tiers_of(NormId id) const;
    Bound assessed_of(NormId id) const;
    Truth requirement(NormId id) const;                        // of a limit or amount: guard counted in
    Truth hit(NormId id) const;
    Truth exclusion(NormId id, bool things, bool periods) const;

    Traced trace(NormId id) const;

    const Norms& all_;
    const model::Standard& s_;
    const Case& case_;
    const model::Service& service_;
    std::optional<Wish> wish_;
    std::vector<Earlier> earlier_;
    Day help_;  // R26b
    const std::vector<NormId>& norms_;
};

// verdict.cpp
/// All that is compared, one line a fact, sorted: the naive evaluator's, and the same out of a decision's JSON.
std::vector<std::string> verdict(const Norms& norms, const Case& asked);
std::vector<std::string> verdict_in(const model::Standard& standard, const Case& asked, const std::string& decision_json);

}  // namespace kvs::oracle
