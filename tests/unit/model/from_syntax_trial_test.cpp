#include <catch2/catch.hpp>
#include <kvs/calendar.h>

#include "resolved.h"

using namespace kvs::model;

namespace {

const std::string definitions = "skøn antal_døgn: antal døgn pr. kalenderår, ved visitator\n";
const std::string body = R"(    omfang
        udmåling: skøn antal_døgn
        loft: højst 50 døgn pr. kalenderår
    omfatter ikke
        transport: "Transport"
    pris
        kost: ukendt
    frister
        svar: senest 8 uger efter modtaget_ansøgning
)";

Resolved trial(const std::string& given, const std::string& expect = "SKØN") {
    return resolve(body, definitions, "prøve \"Karen\" for hjælp\n    den 20. juni 2025\n    givet\n        " + given + "\n    forvent\n        " + expect + "\n");
}

}  // namespace

TEST_CASE("what a trial is given and expects") {
    const auto it = resolve(body, definitions, R"(prøve "Karen" for hjælp    [S1-99]
    den 20. juni 2025
    givet
        modtaget_ansøgning, den 2. juni 2025
        alder er 42 år
        ikke bor_sammen
        behovet, ved "Lene Holm", fordi "sengeliggende"
        antal_døgn er 16 døgn, ved "Lene Holm" som visitator, den 12. juni 2025, fordi "behov"
        ønsker 16 døgn pr. kalenderår
        ønsker transport
        brugt 12 døgn, den 1. marts 2025
    forvent
        DELVIST
        omfang 15 døgn
        pris kost ukendt
        frist svar 28. juli 2025
        mangler alder
        skøn behovet
        normer kun loft, udmåling
)");
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.trials.size() == 1);
    const auto& trial = it.standard.trials[0];
    CHECK(trial.date == kvs_day_of(2025, 6, 20));
    REQUIRE(trial.given.size() == 5);
    CHECK(trial.given[0].value == kvs_day_of(2025, 6, 2));
    CHECK(trial.given[1].value == 42);
    CHECK(trial.given[2].value == 0);
    CHECK(trial.given[3].value == 1);
    CHECK(trial.given[3].by == "Lene Holm");
    CHECK(trial.given[3].role == "visitator");
    CHECK(trial.given[4].date == kvs_day_of(2025, 6, 12));
    REQUIRE(trial.wishes.size() == 2);
    CHECK(trial.wishes[0].amount == 16);
    CHECK(it.standard.norms[trial.wishes[1].item].name == "transport");
    REQUIRE(trial.uses.size() == 1);
    CHECK(trial.uses[0].date == kvs_day_of(2025, 3, 1));
    CHECK(trial.expect.outcome == Outcome::partly);
    CHECK(trial.expect.amount == 15);
    CHECK(trial.expect.norms_exactly);
    CHECK(trial.expect.norms.size() == 2);
    CHECK(trial.expect.missing.size() == 1);
    CHECK(trial.expect.open.size() == 1);
    CHECK(trial.expect.deadlines[0].date == kvs_day_of(2025, 7, 28));
    CHECK(trial.expect.prices[0].kind == PriceKind::unknown);
    // Each expectation knows its line: what goes otherwise is told there.
    const auto& e = trial.expect;
    CHECK((e.span.begin < e.outcome_span.begin && e.outcome_span.begin < e.amount_span.begin && e.amount_span.begin < e.missing_span.begin));
    CHECK((e.missing_span.begin < e.open_span.begin && e.open_span.begin < e.norms_span.begin));
    CHECK(e.ceiling_span == kvs::base::Span{});
}

TEST_CASE("a trial expects something, unless others build on it") {
    const std::string given = "prøve \"Karen\" for hjælp\n    givet\n        alder er 42 år\n";
    CHECK(resolve(body, definitions, given).codes() == "K0295");
    CHECK(resolve(body, definitions, given + "    forvent\n        SKØN\n").codes() == "");
    CHECK(resolve(body, definitions, given + "prøve \"Poul\", som \"Karen\"\n    forvent\n        SKØN\n").codes() == "");
    CHECK(resolve(body, definitions, given + "    forvent\n        pris kost ukendt\n").codes() == "");
}

