#pragma once
// Numbers as fractions and truths as R4 has them: the arithmetic of the naive evaluator, written from docs/language/semantics.md alone.
#include <cstdint>
#include <numeric>
#include <vector>

namespace kvs::oracle {

__extension__ typedef __int128 Wide;

/// A fraction. Denominators are powers of ten and sixties, numerators below 10^20: nothing leaves 128 bits.
class Exact {
public:
    Exact(std::int64_t whole = 0) : top_(whole) {}
    static Exact fraction(std::int64_t top, std::int64_t bottom) { return Exact(top, bottom); }
    friend Exact operator+(Exact a, Exact b) { return {a.top_ * b.bottom_ + b.top_ * a.bottom_, a.bottom_ * b.bottom_}; }
    friend Exact operator-(Exact a, Exact b) { return {a.top_ * b.bottom_ - b.top_ * a.bottom_, a.bottom_ * b.bottom_}; }
    friend bool operator<(Exact a, Exact b) { return a.top_ * b.bottom_ < b.top_ * a.bottom_; }
    friend bool operator==(Exact a, Exact b) { return !(a < b) && !(b < a); }
    friend bool operator<=(Exact a, Exact b) { return !(b < a); }
    /// How many steps of 1/`per` it is; only asked of what is whole in them.
    std::int64_t steps(std::int64_t per) const { return static_cast<std::int64_t>(top_ * per / bottom_); }

private:
    Exact(Wide top, Wide bottom) : top_(top), bottom_(bottom) {
        Wide a = top < 0 ? -top : top, b = bottom;
        while (b != 0) {
            const Wide rest = a % b;
            a = b;
            b = rest;
        }
        if (a > 1) {
            top_ /= a;
            bottom_ /= a;
        }
    }
    Wide top_ = 0, bottom_ = 1;
};

/// R4, in R5's order.
enum class Truth { no, missing, open, yes };

inline Truth negated(Truth t) { return t == Truth::yes ? Truth::no : t == Truth::no ? Truth::yes : t; }
using Truths = std::vector<Truth>;

inline int count(const Truths& parts, Truth which) {
    int found = 0;
    for (const Truth t : parts) found += t == which;
    return found;
}
/// R5: the least of its parts.
inline Truth all_of(const Truths& parts) {
    for (const Truth t : {Truth::no, Truth::missing, Truth::open})
        if (count(parts, t) > 0) return t;
    return Truth::yes;
}
/// R5: T if a part is; else M; else O; else F.
inline Truth any_of(const Truths& parts) {
    for (const Truth t : {Truth::yes, Truth::missing, Truth::open})
        if (count(parts, t) > 0) return t;
    return Truth::no;
}
/// R6.
inline Truth at_least(int n, const Truths& parts) {
    const int yes = count(parts, Truth::yes), unknown = count(parts, Truth::missing) + count(parts, Truth::open);
    if (yes >= n) return Truth::yes;
    if (yes + unknown < n) return Truth::no;
    return count(parts, Truth::missing) > 0 ? Truth::missing : Truth::open;
}

/// R12: known, or why not. In the order in which they outrank each other.
struct Value {
    enum class Is { known, unstated, open, missing };
    Is is = Is::unstated;
    Exact n{};
    bool known() const { return is == Is::known; }
};
inline Value known(Exact n) { return {Value::Is::known, n}; }
inline const Value unstated{Value::Is::unstated, {}}, open_value{Value::Is::open, {}}, missing_value{Value::Is::missing, {}};

inline Value joint(const Value& a, const Value& b, Exact when_known) {
    const auto is = a.is > b.is ? a.is : b.is;
    return {is, is == Value::Is::known ? when_known : Exact()};
}
inline Value least(const Value& a, const Value& b) { return joint(a, b, a.n < b.n ? a.n : b.n); }

/// R8.
inline Truth truth_of(const Value& v, bool holds) {
    return v.is == Value::Is::known ? (holds ? Truth::yes : Truth::no) : v.is == Value::Is::missing ? Truth::missing : Truth::open;
}
inline Truth is_at_most(const Value& a, const Value& b) { return truth_of(joint(a, b, {}), a.n <= b.n); }
inline Value choose(Truth t, const Value& yes, const Value& no) {
    return t == Truth::yes ? yes : t == Truth::no ? no : t == Truth::missing ? missing_value : open_value;
}

}  // namespace kvs::oracle
