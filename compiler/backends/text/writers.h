#pragma once
// The ways out. Each takes the whole document and escapes for its own format; each ends in one line feed.
#include <string>
#include <string_view>

#include "compiler/backends/text/document.h"

namespace kvs::backends::text {

/// One self-contained HTML5 page: no scripts, no outside resources, its style inside, made to be printed on A4 too.
std::string write_html(const Document& document);
/// CommonMark; a table comes as a list, since CommonMark has none.
std::string write_markdown(const Document& document);
/// Text at most 80 columns wide (a longer single word stands alone on its line), headings underlined.
std::string write_plain(const Document& document);

/// JSON, for the publisher: {"language", "title", "publisher", "subtitle", "view", "body": [block …], "footer": [{"label", "value"} …]}.
std::string write_tree(const Document& document);

/// The style sheet of the page.
std::string_view page_style();

}  // namespace kvs::backends::text
