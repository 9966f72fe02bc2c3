#include "checked.h"

namespace kvs::analysis::test {

namespace {

constexpr std::int32_t june_30_2025 = 20269, july_1_2025 = 20270;

Document based_on(const std::string& basis) {
    Document document;
    document.basis = "    hjemmel\n        " + basis + "\n";
    return document;
}

Options on(std::int32_t date) {
    Options options;
    options.date = date;
    return options;
}

}  // namespace

TEST_CASE("law: a provision that the register does not have") {
    CHECK(contains(check(based_on("serviceloven § 48, stk. 1, skal")).words(Message::law_provision_unknown), "48"));
    CHECK(check(based_on("serviceloven § 84, stk. 4, skal")).says(Message::law_provision_unknown));
    CHECK_FALSE(check(based_on("serviceloven § 84")).says(Message::law_provision_unknown));
}

TEST_CASE("law: a provision that is not in force on the day") {
    Document document;
    document.law = "    § 84, stk. 1: skal\n        gælder fra 1. januar 2020 til 30. juni 2025\n        \"Kommunalbestyrelsen skal tilbyde afløsning.\"\n";
    CHECK_FALSE(check(document, on(june_30_2025)).says(Message::law_not_in_force));
    CHECK(contains(check(document, on(july_1_2025)).words(Message::law_not_in_force), "30. juni 2025"));
}

TEST_CASE("law: from 1 July 2025 the basis depends on the person") {
    CHECK_FALSE(check(Document{}, on(june_30_2025)).says(Message::law_depends_on_person));
    CHECK(check(Document{}, on(july_1_2025)).says(Message::law_depends_on_person));
    Document undated;
    undated.head = "    godkendt af \"Udvalget\" den 2. december 2024\n";
    CHECK(check(undated).says(Message::law_depends_on_person));
    CHECK_FALSE(check(undated, on(june_30_2025)).says(Message::law_depends_on_person));
    Document document;
    document.law += "    § 95, stk. 1: skal\n";
    document.basis = "    hjemmel\n        serviceloven § 95, stk. 1, skal\n";
    CHECK_FALSE(check(document, on(july_1_2025)).says(Message::law_depends_on_person));
}

TEST_CASE("law: kan in the basis where the law says skal, and the reverse") {
    CHECK(check(based_on("serviceloven § 84, stk. 1, kan")).says(Message::law_duty_as_option));
    CHECK(check(based_on("serviceloven § 84, stk. 2, skal")).says(Message::law_option_as_duty));
    const auto right = check(based_on("serviceloven § 84, stk. 2, kan"));
    CHECK_FALSE(right.says(Message::law_option_as_duty));
    CHECK_FALSE(right.says(Message::law_duty_as_option));
}

TEST_CASE("law: what the help is given under is told from what is quoted beside it by its skal or kan") {
    Document document;
    document.law += "    § 83, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde personlig pleje.\"\n";
    document.eligibility = "    målgruppe alle af\n        \"Prøveby Kommune kan tilbyde afløsning, hvis:\"\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n";
    document.basis = "    hjemmel\n        serviceloven § 83, stk. 1\n        serviceloven § 84, stk. 1, skal\n";
    CHECK(contains(check(document).words(Message::law_duty_worded_as_option), "§\u00A084"));
    document.basis = "    hjemmel\n        serviceloven § 83, stk. 1\n        serviceloven § 84, stk. 2, kan\n";
    CHECK_FALSE(check(document).says(Message::law_duty_worded_as_option));
}

TEST_CASE("law: the municipality kan tilbyde what it skal tilbyde") {
    Document document;
    document.eligibility = "    målgruppe alle af\n        \"Prøveby Kommune kan tilbyde afløsning, hvis:\"\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n";
    CHECK(contains(check(document).words(Message::law_duty_worded_as_option), "kan tilbyde"));
    SECTION("not when the law leaves it open") {
        document.basis = "    hjemmel\n        serviceloven § 84, stk. 2, kan\n";
        CHECK_FALSE(check(document).says(Message::law_duty_worded_as_option));
    }
    SECTION("not when one of the bases leaves it open") {
        document.basis += "        serviceloven § 84, stk. 2, kan\n";
        CHECK_FALSE(check(document).says(Message::law_duty_worded_as_option));
    }
    SECTION("not in a question about what is possible") {
        document.eligibility = "    målgruppe alle af\n        \"Hvilken støtte vi kan tilbyde, afhænger af loven.\"\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n";
        CHECK_FALSE(check(document).says(Message::law_duty_worded_as_option));
    }
}

}  // namespace kvs::analysis::test
