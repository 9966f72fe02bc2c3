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
    CHECK(message_for(a_case({}, {}, {}, R"(,"hændelser":{"modtaget_ansøgning":"9999-12-30"})")).message == Message::case_overflow);
}

TEST_CASE("A misspelt name gets a suggestion, a name in the wrong place its place") {
    const auto near = message_for(facts("\"aldr\":1"));
    CHECK(near.message == Message::case_unknown_key_near);
    CHECK(argument(near, "suggestion") == "alder");
    const auto elsewhere = message_for(facts("\"egnet\":true"));
    CHECK(elsewhere.message == Message::case_key_elsewhere);
    CHECK(argument(elsewhere, "container") == "skøn");
    const auto wish = message_for(a_case({}, {}, R"({"norm":"transprot"})"));
    CHECK(wish.message == Message::case_unknown_wish_near);
    CHECK(argument(wish, "suggestion") == "transport");
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
    const auto type = message_for(facts("\"int\":{\"a\":1}"));
    CHECK(argument(message_for(facts("\"alder\":[]"), diag::Language::english), "expected") == "a number");
    CHECK(argument(message_for(facts("\"alder\":[]")), "found") == "en liste");
    (void)type;
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
