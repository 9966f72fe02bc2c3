#include "compiler/syntax/known_names.h"

#include <algorithm>

#include "compiler/syntax/words.h"

namespace kvs::syntax {

namespace {

/// The first word of `line`, which is cut off.
std::string_view next_word(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const auto word = line.substr(0, line.find_first_of(" :\",.[#"));
    line.remove_prefix(word.size());
    return word;
}

void note_line(std::string_view line, KnownNames& known) {
    auto rest = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    const auto first = next_word(rest);
    if (first.empty()) return;
    if (rest.starts_with(':')) {
        known.all.emplace(first);
        return;
    }
    const auto kind = lower_case(first);
    if (!definition_word(kind)) return;
    const auto name = next_word(rest);
    if (name.empty()) return;
    known.all.emplace(name);
    if (kind != "oplysning" && kind != "skøn" && kind != "hændelse") return;
    known.facts.emplace(name);
    if (rest.find("ja eller nej") != std::string_view::npos) known.yes_no.emplace(name);
}

template <class Do>
void each_line(std::string_view text, Do what) {
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        what(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace

void KnownNames::add(const KnownNames& more) {
    facts.insert(more.facts.begin(), more.facts.end());
    yes_no.insert(more.yes_no.begin(), more.yes_no.end());
    all.insert(more.all.begin(), more.all.end());
}

KnownNames names_defined_in(std::string_view text) {
    KnownNames result;
    each_line(text, [&](std::string_view line) { note_line(line, result); });
    return result;
}

std::vector<std::string> modules_used_in(std::string_view text) {
    std::vector<std::string> result;
    each_line(text, [&](std::string_view line) {
        if (next_word(line) != "brug") return;
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const auto module = line.substr(0, line.find_first_of(" #\r"));
        if (!module.empty()) result.emplace_back(module);
    });
    return result;
}

}  // namespace kvs::syntax
