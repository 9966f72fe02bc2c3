#include "compiler/driver/style_file.h"

#include <algorithm>

#include "compiler/base/utf8.h"
#include "compiler/base/words.h"
#include "compiler/model/prose.h"

namespace kvs::driver {

namespace {

using diag::Message;
using backends::text::Style;
using model::SectionKind;

constexpr std::size_t largest_style = 64 * 1024;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (true) {
        const auto comma = text.find(',');
        if (const auto part = trimmed(text.substr(0, comma)); !part.empty()) out.emplace_back(part);
        if (comma == std::string_view::npos) return out;
        text.remove_prefix(comma + 1);
    }
}

std::vector<std::string> all_section_words() {
    std::vector<std::string> out;
    for (int i = 0; i <= static_cast<int>(SectionKind::references); ++i) out.emplace_back(model::section_words(static_cast<SectionKind>(i)));
    return out;
}

class Reader {
public:
    Reader(Workspace& workspace, base::FileId file) : workspace_(workspace), file_(file), sections_(all_section_words()) {}

    std::optional<Style> read() {
        const std::string text = workspace_.sources[static_cast<std::size_t>(file_)].text;
        for (std::size_t begin = 0; begin < text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            line(std::string_view(text).substr(begin, end - begin), begin);
            begin = end + 1;
        }
        if (table_ && style_.columns.empty()) style_.columns = {"Emne", "Indhold"};
        if (!table_) style_.columns.clear();
        if (!sound_) return {};
        return style_;
    }

private:
    Workspace& workspace_;
    base::FileId file_;
    std::vector<std::string> sections_;
    Style style_;
    bool table_ = false, sound_ = true;

    void line(std::string_view whole, std::size_t at) {
        const auto content = trimmed(whole);
        if (content.empty() || content.front() == '#') return;
        const auto begin = static_cast<std::uint32_t>(at + static_cast<std::size_t>(content.data() - whole.data()));
        const base::Span span{file_, begin, begin + static_cast<std::uint32_t>(content.size())};
        const auto colon = content.find(':');
        const std::string key(trimmed(content.substr(0, colon))), value(colon == std::string_view::npos ? "" : trimmed(content.substr(colon + 1)));
        if (key == "form") word(span, key, value, "løbende", "tabel", table_);
        else if (key == "nummerering") word(span, key, value, "nej", "ja", style_.numbered);
        else if (key == "spalter") columns(span, value);
        else if (key == "rækkefølge") order(span, value);
        else if (key.starts_with("overskrift ")) heading(span, key.substr(11), value);
        else say(Message::style_unknown_line, span, {{"word", key}});
    }

    void say(Message message, base::Span span, diag::Arguments arguments) {
        workspace_.sink.say(message, span, std::move(arguments));
        sound_ = false;
    }

    void word(base::Span span, const std::string& key, const std::string& value, const char* no, const char* yes, bool& out) {
        if (value != no && value != yes) return say(Message::style_bad_value, span, {{"word", key}, {"expected", std::string(no) + ", " + yes}});
        out = value == yes;
    }

    void columns(base::Span span, const std::string& value) {
        style_.columns = split(value);
        if (style_.columns.size() != 2) say(Message::style_bad_value, span, {{"word", "spalter"}, {"expected", "Emne, Indhold"}});
    }

    std::optional<SectionKind> kind(base::Span span, std::string_view words) {
        const auto found = std::find(sections_.begin(), sections_.end(), trimmed(words));
        if (found != sections_.end()) return static_cast<SectionKind>(found - sections_.begin());
        const auto near = base::nearest(trimmed(words), sections_);
        say(Message::style_unknown_section, span, {{"word", std::string(trimmed(words))}, {"expected", near.empty() ? base::joined(sections_, ", ") : near}});
        return {};
    }

    void order(base::Span span, const std::string& value) {
        for (const auto& words : split(value))
            if (const auto found = kind(span, words)) style_.order.push_back(*found);
    }

    void heading(base::Span span, const std::string& words, const std::string& value) {
        const auto found = kind(span, words);
        if (found && value.empty()) say(Message::style_bad_value, span, {{"word", "overskrift " + words}, {"expected", "Hvem kan få hjælpen?"}});
        else if (found) style_.headings[*found] = value;
    }
};

}  // namespace

std::optional<Style> read_style(Workspace& workspace, const std::string& path) {
    const auto bytes = read_bytes(path, largest_style, workspace.common.language);
    if (!bytes) {
        say_unreadable(workspace, bytes.failure());
        return {};
    }
    return Reader(workspace, add_text(workspace, path, bytes->substr(0, largest_style))).read();
}

}  // namespace kvs::driver
