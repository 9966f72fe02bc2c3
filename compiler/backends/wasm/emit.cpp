#include "compiler/backends/wasm/emit_types.h"
#include "compiler/backends/wasm/wasm.h"
#include "embedded/wasm_wrapper.h"

namespace kvs::backends::wasm {
namespace {

/// The wrapper's text with its .wasm called by its name.
std::string wrapper(const std::string& name) {
    static constexpr std::string_view mark = "@NAME@";
    std::string text(embedded::wasm_wrapper[0].second);
    return text.replace(text.find(mark), mark.size(), name);
}

}  // namespace

base::Artifact emit(const decision::Program& program, const base::EmitOptions& options) {
    base::Artifact artifact;
    artifact.files.emplace_back(options.name + ".mjs", wrapper(options.name));
    artifact.files.emplace_back(options.name + ".d.mts", typescript(program));
    artifact.files.emplace_back(options.name + ".wit", wit(program, options.name));
    return artifact;
}

}  // namespace kvs::backends::wasm
