#include <algorithm>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/wording.h"
#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"
#include "compiler/model/sentence.h"

namespace kvs::backends::text {

using namespace model;

namespace {

void collect_tariffs(const Standard& standard, const std::vector<base::Id<Norm>>& norms, std::vector<base::Id<Tariff>>& out) {
    for (const auto id : norms) {
        const auto& norm = standard.norms[id];
        if (norm.price && norm.price->tariff && std::find(out.begin(), out.end(), norm.price->tariff) == out.end())
            out.push_back(norm.price->tariff);
        collect_tariffs(standard, norm.children, out);
    }
}

std::string source_words(const Standard& standard, const Input& input) {
    if (input.kind == InputKind::assessment) {
        auto words = part_words(standard, input.from_part);
        if (!input.method.empty()) words += (words.empty() ? "" : ", ") + input.method;
        return words;
    }
    if (input.from_part) return part_words(standard, input.from_part);
    return input.source_words;
}

std::string answer_words(const Standard& standard, const Input& input) {
    if (input.of_periods) return "perioder";
    switch (input.type) {
        case InputType::yes_no: return "ja eller nej";
        case InputType::date: return "dato";
        case InputType::number: {
            std::string words = "antal";
            if (input.unit) words += " " + standard.units[input.unit].plural;
            if (input.per) words += " " + cadence_words(*input.per);
            return words;
        }
        case InputType::choice: {
            std::vector<std::string> values;
            for (std::size_t i = 0; i < input.choices.size(); ++i)
                values.push_back(i < input.choice_labels.size() && !input.choice_labels[i].empty() ? input.choice_labels[i] : name_words(input.choices[i]));
            return base::joined(values, " eller ");
        }
    }
    return "";
}

void add_inputs(const Context& context, InputKind kind, const std::string& heading, const std::vector<std::string>& columns, Blocks& out) {
    const auto& standard = context.standard;
    const auto forms = model::voice_forms(standard, {});
    Table table;
    for (const auto& column : columns) table.columns.push_back(words(column));
    for (const auto& input : standard.inputs) {
        if (input.kind != kind || input.imported) continue;
        TableRow row;
        row.cells.push_back({{Paragraph{.words = {Run{.words = input.name, .code = true}}}}});
        if (kind == InputKind::event) {
            row.cells.push_back(cell(model::case_voice(event_words(input), forms)));
        } else {
            auto question = input.question.empty() ? base::capitalised(name_words(input.name)) : input.question;
            if (input.about && input.question.empty()) question += " (om " + part_words(standard, input.about) + ")";
            row.cells.push_back(cell(question));
            row.cells.push_back(cell(answer_words(standard, input)));
            row.cells.push_back(cell(source_words(standard, input)));
        }
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return;
    out.push_back({Heading{2, words(heading)}});
    out.push_back({std::move(table)});
}

}  // namespace

void add_terms(const Context& context, Blocks& out) {
    DefinitionList list;
    for (const auto& term : context.standard.terms) {
        Blocks meaning;
        if (!term.definition.empty()) meaning.push_back({Paragraph{.words = linked(term.definition)}});
        add_texts(context, term.texts, Paragraph::Role::body, meaning);
        if (!term.examples.empty()) {
            std::vector<std::string> examples;
            for (const auto& example : term.examples) examples.push_back(name_words(example));
            meaning.push_back({Paragraph{.words = words(typeset((term.open ? "For eksempel " : "") + base::joined(examples, term.open ? " eller " : " og ")))}});
        }
        if (!context.for_citizen())
            if (auto details = details_of_marks(term.marks); !details.words.empty()) meaning.push_back({std::move(details)});
        list.items.push_back({words(typeset(base::capitalised(name_words(term.name)))), {std::move(meaning)}});
    }
    if (list.items.empty()) return;
    out.push_back({Heading{2, words("Ord og begreber")}});
    out.push_back({std::move(list)});
}

void add_tariffs(const Context& context, const std::vector<base::Id<Norm>>& norms, Blocks& out) {
    const auto& standard = context.standard;
    std::vector<base::Id<Tariff>> tariffs;
    collect_tariffs(standard, norms, tariffs);
    Table table;
    table.columns = {words("Takst"), words("Gælder fra"), words("Beløb")};
    for (const auto id : tariffs) {
        const auto& tariff = standard.tariffs[id];
        for (const auto& rate : tariff.rates) {
            if (!rate.oere && context.for_citizen()) continue;
            auto amount = rate.oere ? money_words(*rate.oere) : std::string("Ikke oplyst");
            if (rate.oere && tariff.per_unit) amount += " pr. " + standard.units[tariff.per_unit].singular;
            table.rows.push_back({{cell(base::capitalised(name_words(tariff.name))), cell(date_words(rate.from)), cell(amount)}, ""});
        }
    }
    if (!table.rows.empty()) out.push_back({std::move(table)});
}

void add_questions(const Context& context, Blocks& out) {
    if (context.for_citizen()) return;
    add_inputs(context, InputKind::fact, "Oplysninger i sagen", {"Navn", "Spørgsmål", "Svar", "Kommer fra"}, out);
    add_inputs(context, InputKind::assessment, "Skøn i sagen", {"Navn", "Spørgsmål", "Svar", "Vurderes af"}, out);
    add_inputs(context, InputKind::event, "Hændelser, som frister regnes fra", {"Navn", "Hændelse"}, out);
}

}  // namespace kvs::backends::text
