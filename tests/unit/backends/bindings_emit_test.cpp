#include <catch2/catch.hpp>

#include "compiler/backends/cpp/cpp.h"
#include "compiler/backends/csharp/csharp.h"
#include "compiler/backends/python/python.h"
#include "tests/unit/decision/sample_program.h"

using namespace kvs;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The C++ header takes the module's name wherever it stands") {
    const auto artifact = backends::cpp::emit(test::sample_program(), {"herning"});
    REQUIRE(artifact.files.size() == 1);
    CHECK(artifact.files[0].first == "herning.hpp");
    CHECK(has(artifact.files[0].second, "#include \"herning.h\""));
    CHECK(has(artifact.files[0].second, "namespace herning {"));
    CHECK_FALSE(has(artifact.files[0].second, "@NAME@"));
}

TEST_CASE("The Python module has the standard's own names as types") {
    const auto artifact = backends::python::emit(test::sample_program(), {"herning"});
    REQUIRE(artifact.files.size() == 1);
    CHECK(artifact.files[0].first == "herning.py");
    const auto& text = artifact.files[0].second;
    CHECK(has(text, "\"libherning.so\""));
    CHECK(has(text, "    \"int\": Union[bool, Unknown],"));
    CHECK(has(text, "    \"begrænsning\": Literal[\"ingen\", \"moderate\", \"svære\"],"));
    CHECK(has(text, "    \"modtaget_ansøgning\": datetime.date,"));
    CHECK_FALSE(has(text, "@TYPES@"));
}

TEST_CASE("The C# file has an enum for each choice and a field for each input, keyword or not") {
    const auto artifact = backends::csharp::emit(test::sample_program(), {"herning"});
    REQUIRE(artifact.files.size() == 1);
    CHECK(artifact.files[0].first == "herning.cs");
    const auto& text = artifact.files[0].second;
    CHECK(has(text, "public enum @begraensning : long { @ingen, @moderate, @svaere }"));
    CHECK(has(text, "public bool? @int;"));
    CHECK(has(text, "public DateTime? @modtaget_ansoegning;"));
    CHECK(has(text, "DllImport(\"libherning.so\")"));
    CHECK_FALSE(has(text, "@NAME@"));
    CHECK_FALSE(has(text, "@TYPES@"));
}
