#include "compiler/backends/text/from_model.h"

#include <algorithm>
#include <iterator>

#include "compiler/backends/text/free_text.h"
#include "compiler/backends/text/typography.h"

namespace kvs::backends::text {

using namespace model;

namespace {

void add_free_section(const Context& context, const FreeSection& section, Blocks& out) {
    out.push_back({Heading{2, words(typeset(section.title.empty() ? section.name : section.title))}});
    auto blocks = read_markdown(context.for_citizen() ? section.citizen : section.case_worker, 2);
    out.insert(out.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
    if (!context.for_citizen())
        if (auto details = details_of_marks(section.marks); !details.words.empty()) out.push_back({std::move(details)});
}

/// What stands beside the services, as the file has it: free sections, and what holds for all services.
void add_around(const Context& context, bool before_services, Blocks& out) {
    auto chapter = context.chapters.begin();
    const auto chapters_until = [&](const base::Span* end) {
        for (; chapter != context.chapters.end() && (end == nullptr || ((*chapter)->span.file == end->file && (*chapter)->span.begin < end->begin)); ++chapter)
            if ((*chapter)->before_services == before_services) add_chapter(context, **chapter, out);
    };
    for (const auto& section : context.standard.free_sections) {
        if (section.before_services != before_services) continue;
        chapters_until(&section.span);
        add_free_section(context, section, out);
    }
    chapters_until(nullptr);
}

/// Headings of a text that has become a chapter.
void one_level_down(Blocks& blocks) {
    for (auto& block : blocks)
        if (auto* heading = std::get_if<Heading>(&block.what)) heading->level = std::min(heading->level + 1, 6);
}

std::string publisher_of(const std::string& municipality) {
    if (municipality.empty() || municipality.find("ommune") != std::string::npos) return municipality;
    return municipality + " Kommune";
}

}  // namespace

Document from_model(const Standard& standard, const Options& options) {
    const bool for_council = options.view == View::council;
    Context context{standard, for_council ? View::citizen : options.view};
    context.style = options.style;
    context.chapters = chapters_read_once(context);
    Document document;
    document.language = standard.language.empty() ? "da" : standard.language;
    document.title = typeset(standard.title.empty() ? standard.id : standard.title);
    document.publisher = publisher_of(standard.municipality);
    document.subtitle = standard.edition.empty() ? "Kvalitetsstandard" : "Kvalitetsstandard " + standard.edition;
    if (for_council) document.view_label = "Udgave til udvalget";
    else if (!context.for_citizen()) document.view_label = "Udgave til sagsbehandlere";

    auto& body = document.body;
    if (!context.for_citizen())
        if (auto details = details_of_marks(standard.edition_marks); !details.words.empty()) {
            details.words.insert(details.words.begin(), Run{.words = "Udgave " + standard.edition + " · "});
            body.push_back({std::move(details)});
        }
    add_explanation(context, body);
    add_around(context, true, body);
    const bool several = standard.services.size() > 1;
    std::string heading_before;
    for (const auto& section : standard.free_sections)
        if (section.before_services && !several) heading_before = section.title;
    for (const auto* chapter : context.chapters)
        if (chapter->before_services) heading_before.clear();
    for (std::size_t i = 0; i < standard.services.size(); ++i) {
        const auto id = standard.services.id_at(i);
        const auto& service = standard.services[id];
        if (several) body.push_back({Heading{2, words(typeset(service.title.empty() ? service.name : service.title))}});
        add_service(context, id, several ? 3 : 2, heading_before, body);
    }
    add_around(context, false, body);
    add_terms(context, body);
    add_questions(context, body);
    add_contacts(context, body);
    add_about(context, body);
    if (for_council) {
        Blocks council;
        add_council(context, options.council, council);
        council.push_back({Heading{2, words("Teksten, som borgeren læser")}});
        one_level_down(body);
        council.insert(council.end(), std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
        body = std::move(council);
    }

    if (options.style.numbered) number_headings(body);

    document.footer.emplace_back("Standard", standard.id);
    if (!standard.edition.empty()) document.footer.emplace_back("Udgave", standard.edition);
    if (!options.source_hash.empty()) document.footer.emplace_back("Filens kontrolsum (SHA-256)", options.source_hash);
    if (!options.compiler.empty()) document.footer.emplace_back("Oversat med", options.compiler);
    return document;
}

}  // namespace kvs::backends::text
