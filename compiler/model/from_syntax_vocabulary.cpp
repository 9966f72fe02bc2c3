// The vocabulary: which names the files define, and what parts, scales, terms, tariffs, calendars, units and contacts are.
#include <algorithm>
#include <set>
#include <utility>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"
#include "compiler/model/units.h"
#include "compiler/syntax/words.h"

namespace kvs::model {

namespace {

/// Names that a line was to define, but cannot: it could not be read, it stands where no definition may (`part` may stand in a ydelse), or
/// it stands under a line that could not be read, where nobody looks.
void note_broken_names(Context& context, const std::vector<syntax::Line>& lines, const syntax::Definition* under, bool outermost, bool under_broken = false) {
    for (const auto& line : lines) {
        const auto* definition = std::get_if<syntax::Definition>(&line.head);
        const auto* broken = std::get_if<syntax::Broken>(&line.head);
        if (broken && broken->name) context.broken.insert(broken->name->text);
        if (under_broken) {
            if (const auto* norm = std::get_if<syntax::Norm>(&line.head)) context.broken.insert(norm->name.text);
            if (const auto* bare = std::get_if<syntax::Bare>(&line.head))
                if (const auto* test = std::get_if<syntax::FactTest>(&bare->condition.test)) context.broken.insert(test->fact.names.back().text);
        }
        const bool own_part = definition && definition->word == syntax::DefinitionWord::part && under && under->word == syntax::DefinitionWord::service;
        if (definition && !outermost && !own_part && !definition->name.names.empty()) context.broken.insert(definition->name.names[0].text);
        note_broken_names(context, line.block, definition, false, under_broken || broken);
    }
}

std::string title_of(const syntax::Definition& definition) { return definition.texts.empty() ? std::string{} : definition.texts.front().raw; }

class Collector {
public:
    Collector(Context& context, bool imported) : context_(context), standard_(context.standard), imported_(imported) {}

    /// Registers what a line of the file's outermost level defines; false when it defines nothing.
    bool define_line(const syntax::Line& line, const syntax::Definition& definition) {
        using syntax::DefinitionWord;
        if (definition.name.names.empty()) return true;
        const auto& name = definition.name.names[0];
        title_only(definition);
        switch (definition.word) {
            case DefinitionWord::standard:
            case DefinitionWord::module: return true;
            case DefinitionWord::part: add(NameKind::part, standard_.parts.add(Part{name.text, false, {}, {}, name.span}).value, line, definition); break;
            case DefinitionWord::fact: input(InputKind::fact, line, definition); break;
            case DefinitionWord::assessment: input(InputKind::assessment, line, definition); break;
            case DefinitionWord::event: input(InputKind::event, line, definition); break;
            case DefinitionWord::scale: add(NameKind::scale, standard_.scales.add(Scale{name.text, {}, {}, name.span}).value, line, definition); break;
            case DefinitionWord::concept_: {
                Term term;
                term.name = name.text;
                term.span = name.span;
                add(NameKind::term, standard_.terms.add(std::move(term)).value, line, definition);
                break;
            }
            case DefinitionWord::tariff: {
                Tariff tariff;
                tariff.name = name.text;
                tariff.span = name.span;
                add(NameKind::tariff, standard_.tariffs.add(std::move(tariff)).value, line, definition);
                break;
            }
            case DefinitionWord::calendar: {
                Calendar calendar;
                calendar.name = name.text;
                calendar.span = name.span;
                add(NameKind::calendar, standard_.calendars.add(std::move(calendar)).value, line, definition);
                break;
            }
            case DefinitionWord::unit: unit(line, definition); break;
            case DefinitionWord::contact: {
                Contact contact;
                contact.name = name.text;
                contact.title = title_of(definition);
                contact.span = name.span;
                add(NameKind::contact, standard_.contacts.add(std::move(contact)).value, line, definition);
                break;
            }
            case DefinitionWord::code_table: {
                CodeTable table;
                table.name = name.text;
                table.title = title_of(definition);
                table.span = name.span;
                add(NameKind::code_table, standard_.code_tables.add(std::move(table)).value, line, definition);
                break;
            }
            case DefinitionWord::law: {
                Law law;
                law.name = name.text;
                law.title = title_of(definition);
                law.span = name.span;
                add(NameKind::law, standard_.laws.add(std::move(law)).value, line, definition);
                break;
            }
            case DefinitionWord::service: {
                if (imported_) {
                    context_.say(Message::misplaced_line, line.span, {{"where", "modul"}});
                    return true;
                }
                Service service;
                service.name = name.text;
                service.title = title_of(definition);
                service.span = line.span;
                const auto id = standard_.services.add(std::move(service));
                context_.service_sources.push_back({});
                context_.service_sources.back().line = &line;
                define(context_, NameKind::service, name, id.value);
                for (const auto& below : line.block) own_part(id, below);
                break;
            }
            case DefinitionWord::shared: {
                // A module's block holds for the services of the standard that uses the module, and stands after them.
                context_.shared.push_back({&line, name.text, {}});
                if (auto title = title_of(definition); !title.empty())
                    standard_.shared_chapters.push_back({name.text, std::move(title), !imported_ && standard_.services.size() == 0, line.span});
                define(context_, NameKind::shared, name, static_cast<std::uint32_t>(context_.shared.size() - 1));
                break;
            }
            case DefinitionWord::section: break;  // afsnit: read_free_sections
        }
        return true;
    }

private:
    /// What has a title has nothing else after its colon.
    void title_only(const syntax::Definition& definition) {
        using syntax::DefinitionWord;
        switch (definition.word) {
            case DefinitionWord::standard:
            case DefinitionWord::module:
            case DefinitionWord::law:
            case DefinitionWord::code_table:
            case DefinitionWord::service:
            case DefinitionWord::shared:
            case DefinitionWord::section:
                if (!std::holds_alternative<std::monostate>(definition.body))
                    context_.say(Message::definition_body, definition.body_span, {{"kind", std::string(spelling(definition.word))}});
                break;
            default: break;
        }
    }

