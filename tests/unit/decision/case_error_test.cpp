#include "compiler/decision/case_error.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;
using namespace kvs::test;
using diag::Message;

namespace {

decision::CaseMessage message_for(const std::string& text, diag::Language language = diag::Language::danish) {
    const auto program = sample_program();
    const auto decided = decision::decide_json(program, text);
    INFO(text);
    REQUIRE(decided.error);
    return decision::explain_error(program, text, *decided.error, language);
}

std::string argument(const decision::CaseMessage& m, std::string_view name) {
    for (const auto& [key, value] : m.arguments)
        if (key == name) return value;
    return "-";
}

std::string facts(const std::string& inside) { return a_case(inside); }

}  // namespace

TEST_CASE("Each error of a case has its message") {
    CHECK(message_for("{").message == Message::case_not_json);
    CHECK(message_for(facts("\"alder\":null")).message == Message::case_wrong_type);
    CHECK(message_for(facts("\"alder\":1,\"alder\":2")).message == Message::case_duplicate_key);
    CHECK(message_for(facts("\"alder\":1e400")).message == Message::case_number_range);
    CHECK(message_for(facts("\"alder\":2.5")).message == Message::case_number_range);
    CHECK(message_for(facts("\"noget_helt_andet\":1")).message == Message::case_unknown_key);
    CHECK(message_for("{}").message == Message::case_missing_key);
    CHECK(message_for(R"({"afgørelsesdato":"2025-02-30"})").message == Message::case_no_such_date);
    CHECK(message_for(R"({"afgørelsesdato":"2023-12-31"})").message == Message::case_not_valid);
    CHECK(message_for(R"({"afgørelsesdato":"2025-03-04","ydelse":"andet"})").message == Message::case_unknown_service);
    CHECK(message_for(a_case({}, {}, R"({"mængde":1,"enhed":"uger"})")).message == Message::case_wrong_unit);
    CHECK(message_for(a_case({}, {}, R"({"norm":"noget_andet"})")).message == Message::case_unknown_wish);
    CHECK(message_for(a_case({}, R"("egnet":{"svar":true,"af":"A","rolle":"læge","tid":"2025-03-01","fordi":"x"})")).message == Message::case_wrong_role);
    CHECK(message_for(a_case({}, R"("egnet":{"svar":true,"af":"A","rolle":"visitator","tid":"2025-03-05","fordi":"x"})")).message == Message::case_assessed_too_late);
    std::string many;
    for (int i = 0; i < 17; ++i) many += (i ? "," : "") + std::string(R"({"norm":"transport"})");
    const auto too_many = message_for(a_case({}, {}, many));
    CHECK(too_many.message == Message::case_too_many);
    CHECK(argument(too_many, "limit") == "16");
}

TEST_CASE("A date too far off is named; a number that is too large is not guessed at") {
    const auto date = message_for(a_case({}, {}, {}, R"(,"hændelser":{"modtaget_ansøgning":"9999-12-30"})"));
    CHECK(date.message == Message::case_date_overflow);
    CHECK(argument(date, "key") == "modtaget_ansøgning");
    const std::string text = a_case({}, {}, {}, R"(,"hændelser":{"modtaget_ansøgning":"9999-12-30"})");
    CHECK(text.substr(date.offset, 12) == "\"9999-12-30\"");
    const std::string use = R"({"mængde":9000000000000000000,"enhed":"døgn","dato":"2025-03-01"})";
    CHECK(message_for(a_case({}, {}, {}, R"(,"forbrug":[)" + use + "," + use + "]")).message == Message::case_overflow);
}

TEST_CASE("A misspelt name gets a suggestion, a name in the wrong place its place") {
    const auto near = message_for(facts("\"aldr\":1"));
    CHECK(near.message == Message::case_unknown_key_near);
    CHECK(argument(near, "suggestion") == "alder");
    const auto elsewhere = message_for(facts("\"egnet\":true"));
    CHECK(elsewhere.message == Message::case_key_elsewhere);
    CHECK(argument(elsewhere, "container") == "skøn");
    const auto escaped = message_for(facts("\"ald\\u0065rr\":1"));
    CHECK(argument(escaped, "key") == "alderr");  // shown as it reads, not as it was escaped
}

