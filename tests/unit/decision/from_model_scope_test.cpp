// How much (R25-R31): limits, tiers, the assessed amount, exclusions and periods.
#include <catch2/catch.hpp>

#include "compiler/decision/json_tree.h"
#include "tests/unit/decision/make_standard.h"

using namespace kvs;
using namespace kvs::test;
using model::Period;
using model::SectionKind;

namespace {

decision::JsonTree decide(const Maker& m, const std::string& case_json) {
    const auto program = decision::from_model(m.standard);
    const auto broken = decision::verify(program);
    INFO((broken.empty() ? "" : broken.front()));
    REQUIRE(broken.empty());
    const auto decided = decision::decide_json(program, case_json);
    INFO(case_json);
    REQUIRE(!decided.error);
    return *decision::read_json(decided.json);
}

std::string wish(int days) { return "{\"mængde\":" + std::to_string(days) + ",\"enhed\":\"døgn\"}"; }

/// "DELVIST 15 af højst 15, 1 ud over" of the first wish.
std::string said(const decision::JsonTree& json) {
    const auto& part = json["ønsker"].members.front().second;
    const auto or_dash = [](const decision::JsonTree& t) { return t.text.empty() ? std::string("-") : t.text; };
    return json["udfald"].text + " " + or_dash(part["omfang"]["mængde"]) + " højst " + or_dash(part["højst"]["mængde"]) + " over " + or_dash(part["ud_over"]);
}

std::string truth(const decision::JsonTree& json, std::string_view norm) {
    for (const auto& [name, entry] : json["normer"].members)
        if (entry["norm"].text == norm) return entry["sandhed"].text;
    return "-";
}

/// A service of days a year with one limit of 50.
struct Days : Maker {
    base::Id<model::Section> scope;
    NormId limit;
    Days() {
        amount("døgn", Period::calendar_year);
        scope = section(SectionKind::scope);
        limit = norm(scope, "loft");
        at(limit).limit = at_most(50, "døgn", Period::calendar_year);
    }
};

}  // namespace

TEST_CASE("R26: a hard limit, just below, at and above it") {
    Days m;
    CHECK(said(decide(m, a_case({}, {}, wish(49)))) == "FORSLAG 49 højst 50 over 0");
    CHECK(said(decide(m, a_case({}, {}, wish(50)))) == "FORSLAG 50 højst 50 over 0");
    CHECK(said(decide(m, a_case({}, {}, wish(51)))) == "DELVIST 50 højst 50 over 1");
}

TEST_CASE("Bounds: mindre end, mindst, mere end, fra … til") {
    Days m;
    auto& limit = *m.at(m.limit).limit;
    SECTION("mindre end") {
        limit.bound = model::BoundKind::less_than;
        CHECK(said(decide(m, a_case({}, {}, wish(49)))) == "FORSLAG 49 højst 49 over 0");
        CHECK(said(decide(m, a_case({}, {}, wish(50)))) == "DELVIST 49 højst 49 over 1");
    }
    SECTION("mindst: less than the least is outside, more is no matter") {
        limit.bound = model::BoundKind::at_least;
        CHECK(said(decide(m, a_case({}, {}, wish(49)))) == "UDENFOR 0 højst - over 49");
        CHECK(said(decide(m, a_case({}, {}, wish(500)))) == "FORSLAG 500 højst - over 0");
    }
    SECTION("mere end") {
        limit.bound = model::BoundKind::more_than;
        CHECK(decide(m, a_case({}, {}, wish(50)))["udfald"].text == "UDENFOR");
        CHECK(decide(m, a_case({}, {}, wish(51)))["udfald"].text == "FORSLAG");
    }
    SECTION("fra 2 til 50") {
        limit.bound = model::BoundKind::from_to;
        limit.quantity.low = 2;
        CHECK(decide(m, a_case({}, {}, wish(1)))["udfald"].text == "UDENFOR");
        CHECK(decide(m, a_case({}, {}, wish(2)))["udfald"].text == "FORSLAG");
        CHECK(said(decide(m, a_case({}, {}, wish(51)))) == "DELVIST 50 højst 50 over 1");
    }
    SECTION("fra få til 50: one is not few: that is for a person") {
        limit.bound = model::BoundKind::from_to;
        limit.quantity.few = true;
        limit.quantity.low = 0;  // as the front end makes it: no number
        CHECK(decide(m, a_case({}, {}, wish(0)))["udfald"].text == "SKØN");
        CHECK(decide(m, a_case({}, {}, wish(1)))["udfald"].text == "SKØN");
        CHECK(decide(m, a_case({}, {}, wish(2)))["udfald"].text == "FORSLAG");
    }
}

