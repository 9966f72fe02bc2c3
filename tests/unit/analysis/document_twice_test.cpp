#include "checked.h"

namespace kvs::analysis::test {

namespace {

Document with_goal(const std::string& goal) {
    Document document;
    document.vocabulary = "hændelse bevilling: \"den dag, hjælpen er bevilget\"\nhændelse tildeling: \"den dag, hjælpen er tildelt\"\n";
    document.deadlines += "        opstart: senest 2 uger efter bevilling \"Hjælpen starter senest {opstart} efter, at den er bevilget.\"\n"
                          "        afslutning: senest 1 uge efter tildeling \"Vi sender en bekræftelse senest {afslutning} efter tildelingen.\"\n";
    document.more = "    kvalitetsmål\n        " + goal + "\n";
    return document;
}

}  // namespace

TEST_CASE("twice: the same deadline in two places") {
    const auto checked = check(with_goal("mål_opstart: senest 2 uger efter bevilling \"Hjælpen starter senest {mål_opstart} efter tildelingen.\""));
    CHECK(checked.says(Message::deadline_stated_twice));
    CHECK(contains(checked.words(Message::deadline_stated_twice), "»opstart«"));
    CHECK(checked.place(Message::deadline_stated_twice) == "mål_opstart");
}

TEST_CASE("twice: the same deadline from two events") {
    const auto checked = check(with_goal("mål_opstart: senest 2 uger efter tildeling \"Hjælpen starter senest {mål_opstart} efter tildelingen.\""));
    CHECK(checked.says(Message::deadline_two_events));
    CHECK_FALSE(checked.says(Message::deadline_stated_twice));
}

TEST_CASE("twice: two lengths for the same deadline") {
    CHECK(check(with_goal("mål_opstart: senest 3 uger efter bevilling \"Hjælpen starter senest {mål_opstart} efter bevillingen.\"")).says(Message::deadline_contradicts));
}

TEST_CASE("twice: deadlines on different matters are left alone") {
    const auto checked = check(with_goal("status: senest 2 uger efter tildeling \"Kontaktpersonen ringer senest {status} efter tildelingen.\""));
    INFO(checked.all());
    CHECK_FALSE(checked.says(Message::deadline_two_events));
    CHECK_FALSE(checked.says(Message::deadline_stated_twice));
    CHECK_FALSE(checked.says(Message::deadline_contradicts));
}

TEST_CASE("twice: a tolerance stated twice") {
    const auto goal = [](const std::string& line) {
        Document document;
        document.more = "    levering\n        tiden: skal +/- 1 time \"Hjælpen skal leveres til tiden +/- {tiden}.\"\n    kvalitetsmål\n        " + line + "\n";
        return check(document);
    };
    const auto twice = goal("mål_tiden: +/- 1 time \"hjælpen leveres til tiden +/- {mål_tiden}\"");
    CHECK(twice.place(Message::limit_stated_twice) == "mål_tiden");
    CHECK(contains(twice.words(Message::limit_stated_twice), "+/- 1 time"));
    CHECK_FALSE(goal("mål_tiden: +/- 2 timer \"hjælpen leveres til tiden +/- {mål_tiden}\"").says(Message::limit_stated_twice));
    CHECK_FALSE(goal("maden: +/- 1 time \"Maden kommer, når den skal, +/- {maden}.\"").says(Message::limit_stated_twice));
}

TEST_CASE("twice: a limit stated twice") {
    Document document;
    document.scope = "    omfang\n        loft: som hovedregel højst 50 døgn pr. kalenderår \"Som hovedregel får du højst {loft}.\"\n"
                     "        i_alt: som hovedregel højst 50 døgn pr. kalenderår \"Som hovedregel får du i alt højst {i_alt}.\"\n";
    CHECK(check(document).says(Message::limit_stated_twice));
    document.scope = "    omfang\n        loft: som hovedregel højst 50 døgn pr. kalenderår \"Som hovedregel får du højst {loft}.\"\n"
                     "        i_alt: som hovedregel højst 50 døgn pr. måned \"Som hovedregel får du højst {i_alt}.\"\n";
    CHECK_FALSE(check(document).says(Message::limit_stated_twice));
}

TEST_CASE("twice: one bound of two numbers") {
    const auto asking = [](const std::string& lines, const std::string& numbers = "skøn pleje: antal timer pr. uge, ved visitator\nskøn i_alt: antal timer pr. uge, ved visitator\n") {
        Document document;
        document.vocabulary = numbers;
        document.eligibility = "    målgruppe alle af\n        samliv: skal bor_sammen \"Du skal bo sammen med din pårørende.\"\n" + lines;
        return check(document).words(Message::same_bound_two_numbers);
    };
    CHECK(asking("        a: pleje er mere end 20 timer pr. uge \"A.\"\n        b: i_alt er mere end 20 timer pr. uge \"B.\"\n").starts_with("»b« og »a« kræver begge mere end 20 timer pr. uge, men af hvert sit tal: »i alt« og »pleje«."));
    CHECK(asking("        a: pleje er mere end 20 timer pr. uge \"A.\"\n        b: i_alt er mere end 30 timer pr. uge \"B.\"\n").empty());
    CHECK(asking("        a: pleje er mere end 20 timer pr. uge \"A.\"\n        b: i_alt er mindst 20 timer pr. uge \"B.\"\n").empty());
    CHECK(asking("        a: pleje er mere end 20 timer pr. uge \"A.\"\n        b: pleje er mere end 20 timer pr. uge \"B.\"\n").empty());
    CHECK(asking("        a: alder_1 er mindst 18 år \"A.\"\n        b: alder_2 er mindst 18 år \"B.\"\n", "oplysning alder_1: antal år, om borger, fra cpr\noplysning alder_2: antal år, om pårørende, fra cpr\n").empty());
}

TEST_CASE("twice: laundry included and paid for") {
    Document document;
    document.vocabulary = "takst ophold: kr. pr. døgn\n    fra 1. januar 2025: 100 kr.\n";
    document.price = "    pris\n        ophold: takst ophold pr. døgn, dækker kost og tøjvask \"Du betaler for opholdet.\"\n        tøjvask: mod betaling \"Tøj kan vaskes mod betaling.\"\n";
    CHECK(contains(check(document).words(Message::included_and_paid), "»tøjvask«"));
    document.price = "    pris\n        ophold: takst ophold pr. døgn, dækker kost og linned \"Du betaler for opholdet.\"\n        tøjvask: mod betaling \"Tøj kan vaskes mod betaling.\"\n";
    CHECK_FALSE(check(document).says(Message::included_and_paid));
}

TEST_CASE("twice: the same thing inside and outside") {
    Document document;
    document.more = "    omfatter\n        tilsyn: \"Tilsyn om natten\"\n    omfatter ikke\n        nat: \"Tilsyn om natten.\"\n";
    CHECK(check(document).says(Message::included_and_excluded));
    document.more = "    omfatter\n        tilsyn: \"Tilsyn om natten\"\n    omfatter ikke\n        nat: som udgangspunkt \"Tilsyn om natten.\"\n";
    CHECK_FALSE(check(document).says(Message::included_and_excluded));
    document.more = "    omfatter\n        tilsyn: \"Tilsyn om dagen\"\n    omfatter ikke\n        nat: som udgangspunkt \"Tilsyn om natten.\"\n";
    CHECK_FALSE(check(document).says(Message::included_and_excluded));
}

TEST_CASE("twice: names that share a word are not one matter") {
    const auto two = [](const std::string& first, const std::string& second) {
        Document document;
        document.vocabulary = "hændelse bevilling: \"den dag, hjælpen er bevilget\"\n";
        document.deadlines += "        " + first + "\n        " + second + "\n";
        return check(document);
    };
    CHECK_FALSE(two("første_besøg: senest 1 uge efter bevilling \"Første besøg er senest {første_besøg} efter bevillingen.\"",
                    "andet_besøg: senest 3 uger efter bevilling \"Andet besøg er senest {andet_besøg} efter bevillingen.\"")
                    .says(Message::deadline_contradicts));
    CHECK_FALSE(two("opstart: senest 2 uger efter bevilling \"Hjælpen starter senest {opstart} efter bevillingen.\"", "opstart_møde: senest 1 uge efter bevilling \"Vi mødes senest {opstart_møde} efter bevillingen.\"")
                    .says(Message::deadline_contradicts));
    const auto answers = two("svartid_akut: senest 1 uge efter modtaget_ansøgning \"Er det akut, får du svar senest {svartid_akut} efter ansøgningen.\"",
                             "besked: senest 6 uger efter modtaget_ansøgning \"Du får en afgørelse senest {besked} efter, at vi har fået din ansøgning.\"");
    CHECK(answers.count(Message::deadline_contradicts) == 1);  // »besked« says what »svartid« says
    CHECK(contains(answers.words(Message::deadline_contradicts), "»svartid«"));
}

TEST_CASE("twice: 14 days are two weeks") {
    const auto checked = check(with_goal("mål_opstart: senest 14 dage efter bevilling \"Hjælpen starter senest {mål_opstart} efter bevillingen.\""));
    CHECK(checked.says(Message::deadline_stated_twice));
    CHECK_FALSE(checked.says(Message::deadline_contradicts));
}

TEST_CASE("twice: only a text that begins with the thing charges for it") {
    const auto paid = [](const std::string& covers, const std::string& line) {
        Document document;
        document.vocabulary = "takst ophold: kr. pr. døgn\n    fra 1. januar 2025: 100 kr.\n";
        document.price = "    pris\n        ophold: takst ophold pr. døgn, dækker " + covers + " \"Du betaler for opholdet.\"\n        " + line + "\n";
        return check(document);
    };
    CHECK_FALSE(paid("kost og tøjvask", "befordring: mod betaling \"Du betaler for befordring, også når tøjvask hentes.\"").says(Message::included_and_paid));
    CHECK(paid("kost og tøjvask", "vask: mod betaling \"Tøjvask kan købes.\"").says(Message::included_and_paid));
    CHECK(paid("kost og tøjvask", "tøjvask: 25 kr. pr. uge \"Det koster {tøjvask}.\"").says(Message::included_and_paid));
    CHECK(contains(paid("\"kost og tøjvask\"", "tøjvask: mod betaling \"Tøj kan vaskes mod betaling.\"").words(Message::included_and_paid), "»tøjvask«"));
}

}  // namespace kvs::analysis::test
