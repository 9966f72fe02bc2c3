// Services: their sections and the norms in them, own and shared, before anything that the norms say is looked at.
#include <algorithm>

#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

/// A decision module numbers its norms with 16 bits; a shared block multiplies with the services it holds for. Real standards: under 200.
constexpr std::size_t most_norms = 20'000;

std::optional<syntax::Name> bare_name(const syntax::Bare& bare) {
    struct Visitor {
        const syntax::Path& operator()(const syntax::FactTest& test) const { return test.fact; }
        const syntax::Path& operator()(const syntax::AssessmentTest& test) const { return test.assessment; }
        const syntax::Path& operator()(const syntax::Fulfils& test) const { return test.norm; }
        const syntax::Path& operator()(const syntax::NotKnown& test) const { return test.fact; }
    };
    const auto& path = std::visit(Visitor{}, bare.condition.test);
    if (path.names.empty()) return std::nullopt;
    return path.names.back();
}

/// The quantifier of a guard on a norm's own line: `politi: hvis alle af`.
const syntax::Quantifier* line_guard(const std::vector<syntax::Clause>& clauses) {
    for (const auto& clause : clauses)
        if (const auto* when = std::get_if<syntax::When>(&clause.what))
            if (const auto* quantifier = std::get_if<syntax::Quantifier>(&when->what)) return quantifier;
    return nullptr;
}

class Collector {
public:
    Collector(Context& context, Id<Service> service) : context_(context), standard_(context.standard), service_(service) {}

    void collect() {
        const auto& own = *context_.service_sources[service_.value].line;
        for (const auto& line : own.block) {
            if (const auto* section = std::get_if<syntax::Section>(&line.head)) {
                sections_.push_back({&line, section_kind_of(section->word), {}});
            } else {
                own_line(line);
            }
        }
        for (const auto& shared : context_.shared)
            if (std::find(shared.services.begin(), shared.services.end(), service_) != shared.services.end()) insert_shared(shared);
        for (const auto& section : sections_) make_section(section);
    }

private:
    /// What a block stands under. Clause lines and properties mean different things there.
    enum class Level { section, norm, guard };

    struct Entry {
        const syntax::Line* line;
        SectionKind kind;
        std::string shared_from;
    };

    void own_line(const syntax::Line& line) {
        if (std::holds_alternative<syntax::TextLine>(line.head) || std::holds_alternative<syntax::Broken>(line.head)) return;
        if (const auto* definition = std::get_if<syntax::Definition>(&line.head); definition && definition->word == syntax::DefinitionWord::part) return;
        if (read_history(context_, line, service_)) return;
        if (const auto* property = std::get_if<syntax::Property>(&line.head))
            if (const auto* accepted = std::get_if<syntax::Accepted>(&property->what)) {
                if (auto acceptance = acceptance_of(line, *accepted))
                    standard_.services[service_].acceptances.push_back(std::move(*acceptance));
                return;
            }
        misplaced(context_, line, "ydelse");
    }

    /// A shared section stands after the service's own of that kind; without one, before the first that comes later in the usual order.
    void insert_shared(const SharedBlock& shared) {
        for (const auto& line : shared.line->block) {
            const auto* section = std::get_if<syntax::Section>(&line.head);
            if (!section) continue;
            const auto kind = section_kind_of(section->word);
            auto place = sections_.end();
            for (auto at = sections_.begin(); at != sections_.end(); ++at)
                if (at->kind == kind) place = at + 1;
            if (place == sections_.end() && std::none_of(sections_.begin(), sections_.end(), [&](const Entry& e) { return e.kind == kind; }))
                place = std::find_if(sections_.begin(), sections_.end(), [&](const Entry& e) { return e.kind > kind; });
            sections_.insert(place, {&line, kind, shared.name});
        }
    }

    void make_section(const Entry& entry) {
        const auto& written = std::get<syntax::Section>(entry.line->head);
        Section section;
        section.kind = entry.kind;
        section.service = service_;
        section.shared_from = entry.shared_from;
        if (written.quantifier) {
            const auto [quantifier, count] = quantifier_of(*written.quantifier);
            section.quantifier = quantifier;
            section.count = count;
        }
        if (written.modality) section.modality = modality_of(written.modality->word);
        section.marks = mark_ids(entry.line->marks);
        section.span = entry.line->span;
        const auto id = standard_.sections.add(std::move(section));
        context_.section_sources.push_back({entry.line});
        standard_.services[service_].sections.push_back(id);
        section_clauses(id, written.clauses);
        auto norms = collect_block(entry.line->block, id, {}, false, nullptr, Level::section);
        standard_.sections[id].norms = std::move(norms);
        if (written.quantifier) check_count(*written.quantifier, standard_.sections[id].norms.size(), *entry.line);
    }

