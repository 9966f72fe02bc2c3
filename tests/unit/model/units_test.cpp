#include "compiler/model/units.h"

#include <limits>

#include <catch2/catch.hpp>

using namespace kvs::model;

namespace {

const Unit& unit(const kvs::base::Store<Unit>& units, std::string_view word) {
    const auto id = find_unit(units, word);
    REQUIRE(id);
    return units[id];
}

}  // namespace

TEST_CASE("a unit is known by its name, singular, plural and genitive") {
    const auto units = built_in_units();
    for (const auto* word : {"time", "timer", "timers", "times"}) CHECK(unit(units, word).name == "timer");
    CHECK(unit(units, "måneds").name == "måneder");
    CHECK(unit(units, "døgn").name == "døgn");
    CHECK_FALSE(find_unit(units, "pakke"));
    CHECK_FALSE(find_unit(units, "s"));
    CHECK_FALSE(find_unit(units, ""));
}

TEST_CASE("numbers change their scale only without loss") {
    CHECK(rescaled(25, 1, 2) == 250);
    CHECK(rescaled(250, 2, 1) == 25);
    CHECK_FALSE(rescaled(255, 2, 1));
    CHECK(rescaled(-5, 0, 2) == -500);
    CHECK_FALSE(rescaled(std::numeric_limits<std::int64_t>::max() / 10 + 1, 0, 1));
}

TEST_CASE("hours and minutes are the only two units of one dimension") {
    const auto units = built_in_units();
    const auto& hours = unit(units, "timer");
    const auto& minutes = unit(units, "minutter");
    CHECK(converted(2000, hours, minutes) == 1200);
    CHECK(converted(90, minutes, hours) == 150);
    CHECK_FALSE(converted(20, minutes, hours));                     // a third of an hour has no two decimals
    CHECK_FALSE(converted(33, hours, minutes));                     // 19,8 minutes
    CHECK_FALSE(converted(1, unit(units, "døgn"), unit(units, "dage")));
    CHECK_FALSE(convertible(unit(units, "hverdage"), unit(units, "dage")));
    CHECK(converted(7, unit(units, "uger"), unit(units, "uger")) == 7);
    CHECK_FALSE(converted(std::numeric_limits<std::int64_t>::max(), hours, minutes));
}

TEST_CASE("periods") {
    CHECK(find_period("kalenderår")->period == Period::calendar_year);
    CHECK(find_period("kvartal")->every == 3);
    CHECK(find_period("halvår")->every == 6);
    CHECK(find_period("uge")->period == Period::week);
    CHECK_FALSE(find_period("time"));
    CHECK_FALSE(find_period("gang"));
}
