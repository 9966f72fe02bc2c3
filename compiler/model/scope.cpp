#include "compiler/model/scope.h"

#include <algorithm>

namespace kvs::model {

std::optional<NamedThing> Names::define(NameKind kind, const std::string& name, NamedThing thing) {
    const auto [place, added] = by_kind_[static_cast<int>(kind)].try_emplace(name, thing);
    if (added) return std::nullopt;
    return place->second;
}

const NamedThing* Names::find(NameKind kind, std::string_view name) const {
    const auto& names = by_kind_[static_cast<int>(kind)];
    const auto place = names.find(name);
    return place == names.end() ? nullptr : &place->second;
}

std::optional<NameKind> Names::other_kind(std::string_view name, const std::vector<NameKind>& not_these) const {
    for (int i = 0; i < name_kind_count; ++i) {
        const auto kind = static_cast<NameKind>(i);
        if (std::find(not_these.begin(), not_these.end(), kind) != not_these.end()) continue;
        if (find(kind, name)) return kind;
    }
    return std::nullopt;
}

std::vector<std::string> Names::all(const std::vector<NameKind>& kinds) const {
    std::vector<std::string> result;
    for (const auto kind : kinds)
        for (const auto& [name, thing] : by_kind_[static_cast<int>(kind)]) result.push_back(name);
    return result;
}

}  // namespace kvs::model