TEST_CASE("R15: a soft limit is never the reason for UDENFOR") {
    Days m;
    m.at(m.limit).hardness = model::Hardness::soft;
    CHECK(said(decide(m, a_case({}, {}, wish(60)))) == "DELVIST 50 højst 50 over 10");
    const auto all_used = decide(m, a_case({}, {}, wish(60), R"(,"forbrug":[{"mængde":50,"enhed":"døgn","dato":"2025-01-05"}])"));
    CHECK(all_used["udfald"].text == "SKØN");
    CHECK(truth(all_used, "loft") == "skøn");
}

TEST_CASE("R26: what has been used in the period counts, and nothing else does") {
    Days m;
    const auto with = [&](const std::string& date, int used) {
        return said(decide(m, a_case({}, {}, wish(40), ",\"forbrug\":[{\"mængde\":" + std::to_string(used) + ",\"enhed\":\"døgn\",\"dato\":\"" + date + "\"}]")));
    };
    CHECK(with("2025-01-01", 20) == "DELVIST 30 højst 30 over 10");
    CHECK(with("2024-12-31", 20) == "FORSLAG 40 højst 50 over 0");
    CHECK(with("2025-01-01", 50) == "UDENFOR 0 højst 0 over 40");
    CHECK(with("2025-01-01", 70) == "UDENFOR 0 højst 0 over 40");  // never below nothing
}

TEST_CASE("R25: the assessed amount is what is wanted when nothing is wished, and a limit when something is") {
    Days m;
    const auto days = m.number("antal", "døgn", model::InputKind::assessment);
    m.at(m.norm(m.scope, "udmåling")).amount = days;
    CHECK(said(decide(m, a_case({}, assessed("antal", "35")))) == "FORSLAG 35 højst 35 over -");
    CHECK(said(decide(m, a_case({}, assessed("antal", "60")))) == "DELVIST 50 højst 50 over -");
    CHECK(said(decide(m, a_case({}, assessed("antal", "35"), wish(40)))) == "DELVIST 35 højst 35 over 5");
    const auto open = decide(m, a_case({}, {}, wish(40)));
    CHECK(said(open) == "SKØN - højst 50 over -");
    CHECK(truth(open, "udmåling") == "skøn");
    CHECK(said(decide(m, a_case())) == "SKØN - højst 50 over -");
}

TEST_CASE("An amount that nobody wished for or may assess is open") {
    Days m;
    CHECK(said(decide(m, a_case())) == "SKØN - højst 50 over -");
}

TEST_CASE("R26: tiers: the row of the case's value counts; a value without a row is for a person") {
    Maker m;
    m.amount("døgn", Period::calendar_year);
    const auto scale = m.choice("grad", {"ingen", "moderate", "svære"});
    const auto tiers = m.norm(m.section(SectionKind::scope), "trin");
    const auto moderate = m.under(tiers, "moderate"), severe = m.under(tiers, "svære");
    m.at(moderate).limit = m.at_most(15, "døgn", Period::calendar_year);
    m.at(severe).limit = m.at_most(35, "døgn", Period::calendar_year);
    m.at(tiers).tiers = model::Tiers{scale, {{1, moderate}, {2, severe}}};
    const auto partly = decide(m, a_case(R"("grad":"moderate")", {}, wish(16)));
    CHECK(said(partly) == "DELVIST 15 højst 15 over 1");
    CHECK(truth(partly, "trin") == "falsk");
    CHECK(truth(partly, "trin.moderate") == "falsk");
    CHECK(truth(partly, "trin.svære") == "-");
    CHECK(said(decide(m, a_case(R"("grad":"svære")", {}, wish(35)))) == "FORSLAG 35 højst 35 over 0");
    CHECK(said(decide(m, a_case(R"("grad":"ingen")", {}, wish(1)))) == "SKØN - højst - over -");
    CHECK(decide(m, a_case({}, {}, wish(1)))["udfald"].text == "MANGLER");
}

