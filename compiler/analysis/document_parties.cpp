// Who applies, who gets the decision, who may complain and where: the same person, the same place.
#include <algorithm>
#include <optional>
#include <string>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"

namespace kvs::analysis {

namespace {

using diag::Message;
using model::RoleKind;
using model::SectionKind;
using PartId = base::Id<model::Part>;

struct Party {
    PartId part;
    NormId norm;
};

/// The person called "du" in this service.
PartId you_in(const model::Standard& standard, base::Id<model::Service> service) {
    PartId general;
    for (std::size_t i = 0; i < standard.parts.size(); ++i) {
        const auto id = standard.parts.id_at(i);
        if (!standard.parts[id].is_you) continue;
        if (standard.parts[id].only_in == service) return id;
        if (!standard.parts[id].only_in) general = id;
    }
    return general;
}

/// The texts let "du" apply: "vil du søge", "din ansøgning", "ansøgning fra dig", "skal du henvende dig".
bool you_apply(const model::Standard& standard, const model::Section& section) {
    for (const auto id : norms_of(standard, section)) {
        const auto tokens = tokens_of(written_text(standard.norms[id]));
        if (has_phrase(tokens, {"du", "søge"}) || has_phrase(tokens, {"du", "søger"}) || has_phrase(tokens, {"du", "ansøger"}) || has_phrase(tokens, {"din", "ansøgning"}) ||
            has_phrase(tokens, {"ansøgning", "fra", "dig"}) || has_phrase(tokens, {"du", "henvende"}))
            return true;
    }
    return false;
}

/// The first norm of the section kind that names a declared party in the role.
std::optional<Party> party_in(const model::Standard& standard, base::Id<model::Service> service, SectionKind kind, RoleKind role, bool with_deadline) {
    for (const auto section : standard.services[service].sections) {
        if (standard.sections[section].kind != kind) continue;
        for (const auto id : norms_of(standard, standard.sections[section])) {
            const auto& norm = standard.norms[id];
            if (with_deadline && norm.deadlines.empty()) continue;
            for (const auto& stated : norm.roles)
                if (stated.kind == role && stated.part) return Party{stated.part, id};
        }
    }
    return std::nullopt;
}

std::string name_of(const model::Standard& standard, PartId part) {
    const auto& forms = standard.parts[part].forms;
    return forms.empty() || forms.front().case_worker.empty() ? standard.parts[part].name : forms.front().case_worker;
}

void check_applicant(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    const auto you = you_in(standard, service);
    if (!you) return;
    bool applies = false;
    for (const auto section : standard.services[service].sections) {
        const auto kind = standard.sections[section].kind;
        applies |= (kind == SectionKind::procedure || kind == SectionKind::ruling) && you_apply(standard, standard.sections[section]);
    }
    if (!applies) return;
    const auto addressee = party_in(standard, service, SectionKind::ruling, RoleKind::to, false);
    const auto complainant = party_in(standard, service, SectionKind::complaint, RoleKind::by, true);
    const auto differs = [&](const std::optional<Party>& party) { return party && party->part != you; };
    if (!differs(addressee) && !differs(complainant)) return;
    const auto say = [&](Message message, const Party& party, std::vector<NormId> norms) {
        report.say(message, place_of(standard.norms[party.norm]), {{"applicant", name_of(standard, you)}, {"other", name_of(standard, party.part)}}, {std::move(norms), {}, service});
    };
    if (differs(addressee) && differs(complainant) && addressee->part == complainant->part) return say(Message::parties_differ, *complainant, {complainant->norm, addressee->norm});
    if (differs(addressee)) say(Message::addressee_differs, *addressee, {addressee->norm});
    if (differs(complainant)) say(Message::complainant_differs, *complainant, {complainant->norm});
}

struct Place {
    base::Id<model::Service> service;
    NormId norm;
    std::string words;
};

/// Where complaints go without a condition. Ankestyrelsen is where they go next, and whether a standard says so is no difference.
std::vector<Place> complaint_places(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<Place> places;
    for (const auto section : standard.services[service].sections) {
        if (standard.sections[section].kind != SectionKind::complaint) continue;
        for (const auto id : norms_of(standard, standard.sections[section])) {
            const auto& norm = standard.norms[id];
            if (norm.condition || !norm.guards.empty() || norm.follows) continue;
            for (const auto& role : norm.roles) {
                if (role.kind != RoleKind::to || role.words.empty() || lower(role.words).find("ankestyrelse") != std::string::npos) continue;
                if (std::none_of(places.begin(), places.end(), [&](const Place& p) { return p.words == role.words; })) places.push_back({service, id, role.words});
            }
        }
    }
    return places;
}

/// The place most services name is the usual one (the first of equals); a place that one service alone names beside it stands out.
void check_bodies(const model::Standard& standard, Report& report) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        auto more = complaint_places(standard, standard.services.id_at(i));
        places.insert(places.end(), more.begin(), more.end());
    }
    const auto naming = [&](const std::string& words) { return std::count_if(places.begin(), places.end(), [&](const Place& p) { return p.words == words; }); };
    const Place* usual = nullptr;
    for (const auto& place : places)
        if (usual == nullptr || naming(place.words) > naming(usual->words)) usual = &place;
    for (const auto& place : places) {
        if (place.words == usual->words || place.service == usual->service || naming(place.words) > 1) continue;
        report.say(Message::complaint_body_differs, place_of(standard.norms[place.norm]),
                   {{"service", standard.services[place.service].title}, {"body", place.words}, {"other_service", standard.services[usual->service].title}, {"other_body", usual->words}},
                   {{place.norm}, {}, place.service});
    }
}

}  // namespace

void check_parties(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) check_applicant(standard, standard.services.id_at(i), report);
    check_bodies(standard, report);
}

}  // namespace kvs::analysis