TEST_CASE("The message says what was found and what may stand there") {
    const auto choice = message_for(a_case({}, assessed("begrænsning", "\"total\"")));
    CHECK(choice.message == Message::case_unknown_choice);
    CHECK(argument(choice, "key") == "begrænsning");
    CHECK(argument(choice, "found") == "»total«");
    CHECK(argument(choice, "choices") == "ingen, moderate og svære");
    const auto incomplete = message_for(a_case({}, R"("egnet":{"svar":true,"af":" ","rolle":"visitator","tid":"2025-03-01","fordi":"x"})"));
    CHECK(incomplete.message == Message::case_assessment_incomplete);
    CHECK(argument(incomplete, "key") == "egnet");
    CHECK(argument(incomplete, "expected") == "af");
    const auto type = message_for(a_case({}, R"("egnet":{"svar":{"ved_ikke":true}})"));
    CHECK(argument(type, "subject") == "»egnet«");  // the assessment, not »svar«
    CHECK(argument(message_for(facts("\"alder\":[]"), diag::Language::english), "expected") == "a number");
    CHECK(argument(type, "expected") == "true (ja) eller false (nej)");
    CHECK(argument(type, "found") == "noget i { }");
    CHECK(argument(message_for(facts("\"alder\":[]")), "found") == "en liste i [ ]");
}

TEST_CASE("A service without an amount says so") {
    Maker m;
    const auto a = m.input("a");
    m.norm(m.section(model::SectionKind::eligibility), "krav", yes(a));
    const auto program = decision::from_model(m.standard);
    const std::string text = a_case({}, {}, R"({"mængde":1,"enhed":"døgn"})");
    const auto decided = decision::decide_json(program, text);
    REQUIRE(decided.error);
    CHECK(decision::explain_error(program, text, *decided.error, diag::Language::danish).message == Message::case_no_amount);
}

TEST_CASE("The words fit the message: every argument of the text is given") {
    const auto m = message_for(facts("\"alder\":null"));
    const auto text = diag::text_of(m.message, m.arguments, diag::Language::danish);
    CHECK(text == "»alder« skal være et tal, men her står null.");
}

TEST_CASE("An answer is held against its own assessment's values, also when two scales begin alike") {
    Maker m;
    m.choice("andet", {"ingen", "lidt"}, model::InputKind::assessment);
    m.choice("grad", {"ingen", "meget"}, model::InputKind::assessment);
    m.norm(m.section(model::SectionKind::eligibility), "krav", yes(m.input("a")));
    const auto program = decision::from_model(m.standard);
    const std::string text = a_case({}, assessed("grad", "\"lidt\""));
    const auto decided = decision::decide_json(program, text);
    REQUIRE(decided.error);
    const auto said = decision::explain_error(program, text, *decided.error, diag::Language::danish);
    CHECK(argument(said, "key") == "grad");
    CHECK(argument(said, "choices") == "ingen og meget");
}

TEST_CASE("A name that exists but cannot stand there is told where it belongs") {
    CHECK(message_for(a_case({}, {}, R"({"norm":"transport","mængde":2})")).message == Message::case_double_wish);
    CHECK(message_for(a_case({}, {}, R"({"mængde":2,"enhed":"døgn","norm":"transport"})")).message == Message::case_double_wish);
    const auto period = message_for(a_case({}, {}, {}, R"(,"forbrug":[{"mængde":1,"enhed":"døgn","periode":"kalenderår","dato":"2025-03-01"}])"));
    CHECK(period.message == Message::case_key_not_here);
    CHECK(argument(period, "home") == "i et ønske");
    CHECK(message_for(facts("\"enhed\":\"døgn\"")).message == Message::case_key_not_here);
    CHECK(argument(message_for(R"({"afgørelsesdato":"2025-03-04","svar":true})", diag::Language::english), "home") == "in an assessment");
    const auto unknown = message_for(a_case({}, R"("egnet":{"ved_ikke":true})"));
    CHECK(unknown.message == Message::case_assessment_unknown);
    CHECK(argument(unknown, "key") == "egnet");
    CHECK(message_for(a_case({}, {}, R"({"norm":"transport","noget_helt_andet":2})")).message == Message::case_unknown_key);
    CHECK(argument(message_for(a_case({}, {}, R"({"mængdes":2})")), "suggestion") == "mængde");
    CHECK(message_for(facts("\"mængdes\":2")).message == Message::case_unknown_key);  // no suggestion that cannot stand there
}

TEST_CASE("What stands twice is shown where it stands the first time") {
    const std::string text = facts("\"alder\":1,\"int\":true,\"ald\\u0065r\":2");
    const auto said = message_for(text);
    REQUIRE(said.message == Message::case_duplicate_key);
    REQUIRE(said.first_at);
    CHECK(*said.first_at == text.find("\"alder\""));
}

