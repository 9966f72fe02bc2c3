#include "compiler/syntax/read_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/base/utf8.h"
#include "compiler/syntax/layout.h"
#include "compiler/syntax/unicode.h"

namespace kvs::syntax {

namespace {

using diag::Message;

constexpr std::string_view replacement = "\xEF\xBF\xBD";    // U+FFFD

/// What a Danish text has: ASCII, Latin letters and punctuation. Nearly every line has nothing else, and needs no second look.
bool is_everyday(char32_t c) {
    return (c >= 0x20 && c < 0x7F) || (c > 0xA0 && c <= 0x17F && c != 0xAD) || (c >= 0x2010 && c <= 0x2015) || (c >= 0x2018 && c <= 0x2022) ||
           c == 0x2026 || c == 0x20AC;
}

bool is_everyday(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (const auto byte = static_cast<unsigned char>(line[at]); byte < 0x80) {
            if (byte < 0x20 || byte == 0x7F) return false;
            ++at;
        } else if (!is_everyday(base::next_code_point(line, at))) {
            return false;
        }
    }
    return true;
}

class Reader {
public:
    Reader(base::FileId id, const Limits& limits, diag::Sink& sink) : id_(id), limits_(limits), sink_(sink) {}

    /// Fills `text`; false when there is nothing to parse.
    bool read(std::string_view bytes) {
        if (bytes.size() > limits_.max_file_bytes) {
            sink_.say(Message::file_too_large, place(0, 0),
                      {{"size", std::to_string((bytes.size() + 1023) / 1024)}, {"limit", std::to_string(limits_.max_file_bytes / 1024)}});
            return false;
        }
        if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
            sink_.say(Message::utf16_file, place(0, 0));
            return false;
        }
        if (const auto type = document_type(bytes); !type.empty()) {
            sink_.say(Message::word_document, place(0, 0), {{"kind", std::string(type)}});
            return false;
        }
        if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);    // Notepad writes one; it says nothing
        if (const auto null = bytes.find('\0'); null != std::string_view::npos) {
            const auto at = show_up_to(bytes, null);
            sink_.say(Message::not_a_text, place(at, at + replacement.size()));
            return false;
        }
        if (const auto invalid = base::first_invalid_utf8(bytes)) return refuse_encoding(bytes, *invalid);
        text.reserve(bytes.size());
        const auto said_before = sink_.diagnostics.size();
        for (std::size_t begin = 0; begin < bytes.size();) {
            const auto end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
            if (!read_line(bytes.substr(begin, end - begin))) return false;
            if (end < bytes.size()) text += '\n';
            begin = end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1);
        }
        if (is_blank()) {
            sink_.diagnostics.erase(sink_.diagnostics.begin() + static_cast<std::ptrdiff_t>(said_before), sink_.diagnostics.end());
            sink_.say(Message::empty_file, place(0, 0));
            return false;
        }
        if (refuse_saved_twice()) return false;
        say_tabs();
        return true;
    }

    std::string text;

