#pragma once
// What is true of a standard: gaps in the document, clashes with the law, dead ends in the rules, texts that say something else than
// their norms. Reads the model, changes nothing, says what it finds.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/ids.h"
#include "compiler/diag/diagnostic.h"
#include "compiler/model/standard.h"

namespace kvs::analysis {

struct Dictionary;

struct Options {
    /// The law as of this day (days since 1970-01-01); none: the standard's own first day, if it says one.
    std::optional<std::int32_t> date;
    /// Titles and ids of the standards that exist in the municipality; none: unknown, and cross references are only listed.
    std::optional<std::vector<std::string>> known_standards;
    /// Say the readability index of the whole document.
    bool report_lix = false;
    /// Look words up in it (spelling.h); none: spelling is not looked at.
    const Dictionary* dictionary = nullptr;
};

/// What a message was about. The first norm is the one it stands at; the others are those it compares with.
struct Finding {
    diag::Message message{};
    std::vector<base::Id<model::Norm>> norms;
    base::Id<model::Section> section;
    base::Id<model::Service> service;
};

/// A finding that a named person has accepted in the file: it is not said, but it is not forgotten.
struct Accepted {
    Finding finding;
    model::Acceptance acceptance;
    diag::Arguments arguments;    // of the message that is not said; none where several norms were gathered in one
    base::Span span{};            // where it would have been said; of gathered norms, the norm
};

struct Findings {
    std::vector<Finding> said;
    std::vector<Accepted> accepted;
};

/// Everything that can be said of a standard without running it, in a fixed order. An unsound standard gives nothing: its errors come
/// first, and a finding about half a standard would be a guess. Messages have codes K04 (document, law), K05 (logic) and K06 (text).
Findings analyse(const model::Standard& standard, const Options& options, diag::Sink& sink);

}  // namespace kvs::analysis
