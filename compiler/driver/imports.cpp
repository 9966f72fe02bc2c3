#include "compiler/driver/imports.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <sstream>

#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/driver/files.h"
#include "compiler/model/from_syntax.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/read_text.h"

namespace kvs::driver {

namespace fs = std::filesystem;
using diag::Message;

namespace {

std::string dotted(const std::vector<std::string>& names) {
    std::string result;
    for (const auto& name : names) result += (result.empty() ? "" : ".") + name;
    return result;
}

/// "lov.serviceloven": its names.
std::vector<std::string> names_of(std::string_view dotted_name) {
    std::vector<std::string> result;
    while (!dotted_name.empty()) {
        const auto end = std::min(dotted_name.find('.'), dotted_name.size());
        result.emplace_back(dotted_name.substr(0, end));
        dotted_name.remove_prefix(std::min(end + 1, dotted_name.size()));
    }
    return result;
}

/// The name that the file gives itself as a module; nothing when it does not say that it is one.
std::optional<std::string> module_name(const syntax::File& file) {
    for (const auto& line : file.lines) {
        const auto* head = std::get_if<syntax::Definition>(&line.head);
        if (!head || head->word != syntax::DefinitionWord::module) continue;
        std::vector<std::string> names;
        for (const auto& part : head->name.names) names.push_back(part.text);
        return dotted(names);
    }
    return {};
}

/// Whether the file is a standard of its own, and which.
std::optional<std::string> standard_in(const syntax::File& file) {
    for (const auto& line : file.lines)
        if (const auto* head = std::get_if<syntax::Definition>(&line.head); head && head->word == syntax::DefinitionWord::standard && !head->name.names.empty())
            return head->name.names[0].text;
    return {};
}

/// The name in a file's first `modul` line, without reading more of it than that.
std::string name_written_in(const std::string& text) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("modul ")) continue;
        const auto from = line.find_first_not_of(' ', 6);
        return from == std::string::npos ? "" : line.substr(from, line.find_first_of(": ", from) - from);
    }
    return "";
}

/// A first line that could not be read has been spoken of; its file is not blamed twice.
bool has_broken_head(const syntax::File& file) {
    return std::any_of(file.lines.begin(), file.lines.end(), [](const auto& line) { return std::holds_alternative<syntax::Broken>(line.head); });
}

/// A `brug` line that could not be read: what it was to fetch is not known.
bool has_broken_import(const syntax::File& file) {
    return std::any_of(file.lines.begin(), file.lines.end(), [](const auto& line) {
        const auto* broken = std::get_if<syntax::Broken>(&line.head);
        return broken != nullptr && broken->imports;
    });
}

/// What identifies a file whatever path led to it.
std::string identity(const std::string& path) {
    if (path == dash) return path;
    std::error_code error;
    const auto real = fs::canonical(path, error);
    return error ? path : real.string();
}

class UnitReader {
public:
    explicit UnitReader(Workspace& workspace) : workspace_(workspace) {}
    Unit read(const std::string& path) {
        if (const auto id = load(path, diag::no_place)) follow(*id);
        else unit_.complete = false;
        return std::move(unit_);
    }

private:
    std::optional<base::FileId> load(const std::string& path, base::Span asked_at);
    void follow(base::FileId first);
    void open(base::FileId id);
    std::optional<base::FileId> module_of(const model::ImportRequest& import, std::size_t index);
    void say_missing(const model::ImportRequest& import, const std::string& from);
    void say_circle(std::size_t first, base::Span span);
    static std::optional<std::string> find(const std::vector<std::string>& names, const std::string& from);
    syntax::KnownNames names_in_modules(std::string_view text, const std::string& from) const;
    void say(Message message, base::Span span, diag::Arguments arguments) {
        workspace_.sink.say(message, span, std::move(arguments));
        unit_.complete = false;
    }

    Workspace& workspace_;
    Unit unit_;
    std::vector<base::FileId> open_;    // the chain of files whose imports are being followed
    std::vector<std::deque<model::ImportRequest>> requests_;    // of each of them: what is still to be followed
};