    void section_clauses(Id<Section> id, const std::vector<syntax::Clause>& clauses) {
        auto& section = standard_.sections[id];
        for (const auto& clause : clauses) {
            if (const auto* reading = std::get_if<syntax::Reading>(&clause.what)) {
                if (const auto* text = std::get_if<syntax::Text>(&reading->what))
                    section.reading = text->raw;
                else if (const auto* quantifier = std::get_if<syntax::Quantifier>(&reading->what))
                    section.reading = quantifier_words(quantifier_of(*quantifier).first, quantifier_of(*quantifier).second);
                else
                    context_.say(Message::reading_not_needed, clause.span, {{"words", as_written(std::get<syntax::Comparison>(reading->what))}});
            } else if (const auto* modality = std::get_if<syntax::Modality>(&clause.what); modality && section.modality == Modality::none) {
                section.modality = modality_of(modality->word);
            } else {
                context_.say(Message::misplaced_clause, clause.span, {{"where", std::string(section_words(section.kind))}});
            }
        }
    }

    void check_count(const syntax::Quantifier& quantifier, std::size_t parts, const syntax::Line& line) {
        if (has_broken(line.block)) return;
        if (parts == 0) {
            context_.say(Message::empty_group, quantifier.span, {{"words", words_of(quantifier)}});
        } else if (quantifier.count < 1 || (quantifier.kind == syntax::Quantifier::Kind::at_least && static_cast<std::size_t>(quantifier.count) > parts)) {
            context_.say(Message::impossible_count, quantifier.span, {{"words", words_of(quantifier)}, {"count", std::to_string(parts)}});
        }
    }
    static std::string words_of(const syntax::Quantifier& quantifier) {
        const auto [meaning, count] = quantifier_of(quantifier);
        return quantifier_words(meaning, count);
    }

    /// The norms of a block. `guard`: the lines are parts of a condition, `guard_of` collects them beside the parent's children.
    std::vector<Id<Norm>> collect_block(const std::vector<syntax::Line>& block, Id<Section> section, Id<Norm> parent, bool guarding,
                                        std::vector<Id<Norm>>* guard_of, Level level) {
        std::vector<Id<Norm>> norms;
        for (const auto& line : block) {
            if (level == Level::section) {
                if (const auto* clauses = std::get_if<syntax::ClauseLine>(&line.head)) {
                    section_clauses(section, clauses->clauses);
                    continue;
                }
                if (const auto* property = std::get_if<syntax::Property>(&line.head)) {
                    section_property(line, *property, section);
                    continue;
                }
            }
            if (std::holds_alternative<syntax::TextLine>(line.head) || std::holds_alternative<syntax::Broken>(line.head)) continue;
            if (std::holds_alternative<syntax::ClauseLine>(line.head) || std::holds_alternative<syntax::Property>(line.head)) {
                if (level == Level::norm) guard_line(line, section, parent, norms);
                continue;
            }
            if (const auto norm = collect_norm(line, section, parent, guarding)) {
                norms.push_back(norm);
                if (guard_of) guard_of->push_back(norm);
            }
        }
        return norms;
    }

    void section_property(const syntax::Line& line, const syntax::Property& property, Id<Section> section) {
        if (const auto* accepted = std::get_if<syntax::Accepted>(&property.what)) {
            if (auto acceptance = acceptance_of(line, *accepted)) standard_.sections[section].acceptances.push_back(std::move(*acceptance));
            return;
        }
        const bool basis = std::holds_alternative<syntax::LawReference>(property.what);
        if (basis && standard_.sections[section].kind == SectionKind::legal_basis) return;  // read with the texts
        if (read_history(context_, line, service_)) return;
        misplaced(context_, line, section_words(standard_.sections[section].kind));
    }

    /// `hvis alle af` on a line of its own: its block holds the parts. Other clause lines and properties are read with the norm.
    void guard_line(const syntax::Line& line, Id<Section> section, Id<Norm> parent, std::vector<Id<Norm>>& norms) {
        const auto* clauses = std::get_if<syntax::ClauseLine>(&line.head);
        const auto* quantifier = clauses ? line_guard(clauses->clauses) : nullptr;
        if (!quantifier) {
            for (const auto& below : line.block)
                if (!std::holds_alternative<syntax::TextLine>(below.head) && !std::holds_alternative<syntax::ClauseLine>(below.head))
                    misplaced(context_, below, standard_.norms[parent].name);
            return;
        }
        std::vector<Id<Norm>> parts;
        for (auto norm : collect_block(line.block, section, parent, true, nullptr, Level::guard)) {
            norms.push_back(norm);
            parts.push_back(norm);
        }
        check_count(*quantifier, parts.size(), line);
        context_.norm_sources[parent.value].block_guards.emplace_back(&line, std::move(parts));
    }

