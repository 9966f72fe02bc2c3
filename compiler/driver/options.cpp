#include "compiler/driver/options.h"

#include <fmt/format.h>
#include <kvs/calendar.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "compiler/base/words.h"
#include "compiler/diag/render.h"

namespace kvs::driver {

namespace {

using diag::Message;

/// An option's text in both languages; `pick` chooses.
struct Words {
    const char *danish, *english;
};

/// A limit as it stands on the command line.
struct LimitText {
    const char* name;
    Words help;
    std::string text;
    std::size_t Limits::*own = nullptr;
    std::size_t syntax::Limits::*of_text = nullptr;
};

std::vector<LimitText> limit_texts() {
    return {{"--max-file", {"bytes i en fil", "bytes of a file"}, {}, nullptr, &syntax::Limits::max_file_bytes},
            {"--max-line", {"bytes i en linje", "bytes of a line"}, {}, nullptr, &syntax::Limits::max_line_bytes},
            {"--max-line-words", {"ord og tegn på en linje", "words and signs of a line"}, {}, nullptr, &syntax::Limits::max_line_tokens},
            {"--max-words", {"ord og tegn i en fil", "words and signs of a file"}, {}, nullptr, &syntax::Limits::max_file_tokens},
            {"--max-depth", {"niveauer af indrykning", "levels of indentation"}, {}, nullptr, &syntax::Limits::max_depth},
            {"--max-mistakes", {"fund vist for en fil", "findings told of a file"}, {}, nullptr, &syntax::Limits::max_mistakes},
            {"--max-files", {"filer i alt", "files in all"}, {}, &Limits::max_files, nullptr},
            {"--max-case", {"bytes i en fil med sager", "bytes of a file of cases"}, {}, &Limits::max_case_bytes, nullptr}};
}

std::size_t& value_of(Limits& limits, const LimitText& text) { return text.own ? limits.*text.own : limits.text.*text.of_text; }

/// 300, 64K, 4M; nothing when it is something else, or 0.
std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t factor = 1;
    if (text.ends_with('K') || text.ends_with('k')) factor = 1024;
    if (text.ends_with('M') || text.ends_with('m')) factor = 1024 * 1024;
    if (factor > 1) text.remove_suffix(1);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number == 0) return {};
    return number * factor;
}

/// 300, 64K, 4M: as whole_number reads it.
std::string limit_words(std::size_t number) {
    if (number % (1024 * 1024) == 0) return fmt::format("{}M", number / (1024 * 1024));
    if (number % 1024 == 0) return fmt::format("{}K", number / 1024);
    return std::to_string(number);
}

/// CLI11's help with our usage line: what must be given stands without brackets.
class HelpFormatter : public CLI::Formatter {
public:
    explicit HelpFormatter(std::string usage) : usage_(std::move(usage)) {}
    std::string make_usage(const CLI::App*, std::string) const override { return usage_ + "\n"; }

private:
    std::string usage_;
};

