#include "compiler/syntax/parse_vocabulary.h"

#include <algorithm>

#include <fmt/format.h>

#include "KvsParser.h"
#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/syntax/antlr_line.h"
#include "compiler/syntax/words.h"

namespace kvs::syntax {

using P = KvsParser;

namespace {

struct Word {
    std::size_t type;
    std::string spelling;
};

const std::vector<Word>& all_words() {
    static const auto words = [] {
        std::vector<Word> result;
        for (std::size_t type = 1; type <= AntlrLine::type_count(); ++type) {
            const auto spelling = AntlrLine::spelling(type);
            if (base::code_points(spelling) >= 2 && type != P::OUTCOME && type != P::PLUSMINUS) result.push_back({type, std::string(spelling)});
        }
        for (const auto* word : {"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"}) result.push_back({P::OUTCOME, word});
        return result;
    }();
    return words;
}

/// What people write for a word of the language.
constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
    {"såfremt", "hvis"},    {"dersom", "hvis"},      {"når", "hvis"},          {"maks", "højst"},      {"max", "højst"},
    {"maksimalt", "højst"}, {"maksimum", "højst"},   {"minimum", "mindst"},    {"min", "mindst"},      {"minimalt", "mindst"},
    {"undtaget", "undtagen"}, {"per", "pr."},        {"tlf", "telefon"},      {"kroner", "kr."},        {"samt", "og"},         {"grundet", "fordi"},
    {"pga", "fordi"},       {"ej", "ikke"},           {"imellem", "mellem"},
    {"normalt", "normalvis"}, {"almindeligvis", "normalvis"}, {"eksempelvis", "fx"}, {"feks", "fx"},
};

}  // namespace

bool is_soft(std::size_t type) {
    // the grammar's rule `soft`, asked once
    static const auto soft = [] {
        static constexpr std::size_t words[] = {
            P::KVALITETSSTANDARD, P::MODUL, P::LOV, P::PART, P::OPLYSNING, P::SKALA, P::BEGREB, P::TAKST, P::KALENDER, P::HAENDELSE, P::ENHED,
            P::KONTAKT, P::KODETABEL, P::YDELSE, P::YDELSER, P::FAELLES, P::AFSNIT, P::HVERDAGE, P::HJEMMEL, P::FORMAAL, P::BEHOV, P::MAALGRUPPE,
            P::VURDERING, P::OMFANG, P::PRIS, P::FRISTER, P::SAGSGANG, P::AFGOERELSE, P::LEVERANDOER, P::LEVERING, P::PERSONALE, P::PLIGTER,
            P::KVALITETSMAAL, P::OPFOELGNING, P::OPHOER, P::KLAGE, P::HENVISNINGER, P::KOMMUNE, P::UDGAVE, P::KILDE, P::SPROG, P::FORKLARING,
            P::SPOERGSMAAL, P::METODE, P::ORD, P::TELEFON, P::MAIL, P::ADRESSE, P::WEB, P::VALG, P::ANTAL, P::INDHOLD, P::PAUSE, P::FRIST, P::VARSEL,
            P::UDGIFT, P::INGEN, P::NORMER, P::SKOEN, P::BRUGT, P::UNDTAGELSE};
        std::vector<bool> result(AntlrLine::type_count() + 1, false);
        for (const auto word : words) result[word] = true;
        return result;
    }();
    return type < soft.size() && soft[type];
}

bool is_reserved(std::size_t type) { return type >= P::KVALITETSSTANDARD && type <= P::OUTCOME && !is_soft(type); }

bool is_kind(std::size_t type) { return (type >= P::KVALITETSSTANDARD && type <= P::YDELSE && type != P::MODUL) || type == P::FAELLES || type == P::AFSNIT; }

bool is_heading(std::size_t first, std::size_t second) {
    if (first == P::GAELDER) return second == P::IKKE;
    return first >= P::HJEMMEL && first <= P::HENVISNINGER;
}

std::vector<std::pair<std::size_t, std::string>> words_near(std::string_view word) {
    const auto written = lower_case(word);
    std::string_view meant = written;
    for (const auto& [other, ours] : synonyms)
        if (written == other) meant = ours;
    const auto length = base::code_points(written);
    const std::size_t limit = length <= 4 ? 1 : length <= 9 ? 2 : 3;
    std::vector<std::pair<std::size_t, const Word*>> found;
    for (const auto& candidate : all_words()) {
        const bool no_full_stop = candidate.spelling.size() == written.size() + 1 && candidate.spelling == written + '.';
        const auto distance = meant == candidate.spelling || no_full_stop ? 0 : base::edit_distance(written, lower_case(candidate.spelling), limit);
        if (distance <= limit) found.emplace_back(distance, &candidate);
    }
    // of two that are as near, the one that begins as it does
    const auto begins_so = [&](const Word& candidate) { return candidate.spelling.substr(0, 1) == written.substr(0, 1); };
    std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
        return std::pair(a.first, !begins_so(*a.second)) < std::pair(b.first, !begins_so(*b.second));
    });
    if (found.size() > 6) found.resize(6);
    std::vector<std::pair<std::size_t, std::string>> result;
    for (const auto& [distance, candidate] : found) result.emplace_back(candidate->type, candidate->spelling);
    return result;
}

std::string word_meant(std::string_view word) {
    const auto written = lower_case(word);
    for (const auto& [other, ours] : synonyms)
        if (written == other) return std::string(ours);
    for (const auto& candidate : all_words())
        if (candidate.spelling == written + '.') return candidate.spelling;
    return {};
}

std::string examples_of(const std::function<bool(std::size_t)>& fits) {
    constexpr std::size_t most = 6;
    // what is meant most often; the rest follows in the grammar's order
    static constexpr std::size_t useful[] = {P::COMMA, P::SKAL, P::KAN, P::HVIS, P::EFTER, P::SENEST, P::HOEJST, P::MINDST, P::AF, P::TIL, P::FRA, P::GRATIS, P::KR, P::PER};
    std::vector<std::string> result;
    std::vector<bool> taken(P::OUTCOME + 1, false);
    const auto add = [&](std::size_t type) {
        if (type < taken.size() && taken[type]) return;
        if (result.size() >= most || !fits(type)) return;
        if (type < taken.size()) taken[type] = true;
        result.push_back(type == P::COMMA ? "»,«" : std::string(AntlrLine::spelling(type)));
    };
    const bool name = fits(P::ID);
    if (name) result.emplace_back("et navn");
    if (fits(P::NUMBER)) result.emplace_back("50");
    if (fits(P::STRING)) result.emplace_back("\"en tekst\"");
    if (fits(P::ISO_DATE)) result.emplace_back("1. januar 2025");
    if (fits(P::CLOCK)) result.emplace_back("9.00");
    for (const auto type : useful) add(type);
    for (std::size_t type = P::KVALITETSSTANDARD; type <= P::OUTCOME; ++type)
        if (is_reserved(type) || (!name && is_soft(type))) add(type);
    return base::joined(result, ", ");
}

}  // namespace kvs::syntax
