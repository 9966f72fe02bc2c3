#include <algorithm>

#include "compiler/backends/json/schema.h"
#include "compiler/backends/json/schema_parts.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::json {
namespace {

using decision::Program;

const std::vector<std::string> outcomes{"FORSLAG", "SKØN", "MANGLER", "UDENFOR", "DELVIST"};

std::vector<std::string> norm_paths(const Program& p, auto wanted) {
    std::vector<std::string> paths;
    for (const auto& n : p.norms)
        if (wanted(n) && std::find(paths.begin(), paths.end(), n.path) == paths.end()) paths.push_back(n.path);
    return paths;
}

Json norm_name(const Program& p) {
    const auto paths = norm_paths(p, [](const auto&) { return true; });
    return paths.empty() ? Json(false) : one_of_texts(paths, "Normens navn i ydelsen.");
}

std::vector<std::string> input_names(const Program& p, bool assessments) {
    std::vector<std::string> names;
    for (const auto& input : p.inputs)
        if ((input.kind == KVS_INPUT_ASSESSMENT) == assessments) names.push_back(input.name);
    return names;
}

Json input_name(const Program& p, bool assessments) {
    const auto names = input_names(p, assessments);
    return names.empty() ? Json(false) : one_of_texts(names);
}

Json quantity(const Program& p, std::string_view description) {
    std::vector<std::string> units;
    for (const auto& s : p.services)
        if (!s.unit.empty()) units.push_back(s.unit);
    if (units.empty()) return {{"type", "null"}, {"description", std::string(description)}};
    return or_null(all_required({{"mængde", Json{{"type", "number"}, {"minimum", 0}}}, {"enhed", one_of_texts(units)}, {"periode", or_null(text())}}, description));
}

Json part(const Program& p) {
    const Json oere = {{"type", "integer"}};
    Json cost = all_required({{"norm", norm_name(p)}, {"øre", oere}, {"pr", or_null(text())}, {"i_alt", or_null(oere)}}, "Satsen på dagene, og hvad de koster i alt.");
    Json stay = all_required({{"fra", date()}, {"til", date()}, {"pris", array_of(std::move(cost))}}, "Dagene, når der er ønsket et ophold.");
    Json wished = quantity(p, {});
    wished.erase("description");
    Json named = all_required({{"norm", norm_name(p)}});
    Json wish = {{"description", "Ønsket, som det blev stillet; null, når intet bestemt er ønsket."}};
    wish["anyOf"] = Json::array({std::move(wished), std::move(named)});
    return all_required({{"ønske", std::move(wish)},
                         {"udfald", one_of_texts(outcomes)},
                         {"omfang", quantity(p, "Den mængde, der foreslås.")},
                         {"højst", quantity(p, "Den mindste grænse, der kendes.")},
                         {"ud_over", or_null(Json{{"type", "number"}, {"minimum", 0}, {"description", "Så meget af ønsket ligger ud over omfanget."}})},
                         {"ophold", or_null(std::move(stay))}});
}

Json price(const Program& p) {
    return all_required({{"norm", norm_name(p)},
                         {"art", one_of_texts({"gratis", "takst", "beløb", "egen_udgift", "ukendt", "mod_betaling", "modregnes"})},
                         {"øre", or_null(Json{{"type", "integer"}, {"description", "Beløbet i øre; null, når standarden ikke nævner det."}})},
                         {"ukendt", Json{{"type", "boolean"}}},
                         {"pr", or_null(text())},
                         {"betales_af", or_null(text())},
                         {"dækker", array_of(text())}});
}

Json deadline(const Program& p) {
    return all_required({{"norm", norm_name(p)},
                         {"art", one_of_texts({"senest", "inden", "tidligst", "hurtigst_muligt", "løbende", "ukendt"})},
                         {"pligt", one_of_texts({"kommunen", "borgeren", "kvalitetsmål"}, "Hvis frist det er; et kvalitetsmål er kommunens eget.")},
                         {"part", or_null(text())},
                         {"hændelse", or_null(text("Hændelsen, fristen regnes fra."))},
                         {"dato", or_null(date())},
                         {"lukkedag", Json{{"type", "boolean"}, {"description", "Datoen er en lukkedag. Kommunens frist flyttes ikke af den grund."}}}});
}

Json norm(const Program& p) {
    return all_required({{"norm", norm_name(p)},
                         {"rolle", one_of_texts({"betingelse", "vurdering", "udelukkelse", "omfang", "undtagelse", "udmåling", "pris", "frist", "regel", "hensyn"})},
                         {"sandhed", one_of_texts({"sand", "falsk", "mangler", "skøn"})},
                         {"afgør", Json{{"type", "boolean"}, {"description", "Normen er en af dem, der afgør udfaldet."}}},
                         {"sætninger", array_of(text(), "Sætninger i kildedokumentet, som normen gengiver.")},
                         {"lov", or_null(text())},
                         {"tekst", all_required({{"borger", text()}, {"sag", text()}})},
                         {"oplysninger", array_of(input_name(p, false))},
                         {"skøn", array_of(input_name(p, true))}});
}

Json missing(const Program& p) {
    return all_required({{"oplysning", input_name(p, false)},
                         {"hos", or_null(text("Hvem der kan give den."))},
                         {"spørgsmål", or_null(text())},
                         {"ved_ikke", Json{{"type", "boolean"}, {"description", "Der er spurgt, og svaret kendes ikke."}}}});
}

Json considerations(const Program& p) { return array_of(norm_name(p), "Normer, der siger, hvad der skal indgå i vurderingen."); }

Json used_assessment(const Program& p) {
    return all_required({{"skøn", input_name(p, true)},
                         {"svar", Json{{"type", Json::array({"boolean", "number", "string"})}}},
                         {"af", or_null(text())},
                         {"rolle", or_null(text())},
                         {"tid", or_null(text())},
                         {"fordi", or_null(text())},
                         {"hensyn", considerations(p)}});
}

}  // namespace

