#include "compiler/driver/decision_text.h"

#include <catch2/catch.hpp>

#include "compiler/model/units.h"

using kvs::driver::decision_text;

namespace {

/// As much of the decision's standard as a page looks up: units, and who can tell what.
kvs::model::Standard standard() {
    kvs::model::Standard standard;
    standard.title = "Aflastning";
    standard.units = kvs::model::built_in_units();
    kvs::model::Input told;
    told.name = "indtægt";
    told.from_part = standard.parts.add({"borger", true, {}, {}, {}});
    standard.inputs.add(told);
    return standard;
}

const std::string decision = R"({"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"DELVIST",
 "ønsker":[{"ønske":{"mængde":37.5,"enhed":"timer","periode":"uge"},"udfald":"DELVIST","omfang":{"mængde":1250,"enhed":"timer","periode":"uge"},"højst":null,"ud_over":90071992547409.91,"ophold":null}],
 "pris":[{"norm":"kost","art":"takst","øre":null,"ukendt":true,"pr":"døgn","betales_af":"borger","dækker":["mad","drikke"]},
         {"norm":"selve_hjælpen","art":"gratis","øre":0,"ukendt":false,"pr":null,"betales_af":null,"dækker":[]},
         {"norm":"kørsel","art":"beløb","øre":125050,"ukendt":false,"pr":null,"betales_af":null,"dækker":[]},
         {"norm":"linned","art":"egen_udgift","øre":null,"ukendt":true,"pr":null,"betales_af":"borgeren","dækker":[]},
         {"norm":"vask","art":"egen_udgift","øre":null,"ukendt":true,"pr":null,"betales_af":null,"dækker":[]}],
 "frister":[{"norm":"afgørelsestid","art":"senest","pligt":"kommunen","part":null,"hændelse":"modtaget","dato":"2025-07-28","lukkedag":false},
            {"norm":"klagefrist","art":"inden","pligt":"borgeren","part":null,"hændelse":"modtaget_afgørelse","dato":null,"lukkedag":false}],
 "normer":[{"norm":"plejebolig","rolle":"betingelse","sandhed":"sand","afgør":true,"sætninger":[],"lov":null,"tekst":{"borger":"b","sag":"Gælder ikke for: Borgeren bor i plejebolig."},"oplysninger":[],"skøn":[]},
  {"norm":"udmåling","rolle":"udmåling","sandhed":"sand","afgør":true,"sætninger":[],"lov":null,"tekst":{"borger":"","sag":""},"oplysninger":[],"skøn":[]},
  {"norm":"flere","rolle":"undtagelse","sandhed":"falsk","afgør":false,"sætninger":[],"lov":null,"tekst":{"borger":"","sag":""},"oplysninger":[],"skøn":[]},
  {"norm":"kost","rolle":"pris","sandhed":"skøn","afgør":false,"sætninger":["S2-50"],"lov":null,"tekst":{"borger":"b","sag":"Borgeren betaler for kost."},"oplysninger":[],"skøn":[]},
  {"norm":"selve_hjælpen","rolle":"pris","sandhed":"sand","afgør":true,"sætninger":["S2-51"],"lov":null,"tekst":{"borger":"b","sag":"Hjælpen er gratis."},"oplysninger":[],"skøn":[]},
  {"norm":"loft","rolle":"omfang","sandhed":"falsk","afgør":true,"sætninger":["S2-34"],"lov":null,"tekst":{"borger":"b","sag":"Højst 50 døgn."},"oplysninger":[],"skøn":[]}],
 "mangler":[{"oplysning":"bor_sammen","hos":"cpr","spørgsmål":null,"ved_ikke":true},{"oplysning":"indtægt","hos":"borgeren","spørgsmål":"Hvad tjener du?","ved_ikke":false}],
 "skøn_åbne":[{"skøn":"egnet","rolle":"rådgiver","spørgsmål":"Er det egnet?","hensyn":[]}],
 "skøn_brugt":[{"skøn":"grad","svar":"svære","af":"Per Juhl","rolle":"rådgiver","tid":"2025-06-09","fordi":"pleje","hensyn":[]}],
 "klage":{"frist_norm":"klagefrist","dato":"2025-07-08","af":"borgeren","til":"kommunen","videre_til":null},"henvendelse":[],"partshøring":["alder"],
 "modul":{"standard":"s","udgave":"2024","gælder_fra":"","gælder_til":"","kilde_hash":"0123456789abcdef","oversætter":"kvs","abi":1}})";

}  // namespace

