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

std::string text_of(Message message, const Arguments& arguments, Language language) {
    const auto pattern = language == Language::danish ? entry(message).danish : entry(message).english;
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
        const auto name = pattern.substr(i + 1, close - i - 1);
        const auto argument = std::find_if(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == name; });
        result += argument == arguments.end() ? std::string(pattern.substr(i, close - i + 1)) : argument->second;
        i = close + 1;
    }
    return result;
}

}  // namespace kvs::diag
