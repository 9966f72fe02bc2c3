#include "compiler/backends/text/free_text.h"

#include <algorithm>
#include <memory>

#include <cmark.h>

#include "compiler/backends/text/typography.h"

namespace kvs::backends::text {

namespace {

// Deeper nesting than any document has; what lies below is flattened, so that a hostile text cannot exhaust the stack.
constexpr int max_depth = 24;

struct NodeFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::string literal(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text ? text : "";
}

std::string safe_target(cmark_node* node) {
    const char* url = cmark_node_get_url(node);
    const std::string target = url ? url : "";
    for (const std::string_view scheme : {"http://", "https://", "mailto:", "tel:"})
        if (target.substr(0, scheme.size()) == scheme) return target;
    return "";
}

void collect_inlines(cmark_node* parent, Run style, int depth, Inlines& out) {
    for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        Run run = style;
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT: run.words = literal(node); break;
            case CMARK_NODE_SOFTBREAK: run.words = " "; break;
            case CMARK_NODE_LINEBREAK: run = Run{.line_break = true}; break;
            case CMARK_NODE_CODE:
                run.words = literal(node);
                run.code = true;
                break;
            case CMARK_NODE_HTML_INLINE: run.words = literal(node); break;
            default: {
                if (cmark_node_get_type(node) == CMARK_NODE_STRONG) run.strong = true;
                if (cmark_node_get_type(node) == CMARK_NODE_EMPH) run.emphasis = true;
                if (cmark_node_get_type(node) == CMARK_NODE_LINK) run.link = safe_target(node);
                if (depth < max_depth) collect_inlines(node, run, depth + 1, out);
                continue;
            }
        }
        const bool same = !out.empty() && !run.line_break && !out.back().line_break && out.back().strong == run.strong &&
                          out.back().emphasis == run.emphasis && out.back().code == run.code && out.back().link == run.link;
        if (same)
            out.back().words += run.words;
        else
            out.push_back(std::move(run));
    }
}

/// Plain runs get their typography and their bare addresses become links.
Inlines inlines_of(cmark_node* node) {
    Inlines raw, result;
    collect_inlines(node, {}, 0, raw);
    for (auto& run : raw) {
        if (run.line_break || run.code) {
            result.push_back(std::move(run));
        } else if (!run.link.empty()) {
            run.words = typeset(run.words);
            result.push_back(std::move(run));
        } else {
            for (auto& piece : linked(run.words)) {
                piece.strong = run.strong;
                piece.emphasis = run.emphasis;
                result.push_back(std::move(piece));
            }
        }
    }
    return result;
}

struct Levels {
    int parent = 1;
    int smallest = 1;    // of the headings in this text
    int last = 1;        // level of the heading before
};

Blocks blocks_of(cmark_node* parent, Levels& levels, int depth);

Block block_of(cmark_node* node, Levels& levels, int depth) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING: {
            if (levels.parent >= 6) {
                auto title = inlines_of(node);
                for (auto& run : title) run.strong = !run.line_break;
                return {Paragraph{.words = std::move(title)}};
            }
            const int wanted = levels.parent + 1 + cmark_node_get_heading_level(node) - levels.smallest;
            levels.last = std::min({wanted, levels.last + 1, 6});
            return {Heading{levels.last, inlines_of(node)}};
        }
        case CMARK_NODE_LIST: {
            List list{.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, .start = 1, .items = {}};
            if (list.ordered) list.start = cmark_node_get_list_start(node);
            for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item))
                list.items.push_back({blocks_of(item, levels, depth + 1), ""});
            return {std::move(list)};
        }
        case CMARK_NODE_BLOCK_QUOTE: return {Quote{blocks_of(node, levels, depth + 1)}};
        case CMARK_NODE_CODE_BLOCK: return {Verbatim{literal(node)}};
        case CMARK_NODE_HTML_BLOCK: return {Paragraph{.words = words(std::string(trimmed(literal(node))))}};
        default: return {Paragraph{.words = inlines_of(node)}};
    }
}

std::string all_words(cmark_node* top) {
    std::string result;
    cmark_iter* iter = cmark_iter_new(top);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node* node = cmark_iter_get_node(iter);
        if (const char* text = cmark_node_get_literal(node)) {
            if (!result.empty() && result.back() != ' ') result += ' ';
            result += text;
        }
    }
    cmark_iter_free(iter);
    return result;
}

Blocks blocks_of(cmark_node* parent, Levels& levels, int depth) {
    Blocks result;
    if (depth >= max_depth) {
        if (auto text = all_words(parent); !text.empty()) result.push_back({Paragraph{.words = words(typeset(text))}});
        return result;
    }
    for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) != CMARK_NODE_THEMATIC_BREAK) result.push_back(block_of(node, levels, depth));
    return result;
}

int smallest_heading(cmark_node* top) {
    int smallest = 7;
    for (cmark_node* node = cmark_node_first_child(top); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) smallest = std::min(smallest, cmark_node_get_heading_level(node));
    return smallest == 7 ? 1 : smallest;
}

}  // namespace

Blocks read_markdown(std::string_view markdown, int parent_level) {
    const std::unique_ptr<cmark_node, NodeFree> top(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8));
    Levels levels{parent_level, smallest_heading(top.get()), parent_level};
    return blocks_of(top.get(), levels, 0);
}

}  // namespace kvs::backends::text
