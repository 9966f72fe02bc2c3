#include "compiler/decision/print.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;

TEST_CASE("The dump names everything once, and is the same twice") {
    const auto program = test::sample_program();
    const auto text = decision::print(program);
    CHECK(text == decision::print(test::sample_program()));
    for (const auto& norm : program.norms) CHECK(text.find(" " + norm.path + ": ") != std::string::npos);
    for (const auto& input : program.inputs) CHECK(text.find(" " + input.name + ": ") != std::string::npos);
    CHECK(text.find("service 0 hjælp") != std::string::npos);
    CHECK(text.find("price of") != std::string::npos);
    CHECK(text.find("shift_date 8 weeks") != std::string::npos);
    CHECK(text.find("deadline of") != std::string::npos);
    CHECK(text.find("0123abcd") == std::string::npos);  // the source's hash would change the dump with every comment
}

TEST_CASE("A number without a word is a question mark, never a crash") {
    CHECK(decision::word_of_role(200) == "?");
    CHECK(decision::word_of_truth(-1) == "?");
    CHECK(decision::word_of_price(7) == "?");
    CHECK(decision::word_of_op(decision::Op::outcome) == "outcome");
    CHECK(decision::word_of_role(KVS_ROLE_RULE) == "rule");
    CHECK(decision::word_of_deadline(KVS_DEADLINE_UNKNOWN) == "unknown");
}
