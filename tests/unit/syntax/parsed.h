#pragma once
// What the tests of this room do again and again: parse a text, and say its messages as "K0125 3:5".
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/parse.h"
#include "compiler/syntax/print.h"
#include "compiler/syntax/read_text.h"

namespace kvs::syntax::testing {

struct Parsed {
    base::SourceFile source;
    bool usable = true;
    File tree;
    diag::Sink sink;

    /// "K0125 3:5", one a message, in the order they were said
    std::vector<std::string> messages() const {
        std::vector<std::string> result;
        for (const auto& each : sink.diagnostics) {
            const auto at = base::line_column(source, each.span.begin);
            result.push_back(std::string(diag::entry(each.message).code) + ' ' + std::to_string(at.line) + ':' + std::to_string(at.column));
        }
        return result;
    }
    /// The text with the fix of the only message applied.
    std::string mended() const {
        auto text = source.text;
        const auto& fix = sink.diagnostics.at(0).fix.value();
        return text.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
    }
};

inline Parsed parsed(std::string_view bytes, const Limits& limits = {}) {
    Parsed result;
    auto read = read_text(base::FileId{0}, "prøve.kvs", bytes, limits, result.sink);
    result.source = std::move(read.file);
    result.usable = read.usable;
    if (read.usable) result.tree = parse(result.source, limits, result.sink);
    return result;
}

/// What a line gives where it stands: "K0167 samliv: bor_sammen", its codes and the line as its fix makes it ("" when it has none; a fix must
/// mend). The file defines the facts bor_alene, bor_sammen, kan_handle (yes or no), alder, bolig and the norms voksen and loft.
inline std::string told(std::string_view place, const std::string& line) {
    static const std::string facts =
        "oplysning bor_alene: ja eller nej\noplysning bor_sammen: ja eller nej\noplysning kan_handle: ja eller nej\noplysning alder: antal år\n"
        "oplysning bolig: valg mellem hus, lejlighed\n";
    const auto heading = [](std::string_view word) { return "ydelse hjælp: \"Hjælp\"\n    " + std::string(word) + "\n        "; };
    std::string before;
    if (place == "fil") before = "";
    else if (place == "hoved") before = "kvalitetsstandard x: \"X\"\n    ";
    else if (place == "oplysning" || place == "kontakt" || place == "takst" || place == "lov")
        before = std::string(place) + " x" + (place == "oplysning" ? ": ja eller nej" : place == "takst" ? ": kr. pr. time" : ": \"X\"") + "\n    ";
    else if (place == "ydelse") before = "ydelse hjælp: \"Hjælp\"\n    ";
    else if (place == "givet" || place == "forvent") before = "prøve \"P\" for hjælp\n    " + std::string(place) + "\n        ";
    else before = heading(place);
    const auto it = parsed(facts + before + line + "\n");
    std::string result;
    for (const auto& said : it.sink.diagnostics) result += (result.empty() ? "" : " ") + std::string(diag::entry(said.message).code);
    if (it.sink.diagnostics.size() != 1 || !it.sink.diagnostics[0].fix) return result;
    auto mended = it.mended();
    if (!parsed(mended).messages().empty()) return result + " (retter ikke) " + mended;
    mended.pop_back();
    return result + ' ' + mended.substr(facts.size() + before.size());
}

inline std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace kvs::syntax::testing
