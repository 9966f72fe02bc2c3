#include "compiler/backends/cpp/cpp.h"
#include "embedded/cpp_binding.h"

namespace kvs::backends::cpp {

base::Artifact emit(const decision::Program&, const base::EmitOptions& options) {
    static constexpr std::string_view mark = "@NAME@";
    std::string text(embedded::cpp_binding[0].second);
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + options.name.size())) text.replace(at, mark.size(), options.name);
    base::Artifact artifact;
    artifact.files.emplace_back(options.name + ".hpp", std::move(text));
    return artifact;
}

}  // namespace kvs::backends::cpp
