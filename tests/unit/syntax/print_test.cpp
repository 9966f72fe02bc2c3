// What the builder makes of each construct, seen through the printer.
#include <catch2/catch.hpp>

#include "parsed.h"

using namespace kvs::syntax;
using testing::parsed;

namespace {

struct Read {
    const char* line;
    const char* tree;
};

void check(const Read& read) {
    INFO(read.line);
    const auto it = parsed(std::string(read.line) + "\n");
    CHECK(it.messages().empty());
    CHECK(print(it.tree) == std::string(read.tree) + "\n");
}

}  // namespace

TEST_CASE("definitions") {
    check(GENERATE(values<Read>({
        {"part omsorgsyder: du / \"omsorgsyder\"", "part(omsorgsyder) former(du / \"omsorgsyder\")"},
        {"part x: du", "part(x) former(du)"},
        {"part x: \"a\" / \"b\"", "part(x) former(\"a\" / \"b\")"},
        {"oplysning x: ja eller nej, om y, fra \"cpr\"", "oplysning(x) type(ja eller nej) om(y) fra(\"cpr\")"},
        {"skøn x: skala y, ved z", "skøn(x) type(skala y) ved(z)"},
        {"oplysning x: valg mellem a, b og c", "oplysning(x) type(valg mellem a, b, c)"},
        {"oplysning x: antal timer pr. uge", "oplysning(x) type(antal timer pr. uge)"},
        {"oplysning x: antal kr. pr. måned", "oplysning(x) type(antal kr. pr. måned)"},
        {"oplysning x: dato, fra cpr", "oplysning(x) type(dato) fra(cpr)"},
        {"begreb x: dato", "begreb(x) navne(dato)"},
        {"skala x: ingen, lette", "skala(x) navne(ingen, lette)"},
        {"begreb x: fx a, b [S1]", "begreb(x) fx(a, b) [S1]"},
        {"takst x: kr. pr. døgn, reguleres hvert år af \"KB\"", "takst(x) kr.(pr. døgn) reguleres(hver år af \"KB\")"},
        {"kalender x: hverdage er mandag-fredag og søndag", "kalender(x) hverdage(mandag-fredag, søndag)"},
        {"enhed pakke: 2 timer", "enhed(pakke) mængde(2 timer)"},
        {"modul a.b: \"titel\"", "modul(a.b) \"titel\""},
        {"ydelse x: \"t\", efter standard \"s\"", "ydelse(x) efter standard(\"s\") \"t\""},
        {"fælles x:", "fælles(x)"},
    })));
}

TEST_CASE("norms") {
    check(GENERATE(values<Read>({
        {"x: skal ikke a", "norm(x) modal(skal ikke) betingelse(a)"},
        {"x: skal", "norm(x) modal(skal)"},
        {"x: ikke a", "norm(x) betingelse(ikke a)"},
        {"x: a og b eller ikke c", "norm(x) betingelse(a og b eller ikke c)"},
        {"x: skøn a", "norm(x) skøn(a)"},
        {"x: ikke skøn a", "norm(x) betingelse(ikke skøn a)"},
        {"x: opfylder a.b undtagen c, d", "norm(x) betingelse(opfylder a.b undtagen c, d)"},
        {"x \"T\": højst 15 døgn pr. år \"t\", fordi \"f\" \"u\"", "norm(x) titel(\"T\") grænse(højst 15 døgn pr. år) fordi(\"f\") \"t\" \"u\""},
        {"x: 1-3 timer", "norm(x) mængde(1-3 timer)"},
        {"x: 2,5 timer pr. uge", "norm(x) mængde(2,5 timer pr. uge)"},
        {"x: 0,05 timer", "norm(x) mængde(0,05 timer)"},
        {"x: gratis", "norm(x) pris(gratis)"},
        {"x: mod betaling", "norm(x) pris(mod betaling)"},
        {"x: ukendt pr. døgn", "norm(x) pris(ukendt pr. døgn)"},
        {"x: 37,5 kr. pr. time", "norm(x) pris(37,50 kr. pr. time)"},
        {"x: 1.250,50 kr.", "norm(x) pris(1250,50 kr.)"},
        {"x: takst kost pr. døgn, betales af \"dig\"", "norm(x) pris(takst kost pr. døgn) betales af(\"dig\")"},
        {"x: egen udgift", "norm(x) pris(egen udgift)"},
        {"x: undtagelse fra a, b.c og d", "norm(x) undtagelse fra(a, b.c, d)"},
        {"x: standard \"S\" \"t\"", "norm(x) standard(\"S\") \"t\""},
        {"x: frit valg mellem a, b", "norm(x) frit valg(mellem a, b)"},
        {"x: intet valg \"t\"", "norm(x) intet valg() \"t\""},
        {"x: sættes på pause, mens alle af", "norm(x) kerne(sættes på pause) mens(alle af)"},
        {"x: skal +/- 1 time", "norm(x) modal(skal) +/-(1 time)"},
        {"x: mindst 2 af", "norm(x) kerne(mindst 2 af)"},
        {"x: i ganske særlige tilfælde skøn a", "norm(x) modal(i ganske særlige tilfælde) skøn(a)"},
        {"x: kan hvis a er mellem 18 og 23 år, læses fra 18 til og med 23 år",
         "norm(x) modal(kan) hvis(a er mellem 18 og 23 år) læses(fra 18 til og med 23 år)"},
        {"x: kan med 1 måneds varsel, af b", "norm(x) modal(kan) varsel(1 måneds) af(b)"},
        {"pris: gratis", "norm(pris) pris(gratis)"},
        {"§ 84 a, stk. 1, nr. 2: skal", "lovtekst(§ 84 a, stk. 1, nr. 2) modal(skal)"},
        {"fra 1. januar 2025: 1.250,50 kr.", "sats(fra 2025-01-01: 1250,50 kr.)"},
        {"fra 2025-01-01: ukendt", "sats(fra 2025-01-01: ukendt)"},
    })));
}

