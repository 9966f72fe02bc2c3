#pragma once
// A standard from text, as the driver would make it, with what was said on the way.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/from_syntax.h"
#include "compiler/syntax/parse.h"

namespace kvs::model {

struct Resolved {
    Standard standard;
    diag::Sink sink;

    /// The codes said, in order: "K0201 K0315".
    std::string codes() const {
        std::string result;
        for (const auto& diagnostic : sink.diagnostics) result += (result.empty() ? "" : " ") + std::string(diag::entry(diagnostic.message).code);
        return result;
    }
    /// The first message in Danish; empty when none was said.
    std::string first() const {
        if (sink.diagnostics.empty()) return "";
        return diag::text_of(sink.diagnostics[0].message, sink.diagnostics[0].arguments, diag::Language::danish);
    }
    const Norm& norm(std::string_view path) const {
        static const Norm none{};
        for (const auto& candidate : standard.norms)
            if (candidate.path == path) return candidate;
        return none;
    }
    const Input& input(std::string_view name) const {
        static const Input none{};
        for (const auto& candidate : standard.inputs)
            if (candidate.name == name) return candidate;
        return none;
    }
};

/// files[0] is the main file, the rest modules.
inline Resolved resolve_files(const std::vector<std::string>& texts) {
    Resolved result;
    std::vector<syntax::File> files;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto source = base::make_source(base::FileId{static_cast<std::uint32_t>(i)}, "test.kvs", texts[i]);
        files.push_back(syntax::parse(source, syntax::Limits{}, result.sink));
    }
    result.standard = from_syntax(files, result.sink);
    return result;
}

/// A small standard that is whole by itself; `definitions` and the service's `body` (indented by four) are added, `after` stands last.
inline Resolved resolve(const std::string& body, const std::string& definitions = "", const std::string& after = "") {
    return resolve_files({R"(kvalitetsstandard eksempel: "Eksempel"

part borger: du / "borgeren"
part pårørende: "din pårørende" / "den pårørende"
part visitator: "visitator" / "visitator"

oplysning bor_sammen: ja eller nej, af borger
    spørgsmål "Bor I sammen?"
    ja "bor sammen med den pårørende"
    nej "bor ikke sammen med den pårørende"
oplysning alder: antal år, om pårørende, fra cpr
skøn behovet: ja eller nej, ved visitator
hændelse modtaget_ansøgning: "den dag, kommunen har modtaget ansøgningen"
)" + definitions + R"(
ydelse hjælp: "Hjælp"
    vurdering
        konkret: altid skøn behovet
)" + body + "\n" + after});
}

}  // namespace kvs::model
