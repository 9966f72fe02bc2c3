#include "compiler/backends/all.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;

TEST_CASE("Each machine backend is found by its target and gives files") {
    const auto program = test::sample_program();
    REQUIRE(backends::machine_backends().size() >= 2);
    for (const auto& backend : backends::machine_backends()) {
        CHECK(backends::find_backend(backend.target) == &backend);
        const auto artifact = backend.emit(program, {"navn"});
        REQUIRE_FALSE(artifact.files.empty());
        for (const auto& [name, text] : artifact.files) {
            CHECK(name.rfind("navn.", 0) == 0);
            CHECK_FALSE(text.empty());
        }
    }
    CHECK(backends::find_backend("pdf") == nullptr);
}
