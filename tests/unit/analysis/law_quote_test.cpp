#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document quoting(const std::string& words) {
    Document document;
    document.basis = "    hjemmel\n        serviceloven § 84, stk. 1, skal\n            \"" + words + "\"\n";
    return document;
}

}  // namespace

TEST_CASE("quote: words that are left out are shown") {
    const auto checked = check(quoting("Kommunalbestyrelsen skal tilbyde aflastning til ægtefælle, forældre eller andre nære pårørende."));
    CHECK(contains(checked.words(Message::law_quotation_differs), "»… skal tilbyde [−afløsning eller−] aflastning til …«"));
}

TEST_CASE("quote: words that are added are shown") {
    const auto checked = check(quoting("Kommunalbestyrelsen skal tilbyde afløsning eller aflastning til ægtefælle, samlever, forældre eller andre nære pårørende."));
    CHECK(contains(checked.words(Message::law_quotation_differs), "[+samlever+]"));
}

TEST_CASE("quote: the law's own words, other signs and the author's own words are left alone") {
    CHECK_FALSE(check(quoting("Kommunalbestyrelsen skal tilbyde afløsning eller aflastning til ægtefælle, forældre eller andre nære pårørende.")).says(Message::law_quotation_differs));
    CHECK_FALSE(check(quoting("Kommunalbestyrelsen skal tilbyde afløsning eller aflastning til: Ægtefælle, forældre eller andre nære pårørende")).says(Message::law_quotation_differs));
    CHECK_FALSE(check(quoting("Loven siger, at du har ret til hjælp, hvis du passer en, der er syg.")).says(Message::law_quotation_differs));
}

TEST_CASE("quote: the numbers of a list are everybody's own, those of a reference are not") {
    auto document = quoting("Kommunalbestyrelsen skal tilbyde 1. personlig hjælp og pleje, 2) praktisk hjælp og 3. madservice efter stk. 1.");
    document.law = "    § 84, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde personlig hjælp og pleje, praktisk hjælp og madservice efter stk. 1.\"\n";
    CHECK_FALSE(check(document).says(Message::law_quotation_differs));
    document.law = "    § 84, stk. 1: skal\n        \"Kommunalbestyrelsen skal tilbyde personlig hjælp og pleje, praktisk hjælp og madservice efter stk. 2.\"\n";
    CHECK(contains(check(document).words(Message::law_quotation_differs), "[−2−]"));
}

TEST_CASE("quote: the wording of the day is the one that counts") {
    auto document = quoting("Kommunalbestyrelsen skal tilbyde afløsning, aflastning og madservice til ægtefælle og forældre.");
    document.law = "    § 84, stk. 1: skal\n        gælder fra 1. januar 2020 til 31. december 2024\n        \"Kommunalbestyrelsen skal tilbyde afløsning, aflastning og madservice til ægtefælle og forældre.\"\n"
                   "    § 84, stk. 1: skal\n        gælder fra 1. januar 2025\n        \"Kommunalbestyrelsen skal tilbyde afløsning og aflastning til ægtefælle og forældre.\"\n";
    CHECK(check(document).says(Message::law_quotation_differs));
    Options before;
    before.date = 20000;  // October 2024
    CHECK_FALSE(check(document, before).says(Message::law_quotation_differs));
}

TEST_CASE("quote: labels in front, open omissions and several stk. under one reference are no departures") {
    const std::string first = "Kommunalbestyrelsen skal tilbyde afløsning eller aflastning til ægtefælle, forældre eller andre nære pårørende.";
    for (const auto* label : {"§ 84. ", "Stk. 1. ", "§ 84, stk. 1. "}) CHECK_FALSE(check(quoting(label + first)).says(Message::law_quotation_differs));
    CHECK_FALSE(check(quoting("[...] skal tilbyde afløsning eller aflastning til ægtefælle, forældre eller andre nære pårørende.")).says(Message::law_quotation_differs));
    CHECK(check(quoting("§ 84. Kommunalbestyrelsen skal tilbyde aflastning til ægtefælle, forældre eller andre nære pårørende.")).says(Message::law_quotation_differs));
    Document document;
    document.basis = "    hjemmel\n        serviceloven § 84, skal\n            \"" + first + " Stk. 2. Kommunalbestyrelsen kan tilbyde midlertidigt ophold.\"\n";
    CHECK_FALSE(check(document).says(Message::law_quotation_differs));
}

}  // namespace kvs::analysis::test
