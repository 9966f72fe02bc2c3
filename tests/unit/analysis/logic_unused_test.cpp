#include "checked.h"

namespace kvs::analysis::test {

namespace {

Checked declaring(const std::string& vocabulary, const std::string& more = "") {
    Document document;
    document.vocabulary = vocabulary;
    document.more = more;
    return check(document);
}

}  // namespace

TEST_CASE("unused: facts, assessments and events") {
    CHECK(contains(declaring("oplysning civilstand: ja eller nej, af borger\n").words(Message::fact_unused), "civilstand"));
    CHECK_FALSE(declaring("oplysning civilstand: ja eller nej, af borger\n", "    levering\n        gift: hvis civilstand \"Er du gift, taler vi også med din ægtefælle.\"\n").says(Message::fact_unused));
    CHECK(declaring("skøn egnet: ja eller nej, ved visitator\n").says(Message::assessment_unused));
    CHECK_FALSE(declaring("skøn egnet: ja eller nej, ved visitator\n", "    vurdering\n        egnethed: skøn egnet \"Vi vurderer, om hjælpen er egnet.\"\n").says(Message::assessment_unused));
    CHECK(declaring("hændelse indflytning: \"den dag, du flytter ind\"\n").says(Message::event_unused));
    CHECK_FALSE(declaring("hændelse indflytning: \"den dag, du flytter ind\"\n", "    levering\n        start: senest 3 uger efter indflytning \"Vi kommer senest {start} efter, at du er flyttet ind.\"\n").says(Message::event_unused));
}

TEST_CASE("unused: parties") {
    CHECK(declaring("part værge: \"din værge\" / \"værgen\"\n").says(Message::part_unused));
    CHECK_FALSE(declaring("part værge: \"din værge\" / \"værgen\"\n", "    sagsgang\n        værge: \"Vi skriver også til din værge.\"\n").says(Message::part_unused));
    CHECK_FALSE(declaring("part værge: \"din værge\" / \"værgen\"\n", "    sagsgang\n        værge: \"Vi skriver også til dine værger.\"\n").says(Message::part_unused));
    CHECK_FALSE(declaring("part værge: \"din værge\" / \"værgen\"\n", "    sagsgang \"Når du har en værge\"\n        brev: \"Vi skriver til jer begge.\"\n").says(Message::part_unused));
    CHECK_FALSE(declaring("part værge: \"din værge\" / \"værgen\"\noplysning enig: ja eller nej, af værge\n", "    levering\n        enige: hvis enig \"Er I enige, går vi i gang.\"\n").says(Message::part_unused));
}

TEST_CASE("unused: tariffs, scales and terms") {
    CHECK(declaring("takst kost: kr. pr. døgn\n    fra 1. januar 2025: 100 kr.\n").says(Message::tariff_unused));
    CHECK(declaring("skala grad: let, svær\n").says(Message::scale_unused));
    CHECK(contains(declaring("skala grad: let, svær\nskala niveau: let, svær\nskøn behov_grad: skala grad, ved visitator\n", "    levering\n        svært: hvis behov_grad er svær \"Er behovet stort, kommer vi tit.\"\n").words(Message::scale_unused), "niveau"));
    CHECK_FALSE(declaring("skala grad: let, svær\nskøn behov_grad: skala grad, ved visitator\n", "    levering\n        svært: hvis behov_grad er svær \"Er behovet stort, kommer vi tit.\"\n").says(Message::scale_unused));
    CHECK(declaring("begreb akut_indsats: \"hjælp, der ikke kan vente\"\n").says(Message::term_unused));
    CHECK_FALSE(declaring("begreb akut_indsats: \"hjælp, der ikke kan vente\"\n", "    levering\n        akut: \"En akut indsats går i gang samme dag.\"\n").says(Message::term_unused));
    CHECK_FALSE(declaring("begreb barn: \"en person under 18 år\"\n", "    levering\n        børn: \"Dine børn kan være med.\"\n").says(Message::term_unused));
    CHECK_FALSE(declaring("begreb hjælpemiddel: \"ting, der hjælper\"\n", "    levering\n        ting: \"Hjælpemidler er ikke med.\"\n").says(Message::term_unused));
    CHECK_FALSE(declaring("begreb akuthjælp: \"hjælp, der ikke kan vente\"\n", "    levering \"Akuthjælp\"\n        straks: \"Vi kommer straks.\"\n").says(Message::term_unused));
}

TEST_CASE("unused: a second contact that nothing points to") {
    CHECK_FALSE(declaring("kontakt akuttelefonen: \"Akuttelefonen\"\n    telefon \"11 22 33 44\"\n    bemærk \"Ring, hvis det haster.\"\n").says(Message::contact_unused));
    CHECK_FALSE(declaring("kontakt klagenævnet: \"Klagenævnet i Prøveby Kommune\"\n    telefon \"11 22 33 44\"\n", "    sagsgang\n        spørg: \"Ring til Klagenævnet.\"\n").says(Message::contact_unused));
    CHECK(declaring("kontakt sekretariatet: \"Sekretariatet\"\n    telefon \"11 22 33 44\"\n").says(Message::contact_unused));
    CHECK_FALSE(declaring("kontakt sekretariatet: \"Sekretariatet\"\n    telefon \"11 22 33 44\"\n", "    sagsgang\n        spørg: \"Har du spørgsmål, så ring til Sekretariatet.\"\n").says(Message::contact_unused));
}

}  // namespace kvs::analysis::test
