#pragma once
// The standards of one municipality that are checked together: what a cross reference may mean.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/workspace.h"

namespace kvs::driver {

/// Ids and titles by municipality, of the standards among these paths. A file that cannot be read gives none (it is said when it is checked).
class Siblings {
public:
    Siblings(Workspace& workspace, const std::vector<std::string>& paths);

    /// What the municipality of this standard has; nothing when the standard is the only one given, for then nobody can tell what else there is.
    std::optional<std::vector<std::string>> known_to(const std::string& path) const;

private:
    std::map<std::string, std::string> municipality_;                  // by path
    std::map<std::string, std::vector<std::string>> names_;            // by municipality
    std::map<std::string, std::size_t> count_;                         // standards by municipality
};

}  // namespace kvs::driver