    void add(NameKind kind, std::uint32_t id, const syntax::Line& line, const syntax::Definition& definition) {
        define(context_, kind, definition.name.names[0], id);
        context_.definitions.push_back({kind, id, &line, &definition});
    }

    void input(InputKind kind, const syntax::Line& line, const syntax::Definition& definition) {
        Input made;
        made.name = definition.name.names[0].text;
        made.kind = kind;
        made.type = kind == InputKind::event ? InputType::date : InputType::yes_no;
        made.span = definition.name.names[0].span;
        made.imported = imported_;
        add(NameKind::input, standard_.inputs.add(std::move(made)).value, line, definition);
    }

    /// `part plejekrævende: du / "borgeren"` inside a ydelse: other words for the part there.
    void own_part(Id<Service> service, const syntax::Line& line) {
        const auto* definition = std::get_if<syntax::Definition>(&line.head);
        if (!definition || definition->word != syntax::DefinitionWord::part || definition->name.names.empty()) return;
        Part part;
        part.name = definition->name.names[0].text;
        part.only_in = service;
        part.span = definition->name.names[0].span;
        for (std::size_t i = 0; i < standard_.parts.size(); ++i) {
            const auto& other = standard_.parts[standard_.parts.id_at(i)];
            if (other.only_in != service || other.name != part.name) continue;
            if (auto* diagnostic = context_.say(Message::duplicate_name, part.span, {{"name", part.name}, {"kind", "part"}}))
                diagnostic->related.push_back({other.span, Message::first_defined_here, {{"name", part.name}}});
        }
        context_.definitions.push_back({NameKind::part, standard_.parts.add(std::move(part)).value, &line, definition});
    }

