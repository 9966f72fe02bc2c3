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
        const syntax::Path* operator()(const syntax::FactTest& test) const { return &test.fact; }
        const syntax::Path* operator()(const syntax::AssessmentTest& test) const { return &test.assessment; }
        const syntax::Path* operator()(const syntax::Fulfils& test) const { return &test.norm; }
        const syntax::Path* operator()(const syntax::NotKnown& test) const { return &test.fact; }
        const syntax::Path* operator()(const syntax::AgeTest&) const { return nullptr; }
        const syntax::Path* operator()(const syntax::SumTest&) const { return nullptr; }
    };
    const auto* path = std::visit(Visitor{}, bare.condition.test);
    if (path == nullptr || path->names.empty()) return std::nullopt;
    return path->names.back();
}

/// The quantifiers of the guards on a line: `politi: hvis alle af`.
std::vector<const syntax::Quantifier*> line_groups(const std::vector<syntax::Clause>& clauses) {
    std::vector<const syntax::Quantifier*> result;
    for (const auto& clause : clauses)
        if (const auto* when = std::get_if<syntax::When>(&clause.what))
            if (const auto* quantifier = std::get_if<syntax::Quantifier>(&when->what)) result.push_back(quantifier);
    return result;
}

/// Does the line of a norm, or a line under it, hold a sentence? One that could not be read may be one.
bool has_sentence(const syntax::Line& line) {
    const auto* norm = std::get_if<syntax::Norm>(&line.head);
    const auto* clauses = std::get_if<syntax::ClauseLine>(&line.head);
    if ((norm && !norm->statement.texts.empty()) || (clauses && !clauses->texts.empty())) return true;
    if (std::holds_alternative<syntax::TextLine>(line.head) || std::holds_alternative<syntax::Broken>(line.head)) return true;
    return std::any_of(line.block.begin(), line.block.end(), has_sentence);
}

/// The names of the norms in a block that was refused: they are not to be blamed where they are used.
void pass_over(Context& context, const std::vector<syntax::Line>& block) {
    for (const auto& line : block) {
        if (const auto* norm = std::get_if<syntax::Norm>(&line.head)) context.broken.insert(norm->name.text);
        pass_over(context, line.block);
    }
}

class Collector {
public:
    Collector(Context& context, Id<Service> service) : context_(context), standard_(context.standard), service_(service) {}

