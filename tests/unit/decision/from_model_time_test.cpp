// Prices, deadlines and the way to complain (R13, R36-R40).
#include <catch2/catch.hpp>

#include "compiler/decision/json_tree.h"
#include "tests/unit/decision/make_standard.h"

using namespace kvs;
using namespace kvs::test;
using model::SectionKind;

namespace {

decision::JsonTree decide(const Maker& m, const std::string& case_json) {
    const auto program = decision::from_model(m.standard);
    REQUIRE(decision::verify(program).empty());
    const auto decided = decision::decide_json(program, case_json);
    REQUIRE(!decided.error);
    return *decision::read_json(decided.json);
}

model::Deadline weeks_after(const Maker& m, int weeks, InputId event) {
    model::Deadline deadline;
    deadline.length = model::Quantity{weeks, {}, false, m.unit("uger")};
    deadline.event = event;
    return deadline;
}

model::Role role(model::RoleKind kind, base::Id<model::Part> part, const std::string& words) {
    model::Role made;
    made.kind = kind;
    made.part = part;
    made.words = words;
    return made;
}

const decision::JsonTree& first(const decision::JsonTree& json, std::string_view list) {
    REQUIRE(!json[list].members.empty());
    return json[list].members.front().second;
}

}  // namespace

TEST_CASE("R13: the rate in force on the date of decision") {
    Maker m;
    model::Tariff tariff;
    tariff.name = "kost";
    tariff.per_unit = m.unit("døgn");
    tariff.rates = {{kvs_day_of(2024, 1, 1), 10000, {}}, {kvs_day_of(2025, 1, 1), 12550, {}}, {kvs_day_of(2026, 1, 1), std::nullopt, {}}};
    const auto id = m.standard.tariffs.add(tariff);
    const auto norm = m.norm(m.section(SectionKind::price), "kost");
    m.at(norm).price = model::Price{};
    m.at(norm).price->kind = model::PriceKind::tariff;
    m.at(norm).price->tariff = id;
    const auto price_on = [&](const std::string& date) {
        const auto json = decide(m, "{\"afgørelsesdato\":\"" + date + "\"}");
        const auto& price = first(json, "pris");
        CHECK(price["pr"].text == "døgn");
        return price["ukendt"].yes ? std::string("ukendt") : price["øre"].text;
    };
    CHECK(price_on("2023-12-31") == "ukendt");
    CHECK(price_on("2024-01-01") == "10000");
    CHECK(price_on("2024-12-31") == "10000");
    CHECK(price_on("2025-01-01") == "12550");
    CHECK(price_on("2026-01-01") == "ukendt");  // a rate that the standard does not know ends the one before
}

TEST_CASE("R12: free is 0, an own expense is unknown and never 0") {
    Maker m;
    const auto section = m.section(SectionKind::price);
    const auto free = m.norm(section, "gratis"), own = m.norm(section, "egen");
    m.at(free).price = model::Price{};
    m.at(free).price->kind = model::PriceKind::free;
    m.at(own).price = model::Price{};
    m.at(own).price->kind = model::PriceKind::own_expense;
    m.at(own).price->payer = m.you;
    const auto json = decide(m, a_case());
    CHECK(json["pris"].members[0].second["øre"].text == "0");
    CHECK_FALSE(json["pris"].members[0].second["ukendt"].yes);
    CHECK(json["pris"].members[1].second["øre"].kind == decision::JsonTree::Kind::null);
    CHECK(json["pris"].members[1].second["ukendt"].yes);
    CHECK(json["pris"].members[1].second["betales_af"].text == "borgeren");
}

TEST_CASE("A price with hvis is listed when it applies") {
    Maker m;
    const auto home = m.input("hjemme");
    const auto norm = m.norm(m.section(SectionKind::price), "pris");
    m.at(norm).price = model::Price{};
    m.at(norm).price->kind = model::PriceKind::amount;
    m.at(norm).price->oere = 3750;
    m.at(norm).guards.push_back({model::GuardKind::when, yes(home)});
    CHECK(first(decide(m, a_case(R"("hjemme":true)")), "pris")["øre"].text == "3750");
    CHECK(decide(m, a_case(R"("hjemme":false)"))["pris"].members.empty());
}