    /// `enhed ydelsespakke: "rengøring …"`; `også "pakke" / "pakker"` under it gives singular and plural, `ord` those and the gender.
    void unit(const syntax::Line& line, const syntax::Definition& definition) {
        const auto& name = definition.name.names[0];
        if (const auto earlier = find_unit(standard_.units, name.text)) {
            const auto& other = standard_.units[earlier];
            auto* diagnostic = context_.say(Message::duplicate_name, name.span, {{"name", name.text}, {"kind", "enhed"}});
            if (diagnostic && other.span.end != 0) diagnostic->related.push_back({other.span, Message::first_defined_here, {{"name", other.name}}});
            return;
        }
        Unit made;
        made.name = name.text;
        made.singular = name_words(name.text);
        made.plural = made.singular + (made.singular.back() == 'e' ? "r" : "");
        made.span = name.span;
        if (!std::holds_alternative<std::monostate>(definition.body)) wrong_body(context_, line, definition);
        Said said;
        for (const auto& below : line.block) {
            const auto* property = std::get_if<syntax::Property>(&below.head);
            const auto* also = property ? std::get_if<syntax::AlsoForms>(&property->what) : nullptr;
            const auto* text = property ? std::get_if<syntax::TextProperty>(&property->what) : nullptr;
            const auto* word = property ? std::get_if<syntax::WordForms>(&property->what) : nullptr;
            if (word && word->forms.size() == 4) {
                if (!context_.once(said, "ord", below.span)) continue;
                made.singular = word->forms[0].raw;
                made.plural = word->forms[2].raw;
                made.neuter = is_neuter(word->forms[1].raw);
            } else if (also && also->forms.citizen && also->forms.case_form) {
                if (!context_.once(said, "også", below.span)) continue;
                made.singular = also->forms.citizen->raw;
                made.plural = also->forms.case_form->raw;
            } else if (!text && !std::holds_alternative<syntax::TextLine>(below.head)) {
                misplaced(context_, below, "enhed");
            }
        }
        standard_.units.add(std::move(made));
    }

