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

TEST_CASE("law: support for those who work for the municipality is not the help that is owed") {
    const auto says = [](const std::string& text) {
        Document document;
        document.eligibility = "    målgruppe alle af\n        \"" + text + "\"\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n";
        return check(document).says(Message::law_duty_worded_as_option);
    };
    CHECK_FALSE(says("Vi kan give støtte til leverandøren."));
    CHECK_FALSE(says("Kommunen kan yde hjælp til de private leverandører."));
    CHECK_FALSE(says("Kommunen kan give støtte til frivillige foreninger."));
    CHECK(says("Vi kan give støtte til dig og din pårørende."));
    CHECK(says("Kommunen kan give hjælp til rengøring."));
}

TEST_CASE("law: every period of a provision is shown, and the basis is the one help is given under") {
    Document document;
    document.law = "    § 84, stk. 1: skal\n        gælder fra 1. januar 2020 til 31. december 2020\n        \"Kommunalbestyrelsen skal tilbyde afløsning.\"\n"
                   "    § 84, stk. 1: skal\n        gælder fra 1. januar 2026\n        \"Kommunalbestyrelsen skal tilbyde aflastning.\"\n";
    CHECK(contains(check(document, on(july_1_2025)).words(Message::law_not_in_force), "fra 1. januar 2020 til 31. december 2020 og fra 1. januar 2026."));
    Document beside;
    beside.law += "    § 83, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde personlig pleje.\"\n";
    beside.basis = "    hjemmel\n        serviceloven § 83, stk. 1\n        serviceloven § 84, stk. 1, skal\n";
    CHECK(contains(check(beside, on(july_1_2025)).words(Message::law_depends_on_person), "§\u00A084"));
}

TEST_CASE("law: a service beside this one that names the other act has seen to it") {
    Document document;
    document.vocabulary = "lov ældreloven: \"Ældreloven\"\n    § 16: skal\n";
    document.after = "\nydelse ophold: \"Ophold\"\n    hjemmel\n        ældreloven § 16, skal\n    vurdering alle af\n        behov2: skøn behovet \"Vi vurderer behovet.\"\n";
    CHECK_FALSE(check(document, on(july_1_2025)).says(Message::law_depends_on_person));
}

TEST_CASE("law: only the municipality, first in the sentence, choosing about the help") {
    const auto says = [](const std::string& text) {
        Document document;
        document.eligibility = "    målgruppe alle af\n        \"" + text + "\"\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n";
        return check(document).says(Message::law_duty_worded_as_option);
    };
    for (const auto* text : {"Før kommunen kan tilbyde afløsning, vurderer vi behovet.", "For at vi kan give hjælp, skal du søge.", "Når vi kan yde hjælp, får du besked.", "Vi kan give dig besked om hjælpen.", "Kommunen kan give afslag.",
                             "Vi kan give gode råd.", "Afløsning kan bevilges i op til 50 timer.", "Kommunen kan tilbyde ekstra hjælp.", "Kommunen kan tilbyde hjælpen som et forløb."})
        CHECK_FALSE(says(text));
    for (const auto* text : {"Kommunen kan tilbyde hjælp om natten.", "Vi kan give hjælp, hvis du bor sammen med din pårørende.", "Afløsning kan tilbydes, hvis du bor sammen med din pårørende."}) CHECK(says(text));
}

TEST_CASE("law: a duty worded as an option is said of the law, not of the norm too") {
    Document document;
    document.eligibility = "    målgruppe alle af\n        samliv: skal bor_sammen \"Kommunen kan tilbyde dig afløsning.\"\n";
    const auto checked = check(document);
    CHECK(checked.says(Message::law_duty_worded_as_option));
    CHECK_FALSE(checked.says(Message::text_weaker_than_norm));
}

}  // namespace kvs::analysis::test
