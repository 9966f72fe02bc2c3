#include "compiler/backends/all.h"

#include <array>

#include "compiler/backends/c/c.h"
#include "compiler/backends/cpp/cpp.h"
#include "compiler/backends/csharp/csharp.h"
#include "compiler/backends/json/json.h"
#include "compiler/backends/python/python.h"
#include "compiler/backends/wasm/wasm.h"

namespace kvs::backends {
namespace {

constexpr std::array<Backend, 6> backends{{
    {"c", "et selvstændigt C11-modul med sin header", "a self-contained C11 module with its header", c::emit},
    {"json", "programmet selv som JSON", "the program itself as JSON", json::emit},
    {"cpp", "en C++-header over biblioteket", "a C++ header over the library", cpp::emit},
    {"csharp", "en C#-fil over biblioteket", "a C# file over the library", csharp::emit},
    {"python", "et Python-modul over biblioteket", "a Python module over the library", python::emit},
    {"wasm", "det, der hører til et WebAssembly-modul: indlæsning, typer, WIT", "what goes with a WebAssembly module: loader, types, WIT", wasm::emit},
}};

}  // namespace

std::span<const Backend> machine_backends() { return backends; }

const Backend* find_backend(std::string_view target) {
    for (const Backend& backend : backends)
        if (backend.target == target) return &backend;
    return nullptr;
}

}  // namespace kvs::backends
