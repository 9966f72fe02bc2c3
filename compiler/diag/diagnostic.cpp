#include "compiler/diag/diagnostic.h"

#include <algorithm>
#include <cctype>

namespace kvs::diag {

const std::vector<Entry>& catalogue() {
    // an entry stands at the number of its name: said here so that a name out of order does not compile
    enum Order : unsigned {
#define KVS_MESSAGE(code, name, severity, danish, english, explain_danish, explain_english) at_##name,
#include "compiler/diag/catalogue.def"
#undef KVS_MESSAGE
    };
#define KVS_MESSAGE(code, name, severity, danish, english, explain_danish, explain_english) \
    static_assert(static_cast<unsigned>(Message::name) == at_##name);
#include "compiler/diag/catalogue.def"
#undef KVS_MESSAGE
    static const std::vector<Entry> entries{
#define KVS_MESSAGE(code, name, severity, danish, english, explain_danish, explain_english) \
    Entry{#code, #name, Severity::severity, danish, english, explain_danish, explain_english},
#include "compiler/diag/catalogue.def"
#undef KVS_MESSAGE
    };
    return entries;
}

const Entry& entry(Message message) { return catalogue()[static_cast<std::size_t>(message)]; }

const Entry* find_entry(std::string_view code) {
    const auto same = [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    };
    for (const auto& candidate : catalogue())
        if (std::equal(code.begin(), code.end(), candidate.code.begin(), candidate.code.end(), same)) return &candidate;
    return nullptr;
}

bool Sink::has_errors() const {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return entry(d.message).severity == Severity::error; });
}

namespace {

/// The pattern with each {name} replaced by what `words_of` gives for it.
template <class WordsOf>
std::string filled(std::string_view pattern, const WordsOf& words_of) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size();) {
        if (pattern.substr(i).starts_with("{{") || pattern.substr(i).starts_with("}}")) {    // a brace that is meant
            result += pattern[i];
            i += 2;
            continue;
        }
        const auto close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            result += pattern[i++];
            continue;
        }
        result += words_of(pattern.substr(i + 1, close - i - 1));
        i = close + 1;
    }
    return result;
}

/// Quotation marks inside an argument (names of a list, words quoted from the file) as the language of the message writes them.
std::string with_quotes_of(Language language, std::string words) {
    if (language == Language::danish) return words;
    for (const auto& [danish, english] : {std::pair{"»", "“"}, std::pair{"«", "”"}})
        for (auto at = words.find(danish); at != std::string::npos; at = words.find(danish, at)) words.replace(at, std::string_view(danish).size(), english);
    return words;
}

std::string_view pattern_of(const Entry& entry, Language language) { return language == Language::danish ? entry.danish : entry.english; }

}  // namespace

std::string text_of(Message message, const Arguments& arguments, Language language) {
    return filled(pattern_of(entry(message), language), [&](std::string_view name) {
        const auto argument = std::find_if(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == name; });
        return argument == arguments.end() ? "{" + std::string(name) + "}" : with_quotes_of(language, argument->second);
    });
}

std::string shape_of(const Entry& entry, Language language) {
    return filled(pattern_of(entry, language), [](std::string_view) { return std::string("…"); });
}

}  // namespace kvs::diag