    Id<Norm> collect_norm(const syntax::Line& line, Id<Section> section, Id<Norm> parent, bool guarding) {
        std::optional<syntax::Name> name;
        std::string label;
        const syntax::Quantifier* guard = nullptr;
        const syntax::Quantifier* group = nullptr;
        if (const auto* norm = std::get_if<syntax::Norm>(&line.head)) {
            name = norm->name;
            if (norm->title) label = norm->title->raw;
            guard = line_guard(norm->statement.clauses);
            group = std::get_if<syntax::Quantifier>(&norm->statement.core);
        } else if (const auto* bare = std::get_if<syntax::Bare>(&line.head)) {
            name = bare_name(*bare);
            guard = line_guard(bare->clauses);
        } else if (const auto* assessment = std::get_if<syntax::AssessmentLine>(&line.head)) {
            if (assessment->assessments.size() > 1) {
                context_.say(Message::one_assessment_a_line, line.span);
                return {};
            }
            if (!assessment->assessments.empty() && !assessment->assessments[0].names.empty()) name = assessment->assessments[0].names.back();
            guard = line_guard(assessment->clauses);
        }
        if (!name) {
            misplaced(context_, line, parent ? standard_.norms[parent].name : std::string(section_words(standard_.sections[section].kind)));
            return {};
        }
        if (standard_.norms.size() >= most_norms) {
            context_.say(Message::too_many_norms, standard_.services[service_].span, {{"most", "20.000"}});
            return {};
        }
        Norm made;
        made.name = name->text;
        made.path = parent ? standard_.norms[parent].path + "." + name->text : name->text;
        made.label = std::move(label);
        made.service = service_;
        made.section = section;
        made.parent = parent;
        made.guarding = guarding;
        made.span = line.span;
        made.name_span = name->span;
        auto& source = context_.service_sources[service_.value];
        if (const auto earlier = source.by_path.find(made.path); earlier != source.by_path.end()) {
            if (auto* diagnostic = context_.say(Message::duplicate_norm, name->span, {{"name", made.path}, {"service", standard_.services[service_].name}}))
                diagnostic->related.push_back({standard_.norms[earlier->second].name_span, Message::first_defined_here, {{"name", made.path}}});
            return {};
        }
        const auto path = made.path;
        const auto id = standard_.norms.add(std::move(made));
        context_.norm_sources.push_back({});
        context_.norm_sources.back().line = &line;
        source.by_path.emplace(path, id);
        source.by_name[name->text].push_back(id);

        if (guard && group) context_.say(Message::two_groups, guard->span, {{"first", words_of(*group)}, {"second", words_of(*guard)}});
        const bool own_guard = guard && !group;
        std::vector<Id<Norm>> parts;
        auto children = collect_block(line.block, section, id, own_guard, own_guard ? &parts : nullptr, Level::norm);
        standard_.norms[id].children = std::move(children);
        if (own_guard) {
            check_count(*guard, parts.size(), line);
            context_.norm_sources[id.value].line_guard = std::move(parts);
        }
        if (group) {
            std::size_t counted = 0;
            for (const auto child : standard_.norms[id].children) counted += standard_.norms[child].guarding ? 0 : 1;
            check_count(*group, counted, line);
        }
        return id;
    }

    Context& context_;
    Standard& standard_;
    Id<Service> service_;
    std::vector<Entry> sections_;
};

void read_shared_validity(Context& context, SharedBlock& shared) {
    const syntax::ValidFor* valid = nullptr;
    bool has_line = false;
    for (const auto& line : shared.line->block) {
        const auto* property = std::get_if<syntax::Property>(&line.head);
        if (const auto* found = property ? std::get_if<syntax::ValidFor>(&property->what) : nullptr) {
            if (valid) context.say(Message::said_twice, line.span, {{"words", "gælder for"}});
            valid = found;
        } else if (std::holds_alternative<syntax::Broken>(line.head)) {
            has_line = true;
        } else if (!std::holds_alternative<syntax::Section>(line.head) && !read_history(context, line, {})) {
            misplaced(context, line, "fælles");
        }
    }
    if (!valid) {
        if (!has_line) context.say(Message::shared_without_services, shared.line->span, {{"name", shared.name}});
        return;
    }
    if (valid->all_services) {
        for (std::size_t i = 0; i < context.standard.services.size(); ++i) shared.services.push_back(context.standard.services.id_at(i));
        return;
    }
    for (const auto& name : valid->services)
        if (const auto service = find_thing(context, NameKind::service, name)) {
            const Id<Service> id{*service};
            if (std::find(shared.services.begin(), shared.services.end(), id) == shared.services.end()) shared.services.push_back(id);
        }
}

}  // namespace

void collect_services(Context& context) {
    for (auto& shared : context.shared) read_shared_validity(context, shared);
    for (std::size_t i = 0; i < context.standard.services.size(); ++i) {
        Collector collector(context, context.standard.services.id_at(i));
        collector.collect();
    }
}

void resolve_services(Context& context) {
    for (std::size_t i = 0; i < context.standard.norms.size(); ++i) resolve_norm(context, context.standard.norms.id_at(i));
}

const VoiceForms& forms_in(const Context& context, Id<Service> service) {
    return service ? context.service_sources[service.value].forms : context.common_forms;
}

}  // namespace kvs::model
