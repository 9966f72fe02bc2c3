#pragma once
// The names that a file defines, seen before its lines are read: whether `er` or a colon is missing after a word depends on whether it is
// a fact, wherever in the file that is said.
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kvs::syntax {

struct KnownNames {
    using Names = std::set<std::string, std::less<>>;
    Names facts;      // oplysning, skøn, hændelse
    Names yes_no;     // those of them that are answered with yes or no
    Names all;        // whatever stands before a colon

    void add(const KnownNames& more);
};

KnownNames names_defined_in(std::string_view text);
/// The modules that its lines ask for, as they are written: "lov.serviceloven".
std::vector<std::string> modules_used_in(std::string_view text);

}  // namespace kvs::syntax