TEST_CASE("a decision reads as Danish, numbers exact and dressed") {
    const auto text = decision_text(decision, standard(), kvs::diag::Language::danish);
    for (const std::string words :
         {"Aflastning\nAfgørelsesdato 10. juni 2025", "DELVIST: En del ligger inden for standarden", "37,5 timer pr. uge", "1.250 timer", "90.071.992.547.409,91",
          "kost: beløbet er ukendt pr. døgn, betales af borger (dækker mad og drikke) (om det gælder: skal vurderes) [S2-50]\n",
          "selve hjælpen: gratis [S2-51]\n      Hjælpen er gratis.", "linned: betales af borgeren\n", "vask: egen udgift\n", "Ønsket ud over det: 90.071.992.547.409,91 timer pr. uge", "1.250,50\u00A0kr.", "senest 28. juli 2025",
          "klagefrist: datoen kendes, når »modtaget afgørelse« er oplyst – borgeren", "ikke opfyldt   loft [S2-34]", "Højst 50 døgn.", "opfyldt        plejebolig\n",
          "udmålt         udmåling\n", "gælder ikke    flere\n", "bor sammen (fra cpr) – svaret var »ved ikke«", "Hvad tjener du? (hos borgeren)", "Rådgiver: Er det egnet?",
          "grad: svære, Per Juhl (rådgiver): pleje", "Borgeren kan klage. Senest 8. juli 2025. Sendes til kommunen.", "kilde 0123456789ab"}) {
        INFO(words << "\nin\n" << text);
        CHECK(text.find(words) != std::string::npos);
    }
}

TEST_CASE("the frame is English when asked for") {
    const auto text = decision_text(decision, standard(), kvs::diag::Language::english);
    for (const std::string words : {"Date of decision 10 June 2025", "What decides the case", "not met        loft", "37.5 hours per week", "1,250 hours per week", "no later than 28 July 2025 – the municipality",
                                    "the date is known once “modtaget afgørelse” is given – the citizen", "1,250.50\u00A0kr.", "the amount is unknown per day, paid by borger"}) {
        INFO(words << "\nin\n" << text);
        CHECK(text.find(words) != std::string::npos);
    }
    for (const std::string words : {"Det afgør", "sand ", "falsk", "senest", "kommunen –", "juni"}) {
        INFO(words << "\nin\n" << text);
        CHECK(text.find(words) == std::string::npos);
    }
}

TEST_CASE("one of a thing is said as one") {
    const std::string one = R"({"ydelse":"a","afgørelsesdato":"2025-06-10","udfald":"FORSLAG","ønsker":[{"ønske":null,"udfald":"FORSLAG","omfang":{"mængde":1,"enhed":"gange","periode":"uge"},
        "højst":{"mængde":2,"enhed":"gange","periode":"2 uger"},"ud_over":null,"ophold":null}],"pris":[],"frister":[],"normer":[],"mangler":[],"skøn_åbne":[],"skøn_brugt":[],
        "klage":{"frist_norm":null,"dato":null,"af":null,"til":null,"videre_til":null},"henvendelse":[],"partshøring":[],"modul":{"standard":"s","udgave":null,"kilde_hash":"01"}})";
    CHECK(decision_text(one, standard(), kvs::diag::Language::danish).find("Omfang: 1 gang pr. uge\n  Højst muligt i denne sag: 2 gange pr. 2 uger\n") != std::string::npos);
    CHECK(decision_text(one, standard(), kvs::diag::Language::english).find("Amount: 1 time per week\n  At most in this case: 2 times per 2 weeks\n") != std::string::npos);
}

TEST_CASE("a stay is told part by part, with its rate and what it comes to") {
    const std::string stay = R"({"ydelse":"s","afgørelsesdato":"2025-12-15","udfald":"FORSLAG","ønsker":[
        {"ønske":{"mængde":4,"enhed":"døgn","periode":"kalenderår"},"udfald":"FORSLAG","omfang":{"mængde":4,"enhed":"døgn","periode":"kalenderår"},"højst":null,"ud_over":0,
         "ophold":{"fra":"2025-12-28","til":"2025-12-31","pris":[{"norm":"kost","øre":14000,"pr":"døgn","i_alt":56000}]}},
        {"ønske":{"mængde":1,"enhed":"døgn","periode":"kalenderår"},"udfald":"FORSLAG","omfang":{"mængde":1,"enhed":"døgn","periode":"kalenderår"},"højst":null,"ud_over":0,
         "ophold":{"fra":"2026-01-01","til":"2026-01-01","pris":[{"norm":"kost","øre":14550,"pr":"døgn","i_alt":14550}]}}],
        "pris":[{"norm":"kost","art":"takst","øre":14000,"ukendt":false,"pr":"døgn","betales_af":"borger","dækker":[]}],
        "frister":[],"normer":[],"mangler":[],"skøn_åbne":[],"skøn_brugt":[],"klage":{"frist_norm":null,"dato":null,"af":null,"til":null,"videre_til":null},"henvendelse":[],"partshøring":[],
        "modul":{"standard":"s","udgave":"2024","gælder_fra":"","gælder_til":"","kilde_hash":"0123456789abcdef","oversætter":"kvs","abi":1}})";
    const auto text = decision_text(stay, standard(), kvs::diag::Language::danish);
    CHECK(text.find("Ønske: 4 døgn fra 28. december 2025 til 31. december 2025 → FORSLAG") != std::string::npos);
    CHECK(text.find("kost: 140\u00a0kr. pr. døgn, i alt 560\u00a0kr.") != std::string::npos);
    CHECK(text.find("kost: 145,50\u00a0kr. pr. døgn, i alt 145,50\u00a0kr.") != std::string::npos);
    CHECK(text.find("kost: satsen skifter undervejs; se hver del af opholdet") != std::string::npos);
}
