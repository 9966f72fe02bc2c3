#include "compiler/model/units.h"

#include <array>
#include <limits>

namespace kvs::model {

namespace {

struct PeriodEntry {
    std::string_view word;
    PeriodWord meaning;
};
constexpr std::array<PeriodEntry, 12> period_entries{{{"døgn", {1, Period::day}},
                                                      {"dag", {1, Period::day}},
                                                      {"dage", {1, Period::day}},
                                                      {"uge", {1, Period::week}},
                                                      {"uger", {1, Period::week}},
                                                      {"måned", {1, Period::month}},
                                                      {"måneder", {1, Period::month}},
                                                      {"kvartal", {3, Period::month}},
                                                      {"kvartaler", {3, Period::month}},
                                                      {"halvår", {6, Period::month}},
                                                      {"kalenderår", {1, Period::calendar_year}},
                                                      {"år", {1, Period::year}}}};

base::Id<Unit> exactly(const base::Store<Unit>& units, std::string_view word) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto id = units.id_at(i);
        const auto& unit = units[id];
        if (word == unit.name || word == unit.singular || word == unit.plural) return id;
    }
    return {};
}

}  // namespace

base::Store<Unit> built_in_units() {
    base::Store<Unit> units;
    units.add({"timer", "time", "timer", 2, false, {}});
    units.add({"minutter", "minut", "minutter", 0, true, {}});
    units.add({"døgn", "døgn", "døgn", 0, true, {}});
    units.add({"dage", "dag", "dage", 0, false, {}});
    units.add({"hverdage", "hverdag", "hverdage", 0, false, {}});
    units.add({"uger", "uge", "uger", 0, false, {}});
    units.add({"måneder", "måned", "måneder", 0, false, {}});
    units.add({"år", "år", "år", 0, true, {}});
    units.add({"gange", "gang", "gange", 0, false, {}});
    units.add({"kr", "kr.", "kr.", 2, false, {}});
    units.add({"procent", "procent", "procent", 2, false, {}});
    return units;
}

base::Id<Unit> find_unit(const base::Store<Unit>& units, std::string_view word) {
    if (const auto id = exactly(units, word)) return id;
    if (word.size() > 1 && word.back() == 's') return exactly(units, word.substr(0, word.size() - 1));
    return {};
}

std::vector<std::string> unit_words_known(const base::Store<Unit>& units) {
    std::vector<std::string> result;
    for (const auto& unit : units) {
        result.push_back(unit.plural);
        if (unit.plural != unit.singular) result.push_back(unit.singular);
    }
    return result;
}

std::optional<std::int64_t> rescaled(std::int64_t mantissa, int decimals, int wanted) {
    for (; decimals > wanted; --decimals) {
        if (mantissa % 10 != 0) return std::nullopt;
        mantissa /= 10;
    }
    for (; decimals < wanted; ++decimals) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max() / 10;
        if (mantissa > most || mantissa < -most) return std::nullopt;
        mantissa *= 10;
    }
    return mantissa;
}

bool convertible(const Unit& from, const Unit& to) {
    const auto is_clock = [](const Unit& unit) { return unit.name == "timer" || unit.name == "minutter"; };
    return from.name == to.name || (is_clock(from) && is_clock(to));
}

std::optional<std::int64_t> converted(std::int64_t amount, const Unit& from, const Unit& to) {
    if (from.name == to.name) return rescaled(amount, from.decimals, to.decimals);
    if (!convertible(from, to)) return std::nullopt;
    // Hours have two decimals, minutes none: h hundredths of an hour are h * 60 / 100 minutes.
    const std::int64_t multiply = from.name == "timer" ? 60 : 100;
    const std::int64_t divide = from.name == "timer" ? 100 : 60;
    constexpr auto most = std::numeric_limits<std::int64_t>::max() / 100;
    if (amount > most || amount < -most || amount * multiply % divide != 0) return std::nullopt;
    return amount * multiply / divide;
}

std::optional<PeriodWord> find_period(std::string_view word) {
    for (const auto& entry : period_entries)
        if (entry.word == word) return entry.meaning;
    return std::nullopt;
}

std::vector<std::string> period_words_known() { return {"døgn", "dag", "uge", "måned", "kvartal", "halvår", "kalenderår", "år"}; }

}  // namespace kvs::model
