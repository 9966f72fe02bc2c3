#include "compiler/decision/from_model.h"

#include <cassert>

#include "compiler/decision/from_model_lowering.h"

namespace kvs::decision {
namespace {

std::string iso(std::optional<std::int32_t> day) {
    if (!day) return {};
    char text[KVS_DATE_SIZE];
    kvs_format_date(*day, text);
    return {text, KVS_DATE_SIZE};
}

/// How dear it is to ask: registers first, a person's assessment last.
std::uint8_t cost_of(const model::Input& input) {
    if (input.kind == model::InputKind::assessment) return 3;
    switch (input.source) {
        case model::SourceKind::register_: case model::SourceKind::authority: return 0;
        case model::SourceKind::unstated: case model::SourceKind::party: return 1;
        case model::SourceKind::documented: return 2;
    }
    return 1;
}

std::uint8_t kind_of(model::InputKind kind) {
    switch (kind) {
        case model::InputKind::fact: return KVS_INPUT_FACT;
        case model::InputKind::assessment: return KVS_INPUT_ASSESSMENT;
        case model::InputKind::event: return KVS_INPUT_EVENT;
    }
    return KVS_INPUT_FACT;
}

std::uint8_t type_of(model::InputType type) {
    switch (type) {
        case model::InputType::yes_no: return KVS_TYPE_YES_NO;
        case model::InputType::number: return KVS_TYPE_NUMBER;
        case model::InputType::choice: return KVS_TYPE_CHOICE;
        case model::InputType::date: return KVS_TYPE_DATE;
    }
    return KVS_TYPE_YES_NO;
}

Input lower_input(const model::Standard& standard, const model::Input& source) {
    Input input;
    input.name = source.name;
    input.kind = kind_of(source.kind);
    input.type = source.kind == model::InputKind::event ? std::uint8_t{KVS_TYPE_DATE} : type_of(source.type);
    if (source.unit) {
        input.unit = standard.units[source.unit].name;
        input.decimals = static_cast<std::uint8_t>(standard.units[source.unit].decimals);
    }
    if (source.per) input.period = period_name(*source.per);
    if (input.type == KVS_TYPE_CHOICE) input.choices = source.choices;
    // What the party has said itself it need not be heard about.
    input.adverse_needs_hearing = source.kind == model::InputKind::fact && source.source != model::SourceKind::party;
    input.cost = cost_of(source);
    input.of_periods = source.of_periods;
    input.supplier = source.from_part ? part_words(standard, source.from_part) : source.source_words;
    if (source.kind == model::InputKind::assessment && source.from_part) input.role = standard.parts[source.from_part].name;
    input.question = source.question;
    return input;
}

/// Program inputs in file order; from an imported module only those that something reads. Gives model input -> program input.
std::vector<std::int32_t> lower_inputs(const model::Standard& standard, Program& program) {
    const std::set<InputId> used = inputs_used(standard);
    std::vector<std::int32_t> index(standard.inputs.size(), -1);
    for (std::size_t i = 0; i < standard.inputs.size(); ++i) {
        const InputId id = standard.inputs.id_at(i);
        if (standard.inputs[id].imported && !used.count(id)) continue;
        index[i] = static_cast<std::int32_t>(program.inputs.size());
        program.inputs.push_back(lower_input(standard, standard.inputs[id]));
    }
    return index;
}

void collect(const model::Standard& standard, NormId id, std::vector<NormId>& into) {
    into.push_back(id);
    for (const NormId child : standard.norms[id].children) collect(standard, child, into);
}

std::string joined(const std::vector<model::Text>& texts, std::string model::Text::*voice) {
    std::string all;
    for (const model::Text& text : texts) {
        if ((text.*voice).empty()) continue;
        if (!all.empty()) all += ' ';
        all += text.*voice;
    }
    return all;
}

std::int32_t parent_index(const Lowering& l, NormId id) {
    for (NormId parent = l.norm(id).parent; parent; parent = l.norm(parent).parent)
        if (const auto found = l.norm_index.find(parent); found != l.norm_index.end()) return found->second;
    return -1;
}

/// The rows of the norm table; their truths come when the wish's scope is known.
void list_norms(Lowering& l, Service& service) {
    for (const auto section : l.standard.services[l.service].sections)
        for (const NormId id : l.standard.sections[section].norms) collect(l.standard, id, l.norms);
    service.first_norm = static_cast<std::uint16_t>(l.program.norms.size());
    for (const NormId id : l.norms) {
        const std::uint8_t role = role_of(l.standard, id);
        if (role == no_role) continue;
        const model::Norm& source = l.norm(id);
        Norm norm;
        norm.path = source.path;
        norm.label = source.label;
        norm.service = l.service_index;
        norm.parent = parent_index(l, id);
        norm.role = role;
        norm.soft = source.hardness == model::Hardness::soft;
        norm.sentences = source.marks;
        norm.law = service.law;
        norm.citizen_text = away_from_its_heading(l.standard, source, joined(source.texts, &model::Text::citizen));
        norm.case_text = away_from_its_heading(l.standard, source, joined(source.texts, &model::Text::case_worker));
        for (const InputId input : inputs_read(l, id)) norm.inputs.push_back(static_cast<std::uint16_t>(l.input(input)));
        for (const InputId assessment : source.considered_in) norm.weighed_in.push_back(static_cast<std::uint16_t>(l.input(assessment)));
        if (sends_to_contact(l.standard, id))
            for (const auto& to : source.roles)
                if (to.contact) norm.contact = l.standard.contacts[to.contact].title;
        l.norm_index[id] = static_cast<std::int32_t>(l.program.norms.size());
        l.program.norms.push_back(std::move(norm));
    }
    service.norm_count = static_cast<std::uint16_t>(l.program.norms.size() - service.first_norm);
}

void lower_service(const model::Standard& standard, Program& program, base::Id<model::Service> id, const std::vector<std::int32_t>& input_index,
                   const std::map<NormId, std::vector<NormId>>& exceptions) {
    Lowering l{standard, program, Builder(program), id, static_cast<std::uint16_t>(program.services.size()), input_index};
    l.exceptions = exceptions;
    const model::Service& source = standard.services[id];
    Service service;
    service.id = source.name;
    service.title = source.title;
    service.law = service_law(standard, id);
    for (const auto& code : source.codes) service.codes.push_back({standard.code_tables[code.table].name, code.code});
    if (source.amount_unit) {
        service.unit = standard.units[source.amount_unit].name;
        service.decimals = static_cast<std::uint8_t>(standard.units[source.amount_unit].decimals);
        service.period = period_name(source.amount_per);
    }
    service.first_node = l.build.first();
    list_norms(l, service);

    const Scope scope = lower_scope(l);
    service.outcome = l.build.outcome(lower_base(l), scope.rest, scope.for_outcome);
    for (const auto& [norm, index] : l.norm_index) program.norms[static_cast<std::size_t>(index)].truth = lower_trace(l, norm);
    if (scope.within != no_node) {
        service.within_slot = static_cast<std::int32_t>(program.slots.size());
        program.slots.push_back(scope.within);
        service.ceiling_slot = static_cast<std::int32_t>(program.slots.size());
        program.slots.push_back(scope.ceiling);
    }
    lower_prices(l, service);
    lower_deadlines(l, service);
    lower_complaint(l, service);
    service.last_node = l.build.last();
    program.services.push_back(std::move(service));
    prune_last_service(program);
}

}  // namespace

Program from_model(const model::Standard& standard) {
    Program program;
    program.id = standard.id;
    program.title = standard.title;
    program.edition = standard.edition;
    program.valid_from = iso(standard.valid_from);
    program.valid_to = iso(standard.valid_to);
    const auto input_index = lower_inputs(standard, program);
    std::map<NormId, std::vector<NormId>> exceptions;
    for (std::size_t i = 0; i < standard.norms.size(); ++i)
        for (const NormId excepted : standard.norms[standard.norms.id_at(i)].exception_of) exceptions[excepted].push_back(standard.norms.id_at(i));
    for (std::size_t i = 0; i < standard.services.size(); ++i)
        lower_service(standard, program, standard.services.id_at(i), input_index, exceptions);
    return program;
}

}  // namespace kvs::decision
