#include "checked.h"

namespace kvs::analysis::test {

namespace {

constexpr std::int32_t december_31_2024 = 20088, january_1_2025 = 20089;

Checked with_code(const std::string& code, std::int32_t date = january_1_2025) {
    Document document;
    document.vocabulary = "kodetabel kle: \"KLE\"\n    gælder fra 1. januar 2020 til 31. december 2024\n    kode \"1\": \"et\"\n    kode \"2\": \"to\"\n        gælder fra 1. januar 2025\n";
    document.basis = "    kode kle \"" + code + "\"\n" + document.basis;
    Options options;
    options.date = date;
    return check(document, options);
}

}  // namespace

TEST_CASE("codes: one that the table does not have") {
    CHECK(with_code("3").words(Message::code_unknown) == "Kodetabellen »kle« har ikke koden »3«.");
    CHECK_FALSE(with_code("2").says(Message::code_unknown));
}

TEST_CASE("codes: one that is not in use on the day") {
    CHECK(contains(with_code("1").words(Message::code_not_in_use), "ikke den 1. januar 2025, men fra 1. januar 2020 til 31. december 2024."));
    CHECK_FALSE(with_code("1", december_31_2024).says(Message::code_not_in_use));
    CHECK(with_code("2", december_31_2024).says(Message::code_not_in_use));
    CHECK_FALSE(with_code("2").says(Message::code_not_in_use));
    CHECK_FALSE(with_code("3").says(Message::code_not_in_use));
}

}  // namespace kvs::analysis::test
