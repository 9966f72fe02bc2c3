#include "compiler/syntax/phrases.h"

namespace kvs::syntax {

namespace {

// Where one phrase may mean two of ours, both stand here; the line shows which of them it can be read with.
constexpr Phrase table[] = {
    // how often
    {"reguleres årligt", "reguleres hvert år"}, {"reguleres månedligt", "reguleres hver måned"},
    {"om dagen", "pr. dag"},          {"om ugen", "pr. uge"},        {"om måneden", "pr. måned"},     {"om kvartalet", "pr. kvartal"},
    {"om året", "pr. år"},            {"i døgnet", "pr. døgn"},      {"i timen", "pr. time"},         {"om timen", "pr. time"},
    {"i kalenderåret", "pr. kalenderår"}, {"dagligt", "pr. dag"},    {"ugentligt", "pr. uge"},        {"månedligt", "pr. måned"},
    {"årligt", "pr. år"},      
    {"hver anden", "hver 2."},     {"hvert andet", "hvert 2."},     {"hver tredje", "hver 3."},
    {"hvert tredje", "hvert 3."},     {"hver fjerde", "hver 4."},    {"hvert fjerde", "hvert 4."},    {"hver sjette", "hver 6."},
    {"hver # _", "hver #. _"},        {"hvert # _", "hvert #. _"},      {"pr. # uger", "hver #. uge"},   {"pr. # måneder", "hver #. måned"},
    {"pr. # dage", "hver #. dag"},    {"pr. # år", "hvert #. år"},   {"pr. # døgn", "hvert #. døgn"},
    // how much
    {"er fyldt #", "er mindst #"},    {"fyldt #", "mindst #"},       {"ældre end", "mere end"},       {"yngre end", "mindre end"},
    {"større end", "mere end"},       {"flere end", "mere end"},     {"færre end", "mindre end"},     {"ikke mere end", "højst"},
    {"ikke over", "højst"},           {"ikke mindre end", "mindst"}, {"ikke under", "mindst"},        {"mellem # og #", "fra # til #"},
    {"mellem # - #", "mellem # og #"}, {"mellem # - #", "fra # til #"}, {"er # - #", "er fra # til og med #"},
    {"maks .", "højst"},              {"max .", "højst"},            {"min .", "mindst"},
    // when
    {"inden for", "inden"},           {"indenfor", "inden"},         {"så snart som muligt", "hurtigst muligt"},
    {"snarest muligt", "hurtigst muligt"}, {"d .", "den"},           {"kl .", "kl."},                 {"pr .", "pr."},
    // how firmly
    {"som regel", "som hovedregel"},  {"i reglen", "som hovedregel"}, {"i udgangspunktet", "som udgangspunkt"},
    {"undtagelsesvis", "i særlige tilfælde"}, {"ca .", "typisk"}, {"cirka", "typisk"}, {"omkring", "typisk"}, {"f . eks .", "fx"},   {"bl . a .", "fx"},              {"fx .", "fx"},
    // what
    {"holder pause", "sættes på pause"}, {"sættes i pause", "sættes på pause"}, {"sat på pause", "sættes på pause"},
    {"på pause", "sættes på pause"},  {"uden beregning", "gratis"},  {"uden betaling", "gratis"},     {"vederlagsfrit", "gratis"},
    {"ja / nej", "ja eller nej"},     {"ja , nej", "ja eller nej"},  {"ja - nej", "ja eller nej"},    {"ja og nej", "ja eller nej"},
    {"ja nej", "ja eller nej"},       {"paragraf", "§"},             {"stykke #", "stk. #"},          {"nummer #", "nr. #"},
    // numbers as words
    {"en halv", "0,5"},               {"halvanden", "1,5"},          {"en", "1"},  {"én", "1"},  {"et", "1"},  {"ét", "1"},  {"to", "2"},
    {"tre", "3"},   {"fire", "4"},    {"fem", "5"},  {"seks", "6"},  {"syv", "7"}, {"otte", "8"}, {"ni", "9"}, {"ti", "10"}, {"tolv", "12"},
    {"fjorten", "14"},                {"anden", "2."},               {"andet", "2."},                 {"tredje", "3."},
};

}  // namespace

std::span<const Phrase> phrases() { return table; }

}  // namespace kvs::syntax
