// Names: what a path stands for, seen from where it is written.
#include <algorithm>
#include <utility>

#include "compiler/base/words.h"
#include "compiler/model/from_syntax_context.h"
#include "compiler/model/prose.h"

namespace kvs::model {

namespace {

constexpr int guesses_until = 300;  // after so many mistakes a suggestion no longer helps, and looking for one costs

std::string_view definition_word(NameKind kind) {
    switch (kind) {
        case NameKind::part: return "part";
        case NameKind::input: return "oplysning, skøn, hændelse";
        case NameKind::scale: return "skala";
        case NameKind::term: return "begreb";
        case NameKind::tariff: return "takst";
        case NameKind::calendar: return "kalender";
        case NameKind::contact: return "kontakt";
        case NameKind::law: return "lov";
        case NameKind::service: return "ydelse";
        case NameKind::shared: return "fælles";
        case NameKind::code_table: return "kodetabel";
    }
    return "";
}

/// A child of `parent` (none: top level of the service) by name.
Id<Norm> child_named(const Context& context, Id<Service> service, Id<Norm> parent, const std::string& name) {
    const auto& source = context.service_sources[service.value];
    const auto place = source.by_path.find(parent ? context.standard.norms[parent].path + "." + name : name);
    return place == source.by_path.end() ? Id<Norm>{} : place->second;
}

Id<Norm> follow(const Context& context, Id<Norm> from, const syntax::Path& path, std::size_t next) {
    for (; from && next < path.names.size(); ++next)
        from = child_named(context, context.standard.norms[from].service, from, path.names[next].text);
    return from;
}

std::optional<SectionKind> section_named(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(SectionKind::references); ++i) {
        const auto kind = static_cast<SectionKind>(i);
        if (name_words(name) == section_words(kind)) return kind;
    }
    return std::nullopt;
}

}  // namespace

diag::Diagnostic* Context::say(Message message, base::Span span, diag::Arguments arguments) {
    if (diag::entry(message).severity == diag::Severity::error) ++troubles;
    const auto key = std::make_tuple(static_cast<unsigned>(message), static_cast<std::uint32_t>(span.file), span.begin, span.end);
    if (!said.insert(key).second) return nullptr;
    ++mistakes;
    return &sink.say(message, span, std::move(arguments));
}

std::string Context::suggestion(std::string_view word, const std::vector<std::string>& candidates) const {
    return mistakes > guesses_until ? std::string{} : base::nearest(word, candidates);
}

void Context::unknown_name(const syntax::Name& name, const std::string& kinds, const std::vector<std::string>& candidates) {
    if (was_broken(name.text)) return;
    const auto near = suggestion(name.text, candidates);
    if (near.empty()) {
        say(Message::unknown_name, name.span, {{"name", name.text}, {"kind", kinds}});
        broken.insert(name.text);  // one definition mends all its uses
    } else if (auto* diagnostic = say(Message::unknown_name_near, name.span, {{"name", name.text}, {"kind", kinds}, {"suggestion", near}})) {
        diagnostic->fix = diag::Fix{name.span, near};
    }
}

bool Context::was_broken(std::string_view name) {
    if (broken.find(name) == broken.end()) return false;
    ++troubles;
    return true;
}

bool Context::once(Said& said_before, std::string_view words, base::Span span) {
    const auto [first, added] = said_before.try_emplace(std::string(words), span);
    if (!added && first->second != span)
        if (auto* diagnostic = say(Message::said_twice, span, {{"words", std::string(words)}}))
            diagnostic->related.push_back({first->second, Message::first_defined_here, {{"name", std::string(words)}}});
    return added;
}

std::string kind_word(const Context& context, NameKind kind, std::string_view name) {
    if (kind == NameKind::input) {
        if (const auto* thing = context.names.find(kind, name)) {
            switch (context.standard.inputs[{thing->id}].kind) {
                case InputKind::fact: return "oplysning";
                case InputKind::assessment: return "skøn";
                case InputKind::event: return "hændelse";
            }
        }
    }
    return std::string(definition_word(kind));
}

const syntax::Name* single_name(const Context& context, const syntax::Path& path) {
    if (path.names.size() == 1) return &path.names[0];
    if (path.names.size() == 2 && context.aliases.count(path.names[0].text) != 0) return &path.names[1];
    return nullptr;
}

std::string path_words(const syntax::Path& path) {
    std::string result;
    for (const auto& name : path.names) result += (result.empty() ? "" : ".") + name.text;
    return result;
}

std::optional<std::uint32_t> find_thing(Context& context, NameKind kind, const syntax::Name& name) {
    if (const auto* thing = context.names.find(kind, name.text)) return thing->id;
    if (const auto other = context.names.other_kind(name.text, {kind})) {
        context.say(Message::wrong_role_name, name.span,
                    {{"name", name.text}, {"found", kind_word(context, *other, name.text)}, {"kind", std::string(definition_word(kind))}});
    } else {
        context.unknown_name(name, std::string(definition_word(kind)), context.names.all({kind}));
    }
    return std::nullopt;
}

