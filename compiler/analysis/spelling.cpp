#include "compiler/analysis/spelling.h"

#include <algorithm>
#include <array>

#include "compiler/analysis/words.h"
#include "compiler/base/utf8.h"

namespace kvs::analysis {

namespace {

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
}

constexpr std::array<std::string_view, 29> abbreviations{"stk", "nr", "pr", "kl", "jf", "ca", "evt", "inkl", "ekskl", "vedr", "tlf", "mv", "osv", "hhv", "maks",
                                                         "min", "kr", "pkt", "kap", "lbk", "bek", "dvs", "mht", "ift", "sml", "pct", "fx", "cpr", "mm"};

constexpr std::array<std::string_view, 17> endings{"s", "n", "r", "t", "e", "en", "et", "er", "ne", "rne", "ens", "ets", "ers", "erne", "ene", "ernes", "enes"};

/// The letters of a chunk that has neither spaces nor anything that makes it more than words; hyphens inside belong to a word.
void add_words(std::string_view text, std::size_t begin, std::size_t end, std::vector<SpelledWord>& out) {
    auto at = begin;
    while (at < end) {
        auto next = at;
        if (!is_letter(base::next_code_point(text, next))) {
            at = next;
            continue;
        }
        auto stop = next;
        bool capitals = true;
        std::size_t letters = 0;
        for (auto here = at; here < end; here = next) {
            next = here;
            const auto c = base::next_code_point(text, next);
            if (!is_letter(c) && c != U'-') break;
            capitals = capitals && (c == U'-' || lower(text.substr(here, next - here)) != text.substr(here, next - here));
            letters += c != U'-';
            stop = next;
        }
        while (stop > at && text[stop - 1] == '-') --stop;  // "pleje- og omsorg"
        if (letters > 1 && !capitals) out.push_back({text.substr(at, stop - at), at});
        at = std::max(stop, at + 1);
        while (at < end && text[at] == '-') ++at;
    }
}

bool is_address(std::string_view chunk) {
    if (chunk.find('@') != std::string_view::npos || chunk.find("://") != std::string_view::npos || chunk.find('_') != std::string_view::npos) return true;
    if (std::any_of(chunk.begin(), chunk.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    // A full stop between two letters: "www.sst.dk", "f.eks."
    for (std::size_t i = 1; i + 1 < chunk.size(); ++i) {
        const auto letter = [&](std::size_t at) { return (chunk[at] | 0x20) >= 'a' || static_cast<unsigned char>(chunk[at]) >= 0x80; };
        if (chunk[i] == '.' && letter(i - 1) && letter(i + 1) && chunk[i + 1] != '"') return true;
    }
    return false;
}

bool is_known(const Dictionary& dictionary, const std::string& word) {
    if (dictionary.knows(word)) return true;
    const auto small = lower(word);
    return small != word && dictionary.knows(small);
}

}  // namespace

std::vector<SpelledWord> words_to_spell(std::string_view text) {
    std::vector<SpelledWord> result;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '{') {
            at = std::min(text.find('}', at), text.size() - 1) + 1;
            continue;
        }
        const bool hard_space = text.substr(at).starts_with("\xC2\xA0");
        if (hard_space || text[at] == ' ' || text[at] == '\n' || text[at] == '\t') {
            at += hard_space ? 2 : 1;
            continue;
        }
        auto end = at;
        while (end < text.size() && text[end] != ' ' && text[end] != '\n' && text[end] != '\t' && text[end] != '{' && !text.substr(end).starts_with("\xC2\xA0")) ++end;
        if (!is_address(text.substr(at, end - at))) add_words(text, at, end, result);
        at = end;
    }
    return result;
}

std::set<std::string> declared_words(const model::Standard& standard) {
    std::set<std::string> result;
    const auto add = [&](std::string_view words) {
        std::string spaced(words);
        std::replace(spaced.begin(), spaced.end(), '_', ' ');
        for (const auto& word : words_to_spell(spaced)) result.insert(lower(word.text));
    };
    add(standard.municipality);
    for (const auto& approval : standard.approvals) add(approval.organ);
    for (const auto& part : standard.parts) {
        add(part.name);
        for (const auto& form : part.forms) {
            add(form.citizen);
            add(form.case_worker);
        }
    }
    for (const auto& contact : standard.contacts) {
        add(contact.title);
        for (const auto& line : contact.lines)
            if (line.kind == model::Contact::Line::Kind::address || line.kind == model::Contact::Line::Kind::web || line.kind == model::Contact::Line::Kind::mail) add(line.words);
    }
    for (const auto& law : standard.laws) {
        add(law.name);
        add(law.title);
    }
    for (const auto& term : standard.terms) add(term.name);
    for (const auto& tariff : standard.tariffs) add(tariff.name);
    for (const auto& unit : standard.units) {
        add(unit.singular);
        add(unit.plural);
    }
    return result;
}

bool is_spelled(const Dictionary& dictionary, const std::set<std::string>& declared, std::string_view word) {
    const std::string written(word);
    if (is_known(dictionary, written)) return true;
    const auto small = lower(word);
    if (std::find(abbreviations.begin(), abbreviations.end(), small) != abbreviations.end() || dictionary.knows(small + ".")) return true;
    if (declared.contains(small)) return true;
    for (const auto ending : endings)
        if (small.size() > ending.size() && small.ends_with(ending) && declared.contains(small.substr(0, small.size() - ending.size()))) return true;
    if (const auto hyphen = word.find('-'); hyphen != std::string_view::npos)
        return hyphen + 1 < word.size() && (hyphen < 2 || lower(word.substr(0, hyphen)) != word.substr(0, hyphen) || is_spelled(dictionary, declared, word.substr(0, hyphen))) &&
               is_spelled(dictionary, declared, word.substr(hyphen + 1));
    return false;
}

}  // namespace kvs::analysis
