#pragma once
// The one way a finding is said: acceptances are looked up here, doubles dropped, and what was said or accepted is kept for later use.
#include <set>
#include <string>
#include <vector>

#include "compiler/analysis/analysis.h"

namespace kvs::analysis {

/// What a finding is about. An acceptance under any of the norms or a norm they stand under, under the reference to a law, or in
/// the section, the service or the head silences it.
struct About {
    std::vector<base::Id<model::Norm>> norms;
    base::Id<model::Section> section;
    base::Id<model::Service> service;
    const model::LegalBasis* basis = nullptr;
};

class Report {
public:
    Report(const model::Standard& standard, const Options& options, diag::Sink& sink);

    /// Says a finding. The pointer (valid until the next call) lets the caller add a fix or related places; nullptr: it was accepted or said before.
    diag::Diagnostic* say(diag::Message message, base::Span span, diag::Arguments arguments, About about = {});

    /// True, and remembered, when a named person has accepted the message for what it is about.
    bool accepted(diag::Message message, const About& about);

    /// True, and remembered, when the norm (or one it stands under) carries an acceptance of the message. For findings that gather
    /// several norms into one message.
    bool accepts(base::Id<model::Norm> norm, diag::Message message);

    /// The message has been said or accepted of this norm: what follows from it need not be said too.
    bool spoke_of(diag::Message message, base::Id<model::Norm> norm) const;

    /// Says which acceptances silenced nothing, name no finding or lack name, date or reason. Call last.
    void check_acceptances();

    Findings take() { return std::move(findings_); }

private:
    bool accepted_in(const std::vector<model::Acceptance>& acceptances, diag::Message message, const About& about);
    void check(const std::vector<model::Acceptance>& acceptances);
    bool may_be_said_another_time(std::string_view code) const;

    const model::Standard& standard_;
    const Options& options_;
    diag::Sink& sink_;
    std::set<std::string> said_;  // message, place and arguments of what has been said
    Findings findings_;
};

}  // namespace kvs::analysis
