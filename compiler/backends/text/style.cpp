#include "compiler/backends/text/style.h"

#include <array>
#include <iterator>

namespace kvs::backends::text {

void number_headings(Blocks& body) {
    std::array<int, 7> count{};
    for (auto& block : body) {
        auto* heading = std::get_if<Heading>(&block.what);
        if (!heading) continue;
        const auto level = static_cast<std::size_t>(heading->level);
        ++count[level];
        for (auto deeper = level + 1; deeper < count.size(); ++deeper) count[deeper] = 0;
        std::string number;
        for (std::size_t i = 2; i <= level; ++i) number += (number.empty() ? "" : ".") + std::to_string(count[i]);
        heading->words.insert(heading->words.begin(), Run{.words = number + (level == 2 ? ". " : " ")});
    }
}

Blocks as_table(Blocks blocks, int level, const std::vector<std::string>& columns) {
    Blocks out;
    Table table;
    for (const auto& column : columns) table.columns.push_back(words(column));
    for (auto& block : blocks) {
        auto* heading = std::get_if<Heading>(&block.what);
        if (heading && heading->level == level) {
            table.rows.push_back({{{{Paragraph{.words = std::move(heading->words)}}}, {}}, ""});
        } else if (table.rows.empty()) {
            out.push_back(std::move(block));
        } else if (heading) {
            // A heading inside a row is no heading of the document: its level would have lost the one above it.
            for (auto& run : heading->words) run.strong = true;
            table.rows.back().cells[1].push_back({Paragraph{.words = std::move(heading->words)}});
        } else {
            table.rows.back().cells[1].push_back(std::move(block));
        }
    }
    if (!table.rows.empty()) out.push_back({std::move(table)});
    return out;
}

}  // namespace kvs::backends::text