std::optional<base::FileId> UnitReader::load(const std::string& path, base::Span asked_at) {
    const auto key = identity(path);
    if (const auto known = workspace_.known.find(key); known != workspace_.known.end()) return known->second;
    const auto& limits = workspace_.common.limits;
    if (workspace_.known.size() >= limits.max_files) {
        unit_.complete = false;
        if (!workspace_.too_many_files) say(Message::too_many_files, asked_at, {{"limit", std::to_string(limits.max_files)}});
        workspace_.too_many_files = true;
        workspace_.worsen(Exit::world);
        return {};
    }
    const auto bytes = read_bytes(path, limits.text.max_file_bytes, workspace_.common.language);
    if (!bytes) {
        say_unreadable(workspace_, bytes.failure(), asked_at);
        return {};
    }
    const base::FileId id{static_cast<std::uint32_t>(workspace_.sources.size())};
    workspace_.known.emplace(key, id);
    auto text = syntax::read_text(id, path, *bytes, limits.text, workspace_.sink);
    workspace_.sources.push_back(std::move(text.file));
    workspace_.trees.emplace_back();
    if (text.usable) {
        const auto& source = workspace_.sources.back();
        workspace_.trees.back() = syntax::parse(source, limits.text, workspace_.sink, names_in_modules(source.text, path));
    }
    return id;
}

/// What the modules of a file define, and theirs, by a look at their text alone: nothing is said, what cannot be read is left out.
syntax::KnownNames UnitReader::names_in_modules(std::string_view text, const std::string& from) const {
    constexpr std::size_t most = 20;    // more would be read for the sake of messages alone
    syntax::KnownNames result;
    std::vector<std::pair<std::string, std::vector<std::string>>> waiting{{from, syntax::modules_used_in(text)}};
    std::vector<std::string> seen{from};
    for (std::size_t at = 0; at < waiting.size(); ++at) {
        for (const auto& module : std::vector(waiting[at].second)) {
            const auto file = find(names_of(module), waiting[at].first);
            if (!file || seen.size() > most || std::find(seen.begin(), seen.end(), *file) != seen.end()) continue;
            seen.push_back(*file);
            const auto bytes = read_bytes(*file, workspace_.common.limits.text.max_file_bytes, workspace_.common.language);
            if (!bytes) continue;
            result.add(syntax::names_defined_in(*bytes));
            waiting.emplace_back(*file, syntax::modules_used_in(*bytes));
        }
    }
    return result;
}

std::optional<std::string> UnitReader::find(const std::vector<std::string>& names, const std::string& from) {
    const auto candidates = module_files(names);
    std::error_code error;
    const auto folder = from == dash ? fs::path() : fs::path(from).parent_path();
    // Paths stay as the user writes them (relative ones relative), as far up as they reach; above that the real ones.
    for (auto at = folder;;) {
        for (const auto& candidate : candidates) {
            const auto path = at / candidate;
            if (fs::is_regular_file(path, error)) return path.string();
        }
        if (at.has_relative_path() && at.filename() != ".." && at.filename() != ".") at = at.parent_path();
        else if (at.is_absolute()) return {};
        else {
            at = fs::absolute(at.empty() ? fs::path(".") : at, error).lexically_normal();
            if (!at.has_filename()) at = at.parent_path();
            at = at.parent_path();
            if (error) return {};
        }
    }
}

/// Looks for a module of nearly that name in the folders where it would have stood.
void UnitReader::say_missing(const model::ImportRequest& import, const std::string& from) {
    const auto name = dotted(import.names);
    const auto folder = from == dash ? fs::path() : fs::path(from).parent_path();
    constexpr std::size_t most = 200, head_bytes = 64 * 1024;    // enough for any folder of modules, and for what stands above the first line
    std::vector<std::string> known;
    std::error_code error;
    auto at = fs::absolute(folder.empty() ? fs::path(".") : folder, error).lexically_normal();
    for (bool more = !error; more; more = at.has_relative_path(), at = at.parent_path()) {
        for (const auto& candidate : module_files(import.names))
            for (fs::directory_iterator entry((at / candidate).parent_path(), error), end; !error && entry != end; entry.increment(error)) {
                if (known.size() == most || entry->path().extension() != ".kvs" || !entry->is_regular_file(error)) continue;
                if (const auto text = read_bytes(entry->path().string(), head_bytes, workspace_.common.language)) known.push_back(name_written_in(*text));
            }
    }
    if (const auto near = base::nearest(name, known); !near.empty()) {
        say(Message::import_missing_near, import.span, {{"module", name}, {"suggestion", near}});
        return;
    }
    say(Message::import_missing, import.span, {{"module", name}, {"file", module_files(import.names).back()}});
}