TEST_CASE("R23: an exception lifts a limit; with an amount of its own it raises it") {
    Days m;
    const auto special = m.assessment("særligt");
    const auto exception = m.norm(m.scope, "dispensation", yes(special));
    m.at(exception).exception_of = {m.limit};
    SECTION("lifts") {
        CHECK(said(decide(m, a_case({}, assessed("særligt", "true"), wish(90)))) == "FORSLAG 90 højst - over 0");
        CHECK(said(decide(m, a_case({}, assessed("særligt", "false"), wish(90)))) == "DELVIST 50 højst 50 over 40");
        const auto open = decide(m, a_case({}, {}, wish(90)));
        CHECK(said(open) == "DELVIST 50 højst 50 over 40");  // until it is assessed the limit stands
        CHECK(open["skøn_åbne"].members.size() == 1);
        CHECK(decide(m, a_case({}, {}, wish(40)))["skøn_åbne"].members.empty());  // and nobody is asked in vain
    }
    SECTION("raises") {
        m.at(exception).limit = m.at_most(10, "døgn", Period::calendar_year);
        CHECK(said(decide(m, a_case({}, assessed("særligt", "true"), wish(60)))) == "FORSLAG 60 højst 60 over 0");
        CHECK(said(decide(m, a_case({}, assessed("særligt", "true"), wish(61)))) == "DELVIST 60 højst 60 over 1");
        CHECK(said(decide(m, a_case({}, {}, wish(61)))) == "DELVIST 50 højst 50 over 11");
    }
    SECTION("puts another in its place") {
        m.at(exception).limit = m.at_most(70, "døgn", Period::calendar_year);
        m.at(exception).limit->reach = model::Reach::in_all;
        CHECK(said(decide(m, a_case({}, assessed("særligt", "true"), wish(70)))) == "FORSLAG 70 højst 70 over 0");
        CHECK(said(decide(m, a_case({}, assessed("særligt", "true"), wish(71)))) == "DELVIST 70 højst 70 over 1");
    }
}

TEST_CASE("A limit with hvis is in force only when it is relevant") {
    Days m;
    const auto child = m.input("barn");
    m.at(m.limit).guards.push_back({model::GuardKind::when, yes(child)});
    CHECK(said(decide(m, a_case(R"("barn":false)", {}, wish(90)))) == "FORSLAG 90 højst - over 0");
    CHECK(said(decide(m, a_case(R"("barn":true)", {}, wish(90)))) == "DELVIST 50 højst 50 over 40");
    CHECK(said(decide(m, a_case(R"("barn":true)", {}, wish(40)))) == "FORSLAG 40 højst 50 over 0");
}

TEST_CASE("R11: A limit in another unit is never converted: a person compares") {
    Days m;
    m.at(m.norm(m.scope, "uger")).limit = m.at_most(1, "uger", Period::calendar_year);
    CHECK(said(decide(m, a_case({}, {}, wish(5)))) == "SKØN - højst 50 over -");    // five of the days may be too many weeks
}

