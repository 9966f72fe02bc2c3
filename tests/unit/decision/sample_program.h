#pragma once
// One small program with a bit of everything, for the tests of what reads programs.
#include "tests/unit/decision/make_standard.h"

namespace kvs::test {

inline Maker sample_maker() {
    using model::SectionKind;
    Maker m;
    m.amount("døgn", model::Period::calendar_year);
    m.standard.valid_from = kvs_day_of(2024, 1, 1);
    const auto age = m.number("alder", "år"), home = m.input("int");
    m.standard.inputs[home].source = model::SourceKind::register_;
    const auto fit = m.assessment("egnet"), days = m.number("antal_døgn", "døgn", model::InputKind::assessment);
    const auto degree = m.choice("begrænsning", {"ingen", "moderate", "svære"}, model::InputKind::assessment);
    const auto special = m.assessment("ventet");
    const auto received = m.event("modtaget_ansøgning");
    const auto group_section = m.section(SectionKind::eligibility);
    m.norm(group_section, "voksen", compares(age, model::Comparison::at_least, {18}));
    m.norm(group_section, "samliv", yes(home));
    m.norm(m.section(SectionKind::assessment), "egnethed", yes(fit));
    m.norm(m.section(SectionKind::covers_not), "transport");
    const auto scope = m.section(SectionKind::scope);
    m.at(m.norm(scope, "udmåling")).amount = days;
    const auto cap = m.norm(scope, "loft");
    m.at(cap).limit = m.at_most(50, "døgn", model::Period::calendar_year);
    m.at(cap).hardness = model::Hardness::soft;
    m.at(m.norm(scope, "dispensation", yes(special))).exception_of = {cap};
    const auto tiers = m.norm(scope, "trin"), row = m.under(tiers, "moderate"), other = m.under(tiers, "svære");
    m.at(row).limit = m.at_most(15, "døgn", model::Period::calendar_year);
    m.at(other).limit = m.at_most(35, "døgn", model::Period::calendar_year);
    m.at(tiers).tiers = model::Tiers{degree, {{1, row}, {2, other}}};
    model::Deadline deadline;
    deadline.event = received;
    deadline.length = model::Quantity{8, {}, false, m.unit("uger")};
    m.at(m.norm(m.section(SectionKind::deadlines), "afgørelsestid")).deadlines = {deadline};
    const auto price = m.norm(m.section(SectionKind::price), "pris");
    m.at(price).price = model::Price{};
    m.at(price).price->kind = model::PriceKind::amount;
    m.at(price).price->oere = 12550;
    m.at(price).price->covers = {"kost", "linned"};
    return m;
}

inline decision::Program sample_program() {
    decision::Program program = decision::from_model(sample_maker().standard);
    program.source_hash = "0123abcd";
    program.compiler = "kvs 0.1.0";
    return program;
}

inline std::string sample_facts() { return R"("alder":42,"int":true)"; }
inline std::string sample_assessments() {
    return assessed("egnet", "true") + "," + assessed("antal_døgn", "20") + "," + assessed("begrænsning", "\"svære\"");
}

}  // namespace kvs::test