    void collect() {
        const auto& own = *context_.service_sources[service_.value].line;
        if (standard_.norms.size() >= most_norms) {  // said when the limit was reached
            source().lines_refused = true;
            pass_over(context_, own.block);
            return;
        }
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

    /// What came of a block. `lost`: a line could not be read or does not belong, so the count of norms is not what the author wrote.
    struct Collected {
        std::vector<Id<Norm>> norms;
        bool lost = false;
    };

    ServiceSource& source() { return context_.service_sources[service_.value]; }

    void own_line(const syntax::Line& line) {
        if (std::holds_alternative<syntax::TextLine>(line.head)) return;
        if (std::holds_alternative<syntax::Broken>(line.head)) {
            source().lines_refused = true;
            return;
        }
        if (const auto* definition = std::get_if<syntax::Definition>(&line.head); definition && definition->word == syntax::DefinitionWord::part) return;
        if (read_history(context_, line, service_)) return;
        if (const auto* property = std::get_if<syntax::Property>(&line.head))
            if (const auto* accepted = std::get_if<syntax::Accepted>(&property->what)) {
                if (auto acceptance = acceptance_of(line, *accepted))
                    standard_.services[service_].acceptances.push_back(std::move(*acceptance));
                return;
            }
        if (const auto* property = std::get_if<syntax::Property>(&line.head))
            if (const auto* code = std::get_if<syntax::CodeReference>(&property->what)) return read_service_code(context_, service_, line, *code);
        source().lines_refused = true;
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
        auto collected = collect_block(entry.line->block, id, {}, false, nullptr, Level::section);
        standard_.sections[id].norms = std::move(collected.norms);
        if (written.quantifier) check_count(*written.quantifier, standard_.sections[id].norms.size(), collected.lost);
        ask_for_texts(entry.line->block);
    }

    /// A sentence at the section's own level right after a norm without one: it introduces the section, and the norm has none.
    void ask_for_texts(const std::vector<syntax::Line>& block) {
        for (std::size_t i = 1; i < block.size(); ++i) {
            const auto* norm = std::get_if<syntax::Norm>(&block[i - 1].head);
            if (norm && std::holds_alternative<syntax::TextLine>(block[i].head) && !has_sentence(block[i - 1]))
                context_.say(Message::text_beside_norm, block[i].span, {{"name", norm->name.text}});
        }
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
            } else if (const auto* chapter = chapter_of(clause); chapter && section.chapter.empty()) {
                section.chapter = chapter->raw;
            } else {
                context_.say(Message::misplaced_clause, clause.span, {{"where", std::string(section_words(section.kind))}});
            }
        }
    }

    /// `i "Kvalitetsmål"` on a section: the larger heading it stands under.
    static const syntax::Text* chapter_of(const syntax::Clause& clause) {
        const auto* place = std::get_if<syntax::Place>(&clause.what);
        return place && place->word == syntax::Place::Word::in ? std::get_if<syntax::Text>(&place->object) : nullptr;
    }

    void check_count(const syntax::Quantifier& quantifier, std::size_t parts, bool lost) {
        if (lost) return;
        if (parts == 0) {
            context_.say(Message::empty_group, quantifier.span, {{"words", words_of(quantifier)}});
        } else if (quantifier.kind == syntax::Quantifier::Kind::at_least && static_cast<std::size_t>(quantifier.count) > parts) {
            context_.say(Message::impossible_count, quantifier.span, {{"words", words_of(quantifier)}, {"count", std::to_string(parts)}});
        }
    }
    static std::string words_of(const syntax::Quantifier& quantifier) {
        const auto [meaning, count] = quantifier_of(quantifier);
        return quantifier_words(meaning, count);
    }

    /// The norms of a block. `guard`: the lines are parts of a condition, `guard_of` collects them beside the parent's children.
    Collected collect_block(const std::vector<syntax::Line>& block, Id<Section> section, Id<Norm> parent, bool guarding,
                            std::vector<Id<Norm>>* guard_of, Level level) {
        Collected collected;
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
            if (std::holds_alternative<syntax::TextLine>(line.head)) continue;
            if (std::holds_alternative<syntax::ClauseLine>(line.head) || std::holds_alternative<syntax::Property>(line.head)) {
                if (level == Level::norm) guard_line(line, section, parent, collected.norms);
                continue;
            }
            if (std::holds_alternative<syntax::Broken>(line.head)) {
                collected.lost = true;
            } else if (const auto norm = collect_norm(line, section, parent, guarding)) {
                collected.norms.push_back(norm);
                if (guard_of) guard_of->push_back(norm);
            } else {
                collected.lost = true;
            }
        }
        source().lines_refused = source().lines_refused || collected.lost;
        return collected;
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
        const auto groups = clauses ? line_groups(clauses->clauses) : std::vector<const syntax::Quantifier*>{};
        if (groups.empty()) {
            for (const auto& below : line.block)
                if (!std::holds_alternative<syntax::TextLine>(below.head) && !std::holds_alternative<syntax::ClauseLine>(below.head))
                    misplaced(context_, below, standard_.norms[parent].name);
            return;
        }
        auto [parts, lost] = collect_block(line.block, section, parent, true, nullptr, Level::guard);
        norms.insert(norms.end(), parts.begin(), parts.end());
        if (!one_group(groups)) lost = true;
        check_count(*groups[0], parts.size(), lost);
        context_.norm_sources[parent.value].block_guards.emplace_back(&line, std::move(parts));
    }

    /// The lines below can be the parts of one group only.
    bool one_group(const std::vector<const syntax::Quantifier*>& groups) {
        for (std::size_t i = 1; i < groups.size(); ++i)
            context_.say(Message::two_groups, groups[i]->span, {{"first", words_of(*groups[0])}, {"second", words_of(*groups[i])}});
        return groups.size() < 2;
    }

    Id<Norm> collect_norm(const syntax::Line& line, Id<Section> section, Id<Norm> parent, bool guarding) {
        std::optional<syntax::Name> name;
        std::string label;
        std::vector<const syntax::Quantifier*> groups;
        bool has_core_group = false;
        if (const auto* norm = std::get_if<syntax::Norm>(&line.head)) {
            name = norm->name;
            if (norm->title) label = norm->title->raw;
            groups = line_groups(norm->statement.clauses);
            if (const auto* core = std::get_if<syntax::Quantifier>(&norm->statement.core)) {
                groups.insert(groups.begin(), core);
                has_core_group = true;
            }
        } else if (const auto* bare = std::get_if<syntax::Bare>(&line.head)) {
            if (is_reckoned(bare->condition)) {
                const auto words = as_written(bare->condition);
                const std::string example = std::holds_alternative<syntax::AgeTest>(bare->condition.test) ? "gammel_nok" : "i_alt";
                auto* diagnostic = context_.say(Message::reckoned_without_name, bare->condition.span, {{"words", words}, {"example", example}});
                if (diagnostic) diagnostic->fix = diag::Fix{{line.span.file, line.span.begin, line.span.begin}, example + ": "};
                pass_over(context_, line.block);
                return {};
            }
            name = bare_name(*bare);
            groups = line_groups(bare->clauses);
        } else if (const auto* assessment = std::get_if<syntax::AssessmentLine>(&line.head)) {
            if (assessment->assessments.size() > 1) {
                context_.say(Message::one_assessment_a_line, line.span);
                return {};
            }
            if (!assessment->assessments.empty() && !assessment->assessments[0].names.empty()) name = assessment->assessments[0].names.back();
            groups = line_groups(assessment->clauses);
        }
        if (!name) {
            misplaced(context_, line, parent ? standard_.norms[parent].name : std::string(section_words(standard_.sections[section].kind)));
            return {};
        }
        if (standard_.norms.size() >= most_norms) {
            context_.say(Message::too_many_norms, standard_.span.end != 0 ? standard_.span : standard_.services[service_].span);
            context_.broken.insert(name->text);
            pass_over(context_, line.block);
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
            pass_over(context_, line.block);
            return {};
        }
        const auto path = made.path;
        const auto id = standard_.norms.add(std::move(made));
        context_.norm_sources.push_back({});
        context_.norm_sources.back().line = &line;
        source.by_path.emplace(path, id);
        source.by_name[name->text].push_back(id);

        const bool one = one_group(groups);
        const bool own_guard = !groups.empty() && !has_core_group;
        std::vector<Id<Norm>> parts;
        auto [children, lost] = collect_block(line.block, section, id, own_guard, own_guard ? &parts : nullptr, Level::norm);
        context_.norm_sources[id.value].lines_lost = lost;
        standard_.norms[id].children = std::move(children);
        if (own_guard) {
            check_count(*groups[0], parts.size(), lost || !one);
            context_.norm_sources[id.value].line_guard = std::move(parts);
        }
        if (has_core_group) {
            std::size_t counted = 0;
            for (const auto child : standard_.norms[id].children) counted += standard_.norms[child].guarding ? 0 : 1;
            check_count(*groups[0], counted, lost || !one);
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
    Said said;
    bool lost = false;  // a line could not be read or named no service: what the block says may be missed where it should stand
    for (const auto& line : shared.line->block) {
        const auto* property = std::get_if<syntax::Property>(&line.head);
        if (const auto* found = property ? std::get_if<syntax::ValidFor>(&property->what) : nullptr) {
            if (context.once(said, "gælder for", line.span)) valid = found;
        } else if (std::holds_alternative<syntax::Broken>(line.head)) {
            lost = true;
        } else if (!std::holds_alternative<syntax::Section>(line.head) && !read_history(context, line, {})) {
            misplaced(context, line, "fælles");
        }
    }
    if (!valid) {
        if (!lost) context.say(Message::shared_without_services, shared.line->span, {{"name", shared.name}});
        lost = true;
    } else if (valid->all_services) {
        for (std::size_t i = 0; i < context.standard.services.size(); ++i) shared.services.push_back(context.standard.services.id_at(i));
    } else {
        if (context.standard.is_module) return;  // the services are those of the standard that uses it
        for (const auto& name : valid->services) {
            const auto service = find_thing(context, NameKind::service, name);
            const bool again = service && std::find(shared.services.begin(), shared.services.end(), Id<Service>{*service}) != shared.services.end();
            if (service && !again) shared.services.push_back({*service});
            lost = lost || !service;
        }
    }
    if (lost && std::any_of(shared.line->block.begin(), shared.line->block.end(), is_assessment_section)) context.assessment_elsewhere = true;
}

}  // namespace

bool is_assessment_section(const syntax::Line& line) {
    const auto* section = std::get_if<syntax::Section>(&line.head);
    return section && section->word == syntax::SectionWord::assessment;
}

void collect_services(Context& context) {
    for (auto& shared : context.shared) read_shared_validity(context, shared);
    for (std::size_t i = 0; i < context.standard.services.size(); ++i) {
        const auto first = static_cast<std::uint32_t>(context.standard.norms.size());
        Collector collector(context, context.standard.services.id_at(i));
        collector.collect();
        context.service_sources[i].first_norm = first;
        context.service_sources[i].end_norm = static_cast<std::uint32_t>(context.standard.norms.size());
    }
}

void resolve_services(Context& context) {
    for (std::size_t i = 0; i < context.standard.norms.size(); ++i) resolve_norm(context, context.standard.norms.id_at(i));
}

const VoiceForms& forms_in(const Context& context, Id<Service> service) {
    return service ? context.service_sources[service.value].forms : context.common_forms;
}

}  // namespace kvs::model
