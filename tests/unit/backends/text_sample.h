#pragma once
// Standards built by hand for the tests of the text backend: small, but with every shape that a document can take.
#include <string>
#include <utility>
#include <vector>

#include "compiler/backends/text/text.h"
#include "compiler/backends/text/typography.h"

namespace kvs::test {

using namespace kvs::model;

inline Text written(std::string citizen, std::string case_worker = "") {
    Text text;
    text.citizen = citizen;
    text.case_worker = case_worker.empty() ? citizen : std::move(case_worker);
    text.raw = citizen;
    return text;
}

inline Text generated(std::string both) {
    auto text = written(std::move(both));
    text.written = false;
    return text;
}

/// Adds norms and sections to a standard with one service "hjælp".
struct Builder {
    Standard standard;
    base::Id<Service> service;
    base::Id<Unit> days;

    Builder() {
        standard.id = "prøve";
        standard.title = "Hjælp i hjemmet";
        standard.municipality = "Haderslev";
        standard.edition = "2024";
        days = standard.units.add({.name = "døgn", .singular = "døgn", .plural = "døgn", .decimals = 0, .neuter = true, .span = {}});
        service = add_service("hjælp", "Hjælp i hjemmet");
    }

    base::Id<Service> add_service(std::string name, std::string title) {
        Service added;
        added.name = std::move(name);
        added.title = std::move(title);
        return standard.services.add(std::move(added));
    }

    base::Id<Section> section(SectionKind kind, std::vector<Text> texts = {}) {
        Section added;
        added.kind = kind;
        added.service = service;
        added.texts = std::move(texts);
        const auto id = standard.sections.add(std::move(added));
        standard.services[service].sections.push_back(id);
        return id;
    }

    base::Id<Norm> norm(base::Id<Section> section, std::string name, std::vector<Text> texts = {}) {
        Norm added;
        added.name = name;
        added.path = std::move(name);
        added.service = standard.sections[section].service;
        added.section = section;
        added.texts = std::move(texts);
        const auto id = standard.norms.add(std::move(added));
        standard.sections[section].norms.push_back(id);
        return id;
    }

    base::Id<Norm> child(base::Id<Norm> parent, std::string name, std::vector<Text> texts = {}) {
        Norm added;
        added.name = name;
        added.path = standard.norms[parent].path + "." + name;
        added.service = standard.norms[parent].service;
        added.section = standard.norms[parent].section;
        added.parent = parent;
        added.texts = std::move(texts);
        const auto id = standard.norms.add(std::move(added));
        standard.norms[parent].children.push_back(id);
        return id;
    }

    base::Id<Input> input(std::string name, InputKind kind = InputKind::fact) {
        Input added;
        added.name = std::move(name);
        added.kind = kind;
        return standard.inputs.add(std::move(added));
    }

    Condition is(base::Id<Input> input) const {
        Condition condition;
        condition.test = IsYes{input};
        return condition;
    }

    /// With ordinary spaces: where the no-break ones stand is for text_typography_test and text_markdown_test.
    std::string markdown(backends::text::View view = backends::text::View::citizen) const {
        return backends::text::with_plain_spaces(emit(backends::text::Format::markdown, view));
    }
    std::string emit(backends::text::Format format, backends::text::View view) const {
        backends::text::Options options;
        options.format = format;
        options.view = view;
        return backends::text::emit(standard, options);
    }
};

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// How often `part` stands in `text`.
inline int count_of(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

}  // namespace kvs::test