    Context& context_;
    Standard& standard_;
    bool imported_;
};

/// Property lines under a definition; the rest is misplaced. `read` gives false for a property that does not belong.
template <class Read>
void read_block(Context& context, const syntax::Line& line, std::string_view where, Read read) {
    for (const auto& below : line.block) {
        const auto* property = std::get_if<syntax::Property>(&below.head);
        const auto* text = property ? std::get_if<syntax::TextProperty>(&property->what) : nullptr;
        if (text && text->word == syntax::TextWord::explanation) continue;
        if (!property || !read(below, *property)) misplaced(context, below, where);
    }
}

}  // namespace

void misplaced(Context& context, const syntax::Line& line, std::string_view where) {
    if (std::holds_alternative<syntax::Broken>(line.head)) return;
    const auto* definition = std::get_if<syntax::Definition>(&line.head);
    if (definition && !definition->name.names.empty())
        context.say(Message::definition_inside, line.span, {{"name", definition->name.names[0].text}});
    else
        context.say(Message::misplaced_line, line.span, {{"where", std::string(where)}});
}

void collect_definitions(Context& context) {
    for (const auto& file : context.files) note_broken_names(context, file.lines, nullptr, true);
    for (std::size_t i = 0; i < context.files.size(); ++i) {
        Collector collector(context, i > 0);
        // One message for lines that follow one another; and when the head is missing, they are its lines.
        bool told = i == 0 && context.head_missing;
        const auto misplaced_here = [&](const syntax::Line& line) {
            if (!std::exchange(told, true)) context.say(Message::misplaced_top_line, line.span);
        };
        for (const auto& line : context.files[i].lines) {
            if (const auto* definition = std::get_if<syntax::Definition>(&line.head)) {
                told = false;
                collector.define_line(line, *definition);
            } else if (const auto* property = std::get_if<syntax::Property>(&line.head)) {
                const auto* use = std::get_if<syntax::Use>(&property->what);
                if (!use) {
                    misplaced_here(line);
                    continue;
                }
                context.aliases.insert(use->as ? use->as->text : use->module.names.back().text);
            } else if (const auto* trial = std::get_if<syntax::Trial>(&line.head)) {
                if (!std::holds_alternative<syntax::TrialHead>(trial->what)) misplaced_here(line);
            } else if (std::holds_alternative<syntax::Section>(line.head)) {
                context.say(Message::section_outside_service, line.span, {{"section", std::string(section_words(section_kind_of(std::get<syntax::Section>(line.head).word)))}});
                context.assessment_elsewhere = context.assessment_elsewhere || is_assessment_section(line);
            } else if (!std::holds_alternative<syntax::Broken>(line.head)) {
                misplaced_here(line);
            }
        }
    }
}

void read_vocabulary(Context& context) {
    const auto pass = [&](NameKind kind, auto read) {
        for (const auto& source : context.definitions)
            if (source.kind == kind) read(source);
    };
    pass(NameKind::part, [&](const auto& source) { read_part(context, {source.id}, *source.line, *source.definition); });
    pass(NameKind::scale, [&](const auto& source) { read_scale(context, {source.id}, *source.line, *source.definition); });
    pass(NameKind::input, [&](const auto& source) { read_input(context, {source.id}, *source.line, *source.definition); });
    pass(NameKind::tariff, [&](const auto& source) { read_tariff(context, {source.id}, *source.line, *source.definition); });
    pass(NameKind::calendar, [&](const auto& source) { read_calendar(context, {source.id}, *source.line, *source.definition); });
}

void read_part(Context& context, Id<Part> id, const syntax::Line& line, const syntax::Definition& definition) {
    auto& part = context.standard.parts[id];
    const auto pair_of = [](const syntax::Forms& forms) {
        WordPair pair;
        if (forms.citizen) pair.citizen = forms.citizen->raw;
        if (forms.case_form) pair.case_worker = forms.case_form->raw;
        pair.span = forms.citizen ? forms.citizen->span : forms.case_form ? forms.case_form->span : base::Span{};
        return pair;
    };
    if (const auto* forms = std::get_if<syntax::Forms>(&definition.body)) {
        auto pair = pair_of(*forms);
        part.is_you = forms->you;
        if (forms->you) pair.citizen = "du";
        if (pair.case_worker.empty()) pair.case_worker = name_words(part.name);
        part.forms.push_back(std::move(pair));
    } else {
        // `part kommunen:` with nothing, or a text: its name is its word in both voices.
        if (!std::holds_alternative<std::monostate>(definition.body)) wrong_body(context, line, definition);
        const auto words = definition.texts.empty() ? name_words(part.name) : definition.texts.front().raw;
        part.forms.push_back({words, words, part.span});
    }
    read_block(context, line, "part", [&](const syntax::Line&, const syntax::Property& property) {
        const auto* also = std::get_if<syntax::AlsoForms>(&property.what);
        if (!also) return false;
        auto pair = pair_of(also->forms);
        if (pair.case_worker.empty()) pair.case_worker = part.forms[0].case_worker;
        if (!also->forms.you) part.forms.push_back(std::move(pair));
        return true;
    });
}

void read_scale(Context& context, Id<Scale> id, const syntax::Line& line, const syntax::Definition& definition) {
    auto& scale = context.standard.scales[id];
    const auto* names = std::get_if<syntax::NameList>(&definition.body);
    if (!names || names->open) {
        wrong_body(context, line, definition);
    } else {
        for (const auto& name : names->names) {
            if (std::find(scale.values.begin(), scale.values.end(), name.text) != scale.values.end()) {
                context.say(Message::duplicate_value, name.span, {{"value", name.text}, {"name", scale.name}});
                continue;
            }
            scale.values.push_back(name.text);
        }
    }
    Said said;
    for (const auto& below : line.block)
        if (const auto* property = std::get_if<syntax::Property>(&below.head))
            if (const auto* text = std::get_if<syntax::TextProperty>(&property->what); text && text->word == syntax::TextWord::explanation)
                if (context.once(said, "forklaring", below.span)) scale.explanation = text->text.raw;
    read_block(context, line, "skala", [](const syntax::Line&, const syntax::Property&) { return false; });
}

void read_tariff(Context& context, Id<Tariff> id, const syntax::Line& line, const syntax::Definition& definition) {
    auto& tariff = context.standard.tariffs[id];
    if (const auto* unit = std::get_if<syntax::RateUnit>(&definition.body))
        tariff.per_unit = unit_of(context, unit->cadence.unit);
    else if (!std::holds_alternative<std::monostate>(definition.body))
        wrong_body(context, line, definition);
    Said said;
    const auto read_regulated = [&](const std::vector<syntax::Clause>& clauses) {
        for (const auto& clause : clauses) {
            const auto* regulated = std::get_if<syntax::Regulated>(&clause.what);
            if (!regulated) {
                context.say(Message::misplaced_clause, clause.span, {{"where", "takst"}});
                continue;
            }
            if (!context.once(said, "reguleres", clause.span)) continue;
            tariff.regulated = cadence_of(context, regulated->cadence);
            if (regulated->by) tariff.regulated_by = raw_words(*regulated->by);
        }
    };
    read_regulated(definition.clauses);
    for (const auto& below : line.block) {
        if (const auto* step = std::get_if<syntax::RateStep>(&below.head)) {
            const auto day = day_of(step->from);
            if (!day) continue;
            const auto same = std::find_if(tariff.rates.begin(), tariff.rates.end(), [&](const Rate& rate) { return rate.from == *day; });
            if (same != tariff.rates.end()) {
                if (auto* diagnostic = context.say(Message::duplicate_rate, below.span, {{"date", date_words(*day)}, {"name", tariff.name}}))
                    diagnostic->related.push_back({same->span, Message::first_defined_here, {{"name", date_words(*day)}}});
                continue;
            }
            tariff.rates.push_back({*day, step->amount ? std::optional(step->amount->oere) : std::nullopt, below.span});
        } else if (const auto* clause = std::get_if<syntax::ClauseLine>(&below.head)) {
            read_regulated(clause->clauses);
        } else {
            misplaced(context, below, "takst");
        }
    }
    std::sort(tariff.rates.begin(), tariff.rates.end(), [](const Rate& a, const Rate& b) { return a.from < b.from; });
}

Id<Part> lookup_part(const Context& context, Id<Service> service, std::string_view name) {
    for (std::size_t i = 0; service && i < context.standard.parts.size(); ++i) {
        const auto id = context.standard.parts.id_at(i);
        const auto& part = context.standard.parts[id];
        if (part.only_in == service && part.name == name) return id;
    }
    const auto* thing = context.names.find(NameKind::part, name);
    return thing ? Id<Part>{thing->id} : Id<Part>{};
}

std::optional<Person> person_of(Context& context, Id<Service> service, const syntax::Object& object) {
    if (const auto* text = std::get_if<syntax::Text>(&object)) return Person{{}, {}, text->raw};
    const auto& path = std::get<syntax::Path>(object);
    const auto* name = single_name(context, path);
    if (!name) {
        context.unknown_name({path_words(path), path.span}, "part, kontakt", context.names.all({NameKind::part, NameKind::contact}));
        return std::nullopt;
    }
    if (const auto id = lookup_part(context, service, name->text)) {
        const auto& part = context.standard.parts[id];
        // The words stand after a preposition: af dig, til din pårørende.
        return Person{id, {}, part.is_you ? "dig" : part.forms.empty() ? name->text : part.forms[0].citizen};
    }
    if (const auto* contact = context.names.find(NameKind::contact, name->text)) {
        const auto& found = context.standard.contacts[{contact->id}];
        return Person{{}, {contact->id}, found.title.empty() ? name_words(found.name) : found.title};
    }
    if (const auto other = context.names.other_kind(name->text, {NameKind::part, NameKind::contact})) {
        context.say(Message::wrong_role_name, name->span,
                    {{"name", name->text}, {"found", kind_word(context, *other, name->text)}, {"kind", "part, kontakt"}});
    } else {
        context.unknown_name(*name, "part, kontakt", context.names.all({NameKind::part, NameKind::contact}));
    }
    return std::nullopt;
}

}  // namespace kvs::model