std::optional<std::uint32_t> find_thing(Context& context, NameKind kind, const syntax::Path& path) {
    if (const auto* name = single_name(context, path)) return find_thing(context, kind, *name);
    context.unknown_name({path_words(path), path.span}, std::string(definition_word(kind)), context.names.all({kind}));
    return std::nullopt;
}

void define(Context& context, NameKind kind, const syntax::Name& name, std::uint32_t id) {
    const auto earlier = context.names.define(kind, name.text, {id, name.span});
    if (!earlier) return;
    auto first = earlier->span, second = name.span;
    if (context.blames_first(first, second)) std::swap(first, second);
    if (auto* diagnostic = context.say(Message::duplicate_name, second, {{"name", name.text}, {"kind", kind_word(context, kind, name.text)}}))
        diagnostic->related.push_back({first, Message::first_defined_here, {{"name", name.text}}});
}

Id<Norm> lookup_norm(const Context& context, const Place& place, const syntax::Path& path, std::vector<Id<Norm>>* several) {
    const auto& first = path.names[0].text;
    if (place.service) {
        // Siblings and sub-norms first, then outwards to the top of the service.
        for (auto around = place.norm;;) {
            if (const auto found = follow(context, child_named(context, place.service, around, first), path, 1)) return found;
            if (!around) break;
            around = context.standard.norms[around].parent;
        }
    }
    if (path.names.size() > 1)
        if (const auto* service = context.names.find(NameKind::service, first)) {
            const Id<Service> id{service->id};
            return follow(context, child_named(context, id, {}, path.names[1].text), path, 2);
        }
    if (!place.service) return {};
    // A short name anywhere in the service, when only one norm bears it.
    const auto& by_name = context.service_sources[place.service.value].by_name;
    const auto found = by_name.find(first);
    if (found == by_name.end()) return {};
    std::vector<Id<Norm>> hits;
    for (const auto norm : found->second)
        if (const auto end = follow(context, norm, path, 1)) hits.push_back(end);
    if (hits.size() == 1) return hits[0];
    if (several) *several = std::move(hits);
    return {};
}

void say_ambiguous(Context& context, const syntax::Path& path, const std::vector<Id<Norm>>& several) {
    std::vector<std::string> paths;
    for (const auto norm : several) paths.push_back(context.standard.norms[norm].path);
    context.say(Message::ambiguous_norm_name, path.span, {{"name", path_words(path)}, {"paths", base::joined(paths, ", ")}});
}

std::vector<std::string> norm_candidates(const Context& context, const Place& place) {
    std::vector<std::string> result;
    if (place.service)
        for (const auto& [name, norms] : context.service_sources[place.service.value].by_name) result.push_back(name);
    return result;
}

Id<Norm> find_norm(Context& context, const Place& place, const syntax::Path& path) {
    std::vector<Id<Norm>> several;
    if (const auto found = lookup_norm(context, place, path, &several)) return found;
    if (!several.empty()) {
        say_ambiguous(context, path, several);
        return {};
    }
    // Blame the first name that leads nowhere, so that the fix replaces the right word.
    syntax::Path head{{path.names[0]}, path.names[0].span};
    Place inside = place;
    std::size_t at = 0;
    if (const auto* service = context.names.find(NameKind::service, path.names[0].text); service && path.names.size() > 1 && !lookup_norm(context, place, head)) {
        inside = {{service->id}, {}};
        at = 1;
    } else {
        for (Id<Norm> norm = lookup_norm(context, place, head); norm && at + 1 < path.names.size();) {
            inside = {context.standard.norms[norm].service, norm};
            norm = child_named(context, inside.service, norm, path.names[++at].text);
        }
    }
    const auto& name = path.names[at];
    if (at == 0)
        if (const auto other = context.names.other_kind(name.text, {})) {
            context.say(Message::wrong_role_name, name.span,
                        {{"name", name.text}, {"found", kind_word(context, *other, name.text)}, {"kind", "norm"}});
            return {};
        }
    context.unknown_name(name, "norm", norm_candidates(context, inside));
    return {};
}

std::vector<Id<Section>> lookup_sections(const Context& context, const Place& place, const syntax::Path& path) {
    auto service = place.service;
    const auto* name = &path.names[0];
    if (path.names.size() == 2) {
        const auto* thing = context.names.find(NameKind::service, path.names[0].text);
        if (!thing) return {};
        service = {thing->id};
        name = &path.names[1];
    } else if (path.names.size() > 2) {
        return {};
    }
    const auto kind = section_named(name->text);
    if (!kind || !service) return {};
    std::vector<Id<Section>> result;
    for (const auto section : context.standard.services[service].sections)
        if (context.standard.sections[section].kind == *kind) result.push_back(section);
    return result;
}

}  // namespace kvs::model
