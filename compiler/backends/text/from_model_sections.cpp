#include <algorithm>

#include "compiler/backends/text/from_model.h"
#include "compiler/backends/text/typography.h"
#include "compiler/backends/text/wording.h"
#include "compiler/backends/text/writers.h"
#include "compiler/base/utf8.h"
#include "compiler/model/prose.h"
#include "compiler/model/sentence.h"

namespace kvs::backends::text {

using namespace model;

namespace {

/// Kinds whose norms are things to tick off rather than a story.
bool is_list_kind(SectionKind kind) {
    switch (kind) {
        case SectionKind::not_for:
        case SectionKind::covers_not:
        case SectionKind::duties:
        case SectionKind::quality_goals: return true;
        default: return false;
    }
}

std::string lead_of_section(const Section& section) {
    if (section.modality == Modality::example) return "For eksempel:";
    if (!section.quantifier) return "";
    switch (section.kind) {
        case SectionKind::eligibility: return lead_of(*section.quantifier, section.count);
        case SectionKind::termination:
            return *section.quantifier == Quantifier::any ? "Hjælpen ophører, når mindst ét af disse forhold gælder:"
                                                          : "Hjælpen ophører, når alle disse forhold gælder:";
        default: return "";
    }
}

Flow flow_of(const Section& section, bool introduced, std::size_t norms) {
    Flow flow;
    const auto lead = introduced ? std::string() : lead_of_section(section);
    const bool is_list = introduced || !lead.empty() || is_list_kind(section.kind);
    // One norm alone is a sentence, not a list.
    if (is_list && (norms > 1 || introduced)) flow.shape = Flow::Shape::list;
    flow.lead = lead;
    if (!lead.empty() && section.quantifier == Quantifier::none) flow.lead_of_generated = lead_of(Quantifier::all, 0);
    return flow;
}

/// "§ 84" alone in front of its own stk. 1 and stk. 2: for the citizen their words stand under the one heading.
bool headed_before(const std::vector<LegalBasis>& bases, std::size_t index) {
    const auto& reference = bases[index].reference;
    return reference.paragraph && std::any_of(bases.begin(), bases.begin() + static_cast<std::ptrdiff_t>(index), [&](const LegalBasis& before) {
        return before.texts.empty() && !before.reference.paragraph && before.reference.law == reference.law && before.reference.section == reference.section;
    });
}

bool same_law_before(const std::vector<LegalBasis>& bases, std::size_t index) {
    return std::any_of(bases.begin(), bases.begin() + static_cast<std::ptrdiff_t>(index),
                       [&](const LegalBasis& before) { return before.reference.law == bases[index].reference.law; });
}

/// "Serviceloven § 84, stk. 1"; the law's full title the first time.
std::string basis_title(const Standard& standard, const std::vector<LegalBasis>& bases, std::size_t index) {
    const auto& reference = bases[index].reference;
    auto title = base::capitalised(law_words(standard, reference));
    if (reference.law && !same_law_before(bases, index)) {
        const auto& law = standard.laws[reference.law];
        if (!law.title.empty() && law.title != law.name)
            if (const auto at = title.find(" §"); at != std::string::npos) title.insert(at, " (" + law.title + ")");
    }
    return title;
}

void add_bases(const Context& context, const std::vector<LegalBasis>& bases, Blocks& out) {
    if (bases.empty()) return;
    const bool quoted = std::any_of(bases.begin(), bases.end(), [](const LegalBasis& basis) { return !basis.texts.empty(); });
    List list;
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const auto& basis = bases[i];
        Blocks blocks;
        if (!context.for_citizen() || basis.texts.empty() || !headed_before(bases, i))
            blocks.push_back({Paragraph{.words = {Run{.words = typeset(basis_title(context.standard, bases, i)), .strong = quoted}}}});
        if (!context.for_citizen())
            if (auto details = details_of(context, basis); !details.words.empty()) blocks.push_back({std::move(details)});
        if (!basis.texts.empty()) {
            Quote quote;
            // The law speaks the same to both views, and its marks stand on the line above.
            add_texts(Context{context.standard, View::citizen}, basis.texts, Paragraph::Role::body, quote.blocks);
            blocks.push_back({std::move(quote)});
        }
        // Bare references make a list; with the law's words between them they stand as short headings.
        if (quoted)
            out.insert(out.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
        else
            list.items.push_back({std::move(blocks), ""});
    }
    if (!quoted) out.push_back({std::move(list)});
}

/// The author's own heading, in the view's voice ("Hvad kan du få?" is "Hvad kan borgeren få?" in the case), or the kind's usual one.
std::string heading_for(const Context& context, const Section& section, const VoiceForms& forms) {
    if (section.heading.empty()) {
        const auto own = context.style.headings.find(section.kind);
        return own == context.style.headings.end() ? heading_of(section.kind, context.view) : context.for_citizen() ? own->second : case_voice(own->second, forms);
    }
    return context.for_citizen() ? section.heading : case_voice(section.heading, forms);
}

/// A section goes on under the heading before it when it is of the same kind and has none of its own, or has the very same.
bool continues(const Section* before, const std::string& shown, const Section& section) {
    if (before && before->kind == section.kind && section.heading.empty()) return true;
    return !section.heading.empty() && section.heading == shown;
}

bool shows_anything(const Context& context, const Section& section) {
    return !context.for_citizen() || !section.texts.empty() || !section.bases.empty() ||
           std::any_of(section.norms.begin(), section.norms.end(), [&](const auto id) { return is_visible(context, id, false); });
}

void add_section(const Context& context, const Section& section, Blocks& out) {
    add_texts(context, section.texts, Paragraph::Role::body, out);
    if (!context.for_citizen())
        if (auto details = details_of(context, section); !details.words.empty()) {
            // The line of the introduction's own marks says the same.
            if (!section.texts.empty() && !out.empty())
                if (const auto* last = std::get_if<Paragraph>(&out.back().what); last && last->role == Paragraph::Role::detail) out.pop_back();
            out.push_back({std::move(details)});
        }
    add_bases(context, section.bases, out);
    const bool introduced = !section.texts.empty() && is_introduction(voice(context, section.texts.back()));
    add_norms(context, section.norms, flow_of(section, introduced, section.norms.size()), out);
    add_tariffs(context, section.norms, out);
}

/// Sections one after the other, the first under the heading `shown` if it has the same. `headed`: a section without a heading needs none.
void add_sections(const Context& context, base::Id<Service> id, const std::vector<base::Id<Section>>& sections, int level, std::string shown, bool headed,
                  Blocks& out) {
    const auto forms = voice_forms(context.standard, id);
    const Section* before = nullptr;
    std::string chapter;
    for (const auto section_id : sections) {
        const auto& section = context.standard.sections[section_id];
        if (!shows_anything(context, section)) continue;
        if (section.chapter != chapter && !section.chapter.empty()) {
            out.push_back({Heading{level, words(typeset(context.for_citizen() ? section.chapter : case_voice(section.chapter, forms)))}});
            shown.clear();
            before = nullptr;
        }
        if (!(headed && section.heading.empty()) && !continues(before, shown, section)) {
            out.push_back({Heading{section.chapter.empty() ? level : level + 1, words(typeset(heading_for(context, section, forms)))}});
            shown = section.heading;
        }
        add_section(context, section, out);
        chapter = section.chapter;
        before = &section;
    }
}

/// What a `fælles` block put into a service, in the block's own order: in the service it is sorted in by kind.
std::vector<base::Id<Section>> sections_of(const Context& context, base::Id<Service> id, const SharedChapter& chapter) {
    const auto& sections = context.standard.sections;
    std::vector<base::Id<Section>> result;
    for (const auto section : context.standard.services[id].sections)
        if (sections[section].shared_from == chapter.name) result.push_back(section);
    std::sort(result.begin(), result.end(), [&](const auto a, const auto b) { return sections[a].span.begin < sections[b].span.begin; });
    return result;
}

void add_chapter_of(const Context& context, base::Id<Service> id, const SharedChapter& chapter, Blocks& out) {
    const auto title = context.for_citizen() ? chapter.title : case_voice(chapter.title, voice_forms(context.standard, id));
    out.push_back({Heading{2, words(typeset(title))}});
    add_sections(context, id, sections_of(context, id, chapter), 3, chapter.title, true, out);
}

/// What a reader reads of it; the anchors, which differ from service to service, are no part of that.
std::string reading_of(const Context& context, base::Id<Service> id, const SharedChapter& chapter) {
    Document document;
    add_chapter_of(context, id, chapter, document.body);
    return write_plain(document);
}

}  // namespace

void add_service(const Context& context, base::Id<Service> id, int level, const std::string& heading_before, Blocks& out) {
    const auto& service = context.standard.services[id];
    if (!context.for_citizen())
        if (auto codes = details_of_codes(context, service); !codes.words.empty()) out.push_back({std::move(codes)});
    add_texts(context, service.texts, Paragraph::Role::body, out);
    std::vector<base::Id<Section>> sections;
    for (const auto section : service.sections) {
        const auto& from = context.standard.sections[section].shared_from;
        if (std::none_of(context.chapters.begin(), context.chapters.end(), [&](const auto* chapter) { return chapter->name == from; }))
            sections.push_back(section);
    }
    const auto rank = [&](base::Id<Section> section) {
        const auto& order = context.style.order;
        return std::find(order.begin(), order.end(), context.standard.sections[section].kind) - order.begin();
    };
    if (!context.style.order.empty()) std::stable_sort(sections.begin(), sections.end(), [&](const auto a, const auto b) { return rank(a) < rank(b); });
    if (context.style.columns.empty()) return add_sections(context, id, sections, level, service.texts.empty() ? heading_before : "", false, out);
    Blocks blocks;
    add_sections(context, id, sections, level, "", false, blocks);
    blocks = as_table(std::move(blocks), level, context.style.columns);
    out.insert(out.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
}

std::vector<const SharedChapter*> chapters_read_once(const Context& context) {
    std::vector<const SharedChapter*> result;
    const auto& services = context.standard.services;
    for (const auto& chapter : context.standard.shared_chapters) {
        bool alike = services.size() > 0;
        for (std::size_t i = 0; alike && i < services.size(); ++i)
            alike = !sections_of(context, services.id_at(i), chapter).empty() &&
                    reading_of(context, services.id_at(i), chapter) == reading_of(context, services.id_at(0), chapter);
        if (alike) result.push_back(&chapter);
    }
    return result;
}

void add_chapter(const Context& context, const SharedChapter& chapter, Blocks& out) {
    add_chapter_of(context, context.standard.services.id_at(0), chapter, out);
}

}  // namespace kvs::backends::text
