#include "compiler/driver/decision_words.h"

#include <algorithm>

#include "compiler/model/prose.h"
#include "compiler/model/units.h"

namespace kvs::driver {

namespace {

struct Pair {
    std::string_view word, danish, english;
};

/// The word of the language for a word of the module; itself when it is none of them.
template <std::size_t count>
std::string among(const Pair (&pairs)[count], std::string_view word, diag::Language language) {
    const auto found = std::find_if(std::begin(pairs), std::end(pairs), [&](const Pair& pair) { return pair.word == word; });
    if (found == std::end(pairs)) return std::string(word);
    return std::string(language == diag::Language::danish ? found->danish : found->english);
}

}  // namespace

std::string truth_words(std::string_view role, std::string_view truth, diag::Language language) {
    constexpr Pair conditions[] = {{"sand", "opfyldt", "met"}, {"falsk", "ikke opfyldt", "not met"}, {"mangler", "mangler", "missing"}, {"skøn", "skal vurderes", "to be assessed"}};
    constexpr Pair rules[] = {{"sand", "gælder", "applies"}, {"falsk", "gælder ikke", "does not apply"}, {"mangler", "mangler", "missing"}, {"skøn", "skal vurderes", "to be assessed"}};
    constexpr Pair considered[] = {{"sand", "oplyst", "at hand"}, {"mangler", "ikke oplyst", "not at hand"}, {"skøn", "skal vurderes", "to be assessed"}};
    if (role == "hensyn") return among(considered, truth, language);
    if (role == "udmåling" && truth == "sand") return language == diag::Language::danish ? "udmålt" : "assessed";
    if (role == "undtagelse" || role == "regel" || role == "pris" || role == "frist") return among(rules, truth, language);
    return among(conditions, truth, language);
}

std::string deadline_words(std::string_view kind, diag::Language language) {
    constexpr Pair kinds[] = {{"senest", "senest", "no later than"},      {"inden", "inden", "by"},
                              {"tidligst", "tidligst", "no earlier than"}, {"hurtigst_muligt", "hurtigst muligt", "as soon as possible"},
                              {"løbende", "løbende", "continuously"},      {"ukendt", "fristen er ikke oplyst", "the standard gives no deadline"}};
    return among(kinds, kind, language);
}

std::string price_words(std::string_view kind, diag::Language language) {
    constexpr Pair kinds[] = {{"gratis", "gratis", "free"},       {"takst", "en takst", "a tariff"},   {"beløb", "et beløb", "an amount"},
                              {"egen_udgift", "egen udgift", "an expense of one's own"}, {"ukendt", "ukendt", "unknown"},
                              {"mod_betaling", "mod betaling", "against payment"},       {"modregnes", "modregnet", "set off"}};
    return among(kinds, kind, language);
}

std::string duty_words(std::string_view duty, diag::Language language) {
    constexpr Pair duties[] = {{"kommunen", "kommunen", "the municipality"}, {"borgeren", "borgeren", "the citizen"}, {"kvalitetsmål", "kvalitetsmål", "a quality goal"}};
    return among(duties, duty, language);
}

std::string period_words(std::string_view period, diag::Language language) {
    constexpr Pair periods[] = {{"døgn", "døgn", "day"},    {"uge", "uge", "week"},     {"måned", "måned", "month"}, {"kalenderår", "kalenderår", "calendar year"},
                                {"år", "år", "year"},       {"uger", "uger", "weeks"},  {"måneder", "måneder", "months"}};
    const auto space = period.find(' ');
    if (space == std::string_view::npos) return among(periods, period, language);
    return std::string(period.substr(0, space + 1)) + among(periods, period.substr(space + 1), language);
}

bool takes_one(std::int64_t scaled, int decimals, diag::Language language) {
    if (language == diag::Language::danish) return model::takes_singular(scaled, decimals);
    return model::rescaled(1, 0, decimals) == scaled;
}

std::string unit_words(const model::Unit& unit, bool one, diag::Language language) {
    struct English {
        std::string_view unit, one, many;
    };
    constexpr English known[] = {{"timer", "hour", "hours"},  {"minutter", "minute", "minutes"},          {"døgn", "day and night", "days and nights"}, {"dage", "day", "days"},
                                 {"uger", "week", "weeks"},   {"hverdage", "working day", "working days"}, {"måneder", "month", "months"},               {"år", "year", "years"},
                                 {"gange", "time", "times"},  {"procent", "per cent", "per cent"}};
    if (language == diag::Language::english)
        for (const auto& words : known)
            if (words.unit == unit.name) return std::string(one ? words.one : words.many);
    return one ? unit.singular : unit.plural;
}

std::string number_in(std::string danish, diag::Language language) {
    if (language == diag::Language::danish) return danish;
    const auto digit = [&](std::size_t i) { return i < danish.size() && danish[i] >= '0' && danish[i] <= '9'; };
    for (std::size_t i = 1; i < danish.size(); ++i)
        if (digit(i - 1) && digit(i + 1)) danish[i] = danish[i] == ',' ? '.' : danish[i] == '.' ? ',' : danish[i];
    return danish;
}

}  // namespace kvs::driver
