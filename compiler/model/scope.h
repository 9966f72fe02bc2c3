#pragma once
// The names that a file and its modules define, by what they name. Norms have scopes of their own (see from_syntax_names.cpp).
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"

namespace kvs::model {

/// What a definition names. Facts, assessments and events share one kind: a condition may read either.
enum class NameKind { part, input, scale, term, tariff, calendar, contact, law, service, shared, code_table };
inline constexpr int name_kind_count = 11;

/// Where a name was defined and the number of what it names in its store.
struct NamedThing {
    std::uint32_t id = 0;
    base::Span span{};
};

class Names {
public:
    /// Defines a name; gives the earlier definition (and keeps it) when there is one of this kind.
    std::optional<NamedThing> define(NameKind kind, const std::string& name, NamedThing thing);
    const NamedThing* find(NameKind kind, std::string_view name) const;
    /// The first other kind that has the name, for messages about a name in the wrong role.
    std::optional<NameKind> other_kind(std::string_view name, const std::vector<NameKind>& not_these) const;
    /// All names of these kinds, in alphabetical order of their bytes.
    std::vector<std::string> all(const std::vector<NameKind>& kinds) const;

private:
    std::map<std::string, NamedThing, std::less<>> by_kind_[name_kind_count];
};

}  // namespace kvs::model