/// Modules that use each other, by name. The same circle is met again from each file that leads to it.
void UnitReader::say_circle(std::size_t first, base::Span span) {
    unit_.complete = false;
    std::vector<base::FileId> circle(open_.begin() + static_cast<std::ptrdiff_t>(first), open_.end());
    std::string chain, begins;
    for (const auto id : circle) {
        const auto& tree = workspace_.trees[static_cast<std::size_t>(id)];
        const auto name = tree ? module_name(*tree) : std::nullopt;
        chain += name.value_or(workspace_.sources[static_cast<std::size_t>(id)].path) + " → ";
        if (begins.empty()) begins = chain.substr(0, chain.size() - std::string(" → ").size());
    }
    std::sort(circle.begin(), circle.end());
    if (workspace_.circles.insert(circle).second) say(Message::import_cycle, span, {{"chain", chain + begins}});
}

/// Depth first, in the order of the files' lines, and not by recursion: a chain may be as long as there may be files.
void UnitReader::follow(base::FileId first) {
    open(first);
    while (!open_.empty()) {
        auto& requests = requests_.back();
        if (requests.empty()) {
            open_.pop_back();
            requests_.pop_back();
            continue;
        }
        const auto import = std::move(requests.front());
        requests.pop_front();
        if (const auto next = module_of(import, static_cast<std::size_t>(open_.back()))) open(*next);
    }
}

void UnitReader::open(base::FileId id) {
    if (std::find(unit_.files.begin(), unit_.files.end(), id) != unit_.files.end()) return;
    unit_.files.push_back(id);
    const auto& tree = workspace_.trees[static_cast<std::size_t>(id)];
    if (!tree || !tree->whole || has_broken_import(*tree)) unit_.complete = false;
    if (!tree) return;
    const auto imports = model::imports_of(*tree);
    open_.push_back(id);
    requests_.emplace_back(imports.begin(), imports.end());
}

/// The file of a module that may be followed; nothing when there is none, or it is no module, or it is being followed already (it has been said).
std::optional<base::FileId> UnitReader::module_of(const model::ImportRequest& import, std::size_t index) {
    const auto name = dotted(import.names);
    const auto path = workspace_.sources[index].path;
    const auto file = find(import.names, path);
    if (!file && import.mended) {    // a name guessed from a line that has had its message
        unit_.complete = false;
        return {};
    }
    if (!file) {
        say_missing(import, path);
        return {};
    }
    const auto next = load(*file, import.span);
    if (!next) {
        unit_.complete = false;
        return {};
    }
    const auto& tree = workspace_.trees[static_cast<std::size_t>(*next)];
    const auto seen = std::find(open_.begin(), open_.end(), *next);
    if (seen != open_.end()) {
        say_circle(static_cast<std::size_t>(seen - open_.begin()), import.span);
        return {};
    }
    if (const auto standard = tree ? standard_in(*tree) : std::nullopt) {
        say(Message::module_expected, import.span, {{"name", *standard}});
        return {};
    }
    if (tree && module_name(*tree) != name && !has_broken_head(*tree)) {
        say(Message::import_not_module, import.span, {{"file", *file}, {"module", name}});
        return {};
    }
    return next;
}

}  // namespace

std::vector<std::string> module_files(const std::vector<std::string>& names) {
    std::string exact, ascii;
    for (const auto& name : names) {
        exact += (exact.empty() ? "" : "/") + name;
        ascii += (ascii.empty() ? "" : "/") + base::ascii_identifier(name);
    }
    std::vector<std::string> result{exact + ".kvs"};
    if (ascii != exact) result.push_back(ascii + ".kvs");
    return result;
}

Unit read_unit(Workspace& workspace, const std::string& path) { return UnitReader(workspace).read(path); }

}  // namespace kvs::driver
