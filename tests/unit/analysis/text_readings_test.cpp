#include "checked.h"

namespace kvs::analysis::test {

namespace {

/// A sentence of the target group, where it bears on who gets the help.
Checked asking(const std::string& text, const std::string& under = "") {
    Document document;
    document.eligibility += "        regel: \"" + text + "\"\n" + under;
    return check(document);
}

Checked saying(const std::string& text, const std::string& under = "") {
    Document document;
    document.more = "    levering\n        regel: \"" + text + "\"\n" + under;
    return check(document);
}

}  // namespace

TEST_CASE("readings: ambiguous words are an error that lists the readings") {
    CHECK(contains(saying("Du skal være over 18 år.").words(Message::over_years_undeclared), "mindst 19 år"));
    CHECK(saying("Er du mellem 18 og 23 år, kan du få hjælp om natten.").says(Message::between_undeclared));
    CHECK(saying("Du skal være over 18 år.").place(Message::over_years_undeclared) == "over 18 år");
    CHECK(asking("Du får pleje og/eller praktisk hjælp.").place(Message::and_or_undeclared) == "og/eller");
    CHECK(asking("Du får pleje og / eller praktisk hjælp.").says(Message::and_or_undeclared));
    CHECK(asking("Dels har du ventet længe, dels er du alene.").says(Message::partly_partly_undeclared));
    CHECK(diag::entry(Message::over_years_undeclared).severity == diag::Severity::error);
}

TEST_CASE("readings: a declared reading turns the error into a note") {
    const auto checked = asking("Du får pleje og/eller praktisk hjælp.", "            læses \"den ene, den anden eller begge\"\n");
    CHECK_FALSE(checked.says(Message::and_or_undeclared));
    CHECK(contains(checked.words(Message::reading_chosen), "den ene, den anden eller begge"));
}

TEST_CASE("readings: what is part of what matters where it decides, and not where a block says it") {
    // In words alone, and in two sentences.
    CHECK_FALSE(saying("Du får pleje og/eller praktisk hjælp.").says(Message::and_or_undeclared));
    CHECK_FALSE(saying("Udgiften dækkes dels af kommunen, dels af staten.").says(Message::partly_partly_undeclared));
    CHECK_FALSE(asking("Dels er du alene. Dels har du ventet længe.").says(Message::partly_partly_undeclared));
    Document document;
    document.vocabulary = "oplysning syg: ja eller nej, af borger\noplysning alene: ja eller nej, af borger\n";
    document.eligibility += "        begge: mindst en af\n            \"Du er syg og/eller alene.\"\n            syg\n            alene\n";
    CHECK_FALSE(check(document).says(Message::and_or_undeclared));
}

TEST_CASE("readings: an age is somebody's") {
    for (const auto* text : {"Borgere over 65 år kommer først.", "Det er for dig, der er over 65 år.", "Over 18 år", "Din pårørende skal være over 18 år.", "Er barnet mellem 3 og 5 år, kommer vi tit."}) {
        INFO(text);
        const auto checked = saying(text);
        CHECK((checked.says(Message::over_years_undeclared) || checked.says(Message::between_undeclared)));
    }
    for (const auto* text : {"Det tager over 2 år.", "Udgiften er fordelt over 3 år.", "Ventetiden er over 2 år.", "Du skal vide, at ventetiden er over 2 år.", "Over 2 år efter fik du svar.", "Bilen må ikke være over 4 år.",
                             "Vælg mellem 2 og 3 besøg.", "Mellem 2024 og 2025 ændrer vi det.", "Aftalen mellem § 84 og § 85 er klar.", "Ring mellem 8 og 9.", "Mellem 1. og 15. juni er der lukket."}) {
        INFO(text);
        const auto checked = saying(text);
        CHECK_FALSE(checked.says(Message::over_years_undeclared));
        CHECK_FALSE(checked.says(Message::between_undeclared));
    }
}

TEST_CASE("readings: ages outside the norms") {
    Document document;
    document.vocabulary = "begreb voksen: \"en person over 18 år\"\noplysning gammel: ja eller nej, af borger\n    spørgsmål \"Er du over 65 år?\"\n";
    document.more = "    levering\n        gamle: hvis gammel \"Voksen eller ej: vi kommer.\"\n";
    document.after = "\nafsnit forord: \"Forord\"\n    \"\"\"\n    Er du over 80 år, ringer vi.\n    \"\"\"\n";
    document.head += "    forklaring \"For borgere over 70 år.\"\n";
    CHECK(check(document).count(Message::over_years_undeclared) == 4);
}

TEST_CASE("readings: what the file assumes and what it remarks") {
    const auto assumed = saying("Vi kommer om året.", "            læses \"året er kalenderåret; kilden siger det ikke\"\n");
    CHECK(contains(assumed.words(Message::reading_assumed), "»regel«"));
    CHECK_FALSE(assumed.says(Message::reading_chosen));
    CHECK(contains(saying("Vi kommer.", "            læses \"»dag«: en hverdag\"\n").words(Message::reading_chosen), "»dag« i »regel«"));
    CHECK(saying("Vi kommer.", "            bemærk \"Kilden siger ikke hvornår.\"\n").says(Message::source_left_open));
    CHECK_FALSE(saying("Vi kommer.", "            bemærk \"Ring først.\"\n").says(Message::source_left_open));
    Document document;
    document.more = "    levering \"Sådan kommer vi\"\n        læses \"hver dag er hver hverdag\"\n        \"Vi kommer hver dag:\"\n        tid: \"Klokken 8.\"\n";
    CHECK(contains(check(document).words(Message::reading_assumed), "»Sådan kommer vi«"));
}

TEST_CASE("readings: a comparison that settles the age") {
    Document document;
    document.vocabulary = "oplysning alder: antal år, om borger\n";
    document.eligibility = "    målgruppe alle af\n        bor_sammen\n        voksen: alder er over 18 år, læses mindst 18 år\n            \"Du skal være over {voksen.tal} år.\"\n";
    const auto checked = check(document);
    INFO(checked.all());
    CHECK_FALSE(checked.says(Message::over_years_undeclared));
    CHECK(contains(checked.words(Message::reading_chosen), "over 18 år"));
    CHECK(contains(checked.words(Message::reading_chosen), "mindst 18 år"));
}

TEST_CASE("readings: plain words are left alone") {
    for (const auto* text : {"Du skal være fyldt 18 år.", "Du får over 20 timer om ugen.", "Ring mellem kl. 8 og 9.", "Det er en aftale mellem dig og kommunen.", "Hjælpen er dels praktisk.", "Du er under 18 år."}) {
        INFO(text);
        const auto checked = asking(text);
        CHECK_FALSE(checked.says(Message::over_years_undeclared));
        CHECK_FALSE(checked.says(Message::between_undeclared));
        CHECK_FALSE(checked.says(Message::and_or_undeclared));
        CHECK_FALSE(checked.says(Message::partly_partly_undeclared));
    }
}

TEST_CASE("readings: a list that is joined by both og and eller") {
    const auto says = [](const std::string& lines) {
        Document document;
        document.vocabulary = "oplysning a: ja eller nej, af borger\noplysning b: ja eller nej, af borger\noplysning c: ja eller nej, af borger\n";
        document.eligibility = "    målgruppe alle af\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n" + lines;
        return check(document).words(Message::list_mixes_and_or);
    };
    CHECK(contains(says("        grund: mindst en af\n            et: a \"har det skidt og\"\n            to: b \"bor alene eller\"\n            tre: c \"bor langt væk\"\n"), "»grund«"));
    CHECK(contains(says("        grund: mindst en af\n            et: a \"har det skidt og\"\n            to: b \"bor alene\"\n            tre: c \"eller bor langt væk\"\n"), "»grund«"));
    CHECK(says("        grund: mindst en af\n            et: a \"har det skidt,\"\n            to: b \"bor alene eller\"\n            tre: c \"bor langt væk\"\n").empty());
    CHECK(says("        grund: mindst en af\n            læses \"de to første sammen, eller den sidste\"\n            et: a \"har det skidt og\"\n            to: b \"bor alene eller\"\n            tre: c \"bor langt væk\"\n").empty());
    CHECK(says("        grund: mindst en af\n            begge: alle af \"både\"\n                et: a \"har det skidt og\"\n                to: b \"bor alene eller\"\n            tre: c \"bor langt væk\"\n").empty());
}

}  // namespace kvs::analysis::test
