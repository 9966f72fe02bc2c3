#include "checked.h"

namespace kvs::analysis::test {

TEST_CASE("references: a standard that the municipality does not have") {
    Document document;
    document.more = "    henvisninger\n        læs_mere: standard \"Rengøring\" \"Læs mere i kvalitetsstandarden Rengøring.\"\n";
    CHECK(check(document).says(Message::standard_references_unchecked));
    Options options;
    options.known_standards = {"Madservice", "Afløsning"};
    const auto checked = check(document, options);
    CHECK(contains(checked.words(Message::standard_reference_unknown), "Rengøring"));
    CHECK_FALSE(checked.says(Message::standard_references_unchecked));
    options.known_standards = {"rengøring"};
    CHECK_FALSE(check(document, options).says(Message::standard_reference_unknown));
}

TEST_CASE("references: a tariff without an amount, and one without a rate on the day") {
    Document document;
    document.price = "    pris\n        kost: takst kost pr. døgn \"Du betaler for kost.\"\n";
    document.vocabulary = "takst kost: kr. pr. døgn\n    fra 1. januar 2024: ukendt\n";
    auto checked = check(document);
    CHECK(checked.says(Message::tariff_amount_unknown));
    CHECK_FALSE(checked.says(Message::tariff_without_rate));
    document.vocabulary = "takst kost: kr. pr. døgn\n    fra 1. marts 2025: 142,50 kr.\n";
    checked = check(document);
    CHECK(contains(checked.words(Message::tariff_without_rate), "1. januar 2025"));
    document.vocabulary = "takst kost: kr. pr. døgn\n    fra 1. januar 2025: 142,50 kr.\n";
    checked = check(document);
    CHECK_FALSE(checked.says(Message::tariff_without_rate));
    CHECK_FALSE(checked.says(Message::tariff_amount_unknown));
}

TEST_CASE("references: a full stop is no other title, and the list of unchecked ones is accepted where it points") {
    Document document;
    document.more = "    henvisninger\n        læs_mere: standard \"Rengøring.\" \"Læs mere i kvalitetsstandarden Rengøring.\"\n";
    Options options;
    options.known_standards = {"Rengøring"};
    CHECK_FALSE(check(document, options).says(Message::standard_reference_unknown));
    CHECK(check(document).says(Message::standard_references_unchecked));
    document.more += "            accepteret K0418 af \"Kirsten Holm\" den 4. marts 2024 fordi \"De er set efter\"\n";
    const auto accepted = check(document);
    CHECK_FALSE(accepted.says(Message::standard_references_unchecked));
    CHECK_FALSE(accepted.says(Message::acceptance_unused));
}

TEST_CASE("references: a title that is nearly one of the municipality's") {
    Document document;
    document.more = "    henvisninger\n        læs_mere: standard \"Rengørring\" \"Læs mere i kvalitetsstandarden Rengøring.\"\n";
    Options options;
    options.known_standards = {"Madservice", "Rengøring"};
    const auto checked = check(document, options);
    CHECK(contains(checked.words(Message::standard_reference_misspelt), "»Rengøring«?"));
    CHECK_FALSE(checked.says(Message::standard_reference_unknown));
    options.known_standards = {"Madservice"};
    CHECK_FALSE(check(document, options).says(Message::standard_reference_misspelt));
}

TEST_CASE("references: a tariff that becomes unknown, and one before the standard applies") {
    Document document;
    document.price = "    pris\n        kost: takst kost pr. døgn \"Du betaler for kost.\"\n";
    document.vocabulary = "takst kost: kr. pr. døgn\n    fra 1. januar 2024: 142,50 kr.\n    fra 1. januar 2025: ukendt\n";
    const auto checked = check(document);
    CHECK(contains(checked.words(Message::tariff_unknown_on_day), "1. januar 2025"));
    CHECK_FALSE(checked.says(Message::tariff_amount_unknown));
    Options before;
    before.date = 19900;  // June 2024
    CHECK_FALSE(check(document, before).says(Message::tariff_unknown_on_day));
    document.vocabulary = "takst kost: kr. pr. døgn\n    fra 1. januar 2025: 142,50 kr.\n";
    CHECK_FALSE(check(document, before).says(Message::tariff_without_rate));
}

}  // namespace kvs::analysis::test