TEST_CASE("comparisons") {
    check(GENERATE(values<Read>({
        {"a er mindst 18 år", "alene(a er mindst 18 år)"},
        {"a er mere end 20 timer pr. uge", "alene(a er mere end 20 timer pr. uge)"},
        {"a er op til 3", "alene(a er op til 3)"},
        {"a er ikke moderate", "alene(a er ikke moderate)"},
        {"a er fra 3 til 5 timer", "alene(a er fra 3 til 5 timer)"},
        {"a er en af b, c eller d", "alene(a er en af b, c, d)"},
        {"a er 1. marts 2025", "alene(a er 2025-03-01)"},
        {"a er mindst 100 kr.", "alene(a er mindst 100,00 kr.)"},
        {"a er \"tekst\"", "alene(a er \"tekst\")"},
        {"a er ukendt", "alene(a er ukendt)"},
        {"ikke a.b, fordi \"x\"", "alene(ikke a.b) fordi(\"x\")"},
        {"ved ikke a", "alene(ved ikke a)"},
        {"x: alder regnet fra a er mindst 18 år", "norm(x) betingelse(alder regnet fra a er mindst 18 år)"},
        {"x: ikke alder regnet fra a til b er 18 år, læses mindst 18 år", "norm(x) betingelse(ikke alder regnet fra a til b er 18 år) læses(mindst 18 år)"},
        {"x: kan hvis summen af a, b og c er mere end 20 timer pr. uge", "norm(x) modal(kan) hvis(summen af a, b, c er mere end 20 timer pr. uge)"},
        {"summen af a og b er højst 3 timer, fordi \"x\"", "alene(summen af a, b er højst 3 timer) fordi(\"x\")"},
        {"ikke alder regnet fra a er 18 år", "alene(ikke alder regnet fra a er 18 år)"},
        {"skøn a, b, fordi \"x\"", "alene(skøn a, b) fordi(\"x\")"},
    })));
}

TEST_CASE("clauses") {
    check(GENERATE(values<Read>({
        {"medmindre a", "led medmindre(a)"},
        {"undtagen a, b", "led undtagen(a, b)"},
        {"ved \"Per\" som visitator", "led ved(\"Per\" som visitator)"},
        {"i dagtimerne", "led i(dagtimerne)"},
        {"på \"stedet\"", "led på(\"stedet\")"},
        {"efter serviceloven § 107", "led efter(serviceloven § 107)"},
        {"efter \"revurdering\"", "led efter(\"revurdering\")"},
        {"efter standard \"A2\"", "led efter standard(\"A2\")"},
        {"tidligst 2 uger før a", "led frist(tidligst 2 uger før a)"},
        {"senest 3-12-2022", "led frist(senest 2022-12-03)"},
        {"løbende", "led frist(løbende)"},
        {"ukendt frist", "led frist(ukendt frist)"},
        {"inden 2 uger efter a, første dag med", "led frist(inden 2 uger efter a) frist(første dag med)"},
        {"fra få døgn til 14 døgn", "led grænse(fra få døgn til 14 døgn)"},
        {"fra 3 til 14 døgn", "led grænse(fra 3 til 14 døgn)"},
        {"fordelt på 1-2 gange pr. uge", "led fordelt på(1-2 gange pr. uge)"},
        {"kl. 8-9 og 13.30-24", "led kl(8.00-9.00, 13.30-24.00)"},
        {"hver 2. uge", "led gentages(hver 2. uge)"},
        {"dækker a, b og c", "led dækker(a, b, c)"},
        {"svarer til \"x\"", "led svarer til(\"x\")"},
        {"læses \"x\"", "led læses(\"x\")"},
        {"læses alle af", "led læses(alle af)"},
        {"bemærk \"x\"", "led bemærk(\"x\")"},
        {"til_sagen \"x\"", "led til_sagen(\"x\")"},
        {"disponeres frit", "led disponeres frit"},
        {"den 2. juni 2025", "led den(2025-06-02)"},
        {"så \"x\"", "led så \"x\""},
        {"så betales af borger", "led så(betales af borger)"},
        {"ellers \"x\"", "led ellers \"x\""},
        {"fx \"x\"", "led modal(fx) \"x\""},
    })));
}

