// The document as JSON, for the publisher (tools/publish), which sets it as PDF and Word. One object a block, its kind in "kind"; runs of words keep their style.
#include <nlohmann/json.hpp>

#include "compiler/backends/text/writers.h"

namespace kvs::backends::text {

namespace {

using Json = nlohmann::ordered_json;

Json tree_of(const Blocks& blocks);

Json tree_of(const Inlines& inlines) {
    Json out = Json::array();
    for (const auto& run : inlines) {
        Json one;
        if (run.line_break) {
            one["break"] = true;
        } else {
            one["words"] = run.words;
            if (run.strong) one["strong"] = true;
            if (run.emphasis) one["emphasis"] = true;
            if (run.code) one["code"] = true;
            if (!run.link.empty()) one["link"] = run.link;
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::string_view word_of(Paragraph::Role role) {
    return role == Paragraph::Role::lead ? "lead" : role == Paragraph::Role::detail ? "detail" : "body";
}

struct Tree {
    Json operator()(const Paragraph& it) const { return {{"kind", "paragraph"}, {"role", word_of(it.role)}, {"words", tree_of(it.words)}}; }
    Json operator()(const Heading& it) const { return {{"kind", "heading"}, {"level", it.level}, {"words", tree_of(it.words)}}; }
    Json operator()(const List& it) const {
        Json items = Json::array();
        for (const auto& item : it.items) items.push_back(tree_of(item.blocks));
        return {{"kind", "list"}, {"ordered", it.ordered}, {"start", it.start}, {"items", std::move(items)}};
    }
    Json operator()(const Table& it) const {
        Json columns = Json::array(), rows = Json::array();
        for (const auto& column : it.columns) columns.push_back(tree_of(column));
        for (const auto& row : it.rows) {
            Json cells = Json::array();
            for (const auto& blocks : row.cells) cells.push_back(tree_of(blocks));
            rows.push_back(std::move(cells));
        }
        return {{"kind", "table"}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
    }
    Json operator()(const DefinitionList& it) const {
        Json items = Json::array();
        for (const auto& item : it.items) {
            Json meanings = Json::array();
            for (const auto& meaning : item.meanings) meanings.push_back(tree_of(meaning));
            items.push_back({{"term", tree_of(item.term)}, {"meanings", std::move(meanings)}});
        }
        return {{"kind", "definitions"}, {"items", std::move(items)}};
    }
    Json operator()(const Quote& it) const { return {{"kind", "quote"}, {"blocks", tree_of(it.blocks)}}; }
    Json operator()(const Verbatim& it) const { return {{"kind", "verbatim"}, {"words", it.words}}; }
};

Json tree_of(const Blocks& blocks) {
    Json out = Json::array();
    for (const auto& block : blocks) out.push_back(std::visit(Tree{}, block.what));
    return out;
}

}  // namespace

std::string write_tree(const Document& document) {
    Json footer = Json::array();
    for (const auto& [label, value] : document.footer) footer.push_back({{"label", label}, {"value", value}});
    const Json out{{"language", document.language}, {"title", document.title}, {"publisher", document.publisher}, {"subtitle", document.subtitle},
                   {"view", document.view_label}, {"body", tree_of(document.body)}, {"footer", std::move(footer)}};
    return out.dump(1) + "\n";
}

}  // namespace kvs::backends::text
