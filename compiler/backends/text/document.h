#pragma once
// A document as blocks: what the writers (html, markdown, plain) share. Words are typeset already (no-break spaces, » «) and
// nothing is escaped; each writer escapes for its own format.
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kvs::backends::text {

/// A stretch of words in one style. `link` is a checked address (http, https, mailto, tel) or empty.
struct Run {
    std::string words{};
    bool strong = false, emphasis = false, code = false;
    bool line_break = false;    // a forced line end; the other members are then empty
    std::string link{};
};
using Inlines = std::vector<Run>;

struct Block;
using Blocks = std::vector<Block>;

/// Levels 2 to 6: the title alone is 1. A level is at most one deeper than that of the heading before it.
struct Heading {
    int level = 2;
    Inlines words{};
};

struct Paragraph {
    enum class Role {
        body,
        lead,      // what the document is about, under its title
        detail     // the caseworker's line of names, marks and conditions under a norm
    };
    Role role = Role::body;
    Inlines words{};
    std::string anchor{};    // id of the norm that is said here, or empty
};

struct ListItem {
    Blocks blocks{};
    std::string anchor{};
};
struct List {
    bool ordered = false;
    int start = 1;
    std::vector<ListItem> items{};
};

/// The first cell of a row names it.
struct TableRow {
    std::vector<Blocks> cells{};
    std::string anchor{};
};
struct Table {
    std::vector<Inlines> columns;
    std::vector<TableRow> rows;
};

struct Definition {
    Inlines term;
    std::vector<Blocks> meanings;
};
struct DefinitionList {
    std::vector<Definition> items;
};

struct Quote {
    Blocks blocks;
};

/// Lines kept as they are (a code block of a free section).
struct Verbatim {
    std::string words;
};

struct Block {
    std::variant<Paragraph, Heading, List, Table, DefinitionList, Quote, Verbatim> what;
};

struct Document {
    std::string language = "da";
    std::string title;
    std::string publisher;              // "Haderslev Kommune"
    std::string subtitle;               // "Kvalitetsstandard 2024"
    std::string view_label;             // "Udgave til sagsbehandlere", or empty
    Blocks body;
    std::vector<std::pair<std::string, std::string>> footer;    // label, value
};

/// The words without style.
std::string plain_words(const Inlines& inlines);

/// One run without style.
inline Inlines words(std::string text) { return {Run{.words = std::move(text)}}; }

}  // namespace kvs::backends::text
