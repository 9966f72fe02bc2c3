#pragma once
// Markdown as an author writes it in an `afsnit` (CommonMark), read into blocks. The only place that knows cmark.
#include <string_view>

#include "compiler/backends/text/document.h"

namespace kvs::backends::text {

/// Headings come out deeper than `parent_level` and never skip a level; below level 6 they become
/// paragraphs in bold. Raw HTML is shown as the words it is written with; a link
/// that leads anywhere but to http, https, mailto or tel keeps its words and loses its target; an image becomes its description.
Blocks read_markdown(std::string_view markdown, int parent_level);

}  // namespace kvs::backends::text
