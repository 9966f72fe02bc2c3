#include <algorithm>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/base/utf8.h"
#include "compiler/model/prose.h"

namespace kvs::backends::text {

using namespace model;

namespace {

std::string row_name(const Standard& standard, const Tiers& tiers, std::int64_t value, const Norm& row) {
    if (!row.label.empty()) return row.label;
    const auto index = static_cast<std::size_t>(value);
    if (tiers.input) {
        const auto& input = standard.inputs[tiers.input];
        if (index < input.choice_labels.size() && !input.choice_labels[index].empty()) return input.choice_labels[index];
    }
    return base::capitalised(name_words(row.name));
}

/// A row's texts: those that name its amount stand in the last column, the others are its criteria.
struct RowTexts {
    std::string criteria, amount;
};

RowTexts row_texts(const Context& context, const Norm& row) {
    RowTexts result;
    const auto number = row.limit ? quantity_number(context.standard.units, row.limit->quantity) : std::string();
    for (const auto& text : row.texts) {
        const auto& words = voice(context, text);
        auto& column = mentions_number(typeset(words), number) ? result.amount : result.criteria;
        if (!column.empty()) column += ' ';
        column += words;
    }
    if (result.amount.empty() && row.limit) result.amount = base::capitalised(limit_words(context.standard.units, *row.limit));
    return result;
}

}  // namespace

void add_tiers(const Context& context, const Norm& norm, Blocks& out) {
    struct Row {
        const Norm* norm;
        std::string name;
        RowTexts texts;
    };
    std::vector<Row> rows;
    std::vector<base::Id<Norm>> listed;
    for (const auto& [value, id] : norm.tiers->rows) {
        const auto& row = context.standard.norms[id];
        rows.push_back({&row, row_name(context.standard, *norm.tiers, value, row), row_texts(context, row)});
        listed.push_back(id);
    }
    const bool has_criteria = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.texts.criteria.empty(); });
    Table table;
    table.columns.push_back(words("Trin"));
    if (has_criteria) table.columns.push_back(words("Kriterier"));
    table.columns.push_back(words("Omfang"));
    for (auto& row : rows) {
        TableRow line{.cells = {cell(row.name)}, .anchor = anchor_of(context, *row.norm)};
        if (has_criteria) line.cells.push_back(cell(row.texts.criteria));
        line.cells.push_back(cell(row.texts.amount));
        auto& last = line.cells.back();
        if (!context.for_citizen()) last.push_back({details_of(context, *row.norm)});
        // Exceptions and the like that stand under a row.
        add_norms(context, row.norm->children, Flow{.shape = Flow::Shape::list}, last);
        table.rows.push_back(std::move(line));
    }
    if (!table.rows.empty()) out.push_back({std::move(table)});

    // What else the author wrote under the tiers.
    std::vector<base::Id<Norm>> others;
    for (const auto id : norm.children)
        if (std::find(listed.begin(), listed.end(), id) == listed.end()) others.push_back(id);
    add_norms(context, others, Flow{.shape = Flow::Shape::list}, out);
}

}  // namespace kvs::backends::text
