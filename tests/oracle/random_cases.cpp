// Random cases of a standard, and how they are made smaller.
#include "tests/oracle/generate.h"

namespace kvs::oracle {

namespace {

template <class T>
const T& one_of(Random& random, const std::vector<T>& from) {
    return from[random.below(from.size())];
}

}  // namespace

Case random_case(const model::Standard& s, Random& random) {
    Case asked;
    asked.service = s.services.id_at(random.below(s.services.size()));
    const auto& service = s.services[asked.service];
    asked.decided = 20089 + static_cast<Day>(random.below(730));  // 2025 and 2026
    asked.answers.resize(s.inputs.size());
    const std::size_t seldom = one_of<std::size_t>(random, {2, 5, 20, 1000});  // how rarely something is left out
    const bool kind = !random.once_in(3);                                       // mostly yes, or hardly anything would be proposed
    const auto near_day = [&] { return asked.decided - 200 + static_cast<Day>(random.below(260)); };
    for (std::size_t i = 0; i < s.inputs.size(); ++i) {
        const auto& input = s.inputs[s.inputs.id_at(i)];
        auto& answer = asked.answers[i];
        if (random.once_in(seldom)) continue;
        answer.given = true;
        if (input.kind == model::InputKind::fact && random.once_in(15)) {
            answer.dont_know = true;
            continue;
        }
        const std::int64_t steps = input.unit && s.units[input.unit].decimals == 2 ? 100 : 1;
        if (input.of_periods)
            for (std::size_t n = random.below(3); n > 0; --n) {
                const Day from = near_day();
                answer.periods.push_back({from, random.once_in(4) ? std::nullopt : std::optional(from + static_cast<Day>(random.below(90)))});
            }
        else if (input.kind == model::InputKind::event) answer.value = near_day();
        else if (input.type == model::InputType::yes_no) answer.value = random.below(kind ? 5 : 2) != 0;
        else if (input.type == model::InputType::choice) answer.value = static_cast<std::int64_t>(random.below(input.choices.size()));
        else if (input.type == model::InputType::date) answer.value = asked.decided - static_cast<Day>(random.below(45 * 365));
        else answer.value = static_cast<std::int64_t>(random.below(30)) * steps + (steps > 1 && random.once_in(3) ? static_cast<std::int64_t>(random.below(100)) : 0);
    }
    const auto& unit = service.amount_unit;
    const std::int64_t steps = unit && s.units[unit].decimals == 2 ? 100 : 1;
    const auto amount = [&] { return static_cast<std::int64_t>(random.below(25)) * steps + (steps > 1 && random.once_in(3) ? static_cast<std::int64_t>(random.below(100)) : 0); };
    if (unit)
        for (std::size_t n = random.once_in(2) ? 0 : random.below(4); n > 0; --n) {
            Use use{amount(), near_day(), {}};
            if (!asked.uses.empty() && random.once_in(2)) use.date = asked.uses.back().date - 5 + static_cast<Day>(random.below(20));  // close enough to overlap
            if (s.units[unit].name == "døgn" && !random.once_in(4)) use.last = use.date + static_cast<Day>(random.below(20));
            asked.uses.push_back(use);
        }
    std::vector<NormId> things;
    for (std::size_t i = 0; i < s.norms.size(); ++i) {
        const NormId id = s.norms.id_at(i);
        const auto kind_of = s.sections[s.norms[id].section].kind;
        if (s.norms[id].service == asked.service && s.norms[id].exception_of.empty() && s.norms[id].name[0] == 'n' && !s.norms[id].guarding &&
            (kind_of == model::SectionKind::covers || kind_of == model::SectionKind::covers_not)) {
            bool under_exception = false;
            for (NormId up = s.norms[id].parent; up; up = s.norms[up].parent) under_exception = under_exception || !s.norms[up].exception_of.empty();
            if (!under_exception) things.push_back(id);
        }
    }
    bool stays = false;
    for (std::size_t n = random.once_in(3) ? 0 : random.below(4); n > 0; --n) {
        if (!things.empty() && (!unit || random.once_in(3))) asked.wishes.push_back({0, one_of(random, things)});
        else if (unit && s.units[unit].name == "døgn" && random.once_in(3) && !stays) {
            stays = true;  // one is enough: each has up to a part a day
            const Day first = asked.decided - 20 + static_cast<Day>(random.below(120));
            const Day last = first + static_cast<Day>(random.below(12));
            asked.wishes.push_back({last - first + 1, {}, Span{first, last}});
        } else if (unit) asked.wishes.push_back({amount(), {}});
    }
    return asked;
}

Case varied(const model::Standard& s, const Case& from, Random& random) {
    Case fresh = random_case(s, random);
    const std::size_t seldom = one_of<std::size_t>(random, {4, 10, 30});
    if (fresh.service != from.service) return fresh;
    for (std::size_t i = 0; i < fresh.answers.size(); ++i)
        if (!random.once_in(seldom)) fresh.answers[i] = from.answers[i];
    if (!random.once_in(5)) fresh.decided = from.decided;
    return fresh;
}

std::vector<Case> smaller(const Case& asked) {
    std::vector<Case> all;
    const auto without = [&](auto member, std::size_t i) {
        Case less = asked;
        auto& list = less.*member;
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        all.push_back(std::move(less));
    };
    for (std::size_t i = 0; i < asked.wishes.size(); ++i) without(&Case::wishes, i);
    for (std::size_t i = 0; i < asked.uses.size(); ++i) without(&Case::uses, i);
    for (std::size_t i = 0; i < asked.answers.size(); ++i)
        if (asked.answers[i].given) {
            all.push_back(asked);
            all.back().answers[i] = {};
        }
    return all;
}

}  // namespace kvs::oracle