TEST_CASE("R37, R38: the citizen's deadline moves off a closed day, the authority's never does") {
    Maker m;
    const auto received = m.event("modtaget");
    const std::string event = R"(,"hændelser":{"modtaget":"2025-05-01"})";
    SECTION("authority: warned of") {
        m.at(m.norm(m.section(SectionKind::deadlines), "svar")).deadlines = {weeks_after(m, 4, received)};
        const auto json = decide(m, a_case({}, {}, {}, event));
        CHECK(first(json, "frister")["dato"].text == "2025-05-29");  // Kristi himmelfartsdag
        CHECK(first(json, "frister")["lukkedag"].yes);
        CHECK(first(json, "frister")["pligt"].text == "kommunen");
    }
    SECTION("complaint: moved, and it is the complaint's deadline") {
        const auto section = m.section(SectionKind::complaint);
        const auto deadline = m.norm(section, "klagefrist"), place = m.norm(section, "sted"), beyond = m.norm(section, "videre");
        m.at(deadline).deadlines = {weeks_after(m, 4, received)};
        m.at(deadline).roles.push_back(role(model::RoleKind::by, m.you, "du"));
        m.at(place).roles.push_back(role(model::RoleKind::to, {}, "Visitationen"));
        m.at(beyond).roles.push_back(role(model::RoleKind::to, {}, "Ankestyrelsen"));
        const auto json = decide(m, a_case({}, {}, {}, event));
        CHECK(first(json, "frister")["dato"].text == "2025-05-30");
        CHECK(first(json, "frister")["pligt"].text == "borgeren");
        CHECK(json["klage"]["dato"].text == "2025-05-30");
        CHECK(json["klage"]["frist_norm"].text == "klagefrist");
        CHECK(json["klage"]["til"].text == "Visitationen");
        CHECK(json["klage"]["videre_til"].text == "Ankestyrelsen");
        CHECK(json["klage"]["af"].text == "borgeren");
    }
    SECTION("a goal is a goal") {
        m.at(m.norm(m.section(SectionKind::quality_goals), "mål")).deadlines = {weeks_after(m, 2, received)};
        CHECK(first(decide(m, a_case({}, {}, {}, event)), "frister")["pligt"].text == "kvalitetsmål");
    }
}

TEST_CASE("R36, R40: the first day may count; without its event a deadline has no date") {
    Maker m;
    const auto received = m.event("modtaget");
    auto deadline = weeks_after(m, 2, received);
    deadline.first_day_counts = true;
    m.at(m.norm(m.section(SectionKind::deadlines), "svar")).deadlines = {deadline};
    CHECK(first(decide(m, a_case({}, {}, {}, R"(,"hændelser":{"modtaget":"2025-03-03"})")), "frister")["dato"].text == "2025-03-16");
    const auto without = decide(m, a_case());
    CHECK(first(without, "frister")["dato"].kind == decision::JsonTree::Kind::null);
    CHECK(without["udfald"].text == "FORSLAG");
}

TEST_CASE("Working days are counted in the standard's own calendar") {
    Maker m;
    model::Calendar calendar;
    calendar.name = "hverdage";
    calendar.weekdays = KVS_MONDAY_TO_SATURDAY;
    m.standard.calendars.add(calendar);
    const auto received = m.event("modtaget");
    model::Deadline deadline;
    deadline.length = model::Quantity{3, {}, false, m.unit("hverdage")};
    deadline.event = received;
    m.at(m.norm(m.section(SectionKind::deadlines), "svar")).deadlines = {deadline};
    // From Friday: Saturday, Monday, Tuesday.
    CHECK(first(decide(m, a_case({}, {}, {}, R"(,"hændelser":{"modtaget":"2025-02-28"})")), "frister")["dato"].text == "2025-03-04");
}
