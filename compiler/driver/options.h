#pragma once
// What was asked on the command line, as data. CLI11 stays inside options.cpp.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/limits.h"

namespace kvs::driver {

enum class Colour { automatic, always, never };

/// How much may be read. Each has an option of its own, and a default with a reason.
struct Limits {
    syntax::Limits text;
    /// Files of one run. A municipality has fewer than a hundred; more is a wrong folder.
    std::size_t max_files = 1'000;
    /// Bytes of a file of cases: one case takes a few KB, so this holds some ten thousand.
    std::size_t max_case_bytes = 64u << 20;
};

/// What every command has.
struct Common {
    diag::Language language = diag::Language::danish;
    Colour colour = Colour::automatic;
    Limits limits;
};

struct CheckOptions {
    std::vector<std::string> paths;
    std::string format = "text";          // text json sarif junit github
    bool deny_warnings = false;
    std::optional<std::int32_t> date;     // the law as of this day; days since 1970-01-01
    std::string show;                     // syntax, model, decision: dump that form instead (for tests)
    bool lix = false;
    bool spelling = false;                // look words up in the Danish dictionary
    std::string dictionary;               // the folder it is in; empty: where systems have it
};
struct RenderOptions {
    std::string path, format = "html", view = "borger", output = "-";
    std::string style;                    // a style file; empty: kvs' own form
};
struct FmtOptions {
    std::vector<std::string> paths;
    bool check = false, diff = false;    // say or show what would change, and change nothing
};
struct NewOptions {
    std::string path, from;
};
struct BuildOptions {
    std::string path, target = "c", folder = ".", name;
    bool without_texts = false;           // only what a machine needs
};
struct DecideOptions {
    std::string path, case_path;
    std::string format;                   // text or json; read_options fills in what follows from `lines`
    std::string engine = "interpret";
    bool lines = false;                   // a case on each line, answered as it is read
};
struct TestOptions {
    std::vector<std::string> paths;
    std::string format = "text", filter;
    bool coverage = false;
};
struct CoverageOptions {
    std::string path, sentences;
};
struct ExplainOptions {
    std::string code;                     // empty: list all
};

using Command = std::variant<CheckOptions, RenderOptions, FmtOptions, NewOptions, BuildOptions, DecideOptions, TestOptions, CoverageOptions, ExplainOptions>;

struct Invocation {
    Common common;
    Command command;
};

/// Help or version was asked for: print it and stop.
struct Printed {
    std::string text;
};

/// The question was wrong; the sink holds why (or nothing was asked at all: `help` says what could be).
struct Misused {
    Common common;
    diag::Sink sink;
    std::string help;
};

/// `arguments` without the program's name.
std::variant<Invocation, Printed, Misused> read_options(const std::vector<std::string>& arguments);

}  // namespace kvs::driver
