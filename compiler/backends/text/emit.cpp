#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/text.h"
#include "compiler/backends/text/writers.h"

namespace kvs::backends::text {

std::string emit(const model::Standard& standard, const Options& options) {
    const auto document = from_model(standard, options);
    switch (options.format) {
        case Format::html: return write_html(document);
        case Format::markdown: return write_markdown(document);
        case Format::plain: return write_plain(document);
        case Format::tree: return write_tree(document);
    }
    return {};
}

}  // namespace kvs::backends::text