TEST_CASE("a case has room for so many wishes and uses") {
    const auto lines = [](int count, const std::string& line) {
        std::string all = line;
        for (int i = 1; i < count; ++i) all += "\n        " + line;
        return all;
    };
    CHECK(trial(lines(16, "ønsker 1 døgn")).codes() == "");
    CHECK(trial(lines(18, "ønsker 1 døgn")).codes() == "K0294");  // said once
    CHECK(trial(lines(64, "brugt 1 døgn")).codes() == "");
    CHECK(trial(lines(65, "brugt 1 døgn")).codes() == "K0294");
}

TEST_CASE("a trial may build on another, wherever that stands") {
    const auto it = resolve(body, definitions, R"(prøve "Poul", som "Karen"
    givet
        alder er 17 år
        ved ikke bor_sammen
        ønsker 5 døgn
    forvent
        MANGLER
prøve "Karen" for hjælp
    givet
        alder er 42 år
        bor_sammen
        ønsker 16 døgn
    forvent
        SKØN
        omfang ukendt
)");
    REQUIRE(it.codes() == "");
    REQUIRE(it.standard.trials.size() == 2);
    const auto& poul = it.standard.trials[0];
    REQUIRE(poul.given.size() == 2);
    CHECK(poul.given[0].value == 17);
    CHECK_FALSE(poul.given[1].value);
    REQUIRE(poul.wishes.size() == 1);
    CHECK(poul.wishes[0].amount == 5);
    CHECK(it.standard.trials[1].expect.no_amount);
}

TEST_CASE("what a trial may not say") {
    CHECK(trial("alder er 17 år\n        alder er 18 år").codes() == "K0270");
    CHECK(trial("alder").codes() == "K0271");
    CHECK(trial("alder er mindst 18 år").codes() == "K0272");
    CHECK(trial("modtaget_ansøgning").codes() == "K0273");
    CHECK(trial("behovet").codes() == "K0274");
    CHECK(trial("behovet, ved \"Lene\"").codes() == "K0275");
    CHECK(trial("behovet, ved \"Lene\" som borger, fordi \"x\"").codes() == "K0276");
    CHECK(trial("ønsker 3 timer").codes() == "K0301");
    CHECK(trial("ønsker 3 døgn pr. uge").codes() == "K0302");
    CHECK(trial("ønsker trnsport").codes() == "K0202");
    CHECK(trial("bor_sammen", "SKØN\n        pris loft gratis").codes() == "K0279");
    CHECK(trial("bor_sammen", "SKØN\n        frist loft 28. juli 2025").codes() == "K0280");
    CHECK(trial("bor_sammen", "SKØN\n        normer lofft").codes() == "K0202");
    const auto alone = [](const std::string& text) { return resolve("", "", text).codes(); };
    CHECK(alone("prøve \"A\" for hjælp\n    givet\n        ønsker 3 døgn\n    forvent\n        SKØN\n") == "K0278");
    CHECK(alone("prøve \"A\" for hjælp, som \"B\"\n    forvent\n        SKØN\n") == "K0266");
    CHECK(alone("prøve \"A\" for hjælp, som \"A\"\n    forvent\n        SKØN\n") == "K0267");
    CHECK(alone("prøve \"A\" for hjælp\n    forvent\n        SKØN\nprøve \"A\" for hjælp\n    forvent\n        SKØN\n") == "K0265");
}