TEST_CASE("R28: a wish for something excluded, softly excluded, excepted, included") {
    Maker m;
    const auto moved = m.input("flytter");
    const auto out = m.section(SectionKind::covers_not);
    const auto transport = m.norm(out, "transport");
    m.at(m.norm(out, "handleplan")).hardness = model::Hardness::soft;
    const auto exception = m.under(transport, "flytning", yes(moved));
    m.at(exception).exception_of = {transport};
    m.norm(m.section(SectionKind::covers), "bad");
    const auto wished = [&](const std::string& name, const std::string& facts) { return decide(m, a_case(facts, {}, "{\"norm\":\"" + name + "\"}")); };
    const auto excluded = wished("transport", R"("flytter":false)");
    CHECK(excluded["udfald"].text == "UDENFOR");
    CHECK(truth(excluded, "transport") == "falsk");
    CHECK(wished("transport", R"("flytter":true)")["udfald"].text == "FORSLAG");
    CHECK(wished("transport", "")["udfald"].text == "MANGLER");
    CHECK(wished("handleplan", R"("flytter":false)")["udfald"].text == "SKØN");
    const auto included = wished("bad", R"("flytter":false)");
    CHECK(included["udfald"].text == "FORSLAG");
    CHECK(truth(included, "bad") == "sand");
    CHECK(truth(included, "transport") == "-");  // an exclusion that does not strike is not listed
    CHECK(decide(m, a_case(R"("flytter":false)"))["udfald"].text == "FORSLAG");
}

TEST_CASE("R29: a period that runs makes the service partly granted; nobody has spoken of it: it does not run") {
    Maker m;
    const auto away = m.input("ikke_hjemme");
    const auto absence = m.norm(m.section(SectionKind::covers_not), "fravær");
    m.at(absence).guards.push_back({model::GuardKind::during, yes(away)});
    const auto paused = decide(m, a_case(R"("ikke_hjemme":true)"));
    CHECK(paused["udfald"].text == "DELVIST");
    CHECK(truth(paused, "fravær") == "falsk");
    CHECK(decide(m, a_case(R"("ikke_hjemme":false)"))["udfald"].text == "FORSLAG");
    CHECK(decide(m, a_case())["udfald"].text == "FORSLAG");
}

TEST_CASE("R31: wishes use up the quota one after the other; different outcomes are DELVIST") {
    Days m;
    const auto out = m.norm(m.section(SectionKind::covers_not), "transport");
    (void)out;
    const auto both = decide(m, a_case({}, {}, wish(30) + "," + wish(30)));
    CHECK(both["udfald"].text == "DELVIST");
    CHECK(both["ønsker"].members[0].second["omfang"]["mængde"].text == "30");
    CHECK(both["ønsker"].members[1].second["omfang"]["mængde"].text == "20");
    const auto mixed = decide(m, a_case({}, {}, wish(30) + ",{\"norm\":\"transport\"}"));
    CHECK(mixed["udfald"].text == "DELVIST");
    CHECK(mixed["ønsker"].members[1].second["udfald"].text == "UDENFOR");
    CHECK(mixed["ønsker"].members[1].second["omfang"].kind == decision::JsonTree::Kind::null);
}

TEST_CASE("R11: Minutes and hours are one dimension") {
    Maker m;
    m.amount("timer", Period::week);
    const auto limit = m.norm(m.section(SectionKind::scope), "loft");
    m.at(limit).limit = m.at_most(90, "minutter", Period::week);
    const auto hours = [&](const std::string& n) { return said(decide(m, a_case({}, {}, "{\"mængde\":" + n + ",\"enhed\":\"timer\"}"))); };
    CHECK(hours("1.5") == "FORSLAG 1.5 højst 1.5 over 0");
    CHECK(hours("1.75") == "DELVIST 1.5 højst 1.5 over 0.25");
}

TEST_CASE("R25: the amount that everybody gets is what is wanted when nothing particular is wished and nobody assesses it") {
    Maker m;
    m.amount("gange", Period::week);
    const auto scope = m.section(SectionKind::scope);
    m.at(m.norm(scope, "hyppighed")).limit = {model::BoundKind::exactly, {1, {}, false, m.unit("gange")}, {1, Period::week, true}};
    CHECK(said(decide(m, a_case())) == "FORSLAG 1 højst 1 over -");
    CHECK(said(decide(m, a_case({}, {}, R"({"mængde":2,"enhed":"gange"})"))) == "DELVIST 1 højst 1 over 1");
    Days capped;    // a cap is not an amount: somebody must say how much
    CHECK(said(decide(capped, a_case())) == "SKØN - højst 50 over -");
}

