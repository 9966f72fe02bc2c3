#include "compiler/model/reckoned.h"

#include <vector>

#include <kvs/calendar.h>

#include "compiler/base/words.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::model {

std::string reckoned_words(const Standard& standard, const ComparesReckoned& test) {
    std::vector<std::string> names;
    for (const auto id : test.inputs) names.push_back(name_words(standard.inputs[id].name));
    if (test.of == ComparesReckoned::Of::sum) return "summen af " + base::joined(names);
    return "alder regnet fra " + base::joined(names, " til ");
}

Input reckoned_input(const Standard& standard, const ComparesReckoned& test) {
    const auto& first = standard.inputs[test.inputs.front()];
    Input result;
    result.name = reckoned_words(standard, test);
    result.type = InputType::number;
    if (test.of == ComparesReckoned::Of::age) {
        result.unit = find_unit(standard.units, "år");
        result.about = first.about;
    } else {
        result.unit = first.unit;
        result.per = first.per;
    }
    return result;
}

std::int64_t age_on(std::int32_t born, std::int32_t day) {
    const auto from = kvs_civil_of(born), to = kvs_civil_of(day);
    const auto years = std::int64_t{to.year} - from.year;
    // The birthday of that year; 29 February is the 28th when there is none.
    const auto last = kvs_days_in_month(to.year, from.month);
    const auto birthday = kvs_day_of(to.year, from.month, from.day < last ? from.day : last);
    return day < birthday ? years - 1 : years;
}

}  // namespace kvs::model
