#include "compiler/analysis/walk.h"

#include <algorithm>

#include "compiler/base/words.h"

namespace kvs::analysis {

namespace {

void collect(const model::Standard& standard, NormId id, std::vector<NormId>& into) {
    into.push_back(id);
    for (const auto child : standard.norms[id].children) collect(standard, child, into);
}

}  // namespace

std::vector<NormId> with_children(const model::Standard& standard, NormId id) {
    std::vector<NormId> result;
    collect(standard, id, result);
    return result;
}

std::vector<NormId> norms_of(const model::Standard& standard, const model::Section& section) {
    std::vector<NormId> result;
    for (const auto id : section.norms) collect(standard, id, result);
    return result;
}

std::vector<NormId> norms_of(const model::Standard& standard, base::Id<model::Service> service) {
    std::vector<NormId> result;
    for (const auto section : standard.services[service].sections)
        for (const auto id : standard.sections[section].norms) collect(standard, id, result);
    return result;
}

model::SectionKind kind_of(const model::Standard& standard, NormId id) { return standard.sections[standard.norms[id].section].kind; }

bool is_decided(model::SectionKind kind) {
    switch (kind) {
        case model::SectionKind::eligibility:
        case model::SectionKind::not_for:
        case model::SectionKind::assessment:
        case model::SectionKind::covers:
        case model::SectionKind::covers_not:
        case model::SectionKind::scope: return true;
        default: return false;
    }
}

base::Span place_of(const model::Norm& norm) { return norm.name_span.end > norm.name_span.begin ? norm.name_span : norm.span; }

std::string written_text(const model::Norm& norm) {
    std::string result;
    for (const auto& text : norm.texts) {
        if (!text.written) continue;
        if (!result.empty()) result += ' ';
        result += text.raw;
    }
    return result;
}

std::vector<WrittenText> written_texts(const model::Standard& standard) {
    std::vector<WrittenText> result;
    const auto add = [&](const std::vector<model::Text>& texts, NormId norm = {}) {
        for (const auto& text : texts)
            if (text.written) result.push_back({&text, norm});
    };
    add(standard.explanations);
    add(standard.publication);
    add(standard.supplements);
    for (const auto& term : standard.terms) add(term.texts);
    for (const auto& contact : standard.contacts) add(contact.texts);
    for (const auto& service : standard.services) add(service.texts);
    for (const auto& section : standard.sections) add(section.texts);
    for (std::size_t i = 0; i < standard.norms.size(); ++i) add(standard.norms[standard.norms.id_at(i)].texts, standard.norms.id_at(i));
    return result;
}

std::vector<std::vector<Wording>> voices_of(const model::Norm& norm) {
    std::vector<Wording> citizen, of_case;
    bool differ = false;
    for (const auto& text : norm.texts) {
        if (!text.written) continue;
        citizen.push_back({text.raw, text.span, false});
        if (text.case_raw.empty()) of_case.push_back({text.raw, text.span, true});
        else of_case.push_back({text.case_raw, text.case_span, false});
        differ = differ || !text.case_raw.empty();
    }
    std::vector<std::vector<Wording>> voices;
    if (!citizen.empty()) voices.push_back(std::move(citizen));
    if (differ) voices.push_back(std::move(of_case));
    return voices;
}

std::optional<base::Span> place_in(const Wording& wording, std::size_t begin, std::size_t end) {
    const auto& span = wording.span;
    if (span.end < span.begin || span.end - span.begin != wording.words.size() + 2) return std::nullopt;
    const auto first = span.begin + 1;
    return base::Span{span.file, first + static_cast<std::uint32_t>(begin), first + static_cast<std::uint32_t>(end)};
}

void each_test(const model::Condition& condition, const std::function<void(const model::Condition&)>& see) {
    if (const auto* group = std::get_if<model::Group>(&condition.test)) {
        for (const auto& part : group->parts) each_test(part, see);
        return;
    }
    see(condition);
}

std::vector<const model::Condition*> conditions_of(const model::Norm& norm) {
    std::vector<const model::Condition*> result;
    if (norm.condition) result.push_back(&*norm.condition);
    for (const auto& guard : norm.guards) result.push_back(&guard.condition);
    return result;
}

namespace {

bool asks(const model::Standard& standard, const model::Condition& condition, int depth);

bool asks(const model::Standard& standard, const model::Norm& norm, int depth) {
    if (norm.assessment || norm.amount || norm.readings) return true;
    if (norm.tiers && standard.inputs[norm.tiers->input].kind == model::InputKind::assessment) return true;
    for (const auto* condition : conditions_of(norm))
        if (asks(standard, *condition, depth)) return true;
    return std::any_of(norm.children.begin(), norm.children.end(), [&](NormId child) { return asks(standard, standard.norms[child], depth); });
}

bool asks(const model::Standard& standard, const model::Condition& condition, int depth) {
    bool found = false;
    const auto is_assessment = [&](base::Id<model::Input> input) { return input && standard.inputs[input].kind == model::InputKind::assessment; };
    each_test(condition, [&](const model::Condition& part) {
        if (const auto* yes = std::get_if<model::IsYes>(&part.test)) found |= is_assessment(yes->input);
        if (const auto* compares = std::get_if<model::Compares>(&part.test)) found |= is_assessment(compares->input);
        if (const auto* reckoned = std::get_if<model::ComparesReckoned>(&part.test))
            for (const auto id : reckoned->inputs) found |= is_assessment(id);
        const auto* holds = std::get_if<model::NormHolds>(&part.test);
        if (holds == nullptr || depth == 0) return;
        if (holds->norm) found |= asks(standard, standard.norms[holds->norm], depth - 1);
        if (holds->section)
            for (const auto id : standard.sections[holds->section].norms) found |= asks(standard, standard.norms[id], depth - 1);
    });
    return found;
}

}  // namespace

bool asks_assessment(const model::Standard& standard, const model::Condition& condition) { return asks(standard, condition, 4); }
bool asks_assessment(const model::Standard& standard, const model::Norm& norm) { return asks(standard, norm, 4); }

std::vector<std::vector<NormId>> exceptions_by_norm(const model::Standard& standard) {
    std::vector<std::vector<NormId>> result(standard.norms.size());
    for (std::size_t i = 0; i < standard.norms.size(); ++i)
        for (const auto target : standard.norms[standard.norms.id_at(i)].exception_of) result[target.value].push_back(standard.norms.id_at(i));
    return result;
}

bool excepts(const model::Standard& standard, NormId exception, NormId target) {
    const auto& of = standard.norms[exception].exception_of;
    return std::find(of.begin(), of.end(), target) != of.end();
}

std::string paths_of(const model::Standard& standard, const std::vector<NormId>& norms) {
    std::vector<std::string> names;
    for (const auto id : norms) names.push_back("»" + standard.norms[id].path + "«");
    return base::joined(names);
}

std::optional<std::int64_t> upper_bound(const model::Limit& limit) {
    switch (limit.bound) {
        case model::BoundKind::at_most:
        case model::BoundKind::up_to:
        case model::BoundKind::from_to:
        case model::BoundKind::exactly: return limit.quantity.amount;
        case model::BoundKind::less_than: return limit.quantity.amount - 1;
        case model::BoundKind::at_least:
        case model::BoundKind::more_than: return std::nullopt;
    }
    return std::nullopt;
}

bool is_cap(const model::Norm& norm) {
    if (!norm.limit || norm.limit->quantity.low || norm.limit->quantity.few || model::hardness_of(norm.modality) == model::Hardness::textual) return false;
    return norm.limit->bound == model::BoundKind::at_most || norm.limit->bound == model::BoundKind::up_to || norm.limit->bound == model::BoundKind::less_than;
}

bool comparable(const model::Limit& a, const model::Limit& b) {
    return a.quantity.unit == b.quantity.unit && a.per.period == b.per.period && a.per.every == b.per.every;
}

}  // namespace kvs::analysis
