// What the document leans on: other standards, tariffs.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::analysis {

namespace {

using diag::Message;

/// The title that is meant, when one of the municipality's is nearly the one written; "" when none is. Ids are no titles.
std::string near_title(const std::vector<std::string>& known, const std::string& title) {
    std::vector<std::string> lowered;
    for (const auto& each : known) lowered.push_back(each.find('_') == std::string::npos ? lower(without_full_stop(each)) : "");
    const auto nearest = base::nearest(lower(without_full_stop(title)), lowered);
    if (nearest.empty()) return {};
    return known[static_cast<std::size_t>(std::find(lowered.begin(), lowered.end(), nearest) - lowered.begin())];
}

void check_standards(const model::Standard& standard, const Options& options, Report& report) {
    std::vector<std::string> unchecked;
    base::Span first{};
    About about;
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        const auto& norm = standard.norms[id];
        for (const auto& title : norm.standards) {
            if (!options.known_standards) {
                if (unchecked.empty()) first = place_of(norm), about = {{id}, {}, {}};
                if (std::find(unchecked.begin(), unchecked.end(), title) == unchecked.end()) unchecked.push_back(title);
                continue;
            }
            const auto same = [&](const std::string& known) { return lower(without_full_stop(known)) == lower(without_full_stop(title)); };
            if (std::any_of(options.known_standards->begin(), options.known_standards->end(), same)) continue;
            if (const auto suggestion = near_title(*options.known_standards, title); !suggestion.empty())
                report.say(Message::standard_reference_misspelt, place_of(norm), {{"standard", title}, {"suggestion", suggestion}}, {{id}, {}, {}});
            else
                report.say(Message::standard_reference_unknown, place_of(norm), {{"standard", title}}, {{id}, {}, {}});
        }
    }
    if (!unchecked.empty()) report.say(Message::standard_references_unchecked, first, {{"standards", base::joined(unchecked)}}, about);
}

/// The rate in force on the day; rates stand in the order of their days.
const model::Rate* rate_on(const model::Tariff& tariff, std::int32_t date) {
    const model::Rate* found = nullptr;
    for (const auto& rate : tariff.rates)
        if (rate.from <= date) found = &rate;
    return found;
}

void check_tariffs(const model::Standard& standard, const Options& options, Report& report) {
    const auto date = options.date ? options.date : standard.valid_from;
    const bool before_standard = date && standard.valid_from && *date < *standard.valid_from;  // no decision is made by it then
    std::vector<bool> used(standard.tariffs.size(), false);
    for (const auto& norm : standard.norms)
        if (norm.price && norm.price->tariff) used[norm.price->tariff.value] = true;
    for (std::size_t i = 0; i < standard.tariffs.size(); ++i) {
        const auto& tariff = standard.tariffs[standard.tariffs.id_at(i)];
        if (!used[i]) continue;
        const bool any_amount = std::any_of(tariff.rates.begin(), tariff.rates.end(), [](const model::Rate& rate) { return rate.oere.has_value(); });
        if (!any_amount) report.say(Message::tariff_amount_unknown, tariff.span, {{"tariff", model::name_words(tariff.name)}});
        else if (const auto* rate = date ? rate_on(tariff, *date) : nullptr; rate != nullptr && !rate->oere)
            report.say(Message::tariff_unknown_on_day, tariff.span, {{"tariff", model::name_words(tariff.name)}, {"date", model::date_words(*date)}, {"since", model::date_words(rate->from)}});
        else if (date && !before_standard && tariff.rates.front().from > *date)
            report.say(Message::tariff_without_rate, tariff.span,
                       {{"tariff", model::name_words(tariff.name)}, {"date", model::date_words(*date)}, {"first", model::date_words(tariff.rates.front().from)}});
    }
}

}  // namespace

void check_references(const model::Standard& standard, const Options& options, Report& report) {
    check_standards(standard, options, report);
    check_tariffs(standard, options, report);
}

}  // namespace kvs::analysis
