#include "compiler/driver/dictionary.h"

#ifdef KVS_HAS_HUNSPELL

#include <filesystem>
#include <memory>

#include <hunspell/hunspell.hxx>

namespace kvs::driver {

std::optional<analysis::Dictionary> open_dictionary(const std::string& folder) {
    std::vector<std::string> folders{folder};
    if (folder.empty()) folders = {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"};
    for (const auto& at : folders) {
        const auto base = std::filesystem::path(at) / "da_DK";
        const auto rules = base.string() + ".aff", words = base.string() + ".dic";
        std::error_code error;
        if (!std::filesystem::is_regular_file(rules, error) || !std::filesystem::is_regular_file(words, error)) continue;
        const auto hunspell = std::make_shared<Hunspell>(rules.c_str(), words.c_str());
        if (hunspell->get_dict_encoding() != "UTF-8") continue;
        return analysis::Dictionary{[hunspell](const std::string& word) { return hunspell->spell(word); },
                                    [hunspell](const std::string& word) { return hunspell->suggest(word); }};
    }
    return std::nullopt;
}

}  // namespace kvs::driver

#else

namespace kvs::driver {

std::optional<analysis::Dictionary> open_dictionary(const std::string&) { return std::nullopt; }

}  // namespace kvs::driver

#endif
