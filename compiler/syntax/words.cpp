#include "compiler/syntax/words.h"

#include <algorithm>

namespace kvs::syntax {

namespace {

// each table is in the order of its enumeration
constexpr std::string_view modal_words[] = {"skal", "skal ikke", "kan", "kan ikke", "kun", "må ikke", "altid", "som hovedregel",
                                            "som hovedregel ikke", "som udgangspunkt", "som udgangspunkt ikke", "typisk", "ofte",
                                            "normalvis", "normalvis ikke", "fortrinsvis", "fx", "oplevet", "i særlige tilfælde",
                                            "i ganske særlige tilfælde", "i helt særlige tilfælde"};
constexpr std::string_view bound_words[] = {"mindst", "højst", "op til", "mere end", "mindre end", "over", "under"};
constexpr std::string_view definition_words[] = {"kvalitetsstandard", "modul", "lov", "part", "oplysning", "skøn", "skala", "begreb", "takst",
                                                 "kalender", "hændelse", "enhed", "kontakt", "ydelse", "fælles", "afsnit"};
constexpr std::string_view section_words[] = {"hjemmel", "formål", "behov", "målgruppe", "gælder ikke for", "vurdering", "omfatter",
                                              "omfatter ikke", "omfang", "pris", "frister", "sagsgang", "afgørelse", "leverandør",
                                              "levering", "personale", "pligter", "kvalitetsmål", "opfølgning", "ophør", "klage", "henvisninger"};
constexpr std::string_view text_words[] = {"kilde", "supplerer", "forklaring", "offentliggøres", "spørgsmål", "ja", "nej",
                                           "telefon", "mail", "adresse", "web"};
constexpr std::string_view outcomes[] = {"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"};
constexpr std::string_view actions[] = {"overføres ikke", "sættes på pause", "ophører", "modregnes"};
constexpr std::string_view role_words[] = {"af", "til", "ved", "fra", "hos", "via", "med", "for", "om"};
constexpr std::string_view when_words[] = {"hvis", "medmindre", "mens"};
constexpr std::string_view deadline_words[] = {"senest", "inden", "tidligst", "hurtigst muligt", "løbende", "ukendt frist"};
constexpr std::string_view price_words[] = {"gratis", "mod betaling", "ukendt", "", "takst", "egen udgift"};

template <class Kind, std::size_t size>
std::string_view in(const std::string_view (&table)[size], Kind kind) {
    return table[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view spelling(ModalWord word) { return in(modal_words, word); }
std::string_view spelling(BoundWord word) { return in(bound_words, word); }
std::string_view spelling(DefinitionWord word) { return in(definition_words, word); }
std::string_view spelling(SectionWord word) { return in(section_words, word); }
std::string_view spelling(TextWord word) { return in(text_words, word); }
std::string_view spelling(Outcome word) { return in(outcomes, word); }
std::string_view spelling(Action word) { return in(actions, word); }
std::string_view spelling(Role::Word word) { return in(role_words, word); }
std::string_view spelling(When::Word word) { return in(when_words, word); }
std::string_view spelling(Deadline::Word word) { return in(deadline_words, word); }
std::string_view spelling(Price::Kind kind) { return in(price_words, kind); }

std::string spelling(const Quantifier& quantifier) {
    if (quantifier.kind == Quantifier::Kind::all) return "alle af";
    if (quantifier.kind == Quantifier::Kind::none) return "ingen af";
    const std::string word = quantifier.kind == Quantifier::Kind::at_least ? "mindst " : "højst ";
    return word + (quantifier.count == 1 ? "en" : std::to_string(quantifier.count)) + " af";
}

const std::vector<std::string>& heading_words() {
    static const std::vector<std::string> words(std::begin(section_words), std::end(section_words));
    return words;
}

std::optional<SectionWord> heading(std::string_view written) {
    const auto found = std::find(std::begin(section_words), std::end(section_words), written);
    if (found == std::end(section_words)) return std::nullopt;
    return static_cast<SectionWord>(found - std::begin(section_words));
}

std::optional<Outcome> outcome_of(std::string_view written) {
    const auto found = std::find(std::begin(outcomes), std::end(outcomes), written);
    if (found == std::end(outcomes)) return std::nullopt;
    return static_cast<Outcome>(found - std::begin(outcomes));
}

}  // namespace kvs::syntax
