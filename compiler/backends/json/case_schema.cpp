#include <fmt/format.h>

#include "compiler/backends/json/schema.h"
#include "compiler/backends/json/schema_parts.h"
#include "compiler/base/utf8.h"

namespace kvs::backends::json {
namespace {

using decision::Input;
using decision::Program;

std::string description_of(const Input& input) {
    std::string words = input.question;
    if (!input.unit.empty()) words += fmt::format("{}I {}{}.", words.empty() ? "" : " ", input.unit, input.period.empty() ? "" : " pr. " + input.period);
    if (!input.supplier.empty() && input.kind == KVS_INPUT_FACT) words += fmt::format("{}Fra: {}.", words.empty() ? "" : " ", input.supplier);
    return words;
}

/// The answer itself, without what surrounds it.
Json value_of(const Input& input, std::string_view description) {
    switch (input.type) {
        case KVS_TYPE_YES_NO: {
            Json schema = {{"type", "boolean"}};
            if (!description.empty()) schema["description"] = std::string(description);
            return schema;
        }
        case KVS_TYPE_NUMBER: return number(input.decimals, input.unit.empty() || input.unit == "kr", description);
        case KVS_TYPE_CHOICE: return one_of_texts(input.choices, description);
        default: return date(description);
    }
}

Json periods() {
    Json period = object({{"fra", date("Første dag.")}, {"til", date("Sidste dag, som tæller med. Udelades, når perioden ikke er slut.")}}, {"fra"});
    return Json{{"type", "array"}, {"items", std::move(period)}, {"description", "Perioderne, det har varet. Tom, når det aldrig har."}};
}

Json fact(const Input& input) {
    Json unknown = object({{"ved_ikke", {{"const", true}}}}, {"ved_ikke"}, "Der er spurgt, og svaret kendes ikke.");
    Json schema = Json::object();
    if (const std::string words = description_of(input); !words.empty()) schema["description"] = words;
    schema["anyOf"] = Json::array({input.of_periods ? periods() : value_of(input, {}), std::move(unknown)});
    return schema;
}

Json assessment(const Input& input) {
    Json role = Json{{"const", input.role}};
    role["description"] = "Rollen, som standarden lader svare.";
    Json said = text("Navnet på den, der har vurderet.");
    said["pattern"] = "\\S";
    Json why = text("Begrundelsen.");
    why["pattern"] = "\\S";
    Json when = text("Hvornår: en dato eller et tidspunkt efter RFC 3339. Ikke efter afgørelsesdatoen.");
    when["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$";
    return all_required({{"svar", value_of(input, description_of(input))},
                         {"af", std::move(said)},
                         {"rolle", std::move(role)},
                         {"tid", std::move(when)},
                         {"fordi", std::move(why)}},
                        input.question);
}

Json inputs_of(const Program& p, std::uint8_t kind, std::string_view description) {
    Json properties = Json::object();
    for (const Input& input : p.inputs) {
        if (input.kind != kind) continue;
        properties[input.name] = kind == KVS_INPUT_FACT         ? fact(input)
                                 : kind == KVS_INPUT_ASSESSMENT ? assessment(input)
                                                                : date("Den dag, hændelsen skete.");
    }
    return object(std::move(properties), {}, description);
}

/// A stay is counted in whole days.
bool counts_days(std::string_view unit) { return unit == "døgn" || unit == "dage"; }

/// Services by the unit that they count in, and what else a quota counts.
Json use_entry(const Program& p) {
    Json alternatives = Json::array();
    for (std::size_t i = 0; i < p.services.size(); ++i) {
        const decision::Service& s = p.services[i];
        std::vector<std::pair<std::string, std::uint8_t>> units;
        const auto add = [&](const std::string& unit, std::uint8_t decimals) {
            for (const auto& known : units)
                if (known.first == unit) return;
            units.emplace_back(unit, decimals);
        };
        if (!s.unit.empty()) add(s.unit, s.decimals);
        for (const decision::Quota& q : p.quotas)
            if (q.service == i) add(q.unit, q.decimals);
        for (const auto& [unit, decimals] : units) {
            std::vector<std::string> required{"mængde", "enhed", "dato"};
            if (p.services.size() > 1) required.insert(required.begin(), "ydelse");
            Json properties = Json::object();
            properties["ydelse"] = {{"const", s.id}};
            properties["mængde"] = number(decimals, false);
            properties["enhed"] = {{"const", unit}};
            properties["dato"] = date();
            alternatives.push_back(object(properties, required));
            if (!counts_days(unit)) continue;
            properties.erase("mængde");
            properties.erase("dato");
            properties["fra"] = date("Opholdets første dag.");
            properties["til"] = date("Opholdets sidste dag, som tæller med.");
            required = {"enhed", "fra", "til"};
            if (p.services.size() > 1) required.insert(required.begin(), "ydelse");
            alternatives.push_back(object(std::move(properties), std::move(required), "Et ophold: hver af dets datoer tæller én gang."));
        }
    }
    if (alternatives.empty()) return Json(false);
    return Json{{"anyOf", std::move(alternatives)}};
}

Json wish(const Program& p, const decision::Service& s) {
    Json alternatives = Json::array();
    if (!s.unit.empty()) {
        Json properties = Json::object();
        properties["mængde"] = number(s.decimals, false);
        properties["enhed"] = {{"const", s.unit}};
        if (!s.period.empty()) properties["periode"] = {{"const", s.period}};
        alternatives.push_back(object(std::move(properties), {"mængde", "enhed"}, "Så meget ønskes der."));
        if (counts_days(s.unit)) {
            Json stay = Json::object();
            stay["enhed"] = {{"const", s.unit}};
            stay["fra"] = date("Opholdets første dag.");
            stay["til"] = date("Opholdets sidste dag, som tæller med.");
            alternatives.push_back(object(std::move(stay), {"enhed", "fra", "til"}, "Et ophold. Det afgøres i dele, hvor satser, perioder og kvoter er de samme."));
        }
    }
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < s.norm_count; ++i) paths.push_back(p.norms[s.first_norm + i].path);
    if (!paths.empty())
        alternatives.push_back(object({{"norm", one_of_texts(paths)}}, {"norm"}, "Noget, som standarden nævner ved navn."));
    if (alternatives.empty()) return Json(false);
    return Json{{"anyOf", std::move(alternatives)}};
}

Json wishes(const Program& p, const decision::Service& s) {
    Json schema = array_of(wish(p, s), "Det, der søges om. Uden ønsker gælder den udmålte mængde.");
    schema["maxItems"] = KVS_MAX_WISHES;
    return schema;
}

}  // namespace

std::string case_schema(const Program& p) {
    std::vector<std::string> names;
    for (const auto& s : p.services) names.push_back(s.id);
    Json properties = Json::object();
    properties["ydelse"] = one_of_texts(names, "Ydelsen, der søges. Kan udelades, når standarden kun har én.");
    properties["afgørelsesdato"] = date("Den dag, der træffes afgørelse.");
    properties["oplysninger"] = inputs_of(p, KVS_INPUT_FACT, "Kendsgerninger. En oplysning, der ikke er givet, er ukendt, aldrig nej.");
    properties["skøn"] = inputs_of(p, KVS_INPUT_ASSESSMENT, "Vurderinger, som et navngivet menneske har foretaget.");
    properties["hændelser"] = inputs_of(p, KVS_INPUT_EVENT, "De dage, fristerne regnes fra.");
    Json used = array_of(use_entry(p), "Hjælp, der allerede er givet.");
    used["maxItems"] = KVS_MAX_USES;
    properties["forbrug"] = std::move(used);
    if (p.services.size() == 1) {
        properties["ønsker"] = wishes(p, p.services[0]);
    } else {
        properties["ønsker"] = Json{{"type", "array"}, {"maxItems", KVS_MAX_WISHES}};
    }
    std::vector<std::string> required{"afgørelsesdato"};
    if (p.services.size() != 1) required.insert(required.begin(), "ydelse");

    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$id", "urn:kvs:" + base::ascii_identifier(p.id) + ":case"},
                   {"title", "Sag efter " + p.title}};
    schema.update(object(std::move(properties), std::move(required)));
    if (p.services.size() > 1) {
        // What can be wished for depends on the service.
        Json rules = Json::array();
        for (const auto& s : p.services) {
            Json when = {{"properties", {{"ydelse", {{"const", s.id}}}}}, {"required", {"ydelse"}}};
            Json then = {{"properties", {{"ønsker", wishes(p, s)}}}};
            rules.push_back({{"if", std::move(when)}, {"then", std::move(then)}});
        }
        schema["allOf"] = std::move(rules);
    }
    return schema.dump();
}

}  // namespace kvs::backends::json