/// One empty line between groups is enough.
std::string without_gaps(std::string help) {
    for (auto at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n", at)) help.erase(at, 1);
    return help;
}

/// The word after --lang (or --lang=), before anything else is understood: the help itself depends on it.
diag::Language language_in(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (arguments[i] == "--lang=en" || (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en"))
            return diag::Language::english;
    return diag::Language::danish;
}

/// The command line as CLI11 fills it in, and what becomes of it.
class Reader {
public:
    explicit Reader(const std::vector<std::string>& arguments) : arguments_(arguments), danish_(language_in(arguments) == diag::Language::danish) {
        invocation_.common.language = danish_ ? diag::Language::danish : diag::Language::english;
        declare();
    }
    std::variant<Invocation, Printed, Misused> read();

private:
    const char* pick(Words words) const { return danish_ ? words.danish : words.english; }
    CLI::App* command(const char* name, Words what, Words usage, Words example);
    void common(CLI::App& app, Words usage);
    void flag(CLI::App& app, const char* name, bool& target, Words help) { app.add_flag(name, target, pick(help))->group(pick(options_)); }
    void text(CLI::App& app, const char* name, std::string& target, const char* type, Words help) {
        app.add_option(name, target, pick(help))->type_name(type)->group(pick(options_));
    }
    void declare();
    void settle();

    void say(Message message, diag::Arguments arguments) { sink_.say(message, diag::no_place, std::move(arguments)); }
    void choice(const char* option, const std::string& value, std::vector<std::string> choices);
    void needed(const char* command, const std::string& value, Words what);
    void dash_once(const char* command, const std::string& first, const std::string& second);
    bool lacks_value(const CLI::App& app);
    void mismatch(const CLI::App& app, const std::string& name);
    void unexpected(const CLI::App& app);

    const std::vector<std::string>& arguments_;
    bool danish_;
    CLI::App app_;
    Invocation invocation_;
    diag::Sink sink_;
    std::vector<LimitText> limits_ = limit_texts();
    std::string lang_ = "da", colour_ = "auto", deny_, date_;
    bool version_ = false;
    CheckOptions check_;
    RenderOptions render_;
    FmtOptions fmt_;
    NewOptions new_;
    BuildOptions build_;
    DecideOptions decide_;
    TestOptions test_;
    CoverageOptions coverage_;
    ExplainOptions explain_;
    static constexpr Words options_{"Tilvalg", "Options"};
};

CLI::App* Reader::command(const char* name, Words what, Words usage, Words example) {
    auto* app = app_.add_subcommand(name, pick(what));
    app->group(pick({"Kommandoer", "Commands"}));
    app->footer(fmt::format("{}\n  {}", pick({"Eksempel:", "Example:"}), pick(example)));
    common(*app, usage);
    return app;
}

void Reader::common(CLI::App& app, Words usage) {
    app.set_help_flag("-h,--help", pick({"vis denne hjælp", "show this help"}))->group(pick(options_));
    auto formatter = std::make_shared<HelpFormatter>(fmt::format("{} {}", pick({"Brug:", "Usage:"}), pick(usage)));
    formatter->label("Positionals", pick({"Argumenter", "Arguments"}));
    formatter->column_width(34);
    app.formatter(formatter);
    const char* shared = pick({"Fælles tilvalg", "Options of every command"});
    app.add_option("--lang", lang_, pick({"sprog: da eller en", "language: da or en"}))->type_name("da|en")->group(shared);
    app.add_option("--color", colour_, pick({"farver: auto, always eller never", "colours: auto, always or never"}))->type_name("auto|always|never")->group(shared);
    for (auto& limit : limits_)
        app.add_option(limit.name, limit.text, fmt::format("{} ({} {})", pick(limit.help), pick({"ellers højst", "at most"}), limit_words(value_of(invocation_.common.limits, limit))))
            ->type_name("N")
            ->group(pick({"Grænser for det, der læses", "Limits of what is read"}));
}

void Reader::declare() {
    app_.description(pick({"kvs læser kvalitetsstandarder: ser dem efter, skriver borgerens tekst og bygger det modul, der forbereder afgørelsen.",
                           "kvs reads quality standards: looks them over, writes the citizen's text and builds the module that prepares the decision."}));
    app_.name("kvs");
    common(app_, {"kvs KOMMANDO [TILVALG]", "kvs COMMAND [OPTIONS]"});
    flag(app_, "--version", version_, {"vis versionen", "show the version"});
    app_.footer(pick({"Eksempel:\n  kvs check standarder\n  kvs check --help", "Example:\n  kvs check standards\n  kvs check --help"}));

    const Words file{"standarden (.kvs); - er standard ind", "the standard (.kvs); - is standard input"};
    const Words paths{"filer eller mapper (alle .kvs-filer under dem)", "files or folders (all .kvs files below them)"};
    const char* type = pick({"FIL", "FILE"});
    const char* path = pick({"STI", "PATH"});

    auto* check = command("check", {"se standarder efter: alt, hvad der kan siges uden at køre dem", "look standards over: everything that can be said without running them"},
                          {"kvs check STI… [TILVALG]", "kvs check PATH… [OPTIONS]"}, {"kvs check standarder --deny warnings", "kvs check standards --deny warnings"});
    check->add_option(path, check_.paths, pick(paths))->type_name("");
    text(*check, "--format", check_.format, "text|json|sarif|junit|github", {"hvordan fundene skrives (ellers text)", "how the findings are written (otherwise text)"});
    text(*check, "--deny", deny_, "warnings", {"lad advarsler tælle som fejl", "let warnings count as errors"});
    text(*check, "--date", date_, pick({"DATO", "DATE"}), {"loven, som den er den dag: 2025-07-01", "the law as it is on that day: 2025-07-01"});
    flag(*check, "--lix", check_.lix, {"oplys, hvor læsbar teksten er", "report how readable the text is"});
    flag(*check, "--spelling", check_.spelling, {"se stavningen efter i den danske ordbog", "look the spelling up in the Danish dictionary"});
    text(*check, "--dictionary", check_.dictionary, pick({"MAPPE", "FOLDER"}), {"ordbogen i den mappe (da_DK.aff og da_DK.dic)", "the dictionary in that folder (da_DK.aff and da_DK.dic)"});
    check->add_option("--show", check_.show)->group("");

    auto* render = command("render", {"skriv standarden som tekst til borgeren eller sagsbehandleren", "write the standard as text for the citizen or the case worker"},
                           {"kvs render FIL [TILVALG]", "kvs render FILE [OPTIONS]"}, {"kvs render aflastning.kvs --view borger -o aflastning.html", "kvs render aflastning.kvs --view borger -o aflastning.html"});
    render->add_option(type, render_.path, pick(file))->type_name("");
    text(*render, "--to", render_.format, "html|md|text|pdf|docx", {"en side, Markdown, ren tekst, PDF eller Word (ellers html)", "a page, Markdown, plain text, PDF or Word (otherwise html)"});
    text(*render, "--view", render_.view, "borger|sagsbehandler|udvalg", {"hvem der skal læse den (ellers borger)", "who is to read it (otherwise borger, the citizen)"});
    text(*render, "--style", render_.style, type, {"en fil, der siger, hvordan kommunens tekster ser ud (.stil)", "a file that says how the municipality's texts look (.stil)"});
    text(*render, "-o,--output", render_.output, type, {"hvor den skal stå (ellers standard ud)", "where it goes (otherwise standard output)"});

    auto* layout = command("fmt", {"stil filer op på den faste måde", "lay files out the one way"}, {"kvs fmt STI… [TILVALG]", "kvs fmt PATH… [OPTIONS]"},
                           {"kvs fmt standarder --check", "kvs fmt standards --check"});
    layout->add_option(path, fmt_.paths, pick(paths))->type_name("");
    flag(*layout, "--check", fmt_.check, {"sig, hvilke filer der ville blive ændret, og ret dem ikke", "say which files would change, and leave them"});
    flag(*layout, "--diff", fmt_.diff, {"vis, hvad der ville blive ændret, og ret det ikke", "show what would change, and leave it"});

    auto* fresh = command("new", {"lav en første .kvs af et dokument: hver sætning nummereret og klar til at blive en norm", "make a first .kvs of a document: every sentence numbered and ready to become a norm"},
                          {"kvs new FIL --from DOKUMENT [TILVALG]", "kvs new FILE --from DOCUMENT [OPTIONS]"},
                          {"kvs new aflastning.kvs --from aflastning.txt", "kvs new aflastning.kvs --from aflastning.txt"});
    fresh->add_option(type, new_.path, pick({"den fil, der skal laves; kilde.tsv lægges ved siden af", "the file to be made; kilde.tsv goes beside it"}))->type_name("");
    text(*fresh, "--from", new_.from, type, {"dokumentet som ren tekst (UTF-8)", "the document as plain text (UTF-8)"});

    auto* build = command("build", {"byg det modul, der forbereder afgørelser, med JSON-skemaer for sag og afgørelse",
                                    "build the module that prepares decisions, with JSON Schemas of case and decision"},
                          {"kvs build FIL [TILVALG]", "kvs build FILE [OPTIONS]"}, {"kvs build aflastning.kvs --target shared -o ud", "kvs build aflastning.kvs --target shared -o out"});
    build->add_option(type, build_.path, pick(file))->type_name("");
    text(*build, "--target", build_.target, "c|shared|cpp|csharp|python|wasm|json",
         {"C-kode, et bibliotek, det samme til C++, C# eller Python, WebAssembly, eller programmet som JSON (ellers c)",
          "C code, a library, the same for C++, C# or Python, WebAssembly, or the program as JSON (otherwise c)"});
    text(*build, "-o,--output", build_.folder, pick({"MAPPE", "FOLDER"}), {"mappen, filerne skrives i (ellers den, du står i)", "the folder for the files (otherwise the one you are in)"});
    text(*build, "--name", build_.name, pick({"NAVN", "NAME"}), {"filernes navn (ellers standardens)", "name of the files (otherwise the standard's)"});
    flag(*build, "--without-texts", build_.without_texts, {"udelad tekster og JSON: kun det, en maskine skal bruge (c, shared, wasm)", "leave out texts and JSON: only what a machine needs (c, shared, wasm)"});

    auto* decide = command("decide", {"forbered afgørelsen i én sag, eller i mange (en JSON-linje hver)", "prepare the decision of one case, or of many (one JSON line each)"},
                           {"kvs decide FIL --case FIL [TILVALG]", "kvs decide FILE --case FILE [OPTIONS]"}, {"kvs decide aflastning.kvs --case sag.json", "kvs decide aflastning.kvs --case case.json"});
    decide->add_option(type, decide_.path, pick(file))->type_name("");
    text(*decide, "--case", decide_.case_path, type, {"sagen som JSON; - er standard ind", "the case as JSON; - is standard input"});
    text(*decide, "--format", decide_.format, "text|json", {"en side at læse, eller JSON til et system (ellers text)", "a page to read, or JSON for a system (otherwise text)"});
    flag(*decide, "--lines", decide_.lines, {"en sag på hver linje af --case (ellers standard ind), en JSON-linje tilbage for hver, efterhånden som de læses",
                                             "a case on each line of --case (otherwise standard input), a JSON line back for each, as they are read"});
    text(*decide, "--engine", decide_.engine, "interpret", {"hvad der regner", "what computes"});

    auto* test = command("test", {"kør standardernes prøver", "run the tests of the standards"}, {"kvs test STI… [TILVALG]", "kvs test PATH… [OPTIONS]"}, {"kvs test standarder --coverage", "kvs test standards --coverage"});
    test->add_option(path, test_.paths, pick(paths))->type_name("");
    text(*test, "--format", test_.format, "text|json|junit", {"hvordan resultatet skrives (ellers text)", "how the result is written (otherwise text)"});
    text(*test, "--filter", test_.filter, pick({"ORD", "WORDS"}), {"kun prøver, hvis navn rummer dette", "only tests whose name contains this"});
    flag(*test, "--coverage", test_.coverage, {"vis de normer, der ikke har afgjort nogen prøve", "show the norms that have decided no test"});

    auto* coverage = command("coverage", {"vis, hvilke af kildens sætninger ingen norm gengiver", "show which sentences of the source no norm restates"},
                             {"kvs coverage FIL --sentences TSV [TILVALG]", "kvs coverage FILE --sentences TSV [OPTIONS]"}, {"kvs coverage aflastning.kvs --sentences kilde.tsv", "kvs coverage aflastning.kvs --sentences kilde.tsv"});
    coverage->add_option(type, coverage_.path, pick(file))->type_name("");
    text(*coverage, "--sentences", coverage_.sentences, "TSV", {"kildens sætninger: id, N eller I, hvor hårdt de binder", "the sentences of the source: id, N or I, how hard they bind"});

    auto* explain = command("explain", {"forklar en meddelelse, med et eksempel", "explain a message, with an example"}, {"kvs explain [KODE] [TILVALG]", "kvs explain [CODE] [OPTIONS]"}, {"kvs explain K0101", "kvs explain K0101"});
    explain->add_option(pick({"KODE", "CODE"}), explain_.code, pick({"koden, som den står i meddelelsen; uden: vis alle", "the code as it stands in the message; without: list all"}))->type_name("");
}

void Reader::choice(const char* option, const std::string& value, std::vector<std::string> choices) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
    if (choices.size() == 1) {
        say(Message::only_choice, {{"option", option}, {"value", value}, {"choice", choices.front()}});
        return;
    }
    say(Message::bad_choice, {{"option", option}, {"value", value}, {"choices", base::joined(choices, ", ")}});
}

void Reader::needed(const char* command, const std::string& value, Words what) {
    // A misused option may have swallowed what seems to be missing.
    const bool only_missing = std::all_of(sink_.diagnostics.begin(), sink_.diagnostics.end(), [](const auto& d) { return d.message == Message::argument_missing; });
    if (value.empty() && only_missing) say(Message::argument_missing, {{"command", command}, {"argument", pick(what)}});
}

/// Standard input can be read once.
void Reader::dash_once(const char* command, const std::string& first, const std::string& second) {
    if (first == "-" && second == "-") say(Message::two_from_standard_input, {{"command", command}});
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0 && option.nonpositional(); }

/// The option of this spelling, or nullptr. "--case=x" is spelt "--case".
const CLI::Option* option_spelt(const CLI::App& app, const std::string& argument) {
    const auto name = argument.substr(0, argument.find('='));
    return name.size() > 1 && name.front() == '-' ? app.get_option_no_throw(name) : nullptr;
}

/// Says an option that is followed by another option, or by nothing at all in quotes: CLI11 takes either for its value.
bool Reader::lacks_value(const CLI::App& app) {
    for (std::size_t i = 0; i + 1 < arguments_.size(); ++i) {
        const auto* option = option_spelt(app, arguments_[i]);
        if (arguments_[i] == "--") return false;
        if (!option || !takes_value(*option) || arguments_[i].find('=') != std::string::npos) continue;
        const auto& value = arguments_[i + 1];
        if (!option_spelt(app, value) && !(value.empty() && arguments_[i] != "--filter")) continue;
        say(Message::option_needs_value, {{"option", arguments_[i]}});
        return true;
    }
    return false;
}

/// An option with too few or too many values, called by the name CLI11 knows it by.
void Reader::mismatch(const CLI::App& app, const std::string& name) {
    const auto* option = app.get_option_no_throw(name);
    std::string written = name;
    std::size_t times = 0;
    for (const auto& argument : arguments_)
        if (option && option_spelt(app, argument) == option) {
            written = argument.substr(0, argument.find('='));
            ++times;
        }
    say(times > 1 ? Message::option_twice : Message::option_needs_value, {{"option", written}});
}

/// CLI11 had something left over: a misspelt command or option, or a file too many.
void Reader::unexpected(const CLI::App& app) {
    const auto rest = app.remaining(true);
    const auto word = rest.empty() ? std::string() : rest.front();
    if (word.starts_with('-')) {
        std::vector<std::string> known;
        for (const auto* option : app.get_options())
            if (!option->get_group().empty() && !option->get_lnames().empty()) known.push_back("--" + option->get_lnames().front());
        const auto name = word.substr(0, word.find('='));
        const auto near = base::nearest(name, known);
        const auto command = app.get_parent() ? "kvs " + app.get_name() : std::string("kvs");
        if (near.empty()) say(Message::unknown_option, {{"option", name}, {"command", command}});
        else say(Message::unknown_option_near, {{"option", name}, {"command", command}, {"suggestion", near}});
    } else if (app.get_parent()) {
        say(Message::too_many_arguments, {{"argument", word}, {"command", app.get_name()}});
    } else {
        std::vector<std::string> known;
        for (const auto* command : app_.get_subcommands(nullptr)) known.push_back(command->get_name());
        const auto near = base::nearest(word, known);
        if (near.empty()) say(Message::unknown_command, {{"command", word}, {"commands", base::joined(known, ", ")}});
        else say(Message::unknown_command_near, {{"command", word}, {"suggestion", near}});
    }
}

/// Values that CLI11 took as text become what they mean; what has no meaning is said.
void Reader::settle() {
    choice("--lang", lang_, {"da", "en"});
    choice("--color", colour_, {"auto", "always", "never"});
    invocation_.common.colour = colour_ == "always" ? Colour::always : colour_ == "never" ? Colour::never : Colour::automatic;
    for (auto& limit : limits_) {
        if (limit.text.empty()) continue;
        if (const auto number = whole_number(limit.text)) value_of(invocation_.common.limits, limit) = *number;
        else say(Message::bad_number, {{"option", limit.name}, {"value", limit.text}});
    }
    const Words a_path{"en fil eller en mappe", "a file or a folder"}, a_file{"filen med standarden", "the file of the standard"};
    const auto first = [](const std::vector<std::string>& paths) { return paths.empty() ? std::string() : paths.front(); };
    if (app_.got_subcommand("check")) {
        choice("--format", check_.format, {"text", "json", "sarif", "junit", "github"});
        if (!deny_.empty()) choice("--deny", deny_, {"warnings"});
        if (!check_.show.empty()) choice("--show", check_.show, {"syntax", "model", "decision"});
        check_.deny_warnings = !deny_.empty();
        if (!date_.empty()) {
            std::int32_t day = 0;
            if (kvs_parse_date(date_.data(), date_.size(), &day)) check_.date = day;
            else say(Message::bad_date, {{"option", "--date"}, {"value", date_}});
        }
        needed("check", first(check_.paths), a_path);
        invocation_.command = check_;
    } else if (app_.got_subcommand("render")) {
        choice("--to", render_.format, {"html", "md", "text", "pdf", "docx"});
        choice("--view", render_.view, {"borger", "sagsbehandler", "udvalg"});
        needed("render", render_.path, a_file);
        invocation_.command = render_;
    } else if (app_.got_subcommand("fmt")) {
        needed("fmt", first(fmt_.paths), a_path);
        invocation_.command = fmt_;
    } else if (app_.got_subcommand("new")) {
        needed("new", new_.path, {"den fil, der skal laves: aflastning.kvs", "the file to be made: aflastning.kvs"});
        needed("new", new_.from, {"dokumentet: --from dokument.txt", "the document: --from document.txt"});
        invocation_.command = new_;
    } else if (app_.got_subcommand("build")) {
        choice("--target", build_.target, {"c", "shared", "cpp", "csharp", "python", "wasm", "json"});
        needed("build", build_.path, a_file);
        invocation_.command = build_;
    } else if (app_.got_subcommand("decide")) {
        if (decide_.format.empty()) decide_.format = decide_.lines ? "json" : "text";
        if (decide_.lines && decide_.case_path.empty()) decide_.case_path = "-";
        choice("--format", decide_.format, {"text", "json"});
        if (decide_.lines && decide_.format == "text") say(Message::lines_are_json, {});
        choice("--engine", decide_.engine, {"interpret"});
        needed("decide", decide_.path, a_file);
        needed("decide", decide_.case_path, {"sagen: --case sag.json", "the case: --case case.json"});
        dash_once("decide", decide_.path, decide_.case_path);
        invocation_.command = decide_;
    } else if (app_.got_subcommand("test")) {
        choice("--format", test_.format, {"text", "json", "junit"});
        needed("test", first(test_.paths), a_path);
        invocation_.command = test_;
    } else if (app_.got_subcommand("coverage")) {
        needed("coverage", coverage_.path, a_file);
        needed("coverage", coverage_.sentences, {"kildens sætninger: --sentences kilde.tsv", "the sentences of the source: --sentences kilde.tsv"});
        dash_once("coverage", coverage_.path, coverage_.sentences);
        invocation_.command = coverage_;
    } else {
        invocation_.command = explain_;
    }
}

std::variant<Invocation, Printed, Misused> Reader::read() {
    // CLI11 wants the arguments in reverse. Its exceptions end here.
    std::vector<std::string> reversed(arguments_.rbegin(), arguments_.rend());
    const auto selected = [&]() -> const CLI::App& {
        const auto found = app_.get_subcommands();
        return found.empty() ? app_ : *found.front();
    };
    try {
        app_.parse(reversed);
        if (version_) return Printed{"kvs " KVS_VERSION "\n"};
        if (app_.get_subcommands().empty()) return Misused{invocation_.common, {}, without_gaps(app_.help())};
        if (!lacks_value(selected())) settle();
    } catch (const CLI::CallForHelp&) {
        return Printed{without_gaps(app_.help())};
    } catch (const CLI::ExtrasError&) {
        if (!lacks_value(selected())) unexpected(selected());
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string what = error.what();
        mismatch(selected(), what.substr(0, what.find(':')));
    } catch (const CLI::ParseError& error) {
        // What is left is a value that a flag cannot have: "--lix=maybe".
        const auto given = std::find_if(arguments_.begin(), arguments_.end(), [&](const auto& argument) {
            const auto* option = option_spelt(selected(), argument);
            return option && !takes_value(*option) && argument.find('=') != std::string::npos;
        });
        if (given != arguments_.end()) say(Message::option_takes_no_value, {{"option", given->substr(0, given->find('='))}});
        else say(Message::unknown_option, {{"option", error.what()}, {"command", "kvs " + selected().get_name()}});
    }
    if (!sink_.diagnostics.empty()) return Misused{invocation_.common, std::move(sink_), {}};
    return invocation_;
}

}  // namespace

std::variant<Invocation, Printed, Misused> read_options(const std::vector<std::string>& arguments) { return Reader(arguments).read(); }

}  // namespace kvs::driver