private:
    base::Span place(std::size_t begin, std::size_t end) const { return {id_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }

    // --- files that are no text -------------------------------------------------------------------------------------------------

    /// Fills `text` with the bytes up to the line end behind `offset`, what cannot be shown replaced; returns where `offset` came to lie.
    std::size_t show_up_to(std::string_view bytes, std::size_t offset) {
        constexpr std::size_t shown = 120;    // of a line, around the offset: enough to recognise it
        std::size_t result = 0;
        const auto end = std::min({bytes.find('\n', offset), bytes.size(), offset + shown});
        std::size_t line = 0;
        for (std::size_t at = 0; at < end;) {
            if (at == offset) result = text.size();
            const auto invalid = base::first_invalid_utf8(bytes.substr(at, 4));
            std::size_t next = at;
            const auto c = invalid == std::size_t{0} ? char32_t{0} : base::next_code_point(bytes, next);
            if (invalid == std::size_t{0}) ++next;
            const bool cut = at < offset && offset - at > shown && text.size() - line > shown;
            if (c == '\n') {
                text += '\n';
                line = text.size();
            } else if (!cut) {
                if (kind_of(c) == CharacterKind::ordinary && c != 0) text += bytes.substr(at, next - at);
                else text += replacement;
            }
            at = next;
        }
        return result;
    }

    bool refuse_encoding(std::string_view bytes, std::size_t first) {
        constexpr std::string_view letters = "\xC6\xD8\xC5\xE6\xF8\xE5\xA7";      // Æ Ø Å æ ø å § there
        constexpr std::string_view unused = "\x81\x8D\x8F\x90\x9D";                // nothing there
        std::size_t count = 0, danish = 0;
        bool windows = true;
        for (std::size_t at = first; at < bytes.size();) {
            if (static_cast<unsigned char>(bytes[at]) < 0x80) {
                ++at;
            } else if (base::first_invalid_utf8(bytes.substr(at, 4)) == std::size_t{0}) {
                ++count;
                danish += letters.find(bytes[at]) != std::string_view::npos;
                windows = windows && unused.find(bytes[at]) == std::string_view::npos;
                ++at;
            } else {
                windows = false;    // some of it is UTF-8
                base::next_code_point(bytes, at);
            }
        }
        windows = windows && std::all_of(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(first), [](char c) { return static_cast<unsigned char>(c) < 0x80; }) && danish * 2 >= count;
        const auto at = show_up_to(bytes, first);
        const auto message = windows ? Message::windows_text : Message::invalid_utf8;
        sink_.say(message, place(at, at + replacement.size()), {{"count", std::to_string(count)}});
        return false;
    }

    /// The type of a document that is no text, by its first bytes; empty when it is none we know.
    static std::string_view document_type(std::string_view bytes) {
        if (bytes.starts_with("PK\x03\x04")) return bytes.find("word/") != std::string_view::npos ? ".docx" : bytes.find("opendocument.text") != std::string_view::npos ? ".odt" : "";
        if (bytes.starts_with("\xD0\xCF\x11\xE0")) return ".doc";
        if (bytes.starts_with("{\\rtf")) return ".rtf";
        if (bytes.starts_with("%PDF-")) return ".pdf";
        return "";
    }

    /// æ, ø and å that were UTF-8, were read as Windows-1252, and saved again.
    bool refuse_saved_twice() {
        static constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"Ã¦", "æ"}, {"Ã¸", "ø"}, {"Ã¥", "å"}, {"Ã†", "Æ"}, {"Ã˜", "Ø"}, {"Ã…", "Å"}};
        const auto first = text.find("\xC3\x83");
        if (first == std::string::npos) return false;
        for (auto at = first; at != std::string::npos; at = text.find("\xC3\x83", at + 1))
            for (const auto& [found, meant] : pairs)
                if (std::string_view(text).substr(at).starts_with(found)) {
                    sink_.say(Message::badly_saved, place(at, at + found.size()), {{"found", std::string(found)}, {"meant", std::string(meant)}});
                    return true;
                }
        return false;
    }

    bool is_blank() {
        for (std::size_t begin = 0; begin < text.size();) {
            const auto first = text.find_first_not_of(" \t\n", begin);
            if (first == std::string::npos) break;
            if (text[first] != '#') return false;
            begin = std::min(text.find('\n', first), text.size());
        }
        return true;
    }

    // --- lines --------------------------------------------------------------------------------------------------------------------

    bool read_line(std::string_view line) {
        if (line.size() > limits_.max_line_bytes) {
            const auto at = text.size();
            std::size_t cut = 120;
            while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
            text += line.substr(0, cut);
            sink_.say(Message::line_too_long, place(at, at + 1), {{"limit", std::to_string(limits_.max_line_bytes / 1024)}});
            return false;
        }
        if (is_everyday(line)) {
            text += line;
            follow_long_text(line);
            return true;
        }
        std::string fresh;
        if (!is_composed(line)) {
            fresh = composed(line);
            if (!said_decomposed_) decomposed_ = {first_difference(line, fresh)};
            line = fresh;
        }
        const auto begin = text.size();
        const auto said_before = sink_.diagnostics.size();
        copy_line(line);
        if (decomposed_ && !said_decomposed_) say_decomposed(begin);
        check_words(begin);
        follow_long_text(std::string_view(text).substr(begin));
        if (said_ <= limits_.max_mistakes) return true;
        // the mistake that is one too many is not told, but that there are more
        sink_.diagnostics.erase(sink_.diagnostics.begin() + static_cast<std::ptrdiff_t>(said_before), sink_.diagnostics.end());
        sink_.say(Message::too_many_mistakes, place(begin, begin), {{"limit", std::to_string(limits_.max_mistakes)}});
        return false;
    }

    /// Appends the line without what cannot be seen; one message of each kind.
    void copy_line(std::string_view line) {
        bool told[5] = {};
        bool quoted = in_long_text_, remark = false;
        char32_t before = 0;
        for (std::size_t at = 0; at < line.size();) {
            const auto from = at;
            const auto c = base::next_code_point(line, at);
            const auto kind = kind_of(c);
            if (c == '"') quoted = !quoted;
            remark = remark || (c == '#' && !quoted);
            // of an emoji it is a part: which of two looks it has, what is joined to it
            const bool of_symbol = quoted && before >= 0x2190 && ((c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D);
            before = c;
            if (kind == CharacterKind::ordinary || (kind == CharacterKind::space && (quoted || remark)) || of_symbol) {
                text += line.substr(from, at - from);
                continue;
            }
            const auto here = text.size();
            if (kind == CharacterKind::control || kind == CharacterKind::space) text += ' ';
            if (std::exchange(told[static_cast<int>(kind)], true)) continue;
            const auto message = kind == CharacterKind::control     ? Message::control_character
                                 : kind == CharacterKind::direction ? Message::direction_control
                                 : kind == CharacterKind::invisible ? Message::invisible_character
                                                                    : Message::unusual_space;
            if (message == Message::unusual_space && std::exchange(said_space_, true)) continue;
            sink_.say(message, place(here, std::max(here, text.size())), {{"code", code_of(c)}});
            ++said_;
        }
    }

    /// The word that differs first: as it is written, and composed.
    struct Difference {
        std::string written, composed;
    };
    static Difference first_difference(std::string_view written, std::string_view fresh) {
        const auto word_at = [](std::string_view line, std::size_t at) {
            const auto begin = line.find_last_of(" \"([", at) + 1;
            return std::string(line.substr(begin, std::min(line.find_first_of(" \":,.)]", at), line.size()) - begin));
        };
        std::size_t at = 0;
        while (at < written.size() && at < fresh.size() && written[at] == fresh[at]) ++at;
        while (at > 0 && (static_cast<unsigned char>(fresh[std::min(at, fresh.size() - 1)]) & 0xC0) == 0x80) --at;
        return {word_at(written, at), word_at(fresh, at)};
    }

    void say_decomposed(std::size_t begin) {
        said_decomposed_ = true;
        const auto at = std::min(text.find(decomposed_->composed, begin), text.size());
        const auto where = place(at, std::min(at + decomposed_->composed.size(), text.size()));
        auto& said = sink_.say(Message::decomposed_letter, where, {{"word", decomposed_->written}, {"composed", decomposed_->composed}});
        said.fix = diag::Fix{where, decomposed_->composed};
    }

    // --- words whose letters only look Latin ----------------------------------------------------------------------------------------

    void check_words(std::size_t begin) {
        bool quoted = in_long_text_, comment = false;
        for (std::size_t at = begin; at < text.size();) {
            const auto from = at;
            const auto c = base::next_code_point(text, at);
            if (c == '"') quoted = !quoted;
            if (c == '#' && !quoted) comment = true;
            if (!is_letter(c)) continue;
            auto end = at;
            for (auto next = at; next < text.size(); end = next)
                if (const auto letter = base::next_code_point(text, next); !is_letter(letter) && letter != '_' && !(letter >= '0' && letter <= '9')) break;
            if (comment) return;
            at = quoted ? check_text_word(from, end) : check_name(from, end);
        }
    }

    std::size_t check_name(std::size_t begin, std::size_t end) {
        const auto word = text.substr(begin, end - begin);
        std::string letters, latin;
        bool complete = true;
        for (std::size_t at = 0; at < word.size();) {
            const auto from = at;
            const auto c = base::next_code_point(word, at);
            const auto letter = word.substr(from, at - from);
            if (!is_letter(c) || is_name_letter(c)) {
                latin += letter;
                continue;
            }
            if (letters.find(letter) == std::string::npos) letters += (letters.empty() ? "" : ", ") + letter + " (" + code_of(c) + ")";
            const auto alike = latin_lookalike(c);
            complete = complete && alike;
            latin += alike.value_or(letter);
        }
        if (letters.empty()) return end;
        // read on with the word that is seen, so that the name it was meant to be is found
        if (complete) text.replace(begin, end - begin, latin);
        end = complete ? begin + latin.size() : end;
        auto& said = sink_.say(complete ? Message::foreign_letter : Message::unlatin_letter, place(begin, end), {{"word", word}, {"letters", letters}});
        if (complete) said.fix = diag::Fix{place(begin, end), latin};
        ++said_;
        return end;
    }

    std::size_t check_text_word(std::size_t begin, std::size_t end) {
        const auto word = text.substr(begin, end - begin);
        std::string letters;
        bool latin = false;
        for (std::size_t at = 0; at < word.size();) {
            const auto from = at;
            const auto c = base::next_code_point(word, at);
            latin = latin || (is_letter(c) && is_name_letter(c));
            const auto letter = word.substr(from, at - from);
            if (is_foreign_letter(c) && letters.find(letter) == std::string::npos)
                letters += (letters.empty() ? "" : ", ") + letter + " (" + code_of(c) + ")";
        }
        if (!latin || letters.empty()) return end;
        sink_.say(Message::foreign_letter_in_text, place(begin, end), {{"word", word}, {"letters", letters}});
        ++said_;
        return end;
    }

    void follow_long_text(std::string_view line) {
        for (auto at = line.find("\"\"\""); at != std::string_view::npos; at = line.find("\"\"\"", at + 3)) in_long_text_ = !in_long_text_;
    }

    // --- tabs -----------------------------------------------------------------------------------------------------------------------

    void say_tabs() {
        const auto first = text.find('\t');
        if (first == std::string::npos) return;
        const auto last = text.rfind('\t');
        const auto width = tab_width(text);
        std::string spaced;
        std::size_t column = first - (text.rfind('\n', first) + 1);
        bool indentation = text.find_first_not_of(" \t", text.rfind('\n', first) + 1) >= first;
        for (auto at = first; at <= last; ++at) {
            if (text[at] == '\t') {
                const auto spaces = indentation ? width - column % width : 1;
                spaced.append(spaces, ' ');
                column += spaces;
                continue;
            }
            spaced += text[at];
            indentation = text[at] == '\n' || (indentation && text[at] == ' ');
            column = text[at] == '\n' ? 0 : column + 1;
        }
        const auto shown = std::min(text.find_first_not_of('\t', first), text.size());
        sink_.say(Message::tab, place(first, shown)).fix = diag::Fix{place(first, last + 1), spaced};
    }

    base::FileId id_;
    const Limits& limits_;
    diag::Sink& sink_;
    bool in_long_text_ = false;
    bool said_space_ = false;
    bool said_decomposed_ = false;
    std::optional<Difference> decomposed_;
    std::size_t said_ = 0;
};

}  // namespace

ReadText read_text(base::FileId id, std::string path, std::string_view bytes, const Limits& limits, diag::Sink& sink) {
    Reader reader(id, limits, sink);
    const bool usable = reader.read(bytes);
    return {base::make_source(id, std::move(path), std::move(reader.text)), usable};
}

}  // namespace kvs::syntax
