// Any bytes: reading and parsing end, say only messages with places inside the text, and print what they read.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "compiler/base/utf8.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/print.h"
#include "compiler/syntax/read_text.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kvs;
    diag::Sink sink;
    const auto read = syntax::read_text(base::FileId{0}, "fuzz.kvs", {reinterpret_cast<const char*>(data), size}, {}, sink);
    require(!base::first_invalid_utf8(read.file.text));
    require(read.usable || sink.has_errors());
    if (read.usable) {
        const auto tree = syntax::parse(read.file, {}, sink);
        require(!base::first_invalid_utf8(syntax::print(tree)));
    }
    for (const auto& said : sink.diagnostics) {
        require(said.span.begin <= said.span.end && said.span.end <= read.file.text.size() + 1);
        if (said.fix) require(said.fix->span.begin <= said.fix->span.end && said.fix->span.end <= read.file.text.size());
        require(!base::first_invalid_utf8(diag::text_of(said.message, said.arguments, diag::Language::danish)));
        base::line_column(read.file, said.span.begin);
    }
    return 0;
}
