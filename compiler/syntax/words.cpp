#include "compiler/syntax/words.h"

#include <algorithm>

#include "compiler/base/utf8.h"
#include "compiler/base/words.h"

namespace kvs::syntax {

namespace {

// each table is in the order of its enumeration
constexpr std::string_view modal_words[] = {"skal", "skal ikke", "kan", "kan ikke", "kun", "må ikke", "altid", "som hovedregel",
                                            "som hovedregel ikke", "som udgangspunkt", "som udgangspunkt ikke", "typisk", "ofte",
                                            "normalvis", "normalvis ikke", "fortrinsvis", "fx", "oplevet", "i særlige tilfælde",
                                            "i ganske særlige tilfælde", "i helt særlige tilfælde"};
constexpr std::string_view bound_words[] = {"mindst", "højst", "op til", "mere end", "mindre end", "over", "under"};
constexpr std::string_view definition_words[] = {"kvalitetsstandard", "modul", "lov", "part", "oplysning", "skøn", "skala", "begreb", "takst",
                                                 "kalender", "hændelse", "enhed", "kontakt", "kodetabel", "ydelse", "fælles", "afsnit"};
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

std::string lower_case(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        auto letter = base::next_code_point(word, at);
        if ((letter >= U'A' && letter <= U'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7)) letter += 0x20;
        base::append_utf8(result, letter);
    }
    return result;
}

bool starts_with_capital(std::string_view word) {
    std::size_t at = 0;
    const auto letter = word.empty() ? char32_t{0} : base::next_code_point(word, at);
    return (letter >= U'A' && letter <= U'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7);
}

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

std::optional<DefinitionWord> definition_word(std::string_view written) {
    const auto found = std::find(std::begin(definition_words), std::end(definition_words), written);
    if (found == std::end(definition_words)) return std::nullopt;
    return static_cast<DefinitionWord>(found - std::begin(definition_words));
}

std::optional<SectionWord> heading(std::string_view written) {
    const auto found = std::find(std::begin(section_words), std::end(section_words), written);
    if (found == std::end(section_words)) return std::nullopt;
    return static_cast<SectionWord>(found - std::begin(section_words));
}

bool begins_heading(std::string_view line) {
    return std::any_of(std::begin(section_words), std::end(section_words), [&](std::string_view word) {
        return line.starts_with(word) && (line.size() == word.size() || line[word.size()] == ' ') && !line.substr(std::min(line.find_first_not_of(' ', word.size()), line.size())).starts_with(':');
    });
}

bool begins_norm(std::string_view line) { return line.find(':') != std::string_view::npos && line.find(':') < line.find_first_of(" \""); }

bool begins_outermost(std::string_view line) {
    const auto word = line.substr(0, line.find_first_of(" :\""));
    if (definition_word(word)) return line.find(':') != std::string_view::npos;
    return line.starts_with("prøve \"") || line.starts_with("brug ");
}

std::optional<Outcome> outcome_of(std::string_view written) {
    const auto found = std::find(std::begin(outcomes), std::end(outcomes), written);
    if (found == std::end(outcomes)) return std::nullopt;
    return static_cast<Outcome>(found - std::begin(outcomes));
}

const std::vector<std::string>& month_names() {
    static const std::vector<std::string> names{"januar", "februar", "marts",     "april",   "maj",      "juni",
                                                "juli",   "august",  "september", "oktober", "november", "december"};
    return names;
}

std::optional<int> month_named(std::string_view name) {
    const auto& names = month_names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<int>(found - names.begin()) + 1;
}

std::string month_meant(std::string_view word) {
    const auto written = lower_case(word);
    if (month_named(written)) return written;
    if (written.size() >= 3)
        for (const auto& name : month_names())
            if (name.starts_with(written) && written.size() <= 4) return name;
    return base::nearest(written, month_names());
}

}  // namespace kvs::syntax
