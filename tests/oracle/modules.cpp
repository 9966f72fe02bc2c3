#include "tests/oracle/modules.h"

#include <dlfcn.h>

#include <cctype>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "compiler/backends/c/c.h"

namespace kvs::oracle {

namespace {

constexpr std::string_view standard_begins = "/* ---- the standard */";

/// The module's own names with a number behind them, so that many can stand in one file. Texts are left alone.
std::string numbered(std::string_view code, std::size_t number) {
    std::string out;
    bool in_text = false;
    for (std::size_t i = 0; i < code.size();) {
        const auto at = [&](std::size_t j) { return j < code.size() && (std::isalnum(static_cast<unsigned char>(code[j])) || code[j] == '_'); };
        if (code[i] == '"') in_text = !in_text;
        if (in_text && code[i] == '\\' && i + 1 < code.size()) {
            out += code.substr(i, 2);
            i += 2;
        } else if (in_text || !at(i)) {
            out += code[i++];
        } else {
            std::size_t end = i;
            while (at(end)) ++end;
            const auto word = code.substr(i, end - i);
            out += word;
            if (word.back() == '_' || word.starts_with("kvs_eval") || word == "kvs_module") out += fmt::format("_{}", number);
            i = end;
        }
    }
    return out;
}

}  // namespace

std::vector<const kvs_module_api*> built_together(const std::vector<decision::Program>& programs, const std::string& folder, const std::string& compiler) {
    std::filesystem::create_directories(folder);
    const auto source = folder + "/modules.c", library = folder + "/modules.so";
    std::ofstream out(source, std::ios::binary);
    for (std::size_t i = 0; i < programs.size(); ++i) {
        for (const auto& [name, text] : backends::c::emit(programs[i], {}).files) {
            if (!name.ends_with(".c")) continue;
            const auto split = text.find(standard_begins);
            if (i == 0) out << text.substr(0, split);  // the runtime, once
            out << numbered(std::string_view(text).substr(split), i) << '\n';
        }
    }
    out.close();
    const auto command = fmt::format("'{}' -std=c11 -O0 -fPIC -shared -o '{}' '{}'", compiler, library, source);
    if (std::system(command.c_str()) != 0) return {};
    void* loaded = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    std::vector<const kvs_module_api*> modules;
    for (std::size_t i = 0; loaded && i < programs.size(); ++i) {
        void* symbol = dlsym(loaded, fmt::format("kvs_module_{}", i).c_str());
        const kvs_module_api* (*get)(std::uint32_t) = nullptr;
        if (!symbol) return {};
        std::memcpy(&get, &symbol, sizeof get);
        modules.push_back(get(KVS_ABI_VERSION));
    }
    return modules;
}

}  // namespace kvs::oracle
