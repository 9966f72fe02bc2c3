#include "checked.h"

namespace kvs::analysis::test {

namespace {

constexpr std::int32_t june_30_2025 = 20269, july_1_2025 = 20270;

Checked mentioning(const std::string& text, std::int32_t date = july_1_2025) {
    Document document;
    document.law += "    § 83 a: skal\n    § 107, stk. 1: kan\n        gælder fra 1. januar 2026\n";
    document.more = "    omfatter\n        indhold: \"" + text + "\"\n";
    Options options;
    options.date = date;
    return check(document, options);
}

}  // namespace

TEST_CASE("mentions: a provision in a text that the register does not have, or that is not in force") {
    CHECK(mentioning("Hjælp efter servicelovens § 48 indgår ikke.").place(Message::law_provision_unknown) == "servicelovens § 48");
    CHECK(mentioning("Hjælp efter serviceloven § 84, stk. 9, indgår.").words(Message::law_provision_unknown).find("stk.") != std::string::npos);
    CHECK(mentioning("Et botilbud efter serviceloven § 107 indgår.").says(Message::law_not_in_force));
    CHECK_FALSE(mentioning("Et botilbud efter sundhedsloven § 48 indgår.").says(Message::law_provision_unknown));
    CHECK_FALSE(mentioning("Det står i § 48.").says(Message::law_provision_unknown));
}

TEST_CASE("mentions: each that depends on the person from 1 July 2025") {
    CHECK(mentioning("Hjælp efter servicelovens § 84, stk. 1 og 2, indgår.").count(Message::law_mention_depends_on_person) == 2);
    CHECK(mentioning("Hjælp efter serviceloven § 83 a indgår.").words(Message::law_mention_depends_on_person).find("83 a") != std::string::npos);
    CHECK(mentioning("Hjælp efter § 84 indgår.").count(Message::law_mention_depends_on_person) == 1);
    CHECK(mentioning("Hjælp efter §§ 84 og 83 a indgår.").count(Message::law_mention_depends_on_person) >= 1);
    CHECK(mentioning("Hjælp efter servicelovens §§ 84 og 83 a indgår.").count(Message::law_mention_depends_on_person) == 2);
    CHECK_FALSE(mentioning("Hjælp efter servicelovens § 84 indgår.", june_30_2025).says(Message::law_mention_depends_on_person));
    CHECK_FALSE(mentioning("Hjælp efter sundhedslovens § 84 indgår.").says(Message::law_mention_depends_on_person));
    CHECK_FALSE(mentioning("Hjælp efter sundhedslovens § 83 og 84 timer indgår.").says(Message::law_mention_depends_on_person));
    CHECK_FALSE(mentioning("Hjælp efter serviceloven § 107, stk. 1, og 84 timer indgår.").says(Message::law_mention_depends_on_person));
}

TEST_CASE("mentions: undated, the legal basis says enough") {
    Document document;
    document.head = "    godkendt af \"Udvalget\" den 2. december 2024\n";
    document.more = "    omfatter\n        indhold: \"Hjælp efter servicelovens § 84 indgår.\"\n";
    CHECK_FALSE(check(document).says(Message::law_mention_depends_on_person));
}

TEST_CASE("mentions: in titles, headings, questions, remarks and beside the basis") {
    Document document;
    document.law += "    § 83, stk. 1: skal\n";
    document.basis = "    hjemmel \"Efter servicelovens § 84\"\n        serviceloven § 83, stk. 1\n        serviceloven § 84, stk. 1, skal\n";
    document.vocabulary = "oplysning får_hjælp: ja eller nej, af borger\n    spørgsmål \"Får du hjælp efter servicelovens § 83?\"\n";
    document.eligibility = "    målgruppe alle af\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n            bemærk \"Serviceloven § 84, stk. 1, kræver det ikke.\"\n        hjælpen: får_hjælp \"Du får hjælp.\"\n";
    Options options;
    options.date = july_1_2025;
    const auto checked = check(document, options);
    CHECK(checked.count(Message::law_depends_on_person) == 1);
    CHECK(checked.count(Message::law_mention_depends_on_person) == 4);
}

}  // namespace kvs::analysis::test
