#include "compiler/driver/marks.h"

namespace kvs::driver {

namespace {

using Uses = std::map<std::string, std::vector<MarkUse>>;

void add(Uses& uses, const std::vector<std::string>& marks, base::Span span, base::Id<model::Norm> norm = {}) {
    for (const auto& mark : marks) uses[mark].push_back({norm, span});
}

void add(Uses& uses, const std::vector<model::Text>& texts) {
    for (const auto& text : texts) add(uses, text.marks, text.span);
}

}  // namespace

std::map<std::string, std::vector<MarkUse>> marks_of(const model::Standard& standard) {
    Uses uses;
    add(uses, standard.edition_marks, standard.span);
    for (const auto& approval : standard.approvals) add(uses, approval.marks, approval.span);
    for (const auto& change : standard.changes) add(uses, change.marks, change.span);
    add(uses, standard.explanations);
    add(uses, standard.publication);
    add(uses, standard.supplements);
    for (const auto& term : standard.terms) {
        add(uses, term.marks, term.span);
        add(uses, term.texts);
    }
    for (const auto& contact : standard.contacts) {
        for (const auto& line : contact.lines) add(uses, line.marks, line.span);
        add(uses, contact.texts);
    }
    for (const auto& service : standard.services) add(uses, service.texts);
    for (const auto& section : standard.sections) {
        add(uses, section.marks, section.span);
        add(uses, section.texts);
        for (const auto& basis : section.bases) {
            add(uses, basis.marks, basis.reference.span);
            add(uses, basis.texts);
        }
    }
    for (const auto& free : standard.free_sections) add(uses, free.marks, free.span);
    for (std::size_t i = 0; i < standard.norms.size(); ++i) {
        const auto id = standard.norms.id_at(i);
        add(uses, standard.norms[id].marks, standard.norms[id].name_span, id);
    }
    return uses;
}

}  // namespace kvs::driver