TEST_CASE("headings and properties") {
    check(GENERATE(values<Read>({
        {"målgruppe alle af [S1, S2]", "overskrift(målgruppe) kerne(alle af) [S1] [S2]"},
        {"omfang fx", "overskrift(omfang) modal(fx)"},
        {"gælder ikke for", "overskrift(gælder ikke for)"},
        {"brug a.b som c", "brug(a.b som c)"},
        {"kommune \"Ringkøbing-Skjern\"", "kommune(Ringkøbing-Skjern)"},
        {"udgave \"2024, 2.\"", "udgave(2024, 2.)"},
        {"sprog dansk", "sprog(dansk)"},
        {"godkendt mangler", "godkendt(mangler)"},
        {"godkendt af Byrådet den 4-2-2021", "godkendt(af Byrådet den 2021-02-04)"},
        {"ændret redaktionelt i marts 2014", "ændret(redaktionelt 2014-03)"},
        {"ændret indhold i klage den 1. juli 2013", "ændret(indhold i klage 2013-07-01)"},
        {"gælder fra 1. januar 2024 til 31. december 2024", "gælder(fra 2024-01-01 til 2024-12-31)"},
        {"gælder for alle ydelser", "gælder for(alle ydelser)"},
        {"gælder for a, b og c", "gælder for(a, b, c)"},
        {"spørgsmål \"Bor du?\"", "spørgsmål(\"Bor du?\")"},
        {"serviceloven § 84, stk. 1, skal", "lov(serviceloven § 84, stk. 1) modal(skal)"},
        {"metode \"VUM\"", "metode(\"VUM\")"},
        {"også \"a\" / \"b\"", "også(\"a\" / \"b\")"},
        {"åbent mandag-torsdag og fredag kl. 9.00-12.00", "åbent(mandag-torsdag, fredag kl. 9.00-12.00)"},
        {"lukket helligdage, juleaften", "lukket(helligdage, juleaften)"},
        {"hverdage er mandag-fredag", "hverdage(mandag-fredag)"},
        {"accepteret K0412 af \"K\" som jurist den 4. marts 2024 fordi \"f\"", "accepteret(K0412 af \"K\" som jurist den 2024-03-04 fordi \"f\")"},
    })));
}

TEST_CASE("tests in the file") {
    check(GENERATE(values<Read>({
        {"prøve \"t\" for a.b", "prøve(\"t\" for a.b)"},
        {"givet", "givet"},
        {"forvent", "forvent"},
        {"ønsker 16 døgn pr. år", "ønsker(16 døgn pr. år)"},
        {"ønsker transport", "ønsker(transport)"},
        {"brugt 12 døgn, den 1. marts 2025", "brugt(12 døgn den 2025-03-01)"},
        {"brugt 12 døgn", "brugt(12 døgn)"},
        {"omfang 15 døgn pr. år", "omfang(15 døgn pr. år)"},
        {"pris a ukendt", "pris(a: ukendt)"},
        {"pris a 10 kr. pr. døgn", "pris(a: 10,00 kr. pr. døgn)"},
        {"frist a 28. juli 2025", "frist(a: 2025-07-28)"},
        {"normer a, b", "normer(a, b)"},
        {"normer kun a, b og c", "normer kun(a, b, c)"},
        {"mangler a, b", "mangler(a, b)"},
        {"a, ved \"Per\", den 12. juni 2025, fordi \"f\"", "alene(a) ved(\"Per\") den(2025-06-12) fordi(\"f\")"},
    })));
}

TEST_CASE("long texts lose their indentation, and nothing else") {
    const auto it = parsed("afsnit x: \"T\"\n    \"\"\"\n    Første **linje**.\n      - punkt\n\n    Sidste.\n    \"\"\" [S1]\n");
    CHECK(print(it.tree) == "afsnit(x) \"T\"\n  tekst \"\"\"Første **linje**.\\n  - punkt\\n\\nSidste.\"\"\" [S1]\n");
}
