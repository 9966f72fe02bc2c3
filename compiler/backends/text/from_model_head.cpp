#include <fmt/format.h>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/model/prose.h"

namespace kvs::backends::text {

using namespace model;

namespace {

constexpr const char* approved_by = "Godkendt af";

void add_item(DefinitionList& list, const std::string& term, std::vector<Blocks> meanings) {
    if (!meanings.empty()) list.items.push_back({words(term), std::move(meanings)});
}

Blocks one(const Context& context, std::string text, const std::vector<std::string>& marks = {}) {
    Blocks result{{Paragraph{.words = linked(text)}}};
    if (!context.for_citizen())
        if (auto details = details_of_marks(marks); !details.words.empty()) result.push_back({std::move(details)});
    return result;
}

std::string of_service(const Context& context, base::Id<Service> service) {
    if (!service || context.standard.services.size() < 2) return "";
    return context.standard.services[service].title + ": ";
}

std::string validity_words(const Standard& standard) {
    if (standard.valid_from && standard.valid_to)
        return fmt::format("Fra den {} til og med den {}", date_words(*standard.valid_from), date_words(*standard.valid_to));
    if (standard.valid_from) return fmt::format("Fra den {}", date_words(*standard.valid_from));
    if (standard.valid_to) return fmt::format("Til og med den {}", date_words(*standard.valid_to));
    return "";
}

std::string change_words(const Context& context, const Change& change) {
    const bool is_day = !change.when.empty() && change.when.front() >= '0' && change.when.front() <= '9';
    std::string result = of_service(context, change.service);
    if (change.kind == ChangeKind::editorial)
        result += "Redaktionelt ændret";
    else
        result += "Ændret i indholdet" + (change.of.empty() ? "" : " (" + name_words(change.of) + ")");
    return result + (is_day ? " den " : " i ") + change.when;
}

}  // namespace

void add_explanation(const Context& context, Blocks& out) {
    add_texts(context, context.standard.explanations, Paragraph::Role::lead, out);
}

void add_about(const Context& context, Blocks& out) {
    const auto& standard = context.standard;
    DefinitionList list;
    if (const auto validity = validity_words(standard); !validity.empty()) add_item(list, "Gælder", {one(context, validity)});

    std::vector<Blocks> approvals, changes, supplements;
    for (const auto& approval : standard.approvals) {
        if (approval.missing) {
            if (!context.for_citizen()) approvals.push_back(one(context, "Ikke angivet i kilden", approval.marks));
        } else {
            approvals.push_back(one(context, fmt::format("{}{} den {}", of_service(context, approval.service), approval.organ, date_words(approval.date)),
                                    approval.marks));
        }
    }
    for (const auto& change : standard.changes) changes.push_back(one(context, change_words(context, change), change.marks));
    for (const auto& text : standard.supplements) supplements.push_back(one(context, voice(context, text), text.marks));
    add_item(list, approved_by, std::move(approvals));
    add_item(list, "Ændringer", std::move(changes));
    add_item(list, "Supplerer", std::move(supplements));
    if (!context.for_citizen()) {
        if (!standard.source.empty()) add_item(list, "Kilde", {one(context, standard.source)});
        std::vector<Blocks> accepted;
        for (const auto& acceptance : standard.acceptances) accepted.push_back(one(context, acceptance_words(acceptance)));
        for (const auto& service : standard.services)
            for (const auto& acceptance : service.acceptances) accepted.push_back(one(context, acceptance_words(acceptance)));
        add_item(list, "Accepterede fund", std::move(accepted));
    }
    if (list.items.empty()) return;
    const bool approved_only = list.items.size() == 1 && plain_words(list.items.front().term) == approved_by;
    out.push_back({Heading{2, words(approved_only ? "Godkendelse" : "Om kvalitetsstandarden")}});
    out.push_back({std::move(list)});
}

}  // namespace kvs::backends::text
