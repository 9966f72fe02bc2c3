// Who applies, who gets the decision, who may complain and where: the same person, the same place.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "compiler/analysis/checks.h"
#include "compiler/analysis/register.h"
#include "compiler/analysis/walk.h"
#include "compiler/analysis/words.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

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

/// The texts let "du" apply: "vil du søge", "din ansøgning", "ansøgning fra dig".
bool you_apply(const model::Standard& standard, const model::Section& section) {
    for (const auto id : norms_of(standard, section)) {
        const auto tokens = tokens_of(written_text(standard.norms[id]));
        if (has_phrase(tokens, {"du", "søge"}) || has_phrase(tokens, {"du", "søger"}) || has_phrase(tokens, {"du", "ansøger"}) || has_phrase(tokens, {"din", "ansøgning"}) ||
            has_phrase(tokens, {"ansøgning", "fra", "dig"}))
            return true;
    }
    return false;
}

/// Who answers an assessment belongs to the municipality: sent the decision, they carry it out.
bool assesses(const model::Standard& standard, PartId part) {
    return std::any_of(standard.inputs.begin(), standard.inputs.end(), [&](const model::Input& input) { return input.kind == model::InputKind::assessment && input.from_part == part; });
}

/// The norm is about a copy or a message beside the decision.
bool informs(const model::Norm& norm) {
    const auto text = lower(written_text(norm) + ' ' + model::name_words(norm.name));
    return text.find("kopi") != std::string::npos || text.find("besked") != std::string::npos || text.find("orienter") != std::string::npos;
}

/// What is sent is the decision: the norm's text says so, or it has none and stands under the heading alone.
bool sends_decision(const model::Norm& norm) {
    const auto text = lower(written_text(norm));
    return text.empty() || text.find("afgør") != std::string::npos || text.find("bevilling") != std::string::npos || text.find("afslag") != std::string::npos;
}

bool counts_from_decision(const model::Standard& standard, const model::Norm& norm) {
    return std::any_of(norm.deadlines.begin(), norm.deadlines.end(), [&](const model::Deadline& deadline) {
        return deadline.event && lower(standard.inputs[deadline.event].name).find("afgørelse") != std::string::npos;
    });
}

/// Every declared party that the norms of the section kind name in the role.
template <typename Wanted>
std::vector<Party> parties_in(const model::Standard& standard, base::Id<model::Service> service, SectionKind kind, RoleKind role, Wanted wanted) {
    std::vector<Party> parties;
    for (const auto section : standard.services[service].sections) {
        if (standard.sections[section].kind != kind) continue;
        for (const auto id : norms_of(standard, standard.sections[section])) {
            if (!wanted(standard.norms[id])) continue;
            for (const auto& stated : standard.norms[id].roles)
                if (stated.kind == role && stated.part && !assesses(standard, stated.part)) parties.push_back({stated.part, id});
        }
    }
    return parties;
}

/// The first of them, unless "du" is one too.
std::optional<Party> other_than(PartId you, const std::vector<Party>& parties) {
    if (parties.empty() || std::any_of(parties.begin(), parties.end(), [&](const Party& party) { return party.part == you; })) return std::nullopt;
    return parties.front();
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
    const auto addressee = other_than(you, parties_in(standard, service, SectionKind::ruling, RoleKind::to, [](const model::Norm& norm) { return sends_decision(norm) && !informs(norm); }));
    const auto complainant = other_than(you, parties_in(standard, service, SectionKind::complaint, RoleKind::by, [&](const model::Norm& norm) { return counts_from_decision(standard, norm); }));
    const auto say = [&](Message message, const Party& party, std::vector<NormId> norms) {
        report.say(message, place_of(standard.norms[party.norm]), {{"applicant", name_of(standard, you)}, {"other", name_of(standard, party.part)}}, {std::move(norms), {}, service});
    };
    if (addressee && complainant && addressee->part == complainant->part) return say(Message::parties_differ, *complainant, {complainant->norm, addressee->norm});
    if (addressee) say(Message::addressee_differs, *addressee, {addressee->norm});
    if (complainant) say(Message::complainant_differs, *complainant, {complainant->norm});
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
    // "Visitationen" and "Prøveby Kommune, Visitationen" are one place.
    const auto same = [](const std::string& a, const std::string& b) { return lower(a).find(lower(b)) != std::string::npos || lower(b).find(lower(a)) != std::string::npos; };
    for (const auto& place : places) {
        if (same(place.words, usual->words) || place.service == usual->service || naming(place.words) > 1) continue;
        report.say(Message::complaint_body_differs, place_of(standard.norms[place.norm]),
                   {{"service", standard.services[place.service].title}, {"body", place.words}, {"other_service", standard.services[usual->service].title}, {"other_body", usual->words}},
                   {{place.norm}, {}, place.service});
    }
}

/// "Klageinstans er Socialudvalget" or a norm of that name, of a service under an act whose decisions go to Ankestyrelsen; and nothing in the service's
/// complaint sections speaks of Ankestyrelsen. Where a complaint is handed in (klagested) is another matter.
void check_instance(const model::Standard& standard, base::Id<model::Service> service, Report& report) {
    const auto* owed = owed_under(standard, service);
    const auto granted = granted_under(standard, service);
    const auto* basis = owed ? owed : granted.empty() ? nullptr : granted.front().basis;
    if (basis == nullptr || !basis->reference.law || standard.laws[basis->reference.law].name != "serviceloven") return;
    NormId instance;
    std::string body;
    for (const auto section : standard.services[service].sections) {
        if (standard.sections[section].kind != SectionKind::complaint) continue;
        for (const auto& text : standard.sections[section].texts)
            if (lower(text.raw).find("ankestyrelse") != std::string::npos) return;
        for (const auto id : norms_of(standard, standard.sections[section])) {
            const auto& norm = standard.norms[id];
            const auto words = lower(written_text(norm) + ' ' + model::name_words(norm.name));
            if (words.find("ankestyrelse") != std::string::npos) return;
            for (const auto& role : norm.roles) {
                if (lower(role.words).find("ankestyrelse") != std::string::npos) return;
                if (role.kind != RoleKind::to || instance || words.find("klageinstans") == std::string::npos) continue;
                instance = id;
                body = role.words;
            }
        }
    }
    if (!instance || body.empty()) return;
    report.say(Message::complaint_instance_differs, place_of(standard.norms[instance]), {{"norm", standard.norms[instance].path}, {"body", body}, {"law", standard.laws[basis->reference.law].name}}, {{instance}, {}, service});
}

}  // namespace

void check_parties(const model::Standard& standard, Report& report) {
    for (std::size_t i = 0; i < standard.services.size(); ++i) check_applicant(standard, standard.services.id_at(i), report);
    check_bodies(standard, report);
    for (std::size_t i = 0; i < standard.services.size(); ++i) check_instance(standard, standard.services.id_at(i), report);
}

}  // namespace kvs::analysis