TEST_CASE("R26: a wish must lie within what is left of the assessed amount") {
    Days m;
    const auto days = m.number("antal", "døgn", model::InputKind::assessment);
    m.standard.inputs[days].per = model::Cadence{1, Period::calendar_year, true};
    m.at(m.norm(m.scope, "udmåling")).amount = days;
    const std::string used = R"(,"forbrug":[{"ydelse":"hjælp","mængde":12,"enhed":"døgn","dato":"2025-02-01"}])";
    CHECK(said(decide(m, a_case({}, assessed("antal", "20"), wish(8), used))) == "FORSLAG 8 højst 8 over 0");
    CHECK(said(decide(m, a_case({}, assessed("antal", "20"), wish(9), used))) == "DELVIST 8 højst 8 over 1");
    CHECK(said(decide(m, a_case({}, assessed("antal", "20"), wish(12) + "," + wish(9)))) == "DELVIST 12 højst 20 over 0");    // the second has 8 left
    CHECK(said(decide(m, a_case({}, assessed("antal", "20"), {}, used))) == "FORSLAG 20 højst 20 over -");    // the whole of it is what is proposed
}

TEST_CASE("R26: a step of several weeks is the weeks up to the decision") {
    Maker m;
    m.amount("gange", Period::week);
    m.standard.services[m.service].amount_per.every = 2;
    const auto limit = m.norm(m.section(SectionKind::scope), "pakke");
    m.at(limit).limit = m.at_most(1, "gange", Period::week);
    m.at(limit).limit->per.every = 2;
    const auto once = R"({"mængde":1,"enhed":"gange"})";
    const auto on = [&](const std::string& date) { return R"(,"forbrug":[{"ydelse":"hjælp","mængde":1,"enhed":"gange","dato":")" + date + R"("}])"; };
    CHECK(decide(m, a_case({}, {}, once, on("2025-02-19")))["udfald"].text == "UDENFOR");
    CHECK(decide(m, a_case({}, {}, once, on("2025-02-18")))["udfald"].text == "FORSLAG");
}

TEST_CASE("R28: a wish for what has conditions of its own needs them met") {
    Maker m;
    const auto urgent = m.assessment("uopsættelig");
    const auto included = m.section(SectionKind::covers);
    const auto event = m.norm(included, "arrangement");
    m.at(event).guards.push_back({model::GuardKind::when, yes(urgent)});
    m.under(event, "kirke");
    m.norm(included, "bad");
    const auto wished = [&](const std::string& name, const std::string& assessments = {}) { return decide(m, a_case({}, assessments, "{\"norm\":\"" + name + "\"}")); };
    CHECK(wished("bad")["udfald"].text == "FORSLAG");
    CHECK(wished("arrangement")["udfald"].text == "SKØN");
    CHECK(wished("arrangement")["skøn_åbne"].members.size() == 1);
    CHECK(wished("arrangement", assessed("uopsættelig", "true"))["udfald"].text == "FORSLAG");
    const auto refused = wished("arrangement", assessed("uopsættelig", "false"));
    CHECK(refused["udfald"].text == "UDENFOR");
    CHECK(truth(refused, "arrangement") == "falsk");
    CHECK(wished("arrangement.kirke", assessed("uopsættelig", "false"))["udfald"].text == "UDENFOR");
    for (const auto& [name, entry] : refused["normer"].members)
        if (entry["norm"].text == "arrangement") CHECK(entry["afgør"].yes);
}