TEST_CASE("an answer has a named person, in quotation marks") {
    const auto role = trial("behovet, ved visitator, fordi \"x\"");
    CHECK(role.codes() == "K0274");
    CHECK_FALSE(role.sink.diagnostics[0].fix);
    const auto bare = trial("behovet, ved Lis, fordi \"x\"");
    CHECK(bare.codes() == "K0274");
    CHECK(bare.sink.diagnostics[0].fix->replacement == "\"Lis\"");
    const auto by = trial("behovet, af \"Per Juhl\", fordi \"x\"");
    CHECK(by.codes() == "K0274");
    CHECK(by.sink.diagnostics[0].fix->replacement == "ved");
    CHECK(trial("behovet, ved \"Lis Dam\" som visitator, fordi \"x\"").codes() == "");
    const auto wrong = trial("behovet, ved \"Lis Dam\" som borger, fordi \"x\"");
    REQUIRE(wrong.codes() == "K0276");
    CHECK(wrong.sink.diagnostics[0].span.end - wrong.sink.diagnostics[0].span.begin == std::string("borger").size());
}

TEST_CASE("what rests on something unreadable is silent in trials") {
    CHECK(trial("alder er over 18 år, læses mindst 18 år").codes() == "K0272");
    const auto with = [](const std::string& service, const std::string& rest) { return resolve(service, "", "prøve \"A\" for hjælp\n" + rest).codes(); };
    const std::string wish = "    givet\n        ønsker 3 døgn\n        brugt 3 døgn, den 1. marts 2025\n    forvent\n        SKØN\n";
    CHECK(with("", wish) == "K0278");
    CHECK(with("    omfang\n        a: højst 3 dogn\n", wish) == "K0304");
    CHECK(with("    levering\n        a: højst 3 døgn\n", wish) == "K0246");
    CHECK(with("    frister\n        a: senest 3 uger efter modtget_ansøgning\n", "    forvent\n        SKØN\n        frist a 1. marts 2025\n") == "K0202");
    CHECK(with("    frister\n        a: løbende\n", "    forvent\n        SKØN\n        frist a 1. marts 2025\n") == "K0280");
    CHECK(with("    pris\n        a: takst kst\n", "    forvent\n        SKØN\n        pris a gratis\n") == "K0201");
    CHECK(with("", "    givet\n        brugt 3 døgn\n    den 1. marts 2025\n    forvent\n        SKØN\n") == "K0278");
    const auto late = resolve("    omfang\n        a: højst 3 døgn\n", "", "prøve \"A\"\n    givet\n        brugt 1 døgn\n    den 1. marts 2025\n    forvent\n        SKØN\n");
    CHECK(late.codes() == "");
    CHECK(resolve("", "", "prøve \"A\"\n    den 1. marts 2025\n    den 2. marts 2025\n    forvent\n        SKØN\n").codes() == "K0214");
}

TEST_CASE("a trial that builds on one that is not there is not asked for its service") {
    const std::string two = "ydelse anden: \"Anden\"\n    vurdering\n        konkret: altid skøn behovet\n";
    CHECK(resolve("", "", two + "prøve \"A\"\n    forvent\n        SKØN\n").codes() == "K0268");
    CHECK(resolve("", "", two + "prøve \"B\", som \"Alt opfyldt\"\n    forvent\n        SKØN\n").codes() == "K0266");
    CHECK(resolve("", "", two + "prøve \"A\" for hjælp\n    forvent\n        SKØN\nprøve \"Bc\", som \"Ab\"\n    forvent\n        SKØN\n").codes() == "K0266");
    const auto near = resolve("", "", "prøve \"Alt opfyldt\"\n    forvent\n        SKØN\nprøve \"B\", som \"Alt opfylt\"\n    forvent\n        SKØN\n");
    CHECK(near.codes() == "K0293");
    CHECK(near.sink.diagnostics[0].fix->replacement == "\"Alt opfyldt\"");
}

TEST_CASE("a value is shown as the fact could have it") {
    CHECK(trial("alder").first() == "»alder« skal have en værdi. Skriv fx: alder er 42 år");
    CHECK(trial("alder er mindst 18 år").first() == "En prøve giver præcise oplysninger. Skriv, hvad »alder« er, i stedet for »alder er mindst 18 år«.");
}
