#pragma once
// What we say to authors. A message is one entry of catalogue.def; a Diagnostic is that entry at a place with its arguments.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/source.h"

namespace kvs::diag {

enum class Severity { error, warning, note };
enum class Language { danish, english };

/// One value per catalogue entry, named and ordered as in catalogue.def. The names come from the build tree (cmake/message_names.cmake), so that
/// the words of a message can change without every room being compiled again.
enum class Message : unsigned {
#include "catalogue_names.def"
};

/// An entry of the catalogue. Texts hold arguments as {name}, a brace that is meant as {{ or }}; explanations are Markdown.
struct Entry {
    std::string_view code;    // "K0101": stable, never reused
    std::string_view name;
    Severity severity;
    std::string_view danish, english;
    std::string_view explain_danish, explain_english;
};

const Entry& entry(Message message);
/// All entries in catalogue order.
const std::vector<Entry>& catalogue();
/// The entry with this code ("K0101", case-insensitive), or nullptr.
const Entry* find_entry(std::string_view code);

using Arguments = std::vector<std::pair<std::string_view, std::string>>;

/// A change that would mend the mistake: replace the span by the text.
struct Fix {
    base::Span span;
    std::string replacement;
};

/// A second place that the message speaks of ("her defineret første gang").
struct Related {
    base::Span span;
    Message message;
    Arguments arguments;
};

struct Diagnostic {
    Message message;
    base::Span span;
    Arguments arguments;
    std::optional<Fix> fix;
    std::vector<Related> related;
};

/// A finding that a named person has accepted in the file: it fails nothing, but it is not forgotten.
struct AcceptedFinding {
    Diagnostic finding;                  // no arguments where several norms were gathered in one message
    std::string by, role, date, reason;  // the date as 2025-06-02
    base::Span acceptance;               // where the file says so
};

/// Where every room puts its messages. Data only; the driver sorts and renders.
struct Sink {
    std::vector<Diagnostic> diagnostics;

    Diagnostic& say(Message message, base::Span span, Arguments arguments = {}) {
        return diagnostics.emplace_back(Diagnostic{message, span, std::move(arguments), {}, {}});
    }
    bool has_errors() const;
};

/// The message with its arguments filled in.
std::string text_of(Message message, const Arguments& arguments, Language language);
/// The message for no place in particular: "…" where its arguments go.
std::string shape_of(const Entry& entry, Language language);

}  // namespace kvs::diag