std::string decision_schema(const Program& p) {
    std::vector<std::string> services;
    for (const auto& s : p.services) services.push_back(s.id);
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$id", "urn:kvs:" + base::ascii_identifier(p.id) + ":decision"},
                   {"title", "Forslag til afgørelse efter " + p.title}};
    Json complaint = all_required({{"frist_norm", or_null(norm_name(p))},
                                   {"dato", or_null(date())},
                                   {"af", or_null(text())},
                                   {"til", or_null(text())},
                                   {"videre_til", or_null(text())}},
                                  "Klagevejledning.");
    Json module = all_required({{"standard", Json{{"const", p.id}}},
                                {"udgave", text()},
                                {"gælder_fra", or_null(date())},
                                {"gælder_til", or_null(date())},
                                {"kilde_hash", text("SHA-256 af kildeteksterne.")},
                                {"oversætter", text()},
                                {"abi", Json{{"const", KVS_ABI_VERSION}}}});
    schema.update(all_required(
        {{"ydelse", one_of_texts(services)},
         {"afgørelsesdato", date()},
         {"udfald", one_of_texts(outcomes, "UDENFOR er ikke et afslag: kommunen skal altid vurdere konkret.")},
         {"ønsker", array_of(part(p))},
         {"pris", array_of(price(p))},
         {"frister", array_of(deadline(p))},
         {"normer", array_of(norm(p), "Alle normer, der har betydning, i filens rækkefølge.")},
         {"mangler", array_of(missing(p), "Oplysninger, der skal skaffes, den letteste først.")},
         {"skøn_åbne", array_of(all_required({{"skøn", input_name(p, true)}, {"rolle", or_null(text())}, {"spørgsmål", or_null(text())}, {"hensyn", considerations(p)}}))},
         {"skøn_brugt", array_of(used_assessment(p))},
         {"klage", std::move(complaint)},
         {"henvendelse", array_of(all_required({{"norm", norm_name(p)}, {"til", text()}, {"sandhed", one_of_texts({"sand", "mangler", "skøn"})}}), "Hvor parten skal henvende sig, efter det, der er oplyst.")},
         {"partshøring", array_of(input_name(p, false), "Oplysninger, som parten skal høres om, fordi de taler imod og ikke kommer fra parten selv.")},
         {"koder", array_of(all_required({{"tabel", text()}, {"kode", text()}}), "Koder, som ydelsen journaliseres under, fx KLE og Fælles Sprog. De afgør intet.")},
         {"modul", std::move(module)}}));
    return schema.dump();
}

}  // namespace kvs::backends::json
