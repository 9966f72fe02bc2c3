#pragma once
// A model made by hand, line by line as a file would say it: tests of this room must not wait for a parser to be right.
#include <string>
#include <utility>
#include <vector>

#include "compiler/decision/decide.h"
#include "compiler/decision/from_model.h"
#include "compiler/decision/verify.h"
#include "compiler/model/units.h"

namespace kvs::test {

using model::Condition;
using InputId = base::Id<model::Input>;
using NormId = base::Id<model::Norm>;
using SectionId = base::Id<model::Section>;

struct Maker {
    model::Standard standard;
    base::Id<model::Service> service;
    base::Id<model::Part> you, assessor;

    explicit Maker(const std::string& service_name = "hjælp") {
        standard.id = "prøve_standard";
        standard.title = "Prøvestandard";
        standard.edition = "2025";
        standard.units = model::built_in_units();
        model::Part citizen;
        citizen.name = "borger";
        citizen.is_you = true;
        citizen.forms.push_back({"du", "borgeren", {}});
        you = standard.parts.add(citizen);
        model::Part person;
        person.name = "visitator";
        person.forms.push_back({"visitator", "visitator", {}});
        assessor = standard.parts.add(person);
        model::Service s;
        s.name = service_name;
        s.title = "Hjælp";
        service = standard.services.add(s);
    }

    base::Id<model::Unit> unit(const std::string& word) const { return model::find_unit(standard.units, word); }
    void amount(const std::string& unit_word, model::Period per) {
        standard.services[service].amount_unit = unit(unit_word);
        standard.services[service].amount_per = {1, per, true};
    }

    InputId input(const std::string& name, model::InputType type = model::InputType::yes_no, model::InputKind kind = model::InputKind::fact) {
        model::Input in;
        in.name = name;
        in.kind = kind;
        in.type = type;
        if (kind == model::InputKind::assessment) in.from_part = assessor;
        return standard.inputs.add(in);
    }
    InputId assessment(const std::string& name, model::InputType type = model::InputType::yes_no) { return input(name, type, model::InputKind::assessment); }
    InputId number(const std::string& name, const std::string& unit_word, model::InputKind kind = model::InputKind::fact) {
        const InputId id = input(name, model::InputType::number, kind);
        standard.inputs[id].unit = unit(unit_word);
        return id;
    }
    InputId choice(const std::string& name, std::vector<std::string> values, model::InputKind kind = model::InputKind::fact) {
        const InputId id = input(name, model::InputType::choice, kind);
        standard.inputs[id].choices = std::move(values);
        return id;
    }
    InputId event(const std::string& name) { return input(name, model::InputType::date, model::InputKind::event); }

    SectionId section(model::SectionKind kind, std::optional<model::Quantifier> quantifier = {}) {
        model::Section s;
        s.kind = kind;
        s.service = service;
        s.quantifier = quantifier;
        const SectionId id = standard.sections.add(s);
        standard.services[service].sections.push_back(id);
        return id;
    }

    NormId norm(SectionId section_id, const std::string& name, std::optional<Condition> condition = {}) {
        model::Norm n;
        n.name = n.path = name;
        n.service = service;
        n.section = section_id;
        n.condition = std::move(condition);
        n.texts.push_back({"Du: " + name, "Borgeren: " + name, name, {}, {}, true});
        n.marks = {"S-" + name};
        const NormId id = standard.norms.add(n);
        standard.sections[section_id].norms.push_back(id);
        return id;
    }
    NormId under(NormId parent, const std::string& name, std::optional<Condition> condition = {}) {
        model::Norm n;
        n.name = name;
        n.path = standard.norms[parent].path + "." + name;
        n.service = service;
        n.section = standard.norms[parent].section;
        n.parent = parent;
        n.condition = std::move(condition);
        const NormId id = standard.norms.add(n);
        standard.norms[parent].children.push_back(id);
        return id;
    }
    model::Norm& at(NormId id) { return standard.norms[id]; }

    model::Limit at_most(std::int64_t amount_scaled, const std::string& unit_word, model::Period per = model::Period::none) const {
        model::Limit limit;
        limit.bound = model::BoundKind::at_most;
        limit.quantity.amount = amount_scaled;
        limit.quantity.unit = unit(unit_word);
        limit.per = {1, per, true};
        return limit;
    }
};

inline Condition yes(InputId input) { return {false, model::IsYes{input}, {}}; }
inline Condition no(InputId input) { return {true, model::IsYes{input}, {}}; }
inline Condition compares(InputId input, model::Comparison comparison, std::vector<std::int64_t> values) {
    return {false, model::Compares{input, comparison, std::move(values), false}, {}};
}
inline Condition named(NormId norm, std::vector<NormId> except = {}) { return {false, model::NormHolds{norm, {}, std::move(except)}, {}}; }
inline Condition group(model::Quantifier quantifier, std::vector<Condition> parts, int count = 0) {
    return {false, model::Group{quantifier, count, std::move(parts)}, {}};
}

/// `"name":{"svar":answer, …}` as a case has it.
inline std::string assessed(const std::string& name, const std::string& answer) {
    return "\"" + name + "\":{\"svar\":" + answer + ",\"af\":\"Lene Holm\",\"rolle\":\"visitator\",\"tid\":\"2025-03-03\",\"fordi\":\"set på stedet\"}";
}

/// A case of 4 March 2025 from the insides of its containers.
inline std::string a_case(const std::string& facts = {}, const std::string& assessments = {}, const std::string& wishes = {}, const std::string& rest = {}) {
    return "{\"afgørelsesdato\":\"2025-03-04\",\"oplysninger\":{" + facts + "},\"skøn\":{" + assessments + "},\"ønsker\":[" + wishes + "]" + rest + "}";
}

}  // namespace kvs::test
