#include "checked.h"

namespace kvs::analysis::test {

TEST_CASE("document: a complete standard gives no finding") {
    const auto checked = check(Document{});
    INFO(checked.all());
    CHECK(checked.sink.diagnostics.empty());
    CHECK(checked.findings.said.empty());
}

TEST_CASE("document: each part that is missing is named, and only that") {
    struct Case {
        std::string Document::*part;
        std::string instead;
        Message message;
    };
    const auto which = GENERATE(values<Case>({
        {&Document::basis, "", Message::legal_basis_missing},
        {&Document::price, "", Message::price_missing},
        {&Document::complaint, "", Message::complaint_missing},
        {&Document::deadlines, "", Message::decision_deadline_missing},
        {&Document::head, "    gælder fra 1. januar 2025\n", Message::approval_missing},
        {&Document::head, "    gælder fra 1. januar 2025\n    godkendt mangler\n", Message::approval_missing},
        {&Document::head, "    godkendt af \"Udvalget\" den 2. december 2024\n", Message::validity_missing},
    }));
    Document document;
    document.*which.part = which.instead;
    const auto checked = check(document);
    INFO(checked.all());
    CHECK(checked.says(which.message));
    // Without a first day the change of law in 2025 is said whatever the day.
    const auto belongs = [&](Message message) { return message == Message::law_depends_on_person && which.message == Message::validity_missing; };
    for (const auto& finding : checked.findings.said)
        CHECK((belongs(finding.message) || finding.message == which.message || diag::entry(finding.message).code.substr(0, 3) == "K05"));
}

TEST_CASE("document: no way to get in touch") {
    Document document;
    document.contact = "part visitationen: \"Visitationen\" / \"Visitationen\"\n";
    CHECK(check(document).says(Message::contact_missing));
    document.price = "    pris\n        pris: gratis \"Hjælpen er gratis. Læs mere på www.prøveby.dk.\"\n";
    CHECK_FALSE(check(document).says(Message::contact_missing));
}

TEST_CASE("document: a start deadline is no deadline for the decision, an unknown one is") {
    Document document;
    document.vocabulary = "hændelse bevilling: \"den dag, hjælpen er bevilget\"\n";
    document.deadlines = "    frister\n        opstart: senest 2 uger efter bevilling \"Hjælpen starter senest {opstart} efter bevillingen.\"\n";
    CHECK(check(document).says(Message::decision_deadline_missing));
    document.deadlines += "        svartid: ukendt frist \"Sagsbehandlingsfristen er fastsat af byrådet.\"\n";
    CHECK_FALSE(check(document).says(Message::decision_deadline_missing));
}

TEST_CASE("document: a complaint section without deadline or place") {
    Document document;
    document.complaint = "    klage\n        vejledning: \"Du kan klage over afgørelsen.\"\n";
    const auto checked = check(document);
    CHECK(checked.says(Message::complaint_deadline_missing));
    CHECK(checked.says(Message::complaint_body_missing));
    CHECK_FALSE(checked.says(Message::complaint_missing));
    CHECK_FALSE(checked.says(Message::complaint_refers_elsewhere));
}

TEST_CASE("document: a complaint section that refers to the decision") {
    const auto complaint = [](const std::string& lines) {
        Document document;
        document.complaint = "    klage\n" + lines;
        return check(document);
    };
    for (const auto* line : {"        vejledning: i \"afgørelsen\" \"Se der.\"\n", "        vejledning: \"Klagevejledning fremgår af afgørelsen.\"\n"}) {
        INFO(line);
        const auto checked = complaint(line);
        CHECK(contains(checked.words(Message::complaint_refers_elsewhere), "»afgørelsen« og nævner ikke selv klagefristen og klagestedet."));
        CHECK_FALSE(checked.says(Message::complaint_deadline_missing));
        CHECK_FALSE(checked.says(Message::complaint_body_missing));
    }
    CHECK(contains(complaint("        vejledning: i \"afgørelsen\" \"Se der.\"\n        klagested: til visitationen \"Klagen sendes til Visitationen.\"\n").words(Message::complaint_refers_elsewhere), "selv klagefristen."));
    CHECK_FALSE(complaint("        vejledning: i \"afgørelsen\" \"Se der.\"\n        klagefrist: inden 4 uger efter modtaget_afgørelse, af borger \"Du kan klage inden {klagefrist}.\"\n        klagested: til visitationen \"Klagen sendes til Visitationen.\"\n").says(Message::complaint_refers_elsewhere));
}

TEST_CASE("document: that approval is missing is said where the file says so") {
    Document document;
    document.head = "    gælder fra 1. januar 2025\n    godkendt mangler\n";
    CHECK(contains(check(document).place(Message::approval_missing), "mangler"));
}

TEST_CASE("document: a price that is unknown is still stated") {
    Document document;
    document.price = "    pris\n        pris: ukendt \"Prisen står på hjemmesiden.\"\n";
    CHECK_FALSE(check(document).says(Message::price_missing));
}

TEST_CASE("document: nothing is said of a standard with errors") {
    diag::Sink sink;
    model::Standard standard;
    standard.sound = false;
    standard.services.add({});
    CHECK(analyse(standard, {}, sink).said.empty());
    CHECK(sink.diagnostics.empty());
}

TEST_CASE("document: a law, a deadline, a place to complain and a contact that the words alone give") {
    const auto says = [](Message message, auto change) {
        Document document;
        change(document);
        return check(document).says(message);
    };
    const auto basis = [&](const std::string& text) { return says(Message::legal_basis_missing, [&](Document& d) { d.basis.clear(), d.more = "    afgørelse\n        skriftlig: \"" + text + "\"\n"; }); };
    CHECK_FALSE(basis("Du får en skriftlig afgørelse efter serviceloven § 84."));
    CHECK(basis("Du får en skriftlig afgørelse."));
    const auto deadline = [&](const std::string& line) {
        return says(Message::decision_deadline_missing, [&](Document& d) { d.vocabulary = "hændelse bevilling: \"den dag, hjælpen er bevilget\"\n", d.deadlines = "    frister\n        " + line + "\n"; });
    };
    CHECK_FALSE(deadline("sagsbehandling: \"Sagsbehandlingstiden er højst 8 uger.\""));
    CHECK_FALSE(deadline("svarfrist: ukendt frist \"Svarfristen står på hjemmesiden.\""));
    CHECK(deadline("begynd: senest 2 uger efter bevilling \"Hjælpen begynder senest {begynd} efter afgørelsen.\""));
    const auto complaint = [&](Message message, const std::string& lines) { return says(message, [&](Document& d) { d.complaint = "    klage\n" + lines; }); };
    CHECK_FALSE(complaint(Message::complaint_body_missing, "        klage: \"Du klager hos Visitationen.\"\n"));
    CHECK(complaint(Message::complaint_body_missing, "        klage: \"Du kan klage.\"\n"));
    CHECK_FALSE(complaint(Message::complaint_deadline_missing, "        klage: \"Du kan klage inden en måned.\"\n"));
    CHECK(complaint(Message::complaint_deadline_missing, "        klage: \"Du kan klage.\"\n"));
    CHECK(complaint(Message::complaint_missing, ""));
    CHECK_FALSE(complaint(Message::complaint_body_missing, ""));
    const auto contact = [&](const std::string& text) {
        return says(Message::contact_missing, [&](Document& d) {
            d.contact.clear(), d.more = "    sagsgang\n        ring: \"" + text + "\"\n";
            d.complaint = "    klage\n        klage: \"Du kan klage til Visitationen inden 4 uger.\"\n";
        });
    };
    for (const auto* text : {"Ring på 12 34 56 78.", "Se mere på prøveby.dk.", "Skriv til Torvet 1, 6400 Sønderborg."}) CHECK_FALSE(contact(text));
    CHECK(contact("Skriv til os i 2025 Hurtigt."));
}

}  // namespace kvs::analysis::test