TEST_CASE("R26: a limit in another period is not compared, and nothing is said to lie within it") {
    Maker m;
    m.amount("gange", Period::week);
    const auto scope = m.section(SectionKind::scope);
    m.at(m.norm(scope, "loft")).limit = m.at_most(4, "gange", Period::month);
    m.at(m.norm(scope, "udmåling")).amount = m.number("antal", "gange", model::InputKind::assessment);
    const auto json = decide(m, a_case({}, assessed("antal", "4")));
    CHECK(said(json) == "SKØN - højst 4 over -");    // the four are what the person assessed
    CHECK(truth(json, "loft") == "skøn");
    CHECK(truth(json, "udmåling") == "sand");
}

TEST_CASE("R26: a limit of a shorter period holds for what fits it at once, a longer one is broken by what exceeds it at once") {
    Days m;
    m.at(m.norm(m.scope, "pr_måned")).limit = m.at_most(10, "døgn", Period::month);
    CHECK(said(decide(m, a_case({}, {}, wish(10)))) == "FORSLAG 10 højst 50 over 0");
    CHECK(said(decide(m, a_case({}, {}, wish(11)))) == "SKØN - højst 50 over -");    // in one month or in two?
    const std::string used = R"(,"forbrug":[{"ydelse":"hjælp","mængde":4,"enhed":"døgn","dato":"2025-03-01"}])";
    CHECK(said(decide(m, a_case({}, {}, wish(6), used))) == "FORSLAG 6 højst 46 over 0");
    CHECK(said(decide(m, a_case({}, {}, wish(7), used))) == "SKØN - højst 46 over -");

    Maker weekly;
    weekly.amount("timer", Period::week);
    const auto scope = weekly.section(SectionKind::scope);
    weekly.at(weekly.norm(scope, "årligt")).limit = weekly.at_most(10000, "timer", Period::calendar_year);
    const auto hours = [](int n) { return "{\"mængde\":" + std::to_string(n) + ",\"enhed\":\"timer\"}"; };
    CHECK(truth(decide(weekly, a_case({}, {}, hours(100))), "årligt") == "skøn");
    CHECK(truth(decide(weekly, a_case({}, {}, hours(101))), "årligt") == "falsk");
}

TEST_CASE("R14: what is typical is no cap: above it the amount is for the one who assesses it") {
    Maker m;
    m.amount("timer", Period::week);
    const auto scope = m.section(SectionKind::scope);
    const auto usual = m.norm(scope, "eksempel");
    m.at(usual).modality = model::Modality::example;
    m.at(usual).hardness = model::Hardness::soft;
    m.at(usual).limit = m.at_most(300, "timer", Period::week);
    const auto hours = [](int n) { return "{\"mængde\":" + std::to_string(n) + ",\"enhed\":\"timer\"}"; };
    CHECK(said(decide(m, a_case({}, {}, hours(3)))) == "FORSLAG 3 højst - over 0");
    CHECK(said(decide(m, a_case({}, {}, hours(4)))) == "SKØN - højst - over -");    // nobody has assessed an amount
    m.at(m.norm(scope, "udmåling")).amount = m.number("antal", "timer", model::InputKind::assessment);
    CHECK(said(decide(m, a_case({}, assessed("antal", "3"), hours(4)))) == "SKØN - højst 3 over -");
    CHECK(said(decide(m, a_case({}, assessed("antal", "4"), hours(4)))) == "FORSLAG 4 højst 4 over 0");
    CHECK(said(decide(m, a_case({}, assessed("antal", "4")))) == "FORSLAG 4 højst 4 over -");
    m.at(usual).limit->bound = model::BoundKind::from_to;
    m.at(usual).limit->quantity.low = 100;
    CHECK(said(decide(m, a_case({}, assessed("antal", "0.5")))) == "FORSLAG 0.5 højst 0.5 over -");    // so little, too, is hers to say
    const auto lifted = m.norm(scope, "arrangement", yes(m.input("særligt")));
    m.at(lifted).exception_of = {usual};
    CHECK(said(decide(m, a_case(R"("særligt":false)", assessed("antal", "4")))) == "FORSLAG 4 højst 4 over -");    // an exception makes no cap of an example
}
