#pragma once
// The list of machine backends: those that read a Program. (The text backend reads the model, and is called by its own name.)
#include <span>
#include <string_view>

#include "compiler/base/artifact.h"
#include "compiler/decision/program.h"

namespace kvs::backends {

struct Backend {
    std::string_view target;  // as in `--target c`
    std::string_view danish, english;  // what one gets
    base::Artifact (*emit)(const decision::Program&, const base::EmitOptions&);
};

std::span<const Backend> machine_backends();
/// The backend of a target, or nullptr.
const Backend* find_backend(std::string_view target);

}  // namespace kvs::backends
