#include "compiler/driver/options.h"

#include <catch2/catch.hpp>

using namespace kvs::driver;
using kvs::diag::Message;

namespace {

using Arguments = std::vector<std::string>;

/// The one message that a wrong command line gives.
kvs::diag::Diagnostic refused(const Arguments& arguments) {
    const auto asked = read_options(arguments);
    REQUIRE(std::holds_alternative<Misused>(asked));
    const auto& said = std::get<Misused>(asked).sink.diagnostics;
    REQUIRE(said.size() == 1);
    return said.front();
}

std::string argument(const kvs::diag::Diagnostic& d, std::string_view name) {
    for (const auto& [key, value] : d.arguments)
        if (key == name) return value;
    return "";
}

template <class Options>
Options taken(const Arguments& arguments) {
    const auto asked = read_options(arguments);
    REQUIRE(std::holds_alternative<Invocation>(asked));
    const auto& command = std::get<Invocation>(asked).command;
    REQUIRE(std::holds_alternative<Options>(command));
    return std::get<Options>(command);
}

}  // namespace

TEST_CASE("check takes many paths and its options") {
    const auto check = taken<CheckOptions>({"check", "a.kvs", "mappe", "--format", "sarif", "--deny", "warnings", "--date", "2025-07-01"});
    CHECK(check.paths == std::vector<std::string>{"a.kvs", "mappe"});
    CHECK(check.format == "sarif");
    CHECK(check.deny_warnings);
    CHECK(check.date == 20270);
    CHECK_FALSE(taken<CheckOptions>({"check", "-"}).deny_warnings);
}

TEST_CASE("Danish unless English is asked for, before or after the command") {
    const auto language = [](const Arguments& arguments) { return std::get<Invocation>(read_options(arguments)).common.language; };
    CHECK(language({"check", "a"}) == kvs::diag::Language::danish);
    CHECK(language({"check", "a", "--lang", "en"}) == kvs::diag::Language::english);
    CHECK(language({"--lang=en", "check", "a"}) == kvs::diag::Language::english);
}

TEST_CASE("lines come from standard input and go out as JSON unless something else is said") {
    const auto lines = taken<DecideOptions>({"decide", "a.kvs", "--lines"});
    CHECK((lines.lines && lines.case_path == "-" && lines.format == "json"));
    CHECK(taken<DecideOptions>({"decide", "a.kvs", "--lines", "--case", "b"}).case_path == "b");
    CHECK(taken<DecideOptions>({"decide", "a.kvs", "--case", "b"}).format == "text");
    CHECK(refused({"decide", "a.kvs", "--lines", "--format", "text"}).message == Message::lines_are_json);
    CHECK(refused({"decide", "-", "--lines"}).message == Message::two_from_standard_input);
}

TEST_CASE("limits are whole numbers with K and M") {
    const auto limits = [](const Arguments& arguments) { return std::get<Invocation>(read_options(arguments)).common.limits; };
    CHECK(limits({"check", "a", "--max-file", "8M"}).text.max_file_bytes == 8u << 20);
    CHECK(limits({"check", "a", "--max-depth", "12"}).text.max_depth == 12);
    CHECK(limits({"check", "a"}).text.max_depth == kvs::syntax::Limits{}.max_depth);
    for (const auto* bad : {"stor", "0", "-1", "1G", "99999999999999999999", "M", ""})
        if (*bad) CHECK(refused({"check", "a", "--max-file", bad}).message == Message::bad_number);
}

TEST_CASE("wrong use is told apart") {
    CHECK(refused({"tjek", "a"}).message == Message::unknown_command);
    const auto near = refused({"chek", "a"});
    CHECK(near.message == Message::unknown_command_near);
    CHECK(argument(near, "suggestion") == "check");
    CHECK(argument(refused({"check", "a", "--formt", "json"}), "suggestion") == "--format");
    CHECK(refused({"check", "a", "--zzzzzzzz"}).message == Message::unknown_option);
    CHECK(refused({"check", "a", "--format"}).message == Message::option_needs_value);
    CHECK(refused({"check", "a", "--format", "xml"}).message == Message::bad_choice);
    CHECK(refused({"check", "a", "--date", "2025-02-30"}).message == Message::bad_date);
    CHECK(refused({"check"}).message == Message::argument_missing);
    CHECK(refused({"decide", "a"}).message == Message::argument_missing);
    CHECK(refused({"coverage", "a"}).message == Message::argument_missing);
    CHECK(refused({"render", "a", "b"}).message == Message::too_many_arguments);
    CHECK(std::get<Misused>(read_options({})).help.find("kvs") != std::string::npos);
}

TEST_CASE("every command has help with an example, in both languages") {
    for (const std::string command : {"check", "render", "fmt", "new", "build", "decide", "test", "coverage", "explain"}) {
        const auto danish = std::get<Printed>(read_options({command, "--help"})).text;
        const auto english = std::get<Printed>(read_options({command, "--help", "--lang", "en"})).text;
        INFO(command);
        CHECK(danish.find("Eksempel:\n  kvs " + command) != std::string::npos);
        CHECK(danish.find("Options") == std::string::npos);
        CHECK(english.find("Example:\n  kvs " + command) != std::string::npos);
        CHECK(english.find("Tilvalg") == std::string::npos);
    }
    CHECK(std::get<Printed>(read_options({"--version"})).text.starts_with("kvs "));
}

TEST_CASE("what an option lacks, has too much of, or cannot have") {
    CHECK(argument(refused({"decide", "a.kvs", "--case", "--format", "json"}), "option") == "--case");
    CHECK(refused({"decide", "a.kvs", "--case", "--format", "json"}).message == Message::option_needs_value);
    CHECK(refused({"check", "a.kvs", "--date", ""}).message == Message::option_needs_value);
    CHECK(argument(refused({"render", "a.kvs", "-o"}), "option") == "-o");  // as she wrote it
    CHECK(refused({"decide", "a.kvs", "--case", "a", "--case=b"}).message == Message::option_twice);
    CHECK(refused({"check", "a.kvs", "--lang", "da", "--lang", "en"}).message == Message::option_twice);
    CHECK(refused({"check", "--lix=maybe", "a.kvs"}).message == Message::option_takes_no_value);
    CHECK(refused({"--version=x"}).message == Message::option_takes_no_value);
    CHECK(taken<TestOptions>({"test", "a.kvs", "--filter", ""}).filter.empty());  // every name contains nothing
    CHECK(taken<DecideOptions>({"decide", "a.kvs", "--case", "-"}).case_path == "-");
}

TEST_CASE("one mistake gives one message") {
    const auto swallowed = refused({"check", "--deny", "fil.kvs"});
    CHECK(swallowed.message == Message::only_choice);
    CHECK(argument(swallowed, "choice") == "warnings");
    CHECK(refused({"decide", "-", "--case", "-"}).message == Message::two_from_standard_input);
    CHECK(argument(refused({"--formt", "json"}), "command") == "kvs");
    CHECK(argument(refused({"check", "--formta", "json"}), "command") == "kvs check");
}

TEST_CASE("the help says what must be given, and what is meant when nothing is") {
    const auto help = std::get<Printed>(read_options({"decide", "--help"})).text;
    CHECK(help.find("kvs decide FIL --case FIL [TILVALG]") != std::string::npos);
    CHECK(help.find("ellers højst 4M") != std::string::npos);
    CHECK(help.find("\n\n\n") == std::string::npos);
    CHECK(std::get<Printed>(read_options({"explain", "--help", "--lang", "en"})).text.find("[CODE]") != std::string::npos);
}
