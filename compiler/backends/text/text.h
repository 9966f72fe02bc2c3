#pragma once
// The prose of a standard: what the municipality publishes and what its caseworkers look things up in.
#include <string>
#include <vector>

#include "compiler/backends/text/style.h"
#include "compiler/model/standard.h"

namespace kvs::backends::text {

/// tree: the document as JSON, which the publisher (tools/publish) sets as PDF or Word.
enum class Format { html, markdown, plain, tree };

/// citizen (borger): "du", no machinery. case_worker (sagsbehandler): the parties by role, and under each norm its name, its
/// sentences in the source document, its modality, conditions, readings and remarks. council (udvalg): what a committee votes on (levels, who assesses what,
/// findings open and accepted, readings chosen), and then the citizen's text.
enum class View { citizen, case_worker, council };

/// What the checks have said of the standard, in words. The text knows no checks: whoever renders gives them.
struct CouncilNotes {
    struct Open {
        std::string place;       // "Aflastning: Omfang"
        std::string words;       // the message
        bool warning = false;    // to be changed or accepted; false: good to know
    };
    struct Accepted {
        std::string words;
        model::Acceptance acceptance;
    };
    std::vector<Open> open;
    std::vector<Accepted> accepted;
};

struct Options {
    Format format = Format::html;
    View view = View::citizen;
    std::string source_hash;    // hexadecimal SHA-256 of the sources, for the footer; empty: left out
    std::string compiler;       // "kvs 0.1.0", for the footer; empty: left out
    CouncilNotes council;       // for the council's view
    Style style;                // the municipality's own form
};

/// The whole document as UTF-8 with LF line ends, ending in one. Same standard and options, same bytes. Every text of every norm is
/// in it: in the citizen's view those that an author wrote, and the compiler's own where the author wrote none.
std::string emit(const model::Standard& standard, const Options& options);

}  // namespace kvs::backends::text
