#include "compiler/syntax/vocabulary.h"

#include <algorithm>

#include <fmt/format.h>

#include "KvsParser.h"
#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/syntax/antlr_line.h"

namespace kvs::syntax {

using P = KvsParser;

namespace {

/// Lower case of ASCII and of Danish letters; enough for comparing with the words of the grammar.
std::string lower(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        auto letter = base::next_code_point(word, at);
        if ((letter >= U'A' && letter <= U'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7)) letter += 0x20;
        base::append_utf8(result, letter);
    }
    return result;
}

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
    {"undtaget", "undtagen"}, {"per", "pr."},        {"kroner", "kr."},        {"samt", "og"},         {"grundet", "fordi"},
    {"pga", "fordi"},       {"omkring", "om"},       {"ej", "ikke"},           {"imellem", "mellem"},  {"uge", "uger"},
    {"normalt", "normalvis"}, {"almindeligvis", "normalvis"}, {"eksempelvis", "fx"}, {"feks", "fx"},   {"afslag", "UDENFOR"},
};

}  // namespace

bool is_soft(std::size_t type) {
    // the grammar's rule `soft`, asked once
    static const auto soft = [] {
        static constexpr std::size_t words[] = {
            P::KVALITETSSTANDARD, P::MODUL, P::LOV, P::PART, P::OPLYSNING, P::SKALA, P::BEGREB, P::TAKST, P::KALENDER, P::HAENDELSE, P::ENHED,
            P::KONTAKT, P::YDELSE, P::YDELSER, P::FAELLES, P::AFSNIT, P::HVERDAGE, P::HJEMMEL, P::FORMAAL, P::BEHOV, P::MAALGRUPPE,
            P::VURDERING, P::OMFANG, P::PRIS, P::FRISTER, P::SAGSGANG, P::AFGOERELSE, P::LEVERANDOER, P::LEVERING, P::PERSONALE, P::PLIGTER,
            P::KVALITETSMAAL, P::OPFOELGNING, P::OPHOER, P::KLAGE, P::HENVISNINGER, P::KOMMUNE, P::UDGAVE, P::KILDE, P::SPROG, P::FORKLARING,
            P::SPOERGSMAAL, P::METODE, P::TELEFON, P::MAIL, P::ADRESSE, P::WEB, P::VALG, P::ANTAL, P::INDHOLD, P::PAUSE, P::FRIST, P::VARSEL,
            P::UDGIFT, P::INGEN, P::NORMER, P::SKOEN, P::BRUGT, P::UNDTAGELSE};
        std::vector<bool> result(AntlrLine::type_count() + 1, false);
        for (const auto word : words) result[word] = true;
        return result;
    }();
    return type < soft.size() && soft[type];
}

bool is_reserved(std::size_t type) { return type >= P::KVALITETSSTANDARD && type <= P::OUTCOME && !is_soft(type); }

std::vector<std::pair<std::size_t, std::string>> words_near(std::string_view word) {
    const auto written = lower(word);
    std::string_view meant = written;
    for (const auto& [other, ours] : synonyms)
        if (written == other) meant = ours;
    const auto length = base::code_points(written);
    const std::size_t limit = length <= 4 ? 1 : length <= 9 ? 2 : 3;
    std::vector<std::pair<std::size_t, const Word*>> found;
    for (const auto& candidate : all_words()) {
        const bool no_full_stop = candidate.spelling.size() == written.size() + 1 && candidate.spelling == written + '.';
        const auto distance = meant == candidate.spelling || no_full_stop ? 0 : base::edit_distance(written, lower(candidate.spelling), limit);
        if (distance <= limit) found.emplace_back(distance, &candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (found.size() > 6) found.resize(6);
    std::vector<std::pair<std::size_t, std::string>> result;
    for (const auto& [distance, candidate] : found) result.emplace_back(candidate->type, candidate->spelling);
    return result;
}

std::string examples_of(const std::function<bool(std::size_t)>& fits) {
    std::vector<std::string> result;
    const bool name = fits(P::ID);
    if (name) result.push_back("et_navn");
    if (fits(P::NUMBER)) result.push_back("50");
    if (fits(P::STRING)) result.push_back("\"en tekst\"");
    if (fits(P::ISO_DATE)) result.push_back("1. januar 2025");
    if (fits(P::CLOCK)) result.push_back("9.00");
    for (const auto sign : {P::COMMA, P::COLON, P::KR, P::PER, P::PARAGRAPH})
        if (fits(static_cast<std::size_t>(sign))) result.push_back(fmt::format("»{}«", AntlrLine::spelling(static_cast<std::size_t>(sign))));
    for (std::size_t type = P::KVALITETSSTANDARD; type <= P::OUTCOME && result.size() < 6; ++type)
        if ((is_reserved(type) || (!name && is_soft(type))) && fits(type)) result.emplace_back(AntlrLine::spelling(type));
    if (result.size() > 6) result.resize(6);
    return base::joined(result, ", ");
}

}  // namespace kvs::syntax