TEST_CASE("Only what the service itself names is suggested as a wish, by name or by its title") {
    Maker m;
    m.at(m.norm(m.section(model::SectionKind::covers_not), "transport")).texts = {};
    m.norm(m.section(model::SectionKind::eligibility), "krav", yes(m.input("a")));
    auto program = decision::from_model(m.standard);
    program.norms[0].label = "Kørsel til stedet";
    program.services.push_back(program.services[0]);
    program.services[1].id = "anden";
    program.norms.push_back(program.norms[0]);
    program.norms.back().path = "madlavning";
    program.norms.back().service = 1;
    const auto said = [&](const std::string& wish) {
        const std::string text = a_case({}, {}, R"({"norm":")" + wish + "\"}");
        const decision::CaseError error{KVS_E_NORM, text.find("\"" + wish), "norm", program.services[0].id};
        return decision::explain_error(program, text, error, diag::Language::danish);
    };
    CHECK(argument(said("transprot"), "suggestion") == "transport");
    CHECK(argument(said("Kørsel til stedet"), "suggestion") == "transport");
    CHECK(said("madlavnig").message == Message::case_unknown_wish);  // another service's
}

TEST_CASE("A number is refused for one reason, and it is said which") {
    CHECK(argument(message_for(facts("\"alder\":-1")), "reason") == "det er negativt");
    CHECK(argument(message_for(facts("\"alder\":1e400")), "reason") == "det er for stort");
    CHECK(argument(message_for(facts("\"alder\":2.5")), "reason") == "år er hele tal");
    CHECK(argument(message_for(a_case({}, {}, R"({"mængde":2.5,"enhed":"døgn"})")), "reason") == "døgn er hele tal");
    Maker m;
    m.norm(m.section(model::SectionKind::eligibility), "krav", compares(m.number("hjælp", "timer"), model::Comparison::at_least, {18}));
    const auto program = decision::from_model(m.standard);
    const std::string text = facts("\"hjælp\":2.505");
    const auto decided = decision::decide_json(program, text);
    REQUIRE(decided.error);
    CHECK(argument(decision::explain_error(program, text, *decided.error, diag::Language::danish), "reason") == "timer har højst to decimaler");
    CHECK(argument(decision::explain_error(program, text, *decided.error, diag::Language::english), "reason") == "timer have at most two decimals");
}

TEST_CASE("Units and periods are those of a service that is named") {
    const auto period = message_for(a_case({}, {}, R"({"mængde":1,"enhed":"døgn","periode":"uge"})"));
    CHECK(argument(period, "basis") == "pr. kalenderår");
    CHECK(argument(period, "service") == "hjælp");
    CHECK(argument(message_for(a_case({}, {}, {}, R"(,"forbrug":[{"mængde":1,"enhed":"uger","dato":"2025-03-01"}])")), "basis") == "i døgn");
}

TEST_CASE("Text that is no JSON is told what stands there and what should") {
    const auto problem = [](const std::string& text) { return argument(message_for(text), "problem"); };
    CHECK(problem(R"({"a": 1 "b": 2})") == "her står »\"b\"«, hvor der skulle stå et komma eller en slutparentes");
    CHECK(problem(R"({"a": 1,})") == "der er et komma for meget før »}«");
    CHECK(problem(R"({"a" 1})") == "her står »1«, hvor der skulle stå et kolon");
    CHECK(problem(R"({a: 1})") == "her står »a«, hvor der skulle stå et navn i citationstegn");
    CHECK(problem(R"({"a": ja})") == "her står »ja«, hvor der skulle stå en værdi");
    CHECK(problem(R"({"a": 1)") == "teksten holder op for tidligt");
    CHECK(problem(R"({} {})") == "efter sagens sidste parentes står »{«");
    CHECK(problem("{\"a\": \"x\n\"}") == "en tekst mangler sit sidste citationstegn");
    CHECK(message_for("{“a”: 1}").message == Message::case_curly_quote);
    CHECK(message_for("{\"a\": 'ja'}").message == Message::case_curly_quote);
    CHECK(message_for("{\"sk\xF8n\": {}}").message == Message::case_not_utf8);
    CHECK(message_for(std::string("{\0}\0", 4)).message == Message::case_not_utf8);
}

TEST_CASE("In English nothing of the frame is Danish") {
    const auto choice = message_for(a_case({}, assessed("begrænsning", "\"total\"")), diag::Language::english);
    CHECK(argument(choice, "found") == "“total”");
    CHECK(argument(choice, "choices") == "ingen, moderate and svære");
    CHECK(argument(message_for(R"({"afgørelsesdato":"2023-12-31"})", diag::Language::english), "found") == "31 December 2023");
    CHECK(argument(message_for(R"({"afgørelsesdato":"2023-12-31"})"), "expected") == "fra 1. januar 2024");
    CHECK(argument(message_for(a_case({}, R"("egnet":{"svar":true,"af":"A","rolle":"visitator","tid":"2025-03-05T10:00:00+01:00","fordi":"x"})")), "found") == "5. marts 2025");
}
