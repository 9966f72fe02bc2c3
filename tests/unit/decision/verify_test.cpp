#include "compiler/decision/verify.h"

#include <catch2/catch.hpp>

#include "tests/unit/decision/sample_program.h"

using namespace kvs;
using decision::Op;

namespace {

/// The first broken invariant after a change, or "".
template <class Change>
std::string after(const Change& change) {
    auto program = test::sample_program();
    change(program);
    const auto broken = decision::verify(program);
    return broken.empty() ? "" : broken.front();
}

std::size_t first_of(const decision::Program& p, Op op) {
    for (std::size_t i = 0; i < p.nodes.size(); ++i)
        if (p.nodes[i].op == op) return i;
    return p.nodes.size();
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A program from a model is sound") { CHECK(after([](auto&) {}) == ""); }

TEST_CASE("Each broken invariant is told") {
    CHECK(says(after([](auto& p) { p.nodes[first_of(p, Op::all)].arguments[0] = static_cast<decision::NodeId>(p.nodes.size()); }), "does not stand before it"));
    CHECK(says(after([](auto& p) { p.nodes[first_of(p, Op::negate)].arguments.clear(); }), "arguments, not"));
    CHECK(says(after([](auto& p) { p.nodes[first_of(p, Op::input)].index = 99; }), "no input"));
    CHECK(says(after([](auto& p) { p.nodes[first_of(p, Op::arithmetic)].type = decision::Type::truth; }), "type"));
    CHECK(says(after([](auto& p) { p.nodes[first_of(p, Op::shift_date)].index = 7; }), "no calendar"));
    CHECK(says(after([](auto& p) { p.inputs[1].name = p.inputs[0].name; }), "twice"));
    CHECK(says(after([](auto& p) { p.inputs[2].role.clear(); }), "nobody may answer"));
    CHECK(says(after([](auto& p) { p.norms[0].truth = decision::no_node; }), "no truth of its own"));
    CHECK(says(after([](auto& p) { p.norms[1].path = p.norms[0].path; }), "twice"));
    CHECK(says(after([](auto& p) { p.norms[0].parent = 3; }), "parent"));
    CHECK(says(after([](auto& p) { p.services[0].outcome = 0; }), "no outcome"));
    CHECK(says(after([](auto& p) { p.services[0].unit.clear(); }), "unit"));
    CHECK(says(after([](auto& p) { p.services[0].prices[0].slot = 99; }), "slot"));
    CHECK(says(after([](auto& p) { p.services[0].deadlines[0].event = 0; }), "event"));
    CHECK(says(after([](auto& p) { p.quotas[0].service = 9; }), "quota"));
    CHECK(says(after([](auto& p) {
              // "Not relevant" as an operand: a norm's report put under a negation.
              const auto choose = first_of(p, Op::choose);
              for (std::size_t i = choose; i < p.nodes.size(); ++i)
                  if (p.nodes[i].op == Op::choose && p.nodes[i].type == decision::Type::truth) {
                      p.nodes[i + 1] = {};
                      p.nodes[i + 1].op = Op::negate;
                      p.nodes[i + 1].arguments = {static_cast<decision::NodeId>(i)};
                      return;
                  }
          }),
               "no operand"));
}
