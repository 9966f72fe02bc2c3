#include "compiler/driver/imports.h"

#include <algorithm>
#include <filesystem>

#include "compiler/base/utf8.h"
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

/// Whether the file says that it is this module. A standard is let through: the model says that it cannot be used.
bool is_module(const syntax::File& file, const std::string& name) {
    for (const auto& line : file.lines)
        if (const auto* head = std::get_if<syntax::Definition>(&line.head)) {
            if (head->word == syntax::DefinitionWord::standard) return true;
            if (head->word != syntax::DefinitionWord::module) continue;
            std::vector<std::string> names;
            for (const auto& part : head->name.names) names.push_back(part.text);
            return dotted(names) == name;
        }
    return false;
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
    void follow(base::FileId id);
    static std::optional<std::string> find(const std::vector<std::string>& names, const std::string& from);
    syntax::KnownNames names_in_modules(std::string_view text, const std::string& from) const;
    void say(Message message, base::Span span, diag::Arguments arguments) {
        workspace_.sink.say(message, span, std::move(arguments));
        unit_.complete = false;
    }

    Workspace& workspace_;
    Unit unit_;
    std::vector<std::pair<base::FileId, std::string>> open_;    // the chain of files whose imports are being followed
};

std::optional<base::FileId> UnitReader::load(const std::string& path, base::Span asked_at) {
    const auto key = identity(path);
    if (const auto known = workspace_.known.find(key); known != workspace_.known.end()) return known->second;
    const auto& limits = workspace_.common.limits;
    if (workspace_.known.size() >= limits.max_files) {
        say(Message::too_many_files, asked_at, {{"limit", std::to_string(limits.max_files)}});
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

void UnitReader::follow(base::FileId id) {
    const auto index = static_cast<std::size_t>(id);
    if (std::find(unit_.files.begin(), unit_.files.end(), id) != unit_.files.end()) return;
    unit_.files.push_back(id);
    if (!workspace_.trees[index]) {
        unit_.complete = false;
        return;
    }
    if (!workspace_.trees[index]->whole || has_broken_import(*workspace_.trees[index])) unit_.complete = false;
    const auto imports = model::imports_of(*workspace_.trees[index]);
    const auto path = workspace_.sources[index].path;
    open_.emplace_back(id, path);
    for (const auto& import : imports) {
        const auto name = dotted(import.names);
        const auto file = find(import.names, path);
        if (!file && import.mended) {    // a name guessed from a line that has had its message
            unit_.complete = false;
            continue;
        }
        if (!file) {
            say(Message::import_missing, import.span, {{"module", name}, {"file", module_files(import.names).back()}});
            continue;
        }
        const auto next = load(*file, import.span);
        if (!next) {
            unit_.complete = false;
            continue;
        }
        const auto& tree = workspace_.trees[static_cast<std::size_t>(*next)];
        const auto seen = std::find_if(open_.begin(), open_.end(), [&](const auto& entry) { return entry.first == *next; });
        if (seen != open_.end()) {
            std::string chain;
            for (auto entry = seen; entry != open_.end(); ++entry) chain += entry->second + " → ";
            say(Message::import_cycle, import.span, {{"chain", chain + seen->second}});
            continue;
        }
        if (tree && !is_module(*tree, name) && !has_broken_head(*tree)) {
            say(Message::import_not_module, import.span, {{"file", *file}, {"module", name}});
            continue;
        }
        follow(*next);
    }
    open_.pop_back();
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
