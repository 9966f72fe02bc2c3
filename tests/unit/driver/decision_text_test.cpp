#include "compiler/driver/decision_text.h"

#include <catch2/catch.hpp>

using kvs::driver::decision_text;

namespace {

const std::string decision = R"({"ydelse":"aflastning","afgørelsesdato":"2025-06-10","udfald":"DELVIST",
 "ønsker":[{"ønske":{"mængde":37.5,"enhed":"timer","periode":"uge"},"udfald":"DELVIST","omfang":{"mængde":1250,"enhed":"timer","periode":"uge"},"højst":null,"ud_over":90071992547409.91}],
 "pris":[{"norm":"kost","art":"takst","øre":null,"ukendt":true,"pr":"døgn","betales_af":"borger","dækker":["mad","drikke"]},
         {"norm":"selve_hjælpen","art":"gratis","øre":0,"ukendt":false,"pr":null,"betales_af":null,"dækker":[]},
         {"norm":"kørsel","art":"beløb","øre":125050,"ukendt":false,"pr":null,"betales_af":null,"dækker":[]}],
 "frister":[{"norm":"afgørelsestid","art":"senest","pligt":"kommunen","part":null,"hændelse":"modtaget","dato":"2025-07-28","lukkedag":false},
            {"norm":"klagefrist","art":"inden","pligt":"borgeren","part":null,"hændelse":"modtaget_afgørelse","dato":null,"lukkedag":false}],
 "normer":[{"norm":"loft","rolle":"omfang","sandhed":"falsk","afgør":true,"sætninger":["S2-34"],"lov":null,"tekst":{"borger":"b","sag":"Højst 50 døgn."},"oplysninger":[],"skøn":[]}],
 "mangler":[{"oplysning":"bor_sammen","hos":"cpr","spørgsmål":null,"ved_ikke":true}],
 "skøn_åbne":[{"skøn":"egnet","rolle":"rådgiver","spørgsmål":"Er det egnet?"}],
 "skøn_brugt":[{"skøn":"grad","svar":"svære","af":"Per Juhl","rolle":"rådgiver","tid":"2025-06-09","fordi":"pleje"}],
 "klage":{"frist_norm":"klagefrist","dato":"2025-07-08","af":null,"til":"kommunen","videre_til":null},"partshøring":["alder"],
 "modul":{"standard":"s","udgave":"2024","gælder_fra":"","gælder_til":"","kilde_hash":"0123456789abcdef","oversætter":"kvs","abi":1}})";

}  // namespace

TEST_CASE("a decision reads as Danish, numbers exact and dressed") {
    const auto text = decision_text(decision, "Aflastning", kvs::diag::Language::danish);
    for (const std::string words :
         {"Aflastning\nAfgørelsesdato 10. juni 2025", "DELVIST: En del ligger inden for standarden", "37,5 timer pr. uge", "1.250 timer", "90.071.992.547.409,91",
          "kost: beløbet er ukendt pr. døgn, betales af borger (dækker mad og drikke)", "selve hjælpen: gratis", "1.250,50\u00A0kr.", "senest 28. juli 2025",
          "datoen afhænger af »modtaget afgørelse«", "falsk    loft [S2-34]", "Højst 50 døgn.", "bor sammen (hos cpr) – svaret var »ved ikke«", "Rådgiver: Er det egnet?",
          "grad: svære, Per Juhl (rådgiver): pleje", "Senest 8. juli 2025. Sendes til kommunen.", "kilde 0123456789ab"}) {
        INFO(words << "\nin\n" << text);
        CHECK(text.find(words) != std::string::npos);
    }
}

TEST_CASE("the frame is English when asked for") {
    const auto text = decision_text(decision, "Aflastning", kvs::diag::Language::english);
    CHECK(text.find("What decides the case") != std::string::npos);
    CHECK(text.find("Det afgør") == std::string::npos);
}
