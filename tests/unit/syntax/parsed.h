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

inline std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace kvs::syntax::testing
