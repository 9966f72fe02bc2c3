#include "compiler/driver/siblings.h"

#include "compiler/driver/imports.h"

namespace kvs::driver {

namespace {

std::string municipality_of(const syntax::Line& head) {
    for (const auto& line : head.block)
        if (const auto* property = std::get_if<syntax::Property>(&line.head))
            if (const auto* municipality = std::get_if<syntax::Municipality>(&property->what)) return municipality->name;
    return "";
}

}  // namespace

Siblings::Siblings(Workspace& workspace, const std::vector<std::string>& paths) {
    if (paths.size() < 2) return;
    for (const auto& path : paths) {
        // Each file is parsed once; what is said twice (a missing module) is shown once.
        const auto unit = read_unit(workspace, path);
        if (unit.files.empty()) continue;
        const auto& tree = workspace.trees[static_cast<std::size_t>(unit.files.front())];
        if (!tree) continue;
        for (const auto& line : tree->lines) {
            const auto* definition = std::get_if<syntax::Definition>(&line.head);
            if (definition == nullptr || definition->word != syntax::DefinitionWord::standard) continue;
            const auto municipality = municipality_of(line);
            municipality_[path] = municipality;
            ++count_[municipality];
            for (const auto& name : definition->name.names) names_[municipality].push_back(name.text);
            for (const auto& title : definition->texts) names_[municipality].push_back(title.raw);
        }
    }
}

std::optional<std::vector<std::string>> Siblings::known_to(const std::string& path) const {
    const auto municipality = municipality_.find(path);
    if (municipality == municipality_.end() || municipality->second.empty() || count_.at(municipality->second) < 2) return std::nullopt;
    return names_.at(municipality->second);
}

}  // namespace kvs::driver
