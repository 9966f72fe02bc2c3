#pragma once
// A small complete standard that gives no finding at all; a test changes one part and sees what is said.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "compiler/analysis/analysis.h"
#include "compiler/model/from_syntax.h"
#include "compiler/syntax/limits.h"
#include "compiler/syntax/parse.h"

namespace kvs::analysis::test {

using diag::Message;

/// The parts of the document. Section bodies are indented as they stand under their heading: eight spaces.
struct Document {
    std::string head = "    gælder fra 1. januar 2025\n    godkendt af \"Socialudvalget\" den 2. december 2024\n";
    std::string law = "    § 84, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde afløsning eller aflastning til ægtefælle, forældre eller andre nære pårørende.\"\n"
                      "    § 84, stk. 2: kan\n        \"Kommunalbestyrelsen kan tilbyde midlertidigt ophold.\"\n"
                      "    § 84, stk. 3:\n        \"Stk. 1 gælder, når de bor sammen.\"\n";
    std::string vocabulary;  // more definitions, at the margin
    std::string contact = "kontakt visitationen: \"Visitationen\"\n    telefon \"12 34 56 78\"\n";
    std::string basis = "    hjemmel\n        serviceloven § 84, stk. 1, skal\n";
    std::string eligibility = "    målgruppe alle af\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n";
    std::string assessment = "    vurdering alle af\n        behov: altid skøn behovet \"Vi vurderer altid dit behov konkret.\"\n";
    std::string scope;
    std::string price = "    pris\n        pris: gratis \"Hjælpen er gratis.\"\n";
    std::string deadlines = "    frister\n        svartid: senest 8 uger efter modtaget_ansøgning \"Du får en afgørelse senest {svartid} efter, at vi har fået din ansøgning.\"\n";
    std::string complaint = "    klage\n        klagefrist: inden 4 uger efter modtaget_afgørelse, af borger \"Du kan klage inden {klagefrist}.\"\n        klagested: til visitationen \"Klagen sendes til Visitationen.\"\n";
    std::string more;  // more sections
    std::string after; // more services, free sections, at the margin

    std::string text() const {
        return "kvalitetsstandard prøvebo: \"Afløsning\"\n    kommune Prøveby\n    udgave 2025\n" + head +
               "\nlov serviceloven: \"Lov om social service\"\n" + law +
               "\nkalender kommune: hverdage er mandag-fredag\n    lukket helligdage\n"
               "hændelse modtaget_ansøgning: \"den dag, vi har modtaget ansøgningen\"\n"
               "hændelse modtaget_afgørelse: \"den dag, du har modtaget afgørelsen\"\n"
               "\npart borger: du / \"borgeren\"\npart pårørende: \"din pårørende\" / \"den pårørende\"\npart visitator: \"visitator\" / \"visitator\"\n" +
               contact + "\noplysning bor_sammen: ja eller nej, af borger\nskøn behovet: ja eller nej, ved visitator\n" + vocabulary +
               "\nydelse afløsning: \"Afløsning\"\n\n" + basis + eligibility + assessment + scope + price + deadlines + complaint + more + after;
    }
};

struct Checked {
    model::Standard standard;
    diag::Sink sink;
    Findings findings;

    std::size_t count(Message message) const {
        return static_cast<std::size_t>(std::count_if(sink.diagnostics.begin(), sink.diagnostics.end(), [&](const diag::Diagnostic& d) { return d.message == message; }));
    }
    bool says(Message message) const { return count(message) > 0; }
    /// The Danish words of the first such message; "" when it was not said.
    std::string words(Message message) const {
        const auto found = std::find_if(sink.diagnostics.begin(), sink.diagnostics.end(), [&](const diag::Diagnostic& d) { return d.message == message; });
        return found == sink.diagnostics.end() ? std::string() : diag::text_of(message, found->arguments, diag::Language::danish);
    }
    /// What the file says where the first such message points.
    std::string place(Message message) const {
        const auto found = std::find_if(sink.diagnostics.begin(), sink.diagnostics.end(), [&](const diag::Diagnostic& d) { return d.message == message; });
        return found == sink.diagnostics.end() ? std::string() : source.text.substr(found->span.begin, found->span.end - found->span.begin);
    }
    std::string all() const {
        std::string result;
        for (const auto& d : sink.diagnostics) result += std::string(diag::entry(d.message).code) + " " + diag::text_of(d.message, d.arguments, diag::Language::danish) + "\n";
        return result;
    }

    base::SourceFile source;
};

inline Checked check(const std::string& text, const Options& options = {}) {
    Checked checked;
    checked.source = base::make_source(base::FileId{0}, "prøve.kvs", text);
    const std::vector<syntax::File> files{syntax::parse(checked.source, syntax::Limits{}, checked.sink)};
    checked.standard = model::from_syntax(files, checked.sink);
    INFO(checked.all());
    REQUIRE(checked.standard.sound);
    checked.findings = analyse(checked.standard, options, checked.sink);
    return checked;
}

inline Checked check(const Document& document, const Options& options = {}) { return check(document.text(), options); }

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace kvs::analysis::test
