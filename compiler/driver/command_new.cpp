// kvs new FILE --from DOCUMENT: a first .kvs of a document that stands in plain text, with the table that `kvs coverage` counts by.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "compiler/base/utf8.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/report.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/read_text.h"
#include "compiler/syntax/sentences.h"
#include "compiler/syntax/words.h"

namespace kvs::driver {

namespace {

namespace fs = std::filesystem;
using diag::Message;

/// Words by which a sentence binds or grants something: with one of them it is first taken for a rule, in the order they are looked for.
constexpr std::array<std::string_view, 26> binding_words{"skal", "må", "kan", "bør", "højst", "mindst", "senest", "inden", "op til", "kun", "ikke", "som udgangspunkt", "som hovedregel",
                                                         "normalt", "betaler", "koster", "gratis", "får", "tilbyder", "bevilges", "bevilger", "gives", "giver", "vurderes", "vurderer", "klage"};

std::string binding_words_in(const std::string& sentence) {
    const auto lower = ' ' + syntax::lower_case(sentence) + ' ';
    std::string found;
    for (const auto word : binding_words)
        for (auto at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
            const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
            if (letter(lower[at - 1]) || letter(lower[at + word.size()])) continue;
            found += (found.empty() ? "" : " + ") + std::string(word);
            break;
        }
    return found;
}

/// What may stand between quotes: the document's own quotation marks become »…«, its braces round.
std::string as_text(std::string_view sentence) {
    std::string result;
    bool open = false;
    for (const char c : sentence) {
        if (c == '"') {
            result += open ? "«" : "»";
            open = !open;
        } else {
            result += c == '{' ? '(' : c == '}' ? ')' : c;
        }
    }
    return result;
}

/// "Hvem kan få hjælp?" -> hvem_kan_få_hjælp: at most five words, no word of the language.
std::string name_of(std::string_view heading) {
    constexpr std::size_t most_words = 5;
    std::string result, word;
    std::size_t words = 0;
    const auto end_word = [&] {
        if (!word.empty() && words < most_words) {
            result += (result.empty() ? "" : "_") + word;
            ++words;
        }
        word.clear();
    };
    const auto lower = syntax::lower_case(heading);
    for (std::size_t at = 0; at < lower.size();) {
        const auto begin = at;
        const auto letter = base::next_code_point(lower, at);
        const bool digit = letter >= U'0' && letter <= U'9' && !(result.empty() && word.empty());    // a name begins with a letter
        if ((letter >= U'a' && letter <= U'z') || letter == U'æ' || letter == U'ø' || letter == U'å' || digit) word += lower.substr(begin, at - begin);
        else end_word();
    }
    end_word();
    return result;
}

/// Words of the language cannot be names.
bool can_be_name(const std::string& name) {
    diag::Sink said;
    const auto read = syntax::read_text({}, "", "oplysning " + name + ": ja eller nej\n", {}, said);
    syntax::parse(read.file, {}, said);
    return !name.empty() && said.diagnostics.empty();
}

struct First {
    std::string standard, table;
    std::size_t sentences = 0;
};

/// The file and its table. Sentences stand as text without a mark: each gets its mark when it has become a norm, and coverage counts up.
First first_of(const std::vector<syntax::ProseSection>& sections, const std::string& name, bool danish) {
    First made;
    const auto title = !sections.empty() && !sections[0].heading.empty() ? as_text(sections[0].heading) : name;
    const auto prefix = [&] {
        auto result = base::ascii_identifier(name).substr(0, 1);
        for (char& c : result) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        return result.empty() ? std::string("K") : result;
    }();
    std::size_t total = 0;
    for (const auto& section : sections) total += section.sentences.size();
    const auto digits = std::max<std::size_t>(2, std::to_string(total).size());
    made.standard = fmt::format("kvalitetsstandard {}: \"{}\"\n\n", name, title);
    made.standard += danish ? "# Hver sætning fra dokumentet står nedenfor med sit nummer. Gør dem til normer én for én: flyt sætningen til sit afsnit i en `ydelse`, og sæt dens\n"
                              "# nummer i skarpe parenteser sidst på linjen. `kvs coverage` tæller, hvor langt du er.\n"
                            : "# Every sentence of the document stands below with its number. Turn them into norms one by one: move the sentence to its section of a `ydelse`, and\n"
                              "# put its number in square brackets last on the line. `kvs coverage` counts how far you are.\n";
    made.table = "id\tkind\tmodality\n";
    std::map<std::string, int> taken{{name, 1}};
    for (const auto& section : sections) {
        if (section.sentences.empty()) {
            if (&section != &sections[0]) made.standard += "\n# " + section.heading + "\n";
            continue;
        }
        const auto heading = section.heading.empty() ? title : as_text(section.heading);
        auto id = name_of(heading);
        if (!can_be_name(id)) id = "om_" + (id.empty() ? std::string("dokumentet") : id);
        if (const auto uses = ++taken[id]; uses > 1) id += "_" + std::to_string(uses);
        made.standard += fmt::format("\nafsnit {}: \"{}\"\n", id, heading);
        for (const auto& sentence : section.sentences) {
            const auto number = fmt::format("{}-{:0{}}", prefix, ++made.sentences, digits);
            made.standard += fmt::format("    \"{}\"    # {}\n", as_text(sentence), number);
            const auto binds = binding_words_in(sentence);
            made.table += fmt::format("{}\t{}\t{}\n", number, binds.empty() ? 'I' : 'N', binds.empty() ? "-" : binds);
        }
    }
    return made;
}

}  // namespace

Exit make_new(const NewOptions& options, const Common& common) {
    Workspace workspace;
    workspace.common = common;
    const auto ended = [&] {
        report_to_error(workspace);
        return exit_of(workspace);
    };
    const fs::path path(options.path);
    const auto table = (path.parent_path() / "kilde.tsv").string();
    for (const auto& each : {options.path, table}) {
        std::error_code error;
        if (!fs::exists(each, error)) continue;
        workspace.sink.say(Message::already_there, diag::no_place, {{"path", each}});
        workspace.worsen(Exit::misuse);
        return ended();
    }
    const auto bytes = read_bytes(options.from, common.limits.text.max_file_bytes, common.language);
    if (!bytes) {
        say_unreadable(workspace, bytes.failure());
        return ended();
    }
    if (bytes->find_first_not_of(" \t\r\n\f") == std::string::npos) {
        workspace.sink.say(Message::document_without_sentences, diag::no_place, {{"path", options.from}});
        return ended();
    }
    const base::FileId id{0};
    diag::Sink said;
    auto document = syntax::read_text(id, options.from, *bytes, common.limits.text, said);
    workspace.sources.push_back(std::move(document.file));
    workspace.trees.emplace_back();
    if (!document.usable) {
        std::move(said.diagnostics.begin(), said.diagnostics.end(), std::back_inserter(workspace.sink.diagnostics));
        return ended();
    }
    auto name = name_of(path.stem().string());
    if (!can_be_name(name)) name = name.empty() ? "standarden" : "standard_" + name;
    const auto made = first_of(syntax::prose_sections(workspace.sources[0].text), name, workspace.danish());
    if (made.sentences == 0) {
        workspace.sink.say(Message::document_without_sentences, diag::no_place, {{"path", options.from}});
        return ended();
    }
    const OutputFile outputs[] = {{options.path, made.standard}, {table, made.table}};
    if (write_results(workspace, outputs))
        put(workspace, workspace.danish() ? fmt::format("{}: {} sætninger, ingen af dem er normer endnu. Tæl med: kvs coverage {} --sentences {}\n", options.path, made.sentences, options.path, table)
                                          : fmt::format("{}: {} sentences, none of them norms yet. Count with: kvs coverage {} --sentences {}\n", options.path, made.sentences, options.path, table));
    return ended();
}

}  // namespace kvs::driver
