#include "compiler/diag/words.h"

#include <catch2/catch.hpp>

using namespace kvs::diag;

TEST_CASE("quotes, lists and dates follow the language") {
    CHECK(quoted("loft", Language::danish) == "»loft«");
    CHECK(quoted("loft", Language::english) == "“loft”");
    CHECK(joined({"a", "b", "c"}, Language::danish) == "a, b og c");
    CHECK(joined({"a", "b"}, Language::english) == "a and b");
    CHECK(date_words("2024-12-30", Language::danish) == "30. december 2024");
    CHECK(date_words("2025-06-02T10:00:00+02:00", Language::english) == "2 June 2025");
    CHECK(date_words("2025-13-02", Language::danish) == "2025-13-02");
    CHECK(date_words("i går", Language::danish) == "i går");
}
